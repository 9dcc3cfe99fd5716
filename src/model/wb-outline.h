/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* A plan as text for people and for a version control system: lines that depend on its content alone, always in the
 * same order, one fact a line, so that a difference of two outlines is a difference of two plans. */

char *wb_outline_whole   (WbProject *project);
char *wb_outline_summary (WbProject *project);

G_END_DECLS
