/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-actions-private.h"

#include <glib/gi18n-lib.h>

#include "wb-board-clip.h"
#include "wb-board-clipboard.h"
#include "wb-deletion.h"
#include "wb-room.h"

/* Milliseconds after which it is said that something is waited for. */
#define SLOW 500

/* Copy, cut, paste and duplicate. */

static GdkClipboard *
get_clipboard (WbBoardActions *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self->page));
}

static WbSlot *
dup_selected (WbBoardActions *self, guint *n)
{
  const WbSlot *slots = wb_selection_get (wb_board_actions_get_selection (self), n);

  return g_memdup2 (slots, *n * sizeof (WbSlot));
}

static void
say_withheld (WbBoardActions *self, guint n)
{
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;

  /* Translators: after copying, when other programs get less than this one */
  sentence = g_strdup_printf (ngettext ("Copied; %u voice that may not be shared stays out of other programs",
                                        "Copied; %u voices that may not be shared stay out of other programs", n), n);
  wb_board_actions_toast (self, sentence, FALSE);
}

static gboolean
copy (WbBoardActions *self, const WbSlot *slots, guint n)
{
  g_autoptr (WbPlan) clip = wb_clip_new (wb_board_actions_get_project (self), slots, n);
  g_autoptr (GError) error = NULL;
  guint n_withheld = 0;

  if (clip == NULL)
    return FALSE;
  if (!wb_board_clipboard_set (get_clipboard (self), clip, &n_withheld, &error))
    {
      wb_board_actions_toast (self, error->message, FALSE);
      return FALSE;
    }

  say_withheld (self, n_withheld);

  return TRUE;
}

static void
copy_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  guint n;
  g_autofree WbSlot *slots = dup_selected (data, &n);

  copy (data, slots, n);
}

/* Links that are selected too cannot be taken along: they stay. */
static guint
keep_taken (WbProject *project, WbSlot *slots, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    if (wb_clip_takes (wb_record_get_kind (wb_project_get (project, slots[i]))))
      slots[kept++] = slots[i];

  return kept;
}

static void
cut_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  WbProject *project = wb_board_actions_get_project (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  guint n;
  g_autofree WbSlot *slots = dup_selected (self, &n);

  n = keep_taken (project, slots, n);
  if (!copy (self, slots, n))
    return;
  if (!wb_delete_items (project, slots, n, &sentence, &error))
    wb_board_actions_toast (self, error->message, FALSE);
  else if (sentence != NULL)
    wb_board_actions_toast (self, sentence, TRUE);
}

static gboolean
has_card (WbBoardActions *self, WbSlot slot)
{
  WbKind kind = wb_record_get_kind (wb_project_get (wb_board_actions_get_project (self), slot));

  return kind == WB_KIND_GOAL || kind == WB_KIND_ACTION || kind == WB_KIND_VOICE;
}

static void
choose (WbBoardActions *self, GArray *slots, gboolean only_cards, GArray *chosen)
{
  for (guint i = 0; i < slots->len; i++)
    {
      WbSlot slot = g_array_index (slots, WbSlot, i);

      if (wb_room_may_see (wb_board_actions_get_project (self), slot) && (!only_cards || has_card (self, slot)))
        g_array_append_val (chosen, slot);
    }
}

/* What is new is selected, and in sight; what came along and has no card only when there is nothing else. */
static void
show_new (WbBoardActions *self, GArray *slots)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  choose (self, slots, TRUE, shown);
  if (shown->len == 0)
    choose (self, slots, FALSE, shown);
  if (shown->len == 0)
    return;

  wb_canvas_reveal_change (self->canvas, g_array_index (shown, WbSlot, shown->len - 1), TRUE);
  wb_selection_set_many (wb_board_actions_get_selection (self), (const WbSlot *) shown->data, shown->len);
}

/* In front of the room what it may not see is added all the same. */
static void
say_unseen (WbBoardActions *self, GArray *slots)
{
  g_autofree char *sentence = NULL;
  guint n = 0;

  for (guint i = 0; i < slots->len; i++)
    n += !wb_room_may_see (wb_board_actions_get_project (self), g_array_index (slots, WbSlot, i));
  if (n == 0)
    return;

  sentence = g_strdup_printf (ngettext ("%u item was added that is not shown in front of the room",
                                        "%u items were added that are not shown in front of the room", n), n);
  wb_board_actions_toast (self, sentence, TRUE);
}

