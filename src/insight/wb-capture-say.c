/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include <glib/gi18n-lib.h>

#include "wb-capture.h"
#include "wb-sentence.h"
#include "wb-text.h"

/* What is said of a line before it is taken up: a row of short clauses, each a whole one in its language. */

typedef struct
{
  WbProject       *project;
  const WbCapture *capture;
  GPtrArray       *clauses;
} Say;

static const char *
name_kind (WbKind kind)
{
  switch ((guint) kind)
    {
    case WB_KIND_GOAL:
      return C_("captured", "New goal");
    case WB_KIND_VOICE:
      return C_("captured", "New residents’ voice");
    case WB_KIND_PARTNER:
      return C_("captured", "New partner");
    default:
      return C_("captured", "New action");
    }
}

static char *
name_slot (Say *say, WbSlot slot)
{
  const char *title = wb_record_get_title (wb_project_get (say->project, slot));

  if (wb_record_get_kind (wb_project_get (say->project, slot)) == WB_KIND_GOAL)
    return wb_sentence_quote (title);

  return wb_text_quote (title, WB_MAX_QUOTED);
}

static char *
name_part (Say *say, const WbCapturePart *part)
{
  if (part->meaning == WB_CAPTURE_DATE)
    return wb_date_to_label (part->date);
  if (part->slot != WB_SLOT_NONE)
    return name_slot (say, part->slot);

  /* Translators: a partner that is not in the plan yet; %s is its name */
  return g_strdup_printf (C_("captured", "%s (new)"), part->name);
}

/* What stands for @meaning when the line does not say; NULL when nothing does. */
static char *
name_default (Say *say, WbCaptureMeaning meaning)
{
  WbSlot slot = meaning == WB_CAPTURE_GOAL ? say->capture->goal : say->capture->theme;

  if (meaning == WB_CAPTURE_GOAL && say->capture->new_goal != NULL)
    return wb_sentence_quote (say->capture->new_goal);

  return slot != WB_SLOT_NONE ? name_slot (say, slot) : NULL;
}

static gboolean
is_new (GHashTable *seen, const WbCapturePart *part)
{
  return g_hash_table_add (seen, part->name != NULL ? wb_text_fold (part->name)
                                                    : g_strdup_printf ("%u %u", part->slot, part->date));
}

/* What is of @meaning, from the @first such part on and at most @max of them; NULL when there is none. What is named twice
 * counts once. */
static char *
name_parts (Say *say, WbCaptureMeaning meaning, guint first, guint max)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  for (guint i = 0; i < say->capture->parts->len; i++)
    {
      const WbCapturePart *part = &g_array_index (say->capture->parts, WbCapturePart, i);

      if (part->meaning == meaning && is_new (seen, part) && n++ >= first && names->len < max)
        g_ptr_array_add (names, name_part (say, part));
    }
  if (names->len == 0)
    return first == 0 && (meaning == WB_CAPTURE_GOAL || meaning == WB_CAPTURE_THEME) ? name_default (say, meaning) : NULL;

  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **) names->pdata);
}

/* Takes @clause over. */
static void
add (Say *say, char *clause)
{
  g_ptr_array_add (say->clauses, clause);
}

static void
say_action (Say *say)
{
  g_autofree char *goals = name_parts (say, WB_CAPTURE_GOAL, 0, G_MAXUINT);
  g_autofree char *lead = name_parts (say, WB_CAPTURE_PARTNER, 0, 1);
  g_autofree char *others = name_parts (say, WB_CAPTURE_PARTNER, 1, G_MAXUINT);
  g_autofree char *date = name_parts (say, WB_CAPTURE_DATE, 0, 1);

  /* Translators: of a new action; %s is its goal, or several */
  if (goals != NULL)
    add (say, g_strdup_printf (C_("captured", "under %s"), goals));
  else
    add (say, g_strdup (C_("captured", "without a goal")));
  /* Translators: of a new action; %s is the partner that leads it */
  if (lead != NULL)
    add (say, g_strdup_printf (C_("captured", "led by %s"), lead));
  /* Translators: of a new action; %s is the partners that take part in it too */
  if (others != NULL)
    add (say, g_strdup_printf (C_("captured", "with %s"), others));
  /* Translators: of a new action; %s is a date, such as "Mar 2027" */
  if (date != NULL)
    add (say, g_strdup_printf (C_("captured", "due %s"), date));
}

