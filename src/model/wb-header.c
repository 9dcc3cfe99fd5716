/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-header.h"

static void
clear_earlier (gpointer data)
{
  WbEarlier *earlier = data;

  g_clear_pointer (&earlier->id, g_free);
  g_clear_pointer (&earlier->saved, g_free);
  g_clear_pointer (&earlier->extra, wb_extra_unref);
}

static void
free_header (WbHeader *self)
{
  g_free (self->language);
  g_free (self->id);
  g_free (self->saved);
  g_free (self->by);
  g_free (self->app);
  g_free (self->redacted);
  g_free (self->of);
  g_free (self->only_domain);
  g_free (self->only_goal);
  g_free (self->only_partner);
  g_array_unref (self->earlier);
  g_clear_pointer (&self->extra, wb_extra_unref);
  g_clear_pointer (&self->root_extra, wb_extra_unref);
  g_free (self);
}

static WbExtra *
share_extra (WbExtra *extra)
{
  return extra != NULL ? wb_extra_ref (extra) : NULL;
}

/**
 * wb_header_new:
 *
 * Returns: (transfer full): the header of a plan that was never saved; fill in its fields before sharing it
 */
WbHeader *
wb_header_new (void)
{
  WbHeader *self = g_new0 (WbHeader, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->minor = WB_FORMAT_MINOR;
  self->earlier = g_array_new (FALSE, FALSE, sizeof (WbEarlier));
  g_array_set_clear_func (self->earlier, clear_earlier);

  return self;
}

/**
 * wb_header_ref:
 * @header: a header
 *
 * Acquires a reference; on any thread. A header that is shared does not change any more.
 *
 * Returns: (transfer full): @header
 */
WbHeader *
wb_header_ref (WbHeader *header)
{
  g_return_val_if_fail (header != NULL, NULL);

  g_atomic_ref_count_inc (&header->ref_count);

  return header;
}

/**
 * wb_header_unref:
 * @header: (transfer full): a header
 *
 * Releases a reference; on any thread.
 */
void
wb_header_unref (WbHeader *header)
{
  g_return_if_fail (header != NULL);

  if (g_atomic_ref_count_dec (&header->ref_count))
    free_header (header);
}

/**
 * wb_header_add_earlier:
 * @header: a header that is not shared yet
 * @id: the id of an ancestor
 * @saved: (nullable): when it was saved
 * @extra: (nullable): what others put on it; acquired
 *
 * Adds an ancestor that is further away than those already there. Beyond %WB_MAX_EARLIER the furthest are left out.
 */
void
wb_header_add_earlier (WbHeader *header, const char *id, const char *saved, WbExtra *extra)
{
  WbEarlier earlier;

  g_return_if_fail (header != NULL);
  g_return_if_fail (id != NULL);

  if (header->earlier->len >= WB_MAX_EARLIER)
    return;

  earlier = (WbEarlier) { .id = g_strdup (id), .saved = g_strdup (saved), .extra = share_extra (extra) };
  g_array_append_val (header->earlier, earlier);
}

/* What says how a copy was redacted stays on what is saved from it: without it the base to merge it with is lost. */
static void
copy_marks (WbHeader *self, const WbHeader *from)
{
  self->redacted = g_strdup (from->redacted);
  self->of = g_strdup (from->of);
  self->only_domain = g_strdup (from->only_domain);
  self->only_goal = g_strdup (from->only_goal);
  self->only_partner = g_strdup (from->only_partner);
}

static void
copy_ancestors (WbHeader *self, const WbHeader *from)
{
  for (guint i = 0; i < from->earlier->len; i++)
    {
      const WbEarlier *earlier = &g_array_index (from->earlier, WbEarlier, i);

      wb_header_add_earlier (self, earlier->id, earlier->saved, earlier->extra);
    }
}

static void
add_ancestors (WbHeader *self, const WbHeader *from)
{
  if (from->id != NULL)
    wb_header_add_earlier (self, from->id, from->saved, NULL);

  copy_ancestors (self, from);
}

/**
 * wb_header_copy:
 * @header: a header
 *
 * Returns: (transfer full): a header that says the same but has no ancestors, and is not shared yet
 */
WbHeader *
wb_header_copy (const WbHeader *header)
{
  WbHeader *copy;

  g_return_val_if_fail (header != NULL, NULL);

  copy = wb_header_new ();
  copy->minor = header->minor;
  copy->language = g_strdup (header->language);
  copy->id = g_strdup (header->id);
  copy->saved = g_strdup (header->saved);
  copy->by = g_strdup (header->by);
  copy->app = g_strdup (header->app);
  copy->extra = share_extra (header->extra);
  copy->root_extra = share_extra (header->root_extra);
  copy_marks (copy, header);

  return copy;
}

/**
 * wb_header_raise:
 * @header: a header
 * @minor: a minor version
 *
 * Returns: (transfer full): a header that says the same, ancestors included, of a file of that version at least
 */
WbHeader *
wb_header_raise (WbHeader *header, int minor)
{
  WbHeader *raised;

  g_return_val_if_fail (header != NULL, NULL);

  if (header->minor >= minor)
    return wb_header_ref (header);

  raised = wb_header_copy (header);
  raised->minor = minor;
  copy_ancestors (raised, header);

  return raised;
}

/**
 * wb_header_follow:
 * @mine: the header of a plan
 * @theirs: the header of what stands in its file now, and was merged with it
 *
 * Makes what the plan knows about its file from then on. Its next revision follows on theirs, unless that is a redacted
 * copy of it, which names no ancestors. Of both versions the higher one counts: the plan holds what came with it.
 *
 * Returns: (transfer full): the header
 */
WbHeader *
wb_header_follow (WbHeader *mine, WbHeader *theirs)
{
  gboolean is_return = wb_header_is_redacted (theirs) && !wb_header_is_redacted (mine);

  return is_return ? wb_header_raise (mine, theirs->minor) : wb_header_raise (theirs, mine->minor);
}

/**
 * wb_header_next:
 * @header: the header of a plan
 * @id: the id of its next revision
 * @saved: when that is saved: UTC, YYYY-MM-DDThh:mm:ssZ
 * @by: (nullable): who saves it
 * @app: (nullable): the program that saves it, with its version
 *
 * Makes the header of the next revision: this one, if it was saved at all, becomes its nearest ancestor. What says that
 * a copy is redacted, and what others put there, stays. A redacted copy goes from hand to hand: it names neither who saved
 * it nor its ancestors, only the full revision that it is of, and that is what it is merged by.
 *
 * Returns: (transfer full): a header that is not shared yet
 */
WbHeader *
wb_header_next (const WbHeader *header, const char *id, const char *saved, const char *by, const char *app)
{
  WbHeader *next;

  g_return_val_if_fail (header != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  next = wb_header_new ();
  next->minor = MAX (header->minor, WB_FORMAT_MINOR);
  next->language = g_strdup (header->language);
  next->id = g_strdup (id);
  next->saved = g_strdup (saved);
  next->app = g_strdup (app);
  next->extra = share_extra (header->extra);
  next->root_extra = share_extra (header->root_extra);
  copy_marks (next, header);

  if (!wb_header_is_redacted (header))
    {
      next->by = g_strdup (by);
      add_ancestors (next, header);
    }

  return next;
}

/**
 * wb_header_is_redacted:
 * @header: a header
 *
 * Returns: whether it is that of a redacted copy, see wb_plan_redact()
 */
gboolean
wb_header_is_redacted (const WbHeader *header)
{
  return header->redacted != NULL || header->of != NULL || header->only_domain != NULL || header->only_goal != NULL ||
         header->only_partner != NULL;
}

/**
 * wb_header_is_newer:
 * @header: a header
 *
 * Returns: whether the file is of a newer minor version than ours, whose unknown words and fields are kept
 */
gboolean
wb_header_is_newer (const WbHeader *header)
{
  return header->minor > WB_FORMAT_MINOR;
}
