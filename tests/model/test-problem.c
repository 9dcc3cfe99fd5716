/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a list of records no valid plan, what is said of it, and what a repair drops. */

#include "wb-problem.h"
#include "wb-project.h"
#include "wb-renew.h"

#include <string.h>

typedef struct
{
  WbKind      kind;
  const char *id; /* for links: where they come from */
  const char *to;
  const char *field;
  const char *value;
} Row;

typedef struct
{
  const char   *path;
  WbProblemKind problem;
  WbSlot        slot;
  guint         n_left; /* records after a repair */
  Row           rows[5];
} ProblemCase;

#define PROJECT { WB_KIND_PROJECT, "p" }

static const ProblemCase cases[] = {
  { "/problem/no-project", WB_PROBLEM_NO_PROJECT, 0, 2, { { WB_KIND_GOAL, "g" } } },
  { "/problem/second-project", WB_PROBLEM_SECOND_PROJECT, 2, 1, { PROJECT, { WB_KIND_PROJECT, "q" } } },
  { "/problem/duplicate-id", WB_PROBLEM_DUPLICATE_ID, 3, 2, { PROJECT, { WB_KIND_GOAL, "g" }, { WB_KIND_GOAL, "g" } } },
  { "/problem/duplicate-id-of-other-kind", WB_PROBLEM_DUPLICATE_ID, 2, 1, { PROJECT, { WB_KIND_GOAL, "p" } } },
  { "/problem/duplicate-link", WB_PROBLEM_DUPLICATE_LINK, 5, 4,
    { PROJECT, { WB_KIND_GOAL, "g" }, { WB_KIND_VOICE, "v" }, { WB_KIND_GROUNDS, "v", "g" }, { WB_KIND_GROUNDS, "v", "g" } } },
  { "/problem/dangling", WB_PROBLEM_DANGLING, 2, 2, { PROJECT, { WB_KIND_GOAL, "g", NULL, "domain", "d" } } },
  { "/problem/dangling-in-set", WB_PROBLEM_DANGLING, 2, 2, { PROJECT, { WB_KIND_VOICE, "v", NULL, "domains", "d" } } },
  { "/problem/dangling-link", WB_PROBLEM_DANGLING, 3, 2, { PROJECT, { WB_KIND_GOAL, "g" }, { WB_KIND_GROUNDS, "v", "g" } } },
  { "/problem/wrong-kind", WB_PROBLEM_WRONG_KIND, 2, 2, { PROJECT, { WB_KIND_GOAL, "g", NULL, "domain", "p" } } },
  { "/problem/wrong-ends", WB_PROBLEM_WRONG_KIND, 3, 2,
    { PROJECT, { WB_KIND_VOICE, "v" }, { WB_KIND_GROUNDS, "v", "p" } } },
  { "/problem/self-link", WB_PROBLEM_SELF_LINK, 3, 2,
    { PROJECT, { WB_KIND_ACTION, "a" }, { WB_KIND_WAITS_FOR, "a", "a" } } },
  { "/problem/own-parent", WB_PROBLEM_PARENT_CYCLE, 2, 2, { PROJECT, { WB_KIND_GOAL, "g", NULL, "parent", "g" } } },
  { "/problem/parent-cycle", WB_PROBLEM_PARENT_CYCLE, 4, 4,
    { PROJECT, { WB_KIND_GOAL, "a", NULL, "parent", "b" }, { WB_KIND_GOAL, "b", NULL, "parent", "c" },
      { WB_KIND_GOAL, "c", NULL, "parent", "a" } } },
  { "/problem/conflict-without-target", WB_PROBLEM_CONFLICT_TARGET, 2, 1,
    { PROJECT, { WB_KIND_CONFLICT, NULL, NULL, "field", "title" } } },
};

