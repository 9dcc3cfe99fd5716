/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

/* Which sections the inspector of a kind of item has: read from the table. */

#include "wb-inspector-section.h"

static void
add_section (GArray *sections, WbSectionInfo info)
{
  if (info.group != WB_GROUP_NONE)
    g_array_append_val (sections, info);
}

static void
add_field_groups (GArray *sections, WbKind kind)
{
  const WbKindInfo *info = wb_kind_get_info (kind);
  gboolean seen[WB_N_GROUPS] = { FALSE };

  for (guint i = 0; i < info->n_fields; i++)
    if (!seen[info->fields[i].group])
      {
        seen[info->fields[i].group] = TRUE;
        add_section (sections, (WbSectionInfo){ .content = WB_SECTION_FIELDS, .group = info->fields[i].group });
      }
}

static void
add_links (GArray *sections, WbKind kind)
{
  for (WbKind link = WB_FIRST_LINK; link <= WB_LAST_LINK; link++)
    {
      const WbKindInfo *info = wb_kind_get_info (link);

      if ((info->from >> kind) & 1)
        add_section (sections, (WbSectionInfo){ .content = WB_SECTION_LINKS_FROM, .group = info->from_group, .link = link });
      if ((info->to >> kind) & 1)
        add_section (sections, (WbSectionInfo){ .content = WB_SECTION_LINKS_TO, .group = info->to_group, .link = link });
    }
}

/* The project is what everything is about: of what refers to it, only conflicts are listed beside it. */
static void
add_holders (GArray *sections, WbKind kind)
{
  for (WbKind holder = kind == WB_KIND_PROJECT ? WB_KIND_CONFLICT : 0; holder <= WB_KIND_CONFLICT; holder++)
    {
      const WbKindInfo *info = wb_kind_get_info (holder);

      for (guint i = 0; i < info->n_fields; i++)
        if (wb_field_is_reference (&info->fields[i]) && ((info->fields[i].targets >> kind) & 1))
          add_section (sections, (WbSectionInfo){ .content = WB_SECTION_HOLDERS,
                                                  .group = info->fields[i].reverse_group,
                                                  .holder = &info->fields[i] });
    }
}

static int
compare_sections (gconstpointer a, gconstpointer b)
{
  const WbSectionInfo *x = a, *y = b;

  return x->group != y->group ? (int) x->group - (int) y->group : (int) x->content - (int) y->content;
}

static void
mark_alone (GArray *sections)
{
  guint counts[WB_N_GROUPS] = { 0 };

  for (guint i = 0; i < sections->len; i++)
    counts[g_array_index (sections, WbSectionInfo, i).group]++;
  for (guint i = 0; i < sections->len; i++)
    {
      WbSectionInfo *info = &g_array_index (sections, WbSectionInfo, i);

      info->alone = counts[info->group] == 1;
    }
}

/**
 * wb_sections_of_kind:
 * @kind: a kind of item
 *
 * Returns: (transfer full): the sections of its inspector, as #WbSectionInfo
 */
GArray *
wb_sections_of_kind (WbKind kind)
{
  GArray *sections = g_array_new (FALSE, FALSE, sizeof (WbSectionInfo));

  add_field_groups (sections, kind);
  add_links (sections, kind);
  add_holders (sections, kind);
  g_array_sort (sections, compare_sections);
  mark_alone (sections);

  return sections;
}
