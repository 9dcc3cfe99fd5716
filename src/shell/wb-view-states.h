/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How each plan was shown last, by the id of its project: kept among the user's state, never in the plan. */

GVariant *wb_view_states_find      (const char *project);
void      wb_view_states_keep      (const char *project, GVariant *state);
void      wb_view_states_keep_soon (const char *project, GVariant *state); /* nobody waits for the disk */

G_END_DECLS
