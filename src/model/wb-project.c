/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-project-private.h"

#include "wb-sentence.h"

typedef enum
{
  PROP_MODIFIED = 1,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_READ_ONLY,
  PROP_HIDE_PRIVATE,
} WbProjectProperty;

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *props[PROP_HIDE_PRIVATE + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbProject, wb_project, G_TYPE_OBJECT)

static gint64
no_clock (gpointer data)
{
  return 0;
}

static WbDate
no_calendar (gpointer data)
{
  return wb_date_new (1970, 1, 1);
}

/* Without a context ids count upwards: good for plans that nobody keeps, and repeatable. */
static char *
counted_id (gpointer data)
{
  WbProject *self = data;

  for (guint i = wb_plan_get_n_slots (self->graph.plan) + 1;; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i);

      if (wb_graph_find_id (&self->graph, id) == WB_SLOT_NONE)
        return g_steal_pointer (&id);
    }
}

static void
wb_project_finalize (GObject *object)
{
  WbProject *self = WB_PROJECT (object);

  wb_history_clear (&self->history);
  wb_graph_clear (&self->graph);

  G_OBJECT_CLASS (wb_project_parent_class)->finalize (object);
}

static void
wb_project_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbProject *self = WB_PROJECT (object);

  switch ((WbProjectProperty) id)
    {
    case PROP_MODIFIED:
      g_value_set_boolean (value, wb_project_is_modified (self));
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, wb_project_get_undo_name (self));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, wb_project_get_redo_name (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_HIDE_PRIVATE:
      g_value_set_boolean (value, self->hide_private);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_project_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((WbProjectProperty) id)
    {
    case PROP_READ_ONLY:
      wb_project_set_read_only (WB_PROJECT (object), g_value_get_boolean (value));
      break;
    case PROP_HIDE_PRIVATE:
      wb_project_set_hide_private (WB_PROJECT (object), g_value_get_boolean (value));
      break;
    case PROP_MODIFIED:
    case PROP_UNDO_NAME:
    case PROP_REDO_NAME:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_project_class_init (WbProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = wb_project_finalize;
  object_class->get_property = wb_project_get_property;
  object_class->set_property = wb_project_set_property;

  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_HIDE_PRIVATE] = g_param_spec_boolean ("hide-private", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * WbProject::changed:
   * @self: the project
   * @delta: (type gpointer): a #WbDelta: the step that was applied and the edges that it removed and added
   *
   * A step was applied. Handlers look; they do not apply another step.
   */
  signals[CHANGED] = g_signal_new ("changed", WB_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_POINTER);
}

static void
wb_project_init (WbProject *self)
{
  wb_history_init (&self->history);
  self->context = (WbContext){ .now = no_clock, .today = no_calendar, .new_id = counted_id, .data = self };
}

void
wb_project_emit_changed (WbProject *self, const WbDelta *delta)
{
  g_signal_emit (self, signals[CHANGED], 0, delta);
}

void
wb_project_notify_history (WbProject *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REDO_NAME]);
}

/**
 * wb_project_new_checked:
 * @plan: a plan, valid or not
 * @problems: where to report why it is not valid
 *
 * Returns: (transfer full) (nullable): a project over @plan, or %NULL when it has problems
 */
WbProject *
wb_project_new_checked (WbPlan *plan, WbProblems *problems)
{
  g_autoptr (WbProject) self = g_object_new (WB_TYPE_PROJECT, NULL);

  wb_graph_init (&self->graph, plan);
  if (!wb_graph_build (&self->graph, problems))
    return NULL;

  return g_steal_pointer (&self);
}

static char *
say_first_problem (WbPlan *plan, const WbProblems *problems)
{
  g_autoptr (WbNames) names = wb_names_new (NULL);

  wb_names_add_plan (names, plan);

  return wb_problem_to_sentence (wb_problems_get (problems, 0), plan, names);
}

/**
 * wb_project_new:
 * @plan: a plan
 * @error: return location for a %WB_PLAN_ERROR
 *
 * Returns: (transfer full): a project over @plan, or %NULL when it is not valid
 */
WbProject *
wb_project_new (WbPlan *plan, GError **error)
{
  g_autoptr (WbProblems) problems = wb_problems_new (1);
  WbProject *self = wb_project_new_checked (plan, problems);

  if (self == NULL)
    {
      g_autofree char *sentence = say_first_problem (plan, problems);

      g_set_error_literal (error, WB_PLAN_ERROR, WB_PLAN_ERROR_INVALID, sentence);
    }

  return self;
}

/**
 * wb_project_set_context:
 * @self: a project
 * @context: the clock, the ids and the author; its data must outlive @self, its author is taken as it is
 */
void
wb_project_set_context (WbProject *self, const WbContext *context)
{
  g_return_if_fail (WB_IS_PROJECT (self));

  self->context = *context;
}

/**
 * wb_project_get_context:
 * @self: a project
 *
 * Returns: (transfer none): the clock, the ids and the author
 */
const WbContext *
wb_project_get_context (WbProject *self)
{
  return &self->context;
}

/**
 * wb_project_get_plan:
 * @self: a project
 *
 * Returns: (transfer none): the plan as it is now. A reference to it is a snapshot: later steps leave it alone.
 */
WbPlan *
wb_project_get_plan (WbProject *self)
{
  return self->graph.plan;
}

/**
 * wb_project_set_header:
 * @self: a project
 * @header: what the plan knows about its file from now on; no step, not undone
 */
void
wb_project_set_header (WbProject *self, WbHeader *header)
{
  wb_plan_set_header (&self->graph.plan, header);
}

