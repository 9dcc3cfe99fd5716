/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-print-state.h"

#include <math.h>
#include <string.h>

#include "wb-state-file.h"

struct _WbPrintState
{
  GObject           parent_instance;
  GtkPrintSettings *settings;
  GtkPageSetup     *setup; /* nullable: no paper was chosen */
};

G_DEFINE_FINAL_TYPE (WbPrintState, wb_print_state, G_TYPE_OBJECT)

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
save (WbPrintState *self)
{
  g_autoptr (GtkPrintSettings) kept = copy_lasting (self->settings);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  gtk_print_settings_to_key_file (kept, file, SETTINGS_GROUP);
  if (self->setup != NULL)
    gtk_page_setup_to_key_file (self->setup, file, SETUP_GROUP);
  wb_state_file_save (FILE_NAME, file);
}

/* The next file is offered in the folder of this one, until the program ends. */
static void
keep_folder (WbPrintState *self, GtkPrintSettings *from)
{
  const char *uri = gtk_print_settings_get (from, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  if (folder != NULL && g_file_is_native (folder))
    gtk_print_settings_set (self->settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, g_file_peek_path (folder));
}

static void
wb_print_state_finalize (GObject *object)
{
  WbPrintState *self = WB_PRINT_STATE (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->setup);

  G_OBJECT_CLASS (wb_print_state_parent_class)->finalize (object);
}

static void
wb_print_state_class_init (WbPrintStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wb_print_state_finalize;
}

static void
wb_print_state_init (WbPrintState *self)
{
  g_autoptr (GKeyFile) file = wb_state_file_load (FILE_NAME);
  g_autoptr (GtkPrintSettings) read = gtk_print_settings_new ();

  gtk_print_settings_load_key_file (read, file, SETTINGS_GROUP, NULL);
  self->settings = copy_lasting (read);
  self->setup = gtk_page_setup_new_from_key_file (file, SETUP_GROUP, NULL);
}

/**
 * wb_print_state_get:
 *
 * Returns: (transfer none): how this program printed last, or another one of this user before it
 */
WbPrintState *
wb_print_state_get (void)
{
  static WbPrintState *state;

  if (state == NULL)
    state = g_object_new (WB_TYPE_PRINT_STATE, NULL);

  return state;
}

/**
 * wb_print_state_get_settings:
 * @self: how was printed last
 *
 * Returns: (transfer full): the printer that was chosen last, and how it was to print
 */
GtkPrintSettings *
wb_print_state_get_settings (WbPrintState *self)
{
  g_return_val_if_fail (WB_IS_PRINT_STATE (self), NULL);

  return gtk_print_settings_copy (self->settings);
}

/**
 * wb_print_state_keep_settings:
 * @self: how was printed last
 * @chosen: what was chosen for the printer
 *
 * Keeps what of that stays right for other plans. Of the file that somebody prints into, only its folder is kept, and
 * nothing of it on the disk.
 */
void
wb_print_state_keep_settings (WbPrintState *self, GtkPrintSettings *chosen)
{
  g_return_if_fail (WB_IS_PRINT_STATE (self) && GTK_IS_PRINT_SETTINGS (chosen));

  g_object_unref (self->settings);
  self->settings = copy_lasting (chosen);
  keep_folder (self, chosen);
  save (self);
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
 * @self: how was printed last
 * @paper: (out): where to store the paper that was chosen last; untouched when there is none
 * @portrait: (out): where to store whether it stands; likewise
 *
 * Returns: whether there is one
 */
gboolean
wb_print_state_find_paper (WbPrintState *self, WbPaper *paper, gboolean *portrait)
{
  GtkPageOrientation orientation;

  g_return_val_if_fail (WB_IS_PRINT_STATE (self) && paper != NULL && portrait != NULL, FALSE);

  for (guint i = 0; self->setup != NULL && i < WB_N_PAPERS; i++)
    if (has_size (self->setup, i))
      {
        orientation = gtk_page_setup_get_orientation (self->setup);
        *paper = i;
        *portrait = orientation == GTK_PAGE_ORIENTATION_PORTRAIT || orientation == GTK_PAGE_ORIENTATION_REVERSE_PORTRAIT;
        return TRUE;
      }

  return FALSE;
}

/**
 * wb_print_state_keep_paper:
 * @self: how was printed last
 * @paper: a size of paper
 * @portrait: whether it stands
 *
 * Keeps which paper was chosen.
 */
void
wb_print_state_keep_paper (WbPrintState *self, WbPaper paper, gboolean portrait)
{
  WbPaper before;
  gboolean stood;

  g_return_if_fail (WB_IS_PRINT_STATE (self));

  if (wb_print_state_find_paper (self, &before, &stood) && before == paper && stood == portrait)
    return;

  g_clear_object (&self->setup);
  self->setup = wb_print_state_new_setup (paper, portrait);
  save (self);
}
