/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-window-private.h"

#include <glib/gi18n-lib.h>

#include "wb-ask.h"
#include "wb-data-dir.h"
#include "wb-failure-page.h"
#include "wb-loading-page.h"
#include "wb-recent-plans.h"
#include "wb-start-page.h"

typedef enum
{
  PROP_DOCUMENT = 1,
} WbWindowProperty;

static GParamSpec *props[PROP_DOCUMENT + 1];

G_DEFINE_FINAL_TYPE (WbWindow, wb_window, ADW_TYPE_APPLICATION_WINDOW)

/* What the window shows: only what is shown exists, so that starting is fast and nothing hidden is read out. */
static GType
get_page_type (WbWindow *self)
{
  if (self->document == NULL)
    return WB_TYPE_START_PAGE;
  if (wb_document_get_project (self->document) != NULL)
    return WB_TYPE_PLAN_VIEW;

  return wb_document_get_state (self->document) == WB_DOCUMENT_FAILED ? WB_TYPE_FAILURE_PAGE : WB_TYPE_LOADING_PAGE;
}

/* Before it is shown the plan takes the width that the window will have, so that nothing slides into place then. */
static void
connect_plan (WbWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  wb_plan_view_adapt (self->plan, self->width > 0 ? self->width : width);
  g_signal_connect_object (self->plan, "toast", G_CALLBACK (wb_window_toast), self, G_CONNECT_SWAPPED);
}

static void
show_page (WbWindow *self, GType type)
{
  GtkWidget *page = g_object_new (type, NULL);

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), "menu") != NULL)
    g_object_set (page, "menu", self->menu, NULL);
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (page), "document") != NULL)
    g_object_set (page, "document", self->document, NULL);

  wb_window_stop_presenting (self);
  self->plan = type == WB_TYPE_PLAN_VIEW ? WB_PLAN_VIEW (page) : NULL;
  if (self->plan != NULL)
    connect_plan (self);
  wb_window_set_toggles (self, self->plan);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "board",
                                  self->plan != NULL ? wb_plan_view_get_board_actions (self->plan) : NULL);
  adw_toast_overlay_set_child (self->toasts, page);
  if (self->plan != NULL)
    gtk_widget_grab_focus (page);
}

static gboolean
wait_no_longer_cb (gpointer data)
{
  WbWindow *self = data;

  self->waiting = 0;
  if (adw_toast_overlay_get_child (self->toasts) == NULL)
    show_page (self, get_page_type (self));

  return G_SOURCE_REMOVE;
}

/* A new window has until its first frame: a plan that was read while GTK started is there by then, and nobody would see
 * that it is being opened. Says whether there is time yet. */
static gboolean
may_wait (WbWindow *self, GType type)
{
  if (type != WB_TYPE_LOADING_PAGE || adw_toast_overlay_get_child (self->toasts) != NULL)
    return FALSE;

  if (self->waiting == 0)
    self->waiting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, wait_no_longer_cb, self, NULL);

  return TRUE;
}

static void
update_page (WbWindow *self)
{
  GtkWidget *page = adw_toast_overlay_get_child (self->toasts);
  GType type = get_page_type (self);

  if ((page == NULL || G_OBJECT_TYPE (page) != type) && !may_wait (self, type))
    show_page (self, type);
  wb_window_update_actions (self);
}

static void
update_title (WbWindow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *marked = NULL;

  if (self->document == NULL)
    {
      gtk_window_set_title (GTK_WINDOW (self), "Wijkbord");
      return;
    }

  title = wb_document_dup_title (self->document);
  if (wb_document_is_read_only (self->document))
    /* Translators: the title of a window; %s is what a plan is called */
    marked = g_strdup_printf (_("%s (looking only)"), title);
  else
    marked = wb_document_mark_title (NULL, title, wb_document_is_modified (self->document));
  gtk_window_set_title (GTK_WINDOW (self), marked);
}

static void
read_only_cb (WbWindow *self)
{
  wb_window_update_actions (self);
  update_title (self);
}

