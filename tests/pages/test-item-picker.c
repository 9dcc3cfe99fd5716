/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding by name, with the keyboard: items and commands together. */

#include "wb-item-picker.h"

#include <adwaita.h>
#include <locale.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-picker-row.h"

static const char plan[] =
  "goal g1 title='Save the café' domain=housing target-year=2026\n"
  "action a1 title='Open café'\n"
  "voice v1 text='The café saved me' may-share=yes\n"
  "voice v2 text='A café we miss'\n"
  "partner p1 name=Rivierhuis\n";

typedef struct
{
  Fixture       board;
  WbItemPicker *picker; /* weak */
  GString      *taken;
} PickerFixture;

static void
picked_cb (PickerFixture *fixture, const char *id)
{
  g_string_append_printf (fixture->taken, "picked %s ", id);
}

static void
command_cb (PickerFixture *fixture, const char *name)
{
  g_string_append_printf (fixture->taken, "command %s ", name);
}

static void
create_cb (PickerFixture *fixture, const char *name)
{
  g_string_append_printf (fixture->taken, "create %s ", name);
}

static void
set_up (PickerFixture *fixture, gconstpointer data)
{
  WbItemPicker *picker;

  fixture_set_up (&fixture->board, plan);
  fixture->taken = g_string_new (NULL);
  picker = wb_item_picker_new (fixture->board.project, WB_ANY_ITEM);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (picked_cb), fixture);
  g_signal_connect_swapped (picker, "command", G_CALLBACK (command_cb), fixture);
  g_signal_connect_swapped (picker, "create", G_CALLBACK (create_cb), fixture);
  g_set_weak_pointer (&fixture->picker, picker);
}

static void
tear_down (PickerFixture *fixture, gconstpointer data)
{
  g_clear_weak_pointer (&fixture->picker);
  g_string_free (fixture->taken, TRUE);
  fixture_tear_down (&fixture->board, NULL);
}

static void
add_commands (PickerFixture *fixture)
{
  wb_item_picker_add_command (fixture->picker, &(WbPickerCommand){ (char *) "win.save", (char *) "Save", NULL, FALSE });
  wb_item_picker_add_command (fixture->picker, &(WbPickerCommand){ (char *) "win.open", (char *) "Open", NULL, TRUE });
  wb_item_picker_add_command (fixture->picker, &(WbPickerCommand){ (char *) "win.quit", (char *) "Quit", NULL, TRUE });
}

static gpointer
find (GtkWidget *widget, GType type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

/* The rows by name; what cannot be taken stands in brackets, and the chosen one has a star. */
static char *
list_rows (PickerFixture *fixture)
{
  GString *rows = g_string_new (NULL);

  for (GtkWidget *row = find (GTK_WIDGET (fixture->picker), WB_TYPE_PICKER_ROW); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_string_append_printf (rows, gtk_widget_get_sensitive (row) ? "%s%s " : "(%s)%s ",
                            wb_picker_row_get_name (WB_PICKER_ROW (row)),
                            gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)) ? "*" : "");

  return g_string_free (rows, FALSE);
}

typedef struct
{
  PickerFixture *fixture;
  const char    *rows;
} RowsWait;

static gboolean
rows_are (gpointer data)
{
  RowsWait *wait = data;
  g_autofree char *rows = list_rows (wait->fixture);

  return g_str_equal (rows, wait->rows);
}

static void
wait_for_rows (PickerFixture *fixture, const char *rows)
{
  RowsWait wait = { fixture, rows };

  hand_wait (rows_are, &wait);
}

static gboolean
is_gone (gpointer data)
{
  return ((PickerFixture *) data)->picker == NULL;
}

static void
present (PickerFixture *fixture)
{
  wb_item_picker_present (fixture->picker, fixture->board.page);
  hand_wait_drawn (fixture->board.page);
}

/* Before anything is typed: what was used last, whether it can be taken now or not, then the other commands. */
static void
test_recent (PickerFixture *fixture, gconstpointer data)
{
  static const char *const recent[] = { "win.save", "gone", "p1", "win.quit", NULL };

  add_commands (fixture);
  wb_item_picker_set_recent (fixture->picker, recent);
  present (fixture);
  wait_for_rows (fixture, "(win.save) p1* win.quit win.open ");
  hand_press ("Down");
  wait_for_rows (fixture, "(win.save) p1 win.quit* win.open ");
  hand_press ("Up");
  hand_press ("Up");
  wait_for_rows (fixture, "(win.save) p1* win.quit win.open ");
  hand_press ("Return");
  hand_wait (is_gone, fixture);
  g_assert_cmpstr (fixture->taken->str, ==, "picked p1 ");
}

