/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "wb-announce.h"
#include "wb-board-label.h"
#include "wb-hint-rest.h"
#include "wb-room.h"
#include "wb-sentence.h"

/* The links between the cards: what they are in words, and choosing one with the pointer or the keyboard. */

/* How far from a line the pointer may be, in px of the screen. */
#define REACH 5.f

#define NOTE_MARGIN 12
#define NOTE_WIDTH  60 /* characters */

static const WbLine *
find_line (WbCanvas *self, double x, double y)
{
  WbPoint point = wb_view_to_board (&self->view, x, y);

  if (self->stage->board == NULL || !wb_canvas_is_bare (self, x, y))
    return NULL;

  return wb_plane_find_line (WB_PLANE (self->plane), &point, REACH / self->view.zoom);
}

void
wb_canvas_hover_link (WbCanvas *self, double x, double y)
{
  wb_plane_hover_line (WB_PLANE (self->plane), find_line (self, x, y));
}

/* A reference has no record of its own, and is selected by itself. */
static void
select_line (WbCanvas *self, const WbEdge *edge, gboolean add)
{
  WbSelection *selection = self->stage->selection;

  if (edge->field != WB_EDGE_LINK)
    wb_selection_set_reference (selection, edge);
  else if (add)
    wb_selection_toggle (selection, edge->by);
  else
    wb_selection_set (selection, edge->by);
}

gboolean
wb_canvas_click_link (WbCanvas *self, double x, double y, gboolean add)
{
  const WbLine *line = find_line (self, x, y);
  WbEdge edge;

  if (line == NULL || self->stage->selection == NULL)
    return FALSE;

  edge = line->edge;
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
  select_line (self, &edge, add);

  return TRUE;
}

static char *
make_sentence (WbCanvas *self, const WbEdge *edge)
{
  WbProject *project = self->stage->project;
  g_autoptr (WbNames) names = wb_names_new (project);
  g_autofree char *part = NULL;
  g_autofree char *whole = NULL;

  if (edge->field == WB_EDGE_LINK)
    return wb_link_to_sentence (names, wb_project_get (project, edge->by));

  part = wb_reference_to_words (names, wb_record_get_id (wb_project_get (project, edge->from)));
  whole = wb_reference_to_words (names, wb_record_get_id (wb_project_get (project, edge->to)));

  /* Translators: what a line between two goals says: “Dry homes” is part of “Homes that keep people well” */
  return g_strdup_printf (C_("canvas", "%1$s is part of %2$s"), part, whole);
}

static gboolean
query_tooltip_cb (WbCanvas *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const WbLine *line = keyboard ? NULL : find_line (self, x, y);
  g_autofree char *sentence = NULL;

  if (line == NULL)
    return FALSE;

  sentence = make_sentence (self, &line->edge);
  gtk_tooltip_set_text (tooltip, sentence);

  return wb_hint_rest_is_on (GTK_WIDGET (self), keyboard);
}

static void
collect_edge_cb (const WbLine *line, gpointer data)
{
  g_array_append_val ((GArray *) data, line->edge);
}

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const WbEdge *x = a, *y = b;

  if (x->by != y->by)
    return x->by < y->by ? -1 : 1;

  return (int) x->field - (int) y->field;
}

/* What is drawn at a card, in the order in which it was made. */
static GArray *
list_edges (WbCanvas *self, WbSlot card)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (WbEdge));

  wb_stage_foreach_line_of (self->stage, &card, 1, collect_edge_cb, edges);
  g_array_sort (edges, compare_edges);

  return edges;
}

/* What is selected as if it were one of those; that of a card comes before all of them. */
static WbEdge
get_current (WbCanvas *self, WbSlot card)
{
  const WbEdge *reference = wb_selection_get_reference (self->stage->selection);
  WbSlot last = wb_selection_get_last (self->stage->selection);

  return reference != NULL ? *reference : (WbEdge) { .by = last != card ? last : WB_SLOT_NONE, .field = WB_EDGE_LINK };
}

