/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The capture line as people use it: on the board, with a keyboard. */

#include "wb-capture-line.h"

#include <adwaita.h>
#include <locale.h>

#include "board-fixture.h"
#include "hand.h"
#include "small-plan.h"
#include "wb-standing.h"

static const char plan[] =
  "goal g1 title='Dry homes' domain=housing target-year=2026\n"
  "goal g2 title='Work for thirty' domain=work target-year=2026\n"
  "action a1 title=Measure\n"
  "contributes a1 g1\n"
  "partner p1 name=Rivierhuis short=RH\n"
  "partner p2 name='Welzijn Stroom' short=WS\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, plan);
  g_action_group_activate_action (wb_board_page_get_actions (WB_BOARD_PAGE (fixture->page)), "capture", NULL);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static const char *
get_line (Fixture *fixture)
{
  GtkWidget *focus = get_focus (fixture);

  g_assert_true (GTK_IS_TEXT (focus));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, WB_TYPE_CAPTURE_LINE));

  return gtk_editable_get_text (GTK_EDITABLE (focus));
}

/* What is said of the line below it, to the eye and to a screen reader; and that all of it is seen. */
static const char *
get_words (Fixture *fixture)
{
  GtkWidget *line = gtk_widget_get_ancestor (get_focus (fixture), WB_TYPE_CAPTURE_LINE);
  GtkWidget *child = gtk_widget_get_next_sibling (gtk_widget_get_parent (line));

  g_assert_true (GTK_IS_LABEL (child));
  if (!gtk_widget_get_visible (child))
    return "";

  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (child))));

  return gtk_label_get_text (GTK_LABEL (child));
}

typedef struct
{
  Fixture    *fixture;
  const char *text;
} LineWait;

static gboolean
line_is (gpointer data)
{
  LineWait *wait = data;

  return g_str_equal (get_line (wait->fixture), wait->text);
}

/* A key press comes when the X server says so. */
static void
wait_for_line (Fixture *fixture, const char *text)
{
  LineWait wait = { fixture, text };

  hand_wait (line_is, &wait);
  hand_wait_drawn (fixture->page);
}

static WbRecord *
get_new_action (Fixture *fixture)
{
  guint n;
  const WbSlot *slots = wb_project_list (fixture->project, WB_KIND_ACTION, &n);

  g_assert_cmpuint (n, ==, 2);

  return wb_project_get (fixture->project, slots[0] == small_plan_find (fixture->project, "a1") ? slots[1] : slots[0]);
}

static const char *
get_roles (Fixture *fixture, const char *partner, WbRecord *action)
{
  WbSlot slot = wb_project_find_link (fixture->project, WB_KIND_TAKES_PART, partner, wb_record_get_id (action));

  g_assert_cmpuint (slot, !=, WB_SLOT_NONE);

  return wb_takes_part_is_lead (wb_project_get (fixture->project, slot)) ? "lead" : "does";
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (fixture->project));
  WbRecord *action;

  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g1"));
  hand_type ("drying team @WS @RH by 2027-03");
  wait_for_line (fixture, "drying team @WS @RH by 2027-03");
  g_assert_cmpstr (get_words (fixture), ==,
                   "Enter adds: New action, under “Dry homes”, led by Welzijn Stroom, with Rivierhuis, due Mar 2027");

  hand_press ("Return");
  wait_for_line (fixture, "");
  g_assert_cmpstr (get_words (fixture), ==,
                   "Added: New action, under “Dry homes”, led by Welzijn Stroom, with Rivierhuis, due Mar 2027");
  action = get_new_action (fixture);
  g_assert_cmpstr (wb_record_get_title (action), ==, "drying team");
  g_assert_cmpuint (wb_record_get_date (action, WB_ACTION_DUE), ==, 20270300);
  g_assert_cmpuint (wb_project_find_link (fixture->project, WB_KIND_CONTRIBUTES, wb_record_get_id (action), "g1"), !=,
                    WB_SLOT_NONE);
  g_assert_cmpstr (get_roles (fixture, "p2", action), ==, "lead");
  g_assert_cmpstr (get_roles (fixture, "p1", action), ==, "does");

  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), ==, "Add action");
  wb_project_undo (fixture->project);
  g_assert_true (wb_plan_equal (before, wb_project_get_plan (fixture->project)));
}

/* A theme that is named twice is in the plan once, and with it all the others. */
static void
test_add_twice (Fixture *fixture, gconstpointer data)
{
  const WbSlot *slots;
  const WbSet *also;
  guint n;

  hand_type ("goal: learn #work #health #health #work #safe");
  wait_for_line (fixture, "goal: learn #work #health #health #work #safe");
  g_assert_cmpstr (get_words (fixture), ==, "Enter adds: New goal, in the theme Work, Health, Safety");
  hand_press ("Return");
  wait_for_line (fixture, "");

  slots = wb_project_list (fixture->project, WB_KIND_GOAL, &n);
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (wb_record_get_title (wb_project_get (fixture->project, slots[i])), "learn"))
      {
        also = wb_record_get_set (wb_project_get (fixture->project, slots[i]), WB_GOAL_ALSO_DOMAINS);
        g_assert_cmpstr (wb_record_get_text (wb_project_get (fixture->project, slots[i]), WB_GOAL_DOMAIN), ==, "work");
        g_assert_true (wb_set_contains (also, "health"));
        g_assert_true (wb_set_contains (also, "safe"));
      }
}

