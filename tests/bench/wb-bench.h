/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A figure is one line: "bench NAME VALUE UNIT goal LIMIT ok|short". Speed is only told as a ratio to a yardstick that ran
 * beside it, or where the work is too small for a yardstick, in microseconds. */

typedef void (*WbBenchFunc) (gpointer data);

double wb_bench_seconds (WbBenchFunc func, gpointer data, guint runs); /* of the fastest run, CPU time of this thread */
double wb_bench_ratio   (WbBenchFunc ours, gpointer our_data, WbBenchFunc yardstick, gpointer yardstick_data,
                         guint runs); /* in turn; the median of the ratios, by the clock on the wall */
double wb_bench_median  (double *values, guint n); /* sorts them */
void   wb_bench_report  (const char *name, double value, const char *unit, double limit); /* limit 0: none */

G_END_DECLS
