/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-diff-outline.h"

#include "wb-diff-entries.h"
#include "wb-place.h"
#include "wb-sentence.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  WbProject *from;
  WbProject *to;
  WbNames   *names;
  GPtrArray *entries; /* of WbDiffEntry */
  GString   *text;
} Outline;

static void
add_line (Outline *outline, guint level, const char *line)
{
  for (guint i = 0; i < level; i++)
    g_string_append (outline->text, "  ");
  g_string_append (outline->text, line);
  g_string_append_c (outline->text, '\n');
}

static void
add_section (Outline *outline, const char *label)
{
  g_string_append_c (outline->text, '\n');
  add_line (outline, 0, label);
}

/* ---- the head --------------------------------------------------------------------------------------------------- */

/* How many of each kind were changed, came, went and moved. */
typedef struct
{
  guint changed[WB_N_KINDS];
  guint added[WB_N_KINDS];
  guint deleted[WB_N_KINDS];
  guint moved[WB_N_KINDS];
} Counts;

static gboolean
is_moved (const WbNews *news)
{
  return news->moves->len > 0 || news->is_reordered;
}

static gboolean
has_content (const WbNews *news)
{
  return news->headline != NULL || news->facts->len > 0;
}

static void
count_entries (const GPtrArray *entries, Counts *counts)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const WbDiffEntry *entry = g_ptr_array_index (entries, i);
      WbKind kind = wb_record_get_kind (wb_diff_entry_get_record (entry));

      if (entry->change.old_record == NULL)
        counts->added[kind]++;
      else if (entry->change.new_record == NULL)
        counts->deleted[kind]++;
      else if (has_content (entry->news))
        counts->changed[kind]++;
      if (is_moved (entry->news))
        counts->moved[kind]++;

      count_entries (entry->along, counts);
    }
}

/* What was counted, in words and in all; conflicts are spoken of apart. */
static char *
count_to_words (const guint counts[WB_N_KINDS], guint *n)
{
  guint others[WB_N_KINDS];

  memcpy (others, counts, sizeof others);
  others[WB_KIND_CONFLICT] = 0;
  *n = 0;
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    *n += others[kind];

  return wb_sentence_count_kinds (others);
}

static void
add_conflict_counts (GPtrArray *parts, const Counts *counts)
{
  guint n = counts->added[WB_KIND_CONFLICT] + counts->changed[WB_KIND_CONFLICT];

  if (n > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u conflict to settle",
                                                          "%u conflicts to settle", n), n));
  n = counts->deleted[WB_KIND_CONFLICT];
  if (n > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u conflict settled",
                                                          "%u conflicts settled", n), n));
}

static char *
summarise (const Counts *counts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n;
  g_autofree char *changed = count_to_words (counts->changed, &n);
  g_autofree char *added = NULL;
  g_autofree char *deleted = NULL;
  g_autofree char *moved = NULL;

  /* Translators, of these four: what was counted, such as "3 goals and 1 partner". */
  if (changed != NULL)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s changed", "%s changed", n), changed));
  added = count_to_words (counts->added, &n);
  if (added != NULL)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s added", "%s added", n), added));
  deleted = count_to_words (counts->deleted, &n);
  if (deleted != NULL)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s deleted", "%s deleted", n), deleted));
  moved = count_to_words (counts->moved, &n);
  if (moved != NULL)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s moved", "%s moved", n), moved));
  add_conflict_counts (parts, counts);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("; ", (char **) parts->pdata);
}

static const WbRecord *
get_root (WbProject *project)
{
  return wb_project_get (project, wb_project_get_root (project));
}

static gboolean
is_redacted (WbProject *project)
{
  return wb_plan_get_header (wb_project_get_plan (project))->redacted != NULL;
}

static char *
quote_root (WbProject *project, WbNames *names)
{
  const WbRecord *root = get_root (project);

  return wb_record_get_title (root)[0] != '\0' ? wb_sentence_quote (wb_record_get_title (root))
                                               : wb_record_to_name (names, root);
}

/* Of which plans this is. Two plans that did not come from one another hardly have anything in common. */
static void
add_plans (Outline *outline)
{
  g_autofree char *line = NULL;

  if (wb_record_same_key (get_root (outline->from), get_root (outline->to)))
    {
      line = wb_record_to_sentence (outline->names, get_root (outline->to));
    }
  else
    {
      g_autofree char *one = quote_root (outline->from, outline->names);
      g_autofree char *other = quote_root (outline->to, outline->names);

      line = g_strdup_printf (_("These are two different plans: %s and %s."), one, other);
    }

  add_line (outline, 0, line);
}

static void
add_redacted (Outline *outline)
{
  gboolean first = is_redacted (outline->from);
  gboolean second = is_redacted (outline->to);

  if (first && second)
    add_line (outline, 1, _("Both are redacted copies: what either leaves out may stand in the other."));
  else if (first)
    add_line (outline, 1, _("The first one is a redacted copy: what it leaves out is told as new."));
  else if (second)
    add_line (outline, 1, _("The second one is a redacted copy: what it leaves out is told as deleted."));
}

static void
add_head (Outline *outline)
{
  Counts counts = { 0 };
  g_autofree char *summary = NULL;

  count_entries (outline->entries, &counts);
  summary = summarise (&counts);
  add_plans (outline);
  add_redacted (outline);
  add_line (outline, 1, summary);
}

/* ---- the content ------------------------------------------------------------------------------------------------ */

static void
add_facts (Outline *outline, guint level, const GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      g_autofree char *line = wb_news_fact_to_line (g_ptr_array_index (facts, i));

      add_line (outline, level, line);
    }
}

