"""Governing the register: applications, requirements, reviews, closings, and who answers for what.

Changes of the third version. Shipped: never edited again.
"""

from core.store.schema_003.governing import GOVERNING
from core.store.schema_003.register import REGISTER

STATEMENTS = (*REGISTER, *GOVERNING)
