/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-pages"

#include "wb-board-page.h"

#include <glib/gi18n-lib.h>

#include "wb-announcer.h"
#include "wb-bar-layout.h"
#include "wb-board-actions.h"
#include "wb-board-commands.h"
#include "wb-capture-line.h"
#include "wb-card-spelling.h"
#include "wb-children.h"
#include "wb-filter-bar.h"
#include "wb-hint.h"
#include "wb-icons.h"
#include "wb-legend.h"
#include "wb-link-slider.h"
#include "wb-spoken-names.h"
#include "wb-welcome.h"

struct _WbBoardPage
{
  GtkWidget       parent_instance;
  WbBoardActions *actions;
  WbAnnouncer    *announcer;
  WbProject      *project;   /* that is listened to */
  WbSelection    *selection; /* the same */
  WbCanvas       *canvas;
  GMenuModel     *context_menu;
  WbCaptureLine  *capture;
  GtkLabel       *understood;
  WbFilterBar    *filter; /* once something was looked for */
  GtkWidget      *zoom_button;
};

typedef enum
{
  PROP_PROJECT = 1,
  PROP_SELECTION,
  PROP_ZOOM,
  PROP_SHOW_FLAGS,
  PROP_HIDE_PRIVATE,
  PROP_COVERED,
  PROP_TEXT_SIZE,
  PROP_SHOW_OVERVIEW,
  PROP_CHAIN,
  PROP_AROUND,
  PROP_ROWS,
} WbBoardPageProperty;

enum
{
  OPEN_ITEM,
  TOAST,
  SETTLED,
  N_SIGNALS
};

static GParamSpec *props[PROP_ROWS + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbBoardPage, wb_board_page, GTK_TYPE_WIDGET)

static void
update_actions_cb (WbBoardPage *self)
{
  wb_board_actions_update (self->actions);
}

static void
zoom_changed_cb (WbBoardPage *self)
{
  g_autofree char *percent = NULL;
  g_autofree char *name = NULL;
  double zoom;

  g_object_get (self->canvas, "zoom", &zoom, NULL);
  /* Translators: the zoom of the board, in percent */
  percent = g_strdup_printf (C_("zoom", "%d %%"), (int) (zoom * 100 + 0.5));
  /* Translators: what a screen reader says of the button that shows the zoom and opens a menu of others */
  name = g_strdup_printf (C_("zoom", "Zoom: %s"), percent);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->zoom_button), percent);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
listen_to (WbBoardPage *self, gpointer *current, gpointer object)
{
  if (*current != NULL)
    g_signal_handlers_disconnect_by_func (*current, update_actions_cb, self);
  g_set_object ((GObject **) current, object);
  if (object != NULL)
    g_signal_connect_object (object, "changed", G_CALLBACK (update_actions_cb), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
listen_to_project (WbBoardPage *self, WbProject *project)
{
  listen_to (self, (gpointer *) &self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "notify::read-only", G_CALLBACK (update_actions_cb), self, G_CONNECT_SWAPPED);
}

/* The canvas has the properties; the page has them again, by the same names. */
static void
canvas_notify_cb (WbBoardPage *self, GParamSpec *pspec)
{
  for (guint i = 1; i < G_N_ELEMENTS (props); i++)
    if (g_str_equal (props[i]->name, pspec->name))
      {
        wb_board_actions_update (self->actions);
        g_object_notify_by_pspec (G_OBJECT (self), props[i]);
      }
}

static void
settled_cb (WbBoardPage *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}

/* The bar gives it more room while it is written in. */
static void
capture_state_cb (GtkWidget *capture, GtkStateFlags before)
{
  if ((gtk_widget_get_state_flags (capture) ^ before) & GTK_STATE_FLAG_FOCUS_WITHIN)
    gtk_widget_queue_resize (gtk_widget_get_parent (capture));
}

/* Below all of the bar: it is read before Enter, and has room there in one line. */
static void
understood_cb (WbBoardPage *self)
{
  g_autofree char *words = NULL;

  g_object_get (self->capture, "understood", &words, NULL);
  gtk_label_set_text (self->understood, words);
  wb_hint_set (GTK_WIDGET (self->understood), words);
  gtk_widget_set_visible (GTK_WIDGET (self->understood), *words != '\0');
}

/* It shows where it has come, and the line keeps the focus for the next one. A goal that is folded stays so, and counts
 * one action more: the room is not taken elsewhere with every line. */
static void
captured_cb (WbBoardPage *self, WbSlot slot)
{
  WbBoard *board = wb_canvas_get_board (self->canvas);

  if (wb_record_get_kind (wb_project_get (self->project, slot)) == WB_KIND_ACTION && wb_board_get_card (board, slot) == NULL)
    slot = wb_board_get_goal (self->project, slot);
  if (slot != WB_SLOT_NONE)
    wb_canvas_reveal_change (self->canvas, slot, FALSE);
}

static void
failed_cb (WbBoardPage *self, const char *sentence)
{
  g_signal_emit (self, signals[TOAST], 0, sentence, FALSE);
}

static void
leave_cb (WbBoardPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/* A window that starts does not wait for its many widgets. */
static void
add_filter (WbBoardPage *self)
{
  self->filter = g_object_new (WB_TYPE_FILTER_BAR, "canvas", self->canvas, NULL);
  g_signal_connect_object (self->filter, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_after (GTK_WIDGET (self->filter), GTK_WIDGET (self), NULL);
}

static gboolean
wb_board_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WB_BOARD_PAGE (widget)->canvas));
}

static void
wb_board_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_object_get_property (G_OBJECT (WB_BOARD_PAGE (object)->canvas), pspec->name, value);
}

