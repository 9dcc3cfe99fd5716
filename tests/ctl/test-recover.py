# SPDX-License-Identifier: GPL-3.0-or-later
"""wijkbordctl recover, after programs that were killed."""

import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from command import NAMESPACE, SAMPLE, USAGE, YES, ctl, expect, output, root_of, run_cases  # noqa: E402

ENGLISH = {'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}
NAME = 'abcdefghijklmnop'


def state_of(folder):
    return {**ENGLISH, 'XDG_STATE_HOME': str(folder / 'state')}


def journals(folder):
    return folder / 'state' / 'wijkbord' / 'journal'


def leave(folder, name, steps, *files):
    subprocess.run([os.environ['WB_LEAVE_JOURNAL'], str(journals(folder)), name, str(steps), *map(str, files)], check=True,
                   timeout=60)


def title_of(path):
    return root_of(path).find(NAMESPACE + 'project').get('title')


def test_nothing(folder):
    assert output('recover', **state_of(folder)) == 'There is nothing to recover.\n'
    assert not journals(folder).exists()


def test_list(folder):
    leave(folder, NAME, 3)
    leave(folder, 'qrstuvwxyzqrstuv', 1, shutil.copy(SAMPLE, folder / 'plan.wijkbord'))
    said = output('recover', **state_of(folder)).splitlines()
    assert len(said) == 2
    assert any(f'{NAME}: “Title 3” (never saved), 3 changes that were not saved, the last on ' in line for line in said), said
    assert any('“Title 1” (' in line and 'plan.wijkbord), 1 change that was not saved, on ' in line for line in said), said


def test_write(folder):
    leave(folder, NAME, 3)
    path = folder / 'out.wijkbord'
    done = expect(ctl('recover', NAME, '-o', path, **state_of(folder)), YES)
    assert done.stdout.decode() == 'Recovered: 3 changes. They stay in the recovery journal too.\n'
    assert title_of(path) == 'Title 3'
    assert output('check', '--canonical', path) == ''
    assert NAME in output('recover', **state_of(folder))


def test_merge(folder):
    path, out = folder / 'plan.wijkbord', folder / 'out.wijkbord'
    shutil.copy(SAMPLE, path)
    leave(folder, NAME, 1, path)
    path.write_text(path.read_text().replace('municipality="Stroomveen"', 'municipality="Elders"'))
    expect(ctl('recover', NAME, '-o', out, **state_of(folder)), YES)
    assert title_of(out) == 'Title 1'
    assert root_of(out).find(NAMESPACE + 'project').get('municipality') == 'Elders'
    assert title_of(path) != 'Title 1'


def test_odd_files(folder):
    journals(folder).mkdir(parents=True)
    (journals(folder) / 'junk.db').write_text('no database at all')
    done = expect(ctl('recover', **state_of(folder)), YES, r'junk: The recovery journal is damaged \(.*\)\.')
    assert done.stdout == b''
    expect(ctl('recover', 'junk', '-o', folder / 'out', **state_of(folder)), USAGE, r'junk: .*damaged.*')
    assert [path.name for path in journals(folder).iterdir()] == ['junk.db']


def test_misuse(folder):
    leave(folder, NAME, 1)
    expect(ctl('recover', NAME, **state_of(folder)), USAGE, r'(?s).*needs “-o FILE”.*')
    expect(ctl('recover', '-o', folder / 'out', **state_of(folder)), USAGE, r'(?s).*needs the ID.*')
    assert not (folder / 'out').exists()
    expect(ctl('recover', 'other', '-o', folder / 'out', **state_of(folder)), USAGE, r'(?s).*nothing to recover.*“other”.*')
    expect(ctl('recover', '../' + NAME, '-o', folder / 'out', **state_of(folder)), USAGE, r'(?s).*nothing to recover.*')


if __name__ == '__main__':
    run_cases(globals())
