/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-route.h"

#include <math.h>

#include "wb-board-bands.h"
#include "wb-metrics.h"

#define BLOCKED       1e9f
#define TURN_COST     12.f
#define CROWD_COST    25.f /* a gutter holds three lines, a space two; each one more in a row costs this */
#define KIND_COST     15.f /* what begins and belongs together runs left of its column, what contributes right */
#define TOP_GAIN     150.f /* voices from afar rather come from above, so that the sides stay free */
#define MIDDLE_ROOM    9.f /* that must be free on either side of a line down the middle of a column */
#define FAR            2   /* columns */

/* What the choice looks at: how many different ends each stretch of a track has lines to already. */
typedef struct
{
  WbBoard    *board;
  guint       stretches; /* of a track: rows of a gutter, columns of a space */
  guint16    *crowds;
  GHashTable *ends;
} Chooser;

guint
wb_tracks_get_n (WbBoard *board)
{
  return 2 * board->n_columns + 1 + 2 * board->n_rows;
}

static guint
get_gutter (WbBoard *board, int column, WbSide side)
{
  if (side == WB_SIDE_TOP)
    return board->n_columns + 1 + column;

  return side == WB_SIDE_LEFT ? column : column + 1;
}

static guint
get_first_space (WbBoard *board)
{
  return 2 * board->n_columns + 1;
}

gboolean
wb_tracks_is_vertical (WbBoard *board, guint track)
{
  return track < get_first_space (board);
}

static float
get_gutter_x (WbBoard *board, guint gutter)
{
  const WbColumn *columns = board->columns;

  if (gutter == 0)
    return columns[0].x - WB_BOARD_MARGIN / 2;
  if (gutter == board->n_columns)
    return columns[gutter - 1].x + columns[gutter - 1].width + WB_BOARD_MARGIN / 2;
  if (gutter < board->n_columns)
    return columns[gutter].x - WB_GUTTER / 2;

  return floorf (columns[gutter - board->n_columns - 1].x + columns[gutter - board->n_columns - 1].width / 2);
}

float
wb_tracks_get_centre (WbBoard *board, guint track)
{
  guint space, row;

  if (wb_tracks_is_vertical (board, track))
    return get_gutter_x (board, track);

  space = track - get_first_space (board);
  row = space / 2;
  if (space % 2 == 0)
    return board->rows[row].y - WB_ROW_SPACE / 2;

  return board->rows[row].y + board->rows[row].height + WB_ROW_SPACE / 2;
}

static gboolean
lies_over (const WbRect *rect, float x, float room)
{
  return rect->width > 0 && x + room > rect->x && x - room < rect->x + rect->width;
}

/* Whether what stands on the band of a row is in the way of a line that crosses it at x. */
static gboolean
is_band_blocked (WbBoard *board, guint row, guint gutter, float x)
{
  const WbRow *band = &board->rows[row];
  guint column;

  if (gutter <= board->n_columns)
    return lies_over (&band->note_rect, x, WB_GUTTER / 2 - 1);

  column = gutter - board->n_columns - 1;

  return lies_over (&band->note_rect, x, MIDDLE_ROOM) || lies_over (&band->name_rect, x, MIDDLE_ROOM) ||
         lies_over (&wb_board_get_board_cell (board, row, column)->pub.more, x, MIDDLE_ROOM);
}

static gboolean
is_blocked (WbBoard *board, guint gutter, float from, float to)
{
  float x = get_gutter_x (board, gutter);
  float top = MIN (from, to), bottom = MAX (from, to);

  for (guint row = 0; row < board->n_rows; row++)
    if (board->rows[row].band_y < bottom && board->rows[row].band_y + board->rows[row].band_height > top &&
        is_band_blocked (board, row, gutter, x))
      return TRUE;

  return FALSE;
}

/* The stretches of a track that a run covers. */
static void
get_stretches (WbBoard *board, const WbRun *run, guint *first, guint *last)
{
  float low = MIN (run->from, run->to), high = MAX (run->from, run->to);
  gboolean vertical = wb_tracks_is_vertical (board, run->track);
  guint n = vertical ? board->n_rows : board->n_columns;

  for (*first = 0; *first + 1 < n; (*first)++)
    if (low < (vertical ? board->rows[*first + 1].band_y : board->columns[*first + 1].x))
      break;
  for (*last = *first; *last + 1 < n; (*last)++)
    if (high <= (vertical ? board->rows[*last + 1].band_y : board->columns[*last + 1].x))
      break;
}

