#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Composing: ours against GMime, nodemailer and Python's email, one after the other on one core, CPU time.
# Usage: tests/bench/mime/run.sh [COUNT]      (default 20,000 messages; everything is kept below build/bench)
# nodemailer is left out, with a message, where node or the package registry is out of reach.
set -eu
cd "$(dirname "$0")/../../.."
here=tests/bench/mime
build=build/bench
data=$build/mime-data
node=$build/mime-node
count=${1:-20000}

[ -f $build/build.ninja ] || cmake --preset bench >&2
cmake --build $build --target compose_bench gmime_bench >&2
if [ "$(cat $data/count 2>/dev/null)" != "$count" ]; then
  python3 $here/generate.py $data "$count"
  echo "$count" >$data/count
fi
if [ ! -d $node/node_modules/nodemailer ]; then
  mkdir -p $node
  echo '{"private": true}' >$node/package.json
  (cd $node && npm install --no-audit --no-fund --silent nodemailer@10.6.0) || rm -rf $node/node_modules
fi

results=$build/mime-results.txt
{
  $build/bin/compose_bench $data
  $build/bin/gmime_bench $data
  if [ -d $node/node_modules/nodemailer ]; then
    node $here/nodemailer_bench.js $data $node
  else
    echo "nodemailer left out: it could not be installed" >&2
  fi
  python3 $here/email_bench.py $data classic
  python3 $here/email_bench.py $data modern
} >$results

awk -F '\t' '
  NR == 1 { ours = $2; printf "%-22s %9s %8s %8s %12s\n", "composing", "msg/s", "MB/s", "MB", "ours/theirs" }
  { printf "%-22s %9d %8.1f %8d %11.1fx\n", $1, $2, $3, $4, ours / $2 }' $results
