/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a copy is redacted: by class and by part, and as the revision of a copy says it. */

#include "wb-recipe.h"

#include <string.h>

static void
assert_withholds (const WbRecipe *recipe, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (WbPrivacy privacy = WB_PRIVACY_OPEN; privacy <= WB_PRIVACY_INTERNAL; privacy++)
    if (wb_recipe_withholds (recipe, privacy))
      g_string_append_printf (names, " %s", wb_privacy_get_name (privacy));

  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_nothing (void)
{
  g_auto (WbRecipe) recipe;

  wb_recipe_init (&recipe);
  assert_withholds (&recipe, "");
  g_assert_false (wb_recipe_is_narrow (&recipe));
}

static void
test_default (void)
{
  g_auto (WbRecipe) recipe;

  wb_recipe_init_default (&recipe);
  assert_withholds (&recipe, " personal voice judgement internal");
  g_assert_false (wb_recipe_is_narrow (&recipe));
}

static void
test_classes (void)
{
  g_auto (WbRecipe) recipe;
  g_autoptr (GError) error = NULL;

  wb_recipe_init (&recipe);
  g_assert_true (wb_recipe_add_class (&recipe, "judgement", &error));
  g_assert_true (wb_recipe_add_class (&recipe, "personal", &error));
  g_assert_true (wb_recipe_add_class (&recipe, "personal", &error));
  g_assert_no_error (error);
  assert_withholds (&recipe, " personal judgement");
}

/* What is open cannot be withheld. The sentence lists what can be. */
static void
test_unknown_class (void)
{
  static const char *const names[] = { "open", "", "Personal", "personal ", "secret" };
  g_auto (WbRecipe) recipe;

  wb_recipe_init (&recipe);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (wb_recipe_add_class (&recipe, names[i], &error));
      g_assert_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_CLASS);
      g_assert_nonnull (strstr (error->message, names[i]));
      g_assert_nonnull (strstr (error->message, "personal, voice, judgement, internal"));
    }
  assert_withholds (&recipe, "");
}

static void
test_only (void)
{
  g_auto (WbRecipe) recipe;

  wb_recipe_init (&recipe);
  wb_recipe_add_only (&recipe, WB_KIND_GOAL, "g2");
  wb_recipe_add_only (&recipe, WB_KIND_GOAL, "g1");
  wb_recipe_add_only (&recipe, WB_KIND_GOAL, "g2");

  g_assert_true (wb_recipe_is_narrow (&recipe));
  g_assert_cmpuint (wb_recipe_get_only (&recipe, WB_KIND_GOAL)->n, ==, 2);
  g_assert_cmpstr (wb_recipe_get_only (&recipe, WB_KIND_GOAL)->members[0], ==, "g1");
  g_assert_null (wb_recipe_get_only (&recipe, WB_KIND_DOMAIN));
  g_assert_null (wb_recipe_get_only (&recipe, WB_KIND_ACTION));
}

/* ---- as a revision says it ---------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *redacted;
  const char *only_domain;
  const char *only_goal;
  const char *only_partner;
  const char *of;
  const char *id; /* NULL: the marks say nothing */
} MarksCase;

/* The ids are what `printf 'of=…\nredacted=…\nonly-domain=…\nonly-goal=…\nonly-partner=…\n' | sha256sum` says. */
static const MarksCase marks_cases[] = {
  { "classes", "internal judgement personal voice", NULL, NULL, NULL, "r8Jx2mQp0aZtLk3w", "rd43666056cb1140" },
  { "all", "voice", "d1 d2", "g1", "p1", "r8Jx2mQp0aZtLk3w", "r8ae2bed796d4c43" },
  { "none", NULL, NULL, NULL, NULL, NULL, "r5b99bea7a10b300" },
  { "unknown-class", "personal secret", NULL, NULL, NULL, NULL, NULL },
  { "class-twice", "personal personal", NULL, NULL, NULL, NULL, NULL },
  { "open", "open", NULL, NULL, NULL, NULL, NULL },
  { "no-id", NULL, "d1 2", NULL, NULL, NULL, NULL },
  { "goal-twice", NULL, NULL, "g1 g1", NULL, NULL, NULL },
  { "no-partner", NULL, NULL, NULL, "p/1", NULL, NULL },
};

