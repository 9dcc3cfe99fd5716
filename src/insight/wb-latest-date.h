/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* When something happened to a voice, a goal or an action last. None of them has the date on which it was written down;
 * what the plan does say is when something was said, done, measured, decided or noted about it. */

WbDate wb_item_get_latest_date (WbProject *project, WbSlot slot, gboolean with_notes); /* WB_DATE_NONE: it says nothing */

G_END_DECLS
