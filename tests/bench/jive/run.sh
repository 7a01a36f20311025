#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reading a Jive community: requests an item, time, what seven requests a second make of it, memory; and what a
# day without news costs. Usage: run.sh [ITEMS [LATENCY]]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_jive >&2
"$build/bin/bench_jive" "${1:-10000}" "${2:-50}"
"$build/bin/bench_jive" "${1:-10000}" 0 again
