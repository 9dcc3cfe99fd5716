# SPDX-License-Identifier: GPL-3.0-or-later
"""What is looked for stays bright or is all that is left, the keyboard goes from match to match, and Escape ends it."""

from desk import ROLE, STATE, Program, ears, has_state, keys, run, type_text, until

PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<wijkbord xmlns="urn:wijkbord:project" version="1.0" xml:lang="nl">
  <project id="p" title="Proef" language="nl" start-year="2026"/>
  <domain id="d1" name="Wonen" order="a"/>
  <domain id="d2" name="Werk" order="b"/>
  <goal id="g1" title="Één droog huis" domain="d1" horizon="this-year" status="idea" order="a"/>
  <goal id="g2" title="Werk dichtbij" domain="d2" horizon="this-year" status="idea" order="b"/>
  <goal id="g3" title="Huizen delen" domain="d1" horizon="plan-period" status="idea" order="c"/>
  <partner id="r1" name="Veldzicht"/>
  <action id="a1" title="Huisbezoek" status="running"/>
  <action id="a2" title="Banenmarkt" status="running"/>
  <link kind="contributes" from="a1" to="g1"/>
  <link kind="contributes" from="a2" to="g2"/>
  <link kind="takes-part" from="r1" to="a2" roles="lead"/>
</wijkbord>
"""

FIELD = 'Zoeken op het bord'


def count_of(program):
    label = program.look(lambda name: ' passen' in name, (ROLE.LABEL,))
    return label.get_name() if label else ''


def expect_count(program, text):
    until(lambda: count_of(program).startswith(text), lambda: f'{text!r}; there is {count_of(program)!r}')


def search(program, words):
    keys('ctrl+f')
    program.expect_focus(FIELD)
    keys('ctrl+a')
    type_text(words)


def words_and_matches(program):
    """Case and accents do not matter; the matches come in reading order, round and back, while one can go on typing."""
    search(program, 'EEN')
    expect_count(program, '1 van de 5 passen')
    search(program, 'hui')
    expect_count(program, '3 van de 5 passen')
    for name in ('Doel: Één droog huis', 'Actie: Huisbezoek', 'Doel: Huizen delen', 'Doel: Één droog huis'):
        keys('F3')
        program.expect_said(name)
    keys('shift+F3')
    program.expect_said('Doel: Huizen delen')
    program.expect_focus(FIELD)


def hide_the_others(program):
    """What does not match is gone, and comes back."""
    program.card('Doel: Werk dichtbij')
    keys('alt+v')
    until(lambda: program.look_card('Doel: Werk dichtbij') is None, 'what does not match to go')
    expect_count(program, '3 van de 5 passen')
    program.card('Actie: Huisbezoek')
    keys('alt+v')
    program.card('Doel: Werk dichtbij')


def criterion(program):
    """Among the words, only what has no lead; a chip says so and takes it away again."""
    search(program, 'b')
    expect_count(program, '3 van de 5 passen')
    program.press(lambda name: name.startswith('Filter'))
    program.find('Zonder trekker', (ROLE.CHECK_BOX,))
    spelt = [node.get_name() for node in program.walk(program.active_window()) if '_' in (node.get_name() or '')]
    assert not spelt, f'a screen reader says the underscore of {spelt}'
    keys('alt+t')
    expect_count(program, '1 van de 5 passen')
    keys('Escape')
    program.press(lambda name: 'zonder trekker' in name)
    expect_count(program, '3 van de 5 passen')


def escape(program):
    search(program, 'huis')
    expect_count(program, '2 van de 5 passen')
    keys('Escape')
    until(lambda: not count_of(program), 'the bar to go')
    until(lambda: ears.focused is not None and not has_state(ears.focused, STATE.EDITABLE), 'the keyboard on the board')


def filter_bar(folder):
    path = folder / 'proef.wijkbord'
    path.write_text(PLAN)
    with Program(path) as program:
        program.wait_active('Proef')
        for part in (words_and_matches, hide_the_others, criterion, escape):
            part(program)


def since_closed(folder):
    """What another one changed in the file after the plan was closed here, and what is changed here since, is new."""
    path = folder / 'proef.wijkbord'
    path.write_text(PLAN)
    with Program(path) as program:
        program.wait_active('Proef')
        program.card('Doel: Werk dichtbij')
        program.quit()
    path.write_text(path.read_text().replace('Huisbezoek', 'Huisbezoek bij ouderen'))
    with Program(path) as program:
        program.wait_active('Proef')
        keys('ctrl+f')
        program.expect_focus(FIELD)
        program.press(lambda name: name.startswith('Filter'))
        program.find('Nieuw sinds ik het laatst open had', (ROLE.CHECK_BOX,))
        keys('alt+o')
        expect_count(program, '1 van de 5 passen')
        keys('Escape')
        program.press(lambda name: 'nieuw sinds ik het laatst open had' in name)
        until(lambda: not count_of(program), 'nothing to be asked')


if __name__ == '__main__':
    run(filter_bar, since_closed)
