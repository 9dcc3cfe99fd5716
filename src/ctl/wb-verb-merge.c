/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>

#include "wb-merge.h"
#include "wb-sentence.h"
#include "wb-system-context.h"

static char *output;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write instead of MINE"), N_("FILE") },
  G_OPTION_ENTRY_NULL,
};

/* The plans of a merge and where they come from. */
typedef struct
{
  const char *mine_path;
  const char *theirs_path;
  WbPlan     *base; /* NULL: none */
  WbPlan     *mine;
  WbPlan     *theirs;
} Sides;

static void
sides_clear (Sides *sides)
{
  g_clear_pointer (&sides->base, wb_plan_unref);
  g_clear_pointer (&sides->mine, wb_plan_unref);
  g_clear_pointer (&sides->theirs, wb_plan_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sides, sides_clear)

/* git gives an empty file where there is no common ancestor. */
static gboolean
is_empty_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) == 0;
}

/* Whatever is wrong with a file, nothing is written then. */
static gboolean
read_plan (const char *path, WbPlan **plan)
{
  WbExit status;

  *plan = wb_verb_read (path, &status);

  return *plan != NULL;
}

static gboolean
read_base (char **paths, guint n_paths, WbPlan **base)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) wb_plan_unref);

  for (guint i = 0; i < n_paths; i++)
    {
      WbPlan *plan;

      if (is_empty_file (paths[i]))
        continue;
      if (!read_plan (paths[i], &plan))
        return FALSE;
      g_ptr_array_add (plans, plan);
    }

  if (plans->len > 0)
    *base = wb_merge_ancestors ((WbPlan *const *) plans->pdata, plans->len);

  return TRUE;
}

static void
tell_kind (const Sides *sides, const WbMerge *merge)
{
  switch (merge->kind)
    {
    case WB_MERGE_NOTHING_NEW:
      /* Translators: %s are file names. */
      g_print (_("“%s” holds nothing new: “%s” stays as it is."), sides->theirs_path, sides->mine_path);
      break;
    case WB_MERGE_AHEAD:
      g_print (_("“%s” was not changed since: it becomes what “%s” is."), sides->mine_path, sides->theirs_path);
      break;
    case WB_MERGE_BOTH:
      g_print (ngettext ("Merged: %u change from “%s”.", "Merged: %u changes from “%s”.",
                         merge->changes->n - merge->n_conflicts),
               merge->changes->n - merge->n_conflicts, sides->theirs_path);
      break;
    default:
      g_assert_not_reached ();
    }
  g_print ("\n");
}

static void
tell_circumstances (const Sides *sides, const WbMerge *merge)
{
  const WbHeader *header = wb_plan_get_header (sides->theirs);

  if (merge->is_redacted)
    g_print (_("“%s” is a redacted copy: what was withheld from it stays as it is.\n"), sides->theirs_path);
  else if (!merge->has_base)
    g_print (_("There is no common ancestor: every difference is a conflict, and nothing was deleted.\n"));

  if (wb_header_is_newer (header))
    g_print (_("“%s” comes from a newer version of the program (format %d.%d): what this one does not know is kept.\n"),
             sides->theirs_path, WB_FORMAT_MAJOR, header->minor);
}

static void
tell_conflicts (WbProject *project, const WbMerge *merge)
{
  g_autoptr (WbNames) names = wb_names_new (project);

  if (merge->n_conflicts == 0)
    return;

  g_printerr (ngettext ("%u conflict is to be settled:\n", "%u conflicts are to be settled:\n", merge->n_conflicts),
              merge->n_conflicts);

  for (guint i = 0; i < merge->changes->n; i++)
    {
      const WbRecord *record = merge->changes->changes[i].new_record;
      g_autofree char *sentence = NULL;

      if (record == NULL || wb_record_get_kind (record) != WB_KIND_CONFLICT)
        continue;

      sentence = wb_conflict_to_sentence (names, record);
      g_printerr ("  %s\n", sentence);
    }
}

static WbHeader *
make_header (const Sides *sides, const WbMerge *merge)
{
  const WbContext *context = wb_system_context_get ();
  g_autofree char *id = context->new_id (context->data);
  g_autofree char *saved = wb_system_context_saved ();

  return wb_merge_header (merge, wb_plan_get_header (sides->mine), wb_plan_get_header (sides->theirs), id, saved,
                          context->author, WB_APP);
}

static WbProject *
apply (const Sides *sides, const WbMerge *merge, GError **error)
{
  g_autoptr (WbProject) project = wb_project_new (sides->mine, error);
  g_autoptr (WbHeader) header = make_header (sides, merge);

  if (project == NULL || !wb_merge_apply_as (merge, project, header, NULL, error))
    return NULL;

  return g_steal_pointer (&project);
}

static gboolean
write_result (const Sides *sides, const WbMerge *merge, WbProject *project, WbExit *status)
{
  if (merge->kind == WB_MERGE_NOTHING_NEW && output == NULL)
    return TRUE;

  return wb_verb_save (wb_project_get_plan (project), output != NULL ? output : sides->mine_path, status);
}

static WbExit
merge_sides (const Sides *sides)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbMerge) merge = wb_merge_new (sides->base, sides->mine, sides->theirs, &error);
  g_autoptr (WbProject) project = merge != NULL ? apply (sides, merge, &error) : NULL;
  WbExit status = WB_EXIT_YES;

  if (project == NULL)
    {
      wb_verb_complain (sides->theirs_path, error);
      return WB_EXIT_USAGE;
    }

  if (!write_result (sides, merge, project, &status))
    return status;

  tell_kind (sides, merge);
  tell_circumstances (sides, merge);
  for (guint i = 0; merge->remarks[i] != NULL; i++)
    g_printerr ("%s\n", merge->remarks[i]);
  tell_conflicts (project, merge);

  return merge->n_conflicts > 0 ? WB_EXIT_NO : WB_EXIT_YES;
}

static WbExit
run (char **files)
{
  guint n = g_strv_length (files);
  g_auto (Sides) sides = { .mine_path = files[n - 2], .theirs_path = files[n - 1] };

  if (!read_base (files, n - 2, &sides.base) || !read_plan (sides.mine_path, &sides.mine) ||
      !read_plan (sides.theirs_path, &sides.theirs))
    return WB_EXIT_USAGE;

  wb_verb_speak (sides.mine);

  return merge_sides (&sides);
}

const WbVerb wb_verb_merge = {
  .name = "merge",
  .arguments = "BASE… MINE THEIRS [-o OUT]",
  .summary = N_("Merges two copies of a plan, by what each became since their common ancestor; an empty BASE is none."),
  .options = options,
  .min_files = 3,
  .run = run,
};
