/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-item-private.h"

#include <string.h>

struct _WbItem
{
  GObject    parent_instance;

  WbProject *project;
  WbRecord  *record; /* the last one when it was deleted */
  WbSlot     slot;
  gboolean   exists;
};

/* The properties of the fields follow these, one for each distinct name in the table. */
typedef enum
{
  PROP_ITEM_KIND = 1,
  PROP_ID,
  PROP_LABEL,
  PROP_EXISTS,
  PROP_FIRST_FIELD,
} WbItemProperty;

#define MAX_PROPS     255
#define NO_FIELD      0xff

static GParamSpec *props[MAX_PROPS];
static guint8 prop_of_field[WB_N_KINDS][WB_MAX_FIELDS];
static guint8 field_of_prop[WB_N_KINDS][MAX_PROPS];

/* What an item must tell after a step. */
typedef struct
{
  WbItem   *item;
  WbRecord *before;
  gboolean  existed;
} WbNews;

G_DEFINE_FINAL_TYPE (WbItem, wb_item, G_TYPE_OBJECT)

static G_DEFINE_QUARK (wb-item-table, item_table)

static GHashTable *
get_table (WbProject *project)
{
  return g_object_get_qdata (G_OBJECT (project), item_table_quark ());
}

static void
clear_news (gpointer data)
{
  WbNews *news = data;

  g_object_unref (news->item);
  wb_record_unref (news->before);
}

/* Gives an item its new record, and remembers what it had. */
static void
update_item (WbItem *self, WbRecord *record, GArray *all_news)
{
  WbNews news = { g_object_ref (self), self->record, self->exists };

  self->record = wb_record_ref (record != NULL ? record : self->record);
  self->exists = record != NULL;

  g_array_append_val (all_news, news);
}

static void
notify_fields (WbItem *self, const WbRecord *before)
{
  WbKind kind = wb_record_get_kind (self->record);
  const WbKindInfo *info = wb_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const WbValue *old_value = wb_record_get_value (before, i);
      const WbValue *new_value = wb_record_get_value (self->record, i);

      if (old_value == NULL && new_value == NULL)
        continue;
      if (old_value == NULL || new_value == NULL || !wb_value_equal (&info->fields[i], *old_value, *new_value))
        g_object_notify_by_pspec (G_OBJECT (self), props[prop_of_field[kind][i]]);
    }
}

static void
tell (const WbNews *news)
{
  WbItem *self = news->item;

  g_object_freeze_notify (G_OBJECT (self));

  notify_fields (self, news->before);
  if (strcmp (wb_record_get_title (news->before), wb_record_get_title (self->record)) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
  if (news->existed != self->exists)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EXISTS]);

  g_object_thaw_notify (G_OBJECT (self));
}

/* First all items get their new records, then they tell: who is told of one of them may look at another. */
static void
changed_cb (WbProject *project, const WbDelta *delta, GHashTable *table)
{
  g_autoptr (GArray) all_news = NULL;

  if (g_hash_table_size (table) == 0)
    return;

  all_news = g_array_new (FALSE, FALSE, sizeof (WbNews));
  g_array_set_clear_func (all_news, clear_news);

  for (guint i = 0; i < delta->step->n_changes; i++)
    {
      const WbChange *change = &delta->step->changes[i];
      WbItem *item = g_hash_table_lookup (table, GUINT_TO_POINTER (change->slot));

      if (item != NULL)
        update_item (item, change->new_record, all_news);
    }

  for (guint i = 0; i < all_news->len; i++)
    tell (&g_array_index (all_news, WbNews, i));
}

/* Makes the table from slot to living item, which holds no reference, and follows the project for it. */
void
wb_item_follow_project (WbProject *project)
{
  GHashTable *table;

  if (get_table (project) != NULL)
    return;

  table = g_hash_table_new (NULL, NULL);
  g_object_set_qdata_full (G_OBJECT (project), item_table_quark (), table, (GDestroyNotify) g_hash_table_unref);
  g_signal_connect (project, "changed", G_CALLBACK (changed_cb), table);
}

static WbItem *
get_item (WbProject *project, WbSlot slot, WbRecord *record, gboolean exists)
{
  WbItem *self;

  wb_item_follow_project (project);

  self = g_hash_table_lookup (get_table (project), GUINT_TO_POINTER (slot));
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (WB_TYPE_ITEM, NULL);
  self->project = g_object_ref (project);
  self->record = wb_record_ref (record);
  self->slot = slot;
  self->exists = exists;
  g_hash_table_insert (get_table (project), GUINT_TO_POINTER (slot), self);

  return self;
}

/* The item of a slot that is empty by now, as it was last. */
WbItem *
wb_item_get_deleted (WbProject *project, WbSlot slot, WbRecord *last)
{
  return get_item (project, slot, last, FALSE);
}

static void
wb_item_dispose (GObject *object)
{
  WbItem *self = WB_ITEM (object);

  if (self->project != NULL)
    {
      GHashTable *table = get_table (self->project);

      if (g_hash_table_lookup (table, GUINT_TO_POINTER (self->slot)) == self)
        g_hash_table_remove (table, GUINT_TO_POINTER (self->slot));
    }

  G_OBJECT_CLASS (wb_item_parent_class)->dispose (object);
}

