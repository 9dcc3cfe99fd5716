/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a room sees, and what it must not see. */

#include "wb-presenting-window.h"

#include <adwaita.h>
#include <string.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-colour.h"
#include "wb-shell-resources.h"

typedef struct
{
  WbProject   *project;
  WbSelection *selection;
  GtkWidget   *facilitator;
  GtkWindow   *window;
} Fixture;

/* Whatever a room may not see says SECRET. */
static const char plan[] =
  "goal g1 title='Dry homes' domain=housing target-year=2026 status=running participation=co-produce\n"
  "goal g2 title='Work' domain=work target-year=2026\n"
  "voice v1 text='It is damp' domains=housing may-share=yes\n"
  "voice v2 text=SECRET domains=housing\n"
  "voice v3 text=SECRET domains=work\n"
  "grounds v1 g1\n"
  "grounds v2 g1\n"
  "action a1 title='Damp team' status=running status-note=SECRET due=2025\n"
  "contributes a1 g1\n"
  "action a2 title='Lung care' status=running\n"
  "contributes a2 g1 weight=small\n"
  "contributes a2 g2 weight=large\n"
  "indicator i1 goal=g1 name='Damp reports' unit='reports a year' baseline=214 target=40 source=Register\n"
  "measurement r1 indicator=i1 date=2026-05 value=96 provisional=yes note=SECRET\n"
  "measurement r2 indicator=i1 date=2025 value=214 note=SECRET\n"
  "measurement r3 indicator=i1 date=2026-06 value=777 reference=yes note=SECRET\n"
  "indicator i2 goal=g1 name=Healthy unit='% of the households' target=75\n"
  "measurement r4 indicator=i2 date=2026-01 value=38\n"
  "partner p2 name=Wijkzorg\n"
  "partner p3 name=Welzijn\n"
  "takes-part p2 a2 roles=lead\n"
  "takes-part p3 a2 roles=does\n"
  "partner p1 name=Rivierhuis executive=SECRET backing=verbal description=SECRET\n"
  "contact c1 partner=p1 name=SECRET role=SECRET email=SECRET@example.org\n"
  "takes-part p1 a1 roles=lead contact=c1 mandate=takes-back note=SECRET\n"
  "note n1 about=a1 text=SECRET\n";

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
  wb_project_set_context (fixture->project, &small_plan_context);
  fixture->selection = wb_selection_new (fixture->project);
  fixture->facilitator = g_object_ref_sink (gtk_window_new ());
  gtk_window_present (GTK_WINDOW (fixture->facilitator));
  /* Of two windows that come at once either may be on top, and the click below would be for that. */
  while (!gtk_window_is_active (GTK_WINDOW (fixture->facilitator)))
    g_main_context_iteration (NULL, TRUE);
  fixture->window = wb_presenting_window_new (GTK_WINDOW (fixture->facilitator), fixture->project, fixture->selection);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (fixture->window);
  while (!gtk_window_is_fullscreen (fixture->window))
    g_main_context_iteration (NULL, TRUE);
  hand_wait_drawn (GTK_WIDGET (fixture->window));
  /* A window that nobody asked for by a key does not get the keyboard from every window manager. */
  hand_click (GTK_WIDGET (fixture->window), 5, 5);
  hand_wait_full (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->facilitator));
  g_object_unref (fixture->facilitator);
  g_assert_null (fixture->window);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
}

/* All text that is drawn. */
static void
read_texts (GtkWidget *widget, GString *text)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_texts (child, text);
}

static char *
read_screen (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  hand_wait_drawn (GTK_WIDGET (fixture->window));
  read_texts (GTK_WIDGET (fixture->window), text);

  return g_string_free (text, FALSE);
}

typedef struct
{
  Fixture    *fixture;
  const char *words;
} ScreenWait;

static gboolean
screen_has (gpointer data)
{
  ScreenWait *wait = data;
  g_autofree char *text = read_screen (wait->fixture);

  return wait->words != NULL ? strstr (text, wait->words) != NULL : *text == '\0';
}

