"""The pages, in the order of the sidebar."""
