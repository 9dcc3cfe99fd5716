/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-generate-private.h"

#include <string.h>

#include "wb-generate-words.h"

#define N_THEMES      5
#define LINKS_AN_ITEM 3

/* How many of a thousand items are of each kind, as plans that were worked on for a few years have them. */
static const guint16 proportions[WB_LAST_ITEM + 1] = {
  [WB_KIND_VOICE] = 210,      [WB_KIND_GOAL] = 120,     [WB_KIND_INDICATOR] = 50, [WB_KIND_MEASUREMENT] = 130,
  [WB_KIND_ACTION] = 260,     [WB_KIND_PARTNER] = 40,   [WB_KIND_CONTACT] = 50,   [WB_KIND_RELATION] = 35,
  [WB_KIND_SESSION] = 8,      [WB_KIND_AGENDA_ITEM] = 40, [WB_KIND_NOTE] = 20,    [WB_KIND_ROUND] = 4,
  [WB_KIND_VOTE] = 15,        [WB_KIND_DECISION] = 16,  [WB_KIND_WAIVER] = 4,
};

/* The same for links. Sessions are few, so that only some of them can be attended. */
static const guint16 link_proportions[WB_N_LINKS] = {
  [WB_KIND_GROUNDS - WB_FIRST_LINK] = 230,   [WB_KIND_CONTRIBUTES - WB_FIRST_LINK] = 270,
  [WB_KIND_TAKES_PART - WB_FIRST_LINK] = 370, [WB_KIND_ANSWERS - WB_FIRST_LINK] = 60,
  [WB_KIND_WAITS_FOR - WB_FIRST_LINK] = 40,  [WB_KIND_ATTENDS - WB_FIRST_LINK] = 30,
};

gboolean
wb_generator_chance (WbGenerator *g, double probability)
{
  return g_rand_double (g->rand) < probability;
}

GRefString *
wb_generator_pick (WbGenerator *g, WbKind kind)
{
  GPtrArray *ids = g->by_kind[kind];

  return ids->len > 0 ? ids->pdata[g_rand_int_range (g->rand, 0, ids->len)] : NULL;
}

static void
set_text (WbDraft *draft, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!wb_draft_set_text (draft, field, text, &error))
    g_error ("A generated value is not valid: %s", error->message);
}

void
wb_generator_take_text (WbDraft *draft, guint field, char *text)
{
  set_text (draft, field, text);
  g_free (text);
}

static GRefString *
fresh_id (WbGenerator *g)
{
  static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  char id[17];

  do
    {
      id[0] = letters[g_rand_int_range (g->rand, 0, 52)];
      for (guint i = 1; i < 16; i++)
        id[i] = letters[g_rand_int_range (g->rand, 0, 62)];
      id[16] = '\0';
    }
  while (g_hash_table_contains (g->ids, id));

  return g_ref_string_new_len (id, 16);
}

static void
set_word (WbGenerator *g, WbDraft *draft, guint field)
{
  const WbField *row = wb_field_get (draft->kind, field);

  wb_draft_take (draft, field, (WbValue){ .number = g_rand_int_range (g->rand, 1, row->words->n + 1) });
}

static void
set_number (WbDraft *draft, guint field, int number)
{
  wb_draft_take (draft, field, (WbValue){ .number = number });
}

static void
set_reference (WbGenerator *g, WbDraft *draft, guint field, WbKind kind)
{
  GRefString *id = wb_generator_pick (g, kind);

  if (id != NULL)
    wb_draft_take (draft, field, (WbValue){ .text = g_ref_string_acquire (id) });
}

static void
set_references (WbGenerator *g, WbDraft *draft, guint field, WbKind kind, guint n)
{
  GRefString *ids[8];
  guint found = 0;

  g_assert (n <= G_N_ELEMENTS (ids));
  while (found < n && g->by_kind[kind]->len > 0)
    ids[found++] = wb_generator_pick (g, kind);

  if (found > 0)
    wb_draft_take (draft, field, (WbValue){ .set = wb_set_new (ids, found) });
}

