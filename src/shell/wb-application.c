/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-application-private.h"

#include <glib/gi18n-lib.h>

#include "wb-about.h"
#include "wb-commands.h"
#include "wb-data-dir.h"
#include "wb-help.h"
#include "wb-icons.h"
#include "wb-preferences-window.h"
#include "wb-preferences.h"
#include "wb-spelling.h"
#include "wb-recent-plans.h"
#include "wb-shell-resources.h"
#include "wb-toolkit.h"

#define APP_ID "nl.wijkbord.Wijkbord"

struct _WbApplication
{
  AdwApplication parent_instance;
  gboolean       has_started;
  GFile         *named;    /* nullable: the only file on the command line */
  WbDocument    *document; /* nullable: what is read of it before there is a window */
  WbSleepWatch  *sleep_watch;
};

G_DEFINE_FINAL_TYPE (WbApplication, wb_application, ADW_TYPE_APPLICATION)

WbWindow *
wb_application_find_window (WbApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WB_IS_WINDOW (l->data) && wb_window_has_file (l->data, file))
      return l->data;

  return NULL;
}

static gboolean
is_free (WbWindow *window)
{
  WbDocument *document = wb_window_get_document (window);

  return document == NULL || wb_document_get_state (document) == WB_DOCUMENT_FAILED;
}

WbWindow *
wb_application_get_free_window (WbApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (active != NULL && WB_IS_WINDOW (active) && is_free (WB_WINDOW (active)))
    return WB_WINDOW (active);

  return wb_window_new (GTK_APPLICATION (self));
}

static WbWindow *
find_window_of (WbApplication *self, WbDocument *document)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (WB_IS_WINDOW (l->data) && wb_window_get_document (l->data) == document)
      return l->data;

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbApplication) self = data;
  WbWindow *window = find_window_of (self, WB_DOCUMENT (source));

  if (window != NULL)
    wb_window_opened (window, result);
}

/* The file that the command line names is read while GTK starts. */
static void
read_named (WbApplication *self)
{
  if (self->named == NULL)
    return;

  self->document = wb_document_new ();
  wb_document_open_async (self->document, self->named, read_cb, g_object_ref (self));
}

static void
open_in (WbApplication *self, WbWindow *window, GFile *file)
{
  g_autoptr (WbDocument) document = g_steal_pointer (&self->document);

  if (document != NULL && g_file_equal (wb_document_get_file (document), file))
    wb_window_show (window, document);
  else
    wb_window_open (window, file);
}

static void
open_file (WbApplication *self, GFile *file)
{
  WbWindow *window = wb_application_find_window (self, file);

  if (window == NULL || is_free (window))
    {
      if (window == NULL)
        window = wb_application_get_free_window (self);
      open_in (self, window, file);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
start_plan (WbApplication *self, const char *template)
{
  WbWindow *window = wb_application_get_free_window (self);

  wb_window_start (window, template);
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  start_plan (data, "empty");
}

static void
new_from_template_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *name = g_variant_get_string (parameter, NULL);
  g_autofree char *path = wb_data_dir_find_template (name);

  if (path != NULL)
    start_plan (data, name);
}

static void
open_recent_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (data, file);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_show_preferences (gtk_application_get_active_window (data));
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (window != NULL)
    wb_help_show (window);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  wb_about_present (gtk_application_get_active_window (data));
}

/* Each window asks for itself whether it may close. The program ends with the last of them: the one that was used last,
 * so that its plan comes back. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_reverse (g_list_copy (gtk_application_get_windows (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (WB_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "new", new_action },
  { "new-from-template", new_from_template_action, "s" },
  { "open-recent", open_recent_action, "s" },
  { "preferences", preferences_action },
  { "help", help_action },
  { "about", about_action },
  { "quit", quit_action },
};

static void
recent_changed_cb (WbApplication *self)
{
  GMenu *menu = gtk_application_get_menu_by_id (GTK_APPLICATION (self), "recent-plans");
  GListModel *plans = wb_recent_plans_get ();

  g_menu_remove_all (menu);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++)
    {
      g_autoptr (WbRecentPlan) plan = g_list_model_get_item (plans, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (wb_recent_plan_get_title (plan), NULL);
      g_autofree char *uri = g_file_get_uri (wb_recent_plan_get_file (plan));

      g_menu_item_set_action_and_target (item, "app.open-recent", "s", uri);
      g_menu_append_item (menu, item);
    }
}

static void
fill_menus (WbApplication *self)
{
  GMenu *menu = gtk_application_get_menu_by_id (GTK_APPLICATION (self), "templates");
  guint n;
  const WbTemplate *templates = wb_data_dir_get_templates (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (templates[i].label, NULL);

      g_menu_item_set_action_and_target (item, "app.new-from-template", "s", templates[i].name);
      g_menu_append_item (menu, item);
    }

  g_signal_connect_object (wb_recent_plans_get (), "items-changed", G_CALLBACK (recent_changed_cb), self,
                           G_CONNECT_SWAPPED);
  recent_changed_cb (self);
}

/* Preferences that are switched by an action. */
static void
add_switches (GActionMap *map)
{
  static const char *const names[] = { "in-front-of-room", "show-overview" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPropertyAction) action = g_property_action_new (names[i], wb_preferences_get (), names[i]);

      g_action_map_add_action (map, G_ACTION (action));
    }
}

