"""Whether the heading after a group clearly returns to the level above, where the heading above announces several of a sort."""

from publisher.structure.compared import standing
from publisher.structure.grouping import Context, Group, Signs, is_captionlike
from publisher.structure.heads import Head, words


def returning(group: Group, context: Context) -> Signs:
    """How the group ends, if the heading above holds several: with one that clearly returns, or with one that could as well be below.

    Under a heading that says nothing but that the matter begins, sides of the subject are no return.
    """
    above, following = group.above, group.following
    if following is None or not _holds_several(above, context):
        return
    if _returns(group, following, context):
        yield "next_returns", 1
    elif above.wording in words("containers"):
        yield "container_left", 1
    elif above.names_examples:
        yield "left_examples", 1
    else:
        yield "left_bare" if above.is_bare else "left_early", 1


def _holds_several(above: Head, context: Context) -> bool:
    """Whether a heading has no text, or it or its text speaks of several kinds, examples, steps or the like."""
    if above.is_bare:
        return not is_captionlike(above, context)
    announces = above.last is not None and above.last.is_announcing
    return announces or above.names_kinds or above.says_several


def _returns(group: Group, following: Head, context: Context) -> bool:
    """Whether the next heading closes the article, asks, names a side or the subject, or is set otherwise than those below."""
    if following.closes or following.is_outermost or standing(following, context)[0]:
        return True
    telling = [following.line.is_question and "question" not in group.seen]
    telling.append(following.names_side and "side" not in group.seen)
    telling.append(bool(context.subject & following.stems) and not any(context.subject & head.stems for head in group.below))
    telling.append(following.type not in group.types)
    telling.append(following.is_titled is True and group.cases == {False})
    return any(telling)
