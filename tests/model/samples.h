/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/* Records that are made by walking the table, so that a new field is tested without a new test. */

char      *sample_id       (WbKind kind, guint n);             /* "goal-1" */
char      *sample_value    (const WbField *field, guint n);    /* in the file's form; another for each n */
WbRecord  *sample_record   (WbKind kind, guint n, gboolean filled);
WbRecord  *sample_fragment (guint n);
WbExtra   *sample_extra    (guint n);
WbProject *sample_project  (void);                             /* two of each kind, all fields filled */

G_END_DECLS
