/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds of the chain of any plan: seeds are printed. */

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chain-dump.h"
#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-chain.h"
#include "wb-generate.h"
#include "wb-metrics.h"
#include "wb-random.h"

#define SCREEN_HEIGHT 900

static const WbChainOptions everything = { .board = { .today = SMALL_PLAN_TODAY, .text_scale = 1 } };
static const WbChainOptions screen = { .board = { .today = SMALL_PLAN_TODAY, .fold = TRUE, .text_scale = 1 }, .height = SCREEN_HEIGHT };

static WbProject *
generate (guint n, guint32 seed, WbGenerateFlags flags)
{
  g_autoptr (GError) error = NULL;
  WbPlan *plan = wb_generate_plan (n, seed, flags);
  WbProject *project = wb_project_new (plan, &error);

  g_assert_no_error (error);
  wb_plan_unref (plan);

  return project;
}

static void
check_cards (WbChain *chain)
{
  g_autoptr (GPtrArray) cards = chain_list_cards (chain);
  float width, height;

  wb_chain_get_size (chain, &width, &height);
  g_assert_cmpuint (cards->len, ==, wb_chain_get_n_cards (chain));
  for (guint i = 0; i < cards->len; i++)
    {
      const WbCard *card = g_ptr_array_index (cards, i);
      const WbCard *above = card->row > 0 ? g_ptr_array_index (cards, i - 1) : NULL;
      const WbLane *lane = wb_chain_get_lane (chain, card->column);

      g_assert_true (wb_chain_get_card (chain, card->slot) == card);
      g_assert_true (wb_chain_card_at (chain, card->rect.x + 1, card->rect.y + 1) == card);
      g_assert_null (wb_chain_card_at (chain, card->rect.x - 1, card->rect.y + 1));
      g_assert_cmpfloat (card->rect.x, ==, lane->x);
      g_assert_cmpfloat (card->rect.width, ==, lane->width);
      g_assert_cmpfloat (card->rect.y, >=, above != NULL ? above->rect.y + above->rect.height + 12 : WB_HEADER_HEIGHT);
      g_assert_cmpfloat (card->rect.y + card->rect.height, <=, height - WB_BOARD_MARGIN + 0.01f);
    }
}

static gboolean
is_within (float y, const WbCard *card)
{
  return y > card->rect.y && y < card->rect.y + card->rect.height;
}

/* A line runs from the right edge of a card to the left edge of one in the next lane, and not beyond: so it crosses none. */
static void
check_line (WbChain *chain, const WbLine *line)
{
  const WbCard *from = wb_chain_get_card (chain, line->from), *to = wb_chain_get_card (chain, line->to);
  const WbCard *left = from->column < to->column ? from : to, *right = left == from ? to : from;
  const WbPoint *points = line->points;

  g_assert_true (line->curved);
  g_assert_cmpuint (line->n_points, ==, 4);
  g_assert_cmpint (right->column, ==, left->column + 1);
  g_assert_cmpfloat (points[0].x, ==, left->rect.x + left->rect.width);
  g_assert_cmpfloat (points[3].x, ==, right->rect.x);
  g_assert_true (is_within (points[0].y, left));
  g_assert_true (is_within (points[3].y, right));
  g_assert_cmpfloat (points[1].x, ==, points[2].x);
  g_assert_cmpfloat (points[1].y, ==, points[0].y);
  g_assert_cmpfloat (points[2].y, ==, points[3].y);
}

static const WbCard *
get_end (WbChain *chain, const WbLine *line, gboolean right)
{
  const WbCard *from = wb_chain_get_card (chain, line->from), *to = wb_chain_get_card (chain, line->to);

  return (from->column < to->column) == right ? to : from;
}

/* Lines that share a port lie in the order of their far ends, so that none of them cross. */
static void
check_ports (WbChain *chain, const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < i; j++)
      for (int right = 0; right < 2; right++)
        {
          const WbLine *a = g_ptr_array_index (lines, i), *b = g_ptr_array_index (lines, j);
          float by;

          if (get_end (chain, a, right) != get_end (chain, b, right))
            continue;
          by = a->points[right ? 3 : 0].y - b->points[right ? 3 : 0].y;
          g_assert_cmpint (by > 0, ==, get_end (chain, a, !right)->row > get_end (chain, b, !right)->row);
        }
}

