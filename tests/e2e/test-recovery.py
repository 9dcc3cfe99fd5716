# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is killed while somebody works, and nothing is lost."""

import os
import pathlib
import random
import shutil
import xml.etree.ElementTree as ElementTree

from desk import ROLE, Program, add_goal, ctl, keys, labelled, run, sample, type_text, until

NAMESPACE = '{urn:wijkbord:project}'
KILLS = int(os.environ.get('WB_KILLS', 10))
SEED = int(os.environ.get('WB_SEED', 20261124))

TITLE = 'Rivierenwijk 2046'


def goals_of(path):
    return [goal.get('title') for goal in ElementTree.parse(path).getroot().iter(NAMESPACE + 'goal')]


def id_of_leftover():
    """The journal that the killed program left."""
    lines = ctl('recover').splitlines()
    assert len(lines) == 1 and ': “' in lines[0], lines
    return lines[0].split(':')[0]


def what_is_written():
    """Of all journals."""
    return '\n'.join(path.read_text(errors='replace') for path in pathlib.Path(os.environ['XDG_STATE_HOME']).rglob('*.db*'))


def kill(program):
    program.process.kill()
    program.process.wait()


def killed_with_two_goals(folder):
    path = sample(folder)
    program = Program(path)
    program.wait_active(TITLE)
    program.part('Kaarten')
    add_goal(program, 'Eerste')
    add_goal(program, 'Tweede')
    kill(program)
    return path


def recovered_with_its_undo(folder):
    path = killed_with_two_goals(folder)
    with Program() as program:
        program.wait_active('Plannen die niet bewaard zijn')
        program.find(lambda text: text.startswith('4 wijzigingen die niet bewaard waren, de laatste: vandaag'), (ROLE.LABEL,))
        program.expect_focus(f'Herstellen: {TITLE}')
        keys('Tab')
        program.expect_focus(f'Verschillen bekijken: {TITLE}')
        keys('space')
        program.wait_active(TITLE)
        keys('Escape')
        program.wait_active('Plannen die niet bewaard zijn')
        program.expect_focus(f'Verschillen bekijken: {TITLE}')
        program.press(f'Herstellen: {TITLE}')
        program.wait_titles('• ' + TITLE)
        program.wait_active('• ' + TITLE)
        program.part('Kaarten')

        # Adding a goal is a step, and naming it is one; four of them lead back to what is saved.
        keys('ctrl+z', 'ctrl+z', 'ctrl+z', 'ctrl+z')
        program.wait_titles(TITLE)
        keys('ctrl+shift+z', 'ctrl+shift+z')
        program.wait_titles('• ' + TITLE)
        keys('ctrl+s')
        program.wait_titles(TITLE)

    assert 'Eerste' in goals_of(path) and 'Tweede' not in goals_of(path)
    assert ctl('recover') == 'There is nothing to recover.\n'


def opened_again_before_it_is_recovered(folder):
    path = killed_with_two_goals(folder)
    with Program(path) as program:
        program.wait_active('Plannen die niet bewaard zijn')
        program.press(f'Herstellen: {TITLE}')
        program.wait_titles('• ' + TITLE)
        program.wait_active('• ' + TITLE)
        keys('ctrl+s')
        program.wait_titles(TITLE)
    assert {'Eerste', 'Tweede'} <= set(goals_of(path))


def thrown_away_after_two_questions(folder):
    path = killed_with_two_goals(folder)
    before = path.read_bytes()
    with Program() as program:
        program.wait_active('Plannen die niet bewaard zijn')
        program.press(f'Weggooien…: {TITLE}')
        program.press(labelled('Weggooien'))
        program.press(labelled('Voorgoed weggooien'))
        program.gone('Plannen die niet bewaard zijn', (ROLE.FRAME,))
        program.wait_titles('Wijkbord')
    assert path.read_bytes() == before
    assert ctl('recover') == 'There is nothing to recover.\n'


def left_for_the_next_start(folder):
    killed_with_two_goals(folder)
    for _ in range(2):
        with Program() as program:
            program.wait_active('Plannen die niet bewaard zijn')
            keys('Escape')
            program.gone('Plannen die niet bewaard zijn', (ROLE.FRAME,))
            program.wait_active('Wijkbord')
    ctl('recover', id_of_leftover(), '-o', folder / 'out.wijkbord')
    assert {'Eerste', 'Tweede'} <= set(goals_of(folder / 'out.wijkbord'))


def journals_cleared_away_while_open(folder):
    """Whoever cleans up a disk does not know what is open. All that is not saved is written down again."""
    program = Program(sample(folder))
    program.wait_active(TITLE)
    program.part('Kaarten')
    add_goal(program, 'Eerste')
    shutil.rmtree(os.environ['XDG_STATE_HOME'])
    add_goal(program, 'Tweede')
    until(lambda: 'Tweede' in what_is_written(), 'the journal to be made anew')
    kill(program)
    ctl('recover', id_of_leftover(), '-o', folder / 'out.wijkbord')
    assert {'Eerste', 'Tweede'} <= set(goals_of(folder / 'out.wijkbord'))


def killed_at_any_moment(folder):
    """What was on the screen is in the journal, whenever the program is killed."""
    print(f'# WB_SEED={SEED}, WB_KILLS={KILLS}', flush=True)
    chance = random.Random(SEED)
    for number in range(KILLS):
        inner = folder / str(number)
        inner.mkdir()
        os.environ['XDG_STATE_HOME'] = str(inner / 'state')
        shown = []
        program = Program()
        keys('ctrl+n')
        program.part('Kaarten')
        for i in range(chance.randrange(1, 4)):
            add_goal(program, f'Doel {i}')
            shown.append(f'Doel {i}')
            if chance.random() < 0.3:
                keys('ctrl+z', 'ctrl+z')
                program.gone(f'Doel: Doel {i}', (ROLE.LIST_ITEM,))
                shown.pop()

        # Somewhere in the middle of what comes next.
        keys('n')
        if chance.random() < 0.5:
            program.expect_focus('Titel')
            type_text('Half'[:chance.randrange(1, 5)])
        kill(program)

        if not shown and 'nothing' in ctl('recover'):
            continue
        out = inner / 'out.wijkbord'
        ctl('recover', id_of_leftover(), '-o', out)
        ctl('check', '--canonical', out)
        titles = goals_of(out)
        assert [title for title in titles if title in shown] and set(shown) <= set(titles) or not shown, (shown, titles)
        assert all(f'Doel {i}' in shown for i in range(3) if f'Doel {i}' in titles), (shown, titles)


if __name__ == '__main__':
    run(recovered_with_its_undo, opened_again_before_it_is_recovered, thrown_away_after_two_questions,
        left_for_the_next_start, journals_cleared_away_while_open, killed_at_any_moment)
