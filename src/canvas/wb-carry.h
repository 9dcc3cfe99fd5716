/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-aim.h"
#include "wb-walk.h"

G_BEGIN_DECLS

/**
 * WbCarry:
 * @slots: (element-type WbSlot): what is carried, all of one kind
 * @aim: when @drop is not %NULL: what it is aimed at
 * @drop: (nullable): what letting go would do, or why it would do nothing
 *
 * What is carried over a board or a chain, and where to: by the pointer to a point, by the keyboard from place to place. Nothing to
 * do with widgets, so it is tested without a display. Private to the canvas.
 */
typedef struct
{
  GArray   *slots;
  WbAim     aim;
  WbDrop   *drop;
  /*< private >*/
  WbStage  *stage;
  WbKind    kind;
  WbStop    stop;
  gboolean  aimed;
  gboolean  also;
  gboolean  placeless;
} WbCarry;

WbCarry *wb_carry_new      (WbStage *stage, WbSlot slot); /* with the others of its kind, when it is selected */
void     wb_carry_free     (WbCarry *carry);
char    *wb_carry_tell     (const WbCarry *carry); /* what is carried */
void     wb_carry_to       (WbCarry *carry, WbPoint point); /* on the board */
void     wb_carry_start    (WbCarry *carry, WbStop stop); /* what has no card, by keys */
void     wb_carry_walk     (WbCarry *carry, WbDirection direction);
void     wb_carry_set_also (WbCarry *carry, gboolean also); /* it comes there as well, instead of moving */
gboolean wb_carry_can_drop (const WbCarry *carry); /* whether letting go does anything */
gboolean wb_carry_drop     (WbCarry *carry, GError **error); /* lets go; there must be something that it does */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbCarry, wb_carry_free)

G_END_DECLS
