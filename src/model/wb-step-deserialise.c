/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-step-form.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "wb-text.h"

/* The first and the last microsecond of the years that a date can say. */
#define FIRST_TIME (G_GINT64_CONSTANT (-62135596800) * G_USEC_PER_SEC)
#define LAST_TIME  (G_GINT64_CONSTANT (253402300799) * G_USEC_PER_SEC)

/* A word of the input in a sentence. */
static char *
quote (const char *word)
{
  return wb_text_quote (word, 40);
}

/* ---- records ---------------------------------------------------------------------------------------------------- */

/* Fields are written in the order of the table: the next one is not far behind the last. */
static const WbField *
find_field (WbKind kind, guint first, const char *name)
{
  const WbKindInfo *info = wb_kind_get_info (kind);

  for (guint i = first; i < info->n_fields; i++)
    if (strcmp (info->fields[i].name, name) == 0)
      return &info->fields[i];

  return wb_field_find (kind, name);
}

static gboolean
refuse_field (WbKind kind, const char *name, const WbField *field, GError **error)
{
  g_autofree char *quoted = quote (name);

  if (field == NULL)
    return wb_step_input_refuse (error, _("%s: there is no field “%s”."), wb_kind_get_label (kind), quoted);

  return wb_step_input_refuse (error, _("%s: the field “%s” stands there twice."), wb_kind_get_label (kind), quoted);
}

static gboolean
read_value (WbDraft *draft, const WbField *field, const char *text, GError **error)
{
  gboolean present;
  WbValue value;

  if (!wb_value_parse (field, text, -1, WB_VALUE_KEEP_WORDS, &value, &present, error))
    {
      g_prefix_error (error, "%s, %s: ", wb_kind_get_label (field->kind), wb_field_get_label (field));
      return FALSE;
    }
  if (present)
    wb_draft_take (draft, field->index, value);

  return TRUE;
}

/* @seen: the fields that were read before, one bit each; also those that hold nothing but their default. */
static gboolean
read_fields (WbStepInput *input, WbDraft *draft, guint64 *seen, GError **error)
{
  const char *name, *text;
  guint next = 0;

  while (wb_step_input_take (input, &name, error))
    {
      const WbField *field;

      if (*name == '\0')
        return TRUE;

      field = find_field (draft->kind, next, name);
      if (field == NULL || *seen & G_GUINT64_CONSTANT (1) << field->index)
        return refuse_field (draft->kind, name, field, error);
      if (!wb_step_input_take (input, &text, error) || !read_value (draft, field, text, error))
        return FALSE;
      *seen |= G_GUINT64_CONSTANT (1) << field->index;
      next = field->index + 1;
    }

  return FALSE;
}

static gboolean
check_id (WbKind kind, const char *id, GError **error)
{
  g_autofree char *quoted = NULL;

  if (wb_id_is_valid (id, strlen (id)))
    return TRUE;

  quoted = quote (id);
  return wb_step_input_refuse (error, _("%s: “%s” is no id."), wb_kind_get_label (kind), quoted);
}

static gboolean
start_item (WbStepInput *input, WbDraft *draft, WbKind kind, GError **error)
{
  const char *id;

  if (!wb_step_input_take (input, &id, error) || !check_id (kind, id, error))
    return FALSE;
  wb_draft_init_item (draft, kind, id);

  return TRUE;
}

static gboolean
start_link (WbStepInput *input, WbDraft *draft, WbKind kind, GError **error)
{
  const char *from, *to;

  if (!wb_step_input_take (input, &from, error) || !check_id (kind, from, error) ||
      !wb_step_input_take (input, &to, error) || !check_id (kind, to, error))
    return FALSE;
  wb_draft_init_link (draft, kind, from, to);

  return TRUE;
}

static gboolean
start_draft (WbStepInput *input, WbDraft *draft, WbKind kind, GError **error)
{
  if (wb_kind_is_link (kind))
    return start_link (input, draft, kind, error);
  if (kind != WB_KIND_CONFLICT)
    return start_item (input, draft, kind, error);

  wb_draft_init_conflict (draft);

  return TRUE;
}

/* The keys and the shared fields, as a record that both sides begin with. */
static WbRecord *
read_shared (WbStepInput *input, WbKind kind, guint64 *seen, GError **error)
{
  WbDraft draft;

  if (!start_draft (input, &draft, kind, error))
    return NULL;

  if (!read_fields (input, &draft, seen, error))
    {
      wb_draft_clear (&draft);
      return NULL;
    }

  return wb_draft_end (&draft);
}

