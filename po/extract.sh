#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# extract.sh FILE...: writes the translatable strings of the files, paths from the top of the source, to stdout as a
# template. The keywords are those of Meson's preset "glib", so that this sees what a release sees. The template has no
# date: the same source gives the same bytes.
set -eu
cd "$(dirname "$0")/.."

template=$(xgettext --from-code=UTF-8 --add-comments=Translators: --add-location=file --no-wrap -o - \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
  --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 \
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
  --flag=g_dngettext:2:pass-c-format --flag=g_strdup_printf:1:c-format --flag=g_string_printf:2:c-format \
  --flag=g_string_append_printf:2:c-format --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format \
  --flag=g_markup_printf_escaped:1:c-format --flag=g_log:3:c-format --flag=g_print:1:c-format \
  --flag=g_printerr:1:c-format --flag=g_printf:1:c-format --flag=g_fprintf:2:c-format \
  --flag=g_sprintf:2:c-format --flag=g_snprintf:3:c-format \
  -- "$@")
printf '%s\n' "$template" |
  sed -e '/^"POT-Creation-Date: /d' -e '1,/^$/s/charset=CHARSET/charset=UTF-8/'
