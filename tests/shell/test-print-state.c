/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How was printed last comes back, and nothing of what was printed. */

#include <glib/gstdio.h>
#include <string.h>

#include "wb-print-state.h"

typedef struct
{
  WbPrintState *state;
} Fixture;

static char *
get_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "wijkbord", "print.ini", NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path ();

  g_unlink (path);
  fixture->state = g_object_new (WB_TYPE_PRINT_STATE, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->state);
}

/* As a program that begins does. */
static void
begin_anew (Fixture *fixture)
{
  g_object_unref (fixture->state);
  fixture->state = g_object_new (WB_TYPE_PRINT_STATE, NULL);
}

static void
keep (Fixture *fixture, const char *const *pairs)
{
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();

  for (guint i = 0; pairs[i] != NULL; i += 2)
    gtk_print_settings_set (settings, pairs[i], pairs[i + 1]);
  wb_print_state_keep_settings (fixture->state, settings);
}

static void
check (Fixture *fixture, const char *key, const char *value)
{
  g_autoptr (GtkPrintSettings) settings = wb_print_state_get_settings (fixture->state);

  g_assert_cmpstr (gtk_print_settings_get (settings, key), ==, value);
}

static char *
read_file (void)
{
  g_autofree char *path = get_path ();
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
test_printer (Fixture *fixture, gconstpointer data)
{
  keep (fixture, (const char *const[]) { GTK_PRINT_SETTINGS_PRINTER, "Wijkcentrum", GTK_PRINT_SETTINGS_DUPLEX,
                                         "horizontal", "cups-InputSlot", "Tray2", NULL });
  check (fixture, GTK_PRINT_SETTINGS_PRINTER, "Wijkcentrum");

  begin_anew (fixture);
  check (fixture, GTK_PRINT_SETTINGS_PRINTER, "Wijkcentrum");
  check (fixture, GTK_PRINT_SETTINGS_DUPLEX, "horizontal");
  check (fixture, "cups-InputSlot", "Tray2");
}

/* Which pages, how often, when and how large somebody prints is of that plan only. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  static const char *const once[] = { GTK_PRINT_SETTINGS_N_COPIES, GTK_PRINT_SETTINGS_PAGE_RANGES,
                                      GTK_PRINT_SETTINGS_PRINT_PAGES, GTK_PRINT_SETTINGS_SCALE,
                                      GTK_PRINT_SETTINGS_NUMBER_UP, GTK_PRINT_SETTINGS_COLLATE, "print-at-time" };

  for (guint i = 0; i < G_N_ELEMENTS (once); i++)
    {
      keep (fixture, (const char *const[]) { once[i], "3", NULL });
      check (fixture, once[i], NULL);
    }
}

/* Who opens the file learns neither what was printed nor where it went, nor who may print. */
static void
test_nothing_private (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  keep (fixture, (const char *const[]) { GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///home/an/geheim/wand.pdf",
                                         GTK_PRINT_SETTINGS_OUTPUT_BASENAME, "geheim plan", "cups-JCLSecretPIN", "1234",
                                         "cups-KMUserName", "an", NULL });
  check (fixture, GTK_PRINT_SETTINGS_OUTPUT_URI, NULL);
  check (fixture, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, NULL);
  check (fixture, GTK_PRINT_SETTINGS_OUTPUT_DIR, "/home/an/geheim");
  text = read_file ();
  g_assert_null (strstr (text, "geheim"));
  g_assert_null (strstr (text, "1234"));
  g_assert_null (strstr (text, "=an"));

  begin_anew (fixture);
  check (fixture, GTK_PRINT_SETTINGS_OUTPUT_DIR, NULL);
}

static void
check_paper (Fixture *fixture, WbPaper expected, gboolean stands)
{
  WbPaper paper = WB_N_PAPERS;
  gboolean portrait = !stands;

  g_assert_true (wb_print_state_find_paper (fixture->state, &paper, &portrait));
  g_assert_cmpint (paper, ==, expected);
  g_assert_cmpint (portrait, ==, stands);
}

static void
test_paper (Fixture *fixture, gconstpointer data)
{
  WbPaper paper;
  gboolean portrait;

  g_assert_false (wb_print_state_find_paper (fixture->state, &paper, &portrait));
  for (WbPaper i = 0; i < WB_N_PAPERS; i++)
    {
      wb_print_state_keep_paper (fixture->state, i, i % 2 == 0);
      check_paper (fixture, i, i % 2 == 0);
      begin_anew (fixture);
      check_paper (fixture, i, i % 2 == 0);
    }

  /* The printer and the paper do not push each other out. */
  keep (fixture, (const char *const[]) { GTK_PRINT_SETTINGS_PRINTER, "Wijkcentrum", NULL });
  wb_print_state_keep_paper (fixture->state, WB_PAPER_A2, FALSE);
  begin_anew (fixture);
  check_paper (fixture, WB_PAPER_A2, FALSE);
  check (fixture, GTK_PRINT_SETTINGS_PRINTER, "Wijkcentrum");
}

/* By that name a printer finds the tray it lies in. */
static void
test_paper_has_its_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPageSetup) setup = wb_print_state_new_setup (WB_PAPER_A3, FALSE);
  const GtkPaperSize *size = gtk_page_setup_get_paper_size (setup);

  g_assert_cmpstr (gtk_paper_size_get_name ((GtkPaperSize *) size), ==, GTK_PAPER_NAME_A3);
  g_assert_false (gtk_paper_size_is_custom ((GtkPaperSize *) size));
  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
}

/* Then nothing was printed before, and the next time it is written again. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "", "\x01\xff\xfe", "[Print Settings",
    "[Print Settings]\nscale=0\nn-copies=-3\nnumber-up=0\n[Page Setup]\nPPDName=A4\n",
    "[Page Setup]\nName=iso_a4\nWidth=nan\nHeight=-1\nOrientation=sideways\n",
  };
  g_autofree char *path = get_path ();

  keep (fixture, (const char *const[]) { GTK_PRINT_SETTINGS_PRINTER, "Wijkcentrum", NULL });
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      WbPaper paper;
      gboolean portrait;

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
      begin_anew (fixture);
      check (fixture, GTK_PRINT_SETTINGS_PRINTER, NULL);
      check (fixture, GTK_PRINT_SETTINGS_SCALE, NULL);
      check (fixture, GTK_PRINT_SETTINGS_N_COPIES, NULL);
      if (wb_print_state_find_paper (fixture->state, &paper, &portrait))
        g_assert_cmpint (paper, ==, WB_PAPER_A4);
      wb_print_state_keep_paper (fixture->state, WB_PAPER_A1, TRUE);
      begin_anew (fixture);
      check_paper (fixture, WB_PAPER_A1, TRUE);
    }
}

/* It is kept until the program ends all the same. */
static void
test_cannot_be_written (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = get_path ();

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  keep (fixture, (const char *const[]) { GTK_PRINT_SETTINGS_PRINTER, "Wijkcentrum", NULL });
  check (fixture, GTK_PRINT_SETTINGS_PRINTER, "Wijkcentrum");
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

#define ADD(path, func) g_test_add ("/print-state/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("printer", test_printer);
  ADD ("once", test_once);
  ADD ("nothing-private", test_nothing_private);
  ADD ("paper", test_paper);
  ADD ("paper-has-its-name", test_paper_has_its_name);
  ADD ("damaged", test_damaged);
  ADD ("cannot-be-written", test_cannot_be_written);

  return g_test_run ();
}
