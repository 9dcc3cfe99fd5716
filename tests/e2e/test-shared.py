# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that another program changes or takes away while they are open."""

import os
import re
import subprocess

from desk import CARDS, ROLE, Program, add_goal, ctl, keys, labelled, run, sample, type_text

TITLE = 'Rivierenwijk 2046'
EDITED = '• ' + TITLE


def change_elsewhere(path):
    path.write_text(path.read_text().replace('municipality="Stroomveen"', 'municipality="Elders"'))


def differences(old, new):
    """What diff says, which ends with 1 when there is any."""
    done = subprocess.run([os.environ['WB_CTL'], 'diff', old, new], capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
    return done.stdout


def merged_with_what_another_wrote(folder):
    path = sample(folder)
    with Program(path) as program:
        program.wait_active(TITLE)
        program.part(CARDS['nl'])
        add_goal(program, 'Van hier')
        change_elsewhere(path)
        program.find('Een ander programma heeft het bestand gewijzigd sinds het hier werd geopend.')
        program.press(labelled('Samenvoegen'))
        program.toast(lambda text: text == 'Samengevoegd: 1 wijziging uit het bestand.')
        program.wait_titles(EDITED)
        keys('ctrl+s')
        program.wait_titles(TITLE)

    text = path.read_text()
    assert 'municipality="Elders"' in text and 'title="Van hier"' in text
    ctl('check', '--canonical', path)


def merge_undone_and_saved(folder):
    path = sample(folder)
    before = sample(folder, 'before.wijkbord')
    with Program(path) as program:
        program.wait_active(TITLE)
        program.part(CARDS['nl'])
        add_goal(program, 'Van hier')
        change_elsewhere(path)
        theirs = path.with_name('theirs.wijkbord')
        theirs.write_text(path.read_text())
        program.press(labelled('Samenvoegen'))
        program.toast(lambda text: text == 'Samengevoegd: 1 wijziging uit het bestand.')
        keys('ctrl+z', 'ctrl+s')
        program.wait_titles(TITLE)

    changes = differences(before, path)
    assert 'Van hier' in changes and 'Elders' not in changes, changes
    assert 'Elders' in differences(before, theirs)


def details_of_a_merge(folder):
    """The same number was given to two actions: what became of that is a click away, and not all in a toast."""
    path = sample(folder)
    number = 1 + max(map(int, re.findall(r'<action [^>]*\bnumber="(\d+)"', path.read_text())))
    with Program(path) as program:
        program.wait_active(TITLE)
        program.part(CARDS['nl'])
        add_goal(program, 'Van hier')
        keys('a')
        program.expect_focus('Titel')
        type_text('Ook van hier')
        keys('Return')
        program.expect_focus('Actie: Ook van hier')
        theirs = f'<action id="elders" title="Elders" number="{number}"/></wijkbord>'
        path.write_text(path.read_text().replace('</wijkbord>', theirs))
        program.press(labelled('Samenvoegen'))
        program.toast(lambda text: text.startswith('Samengevoegd: '))
        program.press(labelled('Bekijken'))
        program.wait_question('Wat bij het samenvoegen is geregeld')
        program.find(lambda text: f'Nummer {number} ' in text and '“Elders”' in text and '“Ook van hier”' in text)
        keys('Escape')
        program.wait_active(EDITED)
        keys('ctrl+s')
        program.wait_titles(TITLE)


def asked_before_it_is_written_over(folder):
    path = sample(folder)
    with Program(path) as program:
        program.wait_active(TITLE)
        program.part(CARDS['nl'])
        add_goal(program, 'Van hier')
        change_elsewhere(path)
        keys('ctrl+s')
        program.press(labelled('Beide samenvoegen'))
        program.toast(lambda text: text == 'Samengevoegd: 1 wijziging uit het bestand.')
        keys('ctrl+s')
        program.wait_titles(TITLE)
    assert 'municipality="Elders"' in path.read_text() and 'title="Van hier"' in path.read_text()


def gone_and_written_again(folder):
    path = sample(folder)
    with Program(path) as program:
        program.wait_active(TITLE)
        program.part(CARDS['nl'])
        add_goal(program, 'Van hier')
        path.unlink()
        program.find('Het bestand is er niet meer. Met bewaren komt het er weer.', (ROLE.LABEL,))
        keys('ctrl+s')
        program.wait_titles(TITLE)
        program.gone('Het bestand is er niet meer. Met bewaren komt het er weer.', (ROLE.LABEL,))
    assert 'title="Van hier"' in path.read_text()


if __name__ == '__main__':
    run(merged_with_what_another_wrote, merge_undone_and_saved, details_of_a_merge, asked_before_it_is_written_over,
        gone_and_written_again)
