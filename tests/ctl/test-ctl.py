# SPDX-License-Identifier: GPL-3.0-or-later
"""wijkbordctl as a script and a person use it: every verb, its exit status, and what it says."""

import configparser
import datetime
import gzip
import os
import pathlib
import random
import re
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from command import (DATA, NAMESPACE, NO, SAMPLE, USAGE, YES, count, ctl, expect, items_of, output,  # noqa: E402
                     root_of, run_cases)

TEMPLATES = ('empty', 'neighbourhood', 'school', 'sample')
LANGUAGES = {'en': 'riverside', 'nl': 'rivierenwijk'}
VERBS = ('check', 'show', 'diff', 'new', 'format', 'draw', 'schema', 'generate', 'merge', 'redact')


def template_file(language, name):
    if name == 'sample':
        return DATA / 'examples' / f'{LANGUAGES[language]}.wijkbord'
    return DATA / 'templates' / language / f'{name}.wijkbord'


def refused(path, status, sentence):
    """All verbs that read a plan refuse it alike."""
    place = '' if status == USAGE else r':1:1'
    for verb in (('check',), ('check', '--canonical'), ('show',), ('diff', SAMPLE), ('format',),
                 ('draw', '-o', '/nonexistent/board.pdf')):
        done = expect(ctl(verb[0], path, *verb[1:]), status, re.escape(str(path)) + place + ': ' + sentence)
        assert done.stdout == b'', f'{verb} wrote {done.stdout[:80]}'


# What there is to read

def test_missing(folder):
    refused(folder / 'nowhere.wijkbord', USAGE, r'There is no such file\.')


def test_folder(folder):
    refused(folder, USAGE, r'This is a folder, not a file\.')


def test_pipe(folder):
    os.mkfifo(folder / 'pipe')
    refused(folder / 'pipe', USAGE, r'This is a pipe or a device, not a file\.')


def test_device(folder):
    refused('/dev/zero', USAGE, r'This is a pipe or a device, not a file\.')


def test_empty_file(folder):
    (folder / 'empty').write_bytes(b'')
    refused(folder / 'empty', NO, r'The file is empty\.')


def test_compressed(folder):
    (folder / 'plan.gz').write_bytes(gzip.compress(SAMPLE.read_bytes()))
    refused(folder / 'plan.gz', NO, r'The file is compressed\..*')


def test_utf_16(folder):
    for encoding in ('utf-16', 'utf-16-le', 'utf-16-be', 'utf-32'):
        (folder / encoding).write_bytes(SAMPLE.read_text().encode(encoding))
        refused(folder / encoding, NO, r'The file is in UTF-16 or UTF-32\..*')


def test_cut_off(folder):
    path = folder / 'cut'
    path.write_bytes(SAMPLE.read_bytes()[:5000])
    lines = path.read_bytes().count(b'\n') + 1
    expect(ctl('check', path), NO, re.escape(str(path)) + f':{lines}:[0-9]+: .+')


def test_unreadable(folder):
    path = folder / 'secret'
    path.write_bytes(SAMPLE.read_bytes())
    path.chmod(0)
    if os.access(path, os.R_OK):
        return  # root reads everything
    expect(ctl('check', path), USAGE, re.escape(str(path)) + ': .+')


def test_place(folder):
    """The line and column are those of an editor."""
    path = folder / 'bad'
    path.write_text('<wijkbord xmlns="urn:wijkbord:project" version="1.0">\n  <project id="p" title="é"/>\n'
                    '  <goal id="g" title="éé" status="busy"/>\n</wijkbord>\n')
    expect(ctl('check', path), NO, re.escape(str(path)) + ':3:[0-9]+: .*busy.*')


# How it is used

