/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-schema.h"

static gboolean rng;
static gboolean xsd;
static gboolean markdown;

static const GOptionEntry options[] = {
  { "rng", 0, 0, G_OPTION_ARG_NONE, &rng, N_("As RELAX NG"), NULL },
  { "xsd", 0, 0, G_OPTION_ARG_NONE, &xsd, N_("As XML Schema"), NULL },
  { "markdown", 0, 0, G_OPTION_ARG_NONE, &markdown, N_("As tables for people"), NULL },
  G_OPTION_ENTRY_NULL,
};

static WbExit
run (char **files)
{
  WbExit status = WB_EXIT_YES;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (rng + xsd + markdown != 1)
    return wb_verb_misused (_("“schema” needs one of --rng, --xsd and --markdown."));

  text = rng ? wb_schema_rng () : xsd ? wb_schema_xsd () : wb_schema_markdown ();
  bytes = g_bytes_new_take (text, strlen (text));
  wb_verb_write_out (bytes, &status);

  return status;
}

const WbVerb wb_verb_schema = {
  .name = "schema",
  .arguments = "--rng|--xsd|--markdown",
  .summary = N_("Prints the schema of project files."),
  .options = options,
  .max_files = WB_NO_FILES,
  .run = run,
};