static gboolean
has_its_height (gpointer data)
{
  GtkWidget *picker = GTK_WIDGET (((PickerFixture *) data)->picker);
  int width = gtk_widget_get_width (picker);
  int natural;

  gtk_widget_measure (picker, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return width > 0 && gdk_surface_get_height (gtk_native_get_surface (GTK_NATIVE (picker))) == natural;
}

/* What is found changes while it is open, and its window with it. */
static void
test_height (PickerFixture *fixture, gconstpointer data)
{
  add_commands (fixture);
  present (fixture);
  wait_for_rows (fixture, "(win.save) win.open* win.quit ");
  hand_wait (has_its_height, fixture);
  hand_type ("open");
  wait_for_rows (fixture, "win.open* a1 ");
  hand_wait (has_its_height, fixture);
  hand_press ("ctrl+a");
  hand_press ("BackSpace");
  wait_for_rows (fixture, "(win.save) win.open* win.quit ");
  hand_wait (has_its_height, fixture);
}

/* The best first, of both, and of two that are found equally well the command. */
static void
test_together (PickerFixture *fixture, gconstpointer data)
{
  add_commands (fixture);
  present (fixture);
  hand_type ("OPEN");
  wait_for_rows (fixture, "win.open* a1 ");
  hand_press ("ctrl+a");
  hand_type ("cafe save");
  wait_for_rows (fixture, "g1* v1 ");
  hand_press ("ctrl+a");
  hand_type ("sav");
  wait_for_rows (fixture, "(win.save) g1* v1 ");
  hand_press ("Escape");
  hand_wait (is_gone, fixture);
  g_assert_cmpstr (fixture->taken->str, ==, "");
}

/* Who types faster than it looks gets what was typed all the same. */
static void
test_ahead (PickerFixture *fixture, gconstpointer data)
{
  add_commands (fixture);
  present (fixture);
  hand_type ("quit");
  hand_press ("Return");
  hand_wait (is_gone, fixture);
  g_assert_cmpstr (fixture->taken->str, ==, "command win.quit ");
}

static gboolean
is_no_goal (WbProject *project, WbSlot slot, gpointer data)
{
  return wb_record_get_kind (wb_project_get (project, slot)) != WB_KIND_GOAL;
}

static void
test_new (PickerFixture *fixture, gconstpointer data)
{
  wb_item_picker_set_filter (fixture->picker, is_no_goal, NULL);
  wb_item_picker_set_creates (fixture->picker, WB_KIND_PARTNER);
  present (fixture);
  hand_type ("cafe");
  wait_for_rows (fixture, "a1* v2 v1 cafe ");
  hand_press ("Up");
  hand_press ("Down");
  hand_press ("Down");
  hand_press ("Down");
  hand_press ("Return");
  hand_wait (is_gone, fixture);
  g_assert_cmpstr (fixture->taken->str, ==, "create cafe ");
}

/* What may not be shared does not come up in front of a room. */
static void
test_room (PickerFixture *fixture, gconstpointer data)
{
  wb_project_set_hide_private (fixture->board.project, TRUE);
  present (fixture);
  hand_type ("cafe");
  wait_for_rows (fixture, "a1* g1 v1 ");
  hand_press ("Escape");
  hand_wait (is_gone, fixture);
}

/* A window that goes while the picker is open takes it along: it does so when the fixture is torn down, without a warning,
 * and nothing keeps the plan. */
static void
test_window_goes (PickerFixture *fixture, gconstpointer data)
{
  present (fixture);
  hand_wait_drawn (fixture->board.window);
}

static void
add (const char *path, void (*test) (PickerFixture *fixture, gconstpointer data))
{
  g_test_add (path, PickerFixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/item-picker/recent", test_recent);
  add ("/item-picker/height", test_height);
  add ("/item-picker/together", test_together);
  add ("/item-picker/ahead", test_ahead);
  add ("/item-picker/new", test_new);
  add ("/item-picker/room", test_room);
  add ("/item-picker/window-goes", test_window_goes);

  return g_test_run ();
}
