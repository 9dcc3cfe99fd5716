/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the main window shows in front of a room, when a projector mirrors it. */

#include <string.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-application.h"
#include "wb-differences-window.h"
#include "wb-edit.h"
#include "wb-hint.h"
#include "wb-inspector.h"
#include "wb-item-picker.h"
#include "wb-preferences.h"
#include "wb-window.h"

#define EMPTY_PLAN \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p0\" title=\"Rivierenwijk\" start-year=\"2026\"/>\n" \
  "</wijkbord>\n"

/* Whatever a room may not see says SECRET, as far as it can; judgements say so in words of their own. */
static const char plan[] =
  "domain housing name=Wonen\n"
  "goal g1 title='Dry homes' domain=housing target-year=2026 status=running\n"
  "voice v1 text='It is damp' domains=housing may-share=yes\n"
  "voice v2 text=SECRET domains=housing group=SECRET place=SECRET outcome-note=SECRET\n"
  "voice v3 text=SECRET domains=housing\n"
  "grounds v1 g1 note=SECRET\n"
  "grounds v2 g1 note=SECRET\n"
  "indicator i1 goal=g1 name=Damp\n"
  "measurement m1 indicator=i1 value=3 note=SECRET\n"
  "action a1 title='Damp team' status=running due=2025\n"
  "action a2 title='Dry team' status=agreed\n"
  "contributes a1 g1\n"
  "answers a1 v1 note=SECRET\n"
  "answers a1 v2\n"
  "waits-for a1 a2 note=SECRET\n"
  "partner r1 name=Rivierhuis executive=SECRET backing=verbal\n"
  "partner r2 name=Wijkteam\n"
  "contact c1 partner=r1 name=SECRET role=SECRET email=SECRET@example.org phone=SECRET mandate=takes-back note=SECRET\n"
  "relation l1 partner=r1 other=r2 strength=3 trust=1 note=SECRET\n"
  "takes-part r1 a1 roles=lead contact=c1 mandate=takes-back note=SECRET\n"
  "session s1 title=Start date=2026-11-01\n"
  "agenda-item h1 session=s1 title=Opening about='v1 v2' notes=SECRET\n"
  "note n1 session=s1 about='a1 g1' text=SECRET\n"
  "round q1 session=s1 kind=dots question=Which\n"
  "vote b1 round=q1 about=v2 value=1 count=2\n"
  "decision d1 session=s1 text='We begin' about='v2 g1'\n"
  "waiver w1 about=g1 check=goal-without-voice reason=SECRET\n"
  "milestone e1 name=Halfway date=2030 note=SECRET\n";

static const char *const secrets[] = { "SECRET", "takes back", "Verbal", "verbal", "Add mandate", "Overdue", "overdue", "Mandate still" };

static GtkApplication *application;

typedef struct
{
  char        *folder;
  GtkWidget   *window;
  WbProject   *project;
  WbInspector *inspector;
} Fixture;

static GtkWindow *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }

  return NULL;
}

static void
set_in_front (gboolean in_front)
{
  g_object_set (wb_preferences_get (), "in-front-of-room", in_front, NULL);
}

static void
open_plan (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "plan.wijkbord", NULL);
  WbDocument *document;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), EMPTY_PLAN, -1, NULL));
  g_application_open (G_APPLICATION (application), &file, 1, "");
  fixture->window = GTK_WIDGET (gtk_application_get_active_window (application));
  document = wb_window_get_document (WB_WINDOW (fixture->window));
  while (wb_document_get_state (document) == WB_DOCUMENT_LOADING)
    g_main_context_iteration (NULL, TRUE);
  fixture->project = wb_document_get_project (document);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("wijkbord-test-XXXXXX", NULL);
  open_plan (fixture);
  small_plan_change (fixture->project, plan);
  gtk_window_maximize (GTK_WINDOW (fixture->window));
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "show-inspector", g_variant_new_boolean (TRUE));
  fixture->inspector = WB_INSPECTOR (hand_find (fixture->window, WB_TYPE_INSPECTOR));
  hand_wait_drawn (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  set_in_front (FALSE);
  g_free (fixture->folder);
}

/* ---- all that is said of a window -------------------------------------------------------------------------------- */

static void
append (GString *text, const char *words)
{
  if (words != NULL)
    g_string_append_printf (text, "%s\n", words);
}

/* GTK tells what a property is by saying how it differs from what is expected. */
static void
append_property (GString *text, GtkWidget *widget, GtkAccessibleProperty property)
{
  g_autofree char *difference = NULL;

  if (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "");
  append (text, difference);
}