/* NULL: nothing at all. */
static void
wait_for (Fixture *fixture, const char *words)
{
  ScreenWait wait = { fixture, words };

  hand_wait (screen_has, &wait);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  wait_for (fixture, "Goal 1 of 2");
  hand_press ("Next");
  wait_for (fixture, "Goal 2 of 2");
  hand_press ("Next");
  wait_for (fixture, "The whole board");
  hand_press ("Prior");
  wait_for (fixture, "Goal 2 of 2");
  hand_press ("b");
  wait_for (fixture, NULL);
  hand_press ("b");
  wait_for (fixture, "Goal 2 of 2");
  hand_press ("Home");
  wait_for (fixture, "Goal 1 of 2");
  hand_press ("space");
  wait_for (fixture, "Goal 2 of 2");
  hand_press ("Left");
  wait_for (fixture, "Goal 1 of 2");
  hand_press (data);
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_goal (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Dry homes", "Housing", "running, done in 2026", "“It is damp”", "Damp team", "Rivierhuis", "co-produce",
    "Who else joins in?", "2 actions, 3 partners",
  };
  g_autofree char *text = read_screen (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
}

/* What is counted, from where to where, and the latest figure; not what it is compared with. */
static void
test_figures (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Damp reports\nreports a year, from 214 to 40\n96\nMay 2026, provisional\n",
    "Healthy\nto 75 % of the households\n38%\nJan 2026\n",
  };
  g_autofree char *text = read_screen (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
  g_assert_null (strstr (text, "777"));
  small_plan_change (fixture->project, "r1 value=95 provisional=no\n");
  wait_for (fixture, "95\nMay 2026\n");
}

/* What belongs to another goal is there in short, with its lead. */
static void
test_lines (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = read_screen (fixture);

  g_assert_nonnull (strstr (text, "Lung care\nWijkzorg\n"));
  g_assert_null (strstr (text, "Welzijn"));
  hand_press ("Next");
  wait_for (fixture, "Lung care\nWijkzorg\nWelzijn\n");
}

/* The room is asked who begins, then who else joins in, and nothing of what is reached. */
static void
test_invitation (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  small_plan_change (fixture->project, "-a1\n-a2\n");
  wait_for (fixture, "Who begins?");
  small_plan_change (fixture->project, "action a3 title=Begin status=agreed\ncontributes a3 g1\n");
  wait_for (fixture, "Who else joins in?");
  small_plan_change (fixture->project, "g1 status=reached\na3 status=done\n");
  wait_for (fixture, "Begin\ndone\n");
  text = read_screen (fixture);
  g_assert_null (strstr (text, "Who else"));
  g_assert_nonnull (strstr (text, "reached\n"));
}

/* On no slide: contact details, judgements, notes, flags, and voices that may not be shared. */
static void
test_secret (Fixture *fixture, gconstpointer data)
{
  static const char *const never[] = { "SECRET", "takes back", "verbal", "mandate", "overdue", "lead still" };

  for (guint slide = 0; slide < 3; slide++)
    {
      g_autofree char *text = read_screen (fixture);

      for (guint i = 0; i < G_N_ELEMENTS (never); i++)
        g_assert_null (strstr (text, never[i]));
      hand_press ("Next");
      wait_for (fixture, slide == 0 ? "Goal 2 of 2" : "The whole board");
    }
}

/* Only when the facilitator says so, this time. */
static void
test_all_voices (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->window, "show-all", TRUE, NULL);
  wait_for (fixture, "SECRET");
  g_object_set (fixture->window, "show-all", FALSE, NULL);
  wait_for (fixture, "“It is damp”");
}

