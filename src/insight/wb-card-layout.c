/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-card-builder.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "wb-initials.h"
#include "wb-metrics.h"

/* What stands on a card: mockups/README.md, "Card". */

#define ROW_SPACE        6.f  /* between the title and what stands below it */
#define META_LINE       16.f
#define META_SPACE       3.f  /* between a voice and its source */
#define VOICE_LINES      5
#define GOAL_LINES       4
#define ACTION_LINES     3
#define PARTNER_LINES    2
#define TILES_IN_ROW     2

static GRefString *
make_title (const char *title)
{
  return g_ref_string_new (*title != '\0' ? title : _("(no title)"));
}

/* A title is the record's own text, not a copy, unless it has none. */
static WbPart *
add_title (WbCardBuilder *builder, const WbRecord *record, guint field, WbTextStyle style, float x, float width,
           guint max_lines)
{
  GRefString *text = wb_record_get_text (record, field);
  WbPart *part;

  if (text != NULL)
    return wb_card_builder_add_text (builder, text, style, x, width, builder->cut ? max_lines : 0);

  text = make_title ("");
  part = wb_card_builder_add_text (builder, text, style, x, width, 1);
  part->faint = TRUE;
  g_ref_string_release (text);

  return part;
}

static WbFlagMask
get_flags (const WbCardBuilder *builder, WbSlot slot)
{
  return builder->options->show_flags ? wb_flags_of (builder->project, slot, builder->options->today) : 0;
}

/* "door-to-door talk · 3 goals" */
static char *
make_source (const WbCardBuilder *builder, WbSlot slot, const WbRecord *voice)
{
  const char *through = wb_record_get_text (voice, WB_VOICE_HEARD_THROUGH);
  guint n = wb_edges_count_links (wb_project_get_edges (builder->project), slot, WB_KIND_GROUNDS, FALSE);
  g_autofree char *goals = NULL;

  if (n == 0)
    return g_strdup (through);

  goals = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u goal", "%u goals", n), n);

  return through != NULL ? g_strdup_printf ("%s · %s", through, goals) : g_steal_pointer (&goals);
}

/* Small text on a line, or where nothing is cut on as many as it needs; returns how high it is. */
static float
add_meta (WbCardBuilder *builder, const char *text, float x, float y, float width)
{
  float text_width = 0, height = builder->scale * META_LINE, needed = 0;
  WbPart *part;

  if (!builder->cut)
    builder->measurer->measure (builder->measurer->data, text, WB_STYLE_META, width, 0, &text_width, &needed);

  part = wb_card_builder_add (builder, WB_PART_TEXT, x, y, width, MAX (height, needed));
  part->style = WB_STYLE_META;
  part->max_lines = builder->cut ? 1 : 0;
  part->text = g_ref_string_new (text);

  return part->rect.height;
}

/* What a resident said, in quotation marks, and where it was heard. */
void
wb_card_add_voice (WbCardBuilder *builder, WbSlot slot)
{
  const WbRecord *voice = wb_project_get (builder->project, slot);
  const char *said = wb_record_get_title (voice);
  g_autofree char *quoted = NULL, *source = NULL;
  GRefString *text;

  builder->left = WB_VOICE_PAD_X;
  builder->right = builder->width - WB_VOICE_PAD_X;
  builder->y = WB_VOICE_PAD_Y;

  /* Translators: the quotation marks around what a resident said. */
  quoted = g_strdup_printf (C_ ("quotation", "“%s”"), said);
  text = *said != '\0' ? g_ref_string_new (quoted) : make_title ("");
  wb_card_builder_add_text (builder, text, WB_STYLE_VOICE, builder->left, builder->right - builder->left,
                            builder->cut ? VOICE_LINES : 0)
    ->faint = *said == '\0';
  g_ref_string_release (text);

  source = make_source (builder, slot, voice);
  if (source != NULL)
    {
      builder->y += META_SPACE;
      builder->y += add_meta (builder, source, builder->left, builder->y, builder->right - builder->left);
    }

  wb_card_builder_add_flags (builder, get_flags (builder, slot));
}

