/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the heap of a program with a window begins, and how it grows. */

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

/* Only a large file is known to need it: there the heap has grown before anything is in it. */
static void
test_room (void)
{
  g_autofree char *block = NULL, *another = NULL;
  char *before = sbrk (0), *room;

  wb_large_pages_start ();
  block = g_malloc (30 * 1024 * 1024);
  another = g_malloc (30 * 1024 * 1024);
  if (sbrk (0) == before)
    {
      g_test_skip ("The heap is not that of the GNU C library.");
      return;
    }

  before = sbrk (0);
  wb_large_pages_advance (0.3, NULL);
  g_assert_cmpint ((char *) sbrk (0) - before, ==, 0);

  wb_large_pages_advance (0.01, NULL);
  room = sbrk (0);
  g_assert_cmpint (room - before, >, 0);
  g_free (g_malloc (30 * 1024 * 1024));
  g_assert_cmpint ((char *) sbrk (0) - room, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/large-pages/start", test_start);
  g_test_add_func ("/large-pages/room", test_room);

  return g_test_run ();
}
