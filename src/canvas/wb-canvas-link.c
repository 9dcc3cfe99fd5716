/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-canvas-private.h"

#include <glib/gi18n-lib.h>

#include "wb-announce.h"
#include "wb-room.h"
#include "wb-sentence.h"

/* The links between the cards: what they are in words, and choosing one with the pointer or the keyboard. */

/* How far from a line the pointer may be, in px of the screen. */
#define REACH 5.f

#define NOTE_MARGIN 12

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

/* A reference has no record of its own that could be chosen, and deleted. */
gboolean
wb_canvas_click_link (WbCanvas *self, double x, double y, gboolean add)
{
  const WbLine *line = find_line (self, x, y);
  WbSlot slot;

  if (line == NULL || line->edge.field != WB_EDGE_LINK || self->stage->selection == NULL)
    return FALSE;

  slot = line->edge.by;

  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
  if (add)
    wb_selection_toggle (self->stage->selection, slot);
  else
    wb_selection_set (self->stage->selection, slot);

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

  return TRUE;
}

static void
collect_link_cb (const WbLine *line, gpointer data)
{
  WbSlot slot = line->edge.by;

  if (line->edge.field == WB_EDGE_LINK)
    g_array_append_val ((GArray *) data, slot);
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  WbSlot one = *(const WbSlot *) a;
  WbSlot two = *(const WbSlot *) b;

  return one < two ? -1 : one > two;
}

/* The links of a card that are drawn, in the order in which they were made. */
static GArray *
list_links (WbCanvas *self, WbSlot card)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  wb_stage_foreach_line_of (self->stage, &card, 1, collect_link_cb, links);
  g_array_sort (links, compare_slots);

  return links;
}

/* The one after @current; after the last one, the card again. */
static WbSlot
get_next_link (WbCanvas *self, WbSlot card, WbSlot current)
{
  g_autoptr (GArray) links = list_links (self, card);

  for (guint i = 0; i < links->len; i++)
    if (g_array_index (links, WbSlot, i) > current || current == card)
      return g_array_index (links, WbSlot, i);

  return card;
}

static gboolean
next_link_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  WbCanvas *self = WB_CANVAS (widget);
  WbStop stop = wb_canvas_get_stop (self);
  WbSelection *selection = self->stage->selection;

  if (stop.slot == WB_SLOT_NONE || selection == NULL)
    return GDK_EVENT_PROPAGATE;

  wb_selection_set (selection, get_next_link (self, stop.slot, wb_selection_get_last (selection)));

  return GDK_EVENT_STOP;
}

static GtkWidget *
make_note (WbCanvas *self)
{
  GtkWidget *note = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "max-width-chars", 60, "can-target", FALSE, NULL);

  gtk_widget_add_css_class (note, "osd");
  gtk_widget_set_parent (note, GTK_WIDGET (self));

  return note;
}

static char *
make_note_sentence (WbCanvas *self)
{
  WbSlot slot = self->stage->selection != NULL ? wb_selection_get_last (self->stage->selection) : WB_SLOT_NONE;
  const WbRecord *record = slot != WB_SLOT_NONE ? wb_project_get (self->stage->project, slot) : NULL;
  const WbEdge edge = { .by = slot, .field = WB_EDGE_LINK };

  if (record == NULL || !wb_kind_is_link (wb_record_get_kind (record)) || !wb_room_may_see (self->stage->project, slot))
    return NULL;

  return make_sentence (self, &edge);
}

/* A link that is chosen has no card that says what it is: a note on the board does. */
void
wb_canvas_note_link (WbCanvas *self)
{
  g_autofree char *sentence = make_note_sentence (self);

  if (sentence == NULL && self->link_note == NULL)
    return;

  if (self->link_note == NULL)
    self->link_note = make_note (self);
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
  note_width = CLAMP (width - 2 * NOTE_MARGIN, least, natural);
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
  g_object_notify (G_OBJECT (self), "weakest");
}

void
wb_canvas_add_links (WbCanvas *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

void
wb_canvas_bind_links (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_l, GDK_SHIFT_MASK, next_link_cb, NULL);
}