def test_misused(folder):
    for arguments in (['frobnicate'], ['check'], ['show'], ['show', SAMPLE, SAMPLE], ['format'], ['check', '--frobnicate', SAMPLE],
                      ['diff'], ['diff', SAMPLE], ['diff', SAMPLE, SAMPLE, SAMPLE], ['diff', '--frobnicate', SAMPLE, SAMPLE],
                      ['new'], ['new', 'file', '-o', folder / 'x'], ['new', '--template', '../examples/rivierenwijk', '-o', 'x'],
                      ['new', '--template', 'nl/../../examples/rivierenwijk', '-o', 'x'], ['new', '--template', 'fr/school', '-o', 'x'],
                      ['new', '--template', '/school', '-o', 'x'], ['new', '--template', 'nl/', '-o', 'x'],
                      ['draw', SAMPLE], ['draw', SAMPLE, '-o', folder / 'x.txt'], ['draw', SAMPLE, '-o', folder / 'x'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--arrangement', 'heap'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--arrangement', 'chain', '--pages', 'whole'],
                      ['draw', SAMPLE, '-o', folder / 'x.png', '--arrangement', 'chain', '--size', '128'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--rows', 'year'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--rows', 'lead', '--arrangement', 'chain'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--rows', 'lead', '--pages', 'whole'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--scheme', 'pink'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--width', '-3'],
                      ['draw', SAMPLE, '-o', folder / 'x.png', '--size', '-3'],
                      ['draw', SAMPLE, '-o', folder / 'x.png', '--size', '2049'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--today', 'tomorrow'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--pages', 'many'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--pages', 'items'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--pages', 'whole', '--paper', 'A9'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--pages', 'whole', '--item', 'x'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--pages', 'whole', '--dpi', '9'],
                      ['draw', SAMPLE, '-o', folder / 'x.pdf', '--paper', 'A4'],
                      ['schema'], ['schema', '--rng', '--xsd'], ['generate', '--items', '10'],
                      ['generate', '-o', folder / 'x'], ['generate', '--items', '0', '-o', folder / 'x'],
                      ['generate', '--items', 'many', '-o', folder / 'x'],
                      ['generate', '--items', '10', '--seed', '-1', '-o', folder / 'x']):
        done = expect(ctl(*arguments), USAGE, r'wijkbordctl: .+')
        assert done.stdout == b'', f'{arguments} wrote {done.stdout[:80]}'
    assert list(folder.iterdir()) == []


def test_help(folder):
    whole = output('--help')
    assert whole == output('help') == output('-h')
    expect(ctl(), USAGE, r'(?s)Usage:.*')
    for verb in VERBS:
        assert re.search(rf'^  {verb} ', whole, re.M), f'--help does not tell of {verb}'
        assert verb in output(verb, '--help')
    assert re.fullmatch(r'wijkbordctl [0-9.]+\n', output('--version'))


def test_help_in_dutch(folder):
    for variables in ({'LC_ALL': 'nl_NL.UTF-8'}, {'LC_ALL': 'C', 'LANGUAGE': 'nl'}, {'LC_ALL': 'xx_XX.UTF-8', 'LANGUAGE': 'nl'}):
        assert 'Gebruik:' in output('--help', **variables), variables
        expect(ctl('check', folder / 'x', **variables), USAGE, r'.*: Dit bestand is er niet\.')


def test_manual(folder):
    """The manual knows all verbs, and all options that they have."""
    page = (DATA / 'wijkbordctl.1').read_text().replace('\\-', '-').replace('\\&', '')
    for verb in VERBS:
        assert f'.SY "wijkbordctl {verb}"' in page, f'the manual does not tell how to call {verb}'
        assert f'.TP\n.B {verb}\n' in page, f'the manual does not tell of {verb}'
        for short, option in re.findall(r'^  (?:(-[a-z]), )?(--[a-z]+)', output(verb, '--help'), re.M):
            assert option == '--help' or (short or option) in page, f'the manual does not tell of {verb} {option}'
    for status in range(3):
        assert f'.TP\n.B {status}\n' in page


# What the verbs do

def test_check(folder):
    good = [template_file(language, name) for language in LANGUAGES for name in TEMPLATES]
    assert output('check', *good) == ''
    assert output('check', '--canonical', *good) == ''


def test_check_many(folder):
    """The worst of many is the status, and each is told of."""
    (folder / 'empty').write_bytes(b'')
    done = expect(ctl('check', SAMPLE, folder / 'empty', SAMPLE), NO, r'.*/empty:1:1: .*')
    assert done.stdout == b''
    expect(ctl('check', folder / 'empty', folder / 'nowhere', SAMPLE), USAGE, r'.*/empty:1:1: .*\n.*/nowhere: .*')


def test_check_conflicts(folder):
    path = folder / 'conflict'
    path.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<wijkbord xmlns="urn:wijkbord:project" version="1.0">\n'
                    '  <project id="p"/>\n  <goal id="g" title="Mine"/>\n'
                    '  <conflict item="g" field="title" base="Old" theirs="Theirs"/>\n</wijkbord>\n')
    said = output('check', '--canonical', path)
    assert re.fullmatch(re.escape(str(path)) + r': Conflict: Goal “Mine” – Title: .*“Theirs” \[g title\]\n', said), said


