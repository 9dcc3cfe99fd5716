/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-text.h"

#include "wb-paragraphs.h"

#include <string.h>

typedef struct
{
  const WbParagraph *base;
  guint              n_base;
  const WbParagraph *side;
  GArray            *edits; /* of WbParagraphEdit */
} Side;

static gboolean
overlap (const WbParagraphEdit *a, const WbParagraphEdit *b)
{
  if (a->base_start == a->base_end && b->base_start == b->base_end)
    return a->base_start == b->base_start;

  return a->base_start < b->base_end && b->base_start < a->base_end;
}

static gboolean
same_edit (const Side *mine, const WbParagraphEdit *a, const Side *theirs, const WbParagraphEdit *b)
{
  if (a->base_start != b->base_start || a->base_end != b->base_end || a->end - a->start != b->end - b->start)
    return FALSE;

  for (guint i = 0; i < a->end - a->start; i++)
    if (!wb_paragraph_equal (&mine->side[a->start + i], &theirs->side[b->start + i]))
      return FALSE;

  return TRUE;
}

static void
append (GString *text, const WbParagraph *paragraphs, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      g_string_append_len (text, paragraphs[i].text, paragraphs[i].length);
      if (paragraphs[i].gap != NULL)
        g_string_append_len (text, paragraphs[i].gap, paragraphs[i].gap_length);
      else
        g_string_append_c (text, '\0'); /* the last of its text: a gap has still to be chosen */
    }
}

/* What was last in one text may have come before something else, and the other way round. */
static char *
close_gaps (GString *text, gboolean by_blank_lines)
{
  const char *gap = by_blank_lines ? "\n\n" : "\n";
  GString *closed = g_string_sized_new (text->len + 16);

  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == '\0')
      g_string_append (closed, gap);
    else
      g_string_append_c (closed, text->str[i]);

  while (closed->len > 0 && g_ascii_isspace (closed->str[closed->len - 1]))
    g_string_truncate (closed, closed->len - 1);

  g_string_free (text, TRUE);

  return g_string_free (closed, FALSE);
}

/* NULL when two edits overlap and are not the same. */
static GString *
join (const Side *mine, const Side *theirs)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i = 0, j = 0, at = 0;

  while (i < mine->edits->len || j < theirs->edits->len)
    {
      const WbParagraphEdit *a = i < mine->edits->len ? &g_array_index (mine->edits, WbParagraphEdit, i) : NULL;
      const WbParagraphEdit *b = j < theirs->edits->len ? &g_array_index (theirs->edits, WbParagraphEdit, j) : NULL;
      gboolean both = a != NULL && b != NULL && overlap (a, b);
      gboolean first = b == NULL || (a != NULL && (a->base_start < b->base_start ||
                                                   (a->base_start == b->base_start && a->base_end <= b->base_end)));
      const WbParagraphEdit *edit = first ? a : b;

      if (both && !same_edit (mine, a, theirs, b))
        return NULL;

      append (text, mine->base, at, edit->base_start);
      append (text, first ? mine->side : theirs->side, edit->start, edit->end);
      at = edit->base_end;
      i += first || both;
      j += !first || both;
    }
  append (text, mine->base, at, mine->n_base);

  return g_steal_pointer (&text);
}

/**
 * wb_merge_texts:
 * @base: a long text as it was
 * @mine: what one made of it
 * @theirs: what another made of it
 *
 * Merges by paragraph, as diff3 does by line (Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", 2007), except
 * that two changed paragraphs may stand next to each other. Paragraphs are parted by blank lines, in a text without
 * those by line ends.
 *
 * Returns: (nullable): the text with the changes of both, or %NULL when both changed one paragraph, or added something
 *   at the same place
 */
char *
wb_merge_texts (const char *base, const char *mine, const char *theirs)
{
  gboolean by_blank_lines = wb_paragraphs_has_blank_lines (base) || wb_paragraphs_has_blank_lines (mine) ||
                            wb_paragraphs_has_blank_lines (theirs);
  g_autoptr (GArray) base_split = wb_paragraphs_split (base, by_blank_lines);
  g_autoptr (GArray) mine_split = wb_paragraphs_split (mine, by_blank_lines);
  g_autoptr (GArray) theirs_split = wb_paragraphs_split (theirs, by_blank_lines);
  g_autoptr (GArray) mine_edits = wb_paragraphs_compare (base_split, mine_split);
  g_autoptr (GArray) theirs_edits = wb_paragraphs_compare (base_split, theirs_split);
  const WbParagraph *paragraphs = (const WbParagraph *) base_split->data;
  const Side ours = { paragraphs, base_split->len, (const WbParagraph *) mine_split->data, mine_edits };
  const Side others = { paragraphs, base_split->len, (const WbParagraph *) theirs_split->data, theirs_edits };
  GString *text = join (&ours, &others);

  return text != NULL ? close_gaps (text, by_blank_lines) : NULL;
}
