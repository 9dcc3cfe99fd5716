# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# Sourced by run.sh and long.sh at the top of the source: the environment that every test runs in, the same on every
# machine. Tests that want Dutch set LC_ALL=nl_NL.UTF-8. Those that want Dutch by LANGUAGE alone set LC_MESSAGES to
# en_US.UTF-8, since Debian 13 ignores LANGUAGE in C.UTF-8. Both are built here and not on the system.

for locale in nl_NL en_US; do
  if [ ! -f "build/tests-locale/$locale.UTF-8/LC_TIME" ]; then
    mkdir -p build/tests-locale
    localedef -i "$locale" -f UTF-8 "build/tests-locale/$locale.UTF-8" ||
      echo "The locale $locale could not be built, so the tests that need it will fail." >&2
  fi
done

unset LANGUAGE
export LC_ALL=C.UTF-8 LOCPATH="$PWD/build/tests-locale"

# Scripts in the source leave nothing beside them.
export PYTHONDONTWRITEBYTECODE=1

# Where gvfs is installed, GTK's file dialog asks its services for what the network holds, which they warn about here.
export GIO_USE_VFS=local GIO_USE_VOLUME_MONITOR=unix

# Slices would hide errors from AddressSanitizer.
export G_DEBUG=fatal-warnings G_SLICE=always-malloc
export ASAN_OPTIONS=strict_string_checks=1
export LSAN_OPTIONS="suppressions=$PWD/tests/lsan.supp:print_suppressions=0"
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
