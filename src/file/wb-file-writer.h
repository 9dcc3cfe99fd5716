/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-file-format.h"
#include "wb-plan.h"

G_BEGIN_DECLS

/**
 * WbFileSink:
 * @data: the next bytes of the file
 * @size: how many; never 0
 * @user_data: what was given along
 * @error: return location for an error
 *
 * Takes the bytes of a file as they are written: whole pages of 4,096 bytes, but for the last ones.
 *
 * Returns: %FALSE when no more are wanted, with or without an error
 */
typedef gboolean (*WbFileSink) (const char *data, gsize size, gpointer user_data, GError **error);

GBytes   *wb_file_write_bytes (WbPlan *plan);
gboolean  wb_file_write_to    (WbPlan *plan, WbFileSink sink, gpointer sink_data,
                               WbFileProgress progress, gpointer progress_data, GError **error);

G_END_DECLS
