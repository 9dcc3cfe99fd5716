/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-model"

#include "wb-step-form.h"
#include "wb-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* A name, namespace or value of an unknown attribute is no longer than a file may write it. */
#define MAX_ATTRIBUTE (64 * 1024)

/* The first and the last microsecond of the years that a date can say. */
#define FIRST_TIME (G_GINT64_CONSTANT (-62135596800) * G_USEC_PER_SEC)
#define LAST_TIME  (G_GINT64_CONSTANT (253402300799) * G_USEC_PER_SEC)

static gboolean refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Returns FALSE, so that a reader can end with it. */
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_propagate_error (error, g_error_new_valist (WB_STEP_ERROR, WB_STEP_ERROR_FORM, format, args));
  va_end (args);

  return FALSE;
}

/* A word of the input in a sentence. */
static char *
quote (const char *word)
{
  return wb_text_quote (word, 40);
}

/* A variant's strings are valid UTF-8; XML 1.0 forbids some of that. */
static gboolean
is_xml_text (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      guchar c = *p;

      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        return FALSE;
      if (c == 0xef && (guchar) p[1] == 0xbf && ((guchar) p[2] == 0xbe || (guchar) p[2] == 0xbf))
        return FALSE;
    }

  return TRUE;
}

/* Not the whole rule of XML, but nothing passes that ends a name where it is written. */
static gboolean
is_xml_name (const char *name)
{
  if (name[0] == '\0' || g_ascii_isdigit (name[0]) || name[0] == '-' || name[0] == '.')
    return FALSE;

  for (const char *p = name; *p != '\0'; p++)
    if ((guchar) *p < 0x80 && !g_ascii_isalnum (*p) && strchr ("_-.", *p) == NULL)
      return FALSE;

  return strlen (name) <= MAX_ATTRIBUTE && is_xml_text (name);
}

/* An element's text. Whether it is well-formed only a parser can say, and this layer has none. */
static gboolean
is_xml_element (const char *xml)
{
  return xml[0] == '<' && g_str_has_suffix (xml, ">") && is_xml_text (xml);
}

static gboolean
has_element (const WbField *field)
{
  return field != NULL && (wb_field_is_child (field) || field->type == WB_TYPE_ANY_VALUE);
}

static gboolean
read_attribute (WbKind kind, GVariant *variant, WbExtraAttribute *attribute, GError **error)
{
  const WbField *field = NULL;
  const char *on;

  g_variant_get (variant, "(&s&s&s&s)", &on, &attribute->ns, &attribute->name, &attribute->value);
  if (*on != '\0' && kind != WB_KIND_FRAGMENT)
    field = wb_field_find (kind, on);
  attribute->on = field != NULL ? field->index + 1 : 0;

  if ((*on != '\0' && !has_element (field)) || !is_xml_name (attribute->name) ||
      !is_xml_text (attribute->ns) || strlen (attribute->ns) > MAX_ATTRIBUTE ||
      !is_xml_text (attribute->value) || strlen (attribute->value) > MAX_ATTRIBUTE)
    return refuse (error, _("An attribute kept from another program has a name or a value that a file cannot hold."));

  return TRUE;
}

static gboolean
read_child (GVariant *variant, WbExtraChild *child, GError **error)
{
  g_variant_get (variant, "(&s&s&s)", &child->ns, &child->name, &child->xml);

  if (!is_xml_name (child->name) || !is_xml_text (child->ns) || strlen (child->ns) > MAX_ATTRIBUTE ||
      !is_xml_element (child->xml))
    return refuse (error, _("An element kept from another program is none that a file can hold."));

  return TRUE;
}

static gboolean
has_attribute_twice (const WbExtra *extra)
{
  for (guint i = 1; extra != NULL && i < extra->n_attributes; i++)
    if (wb_extra_attribute_compare (&extra->attributes[i - 1], &extra->attributes[i]) == 0)
      return TRUE;

  return FALSE;
}

