"""Files that people hand in as evidence: pasted, dropped or chosen, and how they are shown."""
