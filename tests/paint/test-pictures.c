/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the painter draws, compared with kept pictures. */

#include "picture.h"
#include "sample-cards.h"
#include "small-plan.h"
#include "wb-drawing.h"

#define WIDTH 188.f

typedef struct
{
  WbShaper    *shaper;
  WbPainter   *painter;
  GtkSnapshot *snapshot;
  int          width;
  int          height;
  float        card_width;
} Sheet;

/* A plan with every kind of line, row and flag, small enough for a picture. */
static const char small_board[] =
  "plan title='Rivierenwijk 2046' ambition='Wie hier geboren wordt, heeft dezelfde kansen'\n"
  "-school\n"
  "-safe\n"
  "housing icon=housing colour=#1a5fb4\n"
  "work icon=work\n"
  "health icon=health\n"
  "voice v1 text='De schimmel komt elk najaar terug, en niemand belt terug.' domains=housing "
  "heard-through=portiekgesprek\n"
  "voice v2 text='Ons kind hoest de hele winter.' domains=health heard-through=wijkverpleging\n"
  "goal g1 title='Alle woningen droog en warm vóór de winter' domain=housing also-domains=health target-year=2026 "
  "status=running participation=co-produce priority=yes\n"
  "goal g2 title='Dertig wijkbewoners aan werk' domain=work target-year=2026 status=agreed participation=consult\n"
  "goal g3 title='600 woningen zuinig, huur gelijk' domain=housing target-year=2029 status=reached\n"
  "goal g4 title='Vijf jaar langer gezond leven' domain=health target-year=2046 status=idea\n"
  "g1 parent=g3\n"
  "action a1 title='Schimmelteam binnen vijf dagen' status=running priority=yes\n"
  "action a2 title='Isolatieploeg van bewoners' status=on-hold\n"
  "action a3 title='Kerstmarkt' status=idea\n"
  "action a4 title='Longzorg aan huis' status=done\n"
  "partner p1 name=Rivierhuis\n"
  "partner p2 name=GGD\n"
  "partner p3 name=Werkplein\n"
  "grounds v1 g1\n"
  "grounds v2 g1\n"
  "contributes a1 g1 weight=large\n"
  "contributes a2 g2 weight=large\n"
  "contributes a2 g1 weight=small\n"
  "contributes a4 g4 weight=large\n"
  "contributes a4 g1 weight=medium\n"
  "waits-for a2 a1\n"
  "takes-part p1 a1 roles=lead mandate=may-decide\n"
  "takes-part p2 a1 roles=does\n"
  "takes-part p3 a2 roles=lead\n"
  "takes-part p2 a4 roles=lead mandate=may-decide\n";

static const char *const scheme_names[] = { "light", "dark", "contrast", "contrast-dark" };

static void
start_sheet (Sheet *sheet, WbScheme scheme, float scale, int width, int height)
{
  sheet->shaper = wb_shaper_new (NULL, scale);
  sheet->painter = wb_painter_new (sheet->shaper, scheme);
  sheet->snapshot = gtk_snapshot_new ();
  sheet->width = width;
  sheet->height = height;
  sheet->card_width = WIDTH;
  sample_set_themes (sheet->painter);
  wb_paint_ground (sheet->painter, sheet->snapshot, &(WbRect) { 0, 0, width, height });
}

static void
end_sheet (Sheet *sheet, const char *name)
{
  GskRenderNode *node = gtk_snapshot_free_to_node (sheet->snapshot);

  picture_check (name, node, sheet->width, sheet->height);
  gsk_render_node_unref (node);
  wb_painter_free (sheet->painter);
  wb_shaper_unref (sheet->shaper);
}

static void
put_card (Sheet *sheet, const WbCard *card, WbEmphasis emphasis, WbCardState state)
{
  gtk_snapshot_save (sheet->snapshot);
  gtk_snapshot_translate (sheet->snapshot, &GRAPHENE_POINT_INIT (card->rect.x, card->rect.y));
  wb_paint_card (sheet->painter, sheet->snapshot, card, emphasis, state);
  gtk_snapshot_restore (sheet->snapshot);
}

