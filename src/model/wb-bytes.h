/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Eight bytes at a time, wherever nothing special is in them: that is nearly everywhere. */

#define WB_BYTES_ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define WB_BYTES_HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

static inline guint64
wb_bytes_load (const char *data)
{
  guint64 word;

  memcpy (&word, data, sizeof word);
  return word;
}

/* Not zero if one of the eight bytes is less than @n, which is at most 128. */
static inline guint64
wb_bytes_find_less (guint64 word, guint n)
{
  return (word - WB_BYTES_ONES * n) & ~word & WB_BYTES_HIGHS;
}

/* Not zero if one of the eight bytes is @c. */
static inline guint64
wb_bytes_find (guint64 word, guchar c)
{
  return wb_bytes_find_less (word ^ (WB_BYTES_ONES * c), 1);
}

/* Not zero if one of the eight bytes is not ASCII. */
static inline guint64
wb_bytes_find_high (guint64 word)
{
  return word & WB_BYTES_HIGHS;
}

G_END_DECLS
