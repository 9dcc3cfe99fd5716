/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-flags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-flag-checks.h"

/* Every flag: its name in a waiver, the kinds it may be about, when it holds, and what it says. The label stands on a
 * card and in a list, the sentence in an inspector. Both name the work that is to be done, never who failed to do it. */
static const struct
{
  const char *name;
  WbKindMask  kinds;
  gboolean  (*holds) (const WbFlagCheck *check);
  const char *label;
  const char *sentence;
} flags[WB_N_FLAGS] = {
  [WB_FLAG_VOICE_WITHOUT_GOAL] = {
    "voice-without-goal", WB_MASK (VOICE), wb_check_voice_without_goal,
    NC_ ("flag", "no goal yet"),
    N_("No goal begins with these words yet.") },
  [WB_FLAG_GOAL_WITHOUT_VOICE] = {
    "goal-without-voice", WB_MASK (GOAL), wb_check_goal_without_voice,
    NC_ ("flag", "no resident’s voice yet"),
    N_("This goal does not rest on what residents said yet.") },
  [WB_FLAG_ACTION_WITHOUT_GOAL] = {
    "action-without-goal", WB_MASK (ACTION), wb_check_action_without_goal,
    NC_ ("flag", "goal still to choose"),
    N_("It does not say yet which goal this action serves.") },
  [WB_FLAG_ACTION_WITHOUT_LEAD] = {
    "action-without-lead", WB_MASK (ACTION), wb_check_action_without_lead,
    NC_ ("flag", "lead still to find"),
    N_("A lead is still to be found for this action.") },
  [WB_FLAG_TWO_LEADS] = {
    "two-leads", WB_MASK (ACTION), wb_check_two_leads,
    NC_ ("flag", "one lead still to choose"),
    N_("More than one partner leads this action: agree which of them it is.") },
  [WB_FLAG_MANDATE_TO_ARRANGE] = {
    "mandate-to-arrange", WB_MASK (ACTION), wb_check_mandate_to_arrange,
    NC_ ("flag", "mandate still to arrange"),
    N_("The mandate of the lead is still to be arranged for this action.") },
  [WB_FLAG_OVERDUE] = {
    "overdue", WB_MASK (ACTION) | WB_MASK (GOAL), wb_check_overdue,
    NC_ ("flag", "date has passed"),
    N_("The date that was agreed has passed: round it off, or agree on a new date.") },
  [WB_FLAG_NO_ACTION_SOON] = {
    "no-action-soon", WB_MASK (GOAL), wb_check_no_action_soon,
    NC_ ("flag", "no action soon"),
    N_("No action that is agreed or running falls within the coming three months.") },
  [WB_FLAG_NOT_TOLD_BACK] = {
    "not-told-back", WB_MASK (VOICE), wb_check_not_told_back,
    NC_ ("flag", "still to tell back"),
    N_("This was said more than six weeks ago: tell residents what became of it.") },
  [WB_FLAG_MONEY_ENDS] = {
    "money-ends", WB_MASK (ACTION), wb_check_money_ends,
    NC_ ("flag", "money ends sooner"),
    N_("The money ends before the work does: agree how it goes on afterwards.") },
  [WB_FLAG_ON_HOLD_LONG] = {
    "on-hold-long", WB_MASK (ACTION), wb_check_on_hold_long,
    NC_ ("flag", "on hold for long"),
    N_("This action is on hold, and its last date is more than three months ago: agree what gets it going again.") },
  [WB_FLAG_END_BEFORE_START] = {
    "end-before-start", WB_MASK (ACTION) | WB_MASK (TERM) | WB_MASK (PROJECT), wb_check_end_before_start,
    NC_ ("flag", "end before start"),
    N_("The end lies before the start: one of the dates is still to be put right.") },
  [WB_FLAG_WAITS_IN_CIRCLE] = {
    "waits-in-circle", WB_MASK (ACTION) | WB_MASK (CONTACT), wb_check_waits_in_circle,
    NC_ ("flag", "waits in a circle"),
    N_("Followed from one to the next, this leads back to itself: decide where it begins.") },
};

static gboolean
find_flag (const char *name, WbFlagKind *flag)
{
  for (guint i = 0; i < WB_N_FLAGS; i++)
    if (strcmp (flags[i].name, name) == 0)
      {
        *flag = i;
        return TRUE;
      }

  return FALSE;
}

/* The flags that someone left so on purpose. */
static WbFlagMask
get_waived (WbProject *project, WbSlot slot)
{
  WbFlagMask waived = 0;
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    {
      const char *check;
      WbFlagKind flag;

      if (edge.field != WB_WAIVER_ABOUT || edge.kind != WB_KIND_WAIVER)
        continue;

      check = wb_record_get_text (wb_project_get (project, edge.by), WB_WAIVER_CHECK);
      if (check != NULL && find_flag (check, &flag))
        waived |= 1u << flag;
    }

  return waived;
}

/**
 * wb_flags_of:
 * @project: a project
 * @slot: an item of it
 * @today: the date of today
 *
 * Computes what is merely unwise about an item. What a waiver says was left so on purpose is silent.
 *
 * Returns: the flags, one bit each: 1 << %WB_FLAG_OVERDUE and so on
 */
WbFlagMask
wb_flags_of (WbProject *project, WbSlot slot, WbDate today)
{
  WbFlagCheck check;
  WbFlagMask mask = 0;
  WbKindMask kind;

  g_return_val_if_fail (WB_IS_PROJECT (project), 0);

  wb_flag_check_init (&check, project, slot, today);
  if (check.record == NULL)
    return 0;

  kind = 1u << wb_record_get_kind (check.record);
  for (guint i = 0; i < WB_N_FLAGS; i++)
    if ((flags[i].kinds & kind) != 0 && flags[i].holds (&check))
      mask |= 1u << i;

  return mask != 0 ? mask & ~get_waived (project, slot) : 0;
}

/**
 * wb_flag_get_name:
 * @flag: a flag
 *
 * Returns: its machine name, as a waiver's check has it
 */
const char *
wb_flag_get_name (WbFlagKind flag)
{
  g_return_val_if_fail (flag < WB_N_FLAGS, "");

  return flags[flag].name;
}

/**
 * wb_flag_get_label:
 * @flag: a flag
 *
 * Returns: a few translated words that name the work, for a card
 */
const char *
wb_flag_get_label (WbFlagKind flag)
{
  g_return_val_if_fail (flag < WB_N_FLAGS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "flag", flags[flag].label);
}

/**
 * wb_flag_get_sentence:
 * @flag: a flag
 *
 * Returns: a translated sentence that says what is to be done, for an inspector
 */
const char *
wb_flag_get_sentence (WbFlagKind flag)
{
  g_return_val_if_fail (flag < WB_N_FLAGS, "");

  return g_dgettext (GETTEXT_PACKAGE, flags[flag].sentence);
}
