/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbReading:
 * @date: its reference date
 * @value: what was measured
 * @provisional: whether the figure is still to be confirmed
 *
 * What a measurement says of an indicator.
 */
typedef struct
{
  WbDate    date;
  WbDecimal value;
  gboolean  provisional;
} WbReading;

GArray *wb_readings_list       (WbProject *project, WbSlot indicator); /* of WbReading, by date */
GArray *wb_readings_indicators (WbProject *project, WbSlot goal);      /* of WbSlot: how one notices it, in their order */

G_END_DECLS
