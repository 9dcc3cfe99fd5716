/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-news.h"

#include "wb-difference.h"
#include "wb-sentence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_fact (gpointer data)
{
  WbFact *fact = data;

  g_free (fact->label);
  g_free (fact->words);
  g_free (fact);
}

static void
add_fact (GPtrArray *facts, const WbField *field, char *words)
{
  WbFact *fact = g_new0 (WbFact, 1);

  fact->label = field != NULL ? g_strdup (wb_field_get_label (field)) : NULL;
  fact->words = words;
  fact->has_colon = field != NULL && (wb_field_is_set (field) || field->type == WB_TYPE_LONG_TEXT ||
                                    wb_kind_is_link (field->kind));
  g_ptr_array_add (facts, fact);
}

/* In the middle of a sentence. An abbreviation stays as it is. */
static char *
lower_first (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  char lower[7] = "";

  if (*text == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text);

  lower[g_unichar_to_utf8 (g_unichar_tolower (first), lower)] = '\0';

  return g_strconcat (lower, rest, NULL);
}

/* What an item belongs to tells it from others of its name: there is a measurement of October of every indicator. */
static char *
name_with_owner (WbNames *names, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);
  int owner = wb_kind_is_item (kind) ? wb_kind_get_owner_field (kind) : -1;
  g_autofree char *name = wb_record_to_name (names, record);
  g_autofree char *words = NULL;

  if (owner < 0 || !wb_record_has (record, owner))
    return g_steal_pointer (&name);

  words = wb_value_to_words (names, wb_field_get (kind, owner), *wb_record_get_value (record, owner), WB_WORDS_QUOTED);

  /* Translators: an item, and the title of what it belongs to, such as: Indicator “Damp” (“Dry and warm homes”). */
  return g_strdup_printf (C_("item", "%s (%s)"), name, words);
}

/* ---- what is new, and what is gone ------------------------------------------------------------------------------ */

static gboolean
is_only_lead (const WbSet *roles)
{
  return roles->n == 1 && wb_set_contains (roles, "lead");
}

/* Whether the name of a record says what this field says. */
static gboolean
is_said_by_subject (const WbRecord *record, guint field)
{
  WbKind kind = wb_record_get_kind (record);

  if (kind == WB_KIND_TAKES_PART)
    return field == WB_TAKES_PART_ROLES && is_only_lead (wb_record_get_set (record, field));
  if (kind == WB_KIND_ATTENDS)
    return field == WB_ATTENDS_ATTENDANCE && wb_record_get_word (record, field) != 0;

  return wb_kind_is_item (kind) &&
         ((int) field == wb_record_get_naming_field (record) || (int) field == wb_kind_get_owner_field (kind));
}

static void
add_values (WbNews *news, WbNames *names, const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    {
      const WbField *field = wb_field_get (kind, i);

      if (wb_record_has (record, i) && field->type != WB_TYPE_ORDER && !is_said_by_subject (record, i))
        add_fact (news->facts, field,
                  wb_value_to_words (names, field, *wb_record_get_value (record, i), WB_WORDS_QUOTED));
    }

  if (wb_record_get_extra (record) != NULL)
    add_fact (news->facts, NULL, g_strdup (C_("change", "another program keeps something with it")));
}

static void
tell_added (WbNews *news, WbNames *names, const WbRecord *record)
{
  g_autofree char *name = lower_first (news->subject);

  /* Translators: an item, or what a link says. */
  news->headline = g_strdup_printf (C_("change", "New: %s"), name);
  if (wb_record_get_kind (record) != WB_KIND_FRAGMENT)
    add_values (news, names, record);
}

static void
tell_removed (WbNews *news, const WbRecord *record)
{
  g_autofree char *name = lower_first (news->subject);

  if (wb_kind_is_link (wb_record_get_kind (record)))
    /* Translators: what a link said. */
    news->headline = g_strdup_printf (C_("change", "No longer: %s"), name);
  else
    /* Translators: an item. */
    news->headline = g_strdup_printf (C_("change", "Deleted: %s"), name);
}

/* ---- what has changed ------------------------------------------------------------------------------------------- */

/* A short title says what an item is called; a long one is what someone said or wrote. */
static gboolean
is_renamed (const WbRecord *before, const WbRecord *after)
{
  WbKind kind = wb_record_get_kind (before);
  int title = wb_kind_get_title_field (kind);

  return title >= 0 && wb_field_get (kind, title)->type == WB_TYPE_TEXT && wb_record_has (after, title) &&
         strcmp (wb_record_get_title (before), wb_record_get_title (after)) != 0;
}

