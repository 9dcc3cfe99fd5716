/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-date.h"
#include "wb-decimal.h"
#include "wb-set.h"
#include "wb-table.h"

G_BEGIN_DECLS

/**
 * WbValue:
 * @number: integers, years, colours (0xrrggbb), yes (1), and words (see wb_value_word())
 * @text: texts, references (an id), order keys; never empty
 * @set: sets; never empty
 *
 * The value of a field in eight bytes. What it holds follows from the type of its field. There is no value for absent:
 * a record knows which of its fields are present. A value owns its text or set.
 */
typedef union
{
  guint64     bits;
  gint64      number;
  WbDate      date;
  WbDecimal   decimal;
  GRefString *text;
  WbSet      *set;
} WbValue;

G_STATIC_ASSERT (sizeof (WbValue) == 8);

typedef enum
{
  WB_VALUE_ERROR_FORM,      /* not in the form of its type */
  WB_VALUE_ERROR_RANGE,     /* outside the limits of its field */
  WB_VALUE_ERROR_WORD,      /* no word of its list */
  WB_VALUE_ERROR_TOO_LONG,  /* more bytes or members than fit */
  WB_VALUE_ERROR_MEMBER,    /* a member twice in a set */
} WbValueError;

#define WB_VALUE_ERROR (wb_value_error_quark ())
GQuark wb_value_error_quark (void);

/**
 * WbValueFlags:
 * @WB_VALUE_STRICT: as a file of our own version must have it
 * @WB_VALUE_KEEP_WORDS: a word that is not in the list is kept as it is: a newer minor version may know it
 */
typedef enum
{
  WB_VALUE_STRICT = 0,
  WB_VALUE_KEEP_WORDS = 1 << 0,
} WbValueFlags;

/* Words that we do not know but keep: the number of an unknown word is WB_UNKNOWN_WORD with the GQuark of its name. */
#define WB_UNKNOWN_WORD 0x100000000

gboolean  wb_value_parse    (const WbField *field, const char *text, gssize length, WbValueFlags flags,
                             WbValue *value, gboolean *present, GError **error);
char     *wb_value_to_text  (const WbField *field, WbValue value);
char     *wb_value_to_label (const WbField *field, WbValue value);
WbValue   wb_value_copy     (const WbField *field, WbValue value);
void      wb_value_clear    (const WbField *field, WbValue *value);
gboolean  wb_value_equal    (const WbField *field, WbValue a, WbValue b);
gboolean  wb_value_holds_text (const WbField *field);
gboolean  wb_value_is_default (const WbField *field, WbValue value);
const char *wb_value_word_name (const WbField *field, WbValue value);

G_END_DECLS
