/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-view-states.h"

#include "wb-state-file.h"

#define FILE_NAME "views.ini"
#define GROUP     "views"

/* What is to be written, text by project. Whoever writes takes all of it, so that nothing older is ever written later. */
static GHashTable *waiting;
static GMutex waiting_lock;

/* One writes at a time, for as long as the disk takes. */
static GMutex writing_lock;

/* More plans than these nobody goes on with; the one that was shown longest ago is forgotten. */
#define MOST 100

static void
forget_oldest (GKeyFile *file)
{
  gsize n;
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP, &n, NULL);

  for (gsize i = 0; i + MOST < n; i++)
    g_key_file_remove_key (file, GROUP, keys[i], NULL);
}

static void
put (const char *project, GVariant *state)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&waiting_lock);

  if (waiting == NULL)
    waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_replace (waiting, g_strdup (project), g_variant_print (state, TRUE));
}

static GHashTable *
take_waiting (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&waiting_lock);

  return g_steal_pointer (&waiting);
}

/* Says whether that is something new. What was shown last stands last. */
static gboolean
set (GKeyFile *file, const char *project, const char *text)
{
  gsize n;
  g_auto (GStrv) keys = g_key_file_get_keys (file, GROUP, &n, NULL);
  g_autofree char *before = g_key_file_get_string (file, GROUP, project, NULL);

  if (g_strcmp0 (before, text) == 0 && g_str_equal (keys[n - 1], project))
    return FALSE;

  g_key_file_remove_key (file, GROUP, project, NULL);
  g_key_file_set_string (file, GROUP, project, text);

  return TRUE;
}

static void
write_waiting (void)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&writing_lock);
  g_autoptr (GHashTable) states = take_waiting ();
  g_autoptr (GKeyFile) file = NULL;
  GHashTableIter iter;
  gpointer project, text;
  gboolean changed = FALSE;

  if (states == NULL)
    return;

  file = wb_state_file_load (FILE_NAME);
  g_hash_table_iter_init (&iter, states);
  while (g_hash_table_iter_next (&iter, &project, &text))
    changed |= set (file, project, text);
  forget_oldest (file);
  if (changed)
    wb_state_file_save (FILE_NAME, file);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  write_waiting ();
  g_task_return_boolean (task, TRUE);
}

/**
 * wb_view_states_find:
 * @project: the id of a project
 *
 * Returns: (transfer full) (nullable): how it was shown last, of whatever type stands there; %NULL when that is not known
 */
GVariant *
wb_view_states_find (const char *project)
{
  g_autoptr (GKeyFile) file = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (project != NULL, NULL);

  file = wb_state_file_load (FILE_NAME);
  text = g_key_file_get_string (file, GROUP, project, NULL);

  return text != NULL ? g_variant_parse (NULL, text, NULL, NULL, NULL) : NULL;
}

/**
 * wb_view_states_keep:
 * @project: the id of a project
 * @state: how it is shown
 *
 * Keeps that for the next time. It is written when this returns.
 */
void
wb_view_states_keep (const char *project, GVariant *state)
{
  g_return_if_fail (project != NULL && state != NULL);

  put (project, state);
  write_waiting ();
}

/**
 * wb_view_states_keep_soon:
 * @project: the id of a project
 * @state: how it is shown
 *
 * Keeps that for the next time. It is written on another thread.
 */
void
wb_view_states_keep_soon (const char *project, GVariant *state)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (project != NULL && state != NULL);

  put (project, state);
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, wb_view_states_keep_soon);
  g_task_run_in_thread (task, write_in_thread);
}