/* In front of the room a voice is added that nobody there sees: the line says so. */
static void
test_add_unseen (Fixture *fixture, gconstpointer data)
{
  wb_project_set_hide_private (fixture->project, TRUE);
  hand_type ("voice: damp #housing");
  wait_for_line (fixture, "voice: damp #housing");
  hand_press ("Return");
  wait_for_line (fixture, "");
  g_assert_cmpstr (get_words (fixture), ==,
                   "Added, but not shown in front of the room: New residents’ voice, about Housing");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_VOICE), ==, 1);

  hand_type ("goal: dry streets");
  wait_for_line (fixture, "goal: dry streets");
  hand_press ("Return");
  wait_for_line (fixture, "");
  g_assert_cmpstr (get_words (fixture), ==, "Added: New goal");
}

/* Each line finds what the ones before it made. */
static void
test_go_on (Fixture *fixture, gconstpointer data)
{
  hand_type ("one @Mosque");
  wait_for_line (fixture, "one @Mosque");
  hand_press ("Return");
  wait_for_line (fixture, "");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_PARTNER), ==, 3);

  hand_type ("goal: two @mosque #work by 2040");
  wait_for_line (fixture, "goal: two @mosque #work by 2040");
  g_assert_cmpstr (get_words (fixture), ==, "Enter adds: New goal, in the theme Work, owned by Mosque, in 2040");
  hand_press ("Return");
  wait_for_line (fixture, "");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_PARTNER), ==, 3);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_GOAL), ==, 3);

  hand_type ("voice: It is damp");
  wait_for_line (fixture, "voice: It is damp");
  hand_press ("Return");
  wait_for_line (fixture, "");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_VOICE), ==, 1);
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  hand_type ("x @wel");
  wait_for_line (fixture, "x @wel");
  hand_press ("Tab");
  wait_for_line (fixture, "x @Welzijn Stroom ");
  hand_type ("> dry");
  wait_for_line (fixture, "x @Welzijn Stroom > dry");
  hand_press ("Down");
  hand_press ("Return");
  wait_for_line (fixture, "x @Welzijn Stroom >Dry homes ");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_ACTION), ==, 1);
  g_assert_cmpstr (get_words (fixture), ==, "Enter adds: New action, under “Dry homes”, led by Welzijn Stroom");
}

static gboolean
has_left (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *focus = get_focus (fixture);

  return focus == NULL || gtk_widget_get_ancestor (focus, WB_TYPE_CAPTURE_LINE) == NULL;
}

/* Escape closes the list, then empties the line, then goes back to the board. Nothing is added by it. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  hand_type ("x @");
  wait_for_line (fixture, "x @");
  hand_press ("Escape");
  hand_press ("y");
  hand_press ("Escape");
  wait_for_line (fixture, "");
  hand_press ("Escape");
  hand_wait (has_left, fixture);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_ACTION), ==, 1);
}

/* Without a title nothing is made, and the line says what is missing. */
static void
test_no_title (Fixture *fixture, gconstpointer data)
{
  hand_type ("goal: #work");
  wait_for_line (fixture, "goal: #work");
  g_assert_cmpstr (get_words (fixture), ==, "Understood, but for its title: New goal, in the theme Work");
  hand_press ("Return");
  hand_type (" more");
  wait_for_line (fixture, "goal: #work more");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_GOAL), ==, 2);
}

static void
keep_cb (GtkWidget *line, const char *sentence, char **kept)
{
  *kept = g_strdup (sentence);
}

static gboolean
is_kept (gpointer kept)
{
  return *(char **) kept != NULL;
}

/* What is longer than a title may be is not taken up, and stays in the line. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  GtkEditable *entry = GTK_EDITABLE (get_focus (fixture));
  GtkWidget *line = gtk_widget_get_ancestor (GTK_WIDGET (entry), WB_TYPE_CAPTURE_LINE);
  g_autofree char *kept = NULL;
  g_autofree char *long_text = g_strnfill (WB_MAX_TEXT + 1, 'a');

  g_signal_connect (line, "failed", G_CALLBACK (keep_cb), &kept);
  gtk_editable_set_text (entry, long_text);
  hand_press ("Return");
  hand_wait (is_kept, &kept);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_ACTION), ==, 1);
  g_assert_cmpstr (get_line (fixture), ==, long_text);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, fixture_tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/capture-line/add", test_add);
  add ("/capture-line/add-twice", test_add_twice);
  add ("/capture-line/add-unseen", test_add_unseen);
  add ("/capture-line/go-on", test_go_on);
  add ("/capture-line/complete", test_complete);
  add ("/capture-line/escape", test_escape);
  add ("/capture-line/no-title", test_no_title);
  add ("/capture-line/long", test_long);

  return g_test_run ();
}