static guint
count_chain_links (WbChain *chain, WbProject *project)
{
  static const WbKind kinds[] = { WB_KIND_GROUNDS, WB_KIND_CONTRIBUTES, WB_KIND_TAKES_PART };
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n;
      const WbSlot *links = wb_project_list (project, kinds[i], &n);

      for (guint j = 0; j < n; j++)
        {
          const WbRecord *link = wb_project_get (project, links[j]);

          count += wb_chain_get_card (chain, wb_project_find (project, wb_record_get_from (link))) != NULL &&
                   wb_chain_get_card (chain, wb_project_find (project, wb_record_get_to (link))) != NULL;
        }
    }

  return count;
}

static void
check_chain (WbChain *chain, WbProject *project)
{
  g_autoptr (GPtrArray) lines = chain_list_lines (chain);

  check_cards (chain);
  for (guint i = 0; i < lines->len; i++)
    check_line (chain, g_ptr_array_index (lines, i));
  check_ports (chain, lines);
  g_assert_cmpuint (lines->len, ==, count_chain_links (chain, project));
}

/* Tab goes through all cards and back. */
static void
check_reading (WbChain *chain)
{
  g_autoptr (GPtrArray) cards = chain_list_cards (chain);
  WbSlot slot = WB_SLOT_NONE;

  for (guint i = 0; i < cards->len; i++)
    {
      slot = wb_chain_next (chain, slot, FALSE);
      g_assert_cmpuint (slot, ==, ((const WbCard *) g_ptr_array_index (cards, i))->slot);
    }
  g_assert_cmpuint (wb_chain_next (chain, slot, FALSE), ==, WB_SLOT_NONE);

  slot = WB_SLOT_NONE;
  for (guint i = cards->len; i > 0; i--)
    {
      slot = wb_chain_next (chain, slot, TRUE);
      g_assert_cmpuint (slot, ==, ((const WbCard *) g_ptr_array_index (cards, i - 1))->slot);
    }
  g_assert_cmpuint (wb_chain_next (chain, slot, TRUE), ==, WB_SLOT_NONE);
}

static float
get_distance (const WbCard *a, const WbCard *b)
{
  return fabsf (a->rect.y + a->rect.height / 2 - b->rect.y - b->rect.height / 2);
}

/* No card of the next lane is more level with a card than the one to which Right leads. */
static void
check_levels (WbChain *chain)
{
  g_autoptr (GPtrArray) cards = chain_list_cards (chain);

  for (guint i = 0; i < cards->len; i++)
    {
      const WbCard *card = g_ptr_array_index (cards, i);
      const WbCard *right = wb_chain_get_card (chain, wb_chain_neighbour (chain, card->slot, WB_RIGHT));

      for (guint j = 0; j < cards->len; j++)
        {
          const WbCard *other = g_ptr_array_index (cards, j);

          if (other->column == right->column)
            g_assert_cmpfloat (get_distance (right, card), <=, get_distance (other, card));
        }
    }
}

static void
test_random (void)
{
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (8);

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (WbProject) project = generate (150, seed + i, WB_GENERATE_WILD);
      g_autoptr (WbChain) all = wb_chain_new (project, &everything, &fixed_measurer);
      g_autoptr (WbChain) part = wb_chain_new (project, &screen, &fixed_measurer);

      check_chain (all, project);
      check_chain (part, project);
      check_reading (part);
      check_levels (part);
      for (int kind = 0; kind < WB_N_LANES; kind++)
        g_assert_cmpuint (wb_chain_get_lane (all, kind)->n_shown, ==, wb_chain_get_lane (all, kind)->n_all);
    }
}

/* Words break in lanes that are not as wide as their text is large. */
static void
test_large_text (void)
{
  g_autoptr (WbProject) project = generate (20, wb_random_seed (), WB_GENERATE_REALISTIC);
  WbChainOptions options = screen;
  float widths[2], height;

  options.board.width = 1000;
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (WbChain) chain = NULL;

      options.board.text_scale = i + 1;
      chain = wb_chain_new (project, &options, &fixed_measurer);
      wb_chain_get_size (chain, &widths[i], &height);
      check_cards (chain);
    }

  g_assert_cmpfloat (widths[0], ==, 1000);
  g_assert_cmpfloat (widths[1], >, 1.9f * 960);
}

/* No lane is higher than the screen, but for one card that is. */
static void
test_fits (void)
{
  g_autoptr (WbProject) project = generate (2000, wb_random_seed (), WB_GENERATE_REALISTIC);
  g_autoptr (WbChain) chain = wb_chain_new (project, &screen, &fixed_measurer);
  float width, height;

  wb_chain_get_size (chain, &width, &height);
  g_assert_cmpfloat (height, ==, SCREEN_HEIGHT);
  for (int kind = 0; kind < WB_N_LANES; kind++)
    {
      g_assert_cmpuint (wb_chain_get_lane (chain, kind)->n_shown, >, 3);
      g_assert_cmpuint (wb_chain_get_lane (chain, kind)->n_shown, <, wb_chain_get_lane (chain, kind)->n_all);
    }
}

