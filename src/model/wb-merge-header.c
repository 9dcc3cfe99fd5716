/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge.h"

#include <string.h>

typedef struct
{
  const WbEarlier *earlier;
  guint            position;
} Ancestor;

static void
add_ancestor (GArray *ancestors, GHashTable *ids, const WbEarlier *earlier)
{
  Ancestor ancestor = { earlier, ancestors->len };

  if (earlier->id != NULL && g_hash_table_add (ids, earlier->id))
    g_array_append_val (ancestors, ancestor);
}

/* Newest first; those without a date last, and otherwise as they were. */
static int
compare_ancestors (gconstpointer a, gconstpointer b)
{
  const Ancestor *one = a;
  const Ancestor *other = b;
  int order = g_strcmp0 (other->earlier->saved, one->earlier->saved);

  return order != 0 ? order : (int) one->position - (int) other->position;
}

static void
add_earlier (GArray *ancestors, GHashTable *ids, const WbHeader *header)
{
  for (guint i = 0; i < header->earlier->len; i++)
    add_ancestor (ancestors, ids, &g_array_index (header->earlier, WbEarlier, i));
}

/* Both revisions come first, so that the limit never takes them; then the ancestors of both. A redacted copy names none,
 * see wb_header_next(). */
static void
join_ancestors (WbHeader *header, const WbHeader *mine, const WbHeader *theirs)
{
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (Ancestor));
  g_autoptr (GArray) rest = g_array_new (FALSE, FALSE, sizeof (Ancestor));
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  const WbEarlier own[] = { { mine->id, mine->saved, NULL }, { theirs->id, theirs->saved, NULL } };
  GArray *const lists[] = { parents, rest };

  if (wb_header_is_redacted (header))
    return;

  if (header->id != NULL)
    g_hash_table_add (ids, header->id);
  add_ancestor (parents, ids, &own[0]);
  add_ancestor (parents, ids, &own[1]);
  add_earlier (rest, ids, mine);
  add_earlier (rest, ids, theirs);

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      g_array_sort (lists[l], compare_ancestors);
      for (guint i = 0; i < lists[l]->len; i++)
        {
          const WbEarlier *earlier = g_array_index (lists[l], Ancestor, i).earlier;

          wb_header_add_earlier (header, earlier->id, earlier->saved, earlier->extra);
        }
    }
}
static gboolean
has_attribute (const WbExtra *extra, const WbExtraAttribute *like)
{
  for (guint i = 0; i < extra->n_attributes; i++)
    if (wb_extra_attribute_compare (&extra->attributes[i], like) == 0)
      return TRUE;

  return FALSE;
}

/* What others put on the root or on the revision: that of mine, and what only theirs has. */
static WbExtra *
join_extras (WbExtra *mine, WbExtra *theirs)
{
  g_autoptr (GArray) attributes = NULL;

  if (mine == NULL || theirs == NULL)
    return mine != NULL ? wb_extra_ref (mine) : theirs != NULL ? wb_extra_ref (theirs) : NULL;

  attributes = g_array_new (FALSE, FALSE, sizeof (WbExtraAttribute));
  g_array_append_vals (attributes, mine->attributes, mine->n_attributes);
  for (guint i = 0; i < theirs->n_attributes; i++)
    if (!has_attribute (mine, &theirs->attributes[i]))
      g_array_append_val (attributes, theirs->attributes[i]);

  return wb_extra_new ((const WbExtraAttribute *) attributes->data, attributes->len, mine->children, mine->n_children);
}

static WbHeader *
join_headers (const WbHeader *mine, const WbHeader *theirs)
{
  WbHeader *header = wb_header_copy (mine);

  header->minor = MAX (mine->minor, theirs->minor);
  g_clear_pointer (&header->extra, wb_extra_unref);
  g_clear_pointer (&header->root_extra, wb_extra_unref);
  header->extra = join_extras (mine->extra, theirs->extra);
  header->root_extra = join_extras (mine->root_extra, theirs->root_extra);

  return header;
}

static gboolean
is_ancestor (const WbHeader *header, const char *id)
{
  if (id == NULL || g_strcmp0 (header->id, id) == 0)
    return TRUE;

  for (guint i = 0; i < header->earlier->len; i++)
    if (strcmp (g_array_index (header->earlier, WbEarlier, i).id, id) == 0)
      return TRUE;

  return FALSE;
}

static void
name_revision (WbHeader *header, const char *id, const char *saved, const char *by, const char *app)
{
  const struct { char **field; const char *value; } values[] = {
    { &header->id, id }, { &header->saved, saved }, { &header->by, by }, { &header->app, app },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_free (*values[i].field);
      *values[i].field = g_strdup (values[i].value);
    }
}

/**
 * wb_merge_header:
 * @merge: a merge
 * @mine: the header of mine
 * @theirs: the header of theirs
 * @id: the id of a new revision
 * @saved: when it is saved: UTC, YYYY-MM-DDThh:mm:ssZ
 * @by: (nullable): who merges
 * @app: (nullable): the program, with its version
 *
 * What the header of the merged plan is: mine when theirs holds nothing new; theirs when it is ahead, so that the file is
 * the same as theirs; else a new revision. Its ancestors are those of both sides. Two redacted copies give one that is
 * redacted too, and names neither ancestors nor who merged.
 *
 * Returns: (transfer full): the header
 */
WbHeader *
wb_merge_header (const WbMerge *merge, const WbHeader *mine, const WbHeader *theirs, const char *id, const char *saved,
                 const char *by, const char *app)
{
  gboolean takes_theirs;
  WbHeader *header;

  g_return_val_if_fail (merge != NULL && mine != NULL && theirs != NULL, NULL);

  takes_theirs = merge->kind == WB_MERGE_AHEAD && !merge->is_redacted;
  if (merge->kind == WB_MERGE_NOTHING_NEW)
    return wb_header_ref ((WbHeader *) mine);
  if (takes_theirs && is_ancestor (theirs, mine->id) && mine->minor <= theirs->minor)
    return wb_header_ref ((WbHeader *) theirs);

  header = takes_theirs ? join_headers (theirs, mine) : join_headers (mine, theirs);
  if (!takes_theirs)
    name_revision (header, id, saved, wb_header_is_redacted (header) ? NULL : by, app);
  join_ancestors (header, mine, theirs);

  return header;
}
