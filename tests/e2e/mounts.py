# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests with disks and shares have in common: a namespace to mount in, and a plan that is edited there."""

import os
import subprocess
import sys

from desk import CARDS, Program, add_goal, ctl, sample, until

TITLE = 'Rivierenwijk 2046'
EDITED = '• ' + TITLE
NAMESPACE = ('unshare', '--user', '--map-current-user', '--keep-caps', '--mount')


def call(*command):
    subprocess.run(list(map(str, command)), check=True)


def enter_namespace(namespace=NAMESPACE):
    """Runs this test again where mounting disturbs nobody. Where that is not allowed nothing is tested."""
    if 'WB_MOUNTS' in os.environ:
        return
    if subprocess.run([*namespace, 'mount', '-t', 'tmpfs', 'none', '/mnt'], capture_output=True).returncode:
        print('1..0 # SKIP nothing can be mounted here')
        sys.exit()
    os.environ['WB_MOUNTS'] = '1'
    os.execvp(namespace[0], [*namespace, sys.executable, *sys.argv])


def open_and_edit(program):
    program.wait_active(TITLE)
    program.part(CARDS['nl'])
    add_goal(program, 'Van hier')
    program.wait_titles(EDITED)


def expect_recovered(folder):
    """What was not saved is in the journal, and in nothing else."""
    line, = ctl('recover').splitlines()
    assert TITLE in line, line
    ctl('recover', line.split(':')[0], '-o', folder / 'recovered.wijkbord')
    assert 'title="Van hier"' in (folder / 'recovered.wijkbord').read_text()


def journals_on(share, folder):
    """There SQLite has no write-ahead log; what was on the screen is in the journal all the same."""
    os.environ['XDG_STATE_HOME'] = str(share.place)
    program = Program(sample(folder))
    open_and_edit(program)
    files = [path.suffix for path in share.place.rglob('*.db*')]
    assert '.db' in files and not any('wal' in suffix or 'shm' in suffix for suffix in files), files
    until(lambda: b'Van hier' in next(share.place.rglob('*.db')).read_bytes(), 'the step in the journal')
    program.kill()
    assert TITLE in ctl('recover')
