#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Reading Symphony: requests, time and memory over many messages, and over one large export file.
# Usage: run.sh [MESSAGES [LATENCY [EXPORT_MB]]]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_symphony >&2
"$build/bin/bench_symphony" messages "${1:-10000}" "${2:-50}"
"$build/bin/bench_symphony" export "${3:-200}"
