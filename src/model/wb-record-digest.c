/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-record-private.h"

#include <string.h>

/* With the byte that ends it: so one text is not taken for two, nor two for one. */
static void
add (GChecksum *sum, const char *text)
{
  g_checksum_update (sum, (const guchar *) text, strlen (text) + 1);
}

/* By its name and in the form of a file, which a later release has, too. */
static void
add_field (GChecksum *sum, const WbField *field, WbValue value)
{
  g_autofree char *text = NULL;

  add (sum, field->name);
  if (wb_value_holds_text (field))
    {
      add (sum, value.text);
      return;
    }

  text = wb_value_to_text (field, value);
  add (sum, text);
}

static void
add_key (GChecksum *sum, const WbRecord *record)
{
  add (sum, wb_kind_get_info (record->kind)->name);
  add (sum, record->id);
  if (wb_kind_is_link (record->kind))
    add (sum, record->data[0].text);
}

/**
 * wb_record_digest:
 * @record: an item or a link
 *
 * Tells what it says from what it said, today and in years to come, without saying it. Its place among its neighbours
 * does not count.
 *
 * Returns: a digest of it
 */
guint64
wb_record_digest (const WbRecord *record)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint64 digest[4];
  gsize length = sizeof digest;
  guint64 present;
  const WbValue *value = wb_record_get_values (record, &present);

  add_key (sum, record);
  for (guint i = 0; present != 0; i++, present >>= 1)
    if ((present & 1) != 0)
      {
        const WbField *field = wb_field_get (record->kind, i);

        if (field->type != WB_TYPE_ORDER)
          add_field (sum, field, *value);
        value++;
      }
  g_checksum_get_digest (sum, (guint8 *) digest, &length);

  return GUINT64_FROM_LE (digest[0]);
}
