/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "wb-glance-cache.h"

G_BEGIN_DECLS

/**
 * WbGlance:
 * @n_goals: how many goals it has, without those that were dropped
 * @n_actions: how many actions
 * @n_partners: how many partners
 * @picture: its board, as shapes without words
 *
 * What can be seen of a plan without opening it.
 */
typedef struct
{
  guint       n_goals;
  guint       n_actions;
  guint       n_partners;
  GdkTexture *picture;
} WbGlance;

void      wb_glance_load   (GFile *file, const WbGlanceLook *look, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer data); /* one after the other, on another thread */
WbGlance *wb_glance_finish (GAsyncResult *result, GError **error);
void      wb_glance_free   (WbGlance *glance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbGlance, wb_glance_free)

G_END_DECLS
