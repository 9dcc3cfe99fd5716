/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-journal-db.h"

G_BEGIN_DECLS

gboolean wb_replay_row (WbProject *project, const WbJournalRow *row, GError **error);

G_END_DECLS
