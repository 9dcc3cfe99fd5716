/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-ctl"

#include "wb-generate-words.h"

#define PICK(rand, list) ((list)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (list))])

static const char *const streets[] = {
  "Maasstraat", "Lekstraat", "Waalhoek", "IJsselflat", "Lingeplein", "Merwedepad", "Amstelhof", "Roerweg",
  "Vechtplein", "Dommelstraat", "Spaarnehof", "Dintellaan",
};

static const char *const who[] = {
  "Ik", "Mijn buurvrouw", "Iedereen in het portiek", "Onze straat", "Mijn zoon", "Wij van de tuin", "Een moeder op school",
  "Mijn vader", "De hele trap", "Wie hier langer woont",
};

static const char *const does[] = {
  "wacht al maanden op", "vraagt elke week naar", "merkt niets van", "wil zelf meedoen met", "slaapt slecht door",
  "weet niet bij wie je moet zijn voor", "is trots op", "zou graag beginnen met", "hoort nooit iets terug over",
  "betaalt te veel voor", "helpt nu al met", "loopt liever om voor",
};

static const char *const things[] = {
  "de schimmel in de slaapkamer", "de verlichting bij de brug", "de huiswerkplek na vier uur", "het spreekuur in het buurthuis",
  "de stageplekken in de winkelstraat", "de wachttijd bij de huisarts", "de binnentuin", "de ochtendbanen", "het taalcafé",
  "de overlast op het plein", "de schulden", "de wisseling van de wijkagent", "het samen eten op donderdag", "de renovatie",
  "de moestuin", "de kinderopvang in de avond",
};

static const char *const when[] = {
  "sinds vorig najaar", "elke avond", "vóór de winter", "in de zomervakantie", "al negen jaar", "na schooltijd", "in het weekend",
  "zolang er geld is", "zonder dat iemand belt", "samen met de buren",
};

static const char *const goal_starts[] = {
  "Elk kind heeft", "Iedereen vindt", "Geen huishouden mist", "Bewoners beslissen over", "De wijk krijgt", "Jongeren hebben",
  "Ouderen houden", "Halverwege 2030 is er",
};

static const char *const goal_things[] = {
  "een rustige studieplek", "werk op loopafstand", "een droge en warme woning", "zorg om de hoek", "een veilige weg naar huis",
  "een vast gezicht", "een eigen wijkbedrijf", "een plek om te bewegen", "hulp bij geldzorgen", "een open school",
};

static const char *const action_things[] = {
  "Schimmelteam", "Energiecoach", "Taalcafé", "Spreekuur", "Stagebeurs", "Wandelgroep", "Buurtvaders", "Zomerschool",
  "Moestuin", "Geldloket", "Huiswerkmaatjes", "Lampenronde", "Kookgroep", "Sleutelpost", "Bewonersjury", "Voorleesuur",
};

static const char *const action_places[] = {
  "per portiek", "in het buurthuis", "op vrijdag", "op school", "bij de huisarts", "in de Lekstraat", "voor 75+", "op het plein",
  "met de corporatie", "vóór de winter", "in vier talen", "aan huis",
};

static const char *const partner_kinds[] = {
  "Basisschool", "Zorggroep", "Welzijn", "Woonstichting", "Bewonersgroep", "Werkplein", "Sportclub", "Ondernemers",
  "Kinderopvang", "Stichting", "Buurthuis", "Fonds",
};

static const char *const partner_names[] = {
  "De Brug", "Het Kompas", "Stroomland", "De Oever", "Lekplein", "Waalzicht", "Het Anker", "De Linge", "Oost", "Polder", "De Kade",
  "Merwede",
};

static const char *const functions[] = {
  "wijkbeheerder", "teamleider", "directeur", "opbouwwerker", "wijkagent", "beleidsadviseur", "intern begeleider",
  "praktijkondersteuner", "jobcoach", "jongerenwerker", "penningmeester", "voorzitter",
};

static const char *const indicators[] = {
  "meldingen van vocht", "mijn huis is gezond", "huishoudens met bijstand", "kinderen met achterstand", "ik loop ’s avonds om",
  "ervaren gezondheid", "ernstig eenzaam", "inbraken", "thuis rustig leren", "teruggekoppeld binnen zes weken",
};

static const char *const heard[] = {
  "portiekgesprek", "koffieochtend", "jongerenraad", "keukentafel", "ouderavond", "wijkschouw", "voedselbank", "moskee", "spreekuur",
};

char *
wb_words_voice (GRand *rand)
{
  return g_strdup_printf ("%s %s %s, %s.", PICK (rand, who), PICK (rand, does), PICK (rand, things), PICK (rand, when));
}

char *
wb_words_goal (GRand *rand)
{
  return g_strdup_printf ("%s %s", PICK (rand, goal_starts), PICK (rand, goal_things));
}

char *
wb_words_action (GRand *rand)
{
  return g_strdup_printf ("%s %s", PICK (rand, action_things), PICK (rand, action_places));
}

char *
wb_words_partner (GRand *rand)
{
  return g_strdup_printf ("%s %s %d", PICK (rand, partner_kinds), PICK (rand, partner_names), g_rand_int_range (rand, 1, 10000));
}

char *
wb_words_contact (GRand *rand)
{
  return g_strdup_printf ("%s %s", PICK (rand, functions), PICK (rand, streets));
}

char *
wb_words_place (GRand *rand)
{
  return g_strdup_printf ("%s %s", PICK (rand, heard), PICK (rand, streets));
}

char *
wb_words_indicator (GRand *rand)
{
  return g_strdup (PICK (rand, indicators));
}

char *
wb_words_sentence (GRand *rand)
{
  return g_strdup_printf ("%s %s %s in de %s.", PICK (rand, who), PICK (rand, does), PICK (rand, things), PICK (rand, streets));
}

char *
wb_words_paragraph (GRand *rand, guint n_sentences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    {
      g_autofree char *sentence = wb_words_sentence (rand);

      if (i > 0)
        g_string_append_c (text, i % 4 == 0 ? '\n' : ' ');
      g_string_append (text, sentence);
    }

  return g_string_free (text, FALSE);
}
