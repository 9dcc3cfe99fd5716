/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-text.h"
#include "wb-value.h"

/* What the two files that read values share: one reads what is single, the other sets. */

typedef struct
{
  const WbField *field;
  const char    *text;
  gsize          length;
  WbValueFlags   flags;
} WbValueInput;

gboolean wb_value_parse_text      (const WbValueInput *in, WbTextForm form, gsize room, WbValue *value, GError **error);
gboolean wb_value_parse_word      (const WbValueInput *in, guint *word, GError **error);
gboolean wb_value_parse_reference (const WbValueInput *in, WbValue *value, GError **error);
gboolean wb_value_parse_set       (const WbValueInput *in, WbValue *value, GError **error);
gboolean wb_value_fail_too_long   (gsize length, gsize room, GError **error);
