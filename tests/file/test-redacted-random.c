/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Over random plans and recipes: of what is withheld nothing is in the bytes of a copy, and all else is; a copy is valid and
 * canonical, and depends on nothing but plan and recipe. */

#include <string.h>

#include "copies.h"
#include "wb-random.h"

/* Every text is made one that stands nowhere else, and something foreign stands everywhere. So whatever the file of a copy
 * holds can be told from what it should not. No id has a colon. */
#define MARK     "::"
#define MARK_END ";;"
#define FOREIGN  "urn:foreign"

static WbExtra *
make_foreign (void)
{
  static const WbExtraAttribute attribute = { (char *) FOREIGN, (char *) "rank", (char *) "1" };
  static const WbExtraChild child = { (char *) FOREIGN, (char *) "x", (char *) "<x xmlns=\"" FOREIGN "\"></x>" };

  return wb_extra_new (&attribute, 1, &child, 1);
}

static gboolean
is_text (const WbField *field)
{
  return field->type == WB_TYPE_TEXT || field->type == WB_TYPE_LONG_TEXT;
}

static char *
make_mark (WbSlot slot, guint field)
{
  return g_strdup_printf (MARK "%u.%u" MARK_END, slot, field);
}

static WbRecord *
brand_record (WbSlot slot, const WbRecord *record, WbExtra *foreign)
{
  WbKind kind = wb_record_get_kind (record);
  WbDraft draft;

  wb_draft_init_from (&draft, record);
  wb_draft_set_extra (&draft, foreign);
  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    if (is_text (wb_field_get (kind, i)))
      {
        g_autofree char *mark = make_mark (slot, i);

        /* the language has a form of its own */
        if (kind != WB_KIND_PROJECT || i != WB_PROJECT_LANGUAGE)
          wb_draft_set_text (&draft, i, mark, NULL);
      }

  return wb_draft_end (&draft);
}

static void
add_conflict (WbPlan **plan, const char *goal)
{
  WbDraft draft;

  wb_draft_init_conflict (&draft);
  wb_draft_set_text (&draft, WB_CONFLICT_ITEM, goal, NULL);
  wb_draft_set_text (&draft, WB_CONFLICT_FIELD, "title", NULL);
  wb_draft_set_text (&draft, WB_CONFLICT_THEIRS, MARK "conflict" MARK_END, NULL);
  wb_plan_append (plan, wb_draft_end (&draft));
}

static WbPlan *
brand (WbRandom *random)
{
  WbPlan *plan = wb_plan_ref (wb_project_get_plan (random->project));
  WbSlot goal = wb_random_item (random, WB_MASK (GOAL));
  g_autoptr (WbExtra) foreign = make_foreign ();
  g_autoptr (WbHeader) header = wb_header_new ();

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
    if (wb_plan_get (plan, slot) != NULL)
      wb_plan_replace (&plan, slot, brand_record (slot, wb_plan_get (plan, slot), foreign));

  wb_plan_append (&plan, wb_record_new_fragment (FOREIGN, "x", NULL, "<x xmlns=\"" FOREIGN "\">" MARK "fragment" MARK_END "</x>"));
  if (goal != WB_SLOT_NONE)
    add_conflict (&plan, wb_record_get_id (wb_plan_get (plan, goal)));

  header->id = g_strdup ("full");
  header->by = g_strdup (MARK "by" MARK_END);
  header->extra = wb_extra_ref (foreign);
  header->root_extra = wb_extra_ref (foreign);
  wb_header_add_earlier (header, MARK "earlier" MARK_END, NULL, NULL);
  wb_plan_set_header (&plan, header);

  return plan;
}

static void
choose_only (WbRandom *random, WbRecipe *recipe, WbKind kind)
{
  WbSlot slot = wb_random_item (random, 1u << kind);

  if (slot != WB_SLOT_NONE)
    wb_recipe_add_only (recipe, kind, wb_record_get_id (wb_project_get (random->project, slot)));
}

static void
make_recipe (WbRandom *random, WbRecipe *recipe, gboolean narrow)
{
  static const WbKind kinds[] = { WB_KIND_DOMAIN, WB_KIND_GOAL, WB_KIND_PARTNER };

  wb_recipe_init (recipe);
  recipe->without = g_rand_int_range (random->rand, 0, 16) << WB_PRIVACY_PERSONAL;
  for (guint i = g_rand_int_range (random->rand, 1, 3); narrow && i > 0; i--)
    choose_only (random, recipe, kinds[g_rand_int_range (random->rand, 0, G_N_ELEMENTS (kinds))]);
}

