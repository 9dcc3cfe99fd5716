# SPDX-License-Identifier: GPL-3.0-or-later
"""Sticks that are pulled out, and disks of other computers that fall away, while a plan of them is open.

Disks are mounted for real, in a user namespace of its own, where nobody needs to be root for it and nobody else sees
them. Where that is not allowed nothing is tested. What GTK and the program see is the same as on a desktop.
"""

import os
import shutil
import signal
import subprocess

from desk import BUTTONS, Program, ctl, keys, labelled, run, sample, until
from mounts import EDITED, TITLE, call, enter_namespace, expect_recovered, journals_on, open_and_edit

AWAY = 'De schijf of map van het bestand is niet te bereiken. Sluit die weer aan, of sla het plan ergens anders op.'
AGAIN = 'Hier weer bewaren'


class Stick:
    """A disk that is put in, can be pulled out and put back, with what is on it."""

    def __init__(self, folder):
        self.inside = folder / 'inside'
        self.place = folder / 'stick'

    def __enter__(self):
        self.inside.mkdir()
        call('mount', '-t', 'tmpfs', '-o', 'size=16m', 'none', self.inside)
        self.put_in()
        return self

    def __exit__(self, kind, value, trace):
        if os.path.ismount(self.place):
            self.pull_out()
        call('umount', '--lazy', self.inside)

    def put_in(self):
        self.place.mkdir(exist_ok=True)
        call('mount', '--bind', self.inside, self.place)

    def pull_out(self):
        call('umount', '--lazy', self.place)


class Share:
    """A disk of another computer, as FUSE has it."""

    def __init__(self, folder):
        self.inside = folder / 'inside'
        self.place = folder / 'share'

    def __enter__(self):
        self.inside.mkdir()
        self.place.mkdir()
        self.put_in()
        return self

    def __exit__(self, kind, value, trace):
        self.pull_out()
        self.server.wait()

    def put_in(self):
        self.server = subprocess.Popen(['bindfs', '-f', str(self.inside), str(self.place)])
        until(lambda: os.path.ismount(self.place), 'the share')

    def fall_away(self):
        self.server.send_signal(signal.SIGKILL)
        self.server.wait()

    def pull_out(self):
        call('umount', '--lazy', self.place)


def expect_not_saved(program, reason):
    """It says why, and what to do; the plan stays as it is, and in the journal."""
    keys('ctrl+s')
    program.wait_question('Het plan is niet bewaard')
    program.find(lambda text: reason in text)
    keys('Escape')
    program.wait_active(EDITED)
    program.card('Doel: Van hier')


def save(program, path):
    program.gone(AWAY)
    keys('ctrl+s')
    program.wait_titles(TITLE)
    ctl('check', '--canonical', path)
    assert 'title="Van hier"' in path.read_text()


def stick_pulled_out(folder):
    """Nothing is written into the empty folder that stays; put back, the stick is saved to."""
    with Stick(folder) as stick:
        path = sample(stick.place)
        with Program(path) as program:
            open_and_edit(program)
            stick.pull_out()
            program.find(AWAY)
            expect_not_saved(program, 'is niet bewaard: de schijf of map is niet te bereiken.')
            assert not list(stick.place.iterdir())

            stick.put_in()
            save(program, path)


def stick_pulled_out_with_its_folder(folder):
    """As desktops do it."""
    with Stick(folder) as stick:
        path = sample(stick.place)
        with Program(path) as program:
            open_and_edit(program)
            stick.pull_out()
            stick.place.rmdir()
            program.find(AWAY)
            expect_not_saved(program, 'is niet bewaard: de schijf of map is niet te bereiken.')

            stick.put_in()
            save(program, path)


def killed_while_the_stick_is_out(folder):
    with Stick(folder) as stick:
        program = Program(sample(stick.place))
        open_and_edit(program)
        stick.pull_out()
        program.find(AWAY)
        program.kill()

    expect_recovered(folder)


def share_falls_away(folder):
    with Share(folder) as share:
        path = sample(share.place)
        with Program(path) as program:
            open_and_edit(program)
            share.fall_away()
            expect_not_saved(program, 'De schijf is niet te bereiken.')
            share.pull_out()
            share.put_in()
            save(program, path)


def share_comes_back_without_the_file(folder):
    """Somebody deleted it meanwhile, and the share has another number now. It is put there again when that is wanted."""
    with Share(folder) as share:
        path = sample(share.place)
        with Program(path) as program:
            open_and_edit(program)
            share.fall_away()
            share.pull_out()
            program.find(AWAY)
            assert program.look(labelled(AGAIN), BUTTONS) is None
            (share.inside / path.name).unlink()
            share.put_in()
            program.find('Het bestand is er niet meer. Met bewaren komt het er weer.')
            program.press(labelled(AGAIN))
            program.wait_titles(TITLE)
        ctl('check', '--canonical', path)
        assert 'title="Van hier"' in path.read_text()


def journals_on_a_share(folder):
    with Share(folder) as share:
        journals_on(share, folder)


def can_share():
    return shutil.which('bindfs') is not None and os.access('/dev/fuse', os.R_OK | os.W_OK)


if __name__ == '__main__':
    enter_namespace()
    shares = [share_falls_away, share_comes_back_without_the_file, journals_on_a_share] if can_share() else []
    run(stick_pulled_out, stick_pulled_out_with_its_folder, killed_while_the_stick_is_out, *shares)
