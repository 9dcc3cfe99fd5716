/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-text-row.h"

#include "wb-hint-rest.h"
#include "wb-hint.h"
#include "wb-input.h"
#include "wb-line-spelling.h"

struct _WbTextRow
{
  AdwPreferencesRow        parent_instance;
  GtkLabel                *label;
  GtkEntry                *text; /* a bare GtkText says nothing to a screen reader */
  GtkEventControllerFocus *focus;
  GtkLabel                *error;
  GtkMenuButton           *calendar_button;
  GtkCalendar             *calendar; /* once it was shown */
  WbSpellCheck            *spelling; /* once somebody wrote here */
  WbFieldTarget           *target;
  gboolean                 showing; /* the row itself changes the text */
};

static void wb_text_row_iface_init (WbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbTextRow, wb_text_row, ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (WB_TYPE_FIELD_ROW, wb_text_row_iface_init))

static void
show_error (WbTextRow *self, const GError *error)
{
  gtk_label_set_text (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

/* Words are taken over as they are typed; dates and numbers when they are complete, as half a date is another date. */
static gboolean
is_live (WbTextRow *self)
{
  WbFieldType type = wb_field_target_get_field (self->target)->type;

  return type == WB_TYPE_TEXT;
}

static void
take_over (WbTextRow *self, gboolean typed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  if (self->target == NULL)
    return;

  /* an untouched field is not rewritten: its text may be less exact than its value */
  shown = wb_field_target_get_text (self->target);
  text = wb_input_to_text (wb_field_target_get_field (self->target), gtk_editable_get_text (GTK_EDITABLE (self->text)));
  if (g_strcmp0 (shown != NULL ? shown : "", text) != 0)
    {
      if (typed)
        wb_field_target_type_text (self->target, text, &error);
      else
        wb_field_target_set_text (self->target, text, &error);
    }

  show_error (self, error);
}

/* What is being typed stands for the value already, blanks at its end included. */
static gboolean
is_being_typed (WbTextRow *self)
{
  g_autofree char *text = wb_field_target_get_text (self->target);
  g_autofree char *typed = NULL;

  if (!gtk_event_controller_focus_contains_focus (self->focus))
    return FALSE;

  typed = wb_input_to_text (wb_field_target_get_field (self->target), gtk_editable_get_text (GTK_EDITABLE (self->text)));

  return g_strcmp0 (g_strstrip (typed), text != NULL ? text : "") == 0;
}

static void
show_writable (WbTextRow *self)
{
  gboolean writable = wb_field_target_is_writable (self->target);
  WbFieldType type = wb_field_target_get_field (self->target)->type;

  gtk_editable_set_editable (GTK_EDITABLE (self->text), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->calendar_button), writable && type == WB_TYPE_DATE);
}

static void
show_value (WbTextRow *self)
{
  g_autofree char *text = wb_field_target_get_text (self->target);
  g_autofree char *shown = wb_input_from_text (wb_field_target_get_field (self->target), text);

  self->showing = TRUE;
  if (g_strcmp0 (shown, gtk_editable_get_text (GTK_EDITABLE (self->text))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->text), shown);
  self->showing = FALSE;
  show_error (self, NULL);
}

static void
wb_text_row_refresh (WbFieldRow *row)
{
  WbTextRow *self = WB_TEXT_ROW (row);

  if (self->target == NULL)
    return;

  show_writable (self);
  if (!is_being_typed (self))
    show_value (self);
}

static void
wb_text_row_set_target (WbFieldRow *row, WbFieldTarget *target)
{
  WbTextRow *self = WB_TEXT_ROW (row);
  WbFieldType type;

  if (!g_set_object (&self->target, target) || target == NULL)
    return;

  type = wb_field_target_get_field (target)->type;
  gtk_entry_set_input_purpose (self->text, type == WB_TYPE_INTEGER || type == WB_TYPE_YEAR ? GTK_INPUT_PURPOSE_DIGITS
                                                                                           : GTK_INPUT_PURPOSE_FREE_FORM);
  /* text that was typed for the record before must not stay */
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  self->showing = FALSE;
}

static void
wb_text_row_keep (WbFieldRow *row)
{
  take_over (WB_TEXT_ROW (row), is_live (WB_TEXT_ROW (row)));
}

static void
wb_text_row_iface_init (WbFieldRowInterface *iface)
{
  iface->keep = wb_text_row_keep;
  iface->set_target = wb_text_row_set_target;
  iface->refresh = wb_text_row_refresh;
}

static void
changed_cb (WbTextRow *self)
{
  if (!self->showing && self->target != NULL && is_live (self))
    take_over (self, TRUE);
}

/* A text that does not fit is said as a whole. */
static gboolean
query_tooltip_cb (WbTextRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip, GtkWidget *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (entry, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_tooltip_set_text (tooltip, text);

  return width > gtk_widget_get_width (entry) && wb_hint_rest_is_on (entry, keyboard);
}

static void
activate_cb (WbTextRow *self)
{
  take_over (self, FALSE);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->error)))
    wb_field_row_refresh (WB_FIELD_ROW (self));
}

