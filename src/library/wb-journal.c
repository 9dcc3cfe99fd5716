/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal-private.h"

/* The disk is asked for within this time after a step, in milliseconds; and as often what failed is tried again. */
#define SOON 500

typedef enum
{
  PROP_TROUBLE = 1,
} WbJournalProperty;

static GParamSpec *props[PROP_TROUBLE + 1];

G_DEFINE_FINAL_TYPE (WbJournal, wb_journal, G_TYPE_OBJECT)

static void
set_trouble (WbJournal *self, const char *trouble)
{
  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

/* ---- what is written -------------------------------------------------------------------------------------------- */

static gboolean
ensure_db (WbJournal *self, GError **error)
{
  if (self->db != NULL)
    return TRUE;

  if (!wb_journal_worker_wait (self->worker, error))
    return FALSE;
  self->db = wb_journal_db_open (wb_journal_worker_get_path (self->worker), self->vfs, error);

  return self->db != NULL;
}

static void
write_pending (WbJournal *self)
{
  g_autoptr (GError) error = NULL;
  guint n = wb_journal_rows_count_pending (&self->rows);

  if (n == 0)
    return;

  if (wb_journal_worker_is_remote (self->worker))
    {
      wb_journal_worker_insert (self->worker, wb_journal_rows_copy_pending (&self->rows));
      wb_journal_rows_set_written (&self->rows, TRUE);
    }
  else if (ensure_db (self, &error) &&
           wb_journal_db_insert (self->db, wb_journal_rows_get_pending (&self->rows), n, &error))
    {
      wb_journal_rows_set_written (&self->rows, TRUE);
      set_trouble (self, NULL);
    }
  else
    {
      set_trouble (self, error->message);
    }
}

/* Only now: most plans that are opened are looked at. */
void
wb_journal_write_base (WbJournal *self)
{
  if (self->has_base || !wb_journal_worker_is_ready (self->worker))
    return;

  if (!self->comes_with_base)
    wb_journal_worker_set_base (self->worker, self->base, self->header.digest);
  self->has_base = TRUE;
}

static void
create (WbJournal *self)
{
  self->is_removed = FALSE;
  wb_journal_worker_create (self->worker, &self->header, self->comes_with_base ? self->base : NULL);
}

/* As when it could not be made at first; or when somebody removed it, with what stood in it. */
static gboolean
has_to_be_made (WbJournal *self)
{
  return self->resumed == 0 &&
         (self->is_removed ||
          (wb_journal_rows_count_pending (&self->rows) > 0 && !wb_journal_worker_is_ready (self->worker)));
}

static const char *
title_of (WbProject *project)
{
  return wb_record_get_title (wb_project_get (project, wb_project_get_root (project)));
}

/* Not with each letter that is typed: the worker would be in the way of the steps. */
static void
update_title (WbJournal *self)
{
  const char *title = title_of (self->project);

  if (g_strcmp0 (self->header.title, title) == 0)
    return;

  g_free (self->header.title);
  self->header.title = g_strdup (title);
  wb_journal_worker_set_title (self->worker, title);
}

/* What fails once is tried again until it works, or is saved. */
static gboolean
soon_cb (gpointer data)
{
  WbJournal *self = data;

  if (has_to_be_made (self))
    create (self);
  else
    write_pending (self);
  wb_journal_write_base (self);
  update_title (self);
  wb_journal_worker_sync (self->worker);

  if (wb_journal_rows_count_pending (&self->rows) > 0 || !self->has_base)
    return G_SOURCE_CONTINUE;

  self->timer = 0;

  return G_SOURCE_REMOVE;
}

static void
do_soon (WbJournal *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (SOON, soon_cb, self);
}

static void
add_step (WbJournal *self, const WbStep *step, WbTyping typing)
{
  WbJournalRow row = {
    .number = ++self->last,
    .typing = typing,
    .time = step->time,
    .step = wb_step_serialise (step),
    .minor = wb_plan_get_header (wb_project_get_plan (self->project))->minor,
  };

  g_array_append_val (self->rows.all, row);
  if (self->trouble == NULL)
    write_pending (self);
  wb_journal_write_base (self);
  do_soon (self);
}

static void
changed_cb (WbJournal *self, const WbDelta *delta)
{
  add_step (self, delta->step, delta->typing);
}

/* What the database had has to be written again, to another one. */
static void
forget_db (WbJournal *self)
{
  g_clear_pointer (&self->db, wb_journal_db_close);
  wb_journal_rows_set_written (&self->rows, FALSE);
  self->has_base = self->base == NULL;
  self->is_removed = TRUE;
}

/* Of what the worker does, the steps are not part. */
static void
report_cb (gpointer owner, const GError *error)
{
  WbJournal *self = owner;

  if (self->worker == NULL)
    return;

  if (g_error_matches (error, WB_JOURNAL_ERROR, WB_JOURNAL_ERROR_REMOVED))
    forget_db (self);
  if (error != NULL)
    {
      set_trouble (self, error->message);
      do_soon (self);
    }
  else if (wb_journal_rows_count_pending (&self->rows) == 0)
    {
      set_trouble (self, NULL);
    }
}

/* ---- the object ------------------------------------------------------------------------------------------------- */

static void
stop (WbJournal *self, gboolean remove)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_clear_object (&self->project);
  g_clear_pointer (&self->db, wb_journal_db_close);
  if (self->worker != NULL)
    wb_journal_worker_free (g_steal_pointer (&self->worker), remove);
}

