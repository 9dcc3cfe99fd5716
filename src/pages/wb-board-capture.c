/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-capture.h"

#include "wb-text.h"

/* What was said in a line, made in one step: nothing that wb_capture_to_words() did not say. */

typedef struct
{
  WbProject       *project;
  const WbCapture *capture;
  WbEdit          *edit;
  const char      *id;     /* of what is new */
  GHashTable      *new_partners; /* ids by folded name */
} Adding;

/* The values come from the plan or from the table: they are always taken. */
static void
set (Adding *adding, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!wb_edit_set (adding->edit, adding->id, field, text, &error))
    g_critical ("%s", error->message);
}

static const char *
id_of_slot (Adding *adding, WbSlot slot)
{
  return wb_record_get_id (wb_project_get (adding->project, slot));
}

static const char *
add_new_partner (Adding *adding, const char *name)
{
  g_autofree char *folded = wb_text_fold (name);
  const char *id = g_hash_table_lookup (adding->new_partners, folded);

  if (id != NULL)
    return id;

  id = wb_edit_add (adding->edit, WB_KIND_PARTNER);
  wb_edit_set (adding->edit, id, WB_PARTNER_NAME, name, NULL);
  g_hash_table_insert (adding->new_partners, g_steal_pointer (&folded), (gpointer) id);

  return id;
}

static const char *
id_of_part (Adding *adding, const WbCapturePart *part)
{
  return part->slot != WB_SLOT_NONE ? id_of_slot (adding, part->slot) : add_new_partner (adding, part->name);
}

/* The part of @meaning that stands at place @i among those, or %NULL. */
static const WbCapturePart *
get_part (Adding *adding, WbCaptureMeaning meaning, guint i)
{
  for (guint k = 0; k < adding->capture->parts->len; k++)
    {
      const WbCapturePart *part = &g_array_index (adding->capture->parts, WbCapturePart, k);

      if (part->meaning == meaning && i-- == 0)
        return part;
    }

  return NULL;
}

static void
set_first (Adding *adding, WbCaptureMeaning meaning, guint field)
{
  const WbCapturePart *part = get_part (adding, meaning, 0);

  if (part != NULL)
    set (adding, field, id_of_part (adding, part));
}

/* Sets a field to all of @meaning but the @first ones. What is named twice counts once. */
static void
set_many (Adding *adding, WbCaptureMeaning meaning, guint first, guint field)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = NULL;
  const WbCapturePart *part;

  for (guint i = 0; (part = get_part (adding, meaning, i)) != NULL; i++)
    {
      const char *id = id_of_part (adding, part);

      if (g_hash_table_add (seen, (gpointer) id) && i >= first)
        g_ptr_array_add (ids, (gpointer) id);
    }
  if (ids->len == 0)
    return;

  g_ptr_array_add (ids, NULL);
  text = g_strjoinv (" ", (char **) ids->pdata);
  set (adding, field, text);
}

/* The first one that is named leads. */
static void
link_partners (Adding *adding)
{
  const WbCapturePart *part;

  for (guint i = 0; (part = get_part (adding, WB_CAPTURE_PARTNER, i)) != NULL; i++)
    {
      const char *partner = id_of_part (adding, part);

      if (wb_edit_get_link (adding->edit, WB_KIND_TAKES_PART, partner, adding->id) == NULL)
        wb_edit_set_link (adding->edit, WB_KIND_TAKES_PART, partner, adding->id, WB_TAKES_PART_ROLES,
                          i == 0 ? "lead" : "does", NULL);
    }
}

static void
fill_action (Adding *adding)
{
  const WbCapturePart *date = get_part (adding, WB_CAPTURE_DATE, 0);
  const WbCapturePart *goal;

  set (adding, WB_ACTION_TITLE, adding->capture->title);
  if (date != NULL)
    {
      g_autofree char *text = wb_date_to_text (date->date);

      set (adding, WB_ACTION_DUE, text);
    }
  if (adding->capture->goal != WB_SLOT_NONE)
    wb_edit_link (adding->edit, WB_KIND_CONTRIBUTES, adding->id, id_of_slot (adding, adding->capture->goal));
  for (guint i = 0; (goal = get_part (adding, WB_CAPTURE_GOAL, i)) != NULL; i++)
    wb_edit_link (adding->edit, WB_KIND_CONTRIBUTES, adding->id, id_of_part (adding, goal));
  link_partners (adding);
}

