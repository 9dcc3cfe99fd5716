/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-card-words.h"

#include <glib/gi18n-lib.h>

#include "wb-room.h"
#include "wb-text.h"

#define NAME_LENGTH 200
#define HINT_LENGTH 400

/**
 * wb_card_words_name:
 * @record: a goal, action, voice or partner
 *
 * Returns: (transfer full): its accessible name: what it is, and its title
 */
char *
wb_card_words_name (const WbRecord *record)
{
  const char *title = wb_record_get_title (record);
  g_autofree char *quoted = *title != '\0' ? wb_text_quote (title, NAME_LENGTH) : g_strdup (C_("card", "untitled"));

  if (wb_record_get_kind (record) == WB_KIND_GOAL)
    return g_strdup_printf (C_("card", "Goal: %s"), quoted);
  if (wb_record_get_kind (record) == WB_KIND_ACTION)
    return g_strdup_printf (C_("card", "Action: %s"), quoted);
  if (wb_record_get_kind (record) == WB_KIND_PARTNER)
    return g_strdup_printf (C_("card", "Partner: %s"), quoted);

  return g_strdup_printf (C_("card", "Voice: %s"), quoted);
}

/**
 * wb_card_words_hint:
 * @record: a goal, action, voice or partner
 *
 * Returns: (transfer full) (nullable): its description, cut when it is long
 */
char *
wb_card_words_hint (const WbRecord *record)
{
  GRefString *text = NULL;

  if (wb_record_get_kind (record) == WB_KIND_GOAL)
    text = wb_record_get_text (record, WB_GOAL_DESCRIPTION);
  else if (wb_record_get_kind (record) == WB_KIND_ACTION)
    text = wb_record_get_text (record, WB_ACTION_DESCRIPTION);
  else if (wb_record_get_kind (record) == WB_KIND_PARTNER)
    text = wb_record_get_text (record, WB_PARTNER_DESCRIPTION);

  return text != NULL ? wb_text_quote (text, HINT_LENGTH) : NULL;
}

static void
add_sentence (GString *words, const char *sentence)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, sentence);
}

static void
add_labelled (GString *words, const char *label, const char *value)
{
  /* Translators: a field of a card and its value, as a screen reader says them: "Status: running." */
  g_autofree char *sentence = g_strdup_printf (C_("card", "%s: %s."), label, value);

  if (*value != '\0')
    add_sentence (words, sentence);
}

static void
add_field (GString *words, const WbRecord *record, guint index)
{
  const WbField *field = wb_field_get (wb_record_get_kind (record), index);
  const WbValue *value = wb_record_get_value (record, index);
  g_autofree char *label = NULL;

  if (value == NULL)
    return;

  label = wb_value_to_label (field, *value);
  add_labelled (words, wb_field_get_label (field), label);
}

typedef struct
{
  WbKind kind;
  guint  n;
  guint8 fields[5];
} ShownFields;

/* What cards show, in the order in which it is said. */
static const ShownFields shown_fields[] = {
  { WB_KIND_GOAL, 4, { WB_GOAL_STATUS, WB_GOAL_TARGET_YEAR, WB_GOAL_PARTICIPATION, WB_GOAL_PRIORITY } },
  { WB_KIND_ACTION, 5,
    { WB_ACTION_STATUS, WB_ACTION_COURSE, WB_ACTION_DUE, WB_ACTION_PARTICIPATION, WB_ACTION_PRIORITY } },
  { WB_KIND_VOICE, 5,
    { WB_VOICE_KIND, WB_VOICE_HEARD_THROUGH, WB_VOICE_GROUP, WB_VOICE_OUTCOME, WB_VOICE_TOLD_BACK } },
  { WB_KIND_PARTNER, 1, { WB_PARTNER_TYPE } },
};

static void
add_fields (GString *words, const WbRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_fields); i++)
    for (guint j = 0; shown_fields[i].kind == wb_record_get_kind (record) && j < shown_fields[i].n; j++)
      add_field (words, record, shown_fields[i].fields[j]);
}

/* A room does not hear how many voices are kept from it. */
static guint
count_voices (WbProject *project, WbSlot goal)
{
  g_autoptr (GArray) voices = wb_room_list_voices (project, goal, !wb_project_hides_private (project));

  return voices->len;
}

