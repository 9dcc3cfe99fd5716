/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-outline.h"

#include "wb-order.h"
#include "wb-sentence.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

static void
add_fact (GString *text, const char *label, const char *words)
{
  g_string_append (text, "  ");
  g_string_append_printf (text, C_("fact", "%s: %s"), label, words);
  g_string_append_c (text, '\n');
}

static void
add_counts (GString *text, WbProject *project)
{
  guint counts[WB_N_KINDS];
  g_autofree char *words = NULL;

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    counts[kind] = kind == WB_KIND_PROJECT ? 0 : wb_project_count (project, kind);

  words = wb_sentence_count_kinds (counts);
  g_string_append_printf (text, "  %s\n", words != NULL ? words : _("empty"));
}

/* How many items have each word of a field: "idea 5, running 12". */
static void
add_words (GString *text, WbProject *project, const WbField *field)
{
  g_autofree guint *counts = g_new0 (guint, field->words->n + 1);
  GString *words = g_string_new (NULL);
  guint n;
  const WbSlot *slots = wb_project_list (project, field->kind, &n);

  for (guint i = 0; i < n; i++)
    counts[wb_record_get_word (wb_project_get (project, slots[i]), field->index)]++;

  for (guint i = 1; i <= field->words->n; i++)
    if (counts[i] > 0)
      g_string_append_printf (words, "%s%s %u", words->len > 0 ? ", " : "", wb_word_get_label (field->words, i),
                              counts[i]);
  if (counts[0] > 0)
    /* Translators: before a number of items of which nobody said in what state they are. */
    g_string_append_printf (words, "%s%s %u", words->len > 0 ? ", " : "", _("not filled in"), counts[0]);

  if (n > 0)
    add_fact (text, wb_kind_get_plural (field->kind), words->str);
  g_string_free (words, TRUE);
}

static int
compare_themes (const void *a, const void *b, gpointer data)
{
  WbProject *project = data;
  WbRecord *one = wb_project_get (project, *(const WbSlot *) a);
  WbRecord *other = wb_project_get (project, *(const WbSlot *) b);
  int order = wb_order_compare (wb_record_get_text (one, WB_DOMAIN_ORDER), wb_record_get_text (other, WB_DOMAIN_ORDER));

  return order != 0 ? order : wb_record_compare_key (one, other);
}

/* What refers to a theme as its own: goals by their theme, voices by one of theirs. */
static void
add_theme (GString *text, WbProject *project, WbSlot theme)
{
  guint counts[WB_N_KINDS] = { 0 };
  g_autofree char *words = NULL;
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), theme);
  while (wb_edge_iter_next (&iter, &edge))
    if ((edge.kind == WB_KIND_GOAL && edge.field == WB_GOAL_DOMAIN) ||
        edge.kind == WB_KIND_VOICE || edge.kind == WB_KIND_PARTNER)
      counts[edge.kind]++;

  words = wb_sentence_count_kinds (counts);
  add_fact (text, wb_record_get_title (wb_project_get (project, theme)), words != NULL ? words : _("empty"));
}

static void
add_themes (GString *text, WbProject *project)
{
  guint n;
  const WbSlot *slots = wb_project_list (project, WB_KIND_DOMAIN, &n);
  g_autofree WbSlot *sorted = g_memdup2 (slots, n * sizeof (WbSlot));

  if (n > 1)
    g_qsort_with_data (sorted, n, sizeof (WbSlot), compare_themes, project);
  for (guint i = 0; i < n; i++)
    add_theme (text, project, sorted[i]);
}

/**
 * wb_outline_summary:
 * @project: a project
 *
 * Says in a few lines what is in a plan: how much of each kind, in what state, in which themes.
 *
 * Returns: (transfer full): the lines
 */
char *
wb_outline_summary (WbProject *project)
{
  WbNames *names;
  g_autofree char *name = NULL;
  GString *text;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  names = wb_names_new (project);
  name = wb_record_to_sentence (names, wb_project_get (project, wb_project_get_root (project)));
  text = g_string_new (name);
  g_string_append_c (text, '\n');
  add_counts (text, project);
  add_words (text, project, wb_field_get (WB_KIND_VOICE, WB_VOICE_OUTCOME));
  add_words (text, project, wb_field_get (WB_KIND_GOAL, WB_GOAL_STATUS));
  add_words (text, project, wb_field_get (WB_KIND_ACTION, WB_ACTION_STATUS));
  add_themes (text, project);
  wb_names_free (names);

  return g_string_free (text, FALSE);
}