void
wb_board_actions_take_new (WbBoardActions *self, GArray *slots, const GError *error)
{
  if (slots == NULL)
    {
      wb_board_actions_toast (self, error->message, FALSE);
      return;
    }

  show_new (self, slots);
  say_unseen (self, slots);
  g_array_unref (slots);
}

static void
paste_plan (WbBoardActions *self, WbPlan *clip)
{
  g_autoptr (GError) error = NULL;
  const WbBoardSpot spot = wb_board_actions_get_spot (self, WB_KIND_GOAL);
  GArray *slots = wb_board_paste (wb_board_actions_get_project (self), clip, &spot, &error);

  wb_board_actions_take_new (self, slots, error);
}

static const char *
get_plan_id (WbProject *project)
{
  return wb_record_get_id (wb_project_get (project, wb_project_get_root (project)));
}

/* The same plan, though it may have been read again meanwhile. */
static gboolean
has_same_plan (WbBoardActions *self)
{
  WbProject *project = wb_board_actions_get_project (self);

  return project != NULL && g_strcmp0 (get_plan_id (project), self->pasting_into) == 0;
}

static void
paste (WbBoardActions *self, WbPlan *clip, const char *text, const GError *error)
{
  if (error != NULL)
    wb_board_actions_toast (self, error->message, FALSE);
  else if (!has_same_plan (self))
    wb_board_actions_say_late (self);
  else if (wb_project_is_read_only (wb_board_actions_get_project (self)))
    return;
  else if (clip != NULL)
    paste_plan (self, clip);
  else
    wb_board_actions_paste_text (self, text);
}

void
wb_board_actions_say_late (WbBoardActions *self)
{
  wb_board_actions_toast (self, _("The plan into which this was to be pasted is closed. Nothing was pasted."), FALSE);
}

/* What is read now is not waited for any more. */
static void
end_reading (WbBoardActions *self)
{
  g_clear_handle_id (&self->slow_paste, g_source_remove);
  g_clear_object (&self->pasting);
}

/* The window may be gone meanwhile, or show another plan. */
static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WbBoardActions) self = data;
  g_autoptr (WbBoardPage) page = self->page;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autoptr (WbPlan) clip = wb_board_clipboard_read_finish (result, &text, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  end_reading (self);
  if (gtk_widget_get_root (GTK_WIDGET (self->page)) != NULL)
    paste (self, clip, text, error);
}

static gboolean
slow_cb (gpointer data)
{
  WbBoardActions *self = data;

  self->slow_paste = 0;
  wb_board_actions_toast (self, _("Waiting for what was copied…"), FALSE);

  return G_SOURCE_REMOVE;
}

/* Nothing comes of what is being read. */
static void
stop_pasting (WbBoardActions *self)
{
  g_cancellable_cancel (self->pasting);
  end_reading (self);
}

static void
paste_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;

  stop_pasting (self);
  self->pasting = g_cancellable_new ();
  g_free (self->pasting_into);
  self->pasting_into = g_strdup (get_plan_id (wb_board_actions_get_project (self)));
  self->slow_paste = g_timeout_add (SLOW, slow_cb, self);
  g_object_ref (self->page);
  wb_board_clipboard_read_async (get_clipboard (self), self->pasting, clipboard_read_cb, g_object_ref (self));
}

static void
duplicate_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  WbBoardActions *self = data;
  g_autoptr (GError) error = NULL;
  guint n;
  g_autofree WbSlot *slots = dup_selected (self, &n);
  GArray *copies = wb_board_duplicate (wb_board_actions_get_project (self), slots, n, &error);

  wb_board_actions_take_new (self, copies, error);
}

static const GActionEntry entries[] = {
  { .name = "copy", .activate = copy_cb },
  { .name = "cut", .activate = cut_cb },
  { .name = "paste", .activate = paste_cb },
  { .name = "duplicate", .activate = duplicate_cb },
};

void
wb_board_actions_add_clip (WbBoardActions *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->group), entries, G_N_ELEMENTS (entries), self);
}

void
wb_board_actions_update_clip (WbBoardActions *self, gboolean writable, gboolean selected)
{
  wb_board_actions_enable (self, "copy", selected);
  wb_board_actions_enable (self, "cut", writable && selected);
  wb_board_actions_enable (self, "duplicate", writable && selected);
  wb_board_actions_enable (self, "paste", writable);
}
