/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-date.h"

G_BEGIN_DECLS

/* Feasts and holidays by which people in a meeting date what they do: "voor de zomervakantie", "before Easter". */

guint  wb_spoken_feast_read (const char *const *words, int *feast); /* how many folded words; 0: none */
WbDate wb_spoken_feast_date (int feast, int year, gboolean end);    /* when it begins or ends in a year */

G_END_DECLS
