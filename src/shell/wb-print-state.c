/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-print-state.h"

#include <math.h>
#include <string.h>

#include "wb-state-file.h"

#define FILE_NAME      "print.ini"
#define SETTINGS_GROUP "Print Settings"
#define SETUP_GROUP    "Page Setup"

#define CLOSE_ENOUGH 1 /* mm: a size that went through inches and back is the same */

/* What is chosen for a printer and stays right for the next plan. Which pages, how many copies in which order and into
 * which file are chosen for one plan, and say something of it. */
static const char *const lasting[] = {
  GTK_PRINT_SETTINGS_PRINTER, GTK_PRINT_SETTINGS_DUPLEX, GTK_PRINT_SETTINGS_USE_COLOR, GTK_PRINT_SETTINGS_QUALITY,
  GTK_PRINT_SETTINGS_MEDIA_TYPE, GTK_PRINT_SETTINGS_DEFAULT_SOURCE, GTK_PRINT_SETTINGS_OUTPUT_BIN,
  GTK_PRINT_SETTINGS_FINISHINGS, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT,
};

/* The options of a driver, but those of a person. */
#define DRIVER_PREFIX "cups-"
static const char *const personal[] = { "account", "auth", "code", "job", "pass", "pin", "user" };

static GtkPrintSettings *settings; /* NULL: not read yet */
static GtkPageSetup *setup;        /* NULL: as above, or no paper was chosen */

static gboolean
is_lasting (const char *key)
{
  g_autofree char *folded = g_ascii_strdown (key, -1);

  for (guint i = 0; i < G_N_ELEMENTS (lasting); i++)
    if (g_str_equal (key, lasting[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (personal); i++)
    if (strstr (folded, personal[i]) != NULL)
      return FALSE;

  return g_str_has_prefix (key, DRIVER_PREFIX);
}

static void
copy_lasting_cb (const char *key, const char *value, gpointer data)
{
  if (is_lasting (key))
    gtk_print_settings_set (data, key, value);
}

static GtkPrintSettings *
copy_lasting (GtkPrintSettings *from)
{
  GtkPrintSettings *copy = gtk_print_settings_new ();

  gtk_print_settings_foreach (from, copy_lasting_cb, copy);

  return copy;
}

static void
load (void)
{
  g_autoptr (GKeyFile) file = NULL;
  g_autoptr (GtkPrintSettings) read = gtk_print_settings_new ();

  if (settings != NULL)
    return;

  file = wb_state_file_load (FILE_NAME);
  gtk_print_settings_load_key_file (read, file, SETTINGS_GROUP, NULL);
  setup = gtk_page_setup_new_from_key_file (file, SETUP_GROUP, NULL);
  settings = copy_lasting (read);
}

static void
save (void)
{
  g_autoptr (GtkPrintSettings) kept = copy_lasting (settings);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  gtk_print_settings_to_key_file (kept, file, SETTINGS_GROUP);
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, SETUP_GROUP);
  wb_state_file_save (FILE_NAME, file);
}

/* The next file is offered in the folder of this one, until the program ends. */
static void
keep_folder (GtkPrintSettings *from)
{
  const char *uri = gtk_print_settings_get (from, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  if (folder != NULL && g_file_is_native (folder))
    gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, g_file_peek_path (folder));
}

/**
 * wb_print_state_get_settings:
 *
 * Returns: (transfer full): the printer that was chosen last, and how it was to print
 */
GtkPrintSettings *
wb_print_state_get_settings (void)
{
  load ();

  return gtk_print_settings_copy (settings);
}

/**
 * wb_print_state_keep_settings:
 * @chosen: what was chosen for the printer
 *
 * Keeps what of that stays right for other plans. Of the file that somebody prints into, only its folder is kept, and
 * nothing of it on the disk.
 */
void
wb_print_state_keep_settings (GtkPrintSettings *chosen)
{
  g_return_if_fail (GTK_IS_PRINT_SETTINGS (chosen));

  load ();
  g_object_unref (settings);
  settings = copy_lasting (chosen);
  keep_folder (chosen);
  save ();
}

/* The names that printers know their paper by. */
static GtkPaperSize *
new_size (WbPaper paper)
{
  g_autofree char *lower = g_ascii_strdown (wb_paper_get_name (paper), -1);
  g_autofree char *name = g_strconcat ("iso_", lower, NULL);

  return gtk_paper_size_new (name);
}

/**
 * wb_print_state_new_setup:
 * @paper: a size of paper
 * @portrait: whether it stands
 *
 * Returns: (transfer full): that, for a printer
 */
GtkPageSetup *
wb_print_state_new_setup (WbPaper paper, gboolean portrait)
{
  GtkPageSetup *made = gtk_page_setup_new ();
  GtkPaperSize *size = new_size (paper);

  gtk_page_setup_set_paper_size (made, size);
  gtk_page_setup_set_orientation (made, portrait ? GTK_PAGE_ORIENTATION_PORTRAIT : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);

  return made;
}

static gboolean
has_size (GtkPageSetup *of, WbPaper paper)
{
  const GtkPaperSize *size = gtk_page_setup_get_paper_size (of);
  float width, height;

  wb_paper_get_size (paper, TRUE, &width, &height);

  return fabs (gtk_paper_size_get_width ((GtkPaperSize *) size, GTK_UNIT_MM) - width) < CLOSE_ENOUGH &&
         fabs (gtk_paper_size_get_height ((GtkPaperSize *) size, GTK_UNIT_MM) - height) < CLOSE_ENOUGH;
}

/**
 * wb_print_state_find_paper:
 * @paper: (out): where to store the paper that was chosen last; untouched when there is none
 * @portrait: (out): where to store whether it stands; likewise
 *
 * Returns: whether there is one
 */
gboolean
wb_print_state_find_paper (WbPaper *paper, gboolean *portrait)
{
  GtkPageOrientation orientation;

  g_return_val_if_fail (paper != NULL && portrait != NULL, FALSE);

  load ();
  for (guint i = 0; setup != NULL && i < WB_N_PAPERS; i++)
    if (has_size (setup, i))
      {
        orientation = gtk_page_setup_get_orientation (setup);
        *paper = i;
        *portrait = orientation == GTK_PAGE_ORIENTATION_PORTRAIT || orientation == GTK_PAGE_ORIENTATION_REVERSE_PORTRAIT;
        return TRUE;
      }

  return FALSE;
}

/**
 * wb_print_state_keep_paper:
 * @paper: a size of paper
 * @portrait: whether it stands
 *
 * Keeps which paper was chosen.
 */
void
wb_print_state_keep_paper (WbPaper paper, gboolean portrait)
{
  WbPaper before;
  gboolean stood;

  if (wb_print_state_find_paper (&before, &stood) && before == paper && stood == portrait)
    return;

  g_clear_object (&setup);
  setup = wb_print_state_new_setup (paper, portrait);
  save ();
}

/**
 * wb_print_state_forget:
 *
 * Forgets what this program has printed with, as if it began now.
 */
void
wb_print_state_forget (void)
{
  g_clear_object (&settings);
  g_clear_object (&setup);
}
