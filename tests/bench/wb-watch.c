/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wb-watch.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>

/* When nothing was drawn for so long, in µs, the window has settled. */
#define QUIET (G_USEC_PER_SEC / 2)

/* A program that has not settled by then never will. */
#define LONGEST (120 * G_USEC_PER_SEC)

struct _WbWatch
{
  Display *display;
  Window   root;
  Damage   damage;
  int      damage_event;
  Atom     active_window, ping, name, protocols, utf8;

  long     sent;     /* the number of the last ping */
  gint64   drawn;    /* when something was drawn last */
  gint64   answered; /* when the ping sent after that came back, or 0 */
  double   peak;     /* the most memory that the last program had, in MiB */
};

WbWatch *
wb_watch_new (void)
{
  Display *display = XOpenDisplay (NULL);
  WbWatch *self;
  int event, error;

  if (display == NULL || !XDamageQueryExtension (display, &event, &error))
    return NULL;

  self = g_new0 (WbWatch, 1);
  self->display = display;
  self->root = DefaultRootWindow (display);
  self->damage_event = event + XDamageNotify;
  self->damage = XDamageCreate (display, self->root, XDamageReportNonEmpty);
  self->active_window = XInternAtom (display, "_NET_ACTIVE_WINDOW", False);
  self->ping = XInternAtom (display, "_NET_WM_PING", False);
  self->name = XInternAtom (display, "_NET_WM_NAME", False);
  self->protocols = XInternAtom (display, "WM_PROTOCOLS", False);
  self->utf8 = XInternAtom (display, "UTF8_STRING", False);
  XSelectInput (display, self->root, SubstructureNotifyMask);
  /* What lies under the pointer shows that it does. */
  XWarpPointer (display, None, self->root, 0, 0, 0, 0, 0, 0);

  return self;
}

void
wb_watch_free (WbWatch *self)
{
  XDamageDestroy (self->display, self->damage);
  XCloseDisplay (self->display);
  g_free (self);
}

/* NULL when the window has none, or is gone. */
static void *
get_property (WbWatch *self, Window window, Atom property, Atom wanted)
{
  unsigned char *data = NULL;
  unsigned long n, left;
  Atom type;
  int format;

  XGetWindowProperty (self->display, window, property, 0, 1024, False, wanted, &type, &format, &n, &left, &data);
  if (data != NULL && n == 0)
    g_clear_pointer (&data, XFree);

  return data;
}

/* The window on top when it has that title, else None. */
static Window
find_window (WbWatch *self, const char *title)
{
  Window *active = get_property (self, self->root, self->active_window, XA_WINDOW);
  Window window = active != NULL ? *active : None;
  char *name = window != None ? get_property (self, window, self->name, self->utf8) : NULL;
  gboolean found = g_strcmp0 (name, title) == 0;

  g_clear_pointer (&active, XFree);
  g_clear_pointer (&name, XFree);

  return found ? window : None;
}

static void
send_ping (WbWatch *self, Window window)
{
  XClientMessageEvent event = { .type = ClientMessage, .window = window, .message_type = self->protocols, .format = 32 };

  event.data.l[0] = (long) self->ping;
  event.data.l[1] = ++self->sent;
  event.data.l[2] = (long) window;
  self->answered = 0;
  XSendEvent (self->display, window, False, NoEventMask, (XEvent *) &event);
}

static void
take_event (WbWatch *self, XEvent *event, gint64 now)
{
  if (event->type == self->damage_event)
    self->drawn = now;
  else if (event->type == ClientMessage && (Atom) event->xclient.data.l[0] == self->ping &&
           event->xclient.data.l[1] == self->sent)
    self->answered = now;
}

static void
take_events (WbWatch *self)
{
  gint64 now = g_get_monotonic_time ();

  while (XPending (self->display) > 0)
    {
      XEvent event;

      XNextEvent (self->display, &event);
      take_event (self, &event, now);
    }
  XDamageSubtract (self->display, self->damage, None, None);
  XFlush (self->display);
}

static void
wait_for_events (WbWatch *self)
{
  struct pollfd fd = { ConnectionNumber (self->display), POLLIN, 0 };

  if (XPending (self->display) == 0)
    poll (&fd, 1, 5);
}

/* After each drawing the window is asked whether it answers. It has settled when nothing was drawn since. */
static gint64
watch (WbWatch *self, const char *title, gint64 start)
{
  gint64 asked = 0;

  self->drawn = start;
  self->answered = 0;
  while (self->answered == 0 || self->drawn > asked || g_get_monotonic_time () - self->answered < QUIET)
    {
      Window window;

      wait_for_events (self);
      take_events (self);
      g_assert_cmpint (g_get_monotonic_time () - start, <, LONGEST);
      window = self->drawn > asked ? find_window (self, title) : None;
      if (window != None)
        {
          asked = self->drawn;
          send_ping (self, window);
        }
    }

  return self->answered - start;
}

/* What the system says of a process: the one of its parent before would count in what wait4() says. */
static double
read_peak (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", pid);
  g_autofree char *status = NULL;
  g_autoptr (GError) error = NULL;
  const char *line;

  g_file_get_contents (path, &status, NULL, &error);
  g_assert_no_error (error);
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);

  return g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024;
}

/* Whatever is closed now draws no more when the next one is watched. */
static void
end_process (WbWatch *self, GPid pid)
{
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  XSync (self->display, False);
  take_events (self);
}

/* A window may go while it is looked at. */
static int
ignore_error (Display *display, XErrorEvent *error)
{
  return 0;
}

/* Starts @command and waits until its window, of that title, is drawn and answers. */
double
wb_watch_start (WbWatch *self, const char *const *command, const char *title)
{
  g_autoptr (GError) error = NULL;
  gint64 start, took;
  GPid pid;

  XSetErrorHandler (ignore_error);
  start = g_get_monotonic_time ();
  g_spawn_async (NULL, (char **) command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  took = watch (self, title, start);
  self->peak = read_peak (pid);
  end_process (self, pid);

  return (double) took / G_USEC_PER_SEC;
}

/* The most memory that the program had that was watched last, in MiB. */
double
wb_watch_get_peak (WbWatch *self)
{
  return self->peak;
}
