/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes in words, and conflicts. */

#include "language.h"
#include "samples.h"
#include "sentence-plan.h"
#include "wb-edit.h"
#include "wb-sentence.h"

#include <string.h>

typedef struct
{
  const char *id;
  const char *field;
  const char *before; /* NULL: absent */
  const char *after;
  const char *sentences; /* one a line */
} ChangeCase;

#define LONG "Fifty characters and more stand before the place where"

static const ChangeCase changes[] = {
  { "g1", "target-year", "2027", "2028", "Goal “Dry and warm homes”: target year 2027 → 2028" },
  { "g1", "target-year", NULL, "2028", "Goal “Dry and warm homes”: target year 2028 (was empty)" },
  { "g1", "target-year", "2027", NULL, "Goal “Dry and warm homes”: target year 2027 → empty" },
  { "g1", "title", "Dry homes", "Dry and warm homes", "Goal “Dry homes” is now called “Dry and warm homes”" },
  { "g1", "title", NULL, "Dry homes", "Goal without a name is now called “Dry homes”" },
  { "g1", "title", "Dry homes", NULL, "Goal “Dry homes”: title “Dry homes” → empty" },
  { "g1", "title", LONG " it differs", LONG " it is other",
    "Goal “Fifty characters and more stand before the place where it…” is now called “… is other”" },
  { "g1", "order", "V", "k", "Goal “Dry and warm homes” was moved" },
  { "g1", "order", NULL, "k", "Goal “Dry and warm homes” was moved" },
  { "g1", "priority", NULL, "yes", "Goal “Dry and warm homes”: priority (top ten) no → yes" },
  { "g1", "priority", "yes", NULL, "Goal “Dry and warm homes”: priority (top ten) yes → no" },
  { "g1", "domain", "d1", "d2", "Goal “Dry and warm homes”: theme “Housing” → “Health”" },
  { "g1", "also-domains", NULL, "d1 d2", "Goal “Dry and warm homes” – also touches: “Housing”, “Health” added" },
  { "g1", "also-domains", "d1", "d1 d2", "Goal “Dry and warm homes” – also touches: “Health” added" },
  { "g1", "also-domains", "d1", "d2", "Goal “Dry and warm homes” – also touches: “Health” added, “Housing” removed" },
  { "g1", "also-domains", "d1", NULL, "Goal “Dry and warm homes” – also touches: “Housing” removed" },
  { "g1", "owner", "p1", "p9", "Goal “Dry and warm homes”: owner “Rivierhuis” → “p9”" },
  { "g1", "description", "One two three", "One two four",
    "Goal “Dry and warm homes” – description: “One two three” → “One two four”" },
  { "g1", "description", LONG " it differs.", LONG " it is other.",
    "Goal “Dry and warm homes” – description: “… differs.” → “… is other.”" },
  { "g1", "description", NULL, "One\ntwo", "Goal “Dry and warm homes” – description: “One two” (was empty)" },
  { "g1", "description", "One\ntwo\nthree", "One\n2\nthree",
    "Goal “Dry and warm homes” – description: paragraph 2: “two” → “2”" },
  { "g1", "description", "One\nmore\n\ntwo\n\nthree", "One\nmore\n\nnew\n\ntwo and\n\nthree",
    "Goal “Dry and warm homes” – description: paragraph 2 added: “new”; paragraph 3: “two” → “two and”" },
  { "g1", "description", "One\n\ntwo\n\nthree", "two\n\nthree",
    "Goal “Dry and warm homes” – description: paragraph 1 removed: “One”" },
  { "g1", "description", "One\n\nalmost\n\nthree", "Almost\n\nthree",
    "Goal “Dry and warm homes” – description: paragraph 1 removed: “One”; paragraph 1: “almost” → “Almost”" },
  { "g1", "description", "1\n2\n3\n4\n5", "a\n2\nb\n4\nc\n6",
    "Goal “Dry and warm homes” – description: 3 paragraphs changed, 1 paragraph added" },
  { "g1", "description", "1\n2\n3\n4\n5", "5",
    "Goal “Dry and warm homes” – description: 4 paragraphs removed" },
  { "g1", "description", "One  two", "One two", "Goal “Dry and warm homes” – description: only blanks have changed" },
  { "g1", "description", "One\n\ntwo", "One\n\n\ntwo",
    "Goal “Dry and warm homes” – description: only blanks have changed" },
  { "v1", "text", "Our child coughs.", "Our child is well.",
    "Resident’s voice “Our child is well.” – what was said: “Our child coughs.” → “Our child is well.”" },
  { "v1", "outcome", NULL, "taken-up", "Resident’s voice “Our child coughs all winter.”: outcome open → taken up" },
  { "a1", "due", "2027", "2027-03-14", "Action “Damp team”: due 2027 → 14 Mar 2027" },
  { "m1", "date", "2026", "2027", "Measurement 2027 (“Reports of damp”): reference date 2026 → 2027" },
  { "c1", "email", "a@b.nl", "c@d.nl", "Contact “Caretaker” (“Rivierhuis”): email “a@b.nl” → “c@d.nl”" },
  { "i1", "name", "Damp", "Reports", "Indicator “Damp” (“Dry and warm homes”) is now called “Reports”" },
};

