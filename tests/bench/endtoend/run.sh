#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Archiving from end to end, in memory (tmpfs) and on the disk of the build folder. Usage: run.sh [ITEMS]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target chanceryctl bench_source >&2
for scratch in /dev/shm/chancery-bench $build/endtoend; do
  [ -d "$(dirname $scratch)" ] || continue
  echo "$scratch:"
  python3 tests/bench/endtoend/run.py $build/bin $scratch "${1:-1000000}"
done
