#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shortcuts window tells of every key that the tables of the program have, and of none besides but GTK's own."""

import re
import xml.etree.ElementTree

from tap import TOP, Tap

APPLICATION = TOP / 'src/shell/wb-application.c'
CANVAS = sorted((TOP / 'src/canvas').glob('wb-canvas*.c'))
CAPTURE = TOP / 'src/insight/wb-capture.c'
PRESENTING = TOP / 'src/shell/wb-presenting-window.c'
OVERLAY = TOP / 'ui/help-overlay.ui'

# The same key elsewhere on the keyboard, or on a layout where it needs Shift.
SAME = ('KP_', '<Primary>KP_', '<Primary>equal', '<Primary><Shift>question')
GTK_OWN = {'F10'}


def of_application():
    table = re.search(r'shortcuts\[\] = \{(.*?)\n\};', APPLICATION.read_text(), re.S)[1]
    return {key for keys in re.findall(r'\{ "[a-z.-]+", \{(.*?)\} \}', table) for key in re.findall(r'"(.*?)"', keys)}


def of_canvas():
    source = '\n'.join(path.read_text() for path in CANVAS)
    control = re.search(r'control_actions\[\] = \{(.*?)\n\};', source, re.S)[1]
    with_control = {'<Primary>' + key for key in re.findall(r'\{ GDK_KEY_(\w+)', control)}
    source = source.replace(control, '')
    plain = re.findall(r'\{ GDK_KEY_(\w+), "board', source) + re.findall(r'bind_move \(widget_class, GDK_KEY_(\w+)', source)
    bound = re.findall(r'add_binding \(widget_class, GDK_KEY_(\w+), (0|GDK_SHIFT_MASK)', source)
    return {*plain, *with_control, *(('<Shift>' if mask != '0' else '') + key for key, mask in bound)}


def of_capture():
    names = {'#': 'numbersign', '@': 'at', '>': 'greater'}
    return {names.get(sign, sign) for sign in re.findall(r"case '(.)':", CAPTURE.read_text())}


def of_presenting():
    return set(re.findall(r'(?:bind_step|add_binding|add_binding_action) \(widget_class, GDK_KEY_(\w+)', PRESENTING.read_text()))


def of_overlay():
    tree = xml.etree.ElementTree.parse(OVERLAY)
    return {key for node in tree.iter('property') if node.get('name') == 'accelerator' for key in node.text.split()}


def main():
    tap = Tap()
    wanted = {key for key in of_application() | of_canvas() | of_capture() | of_presenting() if not key.startswith(SAME)}
    told = of_overlay()
    tap.case('shortcuts are found', [] if len(wanted) > 25 else [f'only {sorted(wanted)}'])
    tap.case('shortcuts are told', [f'{key} is not in the shortcuts window' for key in sorted(wanted - told)])
    tap.case('shortcuts are there', [f'{key} does nothing' for key in sorted(told - wanted - GTK_OWN)])
    tap.finish()


if __name__ == '__main__':
    main()
