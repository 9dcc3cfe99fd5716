/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records in words, and what is deleted. */

#include "language.h"
#include "samples.h"
#include "sentence-plan.h"
#include "wb-edit.h"
#include "wb-sentence.h"

#include <string.h>

typedef struct
{
  const char *id;
  const char *name;
  const char *sentence;
} RecordCase;

static const RecordCase records[] = {
  { "p", "Plan “Riverside 2046”", "Plan: Riverside 2046" },
  { "v1", "Resident’s voice “Our child coughs all winter.”", "Resident’s voice: Our child coughs all winter." },
  { "g1", "Goal “Dry and warm homes”", "Goal: Dry and warm homes" },
  { "g2", "Goal without a name", "Goal without a name" },
  { "m1", "Measurement Oct 2026", "Measurement: Oct 2026" },
  { "a1", "Action “Damp team”", "Action: Damp team" },
  { "r1", "Relation “Tenants”", "Relation: “Tenants”" },
  { "x1", "Vote “Dry and warm homes”", "Vote: “Dry and warm homes”" },
  { "x2", "Vote “x3”", "Vote: “x3”" },
  { "w1", "Waiver “Dry and warm homes”", "Waiver: “Dry and warm homes”" },
  { "w2", "Waiver without a name", "Waiver without a name" },
};

static void
test_records (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbNames) names = wb_names_new (project);

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      const WbRecord *record = plan_get (project, records[i].id);
      g_autofree char *name = wb_record_to_name (names, record);
      g_autofree char *sentence = wb_record_to_sentence (names, record);

      g_assert_cmpstr (name, ==, records[i].name);
      g_assert_cmpstr (sentence, ==, records[i].sentence);
    }
}

typedef struct
{
  WbKind      kind;
  const char *from;
  const char *to;
  const char *english;
  const char *dutch;
} LinkCase;

static const LinkCase links[] = {
  { WB_KIND_GROUNDS, "v1", "g1", "“Dry and warm homes” rests on what was said: “Our child coughs all winter.”",
    "“Dry and warm homes” begint bij wat is gezegd: “Our child coughs all winter.”" },
  { WB_KIND_CONTRIBUTES, "a1", "g1", "“Damp team” contributes to “Dry and warm homes”",
    "“Damp team” draagt bij aan “Dry and warm homes”" },
  { WB_KIND_TAKES_PART, "p1", "a1", "“Rivierhuis” leads “Damp team”", "“Rivierhuis” is trekker van “Damp team”" },
  { WB_KIND_TAKES_PART, "p2", "a1", "“Tenants” takes part in “Damp team”", "“Tenants” doet mee aan “Damp team”" },
  { WB_KIND_ANSWERS, "a1", "v1", "“Damp team” answers what was said: “Our child coughs all winter.”",
    "“Damp team” is een antwoord op wat is gezegd: “Our child coughs all winter.”" },
  { WB_KIND_WAITS_FOR, "a2", "a1", "“Energy coaches” waits for “Damp team”", "“Energy coaches” wacht op “Damp team”" },
  { WB_KIND_ATTENDS, "p1", "s1", "“Rivierhuis” is present at “Start”", "“Rivierhuis” is aanwezig bij “Start”" },
  { WB_KIND_ATTENDS, "p2", "s1", "“Tenants” is invited to “Start”", "“Tenants” is uitgenodigd voor “Start”" },
  { WB_KIND_ATTENDS, "c1", "s1", "“Caretaker” takes part in session “Start”",
    "“Caretaker” doet mee aan bijeenkomst “Start”" },
};

static void
test_links (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbNames) names = wb_names_new (project);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      WbSlot slot = wb_project_find_link (project, links[i].kind, links[i].from, links[i].to);
      WbRecord *link = wb_project_get (project, slot);
      g_autofree char *english = wb_link_to_sentence (names, link);
      g_autofree char *dutch = NULL;

      speak ("nl");
      dutch = wb_link_to_sentence (names, link);
      speak ("en");
      g_assert_cmpstr (english, ==, links[i].english);
      g_assert_cmpstr (dutch, ==, links[i].dutch);
    }
}

/* Every kind of record has a name of its own, also without any field. */
static void
test_every_kind (void)
{
  g_autoptr (WbProject) project = sample_project ();
  g_autoptr (WbNames) names = wb_names_new (project);

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    for (guint filled = kind == WB_KIND_CONFLICT ? 1 : 0; filled < 2; filled++)
      {
        g_autoptr (WbRecord) record = sample_record (kind, 1, filled);
        g_autofree char *name = wb_record_to_name (names, record);
        g_autofree char *sentence = wb_record_to_sentence (names, record);

        g_assert_cmpuint (strlen (name), >, 3);
        g_assert_cmpuint (strlen (sentence), >, 3);
        g_assert_null (strchr (sentence, '\n'));
      }
}

static void
assert_owner (WbNames *names, const char *id, const char *expected)
{
  const WbField *field = wb_field_get (WB_KIND_GOAL, WB_GOAL_OWNER);
  g_autoptr (GRefString) text = g_ref_string_new (id);
  g_autofree char *words = wb_value_to_words (names, field, (WbValue) { .text = text }, WB_WORDS_QUOTED);

  g_assert_cmpstr (words, ==, expected);
}

