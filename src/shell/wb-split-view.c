/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-split-view.h"

#include <adwaita.h>

/* AdwFlap does the same on all releases that we support; from 1.4 on it is called deprecated. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

struct _WbSplitView
{
  GtkWidget parent_instance;
  AdwFlap  *flap;
};

typedef enum
{
  PROP_CONTENT = 1,
  PROP_SIDEBAR,
  PROP_SHOW_SIDEBAR,
  PROP_COLLAPSED,
} WbSplitViewProperty;

static GParamSpec *props[PROP_COLLAPSED + 1];

G_DEFINE_FINAL_TYPE (WbSplitView, wb_split_view, GTK_TYPE_WIDGET)

static void
reveal_cb (WbSplitView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_SIDEBAR]);
}

/* A flap that is on screen before it has a size begins to move at a speed of 0 divided by its width of 0: that is no
 * number, and neither is the width that its content gets. A flap that is not on screen does not move, but is there. */
static void
hold_still_without_size (WbSplitView *self)
{
  if (gtk_widget_get_width (GTK_WIDGET (self->flap)) == 0)
    gtk_widget_set_child_visible (GTK_WIDGET (self->flap), FALSE);
}

static void
wb_split_view_dispose (GObject *object)
{
  WbSplitView *self = WB_SPLIT_VIEW (object);

  if (self->flap != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->flap));
  self->flap = NULL;

  G_OBJECT_CLASS (wb_split_view_parent_class)->dispose (object);
}

static void
wb_split_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbSplitView *self = WB_SPLIT_VIEW (object);

  switch ((WbSplitViewProperty) id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, adw_flap_get_content (self->flap));
      break;
    case PROP_SIDEBAR:
      g_value_set_object (value, adw_flap_get_flap (self->flap));
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, wb_split_view_get_show_sidebar (self));
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, wb_split_view_get_collapsed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_split_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbSplitView *self = WB_SPLIT_VIEW (object);

  switch ((WbSplitViewProperty) id)
    {
    case PROP_CONTENT:
      adw_flap_set_content (self->flap, g_value_get_object (value));
      break;
    case PROP_SIDEBAR:
      adw_flap_set_flap (self->flap, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      wb_split_view_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_COLLAPSED:
      wb_split_view_set_collapsed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_split_view_class_init (WbSplitViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wb_split_view_dispose;
  object_class->get_property = wb_split_view_get_property;
  object_class->set_property = wb_split_view_set_property;

  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, flags);
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "splitview");
}

static void
wb_split_view_init (WbSplitView *self)
{
  self->flap = ADW_FLAP (adw_flap_new ());
  adw_flap_set_flap_position (self->flap, GTK_PACK_END);
  adw_flap_set_fold_policy (self->flap, ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_modal (self->flap, FALSE);
  adw_flap_set_swipe_to_open (self->flap, FALSE);
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->flap), GTK_WIDGET (self));
}

/**
 * wb_split_view_get_show_sidebar:
 * @self: a split view
 *
 * Returns: whether the pane is shown
 */
gboolean
wb_split_view_get_show_sidebar (WbSplitView *self)
{
  g_return_val_if_fail (WB_IS_SPLIT_VIEW (self), FALSE);

  return adw_flap_get_reveal_flap (self->flap);
}

/**
 * wb_split_view_set_show_sidebar:
 * @self: a split view
 * @show: whether to show the pane
 *
 * Shows or hides the pane.
 */
void
wb_split_view_set_show_sidebar (WbSplitView *self, gboolean show)
{
  g_return_if_fail (WB_IS_SPLIT_VIEW (self));

  if (wb_split_view_get_show_sidebar (self) == show)
    return;

  hold_still_without_size (self);
  adw_flap_set_reveal_flap (self->flap, show);
  gtk_widget_set_child_visible (GTK_WIDGET (self->flap), TRUE);
}

/**
 * wb_split_view_get_collapsed:
 * @self: a split view
 *
 * Returns: whether the pane lies over the content
 */
gboolean
wb_split_view_get_collapsed (WbSplitView *self)
{
  g_return_val_if_fail (WB_IS_SPLIT_VIEW (self), FALSE);

  return adw_flap_get_fold_policy (self->flap) == ADW_FLAP_FOLD_POLICY_ALWAYS;
}

/**
 * wb_split_view_set_collapsed:
 * @self: a split view
 * @collapsed: whether the pane lies over the content
 *
 * Puts the pane over the content or beside it.
 */
void
wb_split_view_set_collapsed (WbSplitView *self, gboolean collapsed)
{
  g_return_if_fail (WB_IS_SPLIT_VIEW (self));

  if (wb_split_view_get_collapsed (self) == collapsed)
    return;

  hold_still_without_size (self);
  adw_flap_set_fold_policy (self->flap, collapsed ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  gtk_widget_set_child_visible (GTK_WIDGET (self->flap), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);
}

G_GNUC_END_IGNORE_DEPRECATIONS
