/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "wb-edges.h"
#include "wb-problem.h"
#include "wb-step.h"

G_BEGIN_DECLS

/**
 * WbContext:
 * @author: (nullable): the user's name as steps and revisions carry it
 * @now: the clock: microseconds since 1970 UTC
 * @today: the date of today, where the user is
 * @new_id: a fresh random id, see wb_id_is_valid()
 *
 * What comes from outside: no layer below the entry points asks for the time, a random number or the user's name. They
 * are injected here, and a test injects others.
 */
typedef struct
{
  const char *author;
  gint64    (*now)    (gpointer data);
  WbDate    (*today)  (gpointer data);
  char     *(*new_id) (gpointer data);
  gpointer    data;
} WbContext;

/**
 * WbProject:
 *
 * The current plan with its indexes, and its history. Everything that changes a plan is a step applied here: validated
 * before the first change, then applied whole; then the signal "changed" says what it did, once.
 *
 * A project belongs to one thread at a time (in the window the main thread); work on other threads gets a snapshot.
 */
#define WB_TYPE_PROJECT (wb_project_get_type ())
G_DECLARE_FINAL_TYPE (WbProject, wb_project, WB, PROJECT, GObject)

/**
 * WbTyping:
 * @WB_TYPING_NONE: the step is one of its own
 * @WB_TYPING_FIRST: it begins what is typed in one field
 * @WB_TYPING_ON: it is more of that, and in the history one with the step before
 *
 * How a step came to be in the history.
 */
typedef enum
{
  WB_TYPING_NONE,
  WB_TYPING_FIRST,
  WB_TYPING_ON,
} WbTyping;

/**
 * WbDelta:
 * @step: the step as it was applied, its slots filled in
 * @typing: how it comes to be in the history
 * @removed: (array length=n_removed): the edges that went
 * @added: (array length=n_added): the edges that came
 *
 * What a step did, as the signal WbProject::changed (const WbDelta *) tells it. Valid during the signal.
 */
typedef struct
{
  WbStep       *step;
  WbTyping      typing;
  const WbEdge *removed;
  guint         n_removed;
  const WbEdge *added;
  guint         n_added;
} WbDelta;

WbProject      *wb_project_new             (WbPlan *plan, GError **error); /* fails with the first problem; acquires the plan */
WbProject      *wb_project_new_checked     (WbPlan *plan, WbProblems *problems); /* NULL when there are any */
WbProject      *wb_project_new_empty       (const WbContext *context);     /* a project item and the five themes */
void            wb_project_set_context     (WbProject *self, const WbContext *context);
const WbContext *wb_project_get_context    (WbProject *self);

WbPlan         *wb_project_get_plan        (WbProject *self); /* borrowed; hold a reference for a snapshot */
void            wb_project_set_header      (WbProject *self, WbHeader *header);
WbRecord       *wb_project_get             (WbProject *self, WbSlot slot); /* borrowed; NULL when there is none */
WbSlot          wb_project_get_root        (WbProject *self); /* the project item */
const char     *wb_project_get_language    (WbProject *self); /* what its texts are in: "nl"; NULL when nobody said so */
WbSlot          wb_project_find            (WbProject *self, const char *id);
WbSlot          wb_project_find_link       (WbProject *self, WbKind kind, const char *from, const char *to);
WbSlot          wb_project_find_key        (WbProject *self, const WbRecord *record); /* where the record of that key is */
const WbSlot   *wb_project_list            (WbProject *self, WbKind kind, guint *n); /* all of a kind, in no order; until the next step */
guint           wb_project_count           (WbProject *self, WbKind kind);
const WbEdges  *wb_project_get_edges       (WbProject *self);
WbRecord       *wb_project_get_referred    (WbProject *self, const WbRecord *record, guint field); /* the item a reference is to */
const char     *wb_project_get_title_of    (WbProject *self, const char *id); /* "" when it has none */

gboolean        wb_project_is_read_only    (WbProject *self);
void            wb_project_set_read_only   (WbProject *self, gboolean read_only);
gboolean        wb_project_hides_private   (WbProject *self);
void            wb_project_set_hide_private (WbProject *self, gboolean hide_private);

gboolean        wb_project_apply           (WbProject *self, WbStep *step, GError **error);
gboolean        wb_project_apply_typed     (WbProject *self, WbStep *step, GError **error); /* joins the step before while one types in one field */
void            wb_project_end_typing      (WbProject *self);
gboolean        wb_project_can_undo        (WbProject *self);
gboolean        wb_project_can_redo        (WbProject *self);
const char     *wb_project_get_undo_name   (WbProject *self); /* NULL when there is nothing to undo */
const char     *wb_project_get_redo_name   (WbProject *self);
const WbStep   *wb_project_get_undo_step   (WbProject *self); /* borrowed; NULL when there is nothing to undo */
const WbStep   *wb_project_get_redo_step   (WbProject *self);
gboolean        wb_project_undo            (WbProject *self);
gboolean        wb_project_redo            (WbProject *self);
gboolean        wb_project_is_modified     (WbProject *self); /* since wb_project_mark_saved() */
guint64         wb_project_get_state       (WbProject *self); /* names this place in the history; remember it with a snapshot */
void            wb_project_mark_saved      (WbProject *self, guint64 state); /* what the plan was in that state was written */
int             wb_project_get_next_number (WbProject *self); /* one above the highest number an action ever had */

/* Signals: "changed" (const WbDelta *); properties: "modified", "undo-name", "redo-name", "read-only", "hide-private" */

G_END_DECLS