static WbRecord *
with_value (WbRecord *record, const char *name, const char *value)
{
  WbDraft draft;

  wb_draft_init_from (&draft, record);
  g_assert_true (wb_draft_set_text (&draft, wb_field_find (wb_record_get_kind (record), name)->index, value, NULL));

  return wb_draft_end (&draft);
}

static char *
change_to_lines (WbNames *names, WbRecord *before, WbRecord *after)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  const WbChange change = { 0, before, after };

  wb_change_to_sentences (names, &change, sentences);
  g_ptr_array_add (sentences, NULL);

  return g_strjoinv ("\n", (char **) sentences->pdata);
}

static void
test_changes (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbNames) names = wb_names_new (project);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      WbRecord *record = plan_get (project, changes[i].id);
      g_autoptr (WbRecord) before = with_value (record, changes[i].field, changes[i].before);
      g_autoptr (WbRecord) after = with_value (record, changes[i].field, changes[i].after);
      g_autofree char *lines = change_to_lines (names, before, after);

      g_assert_cmpstr (lines, ==, changes[i].sentences);
    }
}

static void
test_come_and_go (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbNames) names = wb_names_new (project);
  g_autofree char *come = change_to_lines (names, NULL, plan_get (project, "g1"));
  g_autofree char *come_bare = change_to_lines (names, NULL, plan_get (project, "w2"));
  g_autofree char *gone = change_to_lines (names, plan_get (project, "a1"), NULL);

  g_assert_cmpstr (come, ==, "New: goal “Dry and warm homes” (Theme: “Housing”; Target year: 2027)");
  g_assert_cmpstr (come_bare, ==, "New: waiver without a name");
  g_assert_cmpstr (gone, ==, "Deleted: action “Damp team”");
}

static void
test_link_changes (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbNames) names = wb_names_new (project);
  g_autoptr (WbRecord) supports = plan_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_ROLES, "supports");
  g_autoptr (WbRecord) leads = plan_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_ROLES, "lead supports");
  g_autoptr (WbRecord) invited = plan_link (WB_KIND_ATTENDS, "p2", "s1", WB_ATTENDS_ATTENDANCE, "invited");
  g_autoptr (WbRecord) notice = plan_link (WB_KIND_ATTENDS, "p2", "s1", WB_ATTENDS_ATTENDANCE, "with-notice");
  g_autofree char *come = change_to_lines (names, NULL, leads);
  g_autofree char *come_to_session = change_to_lines (names, NULL, invited);
  g_autofree char *gone = change_to_lines (names, leads, NULL);
  g_autoptr (WbRecord) only_leads = plan_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_ROLES, "lead");
  g_autoptr (WbRecord) advises = plan_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_ROLES, "advises");
  g_autoptr (WbRecord) bare = plan_link (WB_KIND_ATTENDS, "p2", "s1", -1, NULL);
  g_autofree char *only_lead = change_to_lines (names, NULL, only_leads);
  g_autofree char *hands_over = change_to_lines (names, leads, advises);
  g_autofree char *roles = change_to_lines (names, supports, advises);
  g_autofree char *said = change_to_lines (names, bare, invited);
  g_autofree char *now_leads = change_to_lines (names, supports, leads);
  g_autofree char *no_longer = change_to_lines (names, leads, supports);
  g_autofree char *attendance = change_to_lines (names, invited, notice);

  g_assert_cmpstr (come, ==, "New: “Tenants” leads “Damp team” (Roles: lead, supports)");
  g_assert_cmpstr (come_to_session, ==, "New: “Tenants” is invited to “Start”");
  g_assert_cmpstr (gone, ==, "No longer: “Tenants” leads “Damp team”");
  g_assert_cmpstr (only_lead, ==, "New: “Tenants” leads “Damp team”");
  g_assert_cmpstr (now_leads, ==, "Partner “Tenants” now leads “Damp team”");
  g_assert_cmpstr (no_longer, ==, "Partner “Tenants” no longer leads “Damp team”");
  g_assert_cmpstr (hands_over, ==, "Partner “Tenants” no longer leads “Damp team”\n"
                                   "“Tenants” takes part in “Damp team” – roles: advises added, supports removed");
  g_assert_cmpstr (roles, ==, "“Tenants” takes part in “Damp team” – roles: advises added, supports removed");
  g_assert_cmpstr (attendance, ==, "“Tenants” is absent with notice from “Start” (was: invited)");
  g_assert_cmpstr (said, ==, "Now: “Tenants” is invited to “Start”");
}