static void
set_date (WbGenerator *g, WbDraft *draft, guint field, int first_year, int last_year)
{
  int year = g_rand_int_range (g->rand, first_year, last_year + 1);
  int month = g_rand_int_range (g->rand, 0, 13);
  int day = month > 0 && wb_generator_chance (g, 0.6) ? g_rand_int_range (g->rand, 1, 29) : 0;

  wb_draft_take (draft, field, (WbValue){ .date = wb_date_new (year, month, day) });
}

static void
set_order (WbGenerator *g, WbDraft *draft, guint field)
{
  static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  char key[7];

  for (guint i = 0; i < 6; i++)
    key[i] = digits[g_rand_int_range (g->rand, i == 5 ? 1 : 0, 62)];
  key[6] = '\0';
  set_text (draft, field, key);
}

static void
set_decimal (WbGenerator *g, WbDraft *draft, guint field, int max)
{
  wb_generator_take_text (draft, field, wb_generator_chance (g, 0.5) ? g_strdup_printf ("%d", g_rand_int_range (g->rand, 0, max))
                                           : g_strdup_printf ("%d.%d", g_rand_int_range (g->rand, 0, max),
                                                              g_rand_int_range (g->rand, 0, 100)));
}

static void
fill_project (WbGenerator *g, WbDraft *draft)
{
  set_text (draft, WB_PROJECT_TITLE, "Gegenereerd plan");
  set_text (draft, WB_PROJECT_MUNICIPALITY, "Stroomveen");
  set_text (draft, WB_PROJECT_LANGUAGE, "nl");
  set_text (draft, WB_PROJECT_START_YEAR, "2026");
  set_text (draft, WB_PROJECT_PERIOD_END, "2030");
  wb_generator_take_text (draft, WB_PROJECT_AMBITION, wb_words_paragraph (g->rand, 3));
}

static void
fill_domain (WbGenerator *g, WbDraft *draft)
{
  static const struct { const char *name, *colour, *icon, *order; } themes[N_THEMES] = {
    { "Wonen", "#1a5fb4", "housing", "a" },      { "Werk", "#855200", "work", "b" },
    { "Onderwijs", "#7a3896", "education", "c" }, { "Veiligheid", "#a51d2d", "safety", "d" },
    { "Gezondheid", "#0b6e5b", "health", "e" },
  };
  guint i = g->by_kind[WB_KIND_DOMAIN]->len % N_THEMES;

  set_text (draft, WB_DOMAIN_NAME, themes[i].name);
  set_text (draft, WB_DOMAIN_COLOUR, themes[i].colour);
  set_text (draft, WB_DOMAIN_ICON, themes[i].icon);
  set_text (draft, WB_DOMAIN_ORDER, themes[i].order);
}

static void
fill_voice (WbGenerator *g, WbDraft *draft)
{
  wb_generator_take_text (draft, WB_VOICE_TEXT, wb_words_voice (g->rand));
  set_word (g, draft, WB_VOICE_KIND);
  wb_generator_take_text (draft, WB_VOICE_HEARD_THROUGH, wb_words_place (g->rand));
  wb_generator_take_text (draft, WB_VOICE_GROUP, wb_words_place (g->rand));
  set_date (g, draft, WB_VOICE_DATE, 2025, 2026);
  set_references (g, draft, WB_VOICE_DOMAINS, WB_KIND_DOMAIN, g_rand_int_range (g->rand, 1, 3));
  set_word (g, draft, WB_VOICE_CONSENT);
  if (wb_generator_chance (g, 0.6))
    set_number (draft, WB_VOICE_MAY_SHARE, 1);
  if (wb_generator_chance (g, 0.5))
    {
      set_word (g, draft, WB_VOICE_OUTCOME);
      wb_generator_take_text (draft, WB_VOICE_OUTCOME_NOTE, wb_words_sentence (g->rand));
      set_date (g, draft, WB_VOICE_TOLD_BACK, 2026, 2026);
    }
}

