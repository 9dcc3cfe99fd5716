/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-private.h"

#include <string.h>

#include "wb-merge-text.h"

/* A field in the three plans; NULL where it is absent. */
typedef struct
{
  const WbField *field;
  const WbValue *base;
  const WbValue *mine;
  const WbValue *theirs;
} Field;

static const WbValue *
value_of (const WbRecord *record, guint field)
{
  return record != NULL ? wb_record_get_value (record, field) : NULL;
}

static gboolean
equal (const WbField *field, const WbValue *a, const WbValue *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return wb_value_equal (field, *a, *b);
}

static void
put (WbDraft *draft, const WbField *field, const WbValue *value)
{
  if (value != NULL)
    wb_draft_set (draft, field->index, *value);
  else
    wb_draft_unset (draft, field->index);
}

static const WbSet *
set_of (const WbValue *value)
{
  return value != NULL ? value->set : NULL;
}

/* What mine has and theirs did not take away, or what theirs has added. */
static void
collect (GPtrArray *members, const WbSet *from, const WbSet *base, const WbSet *other)
{
  for (guint i = 0; from != NULL && i < from->n; i++)
    if (wb_set_contains (other, from->members[i]) || !wb_set_contains (base, from->members[i]))
      g_ptr_array_add (members, from->members[i]);
}

static gboolean
fits (const WbField *field, const WbSet *set)
{
  g_autofree char *text = NULL;

  if (set == NULL || wb_field_is_reference (field))
    return set == NULL || set->n <= WB_MAX_MEMBERS;

  text = wb_value_to_text (field, (WbValue) { .set = (WbSet *) set });

  return set->n <= WB_MAX_MEMBERS && strlen (text) <= WB_MAX_SET_BYTES;
}

static gboolean
merge_sets (WbDraft *draft, const Field *f)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  g_autoptr (WbSet) set = NULL;

  collect (members, set_of (f->mine), set_of (f->base), set_of (f->theirs));
  collect (members, set_of (f->theirs), set_of (f->base), set_of (f->mine));
  set = wb_set_new ((GRefString *const *) members->pdata, members->len);
  if (!fits (f->field, set))
    return FALSE;

  put (draft, f->field, set != NULL ? &(WbValue) { .set = set } : NULL);

  return TRUE;
}

/* What somebody said, and what was decided, is not for a program to put together. */
static gboolean
may_join_paragraphs (const WbField *field)
{
  return !(field->kind == WB_KIND_VOICE && field->index == WB_VOICE_TEXT) &&
         !(field->kind == WB_KIND_DECISION && field->index == WB_DECISION_TEXT);
}

static gboolean
merge_paragraphs (WbDraft *draft, const Field *f)
{
  g_autofree char *text = NULL;

  if (f->base == NULL || f->mine == NULL || f->theirs == NULL || !may_join_paragraphs (f->field))
    return FALSE;

  text = wb_merge_texts (f->base->text, f->mine->text, f->theirs->text);
  if (text == NULL || strlen (text) > WB_MAX_LONG_TEXT)
    return FALSE;

  if (*text != '\0')
    wb_draft_take (draft, f->field->index, (WbValue) { .text = g_ref_string_new (text) });
  else
    wb_draft_unset (draft, f->field->index);

  return TRUE;
}

/* Two places: the same one whichever side asks. */
static void
merge_orders (WbDraft *draft, const Field *f)
{
  if (f->mine == NULL || (f->theirs != NULL && strcmp (f->theirs->text, f->mine->text) < 0))
    put (draft, f->field, f->theirs);
}

static void
merge_field (WbMerger *self, WbDraft *draft, const WbRecord *about, const Field *f)
{
  WbFieldType type = f->field->type;

  if (equal (f->field, f->mine, f->theirs))
    return;

  if (self->has_base && equal (f->field, f->base, f->theirs))
    return;

  if (self->has_base && equal (f->field, f->base, f->mine))
    put (draft, f->field, f->theirs);
  else if (type == WB_TYPE_ORDER)
    merge_orders (draft, f);
  else if (!(self->has_base && wb_field_is_set (f->field) && merge_sets (draft, f)) &&
           !(self->has_base && type == WB_TYPE_LONG_TEXT && merge_paragraphs (draft, f)))
    wb_merger_add_conflict (self, about, f->field, f->base, f->theirs);
}

/* A kept element of a newer version or of another program: we cannot look into it. */
static WbRecord *
merge_fragments (WbMerger *self, WbRecord *base, WbRecord *mine, WbRecord *theirs)
{
  if (wb_record_equal (mine, theirs) || (base != NULL && wb_record_equal (base, theirs)))
    return wb_record_ref (mine);
  if (base != NULL && wb_record_equal (base, mine))
    return wb_record_ref (theirs);

  wb_merger_keep_aside (self, NULL, wb_record_get_xml_name (theirs), wb_record_get_xml (theirs));

  return wb_record_ref (mine);
}

static WbRecord *
merge_fields (WbMerger *self, WbRecord *base, WbRecord *mine, WbRecord *theirs)
{
  const WbKindInfo *info = wb_kind_get_info (wb_record_get_kind (mine));
  g_autoptr (WbExtra) extra = NULL;
  WbDraft draft;

  wb_draft_init_from (&draft, mine);
  for (guint i = 0; i < info->n_fields; i++)
    merge_field (self, &draft, mine,
                 &(Field) { &info->fields[i], value_of (base, i), value_of (mine, i), value_of (theirs, i) });

  extra = wb_merger_merge_extra (self, mine, base != NULL ? wb_record_get_extra (base) : NULL,
                                 wb_record_get_extra (mine), wb_record_get_extra (theirs));
  wb_draft_set_extra (&draft, extra);

  return wb_draft_end (&draft);
}

/**
 * wb_merger_merge_record:
 * @self: a merge
 * @base: (nullable): the record in the base
 * @mine: that of mine
 * @theirs: that of theirs
 *
 * Merges field by field. Where both changed one field differently mine stands, and a conflict holds theirs; sets are
 * merged member by member, long texts by paragraph.
 *
 * Returns: (transfer full): the record as the merge has it
 */
WbRecord *
wb_merger_merge_record (WbMerger *self, WbRecord *base, WbRecord *mine, WbRecord *theirs)
{
  switch ((guint) wb_record_get_kind (mine))
    {
    case WB_KIND_FRAGMENT:
      return merge_fragments (self, base, mine, theirs);
    case WB_KIND_CONFLICT:
      return wb_merger_merge_conflict (self, base, mine, theirs);
    default:
      return merge_fields (self, base, mine, theirs);
    }
}
