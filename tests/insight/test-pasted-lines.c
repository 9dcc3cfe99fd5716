/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "small-plan.h"
#include "wb-pasted-lines.h"

static const char plan[] = "goal g1 title='Dry homes' domain=housing target-year=2026\n"
                           "partner p1 name=Rivierhuis\n";

typedef struct
{
  const char *name;
  WbKind      kind; /* chosen */
  const char *text;
  const char *lines; /* "kind[^parent] title|…" */
} LinesCase;

static const LinesCase cases[] = {
  { "plain", WB_KIND_GOAL, "One\nTwo", "goal One|goal Two" },
  { "blank-lines", WB_KIND_GOAL, "\n\n  \nOne\n\t\n\nTwo\n\n", "goal One|goal Two" },
  { "line-ends", WB_KIND_GOAL, "One\r\nTwo\rThree\vFour", "goal One|goal Two|goal Three|goal Four" },
  { "nothing", WB_KIND_GOAL, " \n \t\n- \n", "" },
  { "bullets", WB_KIND_ACTION, "- One\n* Two\n• Three\n– Four\n+ Five\n- [ ] Six\n- [x] Seven",
    "action One|action Two|action Three|action Four|action Five|action Six|action Seven" },
  { "numbers", WB_KIND_ACTION, "1. One\n2) Two\n10. Ten\nb) Letter",
    "action One|action Two|action Ten|action Letter" },
  { "bullets-of-a-word-processor", WB_KIND_ACTION, "\xef\x82\xb7\tOne\n\xef\x82\xa7\tTwo\no\tThree\n➢ Four\no Five",
    "action One|action Two|action Three|action Four|action o Five" },
  { "table", WB_KIND_ACTION, "Drying team\tRivierhuis\t1-3-2027\r\nCoach\t\t\r\n\t\t\r\n 1 \t Two ",
    "action Drying team – Rivierhuis – 1-3-2027|action Coach|action 1 – Two" },
  { "table-with-goals", WB_KIND_GOAL, "Dry homes\tRivierhuis\n\tMeasure\t2027", "goal Dry homes – Rivierhuis|action^0 Measure – 2027" },
  { "right-to-left", WB_KIND_GOAL, "• فريق التجفيف\n- צוות ייבוש", "goal فريق التجفيف|goal צוות ייבוש" },
  { "no-numbers", WB_KIND_ACTION, "2026. One\n3.50 euro\nJ. Two\n-Three\n600 homes",
    "action 2026. One|action 3.50 euro|action J. Two|action -Three|action 600 homes" },
  { "says-its-kind", WB_KIND_GOAL, "actie: drying team > dry homes\nvoice: It is damp\nOne",
    "action drying team|voice It is damp|goal One" },
  { "title-only", WB_KIND_ACTION, "One @Rivierhuis by March #housing", "action One @Rivierhuis by March #housing" },
  { "only-a-kind", WB_KIND_GOAL, "actie:\nOne", "goal One" },
  { "indented", WB_KIND_GOAL, "One\n\t- Do\n\t- Do more\nTwo\n    Do else",
    "goal One|action^0 Do|action^0 Do more|goal Two|action^3 Do else" },
  { "all-indented", WB_KIND_GOAL, "\tOne\n\tTwo", "goal One|goal Two" },
  { "says-its-goal", WB_KIND_GOAL, "One\n\tactie: Do > dry homes\n\tDo more", "goal One|action Do|action^0 Do more" },
  { "deeper", WB_KIND_GOAL, "One\n\tDo\n\t\tDo more", "goal One|action^0 Do|action^0 Do more" },
  { "below-an-action", WB_KIND_ACTION, "One\n\tTwo", "action One|action Two" },
  { "below-a-voice", WB_KIND_VOICE, "One\n\tTwo", "voice One|voice Two" },
  { "goal-below-a-goal", WB_KIND_GOAL, "One\n\tgoal: Two\n\t\tDo", "goal One|goal Two|action^1 Do" },
};

