/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-figure-card.h"

#include <glib/gi18n-lib.h>

#include "wb-item-label.h"
#include "wb-readings.h"
#include "wb-sparkline.h"

struct _WbFigureCard
{
  GtkBox       parent_instance;
  GtkLabel    *name;
  GtkLabel    *way;
  WbSparkline *sparkline;
  GtkWidget   *latest;
  GtkLabel    *value;
  GtkLabel    *date;
};

G_DEFINE_FINAL_TYPE (WbFigureCard, wb_figure_card, GTK_TYPE_BOX)

/* Of all units only this one belongs to the number: "31%", "from 31 to 75% of the households". */
static gboolean
is_percentage (const WbRecord *indicator)
{
  const char *unit = wb_record_get_text (indicator, WB_INDICATOR_UNIT);

  return unit != NULL && *unit == '%';
}

/* Returns: (transfer full) (nullable): "from 214 to 40" */
static char *
say_range (const WbRecord *indicator)
{
  g_autofree char *baseline = wb_decimal_to_label (wb_record_get_decimal (indicator, WB_INDICATOR_BASELINE));
  g_autofree char *target = wb_decimal_to_label (wb_record_get_decimal (indicator, WB_INDICATOR_TARGET));
  gboolean has_baseline = wb_record_has (indicator, WB_INDICATOR_BASELINE);
  gboolean has_target = wb_record_has (indicator, WB_INDICATOR_TARGET);

  if (has_baseline && has_target)
    /* Translators: an indicator goes from its baseline to its target; %s are numbers */
    return g_strdup_printf (C_("figure", "from %s to %s"), baseline, target);
  if (has_target)
    /* Translators: the target of an indicator of which nobody knows where it began */
    return g_strdup_printf (C_("figure", "to %s"), target);
  if (has_baseline)
    /* Translators: where an indicator began that has no target */
    return g_strdup_printf (C_("figure", "from %s"), baseline);

  return NULL;
}

/* Returns: (transfer full): "reports a year, from 214 to 40", or as much of it as there is */
static char *
say_way (const WbRecord *indicator)
{
  const char *unit = wb_record_get_text (indicator, WB_INDICATOR_UNIT);
  g_autofree char *range = say_range (indicator);

  if (range == NULL || unit == NULL)
    return g_strdup (range != NULL ? range : unit != NULL ? unit : "");
  if (is_percentage (indicator))
    return g_strconcat (range, unit, NULL);

  /* Translators: the unit of an indicator, such as "reports a year", and "from 214 to 40" */
  return g_strdup_printf (C_("figure", "%s, %s"), unit, range);
}

static char *
say_value (const WbRecord *indicator, const WbReading *latest)
{
  g_autofree char *value = wb_decimal_to_label (latest->value);

  return is_percentage (indicator) ? g_strdup_printf (C_("figure", "%s%%"), value) : g_steal_pointer (&value);
}

static char *
say_date (const WbReading *latest)
{
  g_autofree char *date = wb_date_to_label (latest->date);

  /* Translators: the date of a measurement that is still to be confirmed */
  return latest->provisional ? g_strdup_printf (C_("figure", "%s, provisional"), date) : g_steal_pointer (&date);
}

static void
show_latest (WbFigureCard *self, const WbRecord *indicator, const WbReading *latest)
{
  g_autofree char *value = say_value (indicator, latest);
  g_autofree char *date = say_date (latest);

  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->date, date);
}

static void
wb_figure_card_class_init (WbFigureCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WB_TYPE_SPARKLINE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/figure-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WbFigureCard, name);
  gtk_widget_class_bind_template_child (widget_class, WbFigureCard, way);
  gtk_widget_class_bind_template_child (widget_class, WbFigureCard, sparkline);
  gtk_widget_class_bind_template_child (widget_class, WbFigureCard, latest);
  gtk_widget_class_bind_template_child (widget_class, WbFigureCard, value);
  gtk_widget_class_bind_template_child (widget_class, WbFigureCard, date);
}

static void
wb_figure_card_init (WbFigureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wb_sparkline_set_presented (self->sparkline);
}

/**
 * wb_figure_card_new:
 * @project: a plan
 * @indicator: an indicator of it
 *
 * Returns: (transfer floating): a card with what is known of @indicator now
 */
GtkWidget *
wb_figure_card_new (WbProject *project, WbSlot indicator)
{
  WbFigureCard *self = g_object_new (WB_TYPE_FIGURE_CARD, NULL);
  const WbRecord *record = wb_project_get (project, indicator);
  g_autoptr (GArray) readings = wb_readings_list (project, indicator);
  g_autofree char *name = wb_item_label_in_full (project, record);
  g_autofree char *way = say_way (record);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->way, way);
  gtk_widget_set_visible (GTK_WIDGET (self->way), *way != '\0');
  wb_sparkline_set_indicator (self->sparkline, project, indicator);
  gtk_widget_set_visible (self->latest, readings->len > 0);
  if (readings->len > 0)
    show_latest (self, record, &g_array_index (readings, WbReading, readings->len - 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_WIDGET (self);
}
