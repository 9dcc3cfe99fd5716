/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a frame of the board costs while it is scrolled, how much of that goes into the text of cards in a fling, from an edit to the next frame, and from the board to the first frame
 * on the way to a chain: the CPU time of the main thread
 * from the beginning of the frame to the end of its layout, and what making render nodes of the board takes; not what
 * a renderer makes of those. A large plan beside a small one. */

#include <adwaita.h>
#include <time.h>

#include "hand.h"
#include "wb-bench.h"
#include "wb-canvas-private.h"
#include "wb-edit.h"
#include "wb-generate.h"

#define N_PANS     60
#define N_EDITS    40
#define N_SWITCHES 11
#define STEP       37 /* px that a frame is scrolled by */
#define N_FLINGS   120
#define FLING_STEP 150

/* A place for a board that looks at the clock while the board makes its nodes. */
#define BENCH_TYPE_STOPWATCH (bench_stopwatch_get_type ())
G_DECLARE_FINAL_TYPE (BenchStopwatch, bench_stopwatch, BENCH, STOPWATCH, GtkWidget)

struct _BenchStopwatch
{
  GtkWidget parent_instance;
  double    begun; /* when the frame began, in s of CPU time */
  double    spent; /* on what is over of it */
  guint     n_frames;
};

G_DEFINE_FINAL_TYPE (BenchStopwatch, bench_stopwatch, GTK_TYPE_WIDGET)

static double
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec + time.tv_nsec * 1e-9;
}

static void
bench_stopwatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BenchStopwatch *self = BENCH_STOPWATCH (widget);
  double begun = get_cpu_time ();

  gtk_widget_snapshot_child (widget, gtk_widget_get_first_child (widget), snapshot);
  self->spent += get_cpu_time () - begun;
  self->n_frames++;
}

static void
bench_stopwatch_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (bench_stopwatch_parent_class)->dispose (object);
}

static void
bench_stopwatch_class_init (BenchStopwatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_stopwatch_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_stopwatch_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bench_stopwatch_init (BenchStopwatch *self)
{
}

typedef struct
{
  WbProject      *project;
  WbSelection    *selection;
  GtkWidget      *canvas;
  GtkWidget      *window;
  GtkAdjustment  *scroll;
  BenchStopwatch *stopwatch;
} Bench;

static void
begin_frame_cb (GdkFrameClock *clock, BenchStopwatch *stopwatch)
{
  stopwatch->begun = get_cpu_time ();
}

static void
end_layout_cb (GdkFrameClock *clock, BenchStopwatch *stopwatch)
{
  stopwatch->spent += get_cpu_time () - stopwatch->begun;
}

static void
open_board (Bench *self, guint n_items, double zoom)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (n_items, 1, WB_GENERATE_REALISTIC);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GdkFrameClock *clock;

  self->project = wb_project_new (plan, NULL);
  self->selection = wb_selection_new (self->project);
  self->canvas = wb_canvas_new ();
  g_object_set (self->canvas, "project", self->project, "selection", self->selection, "zoom", zoom, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->canvas);
  self->scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  self->stopwatch = g_object_new (BENCH_TYPE_STOPWATCH, NULL);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self->stopwatch));
  self->window = hand_open (GTK_WIDGET (self->stopwatch));
  hand_wait_drawn (self->canvas);

  clock = gtk_widget_get_frame_clock (self->canvas);
  g_signal_connect (clock, "before-paint", G_CALLBACK (begin_frame_cb), self->stopwatch);
  g_signal_connect_after (clock, "layout", G_CALLBACK (end_layout_cb), self->stopwatch);
}

static void
close_board (Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->canvas);

  g_signal_handlers_disconnect_by_data (clock, self->stopwatch);
  hand_close (self->window);
  g_object_unref (self->selection);
  g_object_unref (self->project);
}