static gpointer
make_end_key (guint stretch, const WbRoute *route)
{
  return GSIZE_TO_POINTER ((gsize) (route->to.key * 0x9e3779b97f4a7c15u + stretch + 1));
}

static float
get_crowd_cost (Chooser *chooser, const WbRun *run)
{
  guint most = wb_tracks_is_vertical (chooser->board, run->track) ? 2 : 1;
  guint first, last;
  float cost = 0;

  get_stretches (chooser->board, run, &first, &last);
  for (guint i = first; i <= last; i++)
    {
      guint stretch = run->track * chooser->stretches + i;

      if (chooser->crowds[stretch] > 0 && !g_hash_table_contains (chooser->ends, make_end_key (stretch, run->route)))
        cost += 1 + CROWD_COST * MAX (0, chooser->crowds[stretch] - (int) most);
    }

  return cost;
}

static void
add_to_crowd (Chooser *chooser, const WbRun *run)
{
  guint first, last;

  get_stretches (chooser->board, run, &first, &last);
  for (guint i = first; i <= last; i++)
    {
      guint stretch = run->track * chooser->stretches + i;

      if (g_hash_table_add (chooser->ends, make_end_key (stretch, run->route)) && chooser->crowds[stretch] < G_MAXUINT16)
        chooser->crowds[stretch]++;
    }
}

static int
get_turn (float from, float to)
{
  return to < from ? -1 : 1;
}

static float
get_port_x (const WbPort *port, WbSide side)
{
  if (side == WB_SIDE_TOP)
    return (port->left + port->right) / 2;

  return side == WB_SIDE_LEFT ? port->left : port->right;
}

static float
get_port_y (const WbPort *port, WbSide side)
{
  return side == WB_SIDE_TOP ? port->top : port->y;
}

/* Lays the runs through the tracks: gutter, space, gutter, … */
static void
lay_runs (WbBoard *board, WbRoute *route, const guint *tracks, guint n)
{
  float along = route->from.y, across = get_port_x (&route->from, route->from_side);

  route->n_runs = n;
  for (guint i = 0; i < n; i++)
    {
      float centre = wb_tracks_get_centre (board, tracks[i]);
      WbRun *run = &route->runs[i];

      run->route = route;
      run->track = tracks[i];
      run->from = along;
      run->turn_from = -get_turn (across, centre);
      run->to = i + 1 < n ? wb_tracks_get_centre (board, tracks[i + 1]) : get_port_y (&route->to, route->to_side);
      run->turn_to = i + 2 < n ? get_turn (centre, wb_tracks_get_centre (board, tracks[i + 2]))
                               : get_turn (centre, i + 1 < n ? get_port_y (&route->to, route->to_side)
                                                             : get_port_x (&route->to, route->to_side));
      along = centre;
      across = run->from;
    }
}

static float
get_cost (Chooser *chooser, const WbRoute *route)
{
  float cost = TURN_COST * route->n_runs;

  for (guint i = 0; i < route->n_runs; i++)
    {
      const WbRun *run = &route->runs[i];

      if (wb_tracks_is_vertical (chooser->board, run->track) && is_blocked (chooser->board, run->track, run->from, run->to))
        return BLOCKED;
      cost += fabsf (run->to - run->from) + get_crowd_cost (chooser, run);
    }

  if (route->to_side == WB_SIDE_TOP)
    return cost - TOP_GAIN;
  if (route->from.column == route->to.column &&
      (route->from_side == WB_SIDE_LEFT) != (route->kind == WB_LINE_GROUNDS || route->kind == WB_LINE_PART_OF))
    cost += KIND_COST;

  return cost;
}

static void
try_tracks (Chooser *chooser, WbRoute *best, float *best_cost, const WbRoute *sides, const guint *tracks, guint n)
{
  WbRoute route = *sides;
  float cost;

  lay_runs (chooser->board, &route, tracks, n);
  cost = get_cost (chooser, &route);
  if (cost < *best_cost)
    {
      *best = route;
      *best_cost = cost;
    }
}

