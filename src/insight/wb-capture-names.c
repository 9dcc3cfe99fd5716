/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-insight"

#include "wb-capture-names.h"

#include <string.h>

#include "wb-item-search.h"
#include "wb-text.h"

/* Less than that may be the beginning of anything; themes are few. */
#define MIN_GUESSED 3
#define MIN_GUESSED_THEME 2

/* A name without its blanks that is shorter may be another word. */
#define MIN_COMPACT 5

/* Of one kind; listed when a name of it is looked for first. */
typedef struct
{
  GHashTable   *slots; /* by folded name; NULL: not listed yet */
  WbItemSearch *search;
  guint max_words;
} Names;

struct _WbCaptureNames
{
  WbProject *project;
  Names      themes, partners, goals;
};

static void
names_clear (Names *names)
{
  g_clear_pointer (&names->slots, g_hash_table_unref);
  g_clear_pointer (&names->search, wb_item_search_free);
}

/* As a line is split; it may have a sign that stands alone before it. */
static guint
count_words (const char *folded)
{
  guint n = 2;

  for (; *folded != '\0'; folded++)
    n += strchr (" ,([])@#", *folded) != NULL;

  return n;
}

/* Of two of one name the older one is meant, as long as it is there. */
static void
add_name (Names *names, WbSlot slot, const char *name)
{
  char *folded;

  if (name == NULL || *name == '\0')
    return;

  folded = wb_text_fold (name);
  names->max_words = MAX (names->max_words, count_words (folded));
  if (g_hash_table_contains (names->slots, folded))
    g_free (folded);
  else
    g_hash_table_insert (names->slots, folded, GUINT_TO_POINTER (slot));
  wb_item_search_add (names->search, slot, name);
}

/* "WelzijnStroom", "welzijn-stroom". */
static char *
make_compact (const char *folded)
{
  GString *compact = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p++)
    if (*p != ' ' && *p != '-')
      g_string_append_c (compact, *p);

  return g_string_free (compact, FALSE);
}

static void
add_compact (Names *names, WbSlot slot, const char *name)
{
  g_autofree char *folded = wb_text_fold (name != NULL ? name : "");
  g_autofree char *compact = make_compact (folded);

  if (strlen (compact) >= MIN_COMPACT && !g_hash_table_contains (names->slots, compact))
    g_hash_table_insert (names->slots, g_steal_pointer (&compact), GUINT_TO_POINTER (slot));
}

/* A theme is also called what its icon shows, in both languages: not everyone speaks that of the plan. */
static void
add_theme_words (Names *names, WbProject *project, WbSlot slot)
{
  static const char *const words[][3] = {
    { "housing", "housing", "wonen" },         { "work", "work", "werk" },
    { "education", "education", "onderwijs" }, { "safety", "safety", "veiligheid" },
    { "health", "health", "gezondheid" },      { "community", "community", "samen leven" },
  };
  const char *icon = wb_record_get_text (wb_project_get (project, slot), WB_DOMAIN_ICON);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint k = 1; k < G_N_ELEMENTS (words[i]) && g_strcmp0 (icon, words[i][0]) == 0; k++)
      {
        g_autofree char *folded = wb_text_fold (words[i][k]);

        names->max_words = MAX (names->max_words, count_words (folded));
        if (!g_hash_table_contains (names->slots, folded))
          g_hash_table_insert (names->slots, g_steal_pointer (&folded), GUINT_TO_POINTER (slot));
      }
}

static void
list_names (Names *names, WbProject *project, WbKind kind)
{
  guint n;
  const WbSlot *slots = wb_project_list (project, kind, &n);

  names->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  names->search = wb_item_search_new ();
  for (guint i = 0; i < n; i++)
    add_name (names, slots[i], wb_record_get_title (wb_project_get (project, slots[i])));

  /* Initials stand behind whole names: these may be what others are called in full. */
  for (guint i = 0; kind == WB_KIND_PARTNER && i < n; i++)
    add_name (names, slots[i], wb_record_get_text (wb_project_get (project, slots[i]), WB_PARTNER_SHORT));
  for (guint i = 0; kind == WB_KIND_PARTNER && i < n; i++)
    add_compact (names, slots[i], wb_record_get_title (wb_project_get (project, slots[i])));
  for (guint i = 0; kind == WB_KIND_DOMAIN && i < n; i++)
    add_theme_words (names, project, slots[i]);
}

