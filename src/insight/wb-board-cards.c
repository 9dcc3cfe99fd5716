/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

#include "wb-card-builder.h"
#include "wb-metrics.h"

/* The cards that are shown: they come, are laid out and go. */

#define ACTIONS_SPACE  9.f /* between what a goal says and its actions */
#define MAX_ACTIONS    2
#define ACTION_SPACE   6.f /* between two actions, and between the last one and the edge of the goal */

static float
get_action_width (WbBoard *board)
{
  return board->card_width - WB_CARD_PAD - ACTION_SPACE;
}

static void
forget_circle (WbBoard *board, WbBoardCard *card)
{
  if (card->circle)
    g_hash_table_remove (board->circles, GUINT_TO_POINTER (card->pub.slot));
  card->circle = FALSE;
}

static void
remember_circle (WbBoard *board, WbBoardCard *card)
{
  forget_circle (board, card);

  for (guint i = 0; i < card->pub.n_parts; i++)
    if (card->pub.parts[i].type == WB_PART_FLAG && card->pub.parts[i].number == WB_FLAG_WAITS_IN_CIRCLE)
      card->circle = g_hash_table_add (board->circles, GUINT_TO_POINTER (card->pub.slot));
}

static void
unlink_card (WbBoard *board, WbBoardCard *card)
{
  WbPlace *goal;

  if (card->pub.within == WB_SLOT_NONE)
    {
      WbBoardCell *cell = wb_board_get_board_cell (board, card->pub.row, card->pub.column);

      g_ptr_array_remove (cell->shown, card);
      cell->dirty = TRUE;
      return;
    }

  goal = wb_board_get_place (board, card->pub.within);
  if (goal != NULL && goal->card != NULL)
    g_ptr_array_remove (goal->card->actions, card);
}

static void
hide_actions (WbBoard *board, WbBoardCard *card)
{
  while (card->actions != NULL && card->actions->len > 0)
    {
      WbBoardCard *last = g_ptr_array_index (card->actions, card->actions->len - 1);

      wb_board_hide_card (board, wb_board_get_place (board, last->pub.slot));
    }
}

static void
free_card (WbBoard *board, WbPlace *place)
{
  WbBoardCard *card = g_steal_pointer (&place->card);

  forget_circle (board, card);
  wb_card_clear_parts (&card->pub);
  wb_record_unref (card->pub.record);
  g_clear_pointer (&card->actions, g_ptr_array_unref);
  g_free (card);

  board->n_cards--;
}

/* Takes a card off the board, with those that lie upon it. */
void
wb_board_hide_card (WbBoard *board, WbPlace *place)
{
  if (place->card == NULL)
    return;

  hide_actions (board, place->card);
  unlink_card (board, place->card);
  free_card (board, place);
}

static void
free_cards (WbBoard *board, GPtrArray *cards)
{
  for (guint i = 0; cards != NULL && i < cards->len; i++)
    {
      WbBoardCard *card = g_ptr_array_index (cards, i);

      free_cards (board, card->actions);
      free_card (board, wb_board_get_place (board, card->pub.slot));
    }
}

/* Takes all of them off, none of which need then be looked for in its cell. */
void
wb_board_hide_all (WbBoard *board)
{
  for (guint i = 0; i < wb_board_count_cells (board); i++)
    {
      free_cards (board, board->cells[i].shown);
      g_ptr_array_set_size (board->cells[i].shown, 0);
      board->cells[i].dirty = TRUE;
    }
}

static void
note_stale (WbBoard *board, const WbBoardCard *card)
{
  WbBoardCell *cell = wb_board_get_board_cell (board, card->pub.row, card->pub.column);

  cell->first_stale = MIN (cell->first_stale, card->index);
  cell->last_stale = MAX (cell->last_stale, card->index);
}

/* A card must be laid out again; so must its goal's, whose height follows from it. */
void
wb_board_make_stale (WbBoard *board, WbPlace *place)
{
  WbPlace *goal = place->within != WB_SLOT_NONE ? wb_board_get_place (board, place->within) : NULL;

  if (place->card != NULL)
    place->card->stale = TRUE;
  if (goal != NULL)
    wb_board_make_stale (board, goal);
  else if (place->card != NULL)
    note_stale (board, place->card);
}

void
wb_board_make_all_stale (WbBoard *board)
{
  GHashTableIter iter;
  gpointer place;

  g_hash_table_iter_init (&iter, board->places);
  while (g_hash_table_iter_next (&iter, NULL, &place))
    if (((WbPlace *) place)->card != NULL)
      ((WbPlace *) place)->card->stale = TRUE;

  for (guint i = 0; i < wb_board_count_cells (board); i++)
    board->cells[i].dirty = TRUE;
}

