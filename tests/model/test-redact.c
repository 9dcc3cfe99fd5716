/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind and field of the table, for every combination of classes: what is of a class that is withheld does not leave,
 * nor what refers to it, and all else leaves as it is. tests/file/test-redacted.c looks at plans as files have them. */

#include "wb-redact.h"

#include <string.h>

#include "samples.h"

#define N_COMBINATIONS (1u << 4)

/* Two of each kind, all fields filled; the first voice may not be shared, and foreign content is on every record. */
static WbPlan *
make_full (void)
{
  g_autoptr (WbProject) project = sample_project ();
  WbPlan *full = wb_plan_ref (wb_project_get_plan (project));
  g_autoptr (WbHeader) header = wb_header_new ();
  g_autoptr (WbExtra) extra = sample_extra (1);

  g_clear_object (&project);
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (full); slot++)
    {
      WbRecord *record = wb_plan_get (full, slot);
      WbDraft draft;

      if (wb_record_get_kind (record) > WB_LAST_LINK)
        continue;

      wb_draft_init_from (&draft, record);
      wb_draft_set_extra (&draft, extra);
      if (wb_record_get_kind (record) == WB_KIND_VOICE && strcmp (wb_record_get_id (record), "voice-1") == 0)
        wb_draft_unset (&draft, WB_VOICE_MAY_SHARE);
      wb_plan_replace (&full, slot, wb_draft_end (&draft));
    }

  header->minor = WB_FORMAT_MINOR + 1;
  header->language = g_strdup ("nl");
  header->id = g_strdup ("full");
  header->saved = g_strdup ("2026-11-24T10:12:00Z");
  header->by = g_strdup ("coordinator");
  header->app = g_strdup ("another 7");
  header->extra = wb_extra_ref (extra);
  header->root_extra = wb_extra_ref (extra);
  wb_header_add_earlier (header, "before", NULL, NULL);
  wb_plan_set_header (&full, header);

  return full;
}

static WbPlan *
redact (WbPlan *full, const WbRecipe *recipe)
{
  g_autoptr (GError) error = NULL;
  WbPlan *redacted = wb_plan_redact (full, recipe, &error);

  g_assert_no_error (error);
  g_assert_true (wb_plan_check (redacted, NULL));

  return redacted;
}

static const WbRecord *
find (const WbPlan *plan, const WbRecord *key)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    if (wb_plan_get (plan, slot) != NULL && wb_record_same_key (wb_plan_get (plan, slot), key))
      return wb_plan_get (plan, slot);

  return NULL;
}

/* ---- what product.md says ------------------------------------------------------------------------------------------ */

static gboolean
is_withheld (const WbPlan *full, const WbRecipe *recipe, const char *id)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (full); slot++)
    {
      const WbRecord *record = wb_plan_get (full, slot);
      WbKind kind = wb_record_get_kind (record);

      if (g_strcmp0 (wb_record_get_id (record), id) == 0)
        return kind == WB_KIND_FRAGMENT ||
               (kind == WB_KIND_VOICE ? strcmp (id, "voice-1") == 0 && wb_recipe_withholds (recipe, WB_PRIVACY_VOICE)
                                      : wb_recipe_withholds (recipe, wb_kind_get_info (kind)->privacy));
    }

  g_assert_not_reached ();
}

static gboolean
should_stay (const WbPlan *full, const WbRecipe *recipe, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  if (kind == WB_KIND_CONFLICT || kind == WB_KIND_FRAGMENT)
    return FALSE;
  if (wb_kind_is_link (kind))
    return !is_withheld (full, recipe, wb_record_get_from (record)) && !is_withheld (full, recipe, wb_record_get_to (record));

  return !is_withheld (full, recipe, wb_record_get_id (record));
}

static void
assert_set (const WbPlan *full, const WbRecipe *recipe, const WbSet *before, const WbSet *after)
{
  guint n = 0;

  for (guint i = 0; i < before->n; i++)
    if (!is_withheld (full, recipe, before->members[i]))
      {
        g_assert_true (wb_set_contains (after, before->members[i]));
        n++;
      }

  g_assert_cmpuint (after != NULL ? after->n : 0, ==, n);
}

static void
assert_field (const WbPlan *full, const WbRecipe *recipe, const WbField *field, const WbRecord *before, const WbRecord *after)
{
  const WbValue *value = wb_record_get_value (before, field->index);
  gboolean stays = value != NULL && !wb_recipe_withholds (recipe, field->privacy);

  if (stays && field->type == WB_TYPE_REFERENCE_SET)
    {
      assert_set (full, recipe, value->set, wb_record_get_set (after, field->index));
      return;
    }

  if (stays && field->type == WB_TYPE_REFERENCE)
    stays = !is_withheld (full, recipe, value->text);

  g_assert_cmpint (wb_record_has (after, field->index), ==, stays);
  if (stays)
    g_assert_true (wb_value_equal (field, *wb_record_get_value (after, field->index), *value));
}