/* What residents say in full: in a plan of any size the screen is filled with the same kind of cards. */
static void
unfold_voices (Bench *self)
{
  guint n_themes;

  wb_project_list (self->project, WB_KIND_DOMAIN, &n_themes);
  for (guint column = 0; column < n_themes; column++)
    gtk_widget_activate_action (self->canvas, "canvas.fold", "(ii)", WB_ROW_VOICES, (int) column);
  hand_wait_drawn (self->canvas);
}

/* How long a frame takes that shows what was just changed, in s. */
static double
time_frame (Bench *self)
{
  self->stopwatch->spent = 0;
  hand_wait_drawn (self->canvas);

  return self->stopwatch->spent;
}

/* Fills @frames. */
static void
pan (Bench *self, double *frames)
{
  for (guint i = 0; i < N_PANS; i++)
    {
      gtk_adjustment_set_value (self->scroll, gtk_adjustment_get_value (self->scroll) + STEP);
      frames[i] = time_frame (self);
    }
}

static double
get_mean (const double *values, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];

  return sum / n;
}

/* Returns the mean in s. */
static double
measure_pan (const char *name, guint n_items, double zoom, double limit)
{
  g_autofree char *mean_name = g_strconcat (name, "-mean", NULL);
  g_autofree char *p95_name = g_strconcat (name, "-p95", NULL);
  double frames[N_PANS];
  Bench bench;
  double mean;

  open_board (&bench, n_items, zoom);
  unfold_voices (&bench);
  pan (&bench, frames);
  mean = get_mean (frames, N_PANS);
  wb_bench_median (frames, N_PANS); /* sorts */
  wb_bench_report (mean_name, mean * 1000, "ms", limit);
  wb_bench_report (p95_name, frames[N_PANS * 95 / 100] * 1000, "ms", limit);
  close_board (&bench);

  return mean;
}

static gint64
tell_cpu_time_cb (gpointer data)
{
  return (gint64) (get_cpu_time () * 1e6);
}

/* A fling: it moves in every frame, and the next one comes at once. */
typedef struct
{
  Bench *bench;
  double frames[N_FLINGS], texts[N_FLINGS];
  guint  n;
} Fling;

static gboolean
fling_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Fling *fling = data;
  GtkAdjustment *scroll = fling->bench->scroll;

  gtk_adjustment_set_value (scroll, gtk_adjustment_get_value (scroll) + FLING_STEP);

  return G_SOURCE_CONTINUE;
}

static void
note_frame_cb (GdkFrameClock *clock, Fling *fling)
{
  BenchStopwatch *stopwatch = fling->bench->stopwatch;

  if (fling->n < N_FLINGS)
    {
      fling->texts[fling->n] = wb_text_budget_get_spent (WB_CANVAS (fling->bench->canvas)->stage->budget) * 1e-3;
      fling->frames[fling->n++] = stopwatch->spent * 1e3;
    }
  stopwatch->spent = 0;
}

static gboolean
is_flung (gpointer data)
{
  return ((Fling *) data)->n == N_FLINGS;
}

/* The text of cards that is shaped in a frame, and the whole of it. */
static void
measure_fling (const char *name, guint n_items, double zoom)
{
  g_autofree char *text_name = g_strconcat (name, "-text-p95", NULL);
  g_autofree char *frame_name = g_strconcat (name, "-p95", NULL);
  Bench bench;
  Fling fling = { .bench = &bench };
  guint tick;
  GdkFrameClock *clock;

  open_board (&bench, n_items, zoom);
  unfold_voices (&bench);
  wb_text_budget_set_clock (WB_CANVAS (bench.canvas)->stage->budget, tell_cpu_time_cb, NULL);
  clock = gtk_widget_get_frame_clock (bench.canvas);
  g_signal_connect (clock, "after-paint", G_CALLBACK (note_frame_cb), &fling);
  tick = gtk_widget_add_tick_callback (bench.canvas, fling_cb, &fling, NULL);
  hand_wait (is_flung, &fling);
  gtk_widget_remove_tick_callback (bench.canvas, tick);
  g_signal_handlers_disconnect_by_data (clock, &fling);

  wb_bench_median (fling.texts, N_FLINGS); /* sorts */
  wb_bench_median (fling.frames, N_FLINGS);
  wb_bench_report (text_name, fling.texts[N_FLINGS * 95 / 100], "ms", 2);
  wb_bench_report (frame_name, fling.frames[N_FLINGS * 95 / 100], "ms", 0);
  close_board (&bench);
}

