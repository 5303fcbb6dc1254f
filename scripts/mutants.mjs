import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { createVitest, parseAst } from 'vitest/node';

/**
 * Breaks the code that keeps promises, one small change at a time, and counts how many of the changes
 * the quick tests in one process notice. A change lives in the memory of a runner of tests alone: no
 * file is written. `--room=export` takes one room, `--count N` that many changes (always the same),
 * `--all` every change; JOURNEY_WORKERS says how many run side by side. docs/mutants.md has the scores.
 */

const root = path.resolve(import.meta.dirname, '..');
const evening = 'test/evening/evening.test.ts';
const care = 'test/storage/care.test.ts';
const inFolder = (folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);

/** The files of each room, and the tests that are to notice a change in them, the narrowest first. */
const rooms = {
  sitting: {
    files: inFolder('src/sitting'),
    tests: ['test/sitting/sitting.test.ts', 'test/sitting/resume.test.ts', evening],
  },
  journal: {
    files: inFolder('src/journal'),
    tests: ['test/journal/journal.test.ts', 'test/storage/opening.test.ts', care, evening],
  },
  opening: {
    files: ['src/storage/opening.ts', 'src/storage/taking-back.ts'],
    tests: ['test/storage/opening.test.ts', evening],
  },
  sharing: {
    files: ['src/commands/change-share.ts', 'src/terminal/perform-share.ts'],
    tests: [evening],
  },
  walk: {
    files: ['walk', 'keeper', 'forgetful-keeper', 'read-day', 'reflect-by-flags'].map(
      (name) => `src/commands/${name}.ts`,
    ),
    tests: ['test/evening/no-save.test.ts', evening],
  },
  export: { files: ['src/commands/export.ts'], tests: ['test/commands/export.test.ts', evening] },
  backup: {
    files: ['src/storage/backup.ts', 'src/commands/backup.ts', 'src/commands/restore.ts'],
    tests: ['test/storage/backup.test.ts', care, evening],
  },
  forget: {
    files: ['src/storage/forget.ts', 'src/storage/removing.ts', 'src/commands/forget.ts'],
    tests: ['test/commands/forget.test.ts', care, evening],
  },
  keys: {
    files: ['src/storage/keys.ts', 'src/storage/key-care.ts'],
    tests: ['test/storage/keys.test.ts', 'test/storage/promises.test.ts'],
  },
};

const swaps = {
  ...{ '===': '!==', '!==': '===', '<': '<=', '<=': '<', '>': '>=', '>=': '>' },
  ...{ '&&': '||', '||': '&&', '??': '&&', '+': '-', '-': '+', '+=': '-=', '-=': '+=' },
};
const methods = { some: 'every', every: 'some', startsWith: 'endsWith', endsWith: 'startsWith' };
const dropped = new Set(['filter', 'sort', 'slice', 'trim', 'toLowerCase', 'toUpperCase']);

/** The changes of one node of the syntax tree: what stands where, and what is put there instead. */
function changesOf(node, js) {
  const text = ({ start, end }) => js.slice(start, end);
  const put = (at, instead) => ({ start: at.start, end: at.end, instead });
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression': {
      const other = swaps[node.operator];
      const joinsText = /["'`]/.test(text(node)) && /^[+-]=?$/.test(node.operator);
      if (other === undefined || joinsText) return [];
      // Between two operands there is nothing but space, brackets and the operator itself.
      const start = js.indexOf(node.operator, node.left.end);
      return [put({ start, end: start + node.operator.length }, other)];
    }
    case 'IfStatement':
    case 'WhileStatement':
      return [put(node.test, `!(${text(node.test)})`)];
    case 'ConditionalExpression':
      return [put(node, `(${text(node.test)}) ? (${text(node.alternate)}) : (${text(node.consequent)})`)];
    case 'UnaryExpression':
      return node.operator === '!' ? [put(node, `(${text(node.argument)})`)] : [];
    case 'Literal':
      if (typeof node.value === 'boolean') return [put(node, String(!node.value))];
      return typeof node.value === 'number' ? [put(node, String(node.value + 1))] : [];
    case 'ExpressionStatement':
      return /^(Await|Call)Expression$/.test(node.expression.type) ? [put(node, ';')] : [];
    case 'ReturnStatement':
      if (node.argument?.type === 'ArrayExpression' && node.argument.elements.length > 0)
        return [put(node.argument, '[]')];
      return node.argument?.type === 'ObjectExpression' ? [put(node.argument, '{}')] : [];
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
      const other = methods[callee.property.name];
      if (other !== undefined) return [put(callee.property, other)];
      return dropped.has(callee.property.name) ? [put(node, text(callee.object))] : [];
    }
    default:
      return [];
  }
}

/** Every change of a file, with the whole of its changed JavaScript. */
function mutantsOf(room, file) {
  const js = transformSync(readFileSync(path.join(root, file), 'utf8'), { loader: 'ts' }).code;
  const found = [];
  const visit = (node) => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node?.type !== 'string' || node.type === 'ImportDeclaration') return;
    for (const change of changesOf(node, js)) found.push(change);
    // The key of a table is a name, even where it is a number.
    for (const [name, child] of Object.entries(node))
      if (child !== null && typeof child === 'object' && !(name === 'key' && node.type === 'Property'))
        visit(child);
  };
  visit(parseAst(js).body);
  return found.map(({ start, end, instead }) => {
    const code = js.slice(0, start) + instead + js.slice(end);
    const [before, after] = [js, code].map((all) => all.slice(all.lastIndexOf('\n', start) + 1).split('\n')[0]);
    return { room, file, code, before: before.trim(), after: after.trim() };
  });
}

