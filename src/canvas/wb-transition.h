/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-scene.h"

G_BEGIN_DECLS

/**
 * WbTransition:
 *
 * From one layout to the next: a card that both have moves, one that comes fades in, and one that goes fades out where it
 * was; what lies below the cards changes from one picture into the other. What was there is noted, then something else is
 * laid out, then it is played; where people want no animations all is in its place at once. It is only about what is
 * drawn: the pointer and the keyboard find all in its place from the beginning. Private to the canvas.
 */
typedef struct _WbTransition WbTransition;

WbTransition *wb_transition_new          (GtkWidget *plane);
void          wb_transition_free         (WbTransition *transition);
void          wb_transition_note         (WbTransition *transition, WbSlot slot, const WbRect *rect, GskRenderNode *node);
void          wb_transition_note_ground  (WbTransition *transition, GskRenderNode *ground);
guint         wb_transition_get_n_noted  (WbTransition *transition);
gboolean      wb_transition_is_kept      (WbTransition *transition, WbSlot slot, const WbRect *rect, WbPoint shift);
void          wb_transition_play         (WbTransition *transition, WbPoint shift, guint duration);
void          wb_transition_forget       (WbTransition *transition, WbPoint shift); /* what was noted is not played */
void          wb_transition_stop         (WbTransition *transition); /* all is in its place */
gboolean      wb_transition_is_playing   (WbTransition *transition);

WbPoint       wb_transition_get_place    (WbTransition *transition, WbSlot slot, const WbRect *rect); /* its corner now */
double        wb_transition_get_opacity  (WbTransition *transition, WbSlot slot);

typedef gboolean (*WbStaysFunc) (gpointer data, WbSlot slot);
void          wb_transition_draw_going   (WbTransition *transition, GtkSnapshot *snapshot, WbStaysFunc stays, gpointer data);
void          wb_transition_draw_ground  (WbTransition *transition, GtkSnapshot *snapshot, GskRenderNode *ground);
void          wb_transition_draw_child   (WbTransition *transition, GtkSnapshot *snapshot, GtkWidget *child, WbSlot slot,
                                          const WbRect *rect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbTransition, wb_transition_free)

G_END_DECLS
