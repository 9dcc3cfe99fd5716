/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "wijkbord-shell"

#include "wb-plan-view.h"

#include <adwaita.h>

#include "wb-board-page.h"
#include "wb-board-state.h"
#include "wb-children.h"
#include "wb-field-row.h"
#include "wb-keep-seen.h"
#include "wb-plan-header.h"
#include "wb-plan-notices.h"
#include "wb-preferences.h"
#include "wb-room.h"
#include "wb-side-pane.h"
#include "wb-sidebar.h"
#include "wb-split-view.h"
#include "wb-text-scale.h"
#include "wb-work-bar.h"

/* In a window that is less wide than this, in px, the sidebar shows icons only, and the inspector lies over the board. */
#define WIDE 1400

/* In one that is less wide than this the title would be cut for the words of the chain. */
#define ROOMY 1000

struct _WbPlanView
{
  GtkWidget      parent_instance;

  WbDocument    *document;
  GMenuModel    *menu;
  WbSelection   *selection;

  WbSidebar     *sidebar;
  GtkWidget     *header;
  WbSplitView   *split;
  WbBoardPage   *board;
  WbBoardState  *board_state;
  WbSidePane    *pane;

  int            width; /* of the window; 0 when it has none yet */
  gboolean       is_wide; /* for text of this size */
  gboolean       show_sidebar;
};

typedef enum
{
  PROP_DOCUMENT = 1,
  PROP_MENU,
  PROP_SHOW_SIDEBAR,
  PROP_SHOW_INSPECTOR,
} WbPlanViewProperty;

enum
{
  TOAST,
  N_SIGNALS
};

static GParamSpec *props[PROP_SHOW_INSPECTOR + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WbPlanView, wb_plan_view, GTK_TYPE_WIDGET)

static void
set_show_sidebar (WbPlanView *self, gboolean show)
{
  if (self->show_sidebar == show)
    return;

  self->show_sidebar = show;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_SIDEBAR]);
}

static gboolean
is_in_front_of_room (void)
{
  gboolean is_in_front;

  g_object_get (wb_preferences_get (), "in-front-of-room", &is_in_front, NULL);

  return is_in_front;
}

/* Nothing that a room may not see stays chosen: it would be deleted or changed unseen. */
static void
hide_from_room (WbSelection *selection, gboolean hide)
{
  WbProject *project = wb_selection_get_project (selection);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (WbSlot));
  guint n;
  const WbSlot *slots = wb_selection_get (selection, &n);

  g_array_append_vals (kept, slots, n);
  wb_selection_clear (selection);
  wb_project_set_hide_private (project, hide);
  for (guint i = kept->len; i > 0; i--)
    if (!wb_room_may_see (project, g_array_index (kept, WbSlot, i - 1)))
      g_array_remove_index (kept, i - 1);
  wb_selection_set_many (selection, (const WbSlot *) kept->data, kept->len);
}

static void
room_cb (WbPlanView *self)
{
  gboolean hide = is_in_front_of_room ();

  if (self->selection != NULL)
    hide_from_room (self->selection, hide);
  g_object_set (self->board, "hide-private", hide, "show-flags", !hide, NULL);
}

/* Nobody goes on with it here. What was changed and not saved is not what comes back. */
static void
leave (WbPlanView *self)
{
  WbPlan *saved = self->document != NULL ? wb_document_get_saved_plan (self->document) : NULL;

  wb_board_state_leave (self->board_state);
  if (saved != NULL)
    wb_keep_seen (saved);
}

static void
follow_project (WbPlanView *self)
{
  WbProject *project = self->document != NULL ? wb_document_get_project (self->document) : NULL;

  if (project != NULL)
    wb_project_set_hide_private (project, is_in_front_of_room ());
  g_clear_object (&self->selection);
  if (project != NULL)
    self->selection = wb_selection_new (project);

  if (project != NULL)
    wb_board_page_expect (self->board, wb_document_take_board (self->document));
  g_object_set (self->sidebar, "project", project, NULL);
  g_object_set (self->board, "project", project, "selection", self->selection, NULL);
  g_object_set (self->pane, "project", project, "selection", self->selection, NULL);
  if (project != NULL)
    wb_board_state_follow (self->board_state, self->document, project);
}

static void
project_cb (WbPlanView *self)
{
  wb_board_state_leave (self->board_state);
  follow_project (self);
}

/* A plan that has nothing yet says how to begin, and needs the room. */
static gboolean
is_begun (WbPlanView *self)
{
  WbProject *project = self->document != NULL ? wb_document_get_project (self->document) : NULL;

  return project != NULL && (wb_project_count (project, WB_KIND_VOICE) > 0 ||
                             wb_project_count (project, WB_KIND_GOAL) > 0 ||
                             wb_project_count (project, WB_KIND_ACTION) > 0);
}

