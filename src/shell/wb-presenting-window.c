/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-presenting-window.h"

#include <math.h>

#include "wb-board-commands.h"
#include "wb-goal-slide.h"
#include "wb-plan-slide.h"
#include "wb-room.h"

/* The smallest text on a screen that is so many px high. */
#define SMALLEST_TEXT 28.0
#define SCREEN_HEIGHT 1080.0

struct _WbPresentingWindow
{
  GtkWindow       parent_instance;
  GtkStack       *stack;
  WbGoalSlide    *goal_slide;
  WbPlanSlide    *plan_slide;
  GtkWidget      *blank;
  WbProject      *project;
  WbSelection    *selection;
  GdkMonitor     *monitor; /* nullable: the second screen that it was sent to */
  GtkCssProvider *size;    /* of its text */
  GArray         *goals;   /* see wb_room_list_goals(); NULL: to be listed again */
  WbSlot          goal;    /* or WB_SLOT_NONE: the whole board */
  int             width;
  int             height;
  guint           source; /* shows it anew */
  gboolean        is_sizing; /* its text has got another size, which GTK has not taken in yet */
  gboolean        is_blank;
  gboolean        show_all;
};

enum
{
  PROP_0,
  PROP_SHOW_ALL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (WbPresentingWindow, wb_presenting_window, GTK_TYPE_WINDOW)

/* ---- what is shown ----------------------------------------------------------------------------------------------- */

static const GArray *
get_goals (WbPresentingWindow *self)
{
  if (self->goals == NULL)
    self->goals = wb_room_list_goals (self->project);

  return self->goals;
}

static void
show (WbPresentingWindow *self)
{
  if (self->goal != WB_SLOT_NONE && wb_project_get (self->project, self->goal) == NULL)
    self->goal = WB_SLOT_NONE;

  if (self->width == 0)
    return;

  if (self->goal != WB_SLOT_NONE)
    wb_goal_slide_show (self->goal_slide, self->project, get_goals (self), self->goal, self->show_all, self->width,
                        self->height);
  else
    wb_plan_slide_show (self->plan_slide, self->project, get_goals (self), self->show_all);

  if (self->is_blank)
    gtk_stack_set_visible_child (self->stack, self->blank);
  else
    gtk_stack_set_visible_child (self->stack, self->goal != WB_SLOT_NONE ? GTK_WIDGET (self->goal_slide)
                                                                       : GTK_WIDGET (self->plan_slide));
}

static gboolean
show_cb (gpointer data)
{
  WbPresentingWindow *self = data;

  self->source = 0;
  show (self);

  return G_SOURCE_REMOVE;
}

/* However much changes before the next frame, it is shown once. */
static void
queue_show (WbPresentingWindow *self)
{
  if (self->source == 0)
    self->source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, show_cb, self, NULL);
}

static gboolean
counts_for_order (const WbRecord *record)
{
  WbKind kind = wb_record_get_kind (record);

  return kind == WB_KIND_GOAL || kind == WB_KIND_DOMAIN || kind == WB_KIND_PROJECT;
}

static void
project_changed_cb (WbPresentingWindow *self, const WbDelta *delta)
{
  for (guint i = 0; i < delta->step->n_changes; i++)
    {
      const WbChange *change = &delta->step->changes[i];

      if (counts_for_order (change->new_record != NULL ? change->new_record : change->old_record))
        g_clear_pointer (&self->goals, g_array_unref);
    }
  queue_show (self);
}

/* The whole board stands after the last goal. */
static guint
find_place (WbPresentingWindow *self)
{
  const GArray *goals = get_goals (self);
  guint i = 0;

  while (i < goals->len && g_array_index (goals, WbSlot, i) != self->goal)
    i++;

  return i;
}

static void
go_to (WbPresentingWindow *self, int place)
{
  const GArray *goals = get_goals (self);

  place = CLAMP (place, 0, (int) goals->len);
  self->goal = place < (int) goals->len ? g_array_index (goals, WbSlot, place) : WB_SLOT_NONE;
  self->is_blank = FALSE;
  show (self);
}

