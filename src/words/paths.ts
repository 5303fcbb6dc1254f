/** What lies in each of the four folders. */
export const pathsWords = {
  config: 'settings and bookmark',
  data: 'journal, keys and your own journeys: the part to back up',
  state: 'drafts and locks',
  cache: 'pages and indexes: may be deleted at any time',
  journeys: 'the journeys that come with the program',
} as const;
