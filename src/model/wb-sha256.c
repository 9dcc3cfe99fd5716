/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-sha256.h"

#include <string.h>

#if defined (__x86_64__) && defined (__GNUC__)

#include <cpuid.h>
#include <immintrin.h>

#define WITH_INSTRUCTIONS __attribute__ ((target ("sha,sse4.1")))

/* As FIPS 180-4 has them. */
static const guint32 rounds[64] = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

/* The message, four words at a time: @next is what follows the sixteen words of @a to @d. */
WITH_INSTRUCTIONS static inline __m128i
expand (__m128i a, __m128i b, __m128i c, __m128i d)
{
  __m128i next = _mm_add_epi32 (_mm_sha256msg1_epu32 (a, b), _mm_alignr_epi8 (d, c, 4));

  return _mm_sha256msg2_epu32 (next, d);
}

/* The instructions have the eight words of the state as A, B, E, F and C, D, G, H, the first on top. */
WITH_INSTRUCTIONS static void
add_blocks (guint32 *state, const guint8 *data, gsize n)
{
  const __m128i swap = _mm_set_epi64x (0x0c0d0e0f08090a0b, 0x0405060700010203);
  __m128i one = _mm_set_epi32 ((int) state[0], (int) state[1], (int) state[4], (int) state[5]);
  __m128i other = _mm_set_epi32 ((int) state[2], (int) state[3], (int) state[6], (int) state[7]);
  guint32 words[8];

  for (; n > 0; n--, data += WB_SHA256_BLOCK)
    {
      __m128i old_one = one, old_other = other;
      __m128i message[4];

      for (guint i = 0; i < 4; i++)
        message[i] = _mm_shuffle_epi8 (_mm_loadu_si128 ((const __m128i *) data + i), swap);

#pragma GCC unroll 16
      for (guint i = 0; i < 16; i++)
        {
          __m128i words_now = _mm_add_epi32 (message[i % 4], _mm_loadu_si128 ((const __m128i *) rounds + i));

          other = _mm_sha256rnds2_epu32 (other, one, words_now);
          one = _mm_sha256rnds2_epu32 (one, other, _mm_shuffle_epi32 (words_now, 0x0e));
          if (i < 12)
            message[i % 4] = expand (message[i % 4], message[(i + 1) % 4], message[(i + 2) % 4], message[(i + 3) % 4]);
        }

      one = _mm_add_epi32 (one, old_one);
      other = _mm_add_epi32 (other, old_other);
    }

  _mm_storeu_si128 ((__m128i *) words, one);
  _mm_storeu_si128 ((__m128i *) words + 1, other);
  state[0] = words[3];
  state[1] = words[2];
  state[2] = words[7];
  state[3] = words[6];
  state[4] = words[1];
  state[5] = words[0];
  state[6] = words[5];
  state[7] = words[4];
}

static gpointer
look_for_instructions (gpointer data)
{
  guint a, b, c, d;
  gboolean has_sse = __get_cpuid (1, &a, &b, &c, &d) && (c & bit_SSE4_1) != 0;

  return GINT_TO_POINTER (has_sse && __get_cpuid_count (7, 0, &a, &b, &c, &d) && (b & bit_SHA) != 0);
}

static gboolean
has_instructions (void)
{
  static GOnce once = G_ONCE_INIT;

  return GPOINTER_TO_INT (g_once (&once, look_for_instructions, NULL));
}

#else


static void
add_blocks (guint32 *state, const guint8 *data, gsize n)
{
  g_assert_not_reached ();
}

static gboolean
has_instructions (void)
{
  return FALSE;
}

#endif

/**
 * wb_sha256_init:
 * @self: (out caller-allocates): a digest of nothing yet
 */
void
wb_sha256_init (WbSha256 *self)
{
  static const guint32 start[8] = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  };

  memcpy (self->state, start, sizeof start);
  self->size = 0;
  self->checksum = has_instructions () ? NULL : g_checksum_new (G_CHECKSUM_SHA256);
}

/**
 * wb_sha256_clear:
 * @self: a digest that is not wanted any more
 */
void
wb_sha256_clear (WbSha256 *self)
{
  g_clear_pointer (&self->checksum, g_checksum_free);
}

/**
 * wb_sha256_update:
 * @self: a digest
 * @data: (array length=size): the next bytes
 * @size: how many
 */
void
wb_sha256_update (WbSha256 *self, const void *data, gsize size)
{
  const guint8 *bytes = data;
  gsize kept = self->size % WB_SHA256_BLOCK;
  gsize n;

  if (self->checksum != NULL)
    {
      g_checksum_update (self->checksum, data, size);
      return;
    }

  self->size += size;
  if (kept > 0)
    {
      n = MIN (size, WB_SHA256_BLOCK - kept);
      memcpy (self->block + kept, bytes, n);
      if (kept + n < WB_SHA256_BLOCK)
        return;
      add_blocks (self->state, self->block, 1);
      bytes += n;
      size -= n;
    }

  n = size / WB_SHA256_BLOCK;
  add_blocks (self->state, bytes, n);
  memcpy (self->block, bytes + n * WB_SHA256_BLOCK, size % WB_SHA256_BLOCK);
}

/* A bit, zeros, and the number of bits in the last eight bytes of a block. */
static void
pad (WbSha256 *self)
{
  static const guint8 padding[WB_SHA256_BLOCK] = { 0x80 };
  guint64 bits = GUINT64_TO_BE (self->size * 8);
  gsize kept = self->size % WB_SHA256_BLOCK;
  gsize room = WB_SHA256_BLOCK - sizeof bits;

  wb_sha256_update (self, padding, kept < room ? room - kept : WB_SHA256_BLOCK + room - kept);
  wb_sha256_update (self, &bits, sizeof bits);
}

/**
 * wb_sha256_end:
 * @self: a digest
 * @digest: (out caller-allocates) (array fixed-size=32): where to store it
 *
 * Ends @self, which holds nothing any more then.
 */
void
wb_sha256_end (WbSha256 *self, guint8 *digest)
{
  gsize length = WB_SHA256_SIZE;

  if (self->checksum != NULL)
    {
      g_checksum_get_digest (self->checksum, digest, &length);
      wb_sha256_clear (self);
      return;
    }

  pad (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->state); i++)
    {
      guint32 word = GUINT32_TO_BE (self->state[i]);

      memcpy (digest + i * sizeof word, &word, sizeof word);
    }
}
