/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking for pages, and printing them: to a file, which needs no printer. */

#include <glib/gstdio.h>
#include <string.h>

#include "small-plan.h"
#include "wb-pages-window.h"
#include "wb-print.h"
#include "wb-shell-resources.h"

#define PLAN \
  "plan title='Rivierenwijk 2046' municipality='Gemeente Stroomveen'\n" \
  "goal g1 title='Alle woningen droog' domain=housing target-year=2026\n" \
  "goal g2 title='Veilig naar huis' domain=safe target-year=2026\n" \
  "voice v1 text='Onder ons gezegd: bel 06 12345678' domains=work\n"

typedef struct
{
  WbProject     *project;
  GtkWindow     *parent;
  WbPagesWindow *window;
  int            answer; /* -1: none yet */
} Fixture;

static void
answered_cb (Fixture *fixture, guint answer)
{
  fixture->answer = answer;
}

/* Answers as soon as there are pages: until then the action does nothing. */
static void
answer (Fixture *fixture, const char *name)
{
  fixture->answer = -1;
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), name, NULL);
  while (fixture->answer == -1)
    {
      g_main_context_iteration (NULL, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), name, NULL);
    }
}

static void
set_up_for (Fixture *fixture, gboolean for_export)
{
  WbSlot selected;

  fixture->project = small_plan_new (PLAN);
  selected = small_plan_find (fixture->project, "g1");
  fixture->parent = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  fixture->window = wb_pages_window_new (fixture->parent, wb_page_request_new (fixture->project, &selected, 1, NULL),
                                         for_export);
  fixture->answer = -1;
  g_signal_connect_swapped (fixture->window, "answered", G_CALLBACK (answered_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  set_up_for (fixture, FALSE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GObject) window = g_object_ref (G_OBJECT (fixture->window));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* A thread that still lays out pages for it holds it, and lets go. */
  while (window->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (fixture->parent);
  g_object_unref (fixture->parent);
  g_object_unref (fixture->project);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget)
      && strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
choose (Fixture *fixture, const char *title, guint item)
{
  GtkWidget *row = find_row (GTK_WIDGET (fixture->window), title);

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), item);
}

static WbDrawing *
take (Fixture *fixture)
{
  answer (fixture, "pages.print");
  g_assert_cmpint (fixture->answer, ==, WB_PAGES_PRINT);

  return wb_pages_window_take_pages (fixture->window);
}

static void
test_asks_for_little (Fixture *fixture, gconstpointer data)
{
  const WbPageOptions *options = &wb_pages_window_get_request (fixture->window)->options;
  g_autoptr (WbDrawing) pages = take (fixture);

  g_assert_cmpint (options->paging, ==, WB_PAGING_TILED);
  g_assert_cmpint (options->paper, ==, WB_PAPER_A3);
  g_assert_false (options->portrait);
  g_assert_true (options->hide_private);
  g_assert_false (options->show_flags);
  g_assert_cmpuint (pages->n_pages, ==, 1);
}

/* What is chosen while the pages are laid out counts too. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  const WbPageOptions *options = &wb_pages_window_get_request (fixture->window)->options;
  g_autoptr (WbDrawing) pages = NULL;

  choose (fixture, "Pages", WB_PAGING_BY_THEME);
  choose (fixture, "Paper", WB_PAPER_A4);
  choose (fixture, "Orientation", 1);
  adw_action_row_activate (ADW_ACTION_ROW (find_row (GTK_WIDGET (fixture->window), "Voices that may not be shared")));
  while (options->hide_private) /* a switch slides first */
    g_main_context_iteration (NULL, TRUE);
  pages = take (fixture);
  g_assert_cmpint (options->paging, ==, WB_PAGING_BY_THEME);
  g_assert_cmpint (options->paper, ==, WB_PAPER_A4);
  g_assert_false (options->hide_private);
  g_assert_cmpuint (pages->n_pages, ==, 3);
  g_assert_cmpfloat (pages->height, >, pages->width);
}

/* What a picture gives away of people is said, where it is on it. */
static void
test_revealing (Fixture *fixture, gconstpointer data)
{
  static const char warning[] = "1 contact detail is on these pages";
  GtkWidget *row;

  answer (fixture, "pages.print");
  row = find_row (GTK_WIDGET (fixture->window), warning);
  g_assert_null (row);

  adw_action_row_activate (ADW_ACTION_ROW (find_row (GTK_WIDGET (fixture->window), "Voices that may not be shared")));
  while ((row = find_row (GTK_WIDGET (fixture->window), warning)) == NULL || !gtk_widget_get_mapped (row))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbDrawing) pages = NULL;

  choose (fixture, "Pages", WB_PAGING_SELECTION);
  pages = take (fixture);
  g_assert_cmpuint (pages->n_pages, ==, 1);
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strcmp (gtk_label_get_label (GTK_LABEL (widget)), words) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

/* Without a sight there is nothing as seen, and then nothing can be printed. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  answer (fixture, "pages.print");
  fixture->answer = -1;
  choose (fixture, "Pages", WB_PAGING_AS_SEEN);
  while (!says (GTK_WIDGET (fixture->window), "No pages"))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "pages.print", NULL);
  g_assert_cmpint (fixture->answer, ==, -1);
}

static void
printed_cb (GtkWindow *window, const GError *error)
{
  g_assert_no_error (error);
  g_object_set_data (G_OBJECT (window), "printed", window);
}

static char *
run (const char *const *argv)
{
  char *output = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, NULL));
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return output;
}

/* The pages that go to the printer are those that were shown, on the paper that was asked for. */
static void
test_print (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("wijkbord-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  WbDrawing *pages;

  choose (fixture, "Pages", WB_PAGING_BY_THEME);
  pages = take (fixture);
  wb_print (fixture->parent, pages, &wb_pages_window_get_request (fixture->window)->options,
            GTK_PRINT_OPERATION_ACTION_EXPORT, path, printed_cb);
  while (g_object_get_data (G_OBJECT (fixture->parent), "printed") == NULL)
    g_main_context_iteration (NULL, TRUE);

  info = run ((const char *[]) { "pdfinfo", path, NULL });
  text = run ((const char *[]) { "pdftotext", "-raw", path, "-", NULL });
  g_assert_nonnull (strstr (info, "Title:           Rivierenwijk 2046"));
  g_assert_nonnull (strstr (info, "Author:          Gemeente Stroomveen"));
  g_assert_nonnull (strstr (info, "Pages:           2"));
  g_assert_nonnull (strstr (info, "1190.55 x 841.89"));
  g_assert_nonnull (strstr (text, "Alle woningen droog"));
  g_assert_nonnull (strstr (text, "Page 2 of 2"));
  g_assert_null (strstr (text, "Onder ons"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_export (void)
{
  Fixture fixture = { NULL };

  set_up_for (&fixture, TRUE);
  answer (&fixture, "pages.export");
  g_assert_cmpint (fixture.answer, ==, WB_PAGES_EXPORT);
  g_assert_cmpint (wb_pages_window_get_dpi (fixture.window), ==, 150);
  tear_down (&fixture, NULL);
}

#define ADD(path, func) g_test_add ("/pages-window/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  wb_shell_get_resource ();

  ADD ("asks-for-little", test_asks_for_little);
  ADD ("choices", test_choices);
  ADD ("revealing", test_revealing);
  ADD ("selection", test_selection);
  ADD ("nothing", test_nothing);
  ADD ("print", test_print);
  g_test_add_func ("/pages-window/export", test_export);

  return g_test_run ();
}
