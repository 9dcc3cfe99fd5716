/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "small-plan.h"
#include "wb-board-clip.h"
#include "wb-clip-text.h"
#include "wb-deletion.h"
#include "wb-file-reader.h"
#include "wb-file-writer.h"

typedef struct
{
  WbProject *project;
} Fixture;

static const char plan[] =
  "voice v1 text=Damp domains=work\n"
  "voice v2 text='Warm homes' may-share=yes domains=housing\n"
  "goal g1 title=First domain=housing target-year=2029 order=b\n"
  "goal g2 title=Second domain=housing target-year=2026 order=c\n"
  "goal g3 title=Third domain=health order=d parent=g1\n"
  "indicator i1 goal=g1 name=Reports\n"
  "measurement m1 indicator=i1 date=2026 value=214\n"
  "action a1 number=1 title=Do order=b\n"
  "action a2 number=2 title=Loose order=d\n"
  "partner p1 name=Riverhouse\n"
  "contact c1 partner=p1 name=Warden phone=0612\n"
  "contributes a1 g1 weight=large\n"
  "contributes a1 g3 weight=small\n"
  "waits-for a2 a1\n"
  "grounds v1 g1\n"
  "takes-part p1 a1 roles=lead contact=c1\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->project);
}

static WbPlan *
clip_of (WbProject *project, const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);
  g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (guint i = 0; list[i] != NULL; i++)
    {
      WbSlot slot = small_plan_find (project, list[i]);

      g_array_append_val (slots, slot);
    }

  return wb_clip_new (project, (const WbSlot *) slots->data, slots->len);
}

/* As another window gets it: through the bytes of a file. */
static WbPlan *
copy (WbProject *project, const char *ids)
{
  g_autoptr (WbPlan) clip = clip_of (project, ids);
  g_autoptr (GBytes) bytes = wb_file_write_bytes (clip);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  WbPlan *read = wb_file_read_bytes (data, size, &error);

  g_assert_no_error (error);
  g_assert_true (wb_plan_equal (read, clip));

  return read;
}

static WbRecord *
paste_at (WbProject *project, WbPlan *clip, WbBoardSpot spot, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) slots = NULL;
  WbRecord *found = NULL;

  slots = wb_board_paste (project, clip, &spot, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < slots->len; i++)
    {
      WbRecord *record = wb_project_get (project, g_array_index (slots, WbSlot, i));

      if (g_str_equal (wb_record_get_title (record), title))
        found = record;
    }
  g_assert_nonnull (found);

  return found;
}

static WbRecord *
paste (WbProject *project, WbPlan *clip, const char *beside, const char *title)
{
  return paste_at (project, clip, (WbBoardSpot) { .slot = beside != NULL ? small_plan_find (project, beside) : WB_SLOT_NONE },
                   title);
}

static WbRecord *
get_link (WbProject *project, WbKind kind, const char *from, const char *to)
{
  return wb_project_get (project, wb_project_find_link (project, kind, from, to));
}

/* New ids and a new number; what it was linked to, it is linked to again, with all that the links say. */
static void
test_same_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = copy (fixture->project, "a1");
  g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (fixture->project));
  WbRecord *action = paste (fixture->project, clip, NULL, "Do");
  const char *id = wb_record_get_id (action);
  WbRecord *part = get_link (fixture->project, WB_KIND_TAKES_PART, "p1", id);

  g_assert_cmpstr (id, !=, "a1");
  g_assert_cmpint (wb_record_get_integer (action, WB_ACTION_NUMBER, 0), ==, 3);
  g_assert_cmpstr (wb_record_get_text (action, WB_ACTION_ORDER), >, "b");
  g_assert_cmpstr (wb_record_get_text (action, WB_ACTION_ORDER), <, "d");
  g_assert_nonnull (get_link (fixture->project, WB_KIND_CONTRIBUTES, id, "g1"));
  g_assert_nonnull (get_link (fixture->project, WB_KIND_CONTRIBUTES, id, "g3"));
  g_assert_nonnull (get_link (fixture->project, WB_KIND_WAITS_FOR, "a2", id));
  g_assert_cmpstr (wb_record_get_text (part, WB_TAKES_PART_CONTACT), ==, "c1");

  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), ==, "Paste items");
  wb_project_undo (fixture->project);
  g_assert_true (wb_plan_equal (before, wb_project_get_plan (fixture->project)));
}

