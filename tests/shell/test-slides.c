/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a room can read the slides: how large and how clear their texts are, and that nothing is cut that has room. It
 * runs on screens of several sizes. */

#include <adwaita.h>
#include <string.h>

#include "hand.h"
#include "language.h"
#include "room-screen.h"
#include "small-plan.h"
#include "wb-action-line.h"
#include "wb-colour.h"
#include "wb-goal-slide.h"
#include "wb-hyphens.h"
#include "wb-plan-slide.h"
#include "wb-shell-resources.h"
#include "wb-tag.h"

#define LONG \
  "Alle woningen in de Rivierenwijk zijn vóór de winter van het komende jaar droog, warm en betaalbaar, ook die van " \
  "particuliere verhuurders aan de Maasstraat en de Lekstraat"
#define LONG_WORDS \
  "Arbeidsmarktkwalificatiebevorderingstrajecten: leerwerkplaatsen bij wijkverzorgingscentra en " \
  "woningcorporatieonderhoudsbedrijven, met jongerenwerkgelegenheidsbegeleiding in de hele wijk"
#define SAID \
  "De lift doet het al weken niet en niemand die er iets aan doet, terwijl mijn moeder op de zevende verdieping woont en " \
  "het huis dus niet meer uit komt"

/* Seven themes and what stands across them; a goal with more than has room, and goals with nothing. */
static const char plan[] =
  "domain d6 name='Samen leven' icon=community order=x\n"
  "domain d7 name='Verduurzaming en klimaatadaptatie' order=y\n"
  "plan period-end=2030 ambition='Wie hier opgroeit, heeft dezelfde kansen als elders in de stad, en wie hier oud wordt, "
  "kan in de eigen buurt blijven wonen'\n"
  "goal g1 title='" LONG "' domain=housing also-domains='work school safe health d6 d7' target-year=2026 status=running "
  "participation=residents-initiative order=a\n"
  "goal g2 title='" LONG_WORDS "' domain=work target-year=2026 status=agreed order=b\n"
  "goal g3 title=Kort domain=school target-year=2026 order=c\n"
  "goal g4 title='Zorg die je begrijpt, ook als je laaggeletterd bent' domain=d7 target-year=2029 status=reached order=d\n"
  "goal g5 title='" LONG_WORDS "' domain=d6 target-year=2029 status=idea order=e\n"
  "goal g6 title='Eén begroting voor de wijk' target-year=2029 status=agreed order=f\n"
  "voice v1 text='" SAID "' domains=housing may-share=yes\ngrounds v1 g1\n"
  "voice v2 text='Bij de brug is het donker.' domains=work may-share=yes\ngrounds v2 g1\n"
  "voice v3 text='" SAID ". " SAID "' domains=school may-share=yes\ngrounds v3 g1\n"
  "voice v4 text='" LONG_WORDS "' domains=d6 may-share=yes\ngrounds v4 g4\n"
  "voice v5 text='Niemand vraagt ons iets.' may-share=yes\ngrounds v5 g1\n"
  "indicator i1 goal=g1 name='Gezond binnenklimaat volgens de bewoners zelf' unit='% van de huishoudens' baseline=31 target=75\n"
  "measurement m1 indicator=i1 date=2026-09 value=44 provisional=yes\n"
  "partner p1 name='Bewonerscollectief Onze Binnentuin aan de Maas en de Lek en de Waal'\npartner p2 name=Rivierhuis\n"
  "partner p3 name='Moskee Lekstraat en Kerk aan de Waal'\npartner p4 name='Huurdersvereniging Stroom'\n"
  "action a1 title='Energiecoach per portiek, ook voor wie niet van de huismeester is' status=running order=a\n"
  "contributes a1 g1\ntakes-part p1 a1 roles=lead\ntakes-part p2 a1 roles=does\ntakes-part p3 a1 roles=does\n"
  "takes-part p4 a1 roles=does\n"
  "action a2 title='" LONG_WORDS "' status=running order=b\ncontributes a2 g1\ncontributes a2 g4 weight=large\n"
  "action a3 title='Studiehoek in de buurtkamer' status=done order=c\ncontributes a3 g1\n"
  "action a4 title='Longzorg aan huis' status=running order=d\ncontributes a4 g1\n"
  "action a5 title='Spreekuur in de hal, ook op zaterdag en in de avond' status=running order=e\ncontributes a5 g1\n"
  "contributes a5 g4\ntakes-part p4 a5 roles=lead\n"
  "action a6 title='Huurteam op woensdag' status=running order=f\ncontributes a6 g1\n";

/* As issue and help have it: of 28 px on a screen of 1080, at 7:1. */
#define SMALLEST  28.0
#define CONTRAST  7.0

/**
 * Picture:
 * @surface: (nullable): what is on the screen, in 32 bits a pixel
 * @widget: whose picture it is
 */
typedef struct
{
  cairo_surface_t *surface;
  GtkWidget       *widget;
} Picture;

static void
take_picture (Picture *picture)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (picture->widget);
  int width = gtk_widget_get_width (picture->widget);
  int height = gtk_widget_get_height (picture->widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
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

static void
check_size (const Picture *picture, GtkWidget *label)
{
  double scale = MIN (gtk_widget_get_height (picture->widget) / 1080.0, gtk_widget_get_width (picture->widget) / 1920.0);

  g_test_message ("“%s”: %.1f px", gtk_label_get_text (GTK_LABEL (label)), get_font_size (label));
  g_assert_cmpfloat (get_font_size (label), >=, SMALLEST * scale);
}

/* Nothing is drawn beyond the screen. */
static void
check_place (const Picture *picture, GtkWidget *label)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (label, picture->widget, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (picture->widget));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (picture->widget));
}

