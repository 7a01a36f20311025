#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Capturing Jabber's rows against fetching the same ones and nothing else, over a real PostgreSQL and a SQLite file; what
# was captured against the truth, and a second run. Usage: run.sh [ROWS [LONG-TEXTS [TURNS [postgresql|sqlite]]]]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_jabber bench_jabber_fetch >&2
"$build/bin/bench_jabber" "${1:-1000000}" "${2:-20}" "$build/bin/bench_jabber_fetch" "${3:-1}" "${4:-}"
