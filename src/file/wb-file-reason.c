/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-reason.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/**
 * wb_file_reason:
 * @code: an errno
 * @folder: the folder of the file
 *
 * Says why a file could not be saved, and what helps, in words of somebody who knows files and folders but not errno.
 *
 * Returns: (transfer full): a sentence
 */
char *
wb_file_reason (int code, const char *folder)
{
  switch (code)
    {
    case ENOSPC:
      return g_strdup (_("The disk is full. Make room on it, or save the plan elsewhere."));
    case EDQUOT:
      return g_strdup (_("Your share of the disk is full. Make room, or save the plan elsewhere."));
    case EFBIG:
      return g_strdup (_("The disk does not take files of this size. Save the plan elsewhere."));
    case EROFS:
      return g_strdup (_("The disk can only be read. Save the plan elsewhere."));
    case EACCES:
    case EPERM:
      return g_strdup_printf (_("You may not write in the folder “%s”. Save the plan elsewhere."), folder);
    case ENOENT:
    case ENOTDIR:
      return g_strdup_printf (_("The folder “%s” is not there (any more). Save the plan elsewhere."), folder);
    case ENAMETOOLONG:
      return g_strdup (_("The name is too long. Save the plan under a shorter one."));
    case ELOOP:
      return g_strdup (_("It is a link that leads back to itself."));
    case EIO:
      return g_strdup (_("The disk reports an error. Save the plan on another one."));
    case ENOTCONN:
    case ESTALE:
    case ENODEV:
    case ENXIO:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ETIMEDOUT:
      return g_strdup (_("The disk cannot be reached. Connect it again and save, or save the plan elsewhere."));
    case EMFILE:
    case ENFILE:
      return g_strdup (_("Too many files are open. Close some, and save again."));
    case ENOMEM:
      return g_strdup (_("There is too little memory. Close other programs, and save again."));
    default:
      return g_strdup_printf (_("The system says: %s."), g_strerror (code));
    }
}
