/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-sight.h"

#include "wb-board-private.h"

#define MAX_COLUMNS 64
#define SEEN        24.f /* of a card in view: enough to count as seen */
#define CARD_SPACE   6.f

/* A place in a board that stays the same one when a row above it becomes lower. */
typedef struct
{
  int   row;   /* -1: above the first */
  float below; /* the top of its band */
} Anchor;

/* weakest: the weakest weight of the links that are drawn
 * matches: (nullable): what matches the filter; partners: (nullable): those that it asks for; both do not change
 * chain: it is of a chain, of which @options are the first part
 * visible: what is in view of that */
struct _WbSight
{
  WbBoardOptions options; /* what they say is shown is a set of its own, which does not change */
  int            weakest;
  GHashTable    *matches, *partners;
  gboolean       chain;
  float          height;
  WbSlot        *around;
  guint          n_around;
  WbRect         visible;
  guint64        folds[WB_FOLD_SHUT + 1][WB_BOARD_ROWS]; /* a bit for each column */
  float          x, width;
  Anchor         top, bottom;
};

static float
get_y (WbBoard *board, const Anchor *anchor)
{
  const WbRow *row;
  float        end;

  if (anchor->row < 0)
    return anchor->below;
  if (anchor->row >= (int) board->n_rows)
    return board->height;

  row = &board->rows[anchor->row];
  end = anchor->row + 1 < (int) board->n_rows ? board->rows[anchor->row + 1].band_y : board->height;

  return MIN (row->band_y + anchor->below, end);
}

static Anchor
find_anchor (WbBoard *board, float y)
{
  Anchor anchor = { -1, y };

  for (guint i = 0; i < board->n_rows && board->rows[i].band_y <= y; i++)
    anchor = (Anchor){ i, y - board->rows[i].band_y };

  return anchor;
}

static GHashTable *
copy_set (GHashTable *set)
{
  GHashTable *copy = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer member;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &member, NULL))
    g_hash_table_add (copy, member);

  return copy;
}

/**
 * wb_sight_new:
 * @board: a board that is shown
 * @visible: what is in view of it
 *
 * Returns: (transfer full): what is seen
 */
WbSight *
wb_sight_new (WbBoard *board, const WbRect *visible)
{
  WbSight *sight;

  g_return_val_if_fail (board != NULL && visible != NULL, NULL);

  sight = g_new0 (WbSight, 1);
  sight->weakest = WB_WEIGHT_SMALL;
  sight->options = board->options;
  if (sight->options.shown != NULL)
    sight->options.shown = copy_set (sight->options.shown);
  sight->x = MAX (visible->x, 0);
  sight->width = MIN (visible->x + visible->width, board->width) - sight->x;
  sight->top = find_anchor (board, MAX (visible->y, 0));
  sight->bottom = find_anchor (board, MIN (visible->y + visible->height, board->height));
  for (guint row = 0; row < board->n_rows; row++)
    for (guint column = 0; column < MIN (board->n_columns, MAX_COLUMNS); column++)
      sight->folds[wb_board_get_fold (board, row, column)][row] |= G_GUINT64_CONSTANT (1) << column;

  return sight;
}

/**
 * wb_sight_new_for_chain:
 * @options: how the chain is laid out that is shown
 * @visible: what is in view of it
 *
 * Returns: (transfer full): what is seen
 */
WbSight *
wb_sight_new_for_chain (const WbChainOptions *options, const WbRect *visible)
{
  WbSight *sight;

  g_return_val_if_fail (options != NULL && visible != NULL, NULL);

  sight = g_new0 (WbSight, 1);
  sight->weakest = WB_WEIGHT_SMALL;
  sight->options = options->board;
  if (sight->options.shown != NULL)
    sight->options.shown = copy_set (sight->options.shown);
  sight->chain = TRUE;
  sight->height = options->height;
  sight->around = g_memdup2 (options->around, options->n_around * sizeof (WbSlot));
  sight->n_around = options->n_around;
  sight->visible = *visible;

  return sight;
}

