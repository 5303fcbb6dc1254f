import { JourneyError } from '../../src/errors.ts';
import type { CurrentAnswer, Voice } from '../../src/journal/answers.ts';
import type { Couple, PartnerId } from '../../src/model/couple.ts';
import type { Day, Journey } from '../../src/model/journey.ts';
import { summaryOf } from '../../src/model/journey-summary.ts';
import { answersView } from '../../src/views/answers.ts';
import { arrivalLines, welcomeLines } from '../../src/views/asks/arrival.ts';
import { earlierBlocks, earlierLines } from '../../src/views/asks/earlier.ts';
import { farewellLines } from '../../src/views/asks/farewell.ts';
import { openedLines } from '../../src/views/asks/opening.ts';
import { beforeYouBeginLines, choosePathLines, wayLabels } from '../../src/views/asks/paths.ts';
import { pauseLines } from '../../src/views/asks/pause.ts';
import { fromBeforeLines, readHeader, readSection } from '../../src/views/asks/read.ts';
import {
  callBackLines,
  handOverLines,
  openWhenLines,
  questionLines,
  shareLines,
} from '../../src/views/asks/reflection.ts';
import { resumeLines, stoppedLines } from '../../src/views/asks/resume.ts';
import { stemLines, writeStemLines, writtenStemLines } from '../../src/views/asks/stem.ts';
import { stepLines, swapLines, writeNoteLines } from '../../src/views/asks/step.ts';
import { dayText } from '../../src/views/day-text.ts';
import { doneView } from '../../src/views/endings.ts';
import { errorLines } from '../../src/views/error-lines.ts';
import { hintLine } from '../../src/views/hints.ts';
import { homeView, notBegunView } from '../../src/views/home.ts';
import { textLines } from '../../src/views/lines.ts';
import { listView } from '../../src/views/listing.ts';
import type { Look } from '../../src/views/look.ts';
import { joined } from '../../src/views/markdown-renderer.ts';
import { notesView } from '../../src/views/notes.ts';
import { planView, weekView } from '../../src/views/plan.ts';
import { type Scene, sceneOf } from '../../src/views/scene.ts';
import { statusView } from '../../src/views/status.ts';
import { renderMarkdown } from './render.ts';

/** What every screen of the program is made from in a test; any string may be put into any field. */
export type Given = {
  readonly journey: Journey;
  readonly day: Day;
  readonly couple: Couple;
  readonly said: readonly string[];
};

export function answer(
  by: PartnerId,
  text: string | null,
  changes: Partial<CurrentAnswer> = {},
): CurrentAnswer {
  return {
    id: '0'.repeat(32),
    kind: text === null ? 'pass' : 'answer',
    by,
    day: 1,
    about: { part: 'question', index: 1 },
    question: 'What helps?',
    text,
    share: 'ours',
    decided: true,
    afterOther: false,
    released: true,
    standsIn: false,
    at: '2026-03-01T20:00:00.000Z',
    zone: 'Europe/Berlin',
    date: '2026-03-01',
    ...changes,
  };
}

export function voicesOf(said: readonly string[], question: string): readonly Voice[] {
  const answers = said.map((text, at) => answer(at % 2 === 0 ? 'a' : 'b', text));
  return [{ day: 1, about: { part: 'question', index: 1 }, question, answers }];
}

function earlierScreens({ day, said }: Given, scene: Scene, look: Look) {
  const text = day.questions[0] ?? '';
  const about = { part: 'question', index: 1 } as const;
  const answers = said.map((one, at) => ({ by: at % 2 === 0 ? ('a' as const) : ('b' as const), text: one }));
  const asked = { about, question: text, answers };
  const notes = said.map((one) => ({ text: one, date: '2026-03-01' }));
  const before = { run: 'r', day: 1, title: day.title, date: '2026-03-01', said: [asked], notes };
  const ask = {
    kind: 'earlier-words',
    of: { kind: 'days', days: [1] },
    who: null,
    days: [before],
    tonight: [],
    offersAlone: true,
    closed: false,
  } as const;
  const again = {
    kind: 'again',
    asked: [{ about, text, before: [{ run: 'r', day: 1, about }] }],
  } as const;
  const now = { ...ask, of: again, tonight: [asked] };
  return {
    fromBefore: fromBeforeLines(
      { kind: 'from-before', heading: day.title, markdown: day.learning ?? '' },
      scene,
      look,
      renderMarkdown,
    ),
    earlier: earlierLines(ask, scene, look),
    earlierAlone: earlierLines({ ...ask, who: 'b', days: [] }, scene, look),
    earlierWeek: earlierLines({ ...ask, of: { kind: 'week', days: [1] } }, scene, look),
    thenAndNow: earlierLines(now, scene, look),
    earlierWhole: joined(earlierBlocks(now, scene, look)),
  };
}

