/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "board-dump.h"
#include "fixed-measurer.h"
#include "small-plan.h"
#include "wb-metrics.h"

static const WbBoardOptions folding = { .today = SMALL_PLAN_TODAY, .width = 1075, .fold = TRUE, .show_flags = FALSE, .text_scale = 1 };
static const WbBoardOptions full = { .today = SMALL_PLAN_TODAY, .show_flags = FALSE, .text_scale = 1 };

static const WbBoardOptions by_status = { .today = SMALL_PLAN_TODAY, .rows = WB_ROWS_BY_STATUS, .width = 1075, .fold = TRUE, .text_scale = 1 };
static const WbBoardOptions by_lead = { .today = SMALL_PLAN_TODAY, .rows = WB_ROWS_BY_LEAD, .width = 1075, .fold = TRUE, .text_scale = 1 };

/* What stands where. */
typedef struct
{
  const char           *path;
  const char           *plan;
  const WbBoardOptions *options;
  const char           *cells;
} CellsCase;

static const CellsCase cells_cases[] = {
  { "/cells/nothing", "", &folding,
    " | | | |\n | | | |\n | | | |\n | | | |\n" },
  { "/cells/rows",
    "voice v domains=work\n"
    "goal now domain=housing target-year=2026\n goal late domain=work target-year=2020\n"
    "goal period domain=school target-year=2030\n goal far domain=safe target-year=2031\n goal by-word domain=health horizon=generation",
    &folding,
    " | v | | |\nnow | late | | |\n | | period | |\n | | | far | by-word\n" },
  { "/cells/by-status", "voice v domains=work\n goal a domain=work status=running target-year=2026\n goal b domain=work status=dropped", &by_status,
    " | v | | |\n | | | |\n | | | |\n | a | | |\n | | | |\n | b | | |\n" },
  { "/cells/by-status/none", "goal a domain=work", &by_status,
    " | | | |\n | | | |\n | | | |\n | | | |\n | | | |\n | | | |\n | a | | |\n" },
  { "/cells/by-lead", "partner p name=Police\n partner q name=School\n partner r name=Care\n"
    "goal a domain=work owner=q\n goal b domain=safe owner=q\n goal c domain=work owner=p\n goal d domain=work\n goal e domain=safe owner=r", &by_lead,
    " | | | |\n | a | | b |\n | | | e |\n | c | | |\n | d | | |\n" },
  { "/cells/by-lead/nobody", "partner p\n action x", &by_lead, " | | | |\n | | | |\nx | | | |\n" },
  { "/cells/across", "goal g target-year=2026\n voice v", &folding,
    " | | | | | v\n | | | | | g\n | | | | |\n | | | | |\n" },
  { "/cells/voice-in-leftmost-theme", "voice v domains='health work safe'", &folding,
    " | v | | |\n | | | |\n | | | |\n | | | |\n" },
  { "/cells/voices-newest-first", "voice a domains=work date=2026-03\n voice b domains=work date=2026-05\n voice d domains=work\n voice c domains=work",
    &full,
    " | b a c d | | |\n | | | |\n | | | |\n | | | |\n" },
  { "/cells/goals-by-order-then-id", "goal c domain=work horizon=this-year order=b\n goal d domain=work horizon=this-year order=V\n"
    "goal b domain=work horizon=this-year\n goal a domain=work horizon=this-year", &full,
    " | | | |\n | d c a b | | |\n | | | |\n | | | |\n" },
  { "/cells/folds", "voice a domains=work date=2026-03\n voice b domains=work date=2026-02\n voice c domains=work date=2026-01\n"
    "goal g domain=work horizon=this-year order=a\n goal h domain=work horizon=this-year order=b\n goal i domain=work horizon=this-year order=c", &folding,
    " | a b +1 | | |\n | g +2 | | |\n | | | |\n | | | |\n" },
  { "/cells/actions-under-their-goal", "goal g domain=work horizon=this-year\n action b order=b\n action a order=a\n contributes a g\n contributes b g", &folding,
    " | | | |\n | g[a b] | | |\n | | | |\n | | | |\n" },
  { "/cells/action-in-full-where-it-weighs-most", "goal g domain=work horizon=this-year order=a\n goal h domain=safe horizon=this-year order=b\n"
    "action a\n contributes a g weight=small\n contributes a h weight=large", &folding,
    " | | | |\n | g:a | | h[a] |\n | | | |\n | | | |\n" },
  { "/cells/lower-rows-fold-their-actions", "goal g domain=work target-year=2029\n action a\n contributes a g", &folding,
    " | | | |\n | | | |\n | g | | |\n | | | |\n" },
  { "/cells/nothing-folds-in-a-drawing", "goal g domain=work target-year=2029\n action a\n contributes a g", &full,
    " | | | |\n | | | |\n | g[a] | | |\n | | | |\n" },
  { "/cells/loose-actions", "action a order=a\n action b order=b\n action c order=c\n action d order=d\n action e order=e\n action f order=f\n action g order=g", &folding,
    " | | | |\n | | | |\n | | | |\n | | | |\na | b | c | d | e +2\n" },
  { "/cells/loose-actions-in-full", "action a order=a\n action b order=b\n action c order=c\n action d order=d\n action e order=e\n action f order=f\n action g order=g", &full,
    " | | | |\n | | | |\n | | | |\n | | | |\na f | b g | c | d | e\n" },
};

