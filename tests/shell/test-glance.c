/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be seen of a plan that is not open, and what is kept of that. */

#include "wb-glance.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <utime.h>

#define START \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p0\" title=\"Rivierenwijk\"/>\n" \
  "  <domain id=\"d1\" name=\"Wonen\" icon=\"housing\"/>\n"
#define END "</wijkbord>\n"

static const char plan[] = START
  "  <goal id=\"g1\" title=\"nunu\" domain=\"d1\" status=\"idea\"/>\n"
  "  <goal id=\"g2\" title=\"Weg\" domain=\"d1\" status=\"dropped\"/>\n"
  "  <action id=\"a1\" title=\"Doe iets\" status=\"idea\"/>\n"
  "  <partner id=\"q1\" name=\"Rivierhuis\"/>\n"
  "  <partner id=\"q2\" name=\"Wijkteam\"/>\n" END;

/* As many bytes, and other letters of the same widths. */
static const char other_words[] = START
  "  <goal id=\"g1\" title=\"unun\" domain=\"d1\" status=\"idea\"/>\n"
  "  <goal id=\"g2\" title=\"Weg\" domain=\"d1\" status=\"dropped\"/>\n"
  "  <action id=\"a1\" title=\"Doe iets\" status=\"idea\"/>\n"
  "  <partner id=\"q1\" name=\"Rivierhuis\"/>\n"
  "  <partner id=\"q2\" name=\"Wijkteam\"/>\n" END;

static const char fewer_goals[] = START
  "  <goal id=\"g2\" title=\"Weg\" domain=\"d1\" status=\"dropped\"/>\n" END;

static const char with_private[] = START
  "  <voice id=\"v1\" domains=\"d1\"><text>Alleen voor ons</text></voice>\n"
  "  <goal id=\"g2\" title=\"Weg\" domain=\"d1\" status=\"dropped\"/>\n" END;

typedef struct
{
  char     *folder;
  char     *path;
  GFile    *file;
  WbGlance *glance;
  GError   *error;
  guint     n_loaded;
} Fixture;

static void
write_plan (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static char *
get_cache (void)
{
  return g_build_filename (g_get_user_cache_dir (), "wijkbord", "glances", NULL);
}

/* Calls @visit for each file that is kept. */
static guint
visit_kept (void (*visit) (const char *path))
{
  g_autofree char *folder = get_cache ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  for (; dir != NULL && (name = g_dir_read_name (dir)) != NULL; n++)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      visit (path);
    }

  return n;
}

static void
leave (const char *path)
{
}

