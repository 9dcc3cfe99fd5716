/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-capture-line.h"

#include <glib/gi18n-lib.h>

#include "wb-announce.h"
#include "wb-board-capture.h"
#include "wb-board-commands.h"
#include "wb-children.h"
#include "wb-hinted-entry.h"
#include "wb-item-label.h"
#include "wb-name-list.h"
#include "wb-room.h"

#define MAX_COMPLETIONS 6

struct _WbCaptureLine
{
  GtkWidget       parent_instance;
  WbProject      *project;
  WbSelection    *selection;
  WbCaptureNames *names;       /* of the project as it is; NULL: not looked up yet */
  WbCapture      *capture;     /* what the line says now; NULL: nothing is typed */
  char           *understood;
  GtkEntry       *entry;
  WbNameList     *completions; /* made when a name is completed first */
  gsize           completed;   /* where in the line the sign of the name stands that is completed */
};

typedef enum
{
  PROP_PROJECT = 1,
  PROP_SELECTION,
  PROP_UNDERSTOOD,
} WbCaptureLineProperty;

enum
{
  CAPTURED,
  FAILED,
  LEAVE,
  N_SIGNALS
};

static GParamSpec *props[PROP_UNDERSTOOD + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbCaptureLine, wb_capture_line, GTK_TYPE_WIDGET)

static const char *
get_text (WbCaptureLine *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static WbCaptureNames *
get_names (WbCaptureLine *self)
{
  if (self->names == NULL)
    self->names = wb_capture_names_new (self->project);

  return self->names;
}

/* ---- what is understood ------------------------------------------------------------------------------------------ */

static WbCaptureDefaults
get_defaults (WbCaptureLine *self)
{
  WbSlot selected = self->selection != NULL ? wb_selection_get_last (self->selection) : WB_SLOT_NONE;

  return (WbCaptureDefaults) {
    .kind = WB_KIND_ACTION,
    .goal = wb_board_get_goal (self->project, selected),
    .theme = wb_board_get_theme (self->project, selected),
  };
}

static void
say (WbCaptureLine *self, const char *words)
{
  wb_announce_at_rest (GTK_WIDGET (self), words);
  if (g_strcmp0 (self->understood, words) == 0)
    return;

  g_free (self->understood);
  self->understood = g_strdup (words);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDERSTOOD]);
}

static void
say_understood (WbCaptureLine *self)
{
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;

  if (self->capture == NULL)
    {
      say (self, "");
      return;
    }

  words = wb_capture_to_words (self->project, self->capture);
  /* Translators: below a line that is being typed; %s is what it will become: "New action, under “Dry homes”" */
  sentence = g_strdup_printf (self->capture->title != NULL ? _("Enter adds: %s") : _("Understood, but for its title: %s"),
                              words);
  say (self, sentence);
}

/* What is understood stands out by its weight as well as by its ground. */
static void
mark_parts (WbCaptureLine *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; self->capture != NULL && i < self->capture->parts->len; i++)
    {
      const WbCapturePart *part = &g_array_index (self->capture->parts, WbCapturePart, i);
      PangoAttribute *all[] = {
        pango_attr_weight_new (part->meaning == WB_CAPTURE_KIND ? PANGO_WEIGHT_NORMAL : PANGO_WEIGHT_BOLD),
        pango_attr_background_new (0x3535, 0x8484, 0xe4e4),
        pango_attr_background_alpha_new (0x2600),
      };

      for (guint k = 0; k < G_N_ELEMENTS (all); k++)
        {
          all[k]->start_index = part->start;
          all[k]->end_index = part->end;
          pango_attr_list_insert (attributes, all[k]);
        }
    }

  gtk_entry_set_attributes (self->entry, attributes);
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static void
read_line (WbCaptureLine *self)
{
  g_clear_pointer (&self->capture, wb_capture_free);
  if (self->project != NULL && !is_blank (get_text (self)))
    {
      const WbCaptureDefaults defaults = get_defaults (self);

      self->capture = wb_capture_read (get_names (self), get_text (self), &defaults);
    }

  mark_parts (self);
  say_understood (self);
}

/* ---- names that fit ---------------------------------------------------------------------------------------------- */

static gboolean
is_completing (WbCaptureLine *self)
{
  return self->completions != NULL && gtk_widget_get_visible (GTK_WIDGET (self->completions));
}

static void
stop_completing (WbCaptureLine *self)
{
  if (self->completions != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->completions));
}

