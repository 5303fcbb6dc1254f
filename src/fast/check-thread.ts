import { parentPort, workerData } from 'node:worker_threads';
import { type Looking, lookOver } from '../commands/check-one.ts';

/** The thread beside `journey check`: a file's path comes in, what there is to say of it goes out. */
const port = parentPort;
if (port !== null) {
  const look = lookOver(workerData as Looking);
  port.on('message', async (file: string) => port.postMessage((await look)(file)));
}