/** Every screen, by name. */
export function screens(given: Given, look: Look): Readonly<Record<string, readonly string[]>> {
  const { day, couple, said } = given;
  const journey = summaryOf(given.journey);
  const done = new Set([1, 2, 3]);
  const scene = sceneOf(journey, couple, 4, { done });
  const all = new Set(journey.days.map((one) => one.number));
  const count = { index: 2, total: 4 };
  const text = day.questions[0] ?? '';
  const turn = { speaker: 'a', listener: 'b', first: true } as const;
  const about = { part: 'question', index: 1 } as const;
  const voices = said.map((one, at) => ({ by: at % 2 === 0 ? ('a' as const) : ('b' as const), text: one }));
  const waiting = { day: 3, left: { a: 1, b: 2 } };
  const where = {
    ...{ scene, run: 'r', journeyId: 'j', waiting, allDone: false },
    ...{ file: `/courses/${text}`, round: { number: 2, of: 2 } },
  };
  const time = { reading: 5.3, together: 25, writing: 10 };
  const read = readSection(
    { kind: 'read', section: { kind: 'own', heading: day.title }, markdown: day.learning ?? '', from: 0 },
    look,
    renderMarkdown,
  );
  const ways = ['', day.title].map((label) => ({ label, time }));
  const paths = { kind: 'choose-path', note: day.contentNote, form: 'full', ways, now: null } as const;
  const opened = { kind: 'opened', count, question: { about, question: text, answers: voices } } as const;
  const step = { kind: 'step', text: day.learning ?? '', count, minutes: 5, turn, leads: false } as const;
  const written = said.map((one) => ({ by: 'ab' as const, date: '2026-03-01', text: one }));
  const noted = { ...step, note: { kind: 'kept', versions: written } } as const;
  const note = { day: 4, at: '', zone: '', newest: true } as const;
  const versions = written.map((one, at) => ({ ...note, ...one, id: String(at) }));
  return {
    welcome: welcomeLines(look),
    stepWithNote: stepLines(noted, scene, look, renderMarkdown, null),
    writeNote: writeNoteLines({ kind: 'write-note', text: step.text, count }, scene, look, renderMarkdown),
    notes: notesView(versions, { couple, run: 'r', journey: day.title, dayTitle: () => day.title }, look),
    arrival: arrivalLines(
      {
        kind: 'arrival',
        day: 4,
        time,
        five: { reading: 0, together: 5, writing: 2.5 },
        form: 'full',
        noFiveMinutes: false,
        sameDate: true,
      },
      scene,
      look,
    ),
    before: beforeYouBeginLines(
      { kind: 'before-you-begin', markdown: day.learning ?? '' },
      scene,
      look,
      renderMarkdown,
    ),
    path: choosePathLines(paths, scene, look, renderMarkdown),
    otherWay: choosePathLines({ ...paths, now: 1 }, scene, look, renderMarkdown),
    waysInFive: wayLabels({ ...paths, form: 'five', now: 1 }).flatMap((label) => textLines(label, look)),
    ways: wayLabels(paths).flatMap((label) => textLines(label, look)),
    read: [...readHeader(read.title, count, look), ...joined(read.blocks)],
    ...earlierScreens(given, scene, look),
    stem: stemLines({ kind: 'stem', text, about, count, ...turn, written: null }, scene, look),
    stemAlone: stemLines(
      { kind: 'stem', text, about, count: { index: 1, total: 1 }, ...turn, written: null },
      scene,
      look,
    ),
    questionAlone: questionLines(
      { kind: 'question', text, about, count: { index: 1, total: 1 }, partner: 'a' },
      scene,
      look,
    ),
    stemWritten: stemLines(
      { kind: 'stem', text, about, count, ...turn, written: { kind: 'kept', text } },
      scene,
      look,
    ),
    write: writeStemLines(
      { kind: 'write-stem', text, about, count, speaker: 'b', listener: 'a' },
      scene,
      look,
    ),
    step: stepLines(step, scene, look, renderMarkdown, { secondsLeft: 65, running: false, until: null }),
    stepSecond: stepLines(
      { ...step, turn: { speaker: 'b', listener: 'a', first: false } },
      scene,
      look,
      renderMarkdown,
      null,
    ),
    swap: swapLines(step, scene, look),
    resume: resumeLines(
      { kind: 'resume', part: 'reflection', item: null, count, partner: 'a', finished: false },
      scene,
      look,
    ),
    resumeStem: resumeLines(
      { kind: 'resume', part: 'activity', item: 'stem', count, partner: 'a', finished: false },
      scene,
      look,
    ),
    resumeStep: resumeLines(
      { kind: 'resume', part: 'activity', item: 'step', count, partner: null, finished: false },
      scene,
      look,
    ),
    stopped: stoppedLines(
      {
        part: 'reflection',
        item: null,
        count,
        partner: 'a',
        typing: true,
        kept: true,
        command: 'journey today',
      },
      scene,
      look,
    ),
    hand: handOverLines({ kind: 'hand-over', to: 'a', from: 'b', why: 'first', saved: false }, scene, look),
    callBack: callBackLines({ kind: 'call-back', away: 'a', alone: 'b' }, scene, look),
    openWhen: openWhenLines({ kind: 'open-when', other: 'b' }, scene, look),
    written: writtenStemLines({ kind: 'written-stem', text, words: text, speaker: 'a' }, scene, look),
    question: questionLines({ kind: 'question', text, about, count, partner: 'a' }, scene, look),
    share: shareLines(
      {
        kind: 'share',
        partner: 'a',
        answered: [
          { index: 1, question: text, words: text, share: 'ours' },
          { index: 3, question: text, words: null, share: 'unknown' },
        ],
        opensNow: false,
      },
      scene,
      look,
    ),
    opened: openedLines(opened, scene, look),
    farewell: farewellLines(
      {
        kind: 'farewell',
        day: 4,
        done: true,
        nothingOpened: false,
        listWaits: false,
        waiting: { a: 0, b: 0 },
      },
      scene,
      look,
    ),
    rests: farewellLines(
      {
        kind: 'farewell',
        day: 4,
        done: false,
        nothingOpened: false,
        listWaits: false,
        waiting: { a: 1, b: 2 },
      },
      scene,
      look,
    ),
    end: doneView(sceneOf(journey, couple, journey.duration.days, { done: all }), look),
    pause: pauseLines(look),
    home: homeView({ scene, time, waiting, allDone: false, later: false }, look),
    homeLater: homeView({ scene, time, waiting: null, allDone: false, later: true }, look),
    nowhere: notBegunView(look),
    plan: planView({ journey, done, today: 4, later: false }, look),
    planLater: planView({ journey, done, today: 4, later: true }, look),
    week: weekView({ journey, done, today: 4, later: false }, 1, look, renderMarkdown),
    weekLater: weekView({ journey, done, today: 4, later: true }, 1, look, renderMarkdown),
    status: statusView({ ...where, later: false }, look),
    statusLater: statusView({ ...where, later: true }, look),
    list: listView(
      [
        {
          ...journey,
          weeks: 2,
          days: 14,
          source: 'own',
          file: `/courses/${text}`,
          begin: text,
          daysWritten: 14,
          written: null,
          rounds: [
            { round: 1, run: 'j', daysDone: 14, current: false },
            { round: 2, run: 'j~2', daysDone: 3, current: true },
          ],
          daysDone: 3,
          begun: true,
          current: true,
        },
      ],
      look,
    ),
    answers: answersView(
      voicesOf(said, text),
      { couple, as: 'a', dayTitle: () => day.title, run: 'course', journey: null },
      look,
    ),
    text: dayText(day, scene, look, renderMarkdown),
    error: errorLines(new JourneyError('data', `Cannot read ${text}.`, `Look at ${text}.`), look),
    hints: hintLine(
      [
        { key: 'Enter', does: text },
        { key: 'q', does: 'stop here', short: 'stop' },
      ],
      look,
    ),
  };
}
