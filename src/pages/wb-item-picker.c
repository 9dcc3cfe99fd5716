/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-item-picker.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "wb-item-label.h"
#include "wb-item-search.h"
#include "wb-room.h"
#include "wb-text.h"

#define MAX_SHOWN 40

/* Below a tall card there may be no room left, so that it opens below the title of it. In px. */
#define MAX_ANCHOR 48

struct _WbItemPicker
{
  GtkPopover           parent_instance;
  GtkSearchEntry      *entry;
  GtkListBox          *list;
  GtkLabel            *nothing;
  GtkWidget           *previous; /* a weak pointer: what had the focus */
  WbProject           *project;
  WbItemSearch        *search;
  WbKindMask           kinds;
  int                  creates; /* a kind, or -1 */
  WbItemPickerFilter   filter;
  gpointer             filter_data;
  WbItemPickerDescribe describe;
  gpointer             describe_data;
};

enum
{
  PICKED,
  CREATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbItemPicker, wb_item_picker, GTK_TYPE_POPOVER)

static void
clear_list (WbItemPicker *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static GtkWidget *
make_row (const char *title, const char *subtitle, const char *icon)
{
  return g_object_new (ADW_TYPE_ACTION_ROW,
                       "title", title,
                       "subtitle", subtitle != NULL ? subtitle : "",
                       "use-markup", FALSE,
                       "title-lines", 2,
                       "activatable", TRUE,
                       "icon-name", icon,
                       NULL);
}

static void
append_item (WbItemPicker *self, WbSlot slot)
{
  WbRecord *record = wb_project_get (self->project, slot);
  g_autofree char *label = wb_item_label (self->project, record);
  g_autofree char *subtitle = self->describe != NULL
                                ? self->describe (self->project, slot, self->describe_data)
                                : g_strdup (wb_kind_get_label (wb_record_get_kind (record)));
  GtkWidget *row = make_row (label, subtitle, wb_item_icon_name (self->project, record));

  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (wb_record_get_id (record)), g_free);
  gtk_list_box_append (self->list, row);
}

static void
append_creation (WbItemPicker *self, const char *name)
{
  /* Translators: makes an item of a name that was typed; "Partner “Sportclub”, new" */
  g_autofree char *title = g_strdup_printf (_("%s “%s”, new"), wb_kind_get_label (self->creates), name);
  GtkWidget *row = make_row (title, NULL, "list-add-symbolic");

  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  gtk_list_box_append (self->list, row);
}

static void
show_found (WbItemPicker *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *name = wb_text_clean (words, -1, WB_TEXT_SHORT);
  g_autoptr (GArray) slots = wb_item_search_find (self->search, words, G_MAXUINT);
  guint n = 0;

  clear_list (self);
  for (guint i = 0; i < slots->len && n < MAX_SHOWN; i++)
    {
      WbSlot slot = g_array_index (slots, WbSlot, i);

      if (wb_project_get (self->project, slot) == NULL || !wb_room_may_see (self->project, slot) ||
          (self->filter != NULL && !self->filter (self->project, slot, self->filter_data)))
        continue;
      append_item (self, slot);
      n++;
    }

  if (self->creates >= 0 && name != NULL)
    {
      append_creation (self, name);
      n++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->nothing), n == 0);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
take_row (WbItemPicker *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));
  g_autofree char *name = g_strdup (g_object_get_data (G_OBJECT (row), "name"));
  g_autoptr (WbItemPicker) keep = g_object_ref (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (id != NULL)
    g_signal_emit (self, signals[PICKED], 0, id);
  else if (name != NULL)
    g_signal_emit (self, signals[CREATE], 0, name);
}

static void
row_activated_cb (WbItemPicker *self, GtkListBoxRow *row)
{
  take_row (self, row);
}

static void
activate_cb (WbItemPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    take_row (self, row);
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
  if (self->search != NULL)
    show_found (self);
}

static void
move_selection (WbItemPicker *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, MAX (index, 0));

  if (next != NULL)
    gtk_list_box_select_row (self->list, next);
}

/* The focus stays in the entry, so that one can go on typing; the arrows move the choice. */
static gboolean
key_pressed_cb (WbItemPicker *self, guint key)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move_selection (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move_selection (self, -1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* The entry says which one is chosen, as the focus does not go there. */
static void
row_selected_cb (WbItemPicker *self, GtkListBoxRow *row)
{
  const char *title;

  /* the list also says so while the picker is taken apart, when the entry is gone */
  if (row == NULL)
    return;

  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title, -1);
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
  g_idle_add (unparent_cb, self);
}

static void
wb_item_picker_dispose (GObject *object)
{
  WbItemPicker *self = WB_ITEM_PICKER (object);

  g_clear_weak_pointer (&self->previous);
  g_clear_pointer (&self->search, wb_item_search_free);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_item_picker_parent_class)->dispose (object);
}

static void
wb_item_picker_class_init (WbItemPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = wb_item_picker_dispose;

  signals[PICKED] = g_signal_new ("picked", WB_TYPE_ITEM_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_STRING);
  signals[CREATE] = g_signal_new ("create", WB_TYPE_ITEM_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
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
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * wb_item_picker_new:
 * @project: a project
 * @kinds: the kinds of items that it finds
 *
 * Returns: (transfer floating): a picker
 */
WbItemPicker *
wb_item_picker_new (WbProject *project, WbKindMask kinds)
{
  WbItemPicker *self = g_object_new (WB_TYPE_ITEM_PICKER, NULL);

  self->project = g_object_ref (project);
  self->kinds = kinds;

  return self;
}

/**
 * wb_item_picker_set_filter:
 * @self: a picker
 * @filter: whether an item may be picked
 * @data: for @filter
 */
void
wb_item_picker_set_filter (WbItemPicker *self, WbItemPickerFilter filter, gpointer data)
{
  g_return_if_fail (WB_IS_ITEM_PICKER (self));

  self->filter = filter;
  self->filter_data = data;
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

static WbItemSearch *
make_search (WbProject *project, WbKindMask kinds)
{
  WbItemSearch *search = wb_item_search_new ();

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    {
      guint n;
      const WbSlot *slots = wb_project_list (project, kind, &n);

      for (guint i = 0; ((kinds >> kind) & 1) && i < n; i++)
        {
          g_autofree char *label = wb_item_label (project, wb_project_get (project, slots[i]));

          wb_item_search_add (search, slots[i], label);
        }
    }

  return search;
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
  self->search = make_search (self->project, self->kinds);
  gtk_widget_set_parent (GTK_WIDGET (self), root);
  if (gtk_widget_compute_bounds (anchor, root, &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self),
                                 &(GdkRectangle){ bounds.origin.x, bounds.origin.y, MAX (bounds.size.width, 1),
                                                  CLAMP (bounds.size.height, 1, MAX_ANCHOR) });
  show_found (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
