/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

/* Any valid value in any field: odd texts, and the edges of every range. */

#include "wb-generate-private.h"

static char *
wild_text (WbGenerator *g)
{
  static const char *const pieces[] = {
    "é", "ß", "漢字", "𝔘", "&", "<", ">", "\"", "'", "]]>", "\t", "\n", "  ", "a", "word", "“x”", "-->", "&#10;", "=1+1", "\u200b",
    "\u202e", "e\u0301", "<script>", "%s", "\\", "/", ";", ",", "http://", "A", "0", ".", "Ω", "\u00a0", "\r",
  };
  GString *text = g_string_new (NULL);
  guint n = wb_generator_chance (g, 0.02) ? 300 : g_rand_int_range (g->rand, 0, 12);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (g->rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free (text, FALSE);
}

static GRefString *
wild_target (WbGenerator *g, const WbField *row)
{
  for (guint tries = 0; tries < 8; tries++)
    {
      WbKind kind = g_rand_int_range (g->rand, WB_FIRST_ITEM, WB_LAST_ITEM + 1);
      GRefString *id = (row->targets >> kind) & 1 ? wb_generator_pick (g, kind) : NULL;

      if (id != NULL)
        return id;
    }

  for (WbKind kind = WB_FIRST_ITEM; kind <= WB_LAST_ITEM; kind++)
    if ((row->targets >> kind) & 1)
      return wb_generator_pick (g, kind);

  return NULL;
}

static char *
wild_set (WbGenerator *g, const WbField *row)
{
  g_autoptr (GHashTable) members = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char **list = NULL;
  guint n = g_rand_int_range (g->rand, 0, 5);

  for (guint i = 0; i < n; i++)
    {
      GRefString *target = row->type == WB_TYPE_REFERENCE_SET ? wild_target (g, row) : NULL;

      if (row->type == WB_TYPE_WORD_SET)
        g_hash_table_add (members, g_strdup (row->words->words[g_rand_int_range (g->rand, 1, row->words->n + 1)].name));
      else if (row->type == WB_TYPE_TEXT_SET)
        g_hash_table_add (members, g_strdup_printf ("BU%u<&é", g_rand_int_range (g->rand, 0, 1000)));
      else if (target != NULL)
        g_hash_table_add (members, g_strdup (target));
    }
  list = (char **) g_hash_table_get_keys_as_array (members, NULL);

  return g_strjoinv (" ", list);
}

static char *
wild_value (WbGenerator *g, const WbField *row)
{
  GRefString *target;

  switch (row->type)
    {
    case WB_TYPE_INTEGER:
      return g_strdup_printf ("%d", wb_generator_chance (g, 0.1) ? (row->max != 0 ? row->max : WB_MAX_INTEGER)
                                                    : g_rand_int_range (g->rand, row->min, (row->max != 0 ? row->max : 999) + 1));
    case WB_TYPE_DECIMAL:
      return g_strdup_printf ("%s%d.%0*d", wb_generator_chance (g, 0.3) ? "-" : "", g_rand_int_range (g->rand, 0, 1000000),
                              g_rand_int_range (g->rand, 1, 9), g_rand_int_range (g->rand, 0, 10));
    case WB_TYPE_YEAR:
      return g_strdup_printf ("%04d", g_rand_int_range (g->rand, 1, 10000));
    case WB_TYPE_DATE:
      return g_strdup_printf (wb_generator_chance (g, 0.3) ? "%04d" : wb_generator_chance (g, 0.5) ? "%04d-%02d" : "%04d-%02d-%02d",
                              g_rand_int_range (g->rand, 1, 10000), g_rand_int_range (g->rand, 1, 13),
                              g_rand_int_range (g->rand, 1, 29));
    case WB_TYPE_YES_NO:
      return g_strdup (wb_generator_chance (g, 0.5) ? "yes" : "no");
    case WB_TYPE_WORD:
      return g_strdup (row->words->words[g_rand_int_range (g->rand, 1, row->words->n + 1)].name);
    case WB_TYPE_REFERENCE:
      target = wild_target (g, row);
      return g_strdup (target);
    case WB_TYPE_TEXT_SET:
    case WB_TYPE_WORD_SET:
    case WB_TYPE_REFERENCE_SET:
      return wild_set (g, row);
    case WB_TYPE_COLOUR:
      return g_strdup_printf ("#%06x", g_rand_int_range (g->rand, 0, 0x1000000));
    case WB_TYPE_ORDER:
      return g_strdup_printf ("%dz", g_rand_int_range (g->rand, 0, 10000));
    case WB_TYPE_TEXT:
    case WB_TYPE_LONG_TEXT:
    case WB_TYPE_ANY_VALUE:
    default:
      return wild_text (g);
    }
}

/* Items refer only to items that came before, so a goal is never part of itself. */
void
wb_generator_fill_wild (WbGenerator *g, WbDraft *draft)
{
  const WbKindInfo *info = wb_kind_get_info (draft->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (wb_generator_chance (g, 0.6))
      wb_generator_take_text (draft, i, wild_value (g, &info->fields[i]));
}