/* An action: the glyph of its status, its title, its partners. One that stands by itself is a card like the others. */
void
wb_card_add_action (WbCardBuilder *builder, WbSlot slot, gboolean within)
{
  const WbRecord *action = wb_project_get (builder->project, slot);
  guint status = wb_record_get_word (action, WB_ACTION_STATUS);
  gboolean priority = wb_record_get_flag (action, WB_ACTION_PRIORITY);
  float glyph = builder->scale * WB_GLYPH;
  float line = builder->scale * WB_LINE_HEIGHT;
  float x;

  builder->left = within ? WB_ACTION_PAD : WB_CARD_PAD_LEFT;
  builder->right = builder->width - (within ? WB_ACTION_PAD : WB_CARD_PAD);
  builder->y = within ? WB_ACTION_PAD : WB_CARD_PAD;

  x = builder->left;
  if (status != WB_ACTION_STATUS_ABSENT)
    {
      WbPart *part = wb_card_builder_add (builder, WB_PART_GLYPH, x, builder->y + floorf ((line - glyph) / 2), glyph, glyph);

      part->number = status;
      x += glyph + WB_GLYPH_GAP;
    }

  if (priority)
    wb_card_builder_add (builder, WB_PART_PRIORITY, builder->right - line, builder->y, line, line);
  add_title (builder, action, WB_ACTION_TITLE, WB_STYLE_ACTION, x,
             builder->right - x - (priority ? line + META_SPACE : 0), ACTION_LINES);
  wb_card_builder_add_chips (builder, slot);
  wb_card_builder_add_flags (builder, get_flags (builder, slot));
}

static GArray *
list_other_domains (const WbCardBuilder *builder, const WbRecord *goal)
{
  const WbSet *set = wb_record_get_set (goal, WB_GOAL_ALSO_DOMAINS);
  const char *own = wb_record_get_text (goal, WB_GOAL_DOMAIN);
  GArray *domains = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  for (guint i = 0; set != NULL && i < set->n; i++)
    if (g_strcmp0 (set->members[i], own) != 0)
      {
        WbSlot slot = wb_project_find (builder->project, set->members[i]);

        g_array_append_val (domains, slot);
      }

  g_array_sort_with_data (domains, wb_domain_compare_slots, builder->project);

  return domains;
}

/* The star of a goal of the top ten and its other themes, as tiles at the top right, two in a row; returns how much
 * width they take. */
static float
add_tiles (WbCardBuilder *builder, const WbRecord *goal, float *bottom)
{
  g_autoptr (GArray) domains = list_other_domains (builder, goal);
  guint stars = wb_record_get_flag (goal, WB_GOAL_PRIORITY);
  guint n = stars + domains->len;
  float tile = builder->scale * WB_TILE;
  float width = MIN (n, TILES_IN_ROW) * (tile + WB_CHIP_SPACE) - WB_CHIP_SPACE;

  if (n == 0)
    return 0;

  for (guint i = 0; i < n; i++)
    {
      float x = builder->right - width + (i % TILES_IN_ROW) * (tile + WB_CHIP_SPACE);
      float y = builder->y + (i / TILES_IN_ROW) * (tile + WB_CHIP_SPACE);
      WbPart *part = wb_card_builder_add (builder, i < stars ? WB_PART_PRIORITY : WB_PART_TILE, x, y, tile, tile);

      if (i >= stars)
        part->slot = part->domain = g_array_index (domains, WbSlot, i - stars);
      *bottom = y + tile;
    }

  return width + ROW_SPACE;
}

/* When it must be reached, and on a card without its actions how many there are: "2029 · 3 actions". */
static char *
make_date (const WbRecord *goal, guint n_actions)
{
  int year = wb_record_get_integer (goal, WB_GOAL_TARGET_YEAR, 0);
  g_autofree char *label = year != 0 ? wb_date_to_label (wb_date_new (year, 0, 0)) : NULL;
  g_autofree char *actions = NULL;

  if (n_actions == 0)
    return g_steal_pointer (&label);

  actions = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n_actions), n_actions);

  return label != NULL ? g_strdup_printf ("%s · %s", label, actions) : g_steal_pointer (&actions);
}

/* The word of a field that holds a status; 0 is none. */
static float
add_status (WbCardBuilder *builder, const WbRecord *record, guint field)
{
  guint status = wb_record_get_word (record, field);
  const char *word;
  float width;
  WbPart *part;

  if (status == 0)
    return 0;

  word = wb_word_get_label (wb_field_get (wb_record_get_kind (record), field)->words, status);
  width = 2 * WB_PILL_PAD + builder->scale * (WB_PILL_GLYPH + WB_PILL_GAP) +
          wb_card_builder_measure (builder, word, WB_STYLE_STATUS);
  width = MIN (width, builder->right - builder->left);

  part = wb_card_builder_add (builder, WB_PART_STATUS, builder->left, builder->y, width, builder->scale * WB_PILL_HEIGHT);
  part->style = WB_STYLE_STATUS;
  part->number = status;
  part->text = g_ref_string_new (word);

  return width;
}

