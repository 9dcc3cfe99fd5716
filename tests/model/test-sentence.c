/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records and changes in words. */

#include "language.h"
#include "samples.h"
#include "wb-edit.h"
#include "wb-sentence.h"

#include <string.h>

typedef struct
{
  WbKind      kind;
  const char *id;
  const char *fields[8][2];
} Item;

static const Item items[] = {
  { WB_KIND_PROJECT, "p", { { "title", "Riverside 2046" } } },
  { WB_KIND_DOMAIN, "d1", { { "name", "Housing" } } },
  { WB_KIND_DOMAIN, "d2", { { "name", "Health" } } },
  { WB_KIND_VOICE, "v1", { { "text", "Our child coughs\nall winter." } } },
  { WB_KIND_GOAL, "g1", { { "title", "Dry and warm homes" }, { "domain", "d1" }, { "target-year", "2027" } } },
  { WB_KIND_GOAL, "g2", { { "description", "No title yet." } } },
  { WB_KIND_INDICATOR, "i1", { { "goal", "g1" }, { "name", "Reports of damp" } } },
  { WB_KIND_MEASUREMENT, "m1", { { "indicator", "i1" }, { "date", "2026-10" }, { "value", "1214.5" } } },
  { WB_KIND_ACTION, "a1", { { "title", "Damp team" }, { "status", "running" }, { "order", "V" } } },
  { WB_KIND_ACTION, "a2", { { "title", "Energy coaches" } } },
  { WB_KIND_PARTNER, "p1", { { "name", "Rivierhuis" } } },
  { WB_KIND_PARTNER, "p2", { { "name", "Tenants" } } },
  { WB_KIND_CONTACT, "c1", { { "partner", "p1" }, { "name", "Caretaker" } } },
  { WB_KIND_RELATION, "r1", { { "partner", "p1" }, { "other", "p2" }, { "trust", "3" } } },
  { WB_KIND_SESSION, "s1", { { "title", "Start" } } },
  { WB_KIND_ROUND, "o1", { { "session", "s1" }, { "question", "What first?" } } },
  { WB_KIND_VOTE, "x1", { { "round", "o1" }, { "about", "g1" }, { "count", "5" } } },
  { WB_KIND_VOTE, "x2", { { "about", "x3" } } },
  { WB_KIND_VOTE, "x3", { { "about", "x2" } } },
  { WB_KIND_WAIVER, "w1", { { "about", "g1" }, { "check", "goal-without-voice" } } },
  { WB_KIND_WAIVER, "w2", { { NULL, NULL } } },
};

static WbRecord *
make_item (const Item *item)
{
  WbDraft draft;

  wb_draft_init_item (&draft, item->kind, item->id);
  for (guint i = 0; item->fields[i][0] != NULL; i++)
    g_assert_true (wb_draft_set_text (&draft, wb_field_find (item->kind, item->fields[i][0])->index,
                                      item->fields[i][1], NULL));

  return wb_draft_end (&draft);
}

static WbRecord *
make_link (WbKind kind, const char *from, const char *to, int field, const char *value)
{
  WbDraft draft;

  wb_draft_init_link (&draft, kind, from, to);
  if (field >= 0)
    g_assert_true (wb_draft_set_text (&draft, field, value, NULL));

  return wb_draft_end (&draft);
}

static WbProject *
make_project (void)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  g_autoptr (GError) error = NULL;
  WbProject *project;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    wb_plan_append (&plan, make_item (&items[i]));
  wb_plan_append (&plan, make_link (WB_KIND_GROUNDS, "v1", "g1", -1, NULL));
  wb_plan_append (&plan, make_link (WB_KIND_CONTRIBUTES, "a1", "g1", WB_CONTRIBUTES_WEIGHT, "large"));
  wb_plan_append (&plan, make_link (WB_KIND_TAKES_PART, "p1", "a1", WB_TAKES_PART_ROLES, "does lead"));
  wb_plan_append (&plan, make_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_MANDATE, "none"));
  wb_plan_append (&plan, make_link (WB_KIND_ANSWERS, "a1", "v1", -1, NULL));
  wb_plan_append (&plan, make_link (WB_KIND_WAITS_FOR, "a2", "a1", -1, NULL));
  wb_plan_append (&plan, make_link (WB_KIND_ATTENDS, "p1", "s1", WB_ATTENDS_ATTENDANCE, "present"));
  wb_plan_append (&plan, make_link (WB_KIND_ATTENDS, "p2", "s1", WB_ATTENDS_ATTENDANCE, "invited"));
  wb_plan_append (&plan, make_link (WB_KIND_ATTENDS, "c1", "s1", -1, NULL));

  project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  return project;
}

