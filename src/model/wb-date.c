/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-date.h"

#include "wb-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_YEAR 9999

G_DEFINE_QUARK (wb-date-error-quark, wb_date_error)

static WbDate
pack (int year, int month, int day)
{
  return year * 10000 + month * 100 + day;
}

static int
days_in_month (int year, int month)
{
  return g_date_get_days_in_month (month, year);
}

/* Two or four digits; -1 when there is anything else. */
static int
read_digits (const char *text, int n)
{
  int value = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }

  return value;
}

/* Splits a date of the right shape into numbers; month and day are 0 where they are not said. */
static gboolean
split (const char *text, gsize length, int *year, int *month, int *day)
{
  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  *year = read_digits (text, 4);
  *month = length >= 7 ? read_digits (text + 5, 2) : 0;
  *day = length == 10 ? read_digits (text + 8, 2) : 0;

  return *year >= 0 && *month >= 0 && *day >= 0
         && (length < 7 || text[4] == '-') && (length < 10 || text[7] == '-');
}

static void
set_form_error (const char *text, gsize length, GError **error)
{
  g_autofree char *excerpt = wb_text_excerpt (text, length);

  g_set_error (error, WB_DATE_ERROR, WB_DATE_ERROR_FORM,
               _("“%s” is no date. Write a year, a year and a month, or a day, such as 2027, 2027-03 or 2027-03-14."),
               excerpt);
}

/* A date that was said with a month or a day has one of at least 1: "2027-00" is no way to write 2027. */
static gboolean
check_range (const char *text, gsize length, int year, int month, int day, GError **error)
{
  if (year == 0)
    g_set_error (error, WB_DATE_ERROR, WB_DATE_ERROR_RANGE,
                 _("“%.*s” is no date: years run from 0001 to 9999."), (int) length, text);
  else if (length >= 7 && (month < 1 || month > 12))
    g_set_error (error, WB_DATE_ERROR, WB_DATE_ERROR_RANGE,
                 _("“%.*s” is no date: there is no month %d. Months run from 01 to 12."), (int) length, text, month);
  else if (length == 10 && (day < 1 || day > days_in_month (year, month)))
    g_set_error (error, WB_DATE_ERROR, WB_DATE_ERROR_RANGE,
                 _("“%.*s” is no date: there is no day %d in that month, which has %d."), (int) length, text, day,
                 days_in_month (year, month));
  else
    return TRUE;

  return FALSE;
}

/**
 * wb_date_parse:
 * @text: an ISO 8601 calendar date of reduced precision: "2027", "2027-03" or "2027-03-14"
 * @length: how many bytes of @text to read, or -1 when it ends in a NUL
 * @date: (out caller-allocates): where to store it; untouched on failure
 * @error: return location for a %WB_DATE_ERROR
 *
 * Parses @text. Years run from 0001 to 9999; there are no blanks around a date.
 *
 * Returns: %TRUE on success
 */
gboolean
wb_date_parse (const char *text, gssize length, WbDate *date, GError **error)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  int   year, month, day;

  if (!split (text, n, &year, &month, &day))
    {
      set_form_error (text, n, error);
      return FALSE;
    }

  if (!check_range (text, n, year, month, day, error))
    return FALSE;

  *date = pack (year, month, day);
  return TRUE;
}

/**
 * wb_date_new:
 * @year: a year, 1 to 9999
 * @month: a month, or 0 for the whole year
 * @day: a day, or 0 for the whole month
 *
 * Returns: the date, or %WB_DATE_NONE when there is no such date
 */
WbDate
wb_date_new (int year, int month, int day)
{
  if (year < 1 || year > MAX_YEAR || month < 0 || month > 12 || day < 0)
    return WB_DATE_NONE;

  if (day > 0 && (month == 0 || day > days_in_month (year, month)))
    return WB_DATE_NONE;

  return pack (year, month, day);
}

/**
 * wb_date_get_year:
 * @date: a date
 *
 * Returns: the year of @date; 0 for %WB_DATE_NONE
 */
int
wb_date_get_year (WbDate date)
{
  return date / 10000;
}

/**
 * wb_date_get_month:
 * @date: a date
 *
 * Returns: the month of @date, 1 to 12; 0 when it was not said
 */
int
wb_date_get_month (WbDate date)
{
  return date / 100 % 100;
}

/**
 * wb_date_get_day:
 * @date: a date
 *
 * Returns: the day of @date, 1 to 31; 0 when it was not said
 */
