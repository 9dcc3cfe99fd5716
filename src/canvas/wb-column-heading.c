/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-column-heading.h"

#include <glib/gi18n-lib.h>

struct _WbColumnHeading
{
  GtkWidget parent_instance;
  char     *name;
  guint     count;
};

G_DEFINE_FINAL_TYPE (WbColumnHeading, wb_column_heading, GTK_TYPE_WIDGET)

static void
wb_column_heading_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
}

static void
wb_column_heading_finalize (GObject *object)
{
  WbColumnHeading *self = WB_COLUMN_HEADING (object);

  g_free (self->name);

  G_OBJECT_CLASS (wb_column_heading_parent_class)->finalize (object);
}

static void
wb_column_heading_class_init (WbColumnHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = wb_column_heading_finalize;
  widget_class->measure = wb_column_heading_measure;

  gtk_widget_class_set_css_name (widget_class, "columnheading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
wb_column_heading_init (WbColumnHeading *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * wb_column_heading_new:
 *
 * Returns: (transfer floating): a heading without a name
 */
GtkWidget *
wb_column_heading_new (void)
{
  return g_object_new (WB_TYPE_COLUMN_HEADING, NULL);
}

static char *
make_label (const WbColumn *column)
{
  if (column->domain == WB_SLOT_NONE)
    return g_strdup (column->name);

  /* Translators: the heading of a column, as a screen reader says it; the name of the theme */
  return g_strdup_printf (C_("column", "Theme: %s"), column->name);
}

/**
 * wb_column_heading_show:
 * @self: a heading
 * @column: the column that it stands above
 *
 * Says what the column is.
 */
void
wb_column_heading_show (WbColumnHeading *self, const WbColumn *column)
{
  g_autofree char *label = make_label (column);
  g_autofree char *goals = NULL;

  if (g_strcmp0 (self->name, label) == 0 && self->count == column->count)
    return;

  goals = g_strdup_printf (ngettext ("%u goal.", "%u goals.", column->count), column->count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, goals, -1);
  g_free (self->name);
  self->name = g_steal_pointer (&label);
  self->count = column->count;
}
