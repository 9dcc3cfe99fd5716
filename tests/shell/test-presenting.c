/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a room sees, and what it must not see. */

#include "room-screen.h"

#include <adwaita.h>
#include <string.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-shell-resources.h"

/* Whatever a room may not see says SECRET. */
static const char plan[] =
  "goal g1 title='Dry homes' domain=housing target-year=2026 status=running participation=co-produce\n"
  "goal g2 title='Work' domain=work target-year=2026\n"
  "voice v1 text='It is damp' domains=housing may-share=yes\n"
  "voice v2 text=SECRET domains=housing\n"
  "voice v3 text=SECRET domains=work\n"
  "grounds v1 g1\n"
  "grounds v2 g1\n"
  "action a1 title='Damp team' status=running status-note=SECRET due=2025\n"
  "contributes a1 g1\n"
  "action a2 title='Lung care' status=running\n"
  "contributes a2 g1 weight=small\n"
  "contributes a2 g2 weight=large\n"
  "indicator i1 goal=g1 name='Damp reports' unit='reports a year' baseline=214 target=40 source=Register\n"
  "measurement r1 indicator=i1 date=2026-05 value=96 provisional=yes note=SECRET\n"
  "measurement r2 indicator=i1 date=2025 value=214 note=SECRET\n"
  "measurement r3 indicator=i1 date=2026-06 value=777 reference=yes note=SECRET\n"
  "indicator i2 goal=g1 name=Healthy unit='% of the households' target=75\n"
  "measurement r4 indicator=i2 date=2026-01 value=38\n"
  "partner p2 name=Wijkzorg\n"
  "partner p3 name=Welzijn\n"
  "takes-part p2 a2 roles=lead\n"
  "takes-part p3 a2 roles=does\n"
  "partner p1 name=Rivierhuis executive=SECRET backing=verbal description=SECRET\n"
  "contact c1 partner=p1 name=SECRET role=SECRET email=SECRET@example.org\n"
  "takes-part p1 a1 roles=lead contact=c1 mandate=takes-back note=SECRET\n"
  "note n1 about=a1 text=SECRET\n";

static void
set_up (RoomScreen *fixture, gconstpointer data)
{
  room_screen_set_up (fixture, plan);
}

static void
tear_down (RoomScreen *fixture, gconstpointer data)
{
  room_screen_tear_down (fixture);
}