static char *
tidy (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " | ", -1);
  g_autofree char *joined = g_strjoinv ("|", parts);
  GString *tidied = g_string_new (joined);

  g_string_replace (tidied, " |", "|", 0);
  g_string_replace (tidied, "| ", "|", 0);
  g_string_replace (tidied, "\n ", "\n", 0);
  if (tidied->str[0] == ' ')
    g_string_erase (tidied, 0, 1);

  return g_string_free (tidied, FALSE);
}

static void
test_cells (gconstpointer data)
{
  const CellsCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (test->plan);
  g_autoptr (WbBoard) board = wb_board_new (project, test->options, &fixed_measurer);
  g_autofree char *dump = board_dump_cells (board, project);
  g_autofree char *actual = tidy (dump), *expected = tidy (test->cells);

  g_assert_cmpstr (actual, ==, expected);
}

/* Where a part of the card "x" stands. */
typedef struct
{
  const char *path;
  const char *plan;
  const char *parts; /* type:x,y,widthxheight, separated by blanks, then the size of the card */
} PartsCase;

#define IN_GOAL "goal g domain=work horizon=this-year\n"
#define FOUR_ACTIONS \
  "action a title=One order=a status=done\n action b title=Two order=b\n action c title=Three order=c\n action d title=Four order=d\n" \
  "contributes a x\n contributes b x\n contributes c x\n contributes d x\n"

