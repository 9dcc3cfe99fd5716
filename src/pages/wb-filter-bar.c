/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-filter-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "wb-announce.h"
#include "wb-children.h"
#include "wb-filter-criteria.h"
#include "wb-filter-menu.h"
#include "wb-filter-search.h"
#include "wb-hint.h"
#include "wb-spoken-names.h"

struct _WbFilterBar
{
  GtkWidget       parent_instance;
  WbCanvas       *canvas; /* beside it, in the same page */
  WbFilterSearch *search;
  WbFilterMenu   *menu;
  GtkWidget      *entry;
  GtkWidget      *hide;
  GtkWidget      *previous;
  GtkWidget      *next;
  GtkWidget      *second; /* the second line */
  GtkLabel       *count;
  GtkWidget      *chips;
};

typedef enum
{
  PROP_CANVAS = 1,
} WbFilterBarProperty;

enum
{
  LEAVE,
  N_SIGNALS
};

static GParamSpec *props[PROP_CANVAS + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbFilterBar, wb_filter_bar, GTK_TYPE_WIDGET)

/* ---- what was found ---------------------------------------------------------------------------------------------- */

static gboolean
hides (WbFilterBar *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->hide));
}

/* A goal that is shown for the action on it is not hidden, and no match either. */
static char *
count_in_words (WbFilterBar *self, const WbFilterResult *result)
{
  guint n = g_hash_table_size (result->matches), shown = g_hash_table_size (result->shown);

  if (hides (self))
    /* Translators: how many cards of the board match a filter, of how many; and how many are not shown */
    return g_strdup_printf (_("%u of %u match · %u hidden"), n, result->n_cards, result->n_cards - MIN (shown, result->n_cards));

  /* Translators: how many cards of the board match a filter, of how many; and how many are dimmed */
  return g_strdup_printf (_("%u of %u match · %u dimmed"), n, result->n_cards, result->n_cards - n);
}

static void
say (WbFilterBar *self, const char *words)
{
  if (g_str_equal (words, gtk_label_get_text (self->count)))
    return;

  gtk_label_set_text (self->count, words);
  wb_announce_at_rest (GTK_WIDGET (self), words);
}

static void
show_result (WbFilterBar *self)
{
  const WbFilterResult *result = wb_filter_search_get_result (self->search);
  gboolean any = result != NULL && g_hash_table_size (result->matches) > 0;
  g_autofree char *words = result != NULL ? count_in_words (self, result) : g_strdup ("");

  if (self->canvas != NULL)
    wb_canvas_set_filter (self->canvas, result != NULL ? result->matches : NULL, result != NULL ? result->partners : NULL,
                          result != NULL && hides (self) ? result->shown : NULL);
  say (self, words);
  gtk_widget_set_visible (self->second, wb_filter_bar_is_active (self));
  gtk_widget_set_sensitive (self->previous, any);
  gtk_widget_set_sensitive (self->next, any);
}

static WbSelection *
get_selection (WbFilterBar *self)
{
  g_autoptr (WbSelection) selection = NULL;

  g_object_get (self->canvas, "selection", &selection, NULL);

  return selection;
}

static void
next_cb (WbFilterBar *self)
{
  wb_filter_bar_next (self, FALSE);
}

static void
previous_cb (WbFilterBar *self)
{
  wb_filter_bar_next (self, TRUE);
}

/* ---- what is asked ----------------------------------------------------------------------------------------------- */

static void update_chips (WbFilterBar *self);

static gboolean
get_setting (WbFilterBar *self, const char *name)
{
  gboolean set;

  g_object_get (self->canvas, name, &set, NULL);

  return set;
}

static void
changed_cb (WbFilterBar *self)
{
  g_auto (WbFilter) filter = { 0 };

  wb_filter_copy (&filter, wb_filter_menu_get_filter (self->menu));
  g_free (filter.words);
  filter.words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  filter.hide_private = get_setting (self, "hide-private");
  wb_filter_search_set_filter (self->search, &filter);
  update_chips (self);
  gtk_widget_set_visible (self->second, wb_filter_bar_is_active (self));
}

