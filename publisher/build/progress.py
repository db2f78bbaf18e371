"""How a build says what it is at."""

from typing import Protocol


class Progress(Protocol):
    """Hears what a build is at; the console shows it."""

    def at(self, step: str, name: str) -> None:
        """A step of the work has begun: a key of the words of the interface, and what it is done to."""


class Silence:
    """Nobody listens."""

    def at(self, step: str, name: str) -> None:
        """Says nothing."""
