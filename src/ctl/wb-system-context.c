/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-system-context.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define ID_LENGTH 16

static gint64
now (gpointer data)
{
  return g_get_real_time ();
}

static WbDate
today (gpointer data)
{
  g_autoptr (GDateTime) date = g_date_time_new_now_local ();

  return wb_date_new (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date));
}

static void
fill_random (guint8 *bytes, gsize size)
{
  for (gsize n = 0; n < size;)
    {
      gssize got = getrandom (bytes + n, size - n, 0);

      if (got < 0 && errno != EINTR)
        g_error ("The system has no random numbers: %s", g_strerror (errno));
      n += MAX (got, 0);
    }
}

/* 16 characters of 62 hold 95 bits. Bytes past the last multiple of 62 are drawn again, so that all are equally likely. */
static char *
new_id (gpointer data)
{
  static const char characters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  char *id = g_malloc0 (ID_LENGTH + 1);

  for (guint i = 0; i < ID_LENGTH;)
    {
      guint n = i == 0 ? 52 : 62; /* an id begins with a letter */
      guint8 byte;

      fill_random (&byte, 1);
      if (byte < 256 / n * n)
        id[i++] = characters[byte % n];
    }

  return id;
}

static gpointer
make_context (gpointer data)
{
  static WbContext context = { .now = now, .today = today, .new_id = new_id };
  const char *name = g_get_real_name ();

  context.author = name != NULL && *name != '\0' && strcmp (name, "Unknown") != 0 ? name : g_get_user_name ();

  return &context;
}

/**
 * wb_system_context_get:
 *
 * Returns: (transfer none): the clock, the calendar, random ids and the user's name
 */
const WbContext *
wb_system_context_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_context, NULL);
}

/**
 * wb_system_context_saved:
 *
 * Returns: (transfer full): this moment as a revision says it
 */
char *
wb_system_context_saved (void)
{
  g_autoptr (GDateTime) date = g_date_time_new_now_utc ();

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}
