/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file dialogs keep what they promise: whoever asks is answered, also when the window goes away with the question. */

#include <adwaita.h>

#include "wb-file-dialog.h"

static const WbFileType types[] = { { "Plan", ".wijkbord", NULL }, { "Any", NULL, NULL } };

static gboolean
is_dialog_mapped (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return TRUE;
    }

  return FALSE;
}

static GtkWindow *
show_parent (void)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());

  gtk_window_present (parent);

  return parent;
}

static void
withdraw (GtkWindow *parent, gboolean *done)
{
  while (!is_dialog_mapped (parent))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (parent);
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static void
not_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = data;

  g_assert_null (wb_file_open_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *done = TRUE;
}

/* Whatever a plan is called, its file has a name that can be seen, sent and numbered. */
static void
test_name_after (void)
{
  static const struct
  {
    const char *title, *name;
  } cases[] = {
    { "Rivierenwijk 2046", "Rivierenwijk 2046.pdf" },
    { "Wonen/werk: \"samen\" 50% <nu>?", "Wonen-werk- -samen- 50% -nu--.pdf" },
    { "...verborgen ", "verborgen.pdf" },
    { " .. ", "-.pdf" },
  };
  g_autofree char *long_title = g_strnfill (199, 'a');
  g_autofree char *too_long = g_strconcat (long_title, "ééé", NULL);
  g_autofree char *cut = wb_file_name_after (too_long, ".pdf");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = wb_file_name_after (cases[i].title, ".pdf");

      g_assert_cmpstr (name, ==, cases[i].name);
    }
  g_assert_true (g_str_has_prefix (cut, long_title));
  g_assert_cmpstr (cut + 199, ==, ".pdf");
}

static void
test_open_withdrawn (void)
{
  GtkWindow *parent = show_parent ();
  gboolean done = FALSE;

  wb_file_open_async (parent, types, G_N_ELEMENTS (types), NULL, not_opened_cb, &done);
  withdraw (parent, &done);
}

static void
not_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = data;

  g_assert_null (wb_file_save_finish (result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *done = TRUE;
}

static void
test_save_withdrawn (void)
{
  GtkWindow *parent = show_parent ();
  gboolean done = FALSE;

  wb_file_save_async (parent, "Save", NULL, "plan.wijkbord", types, 1, NULL, not_saved_cb, &done);
  withdraw (parent, &done);
}

/* What is typed, the type that is chosen, and what is saved. */
static const struct
{
  const char *name;
  guint       chosen;
  const char *saved;
} names[] = {
  { "Plan.pdf", 0, "Plan.pdf" },
  { "Plan", 0, "Plan.pdf" },
  { "Plan", 1, "Plan.png" },
  { "Plan v1.2", 0, "Plan v1.2.pdf" },
  { "Plan.PNG", 0, "Plan.PNG" },
  { "Plan.svg", 1, "Plan.svg" },
  { "Plan.pdf", 2, "Plan.svg" },
  { "Plan.PDF", 1, "Plan.png" },
};

static void
test_complete_name (void)
{
  static const WbFileType pictures[] = { { "PDF", ".pdf", NULL }, { "PNG", ".png", NULL }, { "SVG", ".svg", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *saved = wb_file_complete_name (names[i].name, pictures, G_N_ELEMENTS (pictures), names[i].chosen);

      g_assert_cmpstr (saved, ==, names[i].saved);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/file-dialog/open/withdrawn", test_open_withdrawn);
  g_test_add_func ("/file-dialog/save/complete-name", test_complete_name);
  g_test_add_func ("/file-dialog/save/name-after", test_name_after);
  g_test_add_func ("/file-dialog/save/withdrawn", test_save_withdrawn);

  return g_test_run ();
}
