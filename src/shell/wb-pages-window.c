/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-pages-window.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wb-ask.h"
#include "wb-hint.h"
#include "wb-page-preview.h"
#include "wb-print-state.h"
#include "wb-print.h"

/* Below this, letters on paper are no text but a pattern; in points. */
#define READABLE 6.f

struct _WbPagesWindow
{
  AdwWindow      parent_instance;

  AdwComboRow   *paging;
  AdwComboRow   *paper;
  AdwComboRow   *orientation;
  GtkSwitch     *private;
  GtkSwitch     *flags;
  GtkWidget     *picture_group;
  GtkAdjustment *dpi;
  GtkLabel      *hint;
  GtkWidget     *revealing_group;
  AdwActionRow  *revealing_row;
  GtkLabel      *number;
  WbPagePreview *preview;
  GtkWidget     *print_button;
  GtkWidget     *preview_button;
  GtkWidget     *export_button;

  WbPageRequest *request;
  WbDrawing     *pages;   /* (nullable) laid out as was asked for last */
  guint          page;
  gboolean       busy;    /* another thread lays out pages */
  gboolean       changed; /* other ones than are wanted now */
  char         **revealing; /* what they give away of people */
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbPagesWindow, wb_pages_window, ADW_TYPE_WINDOW)

/* What the other thread makes: the pages, and what is shown first of them, which may be much. */
typedef struct
{
  WbDrawing     *pages;
  GskRenderNode *first; /* nullable */
  char         **revealing;
} Made;

static void
made_free (gpointer data)
{
  Made *made = data;

  g_clear_pointer (&made->first, gsk_render_node_unref);
  g_clear_pointer (&made->pages, wb_drawing_free);
  g_strfreev (made->revealing);
  g_free (made);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Made, made_free)

static void
update_actions (WbPagesWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n = self->pages != NULL ? self->pages->n_pages : 0;
  gboolean ready = n > 0 && !self->busy;

  gtk_widget_action_set_enabled (widget, "pages.print", ready);
  gtk_widget_action_set_enabled (widget, "pages.preview", ready);
  gtk_widget_action_set_enabled (widget, "pages.export", ready);
  gtk_widget_action_set_enabled (widget, "pages.previous", ready && self->page > 0);
  gtk_widget_action_set_enabled (widget, "pages.next", ready && self->page + 1 < n);
}

static char *
get_hint (WbPagesWindow *self)
{
  if (self->pages->n_pages == 0)
    return g_strdup (C_("pages", "There is nothing to show. Select cards on the board first; voices that may not be "
                                 "shared are left out."));
  if (self->pages->text_size < READABLE)
    /* Translators: %.1f is a size such as 4.5. */
    return g_strdup_printf (C_("pages", "The smallest letters are %.1f points high, too small to read. Choose larger "
                                        "paper, or several pages."),
                            self->pages->text_size);

  /* Translators: %.1f is a size such as 8.5. */
  return g_strdup_printf (C_("pages", "The smallest letters are %.1f points high."), self->pages->text_size);
}

static char *
get_number (WbPagesWindow *self)
{
  if (self->pages->n_pages == 0)
    return g_strdup (C_("pages", "No pages"));

  return g_strdup_printf (_("Page %u of %u"), self->page + 1, self->pages->n_pages);
}

static void
show_page (WbPagesWindow *self, GskRenderNode *page)
{
  g_autofree char *number = get_number (self);

  gtk_label_set_label (self->number, number);
  wb_page_preview_set_page (self->preview, page, self->pages->width, self->pages->height, number);
  update_actions (self);
}

static void
turn_to (WbPagesWindow *self, guint page)
{
  g_autoptr (GskRenderNode) node = wb_drawing_get_page (self->pages, page);

  self->page = page;
  show_page (self, node);
}