static void
say_goal (Say *say)
{
  g_autofree char *themes = name_parts (say, WB_CAPTURE_THEME, 0, G_MAXUINT);
  g_autofree char *parent = name_parts (say, WB_CAPTURE_GOAL, 0, 1);
  g_autofree char *owner = name_parts (say, WB_CAPTURE_PARTNER, 0, 1);

  /* Translators: of a new goal; %s is its theme, or several */
  if (themes != NULL)
    add (say, g_strdup_printf (C_("captured", "in the theme %s"), themes));
  /* Translators: of a new goal; %s is the goal that it is a part of */
  if (parent != NULL)
    add (say, g_strdup_printf (C_("captured", "part of %s"), parent));
  /* Translators: of a new goal; %s is the partner that owns it */
  if (owner != NULL)
    add (say, g_strdup_printf (C_("captured", "owned by %s"), owner));
  for (guint i = 0; i < say->capture->parts->len; i++)
    {
      const WbCapturePart *part = &g_array_index (say->capture->parts, WbCapturePart, i);

      /* Translators: of a new goal; %d is the year in which it is to be reached */
      if (part->meaning == WB_CAPTURE_DATE)
        add (say, g_strdup_printf (C_("captured", "in %d"), wb_date_get_year (part->date)));
    }
}

static void
say_voice (Say *say)
{
  g_autofree char *themes = name_parts (say, WB_CAPTURE_THEME, 0, G_MAXUINT);
  g_autofree char *goals = name_parts (say, WB_CAPTURE_GOAL, 0, G_MAXUINT);
  g_autofree char *partner = name_parts (say, WB_CAPTURE_PARTNER, 0, 1);

  /* Translators: of what residents say; %s is its theme, or several */
  if (themes != NULL)
    add (say, g_strdup_printf (C_("captured", "about %s"), themes));
  /* Translators: of what residents say; %s is the goal that begins with it, or several */
  if (goals != NULL)
    add (say, g_strdup_printf (C_("captured", "the beginning of %s"), goals));
  /* Translators: of what residents say; %s is the partner that wrote it down */
  if (partner != NULL)
    add (say, g_strdup_printf (C_("captured", "gathered by %s"), partner));
}

static void
say_partner (Say *say)
{
  g_autofree char *theme = name_parts (say, WB_CAPTURE_THEME, 0, 1);

  if (theme != NULL)
    add (say, g_strdup_printf (C_("captured", "in the theme %s"), theme));
  if (say->capture->is_known)
    add (say, g_strdup (C_("captured", "there already is one with this name")));
}

static void
say_unread (Say *say)
{
  g_autofree char *words = NULL;

  if (say->capture->unread->len == 0)
    return;

  g_ptr_array_add (say->capture->unread, NULL);
  words = g_strjoinv (" ", (char **) say->capture->unread->pdata);
  g_ptr_array_set_size (say->capture->unread, say->capture->unread->len - 1);
  /* Translators: %s is words that were typed as a name and that nothing has, such as "#sport" */
  add (say, g_strdup_printf (C_("captured", "“%s” stays in the text"), words));
}

/**
 * wb_capture_to_words:
 * @project: the plan
 * @self: what a line says
 *
 * Returns: (transfer full): what will be made of it, in one line: "New action, under “Dry homes”, led by Rivierhuis"
 */
char *
wb_capture_to_words (WbProject *project, const WbCapture *self)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  Say say = { project, self, clauses };

  add (&say, g_strdup (name_kind (self->kind)));
  switch ((guint) self->kind)
    {
    case WB_KIND_GOAL:
      say_goal (&say);
      break;
    case WB_KIND_VOICE:
      say_voice (&say);
      break;
    case WB_KIND_PARTNER:
      say_partner (&say);
      break;
    default:
      say_action (&say);
    }
  say_unread (&say);
  g_ptr_array_add (clauses, NULL);

  return g_strjoinv (", ", (char **) clauses->pdata);
}
