/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-clip.h"

#include <string.h>

#include "wb-order.h"
#include "wb-renew.h"
#include "wb-text.h"

typedef struct
{
  WbEdit     *edit;
  WbProject  *project;
  WbPlan     *clip;
  gboolean    at_home; /* the clip comes from this plan */
  GHashTable *ids;     /* new GRefString by the one in the clip */
  GHashTable *named;   /* ids of themes and partners by their folded names, once one was looked for */
  GPtrArray  *orders[WB_LAST_ITEM + 1]; /* the keys of a kind in their order, once one was needed */
} Putting;

/* A theme and a partner of one name are two. */
static char *
make_name_key (const WbRecord *record)
{
  g_autofree char *folded = wb_text_fold (wb_record_get_title (record));

  return g_strdup_printf ("%d %s", wb_record_get_kind (record), folded);
}

static void
add_names (Putting *putting, WbKind kind)
{
  guint n;
  const WbSlot *slots = wb_project_list (putting->project, kind, &n);

  for (guint i = 0; i < n; i++)
    {
      WbRecord *record = wb_project_get (putting->project, slots[i]);

      if (*wb_record_get_title (record) != '\0')
        g_hash_table_insert (putting->named, make_name_key (record), wb_record_get_id (record));
    }
}

static GRefString *
find_by_name (Putting *putting, const WbRecord *about)
{
  g_autofree char *key = make_name_key (about);

  if (putting->named == NULL)
    {
      putting->named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      add_names (putting, WB_KIND_DOMAIN);
      add_names (putting, WB_KIND_PARTNER);
    }

  return g_hash_table_lookup (putting->named, key);
}

/* What a clip only tells about, as this plan has it. */
static GRefString *
find_here (Putting *putting, const WbRecord *about)
{
  WbRecord *same = putting->at_home ? wb_edit_get (putting->edit, wb_record_get_id (about)) : NULL;

  if (wb_record_get_kind (about) == WB_KIND_PROJECT)
    return wb_record_get_id (wb_project_get (putting->project, wb_project_get_root (putting->project)));
  if (same != NULL && wb_record_get_kind (same) == wb_record_get_kind (about))
    return wb_record_get_id (same);

  return find_by_name (putting, about);
}

/* What was cut here is itself again; everything else gets a new id, and an action a number. */
static GRefString *
choose_id (Putting *putting, const WbRecord *record)
{
  GRefString *old = wb_record_get_id (record);
  const char *id;

  if (putting->at_home && wb_edit_get (putting->edit, old) == NULL)
    return old;

  id = wb_edit_add (putting->edit, wb_record_get_kind (record));

  return wb_record_get_id (wb_edit_get (putting->edit, id));
}

static void
choose_ids (Putting *putting)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (putting->clip); slot++)
    {
      WbRecord *record = wb_plan_get (putting->clip, slot);
      GRefString *id;

      if (!wb_kind_is_item (wb_record_get_kind (record)))
        continue;

      id = wb_clip_is_about (record) ? find_here (putting, record) : choose_id (putting, record);
      if (id != NULL)
        g_hash_table_insert (putting->ids, wb_record_get_id (record), g_ref_string_acquire (id));
    }
}

static int
find_order_field (WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == WB_TYPE_ORDER)
      return i;

  return -1;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return wb_order_compare (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
get_orders (Putting *putting, WbKind kind, guint field)
{
  GPtrArray *keys = putting->orders[kind];
  guint n;
  const WbSlot *slots = wb_project_list (putting->project, kind, &n);

  if (keys != NULL)
    return keys;

  keys = putting->orders[kind] = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    {
      const char *key = wb_record_get_text (wb_project_get (putting->project, slots[i]), field);

      if (key != NULL)
        g_ptr_array_add (keys, (gpointer) key);
    }
  g_ptr_array_sort (keys, compare_keys);

  return keys;
}

static const char *
find_after (GPtrArray *keys, const char *key)
{
  guint low = 0, high = keys->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (wb_order_compare (keys->pdata[middle], key) > 0)
        high = middle;
      else
        low = middle + 1;
    }

  return low < keys->len ? keys->pdata[low] : NULL;
}

/* A copy comes right after what it is a copy of. */
static void
order_after (Putting *putting, GRefString *id)
{
  WbRecord *record = wb_edit_get (putting->edit, id);
  WbKind kind = wb_record_get_kind (record);
  int field = find_order_field (kind);
  const char *own = field >= 0 ? wb_record_get_text (record, field) : NULL;
  g_autofree char *key = NULL;

  if (own == NULL)
    return;

  key = wb_order_between (own, find_after (get_orders (putting, kind, field), own));
  if (key != NULL)
    wb_edit_set (putting->edit, id, field, key, NULL);
}

static void
keep_number (WbEdit *edit, const char *id, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  wb_edit_set (edit, id, WB_ACTION_NUMBER, text, NULL);
}

static void
put_new (Putting *putting, const WbRecord *record, WbRecord *renewed)
{
  GRefString *id = wb_record_get_id (renewed);
  WbRecord *fresh = wb_edit_get (putting->edit, id);
  gboolean numbered = fresh != NULL && wb_record_get_kind (fresh) == WB_KIND_ACTION;
  int number = numbered ? wb_record_get_integer (fresh, WB_ACTION_NUMBER, 0) : 0;

  wb_edit_put (putting->edit, renewed);
  if (number > 0)
    keep_number (putting->edit, id, number);
  if (putting->at_home && !g_str_equal (id, wb_record_get_id (record)))
    order_after (putting, id);
}

static void
put_records (Putting *putting)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (putting->clip); slot++)
    {
      WbRecord *record = wb_plan_get (putting->clip, slot);
      g_autoptr (WbRecord) renewed = NULL;

      if (wb_record_get_kind (record) > WB_LAST_LINK || wb_clip_is_about (record))
        continue;

      renewed = wb_record_renew (record, putting->ids);
      if (renewed == NULL)
        continue;
      if (wb_kind_is_link (wb_record_get_kind (record)))
        wb_edit_put (putting->edit, renewed);
      else
        put_new (putting, record, renewed);
    }
}

static gboolean
is_from (WbPlan *clip, WbProject *project)
{
  const char *root = wb_record_get_id (wb_project_get (project, wb_project_get_root (project)));

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (clip); slot++)
    {
      WbRecord *record = wb_plan_get (clip, slot);

      if (wb_record_get_kind (record) == WB_KIND_PROJECT)
        return g_str_equal (wb_record_get_id (record), root);
    }

  return FALSE;
}

/**
 * wb_clip_put:
 * @clip: a valid plan, as wb_clip_new() makes it
 * @edit: an edit
 *
 * Returns: (transfer full): new ids (#GRefString) by those in @clip, also of what it only tells about and was found
 */
GHashTable *
wb_clip_put (WbPlan *clip, WbEdit *edit)
{
  Putting putting = { .edit = edit, .project = wb_edit_get_project (edit), .clip = clip };

  putting.ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ref_string_release);
  putting.at_home = is_from (clip, putting.project);
  choose_ids (&putting);
  put_records (&putting);

  g_clear_pointer (&putting.named, g_hash_table_unref);
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    g_clear_pointer (&putting.orders[kind], g_ptr_array_unref);

  return putting.ids;
}