/* ---- laying out ------------------------------------------------------------------------------------------------------ */

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Made) made = g_new0 (Made, 1);

  made->pages = wb_page_request_lay_out (data, &error);
  if (made->pages == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (made->pages->n_pages > 0)
    made->first = wb_drawing_get_page (made->pages, 0);
  made->revealing = wb_drawing_find_revealing (made->pages);
  g_task_return_pointer (task, g_steal_pointer (&made), made_free);
}

static void lay_out (WbPagesWindow *self);

/* Who gets a picture may be anybody, so what is on it is said before. */
static void
show_revealing (WbPagesWindow *self, char **sentences)
{
  guint n = g_strv_length (sentences);
  g_autofree char *title = g_strdup_printf (ngettext ("%u contact detail is on these pages",
                                                      "%u contact details are on these pages", n), n);

  g_strfreev (self->revealing);
  self->revealing = sentences;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->revealing_row), title);
  gtk_widget_set_visible (self->revealing_group, n > 0);
}

static void
show_made (WbPagesWindow *self, Made *made)
{
  g_autofree char *hint = NULL;

  g_clear_pointer (&self->pages, wb_drawing_free);
  self->pages = g_steal_pointer (&made->pages);
  self->page = 0;
  show_revealing (self, g_steal_pointer (&made->revealing));
  hint = get_hint (self);
  gtk_label_set_label (self->hint, hint);
  show_page (self, made->first);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  WbPagesWindow *self = WB_PAGES_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (Made) made = g_task_propagate_pointer (G_TASK (result), &error);

  self->busy = FALSE;
  if (self->preview == NULL)
    return;

  if (self->changed)
    lay_out (self);
  else if (made != NULL)
    show_made (self, made);
  else
    gtk_label_set_label (self->hint, error->message);
}

static void
lay_out (WbPagesWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, laid_out_cb, NULL);

  self->busy = TRUE;
  self->changed = FALSE;
  update_actions (self);
  gtk_label_set_label (self->number, C_("pages", "Laying out…"));
  g_task_set_source_tag (task, lay_out);
  g_task_set_task_data (task, wb_page_request_copy (self->request), (GDestroyNotify) wb_page_request_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

static void
change_cb (WbPagesWindow *self)
{
  WbPageOptions *options;

  if (self->request == NULL)
    return;

  options = &self->request->options;
  options->paging = adw_combo_row_get_selected (self->paging);
  options->paper = adw_combo_row_get_selected (self->paper);
  options->portrait = adw_combo_row_get_selected (self->orientation) == 1;
  options->hide_private = !gtk_switch_get_active (self->private);
  options->show_flags = gtk_switch_get_active (self->flags);

  if (self->busy)
    self->changed = TRUE;
  else
    lay_out (self);
}

/* ---- actions --------------------------------------------------------------------------------------------------------- */

/* Who takes the pages and leaves the window open gets others in their place. */
static void
answer (WbPagesWindow *self, WbPagesAnswer given)
{
  g_autoptr (WbPagesWindow) kept = g_object_ref (self);

  g_signal_emit (kept, signals[ANSWERED], 0, (guint) given);
  if (kept->preview != NULL && kept->pages == NULL)
    lay_out (kept);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  answer (WB_PAGES_WINDOW (widget), WB_PAGES_PRINT);
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  answer (WB_PAGES_WINDOW (widget), WB_PAGES_PREVIEW);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  answer (WB_PAGES_WINDOW (widget), WB_PAGES_EXPORT);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WbPagesWindow *self = WB_PAGES_WINDOW (widget);

  turn_to (self, self->page - 1);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WbPagesWindow *self = WB_PAGES_WINDOW (widget);

  turn_to (self, self->page + 1);
}

static void
revealing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WbPagesWindow *self = WB_PAGES_WINDOW (widget);
  const WbAnswer answers[] = { { "close", _("Close"), WB_ANSWER_PLAIN } };
  g_autofree char *list = g_strjoinv ("\n", self->revealing);

  wb_ask_async (GTK_WINDOW (self), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->revealing_row)), list, answers,
                G_N_ELEMENTS (answers), NULL, NULL, NULL);
}

