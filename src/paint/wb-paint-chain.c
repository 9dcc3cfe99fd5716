/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-painter-private.h"

#include "wb-line-clip.h"
#include "wb-tags.h"

#define LANE_ICON  14.f
#define LANE_SPACE  6.f /* after the icon */
#define WORD_SPACE  9.f /* between the words of a lane and its number */

static const char *const lane_icons[WB_N_LANES] = {
  [WB_LANE_VOICES] = "voice",
  [WB_LANE_GOALS] = "goal",
  [WB_LANE_ACTIONS] = "play",
  [WB_LANE_PARTNERS] = "partner",
};

typedef struct
{
  WbPainter        *painter;
  GtkSnapshot      *snapshot;
  WbChain          *chain;
  WbRect            area;
  const WbFocusSet *focus;
  int               weakest;
  GArray           *looks; /* WbLineLook */
} Scene;

static void
cut_left (WbRect *rect, float width)
{
  rect->x += width;
  rect->width -= width;
}

/* What a lane has left beside its icon, its name and its count. */
static float
get_note_room (WbPainter *painter, const WbLane *lane, const char *count)
{
  float name_width, count_width;

  wb_shaper_measure (painter->shaper, lane->name, WB_STYLE_THEME, -1, 1, &name_width, NULL);
  wb_shaper_measure (painter->shaper, count, WB_STYLE_MORE, -1, 1, &count_width, NULL);

  return lane->width - LANE_ICON * wb_painter_scale (painter) - LANE_SPACE - name_width - count_width - 2 * WORD_SPACE;
}

static gboolean
has_note_room (WbPainter *painter, const WbLane *lane)
{
  g_autofree char *count = wb_lane_get_count (lane);
  float note_width;

  wb_shaper_measure (painter->shaper, lane->note, WB_STYLE_NOTE, -1, 1, &note_width, NULL);

  return note_width <= get_note_room (painter, lane, count);
}

/* The four read as one sentence, so where the note of one has to go below its name, those of all do. */
static gboolean
has_notes_below (WbPainter *painter, WbChain *chain)
{
  for (WbLaneKind kind = 0; kind < WB_N_LANES; kind++)
    if (!has_note_room (painter, wb_chain_get_lane (chain, kind)))
      return TRUE;

  return FALSE;
}

static void
paint_lane (WbPainter *painter, GtkSnapshot *snapshot, const WbLane *lane, gboolean note_below)
{
  const GdkRGBA *colour = wb_painter_colour (painter, WB_COLOUR_TEXT);
  const GdkRGBA *quiet = wb_painter_colour (painter, WB_COLOUR_SECONDARY);
  g_autofree char *count = wb_lane_get_count (lane);
  float scale = wb_painter_scale (painter);
  float below = note_below ? wb_fonts_get_line_height (WB_STYLE_NOTE, scale) : 0;
  float size = LANE_ICON * scale;
  WbRect rect = { 0, 0, lane->width, WB_HEADER_HEIGHT * scale - below };
  float name_width;

  wb_marks_append_icon (painter->marks, snapshot, lane_icons[lane->kind], colour, 0, (rect.height - size) / 2, size);
  cut_left (&rect, size + LANE_SPACE);
  rect.width -= WORD_SPACE + wb_append_word (painter, snapshot, count, WB_STYLE_MORE, rect, 1, quiet);
  name_width = wb_append_word (painter, snapshot, lane->name, WB_STYLE_THEME, rect, 0, colour);
  if (note_below)
    rect = (WbRect) { rect.x, (rect.height + wb_fonts_get_line_height (WB_STYLE_THEME, scale)) / 2,
                      lane->width - rect.x, below };
  else
    cut_left (&rect, WORD_SPACE + name_width);
  wb_append_word (painter, snapshot, lane->note, WB_STYLE_NOTE, rect, 0, quiet);
}

static void
paint_lane_in_place (WbPainter *painter, GtkSnapshot *snapshot, const WbLane *lane, gboolean notes_below)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (lane->x, 0));
  paint_lane (painter, snapshot, lane, notes_below);
  gtk_snapshot_restore (snapshot);
}

/**
 * wb_paint_lanes:
 * @painter: a painter
 * @snapshot: where to append, its origin at the top of the headers
 * @chain: a chain
 *
 * Paints the headers of the lanes, which are as high as those of columns: of each its icon, its piece of the sentence, and
 * how many cards it shows.
 */
