/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-paint"

#include "wb-tags.h"

#include <string.h>

#include "wb-painter-private.h"

#define END '/' /* before the name of a tag that ends */

static void
append_mark (GtkSnapshot *snapshot, char *message)
{
  g_autoptr (GskRenderNode) nothing = gsk_container_node_new (NULL, 0);
  g_autoptr (GskRenderNode) mark = gsk_debug_node_new (nothing, message);

  gtk_snapshot_append_node (snapshot, mark);
}

/**
 * wb_tag_begin:
 * @painter: a painter
 * @snapshot: where to append
 * @name: of a tag
 * @words: (nullable): what is read in place of what is drawn until it ends
 *
 * Begins a tag, when @painter leaves tags.
 */
void
wb_tag_begin (WbPainter *painter, GtkSnapshot *snapshot, const char *name, const char *words)
{
  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && name != NULL);

  if (painter->tagged)
    append_mark (snapshot, words != NULL ? g_strconcat (name, "\n", words, NULL) : g_strdup (name));
}

/**
 * wb_tag_end:
 * @painter: a painter
 * @snapshot: where to append
 * @name: of the tag that was begun last
 *
 * Ends a tag.
 */
void
wb_tag_end (WbPainter *painter, GtkSnapshot *snapshot, const char *name)
{
  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && name != NULL);

  if (painter->tagged)
    append_mark (snapshot, g_strdup_printf ("%c%s", END, name));
}

/**
 * wb_tag_blank:
 * @painter: a painter
 * @snapshot: where to append
 * @name: of a tag
 * @words: what is read there
 * @place: where
 *
 * Says something that who sees the page sees elsewhere on it, such as the name of a theme above all that it holds. What is
 * read must have a place, and has a dot of paper.
 */
void
wb_tag_blank (WbPainter *painter, GtkSnapshot *snapshot, const char *name, const char *words, WbPoint place)
{
  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot) && words != NULL);

  if (!painter->tagged)
    return;

  wb_tag_begin (painter, snapshot, name, words);
  gtk_snapshot_append_color (snapshot, wb_painter_colour (painter, painter->flat ? WB_COLOUR_CARD : WB_COLOUR_BOARD),
                             &GRAPHENE_RECT_INIT (place.x, place.y, 1, 1));
  wb_tag_end (painter, snapshot, name);
}

/**
 * wb_tag_list:
 * @painter: a painter
 * @snapshot: where to append
 * @within: whether what comes next is one of a list
 *
 * Begins a list before the first of it, and ends it before what is not.
 */
void
wb_tag_list (WbPainter *painter, GtkSnapshot *snapshot, gboolean within)
{
  g_return_if_fail (painter != NULL && GTK_IS_SNAPSHOT (snapshot));

  if (within && !painter->in_list)
    wb_tag_begin (painter, snapshot, "L", NULL);
  if (!within && painter->in_list)
    wb_tag_end (painter, snapshot, "L");
  painter->in_list = within;
}

/**
 * wb_tag_mark_read:
 * @node: a node
 * @mark: (out): where to store what it says; untouched when it is not a mark
 *
 * Returns: whether it is a mark
 */
gboolean
wb_tag_mark_read (GskRenderNode *node, WbTagMark *mark)
{
  const char *message, *end;

  if (gsk_render_node_get_node_type (node) != GSK_DEBUG_NODE)
    return FALSE;

  message = gsk_debug_node_get_message (node);
  mark->ends = *message == END;
  if (mark->ends)
    message++;
  end = strchr (message, '\n');
  mark->words = end != NULL ? end + 1 : NULL;
  mark->name = end != NULL ? g_strndup (message, end - message) : g_strdup (message);

  return TRUE;
}

/**
 * wb_tag_mark_clear:
 * @mark: what wb_tag_mark_read() has stored
 *
 * Frees what it holds.
 */
