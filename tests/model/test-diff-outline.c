/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is different between two plans, told to people. */

#include "language.h"
#include "samples.h"
#include "wb-diff-outline.h"
#include "wb-random.h"
#include "wb-sentence.h"

#include <string.h>

typedef struct
{
  WbKind      kind;
  const char *id;
  const char *to; /* of links */
  const char *fields[6][2];
} Row;

#define THEMES                                                                                        \
  { WB_KIND_PROJECT, "p", NULL, { { "title", "Riverside 2046" } } },                                  \
  { WB_KIND_DOMAIN, "d1", NULL, { { "name", "Housing" }, { "order", "a" } } },                        \
  { WB_KIND_DOMAIN, "d2", NULL, { { "name", "Health" }, { "order", "b" } } }

static const Row before_rows[] = {
  THEMES,
  { WB_KIND_VOICE, "v1", NULL, { { "text", "Our child coughs." }, { "domains", "d1 d2" } } },
  { WB_KIND_GOAL, "g1", NULL, { { "title", "Dry homes" }, { "domain", "d1" }, { "target-year", "2027" }, { "order", "a" } } },
  { WB_KIND_GOAL, "g2", NULL, { { "title", "Save energy" }, { "domain", "d1" }, { "order", "b" } } },
  { WB_KIND_GOAL, "g3", NULL, { { "title", "Sleep well" }, { "domain", "d2" }, { "status", "idea" } } },
  { WB_KIND_GOAL, "g4", NULL, { { "title", "Old goal" }, { "domain", "d2" } } },
  { WB_KIND_GOAL, "g5", NULL, { { "title", "One front door" } } },
  { WB_KIND_INDICATOR, "i1", NULL, { { "goal", "g1" }, { "name", "Damp" } } },
  { WB_KIND_MEASUREMENT, "m1", NULL, { { "indicator", "i1" }, { "date", "2026-10" }, { "value", "214" } } },
  { WB_KIND_INDICATOR, "i4", NULL, { { "goal", "g4" }, { "name", "Gone too" } } },
  { WB_KIND_ACTION, "a1", NULL, { { "title", "Damp team" }, { "due", "2027" } } },
  { WB_KIND_ACTION, "a2", NULL, { { "title", "Coaches" } } },
  { WB_KIND_PARTNER, "r1", NULL, { { "name", "Rivierhuis" } } },
  { WB_KIND_PARTNER, "r2", NULL, { { "name", "Tenants" } } },
  { WB_KIND_GROUNDS, "v1", "g4", { { NULL } } },
  { WB_KIND_CONTRIBUTES, "a1", "g1", { { "weight", "small" } } },
  { WB_KIND_TAKES_PART, "r1", "a1", { { "roles", "supports" } } },
  { WB_KIND_TAKES_PART, "r2", "a1", { { "roles", "lead" } } },
};

static const Row after_rows[] = {
  THEMES,
  { WB_KIND_VOICE, "v1", NULL, { { "text", "Our child coughs." }, { "domains", "d2" }, { "outcome", "taken-up" } } },
  { WB_KIND_GOAL, "g1", NULL, { { "title", "Dry and warm homes" }, { "domain", "d1" }, { "target-year", "2028" }, { "order", "a" } } },
  { WB_KIND_GOAL, "g2", NULL, { { "title", "Save energy" }, { "domain", "d1" }, { "order", "V" } } },
  { WB_KIND_GOAL, "g3", NULL, { { "title", "Sleep well" }, { "domain", "d1" }, { "status", "running" }, { "parent", "g1" } } },
  { WB_KIND_GOAL, "g5", NULL, { { "title", "One front door" }, { "target-year", "2030" } } },
  { WB_KIND_GOAL, "g6", NULL, { { "title", "New goal" }, { "domain", "d2" } } },
  { WB_KIND_INDICATOR, "i1", NULL, { { "goal", "g1" }, { "name", "Damp" } } },
  { WB_KIND_INDICATOR, "i6", NULL, { { "goal", "g6" }, { "name", "Trees" }, { "target", "40" } } },
  { WB_KIND_MEASUREMENT, "m1", NULL, { { "indicator", "i1" }, { "date", "2026-10" }, { "value", "200" } } },
  { WB_KIND_MEASUREMENT, "m6", NULL, { { "indicator", "i6" }, { "date", "2026" }, { "value", "3" } } },
  { WB_KIND_ACTION, "a1", NULL, { { "title", "Damp team" }, { "due", "2028" }, { "cost", "1200" } } },
  { WB_KIND_ACTION, "a2", NULL, { { "title", "Coaches" }, { "start", "2027" } } },
  { WB_KIND_PARTNER, "r1", NULL, { { "name", "Rivierhuis" } } },
  { WB_KIND_PARTNER, "r2", NULL, { { "name", "Tenants" } } },
  { WB_KIND_GROUNDS, "v1", "g6", { { NULL } } },
  { WB_KIND_CONTRIBUTES, "a1", "g1", { { "weight", "large" } } },
  { WB_KIND_TAKES_PART, "r1", "a1", { { "roles", "lead supports" } } },
  { WB_KIND_CONFLICT, NULL, NULL, { { "item", "g1" }, { "field", "target-year" }, { "theirs", "2029" } } },
};