/* ---- what goes, found slowly -------------------------------------------------------------------------------------------- */

static gboolean
names_gone (const WbRecord *record, const WbField *field, GHashTable *gone)
{
  const char *id = field->type == WB_TYPE_REFERENCE ? wb_record_get_text (record, field->index) : NULL;

  return id != NULL && g_hash_table_contains (gone, id) &&
         (field->on_delete == WB_ON_DELETE_CASCADE || field->targets == WB_ANY_ITEM);
}

static gboolean
goes (const WbRecord *record, const WbRecipe *recipe, GHashTable *gone)
{
  WbKind kind = wb_record_get_kind (record);
  const WbKindInfo *info = wb_kind_get_info (kind);

  if (kind == WB_KIND_VOICE ? wb_recipe_withholds (recipe, WB_PRIVACY_VOICE) && !wb_record_get_flag (record, WB_VOICE_MAY_SHARE)
                            : wb_recipe_withholds (recipe, info->privacy))
    return TRUE;

  for (guint i = 0; i < info->n_fields; i++)
    if (names_gone (record, &info->fields[i], gone))
      return TRUE;

  return FALSE;
}

/* The ids of the items of @plan that go, until no more do. */
static GHashTable *
find_gone (const WbPlan *plan, const WbRecipe *recipe)
{
  GHashTable *gone = g_hash_table_new (g_str_hash, g_str_equal);
  guint before;

  do
    {
      before = g_hash_table_size (gone);
      for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (plan); slot++)
        {
          const WbRecord *record = wb_plan_get (plan, slot);

          if (record != NULL && wb_kind_is_item (wb_record_get_kind (record)) && goes (record, recipe, gone))
            g_hash_table_add (gone, wb_record_get_id (record));
        }
    }
  while (g_hash_table_size (gone) > before);

  return gone;
}

static gboolean
stays (const WbRecord *record, GHashTable *gone)
{
  if (wb_kind_is_link (wb_record_get_kind (record)))
    return !g_hash_table_contains (gone, wb_record_get_from (record)) &&
           !g_hash_table_contains (gone, wb_record_get_to (record));

  return wb_kind_is_item (wb_record_get_kind (record)) && !g_hash_table_contains (gone, wb_record_get_id (record));
}

/* ---- what the bytes hold ------------------------------------------------------------------------------------------------- */

/* All marks in the text of a file. */
static GHashTable *
find_marks (const char *text)
{
  GHashTable *marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *start = strstr (text, MARK); start != NULL; start = strstr (start + strlen (MARK), MARK))
    {
      const char *end = strstr (start, MARK_END);

      g_assert_nonnull (end);
      g_hash_table_add (marks, g_strndup (start, end + strlen (MARK_END) - start));
    }

  return marks;
}

static void
assert_texts (WbSlot slot, const WbRecord *record, gboolean record_stays, const WbRecipe *recipe, GHashTable *marks)
{
  WbKind kind = wb_record_get_kind (record);

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    {
      const WbField *field = wb_field_get (kind, i);
      g_autofree char *mark = make_mark (slot, i);

      if (is_text (field) && (kind != WB_KIND_PROJECT || i != WB_PROJECT_LANGUAGE))
        g_assert_cmpint (g_hash_table_remove (marks, mark), ==, record_stays && !wb_recipe_withholds (recipe, field->privacy));
    }
}

static void
assert_bytes (const WbPlan *full, const WbRecipe *recipe, GHashTable *gone, const char *text)
{
  g_autoptr (GHashTable) marks = find_marks (text);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_null (strstr (text, id));

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (full); slot++)
    if (wb_plan_get (full, slot) != NULL && wb_record_get_kind (wb_plan_get (full, slot)) <= WB_LAST_LINK)
      assert_texts (slot, wb_plan_get (full, slot), stays (wb_plan_get (full, slot), gone), recipe, marks);

  /* those of the revision, a conflict and a fragment are of no record that may leave */
  g_assert_cmpuint (g_hash_table_size (marks), ==, 0);
  g_assert_null (strstr (text, FOREIGN));
}

static void
assert_same (WbPlan *a, WbPlan *b)
{
  g_assert_true (wb_plan_equal (a, b));
  g_assert_cmpstr (wb_plan_get_header (a)->id, ==, wb_plan_get_header (b)->id);
}