static void
erase (const char *path)
{
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
damage (const char *path)
{
  g_assert_true (g_file_set_contents (path, "(nothing)", -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  visit_kept (erase);
  fixture->folder = g_dir_make_tmp ("wijkbord-test-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "plan.wijkbord", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  write_plan (fixture, plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  wb_glance_free (fixture->glance);
  g_clear_error (&fixture->error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *fixture = data;

  g_clear_pointer (&fixture->glance, wb_glance_free);
  g_clear_error (&fixture->error);
  fixture->glance = wb_glance_finish (result, &fixture->error);
  fixture->n_loaded++;
}

static void
wait_for (Fixture *fixture, guint n)
{
  while (fixture->n_loaded < n)
    g_main_context_iteration (NULL, TRUE);
  fixture->n_loaded = 0;
}

static WbGlance *
look (Fixture *fixture, WbScheme scheme)
{
  wb_glance_load (fixture->file, &(WbGlanceLook) { scheme, 1 }, NULL, loaded_cb, fixture);
  wait_for (fixture, 1);

  return fixture->glance;
}

/* Returns: (transfer full): the pixels of the picture */
static GBytes *
look_at_picture (Fixture *fixture, WbScheme scheme)
{
  GdkTexture *picture = look (fixture, scheme)->picture;
  gsize stride = gdk_texture_get_width (picture) * 4;
  gsize size = stride * gdk_texture_get_height (picture);
  guchar *pixels = g_malloc (size);

  gdk_texture_download (picture, pixels, stride);

  return g_bytes_new_take (pixels, size);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  WbGlance *glance = look (fixture, WB_SCHEME_LIGHT);

  g_assert_no_error (fixture->error);
  g_assert_cmpuint (glance->n_goals, ==, 1);
  g_assert_cmpuint (glance->n_actions, ==, 1);
  g_assert_cmpuint (glance->n_partners, ==, 2);
}

/* A passer-by learns nothing, and neither does who opens what is kept: no words, no voices that may not be shared. */
static void
test_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = look_at_picture (fixture, WB_SCHEME_LIGHT);
  g_autoptr (GBytes) dark = look_at_picture (fixture, WB_SCHEME_DARK);
  g_autoptr (GBytes) words = NULL;
  g_autoptr (GBytes) fewer = NULL;
  g_autoptr (GBytes) private = NULL;

  write_plan (fixture, other_words);
  words = look_at_picture (fixture, WB_SCHEME_LIGHT);
  write_plan (fixture, fewer_goals);
  fewer = look_at_picture (fixture, WB_SCHEME_LIGHT);
  write_plan (fixture, with_private);
  private = look_at_picture (fixture, WB_SCHEME_LIGHT);

  g_assert_false (g_bytes_equal (first, dark));
  g_assert_true (g_bytes_equal (first, words));
  g_assert_false (g_bytes_equal (first, fewer));
  g_assert_true (g_bytes_equal (fewer, private));
}

/* A file is read once, until it was written again. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  struct utimbuf times = { 1000000000, 1000000000 };
  g_autofree char *broken = g_strnfill (sizeof plan - 1, ' ');

  g_assert_cmpint (utime (fixture->path, &times), ==, 0);
  look (fixture, WB_SCHEME_LIGHT);
  write_plan (fixture, broken);
  g_assert_cmpint (utime (fixture->path, &times), ==, 0);
  g_assert_nonnull (look (fixture, WB_SCHEME_LIGHT));
  g_assert_cmpuint (fixture->glance->n_partners, ==, 2);

  times.modtime++;
  g_assert_cmpint (utime (fixture->path, &times), ==, 0);
  g_assert_null (look (fixture, WB_SCHEME_LIGHT));
}

/* What is kept may have been damaged; then the file is read. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  look (fixture, WB_SCHEME_LIGHT);
  g_assert_cmpuint (visit_kept (damage), ==, 1);
  g_assert_nonnull (look (fixture, WB_SCHEME_LIGHT));
  g_assert_cmpuint (fixture->glance->n_partners, ==, 2);
}

/* As sharp as the screen. */
static void
test_scale (Fixture *fixture, gconstpointer data)
{
  int width = gdk_texture_get_width (look (fixture, WB_SCHEME_LIGHT)->picture);

  wb_glance_load (fixture->file, &(WbGlanceLook) { WB_SCHEME_LIGHT, 2 }, NULL, loaded_cb, fixture);
  wait_for (fixture, 1);
  g_assert_cmpint (gdk_texture_get_width (fixture->glance->picture), ==, 2 * width);
}

/* What is no plan, what is too large to read for this, what never ends, and what is not there. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  write_plan (fixture, "<wijkbord");
  g_assert_null (look (fixture, WB_SCHEME_LIGHT));
  g_assert_cmpint (truncate (fixture->path, G_GINT64_CONSTANT (1) << 30), ==, 0);
  g_assert_null (look (fixture, WB_SCHEME_LIGHT));
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_remove (fixture->path);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (look (fixture, WB_SCHEME_LIGHT));
  g_remove (fixture->path);
  g_assert_null (look (fixture, WB_SCHEME_LIGHT));
}

/* Nothing is kept of what is taken off the list, in whatever colours it was seen. */
static void
test_forget (Fixture *fixture, gconstpointer data)
{
  look (fixture, WB_SCHEME_LIGHT);
  look (fixture, WB_SCHEME_DARK);
  g_assert_cmpuint (visit_kept (leave), ==, 2);
  wb_glance_cache_forget (fixture->file);
  g_assert_cmpuint (visit_kept (leave), ==, 0);
}

/* However many plans are seen. */
static void
test_few_kept (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/plan-%u.wijkbord", fixture->folder, i);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_assert_true (g_file_set_contents (path, plan, -1, NULL));
      wb_glance_load (file, &(WbGlanceLook) { WB_SCHEME_LIGHT, 1 }, NULL, loaded_cb, fixture);
      wait_for (fixture, 1);
      g_remove (path);
    }
  g_assert_cmpuint (visit_kept (leave), ==, 48);
}

/* Nobody waits any more for what is cancelled, and the others have their turn. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  wb_glance_load (fixture->file, &(WbGlanceLook) { WB_SCHEME_LIGHT, 1 }, cancellable, loaded_cb, fixture);
  wb_glance_load (fixture->file, &(WbGlanceLook) { WB_SCHEME_DARK, 1 }, cancellable, loaded_cb, fixture);
  g_cancellable_cancel (cancellable);
  wait_for (fixture, 2);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_nonnull (look (fixture, WB_SCHEME_DARK));
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/glance/counts", test_counts);
  add ("/glance/picture", test_picture);
  add ("/glance/scale", test_scale);
  add ("/glance/kept", test_kept);
  add ("/glance/damaged", test_damaged);
  add ("/glance/forget", test_forget);
  add ("/glance/few-kept", test_few_kept);
  add ("/glance/none", test_none);
  add ("/glance/cancelled", test_cancelled);

  return g_test_run ();
}