/* Columns are 188 px wide: 23 characters of a voice, 23 of a goal's title, 20 of an action's. */
static const PartsCase parts_cases[] = {
  { "/parts/voice", "voice x domains=work text='The damp comes back every autumn'",
    "text:9,6,170x36 size:188x48" },
  { "/parts/voice/source", "voice x domains=work text=Damp heard-through=porch\n goal g domain=work\n grounds x g",
    "text:9,6,170x18 text:9,27,170x16 size:188x49" },
  { "/parts/voice/five-lines-at-most", "voice x domains=work text='aaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbb cccccccccccccccccccccc dddddddddddddddddddddd eeeeeeeeeeeeeeeeeeeeeee fffffffffffffff'",
    "text:9,6,170x90 size:188x102" },
  { "/parts/goal/title-only", "goal x domain=work horizon=this-year title=Homes",
    "text:12,9,167x19 size:188x37" },
  { "/parts/goal/untitled", "goal x domain=work horizon=this-year",
    "faint text:12,9,167x19 size:188x37" },
  { "/parts/voice/untitled", "voice x domains=work", "faint text:9,6,170x18 size:188x30" },
  { "/parts/action/untitled", IN_GOAL "action x\n contributes x g", "faint text:6,6,161x18 size:173x30" },
  { "/parts/goal/untitled-line", "goal x domain=work title=Homes horizon=this-year\n goal y domain=safe horizon=this-year\n"
    "action a\n contributes a y weight=large\n contributes a x",
    "text:12,9,167x19 faint line:15,37,164x18 actions:9,37,173x18 size:188x61" },
  { "/parts/goal/status-and-date", "goal x domain=work title=Homes status=running target-year=2026",
    "text:12,9,167x19 status:12,34,76x18 text:94,35,28x16 size:188x61" },
  { "/parts/goal/ladder", "goal x domain=work title=Homes target-year=2026 participation=inform",
    "text:12,9,167x19 text:12,35,28x16 ladder:12,59,34x13 text:52,58,127x16 size:188x83" },
  { "/parts/goal/tiles", "goal x domain=work title=Homes also-domains='safe health' target-year=2026",
    "tile:140,9,18x18 tile:161,9,18x18 text:12,9,122x19 text:12,35,28x16 size:188x61" },
  { "/parts/goal/own-theme-is-no-tile", "goal x domain=work title=Homes also-domains=work horizon=this-year",
    "text:12,9,167x19 size:188x37" },
  { "/parts/goal/three-tiles", "goal x domain=work title=Homes also-domains='housing safe health' horizon=this-year",
    "tile:140,9,18x18 tile:161,9,18x18 tile:140,30,18x18 text:12,9,122x19 size:188x57" },
  { "/parts/goal/priority", "goal x domain=work title=Homes priority=yes target-year=2026",
    "priority:161,9,18x18 text:12,9,143x19 text:12,35,28x16 size:188x61" },
  { "/parts/goal/middle", "goal x domain=work title=Homes participation=inform target-year=2029\n action a\n contributes a x",
    "text:12,9,167x19 text:12,35,105x16 size:188x61" },
  { "/parts/goal/actions", "goal x domain=work title=Homes horizon=this-year\n action a title=Team\n contributes a x",
    "text:12,9,167x19 actions:9,37,173x30 size:188x73" },
  { "/parts/goal/line", "goal x domain=work title=Homes horizon=this-year\n goal y domain=safe horizon=this-year\n"
    "action a title=Team\n contributes a y weight=large\n contributes a x",
    "text:12,9,167x19 line:15,37,164x18 actions:9,37,173x18 size:188x61" },
  { "/parts/loose-action", "action x title=Team status=running",
    "glyph:12,11,14x14 text:32,9,147x18 size:188x36" },
  { "/parts/action", IN_GOAL "action x title=Team status=running\n contributes x g",
    "glyph:6,8,14x14 text:26,6,141x18 size:173x30" },
  { "/parts/action/no-status", IN_GOAL "action x title=Team\n contributes x g", "text:6,6,161x18 size:173x30" },
  { "/parts/action/priority", IN_GOAL "action x title=Team priority=yes\n contributes x g",
    "priority:149,6,18x18 text:6,6,140x18 size:173x30" },
  { "/parts/action/chips", IN_GOAL "action x title=Team\n contributes x g\n partner p name=Rivierhuis\n partner q name=GGD\n"
    "takes-part q x\n takes-part p x roles=lead",
    "text:6,6,161x18 chip:6,30,100x21 chip:109,30,37x21 size:173x57" },
  { "/parts/action/more-than-fits", IN_GOAL "action x title=Team\n contributes x g\n partner p name=River\n partner q name=GGD\n"
    "partner r name=Police\n takes-part q x roles=does\n takes-part p x roles=lead\n takes-part r x roles=informed",
    "text:6,6,161x18 chip:6,30,65x21 chip:74,30,37x21 chip:114,30,30x21 size:173x57" },
  { "/parts/action/second-row", IN_GOAL "action x title=Team\n contributes x g\n partner p name='Young people of the river'\n"
    "partner q name=Welfare\n takes-part q x\n takes-part p x roles=lead",
    "text:6,6,161x18 chip:6,30,161x21 chip:6,54,65x21 size:173x81" },
  { "/parts/action/two-rows-at-most", IN_GOAL "action x title=Team\n contributes x g\n partner p name='Young people of the river'\n"
    "partner q name='Old people of the river'\n partner r name='Middle of the river'\n partner s name=Zzz\n"
    "takes-part p x roles=lead\n takes-part q x\n takes-part r x\n takes-part s x",
    "text:6,6,161x18 chip:6,30,161x21 chip:6,54,128x21 chip:137,54,30x21 size:173x81" },
  { "/parts/goal/first-actions", "goal x domain=work title=Homes horizon=this-year\n" FOUR_ACTIONS,
    "text:12,9,167x19 more:15,109,164x18 actions:9,37,173x90 size:188x133" },
};