/* The strings of @some and @more stand in the variants; wb_extra_new() copies them. */
static gboolean
read_extra (WbKind kind, GVariant *some, GVariant *more, WbExtra **extra, GError **error)
{
  g_autofree WbExtraAttribute *attributes = g_new (WbExtraAttribute, g_variant_n_children (some));
  g_autofree WbExtraChild *children = g_new (WbExtraChild, g_variant_n_children (more));

  for (gsize i = 0; i < g_variant_n_children (some); i++)
    {
      g_autoptr (GVariant) attribute = g_variant_get_child_value (some, i);

      if (!read_attribute (kind, attribute, &attributes[i], error))
        return FALSE;
    }
  for (gsize i = 0; i < g_variant_n_children (more); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (more, i);

      if (!read_child (child, &children[i], error))
        return FALSE;
    }

  *extra = wb_extra_new (attributes, g_variant_n_children (some), children, g_variant_n_children (more));
  if (has_attribute_twice (*extra))
    {
      g_clear_pointer (extra, wb_extra_unref);
      return refuse (error, _("An attribute kept from another program stands there twice."));
    }

  return TRUE;
}

static gboolean
read_field (WbDraft *draft, WbKind kind, guint64 *seen, const char *name, const char *text, GError **error)
{
  const WbField *field = wb_field_find (kind, name);
  g_autofree char *quoted = quote (name);
  WbValue value;
  gboolean present;

  if (field == NULL)
    return refuse (error, _("%s: there is no field “%s”."), wb_kind_get_label (kind), quoted);
  if (*seen & G_GUINT64_CONSTANT (1) << field->index)
    return refuse (error, _("%s: the field “%s” stands there twice."), wb_kind_get_label (kind), quoted);
  if (!wb_value_parse (field, text, -1, WB_VALUE_KEEP_WORDS, &value, &present, error))
    {
      g_prefix_error (error, "%s, %s: ", wb_kind_get_label (kind), wb_field_get_label (field));
      return FALSE;
    }

  *seen |= G_GUINT64_CONSTANT (1) << field->index;
  if (present)
    wb_draft_take (draft, field->index, value);

  return TRUE;
}

static gboolean
read_fields (WbDraft *draft, WbKind kind, guint64 *seen, GVariant *fields, GError **error)
{
  GVariantIter iter;
  const char *name, *text;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "(&s&s)", &name, &text))
    if (!read_field (draft, kind, seen, name, text, error))
      return FALSE;

  return TRUE;
}

/* Whether @keys are as many as the kind has, and ids. */
static gboolean
check_keys (WbKind kind, GVariant *keys, GError **error)
{
  g_autofree const char **ids = g_variant_get_strv (keys, NULL);
  gsize n = g_variant_n_children (keys);
  gboolean fits;

  if (kind == WB_KIND_FRAGMENT)
    fits = n <= 1;
  else if (kind == WB_KIND_CONFLICT)
    fits = n == 0;
  else
    fits = n == (wb_kind_is_link (kind) ? 2 : 1);

  if (!fits)
    return refuse (error, _("%s: it does not say which one it is."), wb_kind_get_label (kind));

  for (gsize i = 0; i < n; i++)
    if (!wb_id_is_valid (ids[i], strlen (ids[i])))
      {
        g_autofree char *quoted = quote (ids[i]);

        return refuse (error, _("%s: “%s” is no id."), wb_kind_get_label (kind), quoted);
      }

  return TRUE;
}

static void
start_draft (WbDraft *draft, WbKind kind, GVariant *keys)
{
  g_autofree const char **ids = g_variant_get_strv (keys, NULL);

  if (kind == WB_KIND_CONFLICT)
    wb_draft_init_conflict (draft);
  else if (wb_kind_is_link (kind))
    wb_draft_init_link (draft, kind, ids[0], ids[1]);
  else
    wb_draft_init_item (draft, kind, ids[0]);
}

static WbRecord *
read_fragment (GVariant *keys, GVariant *fields, GError **error)
{
  const char *ns = NULL, *name = NULL, *xml = NULL, *id = NULL;
  const char *key, *text;
  GVariantIter iter;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "(&s&s)", &key, &text))
    if (strcmp (key, "namespace") == 0)
      ns = text;
    else if (strcmp (key, "name") == 0)
      name = text;
    else if (strcmp (key, "xml") == 0)
      xml = text;

  if (ns == NULL || !is_xml_text (ns) || strlen (ns) > MAX_ATTRIBUTE ||
      name == NULL || !is_xml_name (name) || xml == NULL || !is_xml_element (xml) ||
      g_variant_iter_n_children (&iter) != 3)
    {
      refuse (error, _("An element kept from another program is none that a file can hold."));
      return NULL;
    }

  if (g_variant_n_children (keys) == 1)
    g_variant_get_child (keys, 0, "&s", &id);

  return wb_record_new_fragment (ns, name, id, xml);
}

