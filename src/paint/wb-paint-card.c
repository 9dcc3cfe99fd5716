/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include "wb-colour.h"
#include "wb-tags.h"

#define CARD_RADIUS   10.f
#define BAR_RADIUS     4.f
#define VOICE_RADIUS   3.f /* the lower left corner, where somebody speaks */
#define ACTION_RADIUS  6.f
#define CONTRAST_BAR   6.f

#define SELECTED_RING  2.5f
#define CONTRAST_RING  4.f
#define LIT_RING       2.f
#define FOCUS_GAP      2.f

static gboolean
is_contrast (const WbCardPaint *paint)
{
  return wb_scheme_is_contrast (paint->painter->scheme);
}

/* An action within a goal lies in it, one that has no goal lies on the board as a card. */
static gboolean
is_inset (const WbCardPaint *paint)
{
  return paint->card->kind == WB_KIND_ACTION && paint->card->within != WB_SLOT_NONE;
}

/**
 * wb_paint_has_bar:
 * @paint: a card that is being painted
 *
 * What has a theme shows it; an action does where it stands by itself, as in a chain.
 *
 * Returns: whether it has a bar in the colour of its theme
 */
gboolean
wb_paint_has_bar (const WbCardPaint *paint)
{
  const WbCard *card = paint->card;

  return card->kind == WB_KIND_GOAL || (card->kind == WB_KIND_ACTION && !is_inset (paint) && card->domain != WB_SLOT_NONE);
}

static WbRect
get_box (const WbCard *card)
{
  return (WbRect) { 0, 0, card->rect.width, card->rect.height };
}

static WbCorners
get_corners (const WbCardPaint *paint)
{
  if (paint->card->kind == WB_KIND_VOICE)
    return (WbCorners) { CARD_RADIUS, CARD_RADIUS, CARD_RADIUS, VOICE_RADIUS };
  if (is_inset (paint))
    return wb_corners (ACTION_RADIUS);
  if (paint->card->kind == WB_KIND_PARTNER)
    return wb_corners (WB_PARTNER_PAD + wb_painter_scale (paint->painter) * WB_BADGE / 2);
  if (wb_paint_has_bar (paint))
    return (WbCorners) { BAR_RADIUS, CARD_RADIUS, CARD_RADIUS, BAR_RADIUS };

  return wb_corners (CARD_RADIUS);
}

static WbColourRole
get_ground (const WbCardPaint *paint, WbEmphasis emphasis)
{
  if (paint->card->kind == WB_KIND_VOICE)
    return WB_COLOUR_VOICE;
  if (is_inset (paint) && emphasis == WB_EMPHASIS_NORMAL)
    return WB_COLOUR_INSET;

  return WB_COLOUR_CARD;
}

static WbColourRole
get_edge (const WbCardPaint *paint, WbCardState state)
{
  if (paint->dimmed)
    return WB_COLOUR_DIMMED_EDGE;
  if (is_contrast (paint) && state & WB_CARD_HOVERED)
    return WB_COLOUR_TEXT;
  if (paint->card->kind == WB_KIND_VOICE)
    return WB_COLOUR_VOICE_EDGE;

  return is_inset (paint) ? WB_COLOUR_INSET_EDGE : WB_COLOUR_CARD_EDGE;
}

static float
get_edge_width (const WbCardPaint *paint, WbCardState state)
{
  if (!is_contrast (paint) || paint->dimmed)
    return 1;
  if (state & WB_CARD_HOVERED)
    return 2;

  return paint->card->kind == WB_KIND_VOICE || is_inset (paint) ? 1 : 2;
}

static void
fill_ground (const WbCardPaint *paint, WbEmphasis emphasis, WbCardState state)
{
  WbPainter *painter = paint->painter;
  WbRect box = get_box (paint->card);
  WbCorners corners = get_corners (paint);
  GdkRGBA ground = *wb_painter_colour (painter, get_ground (paint, emphasis));
  gboolean hovered = (state & WB_CARD_HOVERED) != 0;

  if (state & WB_CARD_TARGET)
    ground = wb_colour_mix (&ground, wb_painter_colour (painter, WB_COLOUR_RING), 0.12);
  if (hovered || (paint->card->kind != WB_KIND_VOICE && !is_inset (paint)))
    wb_shade_box (painter, paint->snapshot, box, corners, hovered);
  wb_fill_box (paint->snapshot, box, corners, &ground);
}

