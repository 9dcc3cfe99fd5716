#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh: installs what is missing, builds, and runs every test headless: in a debug build with AddressSanitizer and
# UBSan, again in a release build, and the fuzz targets for a minute. The last line is "N passed, N failed"; the status
# is 1 if a test failed or none ran. Everything that is written stands below build/.
set -eu

cd "$(dirname "$0")/.."
top=$PWD
results=$top/build/tests-results
fuzz_seconds=60
fuzz_seed=1
linker=bfd
processes=$(($(nproc) + 1)) # those with a window wait for it more than half of their time

# Where it is at hand, gold links the two hundred programs of a build in a third of the time.
if command -v ld.gold >/dev/null; then
  linker=gold
fi

say () {
  printf '\n== %s\n' "$*"
}

# The results that Meson does not write itself are TAP lines in a file of their own.
failed () {
  echo "not ok $1" | tee -a "$results/steps.tap"
}

test_build () {
  name=$1
  multiplier=$2
  shift 2
  dir=build/tests-$name
  log=$dir/meson-logs/testlog.json
  rm -f "$log"

  say "Building: $name"
  if ! CC_LD=$linker sh data/configure.sh "$dir" "$@" || ! ninja -C "$dir"; then
    failed "building $name"
    return
  fi

  say "Testing: $name"
  sh tests/headless.sh meson test -C "$dir" --no-rebuild --num-processes "$processes" \
    --timeout-multiplier "$multiplier" || true
  if [ -f "$log" ]; then
    cp "$log" "$results/$name.json"
  else
    failed "starting the tests of $name"
  fi
}

say "Looking for missing packages"
sh data/install-packages.sh build test

rm -rf "$results"
mkdir -p "$results"

say "Preparing the locales"
. tests/environment.sh

# Of what the debugger would want, lines are enough here: the rest takes minutes to link.
test_build debug 5 --buildtype=debug -Db_sanitize=address,undefined -Dwerror=true -Dc_args=-g1
test_build release 2 --buildtype=release -Dwerror=true

if [ -d tests/fuzz ]; then
  say "Fuzzing for $fuzz_seconds seconds"
  sh tests/fuzz.sh "$fuzz_seconds" "$fuzz_seed" "$results/fuzz.tap" || true
fi

say "Results"
python3 tests/summary.py "$results"/*
