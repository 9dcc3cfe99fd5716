/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-line-choice.h"

#include "wb-line-clip.h"

/* Where nothing is selected lines are there to be found, not to be seen first: they are thin, and of very many only the
 * strongest are drawn. */
#define QUIET_WIDTH 1.5f
#define QUIET_TRUNK 2.f
#define MAX_LINES   500

/* So are the trunks of what is hovered over: one that carries all that a cell has folded away would be a bar. */
#define HOVERED_TRUNK 4.f

static void
clear_line (gpointer data)
{
  WbLine *line = data;

  g_free (line->points);
}

static void
collect_cb (const WbLine *line, gpointer data)
{
  GArray *lines = data;
  WbLine copy = *line;

  copy.points = g_memdup2 (line->points, line->n_points * sizeof (WbPoint));
  g_array_append_val (lines, copy);
}

/* A link is seen among the others of what it joins. */
static void
append_ends (GArray *chosen, WbProject *project, WbSlot slot)
{
  const WbRecord *record = wb_project_get (project, slot);
  WbSlot ends[2];

  if (record == NULL || !wb_kind_is_link (wb_record_get_kind (record)))
    return;

  ends[0] = wb_project_find (project, wb_record_get_from (record));
  ends[1] = wb_project_find (project, wb_record_get_to (record));
  g_array_append_vals (chosen, ends, G_N_ELEMENTS (ends));
}

/* What is selected, and what the pointer is over beside it. A reference is seen as a link is, but has no slot. */
static GArray *
get_chosen (WbStage *stage)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  const WbEdge *reference = wb_selection_get_reference (stage->selection);
  const WbSlot *slots;
  guint n;

  slots = wb_selection_get (stage->selection, &n);
  g_array_append_vals (chosen, slots, n);
  for (guint i = 0; i < n; i++)
    append_ends (chosen, stage->project, slots[i]);
  if (reference != NULL)
    g_array_append_vals (chosen, (WbSlot[]) { reference->from, reference->to }, 2);
  if (stage->hovered != WB_SLOT_NONE && !wb_selection_contains (stage->selection, stage->hovered))
    g_array_append_val (chosen, stage->hovered);

  return chosen;
}

typedef struct
{
  WbStage *stage;
  GArray  *lines; /* of WbLine */
} Choice;

/**
 * wb_line_choice_is_hovered:
 * @stage: a stage
 * @line: a line of what it shows
 *
 * Returns: whether the pointer is over it, or over one of its ends
 */
gboolean
wb_line_choice_is_hovered (WbStage *stage, const WbLine *line)
{
  const WbEdge *edge = &stage->hovered_line;

  if (edge->by != WB_SLOT_NONE && line->edge.by == edge->by && line->edge.field == edge->field && line->to == edge->to)
    return TRUE;

  return stage->hovered != WB_SLOT_NONE && (line->from == stage->hovered || line->to == stage->hovered);
}

/* A line to what is folded away says little as long as nobody asks, and all of a cell end in one place. */
static void
collect_quiet_cb (const WbLine *line, gpointer data)
{
  Choice *choice = data;

  gboolean left_out = line->folded || wb_line_is_left_out (line, WB_EMPHASIS_NORMAL, choice->stage->weakest);

  if (!left_out || wb_line_choice_is_hovered (choice->stage, line))
    collect_cb (line, choice->lines);
}

static void
make_quiet (WbStage *stage, GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      WbLine *line = &g_array_index (lines, WbLine, i);
      gboolean hovered = wb_line_choice_is_hovered (stage, line);

      if (!hovered)
        line->width = MIN (line->width, QUIET_WIDTH);
      line->trunk_width = MIN (line->trunk_width, hovered ? HOVERED_TRUNK : QUIET_TRUNK);
    }
}

static gboolean
stands_out (WbStage *stage, const WbLine *line)
{
  WbEmphasis emphasis = wb_focus_set_of_line (wb_stage_get_focus (stage), line);

  return emphasis == WB_EMPHASIS_LIT || emphasis == WB_EMPHASIS_SELECTED || wb_line_choice_is_hovered (stage, line);
}

/* Those of what is selected or hovered over first, then the widest; of equals those that stand first on the board. */
static int
compare_strength (gconstpointer a, gconstpointer b, gpointer stage)
{
  const WbLine *one = a;
  const WbLine *two = b;
  gboolean first = stands_out (stage, one);

  if (first != stands_out (stage, two))
    return first ? -1 : 1;

  return one->width > two->width ? -1 : one->width < two->width;
}

static void
keep_strongest (WbStage *stage, GArray *lines)
{
  if (lines->len <= MAX_LINES)
    return;

  g_array_sort_with_data (lines, compare_strength, stage);
  g_array_set_size (lines, MAX_LINES);
}

static void
collect_quiet (WbStage *stage, GArray *lines, const WbRect *area)
{
  Choice choice = { stage, lines };

  wb_stage_foreach_line (stage, area, collect_quiet_cb, &choice);
  keep_strongest (stage, lines);
  make_quiet (stage, lines);
}

/* What the selection lights up is drawn however weak it is. */
static void
collect_strong_cb (const WbLine *line, gpointer data)
{
  Choice *choice = data;

  if (!wb_line_is_left_out (line, WB_EMPHASIS_NORMAL, choice->stage->weakest) || stands_out (choice->stage, line))
    collect_cb (line, choice->lines);
}

/**
 * wb_line_choice_collect:
 * @stage: a stage with a project
 * @area: what is seen
 *
 * Returns: (transfer full) (element-type WbLine): copies of the lines to draw there, as wide as they are drawn
 */
GArray *
wb_line_choice_collect (WbStage *stage, const WbRect *area)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (WbLine));
  Choice choice = { stage, lines };

  g_array_set_clear_func (lines, clear_line);
  if (stage->chain != NULL)
    {
      wb_stage_foreach_line (stage, area, collect_strong_cb, &choice);
      keep_strongest (stage, lines);
    }
  else if (wb_focus_set_has_selection (wb_stage_get_focus (stage)))
    {
      g_autoptr (GArray) chosen = get_chosen (stage);

      wb_stage_foreach_line_of (stage, (const WbSlot *) chosen->data, chosen->len, collect_cb, lines);
    }
  else
    {
      collect_quiet (stage, lines, area);
    }

  return lines;
}
