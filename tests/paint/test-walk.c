/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Walks the table: a plan in which all fields are filled is drawn without one of them, from its default, and with it
 * again as before. A new field is tested by being in the table. */

#include "wb-drawing.h"
#include "wb-edit.h"

#include "samples.h"

/* The same project for all fields: each leaves it as it was. */
static WbProject *project;
static GBytes *filled;

static GBytes *
draw (void)
{
  const WbBoardOptions options = {
    .today = wb_date_new (2026, 11, 24), .fold = FALSE, .show_flags = TRUE, .text_scale = 1,
  };
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_board (project, &options, WB_SCHEME_LIGHT);
  g_autoptr (GskRenderNode) node = wb_drawing_get_page (drawing, 0);

  g_assert_cmpfloat (drawing->width, >, 0);
  g_assert_cmpfloat (drawing->height, >, 0);

  return gsk_render_node_serialize (node);
}

static WbRecord *
find_record (WbKind kind, guint field)
{
  const WbSlot *slots;
  guint n;

  slots = wb_project_list (project, kind, &n);
  for (guint i = 0; i < n; i++)
    if (wb_record_has (wb_project_get (project, slots[i]), field))
      return wb_project_get (project, slots[i]);

  return NULL;
}

static void
clear_field (const WbField *field)
{
  WbRecord *record = find_record (field->kind, field->index);
  g_autoptr (WbRecord) cleared = NULL;
  g_autoptr (GError) error = NULL;
  WbEdit *edit = wb_edit_new (project);
  WbDraft draft;

  g_assert_nonnull (record);
  wb_draft_init_from (&draft, record);
  wb_draft_unset (&draft, field->index);
  cleared = wb_draft_end (&draft);
  wb_edit_put (edit, cleared);
  wb_edit_apply (edit, "Clear", &error);
  g_assert_no_error (error);
}

static void
test_field (gconstpointer data)
{
  g_autoptr (GBytes) cleared = NULL;
  g_autoptr (GBytes) undone = NULL;

  clear_field (data);
  cleared = draw ();
  g_assert_true (wb_project_undo (project));
  undone = draw ();
  g_assert_true (g_bytes_equal (undone, filled));
}

/* The drawing does show what it is of. */
static void
test_title (void)
{
  g_autoptr (GBytes) cleared = NULL;

  clear_field (wb_field_get (WB_KIND_GOAL, WB_GOAL_TITLE));
  cleared = draw ();
  g_assert_false (g_bytes_equal (filled, cleared));
  g_assert_true (wb_project_undo (project));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  project = sample_project ();
  filled = draw ();

  for (WbKind kind = 0; kind < WB_KIND_CONFLICT; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      {
        const WbField *field = wb_field_get (kind, i);
        g_autofree char *path = g_strdup_printf ("/paint-walk/%s/%s", wb_kind_get_info (kind)->name, field->name);

        g_test_add_data_func (path, field, test_field);
      }
  g_test_add_func ("/paint-walk/title", test_title);

  status = g_test_run ();
  g_bytes_unref (filled);
  g_object_unref (project);

  return status;
}
