/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-slot-list.h"

#include "wb-item-private.h"
#include "wb-splices.h"
#include "wb-touched.h"

#include <gio/gio.h>
#include <string.h>

/* A step that tears the list in more places than this is told as one splice from the first to the last of them. */
#define MAX_SPLICES 64

/* From this many items on, looking each one up costs more than going through the list once. */
#define MANY 32

struct _WbSlotList
{
  GObject        parent_instance;

  WbProject     *project;
  WbKind         kind;
  GArray        *slots; /* of WbSlot, in order */
  GHashTable    *deleted; /* slot → its last record, while a step is being told */

  WbSlotFilter   filter;
  gpointer       filter_data;
  GDestroyNotify filter_destroy;
  WbSlotCompare  compare;
  gpointer       compare_data;
  GDestroyNotify compare_destroy;
  gboolean       far;
};

typedef enum
{
  PROP_N_ITEMS = 1,
} WbSlotListProperty;

static GParamSpec *props[PROP_N_ITEMS + 1];

static void wb_slot_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (WbSlotList, wb_slot_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, wb_slot_list_list_model_init))

static inline WbSlot
slot_at (WbSlotList *self, guint position)
{
  return g_array_index (self->slots, WbSlot, position);
}

static int
compare_slots (const void *a, const void *b, gpointer data)
{
  WbSlotList *self = data;
  WbSlot one = *(const WbSlot *) a;
  WbSlot other = *(const WbSlot *) b;
  int order = self->compare != NULL && one != other ? self->compare (self->project, one, other, self->compare_data) : 0;

  return order != 0 ? order : (one > other) - (one < other);
}

static gboolean
is_shown (WbSlotList *self, WbSlot slot)
{
  WbRecord *record = wb_project_get (self->project, slot);

  return record != NULL && wb_record_get_kind (record) == self->kind &&
         (self->filter == NULL || self->filter (self->project, slot, self->filter_data));
}

/* Where @slot is, or would come, among @slots, which are in order. */
static guint
search (WbSlotList *self, GArray *slots, WbSlot slot)
{
  guint low = 0;
  guint high = slots->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_slots (&g_array_index (slots, WbSlot, middle), &slot, self) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Where @slot is. What it is sorted by may have changed, and then it is not found by searching but by looking. */
static gboolean
find (WbSlotList *self, WbSlot slot, guint *position)
{
  const WbSlot *slots = (const WbSlot *) self->slots->data;
  guint guess = self->slots->len;

  /* What is gone cannot be compared any more. */
  if (g_hash_table_size (self->deleted) == 0 && wb_project_get (self->project, slot) != NULL)
    guess = search (self, self->slots, slot);

  if (guess < self->slots->len && slots[guess] == slot)
    {
      *position = guess;
      return TRUE;
    }

  for (guint i = 0; i < self->slots->len; i++)
    if (slots[i] == slot)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

static void
splice (WbSlotList *self, guint position, guint n_removed, const WbSlot *added, guint n_added)
{
  guint common = MIN (n_removed, n_added);

  if (common > 0)
    memcpy (&g_array_index (self->slots, WbSlot, position), added, common * sizeof (WbSlot));
  if (n_added > common)
    g_array_insert_vals (self->slots, position + common, added + common, n_added - common);
  else if (n_removed > common)
    g_array_remove_range (self->slots, position + common, n_removed - common);

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_N_ITEMS]);
}

/* Leaves out what is the same before and after at either end. */
static void
splice_trimmed (WbSlotList *self, guint position, guint n_removed, const WbSlot *added, guint n_added)
{
  const WbSlot *removed = &g_array_index (self->slots, WbSlot, position);

  while (n_removed > 0 && n_added > 0 && *removed == *added)
    {
      removed++;
      added++;
      position++;
      n_removed--;
      n_added--;
    }
  while (n_removed > 0 && n_added > 0 && removed[n_removed - 1] == added[n_added - 1])
    {
      n_removed--;
      n_added--;
    }

  if (n_removed > 0 || n_added > 0)
    splice (self, position, n_removed, added, n_added);
}

/* From the last to the first: so the positions of those that are still to come stay right. */
static void
make_splices (WbSlotList *self, GArray *splices, GArray *added)
{
  if (splices->len > MAX_SPLICES)
    {
      g_autoptr (GArray) slots = wb_splices_make (splices, self->slots, added);

      splice_trimmed (self, 0, self->slots->len, (const WbSlot *) slots->data, slots->len);
      return;
    }

  for (guint i = splices->len; i > 0; i--)
    {
      const WbSplice *s = &g_array_index (splices, WbSplice, i - 1);

      splice_trimmed (self, s->position, s->n_removed, &g_array_index (added, WbSlot, s->from), s->to - s->from);
    }
}

static int
compare_numbers (const void *a, const void *b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one > other) - (one < other);
}