static void
assert_record (const WbPlan *full, const WbRecipe *recipe, const WbRecord *before, const WbRecord *after)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (before));

  g_assert_cmpint (after != NULL, ==, should_stay (full, recipe, before));
  if (after == NULL)
    return;

  g_assert_null (wb_record_get_extra (after));
  for (guint i = 0; i < info->n_fields; i++)
    assert_field (full, recipe, &info->fields[i], before, after);
}

/* ---- every kind, every class ---------------------------------------------------------------------------------------- */

static void
make_recipe (WbRecipe *recipe, guint combination)
{
  wb_recipe_init (recipe);
  recipe->without = combination << WB_PRIVACY_PERSONAL;
}

static void
test_table (void)
{
  g_autoptr (WbPlan) full = make_full ();

  for (guint combination = 0; combination < N_COMBINATIONS; combination++)
    {
      g_auto (WbRecipe) recipe;
      g_autoptr (WbPlan) redacted = NULL;
      guint n = 0;

      make_recipe (&recipe, combination);
      redacted = redact (full, &recipe);
      for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (full); slot++)
        {
          const WbRecord *before = wb_plan_get (full, slot);

          assert_record (full, &recipe, before, find (redacted, before));
          n += should_stay (full, &recipe, before);
        }
      g_assert_cmpuint (wb_plan_get_n_records (redacted), ==, n);
    }
}

/* Every class of the table is one that some field or kind has, so that the walk above says something of each. */
static void
test_table_is_walked (void)
{
  guint classes = 0;

  for (WbKind kind = 0; kind <= WB_LAST_LINK; kind++)
    {
      const WbKindInfo *info = wb_kind_get_info (kind);

      classes |= 1u << info->privacy;
      for (guint i = 0; i < info->n_fields; i++)
        classes |= 1u << info->fields[i].privacy;
    }

  g_assert_cmpuint (classes, ==, (N_COMBINATIONS << 1) - 1);
  g_assert_cmpuint (wb_privacy_classes.n, ==, 4);
}

static void
test_header (void)
{
  g_autoptr (WbPlan) full = make_full ();
  g_autoptr (WbPlan) redacted = NULL;
  g_auto (WbRecipe) recipe;
  const WbHeader *header;
  g_autofree char *id = NULL;

  wb_recipe_init_default (&recipe);
  redacted = redact (full, &recipe);
  header = wb_plan_get_header (redacted);
  id = wb_recipe_make_id (&recipe, "full");

  g_assert_cmpint (header->minor, ==, WB_FORMAT_MINOR);
  g_assert_cmpstr (header->language, ==, "nl");
  g_assert_cmpstr (header->id, ==, id);
  g_assert_cmpuint (strlen (id), ==, 16);
  g_assert_cmpstr (header->of, ==, "full");
  g_assert_cmpstr (header->redacted, ==, "internal judgement personal voice");
  g_assert_cmpstr (header->saved, ==, "2026-11-24T10:12:00Z");
  g_assert_cmpstr (header->app, ==, WB_APP);
  g_assert_null (header->by);
  g_assert_cmpuint (header->earlier->len, ==, 0);
  g_assert_null (header->extra);
  g_assert_null (header->root_extra);
}

/* A plan that was never saved has no revision to name. */
static void
test_header_without_revision (void)
{
  g_autoptr (WbPlan) full = make_full ();
  g_autoptr (WbHeader) nothing = wb_header_new ();
  g_autoptr (WbPlan) redacted = NULL;
  g_auto (WbRecipe) recipe;

  wb_plan_set_header (&full, nothing);
  wb_recipe_init_default (&recipe);
  redacted = redact (full, &recipe);

  g_assert_null (wb_plan_get_header (redacted)->of);
  g_assert_nonnull (wb_plan_get_header (redacted)->id);
  g_assert_true (wb_header_is_redacted (wb_plan_get_header (redacted)));
}

/* What is the same in both is one record, so that comparing them is quick. */
static void
test_shares (void)
{
  g_autoptr (WbProject) project = sample_project ();
  WbPlan *full = wb_project_get_plan (project);
  g_autoptr (WbPlan) redacted = NULL;
  g_auto (WbRecipe) recipe;
  const WbRecord *goal;

  wb_recipe_init_default (&recipe);
  redacted = redact (full, &recipe);
  goal = wb_project_get (project, wb_project_find (project, "goal-1"));
  g_assert_true (find (redacted, goal) == goal);
}

