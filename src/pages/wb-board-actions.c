/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-actions-private.h"

#include "wb-deletion.h"
#include "wb-link-picker.h"

#define ZOOM_FACTOR 1.25
#define MIN_ZOOM    0.25
#define MAX_ZOOM    4.0

G_DEFINE_FINAL_TYPE (WbBoardActions, wb_board_actions, G_TYPE_OBJECT)

WbProject *
wb_board_actions_get_project (WbBoardActions *self)
{
  g_autoptr (WbProject) project = NULL;

  g_object_get (self->canvas, "project", &project, NULL);

  return project;
}

WbSelection *
wb_board_actions_get_selection (WbBoardActions *self)
{
  g_autoptr (WbSelection) selection = NULL;

  g_object_get (self->canvas, "selection", &selection, NULL);

  return selection;
}

void
wb_board_actions_toast (WbBoardActions *self, const char *sentence, gboolean undoable)
{
  g_signal_emit_by_name (self->page, "toast", sentence, undoable);
}

static WbRecord *
get_last_selected (WbBoardActions *self)
{
  WbProject *project = wb_board_actions_get_project (self);
  WbSelection *selection = wb_board_actions_get_selection (self);

  return project != NULL && selection != NULL ? wb_project_get (project, wb_selection_get_last (selection)) : NULL;
}

static gboolean
has_card (WbBoardActions *self, const WbRecord *record)
{
  return wb_canvas_has_cards_of (self->canvas, wb_record_get_kind (record));
}

static gboolean
can_move (WbBoardActions *self)
{
  return wb_canvas_can_move (self->canvas, wb_selection_get_last (wb_board_actions_get_selection (self)));
}

static void
open_item (WbBoardActions *self, WbSlot slot)
{
  g_signal_emit_by_name (self->page, "open-item", (guint) slot);
}

/* What is new is selected, and waits for its title: on its card, or in the inspector when it has none. */
static void
show_new (WbBoardActions *self, WbSlot slot)
{
  WbRecord *record = wb_project_get (wb_board_actions_get_project (self), slot);

  wb_selection_set (wb_board_actions_get_selection (self), slot);
  if (!has_card (self, record))
    {
      open_item (self, slot);
      return;
    }

  wb_canvas_reveal_change (self->canvas, slot, TRUE);
  wb_canvas_rename (self->canvas, slot);
}

static void
add (WbBoardActions *self, WbKind kind, const WbBoardSpot *spot)
{
  g_autoptr (GError) error = NULL;
  WbSlot slot = wb_board_add (wb_board_actions_get_project (self), kind, spot, &error);

  if (slot != WB_SLOT_NONE)
    show_new (self, slot);
  else
    wb_board_actions_toast (self, error->message, FALSE);
}

static void
add_at_keyboard (WbBoardActions *self, WbKind kind)
{
  const WbBoardSpot spot = wb_board_actions_get_spot (self, kind);

  add (self, kind, &spot);
}

static void
new_goal_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  add_at_keyboard (data, WB_KIND_GOAL);
}

static void
new_action_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  add_at_keyboard (data, WB_KIND_ACTION);
}

static void
new_voice_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  add_at_keyboard (data, WB_KIND_VOICE);
}

static void
new_partner_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  add_at_keyboard (data, WB_KIND_PARTNER);
}

static void
add_in_cell_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  WbBoardSpot spot;
  WbRowKind kind;
  int row, column;

  g_variant_get (target, "(ii)", &row, &column);
  kind = wb_board_actions_get_cell_spot (self, row, column, &spot);
  if (kind == WB_ROW_VOICES)
    add (self, WB_KIND_VOICE, &spot);
  else if (wb_row_takes_goals (kind))
    add (self, WB_KIND_GOAL, &spot);
}

static void
delete_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!wb_delete_selected (wb_board_actions_get_selection (self), &sentence, &error))
    wb_board_actions_toast (self, error->message, FALSE);
  else if (sentence != NULL)
    wb_board_actions_toast (self, sentence, TRUE);
}

static void
rename_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  WbSlot slot = wb_selection_get_last (wb_board_actions_get_selection (self));

  if (has_card (self, wb_project_get (wb_board_actions_get_project (self), slot)))
    wb_canvas_rename (self->canvas, slot);
  else
    open_item (self, slot);
}

