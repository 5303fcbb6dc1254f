import { describe, expect, it } from 'vitest';
import { JourneyError } from '../../src/errors.ts';
import { journeyPaths } from '../../src/storage/paths.ts';

function failure(env: NodeJS.ProcessEnv): JourneyError {
  try {
    journeyPaths(env, 'linux');
  } catch (error) {
    if (error instanceof JourneyError) return error;
  }
  throw new Error('it did not fail');
}

describe('where things are kept', () => {
  it('is all in JOURNEY_HOME when it is set', () => {
    expect(journeyPaths({ JOURNEY_HOME: '/x/j', HOME: '/home/ana', XDG_DATA_HOME: '/d' }, 'linux')).toEqual({
      config: '/x/j/config',
      data: '/x/j/data',
      state: '/x/j/state',
      cache: '/x/j/cache',
    });
  });

  it('follows XDG, and ignores relative paths there', () => {
    const env = { HOME: '/home/ana', XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: 'relative', XDG_STATE_HOME: '' };
    expect(journeyPaths(env, 'linux')).toEqual({
      config: '/c/journey',
      data: '/home/ana/.local/share/journey',
      state: '/home/ana/.local/state/journey',
      cache: '/home/ana/.cache/journey',
    });
  });

  it('needs no HOME where XDG says everything', () => {
    const env = { XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '/d', XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/k' };
    expect(journeyPaths(env, 'linux').data).toBe('/d/journey');
  });

  it('is in Library on macOS and in AppData on Windows', () => {
    expect(journeyPaths({ HOME: '/Users/ana' }, 'darwin').data).toBe(
      '/Users/ana/Library/Application Support/journey',
    );
    const env = { USERPROFILE: 'C:\\Users\\ana', APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' };
    expect(journeyPaths(env, 'win32').config).toBe('C:\\Users\\ana\\AppData\\Roaming\\journey\\Config');
    expect(journeyPaths(env, 'win32').data).toBe('C:\\Users\\ana\\AppData\\Local\\journey\\Data');
  });

  it.each([
    [{}],
    [{ HOME: '' }],
    [{ HOME: 'home/ana' }],
    [{ JOURNEY_HOME: 'here' }],
    [{ JOURNEY_HOME: '', HOME: '' }],
  ])('says what to set when there is no home: %j', (env) => {
    const error = failure(env);
    expect(error.exitCode).toBe(78);
    expect(error.hint).toContain('JOURNEY_HOME');
  });
});
