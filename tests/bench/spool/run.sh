#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Writing and reading segments. Usage: run.sh [MESSAGES]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_spool >&2
scratch=$build/spool
mkdir -p $scratch
"$build/bin/bench_spool" "$scratch" "${1:-100000}"
