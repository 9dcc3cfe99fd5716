/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-paper.h"

static const struct
{
  const char *name;
  float       short_side, long_side; /* in mm */
} papers[WB_N_PAPERS] = {
  { "A4", 210, 297 },
  { "A3", 297, 420 },
  { "A2", 420, 594 },
  { "A1", 594, 841 },
  { "A0", 841, 1189 },
};

/**
 * wb_paper_get_name:
 * @paper: a size of paper
 *
 * Returns: what it is called everywhere
 */
const char *
wb_paper_get_name (WbPaper paper)
{
  g_return_val_if_fail (paper < WB_N_PAPERS, NULL);

  return papers[paper].name;
}

/**
 * wb_paper_from_name:
 * @name: a name, in capitals or not
 * @paper: (out): where to store the size; untouched on failure
 *
 * Returns: whether there is such a size
 */
gboolean
wb_paper_from_name (const char *name, WbPaper *paper)
{
  g_return_val_if_fail (name != NULL && paper != NULL, FALSE);

  for (guint i = 0; i < WB_N_PAPERS; i++)
    if (g_ascii_strcasecmp (name, papers[i].name) == 0)
      {
        *paper = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * wb_paper_get_size:
 * @paper: a size of paper
 * @portrait: whether it stands upright
 * @width: (out): its width in mm
 * @height: (out): its height in mm
 */
void
wb_paper_get_size (WbPaper paper, gboolean portrait, float *width, float *height)
{
  g_return_if_fail (paper < WB_N_PAPERS);

  *width = portrait ? papers[paper].short_side : papers[paper].long_side;
  *height = portrait ? papers[paper].long_side : papers[paper].short_side;
}
