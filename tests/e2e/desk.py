# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a user and a screen reader do: keys and clicks through xdotool, what is on screen through
AT-SPI.

Nothing sleeps for a fixed time: every look waits until it finds what it looks for, or fails after WAIT seconds and says
what was there instead. Run it under headless.sh. WB_PROGRAM is the program, WB_CTL wijkbordctl, WB_BUILD the folder
where both were built.
"""

import contextlib
import faulthandler
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import warnings

# The accessibility bus warns while a program starts. That is fatal to the program that is tested, not to the one that
# tests; GLib looks at the variable once, when it is loaded.
os.environ.pop('G_DEBUG', None)

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

warnings.filterwarnings('ignore', category=DeprecationWarning)

TOP = pathlib.Path(__file__).resolve().parents[2]
WAIT = int(os.environ.get('WB_WAIT', 60))

ROLE = Atspi.Role
STATE = Atspi.StateType
BUTTONS = (ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON, ROLE.MENU_ITEM, ROLE.CHECK_MENU_ITEM)
REGIONS = (ROLE.FILLER, ROLE.LANDMARK, ROLE.PANEL)  # as the versions of GTK call one
QUESTIONS = (ROLE.DIALOG, ROLE.ALERT)
FIELDS = (ROLE.TEXT, ROLE.ENTRY, ROLE.COMBO_BOX, ROLE.SPIN_BUTTON, ROLE.TOGGLE_BUTTON)

# What the list of cards is called.
CARDS = {'nl': 'Kaarten', 'en': 'Cards'}

# GTK leaks a time for each recent file whose age it looks at. This tells it that no file is too old. A cursor that blinks
# would keep the screen from ever being still.
SETTINGS = '[Settings]\ngtk-recent-files-max-age=-1\ngtk-cursor-blink=0\n'


def turn():
    """Lets events of the accessibility bus in."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def until(look, what, seconds=WAIT):
    """Looks again and again until look() gives something; that is returned. what is a text, or a function that makes
    one when it was in vain."""
    end = time.monotonic() + seconds
    while True:
        turn()
        try:
            found = look()
        except GLib.Error:  # what was looked at went away meanwhile
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f'waited {seconds} s in vain for {what() if callable(what) else what}')
        time.sleep(0.01)


def matcher(name):
    """A name is looked for as a whole, or by a test of it."""
    return name if callable(name) else (lambda text: text == name)


def labelled(label):
    """A test of a name: GTK says the label of some buttons twice."""
    return lambda text: text in (label, f'{label} {label}')


def has_state(node, state):
    return node.get_state_set().contains(state)


def can_be_pressed(node):
    return node.get_action_iface() is not None and Atspi.Action.get_n_actions(node) > 0


def height_of(node):
    """In pixels, on the screen."""
    return Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW).height


def is_aside(node):
    """A tooltip, which has a name in GTK 4.8 and a role in some later ones; or what announces, and nobody sees. A toast is
    an alert too on Debian 13, but there is something in it."""
    if node.get_role() == ROLE.ALERT:
        return node.get_child_count() == 0
    return node.get_role() == ROLE.TOOL_TIP or node.get_name() == 'GtkTooltipWindow'


def text_of(node):
    """What stands in a field."""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


class Ears:
    """Hears what a screen reader is told: which window is active, who gets the focus, what is selected, and what is
    announced: GTK 4.8 has no announcements, but alerts whose name changes.

    GTK 4.8 says that a window becomes active, but not, when it is asked later, that it is. So whoever begins to listen
    when the program is there already, which may be after its first dialog, never finds out; these ears listen before.
    """

    def __init__(self):
        self.active = None
        self.focused = None
        self.selected = []
        self.said = []
        self.listener = Atspi.EventListener.new(self._hear)
        for state in ('active', 'focused', 'selected'):
            self.listener.register(f'object:state-changed:{state}')
        self.listener.register('object:announcement')
        self.listener.register('object:property-change:accessible-name')

    def _hear(self, event):
        if event.type == 'object:state-changed:active':
            self._hear_active(event.source, event.detail1)
        elif event.type == 'object:state-changed:focused':
            self.focused = event.source if event.detail1 else self.focused
        elif event.type.startswith('object:announcement'):
            self.said.append(event.any_data)
        elif event.type.startswith('object:property-change'):
            self._hear_name(event)
        else:
            self.selected.append((event.source.get_name(), bool(event.detail1)))

    def _hear_name(self, event):
        try:
            if event.source.get_role() == ROLE.ALERT and event.any_data:
                self.said.append(event.any_data)
        except GLib.Error:  # it is gone again
            pass

    def _hear_active(self, window, active):
        """Of two programs the one that loses may be heard after the one that wins."""
        if active:
            self.active = window
        elif self.active == window:
            self.active = None