/* A year says in which row a goal stands; a row that was not said does not. */
static void
fill_goal (Adding *adding)
{
  const WbCapturePart *date = get_part (adding, WB_CAPTURE_DATE, 0);

  set (adding, WB_GOAL_TITLE, adding->capture->title);
  set_first (adding, WB_CAPTURE_THEME, WB_GOAL_DOMAIN);
  set_many (adding, WB_CAPTURE_THEME, 1, WB_GOAL_ALSO_DOMAINS);
  set_first (adding, WB_CAPTURE_PARTNER, WB_GOAL_OWNER);
  set_first (adding, WB_CAPTURE_GOAL, WB_GOAL_PARENT);
  if (date != NULL)
    {
      g_autofree char *year = g_strdup_printf ("%d", wb_date_get_year (date->date));

      set (adding, WB_GOAL_TARGET_YEAR, year);
      set (adding, WB_GOAL_HORIZON, NULL);
    }
}

static void
fill_voice (Adding *adding)
{
  const WbCapturePart *goal;

  set (adding, WB_VOICE_TEXT, adding->capture->title);
  set_many (adding, WB_CAPTURE_THEME, 0, WB_VOICE_DOMAINS);
  set_first (adding, WB_CAPTURE_PARTNER, WB_VOICE_GATHERED_BY);
  if (adding->capture->goal != WB_SLOT_NONE)
    wb_edit_link (adding->edit, WB_KIND_GROUNDS, adding->id, id_of_slot (adding, adding->capture->goal));
  for (guint i = 0; (goal = get_part (adding, WB_CAPTURE_GOAL, i)) != NULL; i++)
    wb_edit_link (adding->edit, WB_KIND_GROUNDS, adding->id, id_of_part (adding, goal));
}

static void
fill_partner (Adding *adding)
{
  set (adding, WB_PARTNER_NAME, adding->capture->title);
  set_first (adding, WB_CAPTURE_THEME, WB_PARTNER_DOMAIN);
}

/**
 * wb_board_put_captured:
 * @edit: an edit of the plan whose names the line was read with, not changed since
 * @capture: what it says, with a title
 * @spot: of which the row counts: that of a goal when the line does not say
 * @new_partners: (element-type utf8 utf8): the ids of the partners that are new in @edit, by their folded names; gets more
 *
 * Makes the item with its links, and the partners that are new, as a part of @edit.
 *
 * Returns: (transfer none): the id of the item
 */
const char *
wb_board_put_captured (WbEdit *edit, const WbCapture *capture, const WbBoardSpot *spot, GHashTable *new_partners)
{
  const WbBoardSpot there = { .domain = capture->theme, .horizon = spot->horizon, .rows = spot->rows,
                               .in_row = spot->in_row, .key = spot->key };
  Adding adding = { wb_edit_get_project (edit), capture, edit, NULL, new_partners };

  g_return_val_if_fail (capture->title != NULL, NULL);

  adding.id = wb_board_put (edit, capture->kind, &there);
  switch ((guint) capture->kind)
    {
    case WB_KIND_GOAL:
      fill_goal (&adding);
      break;
    case WB_KIND_VOICE:
      fill_voice (&adding);
      break;
    case WB_KIND_PARTNER:
      fill_partner (&adding);
      break;
    default:
      fill_action (&adding);
    }

  return adding.id;
}

static guint
get_title_field (WbKind kind)
{
  switch ((guint) kind)
    {
    case WB_KIND_GOAL:
      return WB_GOAL_TITLE;
    case WB_KIND_VOICE:
      return WB_VOICE_TEXT;
    case WB_KIND_PARTNER:
      return WB_PARTNER_NAME;
    default:
      return WB_ACTION_TITLE;
    }
}

/* A line may be longer than a title. */
static gboolean
takes_title (WbProject *project, const WbCapture *capture, GError **error)
{
  g_autoptr (WbEdit) edit = wb_edit_new (project);
  const char *id = wb_edit_add (edit, capture->kind);

  return wb_edit_set (edit, id, get_title_field (capture->kind), capture->title, error);
}

/**
 * wb_board_add_captured:
 * @project: the plan whose names the line was read with, not changed since
 * @capture: what it says, with a title
 * @error: return location for a %WB_STEP_ERROR, or a %WB_VALUE_ERROR when its title is too long
 *
 * Makes the item with its links, and the partners that are new, in one step.
 *
 * Returns: the item, or %WB_SLOT_NONE
 */
WbSlot
wb_board_add_captured (WbProject *project, const WbCapture *capture, GError **error)
{
  g_autoptr (GHashTable) new_partners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const WbBoardSpot spot = { 0 };
  WbEdit *edit;

  g_return_val_if_fail (capture->title != NULL, WB_SLOT_NONE);

  if (!takes_title (project, capture, error))
    return WB_SLOT_NONE;

  edit = wb_edit_new (project);

  return wb_board_apply_new (edit, wb_board_put_captured (edit, capture, &spot, new_partners), error);
}
