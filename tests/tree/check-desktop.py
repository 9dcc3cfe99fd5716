#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-desktop.py DESKTOP METAINFO TRANSLATED MIME SERVICE VERSION: what the desktop reads of the program is valid, and is there in Dutch too."""

import configparser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from tap import TOP, Tap

PLAN = '<?xml version="1.0" encoding="UTF-8"?>\n<wijkbord xmlns="urn:wijkbord:project" version="1.0"/>\n'
ACCEPTED = ('url-homepage-missing', 'cid-contains-uppercase-letter nl.wijkbord.Wijkbord')
MEDIA_TYPE = 'application/x-wijkbord+xml'


def complaints(*command):
    result = subprocess.run(command, capture_output=True, encoding='utf-8')
    if result.returncode:
        yield from (result.stdout + result.stderr).splitlines() or [f'{command[0]} is not content']


def check_metainfo(path):
    """The program has no pages on the web to name. That it has a capital in its name is meant."""
    for line in complaints('appstreamcli', 'validate', '--pedantic', '--no-net', path):
        if line.startswith(('E:', 'W:', 'I:', 'P:')) and not line.endswith(ACCEPTED):
            yield line


def check_screenshots(translated):
    """Without an address there are none; with one they are whole, and valid too."""
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder, 'nl.wijkbord.Wijkbord.metainfo.xml')
        for address, n in (('', 0), ('https://pictures.example/wijkbord/', 4)):
            subprocess.run([sys.executable, TOP / 'data/metainfo.py', translated, made, address], check=True)
            images = [image.text for image in xml.etree.ElementTree.parse(made).iter('image')]
            if len(images) != n:
                yield f'at the address {address!r} there are {images}'
            yield from (f'{image} is not at {address}' for image in images
                        if not re.fullmatch(re.escape(address) + r'[a-z-]+\.png', image))
            yield from check_metainfo(made)


def check_release(path, version):
    newest = xml.etree.ElementTree.parse(path).find('releases/release').get('version')
    if newest != version:
        yield f'the newest release in {path} is {newest}, but this is {version}'


def read_keys(path):
    keys = configparser.ConfigParser(interpolation=None, delimiters='=')
    keys.optionxform = str
    keys.read(path, encoding='utf-8')
    return keys


def check_service(desktop, service):
    """The bus starts what the desktop entry is called by, and every action of the entry can be done without a bus."""
    name = pathlib.Path(desktop).stem
    entry, keys = read_keys(desktop), read_keys(service)['D-BUS Service']
    if entry['Desktop Entry'].get('DBusActivatable') != 'true':
        yield f'{desktop} does not say that the bus can start it'
    if keys['Name'] != name or pathlib.Path(service).stem != name:
        yield f'{service} is about {keys["Name"]}, not {name}'
    if not re.fullmatch(r'/\S+/wijkbord --gapplication-service', keys['Exec']):
        yield f'{service} starts {keys["Exec"]}'
    for action in filter(None, entry['Desktop Entry'].get('Actions', '').split(';')):
        if 'Name[nl]' not in entry[f'Desktop Action {action}']:
            yield f'the action {action} has no Dutch name'


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


def main(desktop, metainfo, translated, mime, service, version):
    tap = Tap()
    tap.case('desktop entry is valid', complaints('desktop-file-validate', desktop))
    tap.case('desktop entry speaks Dutch', lacking(desktop, 'Comment[nl]=', 'Keywords[nl]=', f'MimeType={MEDIA_TYPE};'))
    tap.case('metainfo is valid', check_metainfo(metainfo))
    tap.case('metainfo speaks Dutch', lacking(metainfo, '<summary xml:lang="nl">', '<p xml:lang="nl">'))
    tap.case('metainfo has screenshots', check_screenshots(translated))
    tap.case('metainfo names this release', check_release(metainfo, version))
    tap.case('bus starts the program', check_service(desktop, service))
    tap.case('media type is known', check_media_type(mime))
    tap.finish()


if __name__ == '__main__':
    main(*sys.argv[1:])