void
wb_tag_mark_clear (WbTagMark *mark)
{
  g_clear_pointer (&mark->name, g_free);
}

/* ---- what is read of a card ----------------------------------------------------------------------------------------- */

/**
 * wb_tag_is_title:
 * @card: a card
 * @part: a part of it
 *
 * Returns: whether it is the title of a goal, which is a heading
 */
gboolean
wb_tag_is_title (const WbCard *card, const WbPart *part)
{
  return card->kind == WB_KIND_GOAL && part->type == WB_PART_TEXT && part->style == WB_STYLE_CARD_TITLE;
}

static const char *
get_theme (WbPainter *painter, WbSlot domain)
{
  const WbRecord *record = painter->project != NULL ? wb_project_get (painter->project, domain) : NULL;

  return record != NULL ? wb_record_get_title (record) : NULL;
}

static char *
add_in_brackets (const char *text, const char *more)
{
  return text != NULL && more != NULL ? g_strdup_printf ("%s (%s)", text, more) : g_strdup (text);
}

static const char *
get_status (const WbCard *card, const WbPart *part)
{
  guint field = card->kind == WB_KIND_GOAL ? WB_GOAL_STATUS : WB_ACTION_STATUS;

  return wb_word_get_label (wb_field_get (card->kind, field)->words, part->number);
}

static const char *
get_priority (const WbCard *card)
{
  guint field = card->kind == WB_KIND_GOAL ? WB_GOAL_PRIORITY : WB_ACTION_PRIORITY;

  return wb_field_get_label (wb_field_get (card->kind, field));
}

static const char *
get_lead (void)
{
  return wb_word_get_label (wb_field_get (WB_KIND_TAKES_PART, WB_TAKES_PART_ROLES)->words, WB_ROLE_LEAD);
}

/* What a part says, with a word for what is drawn without one. */
static char *
describe_part (WbPainter *painter, const WbCard *card, const WbPart *part)
{
  switch (part->type)
    {
    case WB_PART_GLYPH:
      return g_strdup (get_status (card, part));
    case WB_PART_PRIORITY:
      return g_strdup (get_priority (card));
    case WB_PART_TILE:
      return g_strdup (get_theme (painter, part->slot));
    case WB_PART_LINE:
      return add_in_brackets (part->text, get_theme (painter, part->domain));
    case WB_PART_CHIP:
      return add_in_brackets (part->text, part->lit ? get_lead () : NULL);
    case WB_PART_LADDER:
    case WB_PART_BADGE:
    case WB_N_PARTS:
      return NULL;
    case WB_PART_TEXT:
    case WB_PART_STATUS:
    case WB_PART_FLAG:
    case WB_PART_MORE:
    case WB_PART_ACTIONS:
    default:
      return g_strdup (part->text);
    }
}

/**
 * wb_tag_describe_title:
 * @card: a card
 *
 * Returns: (transfer full) (nullable): the title of a goal, which is a heading; %NULL for what has none
 */
char *
wb_tag_describe_title (const WbCard *card)
{
  g_return_val_if_fail (card != NULL, NULL);

  for (guint i = 0; i < card->n_parts; i++)
    if (wb_tag_is_title (card, &card->parts[i]))
      return g_strdup (card->parts[i].text);

  return NULL;
}

/**
 * wb_tag_describe:
 * @painter: knows the names of themes
 * @card: a card
 *
 * Returns: (transfer full): what a card says beside the heading that it may have
 */
char *
wb_tag_describe (WbPainter *painter, const WbCard *card)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (painter != NULL && card != NULL, NULL);

  for (guint i = 0; i < card->n_parts; i++)
    {
      g_autofree char *said = wb_tag_is_title (card, &card->parts[i]) ? NULL : describe_part (painter, card, &card->parts[i]);

      if (said != NULL)
        g_strv_builder_add (builder, said);
    }
  parts = g_strv_builder_end (builder);

  return g_strjoinv ("; ", parts);
}