/* What the facilitator changes or chooses is seen at once. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  small_plan_change (fixture->project, "g1 title='Dry and warm homes'");
  wait_for (fixture, "Dry and warm homes");
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g2"));
  wait_for (fixture, "Goal 2 of 2");
  hand_press ("Prior");
  wait_for (fixture, "Goal 1 of 2");
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g2"));
  wait_for (fixture, "Goal 2 of 2");
  small_plan_change (fixture->project, "-g2");
  wait_for (fixture, "The whole board");
  g_assert_true (wb_project_undo (fixture->project));
}

/* As much as fits, and how much more there is. */
static void
test_fits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new (NULL);
  g_autofree char *text = NULL;
  GtkWidget *stack = gtk_widget_get_first_child (GTK_WIDGET (fixture->window));

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (many, "action m%u title='More and more and more of it'\ncontributes m%u g1\n", i, i);
  small_plan_change (fixture->project, many->str);
  hand_press ("Home");
  wait_for (fixture, "actions more");
  text = read_screen (fixture);
  g_assert_nonnull (strstr (text, "Goal 1 of 2"));
  g_assert_cmpint (gtk_widget_get_height (stack), <=, gtk_widget_get_height (GTK_WIDGET (fixture->window)));
}

/* The slide that the room sees first fits the screen as well, with all that there is to say. */
static void
test_fits_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) many = g_string_new (NULL);
  GtkWidget *stack;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (many,
                            "action m%u title='More and more and more of it'\ncontributes m%u g1\ntakes-part p1 m%u roles=lead\n"
                            "indicator k%u goal=g1 name='More and more' unit=more\nmeasurement o%u indicator=k%u date=2026 value=%u\n",
                            i, i, i, i, i, i, i);
  small_plan_change (fixture->project, many->str);
  gtk_window_destroy (fixture->window);
  fixture->window = wb_presenting_window_new (GTK_WINDOW (fixture->facilitator), fixture->project, fixture->selection);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (fixture->window);
  wait_for (fixture, "actions more");
  wait_for (fixture, "figures more");
  stack = gtk_widget_get_first_child (GTK_WIDGET (fixture->window));
  stack = gtk_widget_get_first_child (gtk_widget_get_first_child (stack));
  g_assert_cmpint (gtk_widget_get_height (stack), <=, gtk_widget_get_height (GTK_WIDGET (fixture->window)));
}

/* Whether one of the texts on the screen ends in an ellipsis. */
static gboolean
is_cut (GtkWidget *widget)
{
  gboolean cut = FALSE;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;

  if (GTK_IS_LABEL (widget))
    cut = pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    cut = is_cut (child) || cut;

  return cut;
}

static void
assert_whole (Fixture *fixture)
{
  GtkWidget *slide = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (fixture->window)));

  hand_wait_drawn (GTK_WIDGET (fixture->window));
  g_assert_false (is_cut (GTK_WIDGET (fixture->window)));
  g_assert_cmpint (gtk_widget_get_height (slide), <=, gtk_widget_get_height (GTK_WIDGET (fixture->window)));
}

/* What is longer than a line goes on below where there is room: themes, title, voices and partners. */
static void
test_wraps (Fixture *fixture, gconstpointer data)
{
  const char *words =
      "Everything that everybody in the neighbourhood says of it again and again, and then some more of it for "
      "those who have heard all of that before and would like to hear it once again, said by somebody else";
  g_autoptr (GString) changes = g_string_new (NULL);

  g_string_append_printf (changes,
                          "g2 title='%s' status=running also-domains='housing d1 d2 d3 d4 d5'\n"
                          "voice v4 text='%s' domains=work may-share=yes\ngrounds v4 g2\n",
                          words, words);
  for (guint i = 1; i < 6; i++)
    g_string_append_printf (changes, "domain d%u name='A theme of more than one word'\n", i);
  for (guint i = 0; i < 5; i++)
    g_string_append_printf (changes, "partner m%u name='Residents of staircase %u'\ntakes-part m%u a2\n", i, i, i);
  small_plan_change (fixture->project, changes->str);
  wb_selection_set (fixture->selection, small_plan_find (fixture->project, "g2"));
  wait_for (fixture, "Residents of staircase 4");
  wait_for (fixture, "running, done in 2026");
  assert_whole (fixture);
}

