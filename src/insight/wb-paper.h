/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** WbPaper: the sizes of paper that offices and copy shops have. */
typedef enum
{
  WB_PAPER_A4,
  WB_PAPER_A3,
  WB_PAPER_A2,
  WB_PAPER_A1,
  WB_PAPER_A0,
  WB_N_PAPERS
} WbPaper;

#define WB_PX_PER_MM (96 / 25.4f) /* a page is measured in px of 1/96 inch */

const char *wb_paper_get_name  (WbPaper paper); /* "A4" */
gboolean    wb_paper_from_name (const char *name, WbPaper *paper);
void        wb_paper_get_size  (WbPaper paper, gboolean portrait, float *width, float *height); /* in mm */

G_END_DECLS