static WbRecord *
read_side (WbStepInput *input, const WbRecord *shared, guint64 seen, GError **error)
{
  g_autoptr (WbExtra) extra = NULL;
  WbDraft draft;

  wb_draft_init_from (&draft, shared);
  if (!read_fields (input, &draft, &seen, error) || !wb_step_read_extra (input, draft.kind, &extra, error))
    {
      wb_draft_clear (&draft);
      return NULL;
    }
  wb_draft_set_extra (&draft, extra);

  return wb_draft_end (&draft);
}

/* ---- changes ---------------------------------------------------------------------------------------------------- */

static gboolean
has_old (const char *sign)
{
  return strcmp (sign, WB_STEP_GOES) == 0 || strcmp (sign, WB_STEP_BECOMES) == 0;
}

static gboolean
has_new (const char *sign)
{
  return strcmp (sign, WB_STEP_COMES) == 0 || strcmp (sign, WB_STEP_BECOMES) == 0;
}

static gboolean
read_fragments (WbStepInput *input, const char *sign, WbChange *change, GError **error)
{
  const char *id;

  if (!wb_step_input_take (input, &id, error) || (*id != '\0' && !check_id (WB_KIND_FRAGMENT, id, error)))
    return FALSE;

  if (has_old (sign) && (change->old_record = wb_step_read_fragment (input, id, error)) == NULL)
    return FALSE;

  return !has_new (sign) || (change->new_record = wb_step_read_fragment (input, id, error)) != NULL;
}

static gboolean
read_records (WbStepInput *input, const char *sign, WbKind kind, WbChange *change, GError **error)
{
  guint64 seen = 0;
  g_autoptr (WbRecord) shared = read_shared (input, kind, &seen, error);

  if (shared == NULL)
    return FALSE;

  if (has_old (sign) && (change->old_record = read_side (input, shared, seen, error)) == NULL)
    return FALSE;

  return !has_new (sign) || (change->new_record = read_side (input, shared, seen, error)) != NULL;
}

static gboolean
read_kind (WbStepInput *input, WbKind *kind, GError **error)
{
  g_autofree char *quoted = NULL;
  const char *name;

  if (!wb_step_input_take (input, &name, error))
    return FALSE;

  *kind = WB_KIND_FRAGMENT;
  if (*name == '\0' || wb_kind_from_name (name, kind))
    return TRUE;

  quoted = quote (name);
  return wb_step_input_refuse (error, _("There is no kind of item or link “%s”."), quoted);
}

static gboolean
check_sides (const WbChange *change, WbKind kind, GError **error)
{
  if (change->old_record != NULL && change->new_record != NULL &&
      !wb_record_same_key (change->old_record, change->new_record))
    return wb_step_input_refuse (error, _("%s: before and after are not about the same."), wb_kind_get_label (kind));

  return TRUE;
}

/* On failure @change may hold a record: it is cleared with the array it stands in. */
static gboolean
read_change (WbStepInput *input, const char *sign, WbChange *change, GError **error)
{
  WbKind kind;

  if (!has_old (sign) && !has_new (sign))
    return wb_step_input_refuse (error, _("This is no step of a plan."));
  if (!read_kind (input, &kind, error))
    return FALSE;

  if (kind == WB_KIND_FRAGMENT ? !read_fragments (input, sign, change, error)
                               : !read_records (input, sign, kind, change, error))
    return FALSE;

  return check_sides (change, kind, error);
}

static void
clear_change (gpointer data)
{
  WbChange *change = data;

  g_clear_pointer (&change->old_record, wb_record_unref);
  g_clear_pointer (&change->new_record, wb_record_unref);
}

static const WbRecord *
get_record (const WbChange *change)
{
  return change->new_record != NULL ? change->new_record : change->old_record;
}

static int
compare_records (const void *a, const void *b)
{
  return wb_record_compare_key (*(const WbRecord *const *) a, *(const WbRecord *const *) b);
}

/* Elements of other programs that have no id may well stand there twice. */
static gboolean
check_changed_once (GArray *changes, GError **error)
{
  g_autofree const WbRecord **records = NULL;

  if (changes->len < 2)
    return TRUE;

  records = g_new (const WbRecord *, changes->len);
  for (guint i = 0; i < changes->len; i++)
    records[i] = get_record (&g_array_index (changes, WbChange, i));
  qsort (records, changes->len, sizeof (WbRecord *), compare_records);

  for (guint i = 1; i < changes->len; i++)
    {
      WbKind kind = wb_record_get_kind (records[i]);

      if (wb_record_same_key (records[i - 1], records[i]) &&
          (kind != WB_KIND_FRAGMENT || wb_record_get_id (records[i]) != NULL))
        return wb_step_input_refuse (error, _("%s: it is changed twice in one step."), wb_kind_get_label (kind));
    }

  return TRUE;
}