static WbRecord *
read_record (WbKind kind, GVariant *keys, GVariant *shared, GVariant *fields, WbExtra *extra, GError **error)
{
  WbDraft draft;
  guint64 seen = 0;

  start_draft (&draft, kind, keys);
  if (!read_fields (&draft, kind, &seen, shared, error) ||
      !read_fields (&draft, kind, &seen, fields, error))
    {
      wb_draft_clear (&draft);
      return NULL;
    }
  wb_draft_set_extra (&draft, extra);

  return wb_draft_end (&draft);
}

static gboolean
read_side (WbKind kind, GVariant *keys, GVariant *shared, GVariant *maybe, WbRecord **record, GError **error)
{
  g_autoptr (GVariant) side = g_variant_get_maybe (maybe);
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (GVariant) attributes = NULL;
  g_autoptr (GVariant) children = NULL;
  g_autoptr (WbExtra) extra = NULL;

  if (side == NULL)
    return TRUE;

  g_variant_get (side, "(@a(ss)@a(ssss)@a(sss))", &fields, &attributes, &children);
  if (!read_extra (kind, attributes, children, &extra, error))
    return FALSE;

  if (kind == WB_KIND_FRAGMENT)
    {
      if (g_variant_n_children (shared) > 0 || extra != NULL)
        return refuse (error, _("An element kept from another program is none that a file can hold."));
      *record = read_fragment (keys, fields, error);
    }
  else
    {
      *record = read_record (kind, keys, shared, fields, extra, error);
    }

  return *record != NULL;
}

static gboolean
read_kind (const char *name, WbKind *kind, GError **error)
{
  g_autofree char *quoted = quote (name);

  if (name[0] == '\0')
    *kind = WB_KIND_FRAGMENT;
  else if (!wb_kind_from_name (name, kind))
    return refuse (error, _("There is no kind of item or link “%s”."), quoted);

  return TRUE;
}

static gboolean
check_sides (const WbChange *change, WbKind kind, GError **error)
{
  if (change->old_record == NULL && change->new_record == NULL)
    return refuse (error, _("%s: it does not say what was there before, nor after."), wb_kind_get_label (kind));

  if (change->old_record != NULL && change->new_record != NULL &&
      !wb_record_same_key (change->old_record, change->new_record))
    return refuse (error, _("%s: before and after are not about the same."), wb_kind_get_label (kind));

  return TRUE;
}

/* On failure *change may hold a record: it is cleared with the array it stands in. */
static gboolean
read_change (GVariant *variant, WbChange *change, GError **error)
{
  g_autoptr (GVariant) keys = NULL;
  g_autoptr (GVariant) shared = NULL;
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;
  const char *name;
  WbKind kind;

  g_variant_get (variant, "(&s@as@" WB_STEP_FIELDS_TYPE "@m" WB_STEP_SIDE_TYPE "@m" WB_STEP_SIDE_TYPE ")",
                 &name, &keys, &shared, &before, &after);

  return read_kind (name, &kind, error) &&
         check_keys (kind, keys, error) &&
         read_side (kind, keys, shared, before, &change->old_record, error) &&
         read_side (kind, keys, shared, after, &change->new_record, error) &&
         check_sides (change, kind, error);
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
  g_autofree const WbRecord **records = g_new (const WbRecord *, changes->len);

  for (guint i = 0; i < changes->len; i++)
    records[i] = get_record (&g_array_index (changes, WbChange, i));
  if (changes->len > 1)
    qsort (records, changes->len, sizeof (WbRecord *), compare_records);

  for (guint i = 1; i < changes->len; i++)
    {
      WbKind kind = wb_record_get_kind (records[i]);

      if (wb_record_same_key (records[i - 1], records[i]) &&
          (kind != WB_KIND_FRAGMENT || wb_record_get_id (records[i]) != NULL))
        return refuse (error, _("%s: it is changed twice in one step."), wb_kind_get_label (kind));
    }

  return TRUE;
}

