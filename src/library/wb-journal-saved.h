/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-file-stamp.h"
#include "wb-journal-db.h"
#include "wb-plan.h"

G_BEGIN_DECLS

gint64 wb_journal_find_saved (const WbJournalHeader *header, WbPlan **plan, WbFileStamp *stamp);

G_END_DECLS