/* The same plan gives the same picture, however it came about: its records may be at any slots. */
static void
test_same_picture (void)
{
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (8);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (WbProject) project = generate (400, seed + i, WB_GENERATE_REALISTIC);
      WbPlan *plan = wb_random_shuffle (wb_project_get_plan (project), rand);
      g_autoptr (GError) error = NULL;
      g_autoptr (WbProject) shuffled = wb_project_new (plan, &error);
      g_autoptr (WbChain) one = wb_chain_new (project, &screen, &fixed_measurer);
      g_autoptr (WbChain) two = NULL;
      g_autofree char *here = chain_dump_lanes (one, project), *there = NULL;

      g_assert_no_error (error);
      two = wb_chain_new (shuffled, &screen, &fixed_measurer);
      there = chain_dump_lanes (two, shuffled);
      g_assert_cmpstr (here, ==, there);
      wb_plan_unref (plan);
    }
}

static int
compare_straight (gconstpointer a, gconstpointer b)
{
  const WbCard *x = *(const WbCard *const *) a, *y = *(const WbCard *const *) b;

  if (x->column != y->column)
    return x->column - y->column;
  if (x->kind == WB_KIND_PARTNER)
    return strcmp (wb_record_get_title (x->record), wb_record_get_title (y->record));

  return wb_card_compare (x->record, y->record);
}

/* Card → its place in the straight order of its lane. */
static GHashTable *
sort_straight (WbChain *chain)
{
  g_autoptr (GPtrArray) cards = chain_list_cards (chain);
  GHashTable *places = g_hash_table_new (NULL, NULL);

  g_ptr_array_sort (cards, compare_straight);
  for (guint i = 0; i < cards->len; i++)
    g_hash_table_insert (places, g_ptr_array_index (cards, i), GINT_TO_POINTER (i));

  return places;
}

static int
get_place (GHashTable *places, const WbCard *card)
{
  return places != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (places, card)) : card->row;
}

static guint
count_crossings (WbChain *chain, const GPtrArray *lines, GHashTable *places)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const WbLine *a = g_ptr_array_index (lines, i), *b = g_ptr_array_index (lines, j);
        int left, right;

        if (a->points[0].x != b->points[0].x)
          continue;
        left = get_place (places, get_end (chain, a, FALSE)) - get_place (places, get_end (chain, b, FALSE));
        right = get_place (places, get_end (chain, a, TRUE)) - get_place (places, get_end (chain, b, TRUE));
        n += left * right < 0;
      }

  return n;
}

/* Fewer lines cross than when each lane is sorted as the plan has it: by a third at least over many plans. */
static void
test_crossings (void)
{
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (8), straight = 0, sorted = 0;

  for (guint i = 0; i < runs; i++)
    {
      g_autoptr (WbProject) project = generate (300, seed + i, WB_GENERATE_REALISTIC);
      g_autoptr (WbChain) chain = wb_chain_new (project, &screen, &fixed_measurer);
      g_autoptr (GPtrArray) lines = chain_list_lines (chain);
      g_autoptr (GHashTable) places = sort_straight (chain);

      straight += count_crossings (chain, lines, places);
      sorted += count_crossings (chain, lines, NULL);
    }

  g_test_message ("%u crossings, %u in the straight order", sorted, straight);
  g_assert_cmpuint (straight, >, 0);
  g_assert_cmpuint (3 * sorted, <, 2 * straight);
}

/* What a screen shows costs the same text in a plan of any size. */
static void
test_cost (void)
{
  guint calls[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (WbProject) project = generate (i == 0 ? 1000 : 20000, 1, WB_GENERATE_REALISTIC);
      guint before = fixed_measurer_calls;
      g_autoptr (WbChain) chain = wb_chain_new (project, &screen, &fixed_measurer);

      calls[i] = fixed_measurer_calls - before;
    }

  g_test_message ("%u texts measured of 1,000 items, %u of 20,000", calls[0], calls[1]);
  g_assert_cmpuint (calls[1], <, 2 * calls[0]);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chain-random/layout", test_random);
  g_test_add_func ("/chain-random/large-text", test_large_text);
  g_test_add_func ("/chain-random/fits", test_fits);
  g_test_add_func ("/chain-random/same-picture", test_same_picture);
  g_test_add_func ("/chain-random/crossings", test_crossings);
  g_test_add_func ("/chain-random/cost", test_cost);

  return g_test_run ();
}
