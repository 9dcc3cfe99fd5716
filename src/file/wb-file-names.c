/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-file"

#include "wb-file-names.h"

#include "wb-file-format.h"

G_STATIC_ASSERT (WB_FILE_NAMES_SIZE >= 2 * WB_FILE_MAX_NAMES);

static const char *const fixed_names[WB_FILE_N_FIXED_NAMES] = {
  [WB_FILE_NAME_ROOT] = WB_FILE_ROOT,
  [WB_FILE_NAME_REVISION] = WB_FILE_REVISION,
  [WB_FILE_NAME_EARLIER] = WB_FILE_EARLIER,
  [WB_FILE_NAME_LINK] = WB_FILE_LINK,
  [WB_FILE_NAME_VERSION] = "version",
  [WB_FILE_NAME_ID] = "id",
  [WB_FILE_NAME_KIND] = "kind",
  [WB_FILE_NAME_FROM] = "from",
  [WB_FILE_NAME_TO] = "to",
  [WB_FILE_NAME_SAVED] = "saved",
  [WB_FILE_NAME_BY] = "by",
  [WB_FILE_NAME_APP] = "app",
  [WB_FILE_NAME_REDACTED] = "redacted",
  [WB_FILE_NAME_OF] = "of",
  [WB_FILE_NAME_ONLY_DOMAIN] = "only-domain",
  [WB_FILE_NAME_ONLY_GOAL] = "only-goal",
  [WB_FILE_NAME_ONLY_PARTNER] = "only-partner",
};

/* All names, and what each of them is. */
typedef struct
{
  const char *names[WB_FILE_MAX_NAMES];
  guint       n;
  guint8      kinds[WB_FILE_MAX_NAMES];              /* plus one */
  guint8      fields[WB_N_KINDS][WB_FILE_MAX_NAMES]; /* plus one */
} Vocabulary;

static guint
add_name (Vocabulary *vocabulary, GHashTable *numbers, const char *name)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, name));

  if (number == 0)
    {
      number = vocabulary->n++;
      g_assert (number < WB_FILE_MAX_NAMES);
      vocabulary->names[number] = name;
      g_hash_table_insert (numbers, (gpointer) name, GUINT_TO_POINTER (number));
    }

  return number;
}

static gpointer
make_vocabulary (gpointer data)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  Vocabulary *vocabulary = g_new0 (Vocabulary, 1);

  vocabulary->n = 1;
  for (guint i = 1; i < WB_FILE_N_FIXED_NAMES; i++)
    add_name (vocabulary, numbers, fixed_names[i]);

  for (WbKind kind = 0; kind < WB_KIND_FRAGMENT; kind++)
    {
      const WbKindInfo *info = wb_kind_get_info (kind);

      if (!wb_kind_is_link (kind))
        vocabulary->kinds[add_name (vocabulary, numbers, info->name)] = kind + 1;
      for (guint i = 0; i < info->n_fields; i++)
        vocabulary->fields[kind][add_name (vocabulary, numbers, info->fields[i].name)] = i + 1;
    }

  return vocabulary;
}

static const Vocabulary *
get_vocabulary (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_vocabulary, NULL);
}

/**
 * wb_file_names_init:
 * @names: (out caller-allocates): the names for one parser
 * @dict: the dictionary of that parser
 *
 * Enters all names of the format into @dict, and their addresses there into @names.
 */
void
wb_file_names_init (WbFileNames *names, xmlDict *dict)
{
  const Vocabulary *vocabulary = get_vocabulary ();

  *names = (WbFileNames) { 0 };

  for (guint number = 1; number < vocabulary->n; number++)
    {
      const xmlChar *name = xmlDictLookup (dict, (const xmlChar *) vocabulary->names[number], -1);
      guint i = wb_file_names_home (name);

      while (names->keys[i] != NULL)
        i = (i + 1) % WB_FILE_NAMES_SIZE;
      names->keys[i] = name;
      names->numbers[i] = number;
    }
}

/**
 * wb_file_names_get_n:
 *
 * Returns: how many names the format has, and one
 */
guint
wb_file_names_get_n (void)
{
  return get_vocabulary ()->n;
}

/**
 * wb_file_name_get:
 * @name: the number of a name
 *
 * Returns: (transfer none): the name
 */
const char *
wb_file_name_get (guint name)
{
  return get_vocabulary ()->names[name];
}

/**
 * wb_file_name_get_kind:
 * @name: the number of a name
 *
 * Returns: the kind of item whose element is called so, or %WB_KIND_CONFLICT; %WB_N_KINDS when there is none
 */
WbKind
wb_file_name_get_kind (guint name)
{
  guint kind = get_vocabulary ()->kinds[name];

  return kind != 0 ? kind - 1 : WB_N_KINDS;
}

/**
 * wb_file_name_get_field:
 * @name: the number of a name
 * @kind: a kind
 *
 * Returns: (transfer none) (nullable): the field of @kind that is called so
 */
const WbField *
wb_file_name_get_field (guint name, WbKind kind)
{
  guint field = get_vocabulary ()->fields[kind][name];

  return field != 0 ? wb_field_get (kind, field - 1) : NULL;
}
