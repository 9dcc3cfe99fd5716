/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-reorder.h"

#include "wb-order.h"

/* A walk over items in the order that they are to have. */
typedef struct
{
  WbEdit   *edit;
  guint     field;
  WbRecord **items; /* all of them, in their new order */
  guint     n;
  guint     first;  /* the first and the last of those that move */
  guint     last;
  char     *low;    /* the key that the next one must be above; NULL: any */
  gboolean  changed;
} Walk;

static const char *
get_key (const Walk *walk, guint i)
{
  return wb_record_get_text (walk->items[i], walk->field);
}

static gboolean
is_above (const Walk *walk, const char *key)
{
  return key != NULL && (walk->low == NULL || wb_order_compare (key, walk->low) > 0);
}

/* The next key of one that stays and may: a new key comes below it. */
static const char *
find_high (const Walk *walk, guint i)
{
  for (i = MAX (i, walk->last) + 1; i < walk->n; i++)
    if (is_above (walk, get_key (walk, i)))
      return get_key (walk, i);

  return NULL;
}

static gboolean
must_change (const Walk *walk, guint i)
{
  const char *key = get_key (walk, i);
  const char *high = find_high (walk, i);

  if (key == NULL)
    return i <= walk->last;
  if (i < walk->first)
    return FALSE;
  if (i > walk->last)
    return walk->changed && !is_above (walk, key);

  return !is_above (walk, key) || (high != NULL && wb_order_compare (key, high) >= 0);
}

static void
set_key (Walk *walk, guint i)
{
  g_autofree char *key = wb_order_between (walk->low, find_high (walk, i));
  g_autoptr (GError) error = NULL;

  if (!wb_edit_set (walk->edit, wb_record_get_id (walk->items[i]), walk->field, key, &error))
    g_critical ("%s", error->message);
  walk->changed = TRUE;
  g_free (walk->low);
  walk->low = g_steal_pointer (&key);
}

static void
run (Walk *walk)
{
  for (guint i = 0; i < walk->n; i++)
    if (must_change (walk, i))
      set_key (walk, i);
    else if (get_key (walk, i) != NULL)
      {
        g_free (walk->low);
        walk->low = g_strdup (get_key (walk, i));
      }
}

/**
 * wb_reorder:
 * @edit: an edit
 * @field: the field of their kind that holds the order
 * @siblings: (element-type WbRecord): the items among which they come, in their order, without those that move
 * @at: before the how manieth of them; their number for the end
 * @moved: (array length=n): the items that move, in the order that they are to have; not changed in @edit
 * @n: how many, at least one
 *
 * Gives those that move keys between their new neighbours. Only where neighbours have no keys, or the same, do they get
 * some too.
 */
void
wb_reorder (WbEdit *edit, guint field, GPtrArray *siblings, guint at, WbRecord *const *moved, guint n)
{
  g_autofree WbRecord **items = g_new (WbRecord *, siblings->len + n);
  Walk walk = { .edit = edit, .field = field, .items = items, .n = siblings->len + n, .first = at, .last = at + n - 1 };

  g_return_if_fail (at <= siblings->len && n > 0);

  for (guint i = 0; i < walk.n; i++)
    if (i < at)
      items[i] = siblings->pdata[i];
    else
      items[i] = i < at + n ? moved[i - at] : siblings->pdata[i - n];

  run (&walk);
  g_free (walk.low);
}
