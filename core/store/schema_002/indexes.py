"""What is asked at every key press is found without reading ten years of it.

Changes of the second version. Shipped: never edited again.
"""

from __future__ import annotations

INDEXES = (
    "CREATE INDEX check_events_of_day ON check_events (day)",
    "CREATE INDEX check_events_taken_back ON check_events (undoes) WHERE undoes IS NOT NULL",
    "CREATE INDEX check_events_by_node ON check_events (node, sequence)",
    "CREATE INDEX inquiries_by_outcome ON inquiries (outcome)",
    "CREATE INDEX inquiries_by_registration ON inquiries (registered_at)",
)
