/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-line-clip.h"

/* Farther outside an area than this, nothing of the end of a line is seen in it: no dot, no arrow, no rounded corner. */
#define REACH 32.f

static gboolean
is_near (const WbPoint *a, const WbPoint *b, const WbRect *area)
{
  return MIN (a->x, b->x) < area->x + area->width + REACH && MAX (a->x, b->x) > area->x - REACH &&
         MIN (a->y, b->y) < area->y + area->height + REACH && MAX (a->y, b->y) > area->y - REACH;
}

static void
pull_in (WbPoint *point, const WbRect *area)
{
  point->x = CLAMP (point->x, area->x - REACH, area->x + area->width + REACH);
  point->y = CLAMP (point->y, area->y - REACH, area->y + area->height + REACH);
}

/* What is left of the trunk between the two points that are kept. */
static void
clip_trunk (WbLine *clipped, guint first, guint last)
{
  guint begin = MAX (clipped->trunk_first, first), end = MIN (clipped->trunk_last, last);

  if (clipped->trunk_width > 0 && begin < end)
    {
      clipped->trunk_first = begin - first;
      clipped->trunk_last = end - first;
    }
  else
    {
      clipped->trunk_width = 0;
      clipped->trunk_first = clipped->trunk_last = 0;
    }
}

/* The run of a line from @begin on that is seen: its first and last point. Returns whether there is one. */
static gboolean
find_run (const WbLine *line, const WbRect *area, guint begin, guint *first, guint *last)
{
  while (begin + 1 < line->n_points && !is_near (&line->points[begin], &line->points[begin + 1], area))
    begin++;

  *first = *last = begin;
  while (*last + 1 < line->n_points && is_near (&line->points[*last], &line->points[*last + 1], area))
    ++*last;

  return *first < *last;
}

/**
 * wb_line_clip:
 * @line: a line
 * @area: what is drawn of the board
 * @begin: (inout): the point of the line from which to look, 0 at first; then where the run ends that was found
 * @clipped: (out): the run, and a little more; untouched when there is none
 *
 * Finds the next run of a line that is seen in an area: of a long line on a small page that is little, and it may leave
 * the page and come back.
 *
 * Returns: how the run lies in the area
 */
WbLineClip
wb_line_clip (const WbLine *line, const WbRect *area, guint *begin, WbLine *clipped)
{
  guint first, last;

  g_return_val_if_fail (line->n_points >= 2, WB_LINE_CLIP_NONE);

  if (!find_run (line, area, *begin, &first, &last))
    return WB_LINE_CLIP_NONE;

  *begin = last;
  *clipped = *line;
  clipped->n_points = last - first + 1;
  clipped->points = g_memdup2 (&line->points[first], clipped->n_points * sizeof (WbPoint));
  pull_in (&clipped->points[0], area);
  pull_in (&clipped->points[clipped->n_points - 1], area);
  clip_trunk (clipped, first, last);

  return first > 0 && last + 1 < line->n_points ? WB_LINE_CLIP_PASS : WB_LINE_CLIP_END;
}

/**
 * wb_line_is_left_out:
 * @line: a line
 * @emphasis: how it stands out
 * @weakest: the weakest weight that is wanted, %WB_WEIGHT_SMALL for all
 *
 * What has no weight of its own counts as medium.
 *
 * Returns: whether it weighs less, and does not stand out
 */
gboolean
wb_line_is_left_out (const WbLine *line, WbEmphasis emphasis, int weakest)
{
  int weight = line->weight != WB_WEIGHT_ABSENT ? line->weight : WB_WEIGHT_MEDIUM;

  return weight < weakest && (emphasis == WB_EMPHASIS_NORMAL || emphasis == WB_EMPHASIS_DIMMED);
}
