import type { DirectCommand } from './direct-command.ts';
import { type Run, runCommand } from './run-command.ts';

/** Runs a command line that `fast` understood by itself. */
export async function runDirect(command: DirectCommand): Promise<void> {
  await runCommand({}, async () => await loadDirect(command));
}

/** Loads the command; what comes back runs it with what it was told. */
async function loadDirect({ name, parameter, options }: DirectCommand): Promise<Run> {
  switch (name) {
    case 'home':
      return (await import('../commands/home.ts')).home;
    case 'today': {
      const asText = options['text'] === true || options['json'] === true;
      return async (world) => {
        // The walk is loaded where someone can walk.
        if (asText || !world.terminal.canPrompt) {
          const { dayInText } = await import('../commands/day-in-text.ts');
          return await dayInText(world, options);
        }
        const { today } = await import('../commands/today.ts');
        return await today(world, { ...options, save: true });
      };
    }
    case 'reflect': {
      const { reflect } = await import('../commands/reflect.ts');
      return (world) => reflect(world, options);
    }
    case 'plan': {
      const { plan } = await import('../commands/plan.ts');
      return (world) => plan(world, options);
    }
    case 'read': {
      const { read } = await import('../commands/read.ts');
      return (world) => read(world, parameter, options);
    }
    case 'answers': {
      const { answers } = await import('../commands/answers.ts');
      return (world) => answers(world, options);
    }
    case 'status': {
      const { status } = await import('../commands/status.ts');
      return (world) => status(world, options);
    }
    case 'list': {
      const { list } = await import('../commands/list.ts');
      return (world) => list(world, options);
    }
  }
}
