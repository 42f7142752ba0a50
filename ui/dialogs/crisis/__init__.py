"""The dialogs of a crisis pause: begin it, log what is said, see it whole, end it."""
