/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WB_MAX_DIGITS 15

/**
 * WbDecimal:
 *
 * An exact decimal number of at most 15 digits: @digits × 10^-@scale, in lowest terms (no trailing zero behind the
 * point, 0 has scale 0), so that equal numbers have equal bits.
 */
typedef struct
{
  gint64 digits : 56;
  guint8 scale;
} WbDecimal;

G_STATIC_ASSERT (sizeof (WbDecimal) == 8);

typedef enum
{
  WB_DECIMAL_ERROR_FORM,  /* not -?[0-9]+(\.[0-9]+)? */
  WB_DECIMAL_ERROR_RANGE, /* more than 15 digits */
} WbDecimalError;

#define WB_DECIMAL_ERROR (wb_decimal_error_quark ())
GQuark   wb_decimal_error_quark (void);

gboolean wb_decimal_parse     (const char *text, gssize length, WbDecimal *decimal, GError **error);
char    *wb_decimal_to_text   (WbDecimal decimal); /* as a file writes it, locale-independent */
char    *wb_decimal_to_label  (WbDecimal decimal); /* as the locale writes it, thousands grouped */
double   wb_decimal_to_double (WbDecimal decimal);
int      wb_decimal_compare   (WbDecimal a, WbDecimal b);

G_END_DECLS