/* Only looked at here: whether this is the program that opens it is known when it starts up. */
static gboolean
wb_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  char **words = *arguments;

  if (g_strv_length (words) == 2 && words[1][0] != '-')
    WB_APPLICATION (application)->named = g_file_new_for_commandline_arg (words[1]);

  return G_APPLICATION_CLASS (wb_application_parent_class)->local_command_line (application, arguments, status);
}

static void
wb_application_startup (GApplication *application)
{
  read_named (WB_APPLICATION (application));
  wb_icons_register ();

  wb_toolkit_begin ();
  G_APPLICATION_CLASS (wb_application_parent_class)->startup (application);
  wb_toolkit_finish ();

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  add_switches (G_ACTION_MAP (application));
  wb_commands_set_keys (GTK_APPLICATION (application));
  fill_menus (WB_APPLICATION (application));
  g_object_bind_property (wb_preferences_get (), "check-spelling", wb_spelling_get (), "enabled", G_BINDING_SYNC_CREATE);
  g_object_bind_property (wb_preferences_get (), "colour-scheme", adw_style_manager_get_default (), "color-scheme",
                          G_BINDING_SYNC_CREATE);
  gtk_window_set_default_icon_name (APP_ID);
}

/* What the first window does not wait for. */
static gboolean
started_cb (gpointer data)
{
  WbApplication *self = data;

  wb_application_look_for_leftovers (self);
  self->sleep_watch = wb_application_watch_sleep (self);

  return G_SOURCE_REMOVE;
}

static void
start_once (WbApplication *self)
{
  if (self->has_started)
    return;

  self->has_started = TRUE;
  g_idle_add_full (G_PRIORITY_LOW, started_cb, g_object_ref (self), g_object_unref);
}

/* The program goes on where it was ended; a window that is opened while it runs begins anew. */
static GtkWindow *
open_first_window (WbApplication *self)
{
  WbWindow *window = wb_window_new (GTK_APPLICATION (self));

  if (!self->has_started)
    wb_window_restore_plan (window);

  return GTK_WINDOW (window);
}

static void
wb_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = open_first_window (WB_APPLICATION (application));
  gtk_window_present (window);
  start_once (WB_APPLICATION (application));
}

static void
wb_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (WB_APPLICATION (application), files[i]);
  start_once (WB_APPLICATION (application));
}

/* The running program, or this one when it is the first, starts a plan; then it is activated and shows its window. */
static int
start_new_plan (GApplication *application)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("wijkbord: %s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "new", NULL);

  return -1;
}

static int
wb_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("wijkbord %s\n", WB_VERSION);
      return 0;
    }

  return g_variant_dict_contains (options, "new") ? start_new_plan (application) : -1;
}

static void
wb_application_dispose (GObject *object)
{
  WbApplication *self = WB_APPLICATION (object);

  g_clear_object (&self->sleep_watch);
  g_clear_object (&self->document);
  g_clear_object (&self->named);

  G_OBJECT_CLASS (wb_application_parent_class)->dispose (object);
}

static void
wb_application_class_init (WbApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_application_dispose;
  application_class->local_command_line = wb_application_local_command_line;
  application_class->startup = wb_application_startup;
  application_class->activate = wb_application_activate;
  application_class->open = wb_application_open;
  application_class->handle_local_options = wb_application_handle_local_options;
}

static void
wb_application_init (WbApplication *self)
{
  const GOptionEntry options[] = {
    { "new", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Start a new plan"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Say which version this is"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Plan with the partners of a neighbourhood, starting from what residents "
                                              "say."));
}

/**
 * wb_application_new:
 *
 * Returns: (transfer full): the program
 */
WbApplication *
wb_application_new (void)
{
  wb_shell_get_resource ();

  return g_object_new (WB_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
