/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paged-plan.h"

#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-metrics.h"

const char *const paged_plan_themes[PAGED_PLAN_N_THEMES] = { "housing", "work", "school", "safe", "health" };

/* Nine goals of each theme over three rows; the last goal of all has so many actions that no page is high enough. */
static char *
write_plan (void)
{
  GString *text = g_string_new ("goal across target-year=2029 title='Van alles en nog wat'\n"
                                "action loose title='Zonder doel'\n"
                                "voice nowhere text='Van niemand'\n");

  for (guint theme = 0; theme < PAGED_PLAN_N_THEMES; theme++)
    for (guint i = 0; i < PAGED_PLAN_N_GOALS; i++)
      {
        const char *name = paged_plan_themes[theme];

        g_string_append_printf (text, "voice v-%s-%u text='%.*s' domains=%s may-share=%s\n", name, i, (int) (20 + 9 * i),
                                "Ze zeggen van alles, en een week later is er niemand meer die het nog weet of iets doet, hoor.",
                                name, i % 3 == 0 ? "no" : "yes");
        g_string_append_printf (text, "goal g-%s-%u title='Doel %u over wonen en samen leven' domain=%s target-year=%u\n",
                                name, i, i, name, (guint[]) { 2026, 2030, 2046 }[i % 3]);
        g_string_append_printf (text, "grounds v-%s-%u g-%s-%u\n", name, i, name, i);
        for (guint action = 0; action < (theme == 4 && i == 8 ? 40 : i % 4); action++)
          g_string_append_printf (text, "action a-%s-%u-%u title='Een actie van enige lengte, nummer %u'\n"
                                        "contributes a-%s-%u-%u g-%s-%u\n",
                                  name, i, action, action, name, i, action, name, i);
      }

  return g_string_free (text, FALSE);
}

void
paged_plan_set_up (PagedPlan *paged, gconstpointer data)
{
  g_autofree char *text = write_plan ();

  paged->project = small_plan_new (text);
  paged->options = (WbPageOptions){ .paper = WB_PAPER_A3, .today = SMALL_PLAN_TODAY, .hide_private = TRUE };
}

void
paged_plan_tear_down (PagedPlan *paged, gconstpointer data)
{
  g_object_unref (paged->project);
}

WbPageSet *
paged_plan_lay_out (PagedPlan *paged, WbPaging paging)
{
  paged->options.paging = paging;

  return wb_page_set_new (paged->project, &paged->options, &fixed_measurer);
}

gboolean
paged_plan_is_within (const WbRect *inner, const WbRect *outer)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

void
paged_plan_check_on_paper (WbPageSet *set)
{
  float width, height;

  wb_page_set_get_size (set, &width, &height);
  for (guint i = 0; i < wb_page_set_get_n (set); i++)
    {
      const WbPage *page = wb_page_set_get (set, i);
      const WbRect paper = { WB_PAGE_MARGIN - 0.1f, WB_PAGE_MARGIN - 0.1f, width - 2 * WB_PAGE_MARGIN + 0.2f,
                             height - 2 * WB_PAGE_MARGIN + 0.2f };

      if (!paged_plan_is_within (&page->target, &paper))
        g_error ("%g, %g, %g × %g lies outside %g × %g", page->target.x, page->target.y, page->target.width,
                 page->target.height, width, height);
      g_assert_cmpfloat_with_epsilon (page->target.width, page->source.width * page->scale, 0.01);
      g_assert_cmpfloat_with_epsilon (page->target.height, page->source.height * page->scale, 0.01);
    }
}
