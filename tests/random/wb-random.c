/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-random.h"

#include <stdlib.h>

#include "wb-generate.h"

guint32
wb_random_seed (void)
{
  const char *seed = g_getenv ("WB_SEED");
  guint32 value = seed != NULL ? strtoul (seed, NULL, 10) : 20261124;

  g_test_message ("WB_SEED=%u", value);

  return value;
}

guint
wb_random_runs (guint runs)
{
  const char *wanted = g_getenv ("WB_RUNS");

  return wanted != NULL ? strtoul (wanted, NULL, 10) : runs;
}

WbRandom *
wb_random_new (guint n_items, guint32 seed)
{
  WbRandom *random = g_new0 (WbRandom, 1);
  g_autoptr (WbPlan) plan = wb_generate_plan (n_items, seed, WB_GENERATE_WILD);
  g_autoptr (GError) error = NULL;

  random->rand = g_rand_new_with_seed (seed);
  random->donor = wb_generate_plan (n_items, seed + 1, WB_GENERATE_WILD);
  random->project = wb_project_new (plan, &error);
  g_assert_no_error (error);

  return random;
}

void
wb_random_free (WbRandom *random)
{
  g_rand_free (random->rand);
  wb_plan_unref (random->donor);
  g_object_unref (random->project);
  g_free (random);
}

WbSlot
wb_random_item (WbRandom *random, WbKindMask kinds)
{
  guint total = 0;
  guint n, i;

  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    if ((kinds >> kind) & 1)
      total += wb_project_count (random->project, kind);

  if (total == 0)
    return WB_SLOT_NONE;

  i = g_rand_int_range (random->rand, 0, total);
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    if ((kinds >> kind) & 1)
      {
        const WbSlot *slots = wb_project_list (random->project, kind, &n);

        if (i < n)
          return slots[i];
        i -= n;
      }

  g_assert_not_reached ();
}

static const WbRecord *
donor_of (WbRandom *random, WbKind kind)
{
  guint n = wb_plan_get_n_slots (random->donor);
  guint start = g_rand_int_range (random->rand, 0, n);

  for (guint i = 0; i < n; i++)
    {
      const WbRecord *record = wb_plan_get (random->donor, (start + i) % n + 1);

      if (wb_record_get_kind (record) == kind)
        return record;
    }

  return NULL;
}

static char *
random_value (WbRandom *random, const WbField *field)
{
  if (wb_field_is_reference (field))
    {
      WbSlot target = wb_random_item (random, field->targets);

      return target != WB_SLOT_NONE && g_rand_int_range (random->rand, 0, 4) != 0
               ? g_strdup (wb_record_get_id (wb_project_get (random->project, target)))
               : NULL;
    }

  {
    const WbRecord *donor = donor_of (random, field->kind);
    const WbValue *value = donor != NULL ? wb_record_get_value (donor, field->index) : NULL;

    return value != NULL ? wb_value_to_text (field, *value) : NULL;
  }
}

static void
set_random_field (WbRandom *random, WbEdit *edit, const char *id, WbKind kind)
{
  const WbField *field = wb_field_get (kind, g_rand_int_range (random->rand, 0, wb_kind_get_info (kind)->n_fields));
  g_autofree char *value = random_value (random, field);
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, id, field->index, value, &error);
  g_assert_no_error (error);
}

static void
change_item (WbRandom *random, WbEdit *edit)
{
  WbRecord *record = wb_project_get (random->project, wb_random_item (random, WB_ANY_ITEM));

  if (wb_edit_get (edit, wb_record_get_id (record)) != NULL)
    set_random_field (random, edit, wb_record_get_id (record), wb_record_get_kind (record));
}

static void
add_item (WbRandom *random, WbEdit *edit)
{
  WbKind kind = g_rand_int_range (random->rand, WB_KIND_DOMAIN, WB_LAST_ITEM + 1);
  g_autofree char *id = g_strdup (wb_edit_add (edit, kind));

  for (guint i = 0; i < 4; i++)
    set_random_field (random, edit, id, kind);
}

static void
remove_item (WbRandom *random, WbEdit *edit)
{
  WbSlot slot = wb_random_item (random, WB_ANY_ITEM & ~WB_MASK (PROJECT));

  if (slot != WB_SLOT_NONE)
    wb_edit_remove (edit, wb_record_get_id (wb_project_get (random->project, slot)));
}

static void
link_items (WbRandom *random, WbEdit *edit)
{
  WbKind kind = g_rand_int_range (random->rand, WB_FIRST_LINK, WB_LAST_LINK + 1);
  const WbKindInfo *info = wb_kind_get_info (kind);
  WbSlot from = wb_random_item (random, info->from);
  WbSlot to = wb_random_item (random, info->to);

  if (from != WB_SLOT_NONE && to != WB_SLOT_NONE)
    wb_edit_link (edit, kind, wb_record_get_id (wb_project_get (random->project, from)),
                  wb_record_get_id (wb_project_get (random->project, to)));
}

static void
unlink_items (WbRandom *random, WbEdit *edit)
{
  WbKind kind = g_rand_int_range (random->rand, WB_FIRST_LINK, WB_LAST_LINK + 1);
  WbSlot slot = wb_random_item (random, 1u << kind);

  if (slot != WB_SLOT_NONE)
    {
      WbRecord *link = wb_project_get (random->project, slot);

      wb_edit_unlink (edit, kind, wb_record_get_from (link), wb_record_get_to (link));
    }
}

WbEdit *
wb_random_edit (WbRandom *random)
{
  static void (*const changes[]) (WbRandom *, WbEdit *) = {
    change_item, change_item, change_item, add_item, remove_item, link_items, link_items, unlink_items,
  };
  WbEdit *edit = wb_edit_new (random->project);
  guint n = g_rand_int_range (random->rand, 1, 4);

  for (guint i = 0; i < n; i++)
    changes[g_rand_int_range (random->rand, 0, G_N_ELEMENTS (changes))](random, edit);

  return edit;
}

static void
type (WbRandom *random)
{
  WbRecord *root = wb_project_get (random->project, wb_project_get_root (random->project));
  g_autofree char *title = g_strdup_printf ("Typed %u", g_rand_int (random->rand));
  WbEdit *edit = wb_edit_new (random->project);

  wb_edit_set (edit, wb_record_get_id (root), WB_PROJECT_TITLE, title, NULL);
  wb_edit_apply_typed (edit, "Type", NULL);
}

void
wb_random_act (WbRandom *random)
{
  switch (g_rand_int_range (random->rand, 0, 8))
    {
    case 0:
      wb_project_undo (random->project);
      break;
    case 1:
      wb_project_redo (random->project);
      break;
    case 2:
      wb_project_end_typing (random->project);
      break;
    case 3:
    case 4:
      type (random);
      break;
    default:
      wb_edit_apply (wb_random_edit (random), "Random", NULL);
    }
}

WbPlan *
wb_random_shuffle (WbPlan *plan, GRand *rand)
{
  WbPlan *shuffled = wb_plan_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    if (wb_plan_get (plan, slot) != NULL)
      g_ptr_array_add (records, wb_plan_get (plan, slot));

  while (records->len > 0)
    wb_plan_append (&shuffled, wb_record_ref (g_ptr_array_remove_index_fast (
                                   records, g_rand_int_range (rand, 0, records->len))));

  return shuffled;
}
