import { partnerOf } from '../model/couple.ts';
import type { Minutes } from '../model/journey.ts';
import type { Ask } from './asks.ts';
import type { ScriptStep } from './script.ts';
import { answeredBy, type Sitting, waiting } from './sitting.ts';

/** What to ask now; null when the sitting is over. */
export function nextAsk(sitting: Sitting): Ask | null {
  const step = sitting.script[sitting.at];
  if (step === undefined) return null;
  if (sitting.resuming) return resumeAsk(step);
  switch (step.kind) {
    case 'arrival':
      return arrivalAsk(sitting);
    case 'before-you-begin':
      return { kind: 'before-you-begin', markdown: step.markdown };
    case 'choose-path': {
      const { contentNote, otherWays } = sitting.setup.day;
      return { kind: 'choose-path', note: contentNote, labels: otherWays.map((way) => way.label) };
    }
    case 'read':
      return { kind: 'read', section: step.section, markdown: step.markdown, from: sitting.block };
    case 'stem':
      return stemAsk(sitting, step);
    case 'step':
      return stepAsk(step);
    case 'hand-over':
      return { kind: 'hand-over', to: step.partner, from: partnerOf(step.partner), first: step.first };
    case 'question': {
      const { text, about, count, partner } = step;
      return { kind: 'question', text, about, count, partner };
    }
    case 'share':
      return { kind: 'share', partner: step.partner, answered: answeredBy(sitting, step.partner) };
    case 'open':
      return openAsk(sitting);
    case 'farewell':
      return farewellAsk(sitting);
  }
}

function resumeAsk(step: ScriptStep): Ask {
  const partner = 'partner' in step ? step.partner : 'speaker' in step ? step.speaker : null;
  const item = step.kind === 'stem' || step.kind === 'step' ? step.kind : null;
  return { kind: 'resume', part: step.part, item, count: 'count' in step ? step.count : null, partner };
}

function arrivalAsk({ setup, form }: Sitting): Ask {
  const { day, sameDate } = setup;
  const minutes: Minutes | null = form === 'five' ? [5, 5] : day.activity.minutes;
  return { kind: 'arrival', day: day.number, minutes, hasFiveMinutes: day.fiveMinutes !== null, sameDate };
}

function stemAsk(sitting: Sitting, step: Extract<ScriptStep, { kind: 'stem' }>): Ask {
  const { text, count, speaker, first, about } = step;
  const listener = partnerOf(speaker);
  if (sitting.writing) return { kind: 'write-stem', text, about, count, speaker, listener };
  return { kind: 'stem', text, count, speaker, listener, first };
}

function stepAsk(step: Extract<ScriptStep, { kind: 'step' }>): Ask {
  const { text, count, minutes, speaker, first } = step;
  const turn = speaker === null ? null : { speaker, listener: partnerOf(speaker), first };
  return { kind: 'step', text, count, minutes, turn };
}

function openAsk(sitting: Sitting): Ask {
  const { opened, openedAt } = sitting;
  const question = opened?.[openedAt];
  if (opened === null || question === undefined) return { kind: 'open', day: sitting.setup.day.number };
  return { kind: 'opened', question, count: { index: openedAt + 1, total: opened.length } };
}

function farewellAsk(sitting: Sitting): Ask {
  const { setup, done } = sitting;
  return { kind: 'farewell', day: setup.day.number, done, waiting: waiting(sitting) };
}
