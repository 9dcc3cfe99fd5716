/* SPDX-License-Identifier: GPL-3.0-or-later */

/* leave-journal FOLDER NAME STEPS [FILE]: a journal of so many steps, of the plan in FILE or of one that was never saved, as
 * a program that is killed leaves it. */

#include <locale.h>
#include <stdlib.h>

#include "wb-edit.h"
#include "wb-file-reader.h"
#include "wb-generate.h"
#include "wb-journal.h"

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = argc > 4 ? g_file_new_for_path (argv[4]) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WbJournal) journal = NULL;
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbPlan) plan = NULL;
  WbFileStamp stamp;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc < 4)
    return EXIT_FAILURE;

  plan = file != NULL ? wb_file_read (file, &stamp, NULL, NULL, NULL, &error) : wb_generate_plan (30, 1, 0);
  g_assert_no_error (error);
  project = wb_project_new (plan, &error);
  g_assert_no_error (error);
  journal = wb_journal_new (argv[1], argv[2]);
  wb_journal_follow (journal, project, file, file != NULL ? &stamp : NULL);

  for (int i = 1; i <= atoi (argv[3]); i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %d", i);
      WbEdit *edit = wb_edit_new (project);

      wb_edit_set (edit, wb_record_get_id (wb_project_get (project, wb_project_get_root (project))), WB_PROJECT_TITLE,
                   title, &error);
      g_assert_no_error (error);
      wb_edit_apply (edit, "Rename", &error);
      g_assert_no_error (error);
    }

  wb_journal_flush (journal);

  return EXIT_SUCCESS;
}