static void
open_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  WbSelection *selection = wb_board_actions_get_selection (self);

  wb_selection_choose_again (selection);
  open_item (self, wb_selection_get_last (selection));
}

static void
link_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  WbSlot slot = wb_selection_get_last (wb_board_actions_get_selection (self));

  wb_canvas_reveal (self->canvas, slot, FALSE);
  wb_link_picker_present (wb_board_actions_get_project (self), slot, wb_canvas_get_anchor (self->canvas, slot));
}

static void
next_link_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_select_next_link (((WbBoardActions *) data)->canvas);
}

static void
move_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_move (((WbBoardActions *) data)->canvas);
}

/* From the window to the board. */
static void
bring_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  GtkWidget *canvas = GTK_WIDGET (((WbBoardActions *) data)->canvas);
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (canvas));
  graphene_point_t point;
  double x, y;
  guint slot;

  g_variant_get (target, "(udd)", &slot, &x, &y);
  if (root != NULL && gtk_widget_compute_point (root, canvas, &GRAPHENE_POINT_INIT (x, y), &point))
    wb_canvas_bring (WB_CANVAS (canvas), slot, point.x, point.y);
}

static void
end_bring_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_end_bring (((WbBoardActions *) data)->canvas, g_variant_get_boolean (target));
}

static void
capture_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_board_page_capture (((WbBoardActions *) data)->page);
}

static void
find_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_board_page_find (((WbBoardActions *) data)->page);
}

static void
find_next_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_board_page_find_next (((WbBoardActions *) data)->page, FALSE);
}

static void
find_previous_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_board_page_find_next (((WbBoardActions *) data)->page, TRUE);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_zoom_by (((WbBoardActions *) data)->canvas, ZOOM_FACTOR);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_zoom_by (((WbBoardActions *) data)->canvas, 1 / ZOOM_FACTOR);
}

static void
zoom_reset_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  g_object_set (((WbBoardActions *) data)->canvas, "zoom", 1.0, NULL);
}

static void
fit_all_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_fit (((WbBoardActions *) data)->canvas);
}

static void
fit_selection_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_canvas_fit_selection (((WbBoardActions *) data)->canvas);
}

static void
append_kind (GArray *all, WbProject *project, WbKind kind)
{
  guint n;
  const WbSlot *slots = wb_project_list (project, kind, &n);

  g_array_append_vals (all, slots, n);
}

static void
select_all_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  WbProject *project = wb_board_actions_get_project (self);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  append_kind (all, project, WB_KIND_VOICE);
  append_kind (all, project, WB_KIND_GOAL);
  append_kind (all, project, WB_KIND_ACTION);
  wb_selection_set_many (wb_board_actions_get_selection (self), (const WbSlot *) all->data, all->len);
}

static void
select_none_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  wb_selection_clear (wb_board_actions_get_selection (data));
}

static const GActionEntry entries[] = {
  { .name = "new-goal", .activate = new_goal_cb },
  { .name = "new-action", .activate = new_action_cb },
  { .name = "new-voice", .activate = new_voice_cb },
  { .name = "new-partner", .activate = new_partner_cb },
  { .name = "add-in-cell", .activate = add_in_cell_cb, .parameter_type = "(ii)" },
  { .name = "delete", .activate = delete_cb },
  { .name = "rename", .activate = rename_cb },
  { .name = "open", .activate = open_cb },
  { .name = "link", .activate = link_cb },
  { .name = "next-link", .activate = next_link_cb },
  { .name = "move", .activate = move_cb },
  { .name = "bring", .activate = bring_cb, .parameter_type = "(udd)" },
  { .name = "end-bring", .activate = end_bring_cb, .parameter_type = "b" },
  { .name = "capture", .activate = capture_cb },
  { .name = "find", .activate = find_cb },
  { .name = "find-next", .activate = find_next_cb },
  { .name = "find-previous", .activate = find_previous_cb },
  { .name = "zoom-in", .activate = zoom_in_cb },
  { .name = "zoom-out", .activate = zoom_out_cb },
  { .name = "zoom-reset", .activate = zoom_reset_cb },
  { .name = "fit-all", .activate = fit_all_cb },
  { .name = "fit-selection", .activate = fit_selection_cb },
  { .name = "select-all", .activate = select_all_cb },
  { .name = "select-none", .activate = select_none_cb },
};

