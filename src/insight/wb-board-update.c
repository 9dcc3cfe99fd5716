/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

#include "wb-circle.h"

/* What a step touches: the cards that it changes, those that say something about what it changes, and where they stand.
 * The rest of the board is not looked at. */

/* A card that may stand elsewhere now, or say something else. */
static void
touch (WbBoard *board, WbSlot slot)
{
  WbPlace *place = wb_board_get_place (board, slot);

  if (place == NULL || place->touched)
    return;

  place->touched = TRUE;
  g_ptr_array_add (board->touched, place);
}

/* An action also stands on the cards of all its goals. */
static void
touch_action (WbBoard *board, WbSlot slot)
{
  WbLinkIter iter;
  WbEdge edge;

  touch (board, slot);
  wb_link_iter_init (&iter, wb_project_get_edges (board->project), slot, WB_KIND_CONTRIBUTES, FALSE);
  while (wb_link_iter_next (&iter, &edge))
    touch (board, edge.to);
}

static gboolean
is_action (WbBoard *board, WbSlot slot)
{
  const WbPlace *place = wb_board_get_place (board, slot);

  return place != NULL && wb_record_get_kind (place->record) == WB_KIND_ACTION;
}

static void
touch_item (WbBoard *board, WbSlot slot)
{
  if (is_action (board, slot))
    touch_action (board, slot);
  else
    touch (board, slot);
}

static void
touch_id (WbBoard *board, const char *id)
{
  WbSlot slot = id != NULL ? wb_project_find (board->project, id) : WB_SLOT_NONE;

  if (slot != WB_SLOT_NONE)
    touch_item (board, slot);
}

static gboolean
differs (const WbChange *change, guint field)
{
  const WbRecord *a = change->old_record, *b = change->new_record;
  const WbValue *x, *y;

  if (a == NULL || b == NULL)
    return TRUE;

  x = wb_record_get_value (a, field);
  y = wb_record_get_value (b, field);

  return (x == NULL) != (y == NULL) ||
         (x != NULL && !wb_value_equal (wb_field_get (wb_record_get_kind (a), field), *x, *y));
}

/* The actions of a goal stand under it by its order, have its colour, and are flagged by its year. */
static void
note_goal (WbBoard *board, const WbChange *change)
{
  WbLinkIter iter;
  WbEdge edge;

  touch (board, change->slot);
  if (!differs (change, WB_GOAL_ORDER) && !differs (change, WB_GOAL_DOMAIN) && !differs (change, WB_GOAL_TARGET_YEAR))
    return;

  wb_link_iter_init (&iter, wb_project_get_edges (board->project), change->slot, WB_KIND_CONTRIBUTES, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    touch_action (board, edge.from);
}

static void
note_partner (WbBoard *board, const WbChange *change)
{
  WbLinkIter iter;
  WbEdge edge;

  if (!differs (change, WB_PARTNER_NAME))
    return;

  board->counted = TRUE; /* rows of as many goals go by name */

  wb_link_iter_init (&iter, wb_project_get_edges (board->project), change->slot, WB_KIND_TAKES_PART, FALSE);
  while (wb_link_iter_next (&iter, &edge))
    touch_action (board, edge.to);
}

/* A contact's mandate counts where its partner's part in an action says none. */
static void
note_contact (WbBoard *board, const WbChange *change)
{
  WbEdgeIter iter;
  WbEdge edge;

  if (!differs (change, WB_CONTACT_MANDATE))
    return;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (board->project), change->slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.kind == WB_KIND_TAKES_PART)
      touch_id (board, wb_record_get_to (wb_project_get (board->project, edge.by)));
}

static void
note_waiver (WbBoard *board, const WbChange *change)
{
  if (change->old_record != NULL)
    touch_id (board, wb_record_get_text (change->old_record, WB_WAIVER_ABOUT));
  if (change->new_record != NULL)
    touch_id (board, wb_record_get_text (change->new_record, WB_WAIVER_ABOUT));
}

/* A project's years decide the rows of all goals; returns whether all must be placed anew. */
static gboolean
note_project (const WbChange *change)
{
  return differs (change, WB_PROJECT_PERIOD_END) || differs (change, WB_PROJECT_START_YEAR);
}

