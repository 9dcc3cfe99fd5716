/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-plan.h"

G_BEGIN_DECLS

typedef enum
{
  WB_ORIGIN_EDIT,
  WB_ORIGIN_UNDO,
  WB_ORIGIN_REDO,
  WB_ORIGIN_MERGE,
  WB_ORIGIN_IMPORT,
  WB_ORIGIN_RECOVER,
} WbOrigin;

/**
 * WbChange:
 * @slot: where it happens; %WB_SLOT_NONE until a new record was given one, and in a step that was read back
 * @old_record: (nullable): the record before, or %NULL when it is new
 * @new_record: (nullable): the record after, or %NULL when it goes
 *
 * A change of one record. Both sides have the same key.
 */
typedef struct
{
  WbSlot    slot;
  WbRecord *old_record;
  WbRecord *new_record;
} WbChange;

/**
 * WbStep:
 * @name: what was done, translated: "Rename goal"
 * @author: (nullable): who did it
 * @time: when, in microseconds since 1970 UTC
 * @session: (nullable): the id of the session that was running
 * @changes: the changes; at most one for a record, but any number of fragments without an id that are the same
 *
 * A named list of changes that is applied whole or not at all. Atomically counted; nothing of it changes once it was
 * applied.
 */
typedef struct _WbStep WbStep;

struct _WbStep
{
  /*< private >*/
  gatomicrefcount ref_count;
  /*< public >*/
  char     *name;
  char     *author;
  gint64    time;
  char     *session;
  WbOrigin  origin;
  guint     n_changes;
  WbChange *changes;
};

WbStep   *wb_step_new       (const char *name, const char *author, gint64 time, const char *session, WbOrigin origin,
                             const WbChange *changes, guint n_changes); /* acquires the records */
WbStep   *wb_step_ref       (WbStep *step);
void      wb_step_unref     (WbStep *step);
WbStep   *wb_step_reverse   (const WbStep *step, WbOrigin origin, gint64 time); /* old and new swapped */
WbStep   *wb_step_join      (const WbStep *first, const WbStep *second); /* one change each, of the same record */

GBytes   *wb_step_serialise   (const WbStep *step);
WbStep   *wb_step_deserialise (GBytes *bytes, GError **error);

typedef enum
{
  WB_STEP_ERROR_FORM,     /* a serialised step that is none */
  WB_STEP_ERROR_STALE,    /* a record is not as the step expects it */
  WB_STEP_ERROR_INVALID,  /* the plan would not be valid any more */
  WB_STEP_ERROR_READ_ONLY, /* the plan is only looked at */
} WbStepError;

#define WB_STEP_ERROR (wb_step_error_quark ())
GQuark wb_step_error_quark (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WbStep, wb_step_unref)

G_END_DECLS
