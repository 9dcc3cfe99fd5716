#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# deb.sh: installs what is missing and builds a package of this source for the Debian that it runs on: build/wijkbord_*.deb.
set -eu
cd "$(dirname "$0")/.."

sh data/install-packages.sh build package

# Away from the source, so that nothing is left in it.
work=build/package
rm -rf "$work"
mkdir -p "$work/wijkbord"
git ls-files -z | tar --null -T - -cf - | tar -C "$work/wijkbord" -xf -

# dpkg looks for it at the top, where the source has no room for it.
mv "$work/wijkbord/data/debian" "$work/wijkbord/debian"

(cd "$work/wijkbord" && dpkg-buildpackage --build=binary --no-sign)

mv "$work"/wijkbord_*.deb build/
rm -rf "$work"
ls build/wijkbord_*.deb
