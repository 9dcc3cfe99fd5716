/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another program offers on the clipboard of X11 in pieces. */

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <adwaita.h>
#include <string.h>

#include "board-fixture.h"
#include "hand.h"
#include "wb-paste-window.h"

/* A program that hands a text over in pieces, as all do with what is large on X11; until another one has the clipboard. */
typedef struct
{
  Display *display;
  Window   window;    /* its own */
  Window   requestor; /* that takes the pieces; 0: nobody does */
  Atom     property, type;
  gsize    size, sent;
} Pieces;

#define PIECE_SIZE 65536

static void
answer_request (Pieces *self, const XSelectionRequestEvent *request)
{
  XSelectionEvent answer = { SelectionNotify, 0, True, self->display, request->requestor, request->selection,
                             request->target, request->property, request->time };
  Atom targets[] = { XInternAtom (self->display, "TARGETS", False), self->type };
  long size = self->size;

  if (request->target == targets[0])
    XChangeProperty (self->display, request->requestor, request->property, XA_ATOM, 32, PropModeReplace,
                     (unsigned char *) targets, G_N_ELEMENTS (targets));
  else if (request->target == self->type)
    {
      self->requestor = request->requestor;
      self->property = request->property;
      XSelectInput (self->display, self->requestor, PropertyChangeMask);
      XChangeProperty (self->display, self->requestor, self->property, XInternAtom (self->display, "INCR", False), 32,
                       PropModeReplace, (unsigned char *) &size, 1);
    }
  else
    answer.property = None;
  XSendEvent (self->display, request->requestor, False, 0, (XEvent *) &answer);
}

/* One line after the other, of 64 characters; at last nothing. */
static void
send_piece (Pieces *self)
{
  gsize size = MIN (PIECE_SIZE, self->size - self->sent);
  g_autofree char *piece = g_malloc (PIECE_SIZE);

  memset (piece, 'a', PIECE_SIZE);
  for (gsize i = 63; i < PIECE_SIZE; i += 64)
    piece[i] = '\n';
  XChangeProperty (self->display, self->requestor, self->property, self->type, 8, PropModeReplace, (unsigned char *) piece,
                   size);
  self->sent += size;
  if (size == 0)
    self->requestor = 0;
}

static gpointer
pieces_thread (gpointer data)
{
  Pieces *self = data;
  XEvent event;

  do
    {
      XNextEvent (self->display, &event);
      if (event.type == SelectionRequest)
        answer_request (self, &event.xselectionrequest);
      else if (event.type == PropertyNotify && event.xproperty.state == PropertyDelete && self->requestor != 0 &&
               event.xproperty.window == self->requestor && event.xproperty.atom == self->property)
        send_piece (self);
      XFlush (self->display);
    }
  while (event.type != SelectionClear);

  return NULL;
}

static gboolean
offers_text (gpointer clipboard)
{
  return !gdk_clipboard_is_local (clipboard) &&
         gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/plain;charset=utf-8");
}

static gboolean
is_pasting (gpointer data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  g_autoptr (GObject) last = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);

  *(WbPasteWindow **) data = WB_IS_PASTE_WINDOW (last) ? WB_PASTE_WINDOW (last) : NULL;

  return WB_IS_PASTE_WINDOW (last);
}

static void
test_pieces (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->page);
  Pieces pieces = { .display = XOpenDisplay (NULL), .size = 5 * PIECE_SIZE / 2 };
  WbPasteWindow *window = NULL;
  g_autoptr (GArray) lines = NULL;
  GThread *thread;

  pieces.type = XInternAtom (pieces.display, "UTF8_STRING", False);
  pieces.window = XCreateSimpleWindow (pieces.display, DefaultRootWindow (pieces.display), 0, 0, 1, 1, 0, 0, 0);
  XSetSelectionOwner (pieces.display, XInternAtom (pieces.display, "CLIPBOARD", False), pieces.window, CurrentTime);
  XFlush (pieces.display);
  thread = g_thread_new ("pieces", pieces_thread, &pieces);

  hand_wait (offers_text, clipboard);
  gtk_widget_activate_action (fixture->page, "board.paste", NULL);
  hand_wait (is_pasting, &window);
  lines = wb_paste_window_read_lines (window);
  g_assert_cmpuint (lines->len, ==, pieces.size / 64);

  gtk_window_destroy (GTK_WINDOW (window));
  gdk_clipboard_set_text (clipboard, "");
  g_thread_join (thread);
  XCloseDisplay (pieces.display);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/clipboard/pieces", Fixture, "goal g1 title=First domain=housing target-year=2026 order=a\n", fixture_set_up,
              test_pieces, fixture_tear_down);

  return g_test_run ();
}
