/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-project.h"

G_BEGIN_DECLS

/**
 * WbCaptureNames:
 *
 * The names of a plan's themes, partners and goals, to recognise in what somebody types. It does not follow the project:
 * throw it away when that changes. A line without a sign costs nothing, and one sign only the names of its kind.
 */
typedef struct _WbCaptureNames WbCaptureNames;

WbCaptureNames *wb_capture_names_new      (WbProject *project);
void            wb_capture_names_free     (WbCaptureNames *self);
WbProject      *wb_capture_names_get_project (WbCaptureNames *self);

/* @kind is that of a theme, a partner or a goal. */
guint           wb_capture_names_get_max_words (WbCaptureNames *self, WbKind kind);
WbSlot          wb_capture_names_find     (WbCaptureNames *self, WbKind kind, const char *name);  /* that is called so */
WbSlot          wb_capture_names_guess    (WbCaptureNames *self, WbKind kind, const char *words); /* that must be meant */
GArray         *wb_capture_names_complete (WbCaptureNames *self, WbKind kind, const char *words, guint max); /* of WbSlot */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbCaptureNames, wb_capture_names_free)

G_END_DECLS
