import type { ProcessLike } from './process-like.ts';

/** Stops the program as Ctrl-Z does: `aside` before, and `back` once it goes on. */
export function suspend(process: ProcessLike, aside: () => void, back: () => void): void {
  if (process.platform === 'win32') return;
  aside();
  let isBack = false;
  const goOn = () => {
    if (isBack) return;
    isBack = true;
    process.off('SIGCONT', goOn);
    clearTimeout(timer);
    back();
  };
  process.on('SIGCONT', goOn);
  // Where nobody could ever continue it, the system ignores the stop; then the timer brings us back.
  const timer = setTimeout(goOn, 100);
  process.kill(0, 'SIGTSTP');
}
