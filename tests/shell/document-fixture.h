/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-document.h"

/* The file that most of these tests open. */
#define SMALL \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <revision id=\"r1\" saved=\"2026-11-20T16:40:00Z\"/>\n" \
  "  <project id=\"p1\" title=\"Rivierenwijk\"/>\n" \
  "  <goal id=\"g1\" title=\"Droge woningen\" status=\"idea\"/>\n" \
  "</wijkbord>\n"

/* The next revision of it, by another. */
#define THEIRS \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <revision id=\"r2\" saved=\"2026-11-21T16:40:00Z\"><earlier id=\"r1\"/></revision>\n" \
  "  <project id=\"p1\" title=\"Lekbuurt\"/>\n" \
  "  <goal id=\"g1\" title=\"Droge woningen\" status=\"idea\"/>\n" \
  "</wijkbord>\n"

/* A file with a link from nowhere. */
#define DANGLING \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" \
  "<wijkbord xmlns=\"urn:wijkbord:project\" version=\"1.0\">\n" \
  "  <project id=\"p1\"/>\n" \
  "  <goal id=\"g1\" status=\"idea\"/>\n" \
  "  <link kind=\"contributes\" from=\"nobody\" to=\"g1\"/>\n" \
  "</wijkbord>\n"

/* A document, and a folder of its own with a place for its file. */
typedef struct
{
  char       *folder;
  GFile      *file;
  WbDocument *document;
  GString    *states; /* the initials of the states, as they came */
  gboolean    done;
  gboolean    success;
  GError     *error;
} Fixture;

/* @data is what stands in the file; NULL: there is none. */
void        fixture_set_up    (Fixture *fixture, gconstpointer data);
void        fixture_tear_down (Fixture *fixture, gconstpointer data);

gboolean    load_file         (Fixture *fixture);
void        loaded_cb         (GObject *source, GAsyncResult *result, gpointer fixture);
gboolean    save_to           (Fixture *fixture, GFile *file, WbDocumentSave how);
void        saved_cb          (GObject *source, GAsyncResult *result, gpointer fixture);
void        rename_item       (Fixture *fixture, const char *id, guint field, const char *title);
const char *title_at          (Fixture *fixture, const char *id);
void        assert_status     (Fixture *fixture, const char *expected);

GFile      *other_file        (Fixture *fixture); /* beside the file */
GFile      *lock_file         (Fixture *fixture); /* of the file */
char       *read_file         (GFile *file);
void        write_file        (GFile *file, const char *text);

void        wait_for          (gboolean *done);
void        count_cb          (GObject *object, GParamSpec *pspec, guint *count);

#define fixture_add(path, content, func) \
  g_test_add (path, Fixture, content, fixture_set_up, func, fixture_tear_down)
