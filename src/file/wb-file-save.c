/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-save.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-reader.h"
#include "wb-file-sameness.h"
#include "wb-file-target.h"
#include "wb-file-temporary.h"
#include "wb-file-writer.h"

/* Of the time that a save takes, the rest goes into waiting for the disk. */
#define WRITING 0.8

/* ---- whether to save -------------------------------------------------------------------------------------------- */

static gboolean
check_place (const WbFileTarget *target, const WbFileSaveOptions *options, GError **error)
{
  if (options->opened == NULL || !wb_file_target_is_away (target, options->opened))
    return TRUE;

  g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED,
               _("“%s” was not saved: its disk or folder cannot be reached. Connect it again and save, or save the plan "
                 "elsewhere."),
               target->name);
  return FALSE;
}

static gboolean
is_what_was_opened (const WbFileTarget *target, const WbFileSaveOptions *options)
{
  WbFileStamp opened = *options->opened;

  return wb_file_sameness (target, &opened, options->base) == WB_FILE_SAME;
}

static gboolean
check_changed (const WbFileTarget *target, const WbFileSaveOptions *options, GError **error)
{
  /* When it was deleted, saving brings it back. */
  if (options->opened == NULL || !target->exists || is_what_was_opened (target, options))
    return TRUE;

  g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_CHANGED,
               _("“%s” was not saved: it is not the file that was opened any more; somebody has changed it since."),
               target->name);
  return FALSE;
}

static gboolean
is_redacted (WbPlan *plan)
{
  return wb_header_is_redacted (wb_plan_get_header (plan));
}

/* Whether what is there may be a plan that nothing is withheld from. If it is a plan that cannot be read, it may be. */
static gboolean
may_be_full (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = wb_file_read (file, NULL, NULL, NULL, NULL, &error);

  if (plan == NULL)
    return !g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_NOT_PROJECT);

  return !is_redacted (plan);
}

static gboolean
check_redacted (const WbFileTarget *target, GFile *file, WbPlan *plan, GError **error)
{
  if (!target->exists || !is_redacted (plan) || !may_be_full (file))
    return TRUE;

  g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_REDACTED,
               _("“%s” holds a whole plan, and this is a copy with things left out: it would seem that they were deleted. Save "
                 "the copy under another name."),
               target->name);
  return FALSE;
}

/* Without a base there is nothing to compare but bytes, the revision among them. */
static gboolean
is_saved (const WbFileTarget *target, WbPlan *plan, const WbFileSaveOptions *options)
{
  if (!target->exists)
    return FALSE;

  if (options->opened != NULL && options->base != NULL)
    return wb_file_say_the_same (options->base, plan);

  return wb_file_target_holds (target, plan);
}

/* The file is the one that was opened, so its digest is known still. */
static void
keep_digest (const WbFileStamp *opened, WbFileStamp *now)
{
  if (opened == NULL || !opened->has_digest)
    return;

  memcpy (now->digest, opened->digest, sizeof now->digest);
  now->has_digest = TRUE;
}

/* ---- saving ----------------------------------------------------------------------------------------------------- */

static void
report (const WbFileSaveOptions *options, double fraction)
{
  if (options->progress != NULL)
    options->progress (fraction, options->progress_data);
}

static void
progress_cb (double fraction, gpointer user_data)
{
  report (user_data, fraction * WRITING);
}

static gboolean
write_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  return wb_file_temporary_write (user_data, data, size, error);
}

/* The file is stamped as it is after it was renamed, which touches it; unless somebody has replaced it already. */
static void
stamp (const WbFileTarget *target, const struct stat *written, WbFileStamp *result)
{
  struct stat now;
  gboolean is_there = stat (target->path, &now) == 0 && now.st_dev == written->st_dev && now.st_ino == written->st_ino;

  wb_file_stamp_init (result, is_there ? &now : written);
  wb_file_stamp_set_disk (result, target->folder);
}

static gboolean
replace (const WbFileTarget *target, WbPlan *plan, const WbFileSaveOptions *options, WbFileSaved *saved,
         GCancellable *cancellable, GError **error)
{
  g_auto (WbFileTemporary) temporary = { .fd = -1, .lock = -1 };
  const WbFileOps *ops = options->ops != NULL ? options->ops : wb_file_ops_get_default ();
  gboolean is_flushed;
  struct stat status;

  if (!wb_file_temporary_open (&temporary, ops, target, cancellable, error) ||
      !wb_file_write_to (plan, write_cb, &temporary, progress_cb, (gpointer) options, error))
    return FALSE;

  report (options, WRITING);
  if (!wb_file_temporary_finish (&temporary, &status, error))
    return FALSE;

  /* Somebody may have been faster. */
  if (options->opened != NULL && !wb_file_target_is_untouched (target))
    {
      g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_CHANGED,
                   _("“%s” was not saved: somebody has changed it in the meantime."), target->name);
      return FALSE;
    }

  if (!wb_file_temporary_replace (&temporary, &is_flushed, error))
    return FALSE;

  *saved = (WbFileSaved) {
    .written = TRUE,
    .was_linked = target->exists && target->status.st_nlink > 1,
    .is_flushed = is_flushed,
  };
  stamp (target, &status, &saved->stamp);
  report (options, 1);

  return TRUE;
}

/**
 * wb_file_save:
 * @file: a file on this computer; a symbolic link is followed, and kept
 * @plan: what to save, with the header that it is to have: see wb_header_next()
 * @options: (nullable): how
 * @saved: (out caller-allocates): what became of it; untouched on failure
 * @cancellable: (nullable): to give up; possible until the file is complete
 * @error: return location for a %WB_FILE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Saves @plan in its canonical form: into a new file in the same folder, which is written out to the disk and then takes
 * the place of the old one, with its owner, permissions and extended attributes. So there is always a whole file, the old or
 * the new one, whatever fails or whenever the program dies; what may be left then is a temporary file, whose name starts
 * with a dot, and which the next save of @file removes. A failed save leaves the old file as it was, and says why.
 *
 * Nothing is saved when the file is another one than was opened, when its disk is not there any more, or when it says the
 * same already. A copy from which something is withheld never replaces a full plan. On any thread.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_file_save (GFile *file, WbPlan *plan, const WbFileSaveOptions *options, WbFileSaved *saved,
              GCancellable *cancellable, GError **error)
{
  static const WbFileSaveOptions none = { NULL };
  g_auto (WbFileTarget) target = { NULL };

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (saved != NULL, FALSE);

  if (options == NULL)
    options = &none;

  if (!wb_file_target_init (&target, file, error) ||
      !check_place (&target, options, error) ||
      !check_changed (&target, options, error) ||
      !check_redacted (&target, file, plan, error))
    return FALSE;

  if (is_saved (&target, plan, options))
    {
      *saved = (WbFileSaved) { .stamp = target.stamp, .is_flushed = TRUE };
      keep_digest (options->opened, &saved->stamp);
      return TRUE;
    }

  return replace (&target, plan, options, saved, cancellable, error);
}
