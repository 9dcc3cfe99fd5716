/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "wb-file-builder-private.h"

/* Items, links and conflicts, by the rows of the table. */

static WbValueFlags
get_flags (const WbFileBuilder *self)
{
  return self->is_newer ? WB_VALUE_KEEP_WORDS : WB_VALUE_STRICT;
}

static gboolean
is_any_value (const WbField *field)
{
  return field->type == WB_TYPE_ANY_VALUE;
}

/* The form of the value of a conflict is that of the field it is of, which may be of an item that comes later. */
static void
note_form (WbFileBuilder *self, const WbField *field, gboolean is_child)
{
  guint i = field->index == WB_CONFLICT_THEIRS ? 1 : 0;

  if (is_child)
    self->forms.has_child[i] = TRUE;
  else
    self->forms.has_attribute[i] = TRUE;
}

/* ---- attributes ---------------------------------------------------------------------------------------------------- */

static void
set_field (WbFileBuilder *self, const WbField *field, const WbXmlName *element, const WbXmlAttribute *attribute)
{
  g_autoptr (GError) error = NULL;
  gboolean present = FALSE;
  WbValue value;

  if (wb_field_is_child (field))
    {
      wb_file_builder_fail_attribute (self, attribute,
                                      _("“%s” of “%s” is a long text: it is a child element, not an attribute."),
                                      field->name, element->name);
      return;
    }

  if (!wb_file_values_parse (self->values, field, (const char *) attribute->value, attribute->end - attribute->value,
                             get_flags (self), &value, &present, &error))
    {
      wb_file_builder_fail_attribute (self, attribute, _("“%s” of “%s”: %s"), field->name, element->name,
                                      error->message);
      return;
    }

  self->seen |= G_GUINT64_CONSTANT (1) << field->index;
  if (present)
    wb_draft_take (&self->draft, field->index, value);
  if (is_any_value (field))
    note_form (self, field, FALSE);
}

static void
take_attributes (WbFileBuilder *self, WbKind kind, const WbXmlName *element, const WbXmlAttribute *attributes, guint n,
                 guint keys)
{
  for (guint i = 0; i < n && self->error == NULL; i++)
    {
      guint name = wb_file_builder_get_name (self, &attributes[i]);
      const WbField *field = name != WB_FILE_NAME_UNKNOWN ? wb_file_name_get_field (name, kind) : NULL;

      if (name < WB_FILE_N_FIXED_NAMES && (keys >> name) & 1)
        continue;
      if (field != NULL)
        set_field (self, field, element, &attributes[i]);
      else
        wb_file_builder_keep_attribute (self, &self->extras, 0, element, &attributes[i]);
    }
}

static const WbXmlAttribute *
find_attribute (WbFileBuilder *self, guint name, const WbXmlAttribute *attributes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (wb_file_builder_get_name (self, &attributes[i]) == name)
      return &attributes[i];

  return NULL;
}

/* The entry of a required id; NULL on error. */
static WbFileId *
take_id (WbFileBuilder *self, guint name, const char *what, const WbXmlName *element,
         const WbXmlAttribute *attributes, guint n)
{
  const WbXmlAttribute *attribute = find_attribute (self, name, attributes, n);

  if (attribute == NULL)
    wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT,
                          _("“%s” lacks its attribute “%s”, which it must have."), element->name, what);
  else if (wb_file_builder_check_id (self, attribute))
    return wb_file_ids_find (self->ids, (const char *) attribute->value, attribute->end - attribute->value);

  return NULL;
}

/* ---- starts -------------------------------------------------------------------------------------------------------- */

/* Takes the keys. */
static void
begin_draft (WbFileBuilder *self, WbKind kind, GRefString *id, GRefString *to)
{
  wb_draft_init_taking (&self->draft, kind, id, to);
  self->has_draft = TRUE;
}

static void
start_item (WbFileBuilder *self, WbKind kind, const WbXmlName *element, const WbXmlAttribute *attributes, guint n)
{
  WbFileId *id = take_id (self, WB_FILE_NAME_ID, "id", element, attributes, n);

  if (id == NULL)
    return;

  /* It gets the next slot when it ends: nothing comes in between. */
  if (id->slot == WB_SLOT_NONE)
    id->slot = wb_plan_get_n_slots (self->plan) + 1;

  begin_draft (self, kind, wb_file_id_take (id), NULL);
  take_attributes (self, kind, element, attributes, n, 1u << WB_FILE_NAME_ID);
}

WbKind
wb_file_builder_find_link (const WbXmlAttribute *attribute)
{
  gsize length = attribute->end - attribute->value;

  for (WbKind kind = WB_FIRST_LINK; kind <= WB_LAST_LINK; kind++)
    {
      const char *name = wb_kind_get_info (kind)->name;

      if (strncmp (name, (const char *) attribute->value, length) == 0 && name[length] == '\0')
        return kind;
    }

  return WB_N_KINDS;
}

static void
prefetch_ends (WbFileBuilder *self, const WbXmlAttribute *attributes, guint n)
{
  for (guint i = 0; i < MIN (n, 3); i++)
    wb_file_ids_prefetch (self->ids, (const char *) attributes[i].value, attributes[i].end - attributes[i].value);
}

static WbKind
take_link_kind (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes, guint n)
{
  const WbXmlAttribute *attribute = find_attribute (self, WB_FILE_NAME_KIND, attributes, n);
  WbKind kind = attribute != NULL ? wb_file_builder_find_link (attribute) : WB_N_KINDS;

  if (attribute == NULL)
    wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT,
                          _("“%s” lacks its attribute “%s”, which it must have."), element->name, "kind");
  else if (kind == WB_N_KINDS)
    {
      g_autofree char *name = g_utf8_make_valid ((const char *) attribute->value,
                                                 MIN (attribute->end - attribute->value, 40));

      wb_file_builder_fail_attribute (self, attribute, _("The format has no kind of link “%s”."), name);
    }

  return kind;
}

