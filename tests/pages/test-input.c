/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people write into a field, as the plan keeps it. */

#include "wb-input.h"

typedef struct
{
  const char *path;
  WbKind      kind;
  guint       field;
  const char *input;
  const char *text;
} InputCase;

static const InputCase inputs[] = {
  { "/input/date/iso", WB_KIND_ACTION, WB_ACTION_DUE, "2027-03-14", "2027-03-14" },
  { "/input/date/year", WB_KIND_ACTION, WB_ACTION_DUE, " 2027 ", "2027" },
  { "/input/date/dutch", WB_KIND_ACTION, WB_ACTION_DUE, "14-3-2027", "2027-03-14" },
  { "/input/date/dots", WB_KIND_ACTION, WB_ACTION_DUE, "1.12.2027", "2027-12-01" },
  { "/input/date/month-and-year", WB_KIND_ACTION, WB_ACTION_DUE, "3-2027", "2027-03" },
  { "/input/date/mrt", WB_KIND_ACTION, WB_ACTION_DUE, "mrt 2027", "2027-03" },
  { "/input/date/maart", WB_KIND_ACTION, WB_ACTION_DUE, "14 maart 2027", "2027-03-14" },
  { "/input/date/english", WB_KIND_ACTION, WB_ACTION_DUE, "14 October 2027", "2027-10-14" },
  { "/input/date/not-one", WB_KIND_ACTION, WB_ACTION_DUE, "before summer", "before summer" },
  { "/input/decimal/comma", WB_KIND_ACTION, WB_ACTION_COST, "1250,50", "1250.50" },
  { "/input/decimal/dutch", WB_KIND_ACTION, WB_ACTION_COST, "€ 1.250,50", "1250.50" },
  { "/input/decimal/english", WB_KIND_ACTION, WB_ACTION_COST, "1,250.50", "1250.50" },
  { "/input/decimal/grouped", WB_KIND_ACTION, WB_ACTION_COST, "1.250.000", "1250000" },
  { "/input/decimal/words", WB_KIND_ACTION, WB_ACTION_COST, "a lot", "a lot" },
  { "/input/colour", WB_KIND_DOMAIN, WB_DOMAIN_COLOUR, "1a5fb4", "#1a5fb4" },
  { "/input/text", WB_KIND_GOAL, WB_GOAL_TITLE, " Dry, warm ", " Dry, warm " },
};

static void
test_input (gconstpointer data)
{
  const InputCase *c = data;
  g_autofree char *text = wb_input_to_text (wb_field_get (c->kind, c->field), c->input);

  g_assert_cmpstr (text, ==, c->text);
}

/* What an entry shows reads back as the same value. */
static void
test_input_returns (void)
{
  static const struct { WbKind kind; guint field; const char *text; } values[] = {
    { WB_KIND_ACTION, WB_ACTION_COST, "1250" },     { WB_KIND_ACTION, WB_ACTION_COST, "1250.125" },
    { WB_KIND_ACTION, WB_ACTION_COST, "-0.5" },     { WB_KIND_ACTION, WB_ACTION_DUE, "2027" },
    { WB_KIND_ACTION, WB_ACTION_DUE, "2027-03" },   { WB_KIND_ACTION, WB_ACTION_DUE, "2027-03-14" },
    { WB_KIND_ACTION, WB_ACTION_DUE, "2027-12-31" }, { WB_KIND_DOMAIN, WB_DOMAIN_COLOUR, "#1a5fb4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const WbField *field = wb_field_get (values[i].kind, values[i].field);
      g_autofree char *shown = wb_input_from_text (field, values[i].text);
      g_autofree char *text = wb_input_to_text (field, shown);

      g_assert_cmpstr (text, ==, values[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/input/returns", test_input_returns);
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    g_test_add_data_func (inputs[i].path, &inputs[i], test_input);

  return g_test_run ();
}