static WbSlot
find_shown_goal (Bench *self)
{
  guint n;
  const WbSlot *goals = wb_project_list (self->project, WB_KIND_GOAL, &n);

  for (guint i = 0; i < n; i++)
    if (wb_canvas_get_anchor (WB_CANVAS (self->canvas), goals[i]) != self->canvas)
      return goals[i];

  return WB_SLOT_NONE;
}

/* From the edit to the end of the frame, in s. */
static double
time_edit (Bench *self, WbSlot goal, guint round)
{
  WbEdit *edit = wb_edit_new (self->project);
  g_autofree char *title = g_strdup_printf ("Renamed %u%s", round, round % 2 == 0 ? "" : " to what takes more than a line");
  double begun = get_cpu_time ();
  double spent;

  wb_edit_set (edit, wb_record_get_id (wb_project_get (self->project, goal)), WB_GOAL_TITLE, title, NULL);
  wb_edit_apply (edit, "Rename goal", NULL);
  spent = get_cpu_time () - begun;

  return spent + time_frame (self);
}

static double
measure_edits (guint n_items)
{
  double frames[N_EDITS];
  Bench bench;
  WbSlot goal;
  double median;

  open_board (&bench, n_items, 1);
  goal = find_shown_goal (&bench);
  g_assert (goal != WB_SLOT_NONE);
  for (guint i = 0; i < N_EDITS; i++)
    frames[i] = time_edit (&bench, goal, i);
  median = wb_bench_median (frames, N_EDITS);
  close_board (&bench);

  return median;
}

static gboolean
has_frame (gpointer data)
{
  return ((Bench *) data)->stopwatch->n_frames > 0;
}

/* From the board to the first frame of the cards on their way, in s. */
static double
time_switch (Bench *self)
{
  double begun = get_cpu_time ();
  double spent;

  self->stopwatch->spent = 0;
  self->stopwatch->n_frames = 0;
  g_object_set (self->canvas, "chain", TRUE, NULL);
  spent = get_cpu_time () - begun;
  hand_wait (has_frame, self);

  return spent + self->stopwatch->spent;
}

static double
measure_switches (guint n_items)
{
  double frames[N_SWITCHES];
  Bench bench;
  double median;

  open_board (&bench, n_items, 1);
  wb_selection_set (bench.selection, find_shown_goal (&bench));
  for (guint i = 0; i < N_SWITCHES; i++)
    {
      hand_wait_drawn (bench.canvas);
      frames[i] = time_switch (&bench);
      g_object_set (bench.canvas, "chain", FALSE, NULL);
    }
  median = wb_bench_median (frames, N_SWITCHES);
  close_board (&bench);

  return median;
}

/* Far away a plan of 1,000 items would not fill the screen. */
int
main (void)
{
  double near, far;

  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  near = measure_pan ("frame-pan-near-1k", 1000, 1, 2.5);
  wb_bench_report ("frame-pan-near", measure_pan ("frame-pan-near-100k", 100000, 1, 2.5) / near, "x", 1.3);
  far = measure_pan ("frame-pan-far-10k", 10000, 0.25, 4);
  wb_bench_report ("frame-pan-far", measure_pan ("frame-pan-far-100k", 100000, 0.25, 4) / far, "x", 1.3);
  measure_fling ("frame-fling-near", 100000, 1);
  measure_fling ("frame-fling-far", 100000, 0.25);
  wb_bench_report ("edit-frame", measure_edits (100000) / measure_edits (1000), "x", 1.5);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  wb_bench_report ("arrange-10k", measure_switches (10000) * 1000, "ms", 100);

  return 0;
}