static const char whole[] =
  "Plan: Riverside 2046\n"
  "  1 resident’s voice, 3 goals, 1 measurement, 2 actions and 2 links changed; "
  "1 goal, 1 indicator, 1 measurement and 1 link added; 1 goal, 1 indicator and 2 links deleted; 2 goals moved; "
  "1 conflict to settle\n"
  "\n"
  "Residents’ voices\n"
  "  Health\n"
  "    Resident’s voice “Our child coughs.”\n"
  "      Themes: “Housing” removed\n"
  "      Outcome: open → taken up\n"
  "\n"
  "Goals\n"
  "  Housing\n"
  "    Goal “Dry homes” is now called “Dry and warm homes”\n"
  "      Target year: 2027 → 2028\n"
  "    Goal “Sleep well”: status idea → running\n"
  "  Health\n"
  "    New: goal “New goal”\n"
  "      Theme: “Health”\n"
  "      “New goal” rests on what was said: “Our child coughs.”\n"
  "      Indicator “Trees”\n"
  "        Target: 40\n"
  "        Measurement 2026\n"
  "          Value: 3\n"
  "    Deleted: goal “Old goal”, with 1 indicator and 1 link\n"
  "  Across themes\n"
  "    Goal “One front door”: target year 2030 (was empty)\n"
  "\n"
  "Actions\n"
  "  Housing\n"
  "    Action “Damp team”\n"
  "      Due: 2027 → 2028\n"
  "      Cost (euro): 1,200 (was empty)\n"
  "    “Damp team” contributes to “Dry and warm homes” – weight: small → large\n"
  "    Partner “Rivierhuis” now leads “Damp team”\n"
  "    No longer: “Tenants” leads “Damp team”\n"
  "  Actions without a goal\n"
  "    Action “Coaches”: start 2027 (was empty)\n"
  "\n"
  "Measurements\n"
  "  Housing\n"
  "    Measurement Oct 2026 (“Damp”): value 214 → 200\n"
  "\n"
  "Conflicts\n"
  "  Conflict: Goal “Dry and warm homes” – Target year: the others made it 2029\n"
  "\n"
  "Moved\n"
  "  Goal “Save energy” was moved\n"
  "  Goal “Sleep well”\n"
  "    Theme: “Health” → “Housing”\n"
  "    Part of: “Dry and warm homes” (was empty)\n";

static WbRecord *
make_record (const Row *row)
{
  WbDraft draft;

  if (row->kind == WB_KIND_CONFLICT)
    wb_draft_init_conflict (&draft);
  else if (row->to != NULL)
    wb_draft_init_link (&draft, row->kind, row->id, row->to);
  else
    wb_draft_init_item (&draft, row->kind, row->id);
  for (guint i = 0; row->fields[i][0] != NULL; i++)
    g_assert_true (wb_draft_set_text (&draft, wb_field_find (row->kind, row->fields[i][0])->index, row->fields[i][1], NULL));

  return wb_draft_end (&draft);
}

