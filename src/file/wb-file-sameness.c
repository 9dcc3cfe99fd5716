/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-sameness.h"

#include <string.h>

#include "wb-file-reader.h"

#define BLOCK_SIZE (256 * 1024)

/**
 * wb_file_say_the_same:
 * @a: a plan
 * @b: another
 *
 * Returns: whether their files say the same, whatever the revision
 */
gboolean
wb_file_say_the_same (WbPlan *a, WbPlan *b)
{
  const WbHeader *one = wb_plan_get_header (a);
  const WbHeader *other = wb_plan_get_header (b);

  return wb_header_is_redacted (one) == wb_header_is_redacted (other) &&
         MAX (one->minor, WB_FORMAT_MINOR) == MAX (other->minor, WB_FORMAT_MINOR) &&
         wb_extra_equal (one->root_extra, other->root_extra) &&
         wb_plan_equal (a, b);
}

static WbFileSameness
compare_digest (GFile *file, const WbFileStamp *stamp)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GChecksum) sha256 = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *block = g_malloc (BLOCK_SIZE);
  WbFileStamp now = *stamp;
  gssize n = -1;

  while (stream != NULL && (n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK_SIZE, NULL, NULL)) > 0)
    g_checksum_update (sha256, block, n);
  if (n < 0)
    return WB_FILE_IN_DOUBT;

  wb_file_stamp_set_digest (&now, sha256);

  return wb_file_stamp_compare (stamp, &now);
}

/* Another program may have written it, so the bytes need not be ours. */
static WbFileSameness
compare_plan (GFile *file, const WbFileTarget *target, WbPlan *base)
{
  g_autoptr (WbPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  if (wb_file_target_holds (target, base))
    return WB_FILE_SAME;

  plan = wb_file_read (file, NULL, NULL, NULL, NULL, &error);
  if (g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_IO) ||
      g_error_matches (error, WB_FILE_ERROR, WB_FILE_ERROR_FOLDER))
    return WB_FILE_IN_DOUBT;

  return plan != NULL && wb_file_say_the_same (base, plan) ? WB_FILE_SAME : WB_FILE_OTHER;
}

/* What is seen of the file from outside now; what is known of its bytes counts still. */
static void
renew (WbFileStamp *stamp, const WbFileTarget *target)
{
  WbFileStamp now = target->stamp;

  now.has_digest = stamp->has_digest;
  memcpy (now.digest, stamp->digest, sizeof now.digest);
  *stamp = now;
}

/**
 * wb_file_sameness:
 * @target: a target
 * @stamp: (inout): what was there earlier; when it is still the same, what is there now
 * @base: (nullable): the plan that it held
 *
 * A file that was touched, copied back or replaced by a copy is still the same: when the stamp leaves a doubt, the bytes
 * decide, or what the plan in it says when no digest of them is known. That reads the file, once.
 *
 * Returns: whether that is still there; %WB_FILE_IN_DOUBT when it cannot be read
 */
WbFileSameness
wb_file_sameness (const WbFileTarget *target, WbFileStamp *stamp, WbPlan *base)
{
  WbFileSameness same = wb_file_stamp_compare (stamp, &target->stamp);
  g_autoptr (GFile) file = g_file_new_for_path (target->path);

  if (same == WB_FILE_SAME || !stamp->exists || !target->exists)
    return same;

  if (stamp->has_digest && same == WB_FILE_IN_DOUBT)
    same = compare_digest (file, stamp);
  else if (!stamp->has_digest && base != NULL)
    same = compare_plan (file, target, base);
  if (same == WB_FILE_SAME)
    renew (stamp, target);

  return same;
}
