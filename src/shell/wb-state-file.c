/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-state-file.h"

#include <errno.h>

static char *
get_path (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "wijkbord", name, NULL);
}

/**
 * wb_state_file_load:
 * @name: what the file is called, such as "views.ini"
 *
 * Returns: (transfer full): what is in it; nothing when it is not there yet, or cannot be read
 */
GKeyFile *
wb_state_file_load (const char *name)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = get_path (name);

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);

  return file;
}

/**
 * wb_state_file_save:
 * @name: what the file is called
 * @file: what comes into it
 *
 * Writes the file, which nobody else may read. It blocks for as long as the disk takes, and may be called in any thread.
 */
void
wb_state_file_save (const char *name, GKeyFile *file)
{
  g_autofree char *path = get_path (name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_return_if_fail (file != NULL);

  text = g_key_file_to_data (file, &length, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  else if (!g_file_set_contents_full (path, text, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("%s", error->message);
}
