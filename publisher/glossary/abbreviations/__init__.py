"""Short forms and the long forms they stand for."""
