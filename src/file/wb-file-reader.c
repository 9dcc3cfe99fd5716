/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-reader.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "wb-file-parser.h"
#include "wb-file-transfer.h"
#include "wb-sentence.h"

#define READ_SIZE (64 * 1024)

struct _WbFileReading
{
  WbPlan     *plan;
  WbProblems *problems;
  WbNames    *names;     /* what its items are called; NULL until a problem is said */
  guint      *order;     /* the numbers of the problems, as they stand in the file */
  GArray     *positions; /* of WbFilePosition: by slot; at 0, the root */
};

/* Which files get a digest in their stamp. */
typedef enum
{
  DIGEST_ALL,
  DIGEST_SMALL,
} Digests;

static GChecksum *
make_digest (WbFileSource *source, Digests digests)
{
  if (digests == DIGEST_SMALL && wb_file_transfer_is_large (wb_file_source_get_size (source)))
    return NULL;

  return g_checksum_new (G_CHECKSUM_SHA256);
}

static WbPlan *
read_plan (GFile *file, WbFileStamp *stamp, Digests digests, GArray **positions, GCancellable *cancellable,
           WbFileProgress progress, gpointer progress_data, GError **error)
{
  g_autoptr (WbFileSource) source = wb_file_source_open (file, cancellable, error);
  g_autoptr (WbFileParser) parser = wb_file_parser_new ();
  g_autoptr (GChecksum) digest = source != NULL && stamp != NULL ? make_digest (source, digests) : NULL;
  WbFileTransfer transfer = {
    .source = source,
    .parser = parser,
    .digest = digest,
    .cancellable = cancellable,
    .progress = progress,
    .progress_data = progress_data,
  };
  WbPlan *plan;

  if (source == NULL || !wb_file_transfer_run (&transfer, error))
    return NULL;

  plan = wb_file_parser_end (parser, positions, error);
  if (plan != NULL && stamp != NULL)
    {
      wb_file_source_get_stamp (source, stamp);
      if (digest != NULL)
        wb_file_stamp_set_digest (stamp, digest);
    }

  return plan;
}

/* ---- problems ------------------------------------------------------------------------------------------------------- */

static int
compare_positions (const void *a, const void *b, gpointer data)
{
  WbFileReading *self = data;
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;
  WbSlot slot = wb_problems_get (self->problems, one)->slot;
  WbSlot other_slot = wb_problems_get (self->problems, other)->slot;

  /* Slots are given out in the order of the file. */
  if (slot != other_slot)
    return slot < other_slot ? -1 : 1;

  return one < other ? -1 : one > other;
}

/* Takes all of it. */
static WbFileReading *
reading_new (WbPlan *plan, GArray *positions, WbProblems *problems)
{
  WbFileReading *self = g_new0 (WbFileReading, 1);
  guint n;

  self->plan = plan;
  self->positions = positions;
  self->problems = problems;

  n = wb_problems_get_n (self->problems);
  self->order = g_new (guint, n);
  for (guint i = 0; i < n; i++)
    self->order[i] = i;
  g_qsort_with_data (self->order, n, sizeof (guint), compare_positions, self);

  return self;
}

static WbFileReading *
check (WbPlan *plan, GArray *positions)
{
  WbProblems *problems = wb_problems_new (0);

  wb_plan_check (plan, problems);

  return reading_new (plan, positions, problems);
}

static gboolean
fail_at_first_problem (WbFileReading *self, GError **error)
{
  WbFilePosition position;
  const WbProblem *problem;
  g_autofree char *sentence = NULL;

  if (wb_file_reading_get_n_problems (self) == 0)
    return FALSE;

  problem = wb_file_reading_get_problem (self, 0, &position);
  sentence = wb_problem_to_sentence (problem, self->plan, wb_file_reading_get_names (self));
  wb_file_set_error_at (error, position, WB_FILE_ERROR_STRUCTURE, "%s", sentence);

  return TRUE;
}

/* Takes the plan; NULL if it is not valid. */
static WbPlan *
validate (WbPlan *plan, GArray *positions, GError **error)
{
  g_autoptr (WbFileReading) reading = check (plan, positions);

  return fail_at_first_problem (reading, error) ? NULL : wb_plan_ref (reading->plan);
}

/* Takes the plan; NULL if it is not valid. The indexes of a project tell that as well. */
static WbProject *
make_project (WbPlan *plan, GArray *positions, GError **error)
{
  WbProblems *problems = wb_problems_new (0);
  WbProject *project = wb_project_new_checked (plan, problems);
  g_autoptr (WbFileReading) reading = reading_new (plan, positions, problems);

  if (project == NULL)
    fail_at_first_problem (reading, error);

  return project;
}

/**
 * wb_file_reading_get_plan:
 * @self: what was read
 *
 * Returns: (transfer none): the plan; it is valid if there are no problems, and wb_plan_repair() makes it so
 */
WbPlan *
wb_file_reading_get_plan (WbFileReading *self)
{
  return self->plan;
}

/**
 * wb_file_reading_get_names:
 * @self: what was read
 *
 * Returns: (transfer none): what the items are called in sentences about the problems
 */
WbNames *
wb_file_reading_get_names (WbFileReading *self)
{
  if (self->names == NULL)
    {
      self->names = wb_names_new (NULL);
      wb_names_add_plan (self->names, self->plan);
    }

  return self->names;
}

/**
 * wb_file_reading_get_n_problems:
 * @self: what was read
 *
 * Returns: how many problems the plan has
 */
guint
wb_file_reading_get_n_problems (WbFileReading *self)
{
  return wb_problems_get_n (self->problems);
}