def shuffled(data, seed):
    """The same plan in other bytes: the items in another order, other quotes, other blanks."""
    root = ElementTree.fromstring(data)
    children = list(root)
    random.Random(seed).shuffle(children)
    for child in list(root):
        root.remove(child)
    root.extend(children)
    for element in root.iter():
        attributes = list(element.attrib.items())
        random.Random(seed).shuffle(attributes)
        element.attrib.clear()
        element.attrib.update(attributes)
    ElementTree.register_namespace('', NAMESPACE[1:-1])
    return ElementTree.tostring(root, 'utf-8')


def test_check_canonical(folder):
    path = folder / 'shuffled.wijkbord'
    path.write_bytes(shuffled(SAMPLE.read_bytes(), 1))
    assert output('check', path) == ''
    expect(ctl('check', '--canonical', path), NO, re.escape(str(path)) + ':[0-9]+:[0-9]+: .*wijkbordctl format.*')

    # the place is where the bytes part
    path.write_bytes(SAMPLE.read_bytes().replace(b'  <domain', b' <domain', 1))
    line = SAMPLE.read_bytes().partition(b'  <domain')[0].count(b'\n') + 1
    expect(ctl('check', '--canonical', path), NO, re.escape(str(path)) + f':{line}:2: .*')


def test_format(folder):
    path = folder / 'shuffled.wijkbord'
    for seed in range(3):
        path.write_bytes(shuffled(SAMPLE.read_bytes(), seed))
        assert expect(ctl('format', path), YES).stdout == SAMPLE.read_bytes()

    assert output('format', path, '-o', folder / 'out') == ''
    assert (folder / 'out').read_bytes() == SAMPLE.read_bytes()
    assert output('format', path, '-o', path) == ''
    assert path.read_bytes() == SAMPLE.read_bytes()


def test_format_fails(folder):
    """What cannot be written leaves what was there."""
    (folder / 'kept').write_text('kept')
    (folder / 'empty').write_bytes(b'')
    expect(ctl('format', folder / 'empty', '-o', folder / 'kept'), NO, '.*')
    assert (folder / 'kept').read_text() == 'kept'
    expect(ctl('format', SAMPLE, '-o', folder / 'nowhere' / 'out'), USAGE, '.+')


def test_output_full(folder):
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([os.environ['WB_CTL'], 'format', SAMPLE], stdout=full, stderr=subprocess.PIPE, timeout=120)
    assert done.returncode == USAGE and done.stderr, done


