/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-glance-cache.h"

#include <errno.h>
#include <glib/gstdio.h>

/* The version, when the file was written, its size, the year; goals, actions, partners, the picture. */
#define TYPE    "(uxxuuuuay)"
#define VERSION 1
#define PICTURE 7

/* More than these no start page shows in the colours of a desktop; those that were made longest ago go. */
#define MOST 48

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "wijkbord", "glances", NULL);
}

/* Neither the name nor what is in it says which plan it is, so nothing is left to read when a list of plans is cleared. */
static char *
make_name (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
}

static char *
get_path (GFile *file, const WbGlanceLook *look)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *sum = make_name (file);
  g_autofree char *name = g_strdup_printf ("%s-%d-%d", sum, look->scheme, look->scale);

  return g_build_filename (folder, name, NULL);
}

/* Not what somebody else wrote, nor half of it. */
static GVariant *
read_entry (const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) entry = NULL;
  char *data;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return NULL;

  bytes = g_bytes_new_take (data, size);
  entry = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (TYPE), bytes, FALSE));

  return g_variant_is_normal_form (entry) ? g_steal_pointer (&entry) : NULL;
}

static GBytes *
get_picture (GVariant *entry)
{
  g_autoptr (GVariant) bytes = g_variant_get_child_value (entry, PICTURE);

  return g_variant_get_data_as_bytes (bytes);
}

/**
 * wb_glance_cache_find:
 * @file: a plan
 * @look: what the picture looks like
 * @today: the year decides which goals stand in which row
 * @stamp: what the file is now
 * @entry: (out caller-allocates): what was kept; untouched when nothing was
 *
 * Returns: whether it is known what can be seen of @file as it is now
 */
gboolean
wb_glance_cache_find (GFile *file, const WbGlanceLook *look, WbDate today, const WbFileStamp *stamp, WbGlanceEntry *entry)
{
  g_autofree char *path = get_path (file, look);
  g_autoptr (GVariant) kept = read_entry (path);
  WbGlanceEntry found = { 0 };
  gint64 modified, size;
  guint version, year;

  if (kept == NULL)
    return FALSE;

  g_variant_get (kept, "(uxxuuuu@ay)", &version, &modified, &size, &year, &found.n_goals, &found.n_actions, &found.n_partners,
                 NULL);
  if (version != VERSION || modified != stamp->modified || size != stamp->size ||
      year != (guint) wb_date_get_year (today))
    return FALSE;

  found.png = get_picture (kept);
  *entry = found;

  return TRUE;
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  GStatBuf x = { 0 }, y = { 0 };

  g_stat (*(const char *const *) a, &x);
  g_stat (*(const char *const *) b, &y);

  return (x.st_mtime < y.st_mtime) - (x.st_mtime > y.st_mtime);
}

static void
remove_oldest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  if (paths->len <= MOST)
    return;

  g_ptr_array_sort (paths, compare_age);
  for (guint i = MOST; i < paths->len; i++)
    g_remove (paths->pdata[i]);
}

/**
 * wb_glance_cache_keep:
 * @file: a plan
 * @look: what the picture looks like
 * @today: the day of it
 * @stamp: what the file was before it was read
 * @entry: what can be seen of it
 *
 * Keeps it until the file is another. Nothing is lost when that cannot be done but time, so nobody is told.
 */
void
wb_glance_cache_keep (GFile *file, const WbGlanceLook *look, WbDate today, const WbFileStamp *stamp,
                      const WbGlanceEntry *entry)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *path = get_path (file, look);
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (GError) error = NULL;

  kept = g_variant_ref_sink (g_variant_new ("(uxxuuuu@ay)", VERSION, stamp->modified, stamp->size,
                                            (guint) wb_date_get_year (today), entry->n_goals, entry->n_actions,
                                            entry->n_partners,
                                            g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, entry->png, TRUE)));
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  else if (!g_file_set_contents_full (path, g_variant_get_data (kept), g_variant_get_size (kept),
                                      G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("%s", error->message);
  remove_oldest (folder);
}

/**
 * wb_glance_cache_forget:
 * @file: a plan
 *
 * Keeps nothing of it any more.
 */
void
wb_glance_cache_forget (GFile *file)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *sum = make_name (file);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, sum))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_remove (path);
      }
}

/**
 * wb_glance_entry_clear:
 * @entry: an entry
 */
void
wb_glance_entry_clear (WbGlanceEntry *entry)
{
  g_clear_pointer (&entry->png, g_bytes_unref);
}
