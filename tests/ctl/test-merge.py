# SPDX-License-Identifier: GPL-3.0-or-later
"""wijkbordctl merge as people and git use it."""

import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from command import DATA, NAMESPACE, NO, SAMPLE, USAGE, YES, ctl, expect, output, root_of, run_cases  # noqa: E402

BASE = SAMPLE.read_text()
OLD_TITLE = 'Geldzorgen vroeg in beeld'
OLD_STATUS = 'title="Terugbellen binnen twee werkdagen" status="running"'
OLD_COST = 'cost="2400" funding="programmabudget gemeente" order="wm"'


def changed(*replacements):
    text = BASE
    for old, new in replacements:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def write(folder, **texts):
    paths = []
    for name, text in texts.items():
        paths.append(folder / (name + '.wijkbord'))
        paths[-1].write_text(text)
    return paths


def as_revision(text, revision, *earlier, minute=30):
    """The text as a later revision of the sample."""
    start = text.index('<revision ')
    end = text.index('</revision>') + len('</revision>')
    hours = {'Qm7Vt2kXw9RbL4cH': 10, 'r-middle': 11}
    lines = ''.join(f'    <earlier id="{one}" saved="2026-11-24T{hours[one]}:12:00Z"/>\n' for one in earlier)
    return (text[:start] + f'<revision id="{revision}" saved="2026-11-25T10:{minute}:00Z" app="test">\n{lines}  </revision>' +
            text[end:])


def conflicts(path):
    return root_of(path).findall(NAMESPACE + 'conflict')


def earlier(path):
    return [element.get('id') for element in root_of(path).iter(NAMESPACE + 'earlier')]


def test_apart(folder):
    base, mine, theirs = write(folder, base=BASE, mine=changed((OLD_TITLE, 'Mijn titel')),
                               theirs=changed((OLD_COST, OLD_COST.replace('2400', '2500'))))
    done = expect(ctl('merge', base, mine, theirs, LC_ALL='nl_NL.UTF-8'), YES)
    assert '1 wijziging' in done.stdout.decode(), done.stdout
    output('check', '--canonical', mine)
    text = mine.read_text()
    assert 'Mijn titel' in text and 'cost="2500"' in text and not conflicts(mine)


def test_conflict(folder):
    base, mine, theirs = write(folder, base=BASE, mine=changed((OLD_TITLE, 'Mijn titel')),
                               theirs=changed((OLD_TITLE, 'Hun titel')))
    expect(ctl('merge', base, mine, theirs, '-o', folder / 'out'), NO, '(?s).*Hun titel.*')
    assert mine.read_text() == changed((OLD_TITLE, 'Mijn titel')), 'with -o MINE stays as it is'
    output('check', '--canonical', folder / 'out')
    [conflict] = conflicts(folder / 'out')
    assert (conflict.get('field'), conflict.get('base'), conflict.get('theirs')) == ('title', OLD_TITLE, 'Hun titel')
    assert 'title="Mijn titel"' in (folder / 'out').read_text()


def test_nothing_new(folder):
    text = changed((OLD_TITLE, 'Mijn titel')).replace('?>\n', '?>\n<!-- mine -->\n')
    base, mine = write(folder, base=BASE, mine=text)
    done = expect(ctl('merge', base, mine, base), YES)
    assert done.stdout and mine.read_text() == text, 'MINE is not touched'
    expect(ctl('merge', base, mine, base, '-o', folder / 'out'), YES)
    output('check', '--canonical', folder / 'out')


def test_ahead(folder):
    base, mine, theirs = write(folder, base=BASE, mine=BASE,
                               theirs=as_revision(changed((OLD_TITLE, 'Hun titel')), 'later', 'Qm7Vt2kXw9RbL4cH'))
    expect(ctl('merge', base, mine, theirs), YES)
    assert mine.read_bytes() == ctl('format', theirs).stdout


