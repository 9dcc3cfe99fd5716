/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Façades: one object for a slot while anyone holds it, with the fields of the table as its properties. */

#include "samples.h"
#include "wb-edit.h"
#include "wb-item.h"

#include <locale.h>
#include <string.h>

static void
notify_cb (GObject *object, GParamSpec *pspec, GPtrArray *names)
{
  g_ptr_array_add (names, (gpointer) pspec->name);
}

static GPtrArray *
watch (WbItem *item)
{
  GPtrArray *names = g_ptr_array_new ();

  g_signal_connect (item, "notify", G_CALLBACK (notify_cb), names);

  return names;
}

static void
unwatch (WbItem *item, GPtrArray *names)
{
  g_signal_handlers_disconnect_by_data (item, names);
  g_ptr_array_unref (names);
}

static void
assert_told (GPtrArray *names, const char *const *expected)
{
  g_assert_cmpuint (names->len, ==, g_strv_length ((char **) expected));
  for (guint i = 0; expected[i] != NULL; i++)
    g_assert_true (g_ptr_array_find_with_equal_func (names, expected[i], g_str_equal, NULL));
  g_ptr_array_set_size (names, 0);
}

static WbItem *
get (WbProject *project, const char *id)
{
  return wb_project_get_item (project, wb_project_find (project, id));
}

static void
apply (WbEdit *edit)
{
  g_autoptr (GError) error = NULL;

  wb_edit_apply (edit, "Edit", &error);
  g_assert_no_error (error);
}

static void
set (WbProject *project, const char *id, guint field, const char *value)
{
  WbEdit *edit = wb_edit_new (project);
  g_autoptr (GError) error = NULL;

  wb_edit_set (edit, id, field, value, &error);
  g_assert_no_error (error);
  apply (edit);
}

static void
assert_property (WbItem *item, const WbField *field)
{
  WbRecord *record = wb_item_get_record (item);

  if (field->type == WB_TYPE_YES_NO)
    {
      gboolean flag;

      g_object_get (item, field->name, &flag, NULL);
      g_assert_cmpint (flag, ==, wb_record_get_flag (record, field->index));
    }
  else
    {
      g_autofree char *text = NULL;
      g_autofree char *expected = NULL;

      if (wb_record_has (record, field->index))
        expected = wb_value_to_text (field, *wb_record_get_value (record, field->index));
      g_object_get (item, field->name, &text, NULL);
      g_assert_cmpstr (text, ==, expected);
    }
}

/* Every field of every kind, in an item that has it and in one that does not. */
static void
test_properties (void)
{
  g_autoptr (WbProject) project = sample_project ();
  guint n_slots = wb_plan_get_n_slots (wb_project_get_plan (project));

  for (WbSlot slot = 1; slot <= n_slots; slot++)
    {
      g_autoptr (WbItem) item = wb_project_get_item (project, slot);
      WbKind kind = wb_item_get_kind (item);
      g_autofree char *kind_name = NULL;
      g_autofree char *id = NULL;
      g_autofree char *label = NULL;
      gboolean exists;

      g_object_get (item, "item-kind", &kind_name, "id", &id, "label", &label, "exists", &exists, NULL);
      g_assert_cmpstr (kind_name, ==, wb_kind_get_info (kind)->name);
      g_assert_cmpstr (id, ==, wb_record_get_id (wb_project_get (project, slot)));
      g_assert_cmpstr (label, ==, wb_record_get_title (wb_project_get (project, slot)));
      g_assert_true (exists);
      for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
        assert_property (item, wb_field_get (kind, i));
    }
}

static void
test_other_kind (void)
{
  g_autoptr (WbProject) project = sample_project ();
  g_autoptr (WbItem) goal = get (project, "goal-1");
  g_autofree char *cost = NULL;
  gboolean hidden;

  g_object_get (goal, "cost", &cost, "hidden", &hidden, NULL);
  g_assert_null (cost);
  g_assert_false (hidden);
}

static void
test_one_object (void)
{
  g_autoptr (WbProject) project = sample_project ();
  g_autoptr (WbItem) one = get (project, "goal-1");
  g_autoptr (WbItem) same = get (project, "goal-1");
  g_autoptr (WbItem) other = get (project, "goal-2");

  g_assert_true (one == same);
  g_assert_true (one != other);
  g_assert_true (wb_item_get_project (one) == project);
  g_assert_cmpuint (wb_item_get_slot (one), ==, wb_project_find (project, "goal-1"));
  g_assert_null (wb_project_get_item (project, WB_SLOT_NONE));
  g_assert_null (wb_project_get_item (project, wb_plan_get_n_slots (wb_project_get_plan (project)) + 1));
}

/* The project does not hold an item; an item holds the project. */
static void
test_weak (void)
{
  WbProject *project = sample_project ();
  WbItem *item = get (project, "goal-1");
  WbItem *gone = item;
  WbProject *project_gone = project;

  g_object_add_weak_pointer (G_OBJECT (item), (gpointer *) &gone);
  g_object_add_weak_pointer (G_OBJECT (project), (gpointer *) &project_gone);

  g_object_unref (project);
  g_assert_nonnull (project_gone);
  set (wb_item_get_project (item), "goal-1", WB_GOAL_TITLE, "Other");
  g_object_unref (item);
  g_assert_null (gone);
  g_assert_null (project_gone);
}