static WbPlan *
make_plan (const Row *rows, guint n)
{
  WbPlan *plan = wb_plan_new ();

  for (guint i = 0; i < n; i++)
    wb_plan_append (&plan, make_record (&rows[i]));

  return plan;
}

static char *
tell (WbPlan *from, WbPlan *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbProject) one = wb_project_new (from, &error);
  g_autoptr (WbProject) other = NULL;
  g_autoptr (WbDiff) diff = wb_diff_new (from, to);

  g_assert_no_error (error);
  other = wb_project_new (to, &error);
  g_assert_no_error (error);

  return wb_diff_outline (one, other, diff);
}

static void
test_whole (void)
{
  g_autoptr (WbPlan) from = make_plan (before_rows, G_N_ELEMENTS (before_rows));
  g_autoptr (WbPlan) to = make_plan (after_rows, G_N_ELEMENTS (after_rows));
  g_autofree char *text = tell (from, to);

  g_assert_cmpstr (text, ==, whole);
}

static void
test_dutch (void)
{
  g_autoptr (WbPlan) from = make_plan (before_rows, G_N_ELEMENTS (before_rows));
  g_autoptr (WbPlan) to = make_plan (after_rows, G_N_ELEMENTS (after_rows));
  g_autofree char *text = NULL;

  speak ("nl");
  text = tell (from, to);
  speak ("en");
  g_assert_nonnull (strstr (text, "; 1 doel, 1 indicator en 2 verbanden verwijderd; 2 doelen verplaatst; 1 conflict op te lossen\n"));
  g_assert_nonnull (strstr (text, "\nActies\n  Housing\n    Actie “Damp team”\n      Klaar: 2027 → 2028\n"));
  g_assert_nonnull (strstr (text, "    Partner “Rivierhuis” is nu trekker van “Damp team”\n"));
  g_assert_nonnull (strstr (text, "    Doel “Sleep well”: stand idee → loopt\n"));
  g_assert_nonnull (strstr (text, "\nVerplaatst\n"));
}

static void
test_same (void)
{
  g_autoptr (WbPlan) plan = make_plan (before_rows, G_N_ELEMENTS (before_rows));
  g_autoptr (WbPlan) same = make_plan (before_rows, G_N_ELEMENTS (before_rows));
  g_autofree char *text = tell (plan, same);

  g_assert_cmpstr (text, ==, "The plans have the same content.\n");
}

/* Two plans are compared all the same, and their projects as one. */
static void
test_different_plans (void)
{
  static const Row one[] = { { WB_KIND_PROJECT, "p", NULL, { { "title", "Here" }, { "municipality", "A" } } } };
  static const Row two[] = { { WB_KIND_PROJECT, "q", NULL, { { "title", "There" }, { "municipality", "B" } } } };
  g_autoptr (WbPlan) from = make_plan (one, 1);
  g_autoptr (WbPlan) to = make_plan (two, 1);
  g_autofree char *text = tell (from, to);
  g_autofree char *back = tell (to, from);

  g_assert_cmpstr (text, ==, "These are two different plans: “Here” and “There”.\n  1 plan changed\n\nPlan\n"
                             "  Plan “Here” is now called “There”\n    Municipality: “A” → “B”\n");
  g_assert_cmpstr (back, ==, "These are two different plans: “There” and “Here”.\n  1 plan changed\n\nPlan\n"
                             "  Plan “There” is now called “Here”\n    Municipality: “B” → “A”\n");
}

static WbPlan *
make_redacted (const Row *rows, guint n, const char *redacted)
{
  WbPlan *plan = make_plan (rows, n);
  g_autoptr (WbHeader) header = wb_header_new ();

  header->id = g_strdup ("r");
  header->redacted = g_strdup (redacted);
  wb_plan_set_header (&plan, header);

  return plan;
}

static void
assert_redacted (const char *first, const char *second, const char *expected)
{
  g_autoptr (WbPlan) from = make_redacted (before_rows, G_N_ELEMENTS (before_rows), first);
  g_autoptr (WbPlan) to = make_redacted (after_rows, G_N_ELEMENTS (after_rows), second);
  g_autofree char *text = tell (from, to);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 4);

  g_assert_cmpstr (lines[0], ==, "Plan: Riverside 2046");
  if (expected != NULL)
    g_assert_cmpstr (lines[1], ==, expected);
  g_assert_true (g_str_has_prefix (lines[expected != NULL ? 2 : 1], "  1 resident’s voice, 3 goals"));
}

