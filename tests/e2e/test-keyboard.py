# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole meeting without a mouse: what is made, linked, renamed, taken back, looked for and shown to the room, and what
a screen reader hears of each of it."""

from desk import STATE, Program, add_goal, ears, has_state, keys, run, sample, text_of, type_text, until

PLAN = 'Rivierenwijk 2046'
EDITED = '• Rivierenwijk 2046'
PARTNER = 'Huurdersvereniging Stroom'


def undo_name(program):
    return program.find('Ongedaan maken').get_description()


def expect_undo(program, step):
    until(lambda: undo_name(program) == f'Ongedaan maken: {step}', lambda: f'{step!r}; there is {undo_name(program)!r}')


def make_goal(program):
    """The card that is new has the focus, and says where it stands."""
    add_goal(program, 'Droge huizen')
    card = program.expect_focus('Doel: Droge huizen', STATE.SELECTED)
    assert 'idee' in card.get_description(), card.get_description()
    expect_undo(program, 'Doel hernoemen')


def move(program):
    """To the row below, which the description says; and back."""
    program.expect_description('Doel: Droge huizen', 'Rij: Dit jaar')
    keys('m', 'Down', 'Return')
    program.expect_said('Droge huizen')
    program.expect_description('Doel: Droge huizen', 'Rij: Uitvoeringsperiode')
    keys('ctrl+z')
    program.expect_said('Ongedaan gemaakt: ')
    program.expect_description('Doel: Droge huizen', 'Rij: Dit jaar')


def look_inside(program):
    """All there is to know of it is at the side, what needs attention first; Escape leads back from wherever one is."""
    keys('Return')
    program.expect_focus('In de komende drie maanden valt geen actie die is afgesproken of loopt.')
    program.tab_to('Titel')
    assert text_of(ears.focused) == 'Droge huizen', text_of(ears.focused)
    keys('Escape')
    program.expect_focus('Doel: Droge huizen', STATE.SELECTED)


def make_action(program):
    keys('a')
    program.expect_focus('Titel')
    type_text('Droogteam')
    keys('Return')
    program.expect_focus('Actie: Droogteam', STATE.SELECTED)
    program.expect_description('Actie: Droogteam', 'Droge huizen')


def link_partner(program):
    keys('l')
    program.expect_focus('Zoek een onderdeel')
    type_text('huurdersver')
    program.expect_description('Zoek een onderdeel', PARTNER)
    keys('Return')
    program.expect_said(PARTNER)
    program.expect_description('Actie: Droogteam', f'Trekker: {PARTNER}.')
    expect_undo(program, 'Verbind')


def rename(program):
    keys('F2')
    program.expect_focus('Titel')
    keys('ctrl+a')
    type_text('Team Zuidwester')
    keys('Return')
    program.expect_focus('Actie: Team Zuidwester')
    keys('ctrl+z')
    program.expect_focus('Actie: Droogteam')
    keys('ctrl+shift+z')
    program.expect_focus('Actie: Team Zuidwester')


def duplicate(program):
    """The copy is selected, and leaves with the step."""
    keys('ctrl+d')
    expect_undo(program, 'Onderdelen dupliceren')
    program.expect_focus('Actie: Team Zuidwester', STATE.SELECTED)
    program.expect_description('Actie: Team Zuidwester', f'Trekker: {PARTNER}.')
    keys('ctrl+z')
    expect_undo(program, 'Actie hernoemen')


def look_for(program):
    """The bar says how many match, and leaves the keyboard on the board."""
    keys('ctrl+f')
    program.expect_focus('Zoeken op het bord')
    type_text('zuidwest')
    program.find(lambda text: text.startswith('1 van de ') and 'passen' in text)
    program.expect_said('passen')
    keys('Escape')
    until(lambda: not has_state(ears.focused, STATE.EDITABLE), 'the keyboard back on the board')


def show_to_room(program):
    """What the room sees is said, and the keyboard comes back to where it was."""
    before = program.titles()
    card = ears.focused.get_name()
    keys('F5')
    program.wait_active('Presentatie')
    said = program.expect_said('Doel ')
    assert said.endswith(': Droge huizen'), said
    keys('b')
    program.expect_said('Er wordt niets getoond')
    keys('b', 'Prior')
    program.expect_said('Doel ')
    keys('End')
    program.expect_said('Het hele bord')
    keys('Escape')
    program.wait_titles(*before)
    program.wait_active(EDITED)
    program.expect_focus(card)
    keys('shift+F5')
    program.wait_active('Presentatie')
    keys('shift+F5')
    program.wait_titles(*before)
    program.wait_active(EDITED)
    program.expect_focus(card)


def meeting_by_keyboard(folder):
    with Program(sample(folder)) as program:
        program.wait_active(PLAN)
        keys('Home')
        until(lambda: ears.focused is not None and has_state(ears.focused, STATE.SELECTED), 'the first card')
        make_goal(program)
        move(program)
        look_inside(program)
        make_action(program)
        link_partner(program)
        rename(program)
        duplicate(program)
        look_for(program)
        show_to_room(program)
        keys('ctrl+s')
        program.wait_titles(PLAN)


if __name__ == '__main__':
    run(meeting_by_keyboard)