/* Key binding: "i", how many places further. */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  WbPresentingWindow *self = WB_PRESENTING_WINDOW (widget);
  int step;

  g_variant_get (args, "i", &step);
  go_to (self, (int) find_place (self) + step);

  return GDK_EVENT_STOP;
}

/* Key binding: "b", to the end. */
static gboolean
jump_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  WbPresentingWindow *self = WB_PRESENTING_WINDOW (widget);
  gboolean to_end;

  g_variant_get (args, "b", &to_end);
  go_to (self, to_end ? G_MAXINT : 0);

  return GDK_EVENT_STOP;
}

static gboolean
blank_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  WbPresentingWindow *self = WB_PRESENTING_WINDOW (widget);

  self->is_blank = !self->is_blank;
  show (self);

  return GDK_EVENT_STOP;
}

/* What the facilitator chooses is what the room talks about. */
static void
selection_changed_cb (WbPresentingWindow *self)
{
  WbSlot goal = wb_board_get_goal (self->project, wb_selection_get_last (self->selection));

  if (goal == WB_SLOT_NONE || goal == self->goal)
    return;

  self->goal = goal;
  show (self);
}

/* ---- the screen -------------------------------------------------------------------------------------------------- */

/* Text grows with the screen, so that the room reads it from the same distance; a narrow one has as much on a line. */
static void
set_text_size (WbPresentingWindow *self)
{
  double scale = MIN (self->height / SCREEN_HEIGHT, self->width / (SCREEN_HEIGHT * 16 / 9));
  g_autofree char *css = g_strdup_printf ("#%s { font-size: %dpx; }", gtk_widget_get_name (GTK_WIDGET (self)),
                                          (int) ceil (SMALLEST_TEXT * scale));

  gtk_css_provider_load_from_data (self->size, css, -1);
  self->is_sizing = TRUE;
}

static void
layout_cb (WbPresentingWindow *self, int width, int height)
{
  if (width == self->width && height == self->height)
    return;

  self->width = width;
  self->height = height;
  set_text_size (self);
  queue_show (self);
}

/* What fits is measured again in the new size: until now text was as large as before. */
static void
wb_presenting_window_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  WbPresentingWindow *self = WB_PRESENTING_WINDOW (widget);

  GTK_WIDGET_CLASS (wb_presenting_window_parent_class)->css_changed (widget, change);

  if (self->is_sizing)
    queue_show (self);
  self->is_sizing = FALSE;
}

/* Returns: (transfer full) (nullable): a screen that @window is not on */
static GdkMonitor *
find_other_monitor (GtkWindow *window)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkMonitor *own = surface != NULL ? gdk_display_get_monitor_at_surface (display, surface) : NULL;
  GListModel *monitors = gdk_display_get_monitors (display);

  for (guint i = 0; own != NULL && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

static gboolean
is_there (GListModel *monitors, GdkMonitor *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor == wanted)
        return TRUE;
    }

  return FALSE;
}

/* The window manager would put it over the facilitator's own window. */
static void
monitors_changed_cb (WbPresentingWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));

  if (self->monitor != NULL && !is_there (monitors, self->monitor))
    gtk_window_close (GTK_WINDOW (self));
}

static void
wb_presenting_window_realize (GtkWidget *widget)
{
  WbPresentingWindow *self = WB_PRESENTING_WINDOW (widget);

  GTK_WIDGET_CLASS (wb_presenting_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout", G_CALLBACK (layout_cb), self,
                           G_CONNECT_SWAPPED);
}

/* ---- the window -------------------------------------------------------------------------------------------------- */

static void
wb_presenting_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOW_ALL)
    g_value_set_boolean (value, WB_PRESENTING_WINDOW (object)->show_all);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