def test_show(folder):
    """A Dutch plan is told in Dutch, whatever the user speaks."""
    for variables in ({'LC_ALL': 'C.UTF-8'}, {'LC_ALL': 'C'}, {'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}):
        told = output('show', SAMPLE, **variables)
        assert '\nUitspraken\n' in told and '\nThema’s\n' in told and 'Residents’ voices' not in told, told[:2000]
        assert 'uitspraken' in output('show', '--summary', SAMPLE, **variables)
    for element in root_of(SAMPLE).findall(NAMESPACE + 'goal'):
        assert element.get('title') in told, f'{element.get("title")} is not told of'


def test_show_in_english(folder):
    assert '\nResidents’ voices\n' in output('show', DATA / 'examples' / 'riverside.wijkbord', LC_ALL='nl_NL.UTF-8')


def test_output_is_saved(folder):
    """What -o names is saved as the window saves: through links, with its permissions, whole or not at all."""
    real = folder / 'real.wijkbord'
    link = folder / 'link.wijkbord'
    for arguments in (['format', SAMPLE], ['new'], ['generate', '--items', '20'], ['merge', SAMPLE, SAMPLE, SAMPLE]):
        real.write_text('old')
        real.chmod(0o640)
        link.unlink(missing_ok=True)
        link.symlink_to('real.wijkbord')
        assert ctl(*arguments, '-o', link).returncode == YES
        assert link.is_symlink() and real.stat().st_mode & 0o777 == 0o640
        expect(ctl('check', '--canonical', real), YES)
        assert sorted(path.name for path in folder.iterdir()) == ['link.wijkbord', 'real.wijkbord']

        real.unlink()
        real.mkdir()
        expect(ctl(*arguments, '-o', real), USAGE, re.escape(str(real)) + ': .+')
        expect(ctl(*arguments, '-o', folder / 'nowhere' / 'plan.wijkbord'), USAGE, '.+')
        real.rmdir()


def test_redacted_never_over_full(folder):
    redacted = folder / 'redacted.wijkbord'
    full = folder / 'full.wijkbord'
    redacted.write_text('<wijkbord xmlns="urn:wijkbord:project" version="1.0"><revision id="r0" redacted="voice" of="r1"/>'
                        '<project id="p"/></wijkbord>')
    full.write_bytes(SAMPLE.read_bytes())
    expect(ctl('format', redacted, '-o', full), USAGE, re.escape(str(full)) + ': .+')
    assert full.read_bytes() == SAMPLE.read_bytes()
    expect(ctl('format', redacted, '-o', redacted), YES)


def test_killed(folder):
    """A save that was killed leaves the old file, and what it leaves beside that the next one clears away."""
    path = folder / 'plan.wijkbord'
    path.write_bytes(SAMPLE.read_bytes())
    command = [os.environ['WB_CTL'], 'generate', '--items', '20000', '-o', str(path)]
    while True:
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        while process.poll() is None and not list(folder.glob('.plan.wijkbord-*.tmp')):
            pass
        process.kill()
        process.wait()
        if list(folder.glob('.plan.wijkbord-*.tmp')):
            break
    assert path.exists()
    expect(ctl('format', SAMPLE, '-o', path), YES)
    assert path.read_bytes() == SAMPLE.read_bytes()
    expect(ctl('new', '-o', path), YES)
    assert [entry.name for entry in folder.iterdir()] == ['plan.wijkbord']


def test_new(folder):
    for name in TEMPLATES:
        first, second = folder / f'{name}-1', folder / f'{name}-2'
        template = root_of(template_file('en', name))
        for path in (first, second):
            assert output('new', '--template', name, '-o', path) == ''
            assert output('check', '--canonical', path) == ''
        ids = [{item.get('id') for item in items_of(root)} for root in (template, root_of(first), root_of(second))]
        assert len(ids[0]) == len(ids[1]) == len(ids[2])
        assert not ids[0] & ids[1] and not ids[1] & ids[2], f'{name}: ids are shared'

        project = root_of(first).find(NAMESPACE + 'project')
        assert project.get('start-year') == str(datetime.date.today().year), project.attrib
        revision = root_of(first).find(NAMESPACE + 'revision')
        assert revision.get('id') and len(revision) == 0, f'{name}: the plan is older than it is'


def names_of_themes(path):
    return sorted(theme.get('name') for theme in root_of(path).findall(NAMESPACE + 'domain'))


def test_new_speaks(folder):
    """A template is in the user's language, or in the one that is asked for, wherever messages speak that language."""
    plan = folder / 'plan'
    for variables, language in (({'LC_ALL': 'nl_NL.UTF-8'}, 'nl'), ({'LC_ALL': 'en_US.UTF-8'}, 'en'), ({'LC_ALL': 'C.UTF-8'}, 'en'),
                                ({'LC_ALL': 'C', 'LANGUAGE': 'nl_BE'}, 'nl'), ({'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'fr:nl:en'}, 'nl'),
                                ({'LC_ALL': 'nl_NL.UTF-8', 'LANGUAGE': 'en_GB:nl'}, 'en'), ({'LC_ALL': 'nl_NL.UTF-8', 'LANGUAGE': 'fr:en:nl'}, 'en'),
                                ({'LC_ALL': 'en_US.UTF-8', 'LANGUAGE': 'enm:nl:en'}, 'nl'), ({'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'fy'}, 'en'),
                                ({'LC_ALL': '', 'LANG': '', 'LC_MESSAGES': 'nl_NL.UTF-8'}, 'nl')):
        output('new', '-o', plan, **variables)
        assert names_of_themes(plan) == names_of_themes(template_file(language, 'empty')), variables
        spoken = 'Gebruik:' if language == 'nl' else 'Usage:'
        assert output('--help', **variables).startswith(spoken), variables

    for language, locale in (('nl', 'nl_NL.UTF-8'), ('en', 'en_US.UTF-8')):
        for name in TEMPLATES:
            output('new', '--template', name, '-o', plan, LC_ALL=locale)
            assert names_of_themes(plan) == names_of_themes(template_file(language, name)), f'{name} {language}'
        for asked in LANGUAGES:
            output('new', '--template', f'{asked}/school', '-o', plan, LC_ALL=locale)
            assert names_of_themes(plan) == names_of_themes(template_file(asked, 'school')), f'{asked} {language}'


def test_new_is_empty(folder):
    output('new', '-o', folder / 'plan')
    assert {element.tag for element in root_of(folder / 'plan')} == {NAMESPACE + 'revision', NAMESPACE + 'project', NAMESPACE + 'domain'}


def test_generate(folder):
    n = 2000
    for seed, name in ((1, 'a'), (1, 'b'), (2, 'c')):
        assert output('generate', '--items', n, '--seed', seed, '-o', folder / name) == ''
    assert (folder / 'a').read_bytes() == (folder / 'b').read_bytes()
    assert (folder / 'a').read_bytes() != (folder / 'c').read_bytes()

    output('check', '--canonical', folder / 'a', folder / 'c')
    root = root_of(folder / 'a')
    assert len(items_of(root)) == n
    assert count(root, 'link') == 3 * n, count(root, 'link')
    assert (folder / 'a').stat().st_size >= 500 * n
    assert len({link.get('kind') for link in root.findall(NAMESPACE + 'link')}) == 6


def test_generate_small(folder):
    for n in (1, 2, 3, 7, 20):
        output('generate', '--items', n, '-o', folder / 'plan')
        output('check', '--canonical', folder / 'plan')
        assert len(items_of(root_of(folder / 'plan'))) == n


def words(text):
    return re.findall(r'\w+', text.lower())


def pdf_text(path, *options):
    """What is drawn keeps glyphs, and not which letter each was meant for. Inter 4 has one glyph for the apostrophe of
    “mbo’er” and for a letter that looks like it, and the first of the two is what is read back."""
    done = subprocess.run(['pdftotext', *options, path, '-'], capture_output=True, text=True, check=True)
    return done.stdout.replace('\N{MODIFIER LETTER APOSTROPHE}', '’')


def test_draw_pdf(folder):
    """Every card in full: all titles are there, as text, and no bitmaps."""
    assert output('draw', SAMPLE, '-o', folder / 'board.pdf', '--today', '2026-11-24') == ''
    drawn = ' '.join(words(pdf_text(folder / 'board.pdf')))
    for element in root_of(SAMPLE).findall(NAMESPACE + 'goal'):
        if element.get('status') != 'dropped':
            assert ' '.join(words(element.get('title'))) in drawn, f'“{element.get("title")}” is not drawn'
    images = subprocess.run(['pdfimages', '-list', folder / 'board.pdf'], capture_output=True, text=True, check=True).stdout
    assert len(images.splitlines()) == 2, images


def test_draw_chain(folder):
    """Every item of the four lanes is there, and what the lanes read as."""
    output('draw', SAMPLE, '-o', folder / 'chain.pdf', '--arrangement', 'chain', LC_ALL='nl_NL.UTF-8')
    text = pdf_text(folder / 'chain.pdf', '-raw')
    drawn = ' '.join(words(text))
    for kind, field in (('goal', 'title'), ('action', 'title'), ('partner', 'name')):
        for element in root_of(SAMPLE).findall(NAMESPACE + kind):
            if element.get('status') != 'dropped':
                assert ' '.join(words(element.get(field))) in drawn, f'“{element.get(field)}” is not drawn'
    for lane in ('Omdat bewoners zeggen', 'willen we dit bereiken', 'daarom doen we deze acties', 'samen met partners'):
        assert lane in ' '.join(text.split()), lane
    output('draw', SAMPLE, '-o', folder / 'chain.png', '--arrangement', 'chain', '--width', '700')
    assert png_size(folder / 'chain.png')[0] == 700
    output('draw', SAMPLE, '-o', folder / 'board.svg', '--arrangement', 'domain')
    output('draw', SAMPLE, '-o', folder / 'chain.svg', '--arrangement', 'chain')
    assert root_of(folder / 'chain.svg').get('width') != root_of(folder / 'board.svg').get('width')


def test_draw_rows(folder):
    """Goals stand in other rows, each of which is named."""
    names = {'horizon': ('Dit jaar', 'Over twintig jaar'), 'status': ('Loopt', 'Vervallen'), 'lead': ('Nog geen trekker',)}
    for rows, expected in names.items():
        output('draw', SAMPLE, '-o', folder / f'{rows}.pdf', '--rows', rows, LC_ALL='nl_NL.UTF-8')
        text = ' '.join(pdf_text(folder / f'{rows}.pdf', '-raw').split())
        assert [name for names in names.values() for name in names if name in text] == list(expected), text


def test_draw_svg(folder):
    output('draw', SAMPLE, '-o', folder / 'board.svg')
    assert root_of(folder / 'board.svg').tag == '{http://www.w3.org/2000/svg}svg'


def test_draw_png(folder):
    for scheme in ('light', 'dark', 'contrast'):
        output('draw', SAMPLE, '-o', folder / f'{scheme}.png', '--width', '900', '--scheme', scheme)
        head = (folder / f'{scheme}.png').read_bytes()[:24]
        assert head[:8] == b'\x89PNG\r\n\x1a\n' and struct.unpack('>I', head[16:20])[0] == 900, head
    assert len({(folder / f'{scheme}.png').read_bytes() for scheme in ('light', 'dark', 'contrast')}) == 3


def png_size(path):
    head = path.read_bytes()[:24]
    assert head[:8] == b'\x89PNG\r\n\x1a\n', head
    return struct.unpack('>II', head[16:24])


def draw_thumbnail(picture, plan, size):
    """As a file manager does, by the file that tells it how."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(os.environ['WB_BUILD'] + '/data/wijkbord.thumbnailer')
    program, *arguments = entry['Thumbnailer Entry']['Exec'].split()
    assert program == entry['Thumbnailer Entry']['TryExec'] and program.endswith('/wijkbordctl')
    given = {'%s': size, '%o': picture, '%i': plan}
    assert output(*[given.get(argument, argument) for argument in arguments]) == ''
    return picture


def test_draw_thumbnail(folder):
    """Its name has no ending, every size has the same shape, and it is of that plan."""
    for size in (128, 256):
        assert png_size(draw_thumbnail(folder / f'.thumbnail-{size}', SAMPLE, size)) == (size, size * 3 // 4)
    output('new', '--template', 'empty', '-o', folder / 'empty.wijkbord')
    assert png_size(draw_thumbnail(folder / 'empty', folder / 'empty.wijkbord', 128)) == (128, 96)
    assert (folder / 'empty').read_bytes() != (folder / '.thumbnail-128').read_bytes()


def test_thumbnail_without_the_private(folder):
    """What may not be shared makes no difference to it."""
    shared = folder / 'shared.wijkbord'
    expect(ctl('redact', SAMPLE, '--without', 'voice', '-o', shared), YES, r'(?s).*residents’ voices.*')
    pictures = [draw_thumbnail(folder / plan.stem, plan, 512).read_bytes() for plan in (SAMPLE, shared)]
    assert pictures[0] == pictures[1]
    wide = [(folder / f'{plan.stem}.png', plan) for plan in (SAMPLE, shared)]
    for path, plan in wide:
        output('draw', plan, '-o', path, '--width', 512)
    assert wide[0][0].read_bytes() != wide[1][0].read_bytes()


def test_draw_pages(folder):
    """Every goal stands on some page, whole or cut over pages or by theme; each page says which it is."""
    for pages in ('whole', 'tiled', 'themes'):
        output('draw', SAMPLE, '-o', folder / 'pages.pdf', '--pages', pages, '--paper', 'a4', '--today', '2026-11-24')
        text = pdf_text(folder / 'pages.pdf', '-raw')
        drawn = ' '.join(words(text))
        n = text.count('\f')
        assert (n == 1) == (pages == 'whole'), f'{pages}: {n} pages'
        assert all(f'{i} van {n}' in text for i in range(1, n + 1)), f'{pages}: pages are not numbered'
        for element in root_of(SAMPLE).findall(NAMESPACE + 'goal'):
            if element.get('status') != 'dropped':
                assert ' '.join(words(element.get('title'))) in drawn, f'{pages}: no “{element.get("title")}”'


def test_draw_pages_without_the_private(folder):
    """Unless it is asked for, what may not be shared is not drawn."""
    plan = folder / 'plan.wijkbord'
    output('new', '--template', 'empty', '-o', plan)
    plan.write_text(plan.read_text().replace('</wijkbord>', '<voice id="vvv"><text>Onderons gezegd</text></voice></wijkbord>'))
    output('draw', plan, '-o', folder / 'shared.pdf', '--pages', 'whole')
    output('draw', plan, '-o', folder / 'private.pdf', '--pages', 'whole', '--private')
    assert 'Onderons' not in pdf_text(folder / 'shared.pdf', '-raw')
    assert 'Onderons' in pdf_text(folder / 'private.pdf', '-raw')


def test_draw_pages_of_items(folder):
    goals = root_of(SAMPLE).findall(NAMESPACE + 'goal')
    output('draw', SAMPLE, '-o', folder / 'items.pdf', '--pages', 'items', '--item', goals[0].get('id'))
    text = ' '.join(words(pdf_text(folder / 'items.pdf', '-raw')))
    assert ' '.join(words(goals[0].get('title'))) in text
    assert ' '.join(words(goals[1].get('title'))) not in text
    expect(ctl('draw', SAMPLE, '-o', folder / 'x.pdf', '--pages', 'items', '--item', 'nobody'), USAGE, '.*nobody.*')


def test_draw_pages_as_pictures(folder):
    """A file for each page; A4 at 72 dots per inch."""
    output('draw', SAMPLE, '-o', folder / 'p.png', '--pages', 'themes', '--paper', 'A4', '--portrait', '--dpi', '72')
    pictures = sorted(path.name for path in folder.iterdir())
    assert pictures[0] == 'p-01.png' and len(pictures) > 9, pictures
    assert png_size(folder / 'p-01.png') == (595, 842)
    output('draw', SAMPLE, '-o', folder / 's.svg', '--pages', 'whole')
    assert root_of(folder / 's.svg').tag == '{http://www.w3.org/2000/svg}svg'


def test_draw_needs_no_display(folder):
    for pages in ([], ['--pages', 'tiled']):
        output('draw', SAMPLE, '-o', folder / 'board.pdf', *pages, DISPLAY='', WAYLAND_DISPLAY='',
               DBUS_SESSION_BUS_ADDRESS='')


def test_draw_fails(folder):
    expect(ctl('draw', SAMPLE, '-o', folder / 'nowhere' / 'board.pdf'), USAGE, '.+')


def test_schema(folder):
    assert output('schema', '--rng', LC_ALL='nl_NL.UTF-8') == (DATA / 'wijkbord.rng').read_text()
    assert output('schema', '--xsd') == (DATA / 'wijkbord.xsd').read_text()
    assert (DATA / 'format.md').read_text().endswith(output('schema', '--markdown'))


if __name__ == '__main__':
    run_cases(globals())
