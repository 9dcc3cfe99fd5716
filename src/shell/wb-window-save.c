/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-ask.h"
#include "wb-file-dialog.h"
#include "wb-file-format.h"

/* Saving, and what is asked before something is lost. */

typedef struct
{
  WbWindow *window;
  GFile    *file;
} SaveAs;

static void save_to (WbWindow *self, GFile *file, WbDocumentSave how);

static SaveAs *
save_as_new (WbWindow *self, GFile *file)
{
  SaveAs *target = g_new0 (SaveAs, 1);

  target->window = g_object_ref (self);
  target->file = g_object_ref (file);

  return target;
}

static void
save_as_free (SaveAs *target)
{
  g_object_unref (target->window);
  g_object_unref (target->file);
  g_free (target);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaveAs, save_as_free)

/* What was changed while it was written is asked about again. */
static void
close_if_asked (WbWindow *self)
{
  gboolean closing = self->closing;

  self->closing = FALSE;
  if (closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
after_changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = WB_WINDOW (g_object_ref (source));
  const char *answer = wb_ask_finish (result);

  if (g_strcmp0 (answer, "over") == 0)
    save_to (self, NULL, WB_DOCUMENT_SAVE_OVER);
  else if (g_strcmp0 (answer, "as") == 0)
    wb_window_save_as (self);
  else
    self->closing = FALSE;

  if (g_strcmp0 (answer, "reload") == 0)
    wb_window_read_again (self);
  else if (g_strcmp0 (answer, "merge") == 0)
    wb_window_merge (self);
}

static void
ask_about_change (WbWindow *self, const GError *error)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_PLAIN },
    { "reload", _("Read the file again, without my changes"), WB_ANSWER_DESTRUCTIVE },
    { "over", _("Overwrite the file"), WB_ANSWER_DESTRUCTIVE },
    { "as", _("Save as another file…"), WB_ANSWER_PLAIN },
    { "merge", _("Merge both"), WB_ANSWER_SUGGESTED },
  };

  wb_ask_async (GTK_WINDOW (self), _("Overwrite changes of another program?"),
                error->message, answers, G_N_ELEMENTS (answers), NULL, after_changed_cb, NULL);
}

static void
after_failure_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = WB_WINDOW (g_object_ref (source));

  if (g_strcmp0 (wb_ask_finish (result), "as") == 0)
    wb_window_save_as (self);
  else
    self->closing = FALSE;
}

static void
ask_for_another_file (WbWindow *self, const GError *error)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_PLAIN },
    { "as", _("Save as another file…"), WB_ANSWER_SUGGESTED },
  };

  wb_ask_async (GTK_WINDOW (self), _("The plan was not saved"), error->message, answers, G_N_ELEMENTS (answers), NULL,
                after_failure_cb, NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (self->document == NULL)
    return;

  if (self->plan != NULL)
    gtk_widget_set_sensitive (GTK_WIDGET (self->plan), TRUE);
  if (wb_document_save_finish (WB_DOCUMENT (source), result, &error))
    {
      wb_window_remember (self);
      close_if_asked (self);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->closing = FALSE;
  else if (g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_CHANGED))
    ask_about_change (self, error);
  else
    ask_for_another_file (self, error);
}

/* A plan that becomes another one is not worked on meanwhile: that work would be lost with the old one. */
static void
save_to (WbWindow *self, GFile *file, WbDocumentSave how)
{
  wb_plan_view_keep_writing (WB_PLAN_VIEW (self->plan));
  gtk_widget_set_sensitive (GTK_WIDGET (self->plan), (how & WB_DOCUMENT_SAVE_RENEWED) == 0);
  wb_document_save_async (self->document, file, how, saved_cb, g_object_ref (self));
}

static void
kind_of_copy_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SaveAs) target = data;
  const char *answer = wb_ask_finish (result);

  if (g_strcmp0 (answer, "copy") == 0)
    save_to (target->window, target->file, WB_DOCUMENT_SAVE_PLAIN);
  else if (g_strcmp0 (answer, "another") == 0)
    save_to (target->window, target->file, WB_DOCUMENT_SAVE_RENEWED);
  else
    target->window->closing = FALSE;
}

/* Two files with the same ids are one plan to a merge. Only the user knows whether they are. */
static void
ask_kind_of_copy (WbWindow *self, GFile *file)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_PLAIN },
    { "another", _("The start of another plan"), WB_ANSWER_PLAIN },
    { "copy", _("A copy of this plan"), WB_ANSWER_SUGGESTED },
  };

  wb_ask_async (GTK_WINDOW (self), _("A copy of this plan, or the start of another?"),
                _("Changes in a copy can be merged with this plan later. Another plan, such as one for the next "
                  "neighbourhood, has nothing to do with this one any more."),
                answers, G_N_ELEMENTS (answers), NULL, kind_of_copy_cb, save_as_new (self, file));
}

static gboolean
was_saved_before (WbDocument *document)
{
  return wb_document_get_file (document) != NULL &&
         wb_plan_get_header (wb_project_get_plan (wb_document_get_project (document)))->id != NULL;
}

static gboolean
is_open_elsewhere (WbWindow *self, GFile *file)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != self && WB_IS_WINDOW (l->data) && wb_window_has_file (l->data, file))
      return TRUE;

  return FALSE;
}

