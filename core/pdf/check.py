"""A last look at what was written, with a validator that is none of our making."""

from __future__ import annotations

import io

import pikepdf.pdfa

# The validator knows level B of PDF/A alone and nothing of PDF/UA. These findings say only that
# the file claims more than that.
_CLAIMS_MORE = (
    "pdfaid:conformance is 'A', expected 'B'",
    "pdfuaid:part is not permitted",
    "pdfaExtension",
    "pdfaSchema",
    "pdfaProperty",
)


class NotArchivable(Exception):
    """We wrote a file that is not PDF/A. A fault in the program, never the person's."""


def check_archivable(data: bytes) -> None:
    """Raises NotArchivable with every finding when the file is not valid PDF/A-2."""
    report = pikepdf.pdfa.validate_written(io.BytesIO(data), "2b")
    findings = [
        finding.message
        for finding in report.findings
        if not any(known in finding.message for known in _CLAIMS_MORE)
    ]
    if findings:
        raise NotArchivable("; ".join(findings[:20]))
