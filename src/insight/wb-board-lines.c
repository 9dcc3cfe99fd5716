/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-board-private.h"

#include <math.h>

#include "wb-metrics.h"
#include "wb-route.h"

/* The lines of a board: which there are, where on the cards they begin and end. They are routed when they are asked for:
 * all of them once after a change, those of a selection among themselves. An edit routes nothing. */

#define FOLD_KEY       ((guint64) 1 << 40)
#define TITLE_MIDDLE   18.f /* of a goal: where voices come in */
#define LINE_REACH      6.f /* half the width of what is drawn of a line, at most */

typedef struct _WbLines
{
  GArray *lines;
} WbLines;

static void
line_clear (gpointer data)
{
  g_free (((WbLine *) data)->points);
}

void
wb_board_forget_lines (WbBoard *board)
{
  if (board->lines == NULL)
    return;

  g_array_unref (board->lines->lines);
  g_clear_pointer (&board->lines, g_free);
}

/* Which line a link or reference is drawn as, if any. */
static gboolean
get_line_kind (WbBoard *board, const WbEdge *edge, WbLineKind *kind)
{
  if (edge->field == WB_EDGE_LINK && edge->kind == WB_KIND_GROUNDS)
    *kind = WB_LINE_GROUNDS;
  else if (edge->field == WB_EDGE_LINK && edge->kind == WB_KIND_CONTRIBUTES)
    *kind = WB_LINE_CONTRIBUTES;
  else if (edge->field == WB_EDGE_LINK && edge->kind == WB_KIND_WAITS_FOR)
    *kind = WB_LINE_WAITS_FOR;
  else if (edge->field == WB_GOAL_PARENT && edge->kind == WB_KIND_GOAL)
    *kind = WB_LINE_PART_OF;
  else
    return FALSE;

  /* What an action does for the goal it stands under needs no line. */
  return *kind != WB_LINE_CONTRIBUTES || wb_board_get_place (board, edge->from)->within != edge->to;
}

static int
get_weight (WbBoard *board, const WbEdge *edge, WbLineKind kind)
{
  return kind == WB_LINE_CONTRIBUTES ? wb_contribution_get_weight (wb_project_get (board->project, edge->by)) : WB_WEIGHT_ABSENT;
}

static float
get_width (WbLineKind kind, int weight)
{
  switch (kind)
    {
    case WB_LINE_GROUNDS:
      return 2.5f;
    case WB_LINE_PART_OF:
      return 3;
    case WB_LINE_WAITS_FOR:
      return 2;
    case WB_LINE_CONTRIBUTES:
      return weight == WB_WEIGHT_SMALL ? 2 : weight == WB_WEIGHT_LARGE ? 4.5f : 3;
    case WB_LINE_TAKES_PART:
    default:
      g_assert_not_reached ();
    }
}

/* A folded card has its end at the "2 more" of its cell; all of the row of loose actions fold into one. */
static gboolean
find_fold_port (WbBoard *board, const WbPlace *place, WbPort *port)
{
  int column = place->row == board->loose ? (int) board->n_columns - 1 : place->column;
  const WbRow *row;

  if (place->row < 0)
    return FALSE;

  row = &board->rows[place->row];
  *port = (WbPort){
    .key = FOLD_KEY + place->row * board->stride + column,
    .row = place->row,
    .column = column,
    .left = board->columns[column].x,
    .right = board->columns[column].x + board->columns[column].width,
    .y = row->band_y + floorf (row->band_height / 2),
    .top = row->band_y,
    .sides = 1u << WB_SIDE_RIGHT,
    .folded = TRUE,
  };

  return TRUE;
}