static void
fill_bar (const WbCardPaint *paint)
{
  float width = is_contrast (paint) ? CONTRAST_BAR : WB_CARD_BAR;
  WbRect bar = { 0, 0, width, paint->card->rect.height };
  WbCorners corners = { BAR_RADIUS, 0, 0, BAR_RADIUS };

  wb_fill_box (paint->snapshot, bar, corners, paint->dimmed ? &paint->theme->pale : &paint->theme->colour);
}

static float
get_ring_width (const WbCardPaint *paint, WbEmphasis emphasis)
{
  if (emphasis == WB_EMPHASIS_SELECTED)
    return is_contrast (paint) ? CONTRAST_RING : SELECTED_RING;
  if (emphasis == WB_EMPHASIS_LIT && is_inset (paint))
    return is_contrast (paint) ? CONTRAST_RING - 1 : LIT_RING;

  return 0;
}

/* The shadow, surface, edge and bar. Dimmed, the surface, the shadow and the colour go. */
static void
paint_ground (const WbCardPaint *paint, WbEmphasis emphasis, WbCardState state)
{
  if (!paint->dimmed || state & (WB_CARD_TARGET | WB_CARD_HOVERED))
    fill_ground (paint, paint->dimmed ? WB_EMPHASIS_NORMAL : emphasis, state);
  if (get_ring_width (paint, emphasis) == 0)
    wb_ring_box (paint->snapshot, get_box (paint->card), get_corners (paint),
                 wb_painter_colour (paint->painter, get_edge (paint, state)), 0, get_edge_width (paint, state));
  if (wb_paint_has_bar (paint))
    fill_bar (paint);
}

/* The ring of what is selected or lit, and outside it that of the keyboard's focus, so that both can be seen. */
static void
paint_rings (const WbCardPaint *paint, WbEmphasis emphasis, WbCardState state)
{
  WbRect box = get_box (paint->card);
  WbCorners corners = get_corners (paint);
  const GdkRGBA *colour = wb_painter_colour (paint->painter, WB_COLOUR_RING);
  float width = get_ring_width (paint, emphasis);

  if (width > 0)
    wb_ring_box (paint->snapshot, box, corners, colour, 0, width);
  if (state & WB_CARD_FOCUSED)
    wb_ring_box (paint->snapshot, box, corners, colour, width + FOCUS_GAP, is_contrast (paint) ? 3 : SELECTED_RING);
  if (state & WB_CARD_TARGET)
    wb_dash_box (paint->painter, paint->snapshot, box, corners, colour, 2);
}

/* Not from near, an action on a goal is there only while something is done with it: it would lie upon the goal's title. */
static gboolean
is_left_out (const WbCardPaint *paint, WbEmphasis emphasis, WbCardState state)
{
  return state & (WB_CARD_MIDDLE | WB_CARD_FAR) && is_inset (paint) && !(state & (WB_CARD_HOVERED | WB_CARD_FOCUSED | WB_CARD_TARGET)) &&
         emphasis != WB_EMPHASIS_SELECTED && emphasis != WB_EMPHASIS_LIT;
}

/* What stands for the actions of a goal from near, and from some way off. */
static gboolean
is_seen (const WbPart *part, WbCardState state)
{
  if (part->type == WB_PART_ACTIONS)
    return state & WB_CARD_MIDDLE;

  return !(state & WB_CARD_MIDDLE) || (part->type != WB_PART_LINE && part->type != WB_PART_MORE);
}

/**
 * wb_paint_emphasis:
 * @set: (nullable): what the selection lights up
 * @card: a card
 *
 * Says how a card stands out. An action that is lit gets a ring when it lies in a dimmed goal; in the selected one it
 * needs none.
 *
 * Returns: the emphasis for wb_paint_card()
 */
WbEmphasis
wb_paint_emphasis (const WbFocusSet *set, const WbCard *card)
{
  WbEmphasis emphasis = wb_focus_set_of_card (set, card->slot);

  if (emphasis == WB_EMPHASIS_LIT && card->kind == WB_KIND_ACTION && card->within != WB_SLOT_NONE
      && wb_focus_set_of_card (set, card->within) != WB_EMPHASIS_DIMMED)
    return WB_EMPHASIS_NORMAL;

  return emphasis;
}

/* Paints a card where it stands. Actions that come one after the other are a list; wb_tag_list() ends the last. */
void
wb_paint_card_in_place (WbPainter *painter, GtkSnapshot *snapshot, const WbCard *card, const WbFocusSet *focus)
{
  wb_tag_list (painter, snapshot, card->kind == WB_KIND_ACTION);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (card->rect.x, card->rect.y));
  wb_paint_card (painter, snapshot, card, wb_paint_emphasis (focus, card), WB_CARD_PLAIN);
  gtk_snapshot_restore (snapshot);
}

