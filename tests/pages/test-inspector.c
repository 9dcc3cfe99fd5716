/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The inspector is built from the table: for every kind and field there is a row, under the label of the field, that
 * shows the value and follows undo and redo. */

#include "wb-inspector.h"

#include <string.h>

#include "small-plan.h"
#include "wb-edit.h"
#include "wb-field-row.h"
#include "wb-inspector-section.h"
#include "wb-link-row.h"
#include "wb-long-text-row.h"
#include "wb-reference-row.h"
#include "wb-text-row.h"

typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  GtkWidget   *inspector;
  GtkWidget   *window;
  char        *ids[WB_LAST_ITEM + 1]; /* an item of each kind */
} Fixture;

static void
set_up (Fixture *f)
{
  WbEdit *edit;

  f->project = wb_project_new_empty (&small_plan_context);
  edit = wb_edit_new (f->project);
  for (WbKind kind = WB_KIND_DOMAIN; kind <= WB_LAST_ITEM; kind++)
    f->ids[kind] = g_strdup (wb_edit_add (edit, kind));
  f->ids[WB_KIND_PROJECT] = g_strdup (wb_record_get_id (wb_project_get (f->project, wb_project_get_root (f->project))));
  g_assert_true (wb_edit_apply (edit, "Add", NULL));

  f->selection = wb_selection_new (f->project);
  f->inspector = wb_inspector_new ();
  g_object_set (f->inspector, "project", f->project, "selection", f->selection, NULL);
  f->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (f->window), f->inspector);
}

static void
tear_down (Fixture *f)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->window);
  g_object_unref (f->selection);
  g_object_unref (f->project);
  for (WbKind kind = 0; kind <= WB_LAST_ITEM; kind++)
    g_free (f->ids[kind]);
}

/* A value that is not the default, in the form of a file. */
static char *
sample_value (Fixture *f, const WbField *field)
{
  switch (field->type)
    {
    case WB_TYPE_INTEGER:
      return g_strdup ("3");
    case WB_TYPE_DECIMAL:
      return g_strdup ("12.5");
    case WB_TYPE_YEAR:
      return g_strdup ("2031");
    case WB_TYPE_DATE:
      return g_strdup ("2027-03");
    case WB_TYPE_YES_NO:
      return g_strdup ("yes");
    case WB_TYPE_WORD:
    case WB_TYPE_WORD_SET:
      return g_strdup (field->words->words[field->words->n].name);
    case WB_TYPE_REFERENCE:
    case WB_TYPE_REFERENCE_SET:
      for (WbKind kind = WB_KIND_DOMAIN; kind <= WB_LAST_ITEM; kind++)
        if (((field->targets >> kind) & 1) && kind != field->kind)
          return g_strdup (f->ids[kind]);
      return NULL; /* only to its own kind, of which there is one */
    case WB_TYPE_TEXT_SET:
      return g_strdup ("BU99990101");
    case WB_TYPE_COLOUR:
      return g_strdup ("#123456");
    case WB_TYPE_ORDER:
      return g_strdup ("m");
    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_ANY_VALUE:
    default:
      return g_strdup ("<b>Dry</b> & warm");
    }
}

/* All text that a row shows, in one string. */
static void
collect_text (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "|%s", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget))
    g_string_append_printf (text, "|%s", gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_SWITCH (widget))
    g_string_append (text, gtk_switch_get_active (GTK_SWITCH (widget)) ? "|on" : "|off");
  else if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextIter start, end;
      g_autofree char *written = NULL;

      gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), &start, &end);
      written = gtk_text_iter_get_text (&start, &end);
      g_string_append_printf (text, "|%s", written);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_text (child, text);
}

static char *
row_text (GtkWidget *row)
{
  GString *text = g_string_new (NULL);

  collect_text (row, text);

  return g_string_free (text, FALSE);
}

static void
walk_field (Fixture *f, WbSlot slot, const WbField *field)
{
  GtkWidget *row = wb_inspector_find_field (WB_INSPECTOR (f->inspector), field);
  g_autoptr (WbFieldTarget) target = wb_field_target_new (f->project, slot, field);
  g_autofree char *value = sample_value (f, field);
  g_autofree char *empty = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s/%s", wb_kind_get_info (field->kind)->name, field->name);
  g_assert_nonnull (row);
  empty = row_text (row);
  g_assert_nonnull (strstr (empty, wb_field_get_label (field)));
  if (value == NULL)
    return;

  wb_field_target_set_text (target, value, &error);
  g_assert_no_error (error);
  shown = row_text (row);
  g_assert_cmpstr (shown, !=, empty);

  g_assert_true (wb_project_undo (f->project));
  undone = row_text (row);
  g_assert_cmpstr (undone, ==, empty);

  g_assert_true (wb_project_redo (f->project));
  redone = row_text (row);
  g_assert_cmpstr (redone, ==, shown);
  g_assert_true (wb_project_undo (f->project));
}