/**
 * wb_sight_set_weakest:
 * @sight: what is seen
 * @weakest: the weakest weight of the links that are drawn, %WB_WEIGHT_SMALL (at first) for all
 */
void
wb_sight_set_weakest (WbSight *sight, int weakest)
{
  g_return_if_fail (sight != NULL);

  sight->weakest = weakest;
}

/**
 * wb_sight_get_weakest:
 * @sight: what is seen
 *
 * Returns: the weakest weight of the links that are drawn
 */
int
wb_sight_get_weakest (const WbSight *sight)
{
  g_return_val_if_fail (sight != NULL, WB_WEIGHT_SMALL);

  return sight->weakest;
}

static void
set_copy (GHashTable **place, GHashTable *set)
{
  g_clear_pointer (place, g_hash_table_unref);
  if (set != NULL)
    *place = copy_set (set);
}

/**
 * wb_sight_set_filter:
 * @sight: what is seen
 * @matches: (nullable) (element-type WbSlot): what matches a filter that dims all else; %NULL: there is none
 * @partners: (nullable) (element-type WbSlot): the partners that it asks for
 */
void
wb_sight_set_filter (WbSight *sight, GHashTable *matches, GHashTable *partners)
{
  g_return_if_fail (sight != NULL);

  set_copy (&sight->matches, matches);
  set_copy (&sight->partners, partners);
}

/**
 * wb_sight_filter:
 * @sight: what is seen
 * @focus: (transfer full) (nullable): what a selection lights up
 * @chain: (nullable): the chain that is shown in place of a board
 * @project: the plan
 *
 * Returns: (transfer full) (nullable): what selection and filter light up together
 */
WbFocusSet *
wb_sight_filter (const WbSight *sight, WbFocusSet *focus, WbChain *chain, WbProject *project)
{
  g_return_val_if_fail (sight != NULL, focus);

  focus = wb_focus_set_filter (focus, sight->matches);
  if (focus != NULL && chain != NULL)
    wb_focus_set_keep_partners (focus, chain, project, sight->partners);

  return focus;
}

/**
 * wb_sight_is_chain:
 * @sight: what is seen
 *
 * Returns: whether it is of a chain: then wb_sight_lay_out_chain() lays that out, else wb_sight_lay_out() a board
 */
gboolean
wb_sight_is_chain (const WbSight *sight)
{
  g_return_val_if_fail (sight != NULL, FALSE);

  return sight->chain;
}

/**
 * wb_sight_copy:
 * @sight: what is seen
 *
 * Returns: (transfer full): the same
 */
WbSight *
wb_sight_copy (const WbSight *sight)
{
  WbSight *copy;

  g_return_val_if_fail (sight != NULL, NULL);

  copy = g_memdup2 (sight, sizeof *sight);
  copy->around = g_memdup2 (sight->around, sight->n_around * sizeof (WbSlot));
  if (copy->options.shown != NULL)
    g_hash_table_ref (copy->options.shown);
  if (copy->matches != NULL)
    g_hash_table_ref (copy->matches);
  if (copy->partners != NULL)
    g_hash_table_ref (copy->partners);

  return copy;
}

/**
 * wb_sight_free:
 * @sight: what is seen
 *
 * Frees it.
 */
void
wb_sight_free (WbSight *sight)
{
  g_clear_pointer (&sight->options.shown, g_hash_table_unref);
  g_clear_pointer (&sight->matches, g_hash_table_unref);
  g_clear_pointer (&sight->partners, g_hash_table_unref);
  g_free (sight->around);
  g_free (sight);
}

/**
 * wb_sight_get_text_scale:
 * @sight: what is seen
 *
 * Returns: the text size of the board; what measures its text must have the same
 */
float
wb_sight_get_text_scale (const WbSight *sight)
{
  g_return_val_if_fail (sight != NULL, 1);

  return sight->options.text_scale;
}

static void
fold_cells (WbBoard *board, WbFold fold, const guint64 *columns)
{
  for (guint row = 0; row < board->n_rows; row++)
    for (guint column = 0; column < MIN (board->n_columns, MAX_COLUMNS); column++)
      if (columns[row] & G_GUINT64_CONSTANT (1) << column)
        wb_board_set_fold (board, row, column, fold);
}

