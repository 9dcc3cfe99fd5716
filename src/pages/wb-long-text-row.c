/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-long-text-row.h"

#include "wb-input.h"
#include "wb-view-spelling.h"

struct _WbLongTextRow
{
  AdwPreferencesRow parent_instance;
  GtkTextView      *view;
  GtkTextBuffer    *buffer;
  GtkLabel         *error;
  WbFieldTarget    *target;
  WbSpellCheck     *spelling; /* once somebody wrote here */
  guint             measuring;
  gboolean          showing; /* the row itself changes the text */
};

static void wb_long_text_row_iface_init (WbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbLongTextRow, wb_long_text_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (WB_TYPE_FIELD_ROW, wb_long_text_row_iface_init))

static char *
get_written (WbLongTextRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/* Words are taken over as they are typed; codes when the focus leaves them, as half a code is another code. */
static gboolean
is_live (WbLongTextRow *self)
{
  return wb_field_target_get_field (self->target)->type != WB_TYPE_TEXT_SET;
}

static void
show_value (WbLongTextRow *self)
{
  g_autofree char *text = wb_field_target_get_text (self->target);
  g_autofree char *written = get_written (self);

  self->showing = TRUE;
  if (g_strcmp0 (written, text != NULL ? text : "") != 0)
    gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
}

/* What is being typed stands for the value already, a line that is just begun included. */
static gboolean
is_being_typed (WbLongTextRow *self)
{
  g_autofree char *text = wb_field_target_get_text (self->target);
  g_autofree char *written = get_written (self);

  return gtk_widget_has_focus (GTK_WIDGET (self->view)) && g_strcmp0 (g_strstrip (written), text != NULL ? text : "") == 0;
}

static void
wb_long_text_row_refresh (WbFieldRow *row)
{
  WbLongTextRow *self = WB_LONG_TEXT_ROW (row);

  if (self->target == NULL)
    return;

  gtk_text_view_set_editable (self->view, wb_field_target_is_writable (self->target));
  if (!is_being_typed (self))
    show_value (self);
}

static void
take_over (WbLongTextRow *self)
{
  g_autofree char *written = get_written (self);
  g_autofree char *text = wb_input_to_text (wb_field_target_get_field (self->target), written);
  g_autoptr (GError) error = NULL;

  if (is_live (self))
    wb_field_target_type_text (self->target, text, &error);
  else
    wb_field_target_set_text (self->target, text, &error);
  gtk_label_set_text (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
}

static void
wb_long_text_row_keep (WbFieldRow *row)
{
  WbLongTextRow *self = WB_LONG_TEXT_ROW (row);

  if (self->target != NULL && !is_live (self))
    take_over (self);
}

static void
wb_long_text_row_set_target (WbFieldRow *row, WbFieldTarget *target)
{
  WbLongTextRow *self = WB_LONG_TEXT_ROW (row);

  if (!g_set_object (&self->target, target) || target == NULL)
    return;

  /* the undo of the view must not bring back the text of another record */
  self->showing = TRUE;
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_text (self->buffer, "", 0);
  self->showing = FALSE;
}

static void
wb_long_text_row_iface_init (WbFieldRowInterface *iface)
{
  iface->set_target = wb_long_text_row_set_target;
  iface->refresh = wb_long_text_row_refresh;
  iface->keep = wb_long_text_row_keep;
}

static void
changed_cb (WbLongTextRow *self)
{
  if (!self->showing && self->target != NULL && is_live (self))
    take_over (self);
}

static void
focus_enter_cb (WbLongTextRow *self)
{
  if (self->target == NULL || !wb_field_is_prose (wb_field_target_get_field (self->target)))
    return;

  if (self->spelling == NULL)
    self->spelling = wb_view_spelling_attach (self->view);
  wb_spell_check_begin (self->spelling, wb_project_get_language (wb_field_target_get_project (self->target)));
}

static void
focus_leave_cb (WbLongTextRow *self)
{
  if (self->spelling != NULL)
    wb_spell_check_end (self->spelling);
  if (self->target == NULL)
    return;

  wb_long_text_row_keep (WB_FIELD_ROW (self));
  wb_field_target_end_typing (self->target);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->error)))
    show_value (self);
}

static gboolean
measure_cb (gpointer data)
{
  WbLongTextRow *self = data;

  self->measuring = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));

  return G_SOURCE_REMOVE;
}

static void
laid_out_cb (WbLongTextRow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, laid_out_cb, self);
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

/* A view that comes into sight is measured before its text is laid out, and GTK 4.8 leaves it at that: it would have no
 * height. When the window has been laid out its first paragraph is, too, and a size that is asked for then comes before
 * anything is drawn; more paragraphs are laid out when nothing more urgent is to be done, and the idle comes after that.
 * Nor does a view have a width before: text that wraps would be broken at each of its letters. */
static void
mapped_cb (WbLongTextRow *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->view));

  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (self->measuring == 0)
    self->measuring = g_idle_add (measure_cb, self);
}

static gboolean
wb_long_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WB_LONG_TEXT_ROW (widget)->view));
}

static void
wb_long_text_row_dispose (GObject *object)
{
  WbLongTextRow *self = WB_LONG_TEXT_ROW (object);

  g_clear_handle_id (&self->measuring, g_source_remove);
  g_clear_object (&self->target);

  G_OBJECT_CLASS (wb_long_text_row_parent_class)->dispose (object);
}

static void
wb_long_text_row_class_init (WbLongTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_long_text_row_dispose;
  widget_class->grab_focus = wb_long_text_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/long-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbLongTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, WbLongTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, WbLongTextRow, error);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
}

static void
wb_long_text_row_init (WbLongTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