static gboolean
note_domain (WbBoard *board, const WbChange *change)
{
  WbColumn *column;

  if (differs (change, WB_DOMAIN_ORDER))
    return TRUE;

  column = &board->columns[wb_board_get_domain_column (board, change->slot)];
  g_ref_string_release (column->name);
  column->name = g_ref_string_new (wb_record_get_title (change->new_record));
  board->header_known = FALSE;

  return FALSE;
}

/* Returns whether all must be placed anew. */
static gboolean
note_change (WbBoard *board, const WbChange *change)
{
  const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;
  WbKind kind = wb_record_get_kind (record);

  switch ((int) kind)
    {
    case WB_KIND_PROJECT:
      return note_project (change);
    case WB_KIND_DOMAIN:
      return note_domain (board, change);
    case WB_KIND_GOAL:
      note_goal (board, change);
      break;
    case WB_KIND_PARTNER:
      note_partner (board, change);
      break;
    case WB_KIND_CONTACT:
      note_contact (board, change);
      break;
    case WB_KIND_WAIVER:
      note_waiver (board, change);
      break;
    default:
      if (wb_kind_is_link (kind))
        {
          touch_id (board, wb_record_get_from (record));
          touch_id (board, wb_record_get_to (record));
        }
      else
        touch_item (board, change->slot);
      break;
    }

  return FALSE;
}

static void
touch_circle_cb (gpointer slot, gpointer data)
{
  touch_action (data, GPOINTER_TO_UINT (slot));
}

/* Only waiting joins an action to an action. What a step closes is a circle from here; what it opens may be any. */
static void
note_waiting (WbBoard *board, const WbDelta *delta)
{
  gboolean opened = FALSE;

  for (guint i = 0; i < delta->n_removed; i++)
    opened |= is_action (board, delta->removed[i].from) && is_action (board, delta->removed[i].to);

  if (opened)
    {
      GHashTableIter iter;
      gpointer slot;

      g_hash_table_iter_init (&iter, board->circles);
      while (g_hash_table_iter_next (&iter, &slot, NULL))
        touch_action (board, GPOINTER_TO_UINT (slot));
    }

  for (guint i = 0; i < delta->n_added; i++)
    if (is_action (board, delta->added[i].from) && is_action (board, delta->added[i].to) &&
        wb_circle_contains (board->project, delta->added[i].from))
      wb_circle_foreach_after (board->project, delta->added[i].from, touch_circle_cb, board);
}

/* All that is touched goes where it belongs, and is laid out again if it is shown. */
static void
replace_touched (WbBoard *board)
{
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (guint i = 0; i < board->touched->len; i++)
    {
      WbPlace *place = g_ptr_array_index (board->touched, i);

      place->touched = FALSE;
      g_array_append_val (slots, place->slot);
    }
  g_ptr_array_set_size (board->touched, 0);

  for (guint i = 0; i < slots->len; i++)
    wb_board_replace (board, g_array_index (slots, WbSlot, i));
  for (guint i = 0; i < slots->len; i++)
    {
      WbPlace *place = wb_board_get_place (board, g_array_index (slots, WbSlot, i));

      if (place != NULL)
        wb_board_make_stale (board, place);
    }
}

static void
add_new (WbBoard *board, const WbStep *step)
{
  for (guint i = 0; i < step->n_changes; i++)
    {
      const WbChange *change = &step->changes[i];

      if (change->old_record == NULL && wb_kind_is_card (wb_record_get_kind (change->new_record)))
        wb_board_replace (board, change->slot);
    }
}

/**
 * wb_board_update:
 * @board: a board
 * @delta: a step of its project that was just applied
 *
 * Follows a step. What it costs grows with what the step touches: the items it changes and those next to them. Only where
 * rows come, go or change places all is placed anew, as it is where columns do.
 */
void
wb_board_update (WbBoard *board, const WbDelta *delta)
{
  gboolean all = FALSE;

  g_return_if_fail (board != NULL);
  g_return_if_fail (delta != NULL);

  add_new (board, delta->step);
  for (guint i = 0; i < delta->step->n_changes; i++)
    all |= note_change (board, &delta->step->changes[i]);
  note_waiting (board, delta);
  replace_touched (board);

  if (all || wb_board_are_rows_old (board))
    wb_board_place_all (board);
  wb_board_arrange (board);
}
