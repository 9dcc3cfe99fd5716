# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans on the disks of other computers, mounted through SSH and WebDAV.

The other computer is this one, with a server of its own for each kind. All is mounted in a namespace of its own, as in
test-disk.py. Kinds whose tools are not there are left out, and so is WebDAV where the user is not root.
"""

import os
import pathlib
import shutil
import signal
import socket
import subprocess

from desk import Program, add_goal, ctl, keys, labelled, run, sample, until
from mounts import (EDITED, NAMESPACE, TITLE, call, enter_namespace, expect_recovered, journals_on,
                    open_and_edit)

AWAY = ('De schijf is niet te bereiken.', 'de schijf of map is niet te bereiken.', 'De schijf meldt een fout.')
SFTP_SERVER = pathlib.Path('/usr/lib/openssh/sftp-server')
NAMESPACE_OF_ROOT = ('unshare', '--mount')


def free_port():
    with socket.socket() as server:
        server.bind(('127.0.0.1', 0))
        return server.getsockname()[1]


def listens(port):
    with socket.socket() as client:
        return client.connect_ex(('127.0.0.1', port)) == 0


class Share:
    """A folder of another computer: what is there is in inside, and seen from here in place."""

    def __init__(self, folder):
        self.folder = folder
        self.inside = folder / 'inside'
        self.place = folder / 'share'
        self.server = None

    def __enter__(self):
        self.inside.mkdir()
        self.place.mkdir()
        try:
            self.serve()
            self.mount()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, kind, value, trace):
        self.end()

    def end(self):
        if self.server is not None and self.server.poll() is None:
            self.server.kill()
            self.server.wait()
        subprocess.run(['umount', '--lazy', str(self.place)], check=False, stderr=subprocess.DEVNULL)

    def fall_away(self):
        if self.server.poll() is None:
            self.server.send_signal(signal.SIGKILL)
            self.server.wait()

    def wait_mounted(self):
        until(lambda: os.path.ismount(self.place), 'the share')

    def arrived(self, text):
        """Waits until that stands in the file of the other computer."""
        path = self.inside / 'rivierenwijk.wijkbord'
        until(lambda: text in path.read_text(), f'{text!r} in what the other computer has')


class Ssh(Share):
    """Without the encryption, which is none of the file system's business."""

    def serve(self):
        script = self.folder / 'ssh'
        script.write_text(f'#!/bin/sh\necho $$ >"{self.folder}/pid"\nexec {SFTP_SERVER}\n')
        script.chmod(0o755)

    def mount(self):
        self.server = subprocess.Popen(['sshfs', '-f', '-o', f'ssh_command={self.folder}/ssh', f'there:{self.inside}',
                                        str(self.place)], stderr=subprocess.DEVNULL)
        self.wait_mounted()

    def fall_away(self):
        """The connection breaks, and then SSHFS ends."""
        if self.server.poll() is None:
            os.kill(int((self.folder / 'pid').read_text()), signal.SIGKILL)
            self.server.wait()


class WebDav(Share):
    def serve(self):
        self.port = free_port()
        (self.folder / 'lighttpd.conf').write_text(f'''
server.document-root = "{self.inside}"
server.port = {self.port}
server.bind = "127.0.0.1"
server.modules = ("mod_webdav")
webdav.activate = "enable"
webdav.sqlite-db-name = "{self.folder}/webdav.db"
''')
        self.server = subprocess.Popen(['/usr/sbin/lighttpd', '-D', '-f', str(self.folder / 'lighttpd.conf')])
        until(lambda: listens(self.port), 'the server')

    def mount(self):
        (self.folder / 'davfs.conf').write_text('ask_auth 0\n')
        call('mount.davfs', '-o', f'conf={self.folder}/davfs.conf', f'http://127.0.0.1:{self.port}/', self.place)
        self.wait_mounted()


def change_there(share):
    """Somebody at the other computer saves, as programs do: with a new file in the place of the old one."""
    path = share.inside / 'rivierenwijk.wijkbord'
    text = path.read_text()
    assert 'municipality="Stroomveen"' in text
    path.with_name('new').write_text(text.replace('municipality="Stroomveen"', 'municipality="Elders"'))
    path.with_name('new').replace(path)


def saved(kind):
    def case(folder):
        with kind(folder) as share:
            path = sample(share.place)
            with Program(path) as program:
                open_and_edit(program)
                lock = share.place / '.~lock.rivierenwijk.wijkbord#'
                until(lock.exists, 'the lock file')
                keys('ctrl+s')
                program.wait_titles(TITLE)
                ctl('check', '--canonical', path)

                add_goal(program, 'Nog een')
                keys('ctrl+s')
                program.wait_titles(TITLE)
                assert 'title="Nog een"' in path.read_text()
            assert not lock.exists()
            share.arrived('title="Nog een"')
            assert os.listdir(share.inside) == [path.name]
    return case


def never_written_over(kind):
    """Somebody at the other computer saves in between. This one remembers what the file was, and must ask anew."""
    def case(folder):
        with kind(folder) as share:
            path = sample(share.place)
            share.arrived('<wijkbord')
            with Program(path) as program:
                open_and_edit(program)
                change_there(share)
                keys('ctrl+s')
                program.press(labelled('Beide samenvoegen'))
                program.toast(lambda text: text == 'Samengevoegd: 1 wijziging uit het bestand.')
                keys('ctrl+s')
                program.wait_titles(TITLE)
            share.arrived('title="Van hier"')
            share.arrived('municipality="Elders"')
    return case


def dies(kind):
    """Nothing is lost when the server dies: the plan stays, and what is not saved is in the journal."""
    def case(folder):
        with kind(folder) as share:
            program = Program(sample(share.place))
            open_and_edit(program)
            share.fall_away()
            keys('ctrl+s')
            program.wait_question('Het plan is niet bewaard')
            program.find(lambda text: any(reason in text for reason in AWAY))
            keys('Escape')
            program.wait_active(EDITED)
            program.kill()
        expect_recovered(folder)
    return case


def journals(kind):
    def case(folder):
        with kind(folder) as share:
            journals_on(share, folder)
    return case


def has(*commands):
    return all(shutil.which(command, path=os.environ['PATH'] + ':/usr/sbin') for command in commands)


def kinds():
    """Of which the tools are there."""
    fuse = os.access('/dev/fuse', os.R_OK | os.W_OK)
    if fuse and has('sshfs') and SFTP_SERVER.exists():
        yield Ssh
    if fuse and os.geteuid() == 0 and has('mount.davfs', 'lighttpd'):
        yield WebDav


def cases():
    """What is mounted through WebDAV answers and takes what is saved by itself, and asks the server when it wants to."""
    for kind in kinds():
        for make in (saved, never_written_over, dies, journals) if kind is Ssh else (saved,):
            case = make(kind)
            case.__name__ = f'{kind.__name__.lower()}_{make.__name__}'
            yield case


if __name__ == '__main__':
    enter_namespace(NAMESPACE_OF_ROOT if os.geteuid() == 0 else NAMESPACE)
    run(*cases())