/** The same shuffle on every computer. */
function shuffled(all) {
  let seed = 20;
  const dice = all.map((one) => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return [seed, one];
  });
  return dice.sort(([one], [two]) => one - two).map(([, one]) => one);
}

/** A runner of tests in a program of its own, which its parent may end. */
async function serve() {
  let current = { file: '', code: '' };
  const plugin = {
    name: 'one-change',
    enforce: 'pre',
    load: (id) => (id === path.join(root, current.file) ? current.code : null),
  };
  class InOrder {
    sort = (files) => files;
    shard = (files) => files;
  }
  const vitest = await createVitest(
    'test',
    {
      ...{ root, watch: false, pool: 'threads', bail: 1, maxWorkers: 1, fileParallelism: false, globalSetup: [] },
      ...{ reporters: [{}], include: ['test/**/*.test.ts'], sequence: { sequencer: InOrder } },
    },
    { plugins: [plugin], logLevel: 'silent' },
  );
  await vitest.standalone();
  process.on('message', async (mutant) => {
    const changed = [current.file, mutant.file].filter((file) => file !== '');
    current = mutant;
    for (const file of changed) vitest.invalidateFile(path.join(root, file));
    const specs = rooms[mutant.room].tests.flatMap((file) => vitest.getModuleSpecifications(path.join(root, file)));
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
    const fine = testModules.length > 0 && testModules.every((one) => one.ok());
    process.send(fine && unhandledErrors.length === 0 ? 'survived' : 'noticed');
  });
  process.send('ready');
}

function runner() {
  let child = null;
  /** What the next message says; 'timed out' after so many milliseconds, and then the runner is gone. */
  const heard = (limit) =>
    new Promise((resolve) => {
      const late = setTimeout(() => end('timed out'), limit);
      const end = (answer) => {
        clearTimeout(late);
        child.removeAllListeners();
        if (answer === 'timed out' || answer === 'died') close();
        resolve(answer);
      };
      child.once('message', end).once('exit', () => end('died'));
    });
  const close = () => {
    child?.kill('SIGKILL');
    child = null;
  };
  return {
    close,
    async run(mutant, limit) {
      if (child === null) {
        child = fork(fileURLToPath(import.meta.url), ['--serve'], { stdio: ['ignore','inherit','inherit','ipc'] });
        if ((await heard(120_000)) !== 'ready') throw new Error('the tests cannot be started');
      }
      child.send(mutant);
      return await heard(limit);
    },
  };
}

const option = (name) => {
  const at = process.argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  return at < 0 ? undefined : (process.argv[at].split('=')[1] ?? process.argv[at + 1]);
};

/** How long the tests of a room take when nothing is changed; they must pass then. */
async function unchanged(runs, room) {
  const file = rooms[room].files[0];
  const { code } = transformSync(readFileSync(path.join(root, file), 'utf8'), { loader: 'ts' });
  const took = [];
  for (let count = 0; count < 2; count += 1) {
    const before = Date.now();
    if ((await runs.run({ room, file, code }, 600_000)) !== 'survived')
      throw new Error(`${room}: its tests fail before anything is changed`);
    took.push(Date.now() - before);
  }
  return Math.max(...took);
}

async function main() {
  const chosen = Object.keys(rooms).filter((room) => (option('--room') ?? room) === room);
  const every = chosen.flatMap((room) => rooms[room].files.flatMap((file) => mutantsOf(room, file)));
  const count = process.argv.includes('--all') ? every.length : Number(option('--count') ?? 600);
  const waiting = shuffled(every).slice(0, count);
  console.log(`${waiting.length} of ${every.length} changes`);
  const workers = Array.from({ length: Number(process.env.JOURNEY_WORKERS ?? Math.min(2, cpus().length)) }, runner);
  const limits = {};
  for (const room of chosen) limits[room] = 10_000 + 4 * (await unchanged(workers[0], room));
  const done = [];
  const work = async (runs) => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      const end = await runs.run(one, limits[one.room]);
      done.push({ ...one, end });
      if (end !== 'noticed') console.log(`${end}: ${one.file}\n  - ${one.before}\n  + ${one.after}`);
      if (done.length % 50 === 0) console.log(`${done.length} done`);
    }
    runs.close();
  };
  await Promise.all(workers.map(work));
  console.log('room      changes noticed timed-out survived  score');
  for (const room of [...chosen, 'all']) {
    const some = done.filter((one) => room === 'all' || one.room === room);
    const ends = (...kinds) => some.filter(({ end }) => kinds.includes(end)).length;
    const noticed = ends('noticed', 'died');
    const score = `${((noticed / Math.max(1, some.length)) * 100).toFixed(1)} %`;
    console.log(
      [room.padEnd(9), ...[some.length, noticed, ends('timed out'), ends('survived'), score].map((one) => String(one).padStart(8))].join(' '),
    );
  }
}

await (process.argv.includes('--serve') ? serve() : main());
