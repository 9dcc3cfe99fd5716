#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# screenshots.sh FOLDER: builds a release and has it make the pictures of the metainfo, on a screen of its own. Once they
# are on the web, "meson setup -Dscreenshots=ADDRESS" tells catalogues of programs where.
set -eu

mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."

sh data/install-packages.sh build test
sh data/configure.sh build --buildtype=release
ninja -C build src/wijkbord src/ctl/wijkbordctl wijkbord-gmo

# shellcheck source=tests/environment.sh
. tests/environment.sh
export SCREEN=1600x1000x24 WB_PROGRAM="$PWD/build/src/wijkbord" WB_CTL="$PWD/build/src/ctl/wijkbordctl" WB_BUILD="$PWD/build"

# That of the system has the packages.
python=/usr/bin/python3
[ -x "$python" ] || python=python3
sh tests/headless.sh "$python" tests/e2e/pictures.py "$folder"
echo "screenshots.sh: the pictures are in $folder"
