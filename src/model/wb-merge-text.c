/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-text.h"

#include <string.h>

/* Beyond this many pairs of paragraphs that might be the same, a changed stretch counts as rewritten. */
#define MAX_PAIRS (1024 * 1024)

/* A paragraph, and what parts it from the next one. */
typedef struct
{
  const char *text;
  gsize       length;
  const char *gap;
  gsize       gap_length;
} Paragraph;

/* The paragraphs from base_start to base_end were replaced by those from start to end. */
typedef struct
{
  guint base_start;
  guint base_end;
  guint start;
  guint end;
} Edit;

typedef struct
{
  const Paragraph *base;
  guint            n_base;
  const Paragraph *side;
  guint            n_side;
  GArray          *edits;
} Side;

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

static GArray *
split (const char *text, gboolean by_blank_lines)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  const char *gap, *next;

  while (find_gap (text, by_blank_lines, &gap, &next))
    {
      Paragraph paragraph = { text, gap - text, gap, next - gap };

      g_array_append_val (paragraphs, paragraph);
      text = next;
    }

  if (*text != '\0')
    {
      Paragraph last = { text, strlen (text), NULL, 0 };

      g_array_append_val (paragraphs, last);
    }

  return paragraphs;
}

static gboolean
same (const Paragraph *a, const Paragraph *b)
{
  return a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

static void
add_edit (Side *self, guint base_start, guint base_end, guint start, guint end)
{
  Edit edit = { base_start, base_end, start, end };

  if (base_start < base_end || start < end)
    g_array_append_val (self->edits, edit);
}

/* The lengths of the longest common subsequences of what is left of both from every pair of places on. */
static guint *
measure (const Side *self, guint base_start, guint base_end, guint start, guint end)
{
  gsize width = end - start + 1;
  guint *lengths = g_new0 (guint, (base_end - base_start + 1) * width);

  for (guint i = base_end; i-- > base_start;)
    for (guint j = end; j-- > start;)
      {
        guint *here = &lengths[(i - base_start) * width + (j - start)];

        *here = same (&self->base[i], &self->side[j]) ? here[width + 1] + 1 : MAX (here[1], here[width]);
      }

  return lengths;
}

/* The edits in a stretch that begins and ends with a difference. */
static void
find_edits_between (Side *self, guint base_start, guint base_end, guint start, guint end)
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

      while (i < base_end || j < end)
        {
          const guint *here = &lengths[(i - base_start) * width + (j - start)];

          if (i < base_end && j < end && same (&self->base[i], &self->side[j]))
            break;
          if (j == end || (i < base_end && here[width] >= here[1]))
            i++;
          else
            j++;
        }
      add_edit (self, edit_base, i, edit_side, j);

      for (; i < base_end && j < end && same (&self->base[i], &self->side[j]); i++)
        j++;
    }
}

static void
find_edits (Side *self)
{
  guint start = 0;
  guint base_end = self->n_base, end = self->n_side;

  while (start < base_end && start < end && same (&self->base[start], &self->side[start]))
    start++;
  while (base_end > start && end > start && same (&self->base[base_end - 1], &self->side[end - 1]))
    {
      base_end--;
      end--;
    }

  find_edits_between (self, start, base_end, start, end);
}

static gboolean
overlap (const Edit *a, const Edit *b)
{
  if (a->base_start == a->base_end && b->base_start == b->base_end)
    return a->base_start == b->base_start;

  return a->base_start < b->base_end && b->base_start < a->base_end;
}

static gboolean
same_edit (const Side *mine, const Edit *a, const Side *theirs, const Edit *b)
{
  if (a->base_start != b->base_start || a->base_end != b->base_end || a->end - a->start != b->end - b->start)
    return FALSE;

  for (guint i = 0; i < a->end - a->start; i++)
    if (!same (&mine->side[a->start + i], &theirs->side[b->start + i]))
      return FALSE;

  return TRUE;
}

static void
append (GString *text, const Paragraph *paragraphs, guint start, guint end)
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
      const Edit *a = i < mine->edits->len ? &g_array_index (mine->edits, Edit, i) : NULL;
      const Edit *b = j < theirs->edits->len ? &g_array_index (theirs->edits, Edit, j) : NULL;
      gboolean both = a != NULL && b != NULL && overlap (a, b);
      gboolean first = b == NULL || (a != NULL && (a->base_start < b->base_start ||
                                                   (a->base_start == b->base_start && a->base_end <= b->base_end)));
      const Edit *edit = first ? a : b;

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

static gboolean
has_blank_line (const char *text)
{
  const char *start, *end;

  return find_gap (text, TRUE, &start, &end);
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
  gboolean by_blank_lines = has_blank_line (base) || has_blank_line (mine) || has_blank_line (theirs);
  g_autoptr (GArray) base_split = split (base, by_blank_lines);
  g_autoptr (GArray) mine_split = split (mine, by_blank_lines);
  g_autoptr (GArray) theirs_split = split (theirs, by_blank_lines);
  g_autoptr (GArray) mine_edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  g_autoptr (GArray) theirs_edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  const Paragraph *paragraphs = (const Paragraph *) base_split->data;
  Side ours = { paragraphs, base_split->len, (const Paragraph *) mine_split->data, mine_split->len, mine_edits };
  Side others = { paragraphs, base_split->len, (const Paragraph *) theirs_split->data, theirs_split->len, theirs_edits };
  GString *text;

  find_edits (&ours);
  find_edits (&others);
  text = join (&ours, &others);

  return text != NULL ? close_gaps (text, by_blank_lines) : NULL;
}
