/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbTag:
 *
 * A word on a ground of its own with a mark before it, for a room that reads it from far away: a theme, a status, or a
 * partner. It always has the colours of a light screen at the highest contrast (7:1), as a projector shows them best.
 */
#define WB_TYPE_TAG (wb_tag_get_type ())
G_DECLARE_FINAL_TYPE (WbTag, wb_tag, WB, TAG, GtkWidget)

GtkWidget *wb_tag_new_theme   (WbProject *project, WbSlot theme); /* or WB_SLOT_NONE: what stands across them */
GtkWidget *wb_tag_new_tile    (WbProject *project, WbSlot theme); /* the icon alone; its name is for screen readers */
int        wb_tag_get_width   (WbTag *self, int width); /* that it takes of so many px */
void       wb_tag_hyphenate   (WbTag *self, int width); /* a word of it that is too long for so many px */
void       wb_tag_set_goals   (WbTag *self, guint n); /* of a theme: how many it has; once */
GtkWidget *wb_tag_new_status  (const WbRecord *record, const char *words); /* of a goal or an action; @words: the status and more */
GtkWidget *wb_tag_new_partner (WbProject *project, WbSlot partner, gboolean lead);

G_END_DECLS