/**
 * wb_file_reading_get_problem:
 * @self: what was read
 * @i: the number of a problem, from 0, in the order of the file
 * @position: (out) (optional): where in the file the record at fault stands
 *
 * Returns: (transfer none): the problem; say it with wb_problem_to_sentence() and wb_problem_to_remedy()
 */
const WbProblem *
wb_file_reading_get_problem (WbFileReading *self, guint i, WbFilePosition *position)
{
  const WbProblem *problem;

  g_return_val_if_fail (i < wb_file_reading_get_n_problems (self), NULL);

  problem = wb_problems_get (self->problems, self->order[i]);
  if (position != NULL)
    *position = g_array_index (self->positions, WbFilePosition, problem->slot);

  return problem;
}

/**
 * wb_file_reading_free:
 * @self: what was read
 *
 * Frees @self.
 */
void
wb_file_reading_free (WbFileReading *self)
{
  wb_plan_unref (self->plan);
  wb_problems_free (self->problems);
  g_clear_pointer (&self->names, wb_names_free);
  g_free (self->order);
  g_array_unref (self->positions);
  g_free (self);
}

/* ---- public --------------------------------------------------------------------------------------------------------- */

/**
 * wb_file_read:
 * @file: a project file
 * @stamp: (out caller-allocates) (optional): where to store what tells later whether the file is still the same, with a
 *   digest of its bytes; untouched on failure
 * @cancellable: (nullable): to give up, from any thread
 * @progress: (nullable) (scope call): called now and then, in this thread
 * @progress_data: for @progress
 * @error: return location for a %WB_FILE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads a project file. May be called in any thread. A file with %WB_FILE_ERROR_STRUCTURE can be read for repair.
 *
 * Returns: (transfer full) (nullable): a valid plan, or %NULL with what is the first thing wrong in the file
 */
WbPlan *
wb_file_read (GFile *file, WbFileStamp *stamp, GCancellable *cancellable, WbFileProgress progress,
              gpointer progress_data, GError **error)
{
  g_autoptr (GArray) positions = NULL;
  WbFileStamp read_stamp;
  WbPlan *plan;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  plan = read_plan (file, stamp != NULL ? &read_stamp : NULL, DIGEST_ALL, &positions, cancellable, progress, progress_data,
                    error);
  if (plan != NULL)
    plan = validate (plan, g_steal_pointer (&positions), error);
  if (plan != NULL && stamp != NULL)
    *stamp = read_stamp;

  return plan;
}

/**
 * wb_file_read_project:
 * @file: a project file
 * @stamp: (out caller-allocates) (optional): as for wb_file_read(), but without a digest when the file is large
 * @cancellable: (nullable): to give up, from any thread
 * @progress: (nullable) (scope call): called now and then, in this thread
 * @progress_data: for @progress
 * @error: return location for a %WB_FILE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * As wb_file_read(), for who waits for a project of the plan: that it is valid is not found out twice, and the digest of
 * a large file, which takes as long as parsing it, is left out. What the plan holds tells as well, the few times that
 * somebody has to know.
 *
 * Returns: (transfer full) (nullable): a project, or %NULL with what is the first thing wrong in the file
 */
WbProject *
wb_file_read_project (GFile *file, WbFileStamp *stamp, GCancellable *cancellable, WbFileProgress progress,
                      gpointer progress_data, GError **error)
{
  GArray *positions = NULL;
  WbFileStamp read_stamp;
  WbProject *project;
  WbPlan *plan;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  plan = read_plan (file, stamp != NULL ? &read_stamp : NULL, DIGEST_SMALL, &positions, cancellable, progress,
                    progress_data, error);
  project = plan != NULL ? make_project (plan, positions, error) : NULL;
  if (project != NULL && stamp != NULL)
    *stamp = read_stamp;

  return project;
}

/**
 * wb_file_read_bytes:
 * @data: (array length=size): the bytes of a project file
 * @size: how many
 * @error: return location for a %WB_FILE_ERROR
 *
 * Reads a project file from memory.
 *
 * Returns: (transfer full) (nullable): a valid plan, or %NULL with what is the first thing wrong in the file
 */
WbPlan *
wb_file_read_bytes (const char *data, gsize size, GError **error)
{
  g_autoptr (WbFileParser) parser = wb_file_parser_new ();
  g_autoptr (GArray) positions = NULL;
  WbPlan *plan;

  if (!wb_file_transfer_fits (size, error))
    return NULL;

  for (gsize at = 0, n; at < size; at += n)
    {
      n = MIN (READ_SIZE, size - at);
      memcpy (wb_file_parser_reserve (parser, n), data + at, n);
      if (!wb_file_parser_take (parser, n, error))
        return NULL;
    }

  plan = wb_file_parser_finish (parser, &positions, error);

  return plan != NULL ? validate (plan, g_steal_pointer (&positions), error) : NULL;
}

/**
 * wb_file_read_for_repair:
 * @file: a project file
 * @stamp: (out caller-allocates) (optional): as for wb_file_read()
 * @cancellable: (nullable): to give up, from any thread
 * @progress: (nullable) (scope call): called now and then, in this thread
 * @progress_data: for @progress
 * @error: return location for a %WB_FILE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads a project file whose records may not fit together: references to nothing, ids that are there twice and the
 * like. What a repair would drop can be listed before it is done.
 *
 * Returns: (transfer full) (nullable): what was read; %NULL when anything else is wrong with the file
 */
WbFileReading *
wb_file_read_for_repair (GFile *file, WbFileStamp *stamp, GCancellable *cancellable, WbFileProgress progress,
                         gpointer progress_data, GError **error)
{
  GArray *positions = NULL;
  WbPlan *plan;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  plan = read_plan (file, stamp, DIGEST_ALL, &positions, cancellable, progress, progress_data, error);

  return plan != NULL ? check (plan, positions) : NULL;
}
