/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties of the file over random plans: what was written is read as the same plan, the same plan always gives the
 * same bytes, in whatever order a file has its parts, and undoing everything gives the bytes of the beginning. */

#include <libxml/tree.h>
#include <libxml/parser.h>
#include <locale.h>

#include "wb-file-reader.h"
#include "wb-file-writer.h"
#include "wb-random.h"

#define N_EDITS 30

static void
assert_same_bytes (GBytes *bytes, GBytes *expected)
{
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static WbPlan *
read_bytes (const char *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  WbPlan *plan = wb_file_read_bytes (data, size, &error);

  g_assert_no_error (error);

  return plan;
}

static GBytes *
write_project (WbRandom *random)
{
  return wb_file_write_bytes (wb_project_get_plan (random->project));
}

/* Some of the edits are not valid; those change nothing. */
static void
edit (WbRandom *random)
{
  for (guint i = 0; i < N_EDITS; i++)
    wb_edit_apply (wb_random_edit (random), "Random", NULL);
}

static void
check_read_back (WbRandom *random)
{
  g_autoptr (GBytes) bytes = write_project (random);
  g_autoptr (WbPlan) plan = read_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GBytes) again = wb_file_write_bytes (plan);

  g_assert_true (wb_plan_equal (plan, wb_project_get_plan (random->project)));
  assert_same_bytes (again, bytes);
}

static void
check_undo (WbRandom *random)
{
  g_autoptr (GBytes) first = write_project (random);
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  edit (random);
  last = write_project (random);
  g_assert_false (g_bytes_equal (first, last));

  while (wb_project_undo (random->project))
    ;
  undone = write_project (random);
  assert_same_bytes (undone, first);

  while (wb_project_redo (random->project))
    ;
  redone = write_project (random);
  assert_same_bytes (redone, last);
}

static void
shuffle (GRand *rand, GPtrArray *array)
{
  for (guint i = array->len; i > 1; i--)
    {
      guint j = g_rand_int_range (rand, 0, i);
      gpointer swap = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = swap;
    }
}

static void
shuffle_attributes (GRand *rand, xmlNode *element)
{
  g_autoptr (GPtrArray) attributes = g_ptr_array_new ();
  xmlAttr *last = NULL;

  for (xmlAttr *attribute = element->properties; attribute != NULL; attribute = attribute->next)
    g_ptr_array_add (attributes, attribute);
  shuffle (rand, attributes);

  element->properties = NULL;
  for (guint i = 0; i < attributes->len; i++)
    {
      xmlAttr *attribute = attributes->pdata[i];

      attribute->prev = last;
      attribute->next = NULL;
      if (last != NULL)
        last->next = attribute;
      else
        element->properties = attribute;
      last = attribute;
    }
}

/* The elements in an element, in any order; the blanks between them go. An element that holds none is left alone. */
static void
shuffle_children (GRand *rand, xmlNode *element)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  for (xmlNode *child = element->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      g_ptr_array_add (children, child);
  if (children->len == 0)
    return;

  for (xmlNode *child = element->children, *next; child != NULL; child = next)
    {
      next = child->next;
      xmlUnlinkNode (child);
      if (child->type != XML_ELEMENT_NODE)
        xmlFreeNode (child);
    }
  shuffle (rand, children);
  for (guint i = 0; i < children->len; i++)
    xmlAddChild (element, children->pdata[i]);
}

static void
shuffle_element (GRand *rand, xmlNode *element)
{
  shuffle_attributes (rand, element);
  shuffle_children (rand, element);
  for (xmlNode *child = element->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      shuffle_element (rand, child);
}

static void
check_any_order (WbRandom *random)
{
  g_autoptr (GBytes) bytes = write_project (random);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (WbPlan) plan = NULL;
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "random.wijkbord", "UTF-8",
                                    XML_PARSE_NONET | XML_PARSE_HUGE);
  xmlChar *text;
  int size;

  g_assert_nonnull (document);
  shuffle_element (random->rand, xmlDocGetRootElement (document));
  xmlDocDumpMemoryEnc (document, &text, &size, "UTF-8");
  plan = read_bytes ((const char *) text, size);
  again = wb_file_write_bytes (plan);
  assert_same_bytes (again, bytes);

  xmlFree (text);
  xmlFreeDoc (document);
}

static void
test_property (gconstpointer data)
{
  void (*const *check) (WbRandom *) = data;
  guint32 seed = wb_random_seed ();

  for (guint i = 0; i < wb_random_runs (50); i++)
    {
      g_autoptr (WbRandom) random = wb_random_new (20 + (seed + i) % 60, seed + i);

      g_test_message ("plan of seed %u", seed + i);
      (*check) (random);
    }
}

/* Above some ten thousand records several threads take part. */
static void
test_large (void)
{
  g_autoptr (WbRandom) random = wb_random_new (20000, wb_random_seed ());
  WbPlan *plan = wb_project_get_plan (random->project);
  g_autoptr (WbPlan) shuffled = wb_random_shuffle (plan, random->rand);
  g_autoptr (GBytes) bytes = wb_file_write_bytes (plan);
  g_autoptr (GBytes) again = wb_file_write_bytes (shuffled);
  g_autoptr (WbPlan) back = read_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  assert_same_bytes (again, bytes);
  g_assert_true (wb_plan_equal (back, plan));
}

int
main (int argc, char **argv)
{
  static void (*const checks[]) (WbRandom *) = { check_read_back, check_undo, check_any_order };
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/roundtrip/read-back", &checks[0], test_property);
  g_test_add_data_func ("/roundtrip/undo", &checks[1], test_property);
  g_test_add_data_func ("/roundtrip/any-order", &checks[2], test_property);
  g_test_add_func ("/roundtrip/large", test_large);

  result = g_test_run ();
  xmlCleanupParser ();

  return result;
}