static void
take_away (WbFilterBar *self, WbFilterCriterion criterion)
{
  g_auto (WbFilter) filter = { 0 };

  wb_filter_copy (&filter, wb_filter_menu_get_filter (self->menu));
  wb_filter_criterion_clear (&filter, criterion);
  wb_filter_menu_set_filter (self->menu, &filter);
}

static void
chip_clicked_cb (WbFilterBar *self, GtkWidget *chip)
{
  take_away (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "criterion")));
  gtk_widget_grab_focus (self->entry);
  changed_cb (self);
}

static GtkWidget *
make_chip (WbFilterBar *self, WbFilterCriterion criterion, const char *label)
{
  GtkWidget *content = adw_button_content_new ();
  GtkWidget *chip = gtk_button_new ();
  /* Translators: what a screen reader says of a button that takes away a part of a filter: "Theme: Housing" */
  g_autofree char *name = g_strdup_printf (_("Take away: %s"), label);

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "chip");
  wb_hint_set (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (chip), "criterion", GUINT_TO_POINTER (criterion));
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);

  return chip;
}

static void
update_chips (WbFilterBar *self)
{
  WbProject *project = wb_filter_search_get_project (self->search);
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), chip);

  for (WbFilterCriterion i = 0; project != NULL && i < WB_FILTER_N_CRITERIA; i++)
    {
      g_autofree char *label = wb_filter_criterion_to_label (project, wb_filter_search_get_filter (self->search), i);

      if (label != NULL)
        gtk_box_append (GTK_BOX (self->chips), make_chip (self, i, label));
    }
}

static void
ask_nothing (WbFilterBar *self)
{
  const WbFilter nothing = { 0 };

  wb_filter_menu_set_filter (self->menu, &nothing);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  changed_cb (self);
}

static void
clear_cb (WbFilterBar *self)
{
  ask_nothing (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[LEAVE], 0);
}

static gboolean
key_pressed_cb (WbFilterBar *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  clear_cb (self);

  return GDK_EVENT_STOP;
}

static gboolean
entry_key_pressed_cb (WbFilterBar *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  previous_cb (self);

  return GDK_EVENT_STOP;
}

/* ---- the canvas -------------------------------------------------------------------------------------------------- */

static void
project_cb (WbFilterBar *self)
{
  g_autoptr (WbProject) project = NULL;

  g_object_get (self->canvas, "project", &project, NULL);
  wb_filter_search_set_project (self->search, project);
  wb_filter_menu_set_project (self->menu, project);
  ask_nothing (self);
}

/* What the room must not see is not asked for any more. */
static void
room_cb (WbFilterBar *self)
{
  gboolean hide_private = get_setting (self, "hide-private"), show_flags = get_setting (self, "show-flags");

  wb_filter_menu_set_room (self->menu, hide_private, show_flags);
  if (hide_private)
    take_away (self, WB_FILTER_PERSON);
  for (WbFilterCriterion i = WB_FILTER_WITHOUT_LEAD; !show_flags && i <= WB_FILTER_OVERDUE; i++)
    take_away (self, i);
  changed_cb (self);
}

