/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

#include <math.h>

#include "wb-metrics.h"

/* A board that is cut into pages: what would lie across a cut goes below it. A row that fits on a page is not cut; of one
 * that does not, no card is; of a card that does not, no action. */

#define CUT_SPACE  8.f  /* above and below a cut */
#define SMALL_REST 0.2f /* of a page: a row that must be cut begins no lower than this much above its end */

static float
get_room (WbBoard *board)
{
  return board->options.page_height - 2 * CUT_SPACE;
}

static float
get_page_top (WbBoard *board, float y)
{
  return floorf (y / board->options.page_height) * board->options.page_height;
}

/* Where something of a height goes that would stand at y. */
static float
avoid_cut (WbBoard *board, float y, float height)
{
  float page = board->options.page_height;
  float top = get_page_top (board, y);

  if (y < top + CUT_SPACE && top > 0)
    y = top + CUT_SPACE;
  if (y + height <= top + page - CUT_SPACE || y == top + CUT_SPACE)
    return y;

  return top + page + CUT_SPACE;
}

/* What stands below its actions on the card of a goal moves along. */
static void
move_parts (WbBoardCard *card, float from, float by)
{
  for (guint i = 0; i < card->pub.n_parts; i++)
    if (card->pub.parts[i].rect.y >= from)
      card->pub.parts[i].rect.y += by;
  card->pub.rect.height += by;
}

static void
break_goal (WbBoard *board, WbBoardCard *card, float y)
{
  float moved = 0;

  for (guint i = 0; i < card->actions->len; i++)
    {
      WbBoardCard *action = g_ptr_array_index (card->actions, i);
      float from = action->top + moved;
      float by = avoid_cut (board, y + from, action->pub.rect.height) - (y + from);

      action->top = from + by;
      moved += by;
      if (by > 0)
        move_parts (card, from, by);
    }
}

static void
break_card (WbBoard *board, WbBoardCard *card, float y)
{
  float place = avoid_cut (board, y + card->top, card->pub.rect.height);

  card->top = place - y;
  if (card->actions != NULL && card->pub.rect.height > get_room (board))
    break_goal (board, card, place);
}

static void
break_cell (WbBoard *board, WbBoardCell *cell, float y)
{
  float bottom = -WB_CARD_SPACE;

  for (guint i = 0; i < cell->shown->len; i++)
    {
      WbBoardCard *card = g_ptr_array_index (cell->shown, i);

      card->top = bottom + WB_CARD_SPACE;
      break_card (board, card, y);
      bottom = card->top + card->pub.rect.height;
    }
  cell->content = MAX (bottom, 0);
}

static float
get_row_height (WbBoard *board, int row)
{
  float height = 0;

  for (guint column = 0; column < board->n_columns; column++)
    height = MAX (height, wb_board_get_board_cell (board, row, column)->content);

  return height;
}

/* The height that a row needs on a page to begin there: that of the lowest of its first cards. */
static float
get_beginning (WbBoard *board, int row)
{
  float height = G_MAXFLOAT;

  for (guint column = 0; column < board->n_columns; column++)
    {
      const GPtrArray *shown = wb_board_get_board_cell (board, row, column)->shown;

      if (shown->len > 0)
        height = MIN (height, ((const WbBoardCard *) g_ptr_array_index (shown, 0))->pub.rect.height);
    }

  return height;
}

/* Where a row begins that would begin at y. The first one begins below the headers, however high it is. */
static float
place_row (WbBoard *board, int row, float y, float band)
{
  float height = band + get_row_height (board, row);
  float rest = get_page_top (board, y) + board->options.page_height - y;

  if (row == 0)
    return y;
  if (height <= get_room (board))
    return avoid_cut (board, y, height);
  if (rest < SMALL_REST * board->options.page_height || rest - CUT_SPACE < band + get_beginning (board, row))
    return y + rest + CUT_SPACE;

  return y;
}

float
wb_board_break_row (WbBoard *board, int row, float y, float band)
{
  y = place_row (board, row, y, band);
  for (guint column = 0; column < board->n_columns; column++)
    break_cell (board, wb_board_get_board_cell (board, row, column), y + band);

  return y;
}