static void
wb_board_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbBoardPage *self = WB_BOARD_PAGE (object);

  g_object_set_property (G_OBJECT (self->canvas), pspec->name, value);
  if (id == PROP_PROJECT)
    listen_to_project (self, g_value_get_object (value));
  else if (id == PROP_SELECTION)
    listen_to (self, (gpointer *) &self->selection, g_value_get_object (value));
}

static void
wb_board_page_dispose (GObject *object)
{
  WbBoardPage *self = WB_BOARD_PAGE (object);

  listen_to_project (self, NULL);
  listen_to (self, (gpointer *) &self->selection, NULL);
  if (self->canvas != NULL)
    g_signal_handlers_disconnect_by_data (self->canvas, self);
  wb_widget_unparent_children (GTK_WIDGET (self));
  self->canvas = NULL;
  g_clear_object (&self->announcer);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (wb_board_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, WB_TYPE_PROJECT, flags);
  props[PROP_SELECTION] = g_param_spec_object ("selection", NULL, NULL, WB_TYPE_SELECTION, flags);
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.25, 4, 1, flags);
  props[PROP_SHOW_FLAGS] = g_param_spec_boolean ("show-flags", NULL, NULL, TRUE, flags);
  props[PROP_HIDE_PRIVATE] = g_param_spec_boolean ("hide-private", NULL, NULL, FALSE, flags);
  props[PROP_COVERED] = g_param_spec_int ("covered", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_TEXT_SIZE] = g_param_spec_int ("text-size", NULL, NULL, 100, 200, 100, flags);
  props[PROP_SHOW_OVERVIEW] = g_param_spec_boolean ("show-overview", NULL, NULL, FALSE, flags);
  props[PROP_CHAIN] = g_param_spec_boolean ("chain", NULL, NULL, FALSE, flags);
  props[PROP_AROUND] = g_param_spec_boolean ("around", NULL, NULL, TRUE, flags);
  props[PROP_ROWS] = g_param_spec_uint ("rows", NULL, NULL, 0, WB_N_ROWS_BY - 1, WB_ROWS_BY_HORIZON, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
install_signals (void)
{
  /**
   * WbBoardPage::open-item:
   * @self: the page
   * @slot: an item
   *
   * Show all of it.
   */
  signals[OPEN_ITEM] = g_signal_new ("open-item", WB_TYPE_BOARD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * WbBoardPage::toast:
   * @self: the page
   * @sentence: what happened
   * @undoable: whether undo takes it back
   *
   * Something happened that is not seen at once.
   */
  signals[TOAST] = g_signal_new ("toast", WB_TYPE_BOARD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_BOOLEAN);

  /**
   * WbBoardPage::settled:
   * @self: the page
   *
   * wb_board_page_get_state() may say something else than before, and the board has not moved for a moment.
   */
  signals[SETTLED] = g_signal_new ("settled", WB_TYPE_BOARD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* How what the board page has of its own looks; what is on the board is painted. */
static void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/nl/wijkbord/Wijkbord/ui/board.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
wb_board_page_class_init (WbBoardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = wb_board_page_dispose;
  object_class->get_property = wb_board_page_get_property;
  object_class->set_property = wb_board_page_set_property;
  widget_class->grab_focus = wb_board_page_grab_focus;
  install_properties (object_class);
  install_signals ();
  add_style ();

  wb_icons_register ();
  g_type_ensure (WB_TYPE_CANVAS);
  g_type_ensure (WB_TYPE_CAPTURE_LINE);
  g_type_ensure (WB_TYPE_BAR_LAYOUT);
  g_type_ensure (WB_TYPE_LEGEND);
  g_type_ensure (WB_TYPE_LINK_SLIDER);
  g_type_ensure (WB_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WbBoardPage, canvas);
  gtk_widget_class_bind_template_child (widget_class, WbBoardPage, capture);
  gtk_widget_class_bind_template_child (widget_class, WbBoardPage, context_menu);
  gtk_widget_class_bind_template_child (widget_class, WbBoardPage, understood);
  gtk_widget_class_bind_template_child (widget_class, WbBoardPage, zoom_button);
  gtk_widget_class_bind_template_callback (widget_class, captured_cb);
  gtk_widget_class_bind_template_callback (widget_class, capture_state_cb);
  gtk_widget_class_bind_template_callback (widget_class, understood_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_set_css_name (widget_class, "boardpage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
wb_board_page_init (WbBoardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);

  self->actions = wb_board_actions_new (self, self->canvas);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "board", wb_board_actions_get_group (self->actions));
  self->announcer = wb_announcer_new (self->canvas);
  wb_canvas_set_menu (self->canvas, self->context_menu);
  wb_canvas_set_welcome (self->canvas, wb_welcome_new ());
  wb_card_spelling_attach (self->canvas);
  wb_spoken_names_menu (GTK_MENU_BUTTON (self->zoom_button));

  g_signal_connect_swapped (self->canvas, "notify::zoom", G_CALLBACK (zoom_changed_cb), self);
  g_signal_connect_object (self->canvas, "notify", G_CALLBACK (canvas_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
  zoom_changed_cb (self);
}

/**
 * wb_board_page_new:
 *
 * Returns: (transfer floating): a board page without a plan
 */
GtkWidget *
wb_board_page_new (void)
{
  return g_object_new (WB_TYPE_BOARD_PAGE, NULL);
}

/**
 * wb_board_page_expect:
 * @self: a board page
 * @ahead: (transfer full) (nullable): the board of the plan that it will show next, laid out already
 *
 * Says what the page need not do any more when it gets that plan.
 */
void
wb_board_page_expect (WbBoardPage *self, WbBoardAhead *ahead)
{
  g_return_if_fail (WB_IS_BOARD_PAGE (self));

  wb_canvas_expect (self->canvas, ahead);
}

/**
 * wb_board_page_get_actions:
 * @self: a board page
 *
 * Returns: (transfer none): its commands, for the prefix "board"
 */
GActionGroup *
wb_board_page_get_actions (WbBoardPage *self)
{
  g_return_val_if_fail (WB_IS_BOARD_PAGE (self), NULL);

  return wb_board_actions_get_group (self->actions);
}

void
wb_board_page_keep_writing (WbBoardPage *self)
{
  g_return_if_fail (WB_IS_BOARD_PAGE (self));

  wb_canvas_keep_writing (self->canvas);
}

/**
 * wb_board_page_capture:
 * @self: a board page
 *
 * Goes to the line in which something is added as fast as people talk.
 */
void
wb_board_page_capture (WbBoardPage *self)
{
  g_return_if_fail (WB_IS_BOARD_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->capture));
}

/**
 * wb_board_page_find:
 * @self: a board page
 *
 * Goes to the bar in which one says what stays bright.
 */
void
wb_board_page_find (WbBoardPage *self)
{
  g_return_if_fail (WB_IS_BOARD_PAGE (self));

  if (self->filter == NULL)
    add_filter (self);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

/**
 * wb_board_page_find_next:
 * @self: a board page
 * @backwards: whether to go back
 *
 * Selects the next of what matches; when nothing is asked for yet, it goes to the bar.
 */
void
wb_board_page_find_next (WbBoardPage *self, gboolean backwards)
{
  g_return_if_fail (WB_IS_BOARD_PAGE (self));

  if (self->filter != NULL && wb_filter_bar_is_active (self->filter))
    wb_filter_bar_next (self->filter, backwards);
  else
    wb_board_page_find (self);
}

/**
 * wb_board_page_reveal:
 * @self: a board page
 * @slot: a goal, action or voice
 *
 * Scrolls to its card, unfolding its cell when it is folded away, and gives it the focus.
 *
 * Returns: whether it has a card
 */
gboolean
wb_board_page_reveal (WbBoardPage *self, WbSlot slot)
{
  WbBoard *board;

  g_return_val_if_fail (WB_IS_BOARD_PAGE (self), FALSE);

  wb_canvas_reveal (self->canvas, slot, TRUE);
  board = wb_canvas_get_board (self->canvas);

  return board != NULL && wb_board_get_card (board, slot) != NULL;
}

/**
 * wb_board_page_get_sight:
 * @self: a board page
 *
 * Returns: (transfer full) (nullable): what it shows of the board now, or %NULL when there is none
 */
WbSight *
wb_board_page_get_sight (WbBoardPage *self)
{
  g_return_val_if_fail (WB_IS_BOARD_PAGE (self), NULL);

  return wb_canvas_get_sight (self->canvas);
}

/**
 * wb_board_page_get_state:
 * @self: a board page
 *
 * Returns: (transfer full) (nullable): how it shows the board now: zoom, place, folds; %NULL when there is none
 */
GVariant *
wb_board_page_get_state (WbBoardPage *self)
{
  g_return_val_if_fail (WB_IS_BOARD_PAGE (self), NULL);

  return wb_canvas_get_state (self->canvas);
}

/**
 * wb_board_page_set_state:
 * @self: a board page that has its project
 * @state: (nullable): what wb_board_page_get_state() said
 *
 * Shows the board as it was shown then.
 */
void
wb_board_page_set_state (WbBoardPage *self, GVariant *state)
{
  g_return_if_fail (WB_IS_BOARD_PAGE (self));

  wb_canvas_set_state (self->canvas, state);
}
