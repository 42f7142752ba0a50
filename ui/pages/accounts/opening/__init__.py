"""From the wish for an account to an account: the questions, and who agrees."""
