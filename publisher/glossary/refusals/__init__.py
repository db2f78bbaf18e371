"""What is no term and no definition, though it stands where one would."""