static void
wb_item_finalize (GObject *object)
{
  WbItem *self = WB_ITEM (object);

  g_clear_object (&self->project);
  g_clear_pointer (&self->record, wb_record_unref);

  G_OBJECT_CLASS (wb_item_parent_class)->finalize (object);
}

static void
get_field (WbItem *self, guint prop_id, GValue *value)
{
  WbKind kind = wb_record_get_kind (self->record);
  guint index = field_of_prop[kind][prop_id];

  if (index == NO_FIELD)
    return;

  if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, wb_record_get_flag (self->record, index));
  else if (wb_record_has (self->record, index))
    g_value_take_string (value, wb_value_to_text (wb_field_get (kind, index),
                                                  *wb_record_get_value (self->record, index)));
}

static void
wb_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WbItem *self = WB_ITEM (object);

  switch ((WbItemProperty) prop_id)
    {
    case PROP_ITEM_KIND:
      g_value_set_static_string (value, wb_kind_get_info (wb_record_get_kind (self->record))->name);
      break;
    case PROP_ID:
      g_value_set_string (value, wb_record_get_id (self->record));
      break;
    case PROP_LABEL:
      g_value_set_string (value, wb_record_get_title (self->record));
      break;
    case PROP_EXISTS:
      g_value_set_boolean (value, self->exists);
      break;
    case PROP_FIRST_FIELD:
    default:
      get_field (self, prop_id, value);
      break;
    }
}

static GParamSpec *
make_field_property (const WbField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (field->type == WB_TYPE_YES_NO)
    return g_param_spec_boolean (field->name, NULL, NULL, FALSE, flags);

  return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
}

/* Fields of one name share a property. The table is walked once, before there is any item. */
static guint
add_field_property (GHashTable *ids, guint n_props, const WbField *field)
{
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (ids, field->name));

  if (id == 0)
    {
      id = n_props++;
      g_assert (id < MAX_PROPS);
      props[id] = make_field_property (field);
      g_hash_table_insert (ids, (gpointer) field->name, GUINT_TO_POINTER (id));
    }

  g_assert ((field->type == WB_TYPE_YES_NO) == (props[id]->value_type == G_TYPE_BOOLEAN));
  prop_of_field[field->kind][field->index] = id;
  field_of_prop[field->kind][id] = field->index;

  return n_props;
}

static guint
make_field_properties (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_props = PROP_FIRST_FIELD;

  memset (field_of_prop, NO_FIELD, sizeof field_of_prop);

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      n_props = add_field_property (ids, n_props, wb_field_get (kind, i));

  return n_props;
}

static void
wb_item_class_init (WbItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wb_item_dispose;
  object_class->finalize = wb_item_finalize;
  object_class->get_property = wb_item_get_property;

  /**
   * WbItem:item-kind:
   *
   * The machine name of the kind. ("kind" and "type" are fields of some kinds.)
   */
  props[PROP_ITEM_KIND] = g_param_spec_string ("item-kind", NULL, NULL, NULL, flags);
  /**
   * WbItem:id:
   *
   * The id; %NULL for a link or a conflict.
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  /**
   * WbItem:label:
   *
   * What it is called; "" when it has no name yet.
   */
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  /**
   * WbItem:exists:
   *
   * %FALSE once it was deleted; %TRUE again when that was undone.
   */
  props[PROP_EXISTS] = g_param_spec_boolean ("exists", NULL, NULL, TRUE, flags);

  g_object_class_install_properties (object_class, make_field_properties (), props);
}

static void
wb_item_init (WbItem *self)
{
}

/**
 * wb_project_get_item:
 * @project: a project
 * @slot: a slot of it
 *
 * Gets the façade of what stands in @slot: the same object for as long as anyone holds it. The project does not.
 *
 * Returns: (transfer full) (nullable): the item, or %NULL when the slot is empty
 */
WbItem *
wb_project_get_item (WbProject *project, WbSlot slot)
{
  WbRecord *record;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  record = wb_project_get (project, slot);

  return record != NULL ? get_item (project, slot, record, TRUE) : NULL;
}

/**
 * wb_item_get_project:
 * @self: an item
 *
 * Returns: (transfer none): its project, which an item keeps alive
 */
WbProject *
wb_item_get_project (WbItem *self)
{
  g_return_val_if_fail (WB_IS_ITEM (self), NULL);

  return self->project;
}

/**
 * wb_item_get_slot:
 * @self: an item
 *
 * Returns: the slot that it stands in
 */
WbSlot
wb_item_get_slot (WbItem *self)
{
  g_return_val_if_fail (WB_IS_ITEM (self), WB_SLOT_NONE);

  return self->slot;
}

/**
 * wb_item_get_kind:
 * @self: an item
 *
 * Returns: its kind
 */
WbKind
wb_item_get_kind (WbItem *self)
{
  g_return_val_if_fail (WB_IS_ITEM (self), WB_KIND_PROJECT);

  return wb_record_get_kind (self->record);
}

/**
 * wb_item_get_record:
 * @self: an item
 *
 * Returns: (transfer none): its record; the last one when it was deleted
 */
WbRecord *
wb_item_get_record (WbItem *self)
{
  g_return_val_if_fail (WB_IS_ITEM (self), NULL);

  return self->record;
}
