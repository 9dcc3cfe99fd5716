/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-date.h"
#include "wb-file-stamp.h"
#include "wb-palette.h"

G_BEGIN_DECLS

/** WbGlanceLook: what a picture of a plan is to look like: its colours, and how many pixels of the screen make one. */
typedef struct
{
  WbScheme scheme;
  int      scale;
} WbGlanceLook;

/** WbGlanceEntry: what is kept of what can be seen of a plan, see #WbGlance. */
typedef struct
{
  guint   n_goals;
  guint   n_actions;
  guint   n_partners;
  GBytes *png;
} WbGlanceEntry;

/* In the user's cache folder, so that a plan that has not changed is not read again. From any thread. */
gboolean wb_glance_cache_find  (GFile *file, const WbGlanceLook *look, WbDate today, const WbFileStamp *stamp,
                                WbGlanceEntry *entry);
void     wb_glance_cache_keep  (GFile *file, const WbGlanceLook *look, WbDate today, const WbFileStamp *stamp,
                                const WbGlanceEntry *entry);
void     wb_glance_cache_forget (GFile *file);
void     wb_glance_entry_clear (WbGlanceEntry *entry);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WbGlanceEntry, wb_glance_entry_clear)

G_END_DECLS
