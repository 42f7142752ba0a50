"""The account register: a table, a pane with one account, a form."""

from ui.pages.accounts.page import AccountsPage

__all__ = ["AccountsPage"]