void
wb_paint_lanes (WbPainter *painter, GtkSnapshot *snapshot, WbChain *chain)
{
  gboolean notes_below;

  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && chain != NULL);

  notes_below = has_notes_below (painter, chain);
  for (WbLaneKind kind = 0; kind < WB_N_LANES; kind++)
    paint_lane_in_place (painter, snapshot, wb_chain_get_lane (chain, kind), notes_below);
}

static void
add_line_cb (const WbLine *line, gpointer data)
{
  Scene *scene = data;
  WbLineLook look = { line, wb_focus_set_of_line (scene->focus, line), FALSE };

  if (wb_line_is_left_out (line, look.emphasis, scene->weakest))
    return;

  g_array_append_val (scene->looks, look);
}

static void
paint_lines (Scene *scene)
{
  scene->looks = g_array_new (FALSE, FALSE, sizeof (WbLineLook));
  wb_chain_foreach_line (scene->chain, &scene->area, add_line_cb, scene);
  wb_paint_lines (scene->painter, scene->snapshot, &scene->area, NULL, 0, (const WbLineLook *) scene->looks->data,
                  scene->looks->len);
  g_array_unref (scene->looks);
}

static void
paint_card_cb (const WbCard *card, gpointer data)
{
  Scene *scene = data;

  wb_paint_card_in_place (scene->painter, scene->snapshot, card, scene->focus);
}

/* "Because residents say, 9 of 47" */
static char *
describe_lane (const WbLane *lane)
{
  g_autofree char *count = wb_lane_get_count (lane);

  return g_strdup_printf ("%s %s, %s", lane->name, lane->note, count);
}

static void
paint_lane_header (Scene *scene, const WbLane *lane, gboolean notes_below)
{
  g_autofree char *words = describe_lane (lane);

  if (scene->area.y >= WB_HEADER_HEIGHT * wb_painter_scale (scene->painter))
    {
      wb_tag_blank (scene->painter, scene->snapshot, "H2", words,
                    (WbPoint) { MAX (lane->x, scene->area.x), scene->area.y });
      return;
    }

  wb_tag_begin (scene->painter, scene->snapshot, "H2", words);
  paint_lane_in_place (scene->painter, scene->snapshot, lane, notes_below);
  wb_tag_end (scene->painter, scene->snapshot, "H2");
}

/* A lane, of what the area shows; lanes stand one beside the other. */
static void
paint_lane_cards (Scene *scene, const WbLane *lane)
{
  float left = MAX (lane->x, scene->area.x);
  float right = MIN (lane->x + lane->width, scene->area.x + scene->area.width);
  WbRect area = { left, scene->area.y, right - left, scene->area.height };

  if (right > left)
    wb_chain_foreach_card (scene->chain, &area, paint_card_cb, scene);
  wb_tag_list (scene->painter, scene->snapshot, FALSE);
}

static void
paint_lanes (Scene *scene)
{
  gboolean notes_below = has_notes_below (scene->painter, scene->chain);

  for (WbLaneKind kind = 0; kind < WB_N_LANES; kind++)
    {
      const WbLane *lane = wb_chain_get_lane (scene->chain, kind);

      paint_lane_header (scene, lane, notes_below);
      paint_lane_cards (scene, lane);
    }
}

/**
 * wb_paint_chain:
 * @painter: a painter
 * @snapshot: where to append, in the coordinates of the chain
 * @chain: a chain
 * @area: what of it; cards that reach into it are painted whole
 * @focus: (nullable): what a selection lights up
 * @weakest: the weakest weight of the lines that are painted; those that stand out are painted all the same
 *
 * Paints what stands in an area of a chain, upon whatever ground.
 */
void
wb_paint_chain (WbPainter *painter, GtkSnapshot *snapshot, WbChain *chain, const WbRect *area, const WbFocusSet *focus,
                int weakest)
{
  Scene scene = { .painter = painter, .snapshot = snapshot, .chain = chain, .focus = focus, .weakest = weakest };

  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && chain != NULL && area != NULL);

  scene.area = *area;
  painter->title_tag = "H3";
  paint_lines (&scene);
  paint_lanes (&scene);
}
