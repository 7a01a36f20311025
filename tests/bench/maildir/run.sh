#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Delivering small messages into Maildirs, in batches of several sizes. Usage: run.sh [MESSAGES]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_maildir >&2
scratch=$build/maildir
mkdir -p $scratch
"$build/bin/bench_maildir" "$scratch" "${1:-100000}"