static WbHeader *
make_header (const MarksCase *marks)
{
  WbHeader *header = wb_header_new ();

  header->redacted = g_strdup (marks->redacted);
  header->only_domain = g_strdup (marks->only_domain);
  header->only_goal = g_strdup (marks->only_goal);
  header->only_partner = g_strdup (marks->only_partner);

  return header;
}

static void
assert_marks (const WbRecipe *recipe, const MarksCase *marks)
{
  g_autoptr (WbHeader) header = wb_header_new ();

  wb_recipe_mark (recipe, header);
  g_assert_cmpstr (header->redacted, ==, marks->redacted);
  g_assert_cmpstr (header->only_domain, ==, marks->only_domain);
  g_assert_cmpstr (header->only_goal, ==, marks->only_goal);
  g_assert_cmpstr (header->only_partner, ==, marks->only_partner);
}

static void
test_marks (gconstpointer data)
{
  const MarksCase *marks = data;
  g_autoptr (WbHeader) header = make_header (marks);
  g_autoptr (GError) error = NULL;
  g_auto (WbRecipe) recipe;
  g_autofree char *id = NULL;

  if (!wb_recipe_init_from_header (&recipe, header, &error))
    {
      g_assert_null (marks->id);
      g_assert_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_MARKS);
      assert_withholds (&recipe, "");
      g_assert_false (wb_recipe_is_narrow (&recipe));
      return;
    }

  g_assert_no_error (error);
  assert_marks (&recipe, marks);
  id = wb_recipe_make_id (&recipe, marks->of);
  g_assert_cmpstr (id, ==, marks->id);
}

/* Whatever order and blanks a file has them in, it is one recipe. */
static void
test_marks_loose (void)
{
  static const MarksCase loose = { NULL, "  voice\n internal ", " d2\td1 ", "", NULL, NULL, NULL };
  static const MarksCase tidy = { NULL, "internal voice", "d1 d2", NULL, NULL, NULL, NULL };
  g_autoptr (WbHeader) header = make_header (&loose);
  g_autoptr (GError) error = NULL;
  g_auto (WbRecipe) recipe;

  g_assert_true (wb_recipe_init_from_header (&recipe, header, &error));
  g_assert_no_error (error);
  assert_marks (&recipe, &tidy);
}

/* ---- two after each other -------------------------------------------------------------------------------------------- */

static void
make_recipe (WbRecipe *recipe, const char *class, const char *goal)
{
  wb_recipe_init (recipe);
  wb_recipe_add_class (recipe, class, NULL);
  if (goal != NULL)
    wb_recipe_add_only (recipe, WB_KIND_GOAL, goal);
}

static void
test_join (void)
{
  static const MarksCase joined = { NULL, "personal voice", NULL, "g1", NULL, NULL, NULL };
  static const char *const goals[][2] = { { "g1", NULL }, { NULL, "g1" }, { "g1", "g1" } };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      g_auto (WbRecipe) recipe;
      g_auto (WbRecipe) before;
      g_autoptr (GError) error = NULL;

      make_recipe (&recipe, "voice", goals[i][0]);
      make_recipe (&before, "personal", goals[i][1]);
      g_assert_true (wb_recipe_join (&recipe, &before, &error));
      g_assert_no_error (error);
      assert_marks (&recipe, &joined);
    }
}

static void
test_join_other_part (void)
{
  static const MarksCase untouched = { NULL, "voice", NULL, "g1", NULL, NULL, NULL };
  g_auto (WbRecipe) recipe;
  g_auto (WbRecipe) before;
  g_autoptr (GError) error = NULL;

  make_recipe (&recipe, "voice", "g1");
  make_recipe (&before, "personal", "g2");
  g_assert_false (wb_recipe_join (&recipe, &before, &error));
  g_assert_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_NARROWED);
  assert_marks (&recipe, &untouched);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recipe/nothing", test_nothing);
  g_test_add_func ("/recipe/default", test_default);
  g_test_add_func ("/recipe/classes", test_classes);
  g_test_add_func ("/recipe/unknown-class", test_unknown_class);
  g_test_add_func ("/recipe/only", test_only);
  for (guint i = 0; i < G_N_ELEMENTS (marks_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/recipe/marks/", marks_cases[i].name, NULL);

      g_test_add_data_func (path, &marks_cases[i], test_marks);
    }
  g_test_add_func ("/recipe/marks/loose", test_marks_loose);
  g_test_add_func ("/recipe/join", test_join);
  g_test_add_func ("/recipe/join/other-part", test_join_other_part);

  return g_test_run ();
}
