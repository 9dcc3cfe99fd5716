/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-library"

#include "wb-journal.h"

#include "wb-journal-worker.h"

/* The disk is asked for within this time after a step, in milliseconds; and as often what failed is tried again. */
#define SOON 500

struct _WbJournal
{
  GObject          parent_instance;

  char            *vfs;
  WbJournalWorker *worker;
  WbJournalDb     *db; /* of the main thread, from the first step on */
  WbProject       *project;

  WbJournalHeader  header;  /* without the base */
  WbPlan          *base;    /* until the database has it, or the worker was asked to write it there */
  gboolean         comes_with_base; /* the database has it from its beginning */
  GArray          *pending; /* of WbJournalRow: not written yet */
  gint64           last;
  gboolean         is_resumed; /* so that it must not be made anew */
  guint            timer;
  char            *trouble;
};

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

static void
clear_row (gpointer data)
{
  WbJournalRow *row = data;

  g_clear_pointer (&row->step, g_bytes_unref);
}

static GArray *
make_rows (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (WbJournalRow));

  g_array_set_clear_func (rows, clear_row);

  return rows;
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

  if (self->pending->len == 0)
    return;

  if (wb_journal_worker_is_remote (self->worker))
    {
      wb_journal_worker_insert (self->worker, g_steal_pointer (&self->pending));
      self->pending = make_rows ();
    }
  else if (ensure_db (self, &error) &&
           wb_journal_db_insert (self->db, (const WbJournalRow *) self->pending->data, self->pending->len, &error))
    {
      g_array_set_size (self->pending, 0);
      set_trouble (self, NULL);
    }
  else
    {
      set_trouble (self, error->message);
    }
}

/* Only now: most plans that are opened are looked at. */
static void
write_base (WbJournal *self)
{
  if (self->base == NULL || !wb_journal_worker_is_ready (self->worker))
    return;

  if (!self->comes_with_base)
    wb_journal_worker_set_base (self->worker, self->base, self->header.digest);
  g_clear_pointer (&self->base, wb_plan_unref);
}

static void
create (WbJournal *self)
{
  wb_journal_worker_create (self->worker, &self->header, self->comes_with_base ? self->base : NULL);
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

  if (self->pending->len > 0 && !wb_journal_worker_is_ready (self->worker) && !self->is_resumed)
    create (self);
  else
    write_pending (self);
  write_base (self);
  update_title (self);
  wb_journal_worker_sync (self->worker);

  if (self->pending->len > 0 || self->base != NULL)
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

  g_array_append_val (self->pending, row);
  if (self->trouble == NULL)
    write_pending (self);
  write_base (self);
  do_soon (self);
}

static void
changed_cb (WbJournal *self, const WbDelta *delta)
{
  add_step (self, delta->step, delta->typing);
}

/* Of what the worker does, the steps are not part. */
static void
report_cb (gpointer owner, const GError *error)
{
  WbJournal *self = owner;

  if (self->worker == NULL)
    return;

  if (error != NULL)
    {
      set_trouble (self, error->message);
      do_soon (self);
    }
  else if (self->pending->len == 0)
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
  g_array_unref (self->pending);
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
  self->pending = make_rows ();
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

static GBytes *
digest_of (const WbFileStamp *stamp)
{
  return stamp->has_digest ? g_bytes_new (stamp->digest, sizeof stamp->digest) : NULL;
}

static void
set_header (WbJournal *self, GFile *file, WbPlan *plan, const WbFileStamp *stamp)
{
  WbRecord *root = wb_project_get (self->project, wb_project_get_root (self->project));

  wb_journal_header_clear (&self->header);
  self->header = (WbJournalHeader) {
    .project = g_strdup (wb_record_get_id (root)),
    .title = g_strdup (wb_record_get_title (root)),
    .file = file != NULL ? g_file_get_uri (file) : NULL,
    .revision = file != NULL ? g_strdup (wb_plan_get_header (plan)->id) : NULL,
    .digest = stamp != NULL ? digest_of (stamp) : NULL,
  };
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
  set_header (self, file, plan, stamp);
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
  self->is_resumed = TRUE;
  self->last = last;
  self->base = base != NULL ? wb_plan_ref (base) : NULL;
  wb_journal_worker_resume (self->worker, lock);
  do_soon (self);
  if (more != NULL)
    add_step (self, more, WB_TYPING_NONE);
}

/**
 * wb_journal_saving:
 * @self: a journal
 * @revision: the revision that is going to be saved
 * @file: the file that it is saved to
 * @step: the number of the last step that is in it, see wb_journal_get_last()
 *
 * Writes that down, and waits for the disk, before the file is there: whoever finds that revision in that file after a
 * crash knows that those steps are saved. On any thread, while the main thread keeps @self.
 */
void
wb_journal_saving (WbJournal *self, const char *revision, GFile *file, gint64 step)
{
  g_autofree char *uri = g_file_get_uri (file);

  wb_journal_worker_set_saving (self->worker, revision, uri, step);
}

/* Those that could not be written are saved now. */
static void
forget_pending (WbJournal *self, gint64 step)
{
  guint n = 0;

  while (n < self->pending->len && g_array_index (self->pending, WbJournalRow, n).number <= step)
    n++;
  if (n > 0)
    g_array_remove_range (self->pending, 0, n);
}

/**
 * wb_journal_saved:
 * @self: a journal
 * @file: the file that was saved
 * @plan: what stands in it
 * @stamp: what it is
 * @step: the number of the last step that is in it
 *
 * The steps up to that one go; what was saved is the base of those that came since.
 */
void
wb_journal_saved (WbJournal *self, GFile *file, WbPlan *plan, const WbFileStamp *stamp, gint64 step)
{
  g_return_if_fail (WB_IS_JOURNAL (self));

  set_header (self, file, plan, stamp);
  g_clear_pointer (&self->base, wb_plan_unref);
  self->base = wb_plan_ref (plan);
  self->comes_with_base = FALSE;
  forget_pending (self, step);
  wb_journal_worker_set_saved (self->worker, &self->header, step);
  if (self->last > step)
    write_base (self);
}

/**
 * wb_journal_merged:
 * @self: a journal
 * @stamp: what the file was that the plan has just been merged with
 *
 * Whoever finds that file after a crash knows that it needs not be merged again, so that what was settled or taken out
 * again since does not come back. The base stays what it was, as undoing leads back to it.
 */
void
wb_journal_merged (WbJournal *self, const WbFileStamp *stamp)
{
  g_autoptr (GBytes) digest = digest_of (stamp);

  g_return_if_fail (WB_IS_JOURNAL (self));

  if (digest != NULL)
    wb_journal_worker_set_merged (self->worker, digest, self->last);
}

/**
 * wb_journal_save_failed:
 * @self: a journal
 *
 * What wb_journal_saving() said did not come to be.
 */
void
wb_journal_save_failed (WbJournal *self)
{
  g_return_if_fail (WB_IS_JOURNAL (self));

  wb_journal_worker_set_saving (self->worker, NULL, NULL, 0);
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
