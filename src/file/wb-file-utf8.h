/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-error.h"

G_BEGIN_DECLS

gsize wb_file_utf8_validate (const char *data, gsize size, gboolean *is_cut);
void  wb_file_utf8_advance  (WbFilePosition *position, const char *data, gsize size);

G_END_DECLS
