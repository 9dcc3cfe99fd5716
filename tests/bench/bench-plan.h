/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-plan.h"

G_BEGIN_DECLS

/* A generated plan in a file, in a folder of its own, for what is measured on files. */
typedef struct
{
  char   *folder;
  char   *path;
  GBytes *bytes; /* what stands in it */
} BenchPlan;

BenchPlan *bench_plan_new  (guint n_items); /* no plan of it stays in memory */
void       bench_plan_free (BenchPlan *self); /* removes its files */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchPlan, bench_plan_free)

G_END_DECLS
