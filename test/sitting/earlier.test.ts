import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../src/content/parse-journey.ts';
import { askedOn, wordsOf } from '../../src/model/asked.ts';
import { daysLookedBackOn } from '../../src/model/look-back.ts';
import { advance } from '../../src/sitting/advance.ts';
import { begin } from '../../src/sitting/begin.ts';
import { earlierFrom } from '../../src/sitting/looking-back.ts';
import { canGoBack } from '../../src/sitting/moves.ts';
import { nextAsk } from '../../src/sitting/next-ask.ts';
import type { Reply } from '../../src/sitting/replies.ts';
import { placeOf } from '../../src/sitting/sitting.ts';
import { root } from '../setup/root.ts';
import { activity, at, couple, dayWith, replied, setupOf, short, stem, step } from './given.ts';

const v: Reply = { kind: 'earlier' };
const goOn: Reply = { kind: 'go-on' };
const back: Reply = { kind: 'back' };
const alone: Reply = { kind: 'each-alone' };

const again = (part: 'stem' | 'question', index: number, text: string) => ({
  about: { part, index },
  text,
  before: [{ run: 'a-journey', day: 1, about: { part, index } }],
});

describe('From Before', () => {
  const section = { heading: 'From Before', markdown: 'On Day 2.', after: 'why' as const };
  const named = (days: readonly number[]) =>
    setupOf(dayWith({ number: 4, extras: [{ ...section, before: { days, minutes: 1 } }] }));

  it('shows the days it names, for both', () => {
    const sitting = at('from-before', named([2, 3]));
    expect(nextAsk(replied(sitting, v).sitting)).toEqual({
      kind: 'earlier-words',
      of: { kind: 'days', days: [2, 3] },
      who: null,
      days: [],
      tonight: [],
      offersAlone: true,
      closed: false,
    });
    for (const leaving of [goOn, back]) expect(replied(sitting, v, leaving).sitting).toEqual(sitting);
  });

  it('names none: then there is nothing to look at', () => {
    const sitting = at('from-before', named([]));
    expect(earlierFrom(sitting)).toBeNull();
    expect(replied(sitting, v).sitting).toEqual(sitting);
  });

  it('shows each their own behind a hand-over, and calls the other back', () => {
    const sitting = at('from-before', named([2]));
    const steps = [v, alone, goOn, goOn, goOn, goOn, goOn];
    const seen = steps.map((_, count) => {
      const ask = nextAsk(replied(sitting, ...steps.slice(0, count + 1)).sitting);
      return ask?.kind === 'earlier-words' ? `own ${ask.who}` : short(ask);
    });
    // The fourth day is begun by Ben.
    expect(seen).toEqual([
      'own null',
      'hand-over b',
      'own b',
      'hand-over a',
      'own a',
      'call-back b',
      'from-before',
    ]);
    expect(replied(sitting, ...steps).sitting).toEqual({ ...sitting, saved: false });
  });

  it('leads back from one’s own to those of both only when the other was called', () => {
    const sitting = at('from-before', named([2]));
    const own = replied(sitting, v, alone, goOn).sitting;
    expect(canGoBack(own)).toBe(true);
    const left = replied(own, back).sitting;
    expect(short(nextAsk(left))).toBe('call-back a');
    expect(nextAsk(replied(left, goOn).sitting)).toMatchObject({ kind: 'earlier-words', who: null });
    expect(short(nextAsk(replied(sitting, v, alone, back).sitting))).toBe('earlier-words');
  });

  it('costs no place: a new start is at the line itself', () => {
    const setup = named([2]);
    const own = replied(at('from-before', setup), v, alone, goOn).sitting;
    const anew = replied(begin(setup, placeOf(own)), goOn).sitting;
    expect([nextAsk(anew)?.kind, anew.looking, anew.alone]).toEqual(['from-before', null, null]);
  });
});

