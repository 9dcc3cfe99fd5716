/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>

#include "wb-generate.h"

#define MAX_ITEMS 1000000

static int n_items;
static gint64 seed = 1;
static char *output;

static const GOptionEntry options[] = {
  { "items", 0, 0, G_OPTION_ARG_INT, &n_items, N_("How many items"), N_("N") },
  { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_("The same seed gives the same plan (1)"), N_("S") },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("FILE") },
  G_OPTION_ENTRY_NULL,
};

static WbExit
run (char **files)
{
  WbExit status = WB_EXIT_YES;
  g_autoptr (WbPlan) plan = NULL;

  if (output == NULL)
    return wb_verb_misused (_("“generate” needs “-o FILE”: where to write the plan."));
  if (n_items < 1 || n_items > MAX_ITEMS)
    return wb_verb_misused (_("“generate” needs “--items N”, N from 1 to %d."), MAX_ITEMS);
  if (seed < 0 || seed > G_MAXUINT32)
    return wb_verb_misused (_("A seed is a number from 0 to %u."), G_MAXUINT32);

  plan = wb_generate_plan (n_items, seed, WB_GENERATE_REALISTIC);
  wb_verb_save (plan, output, &status);

  return status;
}

const WbVerb wb_verb_generate = {
  .name = "generate",
  .arguments = "--items N [--seed S] -o FILE",
  .summary = N_("Makes a plan of any size, for tests and measurements."),
  .options = options,
  .max_files = WB_NO_FILES,
  .run = run,
};