static void
test_redacted (void)
{
  assert_redacted (NULL, NULL, NULL);
  assert_redacted ("personal", NULL, "  The first one is a redacted copy: what it leaves out is told as new.");
  assert_redacted (NULL, "personal", "  The second one is a redacted copy: what it leaves out is told as deleted.");
  assert_redacted ("voice", "personal", "  Both are redacted copies: what either leaves out may stand in the other.");
}

/* Of two versions of what another program keeps, one has not gone and the other come. */
static void
test_kept (void)
{
  g_autoptr (WbPlan) from = make_plan (before_rows, 3);
  g_autoptr (WbPlan) to = make_plan (before_rows, 3);
  g_autofree char *text = NULL;

  wb_plan_append (&from, wb_record_new_fragment ("urn:x", "budget", NULL, "<budget xmlns=\"urn:x\">2</budget>"));
  wb_plan_append (&to, wb_record_new_fragment ("urn:x", "budget", NULL, "<budget xmlns=\"urn:x\">1</budget>"));
  wb_plan_append (&from, wb_record_new_fragment ("urn:x", "gone", NULL, "<gone xmlns=\"urn:x\"></gone>"));
  wb_plan_append (&to, wb_record_new_fragment ("urn:x", "new", NULL, "<new xmlns=\"urn:x\"></new>"));
  text = tell (from, to);
  g_assert_cmpstr (text, ==,
                   "Plan: Riverside 2046\n"
                   "  1 element of another program changed; 1 element of another program added; "
                   "1 element of another program deleted\n"
                   "\n"
                   "Kept from other programs\n"
                   "  Changed: “budget”, kept from another program\n"
                   "  Deleted: “gone”, kept from another program\n"
                   "  New: “new”, kept from another program\n");
}

static WbPlan *
sample_plan_with (WbPlan *samples, WbSlot slot, const WbField *field, guint n)
{
  WbPlan *plan = wb_plan_ref (samples);
  g_autofree char *value = n > 0 ? sample_value (field, n) : NULL;
  WbDraft draft;

  wb_draft_init_from (&draft, wb_plan_get (samples, slot));
  if (value == NULL)
    wb_draft_unset (&draft, field->index);
  else
    g_assert_true (wb_draft_set_text (&draft, field->index, value, NULL));
  wb_plan_replace (&plan, slot, wb_draft_end (&draft));

  return plan;
}

/* Ids and machine names are for programs. */
static void
assert_for_people (const char *text, const WbField *field)
{
  for (WbKind kind = 0; kind <= WB_LAST_ITEM; kind++)
    for (guint n = 1; n <= 2 && wb_kind_get_title_field (kind) >= 0; n++)
      {
        g_autofree char *id = sample_id (kind, n);

        if (strstr (text, id) != NULL)
          g_error ("%s/%s: “%s” says “%s”", wb_kind_get_info (field->kind)->name, field->name, text, id);
      }

  if (field->type != WB_TYPE_TEXT && field->type != WB_TYPE_LONG_TEXT && strchr (field->name, '-') != NULL)
    g_assert_null (strstr (text, field->name));
}

/* Another value may not be valid, such as for a goal that it is part of itself. */
static gboolean
is_valid (WbPlan *plan)
{
  g_autoptr (WbProject) project = wb_project_new (plan, NULL);

  return project != NULL;
}

static void
assert_told (WbPlan *from, WbPlan *to, WbSlot slot, const WbField *field)
{
  g_autofree char *text = NULL;
  const char *title;

  if (!is_valid (from) || !is_valid (to) || wb_plan_equal (from, to))
    return;

  text = tell (from, to);
  title = wb_record_get_title (wb_plan_get (to, slot));
  assert_for_people (text, field);
  g_assert_true (field->type != WB_TYPE_ORDER || strstr (text, "\nMoved\n") != NULL);
  if (strlen (title) > 0 && strlen (title) < 40 && strchr (title, '\n') == NULL && strstr (text, title) == NULL)
    g_error ("%s/%s: “%s” is not named “%s”", wb_kind_get_info (field->kind)->name, field->name, text, title);
}

