/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-capture.h"

G_BEGIN_DECLS

/* What a captured line says by signs: the word before a colon that says what it is to become, and the mark before a name. */

gboolean wb_capture_read_kind   (const char *line, WbKind *kind, gsize *end);
gboolean wb_capture_get_meaning (char sign, WbCaptureMeaning *meaning);

G_END_DECLS
