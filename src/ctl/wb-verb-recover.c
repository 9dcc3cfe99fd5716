/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>

#include "wb-data-dir.h"
#include "wb-leftover.h"
#include "wb-recovery.h"
#include "wb-start.h"
#include "wb-system-context.h"

static char *output;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("FILE") },
  G_OPTION_ENTRY_NULL,
};

static char *
say_where (const WbLeftover *leftover)
{
  return leftover->file != NULL ? g_file_get_parse_name (leftover->file) : g_strdup (_("never saved"));
}

static void
tell_leftover (const WbLeftover *leftover)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (leftover->time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) moment = g_date_time_to_local (utc);
  g_autofree char *when = g_date_time_format (moment, "%Y-%m-%d %H:%M");
  g_autofree char *where = say_where (leftover);

  /* Translators: the name of a journal; what the plan is called; where its file is, or "never saved"; date and time. */
  g_print (ngettext ("%s: “%s” (%s), %u change that was not saved, on %s\n",
                     "%s: “%s” (%s), %u changes that were not saved, the last on %s\n", leftover->n_steps),
           leftover->name, leftover->title, where, leftover->n_steps, when);
}

static WbExit
list (const char *folder)
{
  g_autoptr (GPtrArray) leftovers = wb_leftovers_list (folder, NULL);

  if (leftovers->len == 0)
    g_print (_("There is nothing to recover.\n"));

  for (guint i = 0; i < leftovers->len; i++)
    {
      const WbLeftover *leftover = g_ptr_array_index (leftovers, i);

      if (leftover->error != NULL)
        g_printerr ("%s: %s\n", leftover->name, leftover->error->message);
      else
        tell_leftover (leftover);
    }

  return WB_EXIT_YES;
}

/* A name is looked for, so it never is a path. */
static gboolean
is_listed (const char *folder, const char *name)
{
  g_autoptr (GPtrArray) leftovers = wb_leftovers_list (folder, NULL);

  for (guint i = 0; i < leftovers->len; i++)
    if (g_str_equal (((const WbLeftover *) g_ptr_array_index (leftovers, i))->name, name))
      return TRUE;

  return FALSE;
}

static WbExit
save (WbRecovery *recovery)
{
  g_autoptr (WbPlan) plan = wb_plan_ref (wb_project_get_plan (recovery->project));
  g_autoptr (WbHeader) header = wb_start_header (wb_plan_get_header (plan));
  WbExit status = WB_EXIT_YES;

  wb_plan_set_header (&plan, header);
  if (!wb_verb_save (plan, output, &status))
    return status;

  g_print (ngettext ("Recovered: %u change. It stays in the recovery journal too.\n",
                     "Recovered: %u changes. They stay in the recovery journal too.\n", recovery->n_steps),
           recovery->n_steps);
  for (guint i = 0; i < recovery->remarks->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (recovery->remarks, i));
  if (recovery->n_conflicts > 0)
    g_printerr (ngettext ("%u conflict is to be settled.\n", "%u conflicts are to be settled.\n", recovery->n_conflicts),
                recovery->n_conflicts);

  return status;
}

static WbExit
recover (const char *folder, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbRecovery) recovery = NULL;

  if (output == NULL)
    return wb_verb_misused (_("“recover %s” needs “-o FILE”: where to write the plan."), name);
  if (!is_listed (folder, name))
    return wb_verb_misused (_("There is nothing to recover that is called “%s”."), name);

  recovery = wb_recovery_new (folder, name, NULL, wb_system_context_get (), &error);
  if (recovery == NULL)
    {
      wb_verb_complain (name, error);
      return WB_EXIT_USAGE;
    }

  return save (recovery);
}

static WbExit
run (char **files)
{
  g_autofree char *folder = wb_data_dir_get_journals ();

  if (files != NULL && files[0] != NULL)
    return recover (folder, files[0]);
  if (output != NULL)
    return wb_verb_misused (_("“recover -o %s” needs the ID of what to write there; “wijkbordctl recover” lists them."), output);

  return list (folder);
}

const WbVerb wb_verb_recover = {
  .name = "recover",
  .arguments = "[ID -o FILE]",
  .summary = N_("Lists what a crash left of plans that were not saved, or writes one of them out."),
  .options = options,
  .max_files = 1,
  .run = run,
};