/* The positions of those of @touched that are in the list, in order. */
static GArray *
find_all (WbSlotList *self, GHashTable *touched)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer slot;
  guint position;

  if (g_hash_table_size (touched) < MANY)
    {
      g_hash_table_iter_init (&iter, touched);
      while (g_hash_table_iter_next (&iter, &slot, NULL))
        if (find (self, GPOINTER_TO_UINT (slot), &position))
          g_array_append_val (positions, position);
      g_array_sort (positions, compare_numbers);
    }
  else
    {
      for (position = 0; position < self->slots->len; position++)
        if (g_hash_table_contains (touched, GUINT_TO_POINTER (slot_at (self, position))))
          g_array_append_val (positions, position);
    }

  return positions;
}

/* Those of @touched that belong in the list now, in order. */
static GArray *
filter_all (WbSlotList *self, GHashTable *touched)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      WbSlot slot = GPOINTER_TO_UINT (key);

      if (is_shown (self, slot))
        g_array_append_val (shown, slot);
    }
  g_array_sort_with_data (shown, compare_slots, self);

  return shown;
}

static GArray *
search_all (WbSlotList *self, GArray *slots, GArray *shown)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (guint), shown->len);

  for (guint i = 0; i < shown->len; i++)
    {
      guint place = search (self, slots, g_array_index (shown, WbSlot, i));

      g_array_append_val (places, place);
    }

  return places;
}

/* Whether the touched slots are as they were, each in order with those beside it. */
static gboolean
are_in_place (WbSlotList *self, GArray *positions, GArray *shown)
{
  if (positions->len != shown->len)
    return FALSE;

  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);
      const WbSlot *slot = &g_array_index (self->slots, WbSlot, position);

      if (*slot != g_array_index (shown, WbSlot, i) ||
          (position > 0 && compare_slots (slot - 1, slot, self) > 0) ||
          (position + 1 < self->slots->len && compare_slots (slot, slot + 1, self) > 0))
        return FALSE;
    }

  return TRUE;
}

static void
place_touched (WbSlotList *self, GHashTable *touched)
{
  g_autoptr (GArray) positions = find_all (self, touched);
  g_autoptr (GArray) shown = filter_all (self, touched);
  g_autoptr (GArray) others = NULL;
  g_autoptr (GArray) places = NULL;
  g_autoptr (GArray) splices = NULL;

  if (are_in_place (self, positions, shown))
    return;

  /* The others are in order, so that what comes can be placed among them by searching. */
  others = wb_slots_without (self->slots, positions);
  places = search_all (self, others, shown);
  splices = wb_splices_plan (positions, places);
  make_splices (self, splices, shown);
}

static void
changed_cb (WbProject *project, const WbDelta *delta, WbSlotList *self)
{
  g_autoptr (GHashTable) touched = wb_project_get_touched (project, delta, self->kind, self->far);

  for (guint i = 0; i < delta->step->n_changes; i++)
    {
      const WbChange *change = &delta->step->changes[i];

      if (change->new_record == NULL && g_hash_table_contains (touched, GUINT_TO_POINTER (change->slot)))
        g_hash_table_insert (self->deleted, GUINT_TO_POINTER (change->slot), wb_record_ref (change->old_record));
    }

  if (g_hash_table_size (touched) > 0)
    place_touched (self, touched);

  g_hash_table_remove_all (self->deleted);
}

static GType
wb_slot_list_get_item_type (GListModel *model)
{
  return WB_TYPE_ITEM;
}

static guint
wb_slot_list_get_n_items (GListModel *model)
{
  return WB_SLOT_LIST (model)->slots->len;
}

static gpointer
wb_slot_list_get_item (GListModel *model, guint position)
{
  WbSlotList *self = WB_SLOT_LIST (model);
  WbItem *item;
  WbSlot slot;

  if (position >= self->slots->len)
    return NULL;

  slot = slot_at (self, position);
  item = wb_project_get_item (self->project, slot);

  /* Between two splices of one step there are still items that are gone. */
  if (item == NULL)
    item = wb_item_get_deleted (self->project, slot, g_hash_table_lookup (self->deleted, GUINT_TO_POINTER (slot)));

  return item;
}

static void
wb_slot_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = wb_slot_list_get_item_type;
  iface->get_n_items = wb_slot_list_get_n_items;
  iface->get_item = wb_slot_list_get_item;
}

static GArray *
list_all (WbSlotList *self)
{
  guint n;
  const WbSlot *all = wb_project_list (self->project, self->kind, &n);
  GArray *slots = g_array_sized_new (FALSE, FALSE, sizeof (WbSlot), n);

  for (guint i = 0; i < n; i++)
    if (is_shown (self, all[i]))
      g_array_append_val (slots, all[i]);
  g_array_sort_with_data (slots, compare_slots, self);

  return slots;
}

static void
free_filter (WbSlotList *self)
{
  if (self->filter_destroy != NULL)
    self->filter_destroy (self->filter_data);
  self->filter_destroy = NULL;
}

static void
free_sorter (WbSlotList *self)
{
  if (self->compare_destroy != NULL)
    self->compare_destroy (self->compare_data);
  self->compare_destroy = NULL;
}

