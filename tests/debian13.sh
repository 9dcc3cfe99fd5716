#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# debian13.sh [TEST-OPTION...]: builds this source without a warning in a chroot of Debian 13, and runs its tests there.
# Run by hand, as root: it needs debootstrap and the network. TEST-OPTIONs go to "meson test" ("--suite model", …).
# The chroot is in WB_CHROOT, build/debian13 unless that says otherwise; it is used again when it is there. What is there
# of /source is replaced, except for its build folder. WB_MIRROR is the mirror of Debian.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
root=${WB_CHROOT:-$top/build/debian13}

# shellcheck source=tests/chroot.sh
. "$top/tests/chroot.sh"

make_chroot "$root" trixie
enter_chroot "$root"
trap 'leave_chroot "$root"' EXIT
copy_source "$top" "$root/source"

in_chroot "$root" sh data/install-packages.sh build test
in_chroot "$root" sh data/configure.sh build --buildtype=debugoptimized -Dwerror=true
in_chroot "$root" ninja -C build
# shellcheck disable=SC2016
in_chroot "$root" sh -c '. tests/environment.sh; exec meson test -C build --no-rebuild --timeout-multiplier 5 "$@"' sh "$@"
