/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-large-pages.h"

#include <sys/mman.h>
#include <unistd.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* A plan of 100,000 items is a million small blocks of memory all over a hundred megabytes. In pages of 4 KiB a third of
 * the time of reading one goes into making those pages and into finding them again. A program that reads one plan, answers
 * and ends can have them large: the heap grows by much at a time, and the kernel is asked for large pages under it. A
 * program with a window can have them for its first picture and all that goes before, thousands of pages.
 * Elsewhere than on Linux with the GNU C library nothing happens. */

#define GROWTH     (64 * 1024 * 1024)
#define START      (24 * 1024 * 1024) /* what a window has taken when it is drawn */
#define FROM_HEAP  (32 * 1024 * 1024) /* what is larger is no part of the heap; the most that there may be */
#define USUAL      (128 * 1024)       /* by how much a heap grows otherwise */
#define SMALL      0.25               /* how much of a small file is read at once, at least */
#define LARGE      0.02               /* how much of a large one, at most */
#define ROOM       (FROM_HEAP - 4096) /* what is made room for at once */
#define ROOMS      16                 /* how often for a file */

#if defined (__GLIBC__) && defined (MADV_HUGEPAGE)

G_LOCK_DEFINE_STATIC (advised);
static char *advised; /* the heap up to here */
static gboolean grows; /* by much at a time */

/* Threads share two heaps. Each with one for itself would be asking the kernel for one page at a time; all with the same
 * one would be waiting for each other, while GTK starts and a plan is read. */
static void
begin (int growth)
{
  gsize page = sysconf (_SC_PAGESIZE);

  grows = growth == GROWTH;
  mallopt (M_ARENA_MAX, 2);
  mallopt (M_TOP_PAD, growth);
  mallopt (M_MMAP_THRESHOLD, FROM_HEAP);
  advised = (char *) (GPOINTER_TO_SIZE (sbrk (0)) / page * page);
}

static void
advise (void)
{
  gsize page = sysconf (_SC_PAGESIZE);
  char *end = sbrk (0);

  G_LOCK (advised);
  if (end > advised)
    {
      /* It is only advice: what becomes of it does not matter. */
      madvise (advised, end - advised, MADV_HUGEPAGE);
      advised = (char *) (GPOINTER_TO_SIZE (end) / page * page);
    }
  G_UNLOCK (advised);
}

/* What a window takes for one large plan, the next one can have. */
static void
grow (void)
{
  G_LOCK (advised);
  if (!grows)
    mallopt (M_TOP_PAD, GROWTH);
  grows = TRUE;
  G_UNLOCK (advised);
}

/* Whether it is time to make room again. */
static gboolean
is_due (double fraction)
{
  static double last = 1;
  static gboolean large;
  gboolean due;

  G_LOCK (advised);
  due = fraction <= last;
  if (due)
    large = fraction < LARGE;
  due = large && (due || (int) (fraction * ROOMS) > (int) (last * ROOMS));
  last = fraction;
  G_UNLOCK (advised);

  return due;
}

/* The heap of this thread grows by itself when it is full, and what is written before the advice comes is in small pages.
 * Nothing is written to what is only made room for, so it takes no memory. */
static void
make_room (void)
{
  gsize page = sysconf (_SC_PAGESIZE);
  char *room = g_malloc (ROOM);

  madvise ((char *) (GPOINTER_TO_SIZE (room) / page * page), ROOM, MADV_HUGEPAGE);
  g_free (room);
}

#endif

/**
 * wb_large_pages_init:
 *
 * Prepares the heap of this program for a large plan.
 */
void
wb_large_pages_init (void)
{
#if defined (__GLIBC__) && defined (MADV_HUGEPAGE)
  begin (GROWTH);
#endif
}

/**
 * wb_large_pages_start:
 *
 * Prepares the heap of this program for a window. To be called before anything else; what the heap grows by later is as
 * usual, except that pictures come from it too: one would be given back, and made of new pages again, with each frame.
 */
void
wb_large_pages_start (void)
{
#if defined (__GLIBC__) && defined (MADV_HUGEPAGE)
  begin (START);
  g_free (g_malloc (2 * USUAL));
  advise ();
  mallopt (M_TOP_PAD, USUAL);
  mallopt (M_TRIM_THRESHOLD, 2 * FROM_HEAP);
#endif
}

/**
 * wb_large_pages_advance:
 * @fraction: how much of a file has been read
 * @data: unused
 *
 * Asks for large pages where the heap has grown since the last time, and for a large file lets it grow by much at a time.
 */
void
wb_large_pages_advance (double fraction, gpointer data)
{
#if defined (__GLIBC__) && defined (MADV_HUGEPAGE)
  if (fraction < SMALL)
    grow ();
  if (is_due (fraction))
    make_room ();
  advise ();
#endif
}
