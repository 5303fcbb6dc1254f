import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores are the least the suite is meant for; most of its time is spent waiting for programs.
    maxWorkers: 2,
    // Nothing is mocked and nothing global is changed, so a worker can go from file to file as it is.
    isolate: false,
    globalSetup: ['test/setup/global.ts'],
    // Generous: a test waits for what it wants to see, and a busy machine may take its time.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A stray call without a home of its own must not find the real one.
    env: { JOURNEY_HOME: '/nonexistent/every-test-sets-its-own' },
    // @inquirer/testing sees prompts only when they are loaded through the runner.
    server: { deps: { inline: [/inquirer/] } },
  },
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
});
