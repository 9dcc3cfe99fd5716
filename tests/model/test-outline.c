/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A plan as lines: all of it, and the same lines for the same plan. */

#include "language.h"
#include "samples.h"
#include "wb-generate.h"
#include "wb-outline.h"
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

static const Row rows[] = {
  { WB_KIND_PROJECT, "p", NULL, { { "title", "Riverside 2046" }, { "ambition", "Equal chances.\n\nFor all." } } },
  { WB_KIND_DOMAIN, "d1", NULL, { { "name", "Housing" }, { "order", "b" } } },
  { WB_KIND_DOMAIN, "d2", NULL, { { "name", "Health" }, { "order", "a" } } },
  { WB_KIND_VOICE, "v1", NULL, { { "text", "Our child coughs\nall winter." }, { "domains", "d1 d2" } } },
  { WB_KIND_GOAL, "g1", NULL, { { "title", "Dry homes" }, { "domain", "d1" }, { "order", "b" } } },
  { WB_KIND_GOAL, "g2", NULL, { { "title", "Save energy" }, { "domain", "d1" }, { "order", "a" } } },
  { WB_KIND_GOAL, "g3", NULL, { { "target-year", "2030" } } },
  { WB_KIND_INDICATOR, "i1", NULL, { { "goal", "g1" }, { "name", "Reports of damp" } } },
  { WB_KIND_INDICATOR, "i2", NULL, { { "name", "Of no goal" } } },
  { WB_KIND_MEASUREMENT, "m1", NULL, { { "indicator", "i1" }, { "date", "2026-10" }, { "value", "214" } } },
  { WB_KIND_MEASUREMENT, "m2", NULL, { { "indicator", "i1" }, { "date", "2025" }, { "value", "231" } } },
  { WB_KIND_ACTION, "a1", NULL, { { "title", "Damp team" }, { "status", "running" } } },
  { WB_KIND_ACTION, "a2", NULL, { { "title", "Energy coaches" } } },
  { WB_KIND_PARTNER, "r1", NULL, { { "name", "Rivierhuis" } } },
  { WB_KIND_CONTACT, "c1", NULL, { { "partner", "r1" }, { "name", "Caretaker" } } },
  { WB_KIND_GROUNDS, "v1", "g1", { { "note", "Read aloud." } } },
  { WB_KIND_CONTRIBUTES, "a1", "g1", { { "weight", "large" } } },
  { WB_KIND_CONTRIBUTES, "a1", "g2", { { "because", "It saves heat." } } },
  { WB_KIND_TAKES_PART, "r1", "a1", { { "roles", "does lead" }, { "contact", "c1" } } },
  { WB_KIND_WAITS_FOR, "a2", "a1", { { NULL } } },
};

static const char whole[] =
  "Plan: Riverside 2046\n"
  "  Ambition:\n"
  "    Equal chances.\n"
  "\n"
  "    For all.\n"
  "\n"
  "Residents’ voices\n"
  "  Resident’s voice:\n"
  "    Our child coughs\n"
  "    all winter.\n"
  "    Themes: “Housing”\n"
  "    Themes: “Health”\n"
  "\n"
  "Themes\n"
  "  Theme: Health\n"
  "  Theme: Housing\n"
  "    Goal: Save energy\n"
  "      Actions:\n"
  "        Action: Damp team\n"
  "          Because: It saves heat.\n"
  "    Goal: Dry homes\n"
  "      Residents’ voices:\n"
  "        Resident’s voice: Our child coughs all winter.\n"
  "          Note: Read aloud.\n"
  "      Actions:\n"
  "        Action: Damp team\n"
  "          Weight: large\n"
  "          Status: running\n"
  "          Partners:\n"
  "            Partner: Rivierhuis\n"
  "              Roles: lead, does\n"
  "              Contact: “Caretaker”\n"
  "      Indicator: Reports of damp\n"
  "        Measurement: 2025\n"
  "          Value: 231\n"
  "        Measurement: Oct 2026\n"
  "          Value: 214\n"
  "\n"
  "Goals without a theme\n"
  "  Goal without a name\n"
  "    Target year: 2030\n"
  "\n"
  "Actions without a goal\n"
  "  Action: Energy coaches\n"
  "    Waits for:\n"
  "      Action: Damp team\n"
  "\n"
  "Partners\n"
  "  Partner: Rivierhuis\n"
  "    Contact: Caretaker\n"
  "\n"
  "Indicators\n"
  "  Indicator: Of no goal\n";

static const char summary[] =
  "Plan: Riverside 2046\n"
  "  2 themes, 1 resident’s voice, 3 goals, 2 indicators, 2 measurements, 2 actions, 1 partner, 1 contact and 5 links\n"
  "  Residents’ voices: open 1\n"
  "  Goals: not filled in 3\n"
  "  Actions: running 1, not filled in 1\n"
  "  Health: 1 resident’s voice\n"
  "  Housing: 1 resident’s voice and 2 goals\n";

static WbProject *
make_project (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (GError) error = NULL;
  WbProject *project;
  WbDraft draft;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].to != NULL)
        wb_draft_init_link (&draft, rows[i].kind, rows[i].id, rows[i].to);
      else
        wb_draft_init_item (&draft, rows[i].kind, rows[i].id);
      for (guint j = 0; rows[i].fields[j][0] != NULL; j++)
        g_assert_true (wb_draft_set_text (&draft, wb_field_find (rows[i].kind, rows[i].fields[j][0])->index,
                                          rows[i].fields[j][1], NULL));
      wb_plan_append (&plan, wb_draft_end (&draft));
    }

  project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  return project;
}

