/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-outline.h"

static gboolean summary;

static const GOptionEntry options[] = {
  { "summary", 0, 0, G_OPTION_ARG_NONE, &summary, N_("Only count what is in it"), NULL },
  G_OPTION_ENTRY_NULL,
};

static WbExit
run (char **files)
{
  WbExit status = WB_EXIT_YES;
  g_autoptr (WbPlan) plan = wb_verb_read (files[0], &status);
  g_autoptr (WbProject) project = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (plan == NULL)
    return status;

  wb_verb_speak (plan);
  project = wb_project_new (plan, NULL);
  text = summary ? wb_outline_summary (project) : wb_outline_whole (project);
  bytes = g_bytes_new_take (text, strlen (text));
  wb_verb_write_out (bytes, &status);

  return status;
}

const WbVerb wb_verb_show = {
  .name = "show",
  .arguments = "[--summary] FILE",
  .summary = N_("Tells the whole plan in sentences, in the plan’s language."),
  .options = options,
  .min_files = 1,
  .max_files = 1,
  .run = run,
};