static WbRecord *
get (WbProject *project, const char *id)
{
  return wb_project_get (project, wb_project_find (project, id));
}

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
      const WbRecord *record = get (project, records[i].id);
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
      WbRecord *record = get (project, changes[i].id);
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
  g_autofree char *come = change_to_lines (names, NULL, get (project, "g1"));
  g_autofree char *come_bare = change_to_lines (names, NULL, get (project, "w2"));
  g_autofree char *gone = change_to_lines (names, get (project, "a1"), NULL);

  g_assert_cmpstr (come, ==, "New: goal “Dry and warm homes” (Theme: “Housing”; Target year: 2027)");
  g_assert_cmpstr (come_bare, ==, "New: waiver without a name");
  g_assert_cmpstr (gone, ==, "Deleted: action “Damp team”");
}

static void
test_link_changes (void)
{
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbNames) names = wb_names_new (project);
  g_autoptr (WbRecord) supports = make_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_ROLES, "supports");
  g_autoptr (WbRecord) leads = make_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_ROLES, "lead supports");
  g_autoptr (WbRecord) invited = make_link (WB_KIND_ATTENDS, "p2", "s1", WB_ATTENDS_ATTENDANCE, "invited");
  g_autoptr (WbRecord) notice = make_link (WB_KIND_ATTENDS, "p2", "s1", WB_ATTENDS_ATTENDANCE, "with-notice");
  g_autofree char *come = change_to_lines (names, NULL, leads);
  g_autofree char *come_to_session = change_to_lines (names, NULL, invited);
  g_autofree char *gone = change_to_lines (names, leads, NULL);
  g_autoptr (WbRecord) only_leads = make_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_ROLES, "lead");
  g_autoptr (WbRecord) advises = make_link (WB_KIND_TAKES_PART, "p2", "a1", WB_TAKES_PART_ROLES, "advises");
  g_autoptr (WbRecord) bare = make_link (WB_KIND_ATTENDS, "p2", "s1", -1, NULL);
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

  wb_draft_init_from (&draft, get (project, "g1"));
  wb_draft_set_extra (&draft, extra);
  after = wb_draft_end (&draft);
  lines = change_to_lines (names, get (project, "g1"), after);
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
  static const Item renamed = { WB_KIND_PARTNER, "p1", { { "name", "Other name" } } };
  static const Item only_there = { WB_KIND_PARTNER, "p8", { { "name", "Only there" } } };
  g_autoptr (WbProject) project = make_project ();
  g_autoptr (WbRecord) other = make_item (&renamed);
  g_autoptr (WbRecord) gone = make_item (&only_there);
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
  g_test_add_func ("/sentence/changes", test_changes);
  g_test_add_func ("/sentence/come-and-go", test_come_and_go);
  g_test_add_func ("/sentence/link-changes", test_link_changes);
  g_test_add_func ("/sentence/conflicts", test_conflicts);
  g_test_add_func ("/sentence/every-field", test_every_field);
  g_test_add_func ("/sentence/deletions", test_deletions);
  g_test_add_func ("/sentence/every-deletion", test_every_deletion);
  g_test_add_func ("/sentence/extra", test_extra);
  g_test_add_func ("/sentence/step", test_step);
  g_test_add_func ("/sentence/names", test_names);
  g_test_add_func ("/sentence/counts", test_counts);
  g_test_add_func ("/sentence/quote", test_quote);

  return g_test_run ();
}
