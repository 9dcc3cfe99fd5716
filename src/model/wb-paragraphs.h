/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The paragraphs of long texts. They are parted by blank lines, or in a text without those by line ends. */

/** WbParagraph: a paragraph, and what parts it from the next one; @gap is %NULL after the last. */
typedef struct
{
  const char *text;
  gsize       length;
  const char *gap;
  gsize       gap_length;
} WbParagraph;

/** WbParagraphEdit: the paragraphs from base_start to base_end were replaced by those from start to end. */
typedef struct
{
  guint base_start;
  guint base_end;
  guint start;
  guint end;
} WbParagraphEdit;

gboolean wb_paragraphs_has_blank_lines (const char *text);
GArray  *wb_paragraphs_split           (const char *text, gboolean by_blank_lines); /* of WbParagraph, which borrow from @text */
gboolean wb_paragraph_equal            (const WbParagraph *a, const WbParagraph *b);
GArray  *wb_paragraphs_compare         (const GArray *base, const GArray *side);    /* of WbParagraphEdit */

G_END_DECLS
