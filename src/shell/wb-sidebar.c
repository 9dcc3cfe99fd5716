/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-sidebar.h"

#include "wb-children.h"
#include "wb-hint.h"
#include "wb-late-menu.h"
#include "wb-sidebar-row.h"

struct _WbSidebar
{
  GtkWidget     parent_instance;
  WbProject     *project;
  char          *title;
  char          *status;
  GtkMenuButton *menu_button;
  GMenuModel    *menu;
  gboolean      rail;
  GtkListBox    *list;
  WbSidebarRow  *board;
};

typedef enum
{
  PROP_PROJECT = 1,
  PROP_TITLE,
  PROP_STATUS,
  PROP_MENU,
  PROP_RAIL,
} WbSidebarProperty;

static GParamSpec *props[PROP_RAIL + 1];

G_DEFINE_FINAL_TYPE (WbSidebar, wb_sidebar, GTK_TYPE_WIDGET)

static void
update_counts (WbSidebar *self)
{
  wb_sidebar_row_set_count (self->board, self->project != NULL ? wb_project_count (self->project, WB_KIND_GOAL) : 0);
}

static void
set_project (WbSidebar *self, WbProject *project)
{
  if (self->project == project)
    return;

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);

  update_counts (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROJECT]);
}

static void
set_rail (WbSidebar *self, gboolean rail)
{
  if (self->rail == rail)
    return;

  self->rail = rail;
  if (rail)
    gtk_widget_add_css_class (GTK_WIDGET (self), "rail");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "rail");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RAIL]);
}

static void
wb_sidebar_dispose (GObject *object)
{
  WbSidebar *self = WB_SIDEBAR (object);

  set_project (self, NULL);
  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->status, g_free);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (wb_sidebar_parent_class)->dispose (object);
}

static void
wb_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbSidebar *self = WB_SIDEBAR (object);

  switch ((WbSidebarProperty) id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_MENU:
      g_value_set_object (value, self->menu);
      break;
    case PROP_RAIL:
      g_value_set_boolean (value, self->rail);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_text (WbSidebar *self, char **text, const GValue *value, GParamSpec *pspec)
{
  if (g_strcmp0 (*text, g_value_get_string (value)) == 0)
    return;

  g_free (*text);
  *text = g_value_dup_string (value);
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
wb_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbSidebar *self = WB_SIDEBAR (object);

  switch ((WbSidebarProperty) id)
    {
    case PROP_PROJECT:
      set_project (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      set_text (self, &self->title, value, pspec);
      break;
    case PROP_STATUS:
      set_text (self, &self->status, value, pspec);
      break;
    case PROP_MENU:
      if (g_set_object (&self->menu, g_value_get_object (value)))
        {
          wb_late_menu_set (self->menu_button, self->menu);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_RAIL:
      set_rail (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_sidebar_class_init (WbSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wb_sidebar_dispose;
  object_class->get_property = wb_sidebar_get_property;
  object_class->set_property = wb_sidebar_set_property;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  props[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  props[PROP_RAIL] = g_param_spec_boolean ("rail", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, WbSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WbSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, WbSidebar, board);
}

static void
wb_sidebar_init (WbSidebar *self)
{
  g_type_ensure (WB_TYPE_SIDEBAR_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (self->board));
}
