/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where words that are too long may be broken; "-" stands for a soft hyphen. */

#include "wb-hyphens.h"

typedef struct
{
  const char *path;
  const char *expected;
} HyphenCase;

static const HyphenCase cases[] = {
  { "/hyphens/one-consonant", "wonin-gen" },
  { "/hyphens/two-consonants", "ver-lich-ting" },
  { "/hyphens/onset", "straat-ver-lich-ting" },
  { "/hyphens/several", "sol-li-ci-ta-tie-for-mu-lier" },
  { "/hyphens/composed", "huis-werk-maat-jes" },
  { "/hyphens/linking-s", "vei-lig-heids-over-leg" },
  { "/hyphens/vowel-after-joint", "kin-der-opvang-plaat-sen" },
  { "/hyphens/joint-before-h", "buurt-huis" },
  { "/hyphens/ij", "bezui-ni-gings-tij-den" },
  { "/hyphens/upper-case", "IJs-sel-flats" },
  { "/hyphens/trema", "geïn-te-res-seerd" },
  { "/hyphens/accent", "zóveel" },
  { "/hyphens/english", "neigh-bour-hood" },
  { "/hyphens/short", "straat" },
  { "/hyphens/digits", "2026-2046" },
  { "/hyphens/quote", "“ver-lich-ting”" },
  { "/hyphens/nothing", "" },
};

static void
test_insert (gconstpointer data)
{
  const HyphenCase *test = data;
  g_autoptr (GString) word = g_string_new (test->expected);
  g_autoptr (GString) broken = NULL;
  g_autofree char *inserted = NULL;

  if (!g_ascii_isdigit (word->str[0]))
    g_string_replace (word, "-", "", 0);
  inserted = wb_hyphens_insert (word->str);
  broken = g_string_new (inserted);
  g_string_replace (broken, "\302\255", "-", 0);
  g_assert_cmpstr (broken->str, ==, test->expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_insert);

  return g_test_run ();
}
