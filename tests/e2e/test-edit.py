# SPDX-License-Identifier: GPL-3.0-or-later
"""Editing a plan on the board and in the inspector: undone, done again, saved, and opened once more."""

import difflib
import re

from desk import (CARDS, STATE, Program, ctl, ears, has_state, height_of, keys, labelled, run, sample, text_of, type_text,
                  until)

GOAL = 'Alle woningen droog en warm vóór de winter'
PLAN = 'Rivierenwijk 2046'
EDITED = '• Rivierenwijk 2046'

# What the plan says after edit_save_and_open_again(), beside the name of the goal.
NEW = ['+Actie: Droogteam op zaterdag', '+Nummer: 77', '+Stand: afgesproken', '+Klaar: mrt 2027',
       '+Volgende stap: Sleutels regelen', '+Partners:', '+Partner: Huurdersvereniging Stroom', '+Rollen: trekker']


def undo_name(program):
    """What would be undone now, as its button says."""
    return program.find('Ongedaan maken').get_description()


def expect_step(program, name, is_done):
    """Waits until the step is done, undoes it and does it again, each time until that shows."""
    until(is_done, f'{name!r}')
    until(lambda: undo_name(program) == f'Ongedaan maken: {name}', lambda: f'{name!r}; {undo_name(program)!r}')
    keys('ctrl+z')
    until(lambda: not is_done(), f'{name!r} to be undone')
    keys('ctrl+shift+z')
    until(is_done, f'{name!r} to be done again')


def rename(program, card, title, step):
    kind = card.split(':')[0]
    keys('F2')
    program.expect_focus('Titel')
    keys('ctrl+a')
    type_text(title)
    keys('Return')
    program.expect_focus(f'{kind}: {title}')
    expect_step(program, step, lambda: program.look_card(f'{kind}: {title}'))


def add_action(program, title):
    keys('a')
    program.expect_focus('Titel')
    type_text(title)
    keys('Return')
    program.expect_focus(f'Actie: {title}')


def link_partner(program, words, name):
    card = ears.focused
    keys('l')
    program.expect_focus('Zoek een onderdeel')
    type_text('a')
    keys('Escape')
    program.expect_focus(card.get_name())

    keys('l')
    program.expect_focus('Zoek een onderdeel')
    type_text(words)
    program.expect_description('Zoek een onderdeel', name)
    keys('Return')
    program.expect_focus(card.get_name())
    expect_step(program, 'Verbind', lambda: f'Trekker: {name}.' in ears.focused.get_description())


def choose_word(program, label, word, place):
    """Opens the list of words, and chooses the one at that place."""
    program.click(program.field(label))
    keys('Home', *['Down'] * place, 'Return')
    until(lambda: says(program, label, word), f'{label!r} to say {word!r}')


def says(program, label, word):
    return program.look(word, within=program.field(label))


def show(path):
    return ctl('show', path).splitlines()


def differences(before, after):
    """The lines that are gone and those that are new, without the blanks that they begin with."""
    lines = difflib.unified_diff(before, after, n=0, lineterm='')
    return [line[0] + line[1:].lstrip() for line in lines if line[0] in '+-' and line[:3] not in ('+++', '---')]


def without_revision(path):
    return re.sub(rb'  <revision .*?</revision>\n', b'', path.read_bytes(), flags=re.DOTALL)


def edit_save_and_open_again(folder):
    path = sample(folder)
    expected = [line.replace(GOAL, 'Droge en warme huizen') for line in show(path)]

    with Program(path) as program:
        program.select(f'Doel: {GOAL}')
        rename(program, f'Doel: {GOAL}', 'Droge en warme huizen', 'Doel hernoemen')
        add_action(program, 'Droogteam op zaterdag')
        link_partner(program, 'huurdersver', 'Huurdersvereniging Stroom')

        program.fill('Volgende stap', 'Sleutels regelen')
        expect_step(program, 'Wijzig “Volgende stap”',
                    lambda: text_of(program.field('Volgende stap')) == 'Sleutels regelen')
        program.fill('Klaar', '2027-03')
        expect_step(program, 'Wijzig “Klaar”', lambda: text_of(program.field('Klaar')) == 'mrt 2027')
        choose_word(program, 'Stand', 'afgesproken', 2)
        expect_step(program, 'Wijzig “Stand”', lambda: says(program, 'Stand', 'afgesproken'))

        keys('ctrl+s')
        program.wait_titles(PLAN)

    ctl('check', '--canonical', path)
    assert differences(expected, show(path)) == NEW, '\n'.join(differences(expected, show(path)))

    with Program(path) as program:
        # The board comes back at the place where it was: there the new action is in sight, the top of its goal is not.
        program.select('Actie: Droogteam op zaterdag')
        until(lambda: text_of(program.field('Volgende stap')) == 'Sleutels regelen', 'the next step')
        program.find('Toon “Huurdersvereniging Stroom”')


def undo_all(program):
    """Undoes until there is nothing left."""
    def is_done():
        if has_state(program.find('Ongedaan maken'), STATE.SENSITIVE):
            keys('ctrl+z')
            return False
        return True

    until(is_done, 'all to be undone')


def undo_of_everything_gives_the_same_bytes(folder):
    path = sample(folder)
    before = path.read_bytes()
    content = without_revision(path)

    with Program(path) as program:
        program.select(f'Doel: {GOAL}')
        keys('F2')
        program.expect_focus('Titel')
        type_text('Droge huizen')
        keys('Return')
        program.expect_focus('Doel: Droge huizen')
        add_action(program, 'Droogteam op zaterdag')
        keys('Delete')
        until(lambda: not program.look_card('Actie: Droogteam op zaterdag'), 'the card to go')
        program.wait_titles(EDITED)

        undo_all(program)
        program.card(f'Doel: {GOAL}')
        program.wait_titles(PLAN)
        keys('ctrl+s')
        program.wait_titles(PLAN)
        assert path.read_bytes() == before

        # After it was saved in between there is one revision more; all else is as it was.
        keys(*['ctrl+shift+z'] * 4)
        program.card('Doel: Droge huizen')
        keys('ctrl+s')
        program.wait_titles(PLAN)
        until(lambda: without_revision(path) != content, 'the file to change')
        undo_all(program)
        program.wait_titles(EDITED)
        keys('ctrl+s')
        program.wait_titles(PLAN)

    assert without_revision(path) == content
    assert path.read_bytes() != before
    ctl('check', '--canonical', path)


def deleting_says_what_goes_along(folder):
    path = sample(folder)
    before = path.read_bytes()

    with Program(path) as program:
        program.select(f'Doel: {GOAL}')
        keys('Delete')
        toast = program.toast(lambda text: text == 'Doel verwijderd, met 2 indicatoren, 6 metingen en 9 verbanden')
        program.press(labelled('Ongedaan maken'), within=toast)
        program.card(f'Doel: {GOAL}')
        program.wait_titles(PLAN)
        keys('ctrl+s')
        program.wait_titles(PLAN)

    assert path.read_bytes() == before


def long_text_is_seen_at_once(folder):
    with Program(sample(folder)) as program:
        program.wait_active(PLAN)
        program.part(CARDS['nl'])
        keys('Home')
        field = program.field('Wat er gezegd is')
        assert text_of(field)
        until(lambda: height_of(field) > 10, 'the field to get a height')


if __name__ == '__main__':
    run(edit_save_and_open_again, undo_of_everything_gives_the_same_bytes, deleting_says_what_goes_along,
        long_text_is_seen_at_once)
