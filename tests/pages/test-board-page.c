/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board page as people use it: with a keyboard and a mouse, on a window that is seen. */

#include <adwaita.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-canvas.h"
#include "wb-card-editor.h"
#include "wb-card-widget.h"
#include "wb-cell-button.h"

static const char plan[] =
  "voice v1 text=Damp domains=housing\n"
  "goal g1 title=First domain=housing target-year=2026 order=a\n"
  "goal g2 title=Later domain=housing target-year=2029 order=b\n"
  "goal g3 title=Third domain=work target-year=2026 order=c\n"
  "action a1 title=Do order=a\n"
  "action a2 title=More order=b\n"
  "contributes a1 g1\n"
  "contributes a2 g1\n"
  "grounds v1 g1\n";

/* The first widget of a type that is shown, in the order of the tree; for cards, the one of an item. */
static GtkWidget *
find (GtkWidget *widget, GType type, WbSlot slot)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (slot == WB_SLOT_NONE || wb_card_widget_get_slot (WB_CARD_WIDGET (widget)) == slot))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, slot);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_editor (Fixture *fixture)
{
  return find (fixture->page, WB_TYPE_CARD_EDITOR, WB_SLOT_NONE);
}

static void
click_card (Fixture *fixture, const char *id)
{
  GtkWidget *card = find (fixture->page, WB_TYPE_CARD_WIDGET, small_plan_find (fixture->project, id));

  g_assert_nonnull (card);
  hand_click (card, 6, 6);
}

/* What has the focus: the id of a card's item, or what kind of thing it is. */
static const char *
get_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  if (focus == NULL)
    return "nothing";
  if (WB_IS_CARD_WIDGET (focus))
    return wb_record_get_id (wb_project_get (fixture->project, wb_card_widget_get_slot (WB_CARD_WIDGET (focus))));

  return gtk_widget_get_ancestor (focus, WB_TYPE_CARD_EDITOR) != NULL ? "editor" : G_OBJECT_TYPE_NAME (focus);
}

typedef struct
{
  Fixture    *fixture;
  const char *name;
} FocusWait;

static gboolean
has_focus (gpointer data)
{
  FocusWait *wait = data;

  return g_str_equal (get_focus (wait->fixture), wait->name);
}

/* It goes there, and stays there when all is drawn. */
static void
assert_focus_comes (Fixture *fixture, const char *name)
{
  FocusWait wait = { fixture, name };

  hand_wait (has_focus, &wait);
  hand_wait_drawn (fixture->page);
  g_assert_cmpstr (get_focus (fixture), ==, name);
}

static void
assert_title (Fixture *fixture, const char *id, const char *title)
{
  g_assert_cmpstr (wb_record_get_title (wb_project_get (fixture->project, small_plan_find (fixture->project, id))), ==,
                   title);
}

static void
start_rename (Fixture *fixture, const char *id, const char *text)
{
  click_card (fixture, id);
  assert_focus_comes (fixture, id);
  hand_press ("F2");
  assert_focus_comes (fixture, "editor");
  hand_type (text);
}

static gboolean
text_arrived (gpointer data)
{
  FocusWait *wait = data;
  GtkWidget *editor = find_editor (wait->fixture);
  g_autofree char *text = wb_card_editor_dup_text (WB_CARD_EDITOR (editor));

  return g_str_equal (text, wait->name);
}

static void
wait_for_text (Fixture *fixture, const char *text)
{
  FocusWait wait = { fixture, text };

  hand_wait (text_arrived, &wait);
}

static void
test_rename_enter (Fixture *fixture, gconstpointer data)
{
  start_rename (fixture, "g1", "Warm");
  hand_press ("Return");
  assert_focus_comes (fixture, "g1");
  assert_title (fixture, "g1", "Warm");
  g_assert_null (find_editor (fixture));
  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), ==, "Rename goal");

  /* Again, and on: nothing of the first one is in the way. */
  hand_press ("F2");
  assert_focus_comes (fixture, "editor");
  hand_type ("Dry");
  hand_press ("Return");
  assert_focus_comes (fixture, "g1");
  assert_title (fixture, "g1", "Dry");
}

static void
test_rename_escape (Fixture *fixture, gconstpointer data)
{
  start_rename (fixture, "a1", "Warm");
  hand_press ("Escape");
  assert_focus_comes (fixture, "a1");
  assert_title (fixture, "a1", "Do");
  g_assert_null (find_editor (fixture));
  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), !=, "Rename action");
}

