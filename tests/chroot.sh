# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# Sourced by the tests that are run by hand in a chroot: making one, entering it, leaving it.

# make_chroot ROOT RELEASE: a minimal Debian of that release, unless it is there already.
make_chroot () {
  [ -e "$1/etc/debian_version" ] || debootstrap --variant=minbase "$2" "$1" ${WB_MIRROR:+"$WB_MIRROR"}
  # Services are not started in a chroot.
  printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
  chmod +x "$1/usr/sbin/policy-rc.d"
}

# enter_chroot ROOT: gives it what programs expect of a system. leave_chroot ROOT takes it away again.
enter_chroot () {
  cp -L /etc/resolv.conf "$1/etc/resolv.conf"
  mount -t proc proc "$1/proc"
  mount -t sysfs -o ro sysfs "$1/sys"
  mount --bind /dev "$1/dev"
  mount -t tmpfs -o mode=1777 tmpfs "$1/dev/shm"
}

leave_chroot () {
  umount "$1/dev/shm" || umount -l "$1/dev/shm"
  umount "$1/dev" || umount -l "$1/dev"
  umount "$1/sys" || umount -l "$1/sys"
  umount "$1/proc" || umount -l "$1/proc"
}

# copy_source TOP TO: the files that git knows, as they are now. What was built there before stays.
copy_source () {
  mkdir -p "$2"
  find "$2" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
  (cd "$1" && git ls-files -z --cached --others --exclude-standard | tar --null --ignore-failed-read -T - -cf -) |
    tar -C "$2" -xof -
}

# in_chroot ROOT COMMAND...: runs it in the copied source, with a clean environment. ROOT is its root as that of a machine
# is: below one that chroot has changed nobody gets a namespace, in which the tests with disks and shares mount those.
in_chroot () {
  in_root=$1
  shift
  # shellcheck disable=SC2016
  unshare --mount --propagation private sh -c '
    mount --rbind "$0" "$0" && cd "$0" && pivot_root . . && umount -l . && cd /source &&
      exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"' "$in_root" "$@"
}