static void
fill_goal (WbGenerator *g, WbDraft *draft)
{
  wb_generator_take_text (draft, WB_GOAL_TITLE, wb_words_goal (g->rand));
  wb_generator_take_text (draft, WB_GOAL_DESCRIPTION, wb_words_paragraph (g->rand, 2));
  set_reference (g, draft, WB_GOAL_DOMAIN, WB_KIND_DOMAIN);
  if (wb_generator_chance (g, 0.3))
    set_references (g, draft, WB_GOAL_ALSO_DOMAINS, WB_KIND_DOMAIN, 1);
  if (wb_generator_chance (g, 0.85))
    set_number (draft, WB_GOAL_TARGET_YEAR, wb_generator_chance (g, 0.4) ? 2026 : g_rand_int_range (g->rand, 2027, 2047));
  set_word (g, draft, WB_GOAL_STATUS);
  set_word (g, draft, WB_GOAL_PARTICIPATION);
  if (wb_generator_chance (g, 0.25))
    set_reference (g, draft, WB_GOAL_PARENT, WB_KIND_GOAL);
  set_order (g, draft, WB_GOAL_ORDER);
}

static void
fill_indicator (WbGenerator *g, WbDraft *draft)
{
  set_reference (g, draft, WB_INDICATOR_GOAL, WB_KIND_GOAL);
  wb_generator_take_text (draft, WB_INDICATOR_NAME, wb_words_indicator (g->rand));
  set_word (g, draft, WB_INDICATOR_KIND);
  set_text (draft, WB_INDICATOR_UNIT, "%");
  set_decimal (g, draft, WB_INDICATOR_BASELINE, 500);
  set_decimal (g, draft, WB_INDICATOR_TARGET, 500);
  set_word (g, draft, WB_INDICATOR_BETTER);
  wb_generator_take_text (draft, WB_INDICATOR_SOURCE, wb_words_place (g->rand));
}

static void
fill_measurement (WbGenerator *g, WbDraft *draft)
{
  set_reference (g, draft, WB_MEASUREMENT_INDICATOR, WB_KIND_INDICATOR);
  set_date (g, draft, WB_MEASUREMENT_DATE, 2020, 2026);
  set_decimal (g, draft, WB_MEASUREMENT_VALUE, 500);
  set_text (draft, WB_MEASUREMENT_AREA_CODE, "BU99990101");
  if (wb_generator_chance (g, 0.2))
    set_number (draft, WB_MEASUREMENT_REFERENCE, 1);
  if (wb_generator_chance (g, 0.3))
    wb_generator_take_text (draft, WB_MEASUREMENT_NOTE, wb_words_sentence (g->rand));
}

static void
fill_action (WbGenerator *g, WbDraft *draft)
{
  set_number (draft, WB_ACTION_NUMBER, g->by_kind[WB_KIND_ACTION]->len + 1);
  wb_generator_take_text (draft, WB_ACTION_TITLE, wb_words_action (g->rand));
  wb_generator_take_text (draft, WB_ACTION_DESCRIPTION, wb_words_paragraph (g->rand, 2));
  set_word (g, draft, WB_ACTION_STATUS);
  set_word (g, draft, WB_ACTION_COURSE);
  set_date (g, draft, WB_ACTION_START, 2025, 2026);
  set_date (g, draft, WB_ACTION_DUE, 2027, 2030);
  wb_generator_take_text (draft, WB_ACTION_NEXT_STEP, wb_words_sentence (g->rand));
  set_word (g, draft, WB_ACTION_PARTICIPATION);
  if (wb_generator_chance (g, 0.4))
    {
      set_number (draft, WB_ACTION_POSTPONED, g_rand_int_range (g->rand, 0, 5));
      wb_generator_take_text (draft, WB_ACTION_COST, g_strdup_printf ("%d", 500 * g_rand_int_range (g->rand, 1, 400)));
      wb_generator_take_text (draft, WB_ACTION_FUNDING, wb_words_partner (g->rand));
      set_date (g, draft, WB_ACTION_FUNDED_UNTIL, 2026, 2030);
      wb_generator_take_text (draft, WB_ACTION_AFTERWARDS, wb_words_sentence (g->rand));
    }
  set_order (g, draft, WB_ACTION_ORDER);
}

static void
fill_partner (WbGenerator *g, WbDraft *draft)
{
  wb_generator_take_text (draft, WB_PARTNER_NAME, wb_words_partner (g->rand));
  set_word (g, draft, WB_PARTNER_TYPE);
  set_reference (g, draft, WB_PARTNER_DOMAIN, WB_KIND_DOMAIN);
  wb_generator_take_text (draft, WB_PARTNER_DESCRIPTION, wb_words_paragraph (g->rand, 2));
  set_word (g, draft, WB_PARTNER_BACKING);
  set_number (draft, WB_PARTNER_COMMITTED_UNTIL, g_rand_int_range (g->rand, 2026, 2035));
}