static void
test_told_after_unref (void)
{
  g_autoptr (WbProject) project = sample_project ();

  g_object_unref (get (project, "goal-1"));
  set (project, "goal-1", WB_GOAL_TITLE, "Other");
  g_assert_cmpstr (wb_record_get_title (wb_project_get (project, wb_project_find (project, "goal-1"))), ==, "Other");
}

/* A step tells the properties that it changed, and no others. */
static void
test_notify (void)
{
  g_autoptr (WbProject) project = sample_project ();
  g_autoptr (WbItem) item = get (project, "goal-1");
  g_autoptr (WbItem) other = get (project, "goal-2");
  GPtrArray *told = watch (item);
  GPtrArray *other_told = watch (other);
  WbEdit *edit;

  set (project, "goal-1", WB_GOAL_TITLE, "Other");
  assert_told (told, (const char *[]) { "title", "label", NULL });

  set (project, "goal-1", WB_GOAL_TARGET_YEAR, NULL);
  assert_told (told, (const char *[]) { "target-year", NULL });

  set (project, "goal-1", WB_GOAL_TARGET_YEAR, "2046");
  assert_told (told, (const char *[]) { "target-year", NULL });

  set (project, "goal-1", WB_GOAL_TITLE, "Other");
  assert_told (told, (const char *[]) { NULL });

  edit = wb_edit_new (project);
  g_assert_true (wb_edit_set (edit, "goal-1", WB_GOAL_PRIORITY, "no", NULL));
  g_assert_true (wb_edit_set (edit, "goal-1", WB_GOAL_STATUS, "dropped", NULL));
  apply (edit);
  assert_told (told, (const char *[]) { "priority", "status", NULL });

  assert_told (other_told, (const char *[]) { NULL });
  unwatch (item, told);
  unwatch (other, other_told);
}

/* Deleted, an item keeps what it said last; undone, it is the same object again. */
static void
test_deleted (void)
{
  g_autoptr (WbProject) project = sample_project ();
  g_autoptr (WbItem) item = get (project, "action-1");
  g_autofree char *title = g_strdup (wb_record_get_title (wb_item_get_record (item)));
  GPtrArray *told = watch (item);
  g_autoptr (WbItem) back = NULL;
  WbEdit *edit = wb_edit_new (project);
  gboolean exists;

  wb_edit_remove (edit, "action-1");
  apply (edit);
  assert_told (told, (const char *[]) { "exists", NULL });
  g_object_get (item, "exists", &exists, NULL);
  g_assert_false (exists);
  g_assert_cmpstr (wb_record_get_title (wb_item_get_record (item)), ==, title);
  g_assert_null (wb_project_get_item (project, wb_item_get_slot (item)));

  g_assert_true (wb_project_undo (project));
  assert_told (told, (const char *[]) { "exists", NULL });
  g_object_get (item, "exists", &exists, NULL);
  g_assert_true (exists);
  back = get (project, "action-1");
  g_assert_true (back == item);

  unwatch (item, told);
}

/* Who is told of one item finds another of the same step up to date. */
static void
look_at_other_cb (WbItem *item, GParamSpec *pspec, WbItem *other)
{
  g_autofree char *own = NULL;
  g_autofree char *others = NULL;

  g_object_get (item, "title", &own, NULL);
  g_object_get (other, "title", &others, NULL);
  g_assert_cmpstr (own, ==, others);
}

static void
test_all_up_to_date (void)
{
  g_autoptr (WbProject) project = sample_project ();
  g_autoptr (WbItem) one = get (project, "goal-1");
  g_autoptr (WbItem) other = get (project, "goal-2");
  WbEdit *edit = wb_edit_new (project);

  g_signal_connect (one, "notify::title", G_CALLBACK (look_at_other_cb), other);
  g_signal_connect (other, "notify::title", G_CALLBACK (look_at_other_cb), one);
  g_assert_true (wb_edit_set (edit, "goal-1", WB_GOAL_TITLE, "Same", NULL));
  g_assert_true (wb_edit_set (edit, "goal-2", WB_GOAL_TITLE, "Same", NULL));
  apply (edit);
}

static void
drop_cb (WbItem *item, GParamSpec *pspec, WbItem **other)
{
  g_clear_object (other);
}

/* Who is told of one item may let go of another, also of one that is still to tell. */
static void
test_let_go_while_told (void)
{
  g_autoptr (WbProject) project = sample_project ();
  WbItem *one = get (project, "goal-1");
  WbItem *other = get (project, "goal-2");
  WbEdit *edit = wb_edit_new (project);

  g_signal_connect (one, "notify::title", G_CALLBACK (drop_cb), &other);
  g_signal_connect (other, "notify::title", G_CALLBACK (drop_cb), &one);
  g_assert_true (wb_edit_set (edit, "goal-1", WB_GOAL_TITLE, "One", NULL));
  g_assert_true (wb_edit_set (edit, "goal-2", WB_GOAL_TITLE, "Other", NULL));
  apply (edit);

  g_assert_null (one);
  g_assert_null (other);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item/properties", test_properties);
  g_test_add_func ("/item/other-kind", test_other_kind);
  g_test_add_func ("/item/one-object", test_one_object);
  g_test_add_func ("/item/weak", test_weak);
  g_test_add_func ("/item/told-after-unref", test_told_after_unref);
  g_test_add_func ("/item/notify", test_notify);
  g_test_add_func ("/item/deleted", test_deleted);
  g_test_add_func ("/item/all-up-to-date", test_all_up_to_date);
  g_test_add_func ("/item/let-go-while-told", test_let_go_while_told);

  return g_test_run ();
}
