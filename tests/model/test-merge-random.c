/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties of merging over random copies of random plans. */

#include "wb-merge.h"

#include <string.h>

#include "wb-random.h"
#include "wb-redact.h"

/* Two copies of one plan, each changed at random. */
typedef struct
{
  WbRandom *sides[2];
  WbPlan   *base;
  WbPlan   *mine;
  WbPlan   *theirs;
  guint     n_ids;
} Copies;

static char *
new_id_cb (gpointer data)
{
  Copies *copies = data;

  return g_strdup_printf ("new%u", ++copies->n_ids);
}

static gint64
now_cb (gpointer data)
{
  return 0;
}

static WbDate
today_cb (gpointer data)
{
  return 0;
}

static const char *
random_id (WbRandom *random, WbKind kind)
{
  WbSlot slot = wb_random_item (random, 1u << kind);

  return slot != WB_SLOT_NONE ? wb_record_get_id (wb_project_get (random->project, slot)) : NULL;
}

/* What is likely to meet the same on the other side: goals moved below each other, partners of few names. */
static void
collide (WbRandom *random)
{
  static const char *const names[] = { "Mill", "mill", "Míll", "School" };
  WbEdit *edit = wb_edit_new (random->project);
  const char *goal = random_id (random, WB_KIND_GOAL);
  const char *parent = random_id (random, WB_KIND_GOAL);

  if (goal != NULL && goal != parent)
    wb_edit_set (edit, goal, WB_GOAL_PARENT, parent, NULL);
  if (!wb_edit_apply (edit, "Move", NULL))
    return;

  edit = wb_edit_new (random->project);
  wb_edit_set (edit, wb_edit_add (edit, WB_KIND_PARTNER), WB_PARTNER_NAME,
               names[g_rand_int_range (random->rand, 0, G_N_ELEMENTS (names))], NULL);
  wb_edit_apply (edit, "Add", NULL);
}

static void
change (Copies *copies, guint side, guint32 seed, guint n_edits)
{
  WbContext context = { .now = now_cb, .today = today_cb, .new_id = new_id_cb, .data = copies };
  WbRandom *random = copies->sides[side];

  wb_project_set_context (random->project, &context);
  g_rand_set_seed (random->rand, seed);
  for (guint i = 0; i < n_edits; i++)
    wb_edit_apply (wb_random_edit (random), "Random", NULL);
  for (guint i = 0; i < n_edits; i += 2)
    collide (random);
}

static void
copies_init (Copies *copies, guint32 seed)
{
  copies->n_ids = 0;
  for (guint i = 0; i < 2; i++)
    copies->sides[i] = wb_random_new (15 + seed % 40, seed);
  copies->base = wb_plan_ref (wb_project_get_plan (copies->sides[0]->project));

  change (copies, 0, seed + 1, 1 + seed % 17);
  change (copies, 1, seed + 2, 1 + seed % 13);
  copies->mine = wb_plan_ref (wb_project_get_plan (copies->sides[0]->project));
  copies->theirs = wb_plan_ref (wb_project_get_plan (copies->sides[1]->project));
}

static void
copies_clear (Copies *copies)
{
  for (guint i = 0; i < 2; i++)
    wb_random_free (copies->sides[i]);
  wb_plan_unref (copies->base);
  wb_plan_unref (copies->mine);
  wb_plan_unref (copies->theirs);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copies, copies_clear)

/* Applying is what proves that the result is valid. */
static WbPlan *
merge (WbPlan *base, WbPlan *mine, WbPlan *theirs, WbMergeKind *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WbMerge) merge = wb_merge_new (base, mine, theirs, &error);
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbStep) step = NULL;

  g_assert_no_error (error);
  if (kind != NULL)
    *kind = merge->kind;
  project = wb_project_new (mine, &error);
  g_assert_no_error (error);
  step = wb_step_new ("Merge", NULL, 0, NULL, WB_ORIGIN_MERGE, merge->changes->changes, merge->changes->n);
  if (merge->changes->n > 0)
    wb_project_apply (project, step, &error);
  g_assert_no_error (error);
  g_assert_true (wb_plan_check (wb_project_get_plan (project), NULL));

  return wb_plan_ref (wb_project_get_plan (project));
}

