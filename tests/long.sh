#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# long.sh [SECONDS [SEED [KILLS]]]: the tests on made-up input for longer, an hour unless told. Half of the time goes to
# the fuzz targets, half to the random plans (the tests of suite "property", which read WB_SEED and WB_RUNS), in the debug
# build with the sanitizers. After that the window is killed KILLS times while somebody works, 200 unless told. The seed is
# printed: with it a failure comes back.
set -eu

cd "$(dirname "$0")/.."
seconds=${1:-3600}
seed=${2:-$(date +%s)}
kills=${3:-200}
half=$((seconds / 2))
dir=build/tests-debug
status=0

echo "Seconds: $seconds, seed: $seed"
sh data/install-packages.sh build test
. tests/environment.sh
ASAN_OPTIONS=$ASAN_OPTIONS:detect_stack_use_after_return=1 # takes a quarter more time

sh tests/fuzz.sh "$half" "$seed" || status=1

sh data/configure.sh "$dir" --buildtype=debug -Db_sanitize=address,undefined -Dwerror=true
ninja -C "$dir"

end=$(($(date +%s) + half))
export WB_SEED="$seed" WB_RUNS=1000
while [ "$(date +%s)" -lt "$end" ]; do
  echo "Random plans: seed $WB_SEED, $WB_RUNS runs"
  if ! meson test -C "$dir" --no-rebuild --suite property --timeout-multiplier 0 --print-errorlogs; then
    echo "Failed with WB_SEED=$WB_SEED WB_RUNS=$WB_RUNS"
    status=1
    break
  fi
  WB_SEED=$((WB_SEED + 1))
done

echo "Killed $kills times: seed $seed"
WB_SEED="$seed" WB_KILLS="$kills" sh tests/headless.sh meson test -C "$dir" --no-rebuild e2e-recovery \
  --timeout-multiplier 0 --print-errorlogs || status=1

[ "$status" -eq 0 ] && echo "Nothing found." || echo "Something was found: see above."
exit "$status"
