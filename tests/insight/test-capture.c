/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "small-plan.h"
#include "wb-capture.h"
#include "wb-item-search.h"
#include "wb-spoken-date.h"
#include "wb-text.h"

static const char plan[] =
  "domain culture name='Sport en cultuur' colour=#112233\n"
  "work icon=work\n"
  "health icon=health\n"
  "goal g1 title='Dry homes before the winter' domain=housing also-domains=health target-year=2026\n"
  "goal g2 title='Work for thirty' domain=work target-year=2027\n"
  "partner p1 name=Rivierhuis short=RH\n"
  "partner p2 name='Welzijn Stroom' short=WS\n"
  "partner p3 name='Wijkbedrijf Noord'\n"
  "partner p4 name='Wijkbedrijf Zuid'\n"
  "partner p5 name=Bewonerscollectief\n";

typedef struct
{
  WbProject      *project;
  WbCaptureNames *names;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->project = small_plan_new (plan);
  fixture->names = wb_capture_names_new (fixture->project);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  wb_capture_names_free (fixture->names);
  g_assert_finalize_object (fixture->project);
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name;
  const char *line;
  const char *goal;  /* selected; NULL: none */
  const char *title; /* NULL: nothing is left */
  const char *words;
} LineCase;

static const LineCase line_cases[] = {
  { "whole", "action: drying team on Saturday #housing @Rivierhuis @Bewonerscollectief by 2027-03 > dry homes", NULL,
    "drying team on Saturday",
    "New action, under “Dry homes before the winter”, led by Rivierhuis, with Bewonerscollectief, due Mar 2027" },
  { "dutch", "actie: droogteam voor ouders #HOUSING @rivierhuis vóór 1 maart", "g1", "droogteam voor ouders",
    "New action, under “Dry homes before the winter”, led by Rivierhuis, due 1 Mar 2027" },
  { "other-order", "by March @RH drying team", NULL, "drying team",
    "New action, without a goal, led by Rivierhuis, due Mar 2027" },
  { "selected", "a: coach", "g2", "coach", "New action, under “Work for thirty”" },
  { "said-goal-wins", "coach > dry homes", "g2", "coach", "New action, under “Dry homes before the winter”" },
  { "two-goals", "coach > dry homes > work for thirty", NULL, "coach",
    "New action, under “Dry homes before the winter”, “Work for thirty”" },
  { "also-theme", "lungs #health", "g1", "lungs", "New action, under “Dry homes before the winter”" },
  { "other-theme", "lungs #work", "g1", "lungs #work", "New action, without a goal, “#work” stays in the text" },
  { "unknown-theme", "doel: schoon #water", NULL, "schoon #water", "New goal, “#water” stays in the text" },
  { "many-words", "goal: play #Sport en cultuur outside @Welzijn Stroom soon", NULL, "play outside soon",
    "New goal, in the theme Sport en cultuur, owned by Welzijn Stroom" },
  { "beginning", "x @Stroom", NULL, "x", "New action, without a goal, led by Welzijn Stroom" },
  { "several-may-be-meant", "x @Wijkbedrijf", NULL, "x", "New action, without a goal, led by Wijkbedrijf (new)" },
  { "short-is-not-guessed", "x @we", NULL, "x", "New action, without a goal, led by we (new)" },
  { "new-partners", "x @\"Stichting Samen Sterk\", @Moskee.", NULL, "x",
    "New action, without a goal, led by Stichting Samen Sterk (new), with Moskee (new)" },
  { "quoted-known", "x @“Wijkbedrijf Zuid”", NULL, "x", "New action, without a goal, led by Wijkbedrijf Zuid" },
  { "open-quote", "x @\"Samen", NULL, "x", "New action, without a goal, led by \"Samen (new)" },
  { "date-in-a-name", "x > Dry homes before the winter", NULL, "x", "New action, under “Dry homes before the winter”" },
  { "last-date", "party in May, ask by April", NULL, "party in May, ask", "New action, without a goal, due Apr 2027" },
  { "no-date", "course in the community centre for 3 children", NULL, "course in the community centre for 3 children",
    "New action, without a goal" },
  { "mail-address", "ask a@b.nl about >", NULL, "ask a@b.nl about >", "New action, without a goal, “>” stays in the text" },
  { "goal", "doel: minder wachten #health tegen eind 2028 > dry homes", NULL, "minder wachten",
    "New goal, in the theme Health, part of “Dry homes before the winter”, in 2028" },
  { "voice-is-verbatim", "uitspraak: Niemand komt voor de winter. #housing @RH > dry homes", NULL,
    "Niemand komt voor de winter.",
    "New residents’ voice, about Housing, the beginning of “Dry homes before the winter”, gathered by Rivierhuis" },
  { "selected-theme", "doel: minder wachten", "g1", "minder wachten", "New goal, in the theme Housing" },
  { "said-theme-wins", "doel: minder wachten #work", "g1", "minder wachten", "New goal, in the theme Work" },
  { "voice-at-a-goal", "u: Het tocht", "g1", "Het tocht",
    "New residents’ voice, about Housing, the beginning of “Dry homes before the winter”" },
  { "voice-of-another-theme", "u: Geen werk #work", "g1", "Geen werk", "New residents’ voice, about Work" },
  { "partner", "p: Fietsenmakers @x #work", NULL, "Fietsenmakers @x", "New partner, in the theme Work, “@x” stays in the text" },
  { "blank-before-colon", "Doel : schoon", NULL, "schoon", "New goal" },
  { "word-people-use", "Stem: het tocht #housing", NULL, "het tocht", "New residents’ voice, about Housing" },
  { "address-is-no-kind", "https://voorbeeld.nl/a: bekijken", NULL, "https://voorbeeld.nl/a: bekijken", "New action, without a goal" },
  { "time-is-no-kind", "koffie 19:30: in de zaal", NULL, "koffie 19:30: in de zaal", "New action, without a goal" },
  { "joined", "schouw met @RH, @Moskee en @\"Stichting Samen\" op 12 maart", NULL, "schouw",
    "New action, without a goal, led by Rivierhuis, with Moskee (new), Stichting Samen (new), due 12 Mar 2027" },
  { "with-people", "schouw met bewoners en @RH", NULL, "schouw met bewoners en", "New action, without a goal, led by Rivierhuis" },
  { "and-between-words", "feest en markt @RH", NULL, "feest en markt", "New action, without a goal, led by Rivierhuis" },
  { "voice-keeps-joining-words", "u: praat met @RH en @Moskee", NULL, "praat met en @Moskee",
    "New residents’ voice, gathered by Rivierhuis, “@Moskee” stays in the text" },
  { "without-blanks", "lamp @RH,@\"Welzijn Stroom\"/@Moskee", NULL, "lamp",
    "New action, without a goal, led by Rivierhuis, with Welzijn Stroom, Moskee (new)" },
  { "themes-without-blanks", "doel: leren #work/#health", NULL, "leren", "New goal, in the theme Work, Health" },
  { "unread-without-blanks", "doel: leren #water,#lucht", NULL, "leren #water,#lucht",
    "New goal, “#water, #lucht” stays in the text" },
  { "address-among-names", "mail info@rivierhuis.nl @RH voor vrijdag", NULL, "mail info@rivierhuis.nl",
    "New action, without a goal, led by Rivierhuis, due 27 Nov 2026" },
  { "year-in-the-title", "Bord 2027: eerste versie in april", NULL, "Bord 2027: eerste versie",
    "New action, without a goal, due Apr 2027" },
  { "ages-are-no-date", "spelen voor kinderen van 3 tot 12 jaar", NULL, "spelen voor kinderen van 3 tot 12 jaar",
    "New action, without a goal" },
  { "range-is-no-date", "lunch voor 3-5 personen", NULL, "lunch voor 3-5 personen", "New action, without a goal" },
  { "from-until", "lessen van maart tot juni", NULL, "lessen van maart", "New action, without a goal, due Jun 2027" },
  { "goal-and-date", "markt > work for thirty voor de zomer", NULL, "markt",
    "New action, under “Work for thirty”, due Jun 2027" },
  { "no-such-goal", "markt > bestaat niet", NULL, "markt > bestaat niet", "New action, without a goal, “>” stays in the text" },
  { "more-than", "meer dan 30 > 20 huizen", NULL, "meer dan 30 > 20 huizen", "New action, without a goal, “>” stays in the text" },
  { "date-before-the-words", "1 maart 2027 start de cursus", NULL, "start de cursus", "New action, without a goal, due 1 Mar 2027" },
  { "brackets", "drogen (@RH)", NULL, "drogen", "New action, without a goal, led by Rivierhuis" },
  { "new-in-brackets", "drogen (@Woonbron).", NULL, "drogen", "New action, without a goal, led by Woonbron (new)" },
  { "several-in-brackets", "drogen (@RH en @Welzijn Stroom, @Moskee) voor maart", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, with Welzijn Stroom, Moskee (new), due Mar 2027" },
  { "more-in-brackets", "drogen (samen met @RH)", NULL, "drogen (samen)", "New action, without a goal, led by Rivierhuis" },
  { "brackets-around-words", "drogen (kelder) @RH", NULL, "drogen (kelder)", "New action, without a goal, led by Rivierhuis" },
  { "brackets-in-a-name", "drogen @\"Stichting (Samen)\"", NULL, "drogen",
    "New action, without a goal, led by Stichting (Samen) (new)" },
  { "square-brackets", "doel: leren [#work]", NULL, "leren", "New goal, in the theme Work" },
  { "open-bracket", "drogen (@RH voor maart", NULL, "drogen (", "New action, without a goal, led by Rivierhuis, due Mar 2027" },
  { "only-punctuation", ").", NULL, ").", "New action, without a goal" },
  { "goal-in-brackets", "droogteam (> dry homes)", NULL, "droogteam",
    "New action, under “Dry homes before the winter”" },
  { "said-twice", "drogen @RH @Rivierhuis > dry homes > dry homes", NULL, "drogen",
    "New action, under “Dry homes before the winter”, led by Rivierhuis" },
  { "new-said-twice", "drogen @Moskee en @moskee", NULL, "drogen", "New action, without a goal, led by Moskee (new)" },
  { "themes-said-twice", "doel: leren #work #health #health", NULL, "leren", "New goal, in the theme Work, Health" },
  { "theme-in-the-other-language", "doel: leren #werk", NULL, "leren", "New goal, in the theme Work" },
  { "theme-by-its-beginning", "doel: leren #he", NULL, "leren", "New goal, in the theme Health" },
  { "theme-as-one-word", "doel: leren #sport en cultuur", NULL, "leren", "New goal, in the theme Sport en cultuur" },
  { "doubled-sign", "drogen @@RH", NULL, "drogen", "New action, without a goal, led by Rivierhuis" },
  { "signs-without-blanks", "doel: leren #work@RH", NULL, "leren", "New goal, in the theme Work, owned by Rivierhuis" },
  { "whose-team", "plan van @Rivierhuis’s team", NULL, "plan van team",
    "New action, without a goal, led by Rivierhuis" },
  { "name-as-one-word", "drogen @WelzijnStroom", NULL, "drogen", "New action, without a goal, led by Welzijn Stroom" },
  { "name-with-a-hyphen", "drogen @welzijn-stroom", NULL, "drogen",
    "New action, without a goal, led by Welzijn Stroom" },
  { "name-of-several-words", "drogen @Stichting Buurtmoeders Rivierenwijk voor maart", NULL, "drogen",
    "New action, without a goal, led by Stichting Buurtmoeders Rivierenwijk (new), due Mar 2027" },
  { "name-with-small-words", "drogen @Vrienden van de Wijk vragen", NULL, "drogen vragen",
    "New action, without a goal, led by Vrienden van de Wijk (new)" },
  { "name-with-an-article", "drogen @de buurtmoeders vragen", NULL, "drogen vragen",
    "New action, without a goal, led by de buurtmoeders (new)" },
  { "name-with-an-apostrophe", "drogen @'t Buurthuis en 's avonds", NULL, "drogen en 's avonds",
    "New action, without a goal, led by 't Buurthuis (new)" },
  { "name-ends-at-a-comma", "drogen @Moskee, Wie belt?", NULL, "drogen Wie belt?",
    "New action, without a goal, led by Moskee (new)" },
  { "single-quotes", "drogen @'Samen Sterk' en @‘Jan en Alleman’", NULL, "drogen",
    "New action, without a goal, led by Samen Sterk (new), with Jan en Alleman (new)" },
  { "quotes-of-other-languages", "drogen @„Samen sterk” @«les voisins»", NULL, "drogen",
    "New action, without a goal, led by Samen sterk (new), with les voisins (new)" },
  { "more-of-a-known-name", "drogen @Wijkbedrijf Zu", NULL, "drogen",
    "New action, without a goal, led by Wijkbedrijf Zuid" },
  { "list-of-partners", "drogen @RH, Welzijn Stroom, Wijkbedrijf Noord en Bewonerscollectief", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, with Welzijn Stroom, Wijkbedrijf Noord, Bewonerscollectief" },
  { "list-without-blanks", "drogen @RH,Bewonerscollectief", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, with Bewonerscollectief" },
  { "list-ends-with-words", "drogen @RH en dan de rest", NULL, "drogen en dan de rest",
    "New action, without a goal, led by Rivierhuis" },
  { "led-by", "drying led by @RH by March", NULL, "drying",
    "New action, without a goal, led by Rivierhuis, due Mar 2027" },
  { "trekker", "drogen, trekker: @RH i.s.m. @WS", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, with Welzijn Stroom" },
  { "by-whom", "drogen door @RH", NULL, "drogen", "New action, without a goal, led by Rivierhuis" },
  { "voice-by-whom", "u: gezien door @RH", NULL, "gezien door", "New residents’ voice, gathered by Rivierhuis" },
  { "dashes", "drogen - voor 1 maart – @RH", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, due 1 Mar 2027" },
  { "dash-between-words", "drogen - @RH - in de kelder", NULL, "drogen - in de kelder",
    "New action, without a goal, led by Rivierhuis" },
  { "dash-first", "voor 1 maart - drogen", NULL, "drogen", "New action, without a goal, due 1 Mar 2027" },
  { "strokes", "drogen / @RH / voor maart", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, due Mar 2027" },
  { "commas", "drogen, @RH, voor maart,", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, due Mar 2027" },
  { "comma-between-words", "drogen, @RH belt", NULL, "drogen, belt", "New action, without a goal, led by Rivierhuis" },
  { "date-in-brackets", "drogen (voor maart) @RH", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, due Mar 2027" },
  { "figures-in-brackets", "drogen [12-3-2027]", NULL, "drogen", "New action, without a goal, due 12 Mar 2027" },
  { "weekday-in-brackets", "drogen (volgende week dinsdag)", NULL, "drogen", "New action, without a goal, due 1 Dec 2026" },
  { "within-in-brackets", "drogen (binnen twee weken) @RH", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, due 8 Dec 2026" },
  { "all-in-brackets", "drogen (voor 1 maart, @RH)", NULL, "drogen",
    "New action, without a goal, led by Rivierhuis, due 1 Mar 2027" },
  { "no-date-in-brackets", "drogen (in de kelder, 75+) @RH", NULL, "drogen (in de kelder, 75+)",
    "New action, without a goal, led by Rivierhuis" },
  { "not-before", "lift dicht niet voor eind maart", NULL, "lift dicht niet voor eind maart",
    "New action, without a goal" },
  { "from-when", "lessen vanaf begin maart 2027", NULL, "lessen vanaf begin maart 2027", "New action, without a goal" },
  { "after-and-before", "verf na eind mei, klaar voor september", NULL, "verf na eind mei, klaar",
    "New action, without a goal, due Sep 2027" },
  { "weekday-of-next-week", "bel @RH volgende week dinsdag", NULL, "bel",
    "New action, without a goal, led by Rivierhuis, due 1 Dec 2026" },
  { "smileys", "👍 drogen 🏠 @RH 🎉", NULL, "👍 drogen 🏠 🎉", "New action, without a goal, led by Rivierhuis" },
  { "right-to-left", "فريق التجفيف @RH", NULL, "فريق التجفيف", "New action, without a goal, led by Rivierhuis" },
  { "residents-say", "Bewoners zeggen: het tocht", NULL, "het tocht", "New residents’ voice" },
  { "to-do", "To do: bellen", "g1", "bellen", "New action, under “Dry homes before the winter”" },
  { "many-goals", "Doelen: leren", NULL, "leren", "New goal" },
  { "known-partner", "partner: welzijn stroom", NULL, "welzijn stroom",
    "New partner, there already is one with this name" },
  { "no-title", "action: @RH", NULL, NULL, "New action, without a goal, led by Rivierhuis" },
  { "empty", "", NULL, NULL, "New action, without a goal" },
  { "no-kind", "note: this", NULL, "note: this", "New action, without a goal" },
};

static void
test_line (Fixture *fixture, gconstpointer data)
{
  const LineCase *test = data;
  const WbCaptureDefaults defaults = {
    .kind = WB_KIND_ACTION,
    .goal = test->goal != NULL ? small_plan_find (fixture->project, test->goal) : WB_SLOT_NONE,
    .theme = test->goal != NULL ? small_plan_find (fixture->project, "housing") : WB_SLOT_NONE,
  };
  g_autoptr (WbCapture) capture = wb_capture_read (fixture->names, test->line, &defaults);
  g_autofree char *words = wb_capture_to_words (fixture->project, capture);

  g_assert_cmpstr (capture->title, ==, test->title);
  g_assert_cmpstr (words, ==, test->words);
}

/* Whatever is typed: what is no part is the title, and nothing of the line is lost. */
static void
test_nothing_is_lost (Fixture *fixture, gconstpointer data)
{
  static const char *const bits[] = {
    "#",         "@",       ">",     "\"",      "“",       "”",  " ",       " ",     " ",
    "action:",   "housing", "RH",    "Welzijn", "Stroom",  "by", "vóór",    "March", "2027-03",
    "31-2-2027", "dry",     "homes", "é",       ",",       "x",  "eind",    "the",   "99999999999999999999",
    "\t",        "(",       ")",     "en",      "-",       ";",  "@Moskee", "[",     "week 12",
    "dinsdag",   "'s",      "Noord", "voor",    "1 maart", "@@", "Pasen",
  };
  const WbCaptureDefaults defaults = { .kind = WB_KIND_ACTION };
  guint32 seed = 20261129;
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint run = 0; run < 3000; run++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      g_autoptr (WbCapture) capture = NULL;
      g_autoptr (GString) left = g_string_new (NULL);
      g_autofree char *words = NULL;
      g_autofree char *cleaned = NULL;
      gsize at = 0;

      for (int n = g_rand_int_range (rand, 0, 14); n > 0; n--)
        g_string_append (line, bits[g_rand_int_range (rand, 0, G_N_ELEMENTS (bits))]);
      capture = wb_capture_read (fixture->names, line->str, &defaults);
      words = wb_capture_to_words (fixture->project, capture);

      for (guint i = 0; i < capture->parts->len; i++)
        {
          const WbCapturePart *part = &g_array_index (capture->parts, WbCapturePart, i);

          g_assert_cmpuint (part->start, >=, at);
          g_assert_cmpuint (part->end, >, part->start);
          g_assert_true (g_utf8_validate (line->str + part->start, part->end - part->start, NULL));
          g_string_append_len (left, line->str + at, part->start - at);
          if (line->str[part->end] == ')')
            g_string_truncate (left, strlen (g_strchomp (left->str)));
          else
            g_string_append_c (left, ' ');
          at = part->end;
        }
      g_string_append (left, line->str + at);
      g_strdelimit (left->str, "\t", ' ');
      cleaned = wb_text_clean (left->str, left->len, WB_TEXT_SHORT);
      for (char *p = cleaned; p != NULL && (p = strstr (p, "  ")) != NULL;)
        memmove (p, p + 1, strlen (p));
      g_assert_cmpstr (cleaned, ==, capture->title);
    }
}

static void
test_typed (void)
{
  WbCaptureMeaning meaning;
  gsize start;

  g_assert_true (wb_capture_find_typed ("x @Riv", 6, &meaning, &start));
  g_assert_cmpint (meaning, ==, WB_CAPTURE_PARTNER);
  g_assert_cmpuint (start, ==, 2);
  g_assert_true (wb_capture_find_typed ("#wo x", 3, &meaning, &start));
  g_assert_cmpint (meaning, ==, WB_CAPTURE_THEME);
  g_assert_cmpuint (start, ==, 0);
  g_assert_true (wb_capture_find_typed ("x (@Riv", 7, &meaning, &start));
  g_assert_cmpuint (start, ==, 3);
  g_assert_false (wb_capture_find_typed ("x @Riv", 2, &meaning, &start));
  g_assert_false (wb_capture_find_typed ("a@b.nl", 6, &meaning, &start));
}

static void
test_complete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) found = wb_capture_names_complete (fixture->names, WB_KIND_PARTNER, "w", 10);
  g_autoptr (GArray) two = wb_capture_names_complete (fixture->names, WB_KIND_PARTNER, "", 2);

  g_assert_cmpuint (found->len, ==, 4); /* with the one that has it inside */
  g_assert_cmpuint (g_array_index (found, WbSlot, 0), ==, small_plan_find (fixture->project, "p2"));
  g_assert_cmpuint (two->len, ==, 2);
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *words;
  guint       n; /* how many of them */
  WbDate      date;
} DateCase;

/* Said on 24 November 2026, a Tuesday. */
static const DateCase date_cases[] = {
  { "2027-03", 1, 20270300 },
  { "2027-03-12 x", 1, 20270312 },
  { "12-3-2027", 1, 20270312 },
  { "12/3/2027", 1, 20270312 },
  { "31-2-2027", 0, 0 },
  { "12-3-27", 0, 0 },
  { "2027", 0, 0 },
  { "by 2027 x", 2, 20270000 },
  { "by 2027-03", 2, 20270300 },
  { "voor maart", 2, 20270300 },
  { "voor november", 2, 20261100 },
  { "before 1 may", 3, 20270501 },
  { "by may 1", 3, 20270501 },
  { "by may 1 2028", 4, 20280501 },
  { "voor 1 maart 2028", 4, 20280301 },
  { "by the 1st of december", 5, 20261201 },
  { "by 20 november", 3, 20271120 },
  { "by 30 november", 3, 20261130 },
  { "by 31 june", 0, 0 },
  { "in maart", 2, 20270300 },
  { "in maart 2029", 3, 20290300 },
  { "in de zomer", 3, 20270800 },
  { "by next summer", 3, 20270600 },
  { "voor komende zomer", 3, 20270600 },
  { "before next friday", 3, 20261127 },
  { "eind van het jaar", 4, 20261200 },
  { "before the end of the year", 6, 20261200 },
  { "begin van het jaar", 4, 20270100 },
  { "by the end of the month", 6, 20261130 },
  { "van het jaar", 0, 0 },
  { "tot eind 2027", 3, 20271200 },
  { "tot 12 jaar", 0, 0 },
  { "per 1 maart", 3, 20270301 },
  { "in q2 2027", 3, 20270600 },
  { "q2 2027", 0, 0 },
  { "binnen twee weken", 3, 20261208 },
  { "within 2 months x", 3, 20270100 },
  { "over een jaar", 3, 20271100 },
  { "over wonen", 0, 0 },
  { "over 3 huizen", 0, 0 },
  { "binnen", 0, 0 },
  { "1 maart 2027 x", 3, 20270301 },
  { "march 12 2027", 3, 20270312 },
  { "1 maart", 0, 0 },
  { "voor de zomer", 3, 20270600 },
  { "voor de zomer van 2029", 5, 20290600 },
  { "before the winter", 3, 20261200 },
  { "in de winter", 3, 20270200 },
  { "eind 2027", 2, 20271200 },
  { "begin 2027", 2, 20270100 },
  { "medio 2027", 2, 20270600 },
  { "eind maart", 2, 20270331 },
  { "uiterlijk eind februari", 3, 20270228 },
  { "uiterlijk in mei", 3, 20270500 },
  { "by the end of march", 5, 20270331 },
  { "by the end of next year", 6, 20271200 },
  { "volgende maand", 0, 0 },
  { "voor volgend jaar", 3, 20270000 },
  { "in deze maand", 3, 20261100 },
  { "voor kerst", 2, 20261225 },
  { "voor de zomervakantie", 3, 20270700 },
  { "voor vrijdag", 2, 20261127 },
  { "by tuesday", 2, 20261201 },
  { "voor de zomervakantie van 2028", 5, 20280700 },
  { "before the summer holidays", 4, 20270700 },
  { "eind van de zomervakantie", 4, 20270800 },
  { "voor oud en nieuw", 4, 20261231 },
  { "voor nieuwjaar", 2, 20270101 },
  { "before the new year", 4, 20270101 },
  { "voor pasen", 2, 20270328 },
  { "by easter 2028", 3, 20280416 },
  { "voor pinksteren 2038", 3, 20380613 },
  { "voor hemelvaart", 2, 20270506 },
  { "voor de meivakantie", 3, 20270400 },
  { "voor het nieuwe schooljaar", 4, 20270800 },
  { "voor het eind van het schooljaar", 6, 20270700 },
  { "by year end", 3, 20261200 },
  { "voor het derde kwartaal", 4, 20270700 },
  { "in het eerste kwartaal van 2028", 6, 20280300 },
  { "by the end of the second quarter", 7, 20270600 },
  { "in de tweede helft van 2027", 6, 20271200 },
  { "in the first half of 2028", 6, 20280600 },
  { "in q4", 2, 20261200 },
  { "in het najaar", 3, 20261100 },
  { "voor het najaar", 3, 20270900 },
  { "halverwege maart", 2, 20270315 },
  { "mid-march", 1, 20270315 },
  { "by mid-2027", 2, 20270600 },
  { "mid-life", 0, 0 },
  { "over een half jaar", 4, 20270500 },
  { "over anderhalf jaar", 3, 20280500 },
  { "within a fortnight", 3, 20261208 },
  { "binnen tien dagen", 3, 20261204 },
  { "in two months", 3, 20270100 },
  { "in a week", 3, 20261201 },
  { "in twee maanden", 0, 0 },
  { "in 2 huizen", 0, 0 },
  { "volgende week dinsdag", 3, 20261201 },
  { "dinsdag volgende week", 3, 20261201 },
  { "next week friday x", 3, 20261204 },
  { "deze week vrijdag", 3, 20261127 },
  { "op volgende week maandag", 4, 20261130 },
  { "volgende week", 0, 0 },
  { "voor volgende week", 3, 20261130 },
  { "by next week", 3, 20261204 },
  { "eind van de week", 4, 20261127 },
  { "by the end of next week", 6, 20261204 },
  { "voor het weekend", 3, 20261127 },
  { "in week 12", 3, 20270326 },
  { "voor week 12", 3, 20270322 },
  { "in week 48", 3, 20261127 },
  { "in week 47", 3, 20271126 },
  { "in week 1 van 2027", 5, 20270108 },
  { "week 12", 0, 0 },
  { "in week 60", 0, 0 },
  { "in week 53 van 2028", 0, 0 },
  { "voor morgen", 2, 20261125 },
  { "by tomorrow", 2, 20261125 },
  { "uiterlijk overmorgen", 2, 20261126 },
  { "in de morgen", 0, 0 },
  { "morgen", 0, 0 },
  { "dinsdag 1 december", 3, 20261201 },
  { "voor dinsdag 1 december", 4, 20261201 },
  { "on tuesday 1 december 2026", 5, 20261201 },
  { "op dinsdag 12-3-2027", 3, 20270312 },
  { "dinsdag 1", 0, 0 },
  { "tot en met mei", 4, 20270500 },
  { "t/m 31 mei", 3, 20270531 },
  { "deadline 1 mei", 3, 20270501 },
  { "due may 1", 3, 20270501 },
  { "due to rain", 0, 0 },
  { "12.3.2027", 1, 20270312 },
  { "voor 12-3-27", 2, 20270312 },
  { "op 12/3", 2, 20270312 },
  { "uiterlijk 20-11", 2, 20271120 },
  { "voor 3-5", 0, 0 },
  { "in 3/4", 0, 0 },
  { "on 31/2", 0, 0 },
  { "12-3-2027-1", 0, 0 },
  { "1 maart '27", 3, 20270301 },
  { "by mid '27", 3, 20270600 },
  { "on saturday", 0, 0 },
  { "op zaterdag", 0, 0 },
  { "in the garden", 0, 0 },
  { "voor", 0, 0 },
  { "voor 3 kinderen", 0, 0 },
  { "", 0, 0 },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (date_cases[i].words, " ", -1);
      WbDate date;
      guint n = wb_spoken_date_read ((const char *const *) words, SMALL_PLAN_TODAY, &date);

      g_test_message ("%s", date_cases[i].words);
      g_assert_cmpuint (n, ==, date_cases[i].n);
      if (n > 0)
        g_assert_cmpuint (date, ==, date_cases[i].date);
    }
}

/* What has begun is not over: in winter said in January, in the summer said in July. */
static void
test_dates_of_now (void)
{
  static const struct
  {
    WbDate today;
    const char *words;
    WbDate date;
  } cases[] = {
    { 20270110, "in de winter", 20270200 },       { 20270310, "in de winter", 20280200 },
    { 20270715, "in the summer", 20270800 },      { 20270715, "voor de zomer", 20280600 },
    { 20270901, "in the summer", 20280800 },      { 20271230, "in q4", 20271200 },
    { 20271230, "in de tweede helft", 20271200 }, { 20261227, "voor het weekend", 20270101 },
    { 20270101, "in week 53", 20270101 },         { 20270104, "in week 53", 20321231 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].words, " ", -1);
      WbDate date;

      g_test_message ("%u %s", cases[i].today, cases[i].words);
      g_assert_cmpuint (wb_spoken_date_read ((const char *const *) words, cases[i].today, &date), ==,
                        g_strv_length (words));
      g_assert_cmpuint (date, ==, cases[i].date);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (line_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/capture/line/", line_cases[i].name, NULL);

      g_test_add (path, Fixture, &line_cases[i], set_up, test_line, tear_down);
    }
  g_test_add ("/capture/nothing-is-lost", Fixture, NULL, set_up, test_nothing_is_lost, tear_down);
  g_test_add_func ("/capture/typed", test_typed);
  g_test_add ("/capture/complete", Fixture, NULL, set_up, test_complete, tear_down);
  g_test_add_func ("/capture/dates", test_dates);
  g_test_add_func ("/capture/dates-of-now", test_dates_of_now);

  return g_test_run ();
}
