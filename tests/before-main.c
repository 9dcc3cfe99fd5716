/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Linked into what is built with AddressSanitizer: what libraries allocate before main() is no leak of ours. GLib's first
 * table of quarks is such: a program that has more than 2,048 of them gets a larger table, and GLib gives the first one up on
 * purpose, since another thread may be reading it. */

#include <sanitizer/lsan_interface.h>

static void
begin (void)
{
  __lsan_disable ();
}

/* Called before any library is initialised. */
__attribute__ ((section (".preinit_array"), used)) static void (*const begin_first) (void) = begin;

__attribute__ ((constructor)) static void
end (void)
{
  __lsan_enable ();
}
