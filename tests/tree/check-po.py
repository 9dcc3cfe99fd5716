#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with text for people is in po/POTFILES.in, and every catalogue is complete against what they say now."""

import os
import subprocess
import tempfile

from tap import TOP, Tap, relative, sources

CANDIDATES = [path for path in sources('.c', '.h', '.ui', under=['src', 'ui'])] + sorted((TOP / 'data').glob('*.in'))


def run(*command, **options):
    return subprocess.run(command, cwd=TOP, capture_output=True, encoding='utf-8',
                          env={**os.environ, 'LC_ALL': 'C.UTF-8'}, **options)


def names_in(name):
    lines = (TOP / 'po' / name).read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def extract(files):
    return run('sh', 'po/extract.sh', *files, check=True).stdout


def with_text(files):
    """The files that an entry of their common template refers to."""
    found = set()
    for line in extract(files).splitlines():
        if line.startswith('#: '):
            found.update(line[3:].split())
    return found


def check_list(listed):
    if listed != sorted(set(listed)):
        yield 'po/POTFILES.in is not sorted, or names a file twice'
    for name in listed:
        if not (TOP / name).is_file():
            yield f'{name} is listed and does not exist'
    texts = with_text([relative(path) for path in CANDIDATES])
    for name in sorted(texts - set(listed)):
        yield f'{name} has text for people and is not listed'


def check_catalogue(name, template):
    """msgfmt finds the errors in the catalogue; merged with the template, nothing may lack or be left over."""
    checked = run('msgfmt', '--check', '-o', os.devnull, name)
    if checked.returncode or checked.stderr.strip():
        yield from checked.stderr.splitlines() or ['msgfmt is not content']
        return
    merged = run('msgmerge', '--quiet', '--no-fuzzy-matching', '-o', '-', name, template, check=True).stdout
    for title, option in [('not translated', '--untranslated'), ('marked as fuzzy', '--only-fuzzy'),
                          ('not in the source any more', '--only-obsolete')]:
        picked = run('msgattrib', option, '--no-wrap', '--no-location', '-', input=merged, check=True).stdout
        for entry in picked.split('\n\n'):
            for line in entry.splitlines():
                message = line.removeprefix('#~ ')
                if message.startswith('msgid ') and message != 'msgid ""':
                    yield f'{title}: {message[6:]}'


def main():
    tap = Tap()
    listed = names_in('POTFILES.in')
    tap.case('POTFILES.in', check_list(listed))
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, 'wijkbord.pot')
        with open(template, 'w', encoding='utf-8') as file:
            file.write(extract(listed))
        for language in names_in('LINGUAS'):
            tap.case(language, check_catalogue(f'po/{language}.po', template))
    tap.finish()


if __name__ == '__main__':
    main()
