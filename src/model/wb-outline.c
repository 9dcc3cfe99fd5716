/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-outline.h"

#include "wb-place.h"
#include "wb-sentence.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  WbProject *project;
  WbNames   *names;
  GString   *text;
  guint8    *shown; /* by slot */
} Outline;

static void add_item (Outline *outline, guint level, WbSlot slot, int nest, WbSlot link);

static void
add_line (Outline *outline, guint level, const char *line)
{
  for (guint i = 0; i < level && line[0] != '\0'; i++)
    g_string_append (outline->text, "  ");
  g_string_append (outline->text, line);
  g_string_append_c (outline->text, '\n');
}

/* What it is called and what it says; a text of several lines stands under what it is called. */
static void
add_fact (Outline *outline, guint level, const char *label, const char *words)
{
  if (strchr (words, '\n') == NULL)
    {
      g_autofree char *line = g_strdup_printf (C_("fact", "%s: %s"), label, words);

      add_line (outline, level, line);
    }
  else
    {
      g_autofree char *line = g_strdup_printf (C_("heading", "%s:"), label);
      g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

      add_line (outline, level, line);
      for (guint i = 0; lines[i] != NULL; i++)
        add_line (outline, level + 1, lines[i]);
    }
}

/* A heading of links: only the words, whatever their number. */
static void
add_heading (Outline *outline, guint level, const char *label)
{
  g_autofree char *line = g_strdup_printf (C_("heading", "%s:"), label);

  add_line (outline, level, line);
}

static void
add_section (Outline *outline, const char *label)
{
  add_line (outline, 0, "");
  add_line (outline, 0, label);
}

static int
compare_slots (const void *a, const void *b, gpointer data)
{
  Outline *outline = data;

  return wb_place_compare (wb_project_get (outline->project, *(const WbSlot *) a),
                           wb_project_get (outline->project, *(const WbSlot *) b));
}

static void
add_extra (Outline *outline, guint level, const WbExtra *extra)
{
  const char *label = wb_kind_get_label (WB_KIND_FRAGMENT);

  for (guint i = 0; extra != NULL && i < extra->n_attributes; i++)
    {
      g_autofree char *words = g_strdup_printf ("%s = %s", extra->attributes[i].name, extra->attributes[i].value);

      add_fact (outline, level, label, words);
    }
  for (guint i = 0; extra != NULL && i < extra->n_children; i++)
    add_fact (outline, level, label, extra->children[i].xml);
}

/* What an item refers to is a fact for each of them. */
static void
add_references (Outline *outline, guint level, const WbField *field, const WbSet *set)
{
  for (guint i = 0; i < set->n; i++)
    {
      g_autoptr (WbSet) one = wb_set_new (&set->members[i], 1);
      g_autofree char *words = wb_value_to_words (outline->names, field, (WbValue) { .set = one }, WB_WORDS_WHOLE);

      add_fact (outline, level, wb_field_get_label (field), words);
    }
}

static void
add_field (Outline *outline, guint level, const WbField *field, WbValue value)
{
  g_autofree char *words = NULL;

  if (field->type == WB_TYPE_REFERENCE_SET)
    {
      add_references (outline, level, field, value.set);
      return;
    }

  words = wb_value_to_words (outline->names, field, value, WB_WORDS_WHOLE);
  add_fact (outline, level, wb_field_get_label (field), words);
}

/* All fields but those that the name of a record, its indentation and its place among others tell already. */
static void
add_fields (Outline *outline, guint level, const WbRecord *record, int naming, int nest)
{
  WbKind kind = wb_record_get_kind (record);

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    {
      const WbField *field = wb_field_get (kind, i);

      if (wb_record_has (record, i) && (int) i != naming && (int) i != nest && field->type != WB_TYPE_ORDER)
        add_field (outline, level, field, *wb_record_get_value (record, i));
    }

  add_extra (outline, level, wb_record_get_extra (record));
}

