/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "wb-card-editor.h"
#include "wb-edit.h"
#include "wb-step-names.h"

/* Editing a title in place: an editor lies upon the card, where its title is. */

/* From the edge of the editor to its text. */
#define EDITOR_PAD 5.f

/* Smaller than this nobody can see what they type. */
#define LEAST_ZOOM 0.75f

static guint writing_signal;

static guint
get_title_field (WbKind kind)
{
  if (kind == WB_KIND_PROJECT)
    return WB_PROJECT_AMBITION;
  if (kind == WB_KIND_GOAL)
    return WB_GOAL_TITLE;
  if (kind == WB_KIND_PARTNER)
    return WB_PARTNER_NAME;

  return kind == WB_KIND_ACTION ? WB_ACTION_TITLE : WB_VOICE_TEXT;
}

static gboolean
is_title (const WbPart *part)
{
  return part->type == WB_PART_TEXT && (part->style == WB_STYLE_CARD_TITLE || part->style == WB_STYLE_ACTION ||
                                        part->style == WB_STYLE_VOICE);
}

/* Where the title of a card is on the board, and as wide as the card allows. */
static WbRect
get_title_rect (const WbCard *card)
{
  WbRect rect = { EDITOR_PAD, EDITOR_PAD, 0, 0 };

  for (guint i = 0; i < card->n_parts; i++)
    if (is_title (&card->parts[i]))
      {
        rect = card->parts[i].rect;
        break;
      }

  return (WbRect) { card->rect.x + rect.x - EDITOR_PAD, card->rect.y + rect.y - EDITOR_PAD,
                    card->rect.width - rect.x - 1, rect.height + 2 * EDITOR_PAD };
}

/* An action that stands by itself, as in a chain, has its title in the letters of a goal's. */
static WbKind
get_look (WbCanvas *self, const WbCard *card)
{
  return card->kind == WB_KIND_ACTION && self->stage->chain != NULL ? WB_KIND_GOAL : card->kind;
}

static void
place_editor (WbCanvas *self, const WbCard *card)
{
  WbRect rect = get_title_rect (card);

  wb_plane_set_editor (WB_PLANE (self->plane), self->editor, &rect);
}

static void
apply_title (WbCanvas *self, WbSlot slot, const char *text)
{
  WbProject *project = self->stage->project;
  WbRecord *record = wb_project_get (project, slot);
  g_autoptr (GError) error = NULL;
  WbEdit *edit;
  WbKind kind;

  if (record == NULL)
    return;

  kind = wb_record_get_kind (record);
  edit = wb_edit_new (project);
  if (!wb_edit_set (edit, wb_record_get_id (record), get_title_field (kind), text, &error))
    {
      g_debug ("The title was not taken: %s", error->message);
      wb_edit_free (edit);
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  if (!wb_edit_apply (edit, kind == WB_KIND_PROJECT ? C_("step", "Write ambition") : wb_step_name_rename (kind), &error))
    g_warning ("A title could not be changed: %s", error->message);
}

void
wb_canvas_end_rename (WbCanvas *self, gboolean apply)
{
  WbSlot slot = self->editing;
  g_autofree char *text = NULL;

  if (self->editor == NULL)
    return;

  text = wb_card_editor_dup_text (WB_CARD_EDITOR (self->editor));
  self->editor = NULL;
  self->editing = WB_SLOT_NONE;
  wb_plane_set_editor (WB_PLANE (self->plane), NULL, NULL);

  if (apply)
    apply_title (self, slot, text);
}

void
wb_canvas_keep_writing (WbCanvas *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (WB_IS_CANVAS (self));

  if (self->editor == NULL)
    return;

  text = wb_card_editor_dup_text (WB_CARD_EDITOR (self->editor));
  apply_title (self, self->editing, text);
}

static void
done_cb (WbCanvas *self, gboolean apply, gboolean left)
{
  WbSlot slot = self->editing;

  wb_canvas_end_rename (self, apply);
  if (left)
    return;

  if (wb_stage_get_card (self->stage, slot) != NULL)
    wb_canvas_focus_card (self, slot);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
wb_canvas_follow_rename (WbCanvas *self)
{
  const WbCard *card;

  if (self->editor == NULL)
    return;

  card = wb_stage_get_card (self->stage, self->editing);
  if (card != NULL)
    place_editor (self, card);
  else if (self->editing != wb_project_get_root (self->stage->project))
    wb_canvas_end_rename (self, FALSE);
}

static const WbField *
get_field (WbCanvas *self, WbSlot slot)
{
  WbKind kind = wb_record_get_kind (wb_project_get (self->stage->project, slot));

  return wb_field_get (kind, get_title_field (kind));
}

static void
start (WbCanvas *self, WbSlot slot, GtkWidget *editor)
{
  self->editing = slot;
  self->editor = editor;
  g_signal_connect_swapped (editor, "done", G_CALLBACK (done_cb), self);
  g_signal_connect_swapped (editor, "keep", G_CALLBACK (wb_canvas_keep_writing), self);
  g_signal_emit (self, writing_signal, 0, wb_card_editor_get_view (WB_CARD_EDITOR (editor)), get_field (self, slot));
}

void
wb_canvas_install_writing (void)
{
  /**
   * WbCanvas::writing:
   * @self: a canvas
   * @view: where somebody begins to write, on a card or beside it; it goes when they end
   * @field: (type gpointer): the #WbField that they write
   */
  writing_signal = g_signal_new ("writing", WB_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 GTK_TYPE_TEXT_VIEW, G_TYPE_POINTER);
}

/**
 * wb_canvas_rename:
 * @self: a canvas
 * @slot: what has a card
 *
 * Scrolls to its card and edits its title there.
 */
void
wb_canvas_rename (WbCanvas *self, WbSlot slot)
{
  const WbCard *card;

  g_return_if_fail (WB_IS_CANVAS (self));

  wb_canvas_end_rename (self, TRUE);
  if (self->view.zoom < LEAST_ZOOM)
    wb_canvas_set_zoom (self, 1);
  wb_canvas_reveal (self, slot, TRUE);
  card = self->stage->board != NULL ? wb_stage_get_card (self->stage, slot) : NULL;
  if (card == NULL)
    return;

  start (self, slot,
         wb_card_editor_new (get_look (self, card), wb_record_get_title (card->record), card->kind == WB_KIND_VOICE));
  place_editor (self, card);
  gtk_widget_grab_focus (self->editor);
}

/* The ambition of the plan, where the last row asks for it. */
void
wb_canvas_write_ambition (WbCanvas *self)
{
  WbCellButtonKind kind;
  WbRect rect;
  guint n_rows;
  const WbRow *rows = wb_stage_get_rows (self->stage, &n_rows);
  guint row = 0;

  wb_canvas_end_rename (self, TRUE);
  while (row < n_rows && rows[row].kind != WB_ROW_GENERATION)
    row++;
  if (!wb_cell_get_button (self->stage, row, 0, &kind, &rect) || kind != WB_CELL_BUTTON_AMBITION)
    return;

  start (self, wb_project_get_root (self->stage->project), wb_card_editor_new (WB_KIND_PROJECT, "", TRUE));
  wb_plane_set_editor (WB_PLANE (self->plane), self->editor, &rect);
  gtk_widget_grab_focus (self->editor);
}
