/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-private.h"

G_BEGIN_DECLS

/* How a line finds its way. It leaves a card sideways into the gutter beside it, runs there up or down, changes to
 * another gutter through the space above or below a band, and enters the other card sideways from its gutter, or from
 * above down the middle of its column. Gutters and those spaces hold no card and no text, so no line can cross any; the
 * note on a band is the one text that may lie across gutters, and there a route keeps clear of it. */

#define WB_MAX_RUNS 5

typedef struct _WbRoute WbRoute;

typedef enum
{
  WB_SIDE_LEFT,
  WB_SIDE_RIGHT,
  WB_SIDE_TOP,
} WbSide;

/**
 * WbPort:
 * @key: names the card, or the "2 more", that it belongs to
 * @y: where lines leave or enter; several spread around it
 * @top: the upper edge of the card
 * @sides: which it may be at, one bit each
 *
 * An end of a route.
 */
typedef struct
{
  guint64  key;
  int      row, column;
  float    left, right;
  float    y, top;
  guint    sides;
  gboolean folded;
} WbPort;

/**
 * WbRun:
 * @track: the gutter or space it runs in, see wb_tracks_get_centre()
 * @from: @to: between which it runs: heights in a gutter, widths in a space
 * @turn_from: @turn_to: to which side the route goes on at either end: -1 left or up, 1 right or down
 * @lane: which of the parallel lanes it has
 * @at: where that lane is
 *
 * A straight stretch of a route in one track.
 */
typedef struct
{
  WbRoute *route;
  guint    track;
  float    from, to;
  int      turn_from, turn_to;
  guint    lane;
  float    at;
} WbRun;

/**
 * WbRoute:
 * @runs: by turns in a gutter and in a space, beginning and ending in a gutter
 * @from_y: @to_y: where it leaves and enters; see WbPort.y
 */
struct _WbRoute
{
  WbLineKind kind;
  WbEdge     edge;
  WbPort     from, to;
  WbSide     from_side, to_side;
  float      from_y, to_y;
  float      width;
  guint      n_runs;
  WbRun      runs[WB_MAX_RUNS];
};

/* Tracks: first the gutters, from left to right; then the middles of the columns; then the spaces, from top to bottom:
 * below the band of the first row, above that of the second, below it, … and below the last row. */
guint    wb_tracks_get_n        (WbBoard *board);
gboolean wb_tracks_is_vertical  (WbBoard *board, guint track);
float    wb_tracks_get_centre   (WbBoard *board, guint track); /* its x, or its y */

void     wb_routes_choose       (WbBoard *board, WbRoute *routes, guint n); /* which tracks each takes */
void     wb_routes_assign_lanes (WbBoard *board, WbRoute *routes, guint n); /* where in its track each runs */
void     wb_routes_spread_ports (WbRoute *routes, guint n);                 /* where each leaves and enters */
guint    wb_route_get_points    (const WbRoute *route, WbPoint *points);    /* at most WB_MAX_POINTS */
void     wb_lines_find_trunks   (WbLine *lines, guint n);                   /* what runs together to one end */

#define WB_MAX_POINTS (WB_MAX_RUNS + 3)

G_END_DECLS
