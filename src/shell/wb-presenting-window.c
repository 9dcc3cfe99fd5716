/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-presenting-window.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wb-announce.h"
#include "wb-board-commands.h"
#include "wb-goal-slide.h"
#include "wb-item-label.h"
#include "wb-plan-slide.h"
#include "wb-presenting-keys.h"
#include "wb-room.h"

/* The smallest text on a screen that is so many px high. */
#define SMALLEST_TEXT 28.0
#define SCREEN_HEIGHT 1080.0

struct _WbPresentingWindow
{
  GtkWindow           parent_instance;
  GtkStack           *stack;
  WbGoalSlide        *goal_slide;
  WbPlanSlide        *plan_slide;
  GtkWidget          *blank;
  WbProject          *project;
  WbSelection        *selection;
  GdkMonitor         *monitor; /* nullable: the second screen that it was sent to */
  GtkWindow          *facilitator; /* weak: on the first screen */
  GtkEventController *facilitator_keys; /* weak: while there are two screens */
  GtkCssProvider     *size;    /* of its text */
  GArray             *goals;   /* see wb_room_list_goals(); NULL: to be listed again */
  WbSlot              goal;    /* or WB_SLOT_NONE: the whole board */
  guint               page;    /* of the whole board */
  int                 width;
  int                 height;
  guint               source; /* shows it anew */
  gboolean            is_sizing; /* its text has got another size, which GTK has not taken in yet */
  gboolean            is_blank;
  WbSlot              told_goal; /* what was announced last, when anything was */
  guint               told_page;
  gboolean            told_blank;
  gboolean            has_told;
  gboolean            show_all;
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

/* A page that is behind another still says to a screen reader what it did, so the others are not there at all. */
static void
show_page (WbPresentingWindow *self, GtkWidget *page)
{
  GtkWidget *pages[] = { GTK_WIDGET (self->goal_slide), GTK_WIDGET (self->plan_slide), self->blank };

  gtk_widget_set_visible (page, TRUE);
  gtk_stack_set_visible_child (self->stack, page);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_set_visible (pages[i], pages[i] == page);
}

static guint
count_pages (WbPresentingWindow *self)
{
  return wb_plan_slide_count_pages (self->plan_slide, self->project, get_goals (self), self->show_all, self->width);
}

/* The whole board stands after the last goal. */
static guint
find_place (WbPresentingWindow *self)
{
  const GArray *goals = get_goals (self);
  guint i = 0;

  while (i < goals->len && g_array_index (goals, WbSlot, i) != self->goal)
    i++;

  return self->goal == WB_SLOT_NONE ? goals->len + self->page : i;
}

/* Returns: (transfer full): what a screen reader says of what the room sees now */
static char *
describe (WbPresentingWindow *self)
{
  g_autofree char *place = NULL;
  g_autofree char *title = NULL;

  if (self->is_blank)
    return g_strdup (_("Nothing is shown; B shows the plan again"));
  if (self->goal == WB_SLOT_NONE)
    return wb_plan_slide_say_place (self->page, count_pages (self));

  place = g_strdup_printf (_("Goal %u of %u"), find_place (self) + 1, get_goals (self)->len);
  title = wb_item_label (self->project, wb_project_get (self->project, self->goal));

  /* Translators: what the room sees, as a screen reader says it: "Goal 3 of 31: Dry homes" */
  return g_strdup_printf (C_("slide", "%s: %s"), place, title);
}

/* Nothing on a slide takes the focus, so what comes on the screen is said. A screen reader has met the window that is worked
 * in, and not yet this one. */
static void
tell (WbPresentingWindow *self)
{
  g_autofree char *sentence = NULL;

  if (self->has_told && self->told_goal == self->goal && self->told_page == self->page &&
      self->told_blank == self->is_blank)
    return;

  sentence = describe (self);
  self->has_told = TRUE;
  self->told_goal = self->goal;
  self->told_page = self->page;
  self->told_blank = self->is_blank;
  if (self->facilitator != NULL)
    wb_announce (GTK_WIDGET (self->facilitator), sentence);
}

static GtkWidget *
find_page (WbPresentingWindow *self)
{
  if (self->is_blank)
    return self->blank;

  return self->goal != WB_SLOT_NONE ? GTK_WIDGET (self->goal_slide) : GTK_WIDGET (self->plan_slide);
}

static void
show (WbPresentingWindow *self)
{
  if (self->goal != WB_SLOT_NONE && wb_project_get (self->project, self->goal) == NULL)
    self->goal = WB_SLOT_NONE;

  if (self->width == 0)
    return;

  self->page = self->goal == WB_SLOT_NONE ? MIN (self->page, count_pages (self) - 1) : 0;

  /* What is hidden measures nothing, and all would seem to fit. */
  show_page (self, find_page (self));
  if (self->goal != WB_SLOT_NONE)
    wb_goal_slide_show (self->goal_slide, self->project, get_goals (self), self->goal, self->show_all, self->width,
                        self->height);
  else
    wb_plan_slide_show (self->plan_slide, self->project, get_goals (self), self->show_all, self->page, self->width,
                        self->height);

  tell (self);
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

static void
go_to (WbPresentingWindow *self, int place)
{
  const GArray *goals = get_goals (self);

  place = CLAMP (place, 0, (int) (goals->len + count_pages (self) - 1));
  self->goal = place < (int) goals->len ? g_array_index (goals, WbSlot, place) : WB_SLOT_NONE;
  self->page = place < (int) goals->len ? 0 : place - goals->len;
  self->is_blank = FALSE;
  show (self);
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

/* ---- keys --------------------------------------------------------------------------------------------------------- */

static void
toggle_blank (WbPresentingWindow *self)
{
  self->is_blank = !self->is_blank;
  show (self);
}

static void
take_step (WbPresentingWindow *self, int step)
{
  if (step == WB_PRESENTING_BLANK)
    toggle_blank (self);
  else if (step == WB_PRESENTING_TO_START || step == WB_PRESENTING_TO_END)
    go_to (self, step == WB_PRESENTING_TO_END ? G_MAXINT : 0);
  else
    go_to (self, (int) find_place (self) + step);
}

/* A window keeps the arrows and the space bar for what has the focus in it, so they are caught before that. */
static gboolean
key_pressed_cb (WbPresentingWindow *self, guint key, guint code, GdkModifierType state)
{
  int step;

  if (!wb_presenting_keys_find (key, state, &step))
    return GDK_EVENT_PROPAGATE;

  take_step (self, step);

  return GDK_EVENT_STOP;
}

static gboolean
is_writing (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus);
}

/* Whoever holds the clicker does not know which window has the keyboard. What the facilitator writes is not taken away. */
static gboolean
facilitator_key_pressed_cb (WbPresentingWindow *self, guint key, guint code, GdkModifierType state,
                            GtkEventController *controller)
{
  GtkWindow *facilitator = GTK_WINDOW (gtk_event_controller_get_widget (controller));
  int step;

  if (!wb_presenting_keys_find (key, state, &step) ||
      (key != GDK_KEY_Page_Up && key != GDK_KEY_Page_Down && (step != WB_PRESENTING_BLANK || is_writing (facilitator))))
    return GDK_EVENT_PROPAGATE;

  take_step (self, step);

  return GDK_EVENT_STOP;
}

static GtkEventController *
hear_keys (WbPresentingWindow *self, GtkWidget *window, GCallback heard)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", heard, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);

  return controller;
}

static void
hear_facilitator (WbPresentingWindow *self, GtkWidget *facilitator)
{
  GtkEventController *controller = hear_keys (self, facilitator, G_CALLBACK (facilitator_key_pressed_cb));

  g_set_weak_pointer (&self->facilitator_keys, controller);
}

static void
stop_hearing_facilitator (WbPresentingWindow *self)
{
  if (self->facilitator_keys != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (self->facilitator_keys), self->facilitator_keys);
  g_clear_weak_pointer (&self->facilitator_keys);
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
  stop_hearing_facilitator (self);
  g_clear_weak_pointer (&self->facilitator);
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
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, GDK_SHIFT_MASK, "window.close", NULL);
  props[PROP_SHOW_ALL] = g_param_spec_boolean ("show-all", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  add_style ();
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
  hear_keys (self, GTK_WIDGET (self), G_CALLBACK (key_pressed_cb));
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
  g_set_weak_pointer (&self->facilitator, facilitator);
  self->monitor = find_other_monitor (facilitator);
  g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (selection, "chosen-again", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);

  if (self->monitor == NULL)
    {
      gtk_window_fullscreen (GTK_WINDOW (self));
      return GTK_WINDOW (self);
    }

  hear_facilitator (self, GTK_WIDGET (facilitator));
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), self->monitor);

  return GTK_WINDOW (self);
}
