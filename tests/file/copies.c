/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "copies.h"

#include "wb-file-reader.h"
#include "wb-file-writer.h"

WbPlan *
copies_read (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  WbPlan *plan = wb_file_read_bytes (text, length, &error);

  g_assert_no_error (error);

  return plan;
}

WbPlan *
copies_make (WbPlan *full, const WbRecipe *recipe)
{
  g_autoptr (GError) error = NULL;
  WbPlan *redacted = wb_plan_redact (full, recipe, &error);

  g_assert_no_error (error);
  g_assert_true (wb_plan_check (redacted, NULL));

  return redacted;
}

char *
copies_write (WbPlan *plan)
{
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}
