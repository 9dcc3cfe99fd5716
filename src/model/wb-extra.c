/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-extra.h"

#include <stdlib.h>
#include <string.h>

static int
compare_attributes (const void *a, const void *b)
{
  return wb_extra_attribute_compare (a, b);
}

static int
compare_children (const void *a, const void *b)
{
  const WbExtraChild *one = a;
  const WbExtraChild *other = b;
  int order = strcmp (one->ns, other->ns);

  if (order == 0)
    order = strcmp (one->name, other->name);

  return order != 0 ? order : strcmp (one->xml, other->xml);
}

static void
copy_attributes (WbExtra *self, const WbExtraAttribute *attributes)
{
  self->attributes = g_new (WbExtraAttribute, self->n_attributes);

  for (guint i = 0; i < self->n_attributes; i++)
    self->attributes[i] = (WbExtraAttribute) {
      .ns = g_strdup (attributes[i].ns),
      .name = g_strdup (attributes[i].name),
      .value = g_strdup (attributes[i].value),
      .on = attributes[i].on,
    };

  if (self->n_attributes > 1)
    qsort (self->attributes, self->n_attributes, sizeof (WbExtraAttribute), compare_attributes);
}

static void
copy_children (WbExtra *self, const WbExtraChild *children)
{
  self->children = g_new (WbExtraChild, self->n_children);

  for (guint i = 0; i < self->n_children; i++)
    self->children[i] = (WbExtraChild) {
      .ns = g_strdup (children[i].ns),
      .name = g_strdup (children[i].name),
      .xml = g_strdup (children[i].xml),
    };

  if (self->n_children > 1)
    qsort (self->children, self->n_children, sizeof (WbExtraChild), compare_children);
}

static void
free_extra (WbExtra *self)
{
  for (guint i = 0; i < self->n_attributes; i++)
    {
      g_free (self->attributes[i].ns);
      g_free (self->attributes[i].name);
      g_free (self->attributes[i].value);
    }
  for (guint i = 0; i < self->n_children; i++)
    {
      g_free (self->children[i].ns);
      g_free (self->children[i].name);
      g_free (self->children[i].xml);
    }

  g_free (self->attributes);
  g_free (self->children);
  g_free (self);
}

/**
 * wb_extra_new:
 * @attributes: (array length=n_attributes) (nullable): attributes, in any order, no two the same: see
 *   wb_extra_attribute_compare()
 * @n_attributes: how many there are
 * @children: (array length=n_children) (nullable): child elements, in any order
 * @n_children: how many there are
 *
 * Keeps a copy of both, sorted.
 *
 * Returns: (transfer full) (nullable): what is extra, or %NULL when nothing is
 */
WbExtra *
wb_extra_new (const WbExtraAttribute *attributes, guint n_attributes,
              const WbExtraChild *children, guint n_children)
{
  WbExtra *self;

  g_return_val_if_fail (attributes != NULL || n_attributes == 0, NULL);
  g_return_val_if_fail (children != NULL || n_children == 0, NULL);

  if (n_attributes == 0 && n_children == 0)
    return NULL;

  self = g_new0 (WbExtra, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->n_attributes = n_attributes;
  self->n_children = n_children;
  copy_attributes (self, attributes);
  copy_children (self, children);

  return self;
}

/**
 * wb_extra_ref:
 * @extra: what is extra
 *
 * Acquires a reference; on any thread.
 *
 * Returns: (transfer full): @extra
 */
WbExtra *
wb_extra_ref (WbExtra *extra)
{
  g_return_val_if_fail (extra != NULL, NULL);

  g_atomic_ref_count_inc (&extra->ref_count);

  return extra;
}

/**
 * wb_extra_unref:
 * @extra: (transfer full): what is extra
 *
 * Releases a reference; on any thread.
 */
void
wb_extra_unref (WbExtra *extra)
{
  g_return_if_fail (extra != NULL);

  if (g_atomic_ref_count_dec (&extra->ref_count))
    free_extra (extra);
}

static gboolean
attributes_equal (const WbExtra *a, const WbExtra *b)
{
  for (guint i = 0; i < a->n_attributes; i++)
    if (compare_attributes (&a->attributes[i], &b->attributes[i]) != 0 ||
        strcmp (a->attributes[i].value, b->attributes[i].value) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
children_equal (const WbExtra *a, const WbExtra *b)
{
  for (guint i = 0; i < a->n_children; i++)
    if (compare_children (&a->children[i], &b->children[i]) != 0)
      return FALSE;

  return TRUE;
}

/**
 * wb_extra_equal:
 * @a: (nullable): what is extra
 * @b: (nullable): what is extra elsewhere
 *
 * Returns: whether both hold the same
 */
gboolean
wb_extra_equal (const WbExtra *a, const WbExtra *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n_attributes != b->n_attributes || a->n_children != b->n_children)
    return FALSE;

  return attributes_equal (a, b) && children_equal (a, b);
}

/**
 * wb_extra_get_fields:
 * @extra: (nullable): what is extra on a record
 *
 * Returns: the fields whose elements have attributes, one bit each
 */
guint64
wb_extra_get_fields (const WbExtra *extra)
{
  guint64 fields = 0;

  for (guint i = 0; extra != NULL && i < extra->n_attributes; i++)
    if (extra->attributes[i].on != 0)
      fields |= G_GUINT64_CONSTANT (1) << (extra->attributes[i].on - 1);

  return fields;
}

/**
 * wb_extra_attribute_compare:
 * @a: an attribute
 * @b: another one
 *
 * Compares by element, namespace and name, not by value.
 *
 * Returns: less than, equal to or greater than 0
 */
int
wb_extra_attribute_compare (const WbExtraAttribute *a, const WbExtraAttribute *b)
{
  int order = a->on < b->on ? -1 : a->on > b->on;

  if (order == 0)
    order = strcmp (a->ns, b->ns);

  return order != 0 ? order : strcmp (a->name, b->name);
}
