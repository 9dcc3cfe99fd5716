/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-verb.h"

#include <glib/gi18n-lib.h>

#include "wb-file-writer.h"
#include "wb-sentence.h"

static gboolean canonical;

static const GOptionEntry options[] = {
  { "canonical", 0, 0, G_OPTION_ARG_NONE, &canonical, N_("Demand the very bytes that Wijkbord would write"), NULL },
  G_OPTION_ENTRY_NULL,
};

/* Where two texts part: line and column from 1, in characters. */
static void
find_difference (const char *a, gsize a_size, const char *b, gsize b_size, guint *line, guint *column)
{
  gsize i = 0;

  *line = *column = 1;
  for (; i < a_size && i < b_size && a[i] == b[i]; i++)
    {
      if (a[i] == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else if ((a[i] & 0xc0) != 0x80)
        {
          (*column)++;
        }
    }
}

static WbExit
check_bytes (const char *path, WbPlan *plan)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) canon = wb_file_write_bytes (plan);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint line, column;

  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes == NULL)
    {
      wb_verb_complain (path, error);
      return WB_EXIT_USAGE;
    }

  if (g_bytes_equal (bytes, canon))
    return WB_EXIT_YES;

  find_difference (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (canon, NULL), g_bytes_get_size (canon), &line, &column);
  g_printerr ("%s:%u:%u: %s\n", path, line, column,
              _("From here on these are not the bytes that Wijkbord would write. “wijkbordctl format” writes them."));

  return WB_EXIT_NO;
}

static gboolean
has_conflicts (const WbPlan *plan)
{
  for (WbSlot slot = wb_plan_get_n_slots (plan); slot > 0; slot--)
    {
      const WbRecord *record = wb_plan_get (plan, slot);

      if (record != NULL && wb_record_get_kind (record) == WB_KIND_CONFLICT)
        return TRUE;
    }

  return FALSE;
}

/* What a conflict is over as a file says it, for those who look for it there. */
static char *
key_of (const WbRecord *conflict)
{
  GString *key = g_string_new (NULL);

  for (guint i = WB_CONFLICT_ITEM; i <= WB_CONFLICT_FIELD; i++)
    {
      const WbValue *value = wb_record_get_value (conflict, i);
      const WbField *field = wb_field_get (WB_KIND_CONFLICT, i);
      g_autofree char *text = value != NULL ? wb_value_to_text (field, *value) : NULL;

      if (text != NULL)
        g_string_append_printf (key, "%s%s", key->len > 0 ? " " : "", text);
    }

  return g_string_free (key, FALSE);
}

/* A plan with conflicts is valid; they are named, so that somebody settles them. */
static void
name_conflicts (const char *path, WbPlan *plan)
{
  g_autoptr (WbProject) project = has_conflicts (plan) ? wb_project_new (plan, NULL) : NULL;
  g_autoptr (WbNames) names = wb_names_new (project);
  const WbSlot *slots;
  guint n;

  if (project == NULL)
    return;

  slots = wb_project_list (project, WB_KIND_CONFLICT, &n);
  for (guint i = 0; i < n; i++)
    {
      const WbRecord *conflict = wb_project_get (project, slots[i]);
      g_autofree char *sentence = wb_conflict_to_sentence (names, conflict);
      g_autofree char *key = key_of (conflict);

      g_print ("%s: %s [%s]\n", path, sentence, key);
    }
}

/* The last plan is left to the end of the program, which is near: taking a large one apart, block by block, takes a tenth
 * of the time of reading it. */
static void
leave_plan (WbPlan *plan)
{
  static WbPlan *last;

  g_clear_pointer (&last, wb_plan_unref);
  last = plan;
}

static WbExit
check_file (const char *path)
{
  WbExit status = WB_EXIT_YES;
  WbPlan *plan = wb_verb_read (path, &status);

  if (plan == NULL)
    return status;

  leave_plan (plan);
  name_conflicts (path, plan);

  return canonical ? check_bytes (path, plan) : WB_EXIT_YES;
}

static WbExit
run (char **files)
{
  WbExit worst = WB_EXIT_YES;

  for (guint i = 0; files[i] != NULL; i++)
    {
      WbExit status = check_file (files[i]);

      worst = MAX (worst, status);
    }

  return worst;
}

const WbVerb wb_verb_check = {
  .name = "check",
  .arguments = "[--canonical] FILE…",
  .summary = N_("Says whether files are valid project files, and names the conflicts in them."),
  .options = options,
  .min_files = 1,
  .run = run,
};