/**
 * wb_project_get:
 * @self: a project
 * @slot: a slot
 *
 * Returns: (transfer none) (nullable): the record there
 */
WbRecord *
wb_project_get (WbProject *self, WbSlot slot)
{
  return wb_plan_get (self->graph.plan, slot);
}

/**
 * wb_project_get_root:
 * @self: a project
 *
 * Returns: the slot of the one item of kind project
 */
WbSlot
wb_project_get_root (WbProject *self)
{
  return g_array_index (self->graph.kinds[WB_KIND_PROJECT], WbSlot, 0);
}

const char *
wb_project_get_language (WbProject *self)
{
  g_return_val_if_fail (WB_IS_PROJECT (self), NULL);

  return wb_record_get_text (wb_project_get (self, wb_project_get_root (self)), WB_PROJECT_LANGUAGE);
}

/**
 * wb_project_find:
 * @self: a project
 * @id: an id
 *
 * Returns: the slot of the item of that id, or %WB_SLOT_NONE
 */
WbSlot
wb_project_find (WbProject *self, const char *id)
{
  return wb_graph_find_id (&self->graph, id);
}

/**
 * wb_project_find_link:
 * @self: a project
 * @kind: a kind of link
 * @from: the id of the item that it comes from
 * @to: the id of the item that it goes to
 *
 * Returns: the slot of the link, or %WB_SLOT_NONE
 */
WbSlot
wb_project_find_link (WbProject *self, WbKind kind, const char *from, const char *to)
{
  return wb_graph_find_link (&self->graph, kind, from, to);
}

/**
 * wb_project_find_key:
 * @self: a project
 * @record: a record, of this plan or of another
 *
 * Returns: the slot of the record that stands for the same thing here, or %WB_SLOT_NONE
 */
WbSlot
wb_project_find_key (WbProject *self, const WbRecord *record)
{
  return wb_graph_find_key (&self->graph, record);
}

/**
 * wb_project_list:
 * @self: a project
 * @kind: a kind
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the slots of all records of @kind, in no order, until the next step
 */
const WbSlot *
wb_project_list (WbProject *self, WbKind kind, guint *n)
{
  g_return_val_if_fail (kind < WB_N_KINDS, NULL);

  *n = self->graph.kinds[kind]->len;

  return (const WbSlot *) self->graph.kinds[kind]->data;
}

/**
 * wb_project_count:
 * @self: a project
 * @kind: a kind
 *
 * Returns: how many records of @kind there are
 */
guint
wb_project_count (WbProject *self, WbKind kind)
{
  g_return_val_if_fail (kind < WB_N_KINDS, 0);

  return self->graph.kinds[kind]->len;
}

/**
 * wb_project_get_edges:
 * @self: a project
 *
 * Returns: (transfer none): every link and every reference
 */
const WbEdges *
wb_project_get_edges (WbProject *self)
{
  return self->graph.edges;
}

/**
 * wb_project_get_referred:
 * @self: a project
 * @record: a record
 * @field: the number of a field of it that refers to an item
 *
 * Returns: (transfer none) (nullable): the item
 */
WbRecord *
wb_project_get_referred (WbProject *self, const WbRecord *record, guint field)
{
  const char *id = wb_record_get_text (record, field);

  return id != NULL ? wb_project_get (self, wb_project_find (self, id)) : NULL;
}

/**
 * wb_project_get_title_of:
 * @self: a project
 * @id: an id
 *
 * Returns: (transfer none): what the item is called, "" when it is not there or has no name
 */
const char *
wb_project_get_title_of (WbProject *self, const char *id)
{
  WbRecord *record = wb_project_get (self, wb_project_find (self, id));

  return record != NULL ? wb_record_get_title (record) : "";
}

/**
 * wb_project_get_next_number:
 * @self: a project
 *
 * Returns: the number for a new action: one above the highest that an action ever had, as mails may still name that one
 */
int
wb_project_get_next_number (WbProject *self)
{
  return MIN (self->graph.max_number + 1, WB_MAX_INTEGER);
}

/**
 * wb_project_is_read_only:
 * @self: a project
 *
 * Returns: whether the plan is only looked at
 */
gboolean
wb_project_is_read_only (WbProject *self)
{
  g_return_val_if_fail (WB_IS_PROJECT (self), TRUE);

  return self->read_only;
}

/**
 * wb_project_set_read_only:
 * @self: a project
 * @read_only: whether the plan is only looked at: no step is applied then, undone or redone
 */
void
wb_project_set_read_only (WbProject *self, gboolean read_only)
{
  g_return_if_fail (WB_IS_PROJECT (self));

  if (self->read_only == read_only)
    return;

  self->read_only = read_only;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READ_ONLY]);
  wb_project_notify_history (self);
}

/**
 * wb_project_hides_private:
 * @self: a project
 *
 * Returns: whether whoever looks at the plan now may not see what is not open, as a room may not
 */
gboolean
wb_project_hides_private (WbProject *self)
{
  g_return_val_if_fail (WB_IS_PROJECT (self), TRUE);

  return self->hide_private;
}

/**
 * wb_project_set_hide_private:
 * @self: a project
 * @hide_private: whether what is not open is kept from whoever looks at the plan; what is in it stays the same
 */
void
wb_project_set_hide_private (WbProject *self, gboolean hide_private)
{
  g_return_if_fail (WB_IS_PROJECT (self));

  if (self->hide_private == hide_private)
    return;

  self->hide_private = hide_private;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HIDE_PRIVATE]);
}
