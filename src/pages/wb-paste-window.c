/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-paste-window.h"

#include <glib/gi18n-lib.h>

#include "wb-pasted-lines.h"
#include "wb-sentence.h"
#include "wb-spoken-names.h"

/* Nobody reads more of them; how many there are is said. */
#define MAX_ROWS 100

/* How far the actions of a goal stand to the right of it. */
#define INDENT 24

struct _WbPasteWindow
{
  AdwWindow         parent_instance;
  GtkLabel         *kind_label;
  GtkDropDown      *kind;
  GtkLabel         *count;
  GtkListBox       *list;
  GtkLabel         *more;
  GtkWidget        *add_button;
  WbProject        *project;
  char             *text;
  WbCaptureDefaults defaults;
};

enum
{
  CONFIRMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbPasteWindow, wb_paste_window, ADW_TYPE_WINDOW)

/* In the order of the list. */
static const WbKind kinds[] = { WB_KIND_VOICE, WB_KIND_GOAL, WB_KIND_ACTION, WB_KIND_PARTNER };

static GtkWidget *
make_row (WbPasteWindow *self, const WbPastedLine *line)
{
  g_autofree char *words = wb_capture_to_words (self->project, line->capture);

  return g_object_new (ADW_TYPE_ACTION_ROW, "title", line->capture->title, "subtitle", words, "use-markup", FALSE,
                       "title-lines", 2, "margin-start", line->parent >= 0 ? INDENT : 0, NULL);
}

static void
show_rows (WbPasteWindow *self, GArray *lines)
{
  guint n_more = lines->len > MAX_ROWS ? lines->len - MAX_ROWS : 0;
  /* Translators: below a list that shows the first ones only */
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < lines->len - n_more; i++)
    gtk_list_box_append (self->list, make_row (self, &g_array_index (lines, WbPastedLine, i)));
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

static void
count_lines (WbPasteWindow *self, GArray *lines)
{
  guint counts[WB_N_KINDS] = { 0 };
  g_autofree char *items = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < lines->len; i++)
    counts[g_array_index (lines, WbPastedLine, i).capture->kind]++;
  items = wb_sentence_count_kinds (counts);

  /* Translators: what the lines of a text become; %s is such as "2 goals and 5 actions" */
  sentence = g_strdup_printf (C_("paste", "This adds %s:"), items);
  gtk_label_set_text (self->count, sentence);
}

static void
show_lines (WbPasteWindow *self)
{
  g_autoptr (GArray) lines = wb_paste_window_read_lines (self);

  count_lines (self, lines);
  show_rows (self, lines);
}

static void
kind_cb (WbPasteWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  if (self->project == NULL || selected >= G_N_ELEMENTS (kinds))
    return;

  self->defaults.kind = kinds[selected];
  show_lines (self);
}

static void
add_cb (WbPasteWindow *self)
{
  g_autoptr (WbPasteWindow) keep = g_object_ref (self);

  g_signal_emit (self, signals[CONFIRMED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
wb_paste_window_finalize (GObject *object)
{
  WbPasteWindow *self = WB_PASTE_WINDOW (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (wb_paste_window_parent_class)->finalize (object);
}

static void
wb_paste_window_class_init (WbPasteWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_paste_window_finalize;

  signals[CONFIRMED] = g_signal_new ("confirmed", WB_TYPE_PASTE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/paste-window.ui");
  gtk_widget_class_bind_template_child (widget_class, WbPasteWindow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, WbPasteWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, WbPasteWindow, count);
  gtk_widget_class_bind_template_child (widget_class, WbPasteWindow, list);
  gtk_widget_class_bind_template_child (widget_class, WbPasteWindow, more);
  gtk_widget_class_bind_template_child (widget_class, WbPasteWindow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
wb_paste_window_init (WbPasteWindow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (labels, wb_kind_get_label (kinds[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (labels));
  gtk_window_set_focus (GTK_WINDOW (self), self->add_button);
  wb_spoken_names_strip (GTK_WIDGET (self));
  wb_spoken_names_choice (self->kind, gtk_label_get_text (self->kind_label));
}

static gboolean
has_lines (WbPasteWindow *self)
{
  g_autoptr (GArray) lines = wb_paste_window_read_lines (self);

  return lines->len > 0;
}

/**
 * wb_paste_window_new:
 * @project: a plan
 * @text: a text
 * @defaults: what a line of it is that does not say; of what kind can be chosen
 *
 * Returns: (transfer floating) (nullable): a window that shows what becomes of it; %NULL when that is nothing
 */
WbPasteWindow *
wb_paste_window_new (WbProject *project, const char *text, const WbCaptureDefaults *defaults)
{
  WbPasteWindow *self = g_object_new (WB_TYPE_PASTE_WINDOW, NULL);

  self->text = g_utf8_make_valid (text, -1);
  self->defaults = *defaults;
  self->project = g_object_ref (project);
  if (!has_lines (self))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == defaults->kind)
      gtk_drop_down_set_selected (self->kind, i);
  show_lines (self);

  return self;
}

/**
 * wb_paste_window_read_lines:
 * @self: a window
 *
 * Returns: (transfer full): the lines of the text as they are shown, read with the names that the plan has now
 */
GArray *
wb_paste_window_read_lines (WbPasteWindow *self)
{
  g_autoptr (WbCaptureNames) names = NULL;

  g_return_val_if_fail (WB_IS_PASTE_WINDOW (self), NULL);

  names = wb_capture_names_new (self->project);

  return wb_pasted_lines_read (names, self->text, &self->defaults);
}