/* ---- texts in full -------------------------------------------------------------------------------------------------- */

/* What is in view while texts are cut. */
typedef struct
{
  WbRect  visible;
  GArray *cards; /* SeenCard */
  guint   n_bands;
  float   header;
  float   height;
} View;

typedef struct
{
  WbSlot slot;
  WbRect rect;
} SeenCard;

static void
note_seen_cb (const WbCard *card, gpointer data)
{
  View *view = data;
  float end = MIN (card->rect.y + card->rect.height, view->visible.y + view->visible.height);
  SeenCard seen = { card->slot, card->rect };

  if (end - MAX (card->rect.y, view->visible.y) >= MIN (SEEN, card->rect.height))
    g_array_append_val (view->cards, seen);
}

static View
take_view (WbBoard *board, const WbRect *visible)
{
  View view = { *visible, g_array_new (FALSE, FALSE, sizeof (SeenCard)), 0, board->header_height,
                board->height };

  wb_board_foreach_card (board, visible, note_seen_cb, &view);
  while (view.n_bands < board->n_rows &&
         board->rows[view.n_bands].band_y + board->rows[view.n_bands].band_height <= visible->y + visible->height)
    view.n_bands++;

  return view;
}

/* Where the view begins: as far above or below the top of the first card as before, but for one that begins in the
 * headers. */
static float
find_top (WbBoard *board, const View *view)
{
  const SeenCard *first = NULL;
  const WbCard *now;

  if (view->visible.y < view->header)
    return view->visible.y;

  for (guint i = 0; i < view->cards->len; i++)
    {
      const SeenCard *seen = &g_array_index (view->cards, SeenCard, i);

      if (first == NULL || seen->rect.y < first->rect.y)
        first = seen;
    }

  now = first != NULL ? wb_board_get_card (board, first->slot) : NULL;

  return now != NULL ? MAX (now->rect.y - (first->rect.y - view->visible.y), 0) : view->visible.y;
}

/* Where it ends: below all cards and bands that were seen. */
static float
find_bottom (WbBoard *board, const View *view, float top)
{
  float bottom = top + view->visible.height;

  if (view->visible.y + view->visible.height >= view->height)
    return board->height;

  for (guint i = 0; i < view->cards->len; i++)
    {
      const WbCard *now = wb_board_get_card (board, g_array_index (view->cards, SeenCard, i).slot);

      if (now != NULL)
        bottom = MAX (bottom, now->rect.y + now->rect.height + CARD_SPACE);
    }
  if (view->n_bands > 0)
    bottom = MAX (bottom, board->rows[view->n_bands - 1].band_y + board->rows[view->n_bands - 1].band_height);

  return MIN (bottom, board->height);
}

/* Nobody can point at a picture to read the rest of a text: cards become as high as all of theirs, and what was seen of the
 * board stays in view. */
static void
show_in_full (WbBoard *board, WbRect *visible)
{
  WbBoardOptions options = board->options;
  View view = take_view (board, visible);

  options.in_full = TRUE;
  wb_board_set_options (board, &options);
  visible->y = find_top (board, &view);
  visible->height = find_bottom (board, &view, visible->y) - visible->y;
  g_array_unref (view.cards);
}

/**
 * wb_sight_lay_out:
 * @sight: what is seen; it must outlive the board
 * @project: the plan as it was then
 * @hide_private: whether voices that may not be shared are left out
 * @show_flags: whether flags are shown
 * @measurer: measures text; must live as long as the board
 * @visible: (out): what is in view of the board
 *
 * Lays out the same board again, with its texts in full. Where voices are left out, rows move up; what is in view is then
 * found by its row.
 *
 * Returns: (transfer full): the board
 */