static void
test_every_field (void)
{
  Fixture f;

  set_up (&f);
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    {
      WbSlot slot = wb_project_find (f.project, f.ids[kind]);

      wb_selection_set (f.selection, slot);
      g_assert_cmpuint (wb_inspector_get_shown (WB_INSPECTOR (f.inspector)), ==, slot);
      for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
        walk_field (&f, slot, wb_field_get (kind, i));
    }
  tear_down (&f);
}

/* A link that is selected shows its fields too. */
static void
test_every_link_field (void)
{
  Fixture f;
  WbEdit *edit;
  WbSlot slot;

  set_up (&f);
  edit = wb_edit_new (f.project);
  wb_edit_link (edit, WB_KIND_TAKES_PART, f.ids[WB_KIND_PARTNER], f.ids[WB_KIND_ACTION]);
  wb_edit_apply (edit, "Link", NULL);
  slot = wb_project_find_link (f.project, WB_KIND_TAKES_PART, f.ids[WB_KIND_PARTNER], f.ids[WB_KIND_ACTION]);
  wb_selection_set (f.selection, slot);
  for (guint i = 0; i < WB_TAKES_PART_N_FIELDS; i++)
    walk_field (&f, slot, wb_field_get (WB_KIND_TAKES_PART, i));
  tear_down (&f);
}

/* Every link and every reference of the table shows at the item that it comes to, or is left out on purpose. */
static void
test_every_relation (void)
{
  for (WbKind link = WB_FIRST_LINK; link <= WB_LAST_LINK; link++)
    for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
      {
        g_autoptr (GArray) sections = wb_sections_of_kind (kind);
        guint n = 0;

        for (guint i = 0; i < sections->len; i++)
          {
            const WbSectionInfo *info = &g_array_index (sections, WbSectionInfo, i);

            n += (info->content == WB_SECTION_LINKS_FROM || info->content == WB_SECTION_LINKS_TO) && info->link == link;
          }
        g_assert_cmpuint (n, ==, ((wb_kind_get_info (link)->from >> kind) & 1) + ((wb_kind_get_info (link)->to >> kind) & 1));
      }
}

static void
test_nothing_selected (void)
{
  Fixture f;

  set_up (&f);
  wb_selection_clear (f.selection);
  g_assert_cmpuint (wb_inspector_get_shown (WB_INSPECTOR (f.inspector)), ==, wb_project_get_root (f.project));
  tear_down (&f);
}

static void
test_deleted (void)
{
  Fixture f;
  WbEdit *edit;

  set_up (&f);
  wb_selection_set (f.selection, wb_project_find (f.project, f.ids[WB_KIND_GOAL]));
  edit = wb_edit_new (f.project);
  wb_edit_remove (edit, f.ids[WB_KIND_GOAL]);
  wb_edit_apply (edit, "Delete", NULL);
  g_assert_cmpuint (wb_inspector_get_shown (WB_INSPECTOR (f.inspector)), ==, wb_project_get_root (f.project));
  tear_down (&f);
}

/* To another item, or out of the inspector: on a link the same icon takes it away. */
static gboolean
leads_elsewhere (GtkButton *button)
{
  const char *icon = gtk_button_get_icon_name (button);

  return g_strcmp0 (icon, "go-next-symbolic") == 0 || g_strcmp0 (icon, "go-previous-symbolic") == 0 ||
         (g_strcmp0 (icon, "window-close-symbolic") == 0 &&
          gtk_widget_get_ancestor (GTK_WIDGET (button), WB_TYPE_LINK_ROW) == NULL);
}

static gboolean
is_way_to_change (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_editable (GTK_EDITABLE (widget));
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (widget));
  if (ADW_IS_COMBO_ROW (widget) || WB_IS_REFERENCE_ROW (widget))
    return gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (widget));
  if (GTK_IS_BUTTON (widget) && leads_elsewhere (GTK_BUTTON (widget)))
    return FALSE;

  return (GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_BUTTON (widget)) &&
         gtk_widget_is_sensitive (widget);
}

static guint
count_ways_to_change (GtkWidget *widget)
{
  guint n = is_way_to_change (widget) ? 1 : 0;

  if (!gtk_widget_get_visible (widget))
    return 0;
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      n += count_ways_to_change (child);

  return n;
}

static void
fill_all_fields (Fixture *f, WbSlot slot)
{
  WbKind kind = wb_record_get_kind (wb_project_get (f->project, slot));

  for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
    {
      g_autoptr (WbFieldTarget) target = wb_field_target_new (f->project, slot, wb_field_get (kind, i));
      g_autofree char *value = sample_value (f, wb_field_get (kind, i));

      g_assert_true (wb_field_target_set_text (target, value, NULL));
    }
}

