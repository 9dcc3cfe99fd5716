/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib/gi18n-lib.h>
#include <locale.h>

/* Makes the program speak @language in a locale that knows nothing of it, from the catalogues that were just built. What
 * gettext has looked up before it keeps until the locale changes, so we leave it and come back. Since Debian 13 it takes
 * no notice of LANGUAGE where messages are in C.UTF-8, so these are in American English where that is built. */
static inline void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "C");
  setlocale (LC_ALL, "C.UTF-8");
  setlocale (LC_MESSAGES, "en_US.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("WIJKBORD_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}