static guint
hash_key (gconstpointer record)
{
  return wb_record_hash_key (record);
}

static gboolean
same_key (gconstpointer a, gconstpointer b)
{
  return wb_record_same_key (a, b);
}

static GHashTable *
index_plan (WbPlan *plan)
{
  GHashTable *index = g_hash_table_new (hash_key, same_key);

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    if (wb_plan_get (plan, slot) != NULL)
      g_hash_table_add (index, wb_plan_get (plan, slot));

  return index;
}

static WbRecord *
conflict_key (const WbRecord *about, const char *field)
{
  WbKind kind = wb_record_get_kind (about);
  WbDraft draft;

  wb_draft_init_conflict (&draft);
  if (wb_kind_is_link (kind))
    {
      wb_draft_take (&draft, WB_CONFLICT_LINK, (WbValue) { .number = kind - WB_FIRST_LINK + 1 });
      wb_draft_take (&draft, WB_CONFLICT_FROM, (WbValue) { .text = g_ref_string_new (wb_record_get_from (about)) });
      wb_draft_take (&draft, WB_CONFLICT_TO, (WbValue) { .text = g_ref_string_new (wb_record_get_to (about)) });
    }
  else
    {
      wb_draft_take (&draft, WB_CONFLICT_ITEM, (WbValue) { .text = g_ref_string_new (wb_record_get_id (about)) });
    }
  wb_draft_take (&draft, WB_CONFLICT_FIELD, (WbValue) { .text = g_ref_string_new (field) });

  return wb_draft_end (&draft);
}

static const WbRecord *
find_conflict (GHashTable *index, const WbRecord *about, const char *field)
{
  g_autoptr (WbRecord) key = conflict_key (about, field);

  return g_hash_table_lookup (index, key);
}

static gboolean
same_field (const WbRecord *a, const WbRecord *b, guint field)
{
  const WbValue *one = wb_record_get_value (a, field);
  const WbValue *other = wb_record_get_value (b, field);

  if (one == NULL || other == NULL)
    return one == other;

  return wb_value_equal (wb_field_get (wb_record_get_kind (a), field), *one, *other);
}

static void
check_unchanged (Copies *copies)
{
  WbMergeKind kind;
  g_autoptr (WbPlan) mine = merge (copies->base, copies->mine, copies->base, &kind);
  g_autoptr (WbPlan) theirs = NULL;

  g_assert_true (wb_plan_equal (mine, copies->mine));
  g_assert_cmpint (kind, ==, WB_MERGE_NOTHING_NEW);

  theirs = merge (copies->base, copies->base, copies->theirs, &kind);
  g_assert_true (wb_plan_equal (theirs, copies->theirs));
  g_assert_cmpint (kind, ==, wb_plan_equal (copies->base, copies->theirs) ? WB_MERGE_NOTHING_NEW : WB_MERGE_AHEAD);

  g_clear_pointer (&theirs, wb_plan_unref);
  theirs = merge (copies->base, copies->mine, copies->mine, &kind);
  g_assert_true (wb_plan_equal (theirs, copies->mine));
  g_assert_cmpint (kind, ==, WB_MERGE_NOTHING_NEW);
}

/* What a merge notes down of values that have no place any more depends on which side is mine. */
static gboolean
is_noted_down (const WbRecord *record)
{
  return wb_record_get_kind (record) == WB_KIND_NOTE &&
         g_str_has_prefix (wb_record_get_title (record), "From another copy, when two were merged.");
}