static void
set_canvas (WbFilterBar *self, WbCanvas *canvas)
{
  self->canvas = canvas;
  if (canvas == NULL)
    return;

  g_object_add_weak_pointer (G_OBJECT (canvas), (gpointer *) &self->canvas);
  g_signal_connect_object (canvas, "notify::project", G_CALLBACK (project_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "notify::hide-private", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (canvas, "notify::show-flags", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
  project_cb (self);
  room_cb (self);
}

/* ---- the widget -------------------------------------------------------------------------------------------------- */

static void
wb_filter_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((WbFilterBarProperty) id)
    {
    case PROP_CANVAS:
      g_value_set_object (value, WB_FILTER_BAR (object)->canvas);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_filter_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WbFilterBarProperty) id)
    {
    case PROP_CANVAS:
      set_canvas (WB_FILTER_BAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static gboolean
wb_filter_bar_grab_focus (GtkWidget *widget)
{
  WbFilterBar *self = WB_FILTER_BAR (widget);

  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);

  return gtk_widget_grab_focus (self->entry);
}

static void
wb_filter_bar_dispose (GObject *object)
{
  WbFilterBar *self = WB_FILTER_BAR (object);

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
  if (self->canvas != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->canvas, self);
      g_clear_weak_pointer (&self->canvas);
    }
  if (self->menu != NULL)
    g_signal_handlers_disconnect_by_data (self->menu, self);
  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  wb_widget_unparent_children (GTK_WIDGET (self));
  self->menu = NULL;
  self->entry = NULL;
  g_clear_object (&self->search);

  G_OBJECT_CLASS (wb_filter_bar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WbFilterBar, menu);
  gtk_widget_class_bind_template_child (widget_class, WbFilterBar, entry);
  gtk_widget_class_bind_template_child (widget_class, WbFilterBar, hide);
  gtk_widget_class_bind_template_child (widget_class, WbFilterBar, previous);
  gtk_widget_class_bind_template_child (widget_class, WbFilterBar, next);
  gtk_widget_class_bind_template_child (widget_class, WbFilterBar, second);
  gtk_widget_class_bind_template_child (widget_class, WbFilterBar, count);
  gtk_widget_class_bind_template_child (widget_class, WbFilterBar, chips);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_result);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
}

static void
wb_filter_bar_class_init (WbFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_filter_bar_dispose;
  object_class->get_property = wb_filter_bar_get_property;
  object_class->set_property = wb_filter_bar_set_property;
  widget_class->grab_focus = wb_filter_bar_grab_focus;
  props[PROP_CANVAS] = g_param_spec_object ("canvas", NULL, NULL, WB_TYPE_CANVAS,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * WbFilterBar::leave:
   * @self: the bar
   */
  signals[LEAVE] = g_signal_new ("leave", WB_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WB_TYPE_FILTER_MENU);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  bind_template (widget_class);
}

static void
wb_filter_bar_init (WbFilterBar *self)
{
  self->search = wb_filter_search_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  wb_spoken_names_strip (GTK_WIDGET (self));
  g_signal_connect_swapped (self->search, "found", G_CALLBACK (show_result), self);
  show_result (self);
}

/**
 * wb_filter_bar_is_active:
 * @self: a filter bar
 *
 * Returns: whether something is asked, so that there are matches to go to
 */
gboolean
wb_filter_bar_is_active (WbFilterBar *self)
{
  g_return_val_if_fail (WB_IS_FILTER_BAR (self), FALSE);

  return !wb_filter_is_empty (wb_filter_search_get_filter (self->search));
}

/**
 * wb_filter_bar_next:
 * @self: a filter bar
 * @backwards: whether to go back
 *
 * Selects the next match after what is selected, and shows it; the keyboard stays where it is, to go on.
 */
void
wb_filter_bar_next (WbFilterBar *self, gboolean backwards)
{
  const WbFilterResult *result;
  WbSelection *selection;
  WbSlot slot;

  g_return_if_fail (WB_IS_FILTER_BAR (self));

  result = wb_filter_search_get_result (self->search);
  selection = get_selection (self);
  if (result == NULL || selection == NULL)
    return;

  slot = wb_board_next_of (wb_canvas_get_board (self->canvas), wb_selection_get_last (selection), result->matches,
                           backwards);
  if (slot == WB_SLOT_NONE)
    return;

  wb_selection_set (selection, slot);
  wb_canvas_reveal (self->canvas, slot, FALSE);
}
