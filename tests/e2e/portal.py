# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop portal: what a program in a sandbox asks the desktop for, answered as the test says."""

import os

from desk import Gio, GLib

PATH = '/org/freedesktop/portal/desktop'
REQUEST = 'org.freedesktop.portal.Request'
SETTINGS = 'org.freedesktop.portal.Settings'
APPEARANCE = 'org.freedesktop.appearance'
A11Y = 'org.gnome.desktop.a11y.interface'
INTERFACES = '''<node>
  <interface name="org.freedesktop.portal.FileChooser">
    <method name="OpenFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="SaveFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.OpenURI">
    <method name="OpenURI">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Settings">
    <method name="Read">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
    </method>
    <method name="ReadOne">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
    </method>
    <method name="ReadAll">
      <arg type="as" direction="in"/><arg type="a{sa{sv}}" direction="out"/>
    </method>
    <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
    <property name="version" type="u" access="read"/>
  </interface>
</node>'''


class Portal:
    """While it is a context, programs that are started ask it; it answers in the turns of the test. asked has the method and
    what came with it, but the window that asked."""

    def __init__(self):
        self.asked = []
        self.answer = (0, {})
        self.settings = {APPEARANCE: {'color-scheme': GLib.Variant('u', 0)}, A11Y: {'high-contrast': GLib.Variant('b', False)}}

    def __enter__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.objects = [self.bus.register_object(PATH, interface, self._call, self._get, None)
                        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces]
        self.name = Gio.bus_own_name_on_connection(self.bus, 'org.freedesktop.portal.Desktop', Gio.BusNameOwnerFlags.NONE,
                                                   None, None)
        # GIO of Debian 13 goes by the first, that of Debian 12 by the second, GTK by the third.
        os.environ.update(GIO_USE_PORTALS='1', GTK_USE_PORTAL='1', GDK_DEBUG='portals,gl-disable')
        return self

    def __exit__(self, kind, value, trace):
        Gio.bus_unown_name(self.name)
        for number in self.objects:
            self.bus.unregister_object(number)

    def choose(self, file):
        """From now on this file is chosen."""
        self.answer = (0, {'uris': GLib.Variant('as', [file.as_uri()])})

    def cancel(self):
        """From now on nothing is. GTK 4.8 reads the list without asking whether there is one."""
        self.answer = (1, {'uris': GLib.Variant('as', [])})

    def set(self, namespace, name, value):
        """The desktop looks different from now on. The value is as the bus has it."""
        self.settings[namespace][name] = value
        self.bus.emit_signal(None, PATH, SETTINGS, 'SettingChanged', GLib.Variant('(ssv)', (namespace, name, value)))

    @staticmethod
    def _get(bus, sender, path, interface, name):
        return GLib.Variant('u', 3)

    def _call(self, bus, sender, path, interface, method, parameters, invocation):
        arguments = parameters.unpack()
        if interface == SETTINGS:
            self._read(method, arguments, invocation)
            return
        self.asked.append((method, *arguments[1:]))
        sender_name = sender[1:].replace('.', '_')
        request = f"{PATH}/request/{sender_name}/{arguments[-1]['handle_token']}"
        invocation.return_value(GLib.Variant('(o)', (request,)))
        bus.emit_signal(sender, request, REQUEST, 'Response', GLib.Variant('(ua{sv})', self.answer))

    def _read(self, method, arguments, invocation):
        value = self.settings.get(arguments[0], {}).get(arguments[1]) if method != 'ReadAll' else None
        if method == 'ReadAll':
            invocation.return_value(GLib.Variant('(a{sa{sv}})', (self.settings,)))
        elif value is None:
            invocation.return_dbus_error('org.freedesktop.portal.Error.NotFound', 'There is no such setting')
        elif method == 'Read':
            invocation.return_value(GLib.Variant('(v)', (GLib.Variant('v', value),)))
        else:
            invocation.return_value(GLib.Variant('(v)', (value,)))
