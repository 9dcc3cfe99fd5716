/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* The folders that tests make. */

guint folder_count  (const char *path); /* what is in it, folders and hidden files too; 0 when it is not there */
void  folder_remove (const char *path); /* with all that is in it; nothing of it is left */
