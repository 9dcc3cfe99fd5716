# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader finds on the board, in both languages, and where the keyboard goes there."""

import re
import xml.etree.ElementTree as ElementTree

from desk import BUTTONS, CARDS, FIELDS, ROLE, STATE, Program, ears, has_state, keys, run, sample, until

NAMESPACE = '{urn:wijkbord:project}'
KINDS = {'nl': {'Doel': 'goal', 'Actie': 'action', 'Uitspraak': 'voice'},
         'en': {'Goal': 'goal', 'Action': 'action', 'Voice': 'voice'}}
PLACE = {'nl': r'Thema: .+\. Rij: .+\.', 'en': r'Theme: .+\. Row: .+\.'}

# What GTK calls what has no name.
TYPE_NAME = re.compile(r'(Gtk|Adw|Wb)[A-Z]|$')


def titles_of(path, kind):
    items = ElementTree.parse(path).getroot().iter(NAMESPACE + kind)
    return {item.get('title') or item.findtext(NAMESPACE + 'text') for item in items}


def expect_names(program, path, language):
    """Every card is called after its kind and its title."""
    program.card(lambda text: text.startswith(next(iter(KINDS[language]))))
    names = [card.get_name() for card in program.look_all((ROLE.LIST_ITEM,), program.part(CARDS[language]))]
    titles = {word: titles_of(path, kind) for word, kind in KINDS[language].items()}
    for name in names:
        word, title = name.split(': ', 1)
        assert title in titles[word], f'{name!r} is no {word}'
    assert {name.split(':')[0] for name in names} == set(KINDS[language]), names


def expect_all_named(program):
    """Nothing that can be pressed or filled in is without a name."""
    nameless = [(node.get_role_name(), node.get_name(), node.get_parent().get_name())
                for node in program.look_all(BUTTONS + FIELDS) if TYPE_NAME.match(node.get_name() or '')]
    assert not nameless, nameless


def names(folder, language, goal):
    path = sample(folder)
    with Program(path, language=language) as program:
        expect_names(program, path, language)
        card = program.select(goal)
        assert card.get_role() == ROLE.LIST_ITEM
        until(lambda: re.match(PLACE[language], card.get_description()),
              lambda: f'a place in {card.get_description()!r}')
        expect_all_named(program)


def dutch_names(folder):
    names(folder, 'nl', 'Doel: Alle woningen droog en warm vóór de winter')


def english_names(folder):
    names(folder, 'en', 'Goal: Alle woningen droog en warm vóór de winter')


def go(key, state=STATE.SELECTED):
    """Presses a key, and waits until another card has the focus."""
    before = ears.focused.get_name()
    keys(key)
    until(lambda: ears.focused.get_name() != before and has_state(ears.focused, STATE.FOCUSED) and
          has_state(ears.focused, state), f'{key} to move the focus')
    # A card tells its place in its description, a button of a cell in its name.
    until(lambda: ears.focused.get_description() or ears.focused.get_role() != ROLE.LIST_ITEM, 'a description')
    return ears.focused.get_name(), ears.focused.get_description()


def keys_move_the_focus(folder):
    with Program(sample(folder)) as program:
        # A plan that opens has the keyboard on its board.
        program.card(lambda text: text.startswith('Doel'))
        program.expect_focus('Bord')

        first, where = go('Down')
        assert first.startswith('Uitspraak: '), first
        assert where.startswith('Thema: Wonen. Rij: Bewoners zeggen.'), where
        until(lambda: (first, True) in ears.selected, 'the selection to be told')

        right, where = go('Right')
        assert where.startswith('Thema: Werk. Rij: Bewoners zeggen.'), where
        until(lambda: (first, False) in ears.selected and (right, True) in ears.selected, 'the selection to be told')
        assert go('Left')[0] == first

        # Down a column: past its voices to a goal of this year.
        name, where = go('Down')
        while name.startswith('Uitspraak: '):
            assert where.startswith('Thema: Wonen. Rij: Bewoners zeggen.'), where
            name, where = go('Down')
        assert name.startswith('Doel: ') and where.startswith('Thema: Wonen. Rij: Dit jaar.'), (name, where)
        assert go('Down')[0].startswith('Actie: ')
        assert go('Home')[0] == first

        # Tab moves the focus in reading order, here to what shows the other voices, and leaves the selection where it is.
        second, where = go('Tab', STATE.FOCUSED)
        assert not has_state(ears.focused, STATE.SELECTED), second
        assert has_state(program.card(first), STATE.SELECTED)
        assert re.fullmatch(r'nog \d+: Wonen, Bewoners zeggen', second), second
        assert go('shift+Tab', STATE.FOCUSED)[0] == first


if __name__ == '__main__':
    run(dutch_names, english_names, keys_move_the_focus)
