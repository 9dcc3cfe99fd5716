/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-lock-owner.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The line of a lock file is what LibreOffice writes, so that each program understands the locks of the other: five fields
 * with commas between them, and a semicolon. */

#define PROGRAM    "urn:wijkbord:process:"
#define MAX_LENGTH 100 /* of a field that is shown, in characters */
#define N_FIELDS   5

/* When a process began, in ticks since the computer was started; 0 when there is no such process. Its name, which stands
 * in brackets, may hold anything. One that has ended is there until its parent takes notice. */
static guint64
get_start (gint64 pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;
  const char *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;

  rest = strrchr (text, ')');
  fields = g_strsplit (rest != NULL ? rest : "", " ", 22);

  if (g_strv_length (fields) != 22 || *fields[1] == 'Z' || *fields[1] == 'X')
    return 0;

  return g_ascii_strtoull (fields[20], NULL, 10);
}

/* The number tells the locks of one process apart. */
static char *
make_program (void)
{
  static gint n;
  gint64 pid = getpid ();

  return g_strdup_printf (PROGRAM "%" G_GINT64_FORMAT ":%" G_GUINT64_FORMAT ":%d", pid, get_start (pid),
                          g_atomic_int_add (&n, 1));
}

/**
 * wb_file_lock_owner_new_self:
 * @name: what the user is called
 *
 * Returns: (transfer full): this process, from now on
 */
WbFileLockOwner *
wb_file_lock_owner_new_self (const char *name)
{
  WbFileLockOwner *self = g_new0 (WbFileLockOwner, 1);

  self->name = g_strdup (name);
  self->login = g_strdup (g_get_user_name ());
  self->host = g_strdup (g_get_host_name ());
  self->since = g_date_time_new_now_local ();
  self->program = make_program ();

  return self;
}

/**
 * wb_file_lock_owner_free:
 * @self: (transfer full): an owner
 *
 * Frees it.
 */
void
wb_file_lock_owner_free (WbFileLockOwner *self)
{
  g_free (self->name);
  g_free (self->login);
  g_free (self->host);
  g_clear_pointer (&self->since, g_date_time_unref);
  g_free (self->program);
  g_free (self);
}

static void
append_escaped (GString *line, const char *field, char end)
{
  for (const char *p = field; *p != '\0'; p++)
    {
      if (strchr (",;\\", *p) != NULL)
        g_string_append_c (line, '\\');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, end);
}

/**
 * wb_file_lock_owner_to_string:
 * @self: an owner
 *
 * Returns: (transfer full): the line of a lock file
 */
char *
wb_file_lock_owner_to_string (const WbFileLockOwner *self)
{
  GString *line = g_string_new (NULL);
  g_autofree char *since = g_date_time_format (self->since, "%d.%m.%Y %H:%M");

  append_escaped (line, self->name, ',');
  append_escaped (line, self->login, ',');
  append_escaped (line, self->host, ',');
  append_escaped (line, since, ',');
  append_escaped (line, self->program, ';');

  return g_string_free (line, FALSE);
}

/* Nor what would turn the direction of the sentence that it is shown in. */
static gboolean
is_shown (gunichar c)
{
  return !g_unichar_iscntrl (c) && g_unichar_type (c) != G_UNICODE_FORMAT;
}

/* What anybody may have written there is going to be read by the user. */
static char *
clean (const char *bytes, gsize size)
{
  g_autofree char *valid = g_utf8_make_valid (bytes, size);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (const char *p = valid; *p != '\0' && n < MAX_LENGTH; p = g_utf8_next_char (p))
    if (is_shown (g_utf8_get_char (p)))
      {
        g_string_append_unichar (text, g_utf8_get_char (p));
        n++;
      }

  return g_strstrip (g_string_free (text, FALSE));
}

static void
split (const char *bytes, gsize size, char *fields[N_FIELDS])
{
  g_autoptr (GString) field = g_string_new (NULL);
  gboolean is_escaped = FALSE;
  guint n = 0;

  for (gsize i = 0; i < size && n < N_FIELDS; i++)
    {
      if (!is_escaped && (bytes[i] == ',' || bytes[i] == ';'))
        {
          fields[n++] = clean (field->str, field->len);
          g_string_truncate (field, 0);
          if (bytes[i] == ';')
            break;
        }
      else if (is_escaped || bytes[i] != '\\')
        {
          g_string_append_c (field, bytes[i]);
        }
      is_escaped = !is_escaped && bytes[i] == '\\';
    }

  while (n < N_FIELDS)
    fields[n++] = g_strdup ("");
}

static GDateTime *
parse_time (const char *text)
{
  int day, month, year, hour, minute;

  if (sscanf (text, "%2d.%2d.%4d %2d:%2d", &day, &month, &year, &hour, &minute) != 5)
    return NULL;

  return g_date_time_new_local (year, month, day, hour, minute, 0);
}

/**
 * wb_file_lock_owner_parse:
 * @bytes: what a lock file holds, which may be anything
 * @size: how much that is
 *
 * Returns: (transfer full): what of it can be understood
 */
WbFileLockOwner *
wb_file_lock_owner_parse (const char *bytes, gsize size)
{
  WbFileLockOwner *self = g_new0 (WbFileLockOwner, 1);
  char *fields[N_FIELDS];

  split (bytes, size, fields);
  self->name = g_strdup (*fields[0] != '\0' ? fields[0] : fields[1]);
  g_free (fields[0]);
  self->login = fields[1];
  self->host = fields[2];
  self->since = parse_time (fields[3]);
  g_free (fields[3]);
  self->program = fields[4];

  return self;
}

/**
 * wb_file_lock_owner_is_gone:
 * @self: an owner
 *
 * Another computer, another user and another program are never known to be gone. A process that began at another time only
 * has the number of the one that is meant; and this one has nothing open that it does not know of.
 *
 * Returns: whether it is certain that it does not have the file open any more
 */
gboolean
wb_file_lock_owner_is_gone (const WbFileLockOwner *self)
{
  gint64 pid;
  guint64 start;

  if (strcmp (self->login, g_get_user_name ()) != 0 || strcmp (self->host, g_get_host_name ()) != 0 ||
      sscanf (self->program, PROGRAM "%" G_GINT64_FORMAT ":%" G_GUINT64_FORMAT ":", &pid, &start) != 2)
    return FALSE;

  return pid == getpid () || get_start (pid) != start;
}
