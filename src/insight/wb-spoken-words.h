/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of dates, in Dutch and in English, folded (wb_text_fold()), and what each of them is worth. */

typedef enum
{
  WB_SPOKEN_LEADS, /* WbSpokenLead */
  WB_SPOKEN_MONTHS,
  WB_SPOKEN_SEASONS, /* the month in which it begins; of quarters too */
  WB_SPOKEN_WEEKDAYS,
  WB_SPOKEN_NUMBERS,
  WB_SPOKEN_UNITS,    /* WbSpokenUnit */
  WB_SPOKEN_ORDINALS, /* first to fourth */
  WB_SPOKEN_POINTERS, /* 1: this, 2: next */
} WbSpokenList;

/**
 * WbSpokenLead:
 * @WB_SPOKEN_NONE: there is none
 * @WB_SPOKEN_BY: at the latest then
 * @WB_SPOKEN_BEFORE: before it begins
 * @WB_SPOKEN_IN: within it
 * @WB_SPOKEN_ON: on that day
 * @WB_SPOKEN_BEGIN: in its first part
 * @WB_SPOKEN_MIDDLE: in the middle of it
 * @WB_SPOKEN_END: in its last part
 *
 * What a word before a date does with it.
 */
typedef enum
{
  WB_SPOKEN_NONE,
  WB_SPOKEN_BY,
  WB_SPOKEN_BEFORE,
  WB_SPOKEN_IN,
  WB_SPOKEN_ON,
  WB_SPOKEN_BEGIN,
  WB_SPOKEN_MIDDLE,
  WB_SPOKEN_END,
} WbSpokenLead;

typedef enum
{
  WB_SPOKEN_NO_UNIT,
  WB_SPOKEN_DAY,
  WB_SPOKEN_WEEK,
  WB_SPOKEN_MONTH,
  WB_SPOKEN_YEAR,
} WbSpokenUnit;

int wb_spoken_word_get (WbSpokenList list, const char *word); /* 0: it is none of them, as NULL is */

G_END_DECLS
