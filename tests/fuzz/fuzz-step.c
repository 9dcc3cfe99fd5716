/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a serialised step: refused, or read. What is read is written and read back the same. */

#include "wb-step.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static WbStep *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  WbStep *step = wb_step_deserialise (bytes, &error);

  g_assert_true ((step == NULL) == (error != NULL));

  return step;
}

static void
assert_same_record (const WbRecord *a, const WbRecord *b)
{
  g_assert_true ((a == NULL) == (b == NULL));
  if (a != NULL)
    g_assert_true (wb_record_equal (a, b));
}

static void
assert_same_step (const WbStep *a, const WbStep *b)
{
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->author, ==, b->author);
  g_assert_cmpint (a->time, ==, b->time);
  g_assert_cmpstr (a->session, ==, b->session);
  g_assert_cmpint (a->origin, ==, b->origin);
  g_assert_cmpuint (a->n_changes, ==, b->n_changes);

  for (guint i = 0; i < a->n_changes; i++)
    {
      assert_same_record (a->changes[i].old_record, b->changes[i].old_record);
      assert_same_record (a->changes[i].new_record, b->changes[i].new_record);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (WbStep) step = read_bytes (bytes);
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (WbStep) back = NULL;

  if (step == NULL)
    return 0;

  written = wb_step_serialise (step);
  back = read_bytes (written);
  g_assert_nonnull (back);
  assert_same_step (step, back);

  again = wb_step_serialise (back);
  g_assert_true (g_bytes_equal (written, again));

  return 0;
}
