/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbActionCard:
 *
 * An action for a room, with everybody who takes it up.
 */
#define WB_TYPE_ACTION_CARD (wb_action_card_get_type ())
G_DECLARE_FINAL_TYPE (WbActionCard, wb_action_card, WB, ACTION_CARD, GtkBox)

GtkWidget *wb_action_card_new (WbProject *project, WbSlot action);

/* As many names as have room. Returns how many that leaves. */
guint      wb_action_card_fit (WbActionCard *self, int width, guint lines);
void       wb_action_card_hyphenate (WbActionCard *self, int width); /* its name, where a word is wider than that */

G_END_DECLS