static void
add_head (Outline *outline, guint level, const WbRecord *record, int naming)
{
  WbKind kind = wb_record_get_kind (record);

  if (naming < 0)
    {
      g_autofree char *name = wb_record_to_name (outline->names, record);

      add_line (outline, level, name);
    }
  else
    {
      g_autofree char *words = wb_value_to_words (outline->names, wb_field_get (kind, naming),
                                                  *wb_record_get_value (record, naming), WB_WORDS_WHOLE);

      add_fact (outline, level, wb_kind_get_label (kind), words);
    }
}

/* Links stand under the item that they are read from: partners under an action, what it waits for under an action. */
static gboolean
stands_under_from (WbKind kind)
{
  return kind == WB_KIND_ANSWERS || kind == WB_KIND_WAITS_FOR;
}

static WbSlot
other_end (Outline *outline, WbSlot link)
{
  const WbRecord *record = wb_project_get (outline->project, link);

  return wb_project_find (outline->project, stands_under_from (wb_record_get_kind (record))
                                              ? wb_record_get_to (record)
                                              : wb_record_get_from (record));
}

static int
compare_links (const void *a, const void *b, gpointer data)
{
  Outline *outline = data;
  WbSlot one = other_end (outline, *(const WbSlot *) a);
  WbSlot other = other_end (outline, *(const WbSlot *) b);

  return compare_slots (&one, &other, outline);
}

/* The links of a kind at one end of which an item stands. */
static GArray *
get_links (Outline *outline, WbSlot slot, WbKind kind, gboolean out)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (outline->project), slot, kind, !out);
  while (wb_link_iter_next (&iter, &edge))
    g_array_append_val (links, edge.by);

  return links;
}

static void
add_link (Outline *outline, guint level, WbSlot link)
{
  const WbRecord *record = wb_project_get (outline->project, link);
  WbSlot other = other_end (outline, link);

  if (wb_record_get_kind (record) == WB_KIND_CONTRIBUTES && wb_place_get_home (outline->project, other) == link)
    {
      add_item (outline, level, other, -1, link);
    }
  else
    {
      g_autofree char *name = wb_record_to_sentence (outline->names, wb_project_get (outline->project, other));

      add_line (outline, level, name);
      add_fields (outline, level + 1, record, -1, -1);
    }
}

static void
add_links (Outline *outline, guint level, WbSlot slot)
{
  WbKind kind = wb_record_get_kind (wb_project_get (outline->project, slot));

  for (WbKind link = WB_FIRST_LINK; link <= WB_LAST_LINK; link++)
    {
      const WbKindInfo *info = wb_kind_get_info (link);
      gboolean out = stands_under_from (link);
      g_autoptr (GArray) links = NULL;

      if (((out ? info->from : info->to) >> kind & 1) == 0)
        continue;

      links = get_links (outline, slot, link, out);
      if (links->len == 0)
        continue;

      g_array_sort_with_data (links, compare_links, outline);
      add_heading (outline, level, out ? wb_link_get_from_label (link) : wb_link_get_to_label (link));
      for (guint i = 0; i < links->len; i++)
        add_link (outline, level + 1, g_array_index (links, WbSlot, i));
    }
}

/* The reference to the item under which one of a kind stands, or -1. */
static int
get_nest_field (WbKind kind)
{
  if (kind == WB_KIND_GOAL)
    return WB_GOAL_DOMAIN;
  if (kind == WB_KIND_DECISION)
    return WB_DECISION_SESSION;

  return wb_kind_is_item (kind) ? wb_kind_get_owner_field (kind) : -1;
}

static void
add_nested (Outline *outline, guint level, WbSlot slot)
{
  g_autoptr (GArray) nested = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (outline->project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.field != WB_EDGE_LINK && get_nest_field (edge.kind) == edge.field)
      g_array_append_val (nested, edge.by);

  g_array_sort_with_data (nested, compare_slots, outline);
  for (guint i = 0; i < nested->len; i++)
    {
      WbSlot child = g_array_index (nested, WbSlot, i);

      add_item (outline, level, child, get_nest_field (wb_record_get_kind (wb_project_get (outline->project, child))),
                WB_SLOT_NONE);
    }
}

