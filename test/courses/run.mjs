// Runs test/courses/run.ts, bundled, on the folders named.
import { runSource } from '../../scripts/run-source.mjs';

await runSource(new URL('../..', import.meta.url).pathname, "import './test/courses/run.ts'", '0.0.0-test');