static void
wb_board_actions_finalize (GObject *object)
{
  WbBoardActions *self = WB_BOARD_ACTIONS (object);

  g_object_unref (self->group);
  g_free (self->pasting_into);

  G_OBJECT_CLASS (wb_board_actions_parent_class)->finalize (object);
}

static void
wb_board_actions_class_init (WbBoardActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wb_board_actions_finalize;
}

static void
wb_board_actions_init (WbBoardActions *self)
{
  self->group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
  wb_board_actions_add_clip (self);
  wb_board_actions_add_arrange (self);
}

/**
 * wb_board_actions_new:
 * @page: the page that speaks for them
 * @canvas: the canvas that they work on
 *
 * Returns: (transfer full): the commands of @page, which must outlive them
 */
WbBoardActions *
wb_board_actions_new (WbBoardPage *page, WbCanvas *canvas)
{
  WbBoardActions *self = g_object_new (WB_TYPE_BOARD_ACTIONS, NULL);

  self->page = page;
  self->canvas = canvas;
  wb_board_actions_update (self);

  return self;
}

/**
 * wb_board_actions_get_group:
 * @self: the commands of a page
 *
 * Returns: (transfer none): them as actions
 */
GActionGroup *
wb_board_actions_get_group (WbBoardActions *self)
{
  return G_ACTION_GROUP (self->group);
}

void
wb_board_actions_enable (WbBoardActions *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->group), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static gboolean
is_empty (WbProject *project)
{
  return wb_project_count (project, WB_KIND_VOICE) + wb_project_count (project, WB_KIND_GOAL) +
           wb_project_count (project, WB_KIND_ACTION) == 0;
}

static gboolean
can_link (WbBoardActions *self)
{
  WbSelection *selection = wb_board_actions_get_selection (self);

  return wb_link_picker_can_link (wb_board_actions_get_project (self), wb_selection_get_last (selection));
}

/**
 * wb_board_actions_update:
 * @self: the commands of a page
 *
 * Enables what makes sense now.
 */
void
wb_board_actions_update (WbBoardActions *self)
{
  WbProject *project = wb_board_actions_get_project (self);
  WbRecord *last = get_last_selected (self);
  gboolean ready = project != NULL && wb_board_actions_get_selection (self) != NULL;
  gboolean writable = ready && !wb_project_is_read_only (project);
  gboolean selected = last != NULL && wb_record_get_kind (last) != WB_KIND_PROJECT;
  gboolean reference = ready && wb_selection_get_reference (wb_board_actions_get_selection (self)) != NULL;
  double zoom;

  g_object_get (self->canvas, "zoom", &zoom, NULL);
  wb_board_actions_enable (self, "new-goal", writable);
  wb_board_actions_enable (self, "new-action", writable);
  wb_board_actions_enable (self, "new-voice", writable);
  wb_board_actions_enable (self, "new-partner", writable);
  wb_board_actions_enable (self, "add-in-cell", writable);
  wb_board_actions_enable (self, "capture", writable);
  wb_board_actions_enable (self, "delete", writable && (selected || reference));
  wb_board_actions_update_clip (self, writable, selected);
  wb_board_actions_update_arrange (self, ready);
  wb_board_actions_enable (self, "rename", writable && last != NULL && wb_kind_is_item (wb_record_get_kind (last)));
  wb_board_actions_enable (self, "open", ready && last != NULL);
  wb_board_actions_enable (self, "link", writable && last != NULL && can_link (self));
  wb_board_actions_enable (self, "next-link", ready);
  wb_board_actions_enable (self, "move", writable && last != NULL && can_move (self));
  wb_board_actions_enable (self, "select-none", ready && (last != NULL || reference));
  wb_board_actions_enable (self, "select-all", ready && !is_empty (project));
  wb_board_actions_enable (self, "find", ready);
  wb_board_actions_enable (self, "find-next", ready);
  wb_board_actions_enable (self, "find-previous", ready);
  wb_board_actions_enable (self, "zoom-in", ready && zoom < MAX_ZOOM);
  wb_board_actions_enable (self, "zoom-out", ready && zoom > MIN_ZOOM);
  wb_board_actions_enable (self, "zoom-reset", ready);
  wb_board_actions_enable (self, "fit-all", ready);
  wb_board_actions_enable (self, "fit-selection", ready && last != NULL);
}