static void
check_half (GHashTable *one, GHashTable *other)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const WbRecord *record = key;
      const WbRecord *match = g_hash_table_lookup (other, record);
      WbKind kind = wb_record_get_kind (record);

      if (is_noted_down (record) || (kind == WB_KIND_CONFLICT && wb_record_has (record, WB_CONFLICT_FIELD)))
        continue;

      g_assert_nonnull (match);
      if (kind == WB_KIND_CONFLICT)
        continue;

      for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
        if (!same_field (record, match, i))
          {
            const char *name = wb_field_get (kind, i)->name;

            g_assert_true (find_conflict (one, record, name) != NULL || find_conflict (other, record, name) != NULL);
          }
    }
}

static void
check_swapped (Copies *copies)
{
  g_autoptr (WbPlan) one = merge (copies->base, copies->mine, copies->theirs, NULL);
  g_autoptr (WbPlan) other = merge (copies->base, copies->theirs, copies->mine, NULL);
  g_autoptr (GHashTable) one_index = index_plan (one);
  g_autoptr (GHashTable) other_index = index_plan (other);

  check_half (one_index, other_index);
  check_half (other_index, one_index);
}

static gboolean
has_members (const WbSet *set, const WbSet *members, const WbSet *except)
{
  for (guint i = 0; i < members->n; i++)
    if (!wb_set_contains (except, members->members[i]) && !wb_set_contains (set, members->members[i]))
      return FALSE;

  return TRUE;
}

static gboolean
has_paragraphs (const char *text, const char *added)
{
  g_auto (GStrv) paragraphs = g_strsplit (added, "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (text == NULL || strstr (text, g_strstrip (paragraphs[i])) == NULL)
      return FALSE;

  return TRUE;
}

/* What one side wrote into a field is there, or in a conflict, or noted down. */
static void
check_field (GHashTable *index, const WbRecord *before, const WbRecord *after, const WbRecord *result, guint i)
{
  const WbField *field = wb_field_get (wb_record_get_kind (after), i);
  const WbValue *value = wb_record_get_value (after, i);
  const WbValue *now = wb_record_get_value (result, i);
  const WbRecord *conflict = find_conflict (index, after, field->name);
  g_autofree char *text = NULL;

  if (value == NULL || field->type == WB_TYPE_ORDER || (before != NULL && same_field (before, after, i)) ||
      (field->kind == WB_KIND_ACTION && i == WB_ACTION_NUMBER) || same_field (after, result, i))
    return;

  text = wb_value_to_text (field, *value);
  if (conflict != NULL && g_strcmp0 (wb_record_get_text (conflict, WB_CONFLICT_THEIRS), text) == 0)
    return;

  if (wb_field_is_set (field))
    g_assert_true (has_members (now != NULL ? now->set : NULL, value->set,
                                before != NULL ? wb_record_get_set (before, i) : NULL));
  else if (field->type == WB_TYPE_LONG_TEXT)
    g_assert_true (has_paragraphs (now != NULL ? now->text : NULL, text));
  else
    g_error ("%s of %s, “%s”, is lost", field->name, wb_record_get_title (after), text);
}

/* Whether nothing but an order is different: order is never in conflict, so a deletion stands against it. */
static gboolean
was_only_moved (const WbRecord *before, const WbRecord *after)
{
  WbKind kind = wb_record_get_kind (after);

  if (before == NULL || !wb_extra_equal (wb_record_get_extra (before), wb_record_get_extra (after)))
    return FALSE;

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    if (!same_field (before, after, i) && wb_field_get (kind, i)->type != WB_TYPE_ORDER)
      return FALSE;

  return TRUE;
}

static void
check_side (WbPlan *base, WbPlan *side, GHashTable *index)
{
  g_autoptr (WbDiff) diff = wb_diff_new (base, side);

  for (guint i = 0; i < diff->n; i++)
    {
      const WbRecord *after = diff->changes[i].new_record;
      const WbRecord *result = after != NULL ? g_hash_table_lookup (index, after) : NULL;
      WbKind kind = after != NULL ? wb_record_get_kind (after) : WB_KIND_FRAGMENT;

      if (after == NULL || kind == WB_KIND_CONFLICT || kind == WB_KIND_FRAGMENT)
        continue;

      if (result == NULL && was_only_moved (diff->changes[i].old_record, after))
        continue;

      g_assert_nonnull (result);
      for (guint k = 0; k < wb_kind_get_info (kind)->n_fields; k++)
        check_field (index, diff->changes[i].old_record, after, result, k);
    }
}

static void
check_nothing_lost (Copies *copies)
{
  g_autoptr (WbPlan) result = merge (copies->base, copies->mine, copies->theirs, NULL);
  g_autoptr (GHashTable) index = index_plan (result);

  check_side (copies->base, copies->mine, index);
  check_side (copies->base, copies->theirs, index);
}

/* A copy without some classes comes back changed: what was withheld from it is as it was in mine. */
static void
check_redacted (Copies *copies, guint32 seed)
{
  g_auto (WbRecipe) recipe = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (WbPlan) base = NULL;
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbPlan) result = NULL;
  g_autoptr (GHashTable) index = NULL;
  g_autoptr (WbDiff) withheld = NULL;
  WbProject *full = copies->sides[1]->project;

  wb_recipe_init (&recipe);
  for (WbPrivacy class = WB_PRIVACY_PERSONAL; class <= WB_PRIVACY_INTERNAL; class++)
    if ((seed >> class) & 1)
      g_assert_true (wb_recipe_add_class (&recipe, wb_privacy_get_name (class), NULL));

  base = wb_plan_redact (copies->base, &recipe, &error);
  g_assert_no_error (error);
  project = wb_project_new (base, &error);
  g_assert_no_error (error);
  copies->sides[1]->project = project;
  change (copies, 1, seed + 3, 1 + seed % 11);
  copies->sides[1]->project = full;

  result = merge (copies->base, copies->mine, wb_project_get_plan (project), NULL);
  index = index_plan (result);
  withheld = wb_diff_new (base, copies->mine);

  for (guint i = 0; i < withheld->n; i++)
    {
      const WbRecord *before = withheld->changes[i].old_record;
      const WbRecord *mine = withheld->changes[i].new_record;
      const WbRecord *now = mine != NULL ? g_hash_table_lookup (index, mine) : NULL;
      WbKind kind = mine != NULL ? wb_record_get_kind (mine) : WB_KIND_CONFLICT;

      if (kind == WB_KIND_CONFLICT || kind == WB_KIND_FRAGMENT || (now == NULL && was_only_moved (before, mine)))
        continue;

      g_assert_nonnull (now);
      for (guint k = 0; k < wb_kind_get_info (kind)->n_fields; k++)
        check_field (index, before, mine, now, k);
    }
}

