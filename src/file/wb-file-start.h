/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-error.h"

G_BEGIN_DECLS

gboolean    wb_file_start_check         (const char *data, gsize size, GError **error);
gboolean    wb_file_start_has_mark      (const char *data, gsize size);
gboolean    wb_file_start_is_declaration (const char *instruction, gsize size);
const char *wb_file_start_find_encoding (const char *declaration, gsize size, gsize *length);
const char *wb_file_start_skip_blanks   (const char *p, const char *end);

G_END_DECLS
