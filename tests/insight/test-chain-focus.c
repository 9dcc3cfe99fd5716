/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a selection lights up in a chain, and whether the chain shows all that belongs to it. */

#include "chain-dump.h"
#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-chain.h"

static const WbChainOptions everything = { .board = { .today = SMALL_PLAN_TODAY, .text_scale = 1 } };

typedef struct
{
  const char *path;
  const char *selected; /* an id */
  const char *lit;      /* ids of cards that are lit or selected, from lane to lane */
  guint       n_lines;  /* that are lit */
} FocusCase;

/* A goal with two voices, one of which leads to another goal as well; an action that serves both; a partner of both. */
#define WOVEN \
  "voice v text=One\n voice w text=Two\n goal g domain=housing order=a\n goal h domain=housing order=b\n action a order=a\n" \
  "action b order=b\n partner p name=Alpha\n partner q name=Beta\n grounds v g\n grounds w g\n grounds w h\n" \
  "contributes a g\n contributes b h\n takes-part p a\n takes-part p b\n takes-part q b\n"

static const FocusCase focus_cases[] = {
  { "/chain/focus/goal", "g", "v w g a p", 4 },
  { "/chain/focus/voice", "w", "w g h a b p q", 7 },
  { "/chain/focus/partner", "q", "w h b q", 3 },
  { "/chain/focus/none", NULL, "", 0 },
};

static guint
count_lit_lines (WbChain *chain, const WbFocusSet *focus)
{
  g_autoptr (GPtrArray) lines = chain_list_lines (chain);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += wb_focus_set_of_line (focus, lines->pdata[i]) == WB_EMPHASIS_LIT;

  return n;
}

static gboolean
shines (const WbFocusSet *focus, WbSlot slot)
{
  WbEmphasis emphasis = wb_focus_set_of_card (focus, slot);

  return emphasis == WB_EMPHASIS_LIT || emphasis == WB_EMPHASIS_SELECTED;
}

/* All that leads to what is selected and all that it leads to, but not what else hangs on those. */
static void
test_focus (gconstpointer data)
{
  const FocusCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (WOVEN);
  g_autoptr (WbChain) chain = wb_chain_new (project, &everything, &fixed_measurer);
  WbSlot selected = test->selected != NULL ? small_plan_find (project, test->selected) : wb_project_get_root (project);
  g_autoptr (WbFocusSet) focus = wb_focus_set_new_in_chain (chain, &selected, 1);
  g_auto (GStrv) ids = g_strsplit (test->lit, " ", -1);
  g_autoptr (GPtrArray) cards = chain_list_cards (chain);

  g_assert_true ((focus != NULL) == (test->selected != NULL));
  for (guint i = 0; i < cards->len; i++)
    {
      WbSlot slot = ((const WbCard *) cards->pdata[i])->slot;
      const char *id = wb_record_get_id (wb_project_get (project, slot));

      g_assert_cmpint (shines (focus, slot), ==, g_strv_contains ((const char *const *) ids, id));
    }
  g_assert_cmpuint (count_lit_lines (chain, focus), ==, test->n_lines);
}

/* A link lights up what it joins, and nothing more. */
static void
test_focus_link (void)
{
  g_autoptr (WbProject) project = small_plan_new (WOVEN);
  g_autoptr (WbChain) chain = wb_chain_new (project, &everything, &fixed_measurer);
  WbSlot link = wb_project_find_link (project, WB_KIND_GROUNDS, "w", "h");
  g_autoptr (WbFocusSet) focus = wb_focus_set_new_in_chain (chain, &link, 1);

  g_assert_true (shines (focus, small_plan_find (project, "w")) && shines (focus, small_plan_find (project, "h")));
  g_assert_false (shines (focus, small_plan_find (project, "g")));
  g_assert_cmpuint (count_lit_lines (chain, focus), ==, 0); /* its own line is selected */
}

/* Partners who do something that a filter asks for, or own it, stay bright with it; they are no matches themselves. */
static void
test_focus_filter (void)
{
  g_autoptr (WbProject) project = small_plan_new (WOVEN "partner r name=Owner\n takes-part r b\n");
  g_autoptr (WbChain) chain = wb_chain_new (project, &everything, &fixed_measurer);
  g_autoptr (GHashTable) matches = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) asked_for = g_hash_table_new (NULL, NULL);
  g_autoptr (WbFocusSet) focus = NULL;

  small_plan_change (project, "g owner=r\n");
  g_hash_table_add (matches, GUINT_TO_POINTER (small_plan_find (project, "a")));
  g_hash_table_add (matches, GUINT_TO_POINTER (small_plan_find (project, "g")));
  focus = wb_focus_set_filter (NULL, matches);
  wb_focus_set_keep_partners (focus, chain, project, NULL);

  g_assert_cmpint (wb_focus_set_of_card (focus, small_plan_find (project, "p")), ==, WB_EMPHASIS_NORMAL);
  g_assert_cmpint (wb_focus_set_of_card (focus, small_plan_find (project, "q")), ==, WB_EMPHASIS_DIMMED);
  g_assert_cmpint (wb_focus_set_of_card (focus, small_plan_find (project, "r")), ==, WB_EMPHASIS_NORMAL);
  g_assert_cmpuint (g_hash_table_size (matches), ==, 2);

  g_hash_table_add (asked_for, GUINT_TO_POINTER (small_plan_find (project, "q")));
  wb_focus_set_keep_partners (focus, chain, project, asked_for);
  g_assert_cmpint (wb_focus_set_of_card (focus, small_plan_find (project, "q")), ==, WB_EMPHASIS_NORMAL);
}

/* Two chains that have nothing to do with each other. */
#define TWO_CHAINS \
  "voice v text=Cold\n goal g domain=housing title=Warm\n action a title=Insulate\n partner p name=Alpha\n" \
  "grounds v g\n contributes a g\n takes-part p a\n" \
  "voice w text=Idle\n goal h domain=work title=Jobs\n action b title=Coach\n partner q name=Beta\n" \
  "grounds w h\n contributes b h\n takes-part q b\n"

/* One card of each kind fits in this; a second does not. */
#define ONE_EACH 130

static gboolean
shows (WbChain *chain, WbProject *project, const char *id)
{
  WbSlot slot = small_plan_find (project, id);

  return wb_chain_shows (chain, &slot, 1);
}

/* With all that it is tied to; a theme has no lane, and so nothing that could be missing. */
static void
test_shows (void)
{
  g_autoptr (WbProject) project = small_plan_new (TWO_CHAINS "contributes b g\n");
  WbChainOptions options = everything;
  g_autoptr (WbChain) chain = NULL;

  options.height = ONE_EACH;
  chain = wb_chain_new (project, &options, &fixed_measurer);
  g_assert_nonnull (wb_chain_get_card (chain, small_plan_find (project, "g")));
  g_assert_true (shows (chain, project, "v"));
  g_assert_false (shows (chain, project, "g"));
  g_assert_false (shows (chain, project, "h"));
  g_assert_true (shows (chain, project, "work"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (focus_cases); i++)
    g_test_add_data_func (focus_cases[i].path, &focus_cases[i], test_focus);
  g_test_add_func ("/chain/focus/link", test_focus_link);
  g_test_add_func ("/chain/focus/filter", test_focus_filter);
  g_test_add_func ("/chain/shows", test_shows);

  return g_test_run ();
}
