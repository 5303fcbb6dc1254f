// Takes the README's pictures from the built program on a real pseudo-terminal, as SVG.
//   node docs/pictures.mjs [--out FOLDER] [NAME…]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { terminalSvg } from './terminal-svg.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const program = path.join(root, 'bin/journey.js');
const answers = {
  Ana: [
    'When we cook and nobody talks and it is not a silence.',
    'Talking opens easily. Asking for help sticks.',
    'We both start late on Thursdays now. The phones get in the way.',
    'The hour in the car when it rained too hard to get out.',
  ],
  Ben: [
    'The night the lights went out and we played cards by torchlight.',
    'Doing things side by side. Saying what I am afraid of sticks.',
    'Walking to the station together helps. Overtime does not.',
    'The first snow, when every train was cancelled.',
  ],
};

const pictures = {
  reading: {
    title: 'A day’s reading, a screenful at a time',
    take: async (evening) => {
      const screen = await evening.start(['today']);
      return await screen.enterUntil(/Learning · 1 of/);
    },
  },
  stem: {
    title: 'A sentence to complete: whose turn it is, and the few keys',
    take: async (evening) => {
      const screen = await evening.start(['today']);
      return await screen.enterUntil(/Sentence 1 of/);
    },
  },
  plan: {
    title: 'The five weeks as rows of days, nine of them done',
    take: async (evening) => {
      for (let day = 1; day <= 9; day += 1) evening.run('done', '--day', String(day));
      const screen = await evening.start(['plan']);
      return await screen.ended();
    },
  },
  opening: {
    title: 'What both answered alone, opened side by side',
    take: async (evening) => {
      for (const [name, texts] of Object.entries(answers)) {
        const left = name === 'Ben' ? texts.slice(0, -1) : texts;
        left.forEach((text, at) => {
          const question = ['--day', '1', '--question', String(at + 1)];
          evening.run('reflect', '--as', name, ...question, '--answer', text, '--ours');
        });
      }
      const screen = await evening.start(['today']);
      await screen.enterUntil(/Question 4 of 4/);
      screen.type(`${answers.Ben.at(-1)}\r`);
      await screen.waitFor(/keep mine/);
      screen.type('a');
      await screen.waitFor(/think again/);
      screen.type('\r');
      await screen.waitFor(/you can look again/);
      screen.type('\r');
      return await screen.waitFor(/Both of you have answered/);
    },
  },
};

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const out = values.out ?? path.join(root, 'docs/pictures');
fs.mkdirSync(out, { recursive: true });
for (const name of positionals.length > 0 ? positionals : Object.keys(pictures)) {
  const { title, take } = pictures[name];
  const evening = newEvening();
  try {
    const screen = await take(evening);
    fs.writeFileSync(path.join(out, `${name}.svg`), terminalSvg(screen, title));
  } finally {
    evening.end();
  }
}

/** A couple with a home of their own, who have just begun. */
function newEvening() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'journey-pictures-'));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    JOURNEY_HOME: home,
    LANG: 'en_US.UTF-8',
    JOURNEY_PAGER: '',
  };
  const started = [];
  const run = (...words) => execFileSync(process.execPath, [program, ...words], { env, stdio: 'pipe' });
  run('begin', 'deepening-intimacy', '--names', 'Ana,Ben');
  return {
    run,
    start: async (words) => {
      const screen = onScreen(words, { ...env, TERM: 'xterm-256color' });
      started.push(screen);
      return screen;
    },
    end: () => {
      for (const screen of started) screen.kill();
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The program on a screen of 80 by 24. */
function onScreen(words, env) {
  const size = { cols: 80, rows: 24 };
  const screen = new xterm.Terminal({ ...size, allowProposedApi: true });
  const child = pty.spawn(process.execPath, [program, ...words], { ...size, cwd: root, env });
  let over = false;
  let drawn = Promise.resolve();
  child.onData((data) => {
    drawn = new Promise((resolve) => screen.write(data, resolve));
  });
  child.onExit(() => {
    over = true;
  });
  const text = () => {
    const { active } = screen.buffer;
    const row = (at) => active.getLine(active.baseY + at)?.translateToString(true) ?? '';
    return Array.from({ length: size.rows }, (_, at) => row(at)).join('\n');
  };
  const until = async (holds, what) => {
    for (const start = Date.now(); !holds(); ) {
      if (Date.now() - start > 20_000) throw new Error(`${what} did not come. The screen:\n${text()}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await drawn;
    }
    return screen;
  };
  return {
    type: (keys) => child.write(keys),
    waitFor: (wanted) => until(() => wanted.test(text()), wanted),
    ended: () => until(() => over, 'The end'),
    /** Presses Enter, one screen after the other, until one shows what is wanted. */
    enterUntil: async (wanted) => {
      for (let before = ''; ; before = text()) {
        await until(() => text().trim() !== '' && text() !== before && /Enter/.test(text()), wanted);
        if (wanted.test(text())) return screen;
        child.write('\r');
      }
    },
    kill: () => {
      if (!over) child.kill('SIGKILL');
    },
  };
}
