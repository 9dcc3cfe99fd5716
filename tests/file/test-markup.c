/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How values and texts stand in a file, one by one. */

#include <locale.h>

#include "wb-file-markup.h"

static gboolean
append_cb (const char *data, gsize size, gpointer user_data, GError **error)
{
  g_string_append_len (user_data, data, size);

  return TRUE;
}

/* What a value looks like does not depend on who writes it. */
static void
test_values_as_model_says (void)
{
  static const char *const texts[] = {
    [WB_TYPE_TEXT] = "short", [WB_TYPE_LONG_TEXT] = "long", [WB_TYPE_INTEGER] = "3", [WB_TYPE_DECIMAL] = "-12.25",
    [WB_TYPE_YEAR] = "0987", [WB_TYPE_DATE] = "2028-02-29", [WB_TYPE_YES_NO] = "yes", [WB_TYPE_REFERENCE] = "id",
    [WB_TYPE_TEXT_SET] = "a b", [WB_TYPE_REFERENCE_SET] = "c d", [WB_TYPE_COLOUR] = "#00ffa0", [WB_TYPE_ORDER] = "Zz",
    [WB_TYPE_ANY_VALUE] = "any",
  };

  for (WbKind kind = 0; kind < WB_KIND_FRAGMENT; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      {
        const WbField *field = wb_field_get (kind, i);
        const char *text = field->words != NULL ? wb_word_get_name (field->words, field->words->n) : texts[field->type];
        g_autoptr (GString) written = g_string_new (NULL);
        g_autofree char *expected = NULL;
        g_autofree char *attribute = NULL;
        WbFileBuffer buffer;
        WbValue value;
        gboolean present;

        g_assert_true (wb_value_parse (field, text, -1, WB_VALUE_STRICT, &value, &present, NULL));
        g_assert_true (present);
        expected = wb_value_to_text (field, value);
        attribute = g_strdup_printf (" %s=\"%s\"", field->name, expected);

        wb_file_buffer_init (&buffer, append_cb, written);
        wb_file_markup_append_attribute (&buffer, &wb_file_markup_get (kind)->fields[i], value);
        g_assert_true (wb_file_buffer_end (&buffer, NULL));

        g_assert_cmpstr (written->str, ==, attribute);
        wb_value_clear (field, &value);
      }
}

/* The first field of a type, whichever it is. */
static const WbFileFieldMarkup *
find_markup (WbFieldType type)
{
  for (WbKind kind = 0; kind < WB_KIND_FRAGMENT; kind++)
    for (guint i = 0; i < wb_kind_get_info (kind)->n_fields; i++)
      if (wb_field_get (kind, i)->type == type)
        return &wb_file_markup_get (kind)->fields[i];

  g_return_val_if_reached (NULL);
}

static void
test_decimals (void)
{
  static const char *const decimals[] = {
    "0", "7", "-7", "0.5", "-0.05", "10", "100.001", "-12.25", "999999999999999", "-99999999999999.9", "0.00000000000001",
  };
  const WbFileFieldMarkup *markup = find_markup (WB_TYPE_DECIMAL);

  for (guint i = 0; i < G_N_ELEMENTS (decimals); i++)
    {
      g_autofree char *expected = g_strdup_printf (" %s=\"%s\"", markup->field->name, decimals[i]);
      g_autoptr (GString) written = g_string_new (NULL);
      WbFileBuffer buffer;
      WbValue value = { 0 };

      g_assert_true (wb_decimal_parse (decimals[i], -1, &value.decimal, NULL));
      wb_file_buffer_init (&buffer, append_cb, written);
      wb_file_markup_append_attribute (&buffer, markup, value);
      g_assert_true (wb_file_buffer_end (&buffer, NULL));
      g_assert_cmpstr (written->str, ==, expected);
    }
}

/* Every length and place of text and escapes, against a writer that knows nothing of buffers and blocks. */
static void
test_escapes_anywhere (void)
{
  static const char alphabet[] = "a<>&\"\t\n\r \x7f\xc3\xa9";
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint run = 0; run < 2000; run++)
    {
      gboolean attribute = run % 2;
      guint length = g_rand_int_range (rand, 0, run % 100 == 0 ? 9000 : 70);
      guint seldom = run % 3 == 0 ? 3 : 40;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autoptr (GString) written = g_string_new (NULL);
      WbFileBuffer buffer;

      for (guint i = 0; i < length; i++)
        {
          char c = g_rand_int_range (rand, 0, seldom) == 0 ? alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)] : 'x';

          g_string_append_c (text, c);
          switch (c)
            {
            case '<': g_string_append (expected, "&lt;"); break;
            case '>': g_string_append (expected, "&gt;"); break;
            case '&': g_string_append (expected, "&amp;"); break;
            case '"': g_string_append (expected, "&quot;"); break;
            case '\r': g_string_append (expected, "&#13;"); break;
            case '\t': g_string_append (expected, attribute ? "&#9;" : "\t"); break;
            case '\n': g_string_append (expected, attribute ? "&#10;" : "\n"); break;
            default: g_string_append_c (expected, c);
            }
        }

      wb_file_buffer_init (&buffer, append_cb, written);
      (attribute ? wb_file_buffer_append_attribute : wb_file_buffer_append_text) (&buffer, text->str, text->len);
      g_assert_true (wb_file_buffer_end (&buffer, NULL));
      g_assert_cmpmem (written->str, written->len, expected->str, expected->len);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markup/values-as-model-says", test_values_as_model_says);
  g_test_add_func ("/markup/decimals", test_decimals);
  g_test_add_func ("/markup/escapes-anywhere", test_escapes_anywhere);

  return g_test_run ();
}
