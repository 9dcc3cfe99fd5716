/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-date.h"

G_BEGIN_DECLS

/* Dates as people say them in a meeting, in Dutch and in English: "by 2027-03", "voor de zomer", "in March", "eind 2027",
 * "before 1 May". A month without a year is the next one; a season is its first month when something is due before it,
 * and its last month when it is due in it. */

guint    wb_spoken_date_read     (const char *const *words, WbDate today, WbDate *date); /* how many words; 0: none */
gboolean wb_spoken_date_is_start (const char *word); /* before a date: it is not done by then */

G_END_DECLS
