"""Synthetic manuscripts of any size, and what building them costs beside other typesetters."""
