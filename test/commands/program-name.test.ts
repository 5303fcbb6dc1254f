import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandWords } from '../../src/words/help.ts';
import { nameFrom } from '../../src/words/program.ts';
import { root } from './fake-world.ts';

const words = path.join(root, 'src/words');
/** Pages about the program itself, and files for the shell and the system. */
const namesItself = new Set([
  'man.ts',
  'completion.ts',
  'topics.ts',
  'format-topic.ts',
  'content.ts',
  'check.ts',
  'notice.ts',
]);

describe('the name in the hints', () => {
  it.each([
    { script: undefined, event: undefined, folder: '/opt/journey/dist', name: 'journey' },
    { script: "'journey'", event: 'npx', folder: '/home/ana/journey/dist', name: 'npx journey' },
    { script: 'journey "today"', event: 'npx', folder: '/home/ana/journey/dist', name: 'npx journey' },
    { script: '"journey" "today"', event: 'npx', folder: 'C:\\ana\\journey\\dist', name: 'npx journey' },
    {
      script: "'journey'",
      event: 'npx',
      folder: '/home/ana/.npm/_npx/1f/node_modules/journey-for-two/dist',
      name: 'npx journey-for-two',
    },
    { script: "'vitest' run", event: 'npx', folder: '/home/ana/journey/dist', name: 'journey' },
    { script: 'journeyman', event: 'npx', folder: '/home/ana/journey/dist', name: 'journey' },
    { script: 'journey today', event: 'start', folder: '/home/ana/journey/dist', name: 'journey' },
  ])('F26: $event $script in $folder is $name', ({ script, event, folder, name }) => {
    expect(nameFrom({ npm_lifecycle_event: event, npm_lifecycle_script: script }, folder)).toBe(name);
  });

  it('F26: stands in every hint, not "journey" by itself', () => {
    const command = new RegExp(`(?<![\\w./])journey (?:${Object.keys(commandWords).join('|')})\\b`);
    const fixed = readdirSync(words)
      .filter((file) => file.endsWith('.ts') && !namesItself.has(file))
      .flatMap((file) =>
        readFileSync(path.join(words, file), 'utf8')
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .split('\n')
          .filter((line) => command.test(line))
          .map((line) => `${file} should say \${journey()}: ${line.trim()}`),
      );
    expect(fixed).toEqual([]);
  });
});
