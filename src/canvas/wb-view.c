/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-view.h"

#include <math.h>

static float
get_seen_width (const WbView *view)
{
  return MAX (view->width - view->covered, 0);
}

/**
 * wb_view_get_extent_x:
 * @view: a view
 *
 * Returns: how wide the area is that can be scrolled through, in px of the screen
 */
float
wb_view_get_extent_x (const WbView *view)
{
  return MAX (ceilf (view->board_width * view->zoom) + view->covered, view->width);
}

/**
 * wb_view_get_extent_y:
 * @view: a view
 *
 * Returns: how high the area is that can be scrolled through, in px of the screen
 */
float
wb_view_get_extent_y (const WbView *view)
{
  return MAX (ceilf (view->board_height * view->zoom), view->height);
}

/**
 * wb_view_get_origin:
 * @view: a view
 *
 * Whole px, so that what is drawn with sharp edges stays sharp.
 *
 * Returns: where the board's upper left corner is in the viewport
 */
WbPoint
wb_view_get_origin (const WbView *view)
{
  float spare = get_seen_width (view) - view->board_width * view->zoom;

  return (WbPoint) { roundf (MAX (spare, 0) / 2 - view->x), roundf (-view->y) };
}

/**
 * wb_view_to_board:
 * @view: a view
 * @x: @y: a place in the viewport
 *
 * Returns: the same place on the board
 */
WbPoint
wb_view_to_board (const WbView *view, float x, float y)
{
  WbPoint origin = wb_view_get_origin (view);

  return (WbPoint) { (x - origin.x) / view->zoom, (y - origin.y) / view->zoom };
}

/**
 * wb_view_get_visible:
 * @view: a view
 * @margin: how much more on each side, in px of the screen
 *
 * Returns: the part of the board that is seen, in its own coordinates
 */
WbRect
wb_view_get_visible (const WbView *view, float margin)
{
  WbPoint corner = wb_view_to_board (view, -margin, -margin);

  return (WbRect) { corner.x, corner.y, (view->width + 2 * margin) / view->zoom,
                    (view->height + 2 * margin) / view->zoom };
}

/**
 * wb_view_clamp:
 * @view: a view
 *
 * Brings zoom and scroll position within their limits.
 */
void
wb_view_clamp (WbView *view)
{
  view->zoom = CLAMP (view->zoom, WB_MIN_ZOOM, WB_MAX_ZOOM);
  view->x = CLAMP (view->x, 0, wb_view_get_extent_x (view) - view->width);
  view->y = CLAMP (view->y, 0, wb_view_get_extent_y (view) - view->height);
}

/**
 * wb_view_hold:
 * @view: a view
 * @zoom: the new zoom
 * @point: a place on the board
 * @x: @y: a place in the viewport
 *
 * Zooms and scrolls so that @point stands at that place, as far as the edges of the board allow.
 */
void
wb_view_hold (WbView *view, float zoom, WbPoint point, float x, float y)
{
  WbPoint moved;

  view->zoom = CLAMP (zoom, WB_MIN_ZOOM, WB_MAX_ZOOM);
  moved = wb_view_get_origin (view);
  view->x += moved.x + point.x * view->zoom - x;
  view->y += moved.y + point.y * view->zoom - y;
  wb_view_clamp (view);
}

/**
 * wb_view_zoom_at:
 * @view: a view
 * @zoom: the new zoom
 * @x: @y: a place in the viewport
 *
 * Zooms. What is at that place stays there, as far as the edges of the board allow.
 */
void
wb_view_zoom_at (WbView *view, float zoom, float x, float y)
{
  wb_view_hold (view, zoom, wb_view_to_board (view, x, y), x, y);
}

/**
 * wb_view_get_fit:
 * @view: a view
 *
 * Returns: the largest zoom, up to 1, at which all of the board is seen; the smallest there is when none will do
 */
float
wb_view_get_fit (const WbView *view)
{
  float zoom = 1;

  if (view->board_width > 0)
    zoom = MIN (zoom, get_seen_width (view) / view->board_width);
  if (view->board_height > 0)
    zoom = MIN (zoom, view->height / view->board_height);

  return CLAMP (zoom, WB_MIN_ZOOM, 1);
}

/**
 * wb_view_fit_to:
 * @view: a view
 * @rect: a part of the board
 * @top: how high the headers are that cover the board's top, in its own px
 * @margin: what should be seen around @rect, in px of the screen
 *
 * Zooms and scrolls so that @rect is as large as it can be, in the middle of what is seen below the headers.
 */
void
wb_view_fit_to (WbView *view, const WbRect *rect, float top, float margin)
{
  float across = (get_seen_width (view) - 2 * margin) / MAX (rect->width, 1);
  float down = (view->height - 2 * margin) / (MAX (rect->height, 1) + top);

  view->zoom = CLAMP (MIN (across, down), WB_MIN_ZOOM, WB_MAX_ZOOM);
  view->x = (rect->x + rect->width / 2) * view->zoom - get_seen_width (view) / 2;
  view->y = (rect->y + rect->height / 2 - top / 2) * view->zoom - view->height / 2;
  wb_view_clamp (view);
}

/* The scroll position nearest to @value that shows from @start to @end in @length; the start when both do not fit. */
static float
reveal_range (float value, float start, float end, float length)
{
  if (start < value || end - start > length)
    return start;

  return MAX (value, end - length);
}

/**
 * wb_view_reveal:
 * @view: a view
 * @rect: a part of the board
 * @top: how much of the viewport's top lies under headers, in px of the screen
 * @margin: what should be seen around it, in px of the screen
 *
 * Scrolls as little as needed to see @rect. When it does not fit, its upper left corner is seen.
 */
void
wb_view_reveal (WbView *view, const WbRect *rect, float top, float margin)
{
  float left = rect->x * view->zoom - margin;
  float right = (rect->x + rect->width) * view->zoom + margin;
  float upper = rect->y * view->zoom - margin;
  float lower = (rect->y + rect->height) * view->zoom + margin;

  view->x = reveal_range (view->x, left, right, get_seen_width (view));
  view->y = reveal_range (view->y + top, upper, lower, view->height - top) - top;
  wb_view_clamp (view);
}

/* What does not fit in @length fills it, wherever it was looked at. */
static float
keep_range (float value, float start, float end, float length)
{
  if (end - start > length)
    return CLAMP (value, start, end - length);

  return reveal_range (value, start, end, length);
}

/**
 * wb_view_keep:
 * @view: a view
 * @rect: a part of the board
 * @top: how high the headers are that cover the board's top, in its own px
 * @margin: what should be seen around it, in px of the screen
 *
 * Scrolls as little as needed to see @rect. When it does not fit, nothing but @rect is seen.
 */
void
wb_view_keep (WbView *view, const WbRect *rect, float top, float margin)
{
  float zoom = view->zoom;
  float covered = top * zoom;

  view->x = keep_range (view->x, rect->x * zoom - margin, (rect->x + rect->width) * zoom + margin, get_seen_width (view));
  view->y = keep_range (view->y + covered, rect->y * zoom - margin, (rect->y + rect->height) * zoom + margin,
                        view->height - covered) - covered;
  wb_view_clamp (view);
}
