/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that follows a project says what changed in it, no more and no less. */

#include "wb-generate.h"
#include "wb-random.h"
#include "wb-slot-list.h"

#include <locale.h>
#include <string.h>

typedef struct
{
  WbSlotList *list;
  GArray     *slots;
  guint       n_signals;
  guint       n_notified;
} Observer;

static void
assert_agrees (Observer *observer)
{
  GListModel *model = G_LIST_MODEL (observer->list);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, observer->slots->len);
  g_assert_null (g_list_model_get_item (model, observer->slots->len));

  for (guint i = 0; i < observer->slots->len; i++)
    g_assert_cmpuint (wb_slot_list_get_slot (observer->list, i), ==, g_array_index (observer->slots, WbSlot, i));
}

/* Every position gives an item, also in between. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Observer *observer)
{
  observer->n_signals++;

  if (removed > 0)
    g_array_remove_range (observer->slots, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (WbItem) item = g_list_model_get_item (model, i);
      WbSlot slot = wb_item_get_slot (item);

      g_array_insert_val (observer->slots, i, slot);
    }

  assert_agrees (observer);
  for (guint i = 0; i < observer->slots->len; i++)
    {
      g_autoptr (WbItem) item = g_list_model_get_item (model, i);

      g_assert_true (WB_IS_ITEM (item));
      g_assert_cmpuint (wb_item_get_slot (item), ==, g_array_index (observer->slots, WbSlot, i));
    }
}

static void
notify_cb (WbSlotList *list, GParamSpec *pspec, Observer *observer)
{
  observer->n_notified++;
}

static Observer *
observe (WbSlotList *list)
{
  Observer *observer = g_new0 (Observer, 1);

  observer->list = g_object_ref (list);
  observer->slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      WbSlot slot = wb_slot_list_get_slot (list, i);

      g_array_append_val (observer->slots, slot);
    }
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), observer);
  g_signal_connect (list, "notify::n-items", G_CALLBACK (notify_cb), observer);

  return observer;
}

static void
observer_free (Observer *observer)
{
  g_signal_handlers_disconnect_by_data (observer->list, observer);
  g_object_unref (observer->list);
  g_array_unref (observer->slots);
  g_free (observer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Observer, observer_free)

static const char *
title (WbProject *project, WbSlot slot)
{
  return wb_record_get_title (wb_project_get (project, slot));
}

static gboolean
has_long_title (WbProject *project, WbSlot slot, gpointer data)
{
  return strlen (title (project, slot)) > GPOINTER_TO_UINT (data);
}

static int
compare_titles (WbProject *project, WbSlot a, WbSlot b, gpointer data)
{
  return strcmp (title (project, a), title (project, b));
}

static guint
degree (WbProject *project, WbSlot slot)
{
  const WbEdges *edges = wb_project_get_edges (project);

  return wb_edges_get_n_in (edges, slot) + wb_edges_get_n_out (edges, slot);
}

static gboolean
has_links (WbProject *project, WbSlot slot, gpointer data)
{
  return degree (project, slot) > 1;
}

/* By the title of the first item that it leads to, in the order of the bytes. */
static const char *
neighbour (WbProject *project, WbSlot slot)
{
  const char *first = "";
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (first[0] == '\0' || strcmp (title (project, edge.to), first) < 0)
      first = title (project, edge.to);

  return first;
}

static int
compare_neighbours (WbProject *project, WbSlot a, WbSlot b, gpointer data)
{
  return strcmp (neighbour (project, a), neighbour (project, b));
}

typedef struct
{
  const char   *path;
  WbSlotFilter  filter;
  WbSlotCompare compare;
  gboolean      far;
} Setting;

static const Setting settings[] = {
  { "all", NULL, NULL, FALSE },
  { "filtered", has_long_title, NULL, FALSE },
  { "sorted", NULL, compare_titles, FALSE },
  { "filtered-and-sorted", has_long_title, compare_titles, FALSE },
  { "far-filtered", has_links, compare_titles, TRUE },
  { "far-sorted", has_long_title, compare_neighbours, TRUE },
};

static WbSlotList *
make_list (WbProject *project, WbKind kind, const Setting *setting)
{
  WbSlotList *list = wb_slot_list_new (project, kind);

  wb_slot_list_set_far (list, setting->far);
  if (setting->filter != NULL)
    wb_slot_list_set_filter (list, setting->filter, GUINT_TO_POINTER (20), NULL);
  if (setting->compare != NULL)
    wb_slot_list_set_sorter (list, setting->compare, NULL, NULL);

  return list;
}

/* The list that followed step by step is the one that is made afresh; and the observer saw it become so. */
static void
assert_fresh (Observer *observer, WbProject *project, WbKind kind, const Setting *setting)
{
  g_autoptr (WbSlotList) fresh = make_list (project, kind, setting);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fresh));

  assert_agrees (observer);
  g_assert_cmpuint (observer->slots->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      guint position;

      g_assert_cmpuint (g_array_index (observer->slots, WbSlot, i), ==, wb_slot_list_get_slot (fresh, i));
      g_assert_true (wb_slot_list_find (observer->list, wb_slot_list_get_slot (fresh, i), &position));
      g_assert_cmpuint (position, ==, i);
    }
}

