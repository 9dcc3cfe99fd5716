/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a list over 100,000 items costs: to make, and to keep in order while items are renamed. */

#include <string.h>

#include "wb-bench.h"
#include "wb-edit.h"
#include "wb-generate.h"
#include "wb-slot-list.h"

#define EDITS 200

typedef struct
{
  WbProject  *project;
  WbSlotList *list;
  GPtrArray  *titles;
} Bench;

static int
compare_titles (WbProject *project, WbSlot a, WbSlot b, gpointer data)
{
  return strcmp (wb_record_get_title (wb_project_get (project, a)),
                 wb_record_get_title (wb_project_get (project, b)));
}

static void
make (gpointer data)
{
  Bench *bench = data;

  g_clear_object (&bench->list);
  bench->list = wb_slot_list_new (bench->project, WB_KIND_ACTION);
  wb_slot_list_set_sorter (bench->list, compare_titles, NULL, NULL);
}

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The yardstick: the same titles, gathered and sorted. */
static void
sort_titles (gpointer data)
{
  Bench *bench = data;
  guint n;
  const WbSlot *slots = wb_project_list (bench->project, WB_KIND_ACTION, &n);

  g_ptr_array_set_size (bench->titles, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (bench->titles, (gpointer) wb_record_get_title (wb_project_get (bench->project, slots[i])));
  g_ptr_array_sort (bench->titles, compare_texts);
}

/* Each goes from where it is to somewhere else. */
static void
rename_actions (gpointer data)
{
  static guint round;
  Bench *bench = data;

  for (guint i = 0; i < EDITS; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (bench->list));
      WbSlot slot = wb_slot_list_get_slot (bench->list, i * 7919 % n);
      WbEdit *edit = wb_edit_new (bench->project);
      g_autofree char *title = g_strdup_printf ("%c renamed %u", 'A' + (int) (round % 26), round);

      wb_edit_set (edit, wb_record_get_id (wb_project_get (bench->project, slot)), WB_ACTION_TITLE, title, NULL);
      wb_edit_apply (edit, "Rename action", NULL);
      round++;
    }
}

int
main (void)
{
  Bench bench = { .titles = g_ptr_array_new () };
  g_autoptr (WbPlan) plan = wb_generate_plan (100000, 1, WB_GENERATE_REALISTIC);

  bench.project = wb_project_new (plan, NULL);
  wb_bench_report ("list-100k", wb_bench_ratio (make, &bench, sort_titles, &bench, 9), "x", 6);
  wb_bench_report ("list-edit-100k", wb_bench_seconds (rename_actions, &bench, 5) / EDITS * 1e6, "us", 50);

  g_object_unref (bench.list);
  g_ptr_array_unref (bench.titles);
  g_object_unref (bench.project);

  return 0;
}