static const char *part_names[] = { "text", "status", "glyph", "ladder", "chip", "flag", "tile", "line", "priority", "more", "actions" };

static void
test_parts (gconstpointer data)
{
  const PartsCase *test = data;
  g_autoptr (WbProject) project = small_plan_new (test->plan);
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  const WbCard *card = wb_board_get_card (board, small_plan_find (project, "x"));
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (card);
  for (guint i = 0; i < card->n_parts; i++)
    {
      const WbPart *part = &card->parts[i];

      g_string_append_printf (text, "%s%s:%g,%g,%gx%g ", part->faint ? "faint " : "", part_names[part->type],
                              part->rect.x, part->rect.y, part->rect.width, part->rect.height);
    }
  g_string_append_printf (text, "size:%gx%g", card->rect.width, card->rect.height);

  g_assert_cmpstr (text->str, ==, test->parts);
}

static const char *
get_part_text (const WbCard *card, WbPartType type, guint n)
{
  for (guint i = 0; i < card->n_parts; i++)
    if (card->parts[i].type == type && n-- == 0)
      return card->parts[i].text;

  return NULL;
}

static void
test_texts (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "voice v domains=work text=Damp heard-through='porch talk'\n grounds v g\n grounds v h\n"
    "goal g domain=work title='Dry homes' status=running target-year=2029 participation=co-produce\n goal h\n"
    "action a title=Team\n contributes a g\n action b title=Coach status=done\n contributes b g\n"
    "partner p name=Rivierhuis short=RH\n takes-part p b roles='does lead'");
  g_autoptr (WbBoard) board = wb_board_new (project, &full, &fixed_measurer);
  const WbCard *voice = wb_board_get_card (board, small_plan_find (project, "v"));
  const WbCard *goal = wb_board_get_card (board, small_plan_find (project, "g"));
  const WbCard *action = wb_board_get_card (board, small_plan_find (project, "b"));
  WbBoardOptions options = folding;

  g_assert_cmpstr (get_part_text (voice, WB_PART_TEXT, 0), ==, "“Damp”");
  g_assert_cmpstr (get_part_text (voice, WB_PART_TEXT, 1), ==, "porch talk · 2 goals");
  g_assert_cmpstr (get_part_text (goal, WB_PART_TEXT, 0), ==, "Dry homes");
  g_assert_cmpstr (get_part_text (goal, WB_PART_STATUS, 0), ==, "running");
  g_assert_cmpstr (get_part_text (goal, WB_PART_TEXT, 1), ==, "2029");
  g_assert_cmpstr (get_part_text (goal, WB_PART_TEXT, 2), ==, "co-produce");
  g_assert_cmpstr (get_part_text (goal, WB_PART_ACTIONS, 0), ==, "1 of 2 actions done");
  g_assert_cmpstr (get_part_text (action, WB_PART_TEXT, 0), ==, "Coach");
  g_assert_cmpstr (get_part_text (action, WB_PART_CHIP, 0), ==, "Rivierhuis");
  g_assert_true (action->parts[2].lit);
  g_assert_cmpuint (goal->domain, ==, small_plan_find (project, "work"));
  g_assert_cmpuint (action->domain, ==, goal->domain);
  g_assert_cmpuint (action->within, ==, goal->slot);
  g_assert_cmpuint (voice->domain, ==, WB_SLOT_NONE);

  options.fold = TRUE;
  wb_board_set_options (board, &options);
  goal = wb_board_get_card (board, small_plan_find (project, "g"));
  g_assert_cmpstr (get_part_text (goal, WB_PART_TEXT, 1), ==, "2029 · 2 actions");
}

