/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * WbWork:
 * @cancellable: to give it up
 *
 * Work on another thread: how far it has come, and how it is told to stop. Counted, since both threads look at it.
 */
typedef struct
{
  GCancellable *cancellable;
  /*< private >*/
  int           permille; /* atomic */
} WbWork;

WbWork *wb_work_new          (void);
WbWork *wb_work_ref          (WbWork *work);
void    wb_work_unref        (WbWork *work);
void    wb_work_set_fraction (double fraction, gpointer work); /* a WbFileProgress */
double  wb_work_get_fraction (WbWork *work);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbWork, wb_work_unref)

G_END_DECLS
