#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fuzz.sh SECONDS SEED [RESULTS]: builds the libFuzzer targets of tests/fuzz with clang and runs them all at once for so
# many seconds, starting from tests/fuzz/corpus. Writes a TAP line for each to RESULTS. An input that breaks a target is
# kept as build/tests-fuzz/found/TARGET-*; what is only new goes to build/tests-fuzz/corpus.
set -eu

cd "$(dirname "$0")/.."
top=$PWD
seconds=$1
seed=$2
results=${3:-/dev/null}
dir=build/tests-fuzz

if ! command -v clang >/dev/null; then
  echo "The fuzz targets need clang, which is not here; they are not run."
  exit 0
fi

. tests/environment.sh

fuzz_targets () {
  ninja -C "$dir" -t targets all | sed -n 's/^\(tests\/fuzz\/fuzz-[^.:/]*\): c_LINKER$/\1/p'
}

# Targets and folders have no blanks in their names.
# shellcheck disable=SC2046
if ! CC=clang sh data/configure.sh "$dir" --buildtype=debugoptimized -Dfuzz=true \
     -Db_sanitize=address,undefined -Db_lundef=false ||
   ! ninja -C "$dir" $(fuzz_targets); then
  echo "not ok building the fuzz targets" | tee -a "$results"
  exit 1
fi

fuzz () {
  name=$(basename "$1")
  seeds=$top/tests/fuzz/corpus/${name#fuzz-}
  words=$top/tests/fuzz/${name#fuzz-}.dict
  mkdir -p "$dir/corpus/$name" "$dir/found"
  [ -d "$seeds" ] || seeds=
  [ -f "$words" ] || words=
  # The first folder is written to.
  "$dir/$1" -max_total_time="$seconds" -seed="$seed" -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    ${words:+"-dict=$words"} -artifact_prefix="$dir/found/$name-" "$dir/corpus/$name" ${seeds:+"$seeds"} >"$dir/$name.log" 2>&1
}

running=
for target in $(fuzz_targets); do
  echo "$(basename "$target"): $seconds seconds, seed $seed"
  fuzz "$target" &
  running="$running $!:$(basename "$target")"
done

status=0
for job in $running; do
  name=${job#*:}
  if wait "${job%%:*}"; then
    echo "ok $name" | tee -a "$results"
    grep -aE '^stat::(number_of_executed_units|peak_rss_mb)' "$dir/$name.log" || true
  else
    echo "not ok $name" | tee -a "$results"
    tail -n 60 "$dir/$name.log"
    status=1
  fi
done
exit "$status"
