/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-canvas"

#include "wb-announce.h"

/* So long nobody types, in ms, who wants to hear what became of it. */
#define REST 400

#define KEY "wb-voice"

/**
 * Voice:
 * @label: (nullable): an alert that nobody sees, where GTK has no announcements yet
 * @resting: (nullable): what is said when nothing else comes
 *
 * What a window has to say.
 */
typedef struct
{
  GtkWidget *root;
  GtkWidget *label;
  char      *resting;
  guint      source;
} Voice;

static void
voice_free (gpointer data)
{
  Voice *voice = data;

  g_clear_handle_id (&voice->source, g_source_remove);
  g_clear_pointer (&voice->label, gtk_widget_unparent);
  g_free (voice->resting);
  g_free (voice);
}

static void
destroy_cb (GtkWidget *root)
{
  g_object_set_data (G_OBJECT (root), KEY, NULL);
}

/* Returns NULL for what is in no window. */
static Voice *
get_voice (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  Voice *voice = root != NULL ? g_object_get_data (G_OBJECT (root), KEY) : NULL;

  if (voice != NULL || root == NULL || gtk_widget_in_destruction (root))
    return voice;

  voice = g_new0 (Voice, 1);
  voice->root = root;
  g_object_set_data_full (G_OBJECT (root), KEY, voice, voice_free);
  g_signal_connect (root, "destroy", G_CALLBACK (destroy_cb), NULL);

  return voice;
}

static gboolean
can_announce (void)
{
  return gtk_check_version (4, 14, 0) == NULL;
}

/* GTK before 4.14: a screen reader speaks when the name of an alert changes. It hears of what is realized, seen or not. */
static void
add_alert (Voice *voice)
{
  voice->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (voice->label), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_widget_set_child_visible (voice->label, FALSE);
  gtk_widget_set_parent (voice->label, voice->root);
  gtk_widget_realize (voice->label);
}

static void
change_alert (Voice *voice, const char *sentence)
{
  if (voice->label == NULL)
    add_alert (voice);

  /* that the same is said twice is a change as well */
  gtk_accessible_update_property (GTK_ACCESSIBLE (voice->label), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (voice->label), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
speak (Voice *voice, const char *sentence)
{
#if GTK_CHECK_VERSION (4, 14, 0)
  /* The pins on GTK 4.8 would have it that there is no such function. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (can_announce ())
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (voice->root), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif

  change_alert (voice, sentence);
}

static gboolean
rest_cb (gpointer data)
{
  Voice *voice = data;
  g_autofree char *sentence = g_steal_pointer (&voice->resting);

  voice->source = 0;
  speak (voice, sentence);

  return G_SOURCE_REMOVE;
}

/**
 * wb_announce_prepare:
 * @widget: a widget of a window that will have something to say
 *
 * Without announcements a screen reader hears only from what it has met. So let it meet the window as it will speak.
 */
void
wb_announce_prepare (GtkWidget *widget)
{
  Voice *voice;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  voice = can_announce () ? NULL : get_voice (widget);
  if (voice != NULL && voice->label == NULL)
    add_alert (voice);
}

/**
 * wb_announce:
 * @widget: a widget of the window that has something to say
 * @sentence: what
 *
 * Has a screen reader say it, besides what it says of its own accord about the focus.
 */
void
wb_announce (GtkWidget *widget, const char *sentence)
{
  Voice *voice;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (sentence != NULL);

  voice = get_voice (widget);
  if (voice != NULL)
    speak (voice, sentence);
}

/**
 * wb_announce_at_rest:
 * @widget: a widget of the window that has something to say
 * @sentence: what; "" takes back what was to be said
 *
 * The same of what changes with each key: only the last of it is said, once the typing rests.
 */
void
wb_announce_at_rest (GtkWidget *widget, const char *sentence)
{
  Voice *voice;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (sentence != NULL);

  voice = get_voice (widget);
  if (voice == NULL)
    return;

  g_clear_handle_id (&voice->source, g_source_remove);
  g_free (voice->resting);
  voice->resting = *sentence != '\0' ? g_strdup (sentence) : NULL;
  if (voice->resting != NULL)
    voice->source = g_timeout_add (REST, rest_cb, voice);
}