static void
put_full_goal (Sheet *sheet, float x, float y, WbEmphasis emphasis, WbEmphasis second)
{
  g_autoptr (SampleCard) goal = sample_card_new (sheet->shaper, WB_KIND_GOAL, SAMPLE_HOUSING, WB_SLOT_NONE, sheet->card_width);
  g_autoptr (SampleCard) one = sample_card_new (sheet->shaper, WB_KIND_ACTION, SAMPLE_HOUSING, SAMPLE_ITEM, sheet->card_width - 17);
  g_autoptr (SampleCard) two = sample_card_new (sheet->shaper, WB_KIND_ACTION, SAMPLE_HOUSING, SAMPLE_ITEM, sheet->card_width - 17);
  WbEmphasis inner = emphasis == WB_EMPHASIS_DIMMED ? WB_EMPHASIS_DIMMED : WB_EMPHASIS_NORMAL;
  const WbCard *first_card, *second_card;

  sample_card_title (goal, "Alle woningen droog en warm vóór de winter", 44);
  sample_card_tile (goal, SAMPLE_HEALTH, 0);
  sample_card_star (goal, 1);
  sample_card_status (goal, WB_GOAL_STATUS_RUNNING, "loopt", "dec 2026");
  sample_card_ladder (goal, WB_PARTICIPATION_CO_PRODUCE, "coproduceren");

  sample_card_action (one, WB_ACTION_STATUS_RUNNING, "Schimmelteam binnen vijf dagen");
  sample_card_chip (one, "Rivierhuis", TRUE);
  sample_card_chip (one, "GGD", FALSE);
  sample_card_more (one, "+1");
  sample_card_flag (one, "mandaat nog regelen");
  first_card = sample_card_end (one, x + 9, y + goal->y);
  sample_card_room (goal, first_card->rect.height);

  sample_card_action (two, WB_ACTION_STATUS_AGREED, "Energiecoach");
  sample_card_chip (two, "Bewoners", TRUE);
  second_card = sample_card_end (two, x + 9, y + goal->y);
  sample_card_room (goal, second_card->rect.height);

  sample_card_line (goal, SAMPLE_WORK, "Isolatieploeg");
  put_card (sheet, sample_card_end (goal, x, y), emphasis, WB_CARD_PLAIN);
  put_card (sheet, first_card, inner, WB_CARD_PLAIN);
  put_card (sheet, second_card, second, WB_CARD_PLAIN);
}

static void
put_voice (Sheet *sheet, float x, float y, WbEmphasis emphasis, WbCardState state)
{
  g_autoptr (SampleCard) voice = sample_card_new (sheet->shaper, WB_KIND_VOICE, SAMPLE_HOUSING, WB_SLOT_NONE, sheet->card_width);

  sample_card_voice (voice, "“De schimmel komt elk najaar terug, en niemand belt.”", "portiekgesprek · 3 doelen");
  put_card (sheet, sample_card_end (voice, x, y), emphasis, state);
}

static void
put_goal (Sheet *sheet, float x, float y, WbSlot domain, int status, const char *word, WbCardState state)
{
  g_autoptr (SampleCard) goal = sample_card_new (sheet->shaper, WB_KIND_GOAL, domain, WB_SLOT_NONE, sheet->card_width);

  sample_card_title (goal, "Bewegen hoort bij elke dag", 0);
  sample_card_status (goal, status, word, "2029");
  put_card (sheet, sample_card_end (goal, x, y), WB_EMPHASIS_NORMAL, state);
}

static void
put_loose_action (Sheet *sheet, float x, float y, int status, const char *title)
{
  g_autoptr (SampleCard) action = sample_card_new (sheet->shaper, WB_KIND_ACTION, WB_SLOT_NONE, WB_SLOT_NONE, sheet->card_width);

  sample_card_action (action, status, title);
  put_card (sheet, sample_card_end (action, x, y), WB_EMPHASIS_NORMAL, WB_CARD_PLAIN);
}