static WbPlan *
make_plan (const Row *rows)
{
  WbPlan *plan = wb_plan_new ();

  for (guint i = 0; i < 5 && (rows[i].id != NULL || rows[i].kind == WB_KIND_CONFLICT); i++)
    {
      g_autoptr (GError) error = NULL;
      WbDraft draft;

      if (rows[i].kind == WB_KIND_CONFLICT)
        wb_draft_init_conflict (&draft);
      else if (wb_kind_is_link (rows[i].kind))
        wb_draft_init_link (&draft, rows[i].kind, rows[i].id, rows[i].to);
      else
        wb_draft_init_item (&draft, rows[i].kind, rows[i].id);

      if (rows[i].field != NULL)
        wb_draft_set_text (&draft, wb_field_find (rows[i].kind, rows[i].field)->index, rows[i].value, &error);
      g_assert_no_error (error);
      wb_plan_append (&plan, wb_draft_end (&draft));
    }

  return plan;
}

static void
test_case (gconstpointer data)
{
  const ProblemCase *c = data;
  g_autoptr (WbPlan) plan = make_plan (c->rows);
  g_autoptr (WbProblems) problems = wb_problems_new (0);
  g_autoptr (WbProblems) dropped = wb_problems_new (0);
  g_autoptr (WbProject) project = wb_project_new_checked (plan, problems);
  g_autoptr (WbPlan) repaired = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *remedy = NULL;

  g_assert_null (project);
  g_assert_cmpuint (wb_problems_get_n (problems), ==, 1);
  g_assert_cmpint (wb_problems_get (problems, 0)->kind, ==, c->problem);
  g_assert_cmpuint (wb_problems_get (problems, 0)->slot, ==, c->slot);
  sentence = wb_problem_to_sentence (wb_problems_get (problems, 0), plan);
  g_assert_true (g_str_has_suffix (sentence, "."));
  remedy = wb_problem_to_remedy (wb_problems_get (problems, 0), plan);
  g_assert_true (g_str_has_suffix (remedy, "."));

  repaired = wb_plan_repair (plan, dropped);
  project = wb_project_new (repaired, NULL);
  g_assert_nonnull (project);
  g_assert_cmpuint (wb_plan_get_n_records (repaired), ==, c->n_left);
  g_assert_cmpuint (wb_problems_get_n (dropped), ==, 1);
}

/* Dropping one thing leaves another without what it refers to. */
static void
test_repair_in_turn (void)
{
  static const Row rows[5] = {
    PROJECT, { WB_KIND_PROJECT, "q" }, { WB_KIND_DECISION, "d", NULL, "about", "q" },
  };
  g_autoptr (WbPlan) plan = make_plan (rows);
  g_autoptr (WbProblems) dropped = wb_problems_new (0);
  g_autoptr (WbPlan) repaired = wb_plan_repair (plan, dropped);

  g_assert_cmpuint (wb_problems_get_n (dropped), ==, 2);
  g_assert_cmpuint (wb_plan_get_n_records (repaired), ==, 2);
  g_assert_cmpuint (wb_plan_get_n_records (plan), ==, 3);
}

static char *
counted_id (gpointer data)
{
  guint *n = data;

  return g_strdup_printf ("new%u", ++*n);
}

static void
test_renew (void)
{
  static const Row rows[5] = {
    PROJECT, { WB_KIND_GOAL, "g", NULL, "title", "Dry" }, { WB_KIND_VOICE, "v", NULL, "text", "Damp" },
    { WB_KIND_GROUNDS, "v", "g" }, { WB_KIND_DECISION, "d", NULL, "about", "g v" },
  };
  guint n = 0;
  WbContext context = { .new_id = counted_id, .data = &n };
  g_autoptr (WbPlan) plan = make_plan (rows);
  g_autoptr (WbPlan) renewed = wb_plan_renew (plan, &context);
  g_autoptr (WbProject) project = wb_project_new (renewed, NULL);
  guint n_decisions;
  WbRecord *decision;

  g_assert_nonnull (project);
  g_assert_cmpuint (wb_plan_get_n_records (renewed), ==, 5);
  for (guint i = 0; i < 5; i++)
    if (rows[i].to == NULL)
      g_assert_cmpuint (wb_project_find (project, rows[i].id), ==, WB_SLOT_NONE);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_GROUNDS), ==, 1);

  decision = wb_project_get (project, wb_project_list (project, WB_KIND_DECISION, &n_decisions)[0]);
  g_assert_cmpuint (wb_record_get_set (decision, WB_DECISION_ABOUT)->n, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/problem/repair-in-turn", test_repair_in_turn);
  g_test_add_func ("/renew", test_renew);

  return g_test_run ();
}
