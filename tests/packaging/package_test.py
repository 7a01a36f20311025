#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs a build as .deb, installs it into a folder of its own, starts both programs there and removes it again.

usage: package_test.py BUILD [PACKAGE.deb]

Root alone, because dpkg sets owners; nothing outside a temporary folder is touched. Exit status 77: skipped.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

BUILD, PACKAGE = Path(), None


def run(*command, **options):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, **options)
    return done.returncode, done.stdout + done.stderr


class PackageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.scratch = Path(cls.folder.name)
        cls.package = PACKAGE or cls.pack()
        cls.root = cls.scratch / "root"
        (cls.root / "var/lib/dpkg/info").mkdir(parents=True)
        (cls.root / "var/lib/dpkg/updates").mkdir()
        (cls.root / "var/lib/dpkg/status").touch()
        status, output = cls.dpkg("--install", cls.package)
        assert status == 0, output

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def pack(cls):
        status, output = run("cpack", "-G", "DEB", "-B", cls.scratch / "package", cwd=BUILD)
        assert status == 0, output
        return next((cls.scratch / "package").glob("*.deb"))

    @classmethod
    def dpkg(cls, *arguments):
        # What it depends on is installed in the machine, not in the folder.
        return run("dpkg", f"--root={cls.root}", "--force-depends", "--force-script-chrootless", *arguments)

    def installed(self):
        own = self.root / "var/lib/dpkg"
        return {path.relative_to(self.root).as_posix() for path in self.root.rglob("*")
                if path.is_file() and own not in path.parents}

    def environment(self, **more):
        home = self.scratch / "home"
        home.mkdir(mode=0o700, exist_ok=True)
        return {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen",
                "XDG_RUNTIME_DIR": str(home), "CHANCERY_VAULT": f"file:{self.scratch}/passphrase", **more}

    def start(self, program, *arguments):
        return run(self.root / "usr/bin" / program, *arguments, env=self.environment(), timeout=240)

    def test_brings_everything(self):
        files = self.installed()
        for path in ("usr/bin/chancery", "usr/bin/chanceryctl", "usr/share/applications/chancery.desktop",
                     "usr/share/metainfo/org.chancery.Chancery.metainfo.xml",
                     "usr/share/icons/hicolor/scalable/apps/chancery.svg",
                     "usr/share/icons/hicolor/16x16/apps/chancery.png",
                     "usr/share/icons/hicolor/256x256/apps/chancery.png",
                     "usr/share/man/man1/chancery.1.gz", "usr/share/man/man1/chanceryctl.1.gz",
                     "usr/share/doc/chancery/examples/chancery-autostart.desktop",
                     "usr/share/doc/chancery/copyright", "usr/share/doc/chancery/changelog.gz"):
            self.assertIn(path, files)
        self.assertFalse([path for path in files if "/autostart/" in path], "nothing starts by itself")

    def test_names_what_is_loaded_while_running(self):
        _, depends = run("dpkg-deb", "--field", self.package, "Depends")
        for package in ("libqt6sql6-sqlite", "libqt6svg6", "libsecret-1-0", "libcurl4", "libssh-4", "libqt6network6",
                        "libqt6widgets6", "libgmime-3.0-0"):
            self.assertRegex(depends, rf"\b{re.escape(package)}\b")

    def test_finds_all_libraries(self):
        for program in ("chancery", "chanceryctl"):
            _, output = run("ldd", self.root / "usr/bin" / program)
            self.assertNotIn("not found", output)
            self.assertNotIn(str(BUILD), output)

    def test_starts_the_command_line(self):
        status, output = self.start("chanceryctl", "--version")
        self.assertEqual(status, 0, output)
        status, output = self.start("chanceryctl", "demo", self.scratch / "demo")
        self.assertEqual(status, 0, output)
        self.assertIn("imported", output.lower())

    def test_starts_the_window(self):
        status, output = self.start("chancery", "--version")
        self.assertEqual(status, 0, output)
        data = self.scratch / "window"
        program = subprocess.Popen([self.root / "usr/bin/chancery", "--data-dir", data], env=self.environment(),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            # The window is shown before the data folder is opened.
            deadline = time.monotonic() + 60
            while not (data / "journal.sqlite").exists() and time.monotonic() < deadline and program.poll() is None:
                time.sleep(0.05)
            self.assertIsNone(program.poll(), "the window ended by itself")
            self.assertTrue((data / "journal.sqlite").exists())
        finally:
            program.terminate()
            _, errors = program.communicate(timeout=60)
        # Qt's tray icon asks a platform without a tray for a signal; nothing of the package is missing for that.
        told = "\n".join(line for line in errors.splitlines() if "systemTrayWindowChanged" not in line)
        self.assertNotRegex(told, "(?i)could not|cannot|no such|not found")

    def test_validates_the_desktop_file(self):
        for path in ("usr/share/applications/chancery.desktop",
                     "usr/share/doc/chancery/examples/chancery-autostart.desktop"):
            status, output = run("desktop-file-validate", self.root / path)
            self.assertEqual((status, output), (0, ""))

    def test_validates_the_appstream_data(self):
        status, output = run("appstreamcli", "validate", "--no-net",
                             self.root / "usr/share/metainfo/org.chancery.Chancery.metainfo.xml")
        self.assertEqual(status, 0, output)
        self.assertNotRegex(output, r"(?m)^[WE]:")

    def test_pleases_lintian(self):
        status, output = run("lintian", "--allow-root", "--tag-display-limit", "0", "--fail-on",
                             "error,warning", self.package)
        self.assertEqual(status, 0, output)

    def test_zz_goes_without_a_trace(self):
        status, output = self.dpkg("--purge", "chancery")
        self.assertEqual(status, 0, output)
        self.assertEqual(self.installed(), set())


def main():
    global BUILD, PACKAGE
    BUILD = Path(sys.argv[1]).resolve()
    PACKAGE = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    if os.geteuid() != 0:
        print("Skipped: installing a package sets owners, which needs root.")
        return 77
    if not shutil.which("dpkg"):
        print("Skipped: there is no dpkg here.")
        return 77
    return 0 if unittest.main(argv=sys.argv[:1], exit=False, verbosity=2).result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
