# SPDX-License-Identifier: GPL-3.0-or-later
"""A projector beside the facilitator's own screen: what is presented goes there and nowhere else, shows what is edited
meanwhile, and leaves nothing behind when somebody pulls the cable."""

import sys

from desk import STATE, Program, ears, keys, run, sample, text_of, type_text, until, xdotool
from screens import HEIGHT, WIDTH, Screens, missing

PLAN = 'Rivierenwijk 2046'
EDITED = '• Rivierenwijk 2046'
GOAL, TITLE = 'Doel: Elk kind een rustige studieplek', 'Elk kind een rustige studieplek'


def places(program):
    """(x, y, width, height) of the windows, from left to right."""
    found = []
    for window in program.windows_on_screen():
        said = dict(line.split('=') for line in xdotool('getwindowgeometry', '--shell', window).splitlines())
        found.append(tuple(int(said[name]) for name in ('X', 'Y', 'WIDTH', 'HEIGHT')))
    return sorted(found)


def expect_places(program, test, what):
    until(lambda: test(places(program)), lambda: f'{what}; they are at {places(program)}')


def is_apart(found):
    """The facilitator's window on the first screen, the other one on all of the second."""
    return len(found) == 2 and found[0][0] < WIDTH and found[1] == (WIDTH, 0, WIDTH, HEIGHT)


def presented(program):
    """The window that the room sees."""
    return next((window for window in program.windows() if window.get_name() not in (PLAN, EDITED)), None)


def expect_words(node):
    """None of our own parts of what the room sees is called by what it is made of."""
    name = node.get_name()
    assert not name.startswith('Wb') and name != 'GtkStackPage', f'a screen reader says “{name}”'
    for i in range(node.get_child_count()):
        expect_words(node.get_child_at_index(i))


def present(program):
    program.select(GOAL)
    keys('F5')
    expect_places(program, is_apart, 'a window on each screen')
    room = until(lambda: presented(program), 'what the room sees')
    program.find(TITLE, within=room)
    expect_words(room)
    return room


def present_before(program):
    """What was presented and closed before must not mind either that the screen goes."""
    present(program)
    keys('Escape')
    program.wait_titles(PLAN)
    program.wait_active(PLAN)


def expect_slide(program, room, place):
    program.find(f'Doel {place} van 40', within=room)


def leaf_through(program, room):
    """With all that a clicker or a keyboard has for it."""
    place = 1
    keys('Home')
    expect_slide(program, room, place)
    for key, step in (('Next', 1), ('Right', 1), ('Down', 1), ('space', 1), ('KP_Next', 1),
                      ('Prior', -1), ('Left', -1), ('Up', -1), ('BackSpace', -1), ('KP_Prior', -1), ('Next', 1)):
        keys(key)
        place += step
        expect_slide(program, room, place)
    keys('End')
    program.find('Het hele bord, 2 van 2', within=room)
    for key in ('b', 'period'):
        keys(key)
        program.find('Er wordt niets getoond; B toont het plan weer', within=room)
        assert program.look('Het hele bord', within=room) is None, 'what is blanked is said all the same'
        keys(key)
        program.find('Het hele bord, 2 van 2', within=room)


def leaf_from_aside(program, room):
    """Whoever holds the clicker does not know that the keyboard is with the facilitator, who may be writing."""
    program.activate_window(PLAN)
    keys('Prior')
    program.find('Het hele bord, 1 van 2', within=room)
    keys('Prior')
    expect_slide(program, room, 40)
    keys('Prior', 'b')
    program.find('Er wordt niets getoond; B toont het plan weer', within=room)
    keys('b')
    expect_slide(program, room, 39)
    keys('ctrl+space')
    program.expect_focus('In één regel toevoegen')
    type_text('b.')
    keys('Next')
    expect_slide(program, room, 40)
    until(lambda: text_of(ears.focused) == 'b.', 'what the facilitator writes')
    keys('ctrl+a', 'Delete', 'Escape', 'Escape')


def come_back(program, room):
    """To what is selected already, when the room went on meanwhile: by a click, and by the key that shows the details."""
    program.select(GOAL)
    for choose in (lambda: program.select(GOAL), lambda: keys('Return')):
        program.find(TITLE, within=room)
        keys('Next')
        expect_slide(program, room, 8)
        choose()
        program.find(TITLE, within=room)
    keys('shift+F9')
    program.expect_focus(GOAL)


def delete_meanwhile(program, room):
    """What the room looks at may go, which leaves the one beside it, and everything with it, and come back."""
    program.select(GOAL)
    program.find(TITLE, within=room)
    keys('Delete')
    program.find('Doel 7 van 39', within=room)
    keys('ctrl+a', 'Delete')
    program.find('0 doelen, 0 acties, 22 partners', within=room)
    for n in (39, 40):
        keys('ctrl+z')
        program.find(lambda text, n=n: text.startswith('Doel ') and text.endswith(f' van {n}'), within=room)
    program.wait_titles(PLAN, 'Presentatie')
    keys('Escape')


def edit_meanwhile(program, room):
    """Back at work: the room sees what the goal is called now, and the windows stay where they are."""
    program.activate_window(PLAN)
    program.select(GOAL)
    keys('F2')
    program.expect_focus('Titel')
    keys('ctrl+a')
    type_text('Overal stil')
    keys('Return')
    program.expect_focus('Doel: Overal stil', STATE.SELECTED)
    program.find('Overal stil', within=room)
    expect_places(program, is_apart, 'the windows where they were')


def unplug(program, screens):
    """The window of the facilitator is all there is, and takes the keyboard; F5 presents on the one screen."""
    screens.unplug()
    program.wait_titles(EDITED)
    expect_places(program, lambda found: len(found) == 1 and found[0][0] < WIDTH, 'one window on the first screen')
    program.activate_window(EDITED)
    keys('F5')
    expect_places(program, lambda found: (0, 0, WIDTH, HEIGHT) in found, 'what the room sees on the only screen')
    keys('Escape')
    program.wait_titles(EDITED)


def plug_back(program, screens):
    """The next time it is the projector again."""
    screens.plug()
    keys('F5')
    expect_places(program, is_apart, 'a window on each screen again')
    keys('Escape')
    program.wait_titles(EDITED)


def projector(folder):
    with Screens() as screens, Program(sample(folder)) as program:
        program.wait_active(PLAN)
        present_before(program)
        room = present(program)
        leaf_through(program, room)
        leaf_from_aside(program, room)
        come_back(program, room)
        delete_meanwhile(program, room)
        edit_meanwhile(program, room)
        unplug(program, screens)
        plug_back(program, screens)
        program.wait_active(EDITED)
        keys('ctrl+s')
        program.wait_titles(PLAN)


if __name__ == '__main__':
    reason = missing()
    if reason is not None:
        print(f'1..0 # SKIP {reason}')
        sys.exit(0)
    run(projector)
