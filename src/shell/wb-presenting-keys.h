/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the keys do that a keyboard or a clicker has for slides. */

#define WB_PRESENTING_TO_START G_MININT
#define WB_PRESENTING_TO_END   G_MAXINT
#define WB_PRESENTING_BLANK    0 /* shows nothing, or the slide again */

gboolean wb_presenting_keys_find (guint key, GdkModifierType state, int *step);

G_END_DECLS
