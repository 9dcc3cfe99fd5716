/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-sentence.h"

#include <glib/gi18n-lib.h>

/**
 * wb_sentence_count_kind:
 * @kind: a kind
 * @n: how many
 *
 * Says how many of a kind there are. Every kind of link is a link.
 *
 * Returns: (transfer full): such as "2 indicators"
 */
char *
wb_sentence_count_kind (WbKind kind, guint n)
{
  switch (kind)
    {
    case WB_KIND_PROJECT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u plan", "%u plans", n), n);
    case WB_KIND_DOMAIN:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u theme", "%u themes", n), n);
    case WB_KIND_VOICE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u resident’s voice", "%u residents’ voices", n), n);
    case WB_KIND_GOAL:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u goal", "%u goals", n), n);
    case WB_KIND_INDICATOR:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u indicator", "%u indicators", n), n);
    case WB_KIND_MEASUREMENT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u measurement", "%u measurements", n), n);
    case WB_KIND_ACTION:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n), n);
    case WB_KIND_PARTNER:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u partner", "%u partners", n), n);
    case WB_KIND_CONTACT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u contact", "%u contacts", n), n);
    case WB_KIND_RELATION:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u relation", "%u relations", n), n);
    case WB_KIND_SESSION:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", n), n);
    case WB_KIND_AGENDA_ITEM:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agenda item", "%u agenda items", n), n);
    case WB_KIND_NOTE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u note", "%u notes", n), n);
    case WB_KIND_ROUND:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u round", "%u rounds", n), n);
    case WB_KIND_VOTE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u vote", "%u votes", n), n);
    case WB_KIND_DECISION:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision", "%u decisions", n), n);
    case WB_KIND_WAIVER:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u waiver", "%u waivers", n), n);
    case WB_KIND_TERM:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u council term", "%u council terms", n), n);
    case WB_KIND_MILESTONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u milestone", "%u milestones", n), n);
    case WB_KIND_CONFLICT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u conflict", "%u conflicts", n), n);
    case WB_KIND_FRAGMENT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u element of another program",
                                           "%u elements of other programs", n), n);
    case WB_KIND_GROUNDS:
    case WB_KIND_CONTRIBUTES:
    case WB_KIND_TAKES_PART:
    case WB_KIND_ANSWERS:
    case WB_KIND_WAITS_FOR:
    case WB_KIND_ATTENDS:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u link", "%u links", n), n);
    case WB_N_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* "a", "a and b", "a, b and c" */
static char *
join (const char *const *parts)
{
  guint n = g_strv_length ((char **) parts);
  g_autofree char *first = NULL;
  GString *head;

  if (n < 2)
    return g_strdup (n == 1 ? parts[0] : "");

  head = g_string_new (parts[0]);
  for (guint i = 1; i + 1 < n; i++)
    g_string_append_printf (head, ", %s", parts[i]);
  first = g_string_free (head, FALSE);

  /* Translators: the last two of a list; what stands before are parts with commas between them. */
  return g_strdup_printf (C_("list", "%s and %s"), first, parts[n - 1]);
}

/**
 * wb_sentence_count_kinds:
 * @counts: how many there are of each kind
 *
 * Returns: (transfer full) (nullable): such as "2 indicators and 3 links", or %NULL when there is nothing
 */
char *
wb_sentence_count_kinds (const guint counts[WB_N_KINDS])
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_links = 0;

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    if (wb_kind_is_link (kind))
      n_links += counts[kind];
    else if (counts[kind] > 0)
      g_ptr_array_add (parts, wb_sentence_count_kind (kind, counts[kind]));

  if (n_links > 0)
    g_ptr_array_add (parts, wb_sentence_count_kind (WB_FIRST_LINK, n_links));
  if (parts->len == 0)
    return NULL;

  g_ptr_array_add (parts, NULL);

  return join ((const char *const *) parts->pdata);
}
