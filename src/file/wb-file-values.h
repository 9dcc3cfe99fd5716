/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-ids.h"

G_BEGIN_DECLS

/**
 * WbFileValues:
 *
 * Reads the values of a file. What occurs again and again, such as a source, a place, a unit or a set of roles, is
 * held once.
 */
typedef struct _WbFileValues WbFileValues;

WbFileValues *wb_file_values_new   (WbFileIds *ids); /* borrows them */
void          wb_file_values_free  (WbFileValues *self);
gboolean      wb_file_values_parse (WbFileValues *self, const WbField *field, const char *text, gsize length,
                                    WbValueFlags flags, WbValue *value, gboolean *present, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbFileValues, wb_file_values_free)

G_END_DECLS