static void
wb_journal_dispose (GObject *object)
{
  stop (WB_JOURNAL (object), FALSE);

  G_OBJECT_CLASS (wb_journal_parent_class)->dispose (object);
}

static void
wb_journal_finalize (GObject *object)
{
  WbJournal *self = WB_JOURNAL (object);

  wb_journal_header_clear (&self->header);
  g_clear_pointer (&self->base, wb_plan_unref);
  wb_journal_rows_clear (&self->rows);
  g_free (self->vfs);
  g_free (self->trouble);

  G_OBJECT_CLASS (wb_journal_parent_class)->finalize (object);
}

static void
wb_journal_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbJournal *self = WB_JOURNAL (object);

  switch ((WbJournalProperty) id)
    {
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_journal_class_init (WbJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = wb_journal_dispose;
  object_class->finalize = wb_journal_finalize;
  object_class->get_property = wb_journal_get_property;

  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
wb_journal_init (WbJournal *self)
{
  wb_journal_rows_init (&self->rows);
}

/**
 * wb_journal_new_on_vfs:
 * @folder: the folder of journals, which is made when it is not there
 * @name: the name of this one, of its own for ever: 16 random characters, say
 * @vfs: (nullable): the name of the SQLite VFS, for tests
 *
 * Returns: (transfer full): a journal of nothing yet
 */
WbJournal *
wb_journal_new_on_vfs (const char *folder, const char *name, const char *vfs)
{
  WbJournal *self = g_object_new (WB_TYPE_JOURNAL, NULL);

  self->vfs = g_strdup (vfs);
  self->worker = wb_journal_worker_new (folder, name, vfs, report_cb, G_OBJECT (self));

  return self;
}

/**
 * wb_journal_new:
 * @folder: the folder of journals, which is made when it is not there
 * @name: the name of this one, of its own for ever: 16 random characters, say
 *
 * Returns: (transfer full): a journal of nothing yet
 */
WbJournal *
wb_journal_new (const char *folder, const char *name)
{
  return wb_journal_new_on_vfs (folder, name, NULL);
}

/**
 * wb_journal_get_trouble:
 * @self: a journal
 *
 * Returns: (transfer none) (nullable): why it cannot be written, in a sentence
 */
const char *
wb_journal_get_trouble (WbJournal *self)
{
  g_return_val_if_fail (WB_IS_JOURNAL (self), NULL);

  return self->trouble;
}

/**
 * wb_journal_get_last:
 * @self: a journal
 *
 * Returns: the number of the last step, 0 when there was none
 */
gint64
wb_journal_get_last (WbJournal *self)
{
  g_return_val_if_fail (WB_IS_JOURNAL (self), 0);

  return self->last;
}

static void
listen (WbJournal *self, WbProject *project)
{
  self->project = g_object_ref (project);
  g_signal_connect_object (project, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * wb_journal_follow:
 * @self: a journal of nothing yet
 * @project: a plan
 * @file: (nullable): the file that it stands in just so; %NULL: in none
 * @stamp: (nullable): what the file was
 *
 * Writes down each step of @project from now on. Its plan as it is now is the base.
 */
void
wb_journal_follow (WbJournal *self, WbProject *project, GFile *file, const WbFileStamp *stamp)
{
  WbPlan *plan;

  g_return_if_fail (WB_IS_JOURNAL (self));
  g_return_if_fail (self->project == NULL);

  listen (self, project);
  plan = wb_project_get_plan (project);
  wb_journal_set_header (self, file, plan, stamp);
  self->base = wb_plan_ref (plan);
  self->comes_with_base = file == NULL;
  create (self);
}

/**
 * wb_journal_resume:
 * @self: a journal of nothing yet, of the name of one that a crash left
 * @project: the plan as that says
 * @lock: (transfer full): the lock of that one
 * @last: the number of its last step
 * @base: (nullable): its base, when it does not hold it yet
 * @more: (nullable): a step that @project has seen since, and the journal has not
 *
 * Goes on with that journal, so that a second crash loses nothing either.
 */
void
wb_journal_resume (WbJournal *self, WbProject *project, WbJournalLock *lock, gint64 last, WbPlan *base, WbStep *more)
{
  g_return_if_fail (WB_IS_JOURNAL (self));
  g_return_if_fail (self->project == NULL);

  listen (self, project);
  self->resumed = last;
  self->last = last;
  self->base = base != NULL ? wb_plan_ref (base) : NULL;
  self->has_base = base == NULL;
  wb_journal_worker_resume (self->worker, lock);
  do_soon (self);
  if (more != NULL)
    add_step (self, more, WB_TYPING_NONE);
}

/**
 * wb_journal_flush:
 * @self: a journal
 *
 * Waits until the disk has all steps: the computer is going to sleep.
 */
void
wb_journal_flush (WbJournal *self)
{
  g_return_if_fail (WB_IS_JOURNAL (self));

  write_pending (self);
  update_title (self);
  wb_journal_worker_sync (self->worker);
  wb_journal_worker_wait_for_all (self->worker);
}

/**
 * wb_journal_end:
 * @self: a journal
 *
 * Removes the journal: all is saved, or nobody wants what is not.
 */
void
wb_journal_end (WbJournal *self)
{
  g_return_if_fail (WB_IS_JOURNAL (self));

  stop (self, TRUE);
}