static void
link_all (Fixture *f)
{
  WbEdit *edit = wb_edit_new (f->project);

  wb_edit_link (edit, WB_KIND_TAKES_PART, f->ids[WB_KIND_PARTNER], f->ids[WB_KIND_ACTION]);
  wb_edit_link (edit, WB_KIND_CONTRIBUTES, f->ids[WB_KIND_ACTION], f->ids[WB_KIND_GOAL]);
  g_assert_true (wb_edit_apply (edit, "Link", NULL));
}

/* Whoever only looks sees all values, and nothing to change them with; both come and go with that. */
static void
test_read_only (void)
{
  Fixture f;

  set_up (&f);
  link_all (&f);
  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    {
      WbSlot slot = wb_project_find (f.project, f.ids[kind]);
      const WbField *field = wb_field_get (kind, 0);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      guint n;

      wb_selection_set (f.selection, slot);
      fill_all_fields (&f, slot);
      n = count_ways_to_change (f.inspector);
      before = row_text (wb_inspector_find_field (WB_INSPECTOR (f.inspector), field));

      wb_project_set_read_only (f.project, TRUE);
      g_test_message ("%s", wb_kind_get_info (kind)->name);
      g_assert_cmpuint (count_ways_to_change (f.inspector), ==, 0);
      after = row_text (wb_inspector_find_field (WB_INSPECTOR (f.inspector), field));
      g_assert_cmpstr (before, ==, after);

      wb_project_set_read_only (f.project, FALSE);
      g_assert_cmpuint (n, >, 1);
      g_assert_cmpuint (count_ways_to_change (f.inspector), ==, n);
    }
  tear_down (&f);
}

/* The row that stands for a group without a value. */
static GtkWidget *
find_fold_row (GtkWidget *widget, const char *title)
{
  if (gtk_widget_has_css_class (widget, "fold-row") &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_fold_row (child, title);

      if (row != NULL)
        return row;
    }

  return NULL;
}

/* A group without a value is one row, which says so and gives way to its fields. */
static void
test_unfold (void)
{
  Fixture f;
  GtkWidget *row;
  g_autofree char *text = NULL;
  g_autofree char *fields = NULL;

  set_up (&f);
  row = find_fold_row (f.inspector, "Add who takes part…");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_visible (row));
  text = row_text (row);
  g_assert_cmpstr (text, ==, "|Add who takes part…");

  g_signal_emit_by_name (row, "activate");
  g_assert_false (gtk_widget_get_visible (row));
  fields = row_text (gtk_widget_get_parent (row));
  g_assert_nonnull (strstr (fields, wb_field_get_label (wb_field_get (WB_KIND_PROJECT, WB_PROJECT_BACKBONE))));
  tear_down (&f);
}

static GtkWidget *
find_text_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *view = find_text_view (child);

      if (view != NULL)
        return view;
    }

  return NULL;
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *entry = find_entry (child);

      if (entry != NULL)
        return entry;
    }

  return NULL;
}

static void
painted_cb (GdkFrameClock *clock, gpointer data)
{
  int *height = data;
  GtkWidget *view = g_object_get_data (G_OBJECT (clock), "view");

  if (*height < 0)
    *height = gtk_widget_get_height (view);
}

/* A paragraph has all its lines in the first frame already: nothing moves down after that. */
static void
test_long_text (void)
{
  const char *text = "Every home in the street is dry, warm and safe, nobody waits for longer than a week, and whoever "
                     "wants to can come back to the neighbourhood when the work on the houses is done.";
  Fixture f;
  g_autoptr (WbFieldTarget) target = NULL;
  GdkFrameClock *clock;
  int height = -1, line;

  set_up (&f);
  target = wb_field_target_new (f.project, wb_project_get_root (f.project),
                                wb_field_get (WB_KIND_PROJECT, WB_PROJECT_AMBITION));
  g_assert_true (wb_field_target_set_text (target, text, NULL));
  gtk_window_set_default_size (GTK_WINDOW (f.window), 320, 900);
  gtk_window_present (GTK_WINDOW (f.window));

  clock = gtk_widget_get_frame_clock (f.window);
  g_object_set_data (G_OBJECT (clock), "view",
                     find_text_view (wb_inspector_find_field (WB_INSPECTOR (f.inspector),
                                                              wb_field_get (WB_KIND_PROJECT, WB_PROJECT_AMBITION))));
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &height);
  while (height < 0)
    g_main_context_iteration (NULL, TRUE);
  line = pango_font_description_get_size (pango_context_get_font_description (
           gtk_widget_get_pango_context (f.window))) / PANGO_SCALE;
  g_assert_cmpint (height, >, 3 * line);
  g_signal_handlers_disconnect_by_func (clock, painted_cb, &height);
  tear_down (&f);
}

