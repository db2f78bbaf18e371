"""Pages of a question with several answers: the answers stay, the cards around them go, and no line of a card becomes a heading."""

from publisher.clean import clean
from publisher.model.walk import plain_text
from publisher.source import Article, Hint
from tests.unit.clean_capture import captured

QUESTION = "Why does ice float on water?"
FIRST = (
    "Because ice is less dense than water. The molecules of water build a frame of six-sided rings when they freeze, "
    "and a frame with holes in it takes more room than the same molecules lying close together."
)
SECOND = (
    "Others have told you about the rings, so here is how to see it. Fill a plastic bottle to the brim, close it and "
    "put it in the freezer. In the morning the bottle bulges, for what it holds has become larger."
)


def _article(*lines: str) -> Article:
    return clean(captured("\n".join(lines))).value


def _kept(article: Article) -> list[str]:
    return [plain_text(block.content) for block in article.blocks if block.hint is not Hint.TITLE]


def test_cards_above_the_answers() -> None:
    card = ["Profile photo for Lena Ford", "Lena Ford", "Taught chemistry for 20 years · 2y"]
    foot = [
        "9.4K views ·",
        "View 212 upvotes",
        "1 of 6 answers",
        "Upvote",
        "· 212",
        "14",
        "Related questions",
        "Why is the sea blue at noon?",
    ]
    other = ["Foto profil untuk Wahyu Pranata", "Wahyu Pranata", "Guru kimia di Bandung · Diperbarui 3 thn"]
    end = ["864 views ·", "Upvote", "Add a comment..."]
    article = _article("Sign In", QUESTION, "Answer", "Follow", *card, FIRST, *foot, *other, SECOND, *end)
    assert _kept(article) == [FIRST, SECOND]
    assert (article.metadata.title, article.metadata.author) == (QUESTION, "Lena Ford, Wahyu Pranata")


def test_picture_of_a_person_in_an_article_stays() -> None:
    lines = [QUESTION, FIRST, "A profile photo for your club page, step by step.", "A camera, a lamp and a wall are enough for it.", SECOND]
    assert _kept(_article(*lines))[-3:] == lines[2:]
