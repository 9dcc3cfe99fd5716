# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows and their files: what closing asks, what the mark in the title says, and where a plan is saved."""

from desk import Program, ctl, keys, labelled, run, sample, type_file, type_text, until

GOAL = 'Doel: Alle woningen droog en warm vóór de winter'
OTHER_GOAL = 'Doel: Veilig naar huis over de brug'
PLAN = 'Rivierenwijk 2046'
EDITED = '• Rivierenwijk 2046'


def edit(program):
    program.select(GOAL)
    keys('F2')
    program.expect_focus('Titel')
    type_text('Droge huizen')
    keys('Return')
    program.expect_focus('Doel: Droge huizen')
    program.wait_titles(EDITED)


def expect_question(program, heading=f'Wijzigingen in “{PLAN}” bewaren?'):
    program.find(heading)


def closing_asks(folder):
    path = sample(folder)
    before = path.read_bytes()

    with Program(path) as program:
        edit(program)
        keys('ctrl+w')
        expect_question(program)
        keys('Escape')
        program.wait_active(EDITED)
        program.card('Doel: Droge huizen')

        # What is undone is not asked about.
        keys('ctrl+z')
        program.wait_titles(PLAN)
        keys('ctrl+shift+z')
        program.wait_titles(EDITED)

        keys('ctrl+w')
        expect_question(program)
        program.press(labelled('Niet bewaren'))
        program.wait_end()
    assert path.read_bytes() == before

    with Program(path) as program:
        edit(program)
        keys('ctrl+w')
        expect_question(program)
        keys('Return')
        program.wait_end()
    assert b'title="Droge huizen"' in path.read_bytes()
    ctl('check', '--canonical', path)


def what_is_being_typed_counts(folder):
    path = sample(folder)
    with Program(path) as program:
        program.select(GOAL)
        keys('F2')
        program.expect_focus('Titel')
        type_text('Droge')
        keys('ctrl+s')
        until(lambda: b'title="Droge"' in path.read_bytes(), 'the title to be saved')

        type_text(' huizen')
        keys('ctrl+w')
        expect_question(program)
        keys('Escape')
        program.wait_active(EDITED)
        # Where a dialog is a part of its window the typing has ended, and elsewhere it goes on.
        program.select(OTHER_GOAL)
        program.select('Doel: Droge huizen')
        keys('ctrl+s')
        program.wait_titles(PLAN)
        assert b'title="Droge huizen"' in path.read_bytes()

        # Half a year is another one, so a number is not taken before it is left.
        keys('Return')
        program.type_in('Streefjaar', '2031')
        keys('ctrl+s')
        until(lambda: b'target-year="2031"' in path.read_bytes(), 'the year to be saved')


def one_window_for_each_file(folder):
    first = sample(folder, 'een.wijkbord')
    second = folder / 'twee.wijkbord'
    second.write_text(first.read_text().replace('title="Rivierenwijk 2046"', 'title="Lekbuurt 2046"', 1))

    with Program(first, second) as program:
        program.wait_titles(PLAN, 'Lekbuurt 2046')
        program.run_again(first)
        program.wait_active(PLAN)
        program.run_again(second)
        program.wait_active('Lekbuurt 2046')
        program.wait_titles(PLAN, 'Lekbuurt 2046')
        keys('ctrl+w')
        program.wait_titles(PLAN)
        program.wait_active(PLAN)


def save_as_makes_a_copy(folder):
    path = sample(folder)
    before = path.read_bytes()
    copy = folder / 'kopie.wijkbord'

    with Program(path, leaks=False) as program:
        edit(program)
        keys('ctrl+shift+s')
        type_file('Plan bewaren', copy)
        program.press(labelled('Een kopie van dit plan'))
        program.wait_titles(PLAN)

    assert path.read_bytes() == before
    assert b'title="Droge huizen"' in copy.read_bytes()
    ctl('check', '--canonical', copy)


def a_folder_that_takes_no_file(folder):
    path = sample(folder)
    before = path.read_bytes()

    with Program(path, leaks=False) as program:
        edit(program)
        keys('ctrl+shift+s')
        type_file('Plan bewaren', '/sys/plan.wijkbord')
        program.press(labelled('Een kopie van dit plan'))
        program.find('Het plan is niet bewaard')
        program.find(lambda text: 'Sla het plan ergens anders op.' in text)
        keys('Escape')
        program.wait_active(EDITED)
        program.card('Doel: Droge huizen')

        # It is still the plan of its own file.
        keys('ctrl+s')
        program.wait_titles(PLAN)

    assert path.read_bytes() != before
    ctl('check', '--canonical', path)


if __name__ == '__main__':
    run(closing_asks, what_is_being_typed_counts, one_window_for_each_file, save_as_makes_a_copy,
        a_folder_that_takes_no_file)
