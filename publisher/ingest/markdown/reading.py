"""What the readers of blocks and of inlines share while one file is read."""

from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from publisher.diagnostics import Diagnostic, error
from publisher.language.slug import slug
from publisher.model.block import Note
from publisher.model.inline import AnchorId
from publisher.model.span import SourceId, Span


def is_name(identifier: str) -> bool:
    """Whether `identifier` can be an id: a letter or underscore, then letters, digits, hyphens, full stops (an NCName)."""
    return identifier[:1].isidentifier() and identifier.replace("-", "_").replace(".", "_").isidentifier()


@dataclass(slots=True)
class Reading:
    """One file on its way through the reader. `offset` is the number of its lines before the body."""

    source: SourceId
    offset: int
    parser: MarkdownIt
    env: dict[str, Any] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    calls: dict[str, Span] = field(default_factory=dict)

    def span(self, token: Token) -> Span:
        """The lines of the file a token was read from."""
        first, after = token.map or (0, 1)
        return Span(self.source, self.offset + first + 1, self.offset + max(after, first + 1))

    def anchor(self, identifier: str, span: Span) -> AnchorId | None:
        """The id an author gave, made a name and told where it is none; None for no id."""
        if not identifier or is_name(identifier):
            return AnchorId(identifier) if identifier else None
        self.diagnostics.append(error("SRC055", span, id=identifier, proposal=slug(identifier)))
        return AnchorId(slug(identifier))

    def inline_tokens(self, text: str) -> list[Token]:
        """`text`, the value of an attribute, parsed as inline mark-up."""
        tokens = self.parser.parseInline(text, self.env)
        return tokens[0].children or [] if tokens else []
