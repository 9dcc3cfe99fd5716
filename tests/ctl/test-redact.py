# SPDX-License-Identifier: GPL-3.0-or-later
"""wijkbordctl redact as people use it who give a plan away."""

import os
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from command import NAMESPACE, NO, SAMPLE, USAGE, YES, count, ctl, expect, output, root_of, run_cases  # noqa: E402

ENGLISH = {'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}


def redact(path, *options, **variables):
    """Makes a copy and returns what it said."""
    return expect(ctl('redact', *options, '-o', path, **{**ENGLISH, **variables}), YES, r'(?s).+').stderr.decode()


def revision(path):
    return root_of(path).find(NAMESPACE + 'revision')


def ids(path, kind):
    return {element.get('id') for element in root_of(path).findall(NAMESPACE + kind)}


def first(path, kind):
    return root_of(path).find(NAMESPACE + kind).get('id')


def test_default(folder):
    path = folder / 'copy'
    said = redact(path, SAMPLE)
    assert output('check', '--canonical', path) == ''

    full, copy = root_of(SAMPLE), root_of(path)
    for kind in ('contact', 'relation', 'note'):
        assert count(full, kind) > 0 and count(copy, kind) == 0, kind
        assert re.search(rf'Left out:.* {count(full, kind)} {kind}s', said), said
    assert {voice.get('may-share') for voice in copy.findall(NAMESPACE + 'voice')} == {'yes'}
    for name in ('note', 'notes', 'mandate', 'backing', 'executive', 'contact', 'reason', 'by'):
        assert all(name not in element.attrib for element in copy.iter()), name
    assert count(copy, 'goal') == count(full, 'goal') and count(copy, 'action') == count(full, 'action')

    assert revision(path).get('of') == revision(SAMPLE).get('id')
    assert revision(path).get('redacted') == 'internal judgement personal voice'
    assert list(revision(path)) == []


def test_nothing_is_left(folder):
    """None of the ids and texts of what was left out is among the bytes."""
    path = folder / 'copy'
    redact(path, SAMPLE)
    text = path.read_text()
    for element in root_of(SAMPLE):
        kind = element.tag.removeprefix(NAMESPACE)
        if kind in ('contact', 'relation', 'note') or (kind == 'voice' and element.get('may-share') != 'yes'):
            assert element.get('id') not in text, element.get('id')
            for secret in (element.get('email'), element.get('phone'), element.findtext(NAMESPACE + 'text')):
                assert not secret or secret not in text, secret


def test_same_every_time(folder):
    redact(folder / 'a', SAMPLE)
    redact(folder / 'b', SAMPLE)
    assert (folder / 'a').read_bytes() == (folder / 'b').read_bytes()


def test_without(folder):
    path = folder / 'copy'
    said = redact(path, SAMPLE, '--without', 'judgement', '--without', 'voice')
    copy = root_of(path)
    assert revision(path).get('redacted') == 'judgement voice'
    assert count(copy, 'relation') == 0 and count(copy, 'contact') == count(root_of(SAMPLE), 'contact')
    assert 'contact' not in re.search('Left out: .*', said)[0]


def test_only(folder):
    for option, kind in (('--only-domain', 'domain'), ('--only-goal', 'goal'), ('--only-partner', 'partner')):
        path, chosen = folder / kind, first(SAMPLE, kind)
        redact(path, SAMPLE, option, chosen)
        assert output('check', '--canonical', path) == ''
        assert revision(path).get('only-' + kind) == chosen
        assert chosen in ids(path, kind)
        assert ids(path, 'domain') == ids(SAMPLE, 'domain')
        assert 0 < len(ids(path, 'goal') | ids(path, 'action')) < len(ids(SAMPLE, 'goal') | ids(SAMPLE, 'action')), kind


def test_only_several(folder):
    """What belongs to any of them stays."""
    goals = sorted(ids(SAMPLE, 'goal'))[:2]
    for name, chosen in (('one', goals[:1]), ('other', goals[1:]), ('both', goals)):
        redact(folder / name, SAMPLE, *(part for goal in chosen for part in ('--only-goal', goal)))
    for kind in ('goal', 'action', 'voice', 'partner'):
        assert ids(folder / 'both', kind) == ids(folder / 'one', kind) | ids(folder / 'other', kind), kind
    assert revision(folder / 'both').get('only-goal') == ' '.join(goals)


def test_misused(folder):
    path = folder / 'copy'
    for options, sentence in (
            (['--without', 'secret'], r'There is no class “secret”.* personal, voice, judgement, internal\.'),
            (['--without', 'open'], r'There is no class “open”.*'),
            (['--only-domain', 'nowhere'], r'There is no theme with the id “nowhere” .*'),
            (['--only-goal', first(SAMPLE, 'domain')], r'There is no goal with the id .*'),
            (['--only-partner', ''], r'There is no partner with the id “” .*')):
        expect(ctl('redact', SAMPLE, *options, '-o', path, **ENGLISH), USAGE, 'wijkbordctl: ' + sentence)
        assert not path.exists(), options
    expect(ctl('redact', SAMPLE, **ENGLISH), USAGE, r'wijkbordctl: .*-o FILE.*')
    expect(ctl('redact', '-o', path, **ENGLISH), USAGE, r'wijkbordctl: .+')


def test_nothing_to_read(folder):
    (folder / 'empty').write_bytes(b'')
    expect(ctl('redact', folder / 'empty', '-o', folder / 'copy'), NO, r'.*/empty:1:1: .+')
    expect(ctl('redact', folder / 'nowhere', '-o', folder / 'copy'), USAGE, r'.*/nowhere: .+')
    assert not (folder / 'copy').exists()


def refused(target, source, sentence):
    before = target.read_bytes()
    expect(ctl('redact', source, '-o', target, **ENGLISH), USAGE, sentence)
    assert target.read_bytes() == before


def test_never_over_the_plan(folder):
    full = folder / 'full'
    full.write_bytes(SAMPLE.read_bytes())
    os.symlink(full, folder / 'symbolic')
    os.link(full, folder / 'hard')
    for target in (full, folder / 'symbolic', folder / 'hard', folder / '.' / 'full'):
        refused(target, full, r'wijkbordctl: The copy would take the place .*')
    assert (folder / 'symbolic').is_symlink()


def test_never_over_a_full_plan(folder):
    for name, text in (('same', SAMPLE.read_text()),
                       ('changed', SAMPLE.read_text().replace('Rivierenwijk 2046', 'Rivierenwijk')),
                       ('broken', SAMPLE.read_text()[:3000])):
        (folder / name).write_text(text)
        refused(folder / name, SAMPLE, r'.*/' + name + ': .*under another name.*')


def test_never_over_another_plan(folder):
    other = folder / 'other'
    output('new', '-o', folder / 'plan')
    redact(other, folder / 'plan')
    refused(other, SAMPLE, r'wijkbordctl: .*/other” holds another plan.*')


def test_over_an_older_copy(folder):
    path = folder / 'copy'
    redact(path, SAMPLE, '--only-goal', first(SAMPLE, 'goal'))
    redact(path, SAMPLE)
    redact(folder / 'fresh', SAMPLE)
    assert path.read_bytes() == (folder / 'fresh').read_bytes()


def test_copy_of_a_copy(folder):
    redact(folder / 'first', SAMPLE, '--without', 'personal')
    redact(folder / 'second', folder / 'first', '--without', 'voice')
    redact(folder / 'at-once', SAMPLE, '--without', 'personal', '--without', 'voice')
    assert (folder / 'second').read_bytes() == (folder / 'at-once').read_bytes()

    redact(folder / 'goal', SAMPLE, '--only-goal', first(SAMPLE, 'goal'))
    expect(ctl('redact', folder / 'goal', '--only-domain', first(SAMPLE, 'domain'), '-o', folder / 'part', **ENGLISH), USAGE,
           r'wijkbordctl: This copy holds only a part .*')
    assert 'There was nothing to leave out.' in redact(folder / 'again', folder / 'goal')


def test_revealing(folder):
    """Texts that give away a person or a home are named, wherever they stand; what was left out is not."""
    (folder / 'plan').write_text(
        '<wijkbord xmlns="urn:wijkbord:project" version="1.0">\n  <revision id="r"/>\n  <project id="p"/>\n'
        '  <goal id="g" title="Dry"><description>Call 06 1234 5678 or mail a@b.nl.</description></goal>\n'
        '  <voice id="v" may-share="yes" place="Maasstraat 12b"><text>Damp</text></voice>\n'
        '  <voice id="w" place="Lekplein 3"><text>Noise</text></voice>\n'
        '  <milestone id="m" name="M" note="Lekplein 5"/>\n</wijkbord>\n')
    said = redact(folder / 'copy', folder / 'plan')
    found = [line.split(': ', 1)[1] for line in said.splitlines() if 'still holds' in line]
    assert len(found) == 3, said
    assert any('“Damp”' in line and '“Place”' in line and '“Maasstraat 12b”' in line for line in found), said
    assert any('“Dry”' in line and '“Description”' in line and '“06 1234 5678”' in line for line in found), said
    assert any('“a@b.nl”' in line for line in found), said
    assert 'Lekplein' not in said

    assert 'still holds' not in redact(folder / 'sample', SAMPLE)


def test_in_dutch(folder):
    said = redact(folder / 'copy', SAMPLE, LC_ALL='nl_NL.UTF-8', LANGUAGE='nl')
    assert 'Weggelaten: ' in said and 'contactpersonen' in said, said
    expect(ctl('redact', SAMPLE, '--without', 'x', '-o', folder / 'y', LANGUAGE='nl', LC_ALL='C'), USAGE,
           r'wijkbordctl: Er is geen klasse “x”.*')


if __name__ == '__main__':
    run_cases(globals())
