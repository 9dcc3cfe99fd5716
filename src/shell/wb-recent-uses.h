/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was looked up last by name in this run of the program: names of actions and ids of items. A plan that is opened
 * again begins without; nobody else who works here learns what was looked up. */

const char *const *wb_recent_uses_get (void); /* the last one first; until the next one */
void               wb_recent_uses_add (const char *name);

G_END_DECLS