static void
test_keys (RoomScreen *fixture, gconstpointer data)
{
  room_screen_wait (fixture, "Goal 1 of 2");
  hand_press ("Next");
  room_screen_wait (fixture, "Goal 2 of 2");
  hand_press ("Next");
  room_screen_wait (fixture, "The whole board");
  hand_press ("Prior");
  room_screen_wait (fixture, "Goal 2 of 2");
  hand_press ("b");
  room_screen_wait (fixture, NULL);
  hand_press ("b");
  room_screen_wait (fixture, "Goal 2 of 2");
  hand_press ("Home");
  room_screen_wait (fixture, "Goal 1 of 2");
  hand_press ("space");
  room_screen_wait (fixture, "Goal 2 of 2");
  hand_press ("Left");
  room_screen_wait (fixture, "Goal 1 of 2");
  hand_press (data);
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_goal (RoomScreen *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Dry homes", "Housing", "running, done in 2026", "“It is damp”", "Damp team", "Rivierhuis", "co-produce",
    "Who else joins in?", "2 actions, 3 partners",
  };
  g_autofree char *text = room_screen_read (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
}

/* What is counted, from where to where, and the latest figure; not what it is compared with. */
static void
test_figures (RoomScreen *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Damp reports\nreports a year, from 214 to 40\n96\nMay 2026, provisional\n",
    "Healthy\nto 75% of the households\n38%\nJan 2026\n",
  };
  g_autofree char *text = room_screen_read (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
  g_assert_null (strstr (text, "777"));
  small_plan_change (fixture->project, "r1 value=95 provisional=no\n");
  room_screen_wait (fixture, "95\nMay 2026\n");
}

/* What belongs to another goal is there in short, with its lead. */
static void
test_lines (RoomScreen *fixture, gconstpointer data)
{
  g_autofree char *text = room_screen_read (fixture);

  g_assert_nonnull (strstr (text, "Lung care\nWijkzorg\n"));
  g_assert_null (strstr (text, "Welzijn"));
  hand_press ("Next");
  room_screen_wait (fixture, "Lung care\nWijkzorg\nWelzijn\n");
}

/* The room is asked who begins, then who else joins in, and nothing of what is reached. */
static void
test_invitation (RoomScreen *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  small_plan_change (fixture->project, "-a1\n-a2\n");
  room_screen_wait (fixture, "Who begins?");
  small_plan_change (fixture->project, "action a3 title=Begin status=agreed\ncontributes a3 g1\n");
  room_screen_wait (fixture, "Who else joins in?");
  small_plan_change (fixture->project, "g1 status=reached\na3 status=done\n");
  room_screen_wait (fixture, "Begin\ndone\n");
  text = room_screen_read (fixture);
  g_assert_null (strstr (text, "Who else"));
  g_assert_nonnull (strstr (text, "reached\n"));
}

/* On no slide: contact details, judgements, notes, flags, and voices that may not be shared. */
static void
test_secret (RoomScreen *fixture, gconstpointer data)
{
  static const char *const never[] = { "SECRET", "takes back", "verbal", "mandate", "overdue", "lead still" };

  for (guint slide = 0; slide < 3; slide++)
    {
      g_autofree char *text = room_screen_read (fixture);

      for (guint i = 0; i < G_N_ELEMENTS (never); i++)
        g_assert_null (strstr (text, never[i]));
      hand_press ("Next");
      room_screen_wait (fixture, slide == 0 ? "Goal 2 of 2" : "The whole board");
    }
}

/* Only when the facilitator says so, this time. */
static void
test_all_voices (RoomScreen *fixture, gconstpointer data)
{
  g_object_set (fixture->window, "show-all", TRUE, NULL);
  room_screen_wait (fixture, "SECRET");
  g_object_set (fixture->window, "show-all", FALSE, NULL);
  room_screen_wait (fixture, "“It is damp”");
}

/* What the facilitator changes or chooses is seen at once. */
static void
test_follows (RoomScreen *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "g1 title='Dry and warm homes'");
  room_screen_wait (fixture, "Dry and warm homes");
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g2"));
  room_screen_wait (fixture, "Goal 2 of 2");
  hand_press ("Prior");
  room_screen_wait (fixture, "Goal 1 of 2");
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g2"));
  room_screen_wait (fixture, "Goal 2 of 2");
  small_plan_change (fixture->project, "-g2");
  room_screen_wait (fixture, "The whole board");
  g_assert_true (wb_project_undo (fixture->project));
}

/* As much as fits, and how much more there is. */
static void
test_fits (RoomScreen *fixture, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autofree char *text = NULL;
  GtkWidget *stack = gtk_widget_get_first_child (GTK_WIDGET (fixture->window));

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (many, "action m%u title='More and more and more of it'\ncontributes m%u g1\n", i, i);
  small_plan_change (fixture->project, many->str);
  hand_press ("Home");
  room_screen_wait (fixture, "more actions");
  text = room_screen_read (fixture);
  g_assert_nonnull (strstr (text, "Goal 1 of 2"));
  g_assert_cmpint (gtk_widget_get_height (stack), <=, gtk_widget_get_height (GTK_WIDGET (fixture->window)));
}

