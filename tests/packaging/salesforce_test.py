# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be known of the package for Salesforce without an organisation: it is whole, well-formed, and agrees with itself
and with what the connector reads.

usage: salesforce_test.py SOURCE-FOLDER
"""
import re
import sys
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(sys.argv.pop(1)) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "packaging" / "salesforce"
SPACE = "{http://soap.sforce.com/2006/04/metadata}"
PLACES = {"CustomObject": ("objects", "object"), "ApexClass": ("classes", "cls"), "ApexTrigger": ("triggers", "trigger"),
          "PermissionSet": ("permissionsets", "permissionset")}


def members(name):
    found = {}
    for types in ElementTree.parse(PACKAGE / name).getroot().iter(SPACE + "types"):
        found[types.findtext(SPACE + "name")] = {each.text for each in types.iter(SPACE + "members")}
    return found


def fields():
    """name -> type, length"""
    found = {}
    for field in ElementTree.parse(PACKAGE / "objects/Chatter_Archive__e.object").getroot().iter(SPACE + "fields"):
        found[field.findtext(SPACE + "fullName")] = field.findtext(SPACE + "type"), field.findtext(SPACE + "length")
    return found


def apex():
    return sorted(PACKAGE.glob("classes/*.cls")) + sorted(PACKAGE.glob("triggers/*.trigger"))


def code(path):
    """Without comments; text in quotes is emptied."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.S)
    text = re.sub(r"'(?:[^'\\\n]|\\.)*'", "''", text)
    return re.sub(r"//[^\n]*", "", text)


class SalesforcePackage(unittest.TestCase):
    def test_every_file_is_well_formed(self):
        files = [*PACKAGE.rglob("*.xml"), *PACKAGE.rglob("*.object"), *PACKAGE.rglob("*.permissionset")]
        self.assertGreaterEqual(len(files), 8)
        for path in files:
            self.assertIn(SPACE.strip("{}"), ElementTree.parse(path).getroot().tag, path.name)

    def test_lists_every_file_and_no_other(self):
        listed = members("package.xml")
        self.assertEqual(set(listed), set(PLACES))
        for kind, (folder, ending) in PLACES.items():
            there = {path.name[:-len(ending) - 1] for path in (PACKAGE / folder).glob(f"*.{ending}")}
            self.assertEqual(listed[kind], there)
        self.assertEqual(members("destructiveChanges.xml"), listed)

    def test_all_apex_has_a_description_of_one_version(self):
        versions = {ElementTree.parse(f"{path}-meta.xml").getroot().findtext(SPACE + "apiVersion") for path in apex()}
        self.assertEqual(versions, {ElementTree.parse(PACKAGE / "package.xml").getroot().findtext(SPACE + "version")})

    def test_the_event_has_the_fields_of_the_design(self):
        self.assertEqual(set(fields()),
                         {"Op__c", "Object__c", "RecordId__c", "ParentId__c", "FeedItemId__c", "AuthorId__c", "ActorId__c",
                          "OldBody__c", "NewBody__c", "Type__c", "CreatedAt__c", "EditedAt__c", "RelatedRecordId__c", "Seq__c",
                          "Total__c"})
        for name in ("OldBody__c", "NewBody__c"):
            self.assertEqual(fields()[name], ("LongTextArea", "131072"))
        root = ElementTree.parse(PACKAGE / "objects/Chatter_Archive__e.object").getroot()
        self.assertEqual(root.findtext(SPACE + "eventType"), "HighVolume")
        self.assertEqual(root.findtext(SPACE + "publishBehavior"), "PublishAfterCommit")

    def test_apex_uses_the_fields_that_are_there_and_fills_all(self):
        for path in apex():
            self.assertLessEqual(set(re.findall(r"\b\w+__c\b", code(path))), set(fields()), path.name)
        text = code(PACKAGE / "classes/ChatterArchive.cls")
        filled = set(re.findall(r"(?:notice\.)?(\w+__c)\s*=[^=]", text))
        self.assertEqual(filled, set(fields()))

    def test_the_connector_reads_the_fields(self):
        notice = (ROOT / "core/connectors/chatter/notice.cpp").read_text()
        read = set(re.findall(r'u"([a-z]+)"', notice))
        known = {name[:-3].lower() for name in fields()} - {"object", "seq", "total"}
        self.assertLessEqual(known, read)

    def test_brackets_and_quotes_close(self):
        pairs = {")": "(", "]": "[", "}": "{"}
        for path in apex():
            stack = []
            text = code(path)
            self.assertEqual(text.count("'") % 2, 0, path.name)
            for character in text:
                if character in "([{":
                    stack.append(character)
                elif character in pairs:
                    self.assertTrue(stack and stack.pop() == pairs[character], path.name)
            self.assertEqual(stack, [], path.name)

    def test_compares_texts_with_their_capitals(self):
        for operator in re.findall(r"(?:Body|Title)\s*(?:==|!=)\s*\w+\.\w*(?:Body|Title)", code(PACKAGE / "classes/ChatterArchive.cls")):
            self.fail(f"{operator} takes capitals for small letters")

    def test_triggers_call_what_is_there(self):
        text = code(PACKAGE / "classes/ChatterArchive.cls")
        for path in PACKAGE.glob("triggers/*.trigger"):
            trigger = code(path)
            self.assertRegex(trigger, r"\(after insert, after update, before delete\)")
            name = re.search(r"ChatterArchive\.(\w+)\(", trigger).group(1)
            self.assertRegex(text, rf"public static void {name}\(")


if __name__ == "__main__":
    unittest.main()
