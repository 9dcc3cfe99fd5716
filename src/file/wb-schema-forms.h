/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-table.h"

G_BEGIN_DECLS

/* The forms of exact values as regular expressions, as RELAX NG and XML Schema both have them. */

#define WB_SCHEMA_VERSION "1\\.(0|[1-9][0-9]{0,3})"
#define WB_SCHEMA_ID      "[A-Za-z_][A-Za-z0-9_.\\-]{0,63}"
#define WB_SCHEMA_YEAR    "(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
#define WB_SCHEMA_COLOUR  "#[0-9A-Fa-f]{6}"
#define WB_SCHEMA_ORDER   "[0-9A-Za-z]{0,199}[1-9A-Za-z]"
#define WB_SCHEMA_INTEGER "(0|[1-9][0-9]{0,8})"

/* Two that a decimal must both match: its form, and that it has at most fifteen digits. */
#define WB_SCHEMA_DECIMAL "-?[0-9]+(\\.[0-9]+)?"
#define WB_SCHEMA_DIGITS  "([^0-9]*[0-9]){0,15}"

/* A real day: 1 to 28 in every month, 29 and 30 in all but February, 31 in seven, and 29 February in a leap year. */
#define WB_SCHEMA_LEAP_YEAR "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
#define WB_SCHEMA_DAY \
  WB_SCHEMA_YEAR "-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|" \
  WB_SCHEMA_YEAR "-(0[13-9]|1[0-2])-(29|30)|" \
  WB_SCHEMA_YEAR "-(0[13578]|1[02])-31|" \
  WB_SCHEMA_LEAP_YEAR "-02-29"
#define WB_SCHEMA_DATE   WB_SCHEMA_YEAR "(-(0[1-9]|1[0-2]))?|" WB_SCHEMA_DAY
#define WB_SCHEMA_MOMENT "(" WB_SCHEMA_DAY ")T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z"

/* A value that is empty is absent. */
#define WB_SCHEMA_OR_EMPTY(form) "(" form ")?"

/* An attribute is at most 64 KiB; what the text in it comes to, cleaned and in bytes, no schema can count. */
#define WB_SCHEMA_MAX_LENGTH 65536

char       *wb_schema_get_range (const WbField *field); /* the form of an integer of a field */
const char *wb_schema_get_type  (WbFieldType type);     /* the name that both schemas have for it; NULL for words and integers */

G_END_DECLS
