/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-page-private.h"

#include "wb-standing.h"

/* Which items stand on the pages of a theme or of a selection. A goal brings its actions. */

static WbSlot
find_domain (WbProject *project, const char *id)
{
  WbSlot slot = id != NULL ? wb_project_find (project, id) : WB_SLOT_NONE;

  return slot != WB_SLOT_NONE && wb_record_get_kind (wb_project_get (project, slot)) == WB_KIND_DOMAIN ? slot : WB_SLOT_NONE;
}

static WbSlot
get_goal_domain (WbProject *project, WbSlot goal)
{
  return find_domain (project, wb_record_get_text (wb_project_get (project, goal), WB_GOAL_DOMAIN));
}

/* What residents say about several themes stands with each of them. */
static gboolean
is_voice_of (WbProject *project, WbSlot voice, WbSlot domain)
{
  const WbSet *domains = wb_record_get_set (wb_project_get (project, voice), WB_VOICE_DOMAINS);

  for (guint i = 0; domains != NULL && i < domains->n; i++)
    if (find_domain (project, domains->members[i]) == domain)
      return TRUE;

  return domain == WB_SLOT_NONE && (domains == NULL || domains->n == 0);
}

static gboolean
is_goal_of (WbProject *project, WbSlot goal, WbSlot domain)
{
  return get_goal_domain (project, goal) == domain;
}

static gboolean
is_action_of (WbProject *project, WbSlot action, WbSlot domain)
{
  return domain == WB_SLOT_NONE && wb_action_get_main_goal (project, action) == WB_SLOT_NONE;
}

static void
add_kind (GHashTable *items, WbProject *project, WbKind kind, WbSlot domain,
          gboolean (*is_of) (WbProject *project, WbSlot slot, WbSlot domain))
{
  guint n;
  const WbSlot *slots = wb_project_list (project, kind, &n);

  for (guint i = 0; i < n; i++)
    if (is_of (project, slots[i], domain))
      g_hash_table_add (items, GUINT_TO_POINTER (slots[i]));
}

GHashTable *
wb_page_items_of_theme (WbProject *project, WbSlot domain)
{
  GHashTable *items = g_hash_table_new (NULL, NULL);

  add_kind (items, project, WB_KIND_VOICE, domain, is_voice_of);
  add_kind (items, project, WB_KIND_GOAL, domain, is_goal_of);
  add_kind (items, project, WB_KIND_ACTION, domain, is_action_of);

  return items;
}

GHashTable *
wb_page_items_selected (WbProject *project, const WbSlot *slots, guint n)
{
  GHashTable *items = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      const WbRecord *record = wb_project_get (project, slots[i]);
      WbKind kind = record != NULL ? wb_record_get_kind (record) : WB_KIND_PROJECT;

      if (kind == WB_KIND_VOICE || kind == WB_KIND_GOAL || kind == WB_KIND_ACTION)
        g_hash_table_add (items, GUINT_TO_POINTER (slots[i]));
    }

  return items;
}

/* The one that it stands in. */
static WbSlot
get_voice_domain (WbProject *project, WbSlot voice)
{
  const WbSet *domains = wb_record_get_set (wb_project_get (project, voice), WB_VOICE_DOMAINS);
  WbSlot first = WB_SLOT_NONE;

  for (guint i = 0; domains != NULL && i < domains->n; i++)
    {
      WbSlot domain = find_domain (project, domains->members[i]);

      if (first == WB_SLOT_NONE || (domain != WB_SLOT_NONE && wb_domain_compare_slots (&domain, &first, project) < 0))
        first = domain;
    }

  return first;
}

static WbSlot
get_domain (WbProject *project, WbSlot slot)
{
  WbKind kind = wb_record_get_kind (wb_project_get (project, slot));
  WbSlot goal = kind == WB_KIND_ACTION ? wb_action_get_main_goal (project, slot) : slot;

  if (kind == WB_KIND_VOICE)
    return get_voice_domain (project, slot);

  return goal != WB_SLOT_NONE ? get_goal_domain (project, goal) : WB_SLOT_NONE;
}

/* The themes that they need columns of. */
GHashTable *
wb_page_items_get_themes (WbProject *project, GHashTable *items)
{
  GHashTable *themes = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    {
      WbSlot domain = get_domain (project, GPOINTER_TO_UINT (item));

      if (domain != WB_SLOT_NONE)
        g_hash_table_add (themes, GUINT_TO_POINTER (domain));
    }

  return themes;
}
