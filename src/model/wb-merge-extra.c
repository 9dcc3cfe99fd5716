/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-private.h"

#include <string.h>

/* What a newer version or another program has put on an element. Its attributes are merged by name, its children as the
 * members of a set: what they mean nobody here knows. */

static const WbExtraAttribute *
find_attribute (const WbExtra *extra, const WbExtraAttribute *like)
{
  for (guint i = 0; extra != NULL && i < extra->n_attributes; i++)
    if (wb_extra_attribute_compare (&extra->attributes[i], like) == 0)
      return &extra->attributes[i];

  return NULL;
}

static gboolean
same_value (const WbExtraAttribute *a, const WbExtraAttribute *b)
{
  return a == NULL || b == NULL ? a == b : strcmp (a->value, b->value) == 0;
}

static void
merge_attribute (WbMerger *self, GArray *attributes, const WbRecord *about, const WbExtraAttribute *base,
                 const WbExtraAttribute *mine, const WbExtraAttribute *theirs)
{
  const WbExtraAttribute *result = mine;

  if (!same_value (mine, theirs) && !same_value (base, theirs))
    {
      if (same_value (base, mine))
        result = theirs;
      else if (theirs != NULL)
        wb_merger_keep_aside (self, about, theirs->name, theirs->value);
    }

  if (result != NULL)
    g_array_append_val (attributes, *result);
}

static void
merge_attributes (WbMerger *self, GArray *attributes, const WbRecord *about, const WbExtra *base, const WbExtra *mine,
                  const WbExtra *theirs)
{
  for (guint i = 0; mine != NULL && i < mine->n_attributes; i++)
    {
      const WbExtraAttribute *attribute = &mine->attributes[i];

      merge_attribute (self, attributes, about, find_attribute (base, attribute), attribute,
                       find_attribute (theirs, attribute));
    }

  for (guint i = 0; theirs != NULL && i < theirs->n_attributes; i++)
    {
      const WbExtraAttribute *attribute = &theirs->attributes[i];

      if (find_attribute (mine, attribute) == NULL)
        merge_attribute (self, attributes, about, find_attribute (base, attribute), NULL, attribute);
    }
}

static guint
count_child (const WbExtra *extra, const WbExtraChild *like)
{
  guint n = 0;

  for (guint i = 0; extra != NULL && i < extra->n_children; i++)
    n += strcmp (extra->children[i].ns, like->ns) == 0 && strcmp (extra->children[i].name, like->name) == 0 &&
         strcmp (extra->children[i].xml, like->xml) == 0;

  return n;
}

/* How often a child stands there after both changes: equal children are counted. */
static guint
merge_count (guint base, guint mine, guint theirs)
{
  int n = (int) mine + (int) theirs - (int) base;

  if (mine == theirs)
    return mine;

  return MAX (n, 0);
}

/* An unknown field of a newer version may stand there once: of two that were changed differently, mine does. */
static gboolean
is_second_field (const WbExtra *base, const WbExtra *mine, const WbExtraChild *child)
{
  if (*child->ns != '\0')
    return FALSE;

  for (guint i = 0; mine != NULL && i < mine->n_children; i++)
    if (*mine->children[i].ns == '\0' && strcmp (mine->children[i].name, child->name) == 0 &&
        count_child (base, &mine->children[i]) == 0)
      return TRUE;

  return FALSE;
}

static void
add_child (GArray *children, const WbExtraChild *child, guint times)
{
  for (guint i = 0; i < times; i++)
    g_array_append_val (children, *child);
}

static gboolean
is_repeated (const WbExtra *extra, guint i)
{
  return i > 0 && strcmp (extra->children[i - 1].xml, extra->children[i].xml) == 0 &&
         strcmp (extra->children[i - 1].ns, extra->children[i].ns) == 0 &&
         strcmp (extra->children[i - 1].name, extra->children[i].name) == 0;
}

static void
merge_children (WbMerger *self, GArray *children, const WbRecord *about, const WbExtra *base, const WbExtra *mine,
                const WbExtra *theirs)
{
  for (guint i = 0; mine != NULL && i < mine->n_children; i++)
    {
      const WbExtraChild *child = &mine->children[i];

      if (!is_repeated (mine, i))
        add_child (children, child,
                   merge_count (count_child (base, child), count_child (mine, child), count_child (theirs, child)));
    }

  for (guint i = 0; theirs != NULL && i < theirs->n_children; i++)
    {
      const WbExtraChild *child = &theirs->children[i];

      if (is_repeated (theirs, i) || count_child (mine, child) > 0 || count_child (base, child) > 0)
        continue;

      if (is_second_field (base, mine, child))
        wb_merger_keep_aside (self, about, child->name, child->xml);
      else
        add_child (children, child, count_child (theirs, child));
    }
}

/**
 * wb_merger_merge_extra:
 * @self: a merge
 * @about: what it stands on, as mine has it
 * @base: (nullable): what is extra in the base
 * @mine: (nullable): the same in mine
 * @theirs: (nullable): the same in theirs
 *
 * Returns: (transfer full) (nullable): what is extra after the merge
 */
WbExtra *
wb_merger_merge_extra (WbMerger *self, const WbRecord *about, WbExtra *base, WbExtra *mine, WbExtra *theirs)
{
  g_autoptr (GArray) attributes = NULL;
  g_autoptr (GArray) children = NULL;

  if (wb_extra_equal (mine, theirs) || wb_extra_equal (base, theirs))
    return mine != NULL ? wb_extra_ref (mine) : NULL;
  if (wb_extra_equal (base, mine))
    return theirs != NULL ? wb_extra_ref (theirs) : NULL;

  attributes = g_array_new (FALSE, FALSE, sizeof (WbExtraAttribute));
  children = g_array_new (FALSE, FALSE, sizeof (WbExtraChild));
  merge_attributes (self, attributes, about, base, mine, theirs);
  merge_children (self, children, about, base, mine, theirs);

  return wb_extra_new ((const WbExtraAttribute *) attributes->data, attributes->len,
                       (const WbExtraChild *) children->data, children->len);
}
