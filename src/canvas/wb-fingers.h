/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-view.h"

G_BEGIN_DECLS

/**
 * WbFingers:
 *
 * The fingers on a board. One alone is not taken notice of; from the second one on they hold the board, until all are
 * lifted: two zoom and move it, what was between them stays between them, and one that is left, or comes to it, goes on
 * without a jump.
 */
typedef struct _WbFingers WbFingers;

WbFingers *wb_fingers_new        (void);
void       wb_fingers_free       (WbFingers *self);
gboolean   wb_fingers_down       (WbFingers *self, gconstpointer id, float x, float y, const WbView *view); /* whether they hold */
gboolean   wb_fingers_move       (WbFingers *self, gconstpointer id, float x, float y, WbView *view);       /* the same */
gboolean   wb_fingers_up         (WbFingers *self, gconstpointer id, const WbView *view);                   /* the same */
gboolean   wb_fingers_is_holding (const WbFingers *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFingers, wb_fingers_free)

G_END_DECLS