/* ---- copies of copies ------------------------------------------------------------------------------------------------ */

static void
assert_same (WbPlan *a, WbPlan *b)
{
  const WbHeader *one = wb_plan_get_header (a);
  const WbHeader *other = wb_plan_get_header (b);

  g_assert_true (wb_plan_equal (a, b));
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpstr (one->redacted, ==, other->redacted);
  g_assert_cmpstr (one->of, ==, other->of);
  g_assert_cmpstr (one->only_goal, ==, other->only_goal);
  g_assert_cmpstr (one->saved, ==, other->saved);
}

static WbPlan *
redact_by (WbPlan *full, guint combination)
{
  g_auto (WbRecipe) recipe;

  make_recipe (&recipe, combination);

  return redact (full, &recipe);
}

/* It makes no difference whether all was withheld at once or in two goes. */
static void
test_twice (void)
{
  g_autoptr (WbPlan) full = make_full ();

  for (guint first = 0; first < N_COMBINATIONS; first++)
    for (guint second = 0; second < N_COMBINATIONS; second++)
      {
        g_autoptr (WbPlan) copy = redact_by (full, first);
        g_autoptr (WbPlan) twice = redact_by (copy, second);
        g_autoptr (WbPlan) at_once = redact_by (full, first | second);

        assert_same (twice, at_once);
      }
}

static void
test_narrow_twice (void)
{
  g_autoptr (WbPlan) full = make_full ();
  g_autoptr (WbPlan) copy = NULL;
  g_autoptr (WbPlan) again = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (WbRecipe) goal = { 0 };
  g_auto (WbRecipe) judgement = { 0 };
  g_auto (WbRecipe) partner = { 0 };

  wb_recipe_add_only (&goal, WB_KIND_GOAL, "goal-1");
  make_recipe (&judgement, 4);
  copy = redact (full, &goal);
  again = redact (copy, &goal);
  assert_same (again, copy);

  g_clear_pointer (&again, wb_plan_unref);
  again = redact (copy, &judgement);
  g_assert_cmpstr (wb_plan_get_header (again)->only_goal, ==, "goal-1");
  g_assert_cmpstr (wb_plan_get_header (again)->redacted, ==, "judgement");

  wb_recipe_add_only (&partner, WB_KIND_PARTNER, "partner-1");
  g_assert_null (wb_plan_redact (copy, &partner, &error));
  g_assert_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_NARROWED);
}

/* How a copy was redacted cannot be made out: then it is not made to look as if it were known. */
static void
test_unknown_marks (void)
{
  g_autoptr (WbPlan) full = make_full ();
  g_autoptr (WbHeader) header = wb_header_new ();
  g_autoptr (GError) error = NULL;
  g_auto (WbRecipe) recipe;

  header->redacted = g_strdup ("secret");
  wb_plan_set_header (&full, header);
  wb_recipe_init_default (&recipe);
  g_assert_null (wb_plan_redact (full, &recipe, &error));
  g_assert_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_MARKS);
}

/* ---- what is not there ----------------------------------------------------------------------------------------------- */

static void
test_missing (void)
{
  static const struct
  {
    WbKind      kind;
    const char *id;
  } cases[] = {
    { WB_KIND_DOMAIN, "nowhere" }, { WB_KIND_DOMAIN, "goal-1" },  { WB_KIND_GOAL, "domain-1" },
    { WB_KIND_PARTNER, "contact-1" }, { WB_KIND_GOAL, "fragment-1" }, { WB_KIND_PARTNER, "Partner-1" },
  };
  g_autoptr (WbPlan) full = make_full ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_auto (WbRecipe) recipe = { 0 };

      wb_recipe_add_only (&recipe, WB_KIND_GOAL, "goal-1");
      wb_recipe_add_only (&recipe, cases[i].kind, cases[i].id);
      g_assert_null (wb_plan_redact (full, &recipe, &error));
      g_assert_error (error, WB_RECIPE_ERROR, WB_RECIPE_ERROR_ITEM);
      g_assert_nonnull (strstr (error->message, cases[i].id));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redact/table", test_table);
  g_test_add_func ("/redact/table/is-walked", test_table_is_walked);
  g_test_add_func ("/redact/header", test_header);
  g_test_add_func ("/redact/header/without-revision", test_header_without_revision);
  g_test_add_func ("/redact/shares", test_shares);
  g_test_add_func ("/redact/twice", test_twice);
  g_test_add_func ("/redact/twice/narrow", test_narrow_twice);
  g_test_add_func ("/redact/unknown-marks", test_unknown_marks);
  g_test_add_func ("/redact/missing", test_missing);

  return g_test_run ();
}
