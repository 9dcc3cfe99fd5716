/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an edit moves is drawn on its way, and is at its place for the pointer and the keyboard at once. */

#include "canvas-fixture.h"

#include <adwaita.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-card-widget.h"
#include "wb-edit.h"

static const char plan[] =
  "voice v1 text=One domains=housing date=2026-05-03\n"
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Second domain=housing target-year=2026 order=b\n"
  "goal g3 title=Third domain=work target-year=2026 order=c\n"
  "action a1 title=Do order=a\n"
  "grounds v1 g1\n contributes a1 g1\n";

static void
enable_animations (gboolean enable)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enable, NULL);
}

/* All of a cell is shown, before anything moves. */
static void
set_up (Fixture *fixture, gconstpointer animated)
{
  enable_animations (FALSE);
  open_plan (fixture, plan, NULL);
  gtk_widget_activate_action (fixture->canvas, "canvas.fold", "(ii)", WB_ROW_THIS_YEAR, 0);
  hand_wait_drawn (fixture->canvas);
  enable_animations (animated != NULL);
}

static WbSlot
find (Fixture *fixture, const char *id)
{
  return small_plan_find (fixture->project, id);
}

static void
set_field (Fixture *fixture, const char *id, guint field, const char *text)
{
  WbEdit *edit = wb_edit_new (fixture->project);
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, id, field, text, NULL);
  wb_edit_apply (edit, "Change", &error);
  g_assert_no_error (error);
}

static void
remove_item (Fixture *fixture, const char *id)
{
  WbEdit *edit = wb_edit_new (fixture->project);
  g_autoptr (GError) error = NULL;

  wb_edit_remove (edit, id);
  wb_edit_apply (edit, "Delete", &error);
  g_assert_no_error (error);
}

static WbPoint
get_drawn (Fixture *fixture, const char *id)
{
  return wb_plane_get_place (fixture->plane, find (fixture, id));
}

/* Where the board has it. */
static WbPoint
get_home (Fixture *fixture, const char *id)
{
  const WbRect *rect = wb_card_widget_get_rect (wb_plane_get_card (fixture->plane, find (fixture, id)));

  return (WbPoint) { rect->x, rect->y };
}

static void
assert_same (WbPoint one, WbPoint other)
{
  g_assert_cmpfloat_with_epsilon (one.x, other.x, 0.01);
  g_assert_cmpfloat_with_epsilon (one.y, other.y, 0.01);
}

static void
assert_differ (WbPoint one, WbPoint other)
{
  g_assert_true (one.x != other.x || one.y != other.y);
}

/* A goal that goes to another theme is drawn where it was, but picked where it is; in the end it is drawn there too. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  WbPoint before = get_home (fixture, "g2");
  GtkWidget *card, *picked;
  WbPoint after;

  set_field (fixture, "g2", WB_GOAL_DOMAIN, "work");
  after = get_home (fixture, "g2");
  assert_differ (before, after);
  assert_same (get_drawn (fixture, "g2"), before);

  gtk_widget_grab_focus (fixture->canvas);
  hand_wait_drawn (fixture->canvas);
  card = GTK_WIDGET (wb_plane_get_card (fixture->plane, find (fixture, "g2")));
  picked = gtk_widget_pick (GTK_WIDGET (fixture->plane), after.x + 20, after.y + 20, GTK_PICK_DEFAULT);
  g_assert_true (picked == card);
  while (get_drawn (fixture, "g2").x != after.x)
    hand_wait_drawn (fixture->canvas);
  assert_same (get_drawn (fixture, "g2"), after);
}

/* Those below the one that went, or came back, move; the one above does not. */
static void
test_below (Fixture *fixture, gconstpointer data)
{
  WbPoint first = get_home (fixture, "g1");
  WbPoint second = get_home (fixture, "g2");

  remove_item (fixture, "a1");
  assert_differ (get_home (fixture, "g2"), second);
  assert_same (get_drawn (fixture, "g2"), second);
  assert_same (get_drawn (fixture, "g1"), first);

  /* Before a frame was drawn, it is taken back: from where all is, that is no way. */
  wb_project_undo (fixture->project);
  assert_same (get_home (fixture, "g2"), second);
  assert_same (get_drawn (fixture, "g2"), second);
}

/* Folding moves what is below as an edit does. */
static void
test_fold (Fixture *fixture, gconstpointer data)
{
  WbPoint goal = get_home (fixture, "g2");

  gtk_widget_activate_action (fixture->canvas, "canvas.fold-row", "i", WB_ROW_VOICES);
  assert_differ (get_home (fixture, "g2"), goal);
  assert_same (get_drawn (fixture, "g2"), goal);
}

/* A keystroke in a title moves nothing and starts nothing; what is on its way goes on. */
static void
test_type (Fixture *fixture, gconstpointer data)
{
  WbPoint before = get_home (fixture, "g2");

  set_field (fixture, "g1", WB_GOAL_TITLE, "Firs");
  assert_same (get_home (fixture, "g2"), before);
  assert_same (get_drawn (fixture, "g2"), before);

  set_field (fixture, "g2", WB_GOAL_DOMAIN, "work");
  set_field (fixture, "g1", WB_GOAL_TITLE, "Fir");
  assert_same (get_drawn (fixture, "g2"), before);
  assert_differ (get_home (fixture, "g2"), before);
}

static void
test_reduced_motion (Fixture *fixture, gconstpointer data)
{
  WbPoint before = get_home (fixture, "g2");

  set_field (fixture, "g2", WB_GOAL_DOMAIN, "work");
  assert_differ (get_home (fixture, "g2"), before);
  assert_same (get_drawn (fixture, "g2"), get_home (fixture, "g2"));
}

static void
set_up_folded (Fixture *fixture, gconstpointer animated)
{
  enable_animations (FALSE);
  open_long_plan (fixture, NULL);
  hand_wait_drawn (fixture->canvas);
  enable_animations (animated != NULL);
}

/* A cell that unfolds for a card far down in it, and the board that scrolls there, move as one: what was seen moves on from
 * where it was on the screen. */
static void
test_unfold (Fixture *fixture, gconstpointer data)
{
  double before = get_drawn (fixture, "g00").y - get_scroll (fixture);

  wb_canvas_reveal (WB_CANVAS (fixture->canvas), find (fixture, "g04"), FALSE);
  g_assert_cmpfloat (get_scroll (fixture), >, 0);
  g_assert_cmpfloat_with_epsilon (get_drawn (fixture, "g00").y - get_scroll (fixture), before, 0.01);
  assert_differ (get_drawn (fixture, "g00"), get_home (fixture, "g00"));
}

#define ADD(name, animated, func) \
  g_test_add ("/moves/" name, Fixture, GINT_TO_POINTER (animated), set_up, func, close_plan)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("move", TRUE, test_move);
  ADD ("below", TRUE, test_below);
  ADD ("fold", TRUE, test_fold);
  ADD ("type", TRUE, test_type);
  g_test_add ("/moves/unfold", Fixture, GINT_TO_POINTER (TRUE), set_up_folded, test_unfold, close_plan);
  ADD ("reduced-motion", FALSE, test_reduced_motion);

  return g_test_run ();
}
