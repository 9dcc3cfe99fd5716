/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-merge-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-text.h"

static void
set_string (WbDraft *draft, guint field, const char *text)
{
  wb_draft_take (draft, field, (WbValue) { .text = g_ref_string_new (text) });
}

static void
begin (WbDraft *draft, const WbRecord *about)
{
  WbKind kind = wb_record_get_kind (about);

  wb_draft_init_conflict (draft);

  if (!wb_kind_is_link (kind))
    {
      set_string (draft, WB_CONFLICT_ITEM, wb_record_get_id (about));
      return;
    }

  wb_draft_take (draft, WB_CONFLICT_LINK, (WbValue) { .number = kind - WB_FIRST_LINK + 1 });
  set_string (draft, WB_CONFLICT_FROM, wb_record_get_from (about));
  set_string (draft, WB_CONFLICT_TO, wb_record_get_to (about));
}

static void
set_value (WbDraft *draft, guint index, const WbField *field, const WbValue *value)
{
  g_autofree char *text = value != NULL ? wb_value_to_text (field, *value) : NULL;

  if (text != NULL)
    set_string (draft, index, text);
}

/**
 * wb_merger_add_conflict:
 * @self: a merge
 * @about: the item or link that it is over
 * @field: the field that both changed
 * @base: (nullable): its value in the base
 * @theirs: (nullable): its value in theirs
 */
void
wb_merger_add_conflict (WbMerger *self, const WbRecord *about, const WbField *field, const WbValue *base,
                        const WbValue *theirs)
{
  WbDraft draft;

  begin (&draft, about);
  set_string (&draft, WB_CONFLICT_FIELD, field->name);
  set_value (&draft, WB_CONFLICT_BASE, field, base);
  set_value (&draft, WB_CONFLICT_THEIRS, field, theirs);
  g_ptr_array_add (self->conflicts, wb_draft_end (&draft));
}

/**
 * wb_merger_dispute_deletion:
 * @self: a merge
 * @about: what stays although one side deleted it
 * @side: the side that did
 */
void
wb_merger_dispute_deletion (WbMerger *self, const WbRecord *about, guint side)
{
  WbDraft draft;

  begin (&draft, about);
  wb_draft_take (&draft, WB_CONFLICT_DELETED, (WbValue) { .number = side });
  g_ptr_array_add (self->conflicts, wb_draft_end (&draft));
}

/**
 * wb_merger_offer_as_one:
 * @self: a merge
 * @one: an item
 * @other: another one of the same name
 *
 * The lesser id comes first, so that the offer is the same whichever side merges.
 */
void
wb_merger_offer_as_one (WbMerger *self, const WbRecord *one, const WbRecord *other)
{
  gboolean swap = strcmp (wb_record_get_id (one), wb_record_get_id (other)) > 0;
  WbDraft draft;

  begin (&draft, swap ? other : one);
  set_string (&draft, WB_CONFLICT_WITH, wb_record_get_id (swap ? one : other));
  g_ptr_array_add (self->conflicts, wb_draft_end (&draft));
}

/* The same value kept aside twice, or by both sides, is one note: its id follows from what it says. */
static char *
make_id (const char *about, const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *) about, strlen (about) + 1);
  g_checksum_update (checksum, (const guchar *) text, strlen (text));

  return g_strdup_printf ("n%.15s", g_checksum_get_string (checksum));
}

/* A note may be about items. */
static WbSet *
about_whom (const WbRecord *about)
{
  WbKind kind = about != NULL ? wb_record_get_kind (about) : WB_KIND_FRAGMENT;
  GRefString *ids[2] = { NULL, NULL };

  if (wb_kind_is_item (kind))
    {
      ids[0] = wb_record_get_id (about);
    }
  else if (wb_kind_is_link (kind))
    {
      ids[0] = wb_record_get_from (about);
      ids[1] = wb_record_get_to (about);
    }
  else if (kind == WB_KIND_CONFLICT)
    {
      GRefString *item = wb_record_get_text (about, WB_CONFLICT_ITEM);

      ids[0] = item != NULL ? item : wb_record_get_text (about, WB_CONFLICT_FROM);
      ids[1] = item != NULL ? NULL : wb_record_get_text (about, WB_CONFLICT_TO);
    }

  return wb_set_new (ids, ids[0] == NULL ? 0 : ids[1] == NULL ? 1 : 2);
}

