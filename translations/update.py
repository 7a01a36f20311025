# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings the .ts files up to the sources, or tells whether they are.

usage: update.py [--check] LUPDATE KINDTEXTS

With --check nothing is changed: exit status 1, and a line a finding, when a text is new, gone or not translated.
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
CHECK_NAME = re.compile(r'checkName\(\s*("(?:[^"\\]|\\.)*")')


def check_names():
    """The names of checks, which core writes through checkName(), as C++ that lupdate reads: context `kinds`."""
    names = {name for path in (ROOT / "core").rglob("*.cpp") for name in CHECK_NAME.findall(path.read_text("utf-8"))}
    return "".join(f'QT_TRANSLATE_NOOP("kinds", {name})\n' for name in sorted(names))


def update(lupdate, kindtexts, folder):
    """Runs lupdate over the sources into the .ts files of that folder."""
    with tempfile.TemporaryDirectory() as scratch:
        texts = Path(scratch) / "kindtexts.cpp"
        texts.write_text(subprocess.run([kindtexts], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout + check_names(), "utf-8")
        sources = [str(ROOT / "ui"), str(ROOT / "app" / "chancery"), str(texts)]
        files = sorted(str(path) for path in Path(folder).glob("chancery_*.ts"))
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", str(ROOT), "-I", str(ROOT / "core"), *sources,
                        "-ts", *files], check=True)


def messages(path):
    """(context, source, comment) -> is translated"""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = list(translation.iter("numerusform")) or [translation]
            done = translation.get("type") is None and all((form.text or "").strip() for form in forms)
            key = context.findtext("name"), message.findtext("source"), message.findtext("comment") or ""
            found[key] = done or (path.name == "chancery_en.ts" and message.get("numerus") != "yes")
    return found


def check(lupdate, kindtexts):
    findings = []
    with tempfile.TemporaryDirectory() as scratch:
        for path in HERE.glob("chancery_*.ts"):
            (Path(scratch) / path.name).write_bytes(path.read_bytes())
        update(lupdate, kindtexts, scratch)
        for path in sorted(HERE.glob("chancery_*.ts")):
            now, then = messages(Path(scratch) / path.name), messages(path)
            findings += [f"{path.name}: new: {key[0]}: {key[1]}" for key in now.keys() - then.keys()]
            findings += [f"{path.name}: gone: {key[0]}: {key[1]}" for key in then.keys() - now.keys()]
            findings += [f"{path.name}: not translated: {key[0]}: {key[1]}" for key, done in then.items() if not done]
    return findings


def main(arguments):
    if arguments and arguments[0] == "--check":
        findings = check(*arguments[1:])
        print("\n".join(findings) if findings else "Every text is there in every language.")
        return 1 if findings else 0
    update(*arguments, HERE)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
