"""The flat stream of block tokens → a tree, with our fenced divs paired by a stack."""

from dataclasses import dataclass, field

from markdown_it.token import Token

from publisher.diagnostics import warning
from publisher.ingest.markdown.attributes import Attributes
from publisher.ingest.markdown.fences import DEEPEST, TooDeepError
from publisher.ingest.markdown.reading import Reading


@dataclass(slots=True)
class Node:
    """A block with what it contains. `closing` is the token that ends it, where there is one."""

    token: Token
    children: list["Node"] = field(default_factory=list)
    closing: Token | None = None

    @property
    def kind(self) -> str:
        """The token's type without `_open`."""
        return self.token.type.removesuffix("_open")

    @property
    def attributes(self) -> Attributes:
        """The attributes in braces that belong to the block; empty ones where there are none."""
        found = self.token.meta.get("attributes")
        return found if isinstance(found, Attributes) else Attributes()


def nodes_of(tokens: list[Token], reading: Reading) -> list[Node]:
    """The nodes at the top. A div left open ends with what it stands in and is told; so is a closing fence too many."""
    root = Node(Token("root", "", 1))
    stack = [root]
    for token in tokens:
        if token.type == "div_mark":
            _fence(stack, token, reading)
        elif token.nesting < 0:
            _end_divs(stack, reading)
            stack.pop().closing = token
        else:
            node = Node(token)
            stack[-1].children.append(node)
            if token.nesting > 0:
                stack.append(node)
        if len(stack) > DEEPEST + 4:
            raise TooDeepError((token.map or [0])[0])
    _end_divs(stack, reading)
    return root.children


def _fence(stack: list[Node], token: Token, reading: Reading) -> None:
    if token.meta["attributes"] != Attributes():
        node = Node(token)
        stack[-1].children.append(node)
        stack.append(node)
    elif stack[-1].kind == "div_mark":
        node = stack.pop()
        node.token.map = [(node.token.map or [0])[0], (token.map or [0, 1])[1]]
    else:
        reading.diagnostics.append(warning("SRC042", reading.span(token)))


def _end_divs(stack: list[Node], reading: Reading) -> None:
    while stack[-1].kind == "div_mark":
        node = stack.pop()
        reading.diagnostics.append(warning("SRC041", reading.span(node.token), name=" ".join(node.attributes.classes)))
