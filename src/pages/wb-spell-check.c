/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-spell-check.h"

#include <glib/gi18n.h>

#include "wb-spelling.h"

/* A word is judged when its writer has paused for so long, in ms. */
#define PAUSE 300

#define MAX_SUGGESTIONS 5

/* chosen: what the menu is about; empty: nothing */
typedef struct
{
  GMenu        *menu;
  char         *language;
  GArray       *found; /* WbMisspelling */
  WbMisspelling chosen;
  guint         waiting;
  gboolean      active; /* somebody writes */
} WbSpellCheckPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WbSpellCheck, wb_spell_check, G_TYPE_OBJECT)

static WbSpellCheckPrivate *
get_private (WbSpellCheck *self)
{
  return wb_spell_check_get_instance_private (self);
}

static char *
dup_word (WbSpellCheck *self, WbMisspelling span)
{
  g_autofree char *text = WB_SPELL_CHECK_GET_CLASS (self)->dup_text (self);

  return g_utf8_substring (text, span.start, span.end);
}

static void
show (WbSpellCheck *self)
{
  const GArray *found = get_private (self)->found;

  WB_SPELL_CHECK_GET_CLASS (self)->show (self, (const WbMisspelling *) (const void *) found->data, found->len);
}

/* A word that is being written is not finished. */
static void
take_found (WbSpellCheck *self, const GArray *found)
{
  guint cursor = WB_SPELL_CHECK_GET_CLASS (self)->get_cursor (self);

  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, WbMisspelling, i).end != cursor)
      g_array_append_val (get_private (self)->found, g_array_index (found, WbMisspelling, i));
}

static const WbMisspelling *
find_at (WbSpellCheck *self, guint offset)
{
  const GArray *found = get_private (self)->found;

  for (guint i = 0; i < found->len; i++)
    {
      const WbMisspelling *span = &g_array_index (found, WbMisspelling, i);

      if (span->start <= offset && offset <= span->end)
        return span;
    }

  return NULL;
}

