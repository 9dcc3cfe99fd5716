/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-capture-signs.h"

G_BEGIN_DECLS

/** WB_CAPTURE_READ: a word that was read stands for nothing any more; no folded word is this. */
#define WB_CAPTURE_READ "\n"

/**
 * WbCaptureWord:
 * @start: @end: where it stands in the line, in bytes
 * @folded: it without the punctuation behind it, folded, or %WB_CAPTURE_READ
 *
 * A word of a capture line.
 */
typedef struct
{
  gsize start;
  gsize end;
  char *folded;
} WbCaptureWord;

GArray  *wb_capture_words_split  (const char *line, gsize from);
gboolean wb_capture_word_is_read (const WbCaptureWord *word);
gsize    wb_capture_trim         (const char *line, gsize start, gsize end); /* the end without punctuation before it */
gboolean wb_capture_opens_names  (const char *p); /* whether a bracket before a mark or a date is there */
gboolean wb_capture_closes_names (const char *p);

G_END_DECLS
