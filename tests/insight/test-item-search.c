/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-item-search.h"

typedef struct
{
  WbItemSearch *search;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->search = wb_item_search_new ();
  wb_item_search_add (fixture->search, 1, "De café-avond");
  wb_item_search_add (fixture->search, 2, "Cafeteria");
  wb_item_search_add (fixture->search, 3, "Taalcafé op school");
  wb_item_search_add (fixture->search, 4, "Wandelgroep");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wb_item_search_free (fixture->search);
}

static void
test_best_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) found = wb_item_search_find (fixture->search, "CAFÉ", 10);

  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpuint (g_array_index (found, WbSlot, 0), ==, 2);
  g_assert_cmpuint (g_array_index (found, WbSlot, 1), ==, 1);
  g_assert_cmpuint (g_array_index (found, WbSlot, 2), ==, 3);
}

/* What is seldom looked for comes after what is found as well, but before what is found less well. */
static void
test_minor (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) found = NULL;

  wb_item_search_add_minor (fixture->search, 5, "Café");
  found = wb_item_search_find (fixture->search, "cafe", 10);

  g_assert_cmpuint (found->len, ==, 4);
  g_assert_cmpuint (g_array_index (found, WbSlot, 0), ==, 2);
  g_assert_cmpuint (g_array_index (found, WbSlot, 1), ==, 5);
  g_assert_cmpuint (g_array_index (found, WbSlot, 2), ==, 1);
}

static void
test_only (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (wb_item_search_find_only (fixture->search, "wand"), ==, 4);
  g_assert_cmpuint (wb_item_search_find_only (fixture->search, "taal sch"), ==, 3);
  /* two begin so, none begins so, and it stands inside a word */
  g_assert_cmpuint (wb_item_search_find_only (fixture->search, "cafe"), ==, WB_SLOT_NONE);
  g_assert_cmpuint (wb_item_search_find_only (fixture->search, "school x"), ==, WB_SLOT_NONE);
  g_assert_cmpuint (wb_item_search_find_only (fixture->search, "groep"), ==, WB_SLOT_NONE);
}

static gboolean
is_odd (WbSlot slot, gpointer data)
{
  return slot % 2 != 0;
}

/* A label at a time it finds the same; only those that may be found take a place, and no more of them than are wanted. */
static void
test_run (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbItemSearchRun) run = wb_item_search_run_new (fixture->search, "CAFÉ", 1, is_odd, NULL);
  const GArray *best = wb_item_search_run_get (run);

  g_assert_false (wb_item_search_run_go (run, 2));
  g_assert_cmpuint (g_array_index (best, WbItemHit, 0).slot, ==, 1);
  g_assert_cmpint (g_array_index (best, WbItemHit, 0).rank, ==, 1);

  wb_item_search_add (fixture->search, 5, "Café");
  g_assert_true (wb_item_search_run_go (run, 3));
  g_assert_cmpuint (best->len, ==, 1);
  g_assert_cmpuint (g_array_index (best, WbItemHit, 0).slot, ==, 5);
  g_assert_cmpint (g_array_index (best, WbItemHit, 0).rank, ==, 0);
}

/* What is found by two names is still one. */
static void
test_two_names (Fixture *fixture, gconstpointer data)
{
  wb_item_search_add (fixture->search, 4, "Wandelclub");
  g_assert_cmpuint (wb_item_search_find_only (fixture->search, "wandel"), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/item-search/best-first", Fixture, NULL, set_up, test_best_first, tear_down);
  g_test_add ("/item-search/minor", Fixture, NULL, set_up, test_minor, tear_down);
  g_test_add ("/item-search/run", Fixture, NULL, set_up, test_run, tear_down);
  g_test_add ("/item-search/only", Fixture, NULL, set_up, test_only, tear_down);
  g_test_add ("/item-search/two-names", Fixture, NULL, set_up, test_two_names, tear_down);

  return g_test_run ();
}