static void
set_document (WbPlanView *self, WbDocument *document)
{
  if (self->document == document)
    return;

  leave (self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_object (document, "notify::project", G_CALLBACK (project_cb), self, G_CONNECT_SWAPPED);

  follow_project (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
}

static void
open_item_cb (WbPlanView *self)
{
  wb_split_view_set_show_sidebar (self->split, TRUE);
  wb_side_pane_show_details (self->pane);
}

/* Who shows or hides the pane where there is room for both finds it so the next time. Over the board it is in the way, and
 * does not stay. */
static void
choose_pane (WbPlanView *self, gboolean show)
{
  wb_split_view_set_show_sidebar (self->split, show);
  if (self->is_wide)
    g_object_set (wb_preferences_get (), "show-inspector", show, NULL);
}

static void
close_pane_cb (WbPlanView *self)
{
  choose_pane (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->board));
}

static void
toast_cb (WbPlanView *self, const char *sentence, gboolean undoable)
{
  g_signal_emit (self, signals[TOAST], 0, sentence, undoable);
}

/* The board keeps what is selected clear of an inspector that lies over it. */
static void
update_covered (WbPlanView *self)
{
  gboolean covers = wb_split_view_get_collapsed (self->split) && wb_split_view_get_show_sidebar (self->split);
  int width = 0;

  if (covers)
    gtk_widget_measure (GTK_WIDGET (self->pane), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_object_set (self->board, "covered", width, NULL);
}

static void
show_inspector_cb (WbPlanView *self)
{
  update_covered (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_INSPECTOR]);
}

/* Of two windows each has a zoom of its own; a new one takes what was set last. */
static void
take_preferences (WbPlanView *self)
{
  WbPreferences *preferences = wb_preferences_get ();
  double zoom;

  g_object_get (preferences, "board-zoom", &zoom, NULL);
  g_object_set (self->board, "zoom", zoom, NULL);
  g_object_bind_property (self->board, "zoom", preferences, "board-zoom", G_BINDING_DEFAULT);
  g_object_bind_property (preferences, "board-text-size", self->board, "text-size", G_BINDING_SYNC_CREATE);
  g_object_bind_property (preferences, "show-overview", self->board, "show-overview", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (preferences, "notify::in-front-of-room", G_CALLBACK (room_cb), self, G_CONNECT_SWAPPED);
  room_cb (self);
}

/* Whoever opens a plan works on the board: its keys count at once. */
static gboolean
wb_plan_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WB_PLAN_VIEW (widget)->board));
}

/* The window closes. Only now is it sure to be before another one opens: somebody may hold it for longer. */
static void
wb_plan_view_unrealize (GtkWidget *widget)
{
  leave (WB_PLAN_VIEW (widget));

  GTK_WIDGET_CLASS (wb_plan_view_parent_class)->unrealize (widget);
}