static int
compare_actions (gconstpointer a, gconstpointer b)
{
  const WbPlace *x = *(WbPlace *const *) a;
  const WbPlace *y = *(WbPlace *const *) b;

  return wb_item_compare_order (x->record, y->record, WB_ACTION_ORDER);
}

/* The actions that contribute to a goal: those that stand under it in full, and those that stand elsewhere. One that is
 * hidden stands nowhere. */
void
wb_board_collect_actions (WbBoard *board, WbSlot goal, GPtrArray *own, GPtrArray *others)
{
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (board->project), goal, WB_KIND_CONTRIBUTES, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    {
      WbPlace *place = wb_board_get_place (board, edge.from);

      if (!wb_board_is_hidden (board, edge.from))
        g_ptr_array_add (place->within == goal ? own : others, place);
    }

  g_ptr_array_sort (own, compare_actions);
  g_ptr_array_sort (others, compare_actions);
}

/* Those that were shown upon the goal and are no longer. */
static void
hide_others (WbBoard *board, WbBoardCard *card, GPtrArray *before)
{
  for (guint i = 0; i < before->len; i++)
    {
      WbBoardCard *action = g_ptr_array_index (before, i);

      if (!g_ptr_array_find (card->actions, action, NULL))
        wb_board_hide_card (board, wb_board_get_place (board, action->pub.slot));
    }
}

static void
add_own_actions (WbBoard *board, WbBoardCard *card, WbCardBuilder *builder, GPtrArray *own)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&card->actions);

  card->actions = g_ptr_array_new ();
  for (guint i = 0; i < own->len; i++)
    {
      WbBoardCard *action = wb_board_show_card (board, g_ptr_array_index (own, i), WB_LEVEL_NONE);

      action->index = i;
      action->top = builder->y;
      g_ptr_array_add (card->actions, action);
      builder->y += action->pub.rect.height + ACTION_SPACE;
    }

  hide_others (board, card, before);
}

/* Leaves the first few, what is done or dropped only when there is room; returns how many go. */
static guint
keep_few (GPtrArray *actions, guint most)
{
  guint n = actions->len, open = 0, closed = 0, kept = 0, room;

  if (n <= most)
    return 0;

  for (guint i = 0; i < n; i++)
    open += !wb_action_is_closed (((WbPlace *) g_ptr_array_index (actions, i))->record);
  room = most - MIN (open, most);

  for (guint i = 0; i < n && kept < most; i++)
    {
      WbPlace *place = g_ptr_array_index (actions, i);

      if (wb_action_is_closed (place->record) && ++closed > room)
        continue;
      actions->pdata[kept++] = place;
    }
  g_ptr_array_set_size (actions, kept);

  return n - kept;
}

/* Leaves what a goal shows of its actions when it does not show all: a few or none, and what was just put there; returns how
 * many go. */
static guint
keep_shown (WbBoard *board, const WbBoardCard *card, GPtrArray *own, GPtrArray *others)
{
  guint most = board->options.max_actions > 0 ? board->options.max_actions : MAX_ACTIONS;
  guint few = card->level == WB_LEVEL_FEW ? most : 0;
  guint rest = keep_few (own, few) + keep_few (others, few);
  WbPlace *put = wb_board_find_put_action (board, card->pub.slot);

  if (put == NULL || g_ptr_array_find (own, put, NULL))
    return rest;

  g_ptr_array_add (own, put);
  g_ptr_array_sort (own, compare_actions);

  return rest - 1;
}

static guint
count_done (const GPtrArray *actions)
{
  guint n = 0;

  for (guint i = 0; i < actions->len; i++)
    n += wb_record_get_word (((WbPlace *) g_ptr_array_index (actions, i))->record, WB_ACTION_STATUS) == WB_ACTION_STATUS_DONE;

  return n;
}

/* From where the first of its actions begins to where the last one ends. */
static WbRect
get_room (WbBoard *board, const WbCardBuilder *builder, float top)
{
  return (WbRect){ WB_CARD_PAD, top, get_action_width (board), builder->y - ACTION_SPACE - top };
}

static void
lay_out_actions (WbBoard *board, WbBoardCard *card, WbCardBuilder *builder, GPtrArray *own, GPtrArray *others)
{
  guint n = own->len + others->len, n_done = count_done (own) + count_done (others), rest = 0;
  float top = builder->y + ACTIONS_SPACE;
  WbRect room;

  if (card->level != WB_LEVEL_ALL)
    rest = keep_shown (board, card, own, others);

  builder->y = top;
  add_own_actions (board, card, builder, own);
  for (guint i = 0; i < others->len; i++)
    {
      wb_card_add_action_line (builder, ((WbPlace *) g_ptr_array_index (others, i))->slot);
      builder->y += ACTION_SPACE;
    }
  if (rest > 0)
    {
      wb_card_add_rest (builder, rest);
      builder->y += ACTION_SPACE;
    }

  room = get_room (board, builder, top);
  wb_card_add_actions (builder, &room, n, n_done);
}

