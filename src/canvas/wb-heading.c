/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-heading.h"

#include <glib/gi18n-lib.h>

#include "wb-hint.h"

struct _WbHeading
{
  GtkWidget   parent_instance;
  const char *action;
  int         index;

  /* What it shows, nothing at first */
  char       *name;
  guint       count;
  gboolean    folded;
};

G_DEFINE_FINAL_TYPE (WbHeading, wb_heading, GTK_TYPE_WIDGET)

static void
wb_heading_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                    int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
pressed_cb (WbHeading *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), self->action, "i", self->index);
}

static void
wb_heading_finalize (GObject *object)
{
  WbHeading *self = WB_HEADING (object);

  g_free (self->name);

  G_OBJECT_CLASS (wb_heading_parent_class)->finalize (object);
}

static void
wb_heading_class_init (WbHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_heading_finalize;
  widget_class->measure = wb_heading_measure;

  gtk_widget_class_set_css_name (widget_class, "boardheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
wb_heading_init (WbHeading *self)
{
}

static void
add_click (WbHeading *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * wb_heading_new:
 * @action: (nullable) (transfer none): the name of the action that folds and unfolds; a static string. What does not fold
 *   has none
 * @index: the row, column or lane, its target
 *
 * Returns: (transfer floating): a heading without a name
 */
GtkWidget *
wb_heading_new (const char *action, int index)
{
  WbHeading *self = g_object_new (WB_TYPE_HEADING, NULL);

  self->action = action;
  self->index = index;
  if (action != NULL)
    add_click (self);

  return GTK_WIDGET (self);
}

/**
 * wb_heading_get_row_hint:
 * @folded: whether the row is folded
 *
 * Returns: (transfer none): what a click on its name does, translated
 */
const char *
wb_heading_get_row_hint (gboolean folded)
{
  return folded ? _("Unfold the row") : _("Fold the row");
}

/**
 * wb_heading_get_column_hint:
 * @folded: whether the column is folded
 *
 * Returns: (transfer none): what a click on its header does, translated
 */
const char *
wb_heading_get_column_hint (gboolean folded)
{
  return folded ? _("Unfold the column") : _("Fold the column");
}

/* It is asked at every scroll, and seldom has anything new to say. */
static gboolean
note_shown (WbHeading *self, const char *name, guint count, gboolean folded)
{
  if (g_strcmp0 (self->name, name) == 0 && self->count == count && self->folded == folded)
    return FALSE;

  g_free (self->name);
  self->name = g_strdup (name);
  self->count = count;
  self->folded = folded;

  return TRUE;
}

static void
say (WbHeading *self, const char *label, const char *description, const char *hint)
{
  wb_hint_set (GTK_WIDGET (self), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !self->folded, -1);
}

static char *
make_column_name (const WbColumn *column)
{
  if (column->domain == WB_SLOT_NONE)
    return g_strdup (column->name);

  /* Translators: the heading of a column, as a screen reader says it; the name of the theme */
  return g_strdup_printf (C_("column", "Theme: %s"), column->name);
}

static char *
describe_column (const WbColumn *column)
{
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal.", "%u goals.", column->count), column->count);

  /* Translators: the heading of a column that is folded, as a screen reader says it; "3 goals." */
  return column->folded ? g_strdup_printf (C_("column", "%s Folded."), goals) : g_steal_pointer (&goals);
}

/**
 * wb_heading_show_column:
 * @self: a heading
 * @column: the column that it stands above
 *
 * Says what the column is.
 */
void
wb_heading_show_column (WbHeading *self, const WbColumn *column)
{
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  if (!note_shown (self, column->name, column->count, column->folded))
    return;

  label = make_column_name (column);
  description = describe_column (column);
  say (self, label, description, wb_heading_get_column_hint (column->folded));
}

/**
 * wb_heading_show_row:
 * @self: a heading
 * @row: the row that it stands before
 * @folded: whether that is folded
 *
 * Says what the row is.
 */
void
wb_heading_show_row (WbHeading *self, const WbRow *row, gboolean folded)
{
  g_autofree char *label = NULL;

  if (!note_shown (self, row->name, 0, folded))
    return;

  label = g_strdup_printf (C_("row", "Row: %s"), row->name);
  say (self, label, folded ? C_("row", "Folded.") : "", wb_heading_get_row_hint (folded));
}

/**
 * wb_heading_show_lane:
 * @self: a heading without an action
 * @lane: the lane that it stands above
 *
 * Says what the lane is.
 */
void
wb_heading_show_lane (WbHeading *self, const WbLane *lane)
{
  g_autofree char *count = wb_lane_get_count (lane);
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  if (!note_shown (self, count, lane->n_shown, FALSE))
    return;

  /* Translators: the heading of a lane of the chain, as a screen reader says it: "Because" "residents say" */
  label = g_strdup_printf (C_("lane", "%1$s %2$s"), lane->name, lane->note);
  /* Translators: how many cards a lane of the chain shows: "9 of 47" */
  description = g_strdup_printf (C_("lane", "%s shown."), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