static void
start_link (WbFileBuilder *self, const WbXmlName *element, const WbXmlAttribute *attributes, guint n)
{
  WbKind kind;
  WbFileId *id;
  GRefString *from;

  prefetch_ends (self, attributes, n);
  kind = take_link_kind (self, element, attributes, n);
  if (kind == WB_N_KINDS || (id = take_id (self, WB_FILE_NAME_FROM, "from", element, attributes, n)) == NULL)
    return;

  from = wb_file_id_take (id);
  id = take_id (self, WB_FILE_NAME_TO, "to", element, attributes, n);
  begin_draft (self, kind, from, id != NULL ? wb_file_id_take (id) : NULL);
  if (id == NULL)
    return;

  take_attributes (self, kind, element, attributes, n,
                   1u << WB_FILE_NAME_KIND | 1u << WB_FILE_NAME_FROM | 1u << WB_FILE_NAME_TO);
}

void
wb_file_builder_start_record (WbFileBuilder *self, guint name, const WbXmlName *element,
                              const WbXmlAttribute *attributes, guint n)
{
  WbKind kind = wb_file_name_get_kind (name);

  self->state = WB_FILE_IN_RECORD;
  self->record_tag = self->tag;
  self->seen = 0;

  if (name == WB_FILE_NAME_LINK)
    start_link (self, element, attributes, n);
  else if (kind == WB_KIND_CONFLICT)
    {
      self->forms = (WbFileConflict) { 0 };
      begin_draft (self, kind, NULL, NULL);
      take_attributes (self, kind, element, attributes, n, 0);
    }
  else
    start_item (self, kind, element, attributes, n);
}

/* ---- long fields --------------------------------------------------------------------------------------------------- */

static const char *
get_element_name (const WbFileBuilder *self)
{
  return wb_kind_is_link (self->draft.kind) ? "link" : wb_kind_get_info (self->draft.kind)->name;
}

/* An attribute of a record that is no field of the table. */
static gboolean
is_key (const WbFileBuilder *self, guint name)
{
  if (wb_kind_is_link (self->draft.kind))
    return name == WB_FILE_NAME_KIND || name == WB_FILE_NAME_FROM || name == WB_FILE_NAME_TO;

  return name == WB_FILE_NAME_ID && wb_kind_is_item (self->draft.kind);
}

static void
begin_field (WbFileBuilder *self, const WbField *field, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  if ((self->seen >> field->index) & 1)
    wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT, _("“%s” of “%s” stands here twice."),
                          field->name, get_element_name (self));
  for (guint i = 0; i < n && self->error == NULL; i++)
    wb_file_builder_keep_attribute (self, &self->extras, field->index + 1, name, &attributes[i]);

  self->seen |= G_GUINT64_CONSTANT (1) << field->index;
  self->field = field;
  self->field_tag = self->tag;
  self->state = WB_FILE_IN_FIELD;
  g_string_truncate (self->text, 0);
}

void
wb_file_builder_start_field (WbFileBuilder *self, const WbXmlName *name, const WbXmlAttribute *attributes, guint n)
{
  guint number = name->ns == self->ns ? wb_file_names_find (&self->names, name->name) : WB_FILE_NAME_UNKNOWN;
  const WbField *field = number != WB_FILE_NAME_UNKNOWN ? wb_file_name_get_field (number, self->draft.kind) : NULL;

  if (field != NULL && (wb_field_is_child (field) || is_any_value (field)))
    begin_field (self, field, name, attributes, n);
  else if (field != NULL || is_key (self, number))
    wb_file_builder_fail (self, self->tag.position, WB_FILE_ERROR_CONTENT,
                          _("“%s” of “%s” is an attribute, not a child element."), name->name,
                          get_element_name (self));
  else
    wb_file_builder_keep_element (self, name, attributes, n);
}

void
wb_file_builder_end_field (WbFileBuilder *self)
{
  g_autoptr (GError) error = NULL;
  gboolean present = FALSE;
  WbValue value;

  self->state = WB_FILE_IN_RECORD;

  if (!wb_value_parse (self->field, self->text->str, self->text->len, get_flags (self), &value, &present, &error))
    {
      wb_file_builder_fail (self, self->field_tag.position, WB_FILE_ERROR_CONTENT, _("“%s” of “%s”: %s"),
                            self->field->name, get_element_name (self), error->message);
      return;
    }

  if (present)
    wb_draft_take (&self->draft, self->field->index, value);
  if (is_any_value (self->field))
    note_form (self, self->field, TRUE);
}

/* ---- ends ---------------------------------------------------------------------------------------------------------- */

void
wb_file_builder_end_record (WbFileBuilder *self)
{
  WbExtra *extra = wb_file_extras_take (&self->extras);
  WbKind kind = self->draft.kind;

  self->state = WB_FILE_IN_ROOT;

  if (extra != NULL)
    {
      wb_draft_set_extra (&self->draft, extra);
      wb_extra_unref (extra);
    }

  wb_file_builder_append (self, wb_draft_end (&self->draft), self->record_tag.position);
  self->has_draft = FALSE;

  if (kind == WB_KIND_CONFLICT)
    {
      self->forms.slot = wb_plan_get_n_slots (self->plan);
      g_array_append_val (self->conflicts, self->forms);
    }
}
