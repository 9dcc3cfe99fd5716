/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WbLeftover:
 * @name: the name of its journal
 * @title: (nullable): what the plan is called, which may be nothing
 * @file: (nullable): its file; %NULL when it was never saved
 * @time: when the last change was made, in microseconds since 1970 UTC
 * @n_steps: how many changes are not saved
 * @error: (nullable): why it cannot be recovered: it is of another program, of a newer version, or damaged
 *
 * What a crash left of a plan.
 */
typedef struct
{
  char   *name;
  char   *title;
  GFile  *file;
  gint64  time;
  guint   n_steps;
  GError *error;
} WbLeftover;

void       wb_leftover_free    (WbLeftover *leftover);
GPtrArray *wb_leftovers_list   (const char *folder, const char *vfs); /* on any thread; the newest first */
gboolean   wb_leftover_discard (const char *folder, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbLeftover, wb_leftover_free)

G_END_DECLS