static gboolean
is_in_menu (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

/* The arrows go from command to command in the menu, and not from card to card: the second one renames. */
static void
test_rename_menu (Fixture *fixture, gconstpointer data)
{
  click_card (fixture, "g1");
  assert_focus_comes (fixture, "g1");
  hand_press ("shift+F10");
  hand_wait (is_in_menu, fixture);
  hand_press ("Down");
  hand_press ("Return");
  assert_focus_comes (fixture, "editor");
}

static void
test_rename_click_card (Fixture *fixture, gconstpointer data)
{
  start_rename (fixture, "g1", "Warm");
  wait_for_text (fixture, "Warm");
  click_card (fixture, "g3");
  assert_focus_comes (fixture, "g3");
  assert_title (fixture, "g1", "Warm");
  g_assert_null (find_editor (fixture));
  g_assert_cmpuint (wb_selection_get_last (fixture->selection), ==, small_plan_find (fixture->project, "g3"));
}

static void
test_rename_click_nothing (Fixture *fixture, gconstpointer data)
{
  start_rename (fixture, "v1", "Cold");
  wait_for_text (fixture, "Cold");
  hand_click (fixture->page, 4, gtk_widget_get_height (fixture->page) * 0.6);
  assert_focus_comes (fixture, "WbCanvas");
  assert_title (fixture, "v1", "Cold");
  g_assert_null (find_editor (fixture));
  g_assert_cmpuint (wb_selection_get_n (fixture->selection), ==, 0);
}

/* A button takes the focus without the canvas having a word in it. */
static void
test_rename_click_button (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  start_rename (fixture, "g1", "Warm");
  wait_for_text (fixture, "Warm");
  button = find (fixture->page, WB_TYPE_CELL_BUTTON, WB_SLOT_NONE);
  hand_click (button, 12, 12);
  hand_wait_drawn (fixture->page);
  assert_title (fixture, "g1", "Warm");
}

static void
test_rename_delete (Fixture *fixture, gconstpointer data)
{
  start_rename (fixture, "g3", "Warm");
  wait_for_text (fixture, "Warm");
  gtk_widget_activate_action (fixture->page, "board.delete", NULL);
  assert_focus_comes (fixture, "a1");
  g_assert_null (find_editor (fixture));
  g_assert_cmpuint (wb_project_find (fixture->project, "g3"), ==, WB_SLOT_NONE);
}

/* The card that is edited goes out of view and comes back; what was typed is still there. */
static void
test_rename_scroll (Fixture *fixture, gconstpointer data)
{
  start_rename (fixture, "g1", "Warm");
  wait_for_text (fixture, "Warm");
  g_object_set (fixture->page, "zoom", 3.0, NULL);
  hand_turn (fixture->page, 40, 400, 30);
  hand_wait_drawn (fixture->page);
  hand_turn (fixture->page, 40, 400, -30);
  assert_focus_comes (fixture, "editor");
  hand_type ("er");
  hand_press ("Return");
  assert_focus_comes (fixture, "g1");
  assert_title (fixture, "g1", "Warmer");
}

static void
test_new_goal (Fixture *fixture, gconstpointer data)
{
  WbSlot slot;

  click_card (fixture, "g1");
  assert_focus_comes (fixture, "g1");
  hand_press ("n");
  assert_focus_comes (fixture, "editor");
  slot = wb_selection_get_last (fixture->selection);
  hand_type ("New");
  hand_press ("Return");
  assert_focus_comes (fixture, wb_record_get_id (wb_project_get (fixture->project, slot)));
  assert_title (fixture, wb_record_get_id (wb_project_get (fixture->project, slot)), "New");
}

static gboolean
is_moved (gpointer data)
{
  WbProject *project = ((Fixture *) data)->project;
  const WbRecord *goal = wb_project_get (project, small_plan_find (project, "g3"));

  return g_strcmp0 (wb_record_get_text (goal, WB_GOAL_DOMAIN), "housing") == 0;
}

static void
assert_folded (Fixture *fixture, WbSlot shown)
{
  WbBoard *board = wb_canvas_get_board (WB_CANVAS (find (fixture->page, WB_TYPE_CANVAS, WB_SLOT_NONE)));

  g_assert_cmpint (wb_board_get_fold (board, WB_ROW_THIS_YEAR, 0), ==, WB_FOLD_FULL);
  g_assert_cmpuint (wb_board_get_cell (board, WB_ROW_THIS_YEAR, 0)->n_folded, >, 0);
  g_assert_nonnull (wb_board_get_card (board, shown));
}

/* What is added to a full cell, or moved there, is seen and has the keyboard, and the others stay folded. */
static void
test_full_cell (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new (NULL);

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (many, "goal m%u title=Many domain=housing target-year=2026 order=d\n", i);
  small_plan_change (fixture->project, many->str);
  click_card (fixture, "g1");
  assert_focus_comes (fixture, "g1");
  hand_press ("n");
  assert_focus_comes (fixture, "editor");
  assert_folded (fixture, wb_selection_get_last (fixture->selection));
  hand_press ("Return");
  assert_folded (fixture, wb_selection_get_last (fixture->selection));

  click_card (fixture, "g3");
  assert_focus_comes (fixture, "g3");
  hand_press ("m");
  hand_press ("Left");
  hand_press ("Return");
  hand_wait (is_moved, fixture);
  assert_focus_comes (fixture, "g3");
  assert_folded (fixture, small_plan_find (fixture->project, "g3"));
}

static char *
dup_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  if (!WB_IS_CELL_BUTTON (focus))
    return g_strdup (get_focus (fixture));

  return g_strdup_printf ("[%d,%d]", wb_cell_button_get_row (WB_CELL_BUTTON (focus)),
                          wb_cell_button_get_column (WB_CELL_BUTTON (focus)));
}

