"""What is known of Indonesian and English, and needed by more than one stage."""
