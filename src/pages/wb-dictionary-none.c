/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where Enchant was not at hand when the program was built there are no dictionaries. */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-dictionary.h"

gboolean
wb_dictionary_is_supported (void)
{
  return FALSE;
}

WbDictionary *
wb_dictionary_load (const char *language)
{
  return NULL;
}

void
wb_dictionary_free (WbDictionary *self)
{
  g_assert (self == NULL);
}

gboolean
wb_dictionary_has (WbDictionary *self, const char *word)
{
  return TRUE;
}

char **
wb_dictionary_suggest (WbDictionary *self, const char *word)
{
  return g_new0 (char *, 1);
}

void
wb_dictionary_learn (WbDictionary *self, const char *word)
{
}

void
wb_dictionary_ignore (WbDictionary *self, const char *word)
{
}
