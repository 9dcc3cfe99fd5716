/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>

#include "wb-diff.h"
#include "wb-file-reader.h"
#include "wb-redact.h"
#include "wb-revealing.h"
#include "wb-sentence.h"

static char **without;
static char **only_domains;
static char **only_goals;
static char **only_partners;
static char *output;

static const GOptionEntry options[] = {
  { "without", 0, 0, G_OPTION_ARG_STRING_ARRAY, &without, N_("Leave out only this class, and others that are named: personal, voice, judgement or internal"), N_("CLASS") },
  { "only-domain", 0, 0, G_OPTION_ARG_STRING_ARRAY, &only_domains, N_("Only what belongs to this theme, and to others that are named"), N_("ID") },
  { "only-goal", 0, 0, G_OPTION_ARG_STRING_ARRAY, &only_goals, N_("Only what belongs to this goal, and to others that are named"), N_("ID") },
  { "only-partner", 0, 0, G_OPTION_ARG_STRING_ARRAY, &only_partners, N_("Only what belongs to this partner, and to others that are named"), N_("ID") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("FILE") },
  G_OPTION_ENTRY_NULL,
};

static void
add_only (WbRecipe *recipe, WbKind kind, char **ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    wb_recipe_add_only (recipe, kind, ids[i]);
}

static gboolean
make_recipe (WbRecipe *recipe, GError **error)
{
  if (without == NULL)
    wb_recipe_init_default (recipe);
  else
    wb_recipe_init (recipe);

  for (guint i = 0; without != NULL && without[i] != NULL; i++)
    if (!wb_recipe_add_class (recipe, without[i], error))
      return FALSE;

  add_only (recipe, WB_KIND_DOMAIN, only_domains);
  add_only (recipe, WB_KIND_GOAL, only_goals);
  add_only (recipe, WB_KIND_PARTNER, only_partners);

  return TRUE;
}

/* ---- where it may be written --------------------------------------------------------------------------------------- */

static char *
get_identity (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/* Under whatever names. */
static gboolean
is_same_file (GFile *file, GFile *other)
{
  g_autofree char *one = get_identity (file);
  g_autofree char *two = get_identity (other);

  return one != NULL && g_strcmp0 (one, two) == 0;
}

/* That the file holds no full plan is looked at when it is saved. */
static gboolean
is_other_plan (GFile *file, const WbPlan *copy)
{
  g_autoptr (WbPlan) there = wb_file_read (file, NULL, NULL, NULL, NULL, NULL);

  return there != NULL && !wb_record_same_key (wb_verb_find_project (there), wb_verb_find_project (copy));
}

/* ---- what is told about it ----------------------------------------------------------------------------------------- */

static guint
count_emptied (const WbChange *change)
{
  guint64 before, after;
  guint n;

  wb_record_get_values (change->old_record, &before);
  wb_record_get_values (change->new_record, &after);
  n = __builtin_popcountll (before & ~after);

  for (guint64 rest = after; rest != 0; rest &= rest - 1)
    {
      const WbField *field = wb_field_get (wb_record_get_kind (change->new_record), __builtin_ctzll (rest));

      if (wb_field_is_set (field) && !wb_set_equal (wb_record_get_set (change->old_record, field->index),
                                                    wb_record_get_set (change->new_record, field->index)))
        n++;
    }

  return n;
}

static void
tell_counts (const guint counts[WB_N_KINDS], guint n_fields)
{
  g_autofree char *words = wb_sentence_count_kinds (counts);

  if (words != NULL)
    {
      /* Translators: %s is a list such as “12 contacts and 3 links”. */
      g_autofree char *sentence = g_strdup_printf (_("Left out: %s."), words);

      g_printerr ("%s: %s\n", output, sentence);
    }

  if (n_fields > 0)
    {
      g_autofree char *sentence =
          g_strdup_printf (ngettext ("Of what stays, %u field was left out in whole or in part.",
                                     "Of what stays, %u fields were left out in whole or in part.", n_fields),
                           n_fields);

      g_printerr ("%s: %s\n", output, sentence);
    }

  if (words == NULL && n_fields == 0)
    g_printerr ("%s: %s\n", output, _("There was nothing to leave out."));
}

static void
tell_withheld (WbPlan *full, WbPlan *copy)
{
  g_autoptr (WbDiff) diff = wb_diff_new (full, copy);
  guint counts[WB_N_KINDS] = { 0 };
  guint n_fields = 0;

  for (guint i = 0; i < diff->n; i++)
    if (diff->changes[i].new_record == NULL)
      counts[wb_record_get_kind (diff->changes[i].old_record)]++;
    else
      n_fields += count_emptied (&diff->changes[i]);

  tell_counts (counts, n_fields);
}

static void
tell_revealing (WbPlan *copy)
{
  g_autoptr (WbProject) project = wb_project_new (copy, NULL);
  g_autoptr (WbNames) names = wb_names_new (project);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  wb_revealing_sentences (names, copy, sentences);
  for (guint i = 0; i < sentences->len; i++)
    g_printerr ("%s: %s\n", output, (const char *) sentences->pdata[i]);
}

static WbExit
redact (const char *path, GFile *file, const WbRecipe *recipe)
{
  WbExit status = WB_EXIT_YES;
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) full = wb_verb_read (path, &status);
  g_autoptr (WbPlan) copy = NULL;

  if (full == NULL)
    return status;

  copy = wb_plan_redact (full, recipe, &error);
  if (copy == NULL)
    return wb_verb_misused ("%s", error->message);
  if (is_other_plan (file, copy))
    return wb_verb_misused (_("“%s” holds another plan. Write the copy to another file."), output);
  if (!wb_verb_save (copy, output, &status))
    return status;

  tell_withheld (full, copy);
  tell_revealing (copy);

  return WB_EXIT_YES;
}

static WbExit
run (char **files)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) from = g_file_new_for_commandline_arg (files[0]);
  g_autoptr (GFile) to = NULL;
  g_auto (WbRecipe) recipe = { 0 };

  if (output == NULL)
    return wb_verb_misused (_("“redact” needs “-o FILE”: where to write the copy."));
  if (!make_recipe (&recipe, &error))
    return wb_verb_misused ("%s", error->message);

  to = g_file_new_for_commandline_arg (output);
  if (is_same_file (from, to))
    return wb_verb_misused (_("The copy would take the place of the plan that it is made from. Write it to another file."));

  return redact (files[0], to, &recipe);
}

const WbVerb wb_verb_redact = {
  .name = "redact",
  .arguments = "FILE [--without CLASS]… [--only-domain ID]… [--only-goal ID]… [--only-partner ID]… -o FILE",
  .summary = N_("Makes a copy to give away: without personal data, voices that may not be shared, judgements and internal notes."),
  .options = options,
  .min_files = 1,
  .max_files = 1,
  .run = run,
};
