/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-format.h"
#include "wb-moment.h"

/* What a window says of its plan: what it is called, and whether it is saved. */

static const char *
project_title (WbDocument *self)
{
  WbRecord *root;

  if (self->project == NULL)
    return "";

  root = wb_project_get (self->project, wb_project_get_root (self->project));

  return wb_record_get_title (root);
}

/**
 * wb_document_dup_title:
 * @self: a document
 *
 * Returns: (transfer full): what the plan is called, or else its file; "New plan" when it has none
 */
char *
wb_document_dup_title (WbDocument *self)
{
  const char *title;

  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  title = project_title (self);
  if (*title != '\0')
    return g_strdup (title);

  if (self->file != NULL)
    {
      g_autofree char *name = g_file_get_basename (self->file);

      if (self->project != NULL && g_str_has_suffix (name, WB_FILE_SUFFIX))
        name[strlen (name) - strlen (WB_FILE_SUFFIX)] = '\0';

      return g_filename_display_name (name);
    }

  return g_strdup (_("New plan"));
}

/**
 * wb_document_mark_title:
 * @object: not looked at: this is a closure of templates too
 * @title: (nullable): what a plan is called
 * @modified: whether it has changes that are not saved
 *
 * Returns: (transfer full): @title, with a mark before it when it is @modified; "" for %NULL
 */
char *
wb_document_mark_title (gpointer object, const char *title, gboolean modified)
{
  if (title == NULL)
    return g_strdup ("");

  return modified ? g_strconcat ("• ", title, NULL) : g_strdup (title);
}

/* When the file was written last: its revision says so; one that another program wrote may not. */
static char *
saved_status (WbDocument *self)
{
  const WbHeader *header = wb_plan_get_header (wb_project_get_plan (self->project));
  g_autoptr (GDateTime) saved = header->saved != NULL ? g_date_time_new_from_iso8601 (header->saved, NULL) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (saved == NULL)
    saved = g_date_time_new_from_unix_utc (self->stamp.modified / G_GINT64_CONSTANT (1000000000));

  return wb_moment_to_saved (saved, now);
}

/**
 * wb_document_dup_status:
 * @self: a document
 *
 * Returns: (transfer full): whether and when it was saved, in words; or that it is only looked at
 */
char *
wb_document_dup_status (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  if (self->state == WB_DOCUMENT_SAVING)
    return g_strdup (C_("status", "saving…"));
  if (self->project == NULL)
    return g_strdup ("");
  if (self->read_only)
    return g_strdup (C_("status", "looking only"));
  if (self->file == NULL)
    return g_strdup (C_("status", "not saved yet"));
  if (wb_document_is_modified (self))
    return g_strdup (C_("status", "changed"));

  return saved_status (self);
}
