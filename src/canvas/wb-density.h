/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-stage.h"

G_BEGIN_DECLS

/* How much a full cell shows before it folds. */

gboolean wb_density_choose (WbStage *stage, float height); /* whether that changed the layout */

G_END_DECLS
