import { defineConfig, mergeConfig } from 'vitest/config';
import everyTest from './vitest.config.mts';

/** The tests that run in this process and are quick: what `npm run test:mutants` runs for each change. */
const config = mergeConfig(everyTest, defineConfig({}));
config.test.include = [
  'test/{journal,model,sitting}/*.test.ts',
  // Not the random evenings: looking for the smallest one that fails takes minutes.
  'test/evening/evening.test.ts',
  'test/storage/{care,drafts,journal-folder,journal-store,keys,opening,promises}.test.ts',
  'test/views/export.test.ts',
  'test/commands/search.test.ts',
];
config.test.globalSetup = [];

export default config;