int
wb_date_get_day (WbDate date)
{
  return date % 100;
}

/**
 * wb_date_to_text:
 * @date: a date
 *
 * Returns: (transfer full): @date in the one form that a file has for it; "" for %WB_DATE_NONE
 */
char *
wb_date_to_text (WbDate date)
{
  int year = wb_date_get_year (date);
  int month = wb_date_get_month (date);
  int day = wb_date_get_day (date);

  if (day > 0)
    return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
  if (month > 0)
    return g_strdup_printf ("%04d-%02d", year, month);
  if (year > 0)
    return g_strdup_printf ("%04d", year);
  return g_strdup ("");
}

/* From our own translations: strftime() would follow LC_TIME, which need not speak the language that gettext does. */
static const char *
month_name (int month)
{
  static const char *const names[] = {
    NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
    NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
    NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", names[month - 1]);
}

/**
 * wb_date_to_label:
 * @date: a date
 *
 * Says @date as people write it in the language of the program, with the precision that it has: "2027", "Mar 2027",
 * "14 Mar 2027".
 *
 * Returns: (transfer full): the label; "" for %WB_DATE_NONE
 */
char *
wb_date_to_label (WbDate date)
{
  int year = wb_date_get_year (date);
  int month = wb_date_get_month (date);
  int day = wb_date_get_day (date);

  if (day > 0)
    /* Translators: a day, such as "14 Mar 2027": day of the month, short name of the month, year. */
    return g_strdup_printf (C_("date", "%1$d %2$s %3$d"), day, month_name (month), year);
  if (month > 0)
    /* Translators: a month, such as "Mar 2027": short name of the month, year. */
    return g_strdup_printf (C_("date", "%1$s %2$d"), month_name (month), year);
  if (year > 0)
    return g_strdup_printf ("%d", year);
  return g_strdup ("");
}

/**
 * wb_date_first_day:
 * @date: a date
 *
 * Returns: the first day of the year, month or day that @date says; %WB_DATE_NONE for none
 */
WbDate
wb_date_first_day (WbDate date)
{
  if (date == WB_DATE_NONE)
    return WB_DATE_NONE;

  return pack (wb_date_get_year (date), MAX (wb_date_get_month (date), 1), MAX (wb_date_get_day (date), 1));
}

/**
 * wb_date_last_day:
 * @date: a date
 *
 * Returns: the last day of the year, month or day that @date says; %WB_DATE_NONE for none
 */
WbDate
wb_date_last_day (WbDate date)
{
  int year = wb_date_get_year (date);
  int month = wb_date_get_month (date);

  if (date == WB_DATE_NONE || wb_date_get_day (date) > 0)
    return date;

  if (month == 0)
    month = 12;
  return pack (year, month, days_in_month (year, month));
}

/**
 * wb_date_add_months:
 * @date: a date
 * @months: how many months later, or earlier when negative
 *
 * A day that the month does not have becomes its last one: a month after 31 January is the end of February. Stays within
 * the years 0001 to 9999.
 *
 * Returns: the day that is @months after the first day of @date; %WB_DATE_NONE for none
 */
WbDate
wb_date_add_months (WbDate date, int months)
{
  WbDate first = wb_date_first_day (date);
  gint64 total;
  int    year, month;

  if (date == WB_DATE_NONE)
    return WB_DATE_NONE;

  total = (gint64) wb_date_get_year (first) * 12 + wb_date_get_month (first) - 1 + months;
  total = CLAMP (total, 12, MAX_YEAR * 12 + 11);
  year = total / 12;
  month = total % 12 + 1;

  return pack (year, month, MIN (wb_date_get_day (first), days_in_month (year, month)));
}

/* Of the first day of a date, counted as GDate counts. */
static int
day_number (WbDate date)
{
  WbDate first = wb_date_first_day (date);
  GDate  day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, wb_date_get_day (first), wb_date_get_month (first), wb_date_get_year (first));

  return g_date_get_julian (&day);
}

/**
 * wb_date_days_between:
 * @from: a date
 * @to: a date
 *
 * Returns: how many days the first day of @to is after the first day of @from; negative when it is before
 */
int
wb_date_days_between (WbDate from, WbDate to)
{
  g_return_val_if_fail (from != WB_DATE_NONE && to != WB_DATE_NONE, 0);

  return day_number (to) - day_number (from);
}
