/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a project file: refused at the same place with the same sentence in whatever pieces they come, or read.
 * What is read is written and read back the same, and written again to the same bytes. */

#include "wb-file-parser.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"

#include <libxml/parser.h>
#include <locale.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static WbPlan *
read_whole (const char *data, gsize size, GError **error)
{
  WbPlan *plan = wb_file_read_bytes (data, size, error);
  guint line, column;

  g_assert_true ((plan == NULL) == (*error != NULL));
  if (plan == NULL)
    g_assert_true (wb_file_error_get_position (*error, &line, &column));

  return plan;
}

/* Whether the records fit together is not looked at. */
static WbPlan *
read_in_pieces (const char *data, gsize size, gsize piece, GError **error)
{
  g_autoptr (WbFileParser) parser = wb_file_parser_new ();

  for (gsize at = 0; at < size; at += piece)
    {
      gsize n = MIN (piece, size - at);

      memcpy (wb_file_parser_reserve (parser, n), data + at, n);
      if (!wb_file_parser_take (parser, n, error))
        return NULL;
    }

  return wb_file_parser_finish (parser, NULL, error);
}

static void
assert_same_error (const GError *a, const GError *b)
{
  guint line, column, other_line, other_column;

  g_assert_error (a, b->domain, b->code);
  g_assert_cmpstr (a->message, ==, b->message);
  g_assert_true (wb_file_error_get_position (a, &line, &column));
  g_assert_true (wb_file_error_get_position (b, &other_line, &other_column));
  g_assert_cmpuint (line, ==, other_line);
  g_assert_cmpuint (column, ==, other_column);
}

static void
check_pieces (const char *data, gsize size, WbPlan *plan, const GError *error)
{
  g_autoptr (GError) pieces_error = NULL;
  g_autoptr (WbPlan) pieces = read_in_pieces (data, size, 1 + size % 61, &pieces_error);

  if (plan != NULL)
    g_assert_true (wb_plan_equal (pieces, plan));
  else if (g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_STRUCTURE))
    g_assert_nonnull (pieces);
  else
    assert_same_error (pieces_error, error);
}

static void
check_written (WbPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);
  g_autoptr (WbPlan) back = read_whole (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_true (wb_plan_equal (back, plan));

  again = wb_file_write_bytes (back);
  g_assert_true (g_bytes_equal (again, bytes));
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  xmlInitParser ();

  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) plan = read_whole ((const char *) data, size, &error);

  check_pieces ((const char *) data, size, plan, error);
  if (plan != NULL)
    check_written (plan);

  return 0;
}
