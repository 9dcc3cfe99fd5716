/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dictionaries through Enchant, which finds those of any spell checker that is installed. */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-dictionary.h"

#include <enchant.h>

/* A broker belongs to one thread, so each dictionary has its own. */
struct _WbDictionary
{
  EnchantBroker *broker;
  EnchantDict   *dict;
};

gboolean
wb_dictionary_is_supported (void)
{
  return TRUE;
}

WbDictionary *
wb_dictionary_load (const char *language)
{
  g_autofree char *tag = g_strdelimit (g_strdup (language), "-", '_');
  EnchantBroker *broker = enchant_broker_init ();
  EnchantDict *dict = enchant_broker_request_dict (broker, tag);
  WbDictionary *self;

  if (dict == NULL)
    {
      enchant_broker_free (broker);
      return NULL;
    }

  self = g_new0 (WbDictionary, 1);
  self->broker = broker;
  self->dict = dict;

  return self;
}

void
wb_dictionary_free (WbDictionary *self)
{
  enchant_broker_free_dict (self->broker, self->dict);
  enchant_broker_free (self->broker);
  g_free (self);
}

/* An error of the checker is no fault of the word. */
gboolean
wb_dictionary_has (WbDictionary *self, const char *word)
{
  return enchant_dict_check (self->dict, word, -1) <= 0;
}

char **
wb_dictionary_suggest (WbDictionary *self, const char *word)
{
  gsize n;
  char **found = enchant_dict_suggest (self->dict, word, -1, &n);
  char **words = found != NULL ? g_strdupv (found) : g_new0 (char *, 1);

  if (found != NULL)
    enchant_dict_free_string_list (self->dict, found);

  return words;
}

void
wb_dictionary_learn (WbDictionary *self, const char *word)
{
  enchant_dict_add (self->dict, word, -1);
}

void
wb_dictionary_ignore (WbDictionary *self, const char *word)
{
  enchant_dict_add_to_session (self->dict, word, -1);
}
