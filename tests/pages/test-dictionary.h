/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* A dictionary of eight words, in place of those that are installed. */

#define TEST_LANGUAGE "nl"

char *test_dictionary_make   (void);         /* the folder where it is; before the first one is loaded */
void  test_dictionary_remove (char *folder); /* and frees it */
