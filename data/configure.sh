#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# configure.sh DIR OPTION...: configures the build folder DIR, below the top of the source, with Meson's OPTIONs. A
# folder that is there is used again, and made anew when this Meson cannot read it.
set -eu
cd "$(dirname "$0")/.."

dir=$1
shift

if [ -f "$dir/meson-private/coredata.dat" ]; then
  meson setup --reconfigure "$dir" "$@" || meson setup --wipe "$dir" "$@"
else
  meson setup "$dir" "$@"
fi
