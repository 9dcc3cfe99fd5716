/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-card-builder.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "wb-metrics.h"

/* A card shows two rows of chips at most, and the second only when the first holds no two of them. */
#define MAX_ROWS       2
#define ENOUGH_IN_ROW  2

typedef struct
{
  WbSlot      slot;
  GRefString *id;
  GRefString *name;
  gboolean    lead;
  guint       role;
  float       width, height;
  gboolean    wrapped;
} Chip;

/* The first role that the partner has, in the order of the roles: who leads comes first, who is only informed last. */
static guint
get_first_role (const WbRecord *link)
{
  const WbWordList *words = wb_field_get (WB_KIND_TAKES_PART, WB_TAKES_PART_ROLES)->words;
  const WbSet *roles = wb_record_get_set (link, WB_TAKES_PART_ROLES);

  for (guint role = 1; role <= words->n; role++)
    if (wb_set_contains (roles, wb_word_get_name (words, role)))
      return role;

  return words->n + 1;
}

static int
compare_chips (gconstpointer a, gconstpointer b)
{
  const Chip *x = a, *y = b;
  int order;

  if (x->role != y->role)
    return x->role < y->role ? -1 : 1;

  order = strcmp (x->name, y->name);

  return order != 0 ? order : strcmp (x->id, y->id);
}

static void
chip_clear (gpointer data)
{
  Chip *chip = data;

  g_clear_pointer (&chip->name, g_ref_string_release);
}

/* Where nothing is cut, a name that is wider than the card goes on on the next line. */
static void
wrap_chip (const WbCardBuilder *builder, Chip *chip, WbTextStyle style, float room)
{
  float width = 0, line = 0, height = 0;

  builder->measurer->measure (builder->measurer->data, chip->name, style, -1, 1, &width, &line);
  builder->measurer->measure (builder->measurer->data, chip->name, style, room, 0, &width, &height);
  chip->height += ceilf (height - line);
  chip->wrapped = TRUE;
}

static void
measure_chip (const WbCardBuilder *builder, Chip *chip)
{
  WbTextStyle style = chip->lead ? WB_STYLE_CHIP_LEAD : WB_STYLE_CHIP;
  float inside = 2 * WB_CHIP_PAD + (chip->lead ? builder->scale * (WB_CHIP_GLYPH + WB_CHIP_GAP) : 0);
  float room = builder->right - builder->left;
  float width = inside + wb_card_builder_measure (builder, chip->name, style);

  chip->width = MIN (width, room);
  chip->height = builder->scale * WB_CHIP_HEIGHT;
  if (width > room && !builder->cut)
    wrap_chip (builder, chip, style, room - inside);
}

static GArray *
collect_chips (const WbCardBuilder *builder, WbSlot action)
{
  GArray *chips = g_array_new (FALSE, TRUE, sizeof (Chip));
  WbLinkIter iter;
  WbEdge edge;

  g_array_set_clear_func (chips, chip_clear);

  wb_link_iter_init (&iter, wb_project_get_edges (builder->project), action, WB_KIND_TAKES_PART, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    {
      const WbRecord *link = wb_project_get (builder->project, edge.by);
      const WbRecord *partner = wb_project_get (builder->project, edge.from);
      const char *name = wb_record_get_title (partner);
      Chip chip = { .slot = edge.from, .id = wb_record_get_id (partner), .lead = wb_takes_part_is_lead (link) };

      chip.name = g_ref_string_new (*name != '\0' ? name : _("(no name)"));
      chip.role = get_first_role (link);
      g_array_append_val (chips, chip);
    }

  g_array_sort (chips, compare_chips);

  return chips;
}

static void
add_chip (WbCardBuilder *builder, const Chip *chip, float x)
{
  WbPart *part = wb_card_builder_add (builder, WB_PART_CHIP, x, builder->y, chip->width, chip->height);

  part->style = chip->lead ? WB_STYLE_CHIP_LEAD : WB_STYLE_CHIP;
  part->slot = chip->slot;
  part->lit = chip->lead;
  part->max_lines = chip->wrapped ? 0 : 1;
  part->text = g_ref_string_acquire (chip->name);
}

/* "+2": how many partners there are beyond those that fit. */
static Chip
make_rest (const WbCardBuilder *builder, guint n)
{
  g_autofree char *text = g_strdup_printf ("+%u", n);
  Chip rest = { .name = g_ref_string_new (text) };

  measure_chip (builder, &rest);

  return rest;
}

/* How many chips from the first on fit in a row; at least one. */
static guint
count_in_row (const WbCardBuilder *builder, const GArray *chips, guint first, float reserved)
{
  float room = builder->right - builder->left - reserved;
  float x = 0;
  guint n = 0;

  while (first + n < chips->len)
    {
      float width = g_array_index (chips, Chip, first + n).width;

      if (n > 0 && x + width > room)
        break;
      x += width + WB_CHIP_SPACE;
      n++;
    }

  return n;
}

/* The same with room for "+n" when some do not fit. */
static guint
count_in_last_row (const WbCardBuilder *builder, const GArray *chips, guint first)
{
  guint n = count_in_row (builder, chips, first, 0);
  Chip rest;

  if (first + n == chips->len)
    return n;

  rest = make_rest (builder, chips->len - first);
  n = count_in_row (builder, chips, first, rest.width + WB_CHIP_SPACE);
  chip_clear (&rest);

  return n;
}

static float
add_row (WbCardBuilder *builder, GArray *chips, guint first, guint n)
{
  float x = builder->left;

  for (guint i = first; i < first + n; i++)
    {
      Chip *chip = &g_array_index (chips, Chip, i);

      add_chip (builder, chip, x);
      x += chip->width + WB_CHIP_SPACE;
    }

  return x;
}

/* A chip that fills its row by itself gives way to what is said behind it. */
static void
make_room (WbCardBuilder *builder, Chip *chip, float width)
{
  float room = builder->right - builder->left - width - WB_CHIP_SPACE;

  chip->width = MIN (chip->width, room);
}

static guint
add_last_row (WbCardBuilder *builder, GArray *chips, guint first)
{
  guint n = count_in_last_row (builder, chips, first);
  Chip rest;

  if (first + n < chips->len)
    {
      rest = make_rest (builder, chips->len - first - n);
      if (n == 1)
        make_room (builder, &g_array_index (chips, Chip, first), rest.width);
      add_chip (builder, &rest, add_row (builder, chips, first, n));
      chip_clear (&rest);
    }
  else
    {
      add_row (builder, chips, first, n);
    }

  return chips->len - first;
}

/* The partners of an action, who leads first; what does not fit is counted. */
void
wb_card_builder_add_chips (WbCardBuilder *builder, WbSlot action)
{
  g_autoptr (GArray) chips = collect_chips (builder, action);

  if (chips->len == 0)
    return;

  for (guint i = 0; i < chips->len; i++)
    measure_chip (builder, &g_array_index (chips, Chip, i));

  builder->y += WB_ACTION_PAD;
  for (guint first = 0, row = 1; first < chips->len; row++)
    {
      float height = g_array_index (chips, Chip, first).height; /* what is higher than others fills its row */
      gboolean last = builder->cut && (row == MAX_ROWS || count_in_last_row (builder, chips, first) >= ENOUGH_IN_ROW);

      if (first > 0)
        builder->y += WB_CHIP_SPACE;
      if (last)
        first += add_last_row (builder, chips, first);
      else
        {
          guint n = count_in_row (builder, chips, first, 0);

          add_row (builder, chips, first, n);
          first += n;
        }
      builder->y += height;
    }
}
