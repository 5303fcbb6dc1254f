import { describe, expect, it } from 'vitest';
import { type Env, lookFor } from '../../src/terminal/looks.ts';
import { hintLine } from '../../src/views/hints.ts';
import { paintFor } from '../../src/views/paint.ts';
import { look } from '../views/looks.ts';

const tty = { isTTY: true, columns: 100, rows: 30 };
const pipe = { isTTY: false, columns: undefined, rows: undefined };
const none = { flag: undefined, setting: undefined, width: undefined };
const utf8 = { LANG: 'en_US.UTF-8', TERM: 'xterm-256color' };

describe('colour', () => {
  it.each<[string, boolean, Env, object, boolean]>([
    ['a terminal', true, {}, {}, true],
    ['a pipe', false, {}, {}, false],
    ['TERM=dumb', true, { TERM: 'dumb' }, {}, false],
    ['CLICOLOR_FORCE over TERM=dumb and a pipe', false, { CLICOLOR_FORCE: '1', TERM: 'dumb' }, {}, true],
    ['CLICOLOR_FORCE=0', false, { CLICOLOR_FORCE: '0' }, {}, false],
    ['FORCE_COLOR=0 over a terminal', true, { FORCE_COLOR: '0' }, {}, false],
    ['FORCE_COLOR over a pipe', false, { FORCE_COLOR: '1' }, {}, true],
    ['NO_COLOR over FORCE_COLOR', true, { NO_COLOR: '1', FORCE_COLOR: '1' }, {}, false],
    ['an empty NO_COLOR says nothing', true, { NO_COLOR: '' }, {}, true],
    ['the setting over NO_COLOR', false, { NO_COLOR: '1' }, { setting: 'always' }, true],
    ['the flag over the setting', true, {}, { flag: 'never', setting: 'always' }, false],
    ['the flag auto, then the setting', false, {}, { flag: 'auto', setting: 'always' }, true],
  ])('%s', (_name, isTTY, env, choices, color) => {
    expect(lookFor({ ...tty, isTTY }, env, { ...none, ...choices }).color).toBe(color);
  });
});

describe('weights (F54)', () => {
  it.each<[string, boolean, Env, object, boolean]>([
    ['stay with NO_COLOR', true, { NO_COLOR: '1' }, {}, true],
    ['stay with FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, {}, true],
    ['stay with --color never', true, {}, { flag: 'never' }, true],
    ['go where nothing is known of the terminal', true, { NO_COLOR: '1', TERM: 'dumb' }, {}, false],
    ['are not in a pipe', false, {}, {}, false],
    ['come with colour, also in a pipe', false, {}, { flag: 'always' }, true],
  ])('%s', (_name, isTTY, env, choices, weights) => {
    expect(lookFor({ ...tty, isTTY }, env, { ...none, ...choices }).weights).toBe(weights);
  });

  it('make the keys stand out of what they do, without any colour', () => {
    const [line = ''] = hintLine([{ key: 'Enter', does: 'read' }], look({ weights: true }));
    expect(line).toBe('  \u001b[1mEnter\u001b[22m \u001b[2mread\u001b[22m');
    const paint = paintFor(look({ weights: true }));
    expect([paint.accent('a'), paint.warn('b'), paint.name('c', 'a')]).toEqual(['a', 'b', 'c']);
  });
});

describe('symbols, links, width and language', () => {
  it.each<[Env, boolean]>([
    [{}, true],
    [utf8, true],
    [{ LANG: 'C' }, false],
    [{ LANG: 'POSIX' }, false],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'C' }, false],
    [{ LANG: 'C', LC_ALL: 'C.UTF-8' }, true],
    [{ LANG: 'C', LC_CTYPE: 'en_US.utf8' }, true],
    [{ LANG: 'en_US.UTF-8', TERM: 'linux' }, false],
    [{ LANG: 'en_US.UTF-8', TERM: 'dumb' }, false],
  ])('%j: unicode %s', (env, unicode) => {
    expect(lookFor(tty, env, none).unicode).toBe(unicode);
  });

  it('has links where they are known, in colour, on a terminal, outside tmux', () => {
    const links = (stream: typeof tty | typeof pipe, env: Env) => lookFor(stream, env, none).links;
    expect(links(tty, utf8)).toBe(false);
    expect(links(tty, { ...utf8, TERM_PROGRAM: 'WezTerm' })).toBe(true);
    expect(links(tty, { ...utf8, VTE_VERSION: '7600' })).toBe(true);
    expect(links(tty, { ...utf8, VTE_VERSION: '7600', TMUX: '/tmp/x' })).toBe(false);
    expect(links(tty, { ...utf8, VTE_VERSION: '7600', NO_COLOR: '1' })).toBe(false);
    expect(links(pipe, { ...utf8, VTE_VERSION: '7600', FORCE_COLOR: '1' })).toBe(false);
  });

  it('is as wide as the flag, the terminal, COLUMNS or 80 say', () => {
    expect(lookFor(tty, {}, { ...none, width: 60 }).width).toBe(60);
    expect(lookFor(tty, { COLUMNS: '33' }, none)).toMatchObject({ width: 100, height: 30 });
    expect(lookFor(pipe, { COLUMNS: '33' }, none)).toMatchObject({ width: 33, height: null });
    expect(lookFor(pipe, { COLUMNS: 'x' }, none).width).toBe(80);
  });

  it.each<[Env, string]>([
    [{ LANG: 'de_DE.UTF-8' }, 'de-DE'],
    [{ LANG: 'de_DE.UTF-8', LC_TIME: 'fr_FR' }, 'fr-FR'],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'sr_RS@latin' }, 'sr-RS'],
    [{ LANG: 'nonsense!' }, 'en'],
    [{}, 'en'],
  ])('%j: %s', (env, locale) => {
    expect(lookFor(tty, env, none).locale).toBe(locale);
  });
});
