/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-preferences-window.h"

#include "wb-dictionary.h"
#include "wb-preferences.h"
#include "wb-spoken-names.h"
#include "wb-text-scale.h"

/* In the order of the list that they are chosen from. */
static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                          ADW_COLOR_SCHEME_FORCE_DARK };

static gboolean
scheme_to_row_cb (GBinding *binding, const GValue *scheme, GValue *row, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (schemes[i] == (AdwColorScheme) g_value_get_enum (scheme))
      g_value_set_uint (row, i);

  return TRUE;
}

static gboolean
row_to_scheme_cb (GBinding *binding, const GValue *row, GValue *scheme, gpointer data)
{
  guint i = g_value_get_uint (row);

  if (i >= G_N_ELEMENTS (schemes))
    return FALSE;

  g_value_set_enum (scheme, schemes[i]);

  return TRUE;
}

/**
 * wb_show_preferences:
 * @parent: (nullable): the window that asks
 *
 * Shows what the user can prefer; a choice counts at once.
 */
void
wb_show_preferences (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/nl/wijkbord/Wijkbord/ui/preferences.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "preferences"));
  WbPreferences *preferences = wb_preferences_get ();
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  g_object_bind_property (preferences, "board-text-size", gtk_builder_get_object (builder, "text_size"), "value", flags);
  g_object_bind_property_full (preferences, "colour-scheme", gtk_builder_get_object (builder, "colours"), "selected", flags,
                               scheme_to_row_cb, row_to_scheme_cb, NULL, NULL);
  wb_spoken_names_choice (GTK_DROP_DOWN (gtk_builder_get_object (builder, "colours")),
                          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_builder_get_object (builder, "colours_row"))));
  g_object_bind_property (preferences, "reopen-last-plan", gtk_builder_get_object (builder, "reopen"), "active", flags);
  g_object_bind_property (preferences, "check-spelling", gtk_builder_get_object (builder, "spelling"), "active", flags);
  gtk_widget_set_visible (GTK_WIDGET (gtk_builder_get_object (builder, "writing")), wb_dictionary_is_supported ());
  wb_text_scale_fit (window, parent);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