static void
append_suggestions (GMenu *section, WbDictionary *dictionary, const char *word)
{
  g_auto (GStrv) suggestions = wb_dictionary_suggest (dictionary, word);

  for (guint i = 0; suggestions[i] != NULL && i < MAX_SUGGESTIONS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_auto (GStrv) parts = g_strsplit (suggestions[i], "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "spelling.correct", "s", suggestions[i]);
      g_menu_append_item (section, item);
    }
  if (suggestions[0] == NULL)
    /* Translators: stands in the menu of a misspelled word, in place of better ones. */
    g_menu_append (section, _("No suggestions"), "spelling.none");
}

static void
fill_menu (WbSpellCheck *self, const char *word)
{
  WbSpellCheckPrivate *priv = get_private (self);
  WbDictionary *dictionary = wb_spelling_get_dictionary (wb_spelling_get (), priv->language);
  g_autoptr (GMenu) suggestions = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  if (dictionary == NULL)
    return;

  append_suggestions (suggestions, dictionary, word);
  /* Translators: the dictionary is that of the spell checker. */
  g_menu_append (others, _("_Add to Dictionary"), "spelling.learn");
  g_menu_append (others, _("_Ignore"), "spelling.ignore");
  g_menu_append_section (priv->menu, NULL, G_MENU_MODEL (suggestions));
  g_menu_append_section (priv->menu, NULL, G_MENU_MODEL (others));
}

/* The menu is about the word at @offset, if that is misspelled. */
static void
choose (WbSpellCheck *self, guint offset)
{
  WbSpellCheckPrivate *priv = get_private (self);
  const WbMisspelling *span = find_at (self, offset);
  g_autofree char *word = NULL;

  if (span != NULL && span->start == priv->chosen.start && span->end == priv->chosen.end)
    return;

  g_menu_remove_all (priv->menu);
  priv->chosen = span != NULL ? *span : (WbMisspelling) { 0, 0 };
  if (span == NULL)
    return;

  word = dup_word (self, *span);
  fill_menu (self, word);
}

/* A menu that is open stays about its word, as long as that is misspelled. */
static void
choose_again (WbSpellCheck *self)
{
  WbMisspelling chosen = get_private (self)->chosen;
  const WbMisspelling *span = chosen.end > 0 ? find_at (self, chosen.start) : NULL;

  if (span == NULL || span->end != chosen.end)
    choose (self, WB_SPELL_CHECK_GET_CLASS (self)->get_cursor (self));
}

static void
check (WbSpellCheck *self)
{
  WbSpellCheckPrivate *priv = get_private (self);
  WbDictionary *dictionary = wb_spelling_get_dictionary (wb_spelling_get (), priv->language);

  g_array_set_size (priv->found, 0);
  if (priv->active && dictionary != NULL && WB_SPELL_CHECK_GET_CLASS (self)->is_writable (self))
    {
      g_autofree char *text = WB_SPELL_CHECK_GET_CLASS (self)->dup_text (self);
      g_autoptr (GArray) found = wb_misspellings_find (dictionary, text);

      take_found (self, found);
    }
  show (self);
  choose_again (self);
}

static gboolean
paused_cb (gpointer data)
{
  get_private (data)->waiting = 0;
  check (data);

  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (WbSpellCheck *self)
{
  WbSpellCheckPrivate *priv = get_private (self);

  g_clear_handle_id (&priv->waiting, g_source_remove);
  if (priv->active)
    priv->waiting = g_timeout_add (PAUSE, paused_cb, self);
}

/* The menu opens for what is under the pointer. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, WbSpellCheck *self)
{
  choose (self, WB_SPELL_CHECK_GET_CLASS (self)->find_offset (self, x, y));
}

static void
correct_cb (GSimpleAction *action, GVariant *word, gpointer data)
{
  WbMisspelling chosen = get_private (data)->chosen;

  if (chosen.end > 0)
    WB_SPELL_CHECK_GET_CLASS (data)->replace (data, chosen, g_variant_get_string (word, NULL));
}

static void
teach (WbSpellCheck *self, void (*how) (WbDictionary *dictionary, const char *word))
{
  WbSpellCheckPrivate *priv = get_private (self);
  WbDictionary *dictionary = wb_spelling_get_dictionary (wb_spelling_get (), priv->language);
  g_autofree char *word = dup_word (self, priv->chosen);

  if (dictionary == NULL || priv->chosen.end == 0)
    return;

  how (dictionary, word);
  wb_spelling_changed (wb_spelling_get ());
}

static void
learn_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  teach (data, wb_dictionary_learn);
}

static void
ignore_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  teach (data, wb_dictionary_ignore);
}

static void
insert_actions (WbSpellCheck *self, GtkWidget *widget)
{
  static const GActionEntry entries[] = {
    { .name = "correct", .activate = correct_cb, .parameter_type = "s" },
    { .name = "learn", .activate = learn_cb },
    { .name = "ignore", .activate = ignore_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (widget, "spelling", G_ACTION_GROUP (group));
}

static void
add_gesture (WbSpellCheck *self, GtkWidget *widget)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
wb_spell_check_dispose (GObject *object)
{
  g_clear_handle_id (&get_private (WB_SPELL_CHECK (object))->waiting, g_source_remove);

  G_OBJECT_CLASS (wb_spell_check_parent_class)->dispose (object);
}

static void
wb_spell_check_finalize (GObject *object)
{
  WbSpellCheckPrivate *priv = get_private (WB_SPELL_CHECK (object));

  g_object_unref (priv->menu);
  g_array_unref (priv->found);
  g_free (priv->language);

  G_OBJECT_CLASS (wb_spell_check_parent_class)->finalize (object);
}

static void
wb_spell_check_class_init (WbSpellCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = wb_spell_check_dispose;
  G_OBJECT_CLASS (klass)->finalize = wb_spell_check_finalize;
}

static void
wb_spell_check_init (WbSpellCheck *self)
{
  WbSpellCheckPrivate *priv = get_private (self);

  priv->menu = g_menu_new ();
  priv->found = g_array_new (FALSE, FALSE, sizeof (WbMisspelling));
}

/**
 * wb_spell_check_attach:
 * @self: (transfer full): a new check
 * @widget: where somebody writes
 *
 * Gives @widget what the menu does. What derives from this gives it the menu, and tells when its text changes.
 */
void
wb_spell_check_attach (WbSpellCheck *self, GtkWidget *widget)
{
  insert_actions (self, widget);
  add_gesture (self, widget);
  g_signal_connect_object (wb_spelling_get (), "changed", G_CALLBACK (check), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (widget), "wb-spell-check", self, g_object_unref);
}

GMenuModel *
wb_spell_check_get_menu (WbSpellCheck *self)
{
  return G_MENU_MODEL (get_private (self)->menu);
}

void
wb_spell_check_changed (WbSpellCheck *self)
{
  g_array_set_size (get_private (self)->found, 0);
  choose (self, 0);
  wait_for_pause (self);
}

void
wb_spell_check_moved (WbSpellCheck *self)
{
  if (!get_private (self)->active)
    return;

  choose (self, WB_SPELL_CHECK_GET_CLASS (self)->get_cursor (self));
  wait_for_pause (self);
}

/**
 * wb_spell_check_begin:
 * @self: what checks a text
 * @language: (nullable): what it is written in: "nl"; %NULL when that is not known, and then nothing is checked
 *
 * Somebody begins to write.
 */
void
wb_spell_check_begin (WbSpellCheck *self, const char *language)
{
  WbSpellCheckPrivate *priv;

  g_return_if_fail (WB_IS_SPELL_CHECK (self));

  priv = get_private (self);
  g_free (priv->language);
  priv->language = g_strdup (language);
  priv->active = TRUE;
  check (self);
}

void
wb_spell_check_end (WbSpellCheck *self)
{
  WbSpellCheckPrivate *priv;

  g_return_if_fail (WB_IS_SPELL_CHECK (self));

  priv = get_private (self);
  priv->active = FALSE;
  g_clear_handle_id (&priv->waiting, g_source_remove);
  g_array_set_size (priv->found, 0);
  show (self);
}
