/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the user saw of each plan when it was closed, as bytes, by the id of its project: kept among the user's state,
 * never in the plan. */

gboolean wb_seen_files_has  (const char *project);
GBytes  *wb_seen_files_load (const char *project); /* NULL: it is not known */
gboolean wb_seen_files_save (const char *project, GBytes *seen, GError **error); /* may be called on any thread */

G_END_DECLS