static void
wb_plan_view_dispose (GObject *object)
{
  WbPlanView *self = WB_PLAN_VIEW (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_object (&self->selection);
  g_clear_object (&self->menu);
  g_clear_object (&self->board_state);
  wb_widget_unparent_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (wb_plan_view_parent_class)->dispose (object);
}

static void
wb_plan_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WbPlanView *self = WB_PLAN_VIEW (object);

  switch ((WbPlanViewProperty) id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_MENU:
      g_value_set_object (value, self->menu);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_SHOW_INSPECTOR:
      g_value_set_boolean (value, wb_split_view_get_show_sidebar (self->split));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
wb_plan_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WbPlanView *self = WB_PLAN_VIEW (object);

  switch ((WbPlanViewProperty) id)
    {
    case PROP_DOCUMENT:
      set_document (self, g_value_get_object (value));
      break;
    case PROP_MENU:
      if (g_set_object (&self->menu, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SHOW_SIDEBAR:
      set_show_sidebar (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_INSPECTOR:
      choose_pane (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Key binding: from wherever else the keyboard is it goes back to the board, where Escape selects nothing. */
static gboolean
back_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  return gtk_widget_grab_focus (widget);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/wijkbord/Wijkbord/ui/plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WbPlanView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, WbPlanView, header);
  gtk_widget_class_bind_template_child (widget_class, WbPlanView, split);
  gtk_widget_class_bind_template_child (widget_class, WbPlanView, board);
  gtk_widget_class_bind_template_child (widget_class, WbPlanView, pane);
  gtk_widget_class_bind_template_callback (widget_class, wb_document_mark_title);
  gtk_widget_class_bind_template_callback (widget_class, open_item_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_pane_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_inspector_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_covered);
  gtk_widget_class_bind_template_callback (widget_class, toast_cb);
  gtk_widget_class_bind_template_callback (widget_class, wb_work_bar_say);
}

static void
wb_plan_view_class_init (WbPlanViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = wb_plan_view_dispose;
  object_class->get_property = wb_plan_view_get_property;
  object_class->set_property = wb_plan_view_set_property;
  widget_class->grab_focus = wb_plan_view_grab_focus;
  widget_class->unrealize = wb_plan_view_unrealize;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, WB_TYPE_DOCUMENT, flags);
  props[PROP_MENU] = g_param_spec_object ("menu", NULL, NULL, G_TYPE_MENU_MODEL, flags);
  props[PROP_SHOW_SIDEBAR] = g_param_spec_boolean ("show-sidebar", NULL, NULL, FALSE, flags);
  props[PROP_SHOW_INSPECTOR] = g_param_spec_boolean ("show-inspector", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * WbPlanView::toast:
   * @self: the view
   * @sentence: what happened
   * @undoable: whether undo takes it back
   *
   * Something happened that is not seen at once.
   */
  signals[TOAST] = g_signal_new ("toast", WB_TYPE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, back_cb, NULL);
  bind_template (widget_class);
}

static void
wb_plan_view_init (WbPlanView *self)
{
  g_type_ensure (WB_TYPE_SIDEBAR);
  g_type_ensure (WB_TYPE_SPLIT_VIEW);
  g_type_ensure (WB_TYPE_BOARD_PAGE);
  g_type_ensure (WB_TYPE_SIDE_PANE);
  g_type_ensure (WB_TYPE_PLAN_HEADER);
  g_type_ensure (WB_TYPE_PLAN_NOTICES);
  g_type_ensure (WB_TYPE_WORK_BAR);
  gtk_widget_init_template (GTK_WIDGET (self));

  take_preferences (self);
  self->board_state = wb_board_state_new (self->board);
}

/**
 * wb_plan_view_get_selection:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is selected on the board; %NULL without a plan
 */
WbSelection *
wb_plan_view_get_selection (WbPlanView *self)
{
  g_return_val_if_fail (WB_IS_PLAN_VIEW (self), NULL);

  return self->selection;
}

static void
keep_row (WbPlanView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, WB_TYPE_FIELD_ROW) : NULL;

  if (row != NULL)
    wb_field_row_keep (WB_FIELD_ROW (row));
}

/**
 * wb_plan_view_keep_writing:
 * @self: a view
 *
 * What is being typed, in a field or on a card, counts as if the user were done with it.
 */
void
wb_plan_view_keep_writing (WbPlanView *self)
{
  g_return_if_fail (WB_IS_PLAN_VIEW (self));

  keep_row (self);
  wb_board_page_keep_writing (self->board);
}

/**
 * wb_plan_view_get_board_actions:
 * @self: a view
 *
 * Returns: (transfer none): the commands of the board, for the prefix "board"
 */
GActionGroup *
wb_plan_view_get_board_actions (WbPlanView *self)
{
  g_return_val_if_fail (WB_IS_PLAN_VIEW (self), NULL);

  return wb_board_page_get_actions (self->board);
}

/**
 * wb_plan_view_go_to:
 * @self: a view of a plan that is there
 * @slot: an item of it
 *
 * Selects it, and shows it: on the board, or all of it at the side when it has no card there.
 */
void
wb_plan_view_go_to (WbPlanView *self, WbSlot slot)
{
  g_return_if_fail (WB_IS_PLAN_VIEW (self) && self->selection != NULL);

  wb_selection_set (self->selection, slot);
  if (!wb_board_page_reveal (self->board, slot))
    open_item_cb (self);
}

/**
 * wb_plan_view_adapt:
 * @self: a view
 * @width: how wide its window is, in px
 *
 * Makes the best of that width. What the user shows or hides stays so until the window becomes wide or narrow.
 */
void
wb_plan_view_adapt (WbPlanView *self, int width)
{
  gboolean wide, was_wide, first, wanted;

  g_return_if_fail (WB_IS_PLAN_VIEW (self));

  wide = width >= WIDE * wb_text_scale_get (GTK_WIDGET (self));
  was_wide = self->is_wide;
  g_object_set (self->header, "tight", width < ROOMY * wb_text_scale_get (GTK_WIDGET (self)), NULL);
  first = self->width == 0;
  self->width = width;
  self->is_wide = wide;
  if (!first && wide == was_wide)
    return;

  g_object_get (wb_preferences_get (), "show-inspector", &wanted, NULL);
  set_show_sidebar (self, wide);
  wb_split_view_set_collapsed (self->split, !wide);
  wb_split_view_set_show_sidebar (self->split, wide && wanted && is_begun (self));
}

/**
 * wb_plan_view_ask_for_pages:
 * @self: a view of a plan that is there
 *
 * Returns: (transfer full): a request for pages of its plan, that knows what is selected and in sight
 */
WbPageRequest *
wb_plan_view_ask_for_pages (WbPlanView *self)
{
  g_autoptr (WbSight) sight = NULL;
  const WbSlot *selected;
  guint n;

  g_return_val_if_fail (WB_IS_PLAN_VIEW (self) && self->selection != NULL, NULL);

  sight = wb_board_page_get_sight (self->board);
  selected = wb_selection_get (self->selection, &n);

  return wb_page_request_new (wb_document_get_project (self->document), selected, n, sight);
}