/* An item in full: its fields, its links, what belongs to it. What a link says that it stands under comes first. */
static void
add_item (Outline *outline, guint level, WbSlot slot, int nest, WbSlot link)
{
  const WbRecord *record = wb_project_get (outline->project, slot);
  int naming = wb_record_get_naming_field (record);

  outline->shown[slot] = TRUE;
  add_head (outline, level, record, naming);
  if (link != WB_SLOT_NONE)
    add_fields (outline, level + 1, wb_project_get (outline->project, link), -1, -1);
  add_fields (outline, level + 1, record, naming, nest);
  add_links (outline, level + 1, slot);
  add_nested (outline, level + 1, slot);
}

/* Whether an item stands under another one and is not spoken of by itself. */
static gboolean
stands_elsewhere (Outline *outline, WbSlot slot)
{
  const WbRecord *record = wb_project_get (outline->project, slot);
  int nest = get_nest_field (wb_record_get_kind (record));

  if (nest >= 0 && wb_record_has (record, nest))
    return TRUE;

  return wb_record_get_kind (record) == WB_KIND_ACTION && wb_place_get_home (outline->project, slot) != WB_SLOT_NONE;
}

static const char *
get_section_label (WbKind kind)
{
  switch ((guint) kind)
    {
    case WB_KIND_GOAL:
      return _("Goals without a theme");
    case WB_KIND_ACTION:
      return _("Actions without a goal");
    default:
      return wb_kind_get_plural (kind);
    }
}

static void
add_record (Outline *outline, WbSlot slot)
{
  const WbRecord *record = wb_project_get (outline->project, slot);

  if (wb_kind_is_item (wb_record_get_kind (record)))
    {
      add_item (outline, 1, slot, -1, WB_SLOT_NONE);
    }
  else if (wb_record_get_kind (record) == WB_KIND_FRAGMENT)
    {
      add_fact (outline, 1, wb_record_get_xml_name (record), wb_record_get_xml (record));
    }
  else
    {
      g_autofree char *sentence = wb_record_to_sentence (outline->names, record);

      add_line (outline, 1, sentence);
      add_fields (outline, 2, record, -1, -1);
    }
}

static void
add_kind (Outline *outline, WbKind kind)
{
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  guint n;
  const WbSlot *all = wb_project_list (outline->project, kind, &n);

  for (guint i = 0; i < n; i++)
    if (!outline->shown[all[i]] && !stands_elsewhere (outline, all[i]))
      g_array_append_val (slots, all[i]);
  if (slots->len == 0)
    return;

  g_array_sort_with_data (slots, compare_slots, outline);
  add_section (outline, get_section_label (kind));
  for (guint i = 0; i < slots->len; i++)
    add_record (outline, g_array_index (slots, WbSlot, i));
}

static int
compare_kinds (const void *a, const void *b)
{
  return (int) wb_place_rank_kind (*(const guint8 *) a) - (int) wb_place_rank_kind (*(const guint8 *) b);
}

static void
add_kinds (Outline *outline)
{
  guint8 kinds[WB_N_KINDS];

  for (guint i = 0; i < WB_N_KINDS; i++)
    kinds[i] = i;
  qsort (kinds, WB_N_KINDS, sizeof kinds[0], compare_kinds);

  for (guint i = 0; i < WB_N_KINDS; i++)
    if (!wb_kind_is_link (kinds[i]))
      add_kind (outline, kinds[i]);
}

/**
 * wb_outline_whole:
 * @project: a project
 *
 * Says a whole plan as indented lines: the plan itself, what residents say, themes with their goals, under a goal the
 * voices that it rests on, its actions with their partners, its indicators with their measurements; then partners,
 * sessions and all the rest. Every field of every item and link stands in it once, except that the order of items is
 * told by the order of the lines.
 *
 * Returns: (transfer full): the lines
 */
char *
wb_outline_whole (WbProject *project)
{
  Outline outline = { .project = project, .text = g_string_new (NULL) };

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  outline.names = wb_names_new (project);
  outline.shown = g_new0 (guint8, wb_plan_get_n_slots (wb_project_get_plan (project)) + 1);

  add_item (&outline, 0, wb_project_get_root (project), -1, WB_SLOT_NONE);
  add_kinds (&outline);

  g_free (outline.shown);
  wb_names_free (outline.names);

  return g_string_free (outline.text, FALSE);
}