/* Links and references among what is pasted join the copies; what a goal is measured by comes along. */
static void
test_among_pasted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = copy (fixture->project, "g1 g3 a1");
  WbRecord *first = paste (fixture->project, clip, "g2", "First");
  const char *id = wb_record_get_id (first);
  guint n;
  const WbSlot *goals = wb_project_list (fixture->project, WB_KIND_GOAL, &n);
  guint n_children = 0;

  g_assert_cmpuint (n, ==, 5);
  for (guint i = 0; i < n; i++)
    n_children += g_strcmp0 (wb_record_get_text (wb_project_get (fixture->project, goals[i]), WB_GOAL_PARENT), id) == 0;
  g_assert_cmpuint (n_children, ==, 1);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_INDICATOR), ==, 2);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_MEASUREMENT), ==, 2);
  g_assert_cmpuint (wb_edges_count_links (wb_project_get_edges (fixture->project), small_plan_find (fixture->project, id),
                                          WB_KIND_CONTRIBUTES, TRUE), ==, 1);
  g_assert_nonnull (get_link (fixture->project, WB_KIND_GROUNDS, "v1", id));
}

/* Beside another goal it contributes to that as it did to its own, and to the others as before. */
static void
test_under_goal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = copy (fixture->project, "a1 a2");
  const char *id = wb_record_get_id (paste (fixture->project, clip, "g2", "Do"));
  WbRecord *link = get_link (fixture->project, WB_KIND_CONTRIBUTES, id, "g2");

  g_assert_nonnull (link);
  g_assert_cmpuint (wb_record_get_word (link, WB_CONTRIBUTES_WEIGHT), ==, WB_WEIGHT_LARGE);
  g_assert_null (get_link (fixture->project, WB_KIND_CONTRIBUTES, id, "g1"));
  g_assert_nonnull (get_link (fixture->project, WB_KIND_CONTRIBUTES, id, "g3"));
  g_assert_cmpuint (wb_edges_count_links (wb_project_get_edges (fixture->project), small_plan_find (fixture->project, "g2"),
                                          WB_KIND_CONTRIBUTES, TRUE), ==, 2);
}

/* What was cut is itself again, with its id, its number and its links; what is pasted once more is a copy. */
static void
test_cut (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (fixture->project));
  g_autoptr (WbPlan) clip = copy (fixture->project, "a1");
  const WbSlot slot = small_plan_find (fixture->project, "a1");
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  wb_delete_items (fixture->project, &slot, 1, &sentence, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (wb_record_get_id (paste (fixture->project, clip, NULL, "Do")), ==, "a1");
  g_assert_true (wb_plan_equal (before, wb_project_get_plan (fixture->project)));

  g_assert_cmpstr (wb_record_get_id (paste (fixture->project, clip, NULL, "Do")), !=, "a1");
}

static WbProject *
make_other (void)
{
  WbPlan *bare = wb_plan_new ();
  WbProject *project;
  WbDraft draft;

  wb_draft_init_item (&draft, WB_KIND_PROJECT, "other");
  wb_plan_append (&bare, wb_draft_end (&draft));
  project = wb_project_new (bare, NULL);
  wb_plan_unref (bare);
  small_plan_change (project, "domain x1 name=HOUSING\npartner x2 name=riverhouse\naction x3 number=7\n");
  wb_project_set_context (project, &small_plan_context);

  return project;
}

/* Another plan has its own themes and partners; what it does not have is left out, and nothing but what was chosen comes. */
static void
test_other_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = copy (fixture->project, "g1 a1");
  g_autoptr (WbProject) project = make_other ();
  const char *goal = wb_record_get_id (paste (project, clip, NULL, "First"));
  WbRecord *action = paste (project, clip, NULL, "Do");
  WbRecord *part = get_link (project, WB_KIND_TAKES_PART, "x2", wb_record_get_id (action));

  g_assert_cmpstr (wb_record_get_text (wb_project_get (project, small_plan_find (project, goal)), WB_GOAL_DOMAIN), ==, "x1");
  g_assert_cmpint (wb_record_get_integer (action, WB_ACTION_NUMBER, 0), ==, 9);
  g_assert_nonnull (part);
  g_assert_false (wb_record_has (part, WB_TAKES_PART_CONTACT));
  g_assert_cmpuint (wb_project_count (project, WB_KIND_GOAL), ==, 2);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_PARTNER), ==, 1);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_CONTACT), ==, 0);
  g_assert_cmpuint (wb_project_count (project, WB_KIND_DOMAIN), ==, 1);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = clip_of (fixture->project, "a2 v1 a1 v2 p1 g2 g1");
  guint n_withheld;
  g_autofree char *text = wb_clip_to_text (clip, &n_withheld);

  g_assert_cmpstr (text, ==, "Warm homes\nFirst\n\tDo\nSecond\nLoose\nRiverhouse\n");
  g_assert_cmpuint (n_withheld, ==, 1);
}

static void
test_text_withheld (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = clip_of (fixture->project, "v1");
  guint n_withheld;

  g_assert_null (wb_clip_to_text (clip, &n_withheld));
}

