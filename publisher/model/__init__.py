"""What a book is: frozen, slotted dataclasses without behaviour beyond their invariants."""
