/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "wb-sha256.h"

#define MOST 400

static char *
say (const guint8 *digest)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < WB_SHA256_SIZE; i++)
    g_string_append_printf (text, "%02x", digest[i]);

  return g_string_free (text, FALSE);
}

/* In pieces of so many bytes. */
static char *
digest_of (const guint8 *data, gsize size, gsize piece)
{
  g_auto (WbSha256) sum;
  guint8 digest[WB_SHA256_SIZE];

  wb_sha256_init (&sum);
  for (gsize at = 0; at < size; at += piece)
    wb_sha256_update (&sum, data + at, MIN (piece, size - at));
  wb_sha256_end (&sum, digest);

  return say (digest);
}

/* As the standard has them. */
static void
test_known (void)
{
  static const char *const texts[] = {
    "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i += 2)
    {
      g_autofree char *digest = digest_of ((const guint8 *) texts[i], strlen (texts[i]), 64);

      g_assert_cmpstr (digest, ==, texts[i + 1]);
    }
}

/* Whatever the size, and wherever the pieces part. */
static void
test_pieces (void)
{
  static const gsize pieces[] = { 1, 3, 55, 63, 64, 65, 128, MOST };
  guint8 data[MOST];

  for (guint i = 0; i < MOST; i++)
    data[i] = i * 7 + i / 3;

  for (gsize size = 0; size <= MOST; size++)
    {
      g_autofree char *expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256, data, size);

      for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
        {
          g_autofree char *digest = digest_of (data, size, pieces[i]);

          g_assert_cmpstr (digest, ==, expected);
        }
    }
}

/* One that is given up half way leaves nothing behind. */
static void
test_clear (void)
{
  WbSha256 sum;

  wb_sha256_init (&sum);
  wb_sha256_update (&sum, "abc", 3);
  wb_sha256_clear (&sum);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sha256/known", test_known);
  g_test_add_func ("/sha256/pieces", test_pieces);
  g_test_add_func ("/sha256/clear", test_clear);

  return g_test_run ();
}
