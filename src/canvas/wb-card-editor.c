/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-card-editor.h"

#include <glib/gi18n-lib.h>

struct _WbCardEditor
{
  GtkWidget  parent_instance;
  GtkWidget *text; /* a GtkTextView: titles wrap */
  gboolean   lines;
  gboolean   done;
};

enum
{
  DONE,
  KEEP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbCardEditor, wb_card_editor, GTK_TYPE_WIDGET)

static void
finish (WbCardEditor *self, gboolean apply, gboolean left)
{
  if (self->done)
    return;

  self->done = TRUE;
  g_signal_emit (self, signals[DONE], 0, apply, left);
}

static gboolean
key_pressed_cb (WbCardEditor *self, guint key, guint code, GdkModifierType state)
{
  gboolean wants_line = self->lines && (state & GDK_SHIFT_MASK) != 0;

  switch (key)
    {
    case GDK_KEY_Escape:
      finish (self, FALSE, FALSE);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (wants_line)
        return GDK_EVENT_PROPAGATE;
      finish (self, TRUE, FALSE);
      return GDK_EVENT_STOP;

    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      finish (self, TRUE, FALSE);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Whoever goes to another window comes back to what they were writing. A menu that closes looks the same for a moment. */
static void
focus_left_cb (WbCardEditor *self)
{
  if (gtk_window_is_active (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)))))
    finish (self, TRUE, TRUE);
  else if (!self->done)
    g_signal_emit (self, signals[KEEP], 0);
}

static gboolean
wb_card_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (WB_CARD_EDITOR (widget)->text);
}

static void
wb_card_editor_dispose (GObject *object)
{
  WbCardEditor *self = WB_CARD_EDITOR (object);

  self->done = TRUE;
  g_clear_pointer (&self->text, gtk_widget_unparent);

  G_OBJECT_CLASS (wb_card_editor_parent_class)->dispose (object);
}

/* What the text does not take, with nothing selected in it, must not become a command to the board below. */
static gboolean
keep_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  return GDK_EVENT_STOP;
}

static void
keep_keys_of_text (GtkWidgetClass *widget_class)
{
  static const guint keys[] = { GDK_KEY_a, GDK_KEY_c, GDK_KEY_d, GDK_KEY_v, GDK_KEY_x };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i], GDK_CONTROL_MASK, keep_cb, NULL);
}

static void
wb_card_editor_class_init (WbCardEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_card_editor_dispose;
  widget_class->grab_focus = wb_card_editor_grab_focus;

  /**
   * WbCardEditor::done:
   * @self: an editor
   * @apply: whether what was typed counts
   * @left: whether it ended because the focus went elsewhere
   */
  signals[DONE] = g_signal_new ("done", WB_TYPE_CARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);

  /**
   * WbCardEditor::keep:
   * @self: an editor
   *
   * What was typed so far counts, whatever comes.
   */
  signals[KEEP] = g_signal_new ("keep", WB_TYPE_CARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  keep_keys_of_text (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cardeditor");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
wb_card_editor_init (WbCardEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->text = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static const char *
get_style_class (WbKind kind)
{
  if (kind == WB_KIND_PROJECT)
    return "ambition";
  if (kind == WB_KIND_GOAL || kind == WB_KIND_PARTNER)
    return "goal";

  return kind == WB_KIND_ACTION ? "action" : "voice";
}

static const char *
get_label (WbKind kind)
{
  if (kind == WB_KIND_PROJECT)
    return C_("card", "Ambition");
  if (kind == WB_KIND_PARTNER)
    return C_("card", "Name");

  return kind == WB_KIND_VOICE ? C_("card", "What was said") : C_("card", "Title");
}

/* Selected: typing replaces it, an arrow key goes into it. */
static void
set_text (WbCardEditor *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start, end;

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

/**
 * wb_card_editor_new:
 * @kind: what the card is of; it decides how the text looks
 * @text: what there is to edit
 * @lines: whether the text may have line breaks
 *
 * Returns: (transfer floating): an editor with all of the text selected
 */
GtkWidget *
wb_card_editor_new (WbKind kind, const char *text, gboolean lines)
{
  WbCardEditor *self = g_object_new (WB_TYPE_CARD_EDITOR, NULL);

  self->lines = lines;
  set_text (self, text);
  gtk_widget_add_css_class (GTK_WIDGET (self), get_style_class (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, get_label (kind), -1);

  return GTK_WIDGET (self);
}

/**
 * wb_card_editor_dup_text:
 * @self: an editor
 *
 * Returns: (transfer full): what stands in it now
 */
char *
wb_card_editor_dup_text (WbCardEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

GtkWidget *
wb_card_editor_get_view (WbCardEditor *self)
{
  return self->text;
}