/* Where an action that stands elsewhere, or is not shown, has its line on the card of a goal. */
static float
get_action_y (const WbCard *goal, WbSlot action)
{
  const WbPart *found = NULL;

  for (guint i = 0; i < goal->n_parts; i++)
    {
      const WbPart *part = &goal->parts[i];

      if (part->type == WB_PART_MORE || (part->type == WB_PART_LINE && part->slot == action))
        found = part;
      if (found != NULL && found->type == WB_PART_LINE)
        break;
    }

  if (found == NULL)
    return goal->rect.y + floorf (goal->rect.height * 0.62f);

  return goal->rect.y + found->rect.y + floorf (found->rect.height / 2);
}

/* Each kind of line has its height on a card, so that different ones do not begin and end in one place. */
static float
get_port_y (const WbCard *card, WbLineKind kind, gboolean from, WbSlot action)
{
  float height = card->rect.height, y = card->rect.y;

  if (card->kind == WB_KIND_VOICE)
    return y + floorf (height / 2);
  if (card->kind == WB_KIND_ACTION)
    return y + floorf (MIN (from ? 15 : height - 12, height * (from ? 0.45f : 0.6f)));

  switch (kind)
    {
    case WB_LINE_GROUNDS:
      return y + floorf (MIN (TITLE_MIDDLE, height * 0.3f));
    case WB_LINE_PART_OF:
      return y + floorf (from ? MAX (height - 20, height * 0.7f) : MIN (height * 0.5f, 40));
    case WB_LINE_CONTRIBUTES:
    case WB_LINE_WAITS_FOR:
      return get_action_y (card, action);
    case WB_LINE_TAKES_PART:
    default:
      g_assert_not_reached ();
    }
}

static WbPort
get_card_port (WbBoard *board, WbBoardCard *card, WbLineKind kind, gboolean from, WbSlot action)
{
  const WbCard *located = wb_board_locate (board, card);
  const WbCard *outer = located->within != WB_SLOT_NONE ? &wb_board_get_place (board, located->within)->card->pub : located;
  WbPort port = {
    .key = located->slot,
    .row = located->row,
    .column = located->column,
    .left = outer->rect.x,
    .right = outer->rect.x + outer->rect.width,
    .y = get_port_y (located, kind, from, action),
    .top = outer->rect.y,
    .sides = 1u << WB_SIDE_LEFT | 1u << WB_SIDE_RIGHT,
  };

  if (card->pub.kind == WB_KIND_GOAL && card->index == 0)
    port.sides |= 1u << WB_SIDE_TOP;

  return port;
}

/* Where a line has its end for an item: at its card, at the card of the goal that shows without its actions, or where
 * one of both is folded away. */
static gboolean
find_port (WbBoard *board, const WbEdge *edge, WbLineKind kind, gboolean from, WbPort *port)
{
  const WbPlace *place = wb_board_get_place (board, from ? edge->from : edge->to);
  WbSlot action = kind == WB_LINE_WAITS_FOR && !from ? edge->to : edge->from;

  if (place == NULL)
    return FALSE;

  if (place->card == NULL && place->within != WB_SLOT_NONE)
    place = wb_board_get_place (board, place->within);
  if (place->card == NULL)
    return find_fold_port (board, place, port);

  *port = get_card_port (board, place->card, kind, from, action);

  return TRUE;
}

static void
add_route (WbBoard *board, GArray *routes, const WbEdge *edge)
{
  WbRoute route = { .edge = *edge };

  if (!get_line_kind (board, edge, &route.kind) ||
      !find_port (board, edge, route.kind, TRUE, &route.from) || !find_port (board, edge, route.kind, FALSE, &route.to))
    return;
  if (route.from.key == route.to.key || (route.from.folded && route.to.folded))
    return;

  route.width = get_width (route.kind, get_weight (board, edge, route.kind));
  g_array_append_val (routes, route);
}

static gboolean
is_shown (WbBoard *board, WbSlot slot)
{
  const WbPlace *place = wb_board_get_place (board, slot);

  return place != NULL && place->card != NULL;
}

