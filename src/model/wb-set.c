/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-set.h"

#include <string.h>

static int
compare_members (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static WbSet *
allocate (guint n)
{
  WbSet *set = g_malloc (sizeof (WbSet) + n * sizeof (GRefString *));

  g_atomic_ref_count_init (&set->ref_count);
  set->n = n;

  return set;
}

/* Where @member stands, or would stand. */
static gboolean
find (const WbSet *set, const char *member, guint *position)
{
  guint low = 0, high = set->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int   order = strcmp (member, set->members[middle]);

      if (order == 0)
        {
          *position = middle;
          return TRUE;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  *position = low;
  return FALSE;
}

static void
acquire_range (GRefString **to, GRefString *const *from, guint n)
{
  for (guint i = 0; i < n; i++)
    to[i] = g_ref_string_acquire (from[i]);
}

/**
 * wb_set_new:
 * @members: (array length=n): the members, in any order; the set shares them
 * @n: how many
 *
 * Makes a set. A member that is there twice is taken once.
 *
 * Returns: (transfer full) (nullable): the set, or %NULL when @n is 0: an empty set is no set
 */
WbSet *
wb_set_new (GRefString *const *members, guint n)
{
  WbSet *set;
  guint  kept = 0;

  if (n == 0)
    return NULL;

  set = allocate (n);
  memcpy (set->members, members, n * sizeof (GRefString *));
  qsort (set->members, n, sizeof (GRefString *), compare_members);

  for (guint i = 0; i < n; i++)
    if (kept == 0 || strcmp (set->members[kept - 1], set->members[i]) != 0)
      set->members[kept++] = g_ref_string_acquire (set->members[i]);
  set->n = kept;

  return set;
}

/**
 * wb_set_ref:
 * @set: a set
 *
 * Returns: (transfer full): @set, with one more reference
 */
WbSet *
wb_set_ref (WbSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  g_atomic_ref_count_inc (&set->ref_count);

  return set;
}

/**
 * wb_set_unref:
 * @set: (transfer full): a set
 *
 * Gives up a reference; frees @set with the last one.
 */
void
wb_set_unref (WbSet *set)
{
  g_return_if_fail (set != NULL);

  if (!g_atomic_ref_count_dec (&set->ref_count))
    return;

  for (guint i = 0; i < set->n; i++)
    g_ref_string_release (set->members[i]);
  g_free (set);
}

/**
 * wb_set_contains:
 * @set: (nullable): a set; %NULL is the empty one
 * @member: a text
 *
 * Returns: whether @member is in @set
 */
gboolean
wb_set_contains (const WbSet *set, const char *member)
{
  guint position;

  return set != NULL && find (set, member, &position);
}

/**
 * wb_set_equal:
 * @a: (nullable): a set; %NULL is the empty one
 * @b: (nullable): a set; %NULL is the empty one
 *
 * Returns: whether both have the same members
 */
gboolean
wb_set_equal (const WbSet *a, const WbSet *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n != b->n)
    return FALSE;

  for (guint i = 0; i < a->n; i++)
    if (a->members[i] != b->members[i] && strcmp (a->members[i], b->members[i]) != 0)
      return FALSE;

  return TRUE;
}

/**
 * wb_set_with:
 * @set: (nullable): a set; %NULL is the empty one
 * @member: a text
 *
 * Returns: (transfer full): a set of the members of @set and @member; @set itself when it has @member
 */
WbSet *
wb_set_with (const WbSet *set, const char *member)
{
  WbSet *with;
  guint  position = 0;
  guint  n = set != NULL ? set->n : 0;

  if (set != NULL && find (set, member, &position))
    return wb_set_ref ((WbSet *) set);

  with = allocate (n + 1);
  with->members[position] = g_ref_string_new (member);
  if (n > 0)
    {
      acquire_range (with->members, set->members, position);
      acquire_range (with->members + position + 1, set->members + position, n - position);
    }

  return with;
}

/**
 * wb_set_without:
 * @set: (nullable): a set; %NULL is the empty one
 * @member: a text
 *
 * Returns: (transfer full) (nullable): a set of the members of @set but @member, %NULL when nothing is left; @set itself
 *   when it does not have @member
 */
WbSet *
wb_set_without (const WbSet *set, const char *member)
{
  WbSet *without;
  guint  position;

  if (set == NULL)
    return NULL;
  if (!find (set, member, &position))
    return wb_set_ref ((WbSet *) set);
  if (set->n == 1)
    return NULL;

  without = allocate (set->n - 1);
  acquire_range (without->members, set->members, position);
  acquire_range (without->members + position, set->members + position + 1, set->n - position - 1);

  return without;
}
