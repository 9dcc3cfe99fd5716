/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  PROP_PROJECT = 1,
  PROP_SELECTION,
  PROP_ZOOM,
  PROP_SHOW_FLAGS,
  PROP_HIDE_PRIVATE,
  PROP_COVERED,
  PROP_TEXT_SIZE,
  PROP_SHOW_OVERVIEW,
  PROP_CHAIN,
  PROP_AROUND,
  PROP_ROWS,
  PROP_WEAKEST,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} WbCanvasProperty;

static GParamSpec *props[N_PROPS];

static void wb_canvas_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbCanvas, wb_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, wb_canvas_scrollable_init))

static void
place_welcome (WbCanvas *self)
{
  WbRect rect;
  gboolean empty = self->stage->board != NULL && wb_board_get_welcome (self->stage->board, &rect);

  wb_plane_set_welcome (WB_PLANE (self->plane), empty ? self->welcome : NULL, empty ? &rect : NULL);
}

void
wb_canvas_board_changed (WbCanvas *self)
{
  wb_plane_board_changed (WB_PLANE (self->plane));
  wb_board_top_redraw (WB_BOARD_TOP (self->top));
  wb_canvas_redraw_overview (self);
  place_welcome (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
wb_canvas_realize (GtkWidget *widget)
{
  WbCanvas *self = WB_CANVAS (widget);

  GTK_WIDGET_CLASS (wb_canvas_parent_class)->realize (widget);

  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-xft-dpi", G_CALLBACK (wb_canvas_update_text_scale),
                           self, G_CONNECT_SWAPPED);
  wb_canvas_update_text_scale (self);
}

static void
wb_canvas_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (widget), wb_canvas_update_text_scale, widget);

  GTK_WIDGET_CLASS (wb_canvas_parent_class)->unrealize (widget);
}

static void
allocate_plane (WbCanvas *self)
{
  WbPoint origin = wb_view_get_origin (&self->view);
  GskTransform *transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (origin.x, origin.y));
  int width = MAX ((int) ceilf (self->view.board_width), 1);
  int height = MAX ((int) ceilf (self->view.board_height), 1);

  transform = gsk_transform_scale (transform, self->view.zoom, self->view.zoom);
  gtk_widget_allocate (self->plane, width, height, -1, transform);
}

static void
wb_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WbCanvas *self = WB_CANVAS (widget);

  self->allocating = TRUE;
  if (self->view.width != width || self->view.height != height)
    {
      WbBoardOptions options = self->stage->options;

      self->view.width = width;
      self->view.height = height;
      options.width = width;
      if (wb_stage_set_options (self->stage, &options))
        wb_canvas_board_changed (self);
      wb_canvas_choose_density (self);
      wb_canvas_set_view (self, &self->view);
      wb_canvas_apply_state (self);
    }

  allocate_plane (self);
  gtk_widget_allocate (self->top, width, height, -1, NULL);
  wb_canvas_allocate_overview (self);
  if (self->drop_layer != NULL)
    gtk_widget_allocate (self->drop_layer, width, height, -1, NULL);
  wb_canvas_allocate_note (self, width, height);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  self->allocating = FALSE;
}

static gboolean
go_on_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  WB_CANVAS (widget)->fill_tick = 0;
  gtk_widget_queue_draw (widget);

  return G_SOURCE_REMOVE;
}

/* Only here all is known that moves the view in this frame. A card that gets its text is drawn again with the plane,
 * whose turn comes after. */
static void
wb_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WbCanvas *self = WB_CANVAS (widget);
  const WbRect area = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };

  wb_text_budget_begin (self->stage->budget);
  wb_plane_fill_in (WB_PLANE (self->plane));
  wb_paint_ground (self->stage->painter, snapshot, &area);

  GTK_WIDGET_CLASS (wb_canvas_parent_class)->snapshot (widget, snapshot);

  if (self->stage->bare->len > 0 && self->fill_tick == 0)
    self->fill_tick = gtk_widget_add_tick_callback (widget, go_on_cb, NULL, NULL);
}

static gboolean
wb_canvas_get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  return FALSE;
}

static void
wb_canvas_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = wb_canvas_get_border;
}

