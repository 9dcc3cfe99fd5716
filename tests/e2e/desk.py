# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a user and a screen reader do: keys through xdotool, what is on screen through AT-SPI.

Nothing sleeps for a fixed time: every look waits until it finds what it looks for, or fails after WAIT seconds and says
what was there instead. Run it under headless.sh.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

TOP = pathlib.Path(__file__).resolve().parents[2]
WAIT = 20

ROLE = Atspi.Role
BUTTONS = (ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON, ROLE.MENU_ITEM, ROLE.CHECK_MENU_ITEM)


def turn():
    """Lets events of the accessibility bus in."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def until(look, what, seconds=WAIT):
    """Looks again and again until look() gives something; that is returned."""
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
            raise AssertionError(f'waited {seconds} s in vain for {what}')
        time.sleep(0.02)


def describe(node, depth=0, lines=None):
    """The tree as text, for messages."""
    lines = [] if lines is None else lines
    try:
        lines.append('  ' * depth + f'{node.get_role_name()} “{node.get_name()}”')
        for i in range(min(node.get_child_count(), 60)):
            child = node.get_child_at_index(i)
            if child is not None:
                describe(child, depth + 1, lines)
    except GLib.Error:
        pass
    return lines


class Program:
    """A running wijkbord."""

    def __init__(self, *files, language=None, expect_window=True):
        environment = dict(os.environ, G_DEBUG='fatal-warnings')
        environment['WIJKBORD_DATADIR'] = str(TOP / 'data')
        environment['WIJKBORD_LOCALEDIR'] = os.environ['WB_BUILD'] + '/po'
        if language:
            environment['LANGUAGE'] = language
        self.errors = tempfile.TemporaryFile(mode='w+')
        self.process = subprocess.Popen([os.environ['WB_PROGRAM'], *map(str, files)], env=environment,
                                        stderr=self.errors)
        self.application = until(self._find_application, 'the program on the accessibility bus')
        if expect_window:
            until(lambda: self.windows(), 'a window')

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        if self.process.poll() is not None:
            raise AssertionError(f'the program ended with {self.process.returncode}:\n{self.stderr()}')
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_name() == 'wijkbord' and child.get_process_id() == self.process.pid:
                return child
        return None

    def stderr(self):
        self.errors.seek(0)
        return self.errors.read()

    def windows(self):
        found = []
        for i in range(self.application.get_child_count()):
            child = self.application.get_child_at_index(i)
            if child is not None:
                found.append(child)
        return found

    def walk(self, node=None):
        """Every visible node."""
        stack = [node] if node is not None else list(reversed(self.windows()))
        while stack:
            current = stack.pop()
            states = current.get_state_set()
            if not states.contains(Atspi.StateType.VISIBLE):
                continue
            yield current
            for i in reversed(range(current.get_child_count())):
                child = current.get_child_at_index(i)
                if child is not None:
                    stack.append(child)

    def look(self, name, roles=None, within=None):
        """The first visible node of that name (whole, or a test of it) and role, or None."""
        matches = name if callable(name) else (lambda text: text == name)
        for node in self.walk(within):
            if roles is not None and node.get_role() not in roles:
                continue
            if matches(node.get_name() or ''):
                return node
        return None

    def find(self, name, roles=None, within=None):
        try:
            return until(lambda: self.look(name, roles, within), f'{name!r}')
        except AssertionError as error:
            trees = '\n'.join('\n'.join(describe(window)) for window in self.windows())
            raise AssertionError(f'{error}; there was:\n{trees}\n{self.stderr()}') from None

    def gone(self, name, roles=None):
        until(lambda: self.look(name, roles) is None, f'{name!r} to go')

    def focused(self):
        for node in self.walk():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
        return None

    def expect_focus(self, name):
        matches = name if callable(name) else (lambda text: text == name)

        def look():
            node = self.focused()
            return node is not None and matches(node.get_name() or '') and node

        return until(look, f'the focus on {name!r}')

    def press(self, name, roles=BUTTONS):
        """Presses a button as a screen reader does."""
        node = self.find(name, roles)
        action = node.get_action_iface()
        if action is None or not action.do_action(0):
            raise AssertionError(f'{name!r} cannot be pressed')
        return node

    def title(self):
        return [window.get_name() for window in self.windows()]

    def wait_title(self, test):
        return until(lambda: any(test(title or '') for title in self.title()), f'a title; there is {self.title()}')

    def wait_end(self):
        until(lambda: self.process.poll() is not None, 'the program to end')
        return self.process.returncode

    def kill(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def keys(*names):
    """Presses keys, one after the other, in the window that has the focus."""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', '--delay', '40', *names], check=True)


def type_text(text):
    subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '20', text], check=True)


def screenshot(path):
    subprocess.run(['import', '-window', 'root', str(path)], check=True)


def sample(folder, name='rivierenwijk.wijkbord'):
    """A copy of the sample plan that may be written to."""
    path = pathlib.Path(folder) / name
    shutil.copyfile(TOP / 'data' / 'examples' / 'rivierenwijk.wijkbord', path)
    return path


def ctl(*arguments, check=True):
    """Runs wijkbordctl and returns what it printed."""
    environment = dict(os.environ, WIJKBORD_DATADIR=str(TOP / 'data'), WIJKBORD_LOCALEDIR=os.environ['WB_BUILD'] + '/po')
    done = subprocess.run([os.environ['WB_CTL'], *map(str, arguments)], env=environment, capture_output=True, text=True)
    if check and done.returncode != 0:
        raise AssertionError(f'wijkbordctl {arguments} ended with {done.returncode}: {done.stderr}')
    return done.stdout


def run(*cases):
    """Runs the cases, each in a folder of its own, and prints TAP."""
    print(f'1..{len(cases)}', flush=True)
    bad = 0
    for number, case in enumerate(cases, 1):
        name = case.__name__.replace('_', '-')
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(pathlib.Path(folder))
                print(f'ok {number} {name}', flush=True)
            except Exception:  # a case that fails does not end the others
                bad += 1
                print(f'not ok {number} {name}', flush=True)
                traceback.print_exc()
                shot = os.environ.get('WB_BUILD', '/tmp') + f'/e2e-{name}.png'
                try:
                    screenshot(shot)
                    print(f'{name}: the screen is in {shot}', file=sys.stderr)
                except (OSError, subprocess.CalledProcessError):
                    pass
    sys.exit(1 if bad else 0)
