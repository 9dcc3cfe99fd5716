#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-packages.sh GROUP...: installs what is missing of the groups in data/debian-packages.txt ("build", "test").
# Asks nothing, and does nothing when nothing is missing. Where it cannot install it names the packages and goes on if
# the commands are there, so that other systems and machines without a network can build too.
set -eu

list=$(dirname "$0")/debian-packages.txt

# The lines of one group, without comments.
group () {
  awk -v want="$1" '
    /^# [a-z]+:/ { sub (":", "", $2); in_group = ($2 == want); next }
    /^#/ || NF == 0 { next }
    in_group { print }' "$list"
}

# The lines on stdin of which no alternative is installed.
missing () {
  installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | sed -n 's/ installed$//p')
  while read -r line; do
    for package in $(printf '%s' "$line" | tr '|' ' '); do
      printf '%s\n' "$installed" | grep -qxF "$package" && continue 2
    done
    printf '%s\n' "$line"
  done
}

# Of each line on stdin, the first alternative that the system offers, else the first.
choose () {
  while read -r line; do
    choice=
    for package in $(printf '%s' "$line" | tr '|' ' '); do
      if [ "$line" = "$package" ] || apt-cache show "$package" >/dev/null 2>&1; then
        choice=$package
        break
      fi
    done
    printf '%s\n' "${choice:-${line%% *}}"
  done
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt () {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" </dev/null
}

install_lines () {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null || return 1
  apt update || echo "The package lists could not be renewed; trying with those that are there."
  # One name a word.
  # shellcheck disable=SC2046
  apt install -y --no-install-recommends $(printf '%s\n' "$1" | choose)
}

wanted=$(for name in "$@"; do group "$name"; done)
lines=$(printf '%s\n' "$wanted" | missing)
[ -n "$lines" ] || exit 0

# shellcheck disable=SC2086
echo "Not installed yet:" $lines
if install_lines "$lines"; then
  exit 0
fi

echo "These packages, or what your system calls them, could not be installed here. Going on without." >&2
for command in cc meson ninja pkg-config msgfmt; do
  if ! command -v "$command" >/dev/null; then
    echo "The command $command is missing, and nothing can be built without it." >&2
    exit 1
  fi
done