/* First in the plan as it is, then as it was, then in what a step changed. */
static void
test_names (void)
{
  static const PlanItem renamed = { WB_KIND_PARTNER, "p1", { { "name", "Other name" } } };
  static const PlanItem only_there = { WB_KIND_PARTNER, "p8", { { "name", "Only there" } } };
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbRecord) other = plan_item (&renamed);
  g_autoptr (WbRecord) gone = plan_item (&only_there);
  const WbChange change_list[] = { { 0, other, NULL }, { 0, gone, NULL } };
  g_autoptr (WbNames) names = wb_names_new (NULL);
  g_autoptr (WbNames) both = wb_names_new (project);

  assert_owner (names, "p1", "“p1”");
  wb_names_add_changes (names, change_list, 2);
  assert_owner (names, "p1", "“Other name”");
  wb_names_add_project (names, project);
  assert_owner (names, "p1", "“Rivierhuis”");

  wb_names_add_changes (both, change_list, 2);
  assert_owner (both, "p1", "“Rivierhuis”");
  assert_owner (both, "p8", "“Only there”");
  g_assert_null (wb_names_find (both, "p9"));
}

static void
assert_counts (guint indicators, guint takes_part, guint answers, guint votes, const char *english, const char *dutch)
{
  guint counts[WB_N_KINDS] = { 0 };
  g_autofree char *in_english = NULL;
  g_autofree char *in_dutch = NULL;

  counts[WB_KIND_INDICATOR] = indicators;
  counts[WB_KIND_TAKES_PART] = takes_part;
  counts[WB_KIND_ANSWERS] = answers;
  counts[WB_KIND_VOTE] = votes;
  in_english = wb_sentence_count_kinds (counts);
  speak ("nl");
  in_dutch = wb_sentence_count_kinds (counts);
  speak ("en");
  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_dutch, ==, dutch);
}

static void
assert_deletion (WbProject *project, WbSlot slot, const char *english, const char *dutch)
{
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (WbStep) step = NULL;
  g_autofree char *in_english = NULL;
  g_autofree char *in_dutch = NULL;

  wb_edit_remove_record (edit, wb_project_get (project, slot));
  step = wb_edit_end (edit, "Delete", WB_ORIGIN_EDIT);
  g_assert_true (wb_project_apply (project, step, NULL));

  in_english = wb_deletion_to_sentence (step, &slot, 1);
  speak ("nl");
  in_dutch = wb_deletion_to_sentence (step, &slot, 1);
  speak ("en");
  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_dutch, ==, dutch);
  g_assert_true (wb_project_undo (project));
}

static void
test_deletions (void)
{
  g_autoptr (WbProject) project = make_project ();

  assert_deletion (project, wb_project_find (project, "s1"), "Session deleted, with 1 round, 1 vote and 3 links",
                   "Bijeenkomst verwijderd, met 1 ronde, 1 stem en 3 verbanden");
  assert_deletion (project, wb_project_find (project, "m1"), "Measurement deleted", "Meting verwijderd");
  assert_deletion (project, wb_project_find_link (project, WB_KIND_WAITS_FOR, "a2", "a1"), "Link removed",
                   "Verband verwijderd");
}

/* Every kind of item has words of its own for being deleted. */
static void
test_every_deletion (void)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    {
      WbSlot slot = 1;
      WbDraft draft;
      g_autoptr (WbRecord) record = NULL;
      g_autoptr (WbStep) step = NULL;

      wb_draft_init_item (&draft, kind, "x");
      record = wb_draft_end (&draft);
      step = wb_step_new ("Delete", NULL, 0, NULL, WB_ORIGIN_EDIT, &(WbChange){ slot, record, NULL }, 1);
      g_assert_true (g_hash_table_add (said, wb_deletion_to_sentence (step, &slot, 1)));
    }
}

static void
test_counts (void)
{
  assert_counts (0, 0, 0, 0, NULL, NULL);
  assert_counts (1, 0, 0, 0, "1 indicator", "1 indicator");
  assert_counts (2, 0, 0, 0, "2 indicators", "2 indicatoren");
  assert_counts (2, 2, 1, 0, "2 indicators and 3 links", "2 indicatoren en 3 verbanden");
  assert_counts (2, 0, 1, 4, "2 indicators, 4 votes and 1 link", "2 indicatoren, 4 stemmen en 1 verband");

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    {
      g_autofree char *one = wb_sentence_count_kind (kind, 1);
      g_autofree char *two = wb_sentence_count_kind (kind, 2);

      g_assert_true (g_str_has_prefix (one, "1 "));
      g_assert_true (g_str_has_prefix (two, "2 "));
      g_assert_cmpstr (one + 2, !=, two + 2);
    }
}

static void
test_quote (void)
{
  g_autofree char *long_text = g_strnfill (200, 'a');
  g_autofree char *cut = wb_sentence_quote (long_text);
  g_autofree char *own = wb_sentence_quote ("“I walk\n around.”");

  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 62);
  g_assert_true (g_str_has_suffix (cut, "…”"));
  g_assert_cmpstr (own, ==, "“I walk around.”");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  speak ("en");

  g_test_add_func ("/sentence/records", test_records);
  g_test_add_func ("/sentence/links", test_links);
  g_test_add_func ("/sentence/every-kind", test_every_kind);
  g_test_add_func ("/sentence/deletions", test_deletions);
  g_test_add_func ("/sentence/every-deletion", test_every_deletion);
  g_test_add_func ("/sentence/names", test_names);
  g_test_add_func ("/sentence/counts", test_counts);
  g_test_add_func ("/sentence/quote", test_quote);

  return g_test_run ();
}