/* Also when somebody has thrown it away since. */
static gboolean
is_there (WbMerger *self, const char *id)
{
  if (wb_merger_find (self, id) != NULL || wb_merger_get_result (self, WB_KIND_NOTE, id) != NULL)
    return TRUE;

  for (guint i = 0; i < self->added->len; i++)
    if (g_strcmp0 (wb_record_get_id (g_ptr_array_index (self->added, i)), id) == 0)
      return TRUE;

  return FALSE;
}

/**
 * wb_merger_keep_aside:
 * @self: a merge
 * @about: (nullable): the item or link that had it, or a conflict over it
 * @what: what it is: the label of a field, the name of an attribute
 * @value: what somebody wrote there
 *
 * Keeps what has no place in the merged plan, not even in a conflict, as a note: nothing that anyone wrote is lost.
 */
void
wb_merger_keep_aside (WbMerger *self, const WbRecord *about, const char *what, const char *value)
{
  WbSet *whom = about_whom (about);
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  WbDraft draft;

  /* Translators: a note that a merge leaves; %s is a field ("Due") or a name from a file, %s what stood there in another
   * copy of the plan. */
  sentence = g_strdup_printf (_("From another copy, when two were merged. %s: %s"), what, value);
  text = wb_text_clean (sentence, -1, WB_TEXT_LONG);
  id = make_id (whom != NULL ? whom->members[0] : "", value);

  if (strlen (text) > WB_MAX_LONG_TEXT)
    g_ptr_array_add (self->remarks,
                     g_strdup_printf (_("“%s” was changed on both sides, and theirs is too long to be kept beside mine."), what));

  if (is_there (self, id) || strlen (text) > WB_MAX_LONG_TEXT)
    {
      g_clear_pointer (&whom, wb_set_unref);
      return;
    }

  wb_draft_init_item (&draft, WB_KIND_NOTE, id);
  wb_draft_take (&draft, WB_NOTE_KIND, (WbValue) { .number = WB_NOTE_KIND_PARKED });
  set_string (&draft, WB_NOTE_TEXT, text);
  if (whom != NULL)
    wb_draft_take (&draft, WB_NOTE_ABOUT, (WbValue) { .set = whom });
  g_ptr_array_add (self->added, wb_draft_end (&draft));
}

static const char *
label_of (const WbRecord *target, const WbRecord *conflict)
{
  const char *name = wb_record_get_text (conflict, WB_CONFLICT_FIELD);
  const WbField *field = target != NULL && name != NULL ? wb_field_find (wb_record_get_kind (target), name) : NULL;

  return field != NULL ? wb_field_get_label (field) : name;
}

static const WbRecord *
find_item (WbMerger *self, const char *id)
{
  const WbRecord *item = NULL;

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM && item == NULL; kind++)
    item = wb_merger_get_result (self, kind, id);

  return item;
}

static const WbRecord *
find_link (WbMerger *self, WbKind kind, const char *from, const char *to)
{
  g_autoptr (WbRecord) key = NULL;
  const WbMergeEntry *entry;
  WbDraft draft;

  wb_draft_init_link (&draft, kind, from, to);
  key = wb_draft_end (&draft);
  entry = g_hash_table_lookup (self->by_key, key);

  return entry != NULL ? entry->result : g_hash_table_lookup (wb_merger_get_mine (self, kind), key);
}

