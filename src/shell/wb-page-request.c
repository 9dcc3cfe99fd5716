/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-page-request.h"

#include "wb-system-context.h"

static void
own_lists (WbPageRequest *request, const WbSlot *selected, guint n, const WbSight *sight)
{
  request->selected = g_memdup2 (selected, n * sizeof (WbSlot));
  request->sight = sight != NULL ? wb_sight_copy (sight) : NULL;
  request->options.selected = request->selected;
  request->options.n_selected = n;
  request->options.sight = request->sight;
}

/**
 * wb_page_request_new:
 * @project: a project
 * @selected: (array length=n): what is selected in it
 * @n: how much
 * @sight: (nullable): what the window shows
 *
 * Asks for the whole board, cut over pages of A3, without what is private and without flags: those are for who makes the
 * plan.
 *
 * Returns: (transfer full): the request, whose options can be changed
 */
WbPageRequest *
wb_page_request_new (WbProject *project, const WbSlot *selected, guint n, const WbSight *sight)
{
  const WbContext *context = wb_system_context_get ();
  WbPageRequest *request;

  g_return_val_if_fail (WB_IS_PROJECT (project), NULL);

  request = g_new0 (WbPageRequest, 1);
  request->plan = wb_plan_ref (wb_project_get_plan (project));
  request->options = (WbPageOptions){ .paging = WB_PAGING_TILED, .paper = WB_PAPER_A3, .hide_private = TRUE,
                                      .today = context->today (context->data) };
  own_lists (request, selected, n, sight);

  return request;
}

/**
 * wb_page_request_copy:
 * @request: a request
 *
 * Returns: (transfer full): the same
 */
WbPageRequest *
wb_page_request_copy (const WbPageRequest *request)
{
  WbPageRequest *copy;

  g_return_val_if_fail (request != NULL, NULL);

  copy = g_memdup2 (request, sizeof *request);
  wb_plan_ref (copy->plan);
  own_lists (copy, request->selected, request->options.n_selected, request->sight);

  return copy;
}

/**
 * wb_page_request_free:
 * @request: a request
 *
 * Frees it.
 */
void
wb_page_request_free (WbPageRequest *request)
{
  g_return_if_fail (request != NULL);

  wb_plan_unref (request->plan);
  g_clear_pointer (&request->sight, wb_sight_free);
  g_free (request->selected);
  g_free (request);
}

/**
 * wb_page_request_lay_out:
 * @request: a request
 * @error: return location for an error
 *
 * Makes the pages. A project belongs to one thread, so this one has its own over the snapshot, in which the same items
 * have the same slots.
 *
 * Returns: (transfer full): the pages, or %NULL with @error set
 */
WbDrawing *
wb_page_request_lay_out (const WbPageRequest *request, GError **error)
{
  g_autoptr (WbProject) project = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  project = wb_project_new (request->plan, error);
  if (project == NULL)
    return NULL;

  wb_project_set_context (project, wb_system_context_get ());

  return wb_drawing_new_for_pages (project, &request->options);
}
