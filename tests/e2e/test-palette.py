# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+K: every command and every item by its name, with the keyboard alone."""

from desk import STATE, Program, add_goal, ears, has_state, keys, run, sample, type_text, until

PLAN = 'Rivierenwijk 2046'
FIELD = 'Een opdracht of onderdeel zoeken'
GOAL = 'Doel: Droge huizen'


def ask(program, words):
    keys('ctrl+k')
    program.expect_focus(FIELD)
    type_text(words)


def command_by_name(program):
    """Accents do not matter; the key that does the same is said with it."""
    ask(program, 'EEN regel')
    program.expect_description(FIELD, 'In één regel toevoegen, Ctrl+')
    keys('Return')
    program.expect_focus('In één regel toevoegen')
    keys('Escape')


def command_that_cannot_be_taken(program):
    """It is there, but the arrows pass it by, and Enter does nothing."""
    ask(program, 'opnieuw')
    row = program.find('Opnieuw')
    assert not has_state(row, STATE.SENSITIVE)
    keys('Escape')


def item_by_name(program):
    """A card is selected and has the focus."""
    add_goal(program, 'Droge huizen')
    keys('Home')
    program.expect_focus(lambda name: name != GOAL, STATE.SELECTED)
    ask(program, 'huiz droge')
    program.expect_description(FIELD, 'Droge huizen, Doel')
    keys('Return')
    program.expect_focus(GOAL, STATE.SELECTED)


def last_one_first(program):
    keys('ctrl+k')
    program.expect_description(FIELD, 'Droge huizen, Doel')
    keys('Down')
    program.expect_description(FIELD, 'In één regel toevoegen')
    keys('Up', 'Escape')
    program.expect_focus(GOAL)


def item_without_card(program):
    """All of it is shown at the side."""
    ask(program, 'huurdersver')
    program.expect_description(FIELD, 'Huurdersvereniging Stroom, Partner')
    keys('Return')
    program.field('Naam')
    until(lambda: has_state(ears.focused, STATE.FOCUSED) and ears.focused.get_name() != GOAL, 'the focus at the side')


def in_front_of_room(program):
    """A contact is found, and in front of the room no more."""
    ask(program, 'voorzitter')
    program.expect_description(FIELD, 'Contact')
    keys('Escape')
    keys('ctrl+F5')
    program.find('Voor de zaal')
    ask(program, 'voorzitter')
    program.find('Niets gevonden')
    keys('Escape')


def anything_by_name(folder):
    with Program(sample(folder)) as program:
        program.wait_active(PLAN)
        keys('Home')
        until(lambda: ears.focused is not None and has_state(ears.focused, STATE.SELECTED), 'the first card')
        command_that_cannot_be_taken(program)
        command_by_name(program)
        item_by_name(program)
        last_one_first(program)
        item_without_card(program)
        in_front_of_room(program)
        keys('ctrl+s')
        program.wait_titles(PLAN)


if __name__ == '__main__':
    run(anything_by_name)