/* The names that begin with what is typed, as long as that is not a whole one. */
static GArray *
find_completions (WbCaptureLine *self)
{
  const char *text = get_text (self);
  gsize cursor = g_utf8_offset_to_pointer (text, gtk_editable_get_position (GTK_EDITABLE (self->entry))) - text;
  g_autofree char *typed = NULL;
  WbCaptureMeaning meaning;
  WbKind kind;

  if (self->project == NULL || !wb_capture_find_typed (text, cursor, &meaning, &self->completed))
    return NULL;

  kind = wb_capture_meaning_to_kind (meaning);
  typed = g_strstrip (g_strndup (text + self->completed + 1, cursor - self->completed - 1));
  if (wb_capture_names_find (get_names (self), kind, typed) != WB_SLOT_NONE)
    return NULL;

  return wb_capture_names_complete (get_names (self), kind, typed, MAX_COMPLETIONS);
}

/* Puts a name in the place of what was typed of it. */
static void
take_completion (WbCaptureLine *self, WbSlot slot)
{
  g_autofree char *name = g_strconcat (wb_record_get_title (wb_project_get (self->project, slot)), " ", NULL);
  int start = g_utf8_pointer_to_offset (get_text (self), get_text (self) + self->completed) + 1;
  int at = start;

  gtk_editable_delete_text (GTK_EDITABLE (self->entry), start, gtk_editable_get_position (GTK_EDITABLE (self->entry)));
  gtk_editable_insert_text (GTK_EDITABLE (self->entry), name, -1, &at);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), at);
  stop_completing (self);
}

static WbNameList *
get_completions (WbCaptureLine *self)
{
  if (self->completions == NULL)
    {
      self->completions = WB_NAME_LIST (wb_name_list_new ());
      gtk_widget_set_parent (GTK_WIDGET (self->completions), GTK_WIDGET (self));
      g_signal_connect_swapped (self->completions, "chosen", G_CALLBACK (take_completion), self);
    }

  return self->completions;
}

static void
complete_cb (WbCaptureLine *self)
{
  g_autoptr (GArray) slots = gtk_widget_get_mapped (GTK_WIDGET (self->entry)) ? find_completions (self) : NULL;

  if (slots == NULL || slots->len == 0)
    {
      stop_completing (self);
      return;
    }

  wb_name_list_show (get_completions (self), self->project, slots);
}

static void
move_in_list (WbCaptureLine *self, int step)
{
  WbSlot slot = wb_name_list_move (self->completions, step);
  g_autofree char *name = NULL;

  if (slot == WB_SLOT_NONE)
    return;

  name = wb_item_label (self->project, wb_project_get (self->project, slot));
  wb_announce (GTK_WIDGET (self), name);
}

/* ---- adding ------------------------------------------------------------------------------------------------------ */

/* What the room may not see is added all the same, and then nobody sees it: that must be said. */
static char *
describe_added (WbCaptureLine *self, WbSlot slot, const char *words)
{
  if (wb_room_may_see (self->project, slot))
    /* Translators: %s is what a line has become: "New action, under “Dry homes”" */
    return g_strdup_printf (_("Added: %s"), words);

  /* Translators: %s is what a line has become: "New residents’ voice, about Housing" */
  return g_strdup_printf (_("Added, but not shown in front of the room: %s"), words);
}

static void
add_line (WbCaptureLine *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *sentence = NULL;
  WbSlot slot;

  if (self->capture == NULL || self->capture->title == NULL)
    return;

  words = wb_capture_to_words (self->project, self->capture);
  slot = wb_board_add_captured (self->project, self->capture, &error);
  if (slot == WB_SLOT_NONE)
    {
      g_signal_emit (self, signals[FAILED], 0, error->message);
      return;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[CAPTURED], 0, slot);
  sentence = describe_added (self, slot, words);
  say (self, sentence);
}

static void
activate_cb (WbCaptureLine *self)
{
  WbSlot slot = is_completing (self) ? wb_name_list_get_selected (self->completions) : WB_SLOT_NONE;

  if (slot != WB_SLOT_NONE)
    take_completion (self, slot);
  else
    add_line (self);
}

static void
changed_cb (WbCaptureLine *self)
{
  read_line (self);
  complete_cb (self);
}

static void
focus_leave_cb (WbCaptureLine *self)
{
  stop_completing (self);
}

