/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-filter.h"

G_BEGIN_DECLS

/* What a goal and an action can stand at, in one list: where both have a word for the same, it asks for both. 0 is any. */

guint       wb_filter_status_get_n     (void); /* with the one that is any */
const char *wb_filter_status_get_label (guint status);
guint       wb_filter_status_find      (const WbFilter *filter);
void        wb_filter_status_set       (WbFilter *filter, guint status);

G_END_DECLS
