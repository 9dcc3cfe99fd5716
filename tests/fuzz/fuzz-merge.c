/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three project files that came out of one another somehow: a base and two sides, parted by lines of "====". Where all
 * three are valid the merge gives a valid plan, whose file is read back the same, or says why it does not. */

#include "wb-file-reader.h"
#include "wb-file-writer.h"
#include "wb-merge.h"
#include "wb-project.h"

#include <libxml/parser.h>
#include <locale.h>
#include <stdint.h>
#include <string.h>

#define PARTING "\n====\n"
#define N_PARTS 3

int    LLVMFuzzerInitialize (int *argc, char ***argv);
int    LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed);
size_t LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size);

typedef struct
{
  const char *data;
  gsize       size;
} Part;

static gboolean
split (const char *data, gsize size, Part *parts)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      const char *end = i + 1 < N_PARTS ? g_strstr_len (data, size, PARTING) : data + size;

      if (end == NULL)
        return FALSE;

      parts[i] = (Part) { data, end - data };
      if (i + 1 < N_PARTS)
        {
          size -= end - data + strlen (PARTING);
          data = end + strlen (PARTING);
        }
    }

  return TRUE;
}

static void
check_file (WbPlan *plan)
{
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) back = wb_file_read_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);

  g_assert_no_error (error);
  g_assert_true (wb_plan_equal (back, plan));
}

static void
check_merge (WbPlan *base, WbPlan *mine, WbPlan *theirs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbMerge) merge = wb_merge_new (base, mine, theirs, &error);
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbHeader) header = NULL;
  g_autoptr (WbStep) step = NULL;

  g_assert_true ((merge == NULL) == (error != NULL));
  if (merge == NULL)
    return;

  project = wb_project_new (mine, &error);
  g_assert_no_error (error);
  header = wb_merge_header (merge, wb_plan_get_header (mine), wb_plan_get_header (theirs), "rNew",
                            "2026-11-24T10:12:00Z", NULL, NULL);
  wb_project_set_header (project, header);
  step = wb_step_new ("Merge", NULL, 0, NULL, WB_ORIGIN_MERGE, merge->changes->changes, merge->changes->n);
  if (merge->changes->n > 0)
    wb_project_apply (project, step, &error);
  g_assert_no_error (error);
  check_file (wb_project_get_plan (project));
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
  WbPlan *plans[N_PARTS] = { NULL };
  Part parts[N_PARTS];
  guint n = 0;

  if (!split ((const char *) data, size, parts))
    return 0;

  for (; n < N_PARTS; n++)
    {
      plans[n] = wb_file_read_bytes (parts[n].data, parts[n].size, NULL);
      if (plans[n] == NULL)
        break;
    }

  if (n == N_PARTS)
    {
      check_merge (plans[0], plans[1], plans[2]);
      check_merge (plans[0], plans[2], plans[1]);
      check_merge (NULL, plans[1], plans[2]);
    }

  for (guint i = 0; i < n; i++)
    wb_plan_unref (plans[i]);

  return 0;
}

/* Where a line begins, counted from anywhere. */
static size_t
find_line (const uint8_t *data, size_t size, size_t from)
{
  while (from > 0 && data[from - 1] != '\n')
    from--;

  return from;
}

static size_t
find_line_end (const uint8_t *data, size_t size, size_t from)
{
  while (from < size && data[from] != '\n')
    from++;

  return from < size ? from + 1 : size;
}

static size_t
remove_line (uint8_t *data, size_t size, size_t at)
{
  size_t start = find_line (data, size, at);
  size_t end = find_line_end (data, size, at);

  memmove (data + start, data + end, size - end);

  return size - (end - start);
}

/* A record of one copy, put into another, or written twice. */
static size_t
copy_line (uint8_t *data, size_t size, size_t max_size, size_t at, size_t to)
{
  size_t start = find_line (data, size, at);
  size_t length = find_line_end (data, size, at) - start;
  g_autofree uint8_t *line = g_memdup2 (data + start, length);

  if (size + length > max_size)
    return size;

  to = find_line (data, size, to);
  memmove (data + to + length, data + to, size - to);
  memcpy (data + to, line, length);

  return size + length;
}

/* Only letters of values are changed, so that most of what comes out is still a project file. */
static size_t
change_letter (uint8_t *data, size_t size, size_t at, unsigned int seed)
{
  static const char letters[] = "abcdgimpstv0123456789-. ";

  for (size_t i = at; i < size; i++)
    if (g_ascii_isalnum (data[i]))
      {
        data[i] = letters[seed % (sizeof letters - 1)];
        break;
      }

  return size;
}

/* Bytes changed at random are hardly ever three project files; so lines, which are records, come and go as well. */
size_t
LLVMFuzzerCustomMutator (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  GRand *rand = g_rand_new_with_seed (seed);
  guint choice = g_rand_int_range (rand, 0, 8);
  size_t at = size > 1 ? g_rand_int_range (rand, 0, size) : 0;
  size_t to = size > 1 ? g_rand_int_range (rand, 0, size) : 0;

  if (size < 2 || choice == 0)
    size = LLVMFuzzerMutate (data, size, max_size);
  else if (choice < 3)
    size = remove_line (data, size, at);
  else if (choice < 6)
    size = copy_line (data, size, max_size, at, to);
  else
    size = change_letter (data, size, at, g_rand_int (rand));

  g_rand_free (rand);

  return size;
}
