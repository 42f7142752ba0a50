"""The plan of a year: occasions that come again, and what was chosen of them.

Changes of the fourth version.
"""

from core.store.schema_004.crisis import CRISIS
from core.store.schema_004.year_wheel import YEAR_WHEEL

STATEMENTS = (*YEAR_WHEEL, *CRISIS)