typedef struct
{
  GtkWindow *window;
  GtkWidget *before;
} MoveWait;

static gboolean
focus_moved (gpointer data)
{
  MoveWait *wait = data;

  return gtk_window_get_focus (wait->window) != wait->before;
}

static void
press_and_wait (Fixture *fixture, const char *key)
{
  MoveWait wait = { GTK_WINDOW (fixture->window), gtk_window_get_focus (GTK_WINDOW (fixture->window)) };

  hand_press (key);
  hand_wait (focus_moved, &wait);
}

/* Where @key takes the keyboard, from where it is on, until it leaves the board. */
static char *
follow_key (Fixture *fixture, const char *key)
{
  GString *said = g_string_new (NULL);

  for (g_autofree char *at = dup_focus (fixture); !g_str_equal (at, "GtkText");)
    {
      g_string_append_printf (said, "%s ", at);
      press_and_wait (fixture, key);
      g_free (at);
      at = dup_focus (fixture);
    }

  return g_string_free (said, FALSE);
}

/* Theme by theme, and nothing between the board and what comes after it. */
static void
test_tab (Fixture *fixture, gconstpointer data)
{
  g_autofree char *there = NULL;

  gtk_widget_grab_focus (fixture->page);
  assert_focus_comes (fixture, "v1");
  there = follow_key (fixture, "Tab");
  g_assert_cmpstr (there, ==,
                   "v1 g1 a1 a2 g2 [3,0] "
                   "[0,1] g3 [2,1] "
                   "[0,2] [1,2] [2,2] "
                   "[0,3] [1,3] [2,3] "
                   "[0,4] [1,4] [2,4] ");

  /* Back to the card where it was last. */
  press_and_wait (fixture, "shift+Tab");
  g_assert_cmpstr (get_focus (fixture), ==, "g3");
}

static void
count_toast_cb (GtkWidget *page, const char *sentence, gboolean undoable, guint *n)
{
  (*n)++;
}

static void
assert_enabled (Fixture *fixture, gboolean writable)
{
  static const char *const writing[] = { "new-goal", "new-action", "new-voice", "new-partner",
                                         "add-in-cell", "capture", "delete", "rename", "link" };
  static const char *const looking[] = { "open", "select-all", "select-none", "zoom-in", "fit-all", "fit-selection" };
  GActionGroup *actions = wb_board_page_get_actions (WB_BOARD_PAGE (fixture->page));

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    g_assert_cmpint (g_action_group_get_action_enabled (actions, writing[i]), ==, writable);
  for (guint i = 0; i < G_N_ELEMENTS (looking); i++)
    g_assert_true (g_action_group_get_action_enabled (actions, looking[i]));
}

