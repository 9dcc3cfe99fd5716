/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-start.h"

#include "wb-renew.h"
#include "wb-system-context.h"

static void
set_start_year (WbPlan **plan, const WbContext *context)
{
  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (*plan); slot++)
    {
      WbRecord *record = wb_plan_get (*plan, slot);
      WbDraft draft;

      if (record == NULL || wb_record_get_kind (record) != WB_KIND_PROJECT || wb_record_has (record, WB_PROJECT_START_YEAR))
        continue;

      wb_draft_init_from (&draft, record);
      wb_draft_set (&draft, WB_PROJECT_START_YEAR,
                    (WbValue){ .number = wb_date_get_year (context->today (context->data)) });
      wb_plan_replace (plan, slot, wb_draft_end (&draft));
    }
}

/**
 * wb_start_header:
 * @header: what the plan knew about its file until now
 *
 * Returns: (transfer full): the header of the revision that is made now
 */
WbHeader *
wb_start_header (const WbHeader *header)
{
  const WbContext *context = wb_system_context_get ();
  g_autofree char *id = context->new_id (context->data);
  g_autofree char *saved = wb_system_context_saved ();

  return wb_header_next (header, id, saved, context->author, WB_APP);
}

/**
 * wb_start_plan:
 * @template: a plan to start from
 *
 * Returns: (transfer full): a plan with the same content, new ids, this year as its start, and a first revision, which is
 *   none of those that the template had
 */
WbPlan *
wb_start_plan (const WbPlan *template)
{
  const WbContext *context = wb_system_context_get ();
  WbPlan *plan = wb_plan_renew (template, context);
  g_autoptr (WbHeader) none = wb_header_new ();
  g_autoptr (WbHeader) header = wb_start_header (none);

  set_start_year (&plan, context);
  wb_plan_set_header (&plan, header);

  return plan;
}