static char *
tell_renamed (WbNames *names, const WbRecord *before, const WbRecord *after)
{
  g_autofree char *old_name = name_with_owner (names, before);
  g_autofree char *title = wb_difference_quote (wb_record_get_title (after), wb_record_get_title (before));

  /* Translators: an item, and its new title. */
  return g_strdup_printf (C_("change", "%s is now called %s"), old_name, title);
}

static gboolean
is_lead (const WbRecord *link)
{
  const WbSet *roles = wb_record_get_set (link, WB_TAKES_PART_ROLES);

  return roles != NULL && wb_set_contains (roles, "lead");
}

static char *
end_to_name (WbNames *names, const char *id)
{
  const WbRecord *record = wb_names_find (names, id);

  return record != NULL ? wb_record_to_name (names, record) : wb_sentence_quote (id);
}

static char *
tell_lead (WbNames *names, const WbRecord *link)
{
  g_autofree char *from = end_to_name (names, wb_record_get_from (link));
  g_autofree char *to = wb_reference_to_words (names, wb_record_get_to (link));

  if (is_lead (link))
    /* Translators: a partner and an action. */
    return g_strdup_printf (C_("change", "%s now leads %s"), from, to);

  /* Translators: a partner and an action. */
  return g_strdup_printf (C_("change", "%s no longer leads %s"), from, to);
}

static char *
tell_attendance (const WbNews *news, const WbRecord *before)
{
  guint word = wb_record_get_word (before, WB_ATTENDS_ATTENDANCE);

  if (word == 0)
    /* Translators: what a link says, such as: “Rivierhuis” is present at “Start”. */
    return g_strdup_printf (C_("change", "Now: %s"), news->subject);

  /* Translators: what a link says, such as: “Rivierhuis” is present at “Start”; and in a word what it said before. */
  return g_strdup_printf (C_("change", "%s (was: %s)"), news->subject,
                          wb_word_get_label (wb_field_get (WB_KIND_ATTENDS, WB_ATTENDS_ATTENDANCE)->words, word));
}

/* What says all that it has to say by being told: another name, another lead. Returns the field that it tells, or -1. */
static int
tell_identity (WbNews *news, WbNames *names, const WbRecord *before, const WbRecord *after)
{
  WbKind kind = wb_record_get_kind (after);

  if (wb_kind_is_item (kind) && is_renamed (before, after))
    {
      news->headline = tell_renamed (names, before, after);
      return wb_kind_get_title_field (kind);
    }
  if (kind == WB_KIND_TAKES_PART && is_lead (before) != is_lead (after))
    {
      news->headline = tell_lead (names, after);
      return WB_TAKES_PART_ROLES;
    }
  if (kind == WB_KIND_ATTENDS &&
      wb_record_get_word (before, WB_ATTENDS_ATTENDANCE) != wb_record_get_word (after, WB_ATTENDS_ATTENDANCE))
    {
      news->headline = tell_attendance (news, before);
      return WB_ATTENDS_ATTENDANCE;
    }

  return -1;
}

/* Where a goal stands: in the column of a theme, on a row, in a larger goal. */
static gboolean
is_place (const WbField *field)
{
  return field->kind == WB_KIND_GOAL &&
         (field->index == WB_GOAL_DOMAIN || field->index == WB_GOAL_HORIZON || field->index == WB_GOAL_PARENT);
}

static gboolean
same_value (const WbField *field, const WbValue *a, const WbValue *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return wb_value_equal (field, *a, *b);
}

static void
tell_field (WbNews *news, WbNames *names, const WbField *field, const WbValue *before, const WbValue *after)
{
  if (same_value (field, before, after))
    return;

  if (field->type == WB_TYPE_ORDER)
    news->is_reordered = TRUE;
  else
    add_fact (is_place (field) ? news->moves : news->facts, field,
              wb_difference_to_words (names, field, before, after));
}

/* The roles of a partner who came to lead or does not lead any more, that one apart. */
static void
tell_other_roles (WbNews *news, WbNames *names, const WbRecord *before, const WbRecord *after)
{
  const WbField *field = wb_field_get (WB_KIND_TAKES_PART, WB_TAKES_PART_ROLES);
  char *words = wb_difference_of_sets (names, field, wb_record_get_set (before, field->index),
                                       wb_record_get_set (after, field->index), "lead");

  if (words != NULL)
    add_fact (news->facts, field, words);
}

