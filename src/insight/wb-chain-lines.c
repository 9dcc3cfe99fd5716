/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-chain-private.h"

#include <math.h>

#include "wb-standing.h"

/* The lines of a chain: each a curve from the right edge of a card to the left edge of one in the next lane. Those on
 * one side of a card share a port: there they lie side by side, in the order of their far ends, and fan out. */

#define N_POINTS     4
#define PORT_INSET   6.f /* a port keeps off the corners of its card */
#define STRAND_SPACE 1.f

/* right: the side of the card, which is where the line begins
 * far: the card at the other end */
typedef struct
{
  const WbCard *card;
  const WbCard *far;
  gboolean      right;
  guint         line;
} Strand;

/* Which line a link is drawn as, and how wide. A chain draws only what leads from one lane to the next. */
gboolean
wb_chain_get_line (WbProject *project, const WbEdge *edge, WbLineKind *kind, float *width)
{
  static const float weights[] = { [WB_WEIGHT_SMALL] = 1.5f, [WB_WEIGHT_MEDIUM] = 3.5f, [WB_WEIGHT_LARGE] = 6 };

  if (edge->field != WB_EDGE_LINK)
    return FALSE;

  switch ((int) edge->kind)
    {
    case WB_KIND_GROUNDS:
      *kind = WB_LINE_GROUNDS;
      *width = 2.5f;
      return TRUE;
    case WB_KIND_CONTRIBUTES:
      *kind = WB_LINE_CONTRIBUTES;
      *width = weights[wb_contribution_get_weight (wb_project_get (project, edge->by))];
      return TRUE;
    case WB_KIND_TAKES_PART:
      *kind = WB_LINE_TAKES_PART;
      *width = wb_takes_part_is_lead (wb_project_get (project, edge->by)) ? 4 : 1.5f;
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_strand (GArray *strands, const WbCard *card, const WbCard *far, guint line)
{
  const Strand strand = { card, far, far->column > card->column, line };

  g_array_append_val (strands, strand);
}

static int
get_weight (WbProject *project, const WbEdge *edge, WbLineKind kind)
{
  if (kind == WB_LINE_CONTRIBUTES)
    return wb_contribution_get_weight (wb_project_get (project, edge->by));
  if (kind == WB_LINE_TAKES_PART)
    return wb_takes_part_is_lead (wb_project_get (project, edge->by)) ? WB_WEIGHT_LARGE : WB_WEIGHT_SMALL;

  return WB_WEIGHT_ABSENT;
}

static void
add_line (WbChain *chain, GArray *strands, const WbEdge *edge)
{
  const WbCard *from = g_hash_table_lookup (chain->cards, GUINT_TO_POINTER (edge->from));
  const WbCard *to = g_hash_table_lookup (chain->cards, GUINT_TO_POINTER (edge->to));
  WbLine line = { .edge = *edge, .from = edge->from, .to = edge->to, .domain = WB_SLOT_NONE, .curved = TRUE };

  if (from == NULL || to == NULL || !wb_chain_get_line (chain->project, edge, &line.kind, &line.width))
    return;

  /* The colour of where it comes from; that of voices is none of a theme's, and that of partners is none. */
  if (line.kind == WB_LINE_CONTRIBUTES)
    line.domain = from->domain;
  line.weight = get_weight (chain->project, edge, line.kind);
  line.n_points = N_POINTS;
  line.points = g_new0 (WbPoint, N_POINTS);
  add_strand (strands, from, to, chain->lines->len);
  add_strand (strands, to, from, chain->lines->len);
  g_array_append_val (chain->lines, line);
}

static void
add_lines_of (WbChain *chain, GArray *strands, const GPtrArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    {
      WbEdgeIter iter;
      WbEdge edge;

      wb_edge_iter_init_out (&iter, wb_project_get_edges (chain->project),
                             ((const WbCard *) g_ptr_array_index (cards, i))->slot);
      while (wb_edge_iter_next (&iter, &edge))
        add_line (chain, strands, &edge);
    }
}

static int
compare_places (const WbCard *a, const WbCard *b)
{
  return a->column != b->column ? a->column - b->column : a->row - b->row;
}

static int
compare_strands (gconstpointer a, gconstpointer b)
{
  const Strand *x = a, *y = b;
  int order = compare_places (x->card, y->card);

  if (order != 0)
    return order;
  if (x->right != y->right)
    return x->right - y->right;

  return compare_places (x->far, y->far);
}

static float
get_middle (const WbCard *card)
{
  return card->rect.y + card->rect.height / 2;
}

/* A port that many lines share is as high as the card at most; there they lie over each other in part. */
static void
spread_port (WbChain *chain, const Strand *strands, guint n)
{
  const WbCard *card = strands[0].card;
  float total = (n - 1) * STRAND_SPACE, y, share;

  for (guint i = 0; i < n; i++)
    total += g_array_index (chain->lines, WbLine, strands[i].line).width;

  share = MIN (1, (card->rect.height - 2 * PORT_INSET) / total);
  y = get_middle (card) - share * total / 2;
  for (guint i = 0; i < n; i++)
    {
      WbLine *line = &g_array_index (chain->lines, WbLine, strands[i].line);
      WbPoint *end = &line->points[strands[i].right ? 0 : N_POINTS - 1];

      end->x = card->rect.x + (strands[i].right ? card->rect.width : 0);
      end->y = y + share * line->width / 2;
      y += share * (line->width + STRAND_SPACE);
    }
}

static void
spread_ports (WbChain *chain, GArray *strands)
{
  g_array_sort (strands, compare_strands);
  for (guint first = 0, next; first < strands->len; first = next)
    {
      const Strand *strand = &g_array_index (strands, Strand, first);

      for (next = first + 1; next < strands->len; next++)
        {
          const Strand *other = &g_array_index (strands, Strand, next);

          if (other->card != strand->card || other->right != strand->right)
            break;
        }
      spread_port (chain, strand, next - first);
    }
}

/* Both handles lie half the gap away from their ends, level with them. */
static void
bend_line (WbLine *line)
{
  WbPoint *points = line->points;
  float middle = (points[0].x + points[N_POINTS - 1].x) / 2;

  points[1] = (WbPoint){ middle, points[0].y };
  points[2] = (WbPoint){ middle, points[N_POINTS - 1].y };
}

/* What is narrow is drawn last, so that it is not hidden; and the same picture comes of the same plan. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const WbLine *x = a, *y = b;

  if (x->width != y->width)
    return x->width > y->width ? -1 : 1;
  if (x->points[0].x != y->points[0].x)
    return x->points[0].x < y->points[0].x ? -1 : 1;
  if (x->points[0].y != y->points[0].y)
    return x->points[0].y < y->points[0].y ? -1 : 1;

  return x->points[N_POINTS - 1].y < y->points[N_POINTS - 1].y ? -1 : x->points[N_POINTS - 1].y > y->points[N_POINTS - 1].y;
}

void
wb_chain_draw_lines (WbChain *chain)
{
  g_autoptr (GArray) strands = g_array_new (FALSE, FALSE, sizeof (Strand));

  for (int kind = 0; kind < WB_N_LANES; kind++)
    add_lines_of (chain, strands, chain->lanes[kind].cards);

  spread_ports (chain, strands);
  for (guint i = 0; i < chain->lines->len; i++)
    bend_line (&g_array_index (chain->lines, WbLine, i));
  g_array_sort (chain->lines, compare_lines);
}
