/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the heap of a program with a window begins. */

#include "wb-large-pages.h"

#include <unistd.h>

/* All at once, so that there are large pages in it; and not so again. */
static void
test_start (void)
{
  char *before = sbrk (0), *start, *later;
  gpointer block;

  wb_large_pages_start ();
  start = sbrk (0);
  if (start == before)
    {
      g_test_skip ("The heap is not that of the GNU C library.");
      return;
    }
  g_assert_cmpint (start - before, >=, 16 * 1024 * 1024);

  block = g_malloc (30 * 1024 * 1024);
  later = sbrk (0);
  g_assert_cmpint (later - start, >, 0);
  g_assert_cmpint (later - start, <, 32 * 1024 * 1024);
  g_free (block);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/large-pages/start", test_start);

  return g_test_run ();
}
