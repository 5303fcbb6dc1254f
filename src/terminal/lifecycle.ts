import { PassThrough, Writable } from 'node:stream';

/** Begins what the prompt does; gives what undoes it. */
export type Start<Value> = (done: (value: Value) => void) => () => void;

/**
 * Runs a prompt of ours on @inquirer/core: its life cycle, cancelling and clean-up, but neither its
 * readline nor its screen. Readline on Node 20 spoils text pasted in mid-line and hears Esc late, and
 * the screen manager draws on the normal screen, where a private answer would stay in the scrollback.
 * So both get streams that lead nowhere, and the keys and frames are our own.
 * @throws the signal's reason once it is aborted
 */
export async function asPrompt<Value>(start: Start<Value>, signal: AbortSignal): Promise<Value> {
  const { createPrompt, useEffect } = await import('./inquirer-core.ts');
  const prompt = createPrompt<Value, { start: Start<Value> }>((config, done) => {
    useEffect(() => config.start(done), []);
    return '';
  });
  const output = new Writable({ write: (_chunk, _encoding, callback) => callback() });
  try {
    return await prompt({ start }, { input: new PassThrough(), output, signal });
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  }
}