def test_ancestors(folder):
    base, mine, theirs = write(
        folder, base=BASE, mine=as_revision(changed((OLD_TITLE, 'Mijn titel')), 'r-mine', 'Qm7Vt2kXw9RbL4cH'),
        theirs=as_revision(changed((OLD_STATUS, OLD_STATUS.replace('running', 'done'))), 'r-theirs', 'r-middle',
                           'Qm7Vt2kXw9RbL4cH', minute=40))
    expect(ctl('merge', base, mine, theirs, '-o', folder / 'out'), YES)
    assert earlier(folder / 'out') == ['r-theirs', 'r-mine', 'r-middle', 'Qm7Vt2kXw9RbL4cH'], earlier(folder / 'out')
    revision = root_of(folder / 'out').find(NAMESPACE + 'revision').get('id')
    assert revision not in earlier(folder / 'out') + [None]


def test_no_base(folder):
    (folder / 'empty').write_bytes(b'')
    mine, theirs = write(folder, mine=changed((OLD_TITLE, 'Mijn titel')), theirs=changed((OLD_COST, 'order="wm"')))
    expect(ctl('merge', folder / 'empty', mine, theirs, '-o', folder / 'out'), NO, '(?s).+')
    assert {conflict.get('field') for conflict in conflicts(folder / 'out')} == {'title', 'cost', 'funding'}
    assert 'Mijn titel' in (folder / 'out').read_text()
    output('check', '--canonical', folder / 'out')


def test_several_bases(folder):
    """Two ancestors that differ: a side that has taken either value has changed it."""
    one, other, mine, theirs = write(folder, one=changed((OLD_TITLE, 'Een')), other=changed((OLD_TITLE, 'Twee')),
                                     mine=changed((OLD_TITLE, 'Een')), theirs=changed((OLD_TITLE, 'Twee')))
    expect(ctl('merge', one, other, mine, theirs, '-o', folder / 'out'), NO, '(?s).+')
    [conflict] = conflicts(folder / 'out')
    assert conflict.get('field') == 'title' and conflict.get('theirs') == 'Twee'
    expect(ctl('merge', one, other, mine, mine, '-o', folder / 'out'), YES)
    assert not conflicts(folder / 'out')


def test_numbers(folder):
    """Both sides give out the next number."""
    last = '  <partner '

    def add(action, title):
        place = BASE.index(last)
        return BASE[:place] + f'  <action id="{action}" number="900" title="{title}"/>\n' + BASE[place:]

    base, mine, theirs = write(folder, base=BASE, mine=add('zzMine', 'Van mij'), theirs=add('aaTheirs', 'Van hen'))
    expect(ctl('merge', base, mine, theirs), YES, '.*900.*“Van hen”.*“Van mij”.*901.*')
    numbers = {element.get('id'): element.get('number') for element in root_of(mine).iter(NAMESPACE + 'action')}
    assert numbers['aaTheirs'] == '900' and numbers['zzMine'] == '901'


def nothing_written(folder, base, mine, theirs, sentence):
    before = pathlib.Path(mine).read_bytes()
    done = expect(ctl('merge', base, mine, theirs, '-o', folder / 'never'), USAGE, sentence)
    assert done.stdout == b'' and not (folder / 'never').exists()
    expect(ctl('merge', base, mine, theirs), USAGE, sentence)
    assert pathlib.Path(mine).read_bytes() == before


