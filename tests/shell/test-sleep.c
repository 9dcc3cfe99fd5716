/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Going to sleep, on a bus of its own that has a logind as the test wants it. */

#include <gio/gio.h>
#include <gio/gunixfdlist.h>
#include <glib-unix.h>
#include <poll.h>

#include "wb-sleep-watch.h"

#define LOGIN_XML \
  "<node><interface name='org.freedesktop.login1.Manager'>" \
  "<method name='Inhibit'>" \
  "<arg type='s' direction='in'/><arg type='s' direction='in'/>" \
  "<arg type='s' direction='in'/><arg type='s' direction='in'/>" \
  "<arg type='h' direction='out'/>" \
  "</method>" \
  "<signal name='PrepareForSleep'><arg type='b'/></signal>" \
  "</interface></node>"

/* How logind answers who asks for a lock. */
typedef enum
{
  GIVES,
  REFUSES,
  SAYS_NOTHING, /* until it is told to */
} Answer;

typedef struct
{
  GDBusConnection *connection; /* of logind */
  guint            name;
  Answer           answer;
  GDBusMethodInvocation *waiting;
  char            *asked; /* what, who and mode of the last lock that was asked for */
  guint            n_asked;
  int              lock; /* the end of logind; -1: none */

  GDBusConnection *system; /* nullable: the program's, kept */
  WbSleepWatch    *watch;
  guint            n_sleeps;
  gboolean         was_held; /* when the last sleep was said */
} Fixture;

static GTestDBus *bus; /* of the system */

/* ---- logind ----------------------------------------------------------------------------------------------------- */

/* The other end is closed when nobody has it open any more. */
static gboolean
is_held (Fixture *fixture)
{
  struct pollfd end = { .fd = fixture->lock, .events = POLLIN };

  return fixture->lock >= 0 && poll (&end, 1, 0) == 0;
}

static void
drop_lock (Fixture *fixture)
{
  if (fixture->lock >= 0)
    close (fixture->lock);
  fixture->lock = -1;
}

static void
give_lock (Fixture *fixture, GDBusMethodInvocation *invocation)
{
  g_autoptr (GUnixFDList) files = NULL;
  int ends[2];

  drop_lock (fixture);
  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  fixture->lock = ends[0];
  files = g_unix_fd_list_new_from_array (&ends[1], 1);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0), files);
}

static void
call_cb (GDBusConnection *connection, const char *sender, const char *path, const char *interface, const char *method,
         GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  Fixture *fixture = data;
  const char *what, *who, *why, *mode;

  g_variant_get (parameters, "(&s&s&s&s)", &what, &who, &why, &mode);
  g_assert_cmpstr (why, !=, "");
  g_free (fixture->asked);
  fixture->asked = g_strdup_printf ("%s %s %s", what, who, mode);
  fixture->n_asked++;

  if (fixture->answer == GIVES)
    give_lock (fixture, invocation);
  else if (fixture->answer == REFUSES)
    g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.DBus.Error.AccessDenied", "No");
  else
    fixture->waiting = invocation;
}

static const GDBusInterfaceVTable vtable = { .method_call = call_cb };

static void
start_logind (Fixture *fixture)
{
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (LOGIN_XML, NULL);
  g_autoptr (GError) error = NULL;

  fixture->connection = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                                  G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                                NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (fixture->connection, "/org/freedesktop/login1", node->interfaces[0], &vtable,
                                     fixture, NULL, &error);
  g_assert_no_error (error);
  fixture->name = g_bus_own_name_on_connection (fixture->connection, "org.freedesktop.login1",
                                                G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL, NULL);
}

static void
stop_logind (Fixture *fixture)
{
  g_clear_handle_id (&fixture->name, g_bus_unown_name);
  if (fixture->connection != NULL)
    g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_clear_object (&fixture->connection);
}

static void
say (Fixture *fixture, gboolean begins)
{
  g_assert_true (g_dbus_connection_emit_signal (fixture->connection, NULL, "/org/freedesktop/login1",
                                                "org.freedesktop.login1.Manager", "PrepareForSleep",
                                                g_variant_new ("(b)", begins), NULL));
}

/* ---- the program ------------------------------------------------------------------------------------------------ */

static void
going_to_sleep_cb (Fixture *fixture)
{
  fixture->n_sleeps++;
  fixture->was_held = is_held (fixture);
}

static void
watch (Fixture *fixture)
{
  fixture->watch = wb_sleep_watch_new ();
  g_signal_connect_swapped (fixture->watch, "going-to-sleep", G_CALLBACK (going_to_sleep_cb), fixture);
}

static void
wait_for_held (Fixture *fixture)
{
  while (!is_held (fixture))
    g_main_context_iteration (NULL, FALSE);
}

static void
wait_for_free (Fixture *fixture)
{
  while (is_held (fixture))
    g_main_context_iteration (NULL, FALSE);
}

static void
wait_for_number (guint *number, guint value)
{
  while (*number < value)
    g_main_context_iteration (NULL, TRUE);
}