static gboolean
read_changes (WbStepInput *input, GArray *changes, GError **error)
{
  const char *sign;

  while (wb_step_input_take (input, &sign, error))
    {
      if (*sign == '\0')
        return check_changed_once (changes, error);

      g_array_set_size (changes, changes->len + 1);
      if (!read_change (input, sign, &g_array_index (changes, WbChange, changes->len - 1), error))
        return FALSE;
    }

  return FALSE;
}

/* ---- the step --------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *author;
  const char *session;
  gint64      time;
  WbOrigin    origin;
} Facts;

/* A newer version may write anything after its number. */
static gboolean
read_version (WbStepInput *input, GError **error)
{
  const char *version;

  if (!wb_step_input_take (input, &version, error))
    return FALSE;
  if (strcmp (version, WB_STEP_VERSION) == 0)
    return TRUE;
  if (g_ascii_string_to_unsigned (version, 10, 2, G_MAXUINT32, NULL, NULL))
    return wb_step_input_refuse (error, _("This step was written by a newer version of Wijkbord."));

  return wb_step_input_refuse (error, _("This is no step of a plan."));
}

static gboolean
is_fact (const char *text)
{
  return strlen (text) <= WB_MAX_TEXT && wb_step_is_xml_text (text);
}

static gboolean
read_names (WbStepInput *input, Facts *facts, GError **error)
{
  if (!wb_step_input_take (input, &facts->name, error) || !wb_step_input_take (input, &facts->author, error))
    return FALSE;
  if (!is_fact (facts->name) || !is_fact (facts->author))
    return wb_step_input_refuse (error, _("The name of the step, or of who did it, is too long or no text."));

  return TRUE;
}

static gboolean
read_time (WbStepInput *input, Facts *facts, GError **error)
{
  const char *time;

  if (!wb_step_input_take (input, &time, error))
    return FALSE;
  if (!g_ascii_string_to_signed (time, 10, FIRST_TIME, LAST_TIME, &facts->time, NULL))
    return wb_step_input_refuse (error, _("The time of the step is in no year that there is."));

  return TRUE;
}

static gboolean
read_session (WbStepInput *input, Facts *facts, GError **error)
{
  if (!wb_step_input_take (input, &facts->session, error))
    return FALSE;
  if (*facts->session != '\0' && !wb_id_is_valid (facts->session, strlen (facts->session)))
    return wb_step_input_refuse (error, _("The step names a session that cannot be there."));

  return TRUE;
}

static gboolean
read_origin (WbStepInput *input, Facts *facts, GError **error)
{
  g_autofree char *quoted = NULL;
  const char *name;

  if (!wb_step_input_take (input, &name, error))
    return FALSE;

  for (guint i = 0; i < WB_N_ORIGINS; i++)
    if (strcmp (wb_step_origins[i], name) == 0)
      {
        facts->origin = i;
        return TRUE;
      }

  quoted = quote (name);
  return wb_step_input_refuse (error, _("A step does not come from “%s”."), quoted);
}

static const char *
or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/**
 * wb_step_deserialise:
 * @bytes: what wb_step_serialise() made, or what claims to be that
 * @error: return location for a %WB_STEP_ERROR_FORM or a %WB_VALUE_ERROR
 *
 * Reads a step back. Nothing about @bytes is trusted: not that they end where they should, nor that a name is in the
 * table and a value one of its field, nor that no record is changed twice. Words that are not in the table are kept, as
 * those of a newer minor version are. What only a plan can tell (that references lead somewhere, that the records are as
 * the step expects them) is for wb_project_apply() to see. The XML that was kept from other programs is looked at, not
 * parsed.
 *
 * Returns: (transfer full) (nullable): the step, or %NULL with @error set
 */
WbStep *
wb_step_deserialise (GBytes *bytes, GError **error)
{
  g_autoptr (GArray) changes = NULL;
  WbStepInput input;
  Facts facts;

  g_return_val_if_fail (bytes != NULL, NULL);

  wb_step_input_init (&input, bytes);
  if (!read_version (&input, error) || !read_names (&input, &facts, error) || !read_time (&input, &facts, error) ||
      !read_session (&input, &facts, error) || !read_origin (&input, &facts, error))
    return NULL;

  changes = g_array_new (FALSE, TRUE, sizeof (WbChange));
  g_array_set_clear_func (changes, clear_change);
  if (!read_changes (&input, changes, error) || !wb_step_input_end (&input, error))
    return NULL;

  return wb_step_new (facts.name, or_null (facts.author), facts.time, or_null (facts.session), facts.origin,
                      (const WbChange *) changes->data, changes->len);
}