static void
test_cards (gconstpointer data)
{
  WbScheme scheme = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("cards-%s", scheme_names[scheme]);
  Sheet sheet;

  start_sheet (&sheet, scheme, 1, 640, 476);
  put_voice (&sheet, 18, 18, WB_EMPHASIS_NORMAL, WB_CARD_PLAIN);
  put_voice (&sheet, 226, 18, WB_EMPHASIS_DIMMED, WB_CARD_PLAIN);
  put_voice (&sheet, 434, 18, WB_EMPHASIS_SELECTED, WB_CARD_PLAIN);
  put_full_goal (&sheet, 18, 130, WB_EMPHASIS_NORMAL, WB_EMPHASIS_NORMAL);
  put_full_goal (&sheet, 226, 130, WB_EMPHASIS_DIMMED, WB_EMPHASIS_LIT);
  put_full_goal (&sheet, 434, 130, WB_EMPHASIS_SELECTED, WB_EMPHASIS_NORMAL);
  end_sheet (&sheet, name);
}

static void
test_states (gconstpointer data)
{
  static const WbCardState states[] = { WB_CARD_HOVERED, WB_CARD_FOCUSED, WB_CARD_TARGET, WB_CARD_FAR };
  WbScheme scheme = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("states-%s", scheme_names[scheme]);
  Sheet sheet;

  start_sheet (&sheet, scheme, 1, 430, 420);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      put_goal (&sheet, 18, 18 + i * 100, SAMPLE_HEALTH, WB_GOAL_STATUS_AGREED, "afgesproken", states[i]);
      put_voice (&sheet, 226, 18 + i * 100, WB_EMPHASIS_NORMAL, states[i]);
    }
  end_sheet (&sheet, name);
}

