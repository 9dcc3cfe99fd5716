/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-side-pane.h"

#include "wb-children.h"
#include "wb-hint.h"
#include "wb-inspector.h"
#include "wb-partner-list.h"

struct _WbSidePane
{
  GtkWidget        parent_instance;
  GtkToggleButton *details_button;
  GtkStack        *stack;
  GtkWidget       *inspector;
  GtkWidget       *partners; /* nullable: until it is first shown */
  WbProject       *project;
  WbSelection     *selection;
};

typedef enum
{
  PROP_PROJECT = 1,
  PROP_SELECTION,
} WbSidePaneProperty;

enum
{
  CLOSE,
  N_SIGNALS
};

static GParamSpec *props[PROP_SELECTION + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbSidePane, wb_side_pane, GTK_TYPE_WIDGET)

static void
make_partners (WbSidePane *self)
{
  self->partners = wb_partner_list_new ();
  g_signal_connect_object (self->partners, "open", G_CALLBACK (wb_side_pane_show_details), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, self->partners);
  g_object_bind_property (self, "project", self->partners, "project", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "selection", self->partners, "selection", G_BINDING_SYNC_CREATE);
}

/* A screen reader is still told of a page that only the stack hides. */
static void
toggled_cb (WbSidePane *self)
{
  gboolean shows_partners = !gtk_toggle_button_get_active (self->details_button);

  if (shows_partners && self->partners == NULL)
    make_partners (self);
  if (self->partners != NULL)
    gtk_widget_set_visible (self->partners, shows_partners);
  gtk_widget_set_visible (self->inspector, !shows_partners);
  gtk_stack_set_visible_child (self->stack, shows_partners ? self->partners : self->inspector);
}

static void
close_cb (WbSidePane *self)
{
  g_signal_emit (self, signals[CLOSE], 0);
}

static void
wb_side_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbSidePane *self = WB_SIDE_PANE (object);

  switch ((WbSidePaneProperty) id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_side_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbSidePane *self = WB_SIDE_PANE (object);

  switch ((WbSidePaneProperty) id)
    {
    case PROP_PROJECT:
      if (g_set_object (&self->project, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SELECTION:
      if (g_set_object (&self->selection, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_side_pane_dispose (GObject *object)
{
  WbSidePane *self = WB_SIDE_PANE (object);

  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_object (&self->project);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (wb_side_pane_parent_class)->dispose (object);
}

static void
wb_side_pane_class_init (WbSidePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = wb_side_pane_get_property;
  object_class->set_property = wb_side_pane_set_property;
  object_class->dispose = wb_side_pane_dispose;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT, flags);
  props[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, WB_TYPE_SELECTION, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[CLOSE] = g_signal_new ("close", WB_TYPE_SIDE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidepane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/side-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, WbSidePane, details_button);
  gtk_widget_class_bind_template_child (widget_class, WbSidePane, stack);
  gtk_widget_class_bind_template_child (widget_class, WbSidePane, inspector);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
wb_side_pane_init (WbSidePane *self)
{
  g_type_ensure (WB_TYPE_INSPECTOR);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_side_pane_show_details:
 * @self: a pane
 *
 * Shows all of what is selected, and puts the focus there.
 */
void
wb_side_pane_show_details (WbSidePane *self)
{
  g_return_if_fail (WB_IS_SIDE_PANE (self));

  gtk_toggle_button_set_active (self->details_button, TRUE);
  gtk_widget_child_focus (self->inspector, GTK_DIR_TAB_FORWARD);
}
