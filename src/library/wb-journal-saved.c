/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-saved.h"

#include "wb-file-reader.h"

/**
 * wb_journal_find_saved:
 * @header: what a journal starts from
 * @plan: (out) (optional): what was saved; untouched when nothing was
 * @stamp: (out) (optional): what its file is; untouched when nothing was
 *
 * Finds out whether the program died between saving a revision and saying so here: then it stands in the file.
 *
 * Returns: the number of the last step that was saved, 0 when none was
 */
gint64
wb_journal_find_saved (const WbJournalHeader *header, WbPlan **plan, WbFileStamp *stamp)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (WbPlan) saved = NULL;
  WbFileStamp now;

  if (header->saving == NULL || header->saving_file == NULL)
    return 0;

  file = g_file_new_for_uri (header->saving_file);
  saved = wb_file_read (file, &now, NULL, NULL, NULL, NULL);
  if (saved == NULL || g_strcmp0 (wb_plan_get_header (saved)->id, header->saving) != 0)
    return 0;

  if (stamp != NULL)
    *stamp = now;
  if (plan != NULL)
    *plan = g_steal_pointer (&saved);

  return header->saving_step;
}
