"""What the daily round of a whole year needs: who is on duty, inquiries, own rules, own calendar.

Changes of the second version. Shipped: never edited again.
"""

from core.store.schema_002.duty import DUTY
from core.store.schema_002.indexes import INDEXES
from core.store.schema_002.inquiries import INQUIRIES
from core.store.schema_002.rules import RULES

STATEMENTS = (*DUTY, *INQUIRIES, *RULES, *INDEXES)
