/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-filter-run.h"

#include <string.h>

#include "wb-latest-date.h"
#include "wb-text.h"

/* A word of what was typed, and the themes, partners and contacts in whose names it stands: these are few, and found
 * once, so that a card need only look which of them it is linked to. */
typedef struct
{
  char       *folded;
  GHashTable *named;
} Word;

struct _WbFilterRun
{
  WbFilterIndex *index;
  WbProject     *project;
  WbFilter       filter;
  const WbSeen  *seen;
  WbFilterResult result;
  WbDate         today;
  GArray        *words;   /* of Word */
  gboolean       is_named; /* whether the names were looked through */
  GArray        *linked;  /* the themes, partners and contacts of the item that is looked at */
  WbSlot         next;
};

static void
word_clear (gpointer data)
{
  Word *word = data;

  g_free (word->folded);
  g_hash_table_unref (word->named);
}

static void
take_words (WbFilterRun *run, const char *words)
{
  g_autofree char *folded = wb_text_fold (words);
  g_auto (GStrv) list = g_strsplit (folded, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      {
        Word word = { g_strdup (list[i]), g_hash_table_new (NULL, NULL) };

        g_array_append_val (run->words, word);
      }
}

/**
 * wb_filter_run_new:
 * @index: the index of a project, which must outlive the run; what of it is not built yet, the run builds
 * @filter: what is asked
 *
 * Returns: (transfer full): a run that has looked at nothing yet
 */
WbFilterRun *
wb_filter_run_new (WbFilterIndex *index, const WbFilter *filter)
{
  WbFilterRun *run = g_new0 (WbFilterRun, 1);
  const WbContext *context;

  run->index = index;
  run->project = wb_filter_index_get_project (index);
  context = wb_project_get_context (run->project);
  run->today = context->today (context->data);
  run->result.matches = g_hash_table_new (NULL, NULL);
  run->result.shown = g_hash_table_new (NULL, NULL);
  run->result.partners = g_hash_table_new (NULL, NULL);
  run->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (run->words, word_clear);
  run->linked = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  run->next = 1;
  wb_filter_copy (&run->filter, filter);
  if (filter->partner != WB_SLOT_NONE)
    g_hash_table_add (run->result.partners, GUINT_TO_POINTER (filter->partner));
  if (filter->words != NULL)
    take_words (run, filter->words);

  return run;
}

/**
 * wb_filter_run_free:
 * @run: (transfer full): a run
 */
void
wb_filter_run_free (WbFilterRun *run)
{
  g_hash_table_unref (run->result.matches);
  g_hash_table_unref (run->result.shown);
  g_hash_table_unref (run->result.partners);
  g_array_unref (run->words);
  g_array_unref (run->linked);
  wb_filter_clear (&run->filter);
  g_free (run);
}

/**
 * wb_filter_run_set_seen:
 * @run: a run that has looked at nothing yet
 * @seen: (nullable): what was seen when the plan was closed, which must outlive the run
 */
void
wb_filter_run_set_seen (WbFilterRun *run, const WbSeen *seen)
{
  run->seen = seen;
}

static void
find_names (WbFilterRun *run, WbKind kind)
{
  guint n;
  const WbSlot *slots = wb_project_list (run->project, kind, &n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < run->words->len; k++)
      {
        Word *word = &g_array_index (run->words, Word, k);

        if (strstr (wb_filter_index_get (run->index, slots[i]), word->folded) != NULL)
          g_hash_table_add (word->named, GUINT_TO_POINTER (slots[i]));
      }
}

static gboolean
is_named_by_all (WbFilterRun *run, WbSlot slot)
{
  for (guint i = 0; i < run->words->len; i++)
    if (!g_hash_table_contains (g_array_index (run->words, Word, i).named, GUINT_TO_POINTER (slot)))
      return FALSE;

  return run->words->len > 0;
}

static void
note_partners (WbFilterRun *run)
{
  guint n;
  const WbSlot *slots = wb_project_list (run->project, WB_KIND_PARTNER, &n);

  for (guint i = 0; i < n; i++)
    if (is_named_by_all (run, slots[i]))
      g_hash_table_add (run->result.partners, GUINT_TO_POINTER (slots[i]));
}

static void
find_all_names (WbFilterRun *run)
{
  find_names (run, WB_KIND_DOMAIN);
  find_names (run, WB_KIND_PARTNER);
  if (!run->filter.hide_private)
    find_names (run, WB_KIND_CONTACT);
  note_partners (run);
  run->is_named = TRUE;
}

/* ---- what an item is linked to ----------------------------------------------------------------------------------- */

/* The themes and partners that a record refers to, and the contacts, unless the room looks on. */
static void
collect_referred (WbFilterRun *run, WbSlot slot)
{
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (run->project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    {
      WbKind kind = wb_record_get_kind (wb_project_get (run->project, edge.to));

      if (kind == WB_KIND_DOMAIN || kind == WB_KIND_PARTNER || (kind == WB_KIND_CONTACT && !run->filter.hide_private))
        g_array_append_val (run->linked, edge.to);
    }
}

static void
collect_action (WbFilterRun *run, WbSlot action)
{
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (run->project), action, WB_KIND_TAKES_PART, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    {
      g_array_append_val (run->linked, edge.from);
      collect_referred (run, edge.by);
    }
}

/* An action is about what its goals are about, but it is not theirs who own them. */
static void
collect_goals (WbFilterRun *run, WbSlot action)
{
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (run->project), action, WB_KIND_CONTRIBUTES, FALSE);
  while (wb_link_iter_next (&iter, &edge))
    {
      guint before = run->linked->len;

      collect_referred (run, edge.to);
      for (guint i = run->linked->len; i > before; i--)
        if (wb_record_get_kind (wb_project_get (run->project, g_array_index (run->linked, WbSlot, i - 1))) != WB_KIND_DOMAIN)
          g_array_remove_index_fast (run->linked, i - 1);
    }
}

static void
collect_linked (WbFilterRun *run, WbSlot slot, WbKind kind)
{
  g_array_set_size (run->linked, 0);
  collect_referred (run, slot);
  if (kind != WB_KIND_ACTION)
    return;

  collect_action (run, slot);
  collect_goals (run, slot);
}

static gboolean
is_linked (const WbFilterRun *run, WbSlot to)
{
  for (guint i = 0; i < run->linked->len; i++)
    if (g_array_index (run->linked, WbSlot, i) == to)
      return TRUE;

  return to == WB_SLOT_NONE;
}

static gboolean
is_linked_to_any (const WbFilterRun *run, GHashTable *slots)
{
  for (guint i = 0; i < run->linked->len; i++)
    if (g_hash_table_contains (slots, GUINT_TO_POINTER (g_array_index (run->linked, WbSlot, i))))
      return TRUE;

  return FALSE;
}

/* ---- whether it matches ------------------------------------------------------------------------------------------ */

static gboolean
has_status (const WbFilter *filter, const WbRecord *record, WbKind kind)
{
  if (filter->goal_status == 0 && filter->action_status == 0)
    return TRUE;
  if (kind == WB_KIND_GOAL && filter->goal_status != 0)
    return wb_record_get_word (record, WB_GOAL_STATUS) == filter->goal_status;
  if (kind == WB_KIND_ACTION && filter->action_status != 0)
    return wb_record_get_word (record, WB_ACTION_STATUS) == filter->action_status;

  return FALSE;
}

static gboolean
has_influence (const WbFilter *filter, const WbRecord *record, WbKind kind)
{
  if (filter->influence == 0)
    return TRUE;
  if (kind == WB_KIND_VOICE)
    return FALSE;

  return wb_record_get_word (record, kind == WB_KIND_GOAL ? WB_GOAL_PARTICIPATION : WB_ACTION_PARTICIPATION) ==
         filter->influence;
}

static gboolean
is_priority (const WbRecord *record, guint field)
{
  return record != NULL && wb_record_get_flag (record, field);
}

/* What is done for a goal of the top ten belongs to it. */
static gboolean
is_in_top_ten (const WbFilterRun *run, WbSlot slot, const WbRecord *record, WbKind kind)
{
  if (!run->filter.top_ten)
    return TRUE;
  if (kind == WB_KIND_GOAL)
    return is_priority (record, WB_GOAL_PRIORITY);

  return kind == WB_KIND_ACTION &&
         (is_priority (record, WB_ACTION_PRIORITY) ||
          is_priority (wb_project_get (run->project, wb_action_get_main_goal (run->project, slot)), WB_GOAL_PRIORITY));
}

/* Of what only the month is known it may have been on its last day. */
static gboolean
is_since (const WbFilterRun *run, WbSlot slot)
{
  WbDate date;

  if (run->filter.since == WB_DATE_NONE)
    return TRUE;

  date = wb_item_get_latest_date (run->project, slot, !run->filter.hide_private);

  return date != WB_DATE_NONE && wb_date_last_day (date) >= wb_date_first_day (run->filter.since);
}

/* Of a plan that was never closed all is new. */
static gboolean
is_since_closed (const WbFilterRun *run, WbSlot slot)
{
  return !run->filter.since_closed || run->seen == NULL || !wb_seen_has (run->seen, run->project, slot);
}

static gboolean
has_words (WbFilterRun *run, WbSlot slot)
{
  const char *text = wb_filter_index_get (run->index, slot);

  for (guint i = 0; i < run->words->len; i++)
    {
      const Word *word = &g_array_index (run->words, Word, i);

      if (strstr (text, word->folded) == NULL && !is_linked_to_any (run, word->named))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_hidden (const WbFilterRun *run, const WbRecord *record)
{
  return run->filter.hide_private && wb_record_get_kind (record) == WB_KIND_VOICE &&
         !wb_record_get_flag (record, WB_VOICE_MAY_SHARE);
}

/* What is cheap to look at comes first. */
static gboolean
matches (WbFilterRun *run, WbSlot slot, const WbRecord *record)
{
  const WbFilter *filter = &run->filter;
  WbKind kind = wb_record_get_kind (record);

  if (!has_status (filter, record, kind) || !has_influence (filter, record, kind) ||
      !is_in_top_ten (run, slot, record, kind) || !is_since (run, slot))
    return FALSE;

  if (run->words->len > 0 || filter->theme != WB_SLOT_NONE || filter->partner != WB_SLOT_NONE ||
      filter->person != WB_SLOT_NONE)
    collect_linked (run, slot, kind);
  if (!is_linked (run, filter->theme) || !is_linked (run, filter->partner) || !is_linked (run, filter->person) ||
      !has_words (run, slot))
    return FALSE;

  return (filter->checks == 0 || (wb_flags_of (run->project, slot, run->today) & filter->checks) != 0) &&
         is_since_closed (run, slot);
}

static void
add_match (WbFilterRun *run, WbSlot slot, const WbRecord *record)
{
  WbSlot goal = wb_record_get_kind (record) == WB_KIND_ACTION ? wb_action_get_main_goal (run->project, slot)
                                                              : WB_SLOT_NONE;

  g_hash_table_add (run->result.matches, GUINT_TO_POINTER (slot));
  g_hash_table_add (run->result.shown, GUINT_TO_POINTER (slot));
  if (goal != WB_SLOT_NONE)
    g_hash_table_add (run->result.shown, GUINT_TO_POINTER (goal));
}

static void
look_at (WbFilterRun *run, WbSlot slot)
{
  const WbRecord *record = wb_project_get (run->project, slot);

  if (record == NULL || !wb_kind_is_card (wb_record_get_kind (record)) || is_hidden (run, record))
    return;

  run->result.n_cards++;
  if (matches (run, slot, record))
    add_match (run, slot, record);
}

/**
 * wb_filter_run_go:
 * @run: a run
 * @n: how many records to look at before the next frame may come
 *
 * Goes on where it left off: first it builds what is missing of the index.
 *
 * Returns: whether it is through
 */
gboolean
wb_filter_run_go (WbFilterRun *run, guint n)
{
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (run->project));

  if (!run->is_named)
    {
      if (wb_filter_index_build (run->index, n))
        find_all_names (run);
      return FALSE;
    }

  for (; n > 0 && run->next <= n_slots; n--)
    look_at (run, run->next++);

  return run->next > n_slots;
}

/**
 * wb_filter_run_get:
 * @run: a run
 *
 * Returns: (transfer none): what it has found so far
 */
const WbFilterResult *
wb_filter_run_get (WbFilterRun *run)
{
  return &run->result;
}