/* Why the plan cannot be saved there; NULL when it can. */
static const char *
find_objection (WbWindow *self, GFile *file)
{
  if (is_open_elsewhere (self, file))
    return _("That file is open in another window.");
  if (wb_document_is_read_only (self->document) && wb_window_has_file (self, file))
    return _("Somebody else has that file open. A copy needs a name of its own.");

  return NULL;
}

/* A copy of what was only looked at is one of this plan. */
static gboolean
needs_kind_of_copy (WbWindow *self, GFile *file)
{
  return was_saved_before (self->document) && !wb_window_has_file (self, file) &&
         !wb_document_is_read_only (self->document);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = WB_WINDOW (g_object_ref (source));
  g_autoptr (GFile) file = wb_file_save_finish (result, NULL);
  const char *objection;

  if (file == NULL || self->document == NULL)
    {
      self->closing = FALSE;
      return;
    }

  objection = find_objection (self, file);
  if (objection != NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (WB_FILE_ERROR, WB_FILE_ERROR_NOT_SAVED, objection);

      ask_for_another_file (self, error);
      return;
    }

  if (needs_kind_of_copy (self, file))
    ask_kind_of_copy (self, file);
  else
    save_to (self, file, WB_DOCUMENT_SAVE_PLAIN);
}

static char *
propose_copy (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (g_str_has_suffix (name, WB_FILE_SUFFIX))
    name[strlen (name) - strlen (WB_FILE_SUFFIX)] = '\0';

  /* Translators: the name of a file; %s is that of the file that it is a copy of, without what it ends in */
  return g_strdup_printf (_("%s (copy).wijkbord"), name);
}

/* What the plan is called makes a good name for its file, but for what no folder takes. */
static char *
propose_name (WbDocument *document)
{
  g_autofree char *title = NULL;
  GFile *file = wb_document_get_file (document);

  if (file != NULL)
    return wb_document_is_read_only (document) ? propose_copy (file) : g_file_get_basename (file);

  title = wb_document_dup_title (document);

  return wb_file_name_after (title, WB_FILE_SUFFIX);
}

/* Where a dialog begins: beside the plan; for one that was never saved where the user's documents are. */
GFile *
wb_window_get_folder (WbWindow *self)
{
  GFile *file = wb_document_get_file (self->document);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (file != NULL)
    return g_file_get_parent (file);

  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

void
wb_window_save_as (WbWindow *self)
{
  const WbFileType types[] = { { _("Wijkbord plan"), WB_FILE_SUFFIX, WB_FILE_MEDIA_TYPE } };
  g_autofree char *name = propose_name (self->document);
  g_autoptr (GFile) folder = wb_window_get_folder (self);

  wb_file_save_async (GTK_WINDOW (self), _("Save the plan"), folder, name, types, G_N_ELEMENTS (types), NULL, chosen_cb,
                      NULL);
}

void
wb_window_save (WbWindow *self)
{
  if (wb_document_get_file (self->document) == NULL)
    wb_window_save_as (self);
  else
    save_to (self, NULL, WB_DOCUMENT_SAVE_PLAIN);
}

static void
reload_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = WB_WINDOW (g_object_ref (source));

  if (g_strcmp0 (wb_ask_finish (result), "reload") == 0)
    wb_window_read_again (self);
}

/* Reads the file again. */
void
wb_window_reload (WbWindow *self)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_PLAIN },
    { "reload", _("Read it again"), WB_ANSWER_DESTRUCTIVE },
  };

  if (!wb_document_is_modified (self->document))
    wb_window_read_again (self);
  else
    wb_ask_async (GTK_WINDOW (self), _("Read the file again?"), _("What was changed here and not saved will be lost."),
                  answers, G_N_ELEMENTS (answers), NULL, reload_cb, NULL);
}

static void
close_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = WB_WINDOW (g_object_ref (source));
  const char *answer = wb_ask_finish (result);

  self->asking = FALSE;
  if (g_strcmp0 (answer, "discard") == 0)
    {
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (g_strcmp0 (answer, "save") == 0)
    {
      self->closing = TRUE;
      wb_window_save (self);
    }
}

static void
ask_to_save (WbWindow *self)
{
  const WbAnswer answers[] = {
    { "cancel", _("Cancel"), WB_ANSWER_PLAIN },
    { "discard", _("Discard"), WB_ANSWER_DESTRUCTIVE },
    { "save", _("Save"), WB_ANSWER_SUGGESTED },
  };
  g_autofree char *title = wb_document_dup_title (self->document);
  g_autofree char *heading = g_strdup_printf (_("Save the changes in “%s”?"), title);

  self->asking = TRUE;
  gtk_window_present (GTK_WINDOW (self));
  wb_ask_async (GTK_WINDOW (self), heading, _("What is not saved will be lost."), answers, G_N_ELEMENTS (answers), NULL,
                close_cb, NULL);
}

/* Says whether the window may close now. If not, it asks first, or waits until what is being written is on the disk. */
gboolean
wb_window_may_close (WbWindow *self)
{
  if (self->document == NULL || wb_document_get_project (self->document) == NULL)
    return TRUE;

  if (wb_document_get_state (self->document) == WB_DOCUMENT_SAVING)
    {
      self->closing = TRUE;
      return FALSE;
    }

  wb_plan_view_keep_writing (WB_PLAN_VIEW (self->plan));
  if (!wb_document_is_modified (self->document))
    return TRUE;

  if (!self->asking)
    ask_to_save (self);

  return FALSE;
}
