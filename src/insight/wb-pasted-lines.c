/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-pasted-lines.h"

#include <string.h>

#include "wb-capture-signs.h"
#include "wb-text.h"

/* What a tab is worth where others indent with spaces. */
#define TAB 8

static void
line_clear (gpointer data)
{
  wb_capture_free (((WbPastedLine *) data)->capture);
}

static const char *
skip_indent (const char *line, guint *indent)
{
  *indent = 0;
  for (; *line == ' ' || *line == '\t'; line++)
    *indent += *line == '\t' ? TAB : 1;

  return line;
}

/* U+F0B7 and U+F0A7 are what a word processor makes of the bullets of its own font. */
static gboolean
is_bullet (gunichar c)
{
  return c == '-' || c == '*' || c == '+' || c == 0xF0B7 || c == 0xF0A7 ||
         (c != 0 && g_utf8_strchr ("•◦▪●○■□–—·‣➢➤►▸✓✔", -1, c) != NULL);
}

static gboolean
is_space (const char *p)
{
  return *p == ' ' || *p == '\t';
}

/* "3." or "b)", with a space behind it: a price, a year or the initial of a name is none. */
static const char *
skip_number (const char *line)
{
  const char *p = line;

  while (g_ascii_isdigit (*p) && p - line < 3)
    p++;
  if (p > line)
    return (*p == '.' || *p == ')') && is_space (p + 1) ? p + 1 : line;

  return g_ascii_isalpha (*p) && p[1] == ')' && is_space (p + 2) ? p + 2 : line;
}

/* Also a box to tick, which follows a bullet. */
static const char *
skip_bullet (const char *line)
{
  guint indent;

  if ((is_bullet (g_utf8_get_char (line)) && is_space (g_utf8_next_char (line))) || g_str_has_prefix (line, "o\t"))
    line = skip_indent (g_utf8_next_char (line), &indent);
  else
    line = skip_indent (skip_number (line), &indent);
  if (line[0] == '[' && (line[1] == ' ' || line[1] == 'x') && line[2] == ']')
    line = skip_indent (line + 3, &indent);

  return line;
}

/* A row of a table becomes a title in which its cells stay apart. */
static char *
join_cells (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const char *cell = g_strstrip (cells[i]);

      if (*cell != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " – " : "", cell);
    }

  return wb_text_clean (joined->str, joined->len, WB_TEXT_SHORT);
}

/* As much as fits into its field: that of a voice is a long one. */
static char *
cut (char *title, WbKind kind)
{
  gsize max = kind == WB_KIND_VOICE ? WB_MAX_LONG_TEXT : WB_MAX_TEXT;

  if (title != NULL && strlen (title) > max)
    *g_utf8_find_prev_char (title, title + max + 1) = '\0';

  return title;
}

/* The line is a title as it stands. */
static WbCapture *
take_whole (const char *line, const WbCaptureDefaults *defaults)
{
  WbCapture *capture = g_new0 (WbCapture, 1);

  capture->kind = defaults->kind;
  capture->title = join_cells (line);
  capture->goal = capture->kind == WB_KIND_ACTION || capture->kind == WB_KIND_VOICE ? defaults->goal : WB_SLOT_NONE;
  capture->theme = capture->kind == WB_KIND_GOAL || capture->kind == WB_KIND_VOICE ? defaults->theme : WB_SLOT_NONE;
  capture->parts = g_array_new (FALSE, FALSE, sizeof (WbCapturePart));
  capture->unread = g_ptr_array_new ();

  return capture;
}

static gboolean
says_its_goal (const WbCapture *capture)
{
  for (guint i = 0; i < capture->parts->len; i++)
    if (g_array_index (capture->parts, WbCapturePart, i).meaning == WB_CAPTURE_GOAL)
      return TRUE;

  return FALSE;
}

static WbCapture *
read_line (WbCaptureNames *names, const char *line, const WbCaptureDefaults *defaults)
{
  WbKind kind;
  gsize end;
  gboolean says_its_kind = wb_capture_read_kind (line, &kind, &end);
  WbCapture *capture = says_its_kind ? wb_capture_read (names, line, defaults) : take_whole (line, defaults);

  capture->title = cut (capture->title, capture->kind);

  return capture;
}

/* The goals that the next line may be indented below, with how far they are indented themselves. */
typedef struct
{
  int   line; /* -1: none */
  guint indent;
} Above;

static void
append_line (GArray *lines, WbCaptureNames *names, const char *text, guint indent, const WbCaptureDefaults *defaults,
             Above *above)
{
  gboolean is_below = above->line >= 0 && indent > above->indent;
  const WbCaptureDefaults below = { .kind = WB_KIND_ACTION };
  WbPastedLine line = { read_line (names, text, is_below ? &below : defaults), -1 };

  if (line.capture->title == NULL)
    {
      wb_capture_free (line.capture);
      return;
    }

  if (is_below && line.capture->kind == WB_KIND_ACTION && !says_its_goal (line.capture))
    {
      line.parent = above->line;
      line.capture->new_goal = g_strdup (g_array_index (lines, WbPastedLine, above->line).capture->title);
    }
  else if (!is_below || line.capture->kind != WB_KIND_ACTION)
    *above = (Above) { line.capture->kind == WB_KIND_GOAL ? (int) lines->len : -1, indent };
  g_array_append_val (lines, line);
}

/**
 * wb_pasted_lines_read:
 * @names: the names of the plan
 * @text: a text, valid UTF-8
 * @defaults: what a line is that does not say
 *
 * Returns: (transfer full): its lines, as #WbPastedLine
 */
GArray *
wb_pasted_lines_read (WbCaptureNames *names, const char *text, const WbCaptureDefaults *defaults)
{
  g_auto (GStrv) texts = g_strsplit_set (text, "\n\r\v\f", -1);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (WbPastedLine));
  Above above = { -1, 0 };

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      guint indent;
      const char *line = skip_bullet (skip_indent (texts[i], &indent));

      append_line (lines, names, line, indent, defaults, &above);
    }

  return lines;
}