/* The slide that the room sees first fits the screen as well, with all that there is to say. */
static void
test_fits_at_once (RoomScreen *fixture, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new (NULL);
  GtkWidget *stack;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (many,
                            "action m%u title='More and more and more of it'\ncontributes m%u g1\ntakes-part p1 m%u roles=lead\n"
                            "indicator k%u goal=g1 name='More and more' unit=more\nmeasurement o%u indicator=k%u date=2026 value=%u\n",
                            i, i, i, i, i, i, i);
  small_plan_change (fixture->project, many->str);
  gtk_window_destroy (fixture->window);
  room_screen_present (fixture);
  room_screen_wait (fixture, "more actions");
  room_screen_wait (fixture, "more figures");
  stack = gtk_widget_get_first_child (GTK_WIDGET (fixture->window));
  stack = gtk_widget_get_first_child (gtk_widget_get_first_child (stack));
  g_assert_cmpint (gtk_widget_get_height (stack), <=, gtk_widget_get_height (GTK_WIDGET (fixture->window)));
}

/* Whether one of the texts on the screen ends in an ellipsis. */
static gboolean
is_cut (GtkWidget *widget)
{
  gboolean cut = FALSE;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  if (GTK_IS_LABEL (widget))
    cut = pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cut = is_cut (child) || cut;

  return cut;
}

static void
assert_whole (RoomScreen *fixture)
{
  GtkWidget *slide = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (fixture->window)));

  hand_wait_drawn (GTK_WIDGET (fixture->window));
  g_assert_false (is_cut (GTK_WIDGET (fixture->window)));
  g_assert_cmpint (gtk_widget_get_height (slide), <=, gtk_widget_get_height (GTK_WIDGET (fixture->window)));
}

/* What is longer than a line goes on below where there is room: themes, title, voices and partners. */
static void
test_wraps (RoomScreen *fixture, gconstpointer data)
{
  const char *words =
      "Everything that everybody in the neighbourhood says of it again and again, and then some more of it for "
      "those who have heard all of that before and would like to hear it once again, said by somebody else";
  g_autoptr (GString) changes = g_string_new (NULL);

  g_string_append_printf (changes,
                          "g2 title='%s' status=running also-domains='housing d1 d2 d3 d4 d5'\n"
                          "voice v4 text='%s' domains=work may-share=yes\ngrounds v4 g2\n",
                          words, words);
  for (guint i = 1; i < 6; i++)
    g_string_append_printf (changes, "domain d%u name='A theme of more than one word'\n", i);
  for (guint i = 0; i < 5; i++)
    g_string_append_printf (changes, "partner m%u name='Residents of staircase %u'\ntakes-part m%u a2\n", i, i, i);
  small_plan_change (fixture->project, changes->str);
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g2"));
  room_screen_wait (fixture, "Residents of staircase 4");
  room_screen_wait (fixture, "running, done in 2026");
  assert_whole (fixture);
}

/* What is not on the screen has no size by which to see what fits. */
static void
test_fits_after_board (RoomScreen *fixture, gconstpointer data)
{
  hand_press ("End");
  room_screen_wait (fixture, "The whole board");
  test_fits (fixture, data);
}

/* Each theme with what residents say of it in the fewest words, once, and how many goals it has. */
static void
test_board (RoomScreen *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Housing\n1\n", "in their own words", "2 voices", "“Damp”", "small, practical actions", "up to and including 2030",
  };
  static const char *const never[] = { "“It is damp”", "SECRET" };
  g_autofree char *text = NULL;

  small_plan_change (fixture->project, "voice v4 text='Damp' domains='housing work' may-share=yes\nplan period-end=2030\n");
  hand_press ("End");
  room_screen_wait (fixture, "The whole board");
  text = room_screen_read (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (text, never[i]));
  g_assert_null (strstr (strstr (text, "“Damp”") + 1, "“Damp”"));
}

