/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-spoken-reader.h"

G_BEGIN_DECLS

/* Dates that are counted from today. */

WbDate wb_spoken_take_relative (WbSpokenReader *reader);    /* this year, volgende maand, the end of the year */
WbDate wb_spoken_take_weekday (WbSpokenReader *reader);     /* before Friday */
WbDate wb_spoken_take_near_day (WbSpokenReader *reader);    /* voor morgen, by tomorrow */
WbDate wb_spoken_take_week_number (WbSpokenReader *reader); /* week 12, week 12 van 2028 */
WbDate wb_spoken_take_week (WbSpokenReader *reader);        /* volgende week dinsdag, Tuesday next week */
WbDate wb_spoken_take_weekend (WbSpokenReader *reader);     /* voor het weekend */
WbDate wb_spoken_take_within (WbSpokenReader *reader);      /* binnen drie weken, within 2 months, over een jaar */

G_END_DECLS
