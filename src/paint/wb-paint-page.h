/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-page-set.h"
#include "wb-painter.h"

G_BEGIN_DECLS

/**
 * WbPageWords:
 * @title: (nullable): what the plan is called
 * @date: the day of printing, in words
 * @focus: (nullable): what a selection lights up, of what is seen
 *
 * What stands on every page of a set.
 */
typedef struct
{
  char       *title;
  char       *date;
  WbFocusSet *focus;
} WbPageWords;

void wb_paint_page (WbPainter *painter, WbPainter *board_painter, GtkSnapshot *snapshot, const WbPageSet *set,
                    const WbPageWords *words, guint index);

G_END_DECLS