static void
project_cb (WbWindow *self)
{
  WbProject *project = wb_document_get_project (self->document);

  if (project != NULL)
    {
      g_signal_connect_object (project, "notify::undo-name", G_CALLBACK (wb_window_update_actions), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (project, "notify::redo-name", G_CALLBACK (wb_window_update_actions), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (project, "notify::hide-private", G_CALLBACK (wb_window_update_actions), self,
                               G_CONNECT_SWAPPED);
    }
  update_page (self);
}

static void
set_document (WbWindow *self, WbDocument *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);

  if (document != NULL)
    {
      g_signal_connect_object (document, "notify::project", G_CALLBACK (project_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::state", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::modified", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify::read-only", G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
    }

  update_page (self);
  update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
}

/* What was open comes back after a crash too, which nobody can see coming. */
static void
remember (WbDocument *document)
{
  g_autofree char *title = wb_document_dup_title (document);

  wb_recent_plans_add (wb_document_get_file (document), title);
  wb_window_keep_file (wb_document_get_file (document));
}

/* A plan that fails to open says so on a page of its own; one that fails to be read again is still there. Says whether
 * the plan is there. */
static gboolean
take_opened (WbWindow *self, WbDocument *document, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;

  if (wb_document_load_finish (document, result, &error))
    {
      if (wb_document_get_file (document) != NULL)
        remember (document);
      return document == self->document;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (document == self->document && wb_document_get_project (document) == NULL)
        wb_window_leave (self);
    }
  else if (wb_document_get_project (document) != NULL)
    {
      wb_window_say_failure (self, _("The file could not be read again"), error);
    }

  return FALSE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = data;

  wb_window_opened (self, result);
}

/* Whoever looks has answered already. */
static void
looked_again_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbWindow) self = data;

  take_opened (self, WB_DOCUMENT (source), result);
}

static void
focus_cb (WbWindow *self)
{
  if (self->document != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    wb_document_look_at_disk (self->document);
}

static void
wb_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbWindow *self = WB_WINDOW (widget);

  self->width = width;
  if (self->plan != NULL)
    wb_plan_view_adapt (self->plan, width);

  GTK_WIDGET_CLASS (wb_window_parent_class)->size_allocate (widget, width, height, baseline);
}

/* Only now: a window that is made for a file never shows the start page. */
static void
wb_window_realize (GtkWidget *widget)
{
  update_page (WB_WINDOW (widget));

  GTK_WIDGET_CLASS (wb_window_parent_class)->realize (widget);
}

static gboolean
wb_window_close_request (GtkWindow *window)
{
  if (!wb_window_may_close (WB_WINDOW (window)))
    return TRUE;

  wb_window_keep_size (WB_WINDOW (window));
  wb_window_keep_plan (WB_WINDOW (window));

  return GTK_WINDOW_CLASS (wb_window_parent_class)->close_request (window);
}

static void
wb_window_dispose (GObject *object)
{
  WbWindow *self = WB_WINDOW (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  g_clear_handle_id (&self->size_timer, g_source_remove);
  wb_window_stop_presenting (self);
  if (self->document != NULL)
    {
      wb_document_cancel (self->document);
      wb_document_close (self->document);
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_clear_object (&self->document);
    }

  /* The board says what can be done with it until it is gone. Nobody may still be listening for its actions then. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "board", NULL);
  self->plan = NULL;

  G_OBJECT_CLASS (wb_window_parent_class)->dispose (object);
}

static void
wb_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbWindow *self = WB_WINDOW (object);

  switch ((WbWindowProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* A property of the construction is that it is not maximized: whatever is said before does not count. */
static void
wb_window_constructed (GObject *object)
{
  G_OBJECT_CLASS (wb_window_parent_class)->constructed (object);

  wb_window_restore_size (WB_WINDOW (object));
  wb_window_follow_size (WB_WINDOW (object));
}

static void
wb_window_class_init (WbWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = wb_window_constructed;
  object_class->dispose = wb_window_dispose;
  object_class->get_property = wb_window_get_property;
  widget_class->realize = wb_window_realize;
  widget_class->size_allocate = wb_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = wb_window_close_request;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, WB_TYPE_DOCUMENT,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, WbWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, WbWindow, works);
}

static void
wb_window_init (WbWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  wb_window_add_actions (self);
  wb_window_accept_files (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (focus_cb), NULL);
  update_title (self);
}

/**
 * wb_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window with the start page
 */
WbWindow *
wb_window_new (GtkApplication *application)
{
  WbWindow *self = g_object_new (WB_TYPE_WINDOW, "application", application, NULL);

  self->menu = G_MENU_MODEL (gtk_application_get_menu_by_id (application, "primary-menu"));

  return self;
}

/**
 * wb_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what it shows; %NULL when that is the start page
 */
WbDocument *
wb_window_get_document (WbWindow *self)
{
  g_return_val_if_fail (WB_IS_WINDOW (self), NULL);

  return self->document;
}

/* A file has other names through links. Files elsewhere are told apart by their names only. */
static char *
query_identity (GFile *file)
{
  g_autoptr (GFileInfo) info = NULL;

  if (!g_file_is_native (file))
    return NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/**
 * wb_window_has_file:
 * @self: a window
 * @file: a file
 *
 * Returns: whether the window shows that file, under whatever name
 */
gboolean
wb_window_has_file (WbWindow *self, GFile *file)
{
  GFile *own;
  g_autofree char *identity = NULL;
  g_autofree char *own_identity = NULL;

  g_return_val_if_fail (WB_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  own = self->document != NULL ? wb_document_get_file (self->document) : NULL;
  if (own == NULL)
    return FALSE;
  if (g_file_equal (own, file))
    return TRUE;

  identity = query_identity (file);
  own_identity = query_identity (own);

  return identity != NULL && g_strcmp0 (identity, own_identity) == 0;
}

/**
 * wb_window_open:
 * @self: a window without a plan
 * @file: a file
 *
 * Opens the file in this window.
 */
void
wb_window_open (WbWindow *self, GFile *file)
{
  g_autoptr (WbDocument) document = wb_document_new ();

  g_return_if_fail (WB_IS_WINDOW (self));

  wb_document_open_async (document, file, opened_cb, g_object_ref (self));
  wb_window_show (self, document);
}

/**
 * wb_window_show:
 * @self: a window without a plan
 * @document: a document that is being opened
 *
 * Shows a plan from when it is there. Whoever began to open it passes the result to wb_window_opened().
 */
void
wb_window_show (WbWindow *self, WbDocument *document)
{
  g_return_if_fail (WB_IS_WINDOW (self));

  set_document (self, document);
}

/**
 * wb_window_opened:
 * @self: a window that shows the document, or did
 * @result: what the callback of wb_document_open_async() was given
 *
 * Remembers the plan, or says why it is not there.
 */
void
wb_window_opened (WbWindow *self, GAsyncResult *result)
{
  g_autoptr (WbDocument) document = NULL;

  g_return_if_fail (WB_IS_WINDOW (self));

  document = WB_DOCUMENT (g_async_result_get_source_object (result));
  if (take_opened (self, document, result) && wb_document_get_owner (self->document) != NULL)
    wb_window_ask_about_owner (self);
}

/**
 * wb_window_start:
 * @self: a window without a plan
 * @template: the name of a template
 *
 * Starts a new plan in this window.
 */
void
wb_window_start (WbWindow *self, const char *template)
{
  g_autofree char *path = wb_data_dir_find_template (template);
  g_autoptr (WbDocument) document = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (WB_IS_WINDOW (self));
  g_return_if_fail (path != NULL);

  document = wb_document_new ();
  file = g_file_new_for_path (path);
  wb_document_start_async (document, file, opened_cb, g_object_ref (self));
  set_document (self, document);
}

/**
 * wb_window_recover:
 * @self: a window without a plan, or with one that is saved
 * @recovery: what a crash left
 *
 * Goes on with that plan in this window.
 */
void
wb_window_recover (WbWindow *self, WbRecovery *recovery)
{
  g_autoptr (WbDocument) document = wb_document_new ();

  g_return_if_fail (WB_IS_WINDOW (self));

  if (self->document != NULL)
    {
      wb_document_close (self->document);
      wb_window_leave (self);
    }
  wb_document_recover (document, recovery);
  set_document (self, document);
  project_cb (self);
}

/* Back to the start page. */
void
wb_window_leave (WbWindow *self)
{
  set_document (self, NULL);
}

/* Reads the file again; what was not saved is lost. */
void
wb_window_read_again (WbWindow *self)
{
  wb_document_open_async (self->document, wb_document_get_file (self->document),
                          wb_document_is_read_only (self->document) ? looked_again_cb : opened_cb, g_object_ref (self));
}

void
wb_window_remember (WbWindow *self)
{
  remember (self->document);
}

void
wb_window_say_failure (WbWindow *self, const char *heading, const GError *error)
{
  const WbAnswer answers[] = { { "close", _("Close"), WB_ANSWER_PLAIN } };

  wb_ask_async (GTK_WINDOW (self), heading, error->message, answers, G_N_ELEMENTS (answers), NULL, NULL, NULL);
}
