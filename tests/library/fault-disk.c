/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-disk.h"

#include <glib/gstdio.h>
#include <string.h>

/* A disk writes all of a block or nothing. */
#define BLOCK 4096

/* What the name of a write-ahead log ends in. */
#define LOG "-wal"

/* A piece that was written; without bytes: the file was cut off there. */
typedef struct
{
  gsize   offset;
  GBytes *bytes;
} Change;

typedef struct
{
  GByteArray *kept;
  GArray     *changes; /* of Change: since then */
} File;

static GMutex mutex;
static GHashTable *files; /* path → File */

static void
clear_change (gpointer data)
{
  g_clear_pointer (&((Change *) data)->bytes, g_bytes_unref);
}

static void
file_free (gpointer data)
{
  File *file = data;

  g_byte_array_unref (file->kept);
  g_array_unref (file->changes);
  g_free (file);
}

static File *
file_new (const char *contents, gsize size)
{
  File *file = g_new0 (File, 1);

  file->kept = g_byte_array_new ();
  g_byte_array_append (file->kept, (const guint8 *) contents, size);
  file->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (file->changes, clear_change);

  return file;
}

static void
set_size (GByteArray *bytes, gsize size)
{
  guint old = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > old)
    memset (bytes->data + old, 0, size - old);
}

static void
put (GByteArray *bytes, gsize offset, const guint8 *data, gsize size)
{
  if (bytes->len < offset + size)
    set_size (bytes, offset + size);
  memcpy (bytes->data + offset, data, size);
}

static void
do_change (File *file, const Change *change)
{
  gsize size;
  const guint8 *data = change->bytes != NULL ? g_bytes_get_data (change->bytes, &size) : NULL;

  if (data != NULL)
    put (file->kept, change->offset, data, size);
  else
    set_size (file->kept, change->offset);
}

/* The part of it that stands in each block comes to the disk or not. */
static void
do_some (File *file, const Change *change)
{
  gsize size, n;
  const guint8 *data = g_bytes_get_data (change->bytes, &size);

  for (gsize i = 0; i < size; i += n)
    {
      gsize at = change->offset + i;

      n = MIN (size - i, BLOCK - at % BLOCK);
      if (g_test_rand_bit ())
        put (file->kept, at, data + i, n);
    }
}

static void
add_change (const char *path, gsize offset, GBytes *bytes)
{
  Change change = { offset, bytes };
  File *file;

  g_mutex_lock (&mutex);
  file = g_hash_table_lookup (files, path);
  g_array_append_val (file->changes, change);
  g_mutex_unlock (&mutex);
}

void
fault_disk_settle (void)
{
  g_mutex_lock (&mutex);
  g_clear_pointer (&files, g_hash_table_unref);
  g_mutex_unlock (&mutex);
}

/* A file of which nothing is there is another one than that which had the name before. */
void
fault_disk_open (const char *path)
{
  g_autofree char *contents = NULL;
  gsize size = 0;

  g_mutex_lock (&mutex);
  if (files == NULL)
    files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, file_free);
  g_file_get_contents (path, &contents, &size, NULL);
  if (size == 0 || !g_hash_table_contains (files, path))
    g_hash_table_insert (files, g_strdup (path), file_new (contents, size));
  g_mutex_unlock (&mutex);
}

void
fault_disk_write (const char *path, const void *data, gsize size, gsize offset)
{
  if (size > 0)
    add_change (path, offset, g_bytes_new (data, size));
}

void
fault_disk_truncate (const char *path, gsize size)
{
  add_change (path, size, NULL);
}

void
fault_disk_keep (const char *path)
{
  File *file;

  g_mutex_lock (&mutex);
  file = g_hash_table_lookup (files, path);
  for (guint i = 0; i < file->changes->len; i++)
    do_change (file, &g_array_index (file->changes, Change, i));
  g_array_set_size (file->changes, 0);
  g_mutex_unlock (&mutex);
}

static void
lose_some (File *file)
{
  for (guint i = 0; i < file->changes->len; i++)
    {
      const Change *change = &g_array_index (file->changes, Change, i);

      if (change->bytes != NULL)
        do_some (file, change);
      else if (g_test_rand_bit ())
        do_change (file, change);
    }
}

/* What SQLite keeps in memory for all who look goes too. */
static void
put_back (const char *path, const GByteArray *kept)
{
  gsize length = g_str_has_suffix (path, LOG) ? strlen (path) - strlen (LOG) : strlen (path);
  g_autofree char *index = g_strdup_printf ("%.*s-shm", (int) length, path);

  g_unlink (index);
  /* GLib would write over the file and leave what is longer. */
  if (g_unlink (path) == 0)
    g_assert_true (g_file_set_contents_full (path, kept->len > 0 ? (char *) kept->data : "", kept->len,
                                             G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

void
fault_disk_cut (void)
{
  GHashTableIter iter;
  gpointer path, file;

  if (files == NULL)
    return;

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &path, &file))
    {
      lose_some (file);
      put_back (path, ((File *) file)->kept);
    }
  fault_disk_settle ();
}

/* The file becomes what the disk has of it. */
gboolean
fault_disk_keep_next (const char *path)
{
  File *file = g_hash_table_lookup (files, path);

  if (file->changes->len == 0)
    return FALSE;

  do_change (file, &g_array_index (file->changes, Change, 0));
  g_array_remove_index (file->changes, 0);
  put_back (path, file->kept);

  return TRUE;
}