static void
fill_contact (WbGenerator *g, WbDraft *draft)
{
  set_reference (g, draft, WB_CONTACT_PARTNER, WB_KIND_PARTNER);
  wb_generator_take_text (draft, WB_CONTACT_NAME, wb_words_contact (g->rand));
  wb_generator_take_text (draft, WB_CONTACT_EMAIL, g_strdup_printf ("contact%u@example.org", g->by_kind[WB_KIND_CONTACT]->len));
  set_word (g, draft, WB_CONTACT_MANDATE);
}

static void
fill_relation (WbGenerator *g, WbDraft *draft)
{
  set_reference (g, draft, WB_RELATION_PARTNER, WB_KIND_PARTNER);
  set_reference (g, draft, WB_RELATION_OTHER, WB_KIND_PARTNER);
  set_date (g, draft, WB_RELATION_DATE, 2025, 2026);
  set_number (draft, WB_RELATION_STRENGTH, g_rand_int_range (g->rand, 0, 5));
  set_number (draft, WB_RELATION_TRUST, g_rand_int_range (g->rand, 1, 6));
}

static void
fill_meeting (WbGenerator *g, WbDraft *draft)
{
  switch ((guint) draft->kind)
    {
    case WB_KIND_SESSION:
      wb_generator_take_text (draft, WB_SESSION_TITLE, wb_words_goal (g->rand));
      set_date (g, draft, WB_SESSION_DATE, 2025, 2026);
      set_text (draft, WB_SESSION_BODY, "Alliantietafel");
      set_number (draft, WB_SESSION_RESIDENTS_PRESENT, g_rand_int_range (g->rand, 0, 40));
      break;
    case WB_KIND_AGENDA_ITEM:
      set_reference (g, draft, WB_AGENDA_ITEM_SESSION, WB_KIND_SESSION);
      wb_generator_take_text (draft, WB_AGENDA_ITEM_TITLE, wb_words_goal (g->rand));
      set_number (draft, WB_AGENDA_ITEM_MINUTES, 5 * g_rand_int_range (g->rand, 1, 12));
      set_word (g, draft, WB_AGENDA_ITEM_FORM);
      set_references (g, draft, WB_AGENDA_ITEM_ABOUT, WB_KIND_GOAL, 1);
      wb_generator_take_text (draft, WB_AGENDA_ITEM_NOTES, wb_words_paragraph (g->rand, 3));
      set_order (g, draft, WB_AGENDA_ITEM_ORDER);
      break;
    case WB_KIND_NOTE:
      set_reference (g, draft, WB_NOTE_SESSION, WB_KIND_SESSION);
      set_word (g, draft, WB_NOTE_KIND);
      wb_generator_take_text (draft, WB_NOTE_TEXT, wb_words_paragraph (g->rand, 2));
      break;
    case WB_KIND_ROUND:
      set_reference (g, draft, WB_ROUND_SESSION, WB_KIND_SESSION);
      set_word (g, draft, WB_ROUND_KIND);
      wb_generator_take_text (draft, WB_ROUND_QUESTION, wb_words_sentence (g->rand));
      set_references (g, draft, WB_ROUND_ABOUT, WB_KIND_GOAL, 5);
      break;
    case WB_KIND_VOTE:
      set_reference (g, draft, WB_VOTE_ROUND, WB_KIND_ROUND);
      set_reference (g, draft, WB_VOTE_ABOUT, WB_KIND_GOAL);
      set_number (draft, WB_VOTE_COUNT, g_rand_int_range (g->rand, 1, 30));
      break;
    default:
      set_reference (g, draft, WB_DECISION_SESSION, WB_KIND_SESSION);
      wb_generator_take_text (draft, WB_DECISION_TEXT, wb_words_paragraph (g->rand, 2));
      set_date (g, draft, WB_DECISION_DATE, 2025, 2026);
      set_references (g, draft, WB_DECISION_ABOUT, WB_KIND_ACTION, 2);
      break;
    }
}

