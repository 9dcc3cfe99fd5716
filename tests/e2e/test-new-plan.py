# SPDX-License-Identifier: GPL-3.0-or-later
"""A new plan, from nothing to a file, with the keyboard alone."""

import os
import pathlib
import subprocess
import xml.etree.ElementTree as ElementTree

from desk import CARDS, Program, add_goal, ctl, ears, keys, run, sample, type_file, type_text, until

NAMESPACE = '{urn:wijkbord:project}'

# What comes of making each item where the one before is selected: kind of link, what it comes from, what it goes to.
LINKS = [('contributes', 'action', 'goal'), ('grounds', 'voice', 'goal'), ('takes-part', 'partner', 'action')]


def write_title(program, label, name, title):
    """Writes into the editor that opened on a new card."""
    program.expect_focus(label)
    type_text(title)
    keys('Return')
    program.expect_focus(f'{name}: {title}')


def links_of(root):
    """(kind, kind of what it comes from, kind of what it goes to) of each link."""
    kinds = {element.get('id'): element.tag.removeprefix(NAMESPACE) for element in root if element.get('id')}
    return sorted((link.get('kind'), kinds[link.get('from')], kinds[link.get('to')])
                  for link in root.iter(NAMESPACE + 'link'))


def titles_of(root, kind, field='title'):
    return [item.get(field) for item in root.iter(NAMESPACE + kind)]


def from_nothing_by_keyboard(folder):
    path = folder / 'nieuw.wijkbord'

    with Program(leaks=False) as program:
        program.wait_titles('Wijkbord')
        keys('ctrl+n')
        program.find('Begin bij wat bewoners zeggen')
        program.find('Leg een uitspraak vast')

        keys('v')
        write_title(program, 'Wat er gezegd is', 'Uitspraak', 'De schimmel komt elk najaar terug.')
        program.gone('Begin bij wat bewoners zeggen')
        keys('n')
        write_title(program, 'Titel', 'Doel', 'Droge huizen')
        keys('a')
        write_title(program, 'Titel', 'Actie', 'Schimmelteam')

        # A partner has no card. Its name is typed where it is linked, and it is offered as new.
        keys('l')
        program.expect_focus('Zoek een onderdeel')
        type_text('Rivierhuis')
        program.expect_description('Zoek een onderdeel', 'Partner “Rivierhuis”, nieuw')
        keys('Return')
        program.expect_focus('Actie: Schimmelteam')
        until(lambda: 'Trekker: Rivierhuis.' in ears.focused.get_description(), 'the lead')

        keys('ctrl+s')
        type_file('Plan bewaren', path)
        until(lambda: program.titles() and not program.titles()[0].startswith('•'), 'the plan to be saved')

    ctl('check', '--canonical', path)
    root = ElementTree.parse(path).getroot()
    assert titles_of(root, 'goal') == ['Droge huizen']
    assert titles_of(root, 'action') == ['Schimmelteam']
    assert titles_of(root, 'partner', 'name') == ['Rivierhuis']
    assert [text.text for text in root.iter(NAMESPACE + 'text')] == ['De schimmel komt elk najaar terug.']
    assert links_of(root) == LINKS, links_of(root)


def begin_with(program, template):
    program.tab_to(template)
    keys('Return')


def untouched_is_closed_without_a_question(folder):
    """Whatever a template put in it: nothing of it is the user's."""
    with Program() as program:
        begin_with(program, 'Wijkaanpak')
        program.part(CARDS['nl'])
        program.wait_titles('Nieuw plan')
        keys('ctrl+w')
        program.wait_end()


def touched_is_asked_about(folder):
    with Program() as program:
        begin_with(program, 'Wijkaanpak')
        program.part(CARDS['nl'])
        add_goal(program, 'Een buurthuis')
        program.wait_titles('• Nieuw plan')
        keys('ctrl+w')
        program.wait_question('Wijzigingen in “Nieuw plan” bewaren?')
        keys('Escape')
        program.wait_active('• Nieuw plan')

        # What is undone was not changed: neither the title nor the goal.
        keys('ctrl+z', 'ctrl+z')
        program.wait_titles('Nieuw plan')
        keys('ctrl+w')
        program.wait_end()


def untouched_leaves_nothing_behind_a_crash(folder):
    program = Program()
    keys('ctrl+n')
    program.find('Begin bij wat bewoners zeggen')
    program.kill()
    with Program() as program:
        until(lambda: not list(pathlib.Path(os.environ['XDG_STATE_HOME']).rglob('*.db')), 'the journal to go')
        program.wait_titles('Wijkbord')
        assert len(program.windows()) == 1, program.tree()


def sample_in_another_language(folder):
    """The templates and the sample plan are in the language of the user, until another is chosen."""
    with Program() as program:
        begin_with(program, 'Voorbeeldplan')
        program.wait_titles('Rivierenwijk 2046')
        close(program)
        program.wait_end()

    with Program() as program:
        program.tab_to('Leeg plan')
        keys('shift+Tab', 'space')
        program.find('English')
        keys('Down', 'Return')
        program.gone('Nederlands')
        begin_with(program, 'Voorbeeldplan')
        program.wait_titles('Riverside 2046')
        close(program)
        program.wait_end()


def close(program):
    """Closes the window on top."""
    count = len(program.titles())
    keys('ctrl+w')
    if count > 1:
        until(lambda: len(program.titles()) == count - 1, 'the window to close')


def as_the_desktop_asks(folder):
    """The action of the desktop entry, as its command line and as a call on the bus."""
    with Program('--new') as program:
        program.wait_titles('Nieuw plan')
        program.run_again('--new')
        until(lambda: len(program.titles()) == 2, 'a second plan')
        subprocess.run(['gdbus', 'call', '--session', '--dest', 'nl.wijkbord.Wijkbord', '--object-path',
                        '/nl/wijkbord/Wijkbord', '--method', 'org.freedesktop.Application.ActivateAction',
                        'new', '[]', '{}'], check=True, capture_output=True)
        until(lambda: len(program.titles()) == 3, 'a third plan')
        for _ in range(3):
            close(program)
        program.wait_end()


def recent_plans_by_keyboard(folder):
    """One is taken off the list, and the keyboard goes on at the next; its file stays."""
    os.environ['XDG_DATA_HOME'] = str(folder / 'data')
    paths = [sample(folder, f'{name}.wijkbord') for name in ('Lekbuurt', 'Maasbuurt')]
    for path in paths:
        path.write_text(path.read_text().replace('title="Rivierenwijk 2046"', f'title="{path.stem}"', 1))
    with Program(*paths) as program:
        program.wait_titles('Lekbuurt', 'Maasbuurt')

    with Program() as program:
        program.wait_titles('Wijkbord')
        first = program.tab_to(lambda name: name in ('Lekbuurt', 'Maasbuurt')).get_name()
        other = 'Maasbuurt' if first == 'Lekbuurt' else 'Lekbuurt'
        keys('Delete')
        program.expect_focus(other)
        program.gone(first)
        program.find('1 plan op deze computer')
        keys('Return')
        program.wait_titles(other)
    assert all(path.exists() for path in paths)


if __name__ == '__main__':
    run(from_nothing_by_keyboard, untouched_is_closed_without_a_question, touched_is_asked_about,
        untouched_leaves_nothing_behind_a_crash, sample_in_another_language, as_the_desktop_asks,
        recent_plans_by_keyboard)