static void
wb_slot_list_finalize (GObject *object)
{
  WbSlotList *self = WB_SLOT_LIST (object);

  free_filter (self);
  free_sorter (self);
  g_array_unref (self->slots);
  g_hash_table_unref (self->deleted);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (wb_slot_list_parent_class)->finalize (object);
}

static void
wb_slot_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WbSlotList *self = WB_SLOT_LIST (object);

  switch ((WbSlotListProperty) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->slots->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
wb_slot_list_class_init (WbSlotListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wb_slot_list_finalize;
  object_class->get_property = wb_slot_list_get_property;

  /**
   * WbSlotList:n-items:
   *
   * How many items are in the list.
   */
  props[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
wb_slot_list_init (WbSlotList *self)
{
  self->slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  self->deleted = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) wb_record_unref);
}

/**
 * wb_slot_list_new:
 * @project: a project
 * @kind: a kind of item, link or conflict
 *
 * Returns: (transfer full): the list of all of @kind, in the order of their slots
 */
WbSlotList *
wb_slot_list_new (WbProject *project, WbKind kind)
{
  WbSlotList *self;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);
  g_return_val_if_fail (kind < WB_N_KINDS, NULL);

  self = g_object_new (WB_TYPE_SLOT_LIST, NULL);
  self->project = g_object_ref (project);
  self->kind = kind;
  g_array_unref (self->slots);
  self->slots = list_all (self);

  /* Who is told that items have changed may look at them, so these come first. */
  wb_item_follow_project (project);
  g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, 0);

  return self;
}

/**
 * wb_slot_list_set_filter:
 * @self: a list
 * @filter: (nullable): which items are in it; %NULL for all
 * @data: passed to @filter
 * @destroy: (nullable): frees @data
 *
 * Filters the list. @filter may look at the item itself; if it looks further, see wb_slot_list_set_far().
 */
void
wb_slot_list_set_filter (WbSlotList *self, WbSlotFilter filter, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (WB_IS_SLOT_LIST (self));

  free_filter (self);
  self->filter = filter;
  self->filter_data = data;
  self->filter_destroy = destroy;

  wb_slot_list_refresh (self);
}

/**
 * wb_slot_list_set_sorter:
 * @self: a list
 * @compare: (nullable): which of two items comes first; %NULL to sort by slot
 * @data: passed to @compare
 * @destroy: (nullable): frees @data
 *
 * Sorts the list. @compare may look at the items themselves; if it looks further, see wb_slot_list_set_far().
 */
void
wb_slot_list_set_sorter (WbSlotList *self, WbSlotCompare compare, gpointer data, GDestroyNotify destroy)
{
  g_return_if_fail (WB_IS_SLOT_LIST (self));

  free_sorter (self);
  self->compare = compare;
  self->compare_data = data;
  self->compare_destroy = destroy;

  wb_slot_list_refresh (self);
}

/**
 * wb_slot_list_set_far:
 * @self: a list
 * @far: whether filter or sorter look at more than the item itself
 *
 * Says that filter or sorter also look at the links and references of an item and at the items that these lead to, such
 * as the partner that leads an action. Then each step costs as much as what it changes has links.
 */
void
wb_slot_list_set_far (WbSlotList *self, gboolean far)
{
  g_return_if_fail (WB_IS_SLOT_LIST (self));

  self->far = far;
}

/**
 * wb_slot_list_refresh:
 * @self: a list
 *
 * Filters and sorts anew, when something beside the plan has changed that filter or sorter go by: a search text, or
 * what is more than one link away.
 */
void
wb_slot_list_refresh (WbSlotList *self)
{
  g_autoptr (GArray) slots = NULL;

  g_return_if_fail (WB_IS_SLOT_LIST (self));

  slots = list_all (self);
  splice_trimmed (self, 0, self->slots->len, (const WbSlot *) slots->data, slots->len);
}

/**
 * wb_slot_list_get_project:
 * @self: a list
 *
 * Returns: (transfer none): the project that it lists
 */
WbProject *
wb_slot_list_get_project (WbSlotList *self)
{
  g_return_val_if_fail (WB_IS_SLOT_LIST (self), NULL);

  return self->project;
}

/**
 * wb_slot_list_get_slot:
 * @self: a list
 * @position: a position
 *
 * Returns: the slot at @position, or %WB_SLOT_NONE behind the end; no object is made for it
 */
WbSlot
wb_slot_list_get_slot (WbSlotList *self, guint position)
{
  g_return_val_if_fail (WB_IS_SLOT_LIST (self), WB_SLOT_NONE);

  return position < self->slots->len ? slot_at (self, position) : WB_SLOT_NONE;
}

/**
 * wb_slot_list_find:
 * @self: a list
 * @slot: a slot
 * @position: (out) (optional): where to store its position
 *
 * Returns: whether @slot is in the list
 */
gboolean
wb_slot_list_find (WbSlotList *self, WbSlot slot, guint *position)
{
  guint found;

  g_return_val_if_fail (WB_IS_SLOT_LIST (self), FALSE);

  if (!find (self, slot, &found))
    return FALSE;
  if (position != NULL)
    *position = found;

  return TRUE;
}
