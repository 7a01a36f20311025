#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A further connector is one new folder and no edit anywhere else: copies the smallest kind under another name,
# builds the registry with it, and runs the copy's contract test.
#   sixthconnector.sh SOURCE BUILD [CMAKE] [CTEST]
set -eu

source=$1
build=$2
cmake=${3:-cmake}
ctest=${4:-ctest}
export CCACHE_BASEDIR="$source" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros

rm -rf "$build/kinds"
mkdir -p "$build/kinds/connectors"
cp -R "$source/tests/contract/connectors/paged" "$build/kinds/connectors/sixth"
find "$build/kinds/connectors/sixth" -type f | while IFS= read -r file; do
    sed 's/paged/sixth/g; s/Paged/Sixth/g' "$file" >"$file.new"
    renamed=$(dirname "$file")/$(basename "$file" | sed 's/^paged/sixth/')
    rm "$file"
    mv "$file.new" "$renamed"
done

"$cmake" -S "$source" -B "$build/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG='-O1 -g1' \
    -DCHANCERY_FAULTS=ON -DCHANCERY_WERROR=ON -DCHANCERY_EXTRA_KINDS="$build/kinds/connectors/sixth" >/dev/null
"$cmake" --build "$build/build" --target contract_kinds_test connectors_sixthcontract_test \
    connectors_sixthkind_test connectors_sixthserver_test connectors_sixthsource_test
EXPECTED_KIND=sixth "$ctest" --test-dir "$build/build" --output-on-failure --no-tests=error \
    -R '^(contract_kinds|connectors_sixth.*)_test$'
