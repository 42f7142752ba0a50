"""What Fyrvakt knows and does; runs and is tested without Qt installed."""