static void
assert_read_back (WbPlan *copy, const char *text)
{
  g_autoptr (WbPlan) again = copies_read (text, strlen (text));
  g_autofree char *written = copies_write (again);

  g_assert_true (wb_plan_equal (again, copy));
  g_assert_cmpstr (written, ==, text);
}

/* Another class may be withheld before, after or in the same go, and a copy can be made again from what it says of itself. */
static void
assert_pure (WbRandom *random, WbPlan *full, WbPlan *copy, const WbRecipe *recipe)
{
  g_auto (WbRecipe) class = { 0 };
  g_auto (WbRecipe) both = { 0 };
  g_auto (WbRecipe) told = { 0 };
  g_autoptr (WbPlan) again = copies_make (copy, recipe);
  g_autoptr (WbPlan) before = NULL;
  g_autoptr (WbPlan) first = NULL;
  g_autoptr (WbPlan) last = NULL;
  g_autoptr (WbPlan) at_once = NULL;
  g_autoptr (WbPlan) retold = NULL;

  assert_same (again, copy);

  make_recipe (random, &class, FALSE);
  g_assert_true (wb_recipe_join (&both, recipe, NULL));
  g_assert_true (wb_recipe_join (&both, &class, NULL));
  before = copies_make (full, &class);
  first = copies_make (before, recipe);
  last = copies_make (copy, &class);
  at_once = copies_make (full, &both);
  assert_same (first, at_once);
  assert_same (last, at_once);

  g_assert_true (wb_recipe_init_from_header (&told, wb_plan_get_header (copy), NULL));
  retold = copies_make (full, &told);
  assert_same (retold, copy);
}

static void
run_classes (WbRandom *random, WbPlan *full)
{
  g_auto (WbRecipe) recipe;
  g_autoptr (WbPlan) copy = NULL;
  g_autoptr (GHashTable) gone = NULL;
  g_autofree char *text = NULL;

  make_recipe (random, &recipe, FALSE);
  copy = copies_make (full, &recipe);
  gone = find_gone (full, &recipe);
  text = copies_write (copy);

  assert_bytes (full, &recipe, gone, text);
  assert_read_back (copy, text);
  assert_pure (random, full, copy, &recipe);
}

static GHashTable *
find_missing (const WbPlan *full, const WbPlan *copy)
{
  GHashTable *missing = g_hash_table_new (g_str_hash, g_str_equal);

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (full); slot++)
    if (wb_plan_get (full, slot) != NULL && wb_kind_is_item (wb_record_get_kind (wb_plan_get (full, slot))))
      g_hash_table_add (missing, wb_record_get_id (wb_plan_get (full, slot)));

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (copy); slot++)
    if (wb_kind_is_item (wb_record_get_kind (wb_plan_get (copy, slot))))
      g_assert_true (g_hash_table_remove (missing, wb_record_get_id (wb_plan_get (copy, slot))));

  return missing;
}

/* Of what does not stay nothing is left, and at least what would go anyway does not stay. */
static void
run_narrow (WbRandom *random, WbPlan *full)
{
  g_auto (WbRecipe) recipe;
  g_autoptr (WbPlan) copy = NULL;
  g_autoptr (GHashTable) gone = NULL;
  g_autoptr (GHashTable) missing = NULL;
  g_autofree char *text = NULL;
  GHashTableIter iter;
  gpointer id;

  make_recipe (random, &recipe, TRUE);
  copy = copies_make (full, &recipe);
  gone = find_gone (full, &recipe);
  missing = find_missing (full, copy);
  text = copies_write (copy);

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_assert_true (g_hash_table_contains (missing, id));

  assert_bytes (full, &recipe, missing, text);
  assert_read_back (copy, text);
  assert_pure (random, full, copy, &recipe);
}

static void
run_one (guint32 seed)
{
  g_autoptr (WbRandom) random = wb_random_new (20 + seed % 60, seed);
  g_autoptr (WbPlan) full = NULL;

  for (guint i = seed % 10; i > 0; i--)
    wb_edit_apply (wb_random_edit (random), "Random", NULL);

  full = brand (random);
  for (guint i = 0; i < 2; i++)
    {
      run_classes (random, full);
      run_narrow (random, full);
    }
}

static void
test_random (void)
{
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (250); i++)
    {
      g_test_message ("plan of seed %u", seed + i);
      run_one (seed + i);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/redacted/random", test_random);

  return g_test_run ();
}