/* Without the connection kept, the end of a watch would end it as well, and GLib does not close a lock of which it has read
 * half by then. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->lock = -1;
  fixture->system = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->watch);
  g_clear_object (&fixture->system);
  stop_logind (fixture);
  drop_lock (fixture);
  g_free (fixture->asked);
}

/* ---- tests ------------------------------------------------------------------------------------------------------ */

static void
test_sleep_and_wake (Fixture *fixture, gconstpointer data)
{
  start_logind (fixture);
  watch (fixture);
  wait_for_held (fixture);
  g_assert_cmpstr (fixture->asked, ==, "sleep Wijkbord delay");

  for (guint i = 1; i <= 3; i++)
    {
      say (fixture, TRUE);
      wait_for_free (fixture);
      g_assert_cmpuint (fixture->n_sleeps, ==, i);
      g_assert_true (fixture->was_held);
      g_assert_cmpuint (fixture->n_asked, ==, i);

      say (fixture, FALSE);
      wait_for_held (fixture);
      g_assert_cmpuint (fixture->n_asked, ==, i + 1);
      g_assert_cmpuint (fixture->n_sleeps, ==, i);
    }
}

/* A program that has ended keeps no computer awake. */
static void
test_end (Fixture *fixture, gconstpointer data)
{
  start_logind (fixture);
  watch (fixture);
  wait_for_held (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  wait_for_free (fixture);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  fixture->answer = REFUSES;
  start_logind (fixture);
  watch (fixture);
  wait_for_number (&fixture->n_asked, 1);

  say (fixture, TRUE);
  wait_for_number (&fixture->n_sleeps, 1);
  g_assert_false (fixture->was_held);

  fixture->answer = GIVES;
  say (fixture, FALSE);
  wait_for_held (fixture);
}

/* A lock that comes when the computer is about to sleep already is not kept, nor is one that comes when all is over. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  fixture->answer = SAYS_NOTHING;
  start_logind (fixture);
  watch (fixture);
  wait_for_number (&fixture->n_asked, 1);

  say (fixture, TRUE);
  wait_for_number (&fixture->n_sleeps, 1);
  give_lock (fixture, g_steal_pointer (&fixture->waiting));
  wait_for_free (fixture);

  say (fixture, FALSE);
  wait_for_number (&fixture->n_asked, 2);
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  give_lock (fixture, g_steal_pointer (&fixture->waiting));
  wait_for_free (fixture);
}

/* It may be started after the program, and anew. */
static void
test_restarted (Fixture *fixture, gconstpointer data)
{
  watch (fixture);
  for (guint i = 0; i < 2; i++)
    {
      start_logind (fixture);
      wait_for_held (fixture);
      say (fixture, TRUE);
      wait_for_free (fixture);
      g_assert_cmpuint (fixture->n_sleeps, ==, i + 1);
      say (fixture, FALSE);
      wait_for_held (fixture);
      stop_logind (fixture);
      wait_for_free (fixture);
    }
}

/* Making one waits for nobody: when it is there, logind has not even been asked. */
static void
test_waits_for_nobody (Fixture *fixture, gconstpointer data)
{
  fixture->answer = SAYS_NOTHING;
  start_logind (fixture);
  watch (fixture);
  g_assert_cmpuint (fixture->n_asked, ==, 0);

  wait_for_number (&fixture->n_asked, 1);
  g_assert_finalize_object (g_steal_pointer (&fixture->watch));
  give_lock (fixture, g_steal_pointer (&fixture->waiting));
  wait_for_free (fixture);
}

/* The bus of the system goes, and the program stays. */
static void
test_bus_goes (Fixture *fixture, gconstpointer data)
{
  start_logind (fixture);
  watch (fixture);
  wait_for_held (fixture);

  g_dbus_connection_set_exit_on_close (fixture->connection, FALSE);
  g_test_dbus_stop (bus);
  wait_for_free (fixture);

  /* logind notices, too, before it gives its name back */
  while (!g_dbus_connection_is_closed (fixture->connection))
    g_main_context_iteration (NULL, FALSE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A process of its own, since the bus of the system is one for all of a process. */
static void
test_no_bus (void)
{
  g_autoptr (WbSleepWatch) watch = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus", TRUE);
  watch = wb_sleep_watch_new ();
  g_assert_null (g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/sleep/sleep-and-wake", test_sleep_and_wake },
    { "/sleep/end", test_end },
    { "/sleep/refused", test_refused },
    { "/sleep/late", test_late },
    { "/sleep/restarted", test_restarted },
    { "/sleep/waits-for-nobody", test_waits_for_nobody },
    { "/sleep/bus-goes", test_bus_goes },
  };
  int status;

  g_test_init (&argc, &argv, NULL);
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (bus), TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/sleep/no-bus", test_no_bus);
  status = g_test_run ();

  g_test_dbus_down (bus);
  g_object_unref (bus);

  return status;
}