/* Escape goes back one thing at a time: the names that fit, the line, the place where the user came from. */
static void
go_back (WbCaptureLine *self)
{
  if (is_completing (self))
    stop_completing (self);
  else if (*get_text (self) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    g_signal_emit (self, signals[LEAVE], 0);
}

static gboolean
key_pressed_cb (WbCaptureLine *self, guint key, guint code, GdkModifierType state)
{
  WbSlot slot;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape)
    {
      go_back (self);
      return GDK_EVENT_STOP;
    }
  if (!is_completing (self))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_in_list (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_in_list (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      slot = wb_name_list_get_selected (self->completions);
      take_completion (self, slot != WB_SLOT_NONE ? slot : wb_name_list_get_first (self->completions));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* ---- the widget -------------------------------------------------------------------------------------------------- */

/* Names are looked up again, and the line is read again: what it means may be another thing now. */
static void
project_changed_cb (WbCaptureLine *self)
{
  g_clear_pointer (&self->names, wb_capture_names_free);
  if (self->capture != NULL)
    read_line (self);
}

static void
listen_to (WbCaptureLine *self, gpointer *current, gpointer object, GCallback callback)
{
  if (*current != NULL)
    g_signal_handlers_disconnect_by_func (*current, callback, self);
  g_set_object ((GObject **) current, object);
  if (object != NULL)
    g_signal_connect_object (object, "changed", callback, self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* In a plan that is only looked at nothing is added. */
static void
read_only_cb (WbCaptureLine *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), self->project != NULL && !wb_project_is_read_only (self->project));
}

static void
set_project (WbCaptureLine *self, WbProject *project)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, read_only_cb, self);
  listen_to (self, (gpointer *) &self->project, project, G_CALLBACK (project_changed_cb));
  if (project != NULL)
    g_signal_connect_object (project, "notify::read-only", G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);

  g_clear_pointer (&self->names, wb_capture_names_free);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  say (self, "");
  read_only_cb (self);
}

static void
selection_changed_cb (WbCaptureLine *self)
{
  if (self->capture != NULL)
    read_line (self);
}

static void
wb_capture_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbCaptureLine *self = WB_CAPTURE_LINE (object);

  switch ((WbCaptureLineProperty) id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    case PROP_UNDERSTOOD:
      g_value_set_string (value, self->understood);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_capture_line_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbCaptureLine *self = WB_CAPTURE_LINE (object);

  switch ((WbCaptureLineProperty) id)
    {
    case PROP_PROJECT:
      set_project (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      listen_to (self, (gpointer *) &self->selection, g_value_get_object (value), G_CALLBACK (selection_changed_cb));
      break;
    case PROP_UNDERSTOOD: /* read-only */
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
wb_capture_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WB_CAPTURE_LINE (widget)->entry));
}

/* Only the line takes the keyboard: the list of names is moved in from there. */
static gboolean
wb_capture_line_focus (GtkWidget *widget, GtkDirectionType direction)
{
  WbCaptureLine *self = WB_CAPTURE_LINE (widget);

  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_child_focus (GTK_WIDGET (self->entry), direction);
}

static void
wb_capture_line_dispose (GObject *object)
{
  WbCaptureLine *self = WB_CAPTURE_LINE (object);

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, read_only_cb, self);
  listen_to (self, (gpointer *) &self->project, NULL, G_CALLBACK (project_changed_cb));
  listen_to (self, (gpointer *) &self->selection, NULL, G_CALLBACK (selection_changed_cb));
  self->completions = NULL;
  wb_widget_unparent_children (GTK_WIDGET (self));
  g_clear_pointer (&self->names, wb_capture_names_free);
  g_clear_pointer (&self->capture, wb_capture_free);
  g_clear_pointer (&self->understood, g_free);

  G_OBJECT_CLASS (wb_capture_line_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  /**
   * WbCaptureLine::captured:
   * @self: the line
   * @slot: what it has become
   */
  signals[CAPTURED] = g_signal_new ("captured", WB_TYPE_CAPTURE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    1, G_TYPE_UINT);

  /**
   * WbCaptureLine::failed:
   * @self: the line
   * @sentence: why it could not be added
   */
  signals[FAILED] = g_signal_new ("failed", WB_TYPE_CAPTURE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);

  /**
   * WbCaptureLine::leave:
   * @self: the line
   */
  signals[LEAVE] = g_signal_new ("leave", WB_TYPE_CAPTURE_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WB_TYPE_HINTED_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/capture-line.ui");
  gtk_widget_class_bind_template_child (widget_class, WbCaptureLine, entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, complete_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
wb_capture_line_class_init (WbCaptureLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wb_capture_line_dispose;
  object_class->get_property = wb_capture_line_get_property;
  object_class->set_property = wb_capture_line_set_property;
  widget_class->focus = wb_capture_line_focus;
  widget_class->grab_focus = wb_capture_line_grab_focus;
  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT, flags);
  props[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, WB_TYPE_SELECTION, flags);
  props[PROP_UNDERSTOOD] = g_param_spec_string ("understood", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_signals ();

  gtk_widget_class_set_css_name (widget_class, "captureline");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
wb_capture_line_init (WbCaptureLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->understood = g_strdup ("");
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), FALSE);
}
