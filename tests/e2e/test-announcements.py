# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader says of its own accord is not all that happens: the rest is announced."""

from desk import STATE, Program, add_goal, ears, has_state, keys, run, type_text, until

PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<wijkbord xmlns="urn:wijkbord:project" version="1.0" xml:lang="nl">
  <project id="p" title="Proef" language="nl" start-year="2026"/>
  <domain id="d1" name="Wonen" order="a"/>
  <domain id="d2" name="Werk" order="b"/>
  <goal id="g1" title="Droge huizen" domain="d1" horizon="this-year" status="idea" order="a"/>
  <goal id="g2" title="Werk dichtbij" domain="d2" horizon="this-year" status="idea" order="b"/>
  <partner id="r1" name="Rivierhuis"/>
  <action id="a1" title="Schimmelteam" status="idea"/>
  <link kind="contributes" from="a1" to="g1"/>
  <link kind="contributes" from="a1" to="g2"/>
</wijkbord>
"""

GOAL, ACTION = 'Doel: Droge huizen', 'Actie: Schimmelteam'


def selection(program):
    program.select(GOAL)
    keys('shift+Right')
    program.expect_said('2 geselecteerd')
    keys('Escape')
    program.expect_said('Niets geselecteerd')


def move(program):
    """Where it would go, before; where it has gone, after; and that it was taken back, and moved again."""
    program.select(GOAL)
    keys('m', 'Right')
    program.expect_said('Werk')
    keys('Return')
    program.expect_said('Werk')
    keys('ctrl+z')
    program.expect_said('Ongedaan gemaakt: ')
    keys('ctrl+shift+z')
    program.expect_said('Opnieuw gedaan: ')


def link(program):
    program.select(ACTION)
    keys('l')
    program.expect_focus('Zoek een onderdeel')
    type_text('rivier')
    program.expect_description('Zoek een onderdeel', 'Rivierhuis')
    keys('Return')
    said = program.expect_said('Rivierhuis')
    assert 'Schimmelteam' in said, said


def unlink(program):
    """A link that is chosen says what it is, and one that is removed what is no more."""
    program.select(ACTION)
    keys('shift+l')
    program.expect_said('draagt bij aan')
    keys('Delete')
    program.expect_said('Niet meer: “Schimmelteam” draagt bij aan')
    keys('ctrl+z')
    program.expect_said('Ongedaan gemaakt: ')


def search(program):
    """How many match; and which of them is selected, while the keyboard stays in the bar."""
    keys('ctrl+f')
    program.expect_focus('Zoeken op het bord')
    type_text('schimmel')
    program.expect_said('1 van de 3 passen')
    keys('F3')
    program.expect_said(ACTION)
    keys('Escape')


def capture(program):
    keys('ctrl+space')
    program.expect_focus('In één regel toevoegen')
    type_text('doel: speelplek')
    program.expect_said('Enter voegt toe: Nieuw doel')
    keys('Return')
    program.expect_said('Toegevoegd: ')


def change_on_disk(program, path):
    """A notice that comes up takes no focus."""
    text = path.read_text(encoding='utf-8')
    assert 'Schimmelteam' in text
    path.write_text(text.replace('Schimmelteam', 'Schimmelploeg'), encoding='utf-8')
    program.expect_said('Een ander programma heeft het bestand gewijzigd')


def announcements(folder):
    path = folder / 'proef.wijkbord'
    path.write_text(PLAN)
    with Program(path) as program:
        program.wait_active('Proef')
        for part in (selection, move, link, unlink, search, capture):
            part(program)
        keys('ctrl+s')
        program.wait_titles('Proef')
        change_on_disk(program, path)


if __name__ == '__main__':
    run(announcements)