static Names *
get_names (WbCaptureNames *self, WbKind kind)
{
  Names *names = kind == WB_KIND_DOMAIN ? &self->themes : kind == WB_KIND_PARTNER ? &self->partners : &self->goals;

  if (names->slots == NULL)
    list_names (names, self->project, kind);

  return names;
}

/**
 * wb_capture_names_new:
 * @project: a project
 *
 * Returns: (transfer full): its names, good until it changes
 */
WbCaptureNames *
wb_capture_names_new (WbProject *project)
{
  WbCaptureNames *self = g_new0 (WbCaptureNames, 1);

  self->project = g_object_ref (project);

  return self;
}

/**
 * wb_capture_names_free:
 * @self: (transfer full): names
 */
void
wb_capture_names_free (WbCaptureNames *self)
{
  names_clear (&self->themes);
  names_clear (&self->partners);
  names_clear (&self->goals);
  g_object_unref (self->project);
  g_free (self);
}

/**
 * wb_capture_names_get_project:
 * @self: names
 *
 * Returns: (transfer none): whose they are
 */
WbProject *
wb_capture_names_get_project (WbCaptureNames *self)
{
  return self->project;
}

/**
 * wb_capture_names_get_max_words:
 * @self: names
 * @kind: of what
 *
 * Returns: how many words of a line a name has at most
 */
guint
wb_capture_names_get_max_words (WbCaptureNames *self, WbKind kind)
{
  return get_names (self, kind)->max_words;
}

/**
 * wb_capture_names_find:
 * @self: names
 * @kind: of what
 * @name: a name; case and accents do not count
 *
 * Returns: what is called so, a partner by its initials too; %WB_SLOT_NONE when nothing is
 */
WbSlot
wb_capture_names_find (WbCaptureNames *self, WbKind kind, const char *name)
{
  g_autofree char *folded = wb_text_fold (name);
  GHashTable *slots = get_names (self, kind)->slots;
  WbSlot slot = GPOINTER_TO_UINT (g_hash_table_lookup (slots, folded));

  /* "@Rivierhuis's team" */
  if (slot == WB_SLOT_NONE && kind == WB_KIND_PARTNER && g_str_has_suffix (folded, "'s"))
    {
      folded[strlen (folded) - 2] = '\0';
      slot = GPOINTER_TO_UINT (g_hash_table_lookup (slots, folded));
    }
  if (slot == WB_SLOT_NONE && kind == WB_KIND_PARTNER && strchr (folded, '-') != NULL)
    {
      g_autofree char *compact = make_compact (folded);

      slot = GPOINTER_TO_UINT (g_hash_table_lookup (slots, compact));
    }

  return slot;
}

/**
 * wb_capture_names_guess:
 * @self: names
 * @kind: of what
 * @words: words of a name, perhaps not complete
 *
 * Returns: the only theme or partner that may be meant, or the goal that fits best; %WB_SLOT_NONE without one
 */
WbSlot
wb_capture_names_guess (WbCaptureNames *self, WbKind kind, const char *words)
{
  g_autoptr (GArray) best = NULL;

  if (g_utf8_strlen (words, -1) < (kind == WB_KIND_DOMAIN ? MIN_GUESSED_THEME : MIN_GUESSED))
    return WB_SLOT_NONE;
  if (kind != WB_KIND_GOAL)
    return wb_item_search_find_only (get_names (self, kind)->search, words);

  best = wb_item_search_find (get_names (self, kind)->search, words, 1);

  return best->len > 0 ? g_array_index (best, WbSlot, 0) : WB_SLOT_NONE;
}

/**
 * wb_capture_names_complete:
 * @self: names
 * @kind: of what
 * @words: what was typed of a name, perhaps nothing
 * @max: how many at most
 *
 * Returns: (transfer full): an array of #WbSlot, the best first
 */
GArray *
wb_capture_names_complete (WbCaptureNames *self, WbKind kind, const char *words, guint max)
{
  g_autoptr (GArray) found = wb_item_search_find (get_names (self, kind)->search, words, 2 * max);
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (WbSlot));

  /* a partner may be found twice, by its name and by its initials */
  for (guint i = 0; i < found->len && slots->len < max; i++)
    {
      WbSlot slot = g_array_index (found, WbSlot, i);
      gboolean is_new = TRUE;

      for (guint k = 0; k < slots->len && is_new; k++)
        is_new = g_array_index (slots, WbSlot, k) != slot;
      if (is_new)
        g_array_append_val (slots, slot);
    }

  return slots;
}