static void
test_statuses (gconstpointer data)
{
  static const char *const goals[] = { "idee", "afgesproken", "loopt", "bereikt", "vervallen" };
  static const char *const actions[] = { "idee", "afgesproken", "loopt", "ligt stil", "afgerond", "vervallen" };
  WbScheme scheme = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("statuses-%s", scheme_names[scheme]);
  Sheet sheet;

  start_sheet (&sheet, scheme, 1, 430, 500);
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    put_goal (&sheet, 18, 18 + i * 92, SAMPLE_CUSTOM, i + 1, goals[i], WB_CARD_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    put_loose_action (&sheet, 226, 18 + i * 48, i + 1, actions[i]);
  end_sheet (&sheet, name);
}

static void
put_header (Sheet *sheet, WbSlot domain, const char *title, float x, float y)
{
  g_autoptr (GRefString) shown = g_ref_string_new (title);
  WbColumn column = { domain, shown, domain, x, sheet->card_width };

  gtk_snapshot_save (sheet->snapshot);
  gtk_snapshot_translate (sheet->snapshot, &GRAPHENE_POINT_INIT (x, y));
  wb_paint_header (sheet->painter, sheet->snapshot, &column);
  gtk_snapshot_restore (sheet->snapshot);
}

static void
put_band (Sheet *sheet, WbRowKind kind, const char *title, float y, guint folded)
{
  g_autoptr (GRefString) shown = g_ref_string_new (title);
  g_autoptr (GRefString) note = g_ref_string_new ("Wie hier geboren wordt, heeft dezelfde kansen");
  g_autoptr (GRefString) more = g_ref_string_new ("nog 2");
  WbRow row = { .kind = kind, .name = shown, .band_y = y, .band_height = WB_BAND_HEIGHT };
  WbCell cell = { .n_folded = folded, .more = { 350, y, 60, WB_BAND_HEIGHT } };

  row.name_rect = (WbRect) { WB_BOARD_MARGIN + WB_BAND_ICON, y, 130, WB_BAND_HEIGHT };
  row.note_rect = (WbRect) { 190, y, 150, WB_BAND_HEIGHT };
  if (kind == WB_ROW_GENERATION)
    row.note = note;
  if (folded > 0)
    cell.more_text = more;
  wb_paint_band (sheet->painter, sheet->snapshot, &row, sheet->width);
  wb_paint_more (sheet->painter, sheet->snapshot, &cell, folded == 2);
}

static void
test_headers (gconstpointer data)
{
  static const char *const themes[] = { "Over alle thema’s", "Wonen", "Werk", "Onderwijs", "Veiligheid", "Gezondheid",
                                        "Samen leven", "Een heel lang thema met een naam" };
  WbScheme scheme = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("headers-%s", scheme_names[scheme]);
  Sheet sheet;

  start_sheet (&sheet, scheme, 1, 430, 330);
  for (WbSlot i = 0; i < G_N_ELEMENTS (themes); i++)
    put_header (&sheet, i, themes[i], 18 + i % 2 * 212, i / 2 * 42);
  put_band (&sheet, WB_ROW_VOICES, "Bewoners zeggen", 172, 0);
  put_band (&sheet, WB_ROW_THIS_YEAR, "Dit jaar", 204, 1);
  put_band (&sheet, WB_ROW_PLAN_PERIOD, "Uitvoeringsperiode", 236, 2);
  put_band (&sheet, WB_ROW_GENERATION, "Over twintig jaar", 268, 0);
  put_band (&sheet, WB_ROW_LOOSE_ACTIONS, "Acties zonder doel", 300, 0);
  end_sheet (&sheet, name);
}

/* A line from the left to the right, with a step down. */
static WbLine
make_line (WbLineKind kind, WbSlot domain, float width, float y, WbPoint points[4])
{
  points[0] = (WbPoint) { 20, y };
  points[1] = (WbPoint) { 120, y };
  points[2] = (WbPoint) { 120, y + 40 };
  points[3] = (WbPoint) { 220, y + 40 };

  return (WbLine) { .kind = kind, .from = 10 + (WbSlot) y, .to = 1000 + (WbSlot) y, .domain = domain, .width = width,
                    .n_points = 4, .points = points };
}

static void
test_lines (gconstpointer data)
{
  WbScheme scheme = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("lines-%s", scheme_names[scheme]);
  WbPoint points[5][4];
  WbPoint crossing[] = { { 60, 10 }, { 60, 260 }, { 180, 260 }, { 180, 20 } };
  WbLine lines[6] = {
    make_line (WB_LINE_GROUNDS, SAMPLE_HOUSING, 2.5, 20, points[0]),
    make_line (WB_LINE_CONTRIBUTES, SAMPLE_HEALTH, 4.5, 60, points[1]),
    make_line (WB_LINE_CONTRIBUTES, SAMPLE_WORK, 2, 100, points[2]),
    make_line (WB_LINE_PART_OF, SAMPLE_HOUSING, 3, 140, points[3]),
    make_line (WB_LINE_WAITS_FOR, SAMPLE_SAFETY, 2, 180, points[4]),
    { .kind = WB_LINE_CONTRIBUTES, .from = 1, .to = 2, .domain = SAMPLE_EDUCATION, .width = 3, .n_points = 4,
      .points = crossing },
  };
  static const WbEmphasis emphases[] = { WB_EMPHASIS_LIT, WB_EMPHASIS_NORMAL, WB_EMPHASIS_DIMMED };
  WbLineLook looks[6];
  WbRow row = { .band_y = 195, .band_height = WB_BAND_HEIGHT };
  Sheet sheet;

  start_sheet (&sheet, scheme, 1, 720, 280);
  wb_paint_band (sheet.painter, sheet.snapshot, &row, 720);
  for (guint e = 0; e < G_N_ELEMENTS (emphases); e++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
        looks[i] = (WbLineLook) { &lines[i], emphases[e], e == 1 && i == 1 };
      wb_paint_lines (sheet.painter, sheet.snapshot, &(WbRect) { 0, 0, 240, 280 }, &row, 1, looks, G_N_ELEMENTS (looks));
      gtk_snapshot_translate (sheet.snapshot, &GRAPHENE_POINT_INIT (240, 0));
    }
  end_sheet (&sheet, name);
}

/* Four lines to one card share a trunk; one to another card crosses it. */
static void
test_trunk (void)
{
  static const WbSlot domains[] = { SAMPLE_HOUSING, SAMPLE_WORK, SAMPLE_HEALTH, SAMPLE_SAFETY };
  WbPoint points[4][4];
  WbPoint other[] = { { 20, 110 }, { 220, 110 } };
  WbLine lines[5];
  WbLineLook looks[5];
  WbRow row = { .band_y = 130, .band_height = 20 };
  Sheet sheet;

  start_sheet (&sheet, WB_SCHEME_LIGHT, 1, 240, 190);
  for (guint i = 0; i < 4; i++)
    {
      points[i][0] = (WbPoint) { 20, 20 + i * 22 };
      points[i][1] = (WbPoint) { 120, 20 + i * 22 };
      points[i][2] = (WbPoint) { 120, 160 };
      points[i][3] = (WbPoint) { 220, 160 };
      lines[i] = (WbLine) { .kind = WB_LINE_CONTRIBUTES, .from = i + 10, .to = 1, .domain = domains[i], .width = 2,
                            .n_points = 4, .points = points[i], .trunk_width = 8, .trunk_first = 1, .trunk_last = 3 };
    }
  lines[4] = (WbLine) { .kind = WB_LINE_GROUNDS, .from = 5, .to = 6, .width = 2.5, .n_points = 2, .points = other };
  for (guint i = 0; i < 5; i++)
    looks[i] = (WbLineLook) { &lines[i], WB_EMPHASIS_LIT, FALSE };
  wb_paint_lines (sheet.painter, sheet.snapshot, &(WbRect) { 0, 0, 240, 190 }, &row, 1, looks, 5);
  end_sheet (&sheet, "trunk");
}

static void
test_empty (gconstpointer data)
{
  WbScheme scheme = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("empty-%s", scheme_names[scheme]);
  Sheet sheet;

  start_sheet (&sheet, scheme, 1, 430, 190);
  wb_paint_invitation (sheet.painter, sheet.snapshot, WB_ROW_VOICES, &(WbRect) { 18, 12, WIDTH, 64 }, "Eerste uitspraak",
                       WB_CARD_PLAIN);
  wb_paint_invitation (sheet.painter, sheet.snapshot, WB_ROW_THIS_YEAR, &(WbRect) { 224, 12, WIDTH, 64 }, "Doel",
                       WB_CARD_HOVERED | WB_CARD_FOCUSED);
  wb_paint_invitation (sheet.painter, sheet.snapshot, WB_ROW_PLAN_PERIOD, &(WbRect) { 224, 94, WIDTH, 48 }, "Doel",
                       WB_CARD_PLAIN);
  gtk_snapshot_translate (sheet.snapshot, &GRAPHENE_POINT_INIT (54, 94));
  wb_paint_welcome (sheet.painter, sheet.snapshot);
  end_sheet (&sheet, name);
}

static void
test_board (gconstpointer data)
{
  WbScheme scheme = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("board-%s", scheme_names[scheme]);
  g_autoptr (WbProject) project = small_plan_new (small_board);
  WbBoardOptions options = { .today = SMALL_PLAN_TODAY, .width = 600, .show_flags = TRUE, .text_scale = 1 };
  g_autoptr (WbDrawing) drawing = wb_drawing_new_for_board (project, &options, scheme);
  g_autoptr (GskRenderNode) node = wb_drawing_get_page (drawing, 0);

  picture_check (name, node, drawing->width, drawing->height);
}

/* Around the first goal: its voices, its actions and their partners; less than there is fits. */
static void
test_chain (gconstpointer data)
{
  WbScheme scheme = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("chain-%s", scheme_names[scheme]);
  g_autoptr (WbProject) project = small_plan_new (small_board);
  WbSlot goal = small_plan_find (project, "g1");
  WbChainOptions options = { .board = { .today = SMALL_PLAN_TODAY, .fold = TRUE, .show_flags = TRUE, .text_scale = 1 },
                             .height = 330, .around = &goal, .n_around = 1 };
  g_autoptr (WbFocusSet) focus = wb_focus_set_new (project, &goal, 1);
  g_autoptr (WbChain) chain = NULL;
  WbRect area = { 0 };
  Sheet sheet;

  start_sheet (&sheet, scheme, 1, 960, 330);
  wb_painter_set_project (sheet.painter, project);
  options.board.width = 960;
  chain = wb_chain_new (project, &options, wb_shaper_get_measurer (sheet.shaper));
  wb_chain_get_size (chain, &area.width, &area.height);
  wb_paint_chain (sheet.painter, sheet.snapshot, chain, &area, focus, WB_WEIGHT_SMALL);
  end_sheet (&sheet, name);
}

static void
test_large_text (void)
{
  Sheet sheet;

  start_sheet (&sheet, WB_SCHEME_LIGHT, 2, 730, 600);
  sheet.card_width = 340;
  put_header (&sheet, SAMPLE_SAFETY, "Veiligheid", 370, 0);
  put_voice (&sheet, 370, 96, WB_EMPHASIS_NORMAL, WB_CARD_PLAIN);
  put_goal (&sheet, 370, 300, SAMPLE_SAFETY, WB_GOAL_STATUS_REACHED, "bereikt", WB_CARD_PLAIN);
  put_full_goal (&sheet, 14, 14, WB_EMPHASIS_NORMAL, WB_EMPHASIS_NORMAL);
  end_sheet (&sheet, "large-text");
}

/* A theme without a name, a status that we do not know, a part without text: drawn, without a warning. */
static void
test_nothing_known (void)
{
  g_autoptr (WbShaper) shaper = wb_shaper_new (NULL, 1);
  g_autoptr (WbPainter) painter = wb_painter_new (shaper, WB_SCHEME_LIGHT);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (SampleCard) goal = sample_card_new (shaper, WB_KIND_GOAL, 77, WB_SLOT_NONE, WIDTH);
  WbColumn column = { .domain = 77, .width = WIDTH };
  WbCell cell = { .n_folded = 0 };

  sample_card_status (goal, 42, "nieuwer", NULL);
  for (WbPartType type = WB_PART_TEXT; type < WB_N_PARTS; type++)
    {
      WbPart part = { .type = type, .rect = { 0, 0, 10, 10 } };

      g_array_append_val (goal->parts, part);
    }
  wb_paint_card (painter, snapshot, sample_card_end (goal, 0, 0), WB_EMPHASIS_NORMAL, WB_CARD_PLAIN);
  wb_paint_card (painter, snapshot, &goal->card, WB_EMPHASIS_NORMAL, WB_CARD_MIDDLE);
  wb_paint_card (painter, snapshot, &goal->card, WB_EMPHASIS_NORMAL, WB_CARD_FAR);
  wb_paint_header (painter, snapshot, &column);
  wb_paint_more (painter, snapshot, &cell, TRUE);
  wb_paint_lines (painter, snapshot, &(WbRect) { 0, 0, 10, 10 }, NULL, 0, NULL, 0);
}

static void
add_for_schemes (const char *path, GTestDataFunc func, guint n_schemes)
{
  for (WbScheme scheme = 0; scheme < n_schemes; scheme++)
    {
      g_autofree char *full = g_strdup_printf ("/pictures/%s/%s", path, scheme_names[scheme]);

      g_test_add_data_func (full, GUINT_TO_POINTER (scheme), func);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  picture_require_font ();

  add_for_schemes ("board", test_board, WB_SCHEME_CONTRAST);
  add_for_schemes ("chain", test_chain, WB_SCHEME_CONTRAST_DARK);
  add_for_schemes ("cards", test_cards, WB_N_SCHEMES);
  add_for_schemes ("states", test_states, WB_SCHEME_CONTRAST_DARK);
  add_for_schemes ("statuses", test_statuses, WB_SCHEME_CONTRAST_DARK);
  add_for_schemes ("headers", test_headers, WB_SCHEME_CONTRAST_DARK);
  add_for_schemes ("lines", test_lines, WB_SCHEME_CONTRAST);
  add_for_schemes ("empty", test_empty, WB_SCHEME_CONTRAST_DARK);
  g_test_add_func ("/pictures/trunk", test_trunk);
  g_test_add_func ("/pictures/large-text", test_large_text);
  g_test_add_func ("/pictures/nothing-known", test_nothing_known);

  return g_test_run ();
}
