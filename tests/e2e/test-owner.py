# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan that somebody else has open, and programs that share a file or the folder of journals."""

import socket

from desk import CARDS, Program, Session, add_goal, ctl, keys, labelled, run, sample, text_of, type_file, type_text

TITLE = 'Rivierenwijk 2046'
EDITED = '• ' + TITLE
LOOKED_AT = TITLE + ' (alleen bekijken)'
RECOVERY = 'Plannen die niet bewaard zijn'
FOREIGN = 'Wijkteam Zuid,wijkteam,BALIE-3,24.11.2026 10:12,file:///home/wijkteam/.config/libreoffice/4;'


def lock_of(path):
    return path.with_name(f'.~lock.{path.name}#')


def sample_of_another(folder):
    """The sample plan, open on another computer."""
    path = sample(folder)
    lock_of(path).write_text(FOREIGN)
    return path


def edit_elsewhere(path):
    path.write_text(path.read_text().replace(TITLE, 'Lekbuurt'))


def find_question(program, owner, computer):
    program.wait_question(f'Iemand anders heeft “{TITLE}” geopend')
    program.find(lambda text: f'{owner} heeft het geopend op de computer “{computer}”' in text)


def answer(program, label, title):
    program.press(labelled(label))
    program.wait_active(title)
    program.part(CARDS['nl'])


def try_to_edit(program):
    """As far as a reader can tell: no key begins anything, and a field keeps what it holds."""
    keys('Home', 'n', 'F2', 'Return')
    program.click(program.field('Wat er gezegd is'))
    program.expect_focus('Wat er gezegd is')
    before = text_of(program.field('Wat er gezegd is'))
    type_text('Van hier')
    keys('Tab', 'ctrl+z', 'ctrl+s')
    assert before and text_of(program.field('Wat er gezegd is')) == before


def looked_at_and_copied(folder):
    path = sample_of_another(folder)
    copy = folder / 'kopie.wijkbord'
    with Program(path, leaks=False) as program:
        find_question(program, 'Wijkteam Zuid', 'BALIE-3')
        answer(program, 'Alleen bekijken', LOOKED_AT)
        program.find('U kunt dit plan alleen bekijken: Wijkteam Zuid had het geopend.')
        try_to_edit(program)
        program.wait_titles(LOOKED_AT)
        assert ctl('recover') == 'There is nothing to recover.\n'

        edit_elsewhere(path)
        theirs = path.read_bytes()
        program.press(labelled('Nieuwe stand tonen'))
        program.wait_titles('Lekbuurt (alleen bekijken)')

        keys('ctrl+shift+s')
        type_file('Plan bewaren', copy)
        program.wait_titles('Lekbuurt')
        program.wait_active('Lekbuurt')
        assert lock_of(copy).exists()
        add_goal(program, 'In de kopie')
        keys('ctrl+s')
        program.wait_titles('Lekbuurt')

    assert 'In de kopie' in copy.read_text()
    assert path.read_bytes() == theirs and lock_of(path).read_text() == FOREIGN
    assert not lock_of(copy).exists()


def looked_at_and_closed(folder):
    path = sample_of_another(folder)
    before = path.read_bytes()
    with Program(path) as program:
        find_question(program, 'Wijkteam Zuid', 'BALIE-3')
        keys('Escape')
        program.wait_active(LOOKED_AT)
    assert path.read_bytes() == before and lock_of(path).read_text() == FOREIGN


def copied(folder):
    path = sample_of_another(folder)
    before = path.read_bytes()
    copy = folder / 'kopie.wijkbord'
    with Program(path, leaks=False) as program:
        find_question(program, 'Wijkteam Zuid', 'BALIE-3')
        answer(program, 'Een kopie openen', EDITED)
        add_goal(program, 'In de kopie')
        keys('ctrl+s')
        type_file('Plan bewaren', copy)
        program.wait_titles(TITLE)
    assert 'In de kopie' in copy.read_text()
    assert path.read_bytes() == before and lock_of(path).read_text() == FOREIGN


def merge(program):
    program.find('Een ander programma heeft het bestand gewijzigd sinds het hier werd geopend.')
    program.press(labelled('Samenvoegen'))
    program.toast(lambda text: text == 'Samengevoegd: 1 wijziging uit het bestand.')


def two_programs_on_one_file(folder):
    path = sample(folder)
    with Session() as session, Program(path) as first:
        first.wait_active(TITLE)
        first.part(CARDS['nl'])
        owner = lock_of(path).read_text().split(',')[0]
        with Program(path, session=session) as second:
            find_question(second, owner, socket.gethostname())
            answer(second, 'Toch openen', TITLE)
            add_goal(second, 'Van de tweede')

            first.activate()
            add_goal(first, 'Van de eerste')
            keys('ctrl+s')
            first.wait_titles(TITLE)

            second.activate()
            merge(second)
            keys('ctrl+s')
            second.wait_titles(TITLE)

        first.activate()
        merge(first)
        first.wait_titles(TITLE)
        assert lock_of(path).exists()

    text = path.read_text()
    assert 'title="Van de eerste"' in text and 'title="Van de tweede"' in text
    assert not lock_of(path).exists()
    ctl('check', '--canonical', path)


def lock_of_a_killed_program(folder):
    path = sample(folder)
    killed = Program(path)
    killed.wait_active(TITLE)
    killed.kill()
    assert f':{killed.process.pid}:' in lock_of(path).read_text()

    with Program(path) as program:
        program.wait_active(TITLE)
        program.part(CARDS['nl'])
        assert f':{program.process.pid}:' in lock_of(path).read_text()
        add_goal(program, 'Van hier')
        keys('ctrl+s')
        program.wait_titles(TITLE)
    assert not lock_of(path).exists()


def kill_with_changes(program, goal):
    add_goal(program, goal)
    program.kill()


def find_offer(program, title, other):
    """What is offered is that plan, and not the other one, which a running program works on."""
    program.wait_active(RECOVERY)
    program.find(f'Herstellen: {title}')
    assert program.look(f'Herstellen: {other}') is None, program.tree()


def two_programs_on_one_journal_folder(folder):
    path = sample(folder)
    new = Program()
    keys('ctrl+n')
    new.part(CARDS['nl'])
    kill_with_changes(new, 'Gebroken')

    with Session() as session:
        first = Program(path, session=session)
        find_offer(first, 'Nieuw plan', TITLE)
        keys('Escape')
        first.wait_active(TITLE)
        first.part(CARDS['nl'])
        add_goal(first, 'Onder handen')

        with Program() as second:
            find_offer(second, 'Nieuw plan', TITLE)
            second.press('Herstellen: Nieuw plan')
            second.wait_active('• Nieuw plan')

            first.activate()
            kill_with_changes(first, 'Ook gebroken')
            third = Program(session=session)
            find_offer(third, TITLE, 'Nieuw plan')
            third.kill()

            second.activate()
            keys('ctrl+q')
            second.press(labelled('Niet bewaren'))


if __name__ == '__main__':
    run(looked_at_and_copied, looked_at_and_closed, copied, two_programs_on_one_file, lock_of_a_killed_program,
        two_programs_on_one_journal_folder)