static WbRecord *
make_conflict (const char *const (*fields)[2])
{
  WbDraft draft;

  wb_draft_init_conflict (&draft);
  for (guint i = 0; fields[i][0] != NULL; i++)
    g_assert_true (wb_draft_set_text (&draft, wb_field_find (WB_KIND_CONFLICT, fields[i][0])->index, fields[i][1],
                                      NULL));

  return wb_draft_end (&draft);
}

typedef struct
{
  const char *fields[6][2];
  const char *sentence;
} ConflictCase;

static const ConflictCase conflicts[] = {
  { { { "item", "g1" }, { "field", "target-year" }, { "base", "2026" }, { "theirs", "2028" } },
    "Conflict: Goal “Dry and warm homes” – Target year: the others made it 2028" },
  { { { "item", "g1" }, { "field", "domain" }, { "theirs", "d2" } },
    "Conflict: Goal “Dry and warm homes” – Theme: the others made it “Health”" },
  { { { "item", "g1" }, { "field", "target-year" }, { "base", "2026" } },
    "Conflict: Goal “Dry and warm homes” – Target year: the others emptied it" },
  { { { "item", "g1" }, { "field", "of-tomorrow" }, { "theirs", "x" } },
    "Conflict: Goal “Dry and warm homes” – of-tomorrow: the others made it “x”" },
  { { { "link", "takes-part" }, { "from", "p2" }, { "to", "a1" }, { "field", "mandate" }, { "theirs", "may-decide" } },
    "Conflict: “Tenants” takes part in “Damp team” – Mandate: the others made it may decide" },
  { { { "item", "g1" }, { "deleted", "mine" } },
    "Conflict: Goal “Dry and warm homes” was deleted here and changed by the others" },
  { { { "item", "g1" }, { "deleted", "theirs" } },
    "Conflict: Goal “Dry and warm homes” was deleted by the others and changed here" },
  { { { "item", "p1" }, { "with", "p2" } }, "Conflict: Partner “Rivierhuis” may be the same as Partner “Tenants”" },
};

static void
test_conflicts (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbNames) names = wb_names_new (project);

  for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      g_autoptr (WbRecord) conflict = make_conflict (conflicts[i].fields);
      g_autofree char *sentence = wb_conflict_to_sentence (names, conflict);
      g_autofree char *come = change_to_lines (names, NULL, conflict);
      g_autofree char *settled = change_to_lines (names, conflict, NULL);
      g_autofree char *expected = g_strconcat ("Settled – ", sentence, NULL);

      g_assert_cmpstr (sentence, ==, conflicts[i].sentence);
      g_assert_cmpstr (come, ==, sentence);
      g_assert_cmpstr (settled, ==, expected);
    }
}

/* What a value is in a sentence about a change of it. */
static char *
value_to_words (WbNames *names, const WbField *field, const WbRecord *record)
{
  const WbValue *value = wb_record_get_value (record, field->index);

  /* Of the paragraphs of the samples only the first is another one. */
  if (value != NULL && field->type == WB_TYPE_LONG_TEXT)
    return g_strdup_printf ("“%.*s", (int) strcspn (value->text, "\n"), value->text);
  if (value != NULL)
    return wb_value_to_words (names, field, *value, WB_WORDS_QUOTED);
  if (field->type == WB_TYPE_YES_NO)
    return g_strdup ("no");
  if (field->fallback != 0)
    return g_strdup (wb_word_get_label (field->words, field->fallback));

  return g_strdup (wb_field_is_set (field) ? "" : "empty");
}

static void
assert_says (const char *lines, const WbField *field, const char *words)
{
  if (strstr (lines, words) == NULL)
    g_error ("%s/%s: “%s” does not say “%s”", wb_kind_get_info (field->kind)->name, field->name, lines, words);
}