wb_presenting_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbPresentingWindow *self = WB_PRESENTING_WINDOW (object);

  if (id != PROP_SHOW_ALL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }

  self->show_all = g_value_get_boolean (value);
  if (self->project != NULL)
    show (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
wb_presenting_window_dispose (GObject *object)
{
  WbPresentingWindow *self = WB_PRESENTING_WINDOW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->size != NULL)
    gtk_style_context_remove_provider_for_display (gtk_widget_get_display (GTK_WIDGET (self)),
                                                   GTK_STYLE_PROVIDER (self->size));
  g_clear_object (&self->size);
  g_clear_pointer (&self->goals, g_array_unref);
  g_clear_object (&self->project);
  g_clear_object (&self->selection);
  /* GTK keeps an ear on the screen that it was sent to, and would use the window when that is unplugged later. */
  if (self->monitor != NULL)
    gtk_window_unfullscreen (GTK_WINDOW (self));
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (wb_presenting_window_parent_class)->dispose (object);
}

static void
bind_step (GtkWidgetClass *widget_class, guint key, int step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, step_cb, "i", step);
}

/* Clickers press Page Up and Page Down, and a full stop where they blank the screen. */
static void
bind_keys (GtkWidgetClass *widget_class)
{
  bind_step (widget_class, GDK_KEY_Page_Down, 1);
  bind_step (widget_class, GDK_KEY_Right, 1);
  bind_step (widget_class, GDK_KEY_Down, 1);
  bind_step (widget_class, GDK_KEY_space, 1);
  bind_step (widget_class, GDK_KEY_Page_Up, -1);
  bind_step (widget_class, GDK_KEY_Left, -1);
  bind_step (widget_class, GDK_KEY_Up, -1);
  bind_step (widget_class, GDK_KEY_BackSpace, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, jump_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, jump_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_b, 0, blank_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_period, 0, blank_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "window.close", NULL);
}

static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/nl/wijkbord/Wijkbord/ui/slides.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
wb_presenting_window_class_init (WbPresentingWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_presenting_window_dispose;
  object_class->get_property = wb_presenting_window_get_property;
  object_class->set_property = wb_presenting_window_set_property;
  widget_class->css_changed = wb_presenting_window_css_changed;
  widget_class->realize = wb_presenting_window_realize;
  props[PROP_SHOW_ALL] = g_param_spec_boolean ("show-all", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  add_style ();
  bind_keys (widget_class);
  g_type_ensure (WB_TYPE_GOAL_SLIDE);
  g_type_ensure (WB_TYPE_PLAN_SLIDE);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/presenting-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WbPresentingWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WbPresentingWindow, goal_slide);
  gtk_widget_class_bind_template_child (widget_class, WbPresentingWindow, plan_slide);
  gtk_widget_class_bind_template_child (widget_class, WbPresentingWindow, blank);
}

static void
wb_presenting_window_init (WbPresentingWindow *self)
{
  static guint n_made = 0;
  g_autofree char *name = g_strdup_printf ("presenting-%u", ++n_made);
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_name (GTK_WIDGET (self), name);
  self->size = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->size),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_signal_connect_object (gdk_display_get_monitors (display), "items-changed", G_CALLBACK (monitors_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The goal that is selected, or the first one. */
static WbSlot
choose_first (WbPresentingWindow *self)
{
  WbSlot goal = wb_board_get_goal (self->project, wb_selection_get_last (self->selection));
  const GArray *goals = get_goals (self);

  return goal == WB_SLOT_NONE && goals->len > 0 ? g_array_index (goals, WbSlot, 0) : goal;
}

/**
 * wb_presenting_window_new:
 * @facilitator: the window of the facilitator, which is seen
 * @project: its plan
 * @selection: what is selected there
 *
 * Returns: (transfer none): a window that is not seen yet; GTK owns it
 */
GtkWindow *
wb_presenting_window_new (GtkWindow *facilitator, WbProject *project, WbSelection *selection)
{
  WbPresentingWindow *self = g_object_new (WB_TYPE_PRESENTING_WINDOW, NULL);

  self->project = g_object_ref (project);
  self->selection = g_object_ref (selection);
  self->goal = choose_first (self);
  self->monitor = find_other_monitor (facilitator);
  g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  if (self->monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), self->monitor);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