static void
paint_parts (const WbCardPaint *paint, WbCardState state, gboolean titles)
{
  const WbCard *card = paint->card;

  for (guint i = 0; i < card->n_parts; i++)
    if (is_seen (&card->parts[i], state) && wb_tag_is_title (card, &card->parts[i]) == titles)
      wb_paint_part_ground (paint, &card->parts[i]);
  for (guint i = 0; i < card->n_parts; i++)
    if (is_seen (&card->parts[i], state) && wb_tag_is_title (card, &card->parts[i]) == titles)
      wb_paint_part (paint, &card->parts[i]);
}

/* An action stands in a list. What is painted until end_tag() is what the tag says. */
static const char *
begin_card (const WbCardPaint *paint)
{
  const char *tag = paint->card->kind == WB_KIND_ACTION ? "LBody" : "P";
  g_autofree char *title = wb_tag_describe_title (paint->card);
  g_autofree char *words = title == NULL ? wb_tag_describe (paint->painter, paint->card) : NULL;

  if (title != NULL && paint->painter->title_tag != NULL)
    tag = paint->painter->title_tag;
  if (paint->card->kind == WB_KIND_ACTION)
    wb_tag_begin (paint->painter, paint->snapshot, "LI", NULL);
  wb_tag_begin (paint->painter, paint->snapshot, tag, title != NULL ? title : words);

  return tag;
}

/* The title of a goal is a heading, and what else its card says comes below that. */
static const char *
begin_rest (const WbCardPaint *paint, const char *tag)
{
  g_autofree char *title = wb_tag_describe_title (paint->card);
  g_autofree char *words = title != NULL ? wb_tag_describe (paint->painter, paint->card) : NULL;

  if (words == NULL || *words == '\0')
    return tag;

  wb_tag_end (paint->painter, paint->snapshot, tag);
  wb_tag_begin (paint->painter, paint->snapshot, "P", words);

  return "P";
}

static void
end_card (const WbCardPaint *paint, const char *tag)
{
  wb_tag_end (paint->painter, paint->snapshot, tag);
  if (paint->card->kind == WB_KIND_ACTION)
    wb_tag_end (paint->painter, paint->snapshot, "LI");
}

/* From near, or from some way off. */
static void
paint_near (const WbCardPaint *paint, WbEmphasis emphasis, WbCardState state)
{
  gboolean tagged = paint->painter->tagged;
  const char *tag = tagged ? begin_card (paint) : NULL;

  paint_ground (paint, emphasis, state);
  paint_parts (paint, state, TRUE);
  if (tagged)
    tag = begin_rest (paint, tag);
  paint_parts (paint, state, FALSE);
  paint_rings (paint, emphasis, state);
  if (tagged)
    end_card (paint, tag);
}

static void
paint_far (const WbCardPaint *paint, WbEmphasis emphasis, WbCardState state)
{
  paint_ground (paint, emphasis, state);
  wb_paint_card_far (paint);
  paint_rings (paint, emphasis, state);
}

/**
 * wb_paint_card:
 * @painter: a painter
 * @snapshot: where to append, its origin at the card's top left corner
 * @card: a card
 * @emphasis: how it stands out
 * @state: its state
 *
 * Paints a card: a goal without the actions that lie on it, since they are cards of their own.
 */
void
wb_paint_card (WbPainter *painter, GtkSnapshot *snapshot, const WbCard *card, WbEmphasis emphasis, WbCardState state)
{
  WbThemeLook look;
  WbCardPaint paint = { painter, snapshot, card, &look, emphasis == WB_EMPHASIS_DIMMED, FALSE };

  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && card != NULL);

  /* A part may look up another theme, and then the first is out of date. */
  look = *wb_painter_get_theme (painter, card->domain);
  for (guint i = 0; i < card->n_parts; i++)
    {
      if ((card->parts[i].type == WB_PART_STATUS || card->parts[i].type == WB_PART_GLYPH)
          && wb_glyph_of_status (card->kind, card->parts[i].number) == WB_GLYPH_DROPPED)
        paint.dropped = TRUE;
    }

  if (is_left_out (&paint, emphasis, state))
    return;

  painter->bare = (state & WB_CARD_BARE) != 0;
  if (state & WB_CARD_FAR)
    paint_far (&paint, emphasis, state);
  else
    paint_near (&paint, emphasis, state);
  painter->bare = FALSE;
}
