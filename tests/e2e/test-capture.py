# SPDX-License-Identifier: GPL-3.0-or-later
"""One line below the board becomes an item with its links: it says before what it understood, completes names, and goes on
with the next one."""

import xml.etree.ElementTree as ElementTree

from desk import Program, keys, run, type_text, until

PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<wijkbord xmlns="urn:wijkbord:project" version="1.0" xml:lang="nl">
  <project id="p" title="Proef" language="nl" start-year="2026"/>
  <domain id="d1" name="Wonen" order="a"/>
  <goal id="g1" title="Droge huizen" domain="d1" horizon="this-year" status="idea" order="a"/>
  <partner id="r1" name="Rivierhuis"/>
</wijkbord>
"""

NAMESPACE = '{urn:wijkbord:project}'
FIELD = 'In één regel toevoegen'


def understood(program, *parts):
    """What stands below the line, and what is announced of it."""
    program.find(lambda name: all(part in name for part in parts))
    program.expect_said(parts[0])


def everything(program):
    """Kind, lead, a partner who is new, date and goal, in one line; the line stays for the next."""
    keys('ctrl+space')
    program.expect_focus(FIELD)
    type_text('actie: droogteam @Rivierhuis @Buurtwacht voor maart 2027 > droge')
    understood(program, 'Enter voegt toe: Nieuwe actie', 'Rivierhuis', 'Buurtwacht', '2027', 'Droge huizen')
    keys('Return')
    understood(program, 'Toegevoegd: ')
    program.card('Actie: droogteam')
    program.expect_focus(FIELD)


def completion(program):
    """A name that fits is offered, told, and taken with Enter; then Enter adds."""
    type_text('doel: stilte #wo')
    keys('Down')
    program.expect_said('Wonen')
    keys('Return')
    understood(program, 'Enter voegt toe: Nieuw doel', 'Wonen')
    keys('Return')
    program.card('Doel: stilte')


def nothing_is_lost(program):
    """What cannot be read stays in the title."""
    type_text('actie: thee #nergens')
    understood(program, 'Enter voegt toe: Nieuwe actie')
    keys('Return')
    program.card(lambda name: name.startswith('Actie: thee') and 'nergens' in name)
    keys('Escape')


def expect_saved(program, path):
    keys('ctrl+s')
    program.wait_titles('Proef')
    root = ElementTree.parse(path).getroot()
    team = next(item for item in root.iter(NAMESPACE + 'action') if item.get('title') == 'droogteam')
    links = [link for link in root.iter(NAMESPACE + 'link') if team.get('id') in (link.get('from'), link.get('to'))]
    assert team.get('due') == '2027-03', team.attrib
    assert sorted(link.get('kind') for link in links) == ['contributes', 'takes-part', 'takes-part'], links
    leads = [link.get('from') for link in links if link.get('roles') == 'lead']
    assert leads == ['r1'], leads
    goal = next(item for item in root.iter(NAMESPACE + 'goal') if item.get('title') == 'stilte')
    assert goal.get('domain') == 'd1', goal.attrib


def capture_line(folder):
    path = folder / 'proef.wijkbord'
    path.write_text(PLAN)
    with Program(path) as program:
        program.wait_active('Proef')
        for part in (everything, completion, nothing_is_lost):
            part(program)
        expect_saved(program, path)
        until(lambda: program.titles() == ['Proef'], 'the plan saved')


if __name__ == '__main__':
    run(capture_line)
