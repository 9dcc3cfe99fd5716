/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbFieldTarget:
 *
 * A field of an item or link that a row shows and edits. Every edit is a step; typing in one field is one step.
 */
#define WB_TYPE_FIELD_TARGET (wb_field_target_get_type ())
G_DECLARE_FINAL_TYPE (WbFieldTarget, wb_field_target, WB, FIELD_TARGET, GObject)

WbFieldTarget *wb_field_target_new         (WbProject *project, WbSlot slot, const WbField *field);
WbProject     *wb_field_target_get_project (WbFieldTarget *self);
WbSlot         wb_field_target_get_slot    (WbFieldTarget *self);
const WbField *wb_field_target_get_field   (WbFieldTarget *self);
WbRecord      *wb_field_target_get_record  (WbFieldTarget *self); /* borrowed; NULL once it was deleted */
gboolean       wb_field_target_is_writable (WbFieldTarget *self);
char          *wb_field_target_get_text    (WbFieldTarget *self); /* the file's form; NULL when absent */
gboolean       wb_field_target_set_text    (WbFieldTarget *self, const char *text, GError **error); /* NULL clears */
gboolean       wb_field_target_type_text   (WbFieldTarget *self, const char *text, GError **error); /* while typing */
void           wb_field_target_end_typing  (WbFieldTarget *self);
char          *wb_field_target_describe    (WbFieldTarget *self); /* as people read it: titles, not ids; NULL when absent */

G_END_DECLS