static void
add_action_count (GString *words, guint n)
{
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action.", "%u actions.", n), n);

  add_sentence (words, actions);
}

static void
add_goal_links (GString *words, WbProject *project, WbSlot slot)
{
  const WbEdges *edges = wb_project_get_edges (project);
  guint n_voices = count_voices (project, slot);
  g_autofree char *voices = g_strdup_printf (ngettext ("%u resident’s voice.", "%u residents’ voices.", n_voices),
                                             n_voices);

  add_sentence (words, voices);
  add_action_count (words, wb_edges_count_links (edges, slot, WB_KIND_CONTRIBUTES, TRUE));
}

static void
add_partner_links (GString *words, WbProject *project, WbSlot slot)
{
  add_action_count (words, wb_edges_count_links (wb_project_get_edges (project), slot, WB_KIND_TAKES_PART, FALSE));
}

static void
add_voice_links (GString *words, WbProject *project, WbSlot slot)
{
  guint n_goals = wb_edges_count_links (wb_project_get_edges (project), slot, WB_KIND_GROUNDS, FALSE);
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal.", "%u goals.", n_goals), n_goals);

  add_sentence (words, goals);
}

static char *
join_partners (WbProject *project, WbSlot action, gboolean leads)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (project), action, WB_KIND_TAKES_PART, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    if (wb_takes_part_is_lead (wb_project_get (project, edge.by)) == leads)
      g_ptr_array_add (names, (char *) wb_record_get_title (wb_project_get (project, edge.from)));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

static void
add_action_links (GString *words, WbProject *project, WbSlot slot)
{
  WbRecord *goal = wb_project_get (project, wb_action_get_main_goal (project, slot));
  g_autofree char *leads = join_partners (project, slot, TRUE);
  g_autofree char *others = join_partners (project, slot, FALSE);

  if (goal != NULL)
    add_labelled (words, C_("card", "Under the goal"), wb_record_get_title (goal));
  add_labelled (words, C_("card", "Lead"), leads);
  add_labelled (words, C_("card", "Partners"), others);
}

static void
add_flags (GString *words, WbFlagMask flags)
{
  for (guint i = 0; i < WB_N_FLAGS; i++)
    if (flags & (1u << i))
      add_labelled (words, C_("card", "Flag"), wb_flag_get_label (i));
}

/**
 * wb_card_words_describe:
 * @project: a plan
 * @slot: a goal, action, voice or partner of it
 * @theme: (nullable): the name of its theme
 * @row: (nullable): the name of its row
 * @flags: the flags that it shows
 *
 * Returns: (transfer full): what its card shows beside the title, in sentences
 */
char *
wb_card_words_describe (WbProject *project, WbSlot slot, const char *theme, const char *row, WbFlagMask flags)
{
  const WbRecord *record = wb_project_get (project, slot);
  GString *words = g_string_new (NULL);

  add_labelled (words, C_("card", "Theme"), theme != NULL ? theme : "");
  add_labelled (words, C_("card", "Row"), row != NULL ? row : "");
  add_fields (words, record);
  if (wb_record_get_kind (record) == WB_KIND_GOAL)
    add_goal_links (words, project, slot);
  else if (wb_record_get_kind (record) == WB_KIND_ACTION)
    add_action_links (words, project, slot);
  else if (wb_record_get_kind (record) == WB_KIND_PARTNER)
    add_partner_links (words, project, slot);
  else
    add_voice_links (words, project, slot);
  add_flags (words, flags);

  return g_string_free (words, FALSE);
}

/**
 * wb_card_words_place:
 * @kind: what a lane of a chain holds
 * @position: where a card stands in it, from 1
 * @n: how many cards it shows
 *
 * Returns: (transfer full): that in a sentence
 */
char *
wb_card_words_place (WbKind kind, guint position, guint n)
{
  if (kind == WB_KIND_GOAL)
    return g_strdup_printf (C_("card", "Goal %u of %u."), position, n);
  if (kind == WB_KIND_ACTION)
    return g_strdup_printf (C_("card", "Action %u of %u."), position, n);
  if (kind == WB_KIND_PARTNER)
    return g_strdup_printf (C_("card", "Partner %u of %u."), position, n);

  return g_strdup_printf (C_("card", "Voice %u of %u."), position, n);
}
