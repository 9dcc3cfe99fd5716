/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-vfs.h"

#include <sqlite3.h>
#include <string.h>

#include "fault-disk.h"

typedef struct
{
  sqlite3_file  base;
  char         *path;
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;
static GMutex mutex;

static Fault kind;
static guint fails_at;
static gboolean fails_for_ever;
static gboolean has_shared_memory = TRUE;
static guint n_calls;
static GHashTable *n_syncs; /* thread → how often */

static gboolean
meets_fault (void)
{
  gboolean meets;

  g_mutex_lock (&mutex);
  n_calls++;
  meets = fails_at != 0 && (n_calls == fails_at || (fails_for_ever && n_calls > fails_at));
  g_mutex_unlock (&mutex);

  return meets;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static const char *
path_of (sqlite3_file *file)
{
  return ((FaultFile *) file)->path;
}

static int
fault_close (sqlite3_file *file)
{
  FaultFile *self = (FaultFile *) file;
  int result = self->real->pMethods != NULL ? self->real->pMethods->xClose (self->real) : SQLITE_OK;

  g_free (self->path);

  return result;
}

/* A short read is no fault to SQLite, but the end of the file: what is not there counts as zeros. */
static int
fault_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  return meets_fault () ? SQLITE_IOERR_READ : real_of (file)->pMethods->xRead (real_of (file), data, size, offset);
}

static int
write_through (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  int result = real_of (file)->pMethods->xWrite (real_of (file), data, size, offset);

  if (result == SQLITE_OK)
    fault_disk_write (path_of (file), data, size, offset);

  return result;
}

static int
fault_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  if (!meets_fault ())
    return write_through (file, data, size, offset);
  if (kind == FAULT_SHORT)
    write_through (file, data, size / 2, offset);

  return kind == FAULT_FULL ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  int result = meets_fault () ? SQLITE_IOERR_TRUNCATE : real_of (file)->pMethods->xTruncate (real_of (file), size);

  if (result == SQLITE_OK)
    fault_disk_truncate (path_of (file), size);

  return result;
}

/* The disk of the computer need not wait for it, as nobody pulls its plug. */
static int
fault_sync (sqlite3_file *file, int flags)
{
  guint n;

  if (meets_fault ())
    return SQLITE_IOERR_FSYNC;

  g_mutex_lock (&mutex);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (n_syncs, g_thread_self ()));
  g_hash_table_insert (n_syncs, g_thread_self (), GUINT_TO_POINTER (n + 1));
  g_mutex_unlock (&mutex);
  fault_disk_keep (path_of (file));

  return SQLITE_OK;
}

static int
fault_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
fault_lock (sqlite3_file *file, int lock)
{
  return real_of (file)->pMethods->xLock (real_of (file), lock);
}

static int
fault_unlock (sqlite3_file *file, int lock)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), lock);
}

static int
fault_check_reserved_lock (sqlite3_file *file, int *result)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), result);
}

static int
fault_file_control (sqlite3_file *file, int op, void *data)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), op, data);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
fault_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **data)
{
  return real_of (file)->pMethods->xShmMap (real_of (file), page, size, extend, data);
}

static int
fault_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
fault_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
fault_shm_unmap (sqlite3_file *file, int delete_file)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), delete_file);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
  .xShmMap = fault_shm_map,
  .xShmLock = fault_shm_lock,
  .xShmBarrier = fault_shm_barrier,
  .xShmUnmap = fault_shm_unmap,
};

/* As on a network file system: of version 1, which has no shared memory. */
static sqlite3_io_methods methods_without_memory;

static int
fault_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int result;

  memset (self, 0, sizeof *self);
  if (meets_fault ())
    return SQLITE_CANTOPEN;

  self->real = (sqlite3_file *) (self + 1);
  result = real_vfs->xOpen (real_vfs, path, self->real, flags, out_flags);
  if (self->real->pMethods == NULL)
    return result;

  g_assert_nonnull (path);
  self->path = g_strdup (path);
  self->base.pMethods = has_shared_memory ? &methods : &methods_without_memory;
  fault_disk_open (path);

  return result;
}

const char *
fault_get_name (Fault fault)
{
  static const char *const names[N_FAULTS] = { "I/O error", "short write", "full disk" };

  return names[fault];
}

void
fault_vfs_register (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = FAULT_VFS;
  fault_vfs.pNext = NULL;
  fault_vfs.szOsFile = sizeof (FaultFile) + real_vfs->szOsFile;
  fault_vfs.xOpen = fault_open;
  methods_without_memory = methods;
  methods_without_memory.iVersion = 1;
  n_syncs = g_hash_table_new (NULL, NULL);
  g_assert_cmpint (sqlite3_vfs_register (&fault_vfs, FALSE), ==, SQLITE_OK);
}

void
fault_vfs_set_shared (gboolean shared)
{
  has_shared_memory = shared;
}

void
fault_vfs_set (Fault fault, guint at, gboolean for_ever)
{
  g_mutex_lock (&mutex);
  kind = fault;
  fails_at = at;
  fails_for_ever = for_ever;
  n_calls = 0;
  g_hash_table_remove_all (n_syncs);
  g_mutex_unlock (&mutex);
}

guint
fault_vfs_get_calls (void)
{
  guint n;

  g_mutex_lock (&mutex);
  n = n_calls;
  g_mutex_unlock (&mutex);

  return n;
}

guint
fault_vfs_get_syncs (void)
{
  guint n;

  g_mutex_lock (&mutex);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (n_syncs, g_thread_self ()));
  g_mutex_unlock (&mutex);

  return n;
}