static const char *
get_kind_name (WbKind kind)
{
  return wb_kind_get_info (kind)->name;
}

static char *
dump (GArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const WbPastedLine *line = &g_array_index (lines, WbPastedLine, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", get_kind_name (line->capture->kind));
      if (line->parent >= 0)
        g_string_append_printf (text, "^%d", line->parent);
      g_string_append_printf (text, " %s", line->capture->title);
    }

  return g_string_free (text, FALSE);
}

static void
test_lines (gconstpointer data)
{
  const LinesCase *lines_case = data;
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbCaptureNames) names = NULL;
  const WbCaptureDefaults defaults = { .kind = lines_case->kind };
  g_autoptr (GArray) lines = NULL;
  g_autofree char *text = NULL;

  names = wb_capture_names_new (project);
  lines = wb_pasted_lines_read (names, lines_case->text, &defaults);
  text = dump (lines);
  g_assert_cmpstr (text, ==, lines_case->lines);
}

/* What is meant where a line does not say: a goal for actions, a theme for goals; not below a goal that is new. */
static void
test_defaults (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbCaptureNames) names = wb_capture_names_new (project);
  WbSlot goal = small_plan_find (project, "g1"), theme = small_plan_find (project, "housing");
  const WbCaptureDefaults actions = { WB_KIND_ACTION, goal, theme }, goals = { WB_KIND_GOAL, goal, theme };
  g_autoptr (GArray) of_actions = wb_pasted_lines_read (names, "One", &actions);
  g_autoptr (GArray) of_goals = wb_pasted_lines_read (names, "One\n\tTwo", &goals);

  g_assert_cmpuint (g_array_index (of_actions, WbPastedLine, 0).capture->goal, ==, goal);
  g_assert_cmpuint (g_array_index (of_goals, WbPastedLine, 0).capture->theme, ==, theme);
  g_assert_cmpuint (g_array_index (of_goals, WbPastedLine, 1).capture->goal, ==, WB_SLOT_NONE);
}

/* A title of one line that is a whole book is cut, between characters; a voice may be long. */
static void
test_long (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbCaptureNames) names = wb_capture_names_new (project);
  g_autofree char *text = g_malloc0 (3 * WB_MAX_TEXT + 1);
  const WbCaptureDefaults goals = { .kind = WB_KIND_GOAL }, voices = { .kind = WB_KIND_VOICE };
  g_autoptr (GArray) of_goals = NULL, of_voices = NULL;

  for (guint i = 0; i < WB_MAX_TEXT; i++)
    memcpy (text + 3 * i, "€", 3);
  of_goals = wb_pasted_lines_read (names, text, &goals);
  of_voices = wb_pasted_lines_read (names, text, &voices);

  g_assert_cmpuint (strlen (g_array_index (of_goals, WbPastedLine, 0).capture->title), ==, WB_MAX_TEXT / 3 * 3);
  g_assert_cmpuint (strlen (g_array_index (of_voices, WbPastedLine, 0).capture->title), ==, 3 * WB_MAX_TEXT);
}

/* More than a voice takes is cut as well. */
static void
test_longest (void)
{
  g_autoptr (WbProject) project = small_plan_new (plan);
  g_autoptr (WbCaptureNames) names = wb_capture_names_new (project);
  g_autofree char *text = g_strnfill (WB_MAX_LONG_TEXT + 1, 'a');
  const WbCaptureDefaults voices = { .kind = WB_KIND_VOICE };
  g_autoptr (GArray) lines = wb_pasted_lines_read (names, text, &voices);

  g_assert_cmpuint (strlen (g_array_index (lines, WbPastedLine, 0).capture->title), ==, WB_MAX_LONG_TEXT);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/insight/pasted-lines/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_lines);
    }
  g_test_add_func ("/insight/pasted-lines/defaults", test_defaults);
  g_test_add_func ("/insight/pasted-lines/long", test_long);
  g_test_add_func ("/insight/pasted-lines/longest", test_longest);

  return g_test_run ();
}
