#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Importing through Graph at a latency of 70 ms, by lanes. Usage: run.sh [ITEMS A MAILBOX [LATENCY]]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_graph chancery-sandbox >&2
"$build/bin/bench_graph" "${1:-4}" "${2:-70}"
