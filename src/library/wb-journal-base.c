/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-base.h"

#include <glib/gi18n-lib.h>

#include "wb-file-format.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"
#include "wb-journal-error.h"

/* Fast: it is written while somebody works, and read only after a crash. */
#define LEVEL 1

#define PIECE 65536

typedef struct
{
  GOutputStream *out;
  GChecksum     *sha256;
  GCancellable  *cancellable;
} Packing;

static gboolean
pack_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  Packing *packing = user_data;

  g_checksum_update (packing->sha256, (const guchar *) data, size);

  return g_output_stream_write_all (packing->out, data, size, NULL, packing->cancellable, error);
}

static GBytes *
get_digest (GChecksum *sha256)
{
  guint8 digest[32];
  gsize size = sizeof digest;

  g_checksum_get_digest (sha256, digest, &size);

  return g_bytes_new (digest, size);
}

/**
 * wb_journal_base_pack:
 * @plan: a plan
 * @digest: (out): the SHA-256 of the bytes of its file; untouched on failure
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * On any thread.
 *
 * Returns: (transfer full) (nullable): the compressed bytes of its file
 */
GBytes *
wb_journal_base_pack (WbPlan *plan, GBytes **digest, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL);
  g_autoptr (GOutputStream) out = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_autoptr (GChecksum) sha256 = g_checksum_new (G_CHECKSUM_SHA256);
  Packing packing = { out, sha256, cancellable };

  if (!wb_file_write_to (plan, pack_cb, &packing, NULL, NULL, error) ||
      !g_output_stream_close (out, cancellable, error))
    return NULL;

  *digest = get_digest (sha256);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* A few bytes can be made to unpack to more than any memory holds. */
static GByteArray *
unpack (GInputStream *in, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *piece = g_malloc (PIECE);
  gssize n;

  while ((n = g_input_stream_read (in, piece, PIECE, NULL, error)) > 0)
    {
      if (bytes->len + n > WB_FILE_MAX_SIZE)
        {
          g_set_error_literal (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_DAMAGED,
                               _("The plan in the recovery journal is too large."));
          return NULL;
        }
      g_byte_array_append (bytes, piece, n);
    }

  return n == 0 ? g_steal_pointer (&bytes) : NULL;
}

/**
 * wb_journal_base_unpack:
 * @base: what wb_journal_base_pack() made, or what is taken for that
 * @error: return location for an error
 *
 * On any thread.
 *
 * Returns: (transfer full) (nullable): the plan
 */
WbPlan *
wb_journal_base_unpack (GBytes *base, GError **error)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (base);
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) in = g_converter_input_stream_new (memory, G_CONVERTER (decompressor));
  g_autoptr (GByteArray) bytes = unpack (in, error);

  return bytes != NULL ? wb_file_read_bytes ((const char *) bytes->data, bytes->len, error) : NULL;
}