/* Whoever only looks walks about and opens, and no key does more; what was being typed does not count. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "n", "a", "v", "p", "l", "F2", "Delete" };
  guint n_toasts = 0;

  start_rename (fixture, "g1", "Warm");
  wait_for_text (fixture, "Warm");
  assert_enabled (fixture, TRUE);
  g_signal_connect (fixture->page, "toast", G_CALLBACK (count_toast_cb), &n_toasts);

  wb_project_set_read_only (fixture->project, TRUE);
  g_assert_null (find_editor (fixture));
  assert_title (fixture, "g1", "First");
  assert_enabled (fixture, FALSE);
  hand_wait_drawn (fixture->page);
  g_assert_null (find (fixture->page, WB_TYPE_CELL_BUTTON, WB_SLOT_NONE));

  click_card (fixture, "g1");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    hand_press (keys[i]);
  hand_press ("Right");
  assert_focus_comes (fixture, "g3");
  g_assert_null (find_editor (fixture));
  g_assert_cmpuint (n_toasts, ==, 0);

  wb_project_set_read_only (fixture->project, FALSE);
  assert_enabled (fixture, TRUE);
  hand_wait_drawn (fixture->page);
  g_assert_nonnull (find (fixture->page, WB_TYPE_CELL_BUTTON, WB_SLOT_NONE));
}

static gboolean
is_folded (gpointer data)
{
  WbBoard *board = wb_canvas_get_board (WB_CANVAS (find (((Fixture *) data)->page, WB_TYPE_CANVAS, WB_SLOT_NONE)));

  return wb_board_is_row_folded (board, WB_ROW_THIS_YEAR) && wb_board_is_column_folded (board, 0);
}

static gboolean
is_unfolded (gpointer data)
{
  WbBoard *board = wb_canvas_get_board (WB_CANVAS (find (((Fixture *) data)->page, WB_TYPE_CANVAS, WB_SLOT_NONE)));

  return !wb_board_is_row_folded (board, WB_ROW_THIS_YEAR) && !wb_board_is_column_folded (board, 0);
}

/* By keys, and from a list of commands, which has the keyboard meanwhile. */
static void
test_fold (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = wb_board_page_get_actions (WB_BOARD_PAGE (fixture->page));

  click_card (fixture, "g1");
  assert_focus_comes (fixture, "g1");
  hand_press ("c");
  hand_press ("r");
  hand_wait (is_folded, fixture);
  hand_press ("u");
  hand_wait (is_unfolded, fixture);
  hand_wait_drawn (fixture->page);

  click_card (fixture, "g1");
  assert_focus_comes (fixture, "g1");
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_action_group_activate_action (actions, "fold-column", NULL);
  g_action_group_activate_action (actions, "fold-row", NULL);
  g_assert_true (is_folded (fixture));
  g_action_group_activate_action (actions, "unfold-all", NULL);
  g_assert_true (is_unfolded (fixture));

  g_action_group_activate_action (actions, "as-chain", NULL);
  g_assert_false (g_action_group_get_action_enabled (actions, "fold-row"));
  g_assert_false (g_action_group_get_action_enabled (actions, "fold-column"));
  g_assert_false (g_action_group_get_action_enabled (actions, "unfold-all"));
}

static gboolean
is_link_selected (gpointer data)
{
  Fixture *fixture = data;
  WbRecord *record = wb_project_get (fixture->project, wb_selection_get_last (fixture->selection));

  return record != NULL && wb_kind_is_link (wb_record_get_kind (record));
}

static void
test_next_link (Fixture *fixture, gconstpointer data)
{
  click_card (fixture, "g1");
  assert_focus_comes (fixture, "g1");
  g_assert_false (is_link_selected (fixture));
  hand_press ("shift+l");
  hand_wait (is_link_selected, fixture);
}

/* Once it is drawn as it is now. */
static int
get_card_height (Fixture *fixture, const char *id)
{
  hand_wait_drawn (fixture->page);

  return gtk_widget_get_height (find (fixture->page, WB_TYPE_CARD_WIDGET, small_plan_find (fixture->project, id)));
}

/* Cards grow with the text on them, and the zoom stays. */
static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  int before = get_card_height (fixture, "g1");
  double zoom;

  g_object_set (fixture->page, "text-size", 200, NULL);
  g_assert_cmpint (get_card_height (fixture, "g1"), >, before);
  g_object_get (fixture->page, "zoom", &zoom, NULL);
  g_assert_cmpfloat (zoom, ==, 1);

  g_object_set (fixture->page, "text-size", 100, NULL);
  g_assert_cmpint (get_card_height (fixture, "g1"), ==, before);
}

#define ADD(name, func) g_test_add ("/board-page/" name, Fixture, plan, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("rename/enter", test_rename_enter);
  ADD ("rename/escape", test_rename_escape);
  ADD ("rename/menu", test_rename_menu);
  ADD ("rename/click-card", test_rename_click_card);
  ADD ("rename/click-nothing", test_rename_click_nothing);
  ADD ("rename/click-button", test_rename_click_button);
  ADD ("rename/delete", test_rename_delete);
  ADD ("rename/scroll", test_rename_scroll);
  ADD ("new-goal", test_new_goal);
  ADD ("full-cell", test_full_cell);
  ADD ("tab", test_tab);
  ADD ("read-only", test_read_only);
  ADD ("fold", test_fold);
  ADD ("next-link", test_next_link);
  ADD ("text-size", test_text_size);

  return g_test_run ();
}
