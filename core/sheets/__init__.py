"""Sheets about the accounts: for leadership, colleagues, auditors, a successor and the public.

Each is read from the office as a frozen value, and set as PDF from that value alone.
"""
