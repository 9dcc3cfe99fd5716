/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-announcer.h"

#include <glib/gi18n-lib.h>

#include "wb-announce.h"
#include "wb-news.h"
#include "wb-room.h"
#include "wb-sentence.h"

/* Nobody listens to what many changes did, one by one. */
#define MAX_CHANGES 8

struct _WbAnnouncer
{
  GObject       parent_instance;
  WbCanvas     *canvas;
  GSignalGroup *project_signals;
  GSignalGroup *selection_signals;
  GPtrArray    *sentences; /* of what happened since the last turn of the main loop */
  guint         n_selected; /* as far as it was told */
  guint         source;
};

G_DEFINE_FINAL_TYPE (WbAnnouncer, wb_announcer, G_TYPE_OBJECT)

static gboolean
has_keyboard (WbAnnouncer *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self->canvas)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* What has the focus says by itself that it is selected now. */
static char *
describe_selected (WbAnnouncer *self, WbSelection *selection)
{
  WbProject *project = wb_selection_get_project (selection);
  WbSlot slot = wb_selection_get_last (selection);
  const WbRecord *record = wb_project_get (project, slot);
  g_autoptr (WbNames) names = NULL;

  if (record == NULL || !wb_kind_is_item (wb_record_get_kind (record)) || has_keyboard (self) ||
      !wb_room_may_see (project, slot))
    return NULL;

  names = wb_names_new (project);

  return wb_record_to_sentence (names, record);
}

static char *
describe_selection (WbAnnouncer *self, WbSelection *selection)
{
  guint n = wb_selection_get_n (selection);

  if (n == 0)
    return self->n_selected > 0 ? g_strdup (_("Nothing selected")) : NULL;
  if (n == 1 && self->n_selected <= 1)
    return describe_selected (self, selection);

  /* Translators: how many cards and links are selected on the board */
  return g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);
}

static void
tell_selection (WbAnnouncer *self)
{
  g_autoptr (WbSelection) selection = g_signal_group_dup_target (self->selection_signals);
  char *sentence = selection != NULL ? describe_selection (self, selection) : NULL;

  if (sentence != NULL)
    g_ptr_array_add (self->sentences, sentence);
  self->n_selected = selection != NULL ? wb_selection_get_n (selection) : 0;
}

static gboolean
tell_cb (gpointer data)
{
  WbAnnouncer *self = data;
  g_autofree char *all = NULL;

  self->source = 0;
  tell_selection (self);
  if (self->sentences->len == 0)
    return G_SOURCE_REMOVE;

  g_ptr_array_add (self->sentences, NULL);
  all = g_strjoinv (". ", (char **) self->sentences->pdata);
  g_ptr_array_set_size (self->sentences, 0);
  wb_announce (GTK_WIDGET (self->canvas), all);

  return G_SOURCE_REMOVE;
}

/* A step and what it does to the selection are told of together. */
static void
tell_soon (WbAnnouncer *self)
{
  if (self->source == 0)
    self->source = g_idle_add (tell_cb, self);
}

/* What is made or deleted is told of by the card or the message that it brings, and its links with it. */
static gboolean
is_about_items (const WbStep *step)
{
  for (guint i = 0; i < step->n_changes; i++)
    {
      const WbChange *change = &step->changes[i];
      const WbRecord *record = change->old_record != NULL ? change->old_record : change->new_record;

      if ((change->old_record == NULL || change->new_record == NULL) && !wb_kind_is_link (wb_record_get_kind (record)))
        return TRUE;
    }

  return FALSE;
}

static void
add_move (WbAnnouncer *self, WbNames *names, const WbChange *change)
{
  g_autoptr (WbNews) news = wb_news_new (names, change);

  for (guint i = 0; i < news->moves->len; i++)
    g_ptr_array_add (self->sentences, wb_news_fact_to_sentence (news, g_ptr_array_index (news->moves, i)));
  if (news->is_reordered)
    g_ptr_array_add (self->sentences, wb_news_reordered_to_sentence (news));
}

static void
add_change (WbAnnouncer *self, WbNames *names, const WbChange *change)
{
  const WbRecord *record = change->new_record != NULL ? change->new_record : change->old_record;
  WbKind kind = wb_record_get_kind (record);

  if (wb_kind_is_link (kind) && (change->old_record == NULL || change->new_record == NULL))
    wb_change_to_sentences (names, change, self->sentences);
  else if (wb_kind_is_card (kind) && has_keyboard (self))
    add_move (self, names, change);
}

static void
add_edit (WbAnnouncer *self, WbProject *project, const WbStep *step)
{
  g_autoptr (WbNames) names = NULL;

  if (is_about_items (step))
    return;
  if (step->n_changes > MAX_CHANGES || wb_project_hides_private (project))
    {
      const char *name = wb_room_name_step (project, step);

      if (name != NULL)
        g_ptr_array_add (self->sentences, g_strdup (name));
      return;
    }

  names = wb_names_new (project);
  for (guint i = 0; i < step->n_changes; i++)
    add_change (self, names, &step->changes[i]);
}

static char *
say_undone (const char *name)
{
  /* Translators: said when a step was taken back; %s is what it is called: "Rename goal" */
  return name != NULL ? g_strdup_printf (_("Undone: %s"), name) : g_strdup (_("Undone"));
}

static char *
say_done_again (const char *name)
{
  /* Translators: said when a step was done again; %s is what it is called: "Rename goal" */
  return name != NULL ? g_strdup_printf (_("Done again: %s"), name) : g_strdup (_("Done again"));
}

static void
project_changed_cb (WbAnnouncer *self, const WbDelta *delta, WbProject *project)
{
  const WbStep *step = delta->step;

  if (step->origin == WB_ORIGIN_UNDO)
    g_ptr_array_add (self->sentences, say_undone (wb_room_name_step (project, step)));
  else if (step->origin == WB_ORIGIN_REDO)
    g_ptr_array_add (self->sentences, say_done_again (wb_room_name_step (project, step)));
  else if (step->origin == WB_ORIGIN_EDIT && delta->typing == WB_TYPING_NONE)
    add_edit (self, project, step);
  tell_soon (self);
}

static void
wb_announcer_finalize (GObject *object)
{
  WbAnnouncer *self = WB_ANNOUNCER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_object_unref (self->project_signals);
  g_object_unref (self->selection_signals);
  g_ptr_array_unref (self->sentences);

  G_OBJECT_CLASS (wb_announcer_parent_class)->finalize (object);
}

static void
wb_announcer_class_init (WbAnnouncerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = wb_announcer_finalize;
}

static void
wb_announcer_init (WbAnnouncer *self)
{
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  self->project_signals = g_signal_group_new (WB_TYPE_PROJECT);
  self->selection_signals = g_signal_group_new (WB_TYPE_SELECTION);
  g_signal_group_connect_data (self->project_signals, "changed", G_CALLBACK (project_changed_cb), self, NULL,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (tell_soon), self);
}

/**
 * wb_announcer_new:
 * @canvas: the board, which must outlive it
 *
 * Returns: (transfer full): what speaks for @canvas
 */
WbAnnouncer *
wb_announcer_new (WbCanvas *canvas)
{
  WbAnnouncer *self = g_object_new (WB_TYPE_ANNOUNCER, NULL);

  self->canvas = canvas;
  g_signal_connect (canvas, "map", G_CALLBACK (wb_announce_prepare), NULL);
  g_object_bind_property (canvas, "project", self->project_signals, "target", G_BINDING_SYNC_CREATE);
  g_object_bind_property (canvas, "selection", self->selection_signals, "target", G_BINDING_SYNC_CREATE);

  return self;
}