/* What is not on the screen has no size by which to see what fits. */
static void
test_fits_after_board (Fixture *fixture, gconstpointer data)
{
  hand_press ("End");
  wait_for (fixture, "The whole board");
  test_fits (fixture, data);
}

/* Each theme with what residents say of it in the fewest words, once, and how many goals it has. */
static void
test_board (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = {
    "Housing\n1\n", "in their own words", "2 voices", "“Damp”", "small, practical actions", "up to and including 2030",
  };
  static const char *const never[] = { "“It is damp”", "SECRET" };
  g_autofree char *text = NULL;

  small_plan_change (fixture->project, "voice v4 text='Damp' domains='housing work' may-share=yes\nplan period-end=2030\n");
  hand_press ("End");
  wait_for (fixture, "The whole board");
  text = read_screen (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    g_assert_null (strstr (text, never[i]));
  g_assert_null (strstr (strstr (text, "“Damp”") + 1, "“Damp”"));
}

/* Long words everywhere: the whole board is cut where it has no room, but stays on the screen. */
static void
test_board_fits (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack = gtk_widget_get_first_child (GTK_WIDGET (fixture->window));
  const char *words = "'Everything that everybody in the neighbourhood says of it again and again, and then some more'";
  g_autoptr (GString) long_words = g_string_new (NULL);
  int minimum;

  g_string_append_printf (long_words, "g1 title=%s\ng2 title=%s\nv1 text=%s\nplan ambition=%s\n", words, words, words, words);
  small_plan_change (fixture->project, long_words->str);
  hand_press ("End");
  wait_for (fixture, "The whole board");
  gtk_widget_measure (stack, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (stack), &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, gtk_widget_get_width (stack) * 9 / 16);
}

/* ---- legible from the back of the room ---------------------------------------------------------------------------- */

/* As issue and help have it: of 28 px on a screen of 1080, at 7:1. */
#define SMALLEST  28.0
#define CONTRAST  7.0

/**
 * Picture:
 * @surface: what is on the screen, in 32 bits a pixel
 * @widget: whose picture it is
 */
typedef struct
{
  cairo_surface_t *surface;
  GtkWidget       *widget;
} Picture;

static void
take_picture (Picture *picture, GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  picture->widget = widget;
  picture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (picture->surface);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (picture->surface);
}

static GdkRGBA
unpack (gpointer pixel)
{
  return wb_colour_from_number (GPOINTER_TO_UINT (pixel));
}

/* Returns: (transfer full): how many pixels of each colour there are where @label is */
static GHashTable *
count_colours (const Picture *picture, GtkWidget *label)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);
  const guint8 *data = cairo_image_surface_get_data (picture->surface);
  int stride = cairo_image_surface_get_stride (picture->surface);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (label, picture->widget, &bounds));
  for (int y = (int) bounds.origin.y; y < (int) (bounds.origin.y + bounds.size.height); y++)
    for (int x = (int) bounds.origin.x; x < (int) (bounds.origin.x + bounds.size.width); x++)
      {
        gpointer pixel = GUINT_TO_POINTER (((const guint32 *) (const void *) (data + y * stride))[x] & 0xffffff);
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pixel));

        g_hash_table_insert (counts, pixel, GUINT_TO_POINTER (n + 1));
      }

  return counts;
}

/* A text stands on what there is most of around it, and is what differs most from that. */
static double
measure_contrast (const Picture *picture, GtkWidget *label)
{
  g_autoptr (GHashTable) counts = count_colours (picture, label);
  GHashTableIter iter;
  gpointer pixel, n;
  guint most = 0;
  GdkRGBA ground;
  double contrast = 1;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &pixel, &n))
    if (GPOINTER_TO_UINT (n) > most)
      {
        most = GPOINTER_TO_UINT (n);
        ground = unpack (pixel);
      }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &pixel, NULL))
    {
      GdkRGBA colour = unpack (pixel);

      contrast = MAX (contrast, wb_colour_contrast (&colour, &ground));
    }

  return contrast;
}

