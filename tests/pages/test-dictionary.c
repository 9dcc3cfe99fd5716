/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-dictionary.h"

#include <glib/gstdio.h>

#include "folder.h"

static const char affixes[] = "SET UTF-8\n";
static const char words[] = "8\nde\nbuurt\nwil\nauto's\noud\nbewoners\nveiliger\nwonen\n";

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

char *
test_dictionary_make (void)
{
  char *folder = g_dir_make_tmp ("wijkbord-spelling-XXXXXX", NULL);
  g_autofree char *hunspell = g_build_filename (folder, "hunspell", NULL);

  g_assert_cmpint (g_mkdir (hunspell, 0700), ==, 0);
  write_file (hunspell, TEST_LANGUAGE ".aff", affixes);
  write_file (hunspell, TEST_LANGUAGE ".dic", words);
  g_setenv ("ENCHANT_CONFIG_DIR", folder, TRUE);

  return folder;
}

void
test_dictionary_remove (char *folder)
{
  folder_remove (folder);
  g_free (folder);
}
