#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shortcuts window tells of every key that the tables of the program have, and of none besides but GTK's own. The
table of commands names every action, and the shortcuts window calls each as the table does."""

import re
import xml.etree.ElementTree

from tap import TOP, Tap

COMMANDS = TOP / 'src/shell/wb-commands.c'
CANVAS = sorted((TOP / 'src/canvas').glob('wb-canvas*.c'))
CAPTURE = TOP / 'src/insight/wb-capture-signs.c'
PRESENTING = sorted((TOP / 'src/shell').glob('wb-presenting-*.c'))
PAGES = TOP / 'src/shell/wb-pages-window.c'
OVERLAY = TOP / 'ui/help-overlay.ui'

# Which actions the files have that begin so.
PREFIXES = {'wb-application': 'app', 'wb-window': 'win', 'wb-board-actions': 'board'}

# The same key elsewhere on the keyboard, or on a layout where it needs Shift.
SAME = ('KP_', '<Primary>KP_', '<Primary>equal', '<Primary><Shift>question')
GTK_OWN = {'F10'}


# What only makes sense where its button is.
ON_A_PAGE = {'win.cancel', 'win.leave', 'win.repair'}


def commands():
    """action: (title, keys)"""
    rows = re.findall(r'\{ "([a-z.-]+)", NC_\("shortcuts", "(.*?)"\), \{(.*?)\} \},', COMMANDS.read_text())
    return {action: (title, re.findall(r'"(.*?)"', keys)) for action, title, keys in rows}


def of_application():
    return {key for _, keys in commands().values() for key in keys}


def actions():
    """Those that take no argument, of the tables of GActionEntry and of properties."""
    for path in sorted(TOP.glob('src/*/*.c')):
        prefix = next((p for name, p in PREFIXES.items() if path.name.startswith(name)), None)
        source = path.read_text() if prefix else ''
        for table in re.findall(r'GActionEntry \w+\[\] = \{(.*?)\n\};', source, re.S):
            for name, rest in re.findall(r'\{ (?:\.name = )?"([a-z-]+)", (.*?) \},', table):
                if '.parameter_type' not in rest and not re.search(r', "\w+"$', rest):
                    yield f'{prefix}.{name}'
        yield from (f'{prefix}.{name}' for name in re.findall(r'g_property_action_new \("([a-z-]+)"', source))
        for table in re.findall(r'char \*const names\[\] = \{(.*?)\};', source):
            yield from (f'{prefix}.{name}' for name in re.findall(r'"([a-z-]+)"', table))


def check_actions():
    there, told = set(actions()), set(commands())
    if len(there) < 35:
        yield f'only {sorted(there)} are found'
    yield from (f'{action} has no name in the table of commands' for action in sorted(there - told - ON_A_PAGE))
    yield from (f'{action} is in the table of commands, but nowhere else' for action in sorted(told - there))


def check_titles():
    """A shortcut that has the first key of one command, and none of another, is that command."""
    first = {keys[0]: (action, title) for action, (title, keys) in commands().items() if keys}
    first |= {key: (action, commands()[action][0]) for key, action in canvas_actions().items() if action in commands()}
    for shortcut in xml.etree.ElementTree.parse(OVERLAY).iter('object'):
        said = {node.get('name'): node.text for node in shortcut.findall('property')}
        found = [first[key] for key in (said.get('accelerator') or '').split() if key in first]
        if len(found) == 1 and found[0][1] != said['title']:
            yield f'{found[0][0]} is “{said["title"]}” in the shortcuts window, and else “{found[0][1]}”'


MODIFIERS = {'0': '', 'GDK_SHIFT_MASK': '<Shift>', 'GDK_CONTROL_MASK': '<Primary>'}


def canvas_actions():
    """key: the action of the board that it stands for while the board has the keyboard"""
    rows = re.findall(r'\{ GDK_KEY_(\w+), (\w+), "(board[a-z.-]+)" \}', '\n'.join(path.read_text() for path in CANVAS))
    return {MODIFIERS[mask] + key: action for key, mask, action in rows}


def of_canvas():
    source = '\n'.join(path.read_text() for path in CANVAS)
    moves = re.findall(r'bind_move \(widget_class, GDK_KEY_(\w+)', source)
    bound = re.findall(r'add_binding \(widget_class, GDK_KEY_(\w+), (0|GDK_SHIFT_MASK)', source)
    return {*canvas_actions(), *moves, *(MODIFIERS[mask] + key for key, mask in bound)}


def of_capture():
    names = {'#': 'numbersign', '@': 'at', '>': 'greater'}
    return {names.get(sign, sign) for sign in re.findall(r"case '(.)':", CAPTURE.read_text())}


def of_presenting():
    source = '\n'.join(path.read_text() for path in PRESENTING)
    rows = re.findall(r'\{ GDK_KEY_(\w+), +GDK_KEY_', source)
    return {*rows, *re.findall(r'add_binding_action \(widget_class, GDK_KEY_(\w+)', source)}


def of_pages():
    return {f'<Alt>{key}' for key in re.findall(r'GDK_KEY_(\w+), GDK_ALT_MASK', PAGES.read_text())}


def of_overlay():
    tree = xml.etree.ElementTree.parse(OVERLAY)
    return {key for node in tree.iter('property') if node.get('name') == 'accelerator' for key in node.text.split()}


def main():
    tap = Tap()
    tables = of_application() | of_canvas() | of_capture() | of_presenting() | of_pages()
    wanted = {key for key in tables if not key.startswith(SAME)}
    told = of_overlay()
    tap.case('shortcuts are found', [] if len(wanted) > 25 else [f'only {sorted(wanted)}'])
    tap.case('shortcuts are told', [f'{key} is not in the shortcuts window' for key in sorted(wanted - told)])
    tap.case('shortcuts are there', [f'{key} does nothing' for key in sorted(told - wanted - GTK_OWN)])
    tap.case('commands are named', list(check_actions()))
    tap.case('names are the same', list(check_titles()))
    tap.finish()


if __name__ == '__main__':
    main()