/* What has no theme stands across them, also in a plan without themes. */
static void
test_across (RoomScreen *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  small_plan_change (fixture->project, "goal g3 title='All of us' target-year=2026\nvoice v4 text='Nobody asks' may-share=yes\n"
                                       "voice v5 text=SECRET\n");
  hand_press ("End");
  room_screen_wait (fixture, "Across themes\n1\n");
  room_screen_wait (fixture, "“Nobody asks”");
  room_screen_wait (fixture, "All of us");
  small_plan_change (fixture->project, "-g3\n-v4\n");
  room_screen_wait (fixture, "2 goals, 2 actions");
  text = room_screen_read (fixture);
  g_assert_null (strstr (text, "Across themes"));

  small_plan_change (fixture->project, "-housing\n-work\n-school\n-safe\n-health\n");
  room_screen_wait (fixture, "Across themes\n2\n");
  room_screen_wait (fixture, "Dry homes");
  room_screen_wait (fixture, "“It is damp”");
}

/* Themes that have no room beside one another stand on a page of their own, and no key passes over it. */
static void
test_board_pages (RoomScreen *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "domain d6 name=Living\ndomain d7 name=Culture\n");
  hand_press ("End");
  room_screen_wait (fixture, "The whole board, 2 of 2");
  room_screen_wait (fixture, "Living");
  hand_press ("Prior");
  room_screen_wait (fixture, "The whole board, 1 of 2");
  room_screen_wait (fixture, "Housing\n1\n");
  hand_press ("Prior");
  room_screen_wait (fixture, "Goal 2 of 2");
  hand_press ("Next");
  room_screen_wait (fixture, "The whole board, 1 of 2");
  hand_press ("Next");
  room_screen_wait (fixture, "The whole board, 2 of 2");
  small_plan_change (fixture->project, "-d6\n-d7\n");
  room_screen_wait (fixture, "The whole board\n");
}

/* A plan without an ambition says what is to be reached in twenty years. */
static void
test_generation (RoomScreen *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "goal g3 title='Much later' domain=housing target-year=2046\n");
  hand_press ("End");
  room_screen_wait (fixture, "Much later");
  small_plan_change (fixture->project, "plan ambition='All of it'\n");
  room_screen_wait (fixture, "All of it");
}

/* Long words everywhere: the whole board is cut where it has no room, but stays on the screen. */
static void
test_board_fits (RoomScreen *fixture, gconstpointer data)
{
  GtkWidget *stack = gtk_widget_get_first_child (GTK_WIDGET (fixture->window));
  const char *words = "'Everything that everybody in the neighbourhood says of it again and again, and then some more'";
  g_autoptr (GString) long_words = g_string_new (NULL);
  int minimum;

  g_string_append_printf (long_words, "g1 title=%s\ng2 title=%s\nv1 text=%s\nplan ambition=%s\n", words, words, words, words);
  small_plan_change (fixture->project, long_words->str);
  hand_press ("End");
  room_screen_wait (fixture, "The whole board");
  gtk_widget_measure (stack, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (stack), &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, gtk_widget_get_width (stack) * 9 / 16);
}

static void
add (const char *path, void (*test) (RoomScreen *fixture, gconstpointer data))
{
  g_test_add (path, RoomScreen, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  wb_shell_get_resource ();

  g_test_add ("/presenting/keys/escape", RoomScreen, "Escape", set_up, test_keys, tear_down);
  g_test_add ("/presenting/keys/start", RoomScreen, "F5", set_up, test_keys, tear_down);
  g_test_add ("/presenting/keys/clicker", RoomScreen, "shift+F5", set_up, test_keys, tear_down);
  add ("/presenting/goal", test_goal);
  add ("/presenting/figures", test_figures);
  add ("/presenting/lines", test_lines);
  add ("/presenting/invitation", test_invitation);
  add ("/presenting/secret", test_secret);
  add ("/presenting/all-voices", test_all_voices);
  add ("/presenting/follows", test_follows);
  add ("/presenting/fits", test_fits);
  add ("/presenting/fits-at-once", test_fits_at_once);
  add ("/presenting/wraps", test_wraps);
  add ("/presenting/fits-after-board", test_fits_after_board);
  add ("/presenting/board", test_board);
  add ("/presenting/board-fits", test_board_fits);
  add ("/presenting/across", test_across);
  add ("/presenting/board-pages", test_board_pages);
  add ("/presenting/generation", test_generation);

  return g_test_run ();
}
