#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The journal alone: storing, claiming and settling items, the last 100,000 against the first. Usage: run.sh [ITEMS]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target journal_bench >&2
scratch=$build/journal
mkdir -p $scratch
"$build/bin/journal_bench" "$scratch" "${1:-1000000}"
