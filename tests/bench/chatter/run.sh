#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reading Salesforce Chatter: API requests per 1,000 items, time and memory. Usage: run.sh [POSTS [LATENCY]]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_chatter >&2
"$build/bin/bench_chatter" "${1:-10000}" "${2:-100}"