static void
wb_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbCanvas *self = WB_CANVAS (object);

  switch ((WbCanvasProperty) id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->stage->project);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->stage->selection);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->view.zoom);
      break;
    case PROP_SHOW_FLAGS:
      g_value_set_boolean (value, self->stage->options.show_flags);
      break;
    case PROP_HIDE_PRIVATE:
      g_value_set_boolean (value, self->stage->options.hide_private);
      break;
    case PROP_COVERED:
      g_value_set_int (value, (int) self->view.covered);
      break;
    case PROP_TEXT_SIZE:
      g_value_set_int (value, self->text_size);
      break;
    case PROP_SHOW_OVERVIEW:
      g_value_set_boolean (value, self->show_overview);
      break;
    case PROP_CHAIN:
      g_value_set_boolean (value, self->stage->arrangement == WB_ARRANGEMENT_CHAIN);
      break;
    case PROP_AROUND:
      g_value_set_boolean (value, self->stage->around);
      break;
    case PROP_ROWS:
      g_value_set_uint (value, self->stage->options.rows);
      break;
    case PROP_WEAKEST:
      g_value_set_int (value, self->stage->weakest);
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbCanvas *self = WB_CANVAS (object);

  switch ((WbCanvasProperty) id)
    {
    case PROP_PROJECT:
      if (wb_canvas_set_project (self, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SELECTION:
      if (wb_canvas_set_selection (self, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_ZOOM:
      wb_canvas_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_SHOW_FLAGS:
      wb_canvas_set_show_flags (self, g_value_get_boolean (value));
      break;
    case PROP_HIDE_PRIVATE:
      wb_canvas_set_hide_private (self, g_value_get_boolean (value));
      break;
    case PROP_COVERED:
      wb_canvas_set_covered (self, g_value_get_int (value));
      break;
    case PROP_TEXT_SIZE:
      wb_canvas_set_text_size (self, g_value_get_int (value));
      break;
    case PROP_CHAIN:
      wb_canvas_set_chain (self, g_value_get_boolean (value));
      break;
    case PROP_AROUND:
      wb_canvas_set_around (self, g_value_get_boolean (value));
      break;
    case PROP_ROWS:
      wb_canvas_set_rows (self, g_value_get_uint (value));
      break;
    case PROP_SHOW_OVERVIEW:
      wb_canvas_set_show_overview (self, g_value_get_boolean (value));
      break;
    case PROP_WEAKEST:
      wb_canvas_set_weakest (self, g_value_get_int (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      wb_canvas_set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
write_ambition_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  wb_canvas_write_ambition (WB_CANVAS (widget));
}

/* What the pointer has begun ends with its gesture: GTK would let it end when nothing of the canvas is left. */
static void
remove_controllers (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkEventController) controller = NULL;

  while ((controller = g_list_model_get_item (controllers, 0)) != NULL)
    {
      gtk_widget_remove_controller (widget, controller);
      g_clear_object (&controller);
    }
}

static void
wb_canvas_dispose (GObject *object)
{
  WbCanvas *self = WB_CANVAS (object);

  remove_controllers (GTK_WIDGET (self));
  g_clear_handle_id (&self->settle_source, g_source_remove);
  if (self->plane != NULL)
    {
      wb_canvas_set_project (self, NULL);
      wb_canvas_set_selection (self, NULL);
    }
  wb_canvas_set_adjustment (self, 0, NULL);
  wb_canvas_set_adjustment (self, 1, NULL);
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->menu_model);
  g_clear_pointer (&self->drop_layer, gtk_widget_unparent);
  g_clear_pointer (&self->state, g_variant_unref);
  g_clear_pointer (&self->link_note, gtk_widget_unparent);
  g_clear_pointer (&self->press_base, g_array_unref);
  g_clear_pointer (&self->overview, gtk_widget_unparent);
  g_clear_pointer (&self->top, gtk_widget_unparent);
  g_clear_pointer (&self->plane, gtk_widget_unparent);
  g_clear_object (&self->welcome);

  G_OBJECT_CLASS (wb_canvas_parent_class)->dispose (object);
}

static void
wb_canvas_finalize (GObject *object)
{
  WbCanvas *self = WB_CANVAS (object);

  wb_stage_free (self->stage);
  g_array_unref (self->unfolded);
  g_clear_pointer (&self->fingers, wb_fingers_free);

  G_OBJECT_CLASS (wb_canvas_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT, flags);
  props[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, WB_TYPE_SELECTION, flags);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, WB_MIN_ZOOM, WB_MAX_ZOOM, 1, flags);
  props[PROP_SHOW_FLAGS] = g_param_spec_boolean ("show-flags", NULL, NULL, TRUE, flags);
  props[PROP_HIDE_PRIVATE] = g_param_spec_boolean ("hide-private", NULL, NULL, FALSE, flags);
  props[PROP_COVERED] = g_param_spec_int ("covered", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_TEXT_SIZE] = g_param_spec_int ("text-size", NULL, NULL, 100, 200, 100, flags);
  props[PROP_SHOW_OVERVIEW] = g_param_spec_boolean ("show-overview", NULL, NULL, FALSE, flags);
  props[PROP_CHAIN] = g_param_spec_boolean ("chain", NULL, NULL, FALSE, flags);
  props[PROP_AROUND] = g_param_spec_boolean ("around", NULL, NULL, TRUE, flags);
  props[PROP_ROWS] = g_param_spec_uint ("rows", NULL, NULL, 0, WB_N_ROWS_BY - 1, WB_ROWS_BY_HORIZON, flags);
  props[PROP_WEAKEST] = g_param_spec_int ("weakest", NULL, NULL, WB_WEIGHT_SMALL, WB_WEIGHT_LARGE, WB_WEIGHT_SMALL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
install_signals (void)
{
  /**
   * WbCanvas::settled:
   * @self: the canvas
   *
   * It is shown in another way than before, and has not moved for a moment.
   */
  g_signal_new ("settled", WB_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
wb_canvas_class_init (WbCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_canvas_dispose;
  object_class->finalize = wb_canvas_finalize;
  object_class->get_property = wb_canvas_get_property;
  object_class->set_property = wb_canvas_set_property;
  widget_class->size_allocate = wb_canvas_size_allocate;
  widget_class->snapshot = wb_canvas_snapshot;
  widget_class->realize = wb_canvas_realize;
  widget_class->unrealize = wb_canvas_unrealize;
  widget_class->focus = wb_canvas_focus;
  widget_class->grab_focus = wb_canvas_grab_focus;

  install_properties (object_class);
  install_signals ();
  gtk_widget_class_install_action (widget_class, "canvas.write-ambition", NULL, write_ambition_cb);
  wb_canvas_install_folds (widget_class);
  wb_canvas_install_writing ();
  wb_canvas_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "boardcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
wb_canvas_init (WbCanvas *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->stage = wb_stage_new ();
  self->unfolded = wb_canvas_new_unfolded ();
  self->view.zoom = 1;
  self->text_size = 100;
  self->clicked_slot = self->pressed_slot = self->drag_slot = WB_SLOT_NONE;
  self->plane = wb_plane_new (self->stage);
  self->top = wb_board_top_new (self->stage);
  gtk_widget_set_parent (self->plane, GTK_WIDGET (self));
  gtk_widget_set_parent (self->top, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("canvas", "Board"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plane), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("canvas", "Cards"), -1);

  wb_canvas_add_keys (self);
  wb_canvas_add_gestures (self);
  wb_canvas_add_links (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (wb_canvas_update_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (wb_canvas_update_scheme), self, G_CONNECT_SWAPPED);
  wb_canvas_update_scheme (self);
}

/**
 * wb_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a plan
 */
GtkWidget *
wb_canvas_new (void)
{
  return g_object_new (WB_TYPE_CANVAS, NULL);
}

/**
 * wb_canvas_get_board:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the layout that it shows
 */
WbBoard *
wb_canvas_get_board (WbCanvas *self)
{
  g_return_val_if_fail (WB_IS_CANVAS (self), NULL);

  return self->stage->board;
}

/**
 * wb_canvas_get_anchor:
 * @self: a canvas
 * @slot: an item
 *
 * Returns: (transfer none): what something about the item is opened at: its card, or the canvas when that is not in view
 */
GtkWidget *
wb_canvas_get_anchor (WbCanvas *self, WbSlot slot)
{
  WbCardWidget *card;

  g_return_val_if_fail (WB_IS_CANVAS (self), NULL);

  card = wb_plane_get_card (WB_PLANE (self->plane), slot);

  return card != NULL ? GTK_WIDGET (card) : GTK_WIDGET (self);
}

/**
 * wb_canvas_set_welcome:
 * @self: a canvas
 * @welcome: (nullable) (transfer none): what a plan without voices, goals and actions shows
 */
void
wb_canvas_set_welcome (WbCanvas *self, GtkWidget *welcome)
{
  g_return_if_fail (WB_IS_CANVAS (self));

  wb_plane_set_welcome (WB_PLANE (self->plane), NULL, NULL);
  g_clear_object (&self->welcome);
  if (welcome != NULL)
    self->welcome = g_object_ref_sink (welcome);
  place_welcome (self);
}

/**
 * wb_canvas_set_menu:
 * @self: a canvas
 * @menu: (nullable): what the second button of the mouse and the menu key show
 */
void
wb_canvas_set_menu (WbCanvas *self, GMenuModel *menu)
{
  g_return_if_fail (WB_IS_CANVAS (self));

  if (g_set_object (&self->menu_model, menu))
    g_clear_pointer (&self->menu, gtk_widget_unparent);
}
