/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-chain-private.h"

#include <math.h>

/* Finding the cards and lines of a chain by where they are, and going from one card to another. */

static gboolean
overlaps (const WbRect *a, const WbRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/* The first card of a lane that ends below a height; the number of its cards when there is none. */
static guint
find_first_below (const GPtrArray *cards, float y)
{
  guint low = 0, high = cards->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const WbRect *rect = &((const WbCard *) g_ptr_array_index (cards, middle))->rect;

      if (rect->y + rect->height <= y)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * wb_chain_foreach_card:
 * @chain: a chain
 * @area: a rectangle
 * @func: (scope call): called for each card
 * @data: passed to @func
 *
 * Calls @func for every card that touches the area, lane by lane.
 */
void
wb_chain_foreach_card (WbChain *chain, const WbRect *area, WbCardFunc func, gpointer data)
{
  g_return_if_fail (chain != NULL);
  g_return_if_fail (area != NULL);

  for (int kind = 0; kind < WB_N_LANES; kind++)
    {
      const GPtrArray *cards = chain->lanes[kind].cards;

      for (guint i = find_first_below (cards, area->y); i < cards->len; i++)
        {
          const WbCard *card = g_ptr_array_index (cards, i);

          if (!overlaps (&card->rect, area))
            break;
          func (card, data);
        }
    }
}

/* A curve stays between its ends. */
static gboolean
line_touches (const WbLine *line, const WbRect *area)
{
  WbPoint a = line->points[0], b = line->points[line->n_points - 1];
  float reach = line->width / 2;
  WbRect box = { MIN (a.x, b.x), MIN (a.y, b.y) - reach, fabsf (b.x - a.x), fabsf (b.y - a.y) + 2 * reach };

  return overlaps (&box, area);
}

/**
 * wb_chain_foreach_line:
 * @chain: a chain
 * @area: a rectangle
 * @func: (scope call): called for each line
 * @data: passed to @func
 *
 * Calls @func for every line that may touch the area, those that lie behind others first.
 */
void
wb_chain_foreach_line (WbChain *chain, const WbRect *area, WbLineFunc func, gpointer data)
{
  g_return_if_fail (chain != NULL);
  g_return_if_fail (area != NULL);

  for (guint i = 0; i < chain->lines->len; i++)
    {
      const WbLine *line = &g_array_index (chain->lines, WbLine, i);

      if (line_touches (line, area))
        func (line, data);
    }
}

static void
keep_card_cb (const WbCard *card, gpointer data)
{
  *(const WbCard **) data = card;
}

/**
 * wb_chain_card_at:
 * @chain: a chain
 * @x: a point
 * @y: a point
 *
 * Returns: (transfer none) (nullable): the card that lies there
 */
const WbCard *
wb_chain_card_at (WbChain *chain, float x, float y)
{
  const WbRect point = { x, y, 0, 0 };
  const WbCard *found = NULL;

  g_return_val_if_fail (chain != NULL, NULL);

  wb_chain_foreach_card (chain, &point, keep_card_cb, &found);

  return found;
}

static const WbCard *
get_card (const WbChain *chain, int lane, int row)
{
  const GPtrArray *cards = chain->lanes[lane].cards;

  return row >= 0 && row < (int) cards->len ? g_ptr_array_index (cards, row) : NULL;
}

static float
get_middle (const WbCard *card)
{
  return card->rect.y + card->rect.height / 2;
}

/* The card of a lane that is most level with another. */
static const WbCard *
find_level (const WbChain *chain, int lane, float y)
{
  const GPtrArray *cards = chain->lanes[lane].cards;
  int row = MIN (find_first_below (cards, y), MAX (cards->len, 1) - 1);
  const WbCard *card = get_card (chain, lane, row), *above = get_card (chain, lane, row - 1);

  if (card == NULL || above == NULL)
    return card;

  return fabsf (get_middle (above) - y) < fabsf (get_middle (card) - y) ? above : card;
}

static const WbCard *
find_beside (const WbChain *chain, const WbCard *card, int by)
{
  const WbCard *found = NULL;

  for (int lane = card->column + by; found == NULL && lane >= 0 && lane < WB_N_LANES; lane += by)
    found = find_level (chain, lane, get_middle (card));

  return found;
}

/* The first card of the first lane from @lane on that has one, or the last one of those before it. */
static const WbCard *
find_end (const WbChain *chain, int lane, gboolean backwards)
{
  const WbCard *found = NULL;

  for (; found == NULL && lane >= 0 && lane < WB_N_LANES; lane += backwards ? -1 : 1)
    found = get_card (chain, lane, backwards ? (int) chain->lanes[lane].cards->len - 1 : 0);

  return found;
}

static const WbCard *
find_end_of_all (const WbChain *chain, gboolean last)
{
  return find_end (chain, last ? WB_N_LANES - 1 : 0, last);
}

/**
 * wb_chain_neighbour:
 * @chain: a chain
 * @slot: an item
 * @direction: where to go
 *
 * Goes up or down a lane, or to the card of the next lane that is most level.
 *
 * Returns: the item there; @slot when there is none, or it has no card itself
 */
WbSlot
wb_chain_neighbour (WbChain *chain, WbSlot slot, WbDirection direction)
{
  const WbCard *card, *found;

  g_return_val_if_fail (chain != NULL, slot);

  card = wb_chain_get_card (chain, slot);
  if (direction == WB_FIRST || direction == WB_LAST)
    found = find_end_of_all (chain, direction == WB_LAST);
  else if (card == NULL)
    return slot;
  else if (direction == WB_UP || direction == WB_DOWN)
    found = get_card (chain, card->column, card->row + (direction == WB_UP ? -1 : 1));
  else
    found = find_beside (chain, card, direction == WB_LEFT ? -1 : 1);

  return found != NULL ? found->slot : slot;
}

/**
 * wb_chain_next:
 * @chain: a chain
 * @slot: an item
 * @backwards: whether to go back
 *
 * Finds the next card in reading order: down a lane, then down the next. From an item that is not shown it goes to the
 * first card, or backwards to the last.
 *
 * Returns: the item of that card, or %WB_SLOT_NONE after the last one
 */
WbSlot
wb_chain_next (WbChain *chain, WbSlot slot, gboolean backwards)
{
  const WbCard *card, *found;
  int by = backwards ? -1 : 1;

  g_return_val_if_fail (chain != NULL, WB_SLOT_NONE);

  card = wb_chain_get_card (chain, slot);
  found = card != NULL ? get_card (chain, card->column, card->row + by) : find_end_of_all (chain, backwards);
  if (card != NULL && found == NULL)
    found = find_end (chain, card->column + by, backwards);

  return found != NULL ? found->slot : WB_SLOT_NONE;
}
