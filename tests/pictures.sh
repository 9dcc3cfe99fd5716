#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# pictures.sh: builds a release and has it make pictures of itself into build/screenshots/, a folder for each size of the
# screen: light, dark and in high contrast, in Dutch and English, with the text of the board at 100 and 200 %. They are to be
# looked at: no word clipped, nothing over anything else. It takes some minutes.
set -eu
cd "$(dirname "$0")/.."

sh data/install-packages.sh build test
sh data/configure.sh build/tests-release --buildtype=release
ninja -C build/tests-release src/wijkbord src/ctl/wijkbordctl wijkbord-gmo data/gschemas.compiled

# shellcheck source=tests/environment.sh
. tests/environment.sh
build=$PWD/build/tests-release
export WB_PROGRAM="$build/src/wijkbord" WB_CTL="$build/src/ctl/wijkbordctl" WB_BUILD="$build"

# That of the system has the packages.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
status=0
for size in 1280x720 1920x1080; do
  SCREEN=${size}x24 sh tests/headless.sh "$python" tests/e2e/screenshots.py "build/screenshots/$size" || status=1
done
echo "pictures.sh: the pictures are in build/screenshots"
exit "$status"
