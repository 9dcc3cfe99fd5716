/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-splices.h"

/**
 * wb_slots_without:
 * @slots: a list of #WbSlot
 * @positions: positions in it, in order
 *
 * Returns: (transfer full): the list without the slots at @positions
 */
GArray *
wb_slots_without (GArray *slots, GArray *positions)
{
  GArray *rest = g_array_sized_new (FALSE, FALSE, sizeof (WbSlot), slots->len);
  guint done = 0;

  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);

      g_array_append_vals (rest, &g_array_index (slots, WbSlot, done), position - done);
      done = position + 1;
    }
  g_array_append_vals (rest, &g_array_index (slots, WbSlot, done), slots->len - done);

  return rest;
}

/**
 * wb_splices_plan:
 * @positions: the positions of the slots that go, in order
 * @places: for each slot that comes, how many of those that stay stand before it; in order
 *
 * Plans one splice for each place where something goes or comes: what goes is counted by how many of those that stay
 * stand before it, too, and what has the same count shares a place.
 *
 * Returns: (transfer full): the splices, in the order of their positions
 */
GArray *
wb_splices_plan (GArray *positions, GArray *places)
{
  GArray *splices = g_array_new (FALSE, FALSE, sizeof (WbSplice));
  guint gone = 0;
  guint come = 0;

  while (gone < positions->len || come < places->len)
    {
      guint out = gone < positions->len ? g_array_index (positions, guint, gone) - gone : G_MAXUINT;
      guint in = come < places->len ? g_array_index (places, guint, come) : G_MAXUINT;
      guint place = MIN (out, in);
      WbSplice splice = { .position = place + gone, .from = come };

      for (; gone < positions->len && g_array_index (positions, guint, gone) - gone == place; gone++)
        splice.n_removed++;
      while (come < places->len && g_array_index (places, guint, come) == place)
        come++;
      splice.to = come;
      g_array_append_val (splices, splice);
    }

  return splices;
}

/**
 * wb_splices_make:
 * @splices: splices, in the order of their positions
 * @slots: the list that they are for
 * @added: what they add
 *
 * Returns: (transfer full): the list after all of them
 */
GArray *
wb_splices_make (GArray *splices, GArray *slots, GArray *added)
{
  GArray *result = g_array_sized_new (FALSE, FALSE, sizeof (WbSlot), slots->len + added->len);
  guint done = 0;

  for (guint i = 0; i < splices->len; i++)
    {
      const WbSplice *splice = &g_array_index (splices, WbSplice, i);

      g_array_append_vals (result, &g_array_index (slots, WbSlot, done), splice->position - done);
      g_array_append_vals (result, &g_array_index (added, WbSlot, splice->from), splice->to - splice->from);
      done = splice->position + splice->n_removed;
    }
  g_array_append_vals (result, &g_array_index (slots, WbSlot, done), slots->len - done);

  return result;
}
