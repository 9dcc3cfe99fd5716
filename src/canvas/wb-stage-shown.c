/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-stage.h"

#include <math.h>

#include "wb-caught.h"
#include "wb-metrics.h"

/* What a stage shows, in whichever way it is arranged: a board, or the chain that is shown instead of it. Only a board
 * has rows and columns; a chain has none of either, so that what goes by cells finds nothing to do there. */

/**
 * wb_stage_get_size:
 * @stage: a stage with a project
 * @width: (out): how wide what it shows is
 * @height: (out): how high
 */
void
wb_stage_get_size (const WbStage *stage, float *width, float *height)
{
  if (stage->chain != NULL)
    wb_chain_get_size (stage->chain, width, height);
  else
    wb_board_get_size (stage->board, width, height);
}

/**
 * wb_stage_get_columns:
 * @stage: a stage with a project
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the columns
 */
const WbColumn *
wb_stage_get_columns (const WbStage *stage, guint *n)
{
  const WbColumn *columns = wb_board_get_columns (stage->board, n);

  if (stage->chain != NULL)
    *n = 0;

  return columns;
}

/**
 * wb_stage_get_rows:
 * @stage: a stage with a project
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the rows
 */
const WbRow *
wb_stage_get_rows (const WbStage *stage, guint *n)
{
  const WbRow *rows = wb_board_get_rows (stage->board, n);

  if (stage->chain != NULL)
    *n = 0;

  return rows;
}

/**
 * wb_stage_get_header_height:
 * @stage: a stage with a project
 *
 * Returns: how high the headers of the columns or lanes are, which stay in sight
 */
float
wb_stage_get_header_height (const WbStage *stage)
{
  guint n;
  const WbRow *rows = wb_stage_get_rows (stage, &n);

  return n > 0 ? rows[0].band_y : ceilf (stage->options.text_scale * WB_HEADER_HEIGHT);
}

/**
 * wb_stage_get_card:
 * @stage: a stage with a project
 * @slot: an item
 *
 * Returns: (transfer none) (nullable): its card, or %NULL when it is not shown
 */
const WbCard *
wb_stage_get_card (const WbStage *stage, WbSlot slot)
{
  if (slot == WB_SLOT_NONE)
    return NULL;

  return stage->chain != NULL ? wb_chain_get_card (stage->chain, slot) : wb_board_get_card (stage->board, slot);
}

/**
 * wb_stage_has_cards_of:
 * @stage: a stage
 * @kind: a kind of item
 *
 * Returns: whether such items have cards of their own: partners only in a chain
 */
gboolean
wb_stage_has_cards_of (const WbStage *stage, WbKind kind)
{
  return wb_kind_is_card (kind) || (kind == WB_KIND_PARTNER && stage->chain != NULL);
}

/**
 * wb_stage_foreach_card:
 * @stage: a stage with a project
 * @area: a rectangle
 * @func: (scope call): called for each card
 * @data: passed to @func
 *
 * Calls @func for every card that touches the area, those that lie on others last.
 */
void
wb_stage_foreach_card (const WbStage *stage, const WbRect *area, WbCardFunc func, gpointer data)
{
  if (stage->chain != NULL)
    wb_chain_foreach_card (stage->chain, area, func, data);
  else
    wb_board_foreach_card (stage->board, area, func, data);
}

/**
 * wb_stage_foreach_line:
 * @stage: a stage with a project
 * @area: a rectangle
 * @func: (scope call): called for each line
 * @data: passed to @func
 *
 * Calls @func for every line that may touch the area.
 */
void
wb_stage_foreach_line (const WbStage *stage, const WbRect *area, WbLineFunc func, gpointer data)
{
  if (stage->chain != NULL)
    wb_chain_foreach_line (stage->chain, area, func, data);
  else
    wb_board_foreach_line (stage->board, area, func, data);
}

typedef struct
{
  const WbSlot *slots;
  guint         n;
  WbLineFunc    func;
  gpointer      data;
} LinesOf;

static void
pass_on_cb (const WbLine *line, gpointer data)
{
  const LinesOf *of = data;

  for (guint i = 0; i < of->n; i++)
    if (line->from == of->slots[i] || line->to == of->slots[i])
      {
        of->func (line, of->data);
        return;
      }
}

/**
 * wb_stage_foreach_line_of:
 * @stage: a stage with a project
 * @slots: (array length=n): items
 * @n: how many
 * @func: (scope call): called for each line
 * @data: passed to @func
 *
 * Calls @func for every line of those items.
 */
void
wb_stage_foreach_line_of (const WbStage *stage, const WbSlot *slots, guint n, WbLineFunc func, gpointer data)
{
  LinesOf of = { slots, n, func, data };
  WbRect all = { 0 };

  if (stage->chain == NULL)
    {
      wb_board_foreach_line_of (stage->board, slots, n, func, data);
      return;
    }

  wb_chain_get_size (stage->chain, &all.width, &all.height);
  wb_chain_foreach_line (stage->chain, &all, pass_on_cb, &of);
}

static void
catch_cb (const WbCard *card, gpointer data)
{
  GArray *slots = data;

  for (guint i = 0; i < slots->len; i++)
    if (g_array_index (slots, WbSlot, i) == card->slot)
      return;

  g_array_append_val (slots, card->slot);
}

/**
 * wb_stage_catch:
 * @stage: a stage with a project
 * @band: a rectangle
 * @slots: (element-type WbSlot): what is caught already; what @band catches comes after it
 *
 * A rubber band catches the cards that it touches.
 */
void
wb_stage_catch (const WbStage *stage, const WbRect *band, GArray *slots)
{
  if (stage->chain != NULL)
    wb_chain_foreach_card (stage->chain, band, catch_cb, slots);
  else
    wb_board_catch (stage->board, band, slots);
}
