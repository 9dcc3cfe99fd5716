/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-bench.h"

#include <stdlib.h>
#include <time.h>

/* What ours leaves to other threads or to the disk is not to slow down the yardstick that comes next; in microseconds. */
#define REST 100000

static double
clock_seconds (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return now.tv_sec + now.tv_nsec / 1e9;
}

double
wb_bench_seconds (WbBenchFunc func, gpointer data, guint runs)
{
  double best = 0;

  for (guint i = 0; i < runs; i++)
    {
      double start = clock_seconds (CLOCK_THREAD_CPUTIME_ID);
      double seconds;

      func (data);
      seconds = clock_seconds (CLOCK_THREAD_CPUTIME_ID) - start;
      if (i == 0 || seconds < best)
        best = seconds;
    }

  return best;
}

static double
wall_seconds (WbBenchFunc func, gpointer data)
{
  double start = clock_seconds (CLOCK_MONOTONIC);

  func (data);

  return clock_seconds (CLOCK_MONOTONIC) - start;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

double
wb_bench_median (double *values, guint n)
{
  qsort (values, n, sizeof (double), compare_doubles);

  return values[n / 2];
}

double
wb_bench_ratio (WbBenchFunc ours, gpointer our_data, WbBenchFunc yardstick, gpointer yardstick_data, guint runs)
{
  g_autofree double *ratios = g_new (double, runs);

  /* once each to warm up */
  wall_seconds (yardstick, yardstick_data);
  wall_seconds (ours, our_data);

  for (guint i = 0; i < runs; i++)
    {
      double theirs = wall_seconds (yardstick, yardstick_data);

      ratios[i] = wall_seconds (ours, our_data) / theirs;
      g_usleep (REST);
    }

  return wb_bench_median (ratios, runs);
}

void
wb_bench_report (const char *name, double value, const char *unit, double limit)
{
  char number[32], goal[32];

  g_ascii_formatd (number, sizeof number, "%.3g", value);
  if (limit > 0)
    g_print ("bench %s %s %s goal %s %s\n", name, number, unit, g_ascii_formatd (goal, sizeof goal, "%.3g", limit),
             value <= limit ? "ok" : "short");
  else
    g_print ("bench %s %s %s goal - ok\n", name, number, unit);
}
