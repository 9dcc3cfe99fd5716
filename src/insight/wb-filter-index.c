/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-filter-index.h"

#include "wb-text.h"

struct _WbFilterIndex
{
  WbProject *project;
  GPtrArray *texts; /* by slot: folded, or NULL for what has none; as far as it was built */
};

/**
 * wb_filter_index_new:
 * @project: a project
 *
 * Returns: (transfer full): an index that is still to be built
 */
WbFilterIndex *
wb_filter_index_new (WbProject *project)
{
  WbFilterIndex *index;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  index = g_new0 (WbFilterIndex, 1);
  index->project = g_object_ref (project);
  index->texts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (index->texts, NULL); /* of no slot */

  return index;
}

/**
 * wb_filter_index_free:
 * @index: (transfer full): an index
 */
void
wb_filter_index_free (WbFilterIndex *index)
{
  g_ptr_array_unref (index->texts);
  g_object_unref (index->project);
  g_free (index);
}

static void
append_text (GString *all, const WbRecord *record, guint field)
{
  const char *text = wb_record_get_text (record, field);

  if (text == NULL)
    return;

  g_string_append (all, text);
  g_string_append_c (all, '\n');
}

/* What a card is found by; what is not open never is. */
static void
append_texts (GString *all, const WbRecord *record)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const WbField *field = &info->fields[i];

      if ((field->type == WB_TYPE_TEXT || field->type == WB_TYPE_LONG_TEXT) && field->privacy == WB_PRIVACY_OPEN)
        append_text (all, record, i);
    }
}

static char *
fold_record (const WbRecord *record)
{
  g_autoptr (GString) all = g_string_new (NULL);

  switch ((int) wb_record_get_kind (record))
    {
    case WB_KIND_VOICE:
    case WB_KIND_GOAL:
    case WB_KIND_ACTION:
      append_texts (all, record);
      break;
    case WB_KIND_PARTNER:
      append_text (all, record, WB_PARTNER_NAME);
      append_text (all, record, WB_PARTNER_SHORT);
      break;
    case WB_KIND_DOMAIN:
      append_text (all, record, WB_DOMAIN_NAME);
      break;
    case WB_KIND_CONTACT:
      append_text (all, record, WB_CONTACT_NAME);
      break;
    default:
      return NULL;
    }

  return all->len > 0 ? wb_text_fold (all->str) : NULL;
}

static char *
fold_slot (WbFilterIndex *index, WbSlot slot)
{
  const WbRecord *record = wb_project_get (index->project, slot);

  return record != NULL ? fold_record (record) : NULL;
}

/**
 * wb_filter_index_build:
 * @index: an index
 * @n: how many records to look at before the next frame may come
 *
 * Goes on where it left off.
 *
 * Returns: whether all of the project is in it now
 */
gboolean
wb_filter_index_build (WbFilterIndex *index, guint n)
{
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (index->project));

  for (; n > 0 && index->texts->len <= n_slots; n--)
    g_ptr_array_add (index->texts, fold_slot (index, index->texts->len));

  return index->texts->len > n_slots;
}

/**
 * wb_filter_index_update:
 * @index: an index
 * @delta: a step of its project that was just applied
 *
 * Folds again what the step changed, as far as that was reached. What is new is folded when building goes on.
 */
void
wb_filter_index_update (WbFilterIndex *index, const WbDelta *delta)
{
  for (guint i = 0; i < delta->step->n_changes; i++)
    {
      WbSlot slot = delta->step->changes[i].slot;

      if (slot >= index->texts->len)
        continue;
      g_free (index->texts->pdata[slot]);
      index->texts->pdata[slot] = fold_slot (index, slot);
    }
}

/**
 * wb_filter_index_get:
 * @index: an index
 * @slot: an item
 *
 * Returns: (transfer none): what it is found by, folded; until the next step
 */
const char *
wb_filter_index_get (const WbFilterIndex *index, WbSlot slot)
{
  const char *text = slot < index->texts->len ? g_ptr_array_index (index->texts, slot) : NULL;

  return text != NULL ? text : "";
}

/**
 * wb_filter_index_get_project:
 * @index: an index
 *
 * Returns: (transfer none): the project that it is of
 */
WbProject *
wb_filter_index_get_project (const WbFilterIndex *index)
{
  return index->project;
}