describe('then and now', () => {
  const day = dayWith({
    number: 35,
    activity: activity(
      step('Leave the first day closed.', 3),
      stem('I feel close when'),
      stem('I need'),
      step('Now open the first day.', 5),
      step('Raise a glass.'),
    ),
  });
  const askedBefore = [again('stem', 1, 'I feel close when'), again('question', 2, 'Second question?')];
  const setup = setupOf(day, { askedBefore });

  it('stays closed until both have said every sentence', () => {
    for (const ask of ['step 1 both', 'stem 1 a', 'stem 1 b', 'stem 2 b', 'stem 2 a']) {
      const sitting = at(ask, setup);
      expect([ask, earlierFrom(sitting)]).toEqual([ask, null]);
      expect(advance(sitting, v).sitting.looking).toBeNull();
    }
    for (const ask of ['step 2 both', 'step 3 both']) {
      const of = { kind: 'again', asked: [askedBefore[0]] };
      expect([ask, earlierFrom(at(ask, setup))]).toEqual([ask, of]);
    }
    // Back at the sentence it is closed again.
    expect(earlierFrom(replied(at('step 2 both', setup), back).sitting)).toBeNull();
  });

  it('is offered under a question that both have opened, and no other', () => {
    const answers = [{ by: 'a' as const, text: 'x' }];
    const questions = [1, 2].map((index) => {
      const about = { part: 'question' as const, index };
      return { about, question: `${index}?`, answers };
    });
    const { sitting } = replied(at('open', setup), { kind: 'opened', questions });
    expect(earlierFrom(sitting)).toBeNull();
    const second = replied(sitting, goOn).sitting;
    expect(nextAsk(replied(second, v).sitting)).toMatchObject({
      kind: 'earlier-words',
      of: { kind: 'again', asked: [askedBefore[1]] },
      tonight: [questions[1]],
    });
  });

  it('offers nothing where nothing was asked before', () => {
    expect(earlierFrom(at('step 2 both', setupOf(day)))).toBeNull();
  });

  it('finds the same words, whatever their case and punctuation', () => {
    expect(wordsOf('“I feel CLOSE, when…”')).toBe(wordsOf('i feel close when'));
    expect(wordsOf('I feel closer when')).not.toBe(wordsOf('I feel close when'));
  });

  it('asks Day 1’s four sentences word for word on Day 35 of the longer course', () => {
    const source = readFileSync(path.join(root, 'journeys/deepening-intimacy.md'), 'utf8');
    const days = parseJourney(source).journey?.days ?? [];
    const sentences = (number: number) =>
      days[number - 1]?.activity.items.flatMap((item) => (item.kind === 'stem' ? [item.text] : []));
    expect(sentences(1)).toHaveLength(4);
    expect(sentences(35)).toEqual(sentences(1));
    // And no other words of the course are asked twice, but within one evening.
    const asked = new Map<string, Set<number>>();
    for (const one of days)
      for (const { text } of askedOn(one))
        asked.set(wordsOf(text), (asked.get(wordsOf(text)) ?? new Set()).add(one.number));
    const twice = [...asked].filter(([, on]) => on.size > 1).map(([, on]) => [...on]);
    expect(twice).toEqual(Array.from({ length: 4 }, () => [1, 35]));
  });
});

describe('looking back over a week', () => {
  const journeys = ['deepening-intimacy', 'first-steps'].map((id) => {
    const { journey } = parseJourney(readFileSync(path.join(root, `journeys/${id}.md`), 'utf8'));
    return [id, journey?.days ?? []] as const;
  });

  it('is offered at the steps and sentences that ask for it', () => {
    const offered = journeys.flatMap(([id, days]) =>
      days.flatMap((day) => {
        const items = [day.activity, ...day.otherWays.map((way) => way.activity), day.fiveMinutes];
        return items.flatMap((one) =>
          (one?.items ?? []).flatMap((item) => {
            const words = item.kind === 'text' ? '' : item.text;
            return daysLookedBackOn(day, words).length === 0
              ? []
              : [`${id} ${day.number}: ${words.slice(0, 60)}`];
          }),
        );
      }),
    );
    expect(offered).toEqual([
      'deepening-intimacy 7: Say nothing yet. Each of you finds three headlines for the t',
      'deepening-intimacy 7: The headline for our week would be',
      'deepening-intimacy 21: Look back at these seven days: something your body liked, a ',
      "deepening-intimacy 21: Say together what you'd keep from this week. Or go to bed.",
      'deepening-intimacy 21: A moment this week when I felt easy in my skin was',
      'deepening-intimacy 21: Go through the week as it was from your side: what felt near',
      'deepening-intimacy 21: Say a thing from this week that you would like to do once mo',
      'deepening-intimacy 21: Something my body was glad of this week was',
      'deepening-intimacy 28: This week: what was good to say, and what was too much or ca',
      'deepening-intimacy 28: You may not know I noticed, but this week you',
      'first-steps 7: Walk back through these seven days, evenings left out includ',
      'first-steps 7: The evening this week that I would keep is',
      'first-steps 7: A part of this week that did not suit me was',
      'first-steps 7: The evening this week that I would keep is',
    ]);
  });

  it.each([
    [
      'a week of the course',
      { number: 14, authored: true },
      'What did this week hold?',
      [8, 9, 10, 11, 12, 13],
    ],
    ['the whole way', { number: 35, authored: false }, 'Leaf through, from the first week to this one', 34],
    ['an evening in between', { number: 10, authored: true }, 'This week, say one thing', []],
    ['a week to come', { number: 14, authored: true }, 'One change for next week', []],
    ['a short last week', { number: 10, authored: false }, 'Your answers of this week', [8, 9]],
  ])('%s', (_, day, words, days) => {
    const found = daysLookedBackOn(day, words);
    expect(typeof days === 'number' ? found.length : found).toEqual(days);
  });

  it('says so with a key', () => {
    const day = dayWith({
      number: 7,
      activity: activity(step('Three headlines of this week.', 3), step('Rest.')),
    });
    expect(earlierFrom(at('step 1 both', setupOf(day, { couple })))).toEqual({
      kind: 'week',
      days: [1, 2, 3, 4, 5, 6],
    });
    expect(earlierFrom(at('step 2 both', setupOf(day)))).toBeNull();
  });
});
