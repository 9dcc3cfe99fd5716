/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-caught.h"

typedef struct
{
  const WbRect *band;
  GArray       *slots;
  GHashTable   *whole; /* goals that lie wholly in the band */
  GHashTable   *known; /* what is caught, or gives way to its actions */
} Catch;

static gboolean
lies_within (const WbRect *rect, const WbRect *band)
{
  return rect->x >= band->x && rect->x + rect->width <= band->x + band->width && rect->y >= band->y &&
         rect->y + rect->height <= band->y + band->height;
}

static void
note_whole_goal_cb (const WbCard *card, gpointer data)
{
  Catch *catch = data;

  if (card->kind == WB_KIND_GOAL && lies_within (&card->rect, catch->band))
    g_hash_table_add (catch->whole, GUINT_TO_POINTER (card->slot));
}

static void
add (Catch *catch, WbSlot slot)
{
  if (g_hash_table_add (catch->known, GUINT_TO_POINTER (slot)))
    g_array_append_val (catch->slots, slot);
}

static void
catch_action_cb (const WbCard *card, gpointer data)
{
  Catch *catch = data;

  if (card->kind != WB_KIND_ACTION || g_hash_table_contains (catch->whole, GUINT_TO_POINTER (card->within)))
    return;

  add (catch, card->slot);
  g_hash_table_add (catch->known, GUINT_TO_POINTER (card->within));
}

static void
catch_other_cb (const WbCard *card, gpointer data)
{
  if (card->kind != WB_KIND_ACTION)
    add (data, card->slot);
}

/**
 * wb_board_catch:
 * @board: a board
 * @band: a rectangle on it
 * @slots: (element-type WbSlot): what is caught already; what @band catches comes after it
 *
 * A rubber band catches the cards that it touches. Of a goal and actions upon it, it catches the goal when that lies
 * wholly within, else the actions.
 */
void
wb_board_catch (WbBoard *board, const WbRect *band, GArray *slots)
{
  g_autoptr (GHashTable) whole = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  Catch catch = { band, slots, whole, known };

  for (guint i = 0; i < slots->len; i++)
    g_hash_table_add (known, GUINT_TO_POINTER (g_array_index (slots, WbSlot, i)));
  wb_board_foreach_card (board, band, note_whole_goal_cb, &catch);
  wb_board_foreach_card (board, band, catch_action_cb, &catch);
  wb_board_foreach_card (board, band, catch_other_cb, &catch);
}
