"""The tables of the first version. Shipped: never edited again.

Every record has a UUID beside its key, so that two files can be told apart and joined. Civil days
are ISO dates, moments ISO UTC; flags are 0 or 1.
"""

from core.store.schema_001.daily import DAILY
from core.store.schema_001.feed import FEED
from core.store.schema_001.log import LOG
from core.store.schema_001.plan import PLAN
from core.store.schema_001.register import REGISTER

STATEMENTS = (*REGISTER, *DAILY, *PLAN, *FEED, *LOG)
