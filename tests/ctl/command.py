# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs wijkbordctl and looks at what it says and writes; for the tests of its verbs.

WB_CTL is the program, WB_BUILD the folder where it was built.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tree'))
from tap import TOP, Tap  # noqa: E402

DATA = TOP / 'data'
SAMPLE = DATA / 'examples' / 'rivierenwijk.wijkbord'
NAMESPACE = '{urn:wijkbord:project}'

YES, NO, USAGE = 0, 1, 2


def ctl(*arguments, **variables):
    """Runs wijkbordctl; its output stays bytes."""
    environment = dict(os.environ, WIJKBORD_DATADIR=str(DATA), WIJKBORD_LOCALEDIR=os.environ['WB_BUILD'] + '/po')
    environment.update(variables)
    return subprocess.run([os.environ['WB_CTL'], *map(str, arguments)], env=environment, capture_output=True, timeout=120,
                          stdin=subprocess.DEVNULL)


def expect(done, status, error=''):
    """Its status, and what it says on stderr: a pattern for the whole of it."""
    said = done.stderr.decode()
    assert done.returncode == status, f'{done.args[1:]} ended with {done.returncode}, not {status}: {said}'
    assert re.fullmatch(error, said.rstrip('\n')), f'{done.args[1:]} said {said!r}, not {error!r}'
    return done


def output(*arguments, **variables):
    return expect(ctl(*arguments, **variables), YES).stdout.decode()


def root_of(path):
    return ElementTree.parse(path).getroot()


def items_of(root):
    """Items have ids; a revision has one too and is none."""
    return [element for element in root if 'id' in element.attrib and element.tag != NAMESPACE + 'revision']


def count(root, name):
    return len(root.findall(NAMESPACE + name))


def run_cases(names):
    """Runs the functions of a module that are called test_…, each in a folder of its own."""
    tap = Tap()
    for name, case in list(names.items()):
        if not name.startswith('test_'):
            continue
        problems = []
        with tempfile.TemporaryDirectory() as folder:
            try:
                case(pathlib.Path(folder))
            except (AssertionError, OSError, subprocess.SubprocessError, ElementTree.ParseError) as error:
                problems.append(f'{type(error).__name__}: {error}')
        tap.case(name.removeprefix('test_').replace('_', '-'), problems)
    tap.finish()
