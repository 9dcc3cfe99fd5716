/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-redact.h"

#include "wb-references.h"
#include "wb-withheld.h"

/* Some records ahead of the one at hand are fetched from memory meanwhile. */
#define LOOK_AHEAD 8

/* What to look at in the records of a kind. */
typedef struct
{
  guint64  hidden;     /* fields of a class that is withheld */
  guint64  references; /* fields that may refer to something withheld */
  guint64  words;      /* fields that may hold words of a newer version */
  gboolean ends;       /* of links: whether an end may be withheld */
} Rules;

typedef struct
{
  WbPlan    *plan;
  WbWithheld withheld;
  Rules      rules[WB_N_KINDS];
} Redaction;

/* ---- what the recipe says of each kind ----------------------------------------------------------------------------- */

static void
add_field (Rules *rules, const WbField *field, const Redaction *self, const WbRecipe *recipe)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << field->index;

  if (wb_recipe_withholds (recipe, field->privacy))
    rules->hidden |= bit;
  else if (wb_field_is_reference (field) && wb_withheld_may_be (&self->withheld, field->targets))
    rules->references |= bit;
  else if (field->words != NULL && wb_header_is_newer (wb_plan_get_header (self->plan)))
    rules->words |= bit;
}

static void
make_rules (Redaction *self, const WbRecipe *recipe)
{
  for (WbKind kind = 0; kind < WB_N_KINDS; kind++)
    {
      const WbKindInfo *info = wb_kind_get_info (kind);

      self->rules[kind].ends = wb_kind_is_link (kind) && wb_withheld_may_be (&self->withheld, info->from | info->to);
      for (guint i = 0; i < info->n_fields; i++)
        add_field (&self->rules[kind], &info->fields[i], self, recipe);
    }
}

/* ---- one record ------------------------------------------------------------------------------------------------------- */

static gboolean
goes (const Redaction *self, WbSlot slot, const WbRecord *record)
{
  if (self->withheld.gone[slot])
    return TRUE;

  return self->rules[wb_record_get_kind (record)].ends &&
         (wb_withheld_has (&self->withheld, wb_record_get_from (record)) ||
          wb_withheld_has (&self->withheld, wb_record_get_to (record)));
}

static gboolean
member_stays (const Redaction *self, const WbField *field, const char *member)
{
  if (field->words != NULL)
    return wb_word_from_name (field->words, member) != 0;

  return !wb_withheld_has (&self->withheld, member);
}

static gboolean
is_whole_set (const Redaction *self, const WbField *field, const WbSet *set)
{
  for (guint i = 0; i < set->n; i++)
    if (!member_stays (self, field, set->members[i]))
      return FALSE;

  return TRUE;
}

/* Whether nothing of a value has to go. */
static gboolean
is_whole (const Redaction *self, const WbField *field, const WbValue *value)
{
  if (wb_field_is_set (field))
    return is_whole_set (self, field, value->set);
  if (field->words != NULL)
    return value->number < WB_UNKNOWN_WORD;

  return !wb_withheld_has (&self->withheld, value->text);
}

/* The fields of which something has to go, one bit each. */
static guint64
find_torn (const Redaction *self, const WbRecord *record, guint64 fields)
{
  WbKind kind = wb_record_get_kind (record);
  guint64 torn = 0;

  for (guint64 rest = fields; rest != 0; rest &= rest - 1)
    {
      guint i = __builtin_ctzll (rest);

      if (!is_whole (self, wb_field_get (kind, i), wb_record_get_value (record, i)))
        torn |= G_GUINT64_CONSTANT (1) << i;
    }

  return torn;
}

static void
tear (const Redaction *self, WbDraft *draft, const WbField *field, const WbSet *set)
{
  g_autofree GRefString **members = g_new (GRefString *, set->n);
  guint n = 0;

  for (guint i = 0; i < set->n; i++)
    if (member_stays (self, field, set->members[i]))
      members[n++] = set->members[i];

  if (n > 0)
    wb_draft_take (draft, field->index, (WbValue){ .set = wb_set_new (members, n) });
  else
    wb_draft_unset (draft, field->index);
}

static WbRecord *
redact_fields (const Redaction *self, const WbRecord *record, guint64 hidden, guint64 torn)
{
  WbKind kind = wb_record_get_kind (record);
  g_auto (WbDraft) draft;

  wb_draft_init_from (&draft, record);
  wb_draft_set_extra (&draft, NULL);

  for (guint64 rest = hidden; rest != 0; rest &= rest - 1)
    wb_draft_unset (&draft, __builtin_ctzll (rest));

  for (guint64 rest = torn; rest != 0; rest &= rest - 1)
    {
      const WbField *field = wb_field_get (kind, __builtin_ctzll (rest));

      if (wb_field_is_set (field))
        tear (self, &draft, field, wb_record_get_set (record, field->index));
      else
        wb_draft_unset (&draft, field->index);
    }

  return wb_draft_end (&draft);
}