static gboolean
is_name (const WbField *field, const WbRecord *after)
{
  return field->type == WB_TYPE_TEXT && (int) field->index == wb_kind_get_title_field (field->kind) &&
         wb_record_has (after, field->index);
}

/* A field that changes is told by what it is called, with both its values. */
static void
assert_told (WbNames *names, WbRecord *before, WbRecord *after, const WbField *field)
{
  g_autofree char *lines = change_to_lines (names, before, after);
  g_autofree char *old_words = value_to_words (names, field, before);
  g_autofree char *new_words = value_to_words (names, field, after);

  if (field->type == WB_TYPE_ORDER)
    {
      assert_says (lines, field, "was moved");
      return;
    }
  if (field->kind == WB_KIND_ATTENDS)
    {
      assert_says (lines, field, wb_record_has (before, field->index) ? "(was: " : "Now: ");
      return;
    }

  assert_says (lines, field, is_name (field, after) ? "is now called" : wb_field_get_label (field) + 1);
  assert_says (lines, field, is_name (field, after) && !wb_record_has (before, field->index) ? "without a name" : old_words);
  assert_says (lines, field, new_words);
}

static WbRecord *
sample_with (const WbRecord *record, const WbField *field, guint n)
{
  g_autofree char *value = sample_value (field, n);
  WbDraft draft;

  wb_draft_init_from (&draft, record);
  g_assert_true (wb_draft_set_text (&draft, field->index, value, NULL));

  return wb_draft_end (&draft);
}

static void
test_every_field (void)
{
  g_autoptr (WbProject) project = sample_project ();
  g_autoptr (WbNames) names = wb_names_new (project);

  for (WbKind kind = 0; kind < WB_KIND_CONFLICT; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      {
        const WbField *field = wb_field_get (kind, i);
        g_autoptr (WbRecord) bare = sample_record (kind, 1, FALSE);
        g_autoptr (WbRecord) one = sample_with (bare, field, 1);
        g_autoptr (WbRecord) other = sample_with (bare, field, 2);

        assert_told (names, bare, one, field);
        if (!wb_record_equal (one, other))
          assert_told (names, one, other, field);
        assert_told (names, other, bare, field);
      }
}

static void
test_extra (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbNames) names = wb_names_new (project);
  g_autoptr (WbExtra) extra = sample_extra (1);
  g_autoptr (WbRecord) after = NULL;
  g_autofree char *lines = NULL;
  WbDraft draft;

  wb_draft_init_from (&draft, plan_get (project, "g1"));
  wb_draft_set_extra (&draft, extra);
  after = wb_draft_end (&draft);
  lines = change_to_lines (names, plan_get (project, "g1"), after);
  g_assert_cmpstr (lines, ==, "Goal “Dry and warm homes”: what another program keeps with it has changed");
}

/* What goes along with an item is not told; what it was called is still known. */
static void
test_step (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WbNames) names = NULL;
  g_autoptr (WbStep) step = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *lines = NULL;
  WbEdit *edit = wb_edit_new (project);

  wb_edit_remove (edit, "p2");
  wb_edit_remove (edit, "i1");
  step = wb_edit_end (edit, "Delete", WB_ORIGIN_EDIT);
  g_assert_cmpuint (step->n_changes, >, 4);
  wb_project_apply (project, step, &error);
  g_assert_no_error (error);

  names = wb_names_new (project);
  wb_names_add_changes (names, step->changes, step->n_changes);
  wb_changes_to_sentences (names, step->changes, step->n_changes, sentences);
  g_assert_cmpuint (sentences->len, ==, 2);
  g_ptr_array_add (sentences, NULL);
  lines = g_strjoinv ("\n", (char **) sentences->pdata);
  g_assert_nonnull (strstr (lines, "Deleted: partner “Tenants”"));
  g_assert_nonnull (strstr (lines, "Deleted: indicator “Reports of damp” (“Dry and warm homes”)"));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  speak ("en");

  g_test_add_func ("/change-sentence/changes", test_changes);
  g_test_add_func ("/change-sentence/come-and-go", test_come_and_go);
  g_test_add_func ("/change-sentence/link-changes", test_link_changes);
  g_test_add_func ("/change-sentence/conflicts", test_conflicts);
  g_test_add_func ("/change-sentence/every-field", test_every_field);
  g_test_add_func ("/change-sentence/extra", test_extra);
  g_test_add_func ("/change-sentence/step", test_step);

  return g_test_run ();
}
