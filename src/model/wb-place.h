/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* Where items stand in a text about a plan: in which order, an action under which goal, and what under which theme. */

guint     wb_place_rank_kind  (WbKind kind);                          /* in which order kinds are told */
int       wb_place_compare    (const WbRecord *a, const WbRecord *b); /* by kind, order, date, then name */
WbSlot    wb_place_get_home   (WbProject *project, WbSlot action);    /* the contribution that counts most, or WB_SLOT_NONE */
gboolean  wb_place_has_themes (WbKind kind);                          /* whether items of a kind stand under themes */
WbRecord *wb_place_get_theme  (WbProject *project, const WbRecord *item); /* NULL: across themes */

G_END_DECLS
