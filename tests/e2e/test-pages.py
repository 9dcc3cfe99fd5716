# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages become files: what they are called, and what is asked before one is lost."""

from desk import CARDS, ROLE, Program, keys, labelled, run, sample, type_file, type_text, until

PALETTE = 'Een opdracht of onderdeel zoeken'
DIALOG = 'De pagina’s bewaren'


def ask_for_command(program, words, name):
    keys('ctrl+k')
    program.expect_focus(PALETTE)
    type_text(words)
    program.expect_description(PALETTE, name)
    keys('Return')


def ask_for_pages(program):
    program.part(CARDS['nl'])
    ask_for_command(program, 'exporteren', 'Exporteren')


def export(program, path):
    """From the window of the pages to the file."""
    program.wait_active('Pagina’s exporteren')
    program.find(lambda text: text.startswith('Pagina 1 van '))
    program.press(labelled('Exporteren…'))
    type_file(DIALOG, path)


def file_with_odd_characters(folder):
    path = folder / 'Wonen & werk <2026>.pdf'
    with Program(sample(folder, 'R & D.wijkbord'), leaks=False) as program:
        ask_for_pages(program)
        export(program, path)
        program.toast(f'De pagina’s staan in “{path.name}”')
    assert path.read_bytes().startswith(b'%PDF'), path


def asked_before_a_file_is_lost(folder):
    """GTK's dialog asks about the name that was typed, and that gets the suffix of its type afterwards. Who would not
    lose the file is asked for another, and has chosen the pages already."""
    path = folder / 'wand.pdf'
    path.write_text('van iemand anders')
    with Program(sample(folder), leaks=False) as program:
        ask_for_pages(program)
        export(program, folder / 'wand')
        program.find('“wand.pdf” vervangen?')
        program.press(labelled('Annuleren'))
        program.gone('“wand.pdf” vervangen?')
        assert path.read_text() == 'van iemand anders'

        export(program, folder / 'wand')
        program.press(labelled('Vervangen'))
        until(lambda: path.read_bytes().startswith(b'%PDF'), 'the pages in the file')


def export_slowly(program, path):
    """Pictures so fine that the next one takes a while, on whatever machine."""
    ask_for_pages(program)
    program.wait_active('Pagina’s exporteren')
    fineness = program.find(lambda text: text.startswith('Punten per inch'), {ROLE.SPIN_BUTTON})
    assert fineness.get_value_iface().set_current_value(400)
    export(program, path)
    program.find(f'De pagina’s worden getekend in “{path.name}”…')
    program.expect_focus(lambda text: text.startswith('Uitspraak: '))


def given_up_leaves_nothing(folder):
    """With the button, and with the keyboard from wherever it is."""
    path = folder / 'wand.png'
    with Program(sample(folder), leaks=False) as program:
        export_slowly(program, path)
        program.press('Annuleren')
        program.gone('Annuleren')
        export_slowly(program, path)
        ask_for_command(program, 'annuleren', 'Exporteren annuleren')
        program.gone('Annuleren')
        program.quit()
        assert [entry.name for entry in folder.iterdir()] == ['rivierenwijk.wijkbord']


if __name__ == '__main__':
    run(file_with_odd_characters, asked_before_a_file_is_lost, given_up_leaves_nothing)
