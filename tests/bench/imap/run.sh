#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Importing into a Dovecot, beside mbsync (Debian's isync) and Python's imaplib, in one run; mail in memory (tmpfs).
# Usage: run.sh [MESSAGES [ROUNDS]]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_imap >&2
exec python3 tests/bench/imap/run.py $build/bin/bench_imap "${1:-5000}" "${2:-3}"
