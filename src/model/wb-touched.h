/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

GHashTable *wb_project_get_touched (WbProject *project, const WbDelta *delta, WbKind kind, gboolean far);

G_END_DECLS
