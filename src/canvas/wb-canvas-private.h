/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "wb-board-top.h"
#include "wb-canvas.h"
#include "wb-carry.h"
#include "wb-drop-layer.h"
#include "wb-fingers.h"
#include "wb-plane.h"
#include "wb-walk.h"

G_BEGIN_DECLS

/* The inside of a canvas, shared by the files named wb-canvas-*.c. */

typedef enum
{
  WB_DRAG_NONE,    /* pressed, or given up */
  WB_DRAG_CARRY,
  WB_DRAG_BAND,
} WbDragState;

struct _WbCanvas
{
  GtkWidget           parent_instance;
  WbStage            *stage;
  WbView              view;
  GtkWidget          *plane;
  GtkWidget          *top;
  GtkWidget          *welcome; /* nullable */
  GMenuModel         *menu_model; /* nullable */
  GtkWidget          *menu; /* once it was shown */
  GtkWidget          *overview; /* once some of the board was out of sight */
  gboolean            show_overview;
  GtkWidget          *link_note; /* what the link says that is selected, once one was */
  GtkAdjustment      *adjustments[2]; /* horizontal, vertical */
  GtkScrollablePolicy policies[2];
  int                 text_size; /* in percent of the desktop's */
  GVariant           *state; /* nullable: how to show the board once there is room for it */
  gboolean            configuring;
  gboolean            allocating;
  guint               settle_source;
  guint               fill_tick; /* while cards are drawn without their text */
  WbRect              shown; /* of the board, at the last wb_canvas_sync () */

  /* The keyboard: the card that had the focus last, and where it was */
  WbSlot              focus_slot;
  WbRect              focus_rect;
  int                 focus_row;

  /* What was unfolded to show a change, and whether the newest one was an undo */
  GArray             *unfolded;
  gboolean            undone;

  /* Editing in place */
  GtkWidget          *editor; /* nullable */
  WbSlot              editing;

  /* The pointer */
  gboolean            space_held;
  WbPoint             pan_start;
  WbFingers          *fingers; /* once it was shown */
  float               pinch_start; /* the zoom when two fingers came down on a touchpad */
  WbPoint             pinch_point; /* what of the board was between them */
  WbPoint             pointer;

  /* What is carried over the board, and a rubber band */
  GtkWidget          *drop_layer; /* once something was carried */
  WbCarry            *carry; /* nullable */
  gboolean            carried_by_keys;
  WbPoint             drag_start; /* in the viewport; of a band, on the board */
  WbSlot              clicked_slot; /* that was pressed last */
  WbSlot              pressed_slot; /* selected already: chosen alone once it is let go */
  WbSlot              drag_slot; /* the card or the partner that was pressed, or WB_SLOT_NONE */
  WbDragState         drag_state;
  gboolean            drag_pressed; /* and not moved far enough yet */
  guint               drag_tick; /* while it may scroll at an edge */
  gint64              drag_time; /* of the frame before */
  GArray             *press_base; /* nullable: what was selected before the press */
  GArray             *band_base; /* nullable: what the band adds to */
};

/* wb-canvas.c */
void     wb_canvas_board_changed     (WbCanvas *self); /* size, buttons, bands; set the view next */

/* wb-canvas-options.c */
void     wb_canvas_choose_density    (WbCanvas *self); /* how much stands on the board in the room that there is */
void     wb_canvas_update_scheme     (WbCanvas *self);
void     wb_canvas_update_text_scale (WbCanvas *self);
void     wb_canvas_set_text_size     (WbCanvas *self, int text_size);
void     wb_canvas_set_show_flags    (WbCanvas *self, gboolean show_flags);
void     wb_canvas_set_hide_private  (WbCanvas *self, gboolean hide_private);
void     wb_canvas_set_covered       (WbCanvas *self, int covered);

/* wb-canvas-arrange.c */
void     wb_canvas_set_chain         (WbCanvas *self, gboolean chain);
void     wb_canvas_set_around        (WbCanvas *self, gboolean around);
void     wb_canvas_set_rows          (WbCanvas *self, WbRowsBy rows);
void     wb_canvas_follow_selection  (WbCanvas *self);

/* wb-canvas-moves.c */
WbPoint  wb_canvas_note_moves        (WbCanvas *self); /* before something else is laid out */
void     wb_canvas_play_moves        (WbCanvas *self, WbPoint before); /* once it is, and the view is set */
void     wb_canvas_play_moves_in     (WbCanvas *self, WbPoint before, guint duration);

/* wb-canvas-plan.c */
gboolean wb_canvas_set_project       (WbCanvas *self, WbProject *project);
gboolean wb_canvas_set_selection     (WbCanvas *self, WbSelection *selection);

/* wb-canvas-view.c */
void     wb_canvas_sync              (WbCanvas *self); /* widgets for what the view shows now */
void     wb_canvas_set_view          (WbCanvas *self, const WbView *view);
void     wb_canvas_settle_later      (WbCanvas *self); /* how it is shown has changed */
void     wb_canvas_scroll_to         (WbCanvas *self, const WbRect *rect, int row);
void     wb_canvas_set_adjustment    (WbCanvas *self, guint index, GtkAdjustment *adjustment);
void     wb_canvas_set_zoom          (WbCanvas *self, double zoom);

