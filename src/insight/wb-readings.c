/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-readings.h"

#include "wb-standing.h"

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const WbReading *x = a, *y = b;

  return (x->date > y->date) - (x->date < y->date);
}

/* The line to compare with is another area's, and would only confuse among one's own. */
static void
add_reading (GArray *readings, const WbRecord *measurement)
{
  WbReading reading = {
    wb_record_get_date (measurement, WB_MEASUREMENT_DATE),
    wb_record_get_decimal (measurement, WB_MEASUREMENT_VALUE),
    wb_record_get_flag (measurement, WB_MEASUREMENT_PROVISIONAL),
  };

  if (reading.date != WB_DATE_NONE && wb_record_has (measurement, WB_MEASUREMENT_VALUE) &&
      !wb_record_get_flag (measurement, WB_MEASUREMENT_REFERENCE))
    g_array_append_val (readings, reading);
}

/**
 * wb_readings_list:
 * @project: a plan
 * @indicator: an indicator of it
 *
 * Returns: (transfer full): an array of #WbReading: what was measured of @indicator, by date; without the line to compare
 *   with
 */
GArray *
wb_readings_list (WbProject *project, WbSlot indicator)
{
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (WbReading));
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), indicator);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.kind == WB_KIND_MEASUREMENT)
      add_reading (readings, wb_project_get (project, edge.by));
  g_array_sort (readings, compare_dates);

  return readings;
}

static int
compare_indicators (gconstpointer a, gconstpointer b, gpointer project)
{
  return wb_item_compare_order (wb_project_get (project, *(const WbSlot *) a), wb_project_get (project, *(const WbSlot *) b),
                                WB_INDICATOR_ORDER);
}

/**
 * wb_readings_indicators:
 * @project: a plan
 * @goal: a goal of it
 *
 * Returns: (transfer full): an array of #WbSlot: the indicators by which one notices what becomes of @goal, in their order
 */
GArray *
wb_readings_indicators (WbProject *project, WbSlot goal)
{
  GArray *indicators = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_in (&iter, wb_project_get_edges (project), goal);
  while (wb_edge_iter_next (&iter, &edge))
    if (edge.kind == WB_KIND_INDICATOR && edge.field == WB_INDICATOR_GOAL)
      g_array_append_val (indicators, edge.by);
  g_array_sort_with_data (indicators, compare_indicators, project);

  return indicators;
}