def test_refused(folder):
    base, mine, theirs, broken, dangling, newer = write(
        folder, base=BASE, mine=changed((OLD_TITLE, 'Mijn titel')), theirs=changed((OLD_TITLE, 'Hun titel')),
        broken=BASE[:4000], dangling=changed(('title="' + OLD_TITLE + '" domain="', 'title="x" domain="nowhere')),
        newer=BASE.replace('version="1.0" xml', 'version="2.0" xml'))
    nothing_written(folder, base, mine, broken, '.*broken.*:[0-9]+:[0-9]+: .+')
    nothing_written(folder, base, mine, dangling, '.*dangling.*:[0-9]+:[0-9]+: .+')
    nothing_written(folder, base, mine, newer, '.*newer.*:[0-9]+:[0-9]+: .+')
    nothing_written(folder, broken, mine, theirs, '.*broken.*')
    nothing_written(folder, folder / 'nowhere', mine, theirs, '.*nowhere.*')
    nothing_written(folder, base, mine, folder, '.*')
    nothing_written(folder, base, mine, DATA / 'templates' / 'nl' / 'empty.wijkbord', r'.*empty.wijkbord: .*verschillende plannen.*')
    nothing_written(folder, DATA / 'templates' / 'nl' / 'empty.wijkbord', mine, theirs, r'.*')
    expect(ctl('merge', base, mine), USAGE, '.+')


def test_newer_minor(folder):
    newer = changed((OLD_TITLE, 'Hun titel'), ('version="1.0" xml', 'version="1.3" xml')).replace(
        '<milestone ', '<milestone mood="new" ', 1)
    base, mine, theirs = write(folder, base=BASE, mine=changed((OLD_COST, 'order="wm"')), theirs=newer)
    done = expect(ctl('merge', base, mine, theirs), YES)
    assert b'1.3' in done.stdout, done.stdout
    text = mine.read_text()
    assert 'version="1.3"' in text and 'mood="new"' in text and 'Hun titel' in text
    output('check', '--canonical', mine)


def test_redacted_return(folder):
    """A copy without what stays home comes back changed: nothing that was withheld is gone, or written over."""
    base, mine = write(folder, base=BASE, mine=changed((OLD_COST, OLD_COST.replace('2400', '2500'))))
    sent, returned = folder / 'sent.wijkbord', folder / 'returned.wijkbord'
    assert ctl('redact', base, '-o', sent).returncode == YES
    text = sent.read_text()
    assert '<contact ' not in text and '<relation ' not in text and text.count(OLD_TITLE) == 1
    returned.write_text(text.replace(OLD_TITLE, 'Hun titel').replace('</wijkbord>', '  <milestone id="new" name="M"/>\n</wijkbord>'))

    done = expect(ctl('merge', base, mine, returned), YES)
    assert done.stdout, 'it says which case it was'
    merged = mine.read_text()
    output('check', '--canonical', mine)
    assert 'Hun titel' in merged and 'cost="2500"' in merged and '<milestone id="new"' in merged
    assert ' redacted=' not in merged and not conflicts(mine)
    for name in ('contact', 'relation', 'note', 'voice', 'decision', 'link'):
        assert merged.count(f'<{name} ') == BASE.count(f'<{name} '), name


def test_redacted_filled_in(folder):
    base, mine = write(folder, base=BASE, mine=BASE)
    sent, returned = folder / 'sent.wijkbord', folder / 'returned.wijkbord'
    assert ctl('redact', base, '-o', sent).returncode == YES
    partner = next(element for element in root_of(base).iter(NAMESPACE + 'partner') if element.get('executive'))
    start = f'<partner id="{partner.get("id")}"'
    returned.write_text(sent.read_text().replace(start, start + ' executive="Iemand anders"'))
    expect(ctl('merge', base, mine, returned), NO, '(?s).*Iemand anders.*')
    [conflict] = conflicts(mine)
    assert (conflict.get('item'), conflict.get('field')) == (partner.get('id'), 'executive')
    assert f'executive="{partner.get("executive")}"' in mine.read_text()


def test_into_redacted(folder):
    [base] = write(folder, base=BASE)
    assert ctl('redact', base, '-o', folder / 'sent').returncode == YES
    nothing_written(folder, base, folder / 'sent', base, '.+')