/* An edge between two of the items is met at both ends; it counts where it comes from. */
static void
collect_of (WbBoard *board, GArray *routes, WbSlot slot, gboolean (*counts) (WbBoard *board, WbSlot slot, gpointer data),
            gpointer data)
{
  WbEdgeIter iter;
  WbEdge edge;

  wb_edge_iter_init_out (&iter, wb_project_get_edges (board->project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    add_route (board, routes, &edge);

  wb_edge_iter_init_in (&iter, wb_project_get_edges (board->project), slot);
  while (wb_edge_iter_next (&iter, &edge))
    if (!counts (board, edge.from, data))
      add_route (board, routes, &edge);
}

static gboolean
is_shown_cb (WbBoard *board, WbSlot slot, gpointer data)
{
  return is_shown (board, slot);
}

static gboolean
is_given_cb (WbBoard *board, WbSlot slot, gpointer data)
{
  return g_hash_table_contains (data, GUINT_TO_POINTER (slot));
}

static void
collect_cards (WbBoard *board, GArray *routes, GPtrArray *cards)
{
  for (guint i = 0; cards != NULL && i < cards->len; i++)
    {
      WbBoardCard *card = g_ptr_array_index (cards, i);

      collect_of (board, routes, card->pub.slot, is_shown_cb, NULL);
      collect_cards (board, routes, card->actions);
    }
}

static int
compare_floats (float a, float b)
{
  return a < b ? -1 : a > b;
}

static int
compare_ports (const WbPort *a, const WbPort *b)
{
  int order = compare_floats (a->left, b->left);

  return order != 0 ? order : compare_floats (a->y, b->y);
}

/* By where they begin and end, so that the same picture comes of the same plan, however it came about. */
static int
compare_routes (gconstpointer a, gconstpointer b)
{
  const WbRoute *x = a, *y = b;
  int order;

  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if ((order = compare_ports (&x->to, &y->to)) != 0 || (order = compare_ports (&x->from, &y->from)) != 0)
    return order;
  if (x->width != y->width)
    return x->width > y->width ? -1 : 1;

  return x->edge.by < y->edge.by ? -1 : x->edge.by > y->edge.by;
}

/* Of several lines between a card and what a cell has folded away, one is drawn: the widest. */
static void
merge_folded (GArray *routes)
{
  guint n = 0;

  for (guint i = 0; i < routes->len; i++)
    {
      const WbRoute *route = &g_array_index (routes, WbRoute, i);
      const WbRoute *last = n > 0 ? &g_array_index (routes, WbRoute, n - 1) : NULL;

      if (last != NULL && (route->from.folded || route->to.folded) && route->kind == last->kind &&
          route->from.key == last->from.key && route->to.key == last->to.key)
        continue;
      if (i != n)
        g_array_index (routes, WbRoute, n) = *route;
      n++;
    }

  g_array_set_size (routes, n);
}

/* A line has the colour of where it comes from; that of a voice has that of voices. */
static WbSlot
find_domain (WbBoard *board, WbSlot from)
{
  const WbPlace *place = wb_board_get_place (board, from);
  const char *domain;

  if (place->within != WB_SLOT_NONE)
    place = wb_board_get_place (board, place->within);
  if (wb_record_get_kind (place->record) != WB_KIND_GOAL)
    return WB_SLOT_NONE;

  domain = wb_record_get_text (place->record, WB_GOAL_DOMAIN);

  return domain != NULL ? wb_project_find (board->project, domain) : WB_SLOT_NONE;
}

static void
add_line (WbBoard *board, GArray *lines, const WbRoute *route)
{
  WbPoint points[WB_MAX_POINTS];
  WbLine line = {
    .kind = route->kind,
    .edge = route->edge,
    .from = route->edge.from,
    .to = route->edge.to,
    .domain = find_domain (board, route->edge.from),
    .weight = get_weight (board, &route->edge, route->kind),
    .width = route->width,
    .folded = route->from.folded || route->to.folded,
  };

  line.n_points = wb_route_get_points (route, points);
  line.points = g_memdup2 (points, line.n_points * sizeof (WbPoint));
  g_array_append_val (lines, line);
}

static GArray *
route_lines (WbBoard *board, GArray *routes)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (WbLine));
  WbRoute *all;
  guint n;

  g_array_set_clear_func (lines, line_clear);
  g_array_sort (routes, compare_routes);
  merge_folded (routes);

  all = (WbRoute *) routes->data;
  n = routes->len;
  wb_routes_choose (board, all, n);
  wb_routes_assign_lanes (board, all, n);
  wb_routes_spread_ports (all, n);
  for (guint i = 0; i < n; i++)
    if (all[i].n_runs > 0)
      add_line (board, lines, &all[i]);
  wb_lines_find_trunks ((WbLine *) lines->data, lines->len);

  return lines;
}

