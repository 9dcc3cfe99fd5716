/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-record.h"

G_BEGIN_DECLS

/**
 * WbReferenceFunc:
 * @field: the field that refers, or %NULL for the end of a link
 * @targets: the kinds that it may refer to
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*WbReferenceFunc) (const WbField *field, WbKindMask targets, GRefString *id, gpointer data);

/* Every id that a record names, in the order of its fields; the ends of a link come first. */
gboolean  wb_record_foreach_reference  (const WbRecord *record, WbReferenceFunc func, gpointer data);
guint64   wb_kind_get_reference_fields (WbKind kind); /* one bit a field */
WbRecord *wb_record_without_reference  (const WbRecord *record, guint field, const char *id);

G_END_DECLS
