/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-card-hint.h"

#include <string.h>

#include "wb-card-words.h"
#include "wb-flags.h"

static const WbPart *
find_part (const WbCard *card, WbPoint at)
{
  for (guint i = 0; i < card->n_parts; i++)
    {
      const WbRect *rect = &card->parts[i].rect;

      if (at.x >= rect->x && at.x < rect->x + rect->width && at.y >= rect->y && at.y < rect->y + rect->height)
        return &card->parts[i];
    }

  return NULL;
}

static gboolean
has_chip (const WbCard *card, WbSlot partner)
{
  for (guint i = 0; i < card->n_parts; i++)
    if (card->parts[i].type == WB_PART_CHIP && card->parts[i].slot == partner)
      return TRUE;

  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* "+2": who they are. */
static char *
list_rest (WbStage *stage, const WbCard *card)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  WbLinkIter iter;
  WbEdge edge;

  wb_link_iter_init (&iter, wb_project_get_edges (stage->project), card->slot, WB_KIND_TAKES_PART, TRUE);
  while (wb_link_iter_next (&iter, &edge))
    if (!has_chip (card, edge.from))
      g_ptr_array_add (names, (gpointer) wb_record_get_title (wb_project_get (stage->project, edge.from)));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv ("\n", (char **) names->pdata);
}

/* Whose chip it is, in full, and what that partner does. */
static char *
tell_chip (WbStage *stage, const WbCard *card, const WbPart *chip)
{
  const WbField *roles = wb_field_get (WB_KIND_TAKES_PART, WB_TAKES_PART_ROLES);
  g_autofree char *words = NULL;
  const WbValue *value;
  WbSlot link;

  if (chip->slot == WB_SLOT_NONE)
    return list_rest (stage, card);

  link = wb_project_find_link (stage->project, WB_KIND_TAKES_PART,
                               wb_record_get_id (wb_project_get (stage->project, chip->slot)), wb_record_get_id (card->record));
  value = link != WB_SLOT_NONE ? wb_record_get_value (wb_project_get (stage->project, link), WB_TAKES_PART_ROLES) : NULL;
  if (value == NULL)
    return g_strdup (chip->text);

  words = wb_value_to_label (roles, *value);

  return g_strdup_printf ("%s\n%s", chip->text, words);
}

static gboolean
is_cut (WbStage *stage, const WbPart *part)
{
  float width, height;

  if (part->type != WB_PART_TEXT || part->text == NULL || part->max_lines == 0)
    return FALSE;

  wb_shaper_measure (stage->shaper, part->text, part->style, part->rect.width, 0, &width, &height);

  return height > part->rect.height + 1;
}

static gboolean
is_title (const WbPart *part)
{
  return part->type == WB_PART_TEXT &&
         (part->style == WB_STYLE_CARD_TITLE || part->style == WB_STYLE_ACTION || part->style == WB_STYLE_VOICE);
}

/* What is at that place says more than it shows. */
static char *
tell_part (WbStage *stage, const WbCard *card, const WbPart *part)
{
  if (part == NULL || stage->distance == WB_CARD_FAR)
    return NULL;
  if (part->type == WB_PART_FLAG)
    return g_strdup (wb_flag_get_sentence (part->number));
  if (part->type == WB_PART_CHIP)
    return tell_chip (stage, card, part);
  if (part->type == WB_PART_LINE && stage->distance == WB_CARD_PLAIN)
    return g_strdup (part->text);

  return !is_title (part) && is_cut (stage, part) ? g_strdup (part->text) : NULL;
}

/* A title that is cut, or that may be: from afar it is drawn larger. */
static const char *
get_title (WbStage *stage, const WbCard *card)
{
  for (guint i = 0; i < card->n_parts; i++)
    if (is_title (&card->parts[i]) && (stage->distance == WB_CARD_FAR || is_cut (stage, &card->parts[i])))
      return card->parts[i].text;

  return NULL;
}

/**
 * wb_card_hint_make:
 * @stage: a stage that shows the card
 * @card: a card
 * @at: where on it the pointer rests
 *
 * Returns: (transfer full) (nullable): what is told then: more about the chip, the flag or the action that is there, else
 *   the title of the card, if not all of it can be read, and its description
 */
char *
wb_card_hint_make (WbStage *stage, const WbCard *card, WbPoint at)
{
  char *told = tell_part (stage, card, find_part (card, at));
  g_autofree char *description = NULL;
  const char *title;

  if (told != NULL)
    return told;

  title = get_title (stage, card);
  description = wb_card_words_hint (card->record);
  if (title != NULL && description != NULL)
    return g_strdup_printf ("%s\n%s", title, description);

  return title != NULL ? g_strdup (title) : g_steal_pointer (&description);
}