static double
get_font_size (GtkWidget *label)
{
  PangoContext *context = gtk_widget_get_pango_context (label);
  const PangoFontDescription *font = pango_context_get_font_description (context);

  g_assert_true (pango_font_description_get_size_is_absolute (font));

  return pango_font_description_get_size (font) / (double) PANGO_SCALE;
}

/* Returns how many texts there are. */
static guint
check_texts (const Picture *picture, GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_texts (picture, child);

  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    {
      double scale = MIN (gtk_widget_get_height (picture->widget) / 1080.0, gtk_widget_get_width (picture->widget) / 1920.0);
      double contrast = measure_contrast (picture, widget);

      g_test_message ("“%s”: %.1f px, %.2f:1", gtk_label_get_text (GTK_LABEL (widget)), get_font_size (widget), contrast);
      g_assert_cmpfloat (get_font_size (widget), >=, SMALLEST * scale);
      g_assert_cmpfloat (contrast, >=, CONTRAST);
      n++;
    }

  return n;
}

static guint
check_slide (Fixture *fixture)
{
  Picture picture;
  guint n;

  hand_wait_drawn (GTK_WIDGET (fixture->window));
  take_picture (&picture, GTK_WIDGET (fixture->window));
  n = check_texts (&picture, GTK_WIDGET (fixture->window));
  cairo_surface_destroy (picture.surface);

  return n;
}

/* Each slide, whatever colours the facilitator works in. */
static void
test_legible (Fixture *fixture, gconstpointer data)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), GPOINTER_TO_INT (data));
  small_plan_change (fixture->project,
                     "plan ambition='Everybody grows up healthy'\n"
                     "goal g3 title='Done' domain=work target-year=2026 status=reached\n"
                     "goal g4 title='Later' domain=work target-year=2029 status=idea\n"
                     "goal g5 title='Agreed' domain=housing target-year=2029 status=agreed\n"
                     "action a3 title='Ready' status=done\ncontributes a3 g1\n"
                     "action a4 title='With many'\ncontributes a4 g1\n"
                     "action a5 title='One'\ncontributes a5 g1\naction a6 title='Two'\ncontributes a6 g1\n"
                     "action a7 title='Three'\ncontributes a7 g1\naction a8 title='Four'\ncontributes a8 g1\n");
  wait_for (fixture, "actions more");
  g_assert_cmpuint (check_slide (fixture), >, 20);
  hand_press ("Next");
  wait_for (fixture, "Goal 2 of 5");
  g_assert_cmpuint (check_slide (fixture), >, 10);
  hand_press ("End");
  wait_for (fixture, "The whole board");
  g_assert_cmpuint (check_slide (fixture), >, 20);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
add (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  wb_shell_get_resource ();

  g_test_add ("/presenting/keys/escape", Fixture, "Escape", set_up, test_keys, tear_down);
  g_test_add ("/presenting/keys/start", Fixture, "F5", set_up, test_keys, tear_down);
  g_test_add ("/presenting/keys/clicker", Fixture, "shift+F5", set_up, test_keys, tear_down);
  add ("/presenting/goal", test_goal);
  add ("/presenting/figures", test_figures);
  add ("/presenting/lines", test_lines);
  add ("/presenting/invitation", test_invitation);
  add ("/presenting/secret", test_secret);
  add ("/presenting/all-voices", test_all_voices);
  add ("/presenting/follows", test_follows);
  add ("/presenting/fits", test_fits);
  add ("/presenting/fits-at-once", test_fits_at_once);
  add ("/presenting/wraps", test_wraps);
  add ("/presenting/fits-after-board", test_fits_after_board);
  add ("/presenting/board", test_board);
  add ("/presenting/board-fits", test_board_fits);

  g_test_add ("/presenting/legible/light", Fixture, GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), set_up, test_legible,
              tear_down);
  g_test_add ("/presenting/legible/dark", Fixture, GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), set_up, test_legible,
              tear_down);

  return g_test_run ();
}
