/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edit.h"
#include "wb-scene.h"

G_BEGIN_DECLS

/**
 * WbDropTarget:
 * @item: the goal or action that something is dropped on, or %WB_SLOT_NONE: it is dropped into a cell
 * @low: on the lower half of @item: after it, or with less of a part in it
 * @domain: without @item: the theme of the cell, or %WB_SLOT_NONE for the column across themes
 * @row: @key: without @item: its row, see #WbRow
 * @rows: what rows go by: that changes when something moves to another one
 *
 * Where on the board something is dropped.
 */
typedef struct
{
  WbSlot    item;
  gboolean  low;
  WbSlot    domain;
  WbRowKind row;
  guint     key;
  WbRowsBy  rows;
} WbDropTarget;

/**
 * WbDrop:
 * @sentence: what it does, without its subject: that is what is carried
 * @hint: (nullable): what else it does, or what would be done otherwise
 * @is_refused: whether it does nothing, although it could be meant: then @sentence says why, and @hint what to do
 *
 * What dropping something on the board would do: worked out before it is done, so that it can be said. It holds for the
 * plan as it is: after a step it is of no use.
 */
typedef struct
{
  char       *sentence;
  char       *hint;
  gboolean    is_refused;
  /*< private >*/
  WbEdit     *edit;
  const char *name;
} WbDrop;

WbDrop  *wb_drop_new   (WbProject *project, const WbSlot *carried, guint n, const WbDropTarget *target, gboolean also);
gboolean wb_drop_apply (WbDrop *drop, GError **error); /* one step; used up */
void     wb_drop_free  (WbDrop *drop);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbDrop, wb_drop_free)

G_END_DECLS