static void
test_flags_on_cards (void)
{
  g_autoptr (WbProject) project = small_plan_new ("voice v domains=work text=Damp\n action a");
  WbBoardOptions options = folding;
  g_autoptr (WbBoard) board = NULL;
  const WbCard *voice;

  options.show_flags = TRUE;
  board = wb_board_new (project, &options, &fixed_measurer);
  voice = wb_board_get_card (board, small_plan_find (project, "v"));
  g_assert_cmpstr (get_part_text (voice, WB_PART_FLAG, 0), ==, "no goal yet");
  g_assert_cmpint (voice->parts[1].number, ==, WB_FLAG_VOICE_WITHOUT_GOAL);
  g_assert_cmpfloat (voice->parts[1].rect.y, ==, 30);
  g_assert_cmpfloat (voice->rect.height, ==, 56);
  g_assert_cmpstr (get_part_text (wb_board_get_card (board, small_plan_find (project, "a")), WB_PART_FLAG, 1), ==, "lead still to find");

  options.show_flags = FALSE;
  wb_board_set_options (board, &options);
  voice = wb_board_get_card (board, small_plan_find (project, "v"));
  g_assert_null (get_part_text (voice, WB_PART_FLAG, 0));
}

static void
test_columns (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal g domain=work horizon=this-year\n goal h domain=work target-year=2040");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  WbBoardOptions options = folding;
  const WbColumn *columns;
  float width, height;
  guint n;

  columns = wb_board_get_columns (board, &n);
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpstr (columns[1].name, ==, "Work");
  g_assert_cmpuint (columns[1].count, ==, 2);
  g_assert_cmpuint (columns[0].count, ==, 0);
  g_assert_cmpfloat (columns[0].x, ==, 18);
  g_assert_cmpfloat (columns[0].width, ==, 188);
  g_assert_cmpfloat (columns[1].x, ==, 18 + 188 + 24);
  wb_board_get_size (board, &width, &height);
  g_assert_cmpfloat (width, ==, 1075);

  options.width = 700;
  wb_board_set_options (board, &options);
  columns = wb_board_get_columns (board, &n);
  g_assert_cmpfloat (columns[0].width, ==, 188);
  wb_board_get_size (board, &width, &height);
  g_assert_cmpfloat (width, ==, 2 * 18 + 5 * 188 + 4 * 24);

  options.width = 0;
  options.text_scale = 2;
  wb_board_set_options (board, &options);
  columns = wb_board_get_columns (board, &n);
  g_assert_cmpfloat (columns[0].width, ==, 420);

}

