/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-partner-badge.h"
#include "wb-partner-list.h"

#include <adwaita.h>
#include <locale.h>
#include <math.h>

#include "hand.h"
#include "small-plan.h"
#include "wb-scheme.h"

static const char plan[] =
  "goal g1 title=Dry domain=housing target-year=2026\n"
  "action a1 title=Team\n"
  "action a2 title=Coach\n"
  "contributes a1 g1\n"
  "contributes a2 g1\n"
  "partner p1 name=Riverhouse type=housing-association\n"
  "partner p2 name='Café de Brug'\n"
  "takes-part p1 a1 roles=lead\n";

typedef struct
{
  WbProject          *project;
  WbSelection        *selection;
  GtkWidget          *list;
  GtkWidget          *window;
  GSimpleActionGroup *actions;
  GString            *said; /* what was asked of the board, and shown */
} Fixture;

static void
action_cb (Fixture *fixture, GVariant *target, GAction *action)
{
  g_string_append_printf (fixture->said, "%s ", g_action_get_name (action));
}

static void
add_action (Fixture *fixture, const char *name)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_swapped (action, "activate", G_CALLBACK (action_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (fixture->actions), G_ACTION (action));
}

static void
open_cb (Fixture *fixture)
{
  g_string_append (fixture->said, "open ");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
  fixture->selection = wb_selection_new (fixture->project);
  fixture->said = g_string_new (NULL);
  fixture->actions = g_simple_action_group_new ();
  add_action (fixture, "move");
  add_action (fixture, "link");
  fixture->list = wb_partner_list_new ();
  g_object_set (fixture->list, "project", fixture->project, "selection", fixture->selection, NULL);
  g_signal_connect_swapped (fixture->list, "open", G_CALLBACK (open_cb), fixture);
  gtk_widget_insert_action_group (fixture->list, "board", G_ACTION_GROUP (fixture->actions));
  fixture->window = hand_open (fixture->list);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  hand_close (fixture->window);
  g_string_free (fixture->said, TRUE);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->project);
}

/* All words that are shown in a widget. */
static void
collect_words (GtkWidget *widget, GString *words)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

typedef struct
{
  Fixture    *fixture;
  const char *words;
} Expected;

static gboolean
has_words (gpointer data)
{
  const Expected *expected = data;
  g_autoptr (GString) words = g_string_new (NULL);

  collect_words (expected->fixture->list, words);

  return g_str_has_suffix (words->str, expected->words);
}

static void
expect_words (Fixture *fixture, const char *words) /* the last ones */
{
  Expected expected = { fixture, words };

  hand_wait (has_words, &expected);
}

static gboolean
is_said (gpointer data)
{
  const Expected *expected = data;

  return g_str_equal (expected->fixture->said->str, expected->words);
}

static void
expect_said (Fixture *fixture, const char *words)
{
  Expected expected = { fixture, words };

  hand_wait (is_said, &expected);
}

static gboolean
is_selected (gpointer data)
{
  const Expected *expected = data;

  return wb_selection_get_last (expected->fixture->selection) ==
         wb_project_find (expected->fixture->project, expected->words);
}

static void
expect_selected (Fixture *fixture, const char *id)
{
  Expected expected = { fixture, id };

  hand_wait (is_selected, &expected);
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  expect_words (fixture, "CD|Café de Brug|0 actions|Ri|Riverhouse|housing association|1 action|");
  small_plan_change (fixture->project, "takes-part p1 a2 roles=does\n");
  expect_words (fixture, "Riverhouse|housing association|2 actions|");
}

/* Without minding accents; Enter goes to the first one that is found. */
static void
test_finds (Fixture *fixture, gconstpointer data)
{
  hand_type ("cafe");
  expect_words (fixture, "arrows|CD|Café de Brug|0 actions|");
  hand_press ("Return");
  expect_selected (fixture, "p2");
  hand_press ("m");
  hand_press ("l");
  expect_said (fixture, "move link ");
  hand_press ("Return");
  expect_said (fixture, "move link open ");
}

static gboolean
has_three (gpointer data)
{
  return wb_project_count (((Fixture *) data)->project, WB_KIND_PARTNER) == 3;
}

static void
test_adds (Fixture *fixture, gconstpointer data)
{
  const WbSlot *partners;
  guint n;

  hand_type ("Sports");
  expect_words (fixture, "Enter adds “Sports” as a new partner|");
  hand_press ("Return");
  hand_wait (has_three, fixture);
  partners = wb_project_list (fixture->project, WB_KIND_PARTNER, &n);
  g_assert_cmpstr (wb_record_get_title (wb_project_get (fixture->project, partners[2])), ==, "Sports");
  expect_selected (fixture, wb_record_get_id (wb_project_get (fixture->project, partners[2])));

  wb_project_undo (fixture->project);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_PARTNER), ==, 2);
}

/* Where nothing may be changed, nothing is offered. */
static void
test_reads_only (Fixture *fixture, gconstpointer data)
{
  wb_project_set_read_only (fixture->project, TRUE);
  hand_type ("Sports");
  hand_press ("Return");
  hand_wait_drawn (fixture->window);
  g_assert_cmpuint (wb_project_count (fixture->project, WB_KIND_PARTNER), ==, 2);
}

static gboolean
shows (GtkWidget *badge, const char *initials)
{
  return g_str_equal (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (badge))), initials);
}

static WbPartnerBadge *
find_badge (GtkWidget *widget, const char *initials)
{
  WbPartnerBadge *found = NULL;

  if (WB_IS_PARTNER_BADGE (widget) && shows (widget, initials))
    return WB_PARTNER_BADGE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_badge (child, initials);

  return found;
}

static double
get_light (const GdkRGBA *colour)
{
  const float parts[] = { colour->red, colour->green, colour->blue };
  static const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double light = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    light += weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4));

  return light;
}

static void
assert_readable (const WbThemeLook *look)
{
  double a = get_light (&look->colour) + 0.05, b = get_light (&look->tint) + 0.05;

  g_assert_cmpfloat (MAX (a, b) / MIN (a, b), >=, 4.5);
}

/* A partner is known by the colour of its theme, as on the board. */
static void
test_colours (Fixture *fixture, gconstpointer data)
{
  WbThemeLook health = wb_theme_look_get (wb_scheme_current (), "health", -1);
  WbThemeLook none = wb_theme_look_get (wb_scheme_current (), NULL, -1);
  WbThemeLook look;

  small_plan_change (fixture->project, "p1 short=RH domain=health\nhealth icon=health");
  hand_wait_drawn (fixture->window);
  g_assert_nonnull (find_badge (fixture->list, "RH"));
  look = wb_partner_badge_get_look (find_badge (fixture->list, "RH"));
  g_assert_true (gdk_rgba_equal (&look.colour, &health.colour));
  g_assert_true (gdk_rgba_equal (&look.tint, &health.tint));
  assert_readable (&look);

  small_plan_change (fixture->project, "p1 domain=");
  hand_wait_drawn (fixture->window);
  look = wb_partner_badge_get_look (find_badge (fixture->list, "RH"));
  g_assert_true (gdk_rgba_equal (&look.colour, &none.colour));
  assert_readable (&look);
}

#define ADD(path, test) g_test_add ("/pages/partner-list/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("shows", test_shows);
  ADD ("finds", test_finds);
  ADD ("adds", test_adds);
  ADD ("reads-only", test_reads_only);
  ADD ("colours", test_colours);

  return g_test_run ();
}
