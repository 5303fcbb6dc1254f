import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { tempFolder } from '../storage/temp-world.ts';
import { type Acknowledged, lookAtNames, newHome, readLines } from './children.ts';
import { type Measuring, numbers, type Random, type Row } from './row.ts';

export { lineOf } from './row.ts';

/**
 * F6: power cuts. A program writes to an ext4 disk that is a file on XFS, and acknowledges to a pipe.
 * At a random moment that file is cloned in one step (FICLONE): the clone is the disk as a power cut
 * would have left it. It is mounted, its own journal recovered, and compared with what had been
 * acknowledged before the cut. ext4 is mounted so that it helps as little as it can
 * (noauto_da_alloc, commit=30). Two controls, one that flushes nothing and one that does not flush
 * folders, must lose something, or the method would prove nothing.
 *
 * Needs root, loop devices, mkfs.ext4 and mkfs.xfs, and is run only with JOURNEY_POWER_CUTS=1.
 */

type Disk = { readonly base: string; readonly image: string; readonly mounted: string };

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

function must(command: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

function whyNot(): string | null {
  if (process.env.JOURNEY_POWER_CUTS !== '1') return 'run only with JOURNEY_POWER_CUTS=1';
  if (process.getuid?.() !== 0) return 'needs root';
  const missing = ['mkfs.ext4', 'mkfs.xfs', 'mount'].filter(
    (tool) => spawnSync(tool, ['-V']).error !== undefined,
  );
  return missing.length > 0 ? `${missing.join(' and ')} not installed` : null;
}

function makeDisk(): Disk {
  const base = tempFolder();
  const xfs = path.join(base, 'xfs');
  fs.mkdirSync(xfs);
  fs.writeFileSync(path.join(base, 'xfs.img'), '');
  fs.truncateSync(path.join(base, 'xfs.img'), 1024 ** 3);
  must('mkfs.xfs', '-q', '-m', 'reflink=1', path.join(base, 'xfs.img'));
  must('mount', '-o', 'loop', path.join(base, 'xfs.img'), xfs);
  const image = path.join(xfs, 'disk.img');
  fs.writeFileSync(image, '');
  fs.truncateSync(image, 128 * 1024 ** 2);
  must('mkfs.ext4', '-q', '-F', image);
  const mounted = path.join(base, 'disk');
  fs.mkdirSync(mounted);
  must('mount', '-o', 'loop,noauto_da_alloc,commit=30', image, mounted);
  return { base, image, mounted };
}

function removeDisk({ base, mounted }: Disk): void {
  spawnSync('umount', [mounted]);
  spawnSync('umount', [path.join(base, 'xfs')]);
  fs.rmSync(base, { recursive: true, force: true });
}

/** One cut: what was acknowledged before it, and what the disk then holds. */
async function cut(disk: Disk, writer: string, mode: string, random: Random) {
  const home = fs.mkdtempSync(path.join(disk.mounted, 'home-'));
  await newHome(home);
  must('sync', '-f', disk.mounted);
  const env = { ...process.env, JOURNEY_HOME: home };
  const child = spawn(process.execPath, [writer, 'a', '0', '100000', mode], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    said += text;
  });
  while (!said.includes('ready\n')) await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => setTimeout(done, 300 + random.below(1500)));
  const acknowledged = readLines(said).acknowledged;
  const clone = `${disk.image}.cut`;
  must('cp', '--reflink=always', disk.image, clone);
  child.kill('SIGKILL');
  await new Promise((done) => child.on('close', done));
  const left = lookInto(disk, clone, path.basename(home), acknowledged);
  fs.rmSync(clone);
  fs.rmSync(home, { recursive: true });
  return { acknowledged: acknowledged.length, lost: left.lost, torn: left.torn };
}

function lookInto(disk: Disk, clone: string, home: string, acknowledged: readonly Acknowledged[]) {
  const after = path.join(disk.base, 'after');
  fs.mkdirSync(after, { recursive: true });
  must('mount', '-o', 'loop', clone, after);
  try {
    return lookAtNames(path.join(after, home), acknowledged, hashOf);
  } catch {
    // Not even the folder is there.
    return { lost: acknowledged.length, torn: 0 };
  } finally {
    must('umount', after);
  }
}

export async function measure({ count = 30, seed = 6, writer }: Measuring): Promise<Row> {
  const skipped = whyNot();
  if (skipped !== null) return { name: 'F6', figures: {}, ok: false, skipped };
  const random = numbers(seed);
  const disk = makeDisk();
  const sum = { cuts: count, acknowledged: 0, lost: 0, torn: 0 };
  const controls = { 'no-fsync': 0, 'no-folder-fsync': 0 };
  try {
    for (let at = 0; at < count; at += 1) {
      const one = await cut(disk, writer, '', random);
      sum.acknowledged += one.acknowledged;
      sum.lost += one.lost;
      sum.torn += one.torn;
    }
    for (const mode of ['no-fsync', 'no-folder-fsync'] as const) {
      for (let at = 0; at < 5; at += 1) {
        const one = await cut(disk, writer, mode, random);
        controls[mode] += one.lost + one.torn;
      }
    }
  } finally {
    removeDisk(disk);
  }
  const figures = {
    ...sum,
    'lost without fsync': controls['no-fsync'],
    'lost without folder fsync': controls['no-folder-fsync'],
  };
  const caught = controls['no-fsync'] > 0 && controls['no-folder-fsync'] > 0;
  return { name: 'F6', figures, ok: caught && sum.acknowledged > count && sum.lost + sum.torn === 0 };
}
