/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-source.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

#include "wb-file-error.h"

/* A file on this computer is read as such; others through GIO, which brings no bytes of anything but files. */
struct _WbFileSource
{
  int           fd; /* -1: the stream */
  GInputStream *stream;
  gint64        size;
  WbFileStamp   stamp;
};

static void
set_error_from_errno (GError **error, int code)
{
  switch (code)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_IO, _("There is no such file."));
      break;
    case EACCES:
    case EPERM:
      g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_IO, _("You are not allowed to read this file."));
      break;
    default:
      g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_IO, _("The file cannot be read: %s."), g_strerror (code));
    }
}

static gboolean
check_mode (mode_t mode, GError **error)
{
  if (S_ISREG (mode))
    return TRUE;

  if (S_ISDIR (mode))
    g_set_error_literal (error, WB_FILE_ERROR, WB_FILE_ERROR_FOLDER, _("This is a folder, not a file."));
  else
    g_set_error_literal (error, WB_FILE_ERROR, WB_FILE_ERROR_IO, _("This is a pipe or a device, not a file."));

  return FALSE;
}

static gboolean
check_path (const char *path, GError **error)
{
  struct stat status;

  if (stat (path, &status) == 0)
    return check_mode (status.st_mode, error);

  set_error_from_errno (error, errno);
  return FALSE;
}

/* Behind all symbolic links, as it is saved. */
static void
look_at_disk (WbFileStamp *stamp, const char *path)
{
  char *real = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (real != NULL ? real : path);

  free (real);
  wb_file_stamp_set_disk (stamp, folder);
}

/* It is looked at before it is opened, since opening a device may do something, and again afterwards, since it may have
 * become another thing in between; without waiting, since opening a pipe may never end. */
static gboolean
open_path (WbFileSource *self, const char *path, GError **error)
{
  struct stat status;

  if (!check_path (path, error))
    return FALSE;

  self->fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (self->fd < 0 || fstat (self->fd, &status) != 0)
    {
      set_error_from_errno (error, errno);
      return FALSE;
    }

  wb_file_stamp_init (&self->stamp, &status);
  look_at_disk (&self->stamp, path);
  self->size = status.st_size;
  return check_mode (status.st_mode, error);
}

static void
set_error_from_gio (GError **error, GError *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return;
    }

  g_set_error (error, WB_FILE_ERROR, WB_FILE_ERROR_IO, _("The file cannot be read: %s."), cause->message);
  g_error_free (cause);
}

static gboolean
open_stream (WbFileSource *self, GFile *file, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, &cause);

  if (info == NULL)
    {
      set_error_from_gio (error, cause);
      return FALSE;
    }

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return check_mode (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY ? S_IFDIR : S_IFIFO, error);

  self->size = g_file_info_get_size (info);
  self->stream = (GInputStream *) g_file_read (file, cancellable, &cause);
  if (self->stream == NULL)
    set_error_from_gio (error, cause);

  return self->stream != NULL;
}

/**
 * wb_file_source_open:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @error: return location for a %WB_FILE_ERROR_IO
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL on failure
 */
WbFileSource *
wb_file_source_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (WbFileSource) self = g_new0 (WbFileSource, 1);
  const char *path = g_file_peek_path (file);
  gboolean is_open;

  self->fd = -1;
  is_open = path != NULL ? open_path (self, path, error) : open_stream (self, file, cancellable, error);

  return is_open ? g_steal_pointer (&self) : NULL;
}

/**
 * wb_file_source_get_size:
 * @self: a source
 *
 * Returns: how large the file was when it was opened
 */
gint64
wb_file_source_get_size (WbFileSource *self)
{
  return self->size;
}

/**
 * wb_file_source_get_stamp:
 * @self: a source
 * @stamp: (out caller-allocates): where to store the stamp of when it was opened; of one that is not on this computer
 *   it says only that there was a file, and its size
 */
void
wb_file_source_get_stamp (WbFileSource *self, WbFileStamp *stamp)
{
  *stamp = self->stamp;
  stamp->exists = TRUE;
  stamp->size = self->size;
}

static gssize
read_fd (int fd, char *buffer, gsize size, GError **error)
{
  gssize n;

  do
    n = read (fd, buffer, size);
  while (n < 0 && errno == EINTR);

  if (n < 0)
    set_error_from_errno (error, errno);

  return n;
}

/**
 * wb_file_source_read:
 * @self: a source
 * @buffer: (out caller-allocates): where to put the next bytes
 * @size: how many there is room for
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Returns: how many bytes came; 0 at the end, -1 on failure
 */
gssize
wb_file_source_read (WbFileSource *self, char *buffer, gsize size, GCancellable *cancellable, GError **error)
{
  GError *cause = NULL;
  gssize n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;

  if (self->fd >= 0)
    return read_fd (self->fd, buffer, size, error);

  n = g_input_stream_read (self->stream, buffer, size, cancellable, &cause);
  if (n < 0)
    set_error_from_gio (error, cause);

  return n;
}

/**
 * wb_file_source_free:
 * @self: a source
 *
 * Closes the file.
 */
void
wb_file_source_free (WbFileSource *self)
{
  if (self->fd >= 0)
    close (self->fd);
  g_clear_object (&self->stream);
  g_free (self);
}
