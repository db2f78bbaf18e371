"""What an editor writes and sends back: `glossary.toml`, its records, its table."""
