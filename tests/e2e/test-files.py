# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that cannot be opened as they are: why, where in the file, and what a repair would drop."""

from desk import CARDS, TOP, Program, ctl, keys, labelled, run, sample

SAMPLE = (TOP / 'data' / 'examples' / 'rivierenwijk.wijkbord').read_text()
DAMP = '  <link kind="takes-part" from="GVBWktxZajusmbuN" to="Mehbhd5KlPcNMmi5"'


def cut_off(text):
    return text[:text.index(' <goal')]


def with_doctype(text):
    return text.replace('?>\n', '?>\n<!DOCTYPE wijkbord>\n', 1)


def of_newer_version(text):
    return text.replace('version="1.0" xml', 'version="2.0" xml', 1)


# What is done to the sample, and what the page then says.
BAD = (
    (lambda text: 'Geen plan', 'Dit is geen projectbestand: het begint niet zoals XML begint.', 'Regel 1, kolom 1'),
    (cut_off, 'Het bestand is afgekapt: het buitenste element houdt niet op.', 'Regel 190, kolom 2'),
    (with_doctype, 'Het bestand heeft een DOCTYPE. Een projectbestand heeft er geen; haal die weg.',
     'Regel 2, kolom 1'),
    (of_newer_version, 'Het bestand is van versie 2.0, en die is nieuwer dan wat dit programma kan lezen. '
     'Open het met een nieuwere Wijkbord.', 'Regel 2, kolom 40'),
)


def bad_files_say_why_and_where(folder):
    paths = []
    for number, (spoil, sentence, place) in enumerate(BAD):
        paths.append(folder / f'kapot{number}.wijkbord')
        paths[-1].write_text(spoil(SAMPLE))

    # One that cannot be opened leaves its window to the next.
    with Program(paths[0]) as program:
        for path, (spoil, sentence, place) in zip(paths, BAD):
            program.run_again(path)
            program.find(f'“{path.name}” kan niet worden geopend')
            program.find(lambda text: sentence in text and place in text)
            assert program.look(CARDS['nl']) is None, 'there is a board'
            assert program.look('Herstellen en openen') is None, 'a repair is offered'
        assert len(program.titles()) == 1, program.titles()

    for path, (spoil, sentence, place) in zip(paths, BAD):
        assert path.read_text() == spoil(SAMPLE)


def folder_is_no_plan(folder):
    """What it is and what to do, and not whether it is still there."""
    place = folder / 'plannen.wijkbord'
    place.mkdir()
    with Program(place) as program:
        program.find('“plannen.wijkbord” kan niet worden geopend')
        program.find(lambda text: 'Dit is een map, geen bestand.' in text)
        program.find('Een plan is één bestand, en de naam eindigt op .wijkbord. Open de map en kies daarin het plan.')
        assert program.look('Kijk of het bestand er nog is en of u het mag lezen.') is None


def dangling_and_twice(text):
    """A link to an action that is not there, and one goal more with the id of another."""
    goal = text[text.index('  <goal '):text.index('</goal>') + len('</goal>\n')]
    text = text.replace(DAMP, DAMP.replace('Mehbhd5KlPcNMmi5', 'isernietmeer'), 1)
    return text.replace(goal, goal + goal.replace('title="', 'title="Nog eens: ', 1), 1)


def repair_says_what_it_drops(folder):
    path = folder / 'herstel.wijkbord'
    spoilt = dangling_and_twice(SAMPLE)
    path.write_text(spoilt)

    with Program(path) as program:
        program.find(f'“{path.name}” kan niet worden geopend')
        repairs = program.find('Wat herstellen doet', within=program.active_window()).get_parent()
        said = [node.get_name() for node in program.walk(repairs) if node.get_name()]
        assert any('isernietmeer' in text for text in said), said
        assert len([text for text in said if text.startswith('regel ')]) == 2, said

        program.press('Herstellen en openen')
        program.wait_titles('• Rivierenwijk 2046')
        program.card('Doel: Alle woningen droog en warm vóór de winter')
        assert path.read_text() == spoilt

        keys('ctrl+s')
        program.wait_titles('Rivierenwijk 2046')

    ctl('check', '--canonical', path)
    assert 'isernietmeer' not in path.read_text()


def repair_that_is_not_saved_changes_nothing(folder):
    path = folder / 'herstel.wijkbord'
    spoilt = dangling_and_twice(SAMPLE)
    path.write_text(spoilt)

    with Program(path) as program:
        program.press('Herstellen en openen')
        program.wait_titles('• Rivierenwijk 2046')
        keys('ctrl+w')
        program.press(labelled('Niet bewaren'))
        program.wait_end()

    assert path.read_text() == spoilt


def a_missing_file_says_so(folder):
    with Program(folder / 'weg.wijkbord') as program:
        program.find('“weg.wijkbord” kan niet worden geopend')
        assert program.look(CARDS['nl']) is None, 'there is a board'

        # Once there is one, it opens in the same window.
        program.run_again(sample(folder, 'weg.wijkbord'))
        program.wait_titles('Rivierenwijk 2046')
        program.card('Doel: Alle woningen droog en warm vóór de winter')


if __name__ == '__main__':
    run(bad_files_say_why_and_where, folder_is_no_plan, repair_says_what_it_drops, repair_that_is_not_saved_changes_nothing,
        a_missing_file_says_so)