static void
fill_waiver (WbGenerator *g, WbDraft *draft)
{
  set_reference (g, draft, WB_WAIVER_ABOUT, WB_KIND_GOAL);
  set_text (draft, WB_WAIVER_CHECK, "goal-without-voice");
  wb_generator_take_text (draft, WB_WAIVER_REASON, wb_words_sentence (g->rand));
}

static void
fill_realistic (WbGenerator *g, WbDraft *draft)
{
  static void (*const fill[WB_LAST_ITEM + 1]) (WbGenerator *, WbDraft *) = {
    [WB_KIND_PROJECT] = fill_project,     [WB_KIND_DOMAIN] = fill_domain,           [WB_KIND_VOICE] = fill_voice,
    [WB_KIND_GOAL] = fill_goal,           [WB_KIND_INDICATOR] = fill_indicator,     [WB_KIND_MEASUREMENT] = fill_measurement,
    [WB_KIND_ACTION] = fill_action,       [WB_KIND_PARTNER] = fill_partner,         [WB_KIND_CONTACT] = fill_contact,
    [WB_KIND_RELATION] = fill_relation,   [WB_KIND_SESSION] = fill_meeting,         [WB_KIND_AGENDA_ITEM] = fill_meeting,
    [WB_KIND_NOTE] = fill_meeting,        [WB_KIND_ROUND] = fill_meeting,           [WB_KIND_VOTE] = fill_meeting,
    [WB_KIND_DECISION] = fill_meeting,    [WB_KIND_WAIVER] = fill_waiver,
  };

  if (fill[draft->kind] != NULL)
    fill[draft->kind] (g, draft);
}

static void
fill (WbGenerator *g, WbDraft *draft)
{
  if (g->flags & WB_GENERATE_WILD)
    wb_generator_fill_wild (g, draft);
  else
    fill_realistic (g, draft);
}

static void
add_item (WbGenerator *g, WbKind kind)
{
  GRefString *id = fresh_id (g);
  WbDraft draft;

  wb_draft_init_keys (&draft, kind, id, NULL);
  fill (g, &draft);
  wb_plan_append (&g->plan, wb_draft_end (&draft));
  g_hash_table_add (g->ids, id);
  g_ptr_array_add (g->by_kind[kind], id);
}

/* How many of each kind; what rounding leaves over are actions. */
static void
share_items (WbGenerator *g, guint n_items, guint counts[WB_LAST_ITEM + 1])
{
  guint rest;

  memset (counts, 0, sizeof (guint) * (WB_LAST_ITEM + 1));
  counts[WB_KIND_PROJECT] = 1;
  counts[WB_KIND_DOMAIN] = MIN (N_THEMES, (n_items - 1) / 3);
  rest = n_items - 1 - counts[WB_KIND_DOMAIN];

  if (g->flags & WB_GENERATE_WILD)
    {
      for (guint i = 0; i < rest; i++)
        counts[g_rand_int_range (g->rand, WB_KIND_DOMAIN, WB_LAST_ITEM + 1)]++;
      return;
    }

  counts[WB_KIND_TERM] = rest >= 100 ? 5 : 0;
  counts[WB_KIND_MILESTONE] = rest >= 100 ? 4 : 0;
  counts[WB_KIND_ACTION] = rest - counts[WB_KIND_TERM] - counts[WB_KIND_MILESTONE];
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    if (kind != WB_KIND_ACTION && proportions[kind] != 0)
      {
        guint n = (guint64) rest * proportions[kind] / 1000;

        /* a plan of a dozen items has at least the kinds that links join */
        if (n == 0 && rest >= 8 && (kind == WB_KIND_VOICE || kind == WB_KIND_GOAL || kind == WB_KIND_PARTNER))
          n = 2;
        n = MIN (n, counts[WB_KIND_ACTION]);
        counts[kind] = n;
        counts[WB_KIND_ACTION] -= n;
      }
}