static void
wb_pages_window_dispose (GObject *object)
{
  WbPagesWindow *self = WB_PAGES_WINDOW (object);

  self->preview = NULL;
  g_clear_pointer (&self->pages, wb_drawing_free);
  g_clear_pointer (&self->request, wb_page_request_free);
  g_clear_pointer (&self->revealing, g_strfreev);

  G_OBJECT_CLASS (wb_pages_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, paging);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, orientation);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, private);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, flags);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, picture_group);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, dpi);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, hint);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, revealing_group);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, revealing_row);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, number);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, preview_button);
  gtk_widget_class_bind_template_child (widget_class, WbPagesWindow, export_button);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
wb_pages_window_class_init (WbPagesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_pages_window_dispose;

  /**
   * WbPagesWindow::answered:
   * @self: the window
   * @answer: a #WbPagesAnswer
   *
   * The user knows which pages, and what to do with them.
   */
  signals[ANSWERED] = g_signal_new ("answered", WB_TYPE_PAGES_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    1, G_TYPE_UINT);

  g_type_ensure (WB_TYPE_PAGE_PREVIEW);
  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/pages-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "pages.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "pages.preview", NULL, preview_action);
  gtk_widget_class_install_action (widget_class, "pages.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "pages.revealing", NULL, revealing_action);
  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, next_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "pages.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "pages.next", NULL);
}

static void
wb_pages_window_init (WbPagesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What goes on the pages is chosen anew for each plan; they come out of the same printer. */
static void
recall_paper (WbPagesWindow *self)
{
  WbPaper paper;
  gboolean portrait;

  if (!wb_print_state_find_paper (wb_print_state_get (), &paper, &portrait))
    return;

  adw_combo_row_set_selected (self->paper, paper);
  adw_combo_row_set_selected (self->orientation, portrait ? 1 : 0);
}

/**
 * wb_pages_window_new:
 * @parent: the window that it stands before
 * @request: (transfer full): what pages are asked for
 * @for_export: whether they become a file, or go to a printer
 *
 * Returns: (transfer none): the window
 */
WbPagesWindow *
wb_pages_window_new (GtkWindow *parent, WbPageRequest *request, gboolean for_export)
{
  WbPagesWindow *self;

  g_return_val_if_fail (request != NULL, NULL);

  self = g_object_new (WB_TYPE_PAGES_WINDOW, "transient-for", parent, "title",
                       for_export ? C_("pages", "Export pages") : C_("pages", "Print pages"), NULL);
  recall_paper (self);
  self->request = request;
  gtk_widget_set_visible (self->print_button, !for_export);
  gtk_widget_set_visible (self->preview_button, !for_export && wb_print_can_preview ());
  gtk_widget_set_visible (self->export_button, for_export);
  gtk_widget_set_visible (self->picture_group, for_export);
  change_cb (self);

  return self;
}

/**
 * wb_pages_window_get_request:
 * @self: a window
 *
 * Returns: (transfer none): what pages are asked for now
 */
const WbPageRequest *
wb_pages_window_get_request (WbPagesWindow *self)
{
  g_return_val_if_fail (WB_IS_PAGES_WINDOW (self), NULL);

  return self->request;
}

/**
 * wb_pages_window_take_pages:
 * @self: a window that answers
 *
 * Takes the pages. A window that stays open afterwards lays them out again.
 *
 * Returns: (transfer full) (nullable): the pages
 */
WbDrawing *
wb_pages_window_take_pages (WbPagesWindow *self)
{
  g_return_val_if_fail (WB_IS_PAGES_WINDOW (self), NULL);

  return g_steal_pointer (&self->pages);
}

/**
 * wb_pages_window_get_dpi:
 * @self: a window
 *
 * Returns: how many pixels of a picture an inch has
 */
int
wb_pages_window_get_dpi (WbPagesWindow *self)
{
  g_return_val_if_fail (WB_IS_PAGES_WINDOW (self), 0);

  return (int) round (gtk_adjustment_get_value (self->dpi));
}
