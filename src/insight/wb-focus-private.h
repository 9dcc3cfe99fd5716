/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board.h"

G_BEGIN_DECLS

/* The inside of a focus set, shared by the files named wb-focus-*.c.
 * cards: slot → WbEmphasis; NULL: nothing is selected
 * matches: slots; NULL: nothing is filtered
 * beside: slots of partners who have to do with what matches; NULL: no partners are shown
 * spreads: a line between two cards that shine does, too
 * reference: the one that is selected; its by is WB_SLOT_NONE when none is */
struct _WbFocusSet
{
  GHashTable *cards;
  GHashTable *matches;
  GHashTable *beside;
  gboolean    spreads;
  WbEdge      reference;
};

WbFocusSet *wb_focus_set_new_empty (gboolean spreads);
void        wb_focus_set_light     (WbFocusSet *set, WbSlot slot, WbEmphasis emphasis);

G_END_DECLS
