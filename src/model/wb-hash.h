/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint32 wb_hash_bytes  (const char *bytes, gsize length);
guint32 wb_hash_string (const char *string);

static inline guint32
wb_hash_join (guint32 hash, guint32 other)
{
  return (hash ^ (other + 0x9e3779b9u + (hash << 6) + (hash >> 2))) * 0x85ebca6bu;
}

G_END_DECLS