/* Status and date stand on one line when that fits. */
static void
add_status_row (WbCardBuilder *builder, const WbRecord *record, guint field, const char *date)
{
  float pill = builder->scale * WB_PILL_HEIGHT;
  float line = builder->scale * META_LINE;
  float x, width;

  if (date == NULL && wb_record_get_word (record, field) == 0)
    return;

  builder->y += ROW_SPACE;
  width = add_status (builder, record, field);
  x = builder->left + (width > 0 ? width + ROW_SPACE : 0);
  width = date != NULL ? wb_card_builder_measure (builder, date, WB_STYLE_META) : 0;
  if (x > builder->left && x + width > builder->right)
    {
      builder->y += pill + META_SPACE;
      builder->y += add_meta (builder, date, builder->left, builder->y, builder->right - builder->left);
      return;
    }

  if (date != NULL)
    add_meta (builder, date, x, builder->y + floorf ((pill - line) / 2), MIN (width, builder->right - x));
  builder->y += pill;
}

/* Residents' influence: the ladder, and the word beside it that carries the meaning. */
static void
add_ladder (WbCardBuilder *builder, const WbRecord *goal)
{
  guint rung = wb_record_get_word (goal, WB_GOAL_PARTICIPATION);
  float line = builder->scale * META_LINE;
  float width = builder->scale * WB_LADDER_WIDTH;
  float height = builder->scale * WB_LADDER_HEIGHT;
  float x = builder->left + width + WB_LADDER_GAP;
  WbPart *part;

  if (rung == WB_PARTICIPATION_ABSENT)
    return;

  builder->y += ROW_SPACE;
  part = wb_card_builder_add (builder, WB_PART_LADDER, builder->left, builder->y + floorf ((line - height) / 2), width, height);
  part->number = rung;
  builder->y += add_meta (builder, wb_word_get_label (wb_field_get (WB_KIND_GOAL, WB_GOAL_PARTICIPATION)->words, rung), x,
                          builder->y, builder->right - x);
}

static void
start_card (WbCardBuilder *builder)
{
  builder->left = WB_CARD_PAD_LEFT;
  builder->right = builder->width - WB_CARD_PAD;
  builder->y = WB_CARD_PAD;
}

/* A goal, down to where its actions begin. */
void
wb_card_add_goal (WbCardBuilder *builder, WbSlot slot, gboolean with_actions, guint n_actions)
{
  const WbRecord *goal = wb_project_get (builder->project, slot);
  g_autofree char *date = make_date (goal, with_actions ? 0 : n_actions);
  float tiles_bottom = 0, tiles_width;

  start_card (builder);
  tiles_width = add_tiles (builder, goal, &tiles_bottom);
  add_title (builder, goal, WB_GOAL_TITLE, WB_STYLE_CARD_TITLE, builder->left,
             builder->right - builder->left - tiles_width, GOAL_LINES);
  builder->y = MAX (builder->y, tiles_bottom);

  add_status_row (builder, goal, WB_GOAL_STATUS, date);
  if (with_actions)
    add_ladder (builder, goal);
  wb_card_builder_add_flags (builder, get_flags (builder, slot));
}

/* An action as a card like that of a goal: its title, its status and when it is due. */
void
wb_card_add_action_status (WbCardBuilder *builder, WbSlot slot)
{
  const WbRecord *action = wb_project_get (builder->project, slot);
  WbDate due = wb_record_get_date (action, WB_ACTION_DUE);
  g_autofree char *date = due != WB_DATE_NONE ? wb_date_to_label (due) : NULL;

  start_card (builder);
  add_title (builder, action, WB_ACTION_TITLE, WB_STYLE_CARD_TITLE, builder->left, builder->right - builder->left,
             ACTION_LINES);
  add_status_row (builder, action, WB_ACTION_STATUS, date);
  wb_card_builder_add_flags (builder, get_flags (builder, slot));
}

/* The initials of a partner, in the middle of the height of its card. */
static void
add_badge (WbCardBuilder *builder, const WbRecord *partner, float height)
{
  const char *domain = wb_record_get_text (partner, WB_PARTNER_DOMAIN);
  g_autofree char *initials = wb_initials_of_partner (partner);
  float size = builder->scale * WB_BADGE;
  WbPart *part = wb_card_builder_add (builder, WB_PART_BADGE, WB_PARTNER_PAD, floorf ((height - size) / 2), size, size);

  part->style = WB_STYLE_CHIP_LEAD;
  part->domain = domain != NULL ? wb_project_find (builder->project, domain) : WB_SLOT_NONE;
  part->text = g_ref_string_new (initials);
}