static const guint8 kinds[] = { WB_KIND_GOAL, WB_KIND_ACTION, WB_KIND_PARTNER, WB_KIND_TAKES_PART };

/* Many records in one step: renamed, some deleted. */
static WbEdit *
edit_many (WbRandom *random)
{
  WbEdit *edit = wb_edit_new (random->project);
  guint n = g_rand_int_range (random->rand, 1, 150);

  for (guint i = 0; i < n; i++)
    {
      WbSlot slot = wb_random_item (random, WB_MASK (GOAL) | WB_MASK (ACTION));
      WbRecord *record = wb_project_get (random->project, slot);
      g_autofree char *name = g_strnfill (g_rand_int_range (random->rand, 1, 40), 'a' + i % 26);
      const char *id;

      if (record == NULL || wb_edit_get (edit, wb_record_get_id (record)) == NULL)
        continue;

      id = wb_record_get_id (record);
      if (g_rand_int_range (random->rand, 0, 20) == 0)
        wb_edit_remove (edit, id);
      else
        wb_edit_set (edit, id, wb_record_get_kind (record) == WB_KIND_GOAL ? WB_GOAL_TITLE : WB_ACTION_TITLE, name,
                     NULL);
    }

  return edit;
}

static void
do_something (WbRandom *random)
{
  switch (g_rand_int_range (random->rand, 0, 10))
    {
    case 0:
    case 1:
      wb_project_undo (random->project);
      break;
    case 2:
      wb_project_redo (random->project);
      break;
    case 3:
      wb_edit_apply (edit_many (random), "Many", NULL);
      break;
    default:
      wb_edit_apply (wb_random_edit (random), "Some", NULL);
      break;
    }
}

static void
test_random (gconstpointer data)
{
  const Setting *setting = data;
  guint32 seed = wb_random_seed ();
  guint runs = wb_random_runs (3);

  for (guint run = 0; run < runs; run++)
    {
      g_autoptr (WbRandom) random = wb_random_new (run % 2 == 0 ? 60 : 600, seed + run);
      Observer *observers[G_N_ELEMENTS (kinds)];

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        {
          g_autoptr (WbSlotList) list = make_list (random->project, kinds[i], setting);

          observers[i] = observe (list);
        }

      for (guint step = 0; step < 60; step++)
        {
          do_something (random);
          for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
            assert_fresh (observers[i], random->project, kinds[i], setting);
        }

      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        observer_free (observers[i]);
    }
}

static WbProject *
make_project (const char *const *titles)
{
  g_autoptr (WbPlan) plan = wb_plan_new ();
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_PROJECT, "p");
  wb_plan_append (&plan, wb_draft_end (&draft));
  for (guint i = 0; titles[i] != NULL; i++)
    {
      wb_draft_init_item (&draft, WB_KIND_GOAL, titles[i]);
      wb_draft_set_text (&draft, WB_GOAL_TITLE, titles[i], NULL);
      wb_plan_append (&plan, wb_draft_end (&draft));
    }

  return wb_project_new (plan, NULL);
}

static WbSlotList *
make_sorted (void)
{
  static const char *const titles[] = { "f", "b", "d", "a", "e", "c", NULL };
  g_autoptr (WbProject) project = make_project (titles);

  return make_list (project, WB_KIND_GOAL, &settings[2]);
}

static void
set_title (WbEdit *edit, const char *id, const char *value)
{
  g_assert_true (wb_edit_set (edit, id, WB_GOAL_TITLE, value, NULL));
}

static char *
join_titles (Observer *observer)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < observer->slots->len; i++)
    g_string_append (joined, title (wb_slot_list_get_project (observer->list),
                                    g_array_index (observer->slots, WbSlot, i)));

  return g_string_free (joined, FALSE);
}

static void
assert_titles (Observer *observer, const char *expected)
{
  g_autofree char *joined = join_titles (observer);

  g_assert_cmpstr (joined, ==, expected);
}

static WbEdit *
start (Observer *observer)
{
  observer->n_signals = 0;
  observer->n_notified = 0;

  return wb_edit_new (wb_slot_list_get_project (observer->list));
}

static void
finish (WbEdit *edit, Observer *observer, const char *titles, guint n_signals)
{
  g_autoptr (GError) error = NULL;

  wb_edit_apply (edit, "Edit", &error);
  g_assert_no_error (error);
  assert_titles (observer, titles);
  g_assert_cmpuint (observer->n_signals, ==, n_signals);
}