static GArray *
get_all_lines (WbBoard *board)
{
  g_autoptr (GArray) routes = NULL;

  if (board->lines != NULL)
    return board->lines->lines;

  routes = g_array_new (FALSE, FALSE, sizeof (WbRoute));
  for (guint row = 0; row < board->n_rows; row++)
    for (guint column = 0; column < board->n_columns; column++)
      collect_cards (board, routes, wb_board_get_board_cell (board, row, column)->shown);

  board->lines = g_new0 (WbLines, 1);
  board->lines->lines = route_lines (board, routes);

  return board->lines->lines;
}

static gboolean
touches (const WbLine *line, const WbRect *area)
{
  for (guint i = 1; i < line->n_points; i++)
    {
      const WbPoint *a = &line->points[i - 1], *b = &line->points[i];

      if (MIN (a->x, b->x) - LINE_REACH < area->x + area->width && MAX (a->x, b->x) + LINE_REACH > area->x &&
          MIN (a->y, b->y) - LINE_REACH < area->y + area->height && MAX (a->y, b->y) + LINE_REACH > area->y)
        return TRUE;
    }

  return FALSE;
}

/**
 * wb_board_foreach_line:
 * @board: a board
 * @area: a rectangle
 * @func: (scope call): called for each line
 * @data: passed to @func
 *
 * Calls @func for every line that touches the area. The first time after a change all lines between shown cards are
 * routed; a board that folds has few. The board must not change meanwhile.
 */
void
wb_board_foreach_line (WbBoard *board, const WbRect *area, WbLineFunc func, gpointer data)
{
  const GArray *lines;

  g_return_if_fail (board != NULL);
  g_return_if_fail (area != NULL);

  lines = get_all_lines (board);
  for (guint i = 0; i < lines->len; i++)
    if (touches (&g_array_index (lines, WbLine, i), area))
      func (&g_array_index (lines, WbLine, i), data);
}

/**
 * wb_board_foreach_line_of:
 * @board: a board
 * @slots: (array length=n): items
 * @n: how many
 * @func: (scope call): called for each line; the line is gone afterwards
 * @data: passed to @func
 *
 * Calls @func for the lines of the given items only, routed as if there were no others: what a selection lights up. Its
 * cost is the degree of the items.
 */
void
wb_board_foreach_line_of (WbBoard *board, const WbSlot *slots, guint n, WbLineFunc func, gpointer data)
{
  g_autoptr (GHashTable) given = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) routes = g_array_new (FALSE, FALSE, sizeof (WbRoute));
  g_autoptr (GArray) lines = NULL;
  GHashTableIter iter;
  gpointer slot;

  g_return_if_fail (board != NULL);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (given, GUINT_TO_POINTER (slots[i]));
  g_hash_table_iter_init (&iter, given);
  while (g_hash_table_iter_next (&iter, &slot, NULL))
    collect_of (board, routes, GPOINTER_TO_UINT (slot), is_given_cb, given);

  lines = route_lines (board, routes);
  for (guint i = 0; i < lines->len; i++)
    func (&g_array_index (lines, WbLine, i), data);
}