/* Without a base nothing is deleted, and mine stands. */
static void
check_without_base (Copies *copies)
{
  g_autoptr (WbPlan) result = merge (NULL, copies->mine, copies->theirs, NULL);
  g_autoptr (WbDiff) from_mine = wb_diff_new (copies->mine, result);
  g_autoptr (WbDiff) from_theirs = wb_diff_new (copies->theirs, result);

  for (guint i = 0; i < from_mine->n; i++)
    {
      const WbRecord *before = from_mine->changes[i].old_record;

      g_assert_nonnull (from_mine->changes[i].new_record);
      if (before != NULL && wb_record_get_kind (before) != WB_KIND_CONFLICT)
        for (guint k = 0; k < wb_kind_get_info (wb_record_get_kind (before))->n_fields; k++)
          g_assert_true (same_field (before, from_mine->changes[i].new_record, k) ||
                         (wb_record_get_kind (before) == WB_KIND_ACTION && k == WB_ACTION_NUMBER) ||
                         wb_field_get (wb_record_get_kind (before), k)->type == WB_TYPE_ORDER);
    }

  for (guint i = 0; i < from_theirs->n; i++)
    g_assert_nonnull (from_theirs->changes[i].new_record);
}

/* Which of three copies may change an item. */
static guint
owner_of (const WbRecord *record)
{
  return g_str_hash (wb_record_get_id (record)) % 3;
}