static void
test_told (void)
{
  g_autoptr (WbSlotList) list = make_sorted ();
  g_autoptr (Observer) observer = observe (list);
  WbEdit *edit;

  assert_titles (observer, "abcdef");

  /* still in its place */
  edit = start (observer);
  set_title (edit, "c", "cc");
  finish (edit, observer, "abccdef", 0);

  /* from one place to another */
  edit = start (observer);
  set_title (edit, "a", "g");
  finish (edit, observer, "bccdefg", 2);
  g_assert_cmpuint (observer->n_notified, ==, 2);

  /* two that change places */
  edit = start (observer);
  set_title (edit, "d", "e");
  set_title (edit, "e", "d");
  finish (edit, observer, "bccdefg", 1);
  g_assert_cmpuint (observer->n_notified, ==, 0);

  /* three in a row */
  edit = start (observer);
  wb_edit_remove (edit, "c");
  wb_edit_remove (edit, "d");
  wb_edit_remove (edit, "e");
  finish (edit, observer, "bfg", 1);

  /* one splice for what comes back in a row */
  observer->n_signals = 0;
  g_assert_true (wb_project_undo (wb_slot_list_get_project (list)));
  assert_titles (observer, "bccdefg");
  g_assert_cmpuint (observer->n_signals, ==, 1);

  /* another kind */
  edit = start (observer);
  wb_edit_add (edit, WB_KIND_ACTION);
  finish (edit, observer, "bccdefg", 0);
}

static void
test_filter_changes (void)
{
  g_autoptr (WbSlotList) list = make_sorted ();
  g_autoptr (Observer) observer = observe (list);
  WbEdit *edit;

  wb_slot_list_set_filter (list, has_long_title, GUINT_TO_POINTER (1), NULL);
  assert_titles (observer, "");

  edit = start (observer);
  set_title (edit, "d", "dd");
  finish (edit, observer, "dd", 1);

  wb_slot_list_set_filter (list, NULL, NULL, NULL);
  assert_titles (observer, "abcddef");

  wb_slot_list_set_sorter (list, NULL, NULL, NULL);
  assert_titles (observer, "fbddaec");
  g_assert_false (wb_slot_list_find (list, WB_SLOT_NONE, NULL));
}

static void
freed_cb (gpointer data)
{
  guint *n_freed = data;

  (*n_freed)++;
}

static int
compare_nothing (WbProject *project, WbSlot a, WbSlot b, gpointer data)
{
  return 0;
}

static gboolean
filter_nothing (WbProject *project, WbSlot slot, gpointer data)
{
  return TRUE;
}

static void
test_data_freed (void)
{
  WbSlotList *list = make_sorted ();
  guint n_freed = 0;

  wb_slot_list_set_filter (list, filter_nothing, &n_freed, freed_cb);
  wb_slot_list_set_sorter (list, compare_nothing, &n_freed, freed_cb);
  g_assert_cmpuint (n_freed, ==, 0);
  wb_slot_list_set_filter (list, filter_nothing, &n_freed, freed_cb);
  g_assert_cmpuint (n_freed, ==, 1);
  g_object_unref (list);
  g_assert_cmpuint (n_freed, ==, 3);
}

/* A list that is gone follows no more. */
static void
test_list_gone (void)
{
  g_autoptr (WbSlotList) list = make_sorted ();
  g_autoptr (WbProject) project = g_object_ref (wb_slot_list_get_project (list));
  WbEdit *edit;

  g_clear_object (&list);
  edit = wb_edit_new (project);
  set_title (edit, "a", "z");
  g_assert_true (wb_edit_apply (edit, "Edit", NULL));
}

static void
count_cb (gpointer data, GObject *where)
{
  guint *n = data;

  (*n)--;
}

/* No object is made for an item that nobody asks for. */
static void
test_no_objects (void)
{
  g_autoptr (WbPlan) plan = wb_generate_plan (1000, 1, 0);
  g_autoptr (WbProject) project = wb_project_new (plan, NULL);
  g_autoptr (WbSlotList) list = make_list (project, WB_KIND_ACTION, &settings[3]);
  g_autoptr (WbItem) item = g_list_model_get_item (G_LIST_MODEL (list), 3);
  g_autoptr (WbItem) same = g_list_model_get_item (G_LIST_MODEL (list), 3);
  guint alive = 1;

  g_object_weak_ref (G_OBJECT (item), count_cb, &alive);
  g_assert_true (item == same);
  g_clear_object (&item);
  g_assert_cmpuint (alive, ==, 1);
  g_clear_object (&same);
  g_assert_cmpuint (alive, ==, 0);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == WB_TYPE_ITEM);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slot-list/told", test_told);
  g_test_add_func ("/slot-list/filter-changes", test_filter_changes);
  g_test_add_func ("/slot-list/data-freed", test_data_freed);
  g_test_add_func ("/slot-list/list-gone", test_list_gone);
  g_test_add_func ("/slot-list/no-objects", test_no_objects);
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *path = g_strconcat ("/slot-list/random/", settings[i].path, NULL);

      g_test_add_data_func (path, &settings[i], test_random);
    }

  return g_test_run ();
}
