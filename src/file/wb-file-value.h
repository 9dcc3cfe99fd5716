/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-ids.h"

G_BEGIN_DECLS

gboolean wb_file_value_parse (WbFileIds *ids, const WbField *field, const char *text, gsize length,
                              WbValueFlags flags, WbValue *value, gboolean *present, GError **error);

G_END_DECLS