static void
test_no_themes (void)
{
  g_autoptr (WbProject) project = small_plan_empty ();
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  guint n;
  const WbColumn *columns = wb_board_get_columns (board, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (columns[0].domain, ==, WB_SLOT_NONE);
  g_assert_cmpstr (columns[0].name, ==, "Across themes");
}

static void
test_rows (void)
{
  g_autoptr (WbProject) project = small_plan_new ("voice v domains=work text=Damp\n goal g domain=work target-year=2026 title=Homes");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  guint n;
  const WbRow *rows = wb_board_get_rows (board, &n);
  float width, height;

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat (rows[0].band_y, ==, 42);
  g_assert_cmpfloat (rows[0].band_height, ==, 28);
  g_assert_cmpfloat (rows[0].y, ==, 82);
  g_assert_cmpfloat (rows[0].height, ==, 64);
  g_assert_cmpfloat (rows[1].band_y, ==, 158);
  g_assert_cmpfloat (rows[1].y, ==, 198);
  wb_board_get_size (board, &width, &height);
  g_assert_cmpfloat (height, ==, rows[3].y + rows[3].height + 18);
  g_assert_false (wb_board_get_welcome (board, NULL));
}

static void
test_bands (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "plan ambition='Whoever grows up here has the same chances as anyone else. And more.'\n"
    "goal a domain=work target-year=2040\n goal b domain=work target-year=2040\n goal c domain=safe target-year=2040\n goal d domain=safe target-year=2040");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  guint n;
  const WbRow *rows = wb_board_get_rows (board, &n);
  const WbCell *cell = wb_board_get_cell (board, WB_ROW_GENERATION, 1);

  g_assert_cmpstr (rows[0].name, ==, "Residents say");
  g_assert_cmpfloat (rows[0].name_rect.x, ==, 18 + 21);
  g_assert_cmpfloat (rows[0].name_rect.width, ==, 13 * FIXED_CHAR);
  g_assert_cmpstr (rows[0].note, ==, "the plan begins here");
  g_assert_cmpstr (rows[2].note, ==, "up to and including 2030");

  g_assert_cmpstr (cell->more_text, ==, "1 more");
  g_assert_cmpfloat (cell->more.x + cell->more.width, ==, cell->rect.x + cell->rect.width - WB_MORE_PAD);
  g_assert_cmpfloat (cell->more.width, ==, 6 * FIXED_CHAR);
  g_assert_cmpfloat (cell->more.y, ==, rows[3].band_y);

  /* Between the two cells that fold is the most room: from the column of education to "1 more" in that of safety. */
  g_assert_cmpstr (rows[3].note, ==, "Whoever grows up here has the same chances as anyone else");
  g_assert_cmpfloat (rows[3].note_rect.x, ==, wb_board_get_cell (board, 3, 2)->rect.x);
  g_assert_cmpfloat (rows[3].note_rect.x + rows[3].note_rect.width, <=, wb_board_get_cell (board, 3, 3)->more.x);
}

static void
test_welcome (void)
{
  g_autoptr (WbProject) project = small_plan_new ("partner p name=Police");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  WbRect welcome;
  float width, height;
  guint n;

  g_assert_true (wb_board_get_welcome (board, &welcome));
  g_assert_cmpfloat (wb_board_get_cell (board, 0, 0)->rect.height, ==, 64);
  g_assert_cmpfloat (welcome.y, ==, 82 + 64 + 12);
  g_assert_cmpfloat (wb_board_get_rows (board, &n)[1].band_y, ==, welcome.y + welcome.height + 12);

  /* What a window of 1000 px has left for the board. */
  wb_board_get_size (board, &width, &height);
  g_assert_cmpfloat (height, <=, 896);
}

static void
test_private_voices (void)
{
  g_autoptr (WbProject) project = small_plan_new ("voice a domains=work may-share=yes\n voice b domains=work");
  WbBoardOptions options = folding;
  g_autoptr (WbBoard) board = NULL;

  options.hide_private = TRUE;
  board = wb_board_new (project, &options, &fixed_measurer);
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "a")));
  g_assert_null (wb_board_get_card (board, small_plan_find (project, "b")));
  g_assert_cmpuint (wb_board_get_cell (board, 0, 1)->n_cards, ==, 1);

  options.hide_private = FALSE;
  wb_board_set_options (board, &options);
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "b")));
}

