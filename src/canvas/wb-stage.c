/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-stage.h"

#include <string.h>

/* A few screens of cards, each in the states that it had lately. */
#define MAX_NODES 3000

/**
 * wb_stage_new:
 *
 * Returns: (transfer full): a stage without a plan
 */
WbStage *
wb_stage_new (void)
{
  WbStage *stage = g_new0 (WbStage, 1);

  stage->shaper = wb_shaper_new (NULL, 1);
  stage->painter = wb_painter_new (stage->shaper, WB_SCHEME_LIGHT);
  stage->nodes = wb_node_cache_new (MAX_NODES);
  stage->budget = wb_text_budget_new ();
  stage->bare = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  stage->options.fold = TRUE;
  stage->options.show_flags = TRUE;
  stage->options.text_scale = 1;
  stage->around = TRUE;
  stage->weakest = WB_WEIGHT_SMALL;

  return stage;
}

/**
 * wb_stage_free:
 * @stage: (transfer full): a stage that no widget uses any more
 */
void
wb_stage_free (WbStage *stage)
{
  g_clear_pointer (&stage->ahead, wb_board_ahead_free);
  g_clear_pointer (&stage->focus, wb_focus_set_free);
  wb_stage_drop_chain (stage);
  g_clear_pointer (&stage->board, wb_board_free);
  g_clear_pointer (&stage->matches, g_hash_table_unref);
  g_clear_pointer (&stage->partners, g_hash_table_unref);
  g_clear_pointer (&stage->shown, g_hash_table_unref);
  wb_node_cache_free (stage->nodes);
  wb_text_budget_free (stage->budget);
  g_array_unref (stage->bare);
  wb_painter_free (stage->painter);
  wb_shaper_unref (stage->shaper);
  g_clear_object (&stage->selection);
  g_clear_object (&stage->project);
  g_free (stage);
}

static WbDate
get_today (WbStage *stage)
{
  const WbContext *context;

  if (stage->project == NULL)
    return WB_DATE_NONE;

  context = wb_project_get_context (stage->project);

  return context->today (context->data);
}

/**
 * wb_stage_expect:
 * @stage: a stage
 * @ahead: (transfer full) (nullable): the board of the plan that comes next
 *
 * What is laid out already need not be laid out when the plan is there.
 */
void
wb_stage_expect (WbStage *stage, WbBoardAhead *ahead)
{
  g_clear_pointer (&stage->ahead, wb_board_ahead_free);
  stage->ahead = ahead;
}

/* The texts of a board that was laid out are in a shaper of its own, which then shapes and paints what comes later. */
static void
take_painter (WbStage *stage, WbPainter *painter)
{
  WbScheme scheme = wb_painter_get_scheme (stage->painter);

  wb_painter_free (stage->painter);
  wb_shaper_unref (stage->shaper);
  stage->painter = painter;
  stage->shaper = wb_shaper_ref (wb_painter_get_shaper (painter));
  wb_shaper_set_scale (stage->shaper, stage->options.text_scale);
  wb_painter_set_scheme (painter, scheme);
}

/* Only what is asked for otherwise than it was laid out is laid out again. */
static WbBoard *
lay_out (WbStage *stage)
{
  g_autoptr (WbBoardAhead) ahead = g_steal_pointer (&stage->ahead);
  WbBoard *board;

  if (ahead == NULL || wb_board_ahead_get_project (ahead) != stage->project)
    return wb_board_new (stage->project, &stage->options, wb_shaper_get_measurer (stage->shaper));

  take_painter (stage, wb_board_ahead_take_painter (ahead));
  board = wb_board_ahead_take_board (ahead);
  wb_board_set_options (board, &stage->options);

  return board;
}

/**
 * wb_stage_set_project:
 * @stage: a stage
 * @project: (nullable): a plan
 *
 * Lays out another plan. The selection and the filter of the one before do not count any more.
 */
void
wb_stage_set_project (WbStage *stage, WbProject *project)
{
  wb_stage_drop_chain (stage);
  g_clear_pointer (&stage->board, wb_board_free);
  wb_stage_set_filter (stage, NULL, NULL, NULL);
  g_set_object (&stage->project, project);
  wb_painter_set_project (stage->painter, project);
  wb_node_cache_clear (stage->nodes);
  wb_stage_forget_focus (stage);
  stage->hovered = WB_SLOT_NONE;
  stage->hovered_line.by = WB_SLOT_NONE;

  if (project == NULL)
    return;

  stage->options.today = get_today (stage);
  stage->board = lay_out (stage);
  wb_stage_fill_chain (stage);
}

/**
 * wb_stage_set_selection:
 * @stage: a stage
 * @selection: (nullable): what is selected
 */
void
wb_stage_set_selection (WbStage *stage, WbSelection *selection)
{
  g_set_object (&stage->selection, selection);
  wb_stage_forget_focus (stage);
}

/**
 * wb_stage_set_options:
 * @stage: a stage
 * @options: what the layout is asked for; its date of today is that of the project
 *
 * Returns: whether anything may have been laid out anew
 */
