/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* What an item is called where it stands among others: its title; what has none is called by its kind and what it is of,
 * "Measurement, 2026-09: 214". One line, cut where it is long. */
char       *wb_item_label       (WbProject *project, const WbRecord *record);
char       *wb_item_label_in_full (WbProject *project, const WbRecord *record); /* where it has all the room it takes */
char       *wb_item_label_of_id (WbProject *project, const char *id);
const char *wb_item_icon_name   (WbProject *project, const WbRecord *record); /* of its theme or its kind */

G_END_DECLS
