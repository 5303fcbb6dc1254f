/** A bullet's second day and later ones. */
export const againTails: readonly string[] = [
  'another evening',
  'in small things',
  'once more',
  'from the other side',
  'as it is today',
];

/** "Trust, once more"; after a mark of its own, "What is trust? Once more". */
export function againTitle(theme: string, tail: string): string {
  if (!/[?!…]$/.test(theme)) return `${theme}, ${tail}`;
  return `${theme} ${tail.slice(0, 1).toUpperCase()}${tail.slice(1)}`;
}

/** Where the file names no theme at all. */
export const themesOfOurOwn: readonly string[] = [
  'Small Attentions',
  'Listening to the End',
  'What We Laugh About',
  'Asking for Help',
  'The Hour Before Sleep',
  'Things We Do Well',
  'Coming Home',
  'Our Kind of Rest',
  'Saying Thank You',
  'Plans and Daydreams',
  'A Fair Share',
  'Where We Grew Up',
  'Good Manners Between Us',
  'When One Is Tired',
  'Friends of Ours',
  'Being Alone, Being Together',
  'What We Have Learned',
  'Surprises',
  'Money in Small Coins',
  'Making Up',
  'Weather and Moods',
  'Places We Love',
  'Work, Left at the Door',
  'Music in the House',
  'Something Old',
  'Something New',
  'Courage in Little Things',
  'The Body We Live In',
  'Promises',
  'What Stays',
];

export const lookBackTitle = (week: number): string => `Week ${week}, Looking Back`;
export const lastTitle = 'Looking Back on the Whole Way';

/** Where the file names no daily activities. */
export const defaultActivities: readonly string[] = ['Settling in', 'Talking', 'One small thing'];