def git(folder, *arguments, status=0):
    environment = dict(os.environ, HOME=str(folder), GIT_CONFIG_NOSYSTEM='1', GIT_AUTHOR_NAME='Test', LC_ALL='C.UTF-8',
                       GIT_AUTHOR_EMAIL='test@example.org', GIT_COMMITTER_NAME='Test',
                       GIT_COMMITTER_EMAIL='test@example.org',
                       WIJKBORD_LOCALEDIR=os.environ['WB_BUILD'] + '/po')
    done = subprocess.run(['git', '-C', str(folder / 'repository'), *arguments], env=environment, capture_output=True,
                          text=True, timeout=120)
    assert done.returncode == status, f'git {arguments}: {done.returncode}, {done.stdout}{done.stderr}'
    return done.stdout


def start_repository(folder):
    """As README.md says."""
    (folder / 'repository').mkdir()
    git(folder, 'init', '--quiet', '--initial-branch=main')
    git(folder, 'config', 'merge.wijkbord.name', 'Wijkbord')
    git(folder, 'config', 'merge.wijkbord.driver', os.environ['WB_CTL'] + ' merge %O %A %B')
    git(folder, 'config', 'diff.wijkbord.textconv', os.environ['WB_CTL'] + ' show')
    (folder / 'repository' / '.gitattributes').write_text('*.wijkbord merge=wijkbord diff=wijkbord\n')
    commit(folder, BASE)


def commit(folder, text):
    (folder / 'repository' / 'plan.wijkbord').write_text(text)
    git(folder, 'add', '.')
    git(folder, 'commit', '--quiet', '-m', 'A revision')


def test_git(folder):
    plan = folder / 'repository' / 'plan.wijkbord'
    start_repository(folder)
    git(folder, 'checkout', '--quiet', '-b', 'theirs')
    commit(folder, as_revision(changed((OLD_COST, OLD_COST.replace('2400', '2500'))), 'r1', 'Qm7Vt2kXw9RbL4cH'))
    git(folder, 'checkout', '--quiet', 'main')
    commit(folder, as_revision(changed((OLD_TITLE, 'Mijn titel')), 'r2', 'Qm7Vt2kXw9RbL4cH'))
    shown = git(folder, 'diff', 'HEAD~', 'HEAD')
    assert '+' in shown and 'Doel: Mijn titel' in shown, shown[:400]
    git(folder, 'merge', '--no-edit', 'theirs')
    text = plan.read_text()
    assert 'Mijn titel' in text and 'cost="2500"' in text and '<<<<' not in text
    output('check', '--canonical', plan)


def test_git_conflict(folder):
    plan = folder / 'repository' / 'plan.wijkbord'
    start_repository(folder)
    git(folder, 'checkout', '--quiet', '-b', 'theirs')
    commit(folder, as_revision(changed((OLD_TITLE, 'Hun titel')), 'r1', 'Qm7Vt2kXw9RbL4cH'))
    git(folder, 'checkout', '--quiet', 'main')
    commit(folder, as_revision(changed((OLD_TITLE, 'Mijn titel')), 'r2', 'Qm7Vt2kXw9RbL4cH'))
    git(folder, 'merge', '--no-edit', 'theirs', status=1)
    output('check', '--canonical', plan)
    assert [conflict.get('theirs') for conflict in conflicts(plan)] == ['Hun titel']
    assert 'plan.wijkbord' in git(folder, 'diff', '--name-only', '--diff-filter=U')


def test_git_both_add(folder):
    """git gives an empty file for the ancestor of a file that both have added."""
    plan = folder / 'repository' / 'plan.wijkbord'
    start_repository(folder)
    git(folder, 'rm', '--quiet', 'plan.wijkbord')
    git(folder, 'commit', '--quiet', '-m', 'No plan')
    git(folder, 'checkout', '--quiet', '-b', 'theirs')
    commit(folder, changed((OLD_TITLE, 'Hun titel')))
    git(folder, 'checkout', '--quiet', 'main')
    commit(folder, changed((OLD_TITLE, 'Mijn titel')))
    git(folder, 'merge', '--no-edit', 'theirs', status=1)
    output('check', '--canonical', plan)
    assert [conflict.get('theirs') for conflict in conflicts(plan)] == ['Hun titel']


if __name__ == '__main__':
    run_cases(globals())
