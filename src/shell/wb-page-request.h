/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-drawing.h"

G_BEGIN_DECLS

/**
 * WbPageRequest:
 * @plan: the plan as it was when pages were asked for
 * @options: what goes on them
 *
 * What pages are wanted of a plan: all that another thread needs to make them.
 */
typedef struct
{
  WbPlan       *plan;
  WbPageOptions options;
  /*< private >*/
  WbSlot       *selected;
  WbSight      *sight;
} WbPageRequest;

WbPageRequest *wb_page_request_new     (WbProject *project, const WbSlot *selected, guint n, const WbSight *sight);
WbPageRequest *wb_page_request_copy    (const WbPageRequest *request);
void           wb_page_request_free    (WbPageRequest *request);
WbDrawing     *wb_page_request_lay_out (const WbPageRequest *request, GError **error); /* on any thread */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbPageRequest, wb_page_request_free)

G_END_DECLS
