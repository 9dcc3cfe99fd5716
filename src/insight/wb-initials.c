/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-initials.h"

#define N_LETTERS 2

/* The first letters of a text, as it writes them. */
static char *
take_letters (const char *text)
{
  GString *letters = g_string_new (NULL);
  int n = 0;

  for (; *text != '\0' && n < N_LETTERS; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      {
        g_string_append_unichar (letters, g_utf8_get_char (text));
        n++;
      }

  return g_string_free (letters, FALSE);
}

/* The letters that its words begin with. */
static char *
abbreviate (const char *name)
{
  GString *letters = g_string_new (NULL);
  gboolean begins = TRUE;

  for (; *name != '\0'; name = g_utf8_next_char (name))
    {
      gunichar c = g_utf8_get_char (name);

      if (begins && g_unichar_isalnum (c))
        {
          g_string_append_unichar (letters, g_unichar_toupper (c));
          begins = FALSE;
        }
      else if (g_unichar_isspace (c) || c == '-')
        begins = TRUE;
    }

  return g_string_free (letters, FALSE);
}

/**
 * wb_initials_of_partner:
 * @partner: a partner
 *
 * Finds what stands for a partner where there is no room for its name: its own initials, or else the letters that its
 * words begin with; of a single word its first letters.
 *
 * Returns: (transfer full): two letters; fewer when it has no more
 */
char *
wb_initials_of_partner (const WbRecord *partner)
{
  const char *own = wb_record_get_text (partner, WB_PARTNER_SHORT);
  g_autofree char *text = g_utf8_normalize (own != NULL ? own : wb_record_get_title (partner), -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *letters = NULL;

  if (own != NULL)
    return take_letters (text);

  letters = abbreviate (text);

  return take_letters (g_utf8_strlen (letters, -1) > 1 ? letters : text);
}
