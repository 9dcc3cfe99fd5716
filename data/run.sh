#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [FILE]: installs what is missing, builds a release into build/ and opens FILE, or else the sample plan in the user's
# language. Where there is no display it draws the board to build/board.pdf and build/board.png instead.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)

# LANGUAGE is a list, in the order in which the user would have them.
sample=riverside
for language in $(echo "${LANGUAGE:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}" | tr : ' '); do
  case $language in
    nl*) sample=rivierenwijk && break ;;
    en*) break ;;
  esac
done

file=${1:-$top/data/examples/$sample.wijkbord}
case $file in
  /*) ;;
  *) file=$PWD/$file ;;
esac

echo "Wijkbord: looking for missing packages"
sh "$top/data/install-packages.sh" build

echo "Wijkbord: building a release into build/"
sh "$top/data/configure.sh" build --buildtype=release
ninja -C "$top/build" src/wijkbord src/ctl/wijkbordctl wijkbord-gmo data/gschemas.compiled

export WIJKBORD_DATADIR="$top/data"
export WIJKBORD_LOCALEDIR="$top/build/po"
export GSETTINGS_SCHEMA_DIR="$top/build/data"

# The viewer looks for the help where it would be installed.
for language in C nl; do
  mkdir -p "$top/build/share/help/$language"
  ln -sfn "$top/data/help/$language" "$top/build/share/help/$language/wijkbord"
done
export XDG_DATA_DIRS="$top/build/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "Wijkbord: opening $file"
  exec "$top/build/src/wijkbord" "$file"
fi

echo "Wijkbord: there is no display here, so the board is drawn to build/board.pdf and build/board.png"
"$top/build/src/ctl/wijkbordctl" draw "$file" -o "$top/build/board.pdf"
"$top/build/src/ctl/wijkbordctl" draw "$file" -o "$top/build/board.png"
