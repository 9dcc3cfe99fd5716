/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-item-picker-private.h"

#include "wb-picker-row.h"

#define MAX_SHOWN 40

/* Below a tall card there may be no room left, so that it opens below the title of it. In px. */
#define MAX_ANCHOR 48

enum
{
  PICKED,
  CREATE,
  COMMAND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbItemPicker, wb_item_picker, GTK_TYPE_POPOVER)

static void
ask (WbItemPicker *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (g_strcmp0 (words, self->asked) == 0)
    return;

  g_free (self->asked);
  self->asked = g_strdup (words);
  if (self->finder != NULL)
    wb_item_finder_ask (self->finder, words, MAX_SHOWN);
  else
    wb_item_picker_show (self);
}

static void
take_row (WbItemPicker *self, WbPickerRow *row)
{
  static const guint taken[] = { [WB_PICKER_ITEM] = PICKED, [WB_PICKER_COMMAND] = COMMAND, [WB_PICKER_NEW] = CREATE };
  WbPickerChoice choice = wb_picker_row_get_choice (row);
  g_autofree char *name = g_strdup (wb_picker_row_get_name (row));
  g_autoptr (WbItemPicker) keep = g_object_ref (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[taken[choice]], 0, name);
}

static void
row_activated_cb (WbItemPicker *self, WbPickerRow *row)
{
  take_row (self, row);
}

/* Somebody who types fast is ahead of the answer. */
static void
activate_cb (WbItemPicker *self)
{
  GtkListBoxRow *row;

  ask (self);
  if (self->finder != NULL)
    wb_item_finder_finish (self->finder);

  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    take_row (self, WB_PICKER_ROW (row));
}

/* The entry keeps Escape from the popover. */
static void
stop_search_cb (WbItemPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
search_changed_cb (WbItemPicker *self)
{
  if (self->asked != NULL)
    ask (self);
}

static void
move_selection (WbItemPicker *self, gboolean back)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (self->list));

  while (row != NULL)
    {
      row = back ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);
      if (row != NULL && gtk_widget_get_sensitive (row))
        {
          gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
          return;
        }
    }
}