/* Every field of every kind: filled in, changed, emptied. */
static void
test_every_field (void)
{
  g_autoptr (WbProject) samples = sample_project ();
  WbPlan *plan = wb_project_get_plan (samples);

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (wb_plan_get (plan, slot)));

      for (guint i = 0; i < info->n_fields && info != wb_kind_get_info (WB_KIND_CONFLICT); i++)
        {
          g_autoptr (WbPlan) without = sample_plan_with (plan, slot, &info->fields[i], 0);
          g_autoptr (WbPlan) first = sample_plan_with (plan, slot, &info->fields[i], 1);
          g_autoptr (WbPlan) second = sample_plan_with (plan, slot, &info->fields[i], 2);

          assert_told (without, first, slot, &info->fields[i]);
          assert_told (first, second, slot, &info->fields[i]);
          assert_told (second, without, slot, &info->fields[i]);
        }
    }
}

/* What has only another place among its neighbours says nothing new. */
static void
test_order_apart (void)
{
  g_autoptr (WbProject) samples = sample_project ();
  WbPlan *plan = wb_project_get_plan (samples);

  for (WbKind kind = 0; kind <= WB_LAST_ITEM; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      {
        const WbField *field = wb_field_get (kind, i);
        g_autofree char *id = sample_id (kind, 1);
        g_autoptr (WbPlan) moved = NULL;
        g_autofree char *text = NULL;
        g_auto (GStrv) sections = NULL;

        if (field->type != WB_TYPE_ORDER)
          continue;

        moved = sample_plan_with (plan, wb_project_find (samples, id), field, 9);
        text = tell (plan, moved);
        sections = g_strsplit (text, "\n\n", -1);
        g_assert_cmpuint (g_strv_length (sections), ==, 2);
        g_assert_true (g_str_has_suffix (sections[0], " moved"));
        g_assert_null (strstr (sections[0], "changed"));
        g_assert_true (g_str_has_prefix (sections[1], "Moved\n  "));
      }
}

/* The same plans are always told alike, and only those without a difference as the same. */
static void
run_one (guint32 seed)
{
  g_autoptr (WbRandom) random = wb_random_new (20 + seed % 60, seed);
  g_autoptr (WbPlan) first = wb_plan_ref (wb_project_get_plan (random->project));
  g_autoptr (WbPlan) last = NULL;
  g_autoptr (WbPlan) mixed = NULL;
  g_autofree char *text = NULL;
  g_autofree char *mixed_text = NULL;
  g_autofree char *none = NULL;

  for (guint i = 1 + seed % 20; i > 0; i--)
    wb_edit_apply (wb_random_edit (random), "Random", NULL);

  last = wb_plan_ref (wb_project_get_plan (random->project));
  mixed = wb_random_shuffle (last, random->rand);
  text = tell (first, last);
  mixed_text = tell (first, mixed);
  none = tell (last, mixed);
  g_assert_cmpstr (text, ==, mixed_text);
  g_assert_cmpstr (none, ==, "The plans have the same content.\n");
  g_assert_true (g_str_equal (text, none) == wb_plan_equal (first, last));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
test_random (void)
{
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (100); i++)
    {
      g_test_message ("plan of seed %u", seed + i);
      run_one (seed + i);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  speak ("en");

  g_test_add_func ("/diff-outline/whole", test_whole);
  g_test_add_func ("/diff-outline/dutch", test_dutch);
  g_test_add_func ("/diff-outline/same", test_same);
  g_test_add_func ("/diff-outline/different-plans", test_different_plans);
  g_test_add_func ("/diff-outline/redacted", test_redacted);
  g_test_add_func ("/diff-outline/kept", test_kept);
  g_test_add_func ("/diff-outline/every-field", test_every_field);
  g_test_add_func ("/diff-outline/order-apart", test_order_apart);
  g_test_add_func ("/diff-outline/random", test_random);

  return g_test_run ();
}