static void
tell_changed (WbNews *news, WbNames *names, const WbRecord *before, const WbRecord *after)
{
  WbKind kind = wb_record_get_kind (after);
  int told = tell_identity (news, names, before, after);

  if (kind == WB_KIND_TAKES_PART && told >= 0)
    tell_other_roles (news, names, before, after);

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    if ((int) i != told)
      tell_field (news, names, wb_field_get (kind, i), wb_record_get_value (before, i), wb_record_get_value (after, i));

  if (!wb_extra_equal (wb_record_get_extra (before), wb_record_get_extra (after)))
    add_fact (news->facts, NULL, g_strdup (C_("change", "what another program keeps with it has changed")));
}

/* What a conflict is about it says by itself. That one goes means that someone has chosen. */
static void
tell_conflict (WbNews *news, const WbChange *change)
{
  if (change->new_record != NULL)
    news->headline = g_strdup (news->subject);
  else
    /* Translators: what a conflict of a merge was about. */
    news->headline = g_strdup_printf (C_("change", "Settled – %s"), news->subject);
}

/* Two versions of what another program keeps are two records, so this is told only when both were paired. */
static void
tell_fragment (WbNews *news)
{
  /* Translators: what another program keeps in a plan. */
  news->headline = g_strdup_printf (C_("change", "Changed: %s"), news->subject);
}

/* By what it is called now, unless it has no name any more. */
static const WbRecord *
get_named (const WbChange *change)
{
  if (change->old_record == NULL || change->new_record == NULL)
    return change->new_record != NULL ? change->new_record : change->old_record;

  return wb_record_get_title (change->new_record)[0] == '\0' && wb_record_get_title (change->old_record)[0] != '\0'
             ? change->old_record
             : change->new_record;
}

/**
 * wb_news_new:
 * @names: what items are called, those before and those after
 * @change: a change; the two sides are of one kind
 *
 * Returns: (transfer full): what @change says in words, without full stops
 */
WbNews *
wb_news_new (WbNames *names, const WbChange *change)
{
  const WbRecord *named = get_named (change);
  WbNews *news;

  g_return_val_if_fail (named != NULL, NULL);

  news = g_new0 (WbNews, 1);
  news->facts = g_ptr_array_new_with_free_func (free_fact);
  news->moves = g_ptr_array_new_with_free_func (free_fact);
  news->subject = name_with_owner (names, named);

  if (wb_record_get_kind (named) == WB_KIND_CONFLICT)
    tell_conflict (news, change);
  else if (change->old_record == NULL)
    tell_added (news, names, change->new_record);
  else if (change->new_record == NULL)
    tell_removed (news, change->old_record);
  else if (wb_record_get_kind (named) == WB_KIND_FRAGMENT)
    tell_fragment (news);
  else
    tell_changed (news, names, change->old_record, change->new_record);

  return news;
}

/**
 * wb_news_free:
 * @news: (transfer full): news
 */
void
wb_news_free (WbNews *news)
{
  g_return_if_fail (news != NULL);

  g_free (news->subject);
  g_free (news->headline);
  g_ptr_array_unref (news->facts);
  g_ptr_array_unref (news->moves);
  g_free (news);
}

/**
 * wb_news_fact_to_sentence:
 * @news: what a change says
 * @fact: one of its facts
 *
 * Returns: (transfer full): @fact and what it is about, as a sentence
 */
char *
wb_news_fact_to_sentence (const WbNews *news, const WbFact *fact)
{
  g_autofree char *label = fact->label != NULL ? lower_first (fact->label) : NULL;

  if (label == NULL)
    /* Translators: an item or what a link says, and what became of it. */
    return g_strdup_printf (C_("change", "%s: %s"), news->subject, fact->words);
  if (fact->has_colon)
    /* Translators: an item or what a link says, one of its fields, and what came to that and went from it, such as:
     * Goal “Dry and warm homes” – also touches: “Health” added. */
    return g_strdup_printf (C_("change", "%s – %s: %s"), news->subject, label, fact->words);

  /* Translators: an item or what a link says, one of its fields, and what became of that, such as:
   * Goal “Dry and warm homes”: target year 2027 → 2028. */
  return g_strdup_printf (C_("change", "%s: %s %s"), news->subject, label, fact->words);
}

/**
 * wb_news_fact_to_line:
 * @fact: a fact
 *
 * Returns: (transfer full): @fact as it stands under what it is about
 */
char *
wb_news_fact_to_line (const WbFact *fact)
{
  return fact->label != NULL ? g_strdup_printf (C_("fact", "%s: %s"), fact->label, fact->words) : g_strdup (fact->words);
}

/**
 * wb_news_reordered_to_sentence:
 * @news: news of something that has another place among its neighbours
 *
 * Returns: (transfer full): the sentence that says so
 */
char *
wb_news_reordered_to_sentence (const WbNews *news)
{
  /* Translators: an item. */
  return g_strdup_printf (C_("change", "%s was moved"), news->subject);
}
