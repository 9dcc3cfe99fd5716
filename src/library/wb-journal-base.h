/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-plan.h"

G_BEGIN_DECLS

/* The plan that the steps of a journal start from, as the compressed bytes of its file. */

GBytes *wb_journal_base_pack   (WbPlan *plan, GBytes **digest, GCancellable *cancellable, GError **error);
WbPlan *wb_journal_base_unpack (GBytes *base, GError **error);

G_END_DECLS
