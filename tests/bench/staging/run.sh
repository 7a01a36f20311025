#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Staging into Azurite: ours against rclone and @azure/storage-blob. Usage: run.sh [ROUNDS]
# Azurite comes from build/node, where ./run puts it; a later client speaks to it in a version that it lacks.
set -eu
cd "$(dirname "$0")/../../.."
build=build/bench
node=$build/staging-node
[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target bench_staging >&2
if [ ! -d $node/node_modules/@azure/storage-blob ]; then
  mkdir -p $node
  echo '{"private": true}' >$node/package.json
  (cd $node && npm install --no-audit --no-fund --no-package-lock --loglevel=error @azure/storage-blob@12.28.0)
fi
mkdir -p $build/staging
python3 -B tests/bench/staging/run.py $build/bin/bench_staging $build/staging $node/node_modules "${1:-3}"