static void
lay_out_goal (WbBoard *board, WbBoardCard *card, WbCardBuilder *builder)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  wb_board_collect_actions (board, card->pub.slot, own, others);
  wb_card_add_goal (builder, card->pub.slot, card->level != WB_LEVEL_NONE, own->len + others->len);

  if (own->len + others->len == 0 ||
      (card->level == WB_LEVEL_NONE && wb_board_find_put_action (board, card->pub.slot) == NULL))
    {
      hide_actions (board, card);
      wb_card_builder_end (builder, &card->pub, WB_CARD_PAD);
      return;
    }

  lay_out_actions (board, card, builder, own, others);
  wb_card_builder_end (builder, &card->pub, 0);
}

static void
lay_out (WbBoard *board, WbBoardCard *card)
{
  gboolean within = card->pub.within != WB_SLOT_NONE;
  WbCardBuilder builder;

  wb_card_builder_init (&builder, board->project, &board->options, &board->measurer,
                        within ? get_action_width (board) : board->card_width);

  switch ((int) card->pub.kind)
    {
    case WB_KIND_VOICE:
      wb_card_add_voice (&builder, card->pub.slot);
      wb_card_builder_end (&builder, &card->pub, WB_VOICE_PAD_Y);
      break;
    case WB_KIND_ACTION:
      wb_card_add_action (&builder, card->pub.slot, within);
      wb_card_builder_end (&builder, &card->pub, within ? WB_ACTION_PAD : WB_CARD_PAD);
      remember_circle (board, card);
      break;
    default:
      lay_out_goal (board, card, &builder);
      break;
    }

  card->stale = FALSE;
}

static WbBoardCard *
create_card (WbBoard *board, WbPlace *place)
{
  WbBoardCard *card = g_new0 (WbBoardCard, 1);

  card->pub.kind = wb_record_get_kind (place->record);
  card->pub.slot = place->slot;
  card->pub.record = wb_record_ref (place->record);
  card->stale = TRUE;
  if (card->pub.kind == WB_KIND_GOAL)
    card->actions = g_ptr_array_new ();

  place->card = card;
  board->n_cards++;

  return card;
}

/* The theme that gives a card its colour: an action has that of its goal, and a voice the colour of voices. */
static WbSlot
find_domain (WbBoard *board, const WbPlace *place)
{
  WbSlot slot = place->slot;
  const WbRecord *goal;
  const char *domain;

  if (wb_record_get_kind (place->record) == WB_KIND_ACTION)
    slot = wb_action_get_main_goal (board->project, slot);
  if (slot == WB_SLOT_NONE)
    return WB_SLOT_NONE;

  goal = wb_board_get_place (board, slot)->record;
  if (wb_record_get_kind (goal) != WB_KIND_GOAL)
    return WB_SLOT_NONE;

  domain = wb_record_get_text (goal, WB_GOAL_DOMAIN);

  return domain != NULL ? wb_project_find (board->project, domain) : WB_SLOT_NONE;
}

WbBoardCard *
wb_board_show_card (WbBoard *board, WbPlace *place, WbLevel level)
{
  WbBoardCard *card = place->card != NULL ? place->card : create_card (board, place);
  const WbPlace *goal = place->within != WB_SLOT_NONE ? wb_board_get_place (board, place->within) : place;

  if (card->pub.record != place->record)
    {
      wb_record_unref (card->pub.record);
      card->pub.record = wb_record_ref (place->record);
    }

  card->pub.within = place->within;
  card->pub.domain = find_domain (board, place);
  card->pub.row = goal->row;
  card->pub.column = goal->column;

  if (card->stale || card->level != level)
    {
      card->level = level;
      lay_out (board, card);
    }

  return card;
}

const WbCard *
wb_board_locate (WbBoard *board, WbBoardCard *card)
{
  if (card->pub.within != WB_SLOT_NONE)
    {
      const WbCard *goal = wb_board_locate (board, wb_board_get_place (board, card->pub.within)->card);

      card->pub.rect.x = goal->rect.x + WB_CARD_PAD;
      card->pub.rect.y = goal->rect.y + card->top;
    }
  else
    {
      const WbBoardCell *cell = wb_board_get_board_cell (board, card->pub.row, card->pub.column);

      card->pub.rect.x = cell->pub.rect.x;
      card->pub.rect.y = cell->pub.rect.y + card->top;
    }

  return &card->pub;
}