static void
select_next_line (WbCanvas *self, WbSlot card)
{
  g_autoptr (GArray) edges = list_edges (self, card);
  WbEdge current = get_current (self, card);

  for (guint i = 0; i < edges->len; i++)
    {
      const WbEdge *edge = &g_array_index (edges, WbEdge, i);

      if (compare_edges (edge, &current) <= 0)
        continue;
      select_line (self, edge, FALSE);
      return;
    }

  wb_selection_set (self->stage->selection, card);
}

/**
 * wb_canvas_select_next_link:
 * @self: a canvas
 *
 * Selects the next link of the card where the keyboard is, or was before something else got it; after the last one, the
 * card again.
 */
void
wb_canvas_select_next_link (WbCanvas *self)
{
  WbStop stop;

  g_return_if_fail (WB_IS_CANVAS (self));

  stop = wb_canvas_get_last_stop (self);
  if (stop.slot != WB_SLOT_NONE && self->stage->selection != NULL)
    select_next_line (self, stop.slot);
}

void
wb_canvas_size_note (WbCanvas *self)
{
  if (self->link_note != NULL)
    wb_board_label_set_text_size (GTK_LABEL (self->link_note), NOTE_WIDTH, self->text_size);
}

static void
make_note (WbCanvas *self)
{
  self->link_note = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "can-target", FALSE, NULL);
  gtk_widget_add_css_class (self->link_note, "osd");
  gtk_widget_set_parent (self->link_note, GTK_WIDGET (self));
  wb_canvas_size_note (self);
}

static char *
make_note_sentence (WbCanvas *self)
{
  WbSelection *selection = self->stage->selection;
  const WbEdge *reference = selection != NULL ? wb_selection_get_reference (selection) : NULL;
  WbSlot slot = selection != NULL ? wb_selection_get_last (selection) : WB_SLOT_NONE;
  const WbRecord *record = slot != WB_SLOT_NONE ? wb_project_get (self->stage->project, slot) : NULL;
  const WbEdge link = { .by = slot, .field = WB_EDGE_LINK };

  if (reference != NULL)
    return make_sentence (self, reference);
  if (record == NULL || !wb_kind_is_link (wb_record_get_kind (record)) || !wb_room_may_see (self->stage->project, slot))
    return NULL;

  return make_sentence (self, &link);
}

/* A link that is chosen has no card that says what it is: a note on the board does. */
void
wb_canvas_note_link (WbCanvas *self)
{
  g_autofree char *sentence = make_note_sentence (self);

  if (sentence == NULL && self->link_note == NULL)
    return;

  if (self->link_note == NULL)
    make_note (self);
  if (sentence != NULL && !g_str_equal (sentence, gtk_label_get_text (GTK_LABEL (self->link_note))))
    wb_announce (GTK_WIDGET (self), sentence);
  gtk_label_set_text (GTK_LABEL (self->link_note), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->link_note, sentence != NULL);
}

/* In the lower left corner. */
void
wb_canvas_allocate_note (WbCanvas *self, int width, int height)
{
  int least, natural, note_width, note_height;

  if (self->link_note == NULL || !gtk_widget_get_visible (self->link_note))
    return;

  gtk_widget_measure (self->link_note, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  note_width = CLAMP (width - (int) self->view.covered - 2 * NOTE_MARGIN, least, natural);
  gtk_widget_measure (self->link_note, GTK_ORIENTATION_VERTICAL, note_width, NULL, &note_height, NULL, NULL);
  gtk_widget_allocate (self->link_note, note_width, note_height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (NOTE_MARGIN,
                                                                            height - NOTE_MARGIN - note_height)));
}

/* The weakest weight of the links that are drawn. */
void
wb_canvas_set_weakest (WbCanvas *self, int weakest)
{
  if (self->stage->weakest == weakest)
    return;

  self->stage->weakest = weakest;
  wb_plane_refresh (WB_PLANE (self->plane));
  wb_canvas_settle_later (self);
  g_object_notify (G_OBJECT (self), "weakest");
}

void
wb_canvas_add_links (WbCanvas *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
