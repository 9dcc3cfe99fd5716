/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text as a plan holds it: valid UTF-8 in NFC, line ends as LF, no characters that XML 1.0 forbids, no blanks around
 * it; short text without line breaks. wb_text_clean() brings any text into that form; nothing enters a plan without it. */

typedef enum
{
  WB_TEXT_SHORT,
  WB_TEXT_LONG,
} WbTextForm;

char    *wb_text_clean    (const char *text, gssize length, WbTextForm form); /* NULL when nothing is left */
gboolean wb_text_is_clean (const char *text, gsize length, WbTextForm form);  /* fast; TRUE for nearly all text */
char    *wb_text_fold     (const char *text); /* case and accents folded, to search and to compare names by */
char    *wb_text_quote    (const char *text, guint max_chars); /* one line, cut at a word with an ellipsis */
char    *wb_text_excerpt  (const char *text, gssize length);   /* the same of any bytes, for an error message */

gboolean wb_id_is_valid   (const char *id, gsize length); /* [A-Za-z_][A-Za-z0-9_.-]{0,63} */

G_END_DECLS
