"""The screenshots of inquiries: locked in the evidence store, and linked to what they show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from core.deletion_records import EvidenceRef
from core.errors import Refused
from core.evidence import Evidence, EvidenceFile, EvidenceState
from core.inquiry_records import InquiryFile, InquiryId
from core.store import Store, Table, Writer


class Files:
    """The verbs on screenshots of inquiries."""

    def __init__(self, store: Store, evidence: Evidence) -> None:
        self._store, self._evidence = store, evidence

    def of(self, key: InquiryId) -> list[EvidenceFile]:
        """Those of an inquiry, under the names that they were linked by."""
        found = []
        for link in self._store.all(InquiryFile, Table.INQUIRY_FILES, "inquiry_id = ?", key):
            file = self._store.one(EvidenceFile, Table.EVIDENCE_FILES, link.evidence_id)
            found.append(replace(file, name=link.name))
        return found

    def locked(self, files: Sequence[Path | EvidenceRef]) -> list[EvidenceFile]:
        """Each file locked, before anything names it.

        Raises InvalidRecord("evidence", …) and Refused("evidence_broken") for one that is no
        longer what was handed in.
        """
        found = []
        for one in files:
            if isinstance(one, Path):
                file = replace(self._evidence.keep(one), name=one.name)
            else:
                file = replace(self._evidence.file(one.sha256), name=one.name)
            if self._evidence.state(file) is not EvidenceState.SOUND:
                raise Refused("evidence_broken", name=file.name)
            found.append(file)
        return found

    def link(self, write: Writer, key: InquiryId, files: Sequence[EvidenceFile]) -> None:
        """Within a step; the same file is linked once."""
        there = {file.sha256 for file in self.of(key)}
        for file in files:
            if file.sha256 not in there:
                there.add(file.sha256)
                link = InquiryFile(inquiry_id=key, evidence_id=file.id, name=file.name)
                write.insert(Table.INQUIRY_FILES, link)