static void
test_whole (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autofree char *text = wb_outline_whole (project);

  g_assert_cmpstr (text, ==, whole);
}

static void
test_summary (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autofree char *text = wb_outline_summary (project);

  g_assert_cmpstr (text, ==, summary);
}

static void
test_dutch (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autofree char *text = NULL;

  speak ("nl");
  text = wb_outline_whole (project);
  speak ("en");
  g_assert_nonnull (strstr (text, "\nUitspraken\n"));
  g_assert_nonnull (strstr (text, "\n              Rollen: trekker, voert uit\n"));
  g_assert_nonnull (strstr (text, "\nDoelen zonder thema\n  Doel zonder naam\n    Streefjaar: 2030\n"));
}

static void
test_empty (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (WbProject) project = NULL;
  g_autofree char *text = NULL;
  g_autofree char *short_text = NULL;
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_PROJECT, "p");
  wb_plan_append (&plan, wb_draft_end (&draft));
  project = wb_project_new (plan, NULL);
  text = wb_outline_whole (project);
  short_text = wb_outline_summary (project);
  g_assert_cmpstr (text, ==, "Plan without a name\n");
  g_assert_cmpstr (short_text, ==, "Plan without a name\n  empty\n");
}

static WbProject *
sample_project_with (WbSlot slot, WbRecord *record)
{
  g_autoptr (WbProject) samples = sample_project ();
  g_autoptr (WbPlan) plan = wb_plan_ref (wb_project_get_plan (samples));
  g_autoptr (GError) error = NULL;
  WbProject *project;

  wb_plan_replace (&plan, slot, wb_record_ref (record));
  project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  return project;
}

static gboolean
is_told_by_place (const WbRecord *record, const WbField *field)
{
  return field->type == WB_TYPE_ORDER || wb_record_get_kind (record) == WB_KIND_CONFLICT;
}

/* Without any one of its fields, any one record gives another outline. */
static void
test_every_field (void)
{
  g_autoptr (WbProject) project = sample_project ();
  g_autofree char *text = wb_outline_whole (project);

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (wb_project_get_plan (project)); slot++)
    {
      WbRecord *record = wb_project_get (project, slot);
      const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (record));

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_autoptr (WbRecord) without = NULL;
          g_autoptr (WbProject) other = NULL;
          g_autofree char *other_text = NULL;
          WbDraft draft;

          if (!wb_record_has (record, i) || is_told_by_place (record, &info->fields[i]))
            continue;

          wb_draft_init_from (&draft, record);
          wb_draft_unset (&draft, i);
          without = wb_draft_end (&draft);
          other = sample_project_with (slot, without);
          other_text = wb_outline_whole (other);
          if (strcmp (text, other_text) == 0)
            g_error ("%s/%s is in no line", info->name, info->fields[i].name);
        }
    }
}

/* What others keep in the plan is told, too. */
static void
test_kept (void)
{
  g_autoptr (WbProject) samples = sample_project ();
  WbSlot goal = wb_project_find (samples, "goal-1");
  g_autoptr (WbExtra) extra = sample_extra (7);
  g_autoptr (WbRecord) record = NULL;
  g_autoptr (WbProject) project = NULL;
  g_autofree char *text = NULL;
  WbDraft draft;

  wb_draft_init_from (&draft, wb_project_get (samples, goal));
  wb_draft_set_extra (&draft, extra);
  record = wb_draft_end (&draft);
  project = sample_project_with (goal, record);
  text = wb_outline_whole (project);
  g_assert_nonnull (strstr (text, "Kept from another program: rank = 7\n"));
  g_assert_nonnull (strstr (text, "Kept from another program: <x xmlns=\"urn:other\">één</x>\n"));
  g_assert_nonnull (strstr (text, "\n  budget: <budget "));
}

/* Every item has a line. */
static void
assert_lines (WbProject *project, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (WbKind kind = 0; kind <= WB_LAST_ITEM; kind++)
    {
      guint n_lines = 0;

      for (guint i = 0; lines[i] != NULL; i++)
        n_lines += g_str_has_prefix (g_strchug (lines[i]), wb_kind_get_label (kind));
      g_assert_cmpuint (n_lines, >=, wb_project_count (project, kind));
    }
}

static void
test_random (void)
{
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (6);

  for (guint run = 0; run < runs; run++)
    {
      g_autoptr (WbPlan) plan = wb_generate_plan (20 + 100 * (run % 3), seed + run,
                                                  run % 2 == 0 ? WB_GENERATE_WILD : WB_GENERATE_REALISTIC);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed + run);
      g_autoptr (WbPlan) shuffled = wb_random_shuffle (plan, rand);
      g_autoptr (WbProject) project = wb_project_new (plan, NULL);
      g_autoptr (WbProject) same = wb_project_new (shuffled, NULL);
      g_autofree char *text = wb_outline_whole (project);
      g_autofree char *same_text = wb_outline_whole (same);
      g_autofree char *short_text = wb_outline_summary (project);
      g_autofree char *same_short_text = wb_outline_summary (same);

      g_assert_cmpstr (text, ==, same_text);
      g_assert_cmpstr (short_text, ==, same_short_text);
      assert_lines (project, text);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  speak ("en");

  g_test_add_func ("/outline/whole", test_whole);
  g_test_add_func ("/outline/summary", test_summary);
  g_test_add_func ("/outline/dutch", test_dutch);
  g_test_add_func ("/outline/empty", test_empty);
  g_test_add_func ("/outline/every-field", test_every_field);
  g_test_add_func ("/outline/kept", test_kept);
  g_test_add_func ("/outline/random", test_random);

  return g_test_run ();
}
