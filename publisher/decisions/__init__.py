"""What the editor decided about single lines: read from `<stem>.decisions.toml`, and found again in the article."""

from publisher.decisions.matching import applied
from publisher.decisions.reading import SHORTENED, TABLE, decisions_in
from publisher.decisions.remarks import remarks

__all__ = ["SHORTENED", "TABLE", "applied", "decisions_in", "remarks"]
