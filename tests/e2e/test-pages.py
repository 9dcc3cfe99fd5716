# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages become files: what they are called, and what is asked before one is lost."""

from desk import CARDS, Program, keys, labelled, run, sample, type_file, type_text

PALETTE = 'Een opdracht of onderdeel zoeken'
DIALOG = 'De pagina’s bewaren'


def export(program, path):
    """From the palette to the file."""
    program.part(CARDS['nl'])
    keys('ctrl+k')
    program.expect_focus(PALETTE)
    type_text('exporteren')
    program.expect_description(PALETTE, 'Exporteren')
    keys('Return')
    program.wait_active('Pagina’s exporteren')
    program.find(lambda text: text.startswith('Pagina 1 van '))
    program.press(labelled('Exporteren…'))
    type_file(DIALOG, path)


def file_with_odd_characters(folder):
    path = folder / 'Wonen & werk <2026>.pdf'
    with Program(sample(folder, 'R & D.wijkbord'), leaks=False) as program:
        export(program, path)
        program.toast(f'De pagina’s staan in “{path.name}”')
    assert path.read_bytes().startswith(b'%PDF'), path


def asked_before_a_file_is_lost(folder):
    """GTK's dialog asks about the name that was typed, and that gets the suffix of its type afterwards."""
    path = folder / 'wand.pdf'
    path.write_text('van iemand anders')
    with Program(sample(folder), leaks=False) as program:
        export(program, folder / 'wand')
        program.find('“wand.pdf” vervangen?')
        program.press(labelled('Annuleren'))
        program.gone('“wand.pdf” vervangen?')
        assert path.read_text() == 'van iemand anders'

        keys('Escape')
        export(program, folder / 'wand')
        program.press(labelled('Vervangen'))
        program.toast('De pagina’s staan in “wand.pdf”')
    assert path.read_bytes().startswith(b'%PDF'), path


if __name__ == '__main__':
    run(file_with_odd_characters, asked_before_a_file_is_lost)
