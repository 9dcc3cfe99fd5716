# SPDX-License-Identifier: GPL-3.0-or-later
"""The computer goes to sleep while somebody works, and its battery runs empty: nothing is lost.

The bus of the system is one of our own, with a logind that does as we want.
"""

import os
import select
import shutil
import subprocess

from desk import CARDS, Gio, GLib, Program, add_goal, ctl, keys, run, sample, text_of, type_text, until

TITLE = 'Rivierenwijk 2046'
EDITED = '• ' + TITLE
NAME = 'org.freedesktop.login1'
PATH = '/org/freedesktop/login1'
INTERFACE = 'org.freedesktop.login1.Manager'
XML = f'''<node><interface name="{INTERFACE}">
<method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="h" direction="out"/>
</method>
<signal name="PrepareForSleep"><arg type="b"/></signal>
</interface></node>'''


class Login:
    """Gives locks, and waits for them before the computer sleeps."""

    def __enter__(self):
        self.bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'], stdout=subprocess.PIPE,
                                    text=True)
        address = self.bus.stdout.readline().strip()
        os.environ['DBUS_SYSTEM_BUS_ADDRESS'] = address
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.connection.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], self._call, None, None)
        Gio.bus_own_name_on_connection(self.connection, NAME, Gio.BusNameOwnerFlags.NONE, None, None)
        self.asked = []
        self.lock = None
        return self

    def __exit__(self, kind, value, trace):
        self.connection.close_sync(None)
        self.bus.terminate()
        self.bus.wait()
        self.bus.stdout.close()

    def _call(self, connection, sender, path, interface, method, parameters, invocation):
        """Whoever is given one end holds the computer awake until it is closed, which is heard at the other."""
        what, who, why, mode = parameters.unpack()
        self.asked.append((what, who, mode))
        if self.lock is not None:
            os.close(self.lock)
        self.lock, end = os.pipe()
        invocation.return_value_with_unix_fd_list(GLib.Variant('(h)', (0,)), Gio.UnixFDList.new_from_array([end]))

    def say(self, begins):
        self.connection.emit_signal(None, PATH, INTERFACE, 'PrepareForSleep', GLib.Variant('(b)', (begins,)))

    def is_held(self):
        return self.lock is not None and not select.select([self.lock], [], [], 0)[0]

    def wait_held(self):
        until(self.is_held, 'the lock')

    def sleep(self):
        """As logind does: it is said, and then waited until nobody holds the computer awake."""
        self.say(True)
        until(lambda: not self.is_held(), 'the lock to go')


def what_is_on_the_disk(folder):
    """Goals in what the disk has of the journal when the computer sleeps."""
    state = folder / 'asleep'
    shutil.copytree(os.environ['XDG_STATE_HOME'], state)
    awake = os.environ['XDG_STATE_HOME']
    os.environ['XDG_STATE_HOME'] = str(state)
    line, = ctl('recover').splitlines()
    ctl('recover', line.split(':')[0], '-o', folder / 'recovered.wijkbord')
    os.environ['XDG_STATE_HOME'] = awake
    shutil.rmtree(state)
    return (folder / 'recovered.wijkbord').read_text()


def sleeps_with_work_unsaved(folder):
    with Login() as login:
        with Program(sample(folder)) as program:
            program.wait_active(TITLE)
            program.part(CARDS['nl'])
            login.wait_held()
            assert login.asked == [('sleep', 'Wijkbord', 'delay')], login.asked

            add_goal(program, 'Voor de slaap')
            keys('n')
            field = program.expect_focus('Titel')
            type_text('Half getypt')
            until(lambda: text_of(field) == 'Half getypt', 'what was typed')
            login.sleep()
            text = what_is_on_the_disk(folder)
            assert 'title="Voor de slaap"' in text and 'title="Half' in text

            # Awake again, it goes on and is ready for the next time.
            login.say(False)
            login.wait_held()
            keys('Return')
            program.expect_focus('Doel: Half getypt')
            add_goal(program, 'Na de slaap')
            login.sleep()
            assert 'title="Na de slaap"' in what_is_on_the_disk(folder)
            keys('ctrl+s')
            program.wait_titles(TITLE)


if __name__ == '__main__':
    run(sleeps_with_work_unsaved)
