/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-paragraphs.h"

#include <string.h>

/* Beyond this many pairs of paragraphs that might be the same, a changed stretch counts as rewritten. */
#define MAX_PAIRS (1024 * 1024)

typedef struct
{
  const WbParagraph *base;
  const WbParagraph *side;
  GArray            *edits;
} Comparison;

/* Where the gap after a paragraph begins and ends: one line end, or, in a text that has them, lines without a word. */
static gboolean
find_gap (const char *text, gboolean by_blank_lines, const char **start, const char **end)
{
  for (const char *at = strchr (text, '\n'); at != NULL; at = strchr (at + 1, '\n'))
    {
      const char *last = at;

      if (by_blank_lines)
        for (const char *p = at + 1; *p == ' ' || *p == '\t' || *p == '\n'; p++)
          if (*p == '\n')
            last = p;

      if (by_blank_lines && last == at)
        continue;

      *start = at;
      *end = last + 1;
      return TRUE;
    }

  return FALSE;
}

/**
 * wb_paragraphs_has_blank_lines:
 * @text: a long text
 *
 * Returns: whether @text has lines without a word, which part its paragraphs
 */
gboolean
wb_paragraphs_has_blank_lines (const char *text)
{
  const char *start, *end;

  return find_gap (text, TRUE, &start, &end);
}

/**
 * wb_paragraphs_split:
 * @text: a long text
 * @by_blank_lines: whether blank lines part the paragraphs, or line ends
 *
 * Texts that are compared must be split alike: by blank lines when any of them has some.
 *
 * Returns: (transfer full) (element-type WbParagraph): the paragraphs, which borrow from @text
 */
GArray *
wb_paragraphs_split (const char *text, gboolean by_blank_lines)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (WbParagraph));
  const char *gap, *next;

  while (find_gap (text, by_blank_lines, &gap, &next))
    {
      WbParagraph paragraph = { text, gap - text, gap, next - gap };

      g_array_append_val (paragraphs, paragraph);
      text = next;
    }

  if (*text != '\0')
    {
      WbParagraph last = { text, strlen (text), NULL, 0 };

      g_array_append_val (paragraphs, last);
    }

  return paragraphs;
}

/**
 * wb_paragraph_equal:
 * @a: a paragraph
 * @b: another one
 *
 * Returns: whether both say the same, whatever parts them from the next one
 */
gboolean
wb_paragraph_equal (const WbParagraph *a, const WbParagraph *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

static void
add_edit (Comparison *self, guint base_start, guint base_end, guint start, guint end)
{
  WbParagraphEdit edit = { base_start, base_end, start, end };

  if (base_start < base_end || start < end)
    g_array_append_val (self->edits, edit);
}

static gboolean
same (const Comparison *self, guint i, guint j)
{
  return wb_paragraph_equal (&self->base[i], &self->side[j]);
}

/* The lengths of the longest common subsequences of what is left of both from every pair of places on. */
static guint *
measure (const Comparison *self, guint base_start, guint base_end, guint start, guint end)
{
  gsize width = end - start + 1;
  guint *lengths = g_new0 (guint, (base_end - base_start + 1) * width);

  for (guint i = base_end; i-- > base_start;)
    for (guint j = end; j-- > start;)
      {
        guint *here = &lengths[(i - base_start) * width + (j - start)];

        *here = same (self, i, j) ? here[width + 1] + 1 : MAX (here[1], here[width]);
      }

  return lengths;
}

/* The edits in a stretch that begins and ends with a difference. */
static void
find_edits_between (Comparison *self, guint base_start, guint base_end, guint start, guint end)
{
  gsize width = end - start + 1;
  guint i = base_start, j = start;
  g_autofree guint *lengths = NULL;

  if ((guint64) (base_end - base_start) * (end - start) > MAX_PAIRS)
    {
      add_edit (self, base_start, base_end, start, end);
      return;
    }

  lengths = measure (self, base_start, base_end, start, end);

  while (i < base_end || j < end)
    {
      guint edit_base = i, edit_side = j;

      while ((i < base_end || j < end) && !(i < base_end && j < end && same (self, i, j)))
        {
          const guint *here = &lengths[(i - base_start) * width + (j - start)];

          if (j == end || (i < base_end && here[width] >= here[1]))
            i++;
          else
            j++;
        }
      add_edit (self, edit_base, i, edit_side, j);

      for (; i < base_end && j < end && same (self, i, j); i++)
        j++;
    }
}

/**
 * wb_paragraphs_compare:
 * @base: (element-type WbParagraph): the paragraphs of a text
 * @side: (element-type WbParagraph): those of another one
 *
 * Finds the fewest paragraphs that must be replaced to make the one text of the other. Two edits never touch. A stretch
 * that is too long to compare counts as rewritten.
 *
 * Returns: (transfer full) (element-type WbParagraphEdit): what was replaced by what, in order
 */
GArray *
wb_paragraphs_compare (const GArray *base, const GArray *side)
{
  Comparison self = { (const WbParagraph *) base->data, (const WbParagraph *) side->data,
                      g_array_new (FALSE, FALSE, sizeof (WbParagraphEdit)) };
  guint start = 0, base_end = base->len, end = side->len;

  while (start < base_end && start < end && same (&self, start, start))
    start++;
  while (base_end > start && end > start && same (&self, base_end - 1, end - 1))
    {
      base_end--;
      end--;
    }

  find_edits_between (&self, start, base_end, start, end);

  return self.edits;
}