/* What was not chosen is told about as little as it can be. */
static void
test_about (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = copy (fixture->project, "a1");
  g_autoptr (GBytes) bytes = wb_file_write_bytes (clip);
  const char *text = g_bytes_get_data (bytes, NULL);

  g_assert_nonnull (g_strstr_len (text, g_bytes_get_size (bytes), "Riverhouse"));
  g_assert_null (g_strstr_len (text, g_bytes_get_size (bytes), "First"));
  g_assert_null (g_strstr_len (text, g_bytes_get_size (bytes), "Warden"));
  g_assert_null (g_strstr_len (text, g_bytes_get_size (bytes), "0612"));
  g_assert_null (g_strstr_len (text, g_bytes_get_size (bytes), "Small plan"));
}

/* A whole plan on the clipboard is one too: its themes and its own item stay where they are. */
static void
test_whole_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) whole = wb_plan_ref (wb_project_get_plan (fixture->project));
  guint n_themes = wb_project_count (fixture->project, WB_KIND_DOMAIN);

  paste (fixture->project, whole, NULL, "First");
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_PROJECT), ==, 1);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_DOMAIN), ==, n_themes);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_CONTACT), ==, 2);
}

static guint
get_status (const WbRecord *goal)
{
  return wb_record_get_word (goal, WB_GOAL_STATUS);
}

/* Where rows do not go by the horizon, goals come in the row of the goal, or of the cell, where they are pasted. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = NULL;
  WbBoardSpot spot = { .rows = WB_ROWS_BY_STATUS };

  small_plan_change (fixture->project, "g1 status=running owner=p1\ng2 status=idea");
  clip = copy (fixture->project, "g1 g3");

  spot.slot = small_plan_find (fixture->project, "g2");
  g_assert_cmpuint (get_status (paste_at (fixture->project, clip, spot, "First")), ==, WB_GOAL_STATUS_IDEA);
  g_assert_cmpuint (get_status (paste_at (fixture->project, clip, spot, "Third")), ==, WB_GOAL_STATUS_IDEA);
  spot = (WbBoardSpot) { .rows = WB_ROWS_BY_STATUS, .in_row = TRUE, .key = WB_GOAL_STATUS_AGREED };
  g_assert_cmpuint (get_status (paste_at (fixture->project, clip, spot, "First")), ==, WB_GOAL_STATUS_AGREED);
  spot.key = WB_GOAL_STATUS_ABSENT;
  g_assert_cmpuint (get_status (paste_at (fixture->project, clip, spot, "First")), ==, WB_GOAL_STATUS_ABSENT);
  spot = (WbBoardSpot) { .rows = WB_ROWS_BY_LEAD, .in_row = TRUE, .key = WB_SLOT_NONE };
  g_assert_null (wb_record_get_text (paste_at (fixture->project, clip, spot, "First"), WB_GOAL_OWNER));
}

/* Those that are pasted where they were copied, or where no row is meant, stay in their own. */
static void
test_own_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (WbPlan) clip = NULL;
  WbBoardSpot spot = { .rows = WB_ROWS_BY_STATUS };

  small_plan_change (fixture->project, "g1 status=running\ng2 status=idea");
  clip = copy (fixture->project, "g1 g2");
  g_assert_cmpuint (get_status (paste_at (fixture->project, clip, spot, "First")), ==, WB_GOAL_STATUS_RUNNING);
  spot.slot = small_plan_find (fixture->project, "g2");
  g_assert_cmpuint (get_status (paste_at (fixture->project, clip, spot, "First")), ==, WB_GOAL_STATUS_RUNNING);
  spot.rows = WB_ROWS_BY_HORIZON;
  g_assert_cmpuint (get_status (paste_at (fixture->project, clip, spot, "First")), ==, WB_GOAL_STATUS_RUNNING);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_null (clip_of (fixture->project, "plan housing"));
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  const WbSlot slots[] = { small_plan_find (fixture->project, "g1"), small_plan_find (fixture->project, "v1") };
  g_autoptr (WbPlan) before = wb_plan_ref (wb_project_get_plan (fixture->project));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) copies = wb_board_duplicate (fixture->project, slots, G_N_ELEMENTS (slots), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_GOAL), ==, 4);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_VOICE), ==, 3);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_ACTION), ==, 2);
  g_assert_cmpstr (wb_project_get_undo_name (fixture->project), ==, "Duplicate items");
  wb_project_undo (fixture->project);
  g_assert_true (wb_plan_equal (before, wb_project_get_plan (fixture->project)));
}

#define ADD(name, func) g_test_add ("/clip/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("same-plan", test_same_plan);
  ADD ("among-pasted", test_among_pasted);
  ADD ("under-goal", test_under_goal);
  ADD ("cut", test_cut);
  ADD ("other-plan", test_other_plan);
  ADD ("text", test_text);
  ADD ("text/withheld", test_text_withheld);
  ADD ("about", test_about);
  ADD ("whole-plan", test_whole_plan);
  ADD ("row", test_row);
  ADD ("own-row", test_own_row);
  ADD ("nothing", test_nothing);
  ADD ("duplicate", test_duplicate);

  return g_test_run ();
}
