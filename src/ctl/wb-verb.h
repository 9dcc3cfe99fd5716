/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbExit:
 * @WB_EXIT_YES: yes
 * @WB_EXIT_NO: the bytes could be read, but they are no valid project file; or two plans are different
 * @WB_EXIT_USAGE: wrong usage, or no bytes to judge
 */
typedef enum
{
  WB_EXIT_YES = 0,
  WB_EXIT_NO = 1,
  WB_EXIT_USAGE = 2,
} WbExit;

/**
 * WbVerb:
 * @name: the word on the command line
 * @arguments: what follows it, as --help shows it
 * @summary: what it does, one sentence; translate
 * @options: (nullable): its options, or %NULL when it has none
 * @min_files: @max_files: how many file names it takes; @max_files 0 is no limit
 * @run: does it
 *
 * A job of wijkbordctl.
 */
typedef struct
{
  const char         *name;
  const char         *arguments;
  const char         *summary;
  const GOptionEntry *options;
  guint               min_files;
  guint               max_files;
  WbExit            (*run) (char **files);
} WbVerb;

#define WB_NO_FILES G_MAXUINT

extern const WbVerb wb_verb_check;
extern const WbVerb wb_verb_show;
extern const WbVerb wb_verb_diff;
extern const WbVerb wb_verb_new;
extern const WbVerb wb_verb_format;
extern const WbVerb wb_verb_draw;
extern const WbVerb wb_verb_schema;
extern const WbVerb wb_verb_generate;
extern const WbVerb wb_verb_merge;
extern const WbVerb wb_verb_redact;
extern const WbVerb wb_verb_recover;

int wb_verbs_main (int argc, char **argv);

/* What verbs share */
WbPlan *wb_verb_read        (const char *path, WbExit *exit_status); /* says on stderr why not */
void    wb_verb_complain    (const char *path, const GError *error); /* file:line:column: sentence */
WbExit  wb_verb_misused     (const char *format, ...) G_GNUC_PRINTF (1, 2);
gboolean wb_verb_write_out  (GBytes *bytes, WbExit *exit_status); /* to stdout */
gboolean wb_verb_save       (WbPlan *plan, const char *path, WbExit *exit_status); /* NULL: to stdout */
const WbRecord *wb_verb_find_project (const WbPlan *plan); /* the project item of a valid plan */
void    wb_verb_speak       (const WbPlan *plan); /* from here on in the plan's language */

G_END_DECLS
