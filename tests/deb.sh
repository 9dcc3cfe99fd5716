#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# deb.sh DEB [RELEASE]: installs a package that data/deb.sh has built in a clean chroot of Debian, "bookworm" unless
# another RELEASE is named, runs both programs there, and removes it: nothing may stay. Run by hand, as root: it needs
# debootstrap and the network. The chroot is in WB_CHROOT, build/chroot-RELEASE unless that says otherwise; it is used
# again when it is there. WB_MIRROR is the mirror of Debian.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
deb=$1
release=${2:-bookworm}
root=${WB_CHROOT:-$top/build/chroot-$release}

# shellcheck source=tests/chroot.sh
. "$top/tests/chroot.sh"

make_chroot "$root" "$release"
enter_chroot "$root"
trap 'leave_chroot "$root"' EXIT
mkdir -p "$root/source"
cp "$deb" "$root/source/wijkbord.deb"

apt () {
  in_chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends "$@" </dev/null
}

# What the package owns of the disk is looked for where its name is: dpkg itself keeps lists elsewhere.
traces () {
  find "$root/usr" "$root/etc" "$root/var/lib" -path "$root/var/lib/dpkg" -prune -o -iname '*wijkbord*' -print
}

fail () {
  echo "deb.sh: $*" >&2
  exit 1
}

apt update
apt purge wijkbord || true
# What asks the desktop, and what keeps its list of media types, is no part of what the program needs.
apt install ./wijkbord.deb libglib2.0-bin shared-mime-info

in_chroot "$root" wijkbord --version
in_chroot "$root" wijkbordctl --version
in_chroot "$root" wijkbordctl new --template neighbourhood -o /tmp/plan.wijkbord
in_chroot "$root" wijkbordctl check --canonical /tmp/plan.wijkbord
in_chroot "$root" wijkbordctl draw --size 128 -o /tmp/thumbnail /tmp/plan.wijkbord
in_chroot "$root" test -s /tmp/thumbnail
in_chroot "$root" env LC_ALL=C.UTF-8 gio info -a standard::content-type /tmp/plan.wijkbord |
  grep -q application/x-wijkbord+xml || fail "the media type is not known"
in_chroot "$root" test -s /usr/share/help/nl/wijkbord/index.page || fail "there is no help"
in_chroot "$root" gsettings get nl.wijkbord.Wijkbord board-text-size | grep -qx 100 || fail "the settings are not known"

apt purge wijkbord
[ -z "$(traces)" ] || fail "this stayed: $(traces)"
echo "deb.sh: installed, run and removed on $release"