/* The focus stays in the entry, so that one can go on typing; the arrows move the choice. */
static gboolean
key_pressed_cb (WbItemPicker *self, guint key)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move_selection (self, FALSE);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move_selection (self, TRUE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* The entry says which one is chosen, as the focus does not go there. */
static void
row_selected_cb (WbItemPicker *self, WbPickerRow *row)
{
  g_autofree char *words = NULL;

  /* the list also says so while the picker is taken apart, when the entry is gone */
  if (row == NULL)
    return;

  words = wb_picker_row_dup_words (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static gboolean
unparent_cb (gpointer data)
{
  gtk_widget_unparent (GTK_WIDGET (data));

  return G_SOURCE_REMOVE;
}

/* The popover gives the focus to nobody in particular. */
static void
closed_cb (WbItemPicker *self)
{
  if (self->previous != NULL)
    gtk_widget_grab_focus (self->previous);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (self), g_object_unref);
}

/* The window goes, and what it owns has to go before it does. Nothing in it takes the focus any more, and GTK keeps a
 * popover that goes without having been closed. */
static void
window_gone_cb (WbItemPicker *self)
{
  g_clear_weak_pointer (&self->previous);
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_unparent (GTK_WIDGET (self));
}

static void
wb_item_picker_dispose (GObject *object)
{
  WbItemPicker *self = WB_ITEM_PICKER (object);

  g_clear_weak_pointer (&self->previous);
  g_clear_object (&self->finder);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_item_picker_parent_class)->dispose (object);
}

static void
wb_item_picker_finalize (GObject *object)
{
  WbItemPicker *self = WB_ITEM_PICKER (object);

  wb_picker_commands_free (self->commands);
  g_strfreev (self->recent);
  g_free (self->asked);

  G_OBJECT_CLASS (wb_item_picker_parent_class)->finalize (object);
}

static void
wb_item_picker_class_init (WbItemPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_item_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = wb_item_picker_finalize;

  signals[PICKED] = g_signal_new ("picked", WB_TYPE_ITEM_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[CREATE] = g_signal_new ("create", WB_TYPE_ITEM_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[COMMAND] = g_signal_new ("command", WB_TYPE_ITEM_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/item-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, WbItemPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, WbItemPicker, list);
  gtk_widget_class_bind_template_child (widget_class, WbItemPicker, nothing);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
wb_item_picker_init (WbItemPicker *self)
{
  self->creates = -1;
  self->commands = wb_picker_commands_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_item_picker_new:
 * @project: (nullable): a project
 * @kinds: the kinds of items that it finds
 *
 * Returns: (transfer floating): a picker
 */
WbItemPicker *
wb_item_picker_new (WbProject *project, WbKindMask kinds)
{
  WbItemPicker *self = g_object_new (WB_TYPE_ITEM_PICKER, NULL);

  if (project == NULL)
    return self;

  self->project = g_object_ref (project);
  self->finder = wb_item_finder_new (project, kinds);
  g_signal_connect_object (self->finder, "found", G_CALLBACK (wb_item_picker_show), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * wb_item_picker_set_filter:
 * @self: a picker of a project
 * @filter: whether an item may be picked
 * @data: for @filter
 */
void
wb_item_picker_set_filter (WbItemPicker *self, WbItemFinderFilter filter, gpointer data)
{
  g_return_if_fail (WB_IS_ITEM_PICKER (self));

  wb_item_finder_set_filter (self->finder, filter, data);
}

/**
 * wb_item_picker_set_describe:
 * @self: a picker
 * @describe: what picking an item will do, a new string
 * @data: for @describe
 */
void
wb_item_picker_set_describe (WbItemPicker *self, WbItemPickerDescribe describe, gpointer data)
{
  g_return_if_fail (WB_IS_ITEM_PICKER (self));

  self->describe = describe;
  self->describe_data = data;
}

/**
 * wb_item_picker_set_creates:
 * @self: a picker
 * @kind: the kind of item that is offered as new under the name that was typed
 */
void
wb_item_picker_set_creates (WbItemPicker *self, WbKind kind)
{
  g_return_if_fail (WB_IS_ITEM_PICKER (self));

  self->creates = kind;
}

/**
 * wb_item_picker_set_prompt:
 * @self: a picker
 * @label: what its field is called
 * @placeholder: what stands in it while nothing is typed
 */
void
wb_item_picker_set_prompt (WbItemPicker *self, const char *label, const char *placeholder)
{
  g_return_if_fail (WB_IS_ITEM_PICKER (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set (self->entry, "placeholder-text", placeholder, NULL);
}

/**
 * wb_item_picker_add_command:
 * @self: a picker that does not show yet
 * @command: something that can be done
 *
 * Offers it before anything is typed, in the order in which they are added, and with the items that are found.
 */
void
wb_item_picker_add_command (WbItemPicker *self, const WbPickerCommand *command)
{
  g_return_if_fail (WB_IS_ITEM_PICKER (self));

  wb_picker_commands_add (self->commands, command);
}

/**
 * wb_item_picker_set_recent:
 * @self: a picker that does not show yet
 * @names: names of commands and ids of items, of which some may be gone: what comes first before anything is typed
 */
void
wb_item_picker_set_recent (WbItemPicker *self, const char *const *names)
{
  g_return_if_fail (WB_IS_ITEM_PICKER (self));

  g_strfreev (self->recent);
  self->recent = g_strdupv ((char **) names);
}

/**
 * wb_item_picker_present:
 * @self: (transfer full): a picker
 * @anchor: what to open it at
 *
 * Opens it. The window owns it, since what it was opened from may go while it shows; the data of filter and description
 * must live as long.
 */
void
wb_item_picker_present (WbItemPicker *self, GtkWidget *anchor)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (anchor));
  graphene_rect_t bounds;

  g_return_if_fail (WB_IS_ITEM_PICKER (self));
  g_return_if_fail (root != NULL);

  g_set_weak_pointer (&self->previous, gtk_root_get_focus (GTK_ROOT (root)));
  gtk_widget_set_parent (GTK_WIDGET (self), root);
  g_signal_connect_object (root, "destroy", G_CALLBACK (window_gone_cb), self, G_CONNECT_SWAPPED);
  if (gtk_widget_compute_bounds (anchor, root, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self),
                                 &(GdkRectangle){ bounds.origin.x, bounds.origin.y, MAX (bounds.size.width, 1),
                                                  CLAMP (bounds.size.height, 1, MAX_ANCHOR) });
  ask (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
