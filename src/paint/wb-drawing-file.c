/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-drawing-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

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

gboolean
wb_drawing_write_file (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *target = follow_link (path);
  g_autoptr (GError) local = NULL;

  if (g_file_set_contents_full (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                G_FILE_SET_CONTENTS_CONSISTENT, 0666, &local))
    return TRUE;

  g_set_error (error, WB_DRAWING_ERROR, WB_DRAWING_ERROR_IO, _("“%s” cannot be written: %s."), path, get_cause (local));

  return FALSE;
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
