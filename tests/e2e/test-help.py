# SPDX-License-Identifier: GPL-3.0-or-later
"""F1 asks the desktop for the help, and says so when nobody can show it."""

import os

from desk import Program, keys, labelled, run, until

VIEWER = '[Desktop Entry]\nType=Application\nName=Viewer\nExec=sh -c "echo %u >>{asked}"\nMimeType=x-scheme-handler/help;\n'
OTHERS = ('yelp.desktop', 'org.gnome.Yelp.desktop', 'org.kde.khelpcenter.desktop')
NO_VIEWER = 'De hulp kan niet worden getoond'


def use_viewers(folder, *names):
    """From now on these are all that the desktop has for the help, whatever is installed on it."""
    applications = folder / 'applications'
    applications.mkdir()
    asked = folder / 'asked'
    for name in OTHERS:
        (applications / name).write_text('[Desktop Entry]\nType=Application\nHidden=true\n')
    for name in names:
        (applications / name).write_text(VIEWER.format(asked=asked))
    (folder / 'mimeapps.list').write_text(f'[Default Applications]\nx-scheme-handler/help={";".join(names)}\n')
    os.environ['XDG_DATA_HOME'] = os.environ['XDG_CONFIG_HOME'] = str(folder)
    return asked


def help_in_viewer(folder):
    asked = use_viewers(folder, 'viewer.desktop')
    with Program() as program:
        keys('F1')
        until(lambda: asked.exists() and asked.read_text() == 'help:wijkbord\n', 'the viewer to be asked for the help')
        assert program.look(NO_VIEWER) is None


def no_viewer(folder):
    use_viewers(folder)
    with Program() as program:
        keys('F1')
        program.find(NO_VIEWER)
        program.press(labelled('Sluiten'))
        program.gone(NO_VIEWER)


if __name__ == '__main__':
    run(help_in_viewer, no_viewer)
