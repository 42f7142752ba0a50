"""The account register: a table, a pane with one account, a form."""

from ui.pages.accounts.governed import AccountsPage

__all__ = ["AccountsPage"]