static void
read_buffer (GString *text, GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;
  g_autofree char *all = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  all = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  append (text, all);
}

static void
read_widget (GString *text, GtkWidget *widget)
{
  append (text, gtk_widget_get_tooltip_text (widget));
  append (text, wb_hint_get (widget));
  append_property (text, widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  append_property (text, widget, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  if (GTK_IS_LABEL (widget))
    append (text, gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    read_buffer (text, GTK_TEXT_VIEW (widget));
  else if (GTK_IS_EDITABLE (widget))
    append (text, gtk_editable_get_text (GTK_EDITABLE (widget)));
}

static void
read_all (GString *text, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  read_widget (text, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_all (text, child);
}

static char *
read_window (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  hand_wait_drawn (fixture->window);
  read_all (text, fixture->window);

  return g_string_free (text, FALSE);
}

static gboolean
has_secret (Fixture *fixture, const char *where)
{
  g_autofree char *text = read_window (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (strstr (text, secrets[i]) != NULL)
      {
        g_test_message ("%s says “%s”", where, secrets[i]);
        return TRUE;
      }

  return FALSE;
}

/* Rows of links, and sets. */
static void
unfold (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

/* The inspector as if it was chosen on the board, or in another row of the inspector. */
static void
inspect (Fixture *fixture, WbSlot slot)
{
  WbSelection *selection;

  g_object_get (fixture->inspector, "selection", &selection, NULL);
  wb_selection_set (selection, slot);
  g_object_unref (selection);
  unfold (GTK_WIDGET (fixture->inspector));
}

/* Every item and every link. Returns how many of them tell a secret. */
static guint
count_secrets (Fixture *fixture)
{
  guint n_secrets = 0;

  for (WbKind kind = 0; kind <= WB_LAST_LINK; kind++)
    {
      guint n;
      const WbSlot *slots = wb_project_list (fixture->project, kind, &n);

      for (guint i = 0; i < n; i++)
        {
          inspect (fixture, slots[i]);
          n_secrets += has_secret (fixture, wb_kind_get_info (kind)->name);
        }
    }

  return n_secrets;
}

static void
test_secrets (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_assert_cmpuint (count_secrets (fixture), >, 20);
  set_in_front (TRUE);
  g_assert_cmpuint (count_secrets (fixture), ==, 0);

  text = read_window (fixture);
  g_assert_nonnull (strstr (text, "In front of the room"));
  g_assert_nonnull (strstr (text, "is hidden in front of the room"));
  g_assert_nonnull (strstr (text, "It is damp"));
  g_assert_nonnull (strstr (text, "Rivierhuis"));
}

/* What is open on the screen goes at once, and what a room may not see is chosen no longer. */
static void
test_at_once (Fixture *fixture, gconstpointer data)
{
  inspect (fixture, small_plan_find (fixture->project, "c1"));
  g_assert_true (has_secret (fixture, "contact"));
  set_in_front (TRUE);
  g_assert_false (has_secret (fixture, "what was chosen"));
  g_assert_cmpuint (wb_inspector_get_shown (fixture->inspector), ==, wb_project_get_root (fixture->project));
  set_in_front (FALSE);
  inspect (fixture, small_plan_find (fixture->project, "c1"));
  g_assert_true (has_secret (fixture, "contact"));
}

/* What can be linked is found by words: a voice that is hidden is not. */
/* Who turns to the room goes on with what is open, but not with what the room may not see. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  const WbSlot chosen[] = { wb_project_find (fixture->project, "g1"), wb_project_find (fixture->project, "v2"),
                            wb_project_find (fixture->project, "v1") };
  g_autoptr (WbSelection) selection = NULL;

  g_object_get (fixture->inspector, "selection", &selection, NULL);
  wb_selection_set_many (selection, chosen, G_N_ELEMENTS (chosen));
  set_in_front (TRUE);
  g_assert_cmpuint (wb_selection_get_n (selection), ==, 2);
  g_assert_true (wb_selection_contains (selection, chosen[0]));
  g_assert_true (wb_selection_contains (selection, chosen[2]));
  set_in_front (FALSE);
  g_assert_cmpuint (wb_selection_get_n (selection), ==, 2);
}

static void
test_picker (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkWidget *picker;

  set_in_front (TRUE);
  inspect (fixture, small_plan_find (fixture->project, "g1"));
  gtk_widget_activate_action (fixture->window, "board.link", NULL);
  picker = hand_find (fixture->window, WB_TYPE_ITEM_PICKER);
  g_assert_nonnull (picker);
  g_assert_false (has_secret (fixture, "the list of what can be linked"));
  text = read_window (fixture);
  g_assert_nonnull (strstr (text, "Dry team"));
  g_assert_null (strstr (text, "Resident’s voice ·"));

  gtk_popover_popdown (GTK_POPOVER (picker));
  while (hand_find (fixture->window, WB_TYPE_ITEM_PICKER) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  set_in_front (TRUE);
  gtk_widget_activate_action (fixture->window, "board.find", NULL);
  g_assert_false (has_secret (fixture, "the search"));
}

/* What can be undone says of what is hidden only that there is something. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  WbEdit *edit = wb_edit_new (fixture->project);
  g_autofree char *text = NULL;

  set_in_front (TRUE);
  g_assert_true (wb_edit_set (edit, "c1", WB_CONTACT_PHONE, "06", NULL));
  g_assert_true (wb_edit_apply (edit, "Change SECRET", NULL));
  g_assert_false (has_secret (fixture, "what can be undone"));
  set_in_front (FALSE);
  g_assert_true (has_secret (fixture, "what can be undone"));
  set_in_front (TRUE);
  g_assert_true (wb_project_undo (fixture->project));
  g_assert_false (has_secret (fixture, "what can be done again"));

  edit = wb_edit_new (fixture->project);
  g_assert_true (wb_edit_set (edit, "r1", WB_PARTNER_NAME, "Rivierhuis Wonen", NULL));
  g_assert_true (wb_edit_apply (edit, "Rename it", NULL));
  text = read_window (fixture);
  g_assert_nonnull (strstr (text, "Undo: Rename it"));
}

static void
choose (Fixture *fixture, const char *id)
{
  inspect (fixture, small_plan_find (fixture->project, id));
}

/* What goes along with a partner is a judgement and its people: not even that there were any is told. */
static void
test_delete (Fixture *fixture, gconstpointer data)
{
  gboolean in_front = GPOINTER_TO_INT (data);
  g_autofree char *text = NULL;

  set_in_front (in_front);
  choose (fixture, "r1");
  gtk_widget_activate_action (fixture->window, "board.delete", NULL);
  text = read_window (fixture);
  g_assert_nonnull (strstr (text, "Partner deleted, with "));
  g_assert_true ((strstr (text, "1 relation") == NULL) == in_front);
  g_assert_true ((strstr (text, "1 contact") == NULL) == in_front);
}

/* The other arrangement, with what is around a partner and around a goal. */
static void
test_chain (Fixture *fixture, gconstpointer data)
{
  set_in_front (TRUE);
  gtk_widget_activate_action (fixture->window, "board.as-chain", NULL);
  choose (fixture, "r1");
  g_assert_false (has_secret (fixture, "the chain around a partner"));
  choose (fixture, "g1");
  g_assert_false (has_secret (fixture, "the chain around a goal"));
}

/* What names everything does not stay open when the room begins to look. */
static void
test_differences (Fixture *fixture, gconstpointer data)
{
  GtkWindow *differences;

  wb_differences_window_present (GTK_WINDOW (fixture->window), "Plan", "SECRET");
  differences = find_toplevel (WB_TYPE_DIFFERENCES_WINDOW);
  g_object_add_weak_pointer (G_OBJECT (differences), (gpointer *) &differences);
  set_in_front (TRUE);
  while (differences != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The switch is one for all windows, and a new plan does not forget it. */
static void
test_key (Fixture *fixture, gconstpointer data)
{
  gboolean in_front;

  g_action_group_activate_action (G_ACTION_GROUP (application), "in-front-of-room", NULL);
  g_object_get (wb_preferences_get (), "in-front-of-room", &in_front, NULL);
  g_assert_true (in_front);
  g_assert_true (wb_project_hides_private (fixture->project));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  open_plan (fixture);
  g_assert_true (wb_project_hides_private (fixture->project));
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  application = GTK_APPLICATION (wb_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return 1;
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-max-age", -1, NULL);

  add ("/room/secrets", test_secrets);
  add ("/room/at-once", test_at_once);
  add ("/room/selection", test_selection);
  add ("/room/picker", test_picker);
  add ("/room/search", test_search);
  add ("/room/undo", test_undo);
  add ("/room/delete", test_delete);
  g_test_add ("/room/delete-in-front", Fixture, GINT_TO_POINTER (TRUE), set_up, test_delete, tear_down);
  add ("/room/chain", test_chain);
  add ("/room/differences", test_differences);
  add ("/room/key", test_key);

  return g_test_run ();
}
