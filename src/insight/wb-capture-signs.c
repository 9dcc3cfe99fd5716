/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-capture-signs.h"

#include <string.h>

/* Of both languages, also words that are not ours, but that people type. */
static const struct
{
  const char *word;
  WbKind      kind;
} kind_words[] = {
  { "action", WB_KIND_ACTION },
  { "actie", WB_KIND_ACTION },
  { "a", WB_KIND_ACTION },
  { "actions", WB_KIND_ACTION },
  { "acties", WB_KIND_ACTION },
  { "aktie", WB_KIND_ACTION },
  { "action point", WB_KIND_ACTION },
  { "actiepunt", WB_KIND_ACTION },
  { "task", WB_KIND_ACTION },
  { "taak", WB_KIND_ACTION },
  { "to do", WB_KIND_ACTION },
  { "todo", WB_KIND_ACTION },
  { "goal", WB_KIND_GOAL },
  { "doel", WB_KIND_GOAL },
  { "g", WB_KIND_GOAL },
  { "d", WB_KIND_GOAL },
  { "goals", WB_KIND_GOAL },
  { "doelen", WB_KIND_GOAL },
  { "objective", WB_KIND_GOAL },
  { "doelstelling", WB_KIND_GOAL },
  { "voice", WB_KIND_VOICE },
  { "v", WB_KIND_VOICE },
  { "stem", WB_KIND_VOICE },
  { "bewoner", WB_KIND_VOICE },
  { "bewoners", WB_KIND_VOICE },
  { "bewoner zegt", WB_KIND_VOICE },
  { "bewoners zeggen", WB_KIND_VOICE },
  { "resident", WB_KIND_VOICE },
  { "residents", WB_KIND_VOICE },
  { "resident says", WB_KIND_VOICE },
  { "residents say", WB_KIND_VOICE },
  { "uitspraak", WB_KIND_VOICE },
  { "uitspraken", WB_KIND_VOICE },
  { "u", WB_KIND_VOICE },
  { "citaat", WB_KIND_VOICE },
  { "partner", WB_KIND_PARTNER },
  { "p", WB_KIND_PARTNER },
};

/**
 * wb_capture_read_kind:
 * @line: what was typed
 * @kind: (out): what it is to become; untouched when it does not say
 * @end: (out): where the words of that end, behind the colon; the same
 *
 * Returns: whether the line begins with a word for a kind
 */
gboolean
wb_capture_read_kind (const char *line, WbKind *kind, gsize *end)
{
  const char *colon = strchr (line, ':');
  g_autofree char *word = colon != NULL ? g_strstrip (g_strndup (line, colon - line)) : NULL;

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (kind_words); i++)
    if (g_ascii_strcasecmp (kind_words[i].word, word) == 0)
      {
        *kind = kind_words[i].kind;
        *end = colon + 1 - line;
        return TRUE;
      }

  return FALSE;
}

/* FALSE: no name begins with that. */
gboolean
wb_capture_get_meaning (char sign, WbCaptureMeaning *meaning)
{
  switch (sign)
    {
    case '#':
      *meaning = WB_CAPTURE_THEME;
      return TRUE;
    case '@':
      *meaning = WB_CAPTURE_PARTNER;
      return TRUE;
    case '>':
      *meaning = WB_CAPTURE_GOAL;
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * wb_capture_find_typed:
 * @line: what was typed so far
 * @cursor: where, in bytes
 * @meaning: (out): what is being typed there
 * @start: (out): where its sign stands
 *
 * Returns: whether the beginning of a name is being typed
 */
gboolean
wb_capture_find_typed (const char *line, gsize cursor, WbCaptureMeaning *meaning, gsize *start)
{
  for (gsize i = cursor; i > 0; i--)
    if (wb_capture_get_meaning (line[i - 1], meaning) && (i == 1 || strchr (" ,;/([", line[i - 2]) != NULL))
      {
        *start = i - 1;
        return TRUE;
      }

  return FALSE;
}

/**
 * wb_capture_meaning_to_kind:
 * @meaning: that of a name
 *
 * Returns: the kind of the item that has it
 */
WbKind
wb_capture_meaning_to_kind (WbCaptureMeaning meaning)
{
  switch (meaning)
    {
    case WB_CAPTURE_THEME:
      return WB_KIND_DOMAIN;
    case WB_CAPTURE_PARTNER:
      return WB_KIND_PARTNER;
    case WB_CAPTURE_GOAL:
    case WB_CAPTURE_KIND:
    case WB_CAPTURE_DATE:
    default:
      return WB_KIND_GOAL;
    }
}