/* Codes that do not fit beside each other wrap; what is typed counts once it is complete. */
static void
test_codes (void)
{
  const WbField *field = wb_field_get (WB_KIND_PROJECT, WB_PROJECT_AREA_CODES);
  Fixture f;
  g_autoptr (WbFieldTarget) target = NULL;
  g_autofree char *typing = NULL;
  g_autofree char *kept = NULL;
  GtkWidget *row, *view;

  set_up (&f);
  target = wb_field_target_new (f.project, wb_project_get_root (f.project), field);
  g_assert_true (wb_field_target_set_text (target, "BU99990101", NULL));
  row = wb_inspector_find_field (WB_INSPECTOR (f.inspector), field);
  view = find_text_view (row);
  g_assert_nonnull (view);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "BU99990102, BU99990103", -1);
  typing = wb_field_target_get_text (target);
  g_assert_cmpstr (typing, ==, "BU99990101");
  wb_field_row_keep (WB_FIELD_ROW (row));
  kept = wb_field_target_get_text (target);
  g_assert_cmpstr (kept, ==, "BU99990102 BU99990103");
  tear_down (&f);
}

static gboolean
asks_for_hint (GtkWidget *entry)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean has = FALSE;

  g_signal_emit_by_name (entry, "query-tooltip", 5, 5, FALSE, tooltip, &has);

  return has;
}

/* A text that is longer than its row can be read as a whole. */
static void
test_text_that_does_not_fit (void)
{
  const WbField *field = wb_field_get (WB_KIND_PROJECT, WB_PROJECT_MUNICIPALITY);
  Fixture f;
  g_autoptr (WbFieldTarget) target = NULL;
  GtkWidget *entry;

  set_up (&f);
  target = wb_field_target_new (f.project, wb_project_get_root (f.project), field);
  g_assert_true (wb_field_target_set_text (target, "Stroomveen", NULL));
  gtk_window_set_default_size (GTK_WINDOW (f.window), 320, 900);
  gtk_window_present (GTK_WINDOW (f.window));
  entry = find_entry (wb_inspector_find_field (WB_INSPECTOR (f.inspector), field));
  while (gtk_widget_get_width (entry) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (asks_for_hint (entry));
  g_assert_true (wb_field_target_set_text (target, "Gemeente Stroomveen, Oud-Stroomveen en Veenderbroek aan de IJssel", NULL));
  g_assert_true (asks_for_hint (entry));
  tear_down (&f);
}

static void
test_postponed (void)
{
  Fixture f;
  g_autoptr (WbFieldTarget) due = NULL;
  g_autoptr (WbFieldTarget) status = NULL;
  WbSlot slot;

  set_up (&f);
  slot = wb_project_find (f.project, f.ids[WB_KIND_ACTION]);
  due = wb_field_target_new (f.project, slot, wb_field_get (WB_KIND_ACTION, WB_ACTION_DUE));
  status = wb_field_target_new (f.project, slot, wb_field_get (WB_KIND_ACTION, WB_ACTION_STATUS));
  wb_field_target_set_text (status, "running", NULL);
  wb_field_target_set_text (due, "2027-03", NULL);
  wb_field_target_set_text (due, "2027-02", NULL);
  g_assert_cmpint (wb_record_get_integer (wb_project_get (f.project, slot), WB_ACTION_POSTPONED, 0), ==, 0);
  wb_field_target_set_text (due, "2027-06", NULL);
  g_assert_cmpint (wb_record_get_integer (wb_project_get (f.project, slot), WB_ACTION_POSTPONED, 0), ==, 1);
  wb_field_target_set_text (status, "done", NULL);
  g_assert_cmpuint (wb_record_get_date (wb_project_get (f.project, slot), WB_ACTION_DONE_ON), ==, wb_date_new (2026, 11, 24));
  wb_project_undo (f.project);
  g_assert_false (wb_record_has (wb_project_get (f.project, slot), WB_ACTION_DONE_ON));
  tear_down (&f);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/inspector/every-field", test_every_field);
  g_test_add_func ("/inspector/every-link-field", test_every_link_field);
  g_test_add_func ("/inspector/every-relation", test_every_relation);
  g_test_add_func ("/inspector/nothing-selected", test_nothing_selected);
  g_test_add_func ("/inspector/deleted", test_deleted);
  g_test_add_func ("/inspector/read-only", test_read_only);
  g_test_add_func ("/inspector/unfold", test_unfold);
  g_test_add_func ("/inspector/long-text", test_long_text);
  g_test_add_func ("/inspector/codes", test_codes);
  g_test_add_func ("/inspector/text-that-does-not-fit", test_text_that_does_not_fit);
  g_test_add_func ("/inspector/postponed", test_postponed);

  return g_test_run ();
}