gboolean
wb_stage_set_options (WbStage *stage, const WbBoardOptions *options)
{
  WbBoardOptions wanted = *options;

  wanted.today = get_today (stage);
  if (wb_board_options_equal (&stage->options, &wanted))
    return FALSE;

  if (stage->options.text_scale != wanted.text_scale)
    {
      wb_shaper_set_scale (stage->shaper, wanted.text_scale);
      wb_node_cache_clear (stage->nodes);
    }
  stage->options = wanted;
  if (stage->board != NULL)
    wb_board_set_options (stage->board, &stage->options);
  wb_stage_fill_chain (stage);

  return TRUE;
}

/**
 * wb_stage_set_filter:
 * @stage: a stage
 * @matches: (nullable) (element-type WbSlot): what stays bright, or %NULL: nothing is filtered
 * @partners: (nullable) (element-type WbSlot): the partners that stay bright although they do nothing of that
 * @shown: (nullable) (element-type WbSlot): what is not hidden, or %NULL: nothing is; the stage adds what is new to it
 */
void
wb_stage_set_filter (WbStage *stage, GHashTable *matches, GHashTable *partners, GHashTable *shown)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&stage->shown); /* the layout has it until it has the next one */
  WbBoardOptions options = stage->options;

  g_clear_pointer (&stage->matches, g_hash_table_unref);
  stage->matches = matches != NULL ? g_hash_table_ref (matches) : NULL;
  g_clear_pointer (&stage->partners, g_hash_table_unref);
  stage->partners = partners != NULL ? g_hash_table_ref (partners) : NULL;
  stage->shown = shown != NULL ? g_hash_table_ref (shown) : NULL;
  options.shown = shown;
  wb_stage_set_options (stage, &options);
  wb_stage_forget_focus (stage);
}

/**
 * wb_stage_set_scheme:
 * @stage: a stage
 * @scheme: the colours
 *
 * Returns: whether they are others than before
 */
gboolean
wb_stage_set_scheme (WbStage *stage, WbScheme scheme)
{
  if (wb_painter_get_scheme (stage->painter) == scheme)
    return FALSE;

  wb_painter_set_scheme (stage->painter, scheme);
  wb_node_cache_clear (stage->nodes);

  return TRUE;
}

static gboolean
touches_theme (const WbStep *step)
{
  for (guint i = 0; i < step->n_changes; i++)
    {
      const WbChange *change = &step->changes[i];
      const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;

      if (wb_record_get_kind (record) == WB_KIND_DOMAIN)
        return TRUE;
    }

  return FALSE;
}

/* What has just come is not hidden: one wants to go on with it. */
static void
show_new (WbStage *stage, const WbStep *step)
{
  for (guint i = 0; stage->shown != NULL && i < step->n_changes; i++)
    if (step->changes[i].old_record == NULL)
      g_hash_table_add (stage->shown, GUINT_TO_POINTER (step->changes[i].slot));
}

/**
 * wb_stage_update:
 * @stage: a stage
 * @delta: what a step of the project did
 *
 * Brings the layout up to date.
 */
void
wb_stage_update (WbStage *stage, const WbDelta *delta)
{
  show_new (stage, delta->step);
  wb_board_update (stage->board, delta);
  wb_stage_update_chain (stage);
  wb_stage_forget_focus (stage);
  if (touches_theme (delta->step))
    wb_node_cache_clear (stage->nodes);
  if (stage->hovered != WB_SLOT_NONE && wb_project_get (stage->project, stage->hovered) == NULL)
    stage->hovered = WB_SLOT_NONE;
}

/**
 * wb_stage_forget_focus:
 * @stage: a stage
 *
 * Works out what selection and filter light up when it is asked for next.
 */
void
wb_stage_forget_focus (WbStage *stage)
{
  g_clear_pointer (&stage->focus, wb_focus_set_free);
  stage->focus_known = FALSE;
}

static WbFocusSet *
make_focus (WbStage *stage)
{
  const WbEdge *reference = stage->selection != NULL ? wb_selection_get_reference (stage->selection) : NULL;
  const WbSlot *slots;
  guint n = 0;

  if (reference != NULL)
    return wb_focus_set_new_of_reference (reference);
  if (stage->selection != NULL)
    slots = wb_selection_get (stage->selection, &n);
  if (n == 0)
    return NULL;

  return stage->chain != NULL ? wb_focus_set_new_in_chain (stage->chain, slots, n)
                              : wb_focus_set_new (stage->project, slots, n);
}

static WbFocusSet *
make_filtered_focus (WbStage *stage)
{
  WbFocusSet *focus = wb_focus_set_filter (make_focus (stage), stage->matches);

  if (focus != NULL && stage->chain != NULL)
    wb_focus_set_keep_partners (focus, stage->chain, stage->project, stage->partners);

  return focus;
}

/**
 * wb_stage_get_focus:
 * @stage: a stage
 *
 * Returns: (transfer none) (nullable): what selection and filter light up; %NULL when nothing is selected or filtered
 */
const WbFocusSet *
wb_stage_get_focus (WbStage *stage)
{
  if (!stage->focus_known && stage->project != NULL)
    stage->focus = make_filtered_focus (stage);
  stage->focus_known = TRUE;

  return stage->focus;
}