static gboolean
read_changes (GVariant *variant, GArray *changes, GError **error)
{
  GVariantIter iter;
  GVariant *child;

  g_variant_iter_init (&iter, variant);
  while ((child = g_variant_iter_next_value (&iter)) != NULL)
    {
      gboolean done;

      g_array_set_size (changes, changes->len + 1);
      done = read_change (child, &g_array_index (changes, WbChange, changes->len - 1), error);
      g_variant_unref (child);
      if (!done)
        return FALSE;
    }

  return check_changed_once (changes, error);
}

static gboolean
read_origin (const char *name, WbOrigin *origin, GError **error)
{
  g_autofree char *quoted = NULL;

  for (guint i = 0; i < WB_N_ORIGINS; i++)
    if (strcmp (wb_step_origins[i], name) == 0)
      {
        *origin = i;
        return TRUE;
      }

  quoted = quote (name);
  return refuse (error, _("A step does not come from “%s”."), quoted);
}

static gboolean
check_facts (const char *name, const char *author, gint64 when, const char *session, GError **error)
{
  if (strlen (name) > WB_MAX_TEXT || !is_xml_text (name) ||
      (author != NULL && (strlen (author) > WB_MAX_TEXT || !is_xml_text (author))))
    return refuse (error, _("The name of the step, or of who did it, is too long or no text."));
  if (when < FIRST_TIME || when > LAST_TIME)
    return refuse (error, _("The time of the step is in no year that there is."));
  if (session != NULL && !wb_id_is_valid (session, strlen (session)))
    return refuse (error, _("The step names a session that cannot be there."));

  return TRUE;
}

/* The step of our version, or NULL. */
static GVariant *
get_content (GVariant *variant, GError **error)
{
  g_autoptr (GVariant) content = NULL;
  guint32 version;

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (WB_STEP_VARIANT_TYPE)) || !g_variant_is_normal_form (variant))
    {
      refuse (error, _("This is no step of a plan."));
      return NULL;
    }

  g_variant_get (variant, "(uv)", &version, &content);
  if (version > WB_STEP_VERSION)
    {
      refuse (error, _("This step was written by a newer version of Wijkbord."));
      return NULL;
    }
  if (version != WB_STEP_VERSION || !g_variant_is_of_type (content, G_VARIANT_TYPE (WB_STEP_TYPE)))
    {
      refuse (error, _("This is no step of a plan."));
      return NULL;
    }

  return g_steal_pointer (&content);
}

/**
 * wb_step_deserialise:
 * @variant: what wb_step_serialise() made, or what claims to be that
 * @error: return location for a %WB_STEP_ERROR_FORM or a %WB_VALUE_ERROR
 *
 * Reads a step back. Nothing about @variant is trusted: not that it is in normal form, nor that a name is in the table
 * and a value one of its field, nor that no record is changed twice. Words that are not in the table are kept, as those
 * of a newer minor version are. What only a plan can tell (that references lead somewhere, that the records are as the
 * step expects them) is for wb_project_apply() to see. The XML that was kept from other programs is looked at, not
 * parsed.
 *
 * Returns: (transfer full) (nullable): the step, or %NULL with @error set
 */
WbStep *
wb_step_deserialise (GVariant *variant, GError **error)
{
  g_autoptr (GVariant) content = NULL;
  g_autoptr (GVariant) list = NULL;
  g_autoptr (GArray) changes = NULL;
  const char *name, *author, *session, *origin_name;
  gint64 when;
  WbOrigin origin = WB_ORIGIN_EDIT;

  g_return_val_if_fail (variant != NULL, NULL);

  content = get_content (variant, error);
  if (content == NULL)
    return NULL;

  g_variant_get (content, "(&sm&sxm&s&s@a" WB_STEP_CHANGE_TYPE ")",
                 &name, &author, &when, &session, &origin_name, &list);
  changes = g_array_new (FALSE, TRUE, sizeof (WbChange));
  g_array_set_clear_func (changes, clear_change);

  if (!check_facts (name, author, when, session, error) ||
      !read_origin (origin_name, &origin, error) ||
      !read_changes (list, changes, error))
    return NULL;

  return wb_step_new (name, author, when, session, origin, (const WbChange *) changes->data, changes->len);
}