static void
add_changed (Outline *outline, guint level, const WbNews *news, const GPtrArray *facts)
{
  g_autofree char *sentence = NULL;

  if (facts->len == 1)
    {
      sentence = wb_news_fact_to_sentence (news, g_ptr_array_index (facts, 0));
      add_line (outline, level, sentence);
    }
  else
    {
      add_line (outline, level, news->subject);
      add_facts (outline, level + 1, facts);
    }
}

/* What came with something new is told under that, in full. */
static void
add_along (Outline *outline, guint level, const GPtrArray *along)
{
  for (guint i = 0; i < along->len; i++)
    {
      const WbDiffEntry *entry = g_ptr_array_index (along, i);
      g_autofree char *name = wb_record_to_name (outline->names, wb_diff_entry_get_record (entry));

      add_line (outline, level, name);
      add_facts (outline, level + 1, entry->news->facts);
      add_along (outline, level + 1, entry->along);
    }
}

/* What went with something that is gone is only counted. */
static void
add_deleted (Outline *outline, guint level, const WbDiffEntry *entry)
{
  Counts counts = { 0 };
  g_autofree char *along = NULL;
  g_autofree char *line = NULL;

  count_entries (entry->along, &counts);
  along = wb_sentence_count_kinds (counts.deleted);
  if (along != NULL)
    /* Translators: that something was deleted, and how much went with it, such as "2 indicators and 3 links". */
    line = g_strdup_printf (C_("change", "%s, with %s"), entry->news->headline, along);

  add_line (outline, level, line != NULL ? line : entry->news->headline);
}

static void
add_entry (Outline *outline, guint level, const WbDiffEntry *entry)
{
  if (entry->change.new_record == NULL)
    {
      add_deleted (outline, level, entry);
    }
  else if (entry->news->headline != NULL)
    {
      add_line (outline, level, entry->news->headline);
      add_facts (outline, level + 1, entry->news->facts);
      add_along (outline, level + 1, entry->along);
    }
  else
    {
      add_changed (outline, level, entry->news, entry->news->facts);
    }
}

static void
add_theme (Outline *outline, const WbDiffEntry *entry)
{
  g_autofree char *name = NULL;

  if (entry->theme == NULL)
    {
      add_line (outline, 1, entry->has_goal ? _("Across themes") : _("Actions without a goal"));
      return;
    }

  name = wb_record_to_name (outline->names, entry->theme);
  add_line (outline, 1, wb_record_get_title (entry->theme)[0] != '\0' ? wb_record_get_title (entry->theme) : name);
}

static WbKind
get_section (const WbDiffEntry *entry)
{
  return wb_record_get_kind (entry->item);
}

static void
add_content (Outline *outline)
{
  const WbDiffEntry *last = NULL;

  for (guint i = 0; i < outline->entries->len; i++)
    {
      const WbDiffEntry *entry = g_ptr_array_index (outline->entries, i);
      WbKind section = get_section (entry);
      gboolean themed = wb_kind_is_item (section) && wb_place_has_themes (section);
      gboolean starts = last == NULL || get_section (last) != section;

      if (!has_content (entry->news))
        continue;

      if (starts)
        add_section (outline, section == WB_KIND_PROJECT ? wb_kind_get_label (section) : wb_kind_get_plural (section));
      if (themed && (starts || last->theme != entry->theme || last->has_goal != entry->has_goal))
        add_theme (outline, entry);
      add_entry (outline, themed ? 2 : 1, entry);
      last = entry;
    }
}

/* ---- what only stands elsewhere --------------------------------------------------------------------------------- */

static void
add_moves (Outline *outline)
{
  gboolean started = FALSE;

  for (guint i = 0; i < outline->entries->len; i++)
    {
      const WbNews *news = ((const WbDiffEntry *) g_ptr_array_index (outline->entries, i))->news;
      g_autofree char *reordered = NULL;

      if (!is_moved (news))
        continue;

      if (!started)
        /* Translators: the heading of what stands elsewhere, but says the same. */
        add_section (outline, C_("heading", "Moved"));
      started = TRUE;

      if (news->moves->len > 0)
        {
          add_changed (outline, 1, news, news->moves);
          continue;
        }

      reordered = wb_news_reordered_to_sentence (news);
      add_line (outline, 1, reordered);
    }
}

/**
 * wb_diff_outline:
 * @from: a plan
 * @to: another one
 * @diff: what is different from the first to the second
 *
 * Says what is different as indented lines. At the head stand the name of the plan and how much has changed; then,
 * under the headings that wb_outline_whole() has, a sentence for each change; at the end what has only moved.
 *
 * Returns: (transfer full): the lines
 */
char *
wb_diff_outline (WbProject *from, WbProject *to, const WbDiff *diff)
{
  Outline outline = { .from = from, .to = to };

  g_return_val_if_fail (WB_IS_PROJECT (from) && WB_IS_PROJECT (to), NULL);
  g_return_val_if_fail (diff != NULL, NULL);

  if (diff->n == 0)
    return g_strconcat (_("The plans have the same content."), "\n", NULL);

  outline.text = g_string_new (NULL);
  outline.names = wb_names_new (to);
  wb_names_add_project (outline.names, from);
  outline.entries = wb_diff_entries_new (from, to, outline.names, diff);

  add_head (&outline);
  add_content (&outline);
  add_moves (&outline);

  g_ptr_array_unref (outline.entries);
  wb_names_free (outline.names);

  return g_string_free (outline.text, FALSE);
}
