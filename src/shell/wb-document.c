/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-document-private.h"

#include <glib/gi18n-lib.h>

#include "wb-system-context.h"

/* Work that takes longer than this is shown, in milliseconds; and how often what is shown moves. */
#define SLOW_AFTER 500
#define SLOW_STEP  100

typedef enum
{
  PROP_FILE = 1,
  PROP_PROJECT,
  PROP_STATE,
  PROP_MODIFIED,
  PROP_TITLE,
  PROP_STATUS,
  PROP_SLOW,
  PROP_PROGRESS,
  PROP_CHANGED_ON_DISK,
  PROP_GONE_FROM_DISK,
  PROP_DISK_IS_AWAY,
  PROP_TROUBLE,
  PROP_READ_ONLY,
} WbDocumentProperty;

static GParamSpec *props[PROP_READ_ONLY + 1];

G_DEFINE_FINAL_TYPE (WbDocument, wb_document, G_TYPE_OBJECT)
G_DEFINE_ENUM_TYPE (WbDocumentState, wb_document_state,
                    G_DEFINE_ENUM_VALUE (WB_DOCUMENT_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (WB_DOCUMENT_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (WB_DOCUMENT_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (WB_DOCUMENT_FAILED, "failed"))

static void
notify (WbDocument *self, WbDocumentProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

void
wb_document_set_state (WbDocument *self, WbDocumentState state)
{
  if (self->state == state)
    return;

  self->state = state;
  notify (self, PROP_STATE);
  notify (self, PROP_STATUS);
}

static void
set_slow (WbDocument *self, gboolean slow)
{
  if (self->slow == slow)
    return;

  self->slow = slow;
  notify (self, PROP_SLOW);
}

static void
set_progress (WbDocument *self, double progress)
{
  if (self->progress == progress)
    return;

  self->progress = progress;
  notify (self, PROP_PROGRESS);
}

void
wb_document_set_changed_on_disk (WbDocument *self, gboolean changed)
{
  if (self->changed_on_disk == changed)
    return;

  self->changed_on_disk = changed;
  notify (self, PROP_CHANGED_ON_DISK);
}

void
wb_document_set_gone_from_disk (WbDocument *self, gboolean gone, gboolean with_disk)
{
  if (self->disk_is_away != with_disk)
    {
      self->disk_is_away = with_disk;
      notify (self, PROP_DISK_IS_AWAY);
    }
  if (self->gone_from_disk != gone)
    {
      self->gone_from_disk = gone;
      notify (self, PROP_GONE_FROM_DISK);
    }
}

void
wb_document_notify_trouble (WbDocument *self)
{
  notify (self, PROP_TROUBLE);
}

void
wb_document_set_read_only (WbDocument *self, gboolean read_only)
{
  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  if (self->project != NULL)
    wb_project_set_read_only (self->project, read_only);
  notify (self, PROP_READ_ONLY);
  notify (self, PROP_STATUS);
}

void
wb_document_set_file (WbDocument *self, GFile *file)
{
  if (!g_set_object (&self->file, file))
    return;

  wb_document_watch (self);
  notify (self, PROP_FILE);
  notify (self, PROP_TITLE);
}

static void
project_changed_cb (WbDocument *self, const WbDelta *delta)
{
  WbSlot root = wb_project_get_root (self->project);

  for (guint i = 0; i < delta->step->n_changes; i++)
    if (delta->step->changes[i].slot == root)
      notify (self, PROP_TITLE);
}

static void
modified_cb (WbDocument *self)
{
  notify (self, PROP_MODIFIED);
  notify (self, PROP_STATUS);
}

void
wb_document_set_project (WbDocument *self, WbProject *project)
{
  if (self->project == project)
    return;

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);

  if (project != NULL)
    {
      wb_project_set_context (project, wb_system_context_get ());
      wb_project_set_read_only (project, self->read_only);
      g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (project, "notify::modified", G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
    }

  notify (self, PROP_PROJECT);
  notify (self, PROP_TITLE);
  modified_cb (self);
}

static gboolean
timer_cb (gpointer data)
{
  WbDocument *self = data;

  set_progress (self, wb_work_get_fraction (self->work));
  if (self->slow)
    return G_SOURCE_CONTINUE;

  set_slow (self, TRUE);
  self->timer = g_timeout_add (SLOW_STEP, timer_cb, self);

  return G_SOURCE_REMOVE;
}

gboolean
wb_document_is_busy (WbDocument *self, GTask *task)
{
  if (self->task == NULL)
    return FALSE;

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, _("The plan is still being opened or saved."));

  return TRUE;
}

void
wb_document_set_saved_plan (WbDocument *self, WbPlan *plan)
{
  if (plan != NULL)
    wb_plan_ref (plan);
  g_clear_pointer (&self->saved_plan, wb_plan_unref);
  self->saved_plan = plan;
}

void
wb_document_mark_saved (WbDocument *self, WbHeader *header)
{
  wb_project_set_header (self->project, header);
  wb_project_mark_saved (self->project, self->saving);
  notify (self, PROP_STATUS);
}

void
wb_document_begin_work (WbDocument *self, GTask *task, WbDocumentState state)
{
  g_assert (self->task == NULL);

  self->task = task;
  self->saving = self->project != NULL ? wb_project_get_state (self->project) : 0;
  self->saving_step = self->journal != NULL ? wb_journal_get_last (self->journal) : 0;
  self->work = wb_work_new ();
  self->timer = g_timeout_add (SLOW_AFTER, timer_cb, self);
  set_progress (self, 0);
  wb_document_set_state (self, state);
}

GTask *
wb_document_end_work (WbDocument *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_pointer (&self->work, wb_work_unref);
  set_slow (self, FALSE);

  return g_steal_pointer (&self->task);
}

static void
wb_document_dispose (GObject *object)
{
  WbDocument *self = WB_DOCUMENT (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  wb_document_stop_watching (self);
  wb_document_end_journal (self);
  wb_document_set_lock (self, NULL, NULL);
  g_clear_object (&self->project);
  g_clear_object (&self->repaired);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (wb_document_parent_class)->dispose (object);
}

static void
wb_document_finalize (GObject *object)
{
  WbDocument *self = WB_DOCUMENT (object);

  g_clear_error (&self->error);
  g_clear_pointer (&self->reading, wb_file_reading_free);
  g_clear_pointer (&self->dropped, wb_problems_free);
  g_clear_pointer (&self->work, wb_work_unref);
  g_clear_pointer (&self->saved_plan, wb_plan_unref);

  G_OBJECT_CLASS (wb_document_parent_class)->finalize (object);
}

static void
wb_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbDocument *self = WB_DOCUMENT (object);

  switch ((WbDocumentProperty) id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_PROJECT:
      g_value_set_object (value, self->project);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, wb_document_is_modified (self));
      break;
    case PROP_TITLE:
      g_value_take_string (value, wb_document_dup_title (self));
      break;
    case PROP_STATUS:
      g_value_take_string (value, wb_document_dup_status (self));
      break;
    case PROP_SLOW:
      g_value_set_boolean (value, self->slow);
      break;
    case PROP_PROGRESS:
      g_value_set_double (value, self->progress);
      break;
    case PROP_CHANGED_ON_DISK:
      g_value_set_boolean (value, self->changed_on_disk);
      break;
    case PROP_GONE_FROM_DISK:
      g_value_set_boolean (value, self->gone_from_disk);
      break;
    case PROP_DISK_IS_AWAY:
      g_value_set_boolean (value, self->disk_is_away);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, wb_document_get_trouble (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_document_class_init (WbDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = wb_document_dispose;
  object_class->finalize = wb_document_finalize;
  object_class->get_property = wb_document_get_property;

  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT, flags);
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, WB_TYPE_DOCUMENT_STATE, WB_DOCUMENT_LOADING, flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  props[PROP_SLOW] = g_param_spec_boolean ("slow", NULL, NULL, FALSE, flags);
  props[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0, flags);
  props[PROP_CHANGED_ON_DISK] = g_param_spec_boolean ("changed-on-disk", NULL, NULL, FALSE, flags);
  props[PROP_GONE_FROM_DISK] = g_param_spec_boolean ("gone-from-disk", NULL, NULL, FALSE, flags);
  props[PROP_DISK_IS_AWAY] = g_param_spec_boolean ("disk-is-away", NULL, NULL, FALSE, flags);
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
wb_document_init (WbDocument *self)
{
}

/**
 * wb_document_new:
 *
 * Returns: (transfer full): a document without a plan; open one, or start one
 */
WbDocument *
wb_document_new (void)
{
  return g_object_new (WB_TYPE_DOCUMENT, NULL);
}

/**
 * wb_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the file that the plan stands in, or that could not be opened
 */
GFile *
wb_document_get_file (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * wb_document_get_project:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the plan
 */
WbProject *
wb_document_get_project (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  return self->project;
}

/**
 * wb_document_get_state:
 * @self: a document
 *
 * Returns: what is going on
 */
WbDocumentState
wb_document_get_state (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), WB_DOCUMENT_FAILED);

  return self->state;
}

/**
 * wb_document_get_error:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): why the file could not be opened
 */
const GError *
wb_document_get_error (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  return self->error;
}

/**
 * wb_document_get_saved_plan:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what stands in its file; %NULL when it was never saved
 */
WbPlan *
wb_document_get_saved_plan (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), NULL);

  return self->saved_plan;
}

/**
 * wb_document_is_modified:
 * @self: a document
 *
 * Returns: whether closing it would lose something
 */
gboolean
wb_document_is_modified (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), FALSE);

  return self->project != NULL && wb_project_is_modified (self->project);
}

/**
 * wb_document_is_changed_on_disk:
 * @self: a document
 *
 * Returns: whether another program has written to the file, as far as is known: see wb_document_look_at_disk()
 */
gboolean
wb_document_is_changed_on_disk (WbDocument *self)
{
  g_return_val_if_fail (WB_IS_DOCUMENT (self), FALSE);

  return self->changed_on_disk;
}

/**
 * wb_document_cancel:
 * @self: a document
 *
 * Gives up what is going on, if anything.
 */
void
wb_document_cancel (WbDocument *self)
{
  g_return_if_fail (WB_IS_DOCUMENT (self));

  if (self->work != NULL)
    g_cancellable_cancel (self->work->cancellable);
}
