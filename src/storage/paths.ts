import path from 'node:path';
import { JourneyError } from '../errors.ts';
import { storageWords } from '../words/storage.ts';

/** Where everything of ours lies. */
export type JourneyPaths = {
  readonly config: string;
  readonly data: string;
  readonly state: string;
  readonly cache: string;
};

const name = 'journey';

/**
 * The four folders: inside JOURNEY_HOME when it is set; else where the system keeps such things,
 * as https://www.npmjs.com/package/env-paths lays them out (Linux: the XDG Base Directory
 * Specification 0.8, whose relative paths "must be ignored"; macOS: ~/Library; Windows: %APPDATA%).
 * Nothing is created. Throws JourneyError (config) when there is no home to begin from.
 */
export function journeyPaths(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): JourneyPaths {
  const own = env.JOURNEY_HOME;
  if (own !== undefined && own !== '') return insideOne(own, platform);
  switch (platform) {
    case 'win32':
      return onWindows(env);
    case 'darwin':
      return onMac(homeOf(env, platform));
    default:
      return onXdg(env);
  }
}

function pathFor(platform: NodeJS.Platform): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}

function insideOne(own: string, platform: NodeJS.Platform): JourneyPaths {
  const { isAbsolute, join } = pathFor(platform);
  if (!isAbsolute(own)) {
    throw new JourneyError('config', storageWords.relativeHome(own), storageWords.relativeHomeHint);
  }
  return {
    config: join(own, 'config'),
    data: join(own, 'data'),
    state: join(own, 'state'),
    cache: join(own, 'cache'),
  };
}

function homeOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = platform === 'win32' ? env.USERPROFILE : env.HOME;
  if (home === undefined || !pathFor(platform).isAbsolute(home)) {
    throw new JourneyError('config', storageWords.homeless, storageWords.homelessHint);
  }
  return home;
}

function onXdg(env: NodeJS.ProcessEnv): JourneyPaths {
  const { isAbsolute, join } = path.posix;
  const base = (given: string | undefined, ...standard: string[]) =>
    given !== undefined && isAbsolute(given) ? given : join(homeOf(env, 'linux'), ...standard);
  return {
    config: join(base(env.XDG_CONFIG_HOME, '.config'), name),
    data: join(base(env.XDG_DATA_HOME, '.local', 'share'), name),
    state: join(base(env.XDG_STATE_HOME, '.local', 'state'), name),
    cache: join(base(env.XDG_CACHE_HOME, '.cache'), name),
  };
}

function onMac(home: string): JourneyPaths {
  const library = path.posix.join(home, 'Library');
  return {
    config: path.posix.join(library, 'Preferences', name),
    data: path.posix.join(library, 'Application Support', name),
    state: path.posix.join(library, 'Logs', name),
    cache: path.posix.join(library, 'Caches', name),
  };
}

function onWindows(env: NodeJS.ProcessEnv): JourneyPaths {
  const { isAbsolute, join } = path.win32;
  const base = (given: string | undefined, last: string) =>
    given !== undefined && isAbsolute(given) ? given : join(homeOf(env, 'win32'), 'AppData', last);
  const local = join(base(env.LOCALAPPDATA, 'Local'), name);
  return {
    config: join(base(env.APPDATA, 'Roaming'), name, 'Config'),
    data: join(local, 'Data'),
    state: join(local, 'Log'),
    cache: join(local, 'Cache'),
  };
}
