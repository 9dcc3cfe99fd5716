/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-step-names.h"

#include <glib/gi18n-lib.h>

static const char *const add_names[] = {
  [WB_KIND_PROJECT] = NC_("step", "Add plan"),
  [WB_KIND_DOMAIN] = NC_("step", "Add theme"),
  [WB_KIND_VOICE] = NC_("step", "Add voice"),
  [WB_KIND_GOAL] = NC_("step", "Add goal"),
  [WB_KIND_INDICATOR] = NC_("step", "Add indicator"),
  [WB_KIND_MEASUREMENT] = NC_("step", "Add measurement"),
  [WB_KIND_ACTION] = NC_("step", "Add action"),
  [WB_KIND_PARTNER] = NC_("step", "Add partner"),
  [WB_KIND_CONTACT] = NC_("step", "Add contact"),
  [WB_KIND_RELATION] = NC_("step", "Add relation"),
  [WB_KIND_SESSION] = NC_("step", "Add session"),
  [WB_KIND_AGENDA_ITEM] = NC_("step", "Add agenda item"),
  [WB_KIND_NOTE] = NC_("step", "Add note"),
  [WB_KIND_ROUND] = NC_("step", "Add round"),
  [WB_KIND_VOTE] = NC_("step", "Add vote"),
  [WB_KIND_DECISION] = NC_("step", "Add decision"),
  [WB_KIND_WAIVER] = NC_("step", "Add waiver"),
  [WB_KIND_TERM] = NC_("step", "Add council term"),
  [WB_KIND_MILESTONE] = NC_("step", "Add milestone"),
};

static const char *const delete_names[] = {
  [WB_KIND_PROJECT] = NC_("step", "Delete plan"),
  [WB_KIND_DOMAIN] = NC_("step", "Delete theme"),
  [WB_KIND_VOICE] = NC_("step", "Delete voice"),
  [WB_KIND_GOAL] = NC_("step", "Delete goal"),
  [WB_KIND_INDICATOR] = NC_("step", "Delete indicator"),
  [WB_KIND_MEASUREMENT] = NC_("step", "Delete measurement"),
  [WB_KIND_ACTION] = NC_("step", "Delete action"),
  [WB_KIND_PARTNER] = NC_("step", "Delete partner"),
  [WB_KIND_CONTACT] = NC_("step", "Delete contact"),
  [WB_KIND_RELATION] = NC_("step", "Delete relation"),
  [WB_KIND_SESSION] = NC_("step", "Delete session"),
  [WB_KIND_AGENDA_ITEM] = NC_("step", "Delete agenda item"),
  [WB_KIND_NOTE] = NC_("step", "Delete note"),
  [WB_KIND_ROUND] = NC_("step", "Delete round"),
  [WB_KIND_VOTE] = NC_("step", "Delete vote"),
  [WB_KIND_DECISION] = NC_("step", "Delete decision"),
  [WB_KIND_WAIVER] = NC_("step", "Delete waiver"),
  [WB_KIND_TERM] = NC_("step", "Delete council term"),
  [WB_KIND_MILESTONE] = NC_("step", "Delete milestone"),
};

static const char *const rename_names[] = {
  [WB_KIND_PROJECT] = NC_("step", "Rename plan"),
  [WB_KIND_DOMAIN] = NC_("step", "Rename theme"),
  [WB_KIND_VOICE] = NC_("step", "Edit voice"),
  [WB_KIND_GOAL] = NC_("step", "Rename goal"),
  [WB_KIND_INDICATOR] = NC_("step", "Rename indicator"),
  [WB_KIND_MEASUREMENT] = NC_("step", "Edit measurement"),
  [WB_KIND_ACTION] = NC_("step", "Rename action"),
  [WB_KIND_PARTNER] = NC_("step", "Rename partner"),
  [WB_KIND_CONTACT] = NC_("step", "Rename contact"),
  [WB_KIND_RELATION] = NC_("step", "Edit relation"),
  [WB_KIND_SESSION] = NC_("step", "Rename session"),
  [WB_KIND_AGENDA_ITEM] = NC_("step", "Rename agenda item"),
  [WB_KIND_NOTE] = NC_("step", "Edit note"),
  [WB_KIND_ROUND] = NC_("step", "Edit round"),
  [WB_KIND_VOTE] = NC_("step", "Edit vote"),
  [WB_KIND_DECISION] = NC_("step", "Edit decision"),
  [WB_KIND_WAIVER] = NC_("step", "Edit waiver"),
  [WB_KIND_TERM] = NC_("step", "Rename council term"),
  [WB_KIND_MILESTONE] = NC_("step", "Rename milestone"),
};

static const char *
get_name (const char *const *names, WbKind kind)
{
  g_return_val_if_fail (wb_kind_is_item (kind), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "step", names[kind]);
}

/**
 * wb_step_name_add:
 * @kind: a kind of item
 *
 * Returns: what a step is called that adds one
 */
const char *
wb_step_name_add (WbKind kind)
{
  return get_name (add_names, kind);
}

/**
 * wb_step_name_delete:
 * @kind: a kind of item
 *
 * Returns: what a step is called that deletes one
 */
const char *
wb_step_name_delete (WbKind kind)
{
  return get_name (delete_names, kind);
}

/**
 * wb_step_name_rename:
 * @kind: a kind of item
 *
 * Returns: what a step is called that changes what one is called
 */
const char *
wb_step_name_rename (WbKind kind)
{
  return get_name (rename_names, kind);
}
