/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where spelling is checked: titles on cards and short texts in the details, but no names. The dictionary is one of the
 * test. */

#include <adwaita.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "test-dictionary.h"
#include "wb-canvas.h"
#include "wb-field-row.h"
#include "wb-text-row.h"

static const char plan[] =
  "plan language=" TEST_LANGUAGE "\n"
  "goal g1 title=wonen domain=housing target-year=2026\n"
  "action a1 title=wonen\n"
  "partner p1 name=wonen\n"
  "contributes a1 g1\n"
  "takes-part p1 a1 roles=lead\n";

static WbCanvas *
get_canvas (Fixture *fixture)
{
  return WB_CANVAS (hand_find (fixture->page, WB_TYPE_CANVAS));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
is_writing (gpointer fixture)
{
  return GTK_IS_TEXT_VIEW (get_focus (fixture));
}

static void
start_writing (Fixture *fixture, const char *id)
{
  wb_canvas_rename (get_canvas (fixture), small_plan_find (fixture->project, id));
  hand_wait (is_writing, fixture);
}

/* What a menu offers for the word where the cursor is. */
static gboolean
is_offered (gpointer fixture)
{
  GMenuModel *menu = gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (get_focus (fixture)));

  return menu != NULL && g_menu_model_get_n_items (menu) > 0;
}

static gboolean
has_left (gpointer fixture)
{
  return !is_writing (fixture);
}

static void
assert_title (Fixture *fixture, const char *id, const char *title)
{
  g_assert_cmpstr (wb_record_get_title (wb_project_get (fixture->project, small_plan_find (fixture->project, id))), ==,
                   title);
}

static void
test_card (Fixture *fixture, gconstpointer data)
{
  start_writing (fixture, "g1");
  hand_type ("wonenn wil");
  hand_wait_drawn (fixture->page);
  hand_press ("Home");
  hand_wait (is_offered, fixture);
  g_assert_true (gtk_widget_activate_action (get_focus (fixture), "spelling.correct", "s", "wonen"));
  hand_press ("Return");
  hand_wait (has_left, fixture);
  assert_title (fixture, "g1", "wonen wil");
}

/* Names are in no dictionary. */
static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_object_set (get_canvas (fixture), "chain", TRUE, NULL);
  start_writing (fixture, "p1");
  g_assert_null (gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (get_focus (fixture))));
}

static GtkWidget *
open_row (Fixture *fixture, const char *id, guint index)
{
  WbSlot slot = small_plan_find (fixture->project, id);
  WbKind kind = wb_record_get_kind (wb_project_get (fixture->project, slot));
  g_autoptr (WbFieldTarget) target = wb_field_target_new (fixture->project, slot, wb_field_get (kind, index));
  GtkWidget *row = g_object_new (WB_TYPE_TEXT_ROW, NULL);

  wb_field_row_set_target (WB_FIELD_ROW (row), target);
  wb_field_row_refresh (WB_FIELD_ROW (row));
  gtk_window_set_child (GTK_WINDOW (fixture->window), row);
  gtk_widget_grab_focus (row);
  hand_wait_drawn (row);

  return gtk_widget_get_parent (get_focus (fixture));
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = open_row (fixture, "a1", WB_ACTION_NEXT_STEP);

  g_assert_nonnull (gtk_entry_get_extra_menu (GTK_ENTRY (entry)));
}

static void
test_row_of_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = open_row (fixture, "p1", WB_PARTNER_NAME);

  g_assert_null (gtk_entry_get_extra_menu (GTK_ENTRY (entry)));
}

#define ADD(name, func) g_test_add ("/spelling-places/" name, Fixture, plan, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  char *folder = test_dictionary_make ();
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("card", test_card);
  ADD ("name", test_name);
  ADD ("row", test_row);
  ADD ("row-of-names", test_row_of_names);
  status = g_test_run ();
  test_dictionary_remove (folder);

  return status;
}
