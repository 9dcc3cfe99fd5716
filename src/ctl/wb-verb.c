/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "wb-data-dir.h"
#include "wb-file-error.h"
#include "wb-file-reader.h"
#include "wb-file-save.h"
#include "wb-file-writer.h"
#include "wb-large-pages.h"

static const WbVerb *const verbs[] = {
  &wb_verb_check, &wb_verb_show, &wb_verb_diff, &wb_verb_new, &wb_verb_format, &wb_verb_draw, &wb_verb_schema,
  &wb_verb_generate, &wb_verb_merge, &wb_verb_redact, &wb_verb_recover,
};

/**
 * wb_verb_complain:
 * @path: the file that it is about
 * @error: what is wrong
 *
 * Says it on stderr as compilers do, so that editors find the place.
 */
void
wb_verb_complain (const char *path, const GError *error)
{
  guint line, column;

  if (wb_file_error_get_position (error, &line, &column))
    g_printerr ("%s:%u:%u: %s\n", path, line, column, error->message);
  else
    g_printerr ("%s: %s\n", path, error->message);
}

/**
 * wb_verb_misused:
 * @format: a translated sentence
 *
 * Returns: %WB_EXIT_USAGE, after saying on stderr what was wrong with the command
 */
WbExit
wb_verb_misused (const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("wijkbordctl: %s\n", sentence);

  return WB_EXIT_USAGE;
}

/* Only of what has bytes it can be said that it is no plan. */
static WbExit
exit_of (const GError *error)
{
  gboolean has_bytes = error->domain == WB_FILE_ERROR && error->code != WB_FILE_ERROR_IO &&
                       error->code != WB_FILE_ERROR_FOLDER;

  return has_bytes ? WB_EXIT_NO : WB_EXIT_USAGE;
}

/**
 * wb_verb_read:
 * @path: a file name as on the command line
 * @exit_status: (out): on failure, how the program should end
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL after saying on stderr why there is none
 */
WbPlan *
wb_verb_read (const char *path, WbExit *exit_status)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  WbPlan *plan = wb_file_read (file, NULL, NULL, wb_large_pages_advance, NULL, &error);

  if (plan == NULL)
    {
      wb_verb_complain (path, error);
      *exit_status = exit_of (error);
    }

  return plan;
}

/**
 * wb_verb_write_out:
 * @bytes: what to write to standard output
 * @exit_status: (out): on failure, how the program should end
 *
 * Returns: %TRUE on success
 */
gboolean
wb_verb_write_out (GBytes *bytes, WbExit *exit_status)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;

  wb_verb_misused (_("Standard output could not be written: %s."), g_strerror (errno));
  *exit_status = WB_EXIT_USAGE;

  return FALSE;
}

/**
 * wb_verb_save:
 * @plan: a plan
 * @path: (nullable): the file to write it to, as on the command line; %NULL is standard output
 * @exit_status: (out): on failure, how the program should end
 *
 * Writes @plan in its canonical form. A file is replaced whole or left as it was, as the window saves it.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_verb_save (WbPlan *plan, const char *path, WbExit *exit_status)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  WbFileSaved saved;

  if (path == NULL)
    {
      g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);

      return wb_verb_write_out (bytes, exit_status);
    }

  file = g_file_new_for_commandline_arg (path);
  if (wb_file_save (file, plan, NULL, &saved, NULL, &error))
    return TRUE;

  wb_verb_complain (path, error);
  *exit_status = WB_EXIT_USAGE;

  return FALSE;
}

/**
 * wb_verb_find_project:
 * @plan: a valid plan
 *
 * Returns: (transfer none): its project item
 */
const WbRecord *
wb_verb_find_project (const WbPlan *plan)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);

      if (record != NULL && wb_record_get_kind (record) == WB_KIND_PROJECT)
        return record;
    }

  g_return_val_if_reached (NULL);
}

/**
 * wb_verb_speak:
 * @plan: a plan
 *
 * What the program says from here on it says in the language of the plan, as others read along. It must come before the
 * first text is translated: gettext remembers.
 */
void
wb_verb_speak (const WbPlan *plan)
{
  const char *language = wb_record_get_text (wb_verb_find_project (plan), WB_PROJECT_LANGUAGE);

  if (language != NULL)
    {
      g_autofree char *name = g_strdelimit (g_strdup (language), "-", '_');

      g_setenv ("LANGUAGE", name, TRUE);
      wb_data_dir_heed_language ();
    }
}

static void
print_help (FILE *stream)
{
  fprintf (stream, "%s\n  wijkbordctl %s\n\n%s\n", _("Usage:"), _("VERB [OPTION…] [FILE…]"), _("Verbs:"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    fprintf (stream, "  %-9s %s\n            %s\n", verbs[i]->name, verbs[i]->arguments,
             g_dgettext (GETTEXT_PACKAGE, verbs[i]->summary));
  fprintf (stream, "\n%s\n%s\n", _("“wijkbordctl VERB --help” tells more about one of them."),
           _("It ends with 0 for yes; 1 when a file is no valid project file, or plans differ; 2 for wrong usage, or when there is nothing to read."));
}

static WbExit
run_verb (const WbVerb *verb, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (verb->arguments);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *program = g_strconcat ("wijkbordctl ", verb->name, NULL);
  guint n_files;

  g_set_prgname (program);
  /* the context translates it when it is shown: nothing may be translated before wb_verb_speak() */
  g_option_context_set_summary (context, verb->summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (verb->options != NULL)
    g_option_context_add_main_entries (context, verb->options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, rest, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    return wb_verb_misused ("%s", error->message);

  n_files = files != NULL ? g_strv_length (files) : 0;
  if (n_files < verb->min_files)
    return wb_verb_misused (g_dngettext (GETTEXT_PACKAGE, "“%s” needs %u file. “wijkbordctl %s --help” tells how.",
                                         "“%s” needs %u files. “wijkbordctl %s --help” tells how.", verb->min_files),
                            verb->name, verb->min_files, verb->name);
  if (n_files > 0 && (verb->max_files == WB_NO_FILES || (verb->max_files != 0 && n_files > verb->max_files)))
    return wb_verb_misused (_("“%s” does not take “%s”. “wijkbordctl %s --help” tells how."), verb->name,
                            files[verb->max_files == WB_NO_FILES ? 0 : verb->max_files], verb->name);

  return verb->run (files);
}

/**
 * wb_verbs_main:
 * @argc: the number of arguments
 * @argv: the arguments
 *
 * What `wijkbordctl` does. The locale is set already.
 *
 * Returns: the exit status
 */
int
wb_verbs_main (int argc, char **argv)
{
  if (argc < 2)
    {
      print_help (stderr);
      return WB_EXIT_USAGE;
    }

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_help (stdout);
      return WB_EXIT_YES;
    }

  if (strcmp (argv[1], "--version") == 0)
    {
      puts ("wijkbordctl " WB_VERSION);
      return WB_EXIT_YES;
    }

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i]->name, argv[1]) == 0)
      return run_verb (verbs[i], argc - 1, argv + 1);

  return wb_verb_misused (_("There is no verb “%s”. “wijkbordctl --help” lists them."), argv[1]);
}
