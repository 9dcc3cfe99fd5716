/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>


static char *output;

static const GOptionEntry options[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write instead of standard output"), N_("FILE") },
  G_OPTION_ENTRY_NULL,
};

static WbExit
run (char **files)
{
  WbExit status = WB_EXIT_YES;
  g_autoptr (WbPlan) plan = wb_verb_read (files[0], &status);

  if (plan == NULL)
    return status;

  wb_verb_save (plan, output, &status);

  return status;
}

const WbVerb wb_verb_format = {
  .name = "format",
  .arguments = "FILE [-o OUT]",
  .summary = N_("Writes a plan in its canonical form; the revision stays as it is."),
  .options = options,
  .min_files = 1,
  .max_files = 1,
  .run = run,
};