/* From above only through the spaces on either side of the row's own band. */
static void
get_spaces (WbBoard *board, const WbRoute *route, gboolean all, guint *first, guint *last)
{
  guint row_first = MIN (route->from.row, route->to.row), row_last = MAX (route->from.row, route->to.row);

  *first = get_first_space (board) + (all ? 0 : 2 * row_first);
  *last = get_first_space (board) + (all ? 2 * board->n_rows - 1 : 2 * row_last + 1);
  if (route->to_side == WB_SIDE_TOP)
    {
      *last = get_first_space (board) + 2 * route->to.row;
      *first = *last - (route->to.row > 0 ? 1 : 0);
    }
}

static void
try_sides (Chooser *chooser, WbRoute *best, float *best_cost, const WbRoute *sides, gboolean all)
{
  guint tracks[3], first, last;

  tracks[0] = get_gutter (chooser->board, sides->from.column, sides->from_side);
  tracks[2] = get_gutter (chooser->board, sides->to.column, sides->to_side);
  if (tracks[0] == tracks[2])
    {
      try_tracks (chooser, best, best_cost, sides, tracks, 1);
      return;
    }

  get_spaces (chooser->board, sides, all, &first, &last);
  for (tracks[1] = first; tracks[1] <= last; tracks[1]++)
    try_tracks (chooser, best, best_cost, sides, tracks, 3);
}

/* Round about through a third gutter, when both of its own are blocked. */
static void
try_detours (Chooser *chooser, WbRoute *best, float *best_cost, const WbRoute *sides)
{
  guint tracks[5], first = get_first_space (chooser->board), last = wb_tracks_get_n (chooser->board) - 1;

  tracks[0] = get_gutter (chooser->board, sides->from.column, sides->from_side);
  tracks[4] = get_gutter (chooser->board, sides->to.column, sides->to_side);
  for (tracks[1] = first; tracks[1] <= last; tracks[1]++)
    for (tracks[3] = first; tracks[3] <= last; tracks[3]++)
      for (tracks[2] = 0; tracks[2] <= chooser->board->n_columns; tracks[2]++)
        try_tracks (chooser, best, best_cost, sides, tracks, 5);
}

/* The side that faces the other end; in the same column both will do. */
static gboolean
is_natural (const WbRoute *route, WbSide from_side, WbSide to_side)
{
  int by = route->to.column - route->from.column;

  if (to_side == WB_SIDE_TOP)
    return route->kind == WB_LINE_GROUNDS && ABS (by) >= FAR && route->from.row < route->to.row &&
           from_side == (by > 0 ? WB_SIDE_RIGHT : WB_SIDE_LEFT);
  if (by == 0)
    return from_side == to_side;

  return from_side == (by > 0 ? WB_SIDE_RIGHT : WB_SIDE_LEFT) && to_side == (by > 0 ? WB_SIDE_LEFT : WB_SIDE_RIGHT);
}

static gboolean
set_sides (WbRoute *route, WbSide from_side, WbSide to_side)
{
  route->from_side = from_side;
  route->to_side = to_side;

  return (route->from.sides & (1u << from_side)) != 0 && (route->to.sides & (1u << to_side)) != 0;
}

static void
choose (Chooser *chooser, WbRoute *route)
{
  WbRoute sides = *route;
  float cost = BLOCKED;

  for (guint pass = 0; pass < 3 && cost >= BLOCKED; pass++)
    for (WbSide from = WB_SIDE_LEFT; from <= WB_SIDE_RIGHT; from++)
      for (WbSide to = WB_SIDE_LEFT; to <= WB_SIDE_TOP; to++)
        {
          if (!set_sides (&sides, from, to) || (pass == 0 && !is_natural (&sides, from, to)))
            continue;
          if (pass < 2)
            try_sides (chooser, route, &cost, &sides, pass == 1);
          else if (to != WB_SIDE_TOP)
            try_detours (chooser, route, &cost, &sides);
        }

  for (guint i = 0; i < route->n_runs; i++)
    {
      route->runs[i].route = route;
      add_to_crowd (chooser, &route->runs[i]);
    }
}

/* Chooses one after the other, in the order given: those before crowd the tracks for those after. A route that finds no
 * way is left without runs. */
void
wb_routes_choose (WbBoard *board, WbRoute *routes, guint n)
{
  Chooser chooser = { .board = board, .stretches = MAX (board->n_rows, board->n_columns) };

  chooser.crowds = g_new0 (guint16, wb_tracks_get_n (board) * chooser.stretches);
  chooser.ends = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    choose (&chooser, &routes[i]);

  g_hash_table_unref (chooser.ends);
  g_free (chooser.crowds);
}
