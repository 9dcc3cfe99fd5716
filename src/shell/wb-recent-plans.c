/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-recent-plans.h"

#include "wb-file-format.h"
#include "wb-recent-plan-private.h"

/* More than these no start page shows. */
#define MOST 12

/* What the desktop remembers of this program's files is told apart by this name. */
#define APP_NAME "Wijkbord"

/* When this program opened it last: other programs may have since. */
static GDateTime *
get_opened (GtkRecentInfo *info)
{
  GDateTime *opened = NULL;

  gtk_recent_info_get_application_info (info, APP_NAME, NULL, NULL, &opened);

  return opened;
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (get_opened (*(GtkRecentInfo **) b), get_opened (*(GtkRecentInfo **) a));
}

static GPtrArray *
list_infos (GtkRecentManager *manager)
{
  GList *all = gtk_recent_manager_get_items (manager);
  GPtrArray *ours = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);

  for (GList *l = all; l != NULL; l = l->next)
    {
      if (gtk_recent_info_has_application (l->data, APP_NAME))
        g_ptr_array_add (ours, l->data);
      else
        gtk_recent_info_unref (l->data);
    }
  g_list_free (all);
  g_ptr_array_sort (ours, compare_age);

  return ours;
}

/* What was known of a plan is known still. */
static WbRecentPlan *
find_plan (GListModel *before, GtkRecentInfo *info)
{
  const char *uri = gtk_recent_info_get_uri (info);
  const char *title = gtk_recent_info_get_display_name (info);
  GDateTime *opened = get_opened (info);

  for (guint i = 0; i < g_list_model_get_n_items (before); i++)
    {
      g_autoptr (WbRecentPlan) plan = g_list_model_get_item (before, i);

      if (wb_recent_plan_is (plan, uri, title, opened))
        return g_steal_pointer (&plan);
    }

  return wb_recent_plan_new (uri, title, opened);
}

static gboolean
is_at (GListStore *store, guint i, gpointer plan)
{
  g_autoptr (WbRecentPlan) there = g_list_model_get_item (G_LIST_MODEL (store), i);

  return there == plan;
}

/* The cards of the others stay where they are, and so does the keyboard on one of them. */
static void
put (GListStore *store, GPtrArray *plans)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint most = MIN (n, plans->len);
  guint first = 0, last = 0;

  while (first < most && is_at (store, first, plans->pdata[first]))
    first++;
  while (last < most - first && is_at (store, n - last - 1, plans->pdata[plans->len - last - 1]))
    last++;
  if (n > first + last || plans->len > first + last)
    g_list_store_splice (store, first, n - first - last, plans->pdata + first, plans->len - first - last);
}

static void
changed_cb (GtkRecentManager *manager, GListStore *store)
{
  g_autoptr (GPtrArray) infos = list_infos (manager);
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MIN (infos->len, MOST); i++)
    g_ptr_array_add (plans, find_plan (G_LIST_MODEL (store), infos->pdata[i]));

  put (store, plans);
}

/**
 * wb_recent_plans_get:
 *
 * Returns: (transfer none): a list of #WbRecentPlan, latest first
 */
GListModel *
wb_recent_plans_get (void)
{
  static GListStore *store;

  if (store == NULL)
    {
      GtkRecentManager *manager = gtk_recent_manager_get_default ();

      store = g_list_store_new (WB_TYPE_RECENT_PLAN);
      g_signal_connect_object (manager, "changed", G_CALLBACK (changed_cb), store, 0);
      changed_cb (manager, store);
    }

  return G_LIST_MODEL (store);
}

/**
 * wb_recent_plans_add:
 * @file: a project file that was opened or saved
 * @title: what the plan is called
 *
 * Remembers the plan, as the latest.
 */
void
wb_recent_plans_add (GFile *file, const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  char media_type[] = WB_FILE_MEDIA_TYPE;
  char name[] = APP_NAME;
  char command[] = "wijkbord %u";
  GtkRecentData data = {
    .display_name = (char *) title,
    .mime_type = media_type,
    .app_name = name,
    .app_exec = command,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * wb_recent_plans_remove:
 * @file: a file
 *
 * Forgets it, and what was seen of it. The file itself stays, if it is there.
 */
void
wb_recent_plans_remove (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
  wb_glance_cache_forget (file);
}
