/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * WbDate:
 *
 * A calendar date that keeps the precision it was said with: a year, a month or a day. People in a meeting say "by
 * March". Packed as year × 10000 + month × 100 + day, month and day 0 where they were not said, so that dates compare
 * as integers (a year comes before its months). 0 is no date.
 */
typedef guint32 WbDate;

#define WB_DATE_NONE 0

typedef enum
{
  WB_DATE_ERROR_FORM,  /* not YYYY, YYYY-MM or YYYY-MM-DD */
  WB_DATE_ERROR_RANGE, /* no such year, month or day */
} WbDateError;

#define WB_DATE_ERROR (wb_date_error_quark ())
GQuark   wb_date_error_quark (void);

gboolean wb_date_parse      (const char *text, gssize length, WbDate *date, GError **error);
WbDate   wb_date_new        (int year, int month, int day);
int      wb_date_get_year   (WbDate date);
int      wb_date_get_month  (WbDate date);
int      wb_date_get_day    (WbDate date);
char    *wb_date_to_text    (WbDate date); /* as a file writes it */
char    *wb_date_to_label   (WbDate date); /* as the language says it, short: "Dec 2026" */
WbDate   wb_date_first_day  (WbDate date); /* 2027 → 2027-01-01 */
WbDate   wb_date_last_day   (WbDate date); /* 2027-02 → 2027-02-28 */
WbDate   wb_date_add_months (WbDate date, int months); /* of its first day when it has none */
int      wb_date_days_between (WbDate from, WbDate to); /* between first days */

G_END_DECLS
