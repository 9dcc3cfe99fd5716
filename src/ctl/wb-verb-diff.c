/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-diff-outline.h"
#include "wb-file-diff.h"

static gboolean as_xml;

static const GOptionEntry options[] = {
  { "xml", 0, 0, G_OPTION_ARG_NONE, &as_xml, N_("Tell it as data for programs"), NULL },
  G_OPTION_ENTRY_NULL,
};

static GBytes *
tell (WbPlan *from, WbPlan *to, const WbDiff *diff)
{
  g_autoptr (WbProject) from_project = wb_project_new (from, NULL);
  g_autoptr (WbProject) to_project = wb_project_new (to, NULL);
  char *text = wb_diff_outline (from_project, to_project, diff);

  return g_bytes_new_take (text, strlen (text));
}

/* In the language of the second plan, which is the newer one, or else of the first. */
static WbExit
compare (WbPlan *from, WbPlan *to)
{
  WbExit status = WB_EXIT_YES;
  g_autoptr (WbDiff) diff = wb_diff_new (from, to);
  g_autoptr (GBytes) bytes = NULL;

  wb_verb_speak (from);
  wb_verb_speak (to);
  bytes = as_xml ? wb_file_diff_write_bytes (from, to, diff) : tell (from, to, diff);

  return wb_verb_write_out (bytes, &status) && diff->n > 0 ? WB_EXIT_NO : status;
}

static WbExit
run (char **files)
{
  WbExit status = WB_EXIT_YES;
  WbExit other_status = WB_EXIT_YES;
  g_autoptr (WbPlan) from = wb_verb_read (files[0], &status);
  g_autoptr (WbPlan) to = wb_verb_read (files[1], &other_status);

  return from != NULL && to != NULL ? compare (from, to) : MAX (status, other_status);
}

const WbVerb wb_verb_diff = {
  .name = "diff",
  .arguments = "A B [--xml]",
  .summary = N_("Tells what is different from one plan to another, in the language of the second."),
  .options = options,
  .min_files = 2,
  .max_files = 2,
  .run = run,
};
