/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-recent-uses.h"

/* More than these are not seen at a glance. */
#define MOST 6

/* The last one first; then %NULL. */
static const char *names[MOST + 1];

/**
 * wb_recent_uses_get:
 *
 * Returns: (transfer none): the names, the last one first
 */
const char *const *
wb_recent_uses_get (void)
{
  return names;
}

/**
 * wb_recent_uses_add:
 * @name: what is used now
 */
void
wb_recent_uses_add (const char *name)
{
  guint i = 0;

  g_return_if_fail (name != NULL);

  name = g_intern_string (name);
  while (i < MOST - 1 && names[i] != NULL && names[i] != name)
    i++;
  for (; i > 0; i--)
    names[i] = names[i - 1];
  names[0] = name;
}
