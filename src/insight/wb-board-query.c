/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

/* Finding cards by where they are: a row and a column by looking at each, a card in its cell by halving. */

static gboolean
overlaps (const WbRect *a, const WbRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* The first card that ends below y; cards stand from top to bottom, and y counts from where they do. */
static guint
find_first_below (const GPtrArray *cards, float y)
{
  guint low = 0, high = cards->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const WbBoardCard *card = g_ptr_array_index (cards, middle);

      if (card->top + card->pub.rect.height <= y)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
foreach_in (WbBoard *board, const GPtrArray *cards, float top, const WbRect *area, WbCardFunc func, gpointer data)
{
  for (guint i = find_first_below (cards, area->y - top); i < cards->len; i++)
    {
      WbBoardCard *card = g_ptr_array_index (cards, i);
      const WbCard *located = wb_board_locate (board, card);

      if (located->rect.y >= area->y + area->height)
        return;
      if (!overlaps (&located->rect, area))
        continue;

      func (located, data);
      if (card->actions != NULL)
        foreach_in (board, card->actions, located->rect.y, area, func, data);
    }
}

/**
 * wb_board_foreach_card:
 * @board: a board
 * @area: a rectangle
 * @func: (scope call): called for each card
 * @data: passed to @func
 *
 * Calls @func for every card that touches the area, a goal before its actions. The board must not change meanwhile.
 */
void
wb_board_foreach_card (WbBoard *board, const WbRect *area, WbCardFunc func, gpointer data)
{
  g_return_if_fail (board != NULL);
  g_return_if_fail (area != NULL);

  for (guint row = 0; row < board->n_rows; row++)
    for (guint column = 0; column < board->n_columns; column++)
      {
        const WbBoardCell *cell = wb_board_get_board_cell (board, row, column);

        if (overlaps (&cell->pub.rect, area))
          foreach_in (board, cell->shown, cell->pub.rect.y, area, func, data);
      }
}

/**
 * wb_board_card_at:
 * @board: a board
 * @x: a point
 * @y: a point
 *
 * Returns: (transfer none) (nullable): the card that lies on top there
 */
const WbCard *
wb_board_card_at (WbBoard *board, float x, float y)
{
  const WbCard *found = NULL;

  g_return_val_if_fail (board != NULL, NULL);

  for (guint row = 0; row < board->n_rows; row++)
    for (guint column = 0; column < board->n_columns; column++)
      {
        const WbBoardCell *cell = wb_board_get_board_cell (board, row, column);
        const GPtrArray *cards = cell->shown;

        for (float top = cell->pub.rect.y; cards != NULL;)
          {
            guint i = find_first_below (cards, y - top);
            WbBoardCard *card = i < cards->len ? g_ptr_array_index (cards, i) : NULL;
            const WbRect point = { x, y, 0, 0 };

            if (card == NULL || !overlaps (&wb_board_locate (board, card)->rect, &point))
              break;
            found = &card->pub;
            cards = card->actions;
            top = card->pub.rect.y;
          }
      }

  return found;
}
