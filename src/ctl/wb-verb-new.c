/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>

#include "wb-data-dir.h"
#include "wb-start.h"

static char *template_name;
static char *output;

static const GOptionEntry options[] = {
  { "template", 0, 0, G_OPTION_ARG_STRING, &template_name, N_("The template to start from: empty, neighbourhood, school or sample; in the user’s language, or nl/school or en/school"), N_("NAME") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("FILE") },
  G_OPTION_ENTRY_NULL,
};

static char *
list_templates (void)
{
  GString *names = g_string_new (NULL);
  guint n;
  const WbTemplate *templates = wb_data_dir_get_templates (&n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", templates[i].name);

  return g_string_free (names, FALSE);
}

static WbExit
run (char **files)
{
  g_autofree char *path = wb_data_dir_find_template (template_name != NULL ? template_name : "empty");
  g_autoptr (WbPlan) template = NULL;
  g_autoptr (WbPlan) plan = NULL;
  WbExit status = WB_EXIT_YES;

  if (output == NULL)
    return wb_verb_misused (_("“new” needs “-o FILE”: where to write the plan."));

  if (path == NULL)
    {
      g_autofree char *names = list_templates ();

      return wb_verb_misused (_("There is no template “%s”. There are: %s."), template_name, names);
    }

  template = wb_verb_read (path, &status);
  if (template == NULL)
    return status;

  plan = wb_start_plan (template);
  wb_verb_save (plan, output, &status);

  return status;
}

const WbVerb wb_verb_new = {
  .name = "new",
  .arguments = "[--template NAME] -o FILE",
  .summary = N_("Starts a plan from a template."),
  .options = options,
  .max_files = WB_NO_FILES,
  .run = run,
};
