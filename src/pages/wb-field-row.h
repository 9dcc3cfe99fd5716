/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "wb-field-target.h"

G_BEGIN_DECLS

/**
 * WbFieldRow:
 *
 * A row of an inspector that shows and edits one field. It is made for a type of field and can be turned to another
 * record of the same kind: that is what makes a change of the selection cheap.
 */
#define WB_TYPE_FIELD_ROW (wb_field_row_get_type ())
G_DECLARE_INTERFACE (WbFieldRow, wb_field_row, WB, FIELD_ROW, GtkWidget)

/**
 * WbFieldRowInterface:
 * @set_target: shows another record; %NULL: none
 * @refresh: shows the value as it is now, unless somebody is typing it
 * @keep: (nullable): takes over what is typed, as if it were complete
 */
struct _WbFieldRowInterface
{
  GTypeInterface parent_iface;

  void (*set_target) (WbFieldRow *self, WbFieldTarget *target);
  void (*refresh)    (WbFieldRow *self);
  void (*keep)       (WbFieldRow *self);
};

GtkWidget     *wb_field_row_new        (const WbField *field); /* of the type that fits the field */
void           wb_field_row_set_target (WbFieldRow *self, WbFieldTarget *target);
void           wb_field_row_refresh    (WbFieldRow *self);
void           wb_field_row_keep       (WbFieldRow *self); /* what is typed counts */

G_END_DECLS
