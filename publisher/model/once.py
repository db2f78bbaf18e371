"""Properties that are read once: `functools.cached_property` takes a lock at each first reading before Python 3.12."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_Value = TypeVar("_Value")


class once(Generic[_Value]):  # noqa: N801 -- a decorator, written like the one it stands in for
    """A property of an object that never changes, worked out when it is first asked for and kept in the object's `__dict__`."""

    def __init__(self, reading: Callable[[Any], _Value]) -> None:
        self._reading = reading
        self._name = reading.__name__
        self.__doc__ = reading.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "once[_Value]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> _Value: ...

    def __get__(self, instance: object | None, owner: type) -> "_Value | once[_Value]":
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._reading(instance)
        return value