/* What a conflict is over, as it will be. */
static const WbRecord *
find_target (WbMerger *self, const WbRecord *conflict)
{
  const char *item = wb_record_get_text (conflict, WB_CONFLICT_ITEM);
  guint link = wb_record_get_word (conflict, WB_CONFLICT_LINK);

  if (item != NULL)
    return find_item (self, item);
  if (link == 0)
    return NULL;

  return find_link (self, WB_FIRST_LINK + link - 1, wb_record_get_text (conflict, WB_CONFLICT_FROM),
                    wb_record_get_text (conflict, WB_CONFLICT_TO));
}

static gboolean
says (const WbRecord *conflict, guint field, const char *text)
{
  return g_strcmp0 (wb_record_get_text (conflict, field), text) == 0;
}

/* Whether the field that a conflict is over has that value now. */
static gboolean
target_says (const WbRecord *target, const WbRecord *conflict, const char *text)
{
  const WbField *field = target != NULL ? wb_field_find (wb_record_get_kind (target),
                                                         wb_record_get_text (conflict, WB_CONFLICT_FIELD))
                                        : NULL;
  const WbValue *value = field != NULL ? wb_record_get_value (target, field->index) : NULL;
  g_autofree char *current = value != NULL ? wb_value_to_text (field, *value) : NULL;

  return g_strcmp0 (current, text) == 0;
}

/* One place holds one other value. What an older conflict held there and is not known from the new one is kept aside. */
static void
keep_older (WbMerger *self, const WbRecord *older, const WbRecord *conflict)
{
  const char *value = wb_record_get_text (older, WB_CONFLICT_THEIRS);
  const WbRecord *target = find_target (self, conflict);

  if (value == NULL || says (conflict, WB_CONFLICT_THEIRS, value) || says (conflict, WB_CONFLICT_BASE, value) ||
      target_says (target, conflict, value))
    return;

  wb_merger_keep_aside (self, conflict, label_of (target, conflict), value);
}

/**
 * wb_merger_merge_conflict:
 * @self: a merge
 * @base: (nullable): a conflict in the base
 * @mine: the conflict over the same in mine
 * @theirs: the same in theirs
 *
 * Of two that hold different values one stays, the same whichever side merges; the value of the other is kept aside.
 *
 * Returns: (transfer full): the conflict as the merge has it
 */
WbRecord *
wb_merger_merge_conflict (WbMerger *self, WbRecord *base, WbRecord *mine, WbRecord *theirs)
{
  gboolean swap;

  if (base != NULL && wb_record_equal (base, mine))
    return wb_record_ref (theirs);
  if (base != NULL && wb_record_equal (base, theirs))
    return wb_record_ref (mine);

  swap = g_strcmp0 (wb_record_get_text (theirs, WB_CONFLICT_THEIRS), wb_record_get_text (mine, WB_CONFLICT_THEIRS)) < 0;
  keep_older (self, swap ? mine : theirs, swap ? theirs : mine);

  return wb_record_ref (swap ? theirs : mine);
}

static WbRecord *
find_older (WbMerger *self, const WbRecord *conflict)
{
  const WbMergeEntry *entry = g_hash_table_lookup (self->by_key, conflict);

  if (entry != NULL)
    return entry->result;

  return g_hash_table_lookup (wb_merger_get_mine (self, WB_KIND_CONFLICT), conflict);
}

static void
enter_conflict (WbMerger *self, WbRecord *conflict)
{
  WbRecord *older = find_older (self, conflict);
  WbMergeEntry *entry = g_hash_table_lookup (self->by_key, conflict);

  if (older != NULL)
    keep_older (self, older, conflict);
  if (entry == NULL && older != NULL)
    entry = wb_merger_ensure (self, older);

  if (entry != NULL)
    wb_merger_set_result (entry, wb_record_ref (conflict));
  else
    g_ptr_array_add (self->added, wb_record_ref (conflict));
}

/**
 * wb_merger_enter_conflicts:
 * @self: a merge
 *
 * Puts the conflicts that the merge makes among what it changes. They stand in the place of older ones over the same.
 */
void
wb_merger_enter_conflicts (WbMerger *self)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    enter_conflict (self, g_ptr_array_index (self->conflicts, i));
}