/* A partner: its initials, its name, and in how many actions it takes part. */
void
wb_card_add_partner (WbCardBuilder *builder, WbSlot slot)
{
  const WbRecord *partner = wb_project_get (builder->project, slot);
  guint n = wb_edges_count_links (wb_project_get_edges (builder->project), slot, WB_KIND_TAKES_PART, FALSE);
  g_autofree char *actions = g_strdup_printf ("%u", n);
  float width = wb_card_builder_measure (builder, actions, WB_STYLE_META);
  float badge = builder->scale * WB_BADGE;
  float height;
  WbPart *name;

  builder->left = WB_PARTNER_PAD + badge + WB_BADGE_GAP;
  builder->right = builder->width - WB_COUNT_PAD;
  name = add_title (builder, partner, WB_PARTNER_NAME, WB_STYLE_CARD_TITLE, builder->left,
                    builder->right - builder->left - width - ROW_SPACE, PARTNER_LINES);
  height = MAX (name->rect.height, badge) + 2 * WB_PARTNER_PAD;
  name->rect.y = floorf ((height - name->rect.height) / 2);
  add_meta (builder, actions, builder->right - width, floorf ((height - builder->scale * META_LINE) / 2), width);
  add_badge (builder, partner, height);
  builder->y = height - WB_PARTNER_PAD;
}

/* How high an action of another goal is, when all of its title is to be read. */
static float
get_line_height (WbCardBuilder *builder, const char *title, float width)
{
  float left = builder->scale * (WB_TILE + WB_LINE_GAP);
  float text_width = 0, height = 0;

  builder->measurer->measure (builder->measurer->data, title, WB_STYLE_ACTION, width - left, 0, &text_width, &height);

  return MAX (ceilf (height), builder->scale * WB_LINE_HEIGHT);
}

/* An action of another goal: the theme it comes from, and its title, on one line where texts are cut. */
void
wb_card_add_action_line (WbCardBuilder *builder, WbSlot slot)
{
  const WbRecord *action = wb_project_get (builder->project, slot);
  const WbRecord *goal = wb_project_get (builder->project, wb_action_get_main_goal (builder->project, slot));
  const char *domain = wb_record_get_text (goal, WB_GOAL_DOMAIN);
  float x = WB_CARD_PAD + WB_ACTION_PAD;
  GRefString *title = make_title (wb_record_get_title (action));
  float height = builder->scale * WB_LINE_HEIGHT;
  WbPart *part;

  if (!builder->cut)
    height = get_line_height (builder, title, builder->right - x);

  part = wb_card_builder_add (builder, WB_PART_LINE, x, builder->y, builder->right - x, height);
  part->style = WB_STYLE_ACTION;
  part->max_lines = builder->cut ? 1 : 0;
  part->slot = slot;
  part->domain = domain != NULL ? wb_project_find (builder->project, domain) : WB_SLOT_NONE;
  part->text = title;
  part->faint = *wb_record_get_title (action) == '\0';
  builder->y += height;
}

/* How many actions the card of a goal does not show. */
void
wb_card_add_rest (WbCardBuilder *builder, guint n)
{
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more action", "%u more actions", n), n);
  float x = WB_CARD_PAD + WB_ACTION_PAD;
  WbPart *part;

  part = wb_card_builder_add (builder, WB_PART_MORE, x, builder->y, builder->right - x, builder->scale * WB_LINE_HEIGHT);
  part->style = WB_STYLE_META;
  part->number = n;
  part->text = g_ref_string_new (text);
  builder->y += part->rect.height;
}

/* The room that the actions of a goal take, which says of them what can be read from some way off. */
void
wb_card_add_actions (WbCardBuilder *builder, const WbRect *room, guint n, guint n_done)
{
  WbPart *part = wb_card_builder_add (builder, WB_PART_ACTIONS, room->x, room->y, room->width, room->height);
  g_autofree char *text =
    n_done > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u action done", "%u of %u actions done", n), n_done, n)
               : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n), n);

  part->style = WB_STYLE_BAND;
  part->number = 100 * n_done / n;
  part->text = g_ref_string_new (text);
}
