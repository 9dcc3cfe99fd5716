/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-stage.h"

/* The chain of a stage: made when it is shown, around what is selected, and made anew when the plan or its options
 * change. Another selection fills it anew only when something that belongs to that is not shown: what one looks at does
 * not move for nothing. */

static void
centre_on (WbStage *stage, const WbSlot *slots, guint n)
{
  if (stage->centre == NULL)
    stage->centre = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  g_array_set_size (stage->centre, 0);
  g_array_append_vals (stage->centre, slots, n);
}

/* Whether it is filled around something else from now on. */
static gboolean
centre_on_selection (WbStage *stage)
{
  const WbSlot *slots;
  guint n = 0;

  if (stage->selection != NULL)
    slots = wb_selection_get (stage->selection, &n);
  if (n == 0 || !stage->around || (stage->chain != NULL && wb_chain_shows (stage->chain, slots, n)))
    return FALSE;

  centre_on (stage, slots, n);

  return TRUE;
}

static WbChainOptions
get_options (const WbStage *stage)
{
  WbChainOptions options = { stage->options, stage->around ? stage->height : 0, NULL, 0 };

  if (stage->around && stage->centre != NULL)
    {
      options.around = (const WbSlot *) stage->centre->data;
      options.n_around = stage->centre->len;
    }

  return options;
}

/**
 * wb_stage_get_sight:
 * @stage: a stage with a project
 * @visible: what is in view of it
 *
 * Returns: (transfer full): what is seen of the board, or of the chain that is shown instead
 */
WbSight *
wb_stage_get_sight (const WbStage *stage, const WbRect *visible)
{
  WbChainOptions options = get_options (stage);
  WbSight *sight = stage->chain != NULL ? wb_sight_new_for_chain (&options, visible) : wb_sight_new (stage->board, visible);

  wb_sight_set_weakest (sight, stage->weakest);
  wb_sight_set_filter (sight, stage->matches, stage->partners);

  return sight;
}

/**
 * wb_stage_fill_chain:
 * @stage: a stage
 *
 * Lays out its chain anew, when one is shown.
 */
void
wb_stage_fill_chain (WbStage *stage)
{
  WbChainOptions options = get_options (stage);

  if (stage->arrangement != WB_ARRANGEMENT_CHAIN || stage->board == NULL)
    return;

  g_clear_pointer (&stage->chain, wb_chain_free);
  stage->chain = wb_chain_new (stage->project, &options, wb_shaper_get_measurer (stage->shaper));
  wb_stage_forget_focus (stage);
}

/**
 * wb_stage_drop_chain:
 * @stage: a stage
 *
 * Forgets its chain, and what that was filled around.
 */
void
wb_stage_drop_chain (WbStage *stage)
{
  g_clear_pointer (&stage->chain, wb_chain_free);
  g_clear_pointer (&stage->centre, g_array_unref);
}

/**
 * wb_stage_arrange:
 * @stage: a stage
 * @arrangement: how it shows the plan from now on
 *
 * Returns: whether that is another way than before
 */
gboolean
wb_stage_arrange (WbStage *stage, WbArrangement arrangement)
{
  if (stage->arrangement == arrangement)
    return FALSE;

  stage->arrangement = arrangement;
  wb_stage_drop_chain (stage);
  centre_on_selection (stage);
  wb_stage_fill_chain (stage);
  wb_stage_forget_focus (stage);

  return TRUE;
}

/**
 * wb_stage_set_around:
 * @stage: a stage
 * @around: whether a chain shows what is around the selection, as much as there is room for, or everything
 *
 * Returns: whether that is different from before
 */
gboolean
wb_stage_set_around (WbStage *stage, gboolean around)
{
  if (stage->around == around)
    return FALSE;

  stage->around = around;
  centre_on_selection (stage);
  wb_stage_fill_chain (stage);

  return TRUE;
}

/**
 * wb_stage_set_height:
 * @stage: a stage
 * @height: how much room there is for a chain, in px of the board
 *
 * Returns: whether that laid it out anew
 */
gboolean
wb_stage_set_height (WbStage *stage, float height)
{
  if (stage->height == height)
    return FALSE;

  stage->height = height;
  if (stage->chain == NULL || !stage->around)
    return FALSE;

  wb_stage_fill_chain (stage);

  return TRUE;
}

/**
 * wb_stage_follow_selection:
 * @stage: a stage
 *
 * Something else is selected: a chain is filled around it, unless all of it is shown already.
 *
 * Returns: whether that laid it out anew
 */
gboolean
wb_stage_follow_selection (WbStage *stage)
{
  wb_stage_forget_focus (stage);
  if (stage->chain == NULL || !centre_on_selection (stage))
    return FALSE;

  wb_stage_fill_chain (stage);

  return TRUE;
}

/* What is gone cannot be what a chain is filled around. */
static void
forget_gone (WbStage *stage)
{
  for (guint i = stage->centre != NULL ? stage->centre->len : 0; i > 0; i--)
    if (wb_project_get (stage->project, g_array_index (stage->centre, WbSlot, i - 1)) == NULL)
      g_array_remove_index (stage->centre, i - 1);
}

/**
 * wb_stage_update_chain:
 * @stage: a stage whose plan changed
 *
 * Brings its chain up to date. What has come to what is selected is shown.
 */
void
wb_stage_update_chain (WbStage *stage)
{
  if (stage->chain == NULL)
    return;

  forget_gone (stage);
  wb_stage_fill_chain (stage);
  if (centre_on_selection (stage))
    wb_stage_fill_chain (stage);
}

static void
reveal_in_chain (WbStage *stage, WbSlot slot)
{
  centre_on (stage, &slot, 1);
  wb_stage_fill_chain (stage);
}

/**
 * wb_stage_reveal:
 * @stage: a stage with a project
 * @slot: an item
 * @before: (out) (optional): when a cell is unfolded: what it showed
 *
 * Shows its card, when there is one to show: unfolds its cell, or fills the chain around it.
 *
 * Returns: whether a cell was unfolded
 */
gboolean
wb_stage_reveal (WbStage *stage, WbSlot slot, WbFoldMark *before)
{
  if (stage->chain == NULL)
    return wb_board_reveal (stage->board, slot, before);

  reveal_in_chain (stage, slot);

  return FALSE;
}

/**
 * wb_stage_reveal_put:
 * @stage: a stage with a project
 * @slot: an item that was just put where it is
 * @before: (out) (optional): when a cell is unfolded: what it showed
 *
 * Shows its card, and no other of a full cell, or fills the chain around it.
 *
 * Returns: whether a cell was unfolded
 */
gboolean
wb_stage_reveal_put (WbStage *stage, WbSlot slot, WbFoldMark *before)
{
  if (stage->chain == NULL)
    return wb_board_reveal_put (stage->board, slot, before);

  reveal_in_chain (stage, slot);

  return FALSE;
}
