/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-data-dir.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#define SAMPLE "sample"

static const WbTemplate templates[] = {
  { "empty", NC_("template", "Empty plan"), NC_("template", "The five themes and nothing else.") },
  { "neighbourhood", NC_("template", "Neighbourhood approach"),
    NC_("template", "Themes, long-term ambitions, the usual partners and the agenda of a first meeting.") },
  { "school", NC_("template", "Equal opportunities around a school"),
    NC_("template", "A school and its neighbourhood: goals, partners and the agenda of a first meeting.") },
  { SAMPLE, NC_("template", "Sample plan"),
    NC_("template", "A made-up neighbourhood after half a year, to look around in and try things.") },
};

/* The first is for those who speak none of them. */
static const WbTemplateLanguage languages[] = {
  { "en", "English", "riverside" },
  { "nl", "Nederlands", "rivierenwijk" },
};

static const char *
directory (const char *variable, const char *installed)
{
  const char *path = g_getenv (variable);

  return path != NULL && *path != '\0' ? path : installed;
}

static const char *
get_data_dir (void)
{
  return directory ("WIJKBORD_DATADIR", WB_DATADIR);
}

static const char *
get_locale_dir (void)
{
  return directory ("WIJKBORD_LOCALEDIR", WB_LOCALEDIR);
}

static gboolean
is_plain (const char *locale)
{
  return strcmp (locale, "C") == 0 || strcmp (locale, "C.UTF-8") == 0;
}

/**
 * wb_data_dir_heed_language:
 *
 * Has gettext look at LANGUAGE, which the user or this program has set. In a plain locale the glibc of Debian 13 does
 * not, C.UTF-8 included; then messages take any other locale that is installed. Which one does not matter: LANGUAGE goes
 * before it.
 */
void
wb_data_dir_heed_language (void)
{
  static const char *const others[] = { "nl_NL.UTF-8", "en_US.UTF-8", "en_GB.UTF-8" };
  const char *language = g_getenv ("LANGUAGE");

  if (language == NULL || *language == '\0' || !is_plain (setlocale (LC_MESSAGES, NULL)))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (setlocale (LC_MESSAGES, others[i]) != NULL)
      return;
}

static gboolean
is_english (const char *name)
{
  return strncmp (name, "en", 2) == 0 && (name[2] == '\0' || strchr ("_.@:", name[2]) != NULL);
}

/* The texts of the source are English, so there is no catalogue of that: gettext would go on to a language that the user
 * put after it. */
static void
end_languages_at_english (void)
{
  const char *list = g_getenv ("LANGUAGE");
  const char *name = list;
  g_autofree char *ended = NULL;

  while (name != NULL && !is_english (name))
    {
      name = strchr (name, ':');
      name = name != NULL ? name + 1 : NULL;
    }
  if (name == NULL)
    return;

  ended = g_strndup (list, (gsize) (name - list) + strcspn (name, ":"));
  g_setenv ("LANGUAGE", ended, TRUE);
}

/**
 * wb_data_dir_init_locale:
 *
 * Sets the locale that the user asks for. Where that one is not installed, or text or messages are left in the plain C
 * locale, they are in C.UTF-8, so that LANGUAGE still works and text is UTF-8.
 */
void
wb_data_dir_init_locale (void)
{
  static const int categories[] = { LC_CTYPE, LC_MESSAGES };

  setlocale (LC_ALL, "");
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    if (strcmp (setlocale (categories[i], NULL), "C") == 0)
      setlocale (categories[i], "C.UTF-8");

  end_languages_at_english ();
  wb_data_dir_heed_language ();

  bindtextdomain (GETTEXT_PACKAGE, get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * wb_data_dir_get_templates:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the templates, translated
 */
const WbTemplate *
wb_data_dir_get_templates (guint *n)
{
  static WbTemplate translated[G_N_ELEMENTS (templates)];

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    translated[i] = (WbTemplate){
      .name = templates[i].name,
      .label = g_dpgettext2 (GETTEXT_PACKAGE, "template", templates[i].label),
      .description = g_dpgettext2 (GETTEXT_PACKAGE, "template", templates[i].description),
    };
  *n = G_N_ELEMENTS (translated);

  return translated;
}

static gboolean
is_language (const WbTemplateLanguage *language, const char *code, gsize length)
{
  return strlen (language->code) == length && strncmp (language->code, code, length) == 0;
}

/* What LANGUAGE says counts before the locale, for messages as well. "nl_BE.UTF-8" is Dutch. */
static const WbTemplateLanguage *
get_language_of_user (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      if (is_language (&languages[j], names[i], strcspn (names[i], "_.@")))
        return &languages[j];

  return &languages[0];
}

/**
 * wb_data_dir_get_languages:
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the languages in which there are templates, the user's first
 */
const WbTemplateLanguage *
wb_data_dir_get_languages (guint *n)
{
  static WbTemplateLanguage sorted[G_N_ELEMENTS (languages)];
  const WbTemplateLanguage *first = get_language_of_user ();
  guint next = 1;

  sorted[0] = *first;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (&languages[i] != first)
      sorted[next++] = languages[i];
  *n = G_N_ELEMENTS (sorted);

  return sorted;
}

static const WbTemplateLanguage *
find_language (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (is_language (&languages[i], name, length))
      return &languages[i];

  return NULL;
}

static char *
build_template_path (const WbTemplateLanguage *language, const char *name)
{
  gboolean is_sample = strcmp (name, SAMPLE) == 0;
  g_autofree char *file = g_strconcat (is_sample ? language->sample : name, ".wijkbord", NULL);

  return is_sample ? g_build_filename (get_data_dir (), "examples", file, NULL)
                   : g_build_filename (get_data_dir (), "templates", language->code, file, NULL);
}

/**
 * wb_data_dir_find_template:
 * @name: the name of a template, in the language of the user, or with that of another before it: "school", "nl/school";
 *   only those of the lists are looked for, so it never is a path
 *
 * Returns: (transfer full) (nullable): the path of its file
 */
char *
wb_data_dir_find_template (const char *name)
{
  const char *slash = strchr (name, '/');
  const char *bare = slash != NULL ? slash + 1 : name;
  const WbTemplateLanguage *language = slash != NULL ? find_language (name, slash - name) : get_language_of_user ();

  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (templates); i++)
    if (strcmp (templates[i].name, bare) == 0)
      return build_template_path (language, bare);

  return NULL;
}

/**
 * wb_data_dir_get_journals:
 *
 * Returns: (transfer full): the user's folder of recovery journals, which need not be there yet
 */
char *
wb_data_dir_get_journals (void)
{
  return g_build_filename (g_get_user_state_dir (), "wijkbord", "journal", NULL);
}