ears = Ears()


class Session:
    """Another session of the same user on the same screen: a program in it knows nothing of one in the first."""

    def __enter__(self):
        self.bus = subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address=1'],
                                    stdout=subprocess.PIPE, text=True)
        answer = Gio.bus_get_sync(Gio.BusType.SESSION).call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus',
                                                                 'GetAddress', None, None, Gio.DBusCallFlags.NONE, -1)
        self.environment = {'DBUS_SESSION_BUS_ADDRESS': self.bus.stdout.readline().strip(),
                            'AT_SPI_BUS_ADDRESS': answer.unpack()[0]}
        return self

    def __exit__(self, kind, value, trace):
        self.bus.terminate()
        self.bus.wait()
        self.bus.stdout.close()


class Program:
    """A running wijkbord. As a context it is closed at the end with Ctrl+Q, and must end well."""

    def __init__(self, *files, language='nl', leaks=True, session=None):
        """With leaks=False it may leak: GTK's file dialog does, in libcloudproviders. It runs in session, if that is
        another one."""
        self._write_settings()
        environment = dict(os.environ, G_DEBUG='fatal-warnings', WIJKBORD_DATADIR=str(TOP / 'data'),
                           WIJKBORD_LOCALEDIR=os.environ['WB_BUILD'] + '/po')
        environment['LC_ALL'] = {'nl': 'nl_NL.UTF-8', 'en': 'en_US.UTF-8'}[language]
        if not leaks:
            environment['ASAN_OPTIONS'] = environment.get('ASAN_OPTIONS', '') + ':detect_leaks=0'
        if session is not None:
            environment.update(session.environment)
        self.language = language
        self.parts = {}
        self.beside = 0
        self.environment = environment
        self.errors = tempfile.TemporaryFile(mode='w+')
        self.process = subprocess.Popen([os.environ['WB_PROGRAM'], *map(str, files)], env=environment,
                                        stderr=self.errors)
        self.application = until(self._find_application, 'the program on the accessibility bus')
        try:
            until(self.active_window, lambda: f'an active window of {self._describe_windows()}')
        except AssertionError:
            self._keep_picture()
            self.kill()
            raise

    def _describe_windows(self):
        """What might be active, and whether it says so: on GTK 4.8 it never does."""
        return [(window.get_name(), has_state(window, STATE.ACTIVE)) for window in self.windows()]

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        try:
            if kind is None:
                self.quit()
            else:
                self._keep_picture()
        finally:
            self.kill()

    @staticmethod
    def _keep_picture():
        path = f"{os.environ['WB_BUILD']}/meson-logs/e2e-{time.strftime('%H%M%S')}.png"
        subprocess.run(['import', '-window', 'root', path], check=True)
        print(f'the screen is in {path}', file=sys.stderr)

    @staticmethod
    def _write_settings():
        folder = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'gtk-4.0'
        folder.mkdir(parents=True, exist_ok=True)
        (folder / 'settings.ini').write_text(SETTINGS)

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        self._look_alive()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def _look_alive(self):
        status = self.process.poll()
        if status is not None:
            raise AssertionError(f'the program ended with {status}:\n{self.stderr()}')

    def stderr(self):
        self.errors.seek(0)
        return self.errors.read()

    def run_again(self, *files):
        """Runs the program a second time, which hands over to the first and ends."""
        subprocess.run([os.environ['WB_PROGRAM'], *map(str, files)], env=self.environment, check=True, timeout=WAIT)

    # What is on the screen

    def windows(self):
        found = [self.application.get_child_at_index(i) for i in range(self.application.get_child_count())]
        return [window for window in found if window is not None]

    def active_window(self):
        """The one that was said to be active; what is said while a program comes onto the bus may be lost, but GTK 4.18
        answers when it is asked."""
        windows = self.windows()
        heard = (window for window in windows if window == ears.active)
        return next(heard, None) or next((window for window in windows if has_state(window, STATE.ACTIVE)), None)

    def titles(self):
        """Of the windows with a frame; a dialog or a tooltip has none."""
        return sorted(window.get_name() for window in self.windows() if window.get_role() == ROLE.FRAME)

    def wait_titles(self, *titles):
        until(lambda: self.titles() == sorted(titles), lambda: f'the titles {titles}; there are {self.titles()}')

    def wait_active(self, title):
        def look():
            window = self.active_window()
            return window is not None and window.get_name() == title

        until(look, f'the window {title!r} on top')

    def wait_question(self, heading):
        """A question is a window of its own, or lies in the one that asks."""
        def look():
            window = self.active_window()
            return window is not None and (window.get_name() == heading or self.look(heading, QUESTIONS, window))

        until(look, f'the question {heading!r}')

    def _walk_with_depth(self, top=None):
        stack = [(0, node) for node in ([top] if top is not None else self.windows())]
        while stack:
            depth, node = stack.pop()
            if not has_state(node, STATE.VISIBLE):
                continue
            yield depth, node
            for i in reversed(range(node.get_child_count())):
                child = node.get_child_at_index(i)
                if child is not None:
                    stack.append((depth + 1, child))

    def walk(self, top=None):
        """Every visible node, those of the newest window first."""
        return (node for depth, node in self._walk_with_depth(top))

    def look(self, name, roles=None, within=None):
        """The first visible node of that name and of one of the roles, or None."""
        matches = matcher(name)
        for node in self.walk(within):
            if (roles is None or node.get_role() in roles) and matches(node.get_name() or ''):
                return node
        return None

    def look_all(self, roles, within=None):
        return [node for node in self.walk(within) if node.get_role() in roles]

    def find(self, name, roles=None, within=None):
        """Waits for such a node."""
        def look():
            self._look_alive()
            return self.look(name, roles, within)

        return until(look, lambda: f'{name!r}; there was:\n{self.tree()}')

    def look_toast(self):
        """What lies over the page for some seconds: the only thing beside it in the window, or None. The pointer may
        have brought up a tooltip, which comes after the page and what lies over that."""
        window = self.active_window()
        nodes = [window.get_child_at_index(0) if window is not None else None]
        while len(nodes) == 1 and nodes[0] is not None:
            children = [nodes[0].get_child_at_index(i) for i in range(nodes[0].get_child_count())]
            nodes = [child for child in children if child is not None and not is_aside(child)]
        return nodes[1] if len(nodes) == 2 else None

    def toast(self, test):
        """Waits for a toast with such a text."""
        def look():
            toast = self.look_toast()
            return toast is not None and self.look(test, (ROLE.LABEL,), toast) and toast

        return until(look, 'a toast')

    def gone(self, name, roles=None):
        until(lambda: self.look(name, roles) is None, f'{name!r} to go')

    def tree(self):
        return '\n'.join('  ' * depth + f'{node.get_role_name()} “{node.get_name()}”'
                         for depth, node in self._walk_with_depth())

    def part(self, name, roles=None):
        """A part of the active window that stays, by its name: looking in it is faster than looking everywhere."""
        if name not in self.parts or not has_state(self.parts[name], STATE.VISIBLE):
            self.parts[name] = self.find(name, roles, self.active_window())
        return self.parts[name]

    def look_card(self, name):
        return self.look(name, (ROLE.LIST_ITEM,), self.part(CARDS[self.language]))

    def card(self, name):
        return until(lambda: self.look_card(name), lambda: f'the card {name!r}; there was:\n{self.tree()}')

    def field(self, label):
        return until(lambda: self.look(label, FIELDS, self.part('Details', REGIONS)), lambda: f'the field {label!r}')

    # What the user does

    def windows_on_screen(self):
        """Those of this program as X knows them; a tooltip is on no desktop. A search fails over a window that goes."""
        command = ['xdotool', 'search', '--all', '--onlyvisible', '--desktop', '0', '--pid', str(self.process.pid)]
        return subprocess.run(command, check=False, capture_output=True, text=True).stdout.split()

    def activate(self):
        """Puts a window of this program on top; a dialog of it comes along."""
        windows = until(self.windows_on_screen, 'a window of the program on the screen')
        xdotool('windowactivate', windows[0])
        until(self.active_window, 'its window on top')

    def activate_window(self, title):
        """Puts the window of that title on top."""
        def look():
            return next((window for window in self.windows_on_screen() if xdotool('getwindowname', window) == title), None)

        xdotool('windowactivate', until(look, f'the window {title!r}'))
        self.wait_active(title)

    def press(self, name, roles=BUTTONS, within=None):
        """Presses a button as a screen reader does. What opens a menu is in GTK 4.18 a button of that name that does
        nothing, with another in it that does."""
        matches = matcher(name)

        def look():
            self._look_alive()
            return next((node for node in self.walk(within) if node.get_role() in roles and matches(node.get_name() or '')
                         and can_be_pressed(node)), None)

        node = until(look, lambda: f'{name!r} that can be pressed; there was:\n{self.tree()}')
        assert node.get_action_iface().do_action(0), f'{name!r} cannot be pressed'
        return node

    def tab_to(self, name):
        """Goes to a control with the Tab key. Where clicking would go wrong: in what scrolls, GTK 4.18 says nothing true
        of the place."""
        matches = matcher(name)
        for _ in range(20):
            before = ears.focused
            keys('Tab')
            node = until(lambda: ears.focused != before and ears.focused, 'the focus to move')
            if matches(node.get_name() or ''):
                return node
        raise AssertionError(f'Tab does not lead to {name!r}')

    def click(self, node):
        """Clicks near the corner of what stands in the active window: under zoom the size may be wrong, but not the
        place. GTK 4.18 counts from inside the frame of the window. The next click is a little beside this one, so that
        the two are never a double click."""
        self.beside = 8 - self.beside
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        frame = Atspi.Component.get_extents(self.active_window(), Atspi.CoordType.WINDOW)
        xdotool('mousemove', '--window', xdotool('getactivewindow'), str(box.x - frame.x + min(20 + self.beside, box.width // 2)),
                str(box.y - frame.y + min(8, box.height // 2)), 'click', '1')

    def select(self, name):
        """Selects a card with the mouse."""
        self.click(self.card(name))
        return self.expect_focus(name, STATE.SELECTED)

    def expect_focus(self, name, state=STATE.FOCUSED):
        """Waits until what has the focus has that name, and that state."""
        matches = matcher(name)

        def look():
            self._look_alive()
            node = ears.focused
            return (node is not None and matches(node.get_name() or '') and has_state(node, STATE.FOCUSED) and
                    has_state(node, state) and node)

        return until(look, lambda: f'the focus on {name!r}; it went to {ears.focused and ears.focused.get_name()!r}')

    def expect_description(self, name, text):
        """Waits until what has the focus says text beside its name."""
        node = self.expect_focus(name)
        until(lambda: text in node.get_description(), lambda: f'{text!r} in {node.get_description()!r}')

    @staticmethod
    def expect_said(text):
        """Waits until that was announced, among what else; what was said before is forgotten then."""
        found = until(lambda: next((said for said in ears.said if text in said), None),
                      lambda: f'{text!r} to be announced; there was {ears.said}')
        ears.said = ears.said[ears.said.index(found) + 1:]
        return found

    def type_in(self, label, text):
        """Types into a field of the inspector, and stays there."""
        self.click(self.field(label))
        self.expect_focus(label)
        keys('ctrl+a')
        type_text(text)

    def fill(self, label, text):
        """Types into a field of the inspector, and leaves it."""
        self.type_in(label, text)
        keys('Tab')
        until(lambda: not has_state(self.field(label), STATE.FOCUSED), f'the focus to leave {label!r}')

    # The end

    def wait_end(self):
        until(lambda: self.process.poll() is not None, lambda: f'the program to end; there is\n{self.tree()}')
        assert self.process.returncode == 0, f'the program ended with {self.process.returncode}:\n{self.stderr()}'

    def quit(self):
        if self.process.poll() is None:
            if self.active_window() is None:
                self.activate()
            keys('ctrl+q')
        self.wait_end()

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        ears.focused = None


def xdotool(*arguments):
    return subprocess.run(['xdotool', *arguments], check=True, capture_output=True, text=True).stdout.strip()


def title_on_top():
    """What the window manager says; between two windows there is none, and xdotool fails."""
    command = ['xdotool', 'getactivewindow', 'getwindowname']
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()


def type_file(title, path):
    """Types a path into GTK's file dialog, which says to nobody that it has the focus: the window manager knows."""
    until(lambda: title_on_top() == title, f'the dialog {title!r}')
    keys('ctrl+a')
    type_text(str(path))
    keys('Return')


def keys(*names):
    """Presses keys, one after the other, in the window that has the focus."""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '20', *names], check=True)


def type_text(text):
    """Types, in ASCII: xdotool has no key for other letters."""
    subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '12', text], check=True)


def add_goal(program, title):
    keys('n')
    program.expect_focus('Titel')
    type_text(title)
    keys('Return')
    program.expect_focus(f'Doel: {title}')


def sample(folder, name='rivierenwijk.wijkbord'):
    """A copy of the sample plan that may be written to."""
    path = folder / name
    shutil.copyfile(TOP / 'data' / 'examples' / 'rivierenwijk.wijkbord', path)
    return path


def ctl(*arguments):
    """Runs wijkbordctl, which must be content, and returns what it printed."""
    environment = dict(os.environ, WIJKBORD_DATADIR=str(TOP / 'data'),
                       WIJKBORD_LOCALEDIR=os.environ['WB_BUILD'] + '/po')
    done = subprocess.run([os.environ['WB_CTL'], *map(str, arguments)], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f'wijkbordctl {arguments} ended with {done.returncode}: {done.stderr}'
    return done.stdout


def run_case(case):
    """Runs one case in a folder of its own, and with recovery journals of its own. Returns the status to end with."""
    faulthandler.enable()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as state:
        os.environ['XDG_STATE_HOME'] = state
        try:
            case(pathlib.Path(folder))
        except Exception:
            traceback.print_exc()
            return 1
    return 0


def run_in_group(command):
    """Runs a command, and ends whatever it started and did not end: a window that it leaves behind would be in the way
    of whoever is next."""
    process = subprocess.Popen(command, process_group=0)
    try:
        return process.wait()
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def run_apart(name):
    """Runs one case in a process of its own: libatspi 2.46 remembers the programs that have ended, and may crash over
    one. That is a fault of what looks, not of the program, which has seen nothing of it; so then the case is run once
    more from its start."""
    command = [sys.executable, sys.argv[0], name]
    status = run_in_group(command)
    if status < 0:
        print(f'# {name}: what looks at the screen was ended by signal {-status}; once more', flush=True)
        status = run_in_group(command)
    return status


def run(*cases):
    """Runs the cases and prints TAP; or, with the name of a case as the argument, only that one."""
    names = {case.__name__.replace('_', '-'): case for case in cases}
    if len(sys.argv) > 1:
        sys.exit(run_case(names[sys.argv[1]]))

    print(f'1..{len(cases)}', flush=True)
    bad = 0
    for number, name in enumerate(names, 1):
        start = time.monotonic()
        status = run_apart(name)
        bad += status != 0
        print(f'{"ok" if status == 0 else "not ok"} {number} {name}', flush=True)
        print(f'# {name}: {time.monotonic() - start:.1f} s', flush=True)
    sys.exit(1 if bad else 0)
