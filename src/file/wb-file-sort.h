/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-order.h"

G_BEGIN_DECLS

void wb_file_sort (WbFileEntry *entries, guint n);

G_END_DECLS