static void
fill_link (WbGenerator *g, WbDraft *draft)
{
  GRefString *roles[2];

  switch ((guint) draft->kind)
    {
    case WB_KIND_CONTRIBUTES:
      set_word (g, draft, WB_CONTRIBUTES_WEIGHT);
      if (wb_generator_chance (g, 0.3))
        wb_generator_take_text (draft, WB_CONTRIBUTES_BECAUSE, wb_words_sentence (g->rand));
      break;
    case WB_KIND_TAKES_PART:
      roles[0] = g_ref_string_new (wb_generator_chance (g, 0.3) ? "lead" : "does");
      roles[1] = g_ref_string_new (wb_generator_chance (g, 0.2) ? "funds" : "supports");
      wb_draft_take (draft, WB_TAKES_PART_ROLES, (WbValue){ .set = wb_set_new (roles, wb_generator_chance (g, 0.3) ? 2 : 1) });
      g_ref_string_release (roles[0]);
      g_ref_string_release (roles[1]);
      set_word (g, draft, WB_TAKES_PART_MANDATE);
      if (wb_generator_chance (g, 0.2))
        set_date (g, draft, WB_TAKES_PART_UNTIL, 2026, 2030);
      break;
    case WB_KIND_GROUNDS:
      if (wb_generator_chance (g, 0.2))
        wb_generator_take_text (draft, WB_GROUNDS_NOTE, wb_words_sentence (g->rand));
      break;
    default:
      break;
    }
}

static GRefString *
pick_end (WbGenerator *g, WbKindMask kinds)
{
  for (WbKind kind = WB_LAST_ITEM; kind > WB_FIRST_ITEM; kind--)
    if (((kinds >> kind) & 1) && g->by_kind[kind]->len > 0 && wb_generator_chance (g, 0.7))
      return wb_generator_pick (g, kind);

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    if (((kinds >> kind) & 1) && g->by_kind[kind]->len > 0)
      return wb_generator_pick (g, kind);

  return NULL;
}

static gboolean
add_link (WbGenerator *g, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);
  GRefString *from = pick_end (g, info->from);
  GRefString *to = pick_end (g, info->to);
  WbRecord *record;
  WbDraft draft;

  if (from == NULL || to == NULL || from == to)
    return FALSE;

  wb_draft_init_keys (&draft, kind, from, to);
  if (g->flags & WB_GENERATE_WILD)
    wb_generator_fill_wild (g, &draft);
  else
    fill_link (g, &draft);

  record = wb_draft_end (&draft);
  if (!g_hash_table_add (g->links, record))
    return FALSE;
  wb_plan_append (&g->plan, wb_record_ref (record));

  return TRUE;
}

static WbKind
pick_link_kind (WbGenerator *g)
{
  int n = g_rand_int_range (g->rand, 0, 1000);
  guint i = 0;

  if (g->flags & WB_GENERATE_WILD)
    return g_rand_int_range (g->rand, WB_FIRST_LINK, WB_LAST_LINK + 1);

  while (i < WB_N_LINKS - 1 && n >= link_proportions[i])
    n -= link_proportions[i++];

  return WB_FIRST_LINK + i;
}

static void
add_links (WbGenerator *g, guint n_links)
{
  guint misses = 0;

  /* a small plan has no room for so many: then it gets what chance finds */
  for (guint found = 0; found < n_links && misses < 1000 + n_links;)
    {
      if (add_link (g, pick_link_kind (g)))
        found++;
      else
        misses++;
    }
}

/**
 * wb_generate_plan:
 * @n_items: how many items, at least 1
 * @seed: the seed of all that is random
 * @flags: what values it has
 *
 * Returns: (transfer full): a valid plan
 */
WbPlan *
wb_generate_plan (guint n_items, guint32 seed, WbGenerateFlags flags)
{
  guint counts[WB_LAST_ITEM + 1];
  WbGenerator g = {
    .rand = g_rand_new_with_seed (seed),
    .flags = flags,
    .plan = wb_plan_new (),
    .ids = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL),
    .links = g_hash_table_new_full (wb_record_hash_key, wb_record_same_key, (GDestroyNotify) wb_record_unref, NULL),
  };

  g_return_val_if_fail (n_items >= 1, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (g.by_kind); i++)
    g.by_kind[i] = g_ptr_array_new ();

  share_items (&g, n_items, counts);
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    for (guint i = 0; i < counts[kind]; i++)
      add_item (&g, kind);
  add_links (&g, n_items * LINKS_AN_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (g.by_kind); i++)
    g_ptr_array_unref (g.by_kind[i]);
  g_hash_table_unref (g.links);
  g_hash_table_unref (g.ids);
  g_rand_free (g.rand);

  return g.plan;
}
