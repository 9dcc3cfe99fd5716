# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan as a chain, by the keyboard: there, along the lanes, a change, and back to the board."""

from desk import STATE, Program, ears, has_state, keys, run, sample, type_text, until

PLAN = 'Rivierenwijk 2046'
GOAL = 'Doel: Storing? Binnen een week iemand aan de deur'
VOICE = 'Uitspraak: De lift doet het drie dagen niet en ik ben tachtig.'
ACTION = 'Actie: Terugbellen binnen twee werkdagen'


def wait_pressed(program, name):
    until(lambda: has_state(program.find(name), STATE.PRESSED), f'{name} pressed')


def undo_name(program):
    return program.find('Ongedaan maken').get_description() or ''


def arrange(program):
    """The keyboard stays at its card, which says where it stands in its lane."""
    wait_pressed(program, 'Per thema')
    keys('Home')
    program.expect_focus(VOICE, STATE.SELECTED)
    keys('ctrl+2')
    wait_pressed(program, 'Als keten')
    program.expect_focus(VOICE, STATE.SELECTED)
    program.expect_description(VOICE, 'Uitspraak 1 van ')
    for lane in ('Omdat bewoners zeggen', 'willen we dit bereiken', 'daarom doen we deze acties', 'samen met partners'):
        program.find(lane)
    until(lambda: program.find('samen met partners').get_description().endswith(' van 22 te zien.'), 'how many are shown')


def walk(program):
    """From what is said to who does something about it; a partner has a card of its own."""
    keys('Right')
    program.expect_focus(GOAL, STATE.SELECTED)
    program.expect_description(GOAL, 'Doel 1 van ')
    keys('Right')
    program.expect_focus(ACTION, STATE.SELECTED)
    keys('Right')
    until(lambda: ears.focused.get_name().startswith('Partner: '), lambda: f'a partner; at {ears.focused.get_name()!r}')
    keys('Left')
    until(lambda: ears.focused.get_name().startswith('Actie: '), lambda: f'an action; at {ears.focused.get_name()!r}')


def edit(program):
    keys('F2')
    program.expect_focus('Titel')
    keys('ctrl+a')
    type_text('Zuidwester belt terug')
    keys('Return')
    program.expect_focus('Actie: Zuidwester belt terug', STATE.SELECTED)
    program.expect_description('Actie: Zuidwester belt terug', 'Actie ')


def go_back(program):
    keys('ctrl+1')
    wait_pressed(program, 'Per thema')
    program.find('Thema: Wonen')
    assert undo_name(program) == 'Ongedaan maken: Actie hernoemen', undo_name(program)
    keys('ctrl+z')
    until(lambda: 'hernoemen' not in undo_name(program), 'the old name back')


def chain_by_keyboard(folder):
    with Program(sample(folder)) as program:
        program.wait_active(PLAN)
        arrange(program)
        walk(program)
        edit(program)
        go_back(program)


if __name__ == '__main__':
    run(chain_by_keyboard)
