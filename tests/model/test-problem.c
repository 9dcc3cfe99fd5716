/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a list of records no valid plan, what is said of it, and what a repair drops. */

#include "language.h"
#include "wb-renew.h"
#include "wb-sentence.h"

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
  { "/problem/conflict-with-itself", WB_PROBLEM_CONFLICT_TARGET, 3, 2,
    { PROJECT, { WB_KIND_GOAL, "g" }, { WB_KIND_CONFLICT, "g", NULL, "with", "g" } } },
  { "/problem/conflict-with-other-kind", WB_PROBLEM_CONFLICT_TARGET, 4, 3,
    { PROJECT, { WB_KIND_GOAL, "g" }, { WB_KIND_VOICE, "v" }, { WB_KIND_CONFLICT, "g", NULL, "with", "v" } } },
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
        {
          wb_draft_init_conflict (&draft);
          if (rows[i].id != NULL)
            wb_draft_set_text (&draft, WB_CONFLICT_ITEM, rows[i].id, &error);
        }
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
  g_autoptr (WbNames) names = wb_names_new (NULL);
  g_autoptr (WbPlan) repaired = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *remedy = NULL;

  g_assert_null (project);
  g_assert_cmpuint (wb_problems_get_n (problems), ==, 1);
  g_assert_cmpint (wb_problems_get (problems, 0)->kind, ==, c->problem);
  g_assert_cmpuint (wb_problems_get (problems, 0)->slot, ==, c->slot);
  sentence = wb_problem_to_sentence (wb_problems_get (problems, 0), plan, names);
  g_assert_true (g_str_has_suffix (sentence, "."));
  remedy = wb_problem_to_remedy (wb_problems_get (problems, 0), plan, names);
  g_assert_true (g_str_has_suffix (remedy, "."));

  repaired = wb_plan_repair (plan, dropped);
  project = wb_project_new (repaired, NULL);
  g_assert_nonnull (project);
  g_assert_cmpuint (wb_plan_get_n_records (repaired), ==, c->n_left);
  g_assert_cmpuint (wb_problems_get_n (dropped), ==, 1);
}

#define TEAM   { WB_KIND_ACTION, "a", NULL, "title", "Damp team" }
#define NEEDED { WB_KIND_GOAL, "g", NULL, "title", "Dry homes" }

/* What is wrong and what a repair drops, as people read it: by titles; by an id where nothing else is known. */
static const struct
{
  const char *english;
  const char *english_remedy;
  const char *dutch;
  const char *dutch_remedy;
  Row         rows[5];
} sentences[] = {
  { "The link from “Damp team” to “Dry homes” stands there twice; two items have at most one link of a kind.",
    "The link from “Damp team” to “Dry homes” is left out.",
    "Het verband van “Damp team” naar “Dry homes” staat er twee keer; tussen twee onderdelen is er van elke soort hooguit "
    "één verband.",
    "Het verband van “Damp team” naar “Dry homes” wordt weggelaten.",
    { PROJECT, TEAM, NEEDED, { WB_KIND_CONTRIBUTES, "a", "g" }, { WB_KIND_CONTRIBUTES, "a", "g" } } },
  { "The link from “Damp team” to “nowhere” refers to “nowhere”, which is not in the file.",
    "The link from “Damp team” to “nowhere” is left out.",
    "Het verband van “Damp team” naar “nowhere” verwijst naar “nowhere”, dat niet in het bestand staat.",
    "Het verband van “Damp team” naar “nowhere” wordt weggelaten.",
    { PROJECT, TEAM, { WB_KIND_CONTRIBUTES, "a", "nowhere" } } },
  { "The link from “Dry homes” to “Damp team” joins “Dry homes”, which is an item of another kind than such a link joins.",
    "The link from “Dry homes” to “Damp team” is left out.",
    "Het verband van “Dry homes” naar “Damp team” verbindt “Dry homes”, maar dat is van een andere soort dan zo’n verband "
    "verbindt.",
    "Het verband van “Dry homes” naar “Damp team” wordt weggelaten.",
    { PROJECT, TEAM, NEEDED, { WB_KIND_TAKES_PART, "g", "a" } } },
  { "“Contact” of the link from “Rivierhuis” to “Damp team” refers to “c”, which is not in the file.",
    "The reference “Contact” of the link from “Rivierhuis” to “Damp team” is cleared.",
    "“Contactpersoon” van het verband van “Rivierhuis” naar “Damp team” verwijst naar “c”, dat niet in het bestand staat.",
    "De verwijzing “Contactpersoon” van het verband van “Rivierhuis” naar “Damp team” wordt leeggemaakt.",
    { PROJECT, TEAM, { WB_KIND_PARTNER, "r", NULL, "name", "Rivierhuis" },
      { WB_KIND_TAKES_PART, "r", "a", "contact", "c" } } },
  { "“Theme” of Goal “g” refers to “Damp team”, which is an item of another kind than it may refer to.",
    "The reference “Theme” of Goal “g” is cleared.",
    "“Thema” van Doel “g” verwijst naar “Damp team”, maar dat is van een andere soort dan waarnaar het mag verwijzen.",
    "De verwijzing “Thema” van Doel “g” wordt leeggemaakt.",
    { PROJECT, TEAM, { WB_KIND_GOAL, "g", NULL, "domain", "a" } } },
  { "Goal “g” is part of “g”, which is part of it: goals in a circle.",
    "The reference “Part of” of Goal “g” is cleared.",
    "Doel “g” is deel van “g”, dat er weer deel van is: doelen in een kring.",
    "De verwijzing “Deel van” van Doel “g” wordt leeggemaakt.",
    { PROJECT, { WB_KIND_GOAL, "g", NULL, "parent", "g" } } },
};

static void
assert_sentences (const WbProblem *problem, const WbPlan *plan, WbNames *names, const char *sentence, const char *remedy)
{
  g_autofree char *actual = wb_problem_to_sentence (problem, plan, names);
  g_autofree char *actual_remedy = wb_problem_to_remedy (problem, plan, names);

  g_assert_cmpstr (actual, ==, sentence);
  g_assert_cmpstr (actual_remedy, ==, remedy);
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autoptr (WbPlan) plan = make_plan (sentences[i].rows);
      g_autoptr (WbProblems) problems = wb_problems_new (0);
      g_autoptr (WbNames) names = wb_names_new (NULL);
      const WbProblem *problem;

      g_assert_false (wb_plan_check (plan, problems));
      problem = wb_problems_get (problems, 0);
      wb_names_add_plan (names, plan);

      assert_sentences (problem, plan, names, sentences[i].english, sentences[i].english_remedy);
      speak ("nl");
      assert_sentences (problem, plan, names, sentences[i].dutch, sentences[i].dutch_remedy);
      speak ("en");
    }
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
  speak ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_case);
  g_test_add_func ("/problem/sentences", test_sentences);
  g_test_add_func ("/problem/repair-in-turn", test_repair_in_turn);
  g_test_add_func ("/renew", test_renew);

  return g_test_run ();
}
