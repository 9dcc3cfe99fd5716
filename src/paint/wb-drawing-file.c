/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* temporary: (nullable): where it is until it takes the place of the target */
typedef struct
{
  char *temporary;
  char *target;
} File;

struct _WbDrawingFiles
{
  GPtrArray *list; /* File */
};

/* Where a symbolic link leads, so that it stays one. */
static char *
follow_link (const char *path)
{
  char *target = realpath (path, NULL);
  char *copy = g_strdup (target != NULL ? target : path);

  free (target);

  return copy;
}

/* The last part of a message of GLib's, such as "No space left on device"; before it stands the name of the temporary
 * file, which says nothing to anybody. */
static const char *
get_cause (const GError *error)
{
  const char *colon = g_strrstr (error->message, ": ");

  return colon != NULL ? colon + 2 : error->message;
}

static void
set_error (GError **error, const char *path, const char *cause)
{
  g_set_error (error, WB_DRAWING_ERROR, WB_DRAWING_ERROR_IO, _("“%s” cannot be written: %s."), path, cause);
}

static void
file_free (gpointer data)
{
  File *file = data;

  if (file->temporary != NULL)
    g_unlink (file->temporary);
  g_free (file->temporary);
  g_free (file->target);
  g_free (file);
}

WbDrawingFiles *
wb_drawing_files_new (void)
{
  WbDrawingFiles *files = g_new0 (WbDrawingFiles, 1);

  files->list = g_ptr_array_new_with_free_func (file_free);

  return files;
}

void
wb_drawing_files_free (WbDrawingFiles *files)
{
  g_ptr_array_unref (files->list);
  g_free (files);
}

/* Beside the target, so that it can take its place in one step; it starts with a dot and ends in .tmp, and is no picture
 * should the program die before. */
static char *
make_temporary (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_strdup_printf (".wijkbord-%08x%08x.tmp", g_random_int (), g_random_int ());

  return g_build_filename (folder, name, NULL);
}

/* Writes one of the files, which does not take its place yet. */
gboolean
wb_drawing_files_add (WbDrawingFiles *files, const char *path, GBytes *bytes, GError **error)
{
  File *file = g_new0 (File, 1);
  g_autoptr (GError) local = NULL;

  file->target = follow_link (path);
  file->temporary = make_temporary (file->target);
  g_ptr_array_add (files->list, file);
  if (g_file_set_contents_full (file->temporary, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
    return TRUE;

  set_error (error, path, get_cause (local));

  return FALSE;
}

/* Lets all of them take their places. */
gboolean
wb_drawing_files_replace (WbDrawingFiles *files, GError **error)
{
  for (guint i = 0; i < files->list->len; i++)
    {
      File *file = files->list->pdata[i];

      if (g_rename (file->temporary, file->target) != 0)
        {
          set_error (error, file->target, g_strerror (errno));
          return FALSE;
        }
      g_clear_pointer (&file->temporary, g_free);
    }

  return TRUE;
}

/* "board.png" becomes "board-03.png", with as many digits as the last page has. */
char *
wb_drawing_number (const char *path, guint page, guint n_pages)
{
  const char *dot = strrchr (path, '.');
  gsize length = dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL ? (gsize) (dot - path) : strlen (path);
  guint n_digits = 1;

  if (n_pages < 2)
    return g_strdup (path);

  for (guint rest = n_pages; rest >= 10; rest /= 10)
    n_digits++;

  return g_strdup_printf ("%.*s-%0*u%s", (int) length, path, (int) n_digits, page + 1, path + length);
}