static void
test_unfold (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "goal g domain=work target-year=2029 order=a\n goal h domain=work target-year=2029 order=b\n"
    "action a\n contributes a h\n action l order=a\n action m order=b\n action n order=c\n action o order=d\n action p order=e\n action q order=f");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  WbSlot a = small_plan_find (project, "a");

  g_assert_null (wb_board_get_card (board, a));
  g_assert_cmpstr (wb_board_get_cell (board, 2, 1)->more_text, ==, "1 more");

  wb_board_reveal (board, a, NULL);
  g_assert_nonnull (wb_board_get_card (board, a));
  g_assert_cmpint (wb_board_get_fold (board, 2, 1), ==, WB_FOLD_OPEN);
  g_assert_cmpstr (wb_board_get_cell (board, 2, 1)->more_text, ==, "fewer");

  wb_board_set_fold (board, 2, 1, WB_FOLD_FULL);
  g_assert_null (wb_board_get_card (board, a));
  g_assert_null (wb_board_get_card (board, small_plan_find (project, "h")));

  g_assert_null (wb_board_get_card (board, small_plan_find (project, "q")));
  wb_board_reveal (board, small_plan_find (project, "q"), NULL);
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "q")));
  g_assert_cmpint (wb_board_get_fold (board, 4, 3), ==, WB_FOLD_OPEN);
}

/* A folded row has no height, and its band says what each of its cells holds; revealing a card unfolds its cell alone. */
static void
test_fold_row (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "goal g domain=work target-year=2029 order=a\n goal h domain=work target-year=2029 order=b\n action l order=a");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  guint n;

  wb_board_fold_row (board, 2, TRUE);
  g_assert_true (wb_board_is_row_folded (board, 2));
  g_assert_cmpfloat (wb_board_get_rows (board, &n)[2].height, ==, 0);
  g_assert_cmpfloat (wb_board_get_rows (board, &n)[3].height, >, 0);
  g_assert_null (wb_board_get_card (board, small_plan_find (project, "g")));
  g_assert_cmpstr (wb_board_get_cell (board, 2, 1)->more_text, ==, "2 more");
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "l")));

  wb_board_reveal (board, small_plan_find (project, "g"), NULL);
  g_assert_false (wb_board_is_row_folded (board, 2));
  g_assert_cmpint (wb_board_get_fold (board, 2, 1), ==, WB_FOLD_FULL);
  g_assert_cmpint (wb_board_get_fold (board, 2, 0), ==, WB_FOLD_SHUT);
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "g")));

  wb_board_fold_row (board, WB_ROW_LOOSE_ACTIONS, TRUE);
  g_assert_null (wb_board_get_card (board, small_plan_find (project, "l")));
  wb_board_fold_row (board, WB_ROW_LOOSE_ACTIONS, FALSE);
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "l")));
}

/* A folded column is a strip, the others share what it leaves, and nothing is dealt out over it. */
static void
test_fold_column (void)
{
  g_autoptr (WbProject) project = small_plan_new (
    "goal g domain=work target-year=2029 order=a\n goal h domain=health target-year=2029\n action l order=a");
  g_autoptr (WbBoard) board = wb_board_new (project, &folding, &fixed_measurer);
  float width = wb_board_get_card (board, small_plan_find (project, "h"))->rect.width;
  guint n;

  wb_board_fold_column (board, 0, TRUE);
  wb_board_fold_column (board, 1, TRUE);
  g_assert_true (wb_board_is_column_folded (board, 1));
  g_assert_true (wb_board_get_columns (board, &n)[1].folded);
  g_assert_null (wb_board_get_card (board, small_plan_find (project, "g")));
  g_assert_cmpfloat (wb_board_get_card (board, small_plan_find (project, "h"))->rect.width, >, width);
  g_assert_cmpfloat (wb_board_get_columns (board, &n)[1].width, <, width / 2);
  g_assert_cmpint (wb_board_get_card (board, small_plan_find (project, "l"))->column, ==, 2);

  for (guint i = 0; i < n; i++)
    wb_board_fold_column (board, i, TRUE);
  g_assert_false (wb_board_get_columns (board, &n)[1].folded);

  for (guint i = 0; i < n; i++)
    wb_board_fold_column (board, i, FALSE);
  g_assert_cmpfloat (wb_board_get_card (board, small_plan_find (project, "h"))->rect.width, ==, width);
  g_assert_cmpint (wb_board_get_card (board, small_plan_find (project, "l"))->column, ==, 0);
}

