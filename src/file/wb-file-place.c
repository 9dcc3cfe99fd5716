/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"
#define _GNU_SOURCE

#include "wb-file-place.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

/* What statfs() calls the file systems that other computers may have too. GIO knows NFS alone. FUSE stands for what is
 * mounted through SSH or WebDAV; that it may be a local disk costs only a little time. */
static const guint32 remote[] = {
  0x0000517b, /* SMB */
  0xfe534d42, /* SMB 2 and later */
  0xff534d42, /* CIFS */
  0x00006969, /* NFS */
  0x65735546, /* FUSE */
  0x01021997, /* 9P */
  0x00c36400, /* Ceph */
  0x5346414f, /* AFS */
  0x6b414653, /* AFS of the kernel */
  0x73757245, /* Coda */
  0x7461636f, /* OCFS2 */
  0x01161970, /* GFS2 */
  0x0bd00bd0, /* Lustre */
};

/**
 * wb_file_place_is_remote:
 * @path: a file or folder
 *
 * Returns: whether it is on a network disk, as far as the system tells; what cannot be looked at is taken to be
 */
gboolean
wb_file_place_is_remote (const char *path)
{
  struct statfs status;

  if (statfs (path, &status) != 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    if ((guint32) status.f_type == remote[i])
      return TRUE;

  return FALSE;
}

/**
 * wb_file_place_look_anew:
 * @path: a file
 *
 * A network disk answers from memory what a file is, for half a minute or so. NFS and WebDAV ask again when a file is opened,
 * SSHFS asks for all files of a folder when it lists one in which something was made or removed since, and the system itself
 * when it is told to.
 */
void
wb_file_place_look_anew (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = NULL;
  struct statx status;
  int fd;

  if (!wb_file_place_is_remote (folder))
    return;

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && g_dir_read_name (dir) != NULL)
    ;
  fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd >= 0)
    close (fd);
  (void) !statx (AT_FDCWD, path, AT_STATX_FORCE_SYNC, STATX_BASIC_STATS, &status);
}

/**
 * wb_file_place_get_disk:
 * @folder: a folder
 *
 * Returns: a number by which the disk that it is on can be told from others, as long as that is there; 0 when there is no
 *   such folder
 */
guint64
wb_file_place_get_disk (const char *folder)
{
  struct stat status;

  return stat (folder, &status) == 0 ? status.st_dev : 0;
}

/**
 * wb_file_place_get_disk_beneath:
 * @folder: a folder
 *
 * The parent of each folder is asked for by the system's own name of it, since a path may lead through links.
 *
 * Returns: the number of the disk in a folder of which that of @folder is mounted; 0 when there is none, or it cannot be
 *   looked at
 */
guint64
wb_file_place_get_disk_beneath (const char *folder)
{
  g_autoptr (GString) path = g_string_new (folder);
  struct stat status, parent;

  if (stat (path->str, &status) != 0)
    return 0;

  while (stat (g_string_append (path, "/..")->str, &parent) == 0)
    {
      if (parent.st_dev != status.st_dev)
        return parent.st_dev;
      if (parent.st_ino == status.st_ino)
        break;
      status = parent;
    }

  return 0;
}
