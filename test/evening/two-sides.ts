import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { answers } from '../../src/commands/answers.ts';
import { beginJourney } from '../../src/commands/begin.ts';
import { reflect } from '../../src/commands/reflect.ts';
import type { PartnerId } from '../../src/model/couple.ts';
import type { Ask } from '../../src/sitting/asks.ts';
import { tempFolder } from '../storage/temp-world.ts';
import { type Couple, type Home, homeAt, type Sat, said } from './evening.ts';

/**
 * A course that its author goes on to change, and a couple whose every answer names the question its
 * author saw: so that wherever it is shown it can be held against the question it stands under.
 */

export const asked = ['What did you hear?', 'What did you say?', 'What was left out?'] as const;

export type CourseParts = {
  readonly title?: string;
  readonly learning?: string;
  /** The plan's first words, which the made evenings are about. */
  readonly focus?: string;
  readonly weeks?: number;
};

export function courseOf(
  questions: readonly string[],
  { title = 'The Door', learning = 'A door has two sides.', focus = 'The lamp', weeks = 2 }: CourseParts = {},
): string {
  return `---
title: Two Sides
duration: ${weeks} week${weeks === 1 ? '' : 's'}
description: A course that its author goes on to change.
---

# Two Sides

## Day 1: ${title}

### Today's Learning

${learning}

### Today's Activity

- "When I come home I..."
- "What I leave at the door is..."

### Reflection Questions

${questions.map((one, at) => `${at + 1}. ${one}`).join('\n')}

## Your Journey Plan

${Array.from({ length: weeks }, (_, at) => `### Week ${at + 1}: Home\n\n- ${focus}\n- ${focus} again\n`).join('\n')}`;
}

export type Begun = { readonly home: Home; readonly rewrite: (text: string) => void };

/** Ana and Ben with a course file that its author can rewrite. */
export async function begun(text = courseOf(asked)): Promise<Begun> {
  const folder = tempFolder();
  const file = path.join(folder, 'two-sides.md');
  fs.writeFileSync(file, text);
  const home = homeAt(path.join(folder, 'home'));
  await beginJourney(home.world(), file, { names: 'Ana,Ben' });
  return { home, rewrite: (changed) => fs.writeFileSync(file, changed) };
}

export const wordsTo = (who: PartnerId, question: string) => `${who === 'a' ? 'Ana' : 'Ben'} to: ${question}`;

/** Answers with the question as it was seen, opens all; stops where `until` says. */
export function saying(until: (ask: Ask) => boolean = () => false): Couple {
  return (ask) => {
    if (until(ask)) return { kind: 'stop' };
    if (ask.kind === 'question') return { kind: 'wrote', text: wordsTo(ask.partner, ask.text) };
    if (ask.kind === 'stem') return { kind: 'write' };
    if (ask.kind === 'write-stem') return { kind: 'wrote', text: wordsTo(ask.speaker, ask.text) };
    if (ask.kind === 'share') return { kind: 'share', open: ask.answered.map(({ index }) => index) };
    return { kind: 'go-on' };
  };
}

export const atQuestion = (who: PartnerId, index: number) => (ask: Ask) =>
  ask.kind === 'question' && ask.partner === who && ask.about.index === index;

/** One answer by flags, to the question the author means. */
export async function tell(home: Home, who: PartnerId, index: number, question: string, day = 1) {
  const as = who === 'a' ? 'Ana' : 'Ben';
  const answer = { as, day, question: index, answer: wordsTo(who, question), ours: true };
  return await said(home, (world) => reflect(world, answer));
}

export function questionsIn({ asks }: Sat): readonly string[] {
  return asks.flatMap((ask) => (ask.kind === 'question' ? [`${ask.partner} ${ask.text}`] : []));
}

type Shown = { readonly question: string; readonly answers: readonly { readonly text: string }[] };

/** What `answers` shows: every answer stands under the question its author saw, wherever it is shown. */
export async function pairs(
  home: Home,
  as?: 'Ana' | 'Ben',
  day = 1,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const who = as === undefined ? {} : { as };
  const shown = await said(home, (world) => answers(world, { ...who, day, json: true }));
  const { questions } = JSON.parse(shown) as { readonly questions: readonly Shown[] };
  for (const { question, answers: given } of questions)
    for (const { text } of given) expect(text).toContain(` to: ${question}`);
  return new Map(questions.map(({ question, answers: given }) => [question, given.map(({ text }) => text)]));
}

/** The questions shown side by side at the end of an evening, each over answers that are to it. */
export function opened({ asks }: Sat): readonly string[] {
  return asks.flatMap((ask) => {
    if (ask.kind !== 'opened') return [];
    for (const { text } of ask.question.answers) expect(text).toContain(` to: ${ask.question.question}`);
    return [ask.question.question];
  });
}
