#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-desktop.py DESKTOP METAINFO MIME: what the desktop reads of the program is valid, and is there in Dutch too."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

PLAN = '<?xml version="1.0" encoding="UTF-8"?>\n<wijkbord xmlns="urn:wijkbord:project" version="1.0"/>\n'
MEDIA_TYPE = 'application/x-wijkbord+xml'


def complaints(*command):
    result = subprocess.run(command, capture_output=True, encoding='utf-8')
    if result.returncode:
        yield from (result.stdout + result.stderr).splitlines() or [f'{command[0]} is not content']


def check_metainfo(path):
    """AppStream 1.0 warns about a missing homepage, and fails on warnings. There is none to name."""
    for line in complaints('appstreamcli', 'validate', '--no-net', path):
        if line.startswith(('E:', 'W:')) and not line.endswith(' url-homepage-missing'):
            yield line


def lacking(path, *texts):
    content = pathlib.Path(path).read_text(encoding='utf-8')
    return [f'{text} is not in {path}' for text in texts if text not in content]


def content_type(path, data_dir):
    """What GIO, with only our media type and the system's, takes the file for."""
    env = {**os.environ, 'XDG_DATA_HOME': str(data_dir), 'LC_ALL': 'C.UTF-8'}
    output = subprocess.run(['gio', 'info', '-a', 'standard::content-type', str(path)], env=env,
                            check=True, capture_output=True, encoding='utf-8').stdout
    return output.rpartition('standard::content-type: ')[2].strip()


def check_media_type(mime):
    with tempfile.TemporaryDirectory() as folder:
        packages = pathlib.Path(folder, 'mime', 'packages')
        packages.mkdir(parents=True)
        shutil.copy(mime, packages / 'nl.wijkbord.Wijkbord.xml')
        yield from complaints('update-mime-database', str(packages.parent))
        for name, text, why in [('plan.wijkbord', '<other/>', 'by its name'), ('plan', PLAN, 'by its content'),
                                ('plan.xml', '<other/>', None)]:
            path = pathlib.Path(folder, name)
            path.write_text(text, encoding='utf-8')
            seen = content_type(path, folder)
            if (seen == MEDIA_TYPE) != (why is not None):
                yield f'{name} ({why or "not a plan"}) is taken for {seen}'


def main(desktop, metainfo, mime):
    tap = Tap()
    tap.case('desktop entry is valid', complaints('desktop-file-validate', desktop))
    tap.case('desktop entry speaks Dutch', lacking(desktop, 'Comment[nl]=', 'Keywords[nl]=', f'MimeType={MEDIA_TYPE};'))
    tap.case('metainfo is valid', check_metainfo(metainfo))
    tap.case('metainfo speaks Dutch', lacking(metainfo, '<summary xml:lang="nl">', '<p xml:lang="nl">'))
    tap.case('media type is known', check_media_type(mime))
    tap.finish()


if __name__ == '__main__':
    main(*sys.argv[1:])
