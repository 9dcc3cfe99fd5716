/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-edit.h"

/* A project of a tester at a clock of its own, and the steps that its tests are made of. */

extern gint64          project_clock;
extern const WbContext project_context;

/* A new item, with one field unless @value is NULL; returns its id. */
char     *project_add  (WbProject *project, WbKind kind, guint field, const char *value);

gboolean  project_set  (WbProject *project, const char *id, guint field, const char *value, GError **error);
void      project_link (WbProject *project, WbKind kind, const char *from, const char *to);
