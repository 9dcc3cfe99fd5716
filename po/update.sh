#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings every catalogue up to date with the source: new strings come in untranslated, those that are gone go out. They
# stand in the order of the alphabet, so that what two people add merges.
set -eu
cd "$(dirname "$0")/.."

pot=$(mktemp)
trap 'rm -f "$pot"' EXIT
# The list has a name a line and no blanks in the names.
# shellcheck disable=SC2046
sh po/extract.sh $(grep -v '^#' po/POTFILES.in) >"$pot"

grep -v '^#' po/LINGUAS | while read -r language; do
  msgmerge --quiet --no-fuzzy-matching --add-location=file --no-wrap "po/$language.po" "$pot" |
    msgattrib --no-obsolete --no-wrap --add-location=file --sort-output -o "po/$language.po.new"
  mv "po/$language.po.new" "po/$language.po"
  printf '%s: ' "$language"
  LC_ALL=C msgfmt --check --statistics -o /dev/null "po/$language.po" 2>&1
done