WbBoard *
wb_sight_lay_out (const WbSight *sight, WbProject *project, gboolean hide_private, gboolean show_flags,
                  const WbMeasurer *measurer, WbRect *visible)
{
  WbBoardOptions options;
  WbBoard *board;
  float y;

  g_return_val_if_fail (sight != NULL && visible != NULL, NULL);

  options = sight->options;
  options.hide_private |= hide_private;
  options.show_flags &= show_flags;
  board = wb_board_new (project, &options, measurer);
  for (int fold = WB_FOLD_OPEN; fold <= WB_FOLD_SHUT; fold++)
    fold_cells (board, fold, sight->folds[fold]);

  y = get_y (board, &sight->top);
  *visible = (WbRect){ sight->x, y, MIN (sight->width, board->width - sight->x), get_y (board, &sight->bottom) - y };
  show_in_full (board, visible);

  return board;
}

static WbChain *
lay_out_chain (const WbSight *sight, WbProject *project, gboolean hide_private, gboolean show_flags, gboolean in_full,
               const WbMeasurer *measurer)
{
  WbChainOptions options = { sight->options, sight->height, sight->around, sight->n_around };

  options.board.hide_private |= hide_private;
  options.board.show_flags &= show_flags;
  options.board.in_full = in_full;

  return wb_chain_new (project, &options, measurer);
}

static WbRect
get_chain_area (const WbSight *sight, WbChain *chain)
{
  WbRect area = sight->visible;
  float width, height;

  wb_chain_get_size (chain, &width, &height);
  area.x = MAX (area.x, 0);
  area.y = MAX (area.y, 0);
  area.width = MIN (sight->visible.x + sight->visible.width, width) - area.x;
  area.height = MIN (sight->visible.y + sight->visible.height, height) - area.y;

  return area;
}

/* From above all cards that were seen of a chain to below them; its top, with the names of the lanes, and its bottom stay
 * in view. */
static void
find_seen_in_chain (WbChain *cut, WbChain *chain, WbRect *visible)
{
  View view = { *visible, g_array_new (FALSE, FALSE, sizeof (SeenCard)) };
  float top = G_MAXFLOAT, bottom = 0, height, width;

  wb_chain_get_size (cut, &width, &view.height);
  wb_chain_get_size (chain, &width, &height);
  wb_chain_foreach_card (cut, visible, note_seen_cb, &view);
  for (guint i = 0; i < view.cards->len; i++)
    {
      const SeenCard *seen = &g_array_index (view.cards, SeenCard, i);
      const WbCard *now = wb_chain_get_card (chain, seen->slot);

      top = MIN (top, now->rect.y + MIN (visible->y - seen->rect.y, 0));
      bottom = MAX (bottom, now->rect.y + now->rect.height + CARD_SPACE);
    }
  if (top < G_MAXFLOAT && visible->y > 0)
    visible->y = MAX (top, 0);
  bottom = MAX (bottom, visible->y + view.visible.height);
  if (view.visible.y + view.visible.height >= view.height)
    bottom = height;
  visible->height = MIN (bottom, height) - visible->y;
  g_array_unref (view.cards);
}

/**
 * wb_sight_lay_out_chain:
 * @sight: what is seen of a chain; it must outlive that
 * @project: the plan as it was then
 * @hide_private: whether voices that may not be shared are left out
 * @show_flags: whether flags are shown
 * @measurer: measures text; must live as long as the chain
 * @visible: (out): what is in view of the chain
 *
 * Lays out the same chain again, with the texts of its cards in full.
 *
 * Returns: (transfer full): the chain
 */
WbChain *
wb_sight_lay_out_chain (const WbSight *sight, WbProject *project, gboolean hide_private, gboolean show_flags,
                        const WbMeasurer *measurer, WbRect *visible)
{
  g_autoptr (WbChain) cut = NULL;
  WbChain *chain;

  g_return_val_if_fail (sight != NULL && sight->chain && visible != NULL, NULL);

  cut = lay_out_chain (sight, project, hide_private, show_flags, FALSE, measurer);
  chain = lay_out_chain (sight, project, hide_private, show_flags, TRUE, measurer);
  *visible = get_chain_area (sight, cut);
  find_seen_in_chain (cut, chain, visible);

  return chain;
}