static void
focus_enter_cb (WbTextRow *self)
{
  if (self->target == NULL || !wb_field_is_prose (wb_field_target_get_field (self->target)))
    return;

  if (self->spelling == NULL)
    self->spelling = wb_line_spelling_attach (self->text);
  wb_spell_check_begin (self->spelling, wb_project_get_language (wb_field_target_get_project (self->target)));
}

/* While this runs, the row still counts as the one that has the focus. */
static void
focus_leave_cb (WbTextRow *self)
{
  if (self->spelling != NULL)
    wb_spell_check_end (self->spelling);
  if (self->target == NULL)
    return;

  take_over (self, is_live (self));
  wb_field_target_end_typing (self->target);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->error)))
    show_value (self);
}

static void
calendar_shown_cb (WbTextRow *self)
{
  g_autofree char *text = self->target != NULL ? wb_field_target_get_text (self->target) : NULL;
  g_autoptr (GDateTime) date = NULL;
  WbDate value;

  if (text == NULL || !wb_date_parse (text, -1, &value, NULL))
    return;

  date = g_date_time_new_local (wb_date_get_year (value), MAX (wb_date_get_month (value), 1),
                                MAX (wb_date_get_day (value), 1), 0, 0, 0);
  if (date != NULL)
    gtk_calendar_select_day (self->calendar, date);
}

static void
day_selected_cb (WbTextRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, "%Y-%m-%d");
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->calendar)) || self->target == NULL)
    return;

  wb_field_target_set_text (self->target, text, &error);
  wb_field_row_refresh (WB_FIELD_ROW (self));
  show_error (self, error);
}

/* Calendars are many widgets, and few of them are ever looked at. */
static void
make_calendar (GtkMenuButton *button, gpointer data)
{
  WbTextRow *self = data;
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *popover;

  if (self->calendar != NULL)
    return;

  builder = gtk_builder_new_from_resource ("/nl/wijkbord/Wijkbord/ui/day-popover.ui");
  popover = GTK_WIDGET (gtk_builder_get_object (builder, "popover"));
  self->calendar = GTK_CALENDAR (gtk_builder_get_object (builder, "calendar"));
  g_signal_connect_object (popover, "map", G_CALLBACK (calendar_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static gboolean
wb_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WB_TEXT_ROW (widget)->text));
}

static void
wb_text_row_dispose (GObject *object)
{
  g_clear_object (&WB_TEXT_ROW (object)->target);

  G_OBJECT_CLASS (wb_text_row_parent_class)->dispose (object);
}

static void
wb_text_row_class_init (WbTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_text_row_dispose;
  widget_class->grab_focus = wb_text_row_grab_focus;

  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WbTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, WbTextRow, text);
  gtk_widget_class_bind_template_child (widget_class, WbTextRow, focus);
  gtk_widget_class_bind_template_child (widget_class, WbTextRow, error);
  gtk_widget_class_bind_template_child (widget_class, WbTextRow, calendar_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_leave_cb);
}

static void
wb_text_row_init (WbTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->calendar_button, make_calendar, self, NULL);
}
