# SPDX-License-Identifier: GPL-3.0-or-later
"""Nobody sees a crash or a power cut coming: what was open comes back as it was shown."""

import os
import pathlib
import re

from desk import Program, keys, run, sample, type_text, until, xdotool

GOAL = 'Doel: Alle woningen droog en warm vóór de winter'
TITLE = 'Rivierenwijk 2046'
SIZE = (1203, 804)


def keep_settings(folder):
    """Where a program that starts later finds what this one prefers."""
    settings = folder / 'glib-2.0' / 'settings'
    settings.mkdir(parents=True)
    (settings / 'keyfile').write_text('[nl/wijkbord/Wijkbord]\nwindow-width=1000\nwindow-height=700\n')
    os.environ.update(XDG_CONFIG_HOME=str(folder), GSETTINGS_BACKEND='keyfile',
                      GSETTINGS_SCHEMA_DIR=os.environ['WB_BUILD'] + '/data')
    return settings / 'keyfile'


def views_file():
    """How each plan was shown."""
    return pathlib.Path(os.environ['XDG_STATE_HOME']) / 'wijkbord' / 'views.ini'


def views():
    return views_file().read_text() if views_file().exists() else ''


def fold_column(program):
    keys('ctrl+k')
    program.expect_focus('Een opdracht of onderdeel zoeken')
    type_text('kolom opvouwen')
    keys('Return')


def window_of(program):
    return until(program.windows_on_screen, 'the window on the screen')[0]


def size_of(program):
    geometry = xdotool('getwindowgeometry', window_of(program))
    return tuple(int(number) for number in re.search(r'Geometry: (\d+)x(\d+)', geometry).groups())


def comes_back_as_it_was(folder):
    settings = keep_settings(folder / 'config')
    program = Program(sample(folder))
    program.card(GOAL)
    program.select(GOAL)
    xdotool('windowsize', window_of(program), *map(str, SIZE))
    keys('ctrl+plus', 'ctrl+plus')
    program.find('Zoom: 156 %')
    fold_column(program)
    until(lambda: re.search(r"=\(1\.5625, .*\[\('.*', '.+', [12]\)", views()), lambda: f'the fold to be kept: {views()}')
    until(lambda: f'window-width={SIZE[0]}\n' in settings.read_text(), 'the size of the window to be kept')
    program.process.kill()
    program.process.wait()
    before = views()
    written = views_file().stat().st_mtime_ns

    with Program() as program:
        program.wait_active(TITLE)
        program.find('Zoom: 156 %')
        until(lambda: size_of(program) == SIZE, lambda: f'the size {SIZE}, not {size_of(program)}')
    assert views() == before, (views(), before)
    assert views_file().stat().st_mtime_ns == written, 'what is the same was written again'


if __name__ == '__main__':
    run(comes_back_as_it_was)