static GtkWidget *
find_slide (GtkWidget *label)
{
  return gtk_widget_get_ancestor (label, WB_TYPE_GOAL_SLIDE) != NULL ? gtk_widget_get_ancestor (label, WB_TYPE_GOAL_SLIDE)
                                                                    : gtk_widget_get_ancestor (label, WB_TYPE_PLAN_SLIDE);
}

/* The name of a partner goes on below only where it would be wider than half a line. */
static void
check_lead (GtkLabel *label, PangoLayout *layout)
{
  GtkWidget *tag = gtk_widget_get_parent (GTK_WIDGET (label));
  GtkWidget *line = gtk_widget_get_parent (tag);

  if (WB_IS_TAG (tag) && WB_IS_ACTION_LINE (line) && pango_layout_get_line_count (layout) > 1)
    {
      int natural;

      gtk_widget_measure (tag, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      g_assert_cmpint (natural, >, gtk_widget_get_width (line) / 2);
    }
}

/* With one line more of what is cut, the slide would be higher than the screen. */
static void
check_whole (const Picture *picture, GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int lines = gtk_label_get_lines (label);
  g_autofree char *broken = wb_hyphens_insert_where_broken (layout);
  int needed;

  g_assert_null (broken);
  check_lead (label, layout);
  if (!pango_layout_is_ellipsized (layout))
    return;

  g_test_message ("“%s” is cut", gtk_label_get_text (label));
  g_assert_cmpint (lines, >, 1);
  gtk_label_set_lines (label, lines + 1);
  gtk_widget_measure (find_slide (GTK_WIDGET (label)), GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (picture->widget),
                      &needed, NULL, NULL, NULL);
  gtk_label_set_lines (label, lines);
  g_assert_cmpint (needed, >, gtk_widget_get_height (picture->widget));
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
      check_size (picture, widget);
      if (picture->surface != NULL)
        g_assert_cmpfloat (measure_contrast (picture, widget), >=, CONTRAST);
      check_place (picture, widget);
      check_whole (picture, GTK_LABEL (widget));
      n++;
    }

  return n;
}

/* Colours do not depend on the size of a screen: they are looked at on one that has few pixels. */
static guint
check_slide (RoomScreen *fixture)
{
  Picture picture = { NULL, GTK_WIDGET (fixture->window) };
  guint n;

  hand_wait_drawn (picture.widget);
  if (gtk_widget_get_width (picture.widget) == 1280)
    take_picture (&picture);
  n = check_texts (&picture, picture.widget);
  g_clear_pointer (&picture.surface, cairo_surface_destroy);

  return n;
}

/* What a plan may look like, in whatever language and colours the facilitator works. */
typedef struct
{
  const char    *path;
  const char    *language;
  AdwColorScheme scheme;
  const char    *changes; /* nullable: of the plan above */
  guint          n_goals;
  guint          n_pages;   /* of the whole board */
  guint          n_checked; /* of the goals; then the whole board */
} SlideCase;

/* That are on each slide at least. */
#define N_TEXTS 10

#define NO_THEMES "-housing\n-work\n-school\n-safe\n-health\n-d6\n-d7\n"
#define NO_GOALS  "-g1\n-g2\n-g3\n-g4\n-g5\n-g6\n"

static const SlideCase cases[] = {
  { "/slides/dutch", "nl", ADW_COLOR_SCHEME_FORCE_LIGHT, NULL, 6, 2, 6 },
  { "/slides/english-dark", "en", ADW_COLOR_SCHEME_FORCE_DARK, NULL, 6, 2, 1 },
  { "/slides/no-ambition", "nl", ADW_COLOR_SCHEME_FORCE_LIGHT, "plan ambition=''\n", 6, 2, 0 },
  { "/slides/no-themes", "nl", ADW_COLOR_SCHEME_FORCE_DARK, NO_THEMES, 6, 1, 0 },
  { "/slides/one-voice", "nl", ADW_COLOR_SCHEME_FORCE_LIGHT, NO_GOALS "-v1\n-v2\n-v3\n-v4\n-d6\n-d7\n", 0, 1, 0 },
};

/* Returns: (transfer full): what stands at the foot of a slide */
static char *
say_place (const SlideCase *test, guint place)
{
  if (place < test->n_goals)
    return g_strdup_printf (g_dgettext (GETTEXT_PACKAGE, "Goal %u of %u"), place + 1, test->n_goals);
  if (test->n_pages == 1)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "slide", "The whole board"));

  return g_strdup_printf (g_dpgettext2 (GETTEXT_PACKAGE, "slide", "The whole board, %u of %u"), place - test->n_goals + 1,
                          test->n_pages);
}

static void
check_slides (RoomScreen *screen, const SlideCase *test, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *place = say_place (test, i);

      room_screen_wait (screen, place);
      g_assert_cmpuint (check_slide (screen), >=, N_TEXTS);
      hand_press ("Next");
    }
}

static void
test_slides (gconstpointer data)
{
  const SlideCase *test = data;
  RoomScreen screen;

  speak (test->language);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), test->scheme);
  room_screen_set_up (&screen, plan);
  if (test->changes != NULL)
    small_plan_change (screen.project, test->changes);
  check_slides (&screen, test, 0, test->n_checked);
  hand_press ("End");
  if (test->n_pages == 2)
    hand_press ("Prior");
  check_slides (&screen, test, test->n_goals, test->n_pages);

  room_screen_tear_down (&screen);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  wb_shell_get_resource ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_slides);

  return g_test_run ();
}
