#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The window while a run goes at full rate, in memory (tmpfs) where there is one. Usage: run.sh [ITEMS]
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target chanceryctl bench_source bench_window >&2
scratch=/dev/shm/chancery-bench-window
[ -d /dev/shm ] || scratch=$build/window
rm -rf "$scratch"
mkdir -p "$scratch"
trap 'rm -rf "$scratch"' EXIT
export CHANCERY_VAULT="file:$scratch/passphrase" XDG_CONFIG_HOME="$scratch/config"
$build/bin/bench_source items "$scratch/source" "${1:-1000000}" 1
$build/bin/chanceryctl --data-dir "$scratch/data" account add --name Archive --kind local --set "path=$scratch/archive" \
  --set domains=contoso.example >&2
$build/bin/chanceryctl --data-dir "$scratch/data" connector add --type xip --name Bench --account Archive --accept-terms \
  --set "folder=$scratch/source" --set "trust=$scratch/source.pem" >&2
sleep 11 # younger files are looked at twice
QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" $build/bin/bench_window "$scratch/data"
