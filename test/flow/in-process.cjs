// The built program inside a worker: each message is a command, run to its end as a call of its own.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { EventEmitter } = require('node:events');
const { Readable, Writable } = require('node:stream');
const { workerData } = require('node:worker_threads');
const { Script } = require('node:vm');

const { dist, port, flag, passphraseWork } = workerData;
const filename = path.join(dist, 'main.cjs');
const script = new Script(readFileSync(filename, 'utf8'), { filename });
const requireThere = createRequire(filename);

port.on('message', async ({ words, env, input }) => {
  const out = collector();
  const err = collector();
  // What was registered on it goes with it.
  const own = Object.assign(new EventEmitter(), {
    argv: [process.execPath, path.join(dist, '../bin/journey.js'), ...words],
    env,
    stdin: Readable.from([Buffer.from(input)]),
    stdout: out.stream,
    stderr: err.stream,
    pid: process.pid,
    platform: process.platform,
    exitCode: undefined,
    kill: process.kill.bind(process),
  });
  // The program anew, so that nothing of an earlier call is left in it.
  const program = { exports: {} };
  script.runInThisContext()(requireThere, program, dist);
  let ran;
  try {
    await program.exports.main(own, passphraseWork);
    own.emit('exit', own.exitCode);
    ran = { code: own.exitCode ?? 0, out: out.text(), err: err.text() };
  } catch (error) {
    ran = { code: 1, out: out.text(), err: `${err.text()}${error.stack}` };
  }
  port.postMessage(ran);
  Atomics.store(flag, 0, 1);
  Atomics.notify(flag, 0);
});

function collector() {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