/* The record as it leaves: itself, when nothing of it is withheld. */
static WbRecord *
redact_record (const Redaction *self, WbRecord *record)
{
  const Rules *rules = &self->rules[wb_record_get_kind (record)];
  guint64 present;
  guint64 hidden, torn;

  wb_record_get_values (record, &present);
  hidden = present & rules->hidden;
  torn = find_torn (self, record, present & (rules->references | rules->words));

  if (hidden == 0 && torn == 0 && wb_record_get_extra (record) == NULL)
    return wb_record_ref (record);

  return redact_fields (self, record, hidden, torn);
}

/* ---- the whole ---------------------------------------------------------------------------------------------------------- */

static WbPlan *
redact_records (const Redaction *self)
{
  WbPlan *redacted = wb_plan_new ();

  for (WbSlot slot = 1; slot <= wb_plan_get_n_slots (self->plan); slot++)
    {
      WbRecord *record = wb_plan_get (self->plan, slot);

      __builtin_prefetch (wb_plan_get (self->plan, slot + LOOK_AHEAD));
      if (record != NULL && !goes (self, slot, record))
        wb_plan_append (&redacted, redact_record (self, record));
    }

  return redacted;
}

/* What others have put on the header stays home as all that is foreign. */
static WbHeader *
make_header (const WbHeader *full, const WbRecipe *recipe)
{
  WbHeader *header = wb_header_new ();

  header->language = g_strdup (full->language);
  header->of = g_strdup (wb_header_is_redacted (full) ? full->of : full->id);
  header->id = wb_recipe_make_id (recipe, header->of);
  header->saved = g_strdup (full->saved);
  header->app = g_strdup (WB_APP);
  wb_recipe_mark (recipe, header);

  return header;
}

static WbPlan *
redact (WbPlan *full, const WbRecipe *recipe, GError **error)
{
  Redaction self = { .plan = full };
  WbPlan *redacted = NULL;

  if (wb_withheld_init (&self.withheld, full, recipe, error))
    {
      g_autoptr (WbHeader) header = make_header (wb_plan_get_header (full), recipe);

      make_rules (&self, recipe);
      redacted = redact_records (&self);
      wb_plan_set_header (&redacted, header);
    }
  wb_withheld_clear (&self.withheld);

  return redacted;
}

/**
 * wb_plan_redact:
 * @full: a valid plan
 * @recipe: what to withhold
 * @error: return location for a %WB_RECIPE_ERROR
 *
 * Makes a copy of a plan that can be given away. It depends on nothing but @full and @recipe, so who has both can make it
 * again; it is valid, and shares what it can with @full. What stays home:
 *
 * - items and fields of a class that @recipe withholds, as the table says; of the voices only those that may not be shared;
 * - with an item its links, the references to it, what goes with it when it is deleted, and what is about nothing else, such
 *   as a vote or a waiver;
 * - what does not belong to the themes, goals and partners that @recipe is narrowed to, see wb_scope_mark_outside();
 * - conflicts, and all that other programs and newer versions have added, unknown words too: so the copy is of our version.
 *
 * Its header says what was withheld, and of which revision it is a copy. The id follows from these two, see
 * wb_recipe_make_id(); when it was saved is when @full was; who saved it and the earlier revisions are not told.
 *
 * When @full is a redacted copy itself, what was withheld from that is withheld too, and the copy is one of the same full
 * revision: it is the one that could have been made of that at once, with what has been changed in @full since.
 *
 * Returns: (transfer full) (nullable): the copy, or %NULL when @recipe names what is not in @full, or wants another part of
 *   it than @full was narrowed to
 */
WbPlan *
wb_plan_redact (WbPlan *full, const WbRecipe *recipe, GError **error)
{
  g_auto (WbRecipe) joined = { 0 };
  g_auto (WbRecipe) before = { 0 };

  g_return_val_if_fail (full != NULL, NULL);
  g_return_val_if_fail (recipe != NULL, NULL);

  if (!wb_recipe_init_from_header (&before, wb_plan_get_header (full), error) ||
      !wb_recipe_join (&joined, recipe, error) || !wb_recipe_join (&joined, &before, error))
    return NULL;

  return redact (full, &joined, error);
}