/* wb-canvas-state.c */
void     wb_canvas_apply_state       (WbCanvas *self);

/* wb-canvas-keys.c */
void     wb_canvas_bind_keys         (GtkWidgetClass *widget_class);
void     wb_canvas_add_keys          (WbCanvas *self);
gboolean wb_canvas_focus             (GtkWidget *widget, GtkDirectionType direction);
gboolean wb_canvas_grab_focus        (GtkWidget *widget);
gboolean wb_canvas_has_focus_within  (WbCanvas *self);
void     wb_canvas_focus_card        (WbCanvas *self, WbSlot slot); /* scrolls to it first */
void     wb_canvas_note_focus        (WbCanvas *self);
WbStop   wb_canvas_get_stop          (WbCanvas *self); /* where the keyboard is; none when it is elsewhere */
WbStop   wb_canvas_get_last_stop     (WbCanvas *self); /* or, if it is elsewhere, the card where it was */
gboolean wb_canvas_focus_stop        (WbCanvas *self, WbStop stop); /* scrolls to it first */

/* wb-canvas-fold.c */
void     wb_canvas_install_folds     (GtkWidgetClass *widget_class);
GArray  *wb_canvas_new_unfolded      (void);
void     wb_canvas_note_unfolded     (WbCanvas *self, const WbFoldMark *before); /* to show the newest change */
gboolean wb_canvas_follow_unfolded   (WbCanvas *self, WbOrigin origin, WbView *view); /* the plan changed, and what is laid out */

/* wb-canvas-link.c */
void     wb_canvas_add_links         (WbCanvas *self);
void     wb_canvas_hover_link        (WbCanvas *self, double x, double y);
gboolean wb_canvas_click_link        (WbCanvas *self, double x, double y, gboolean add); /* whether there was one */
void     wb_canvas_set_weakest       (WbCanvas *self, int weakest);
void     wb_canvas_note_link         (WbCanvas *self); /* another selection */
void     wb_canvas_size_note         (WbCanvas *self); /* the board's text has another size */
void     wb_canvas_allocate_note     (WbCanvas *self, int width, int height);

/* wb-canvas-overview.c */
void     wb_canvas_show_view         (WbCanvas *self); /* where the frame is, and whether there is one */
void     wb_canvas_set_show_overview (WbCanvas *self, gboolean show);
void     wb_canvas_allocate_overview (WbCanvas *self);
void     wb_canvas_place_overview    (WbCanvas *self); /* another card is selected */
void     wb_canvas_redraw_overview   (WbCanvas *self); /* the board or its colours changed */

/* wb-canvas-pointer.c */
gboolean wb_canvas_is_bare           (WbCanvas *self, double x, double y); /* nothing but the board is at that place */
void     wb_canvas_add_gestures      (WbCanvas *self);
void     wb_canvas_popup_menu        (WbCanvas *self, const WbPoint *at); /* NULL: at what has the focus */

WbSlot   wb_canvas_pick_card         (WbCanvas *self, double x, double y);
WbSlot   wb_canvas_pick_chip         (WbCanvas *self, double x, double y); /* the partner that it names */
gboolean wb_canvas_is_at_guest       (WbCanvas *self, double x, double y); /* what has its own answer to the pointer */

/* wb-canvas-carry.c */
void     wb_canvas_take_up           (WbCanvas *self, WbSlot slot, gboolean by_keys);
void     wb_canvas_carry_to          (WbCanvas *self, WbPoint at); /* in the viewport */
void     wb_canvas_carry_also        (WbCanvas *self, gboolean also);
void     wb_canvas_let_go            (WbCanvas *self, gboolean drop);
void     wb_canvas_follow_carry      (WbCanvas *self); /* the view changed */
void     wb_canvas_add_carry_keys    (WbCanvas *self);
WbDropLayer *wb_canvas_get_drop_layer (WbCanvas *self);

/* wb-canvas-drag.c */
void     wb_canvas_add_drag          (WbCanvas *self);
void     wb_canvas_add_touch         (WbCanvas *self);
void     wb_canvas_select_for_menu   (WbCanvas *self, double x, double y);
void     wb_canvas_start_carry       (WbCanvas *self, WbSlot slot); /* until the drag ends */
void     wb_canvas_note_press        (WbCanvas *self); /* before that selects anything */
void     wb_canvas_end_drag          (WbCanvas *self);
void     wb_canvas_give_up_drag      (WbCanvas *self); /* and what it did */
gboolean wb_canvas_is_pressed        (WbCanvas *self); /* or something is dragged */

/* wb-canvas-follow.c */
void     wb_canvas_follow            (WbCanvas *self, const WbDelta *delta);

/* wb-canvas-rename.c */
void     wb_canvas_install_writing   (void);
void     wb_canvas_end_rename        (WbCanvas *self, gboolean apply);
void     wb_canvas_follow_rename     (WbCanvas *self); /* the card that is edited moved or went */
void     wb_canvas_write_ambition    (WbCanvas *self);

G_END_DECLS