/* What a copy may change without meeting another: the fields of the items that are its own, but for what two together may
 * not do (parents) or may not both have (numbers), and new items of kinds that are not matched by name. */
static void
change_own (Copies *copies, WbProject *project, GRand *rand, WbPlan *donor, guint owner)
{
  WbEdit *edit = wb_edit_new (project);
  WbPlan *plan = wb_project_get_plan (project);

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    {
      const WbRecord *record = wb_plan_get (plan, slot);
      const WbRecord *from = wb_plan_get (donor, slot);
      WbKind kind = wb_record_get_kind (record);
      guint field;

      if (!wb_kind_is_item (kind) || owner_of (record) != owner || wb_record_get_kind (from) != kind)
        continue;

      field = g_rand_int_range (rand, 0, wb_kind_get_info (kind)->n_fields);
      if (!wb_field_is_reference (wb_field_get (kind, field)) && !(kind == WB_KIND_ACTION && field == WB_ACTION_NUMBER) &&
          wb_record_has (from, field))
        {
          g_autofree char *text = wb_value_to_text (wb_field_get (kind, field), *wb_record_get_value (from, field));

          wb_edit_set (edit, wb_record_get_id (record), field, text, NULL);
        }
      if (kind == WB_KIND_MEASUREMENT && g_rand_boolean (rand))
        wb_edit_remove (edit, wb_record_get_id (record));
    }

  wb_edit_set (edit, wb_edit_add (edit, WB_KIND_MILESTONE), WB_MILESTONE_NAME, "New", NULL);
  g_assert_true (wb_edit_apply (edit, "Own", NULL));
}

static guint
count_changes (WbPlan *from, WbPlan *to)
{
  g_autoptr (WbDiff) diff = wb_diff_new (from, to);

  return diff->n;
}

/* Three copies that change nothing in common, merged in any order, give one plan. Returns how much they changed. */
static guint
check_three (guint32 seed)
{
  static const guint orders[][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
  g_autoptr (WbRandom) random = wb_random_new (15 + seed % 40, seed);
  g_autoptr (WbPlan) base = wb_plan_ref (wb_project_get_plan (random->project));
  g_autoptr (WbPlan) first = NULL;
  WbPlan *sides[3];
  Copies copies = { .n_ids = 0 };
  WbContext context = { .now = now_cb, .today = today_cb, .new_id = new_id_cb, .data = &copies };

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WbProject) project = wb_project_new (base, NULL);

      wb_project_set_context (project, &context);
      change_own (&copies, project, random->rand, random->donor, i);
      sides[i] = wb_plan_ref (wb_project_get_plan (project));
    }

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (WbPlan) two = merge (base, sides[orders[i][0]], sides[orders[i][1]], NULL);
      g_autoptr (WbPlan) three = merge (base, two, sides[orders[i][2]], NULL);

      g_assert_true (first == NULL || wb_plan_equal (first, three));
      if (first == NULL)
        first = g_steal_pointer (&three);
    }

  for (guint i = 0; i < 3; i++)
    wb_plan_unref (sides[i]);

  return count_changes (base, first);
}

static void
test_three (void)
{
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (500);
  guint n_changes = 0;

  for (guint i = 0; i < runs; i++)
    {
      g_test_message ("plan of seed %u", seed + i);
      n_changes += check_three (seed + i);
    }

  g_assert_cmpuint (n_changes, >, 8 * runs);
}

static void
test_random (void)
{
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (500); i++)
    {
      g_auto (Copies) copies;

      g_test_message ("plan of seed %u", seed + i);
      copies_init (&copies, seed + i);
      check_unchanged (&copies);
      check_swapped (&copies);
      check_nothing_lost (&copies);
      check_without_base (&copies);
      check_redacted (&copies, seed + i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge-random/two", test_random);
  g_test_add_func ("/merge-random/three", test_three);

  return g_test_run ();
}