/* A goal shows the first of its actions that are not closed, and says how many there are beside them. */
static void
test_first_actions (void)
{
  g_autoptr (WbProject) project = small_plan_new ("goal x domain=work horizon=this-year\n" FOUR_ACTIONS);
  WbBoardOptions options = folding;
  g_autoptr (WbBoard) board = wb_board_new (project, &options, &fixed_measurer);
  const WbCard *goal = wb_board_get_card (board, small_plan_find (project, "x"));

  g_assert_null (wb_board_get_card (board, small_plan_find (project, "a")));
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "b")));
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "c")));
  g_assert_null (wb_board_get_card (board, small_plan_find (project, "d")));
  g_assert_cmpstr (get_part_text (goal, WB_PART_MORE, 0), ==, "2 more actions");
  g_assert_cmpstr (wb_board_get_cell (board, 1, 1)->more_text, ==, "more");

  wb_board_reveal (board, small_plan_find (project, "d"), NULL);
  goal = wb_board_get_card (board, small_plan_find (project, "x"));
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "a")));
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "d")));
  g_assert_null (get_part_text (goal, WB_PART_MORE, 0));
  g_assert_cmpstr (wb_board_get_cell (board, 1, 1)->more_text, ==, "fewer");

  wb_board_set_fold (board, 1, 1, WB_FOLD_FULL);
  options.max_actions = 3;
  wb_board_set_options (board, &options);
  g_assert_null (wb_board_get_card (board, small_plan_find (project, "a")));
  g_assert_nonnull (wb_board_get_card (board, small_plan_find (project, "d")));
}

static void
test_limits (void)
{
  g_autoptr (WbProject) project = small_plan_new ("voice a domains=work\n voice b domains=work\n voice c domains=work\n voice d domains=work\n"
                                                  "goal g domain=work horizon=this-year\n goal h domain=work horizon=this-year\n goal i domain=work horizon=this-year");
  WbBoardOptions options = folding;
  g_autoptr (WbBoard) board = NULL;

  options.max_voices = 1;
  options.max_goals = 2;
  board = wb_board_new (project, &options, &fixed_measurer);
  g_assert_cmpuint (wb_board_get_cell (board, 0, 1)->n_folded, ==, 3);
  g_assert_cmpuint (wb_board_get_cell (board, 1, 1)->n_folded, ==, 1);
}

/* A board measures what it shows and no more, however large the plan is. */
static void
test_measures_what_it_shows (void)
{
  g_autoptr (WbProject) project = NULL;
  g_autoptr (WbBoard) board = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  guint before = fixed_measurer_calls;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "goal g%u domain=work title=Goal horizon=this-year status=running\n", i);
  project = small_plan_new (text->str);
  board = wb_board_new (project, &folding, &fixed_measurer);
  g_assert_cmpuint (fixed_measurer_calls - before, <, 60);
  g_assert_cmpuint (wb_board_get_n_cards (board), ==, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cells_cases); i++)
    g_test_add_data_func (cells_cases[i].path, &cells_cases[i], test_cells);
  for (guint i = 0; i < G_N_ELEMENTS (parts_cases); i++)
    g_test_add_data_func (parts_cases[i].path, &parts_cases[i], test_parts);
  g_test_add_func ("/board/texts", test_texts);
  g_test_add_func ("/board/flags", test_flags_on_cards);
  g_test_add_func ("/board/columns", test_columns);
  g_test_add_func ("/board/no-themes", test_no_themes);
  g_test_add_func ("/board/rows", test_rows);
  g_test_add_func ("/board/bands", test_bands);
  g_test_add_func ("/board/welcome", test_welcome);
  g_test_add_func ("/board/private-voices", test_private_voices);
  g_test_add_func ("/board/unfold", test_unfold);
  g_test_add_func ("/board/fold-row", test_fold_row);
  g_test_add_func ("/board/fold-column", test_fold_column);
  g_test_add_func ("/board/first-actions", test_first_actions);
  g_test_add_func ("/board/limits", test_limits);
  g_test_add_func ("/board/measures-what-it-shows", test_measures_what_it_shows);

  return g_test_run ();
}
