import { partnerOf, whoBegins } from '../model/couple.ts';
import { daysLookedBackOn } from '../model/look-back.ts';
import type { OpenedQuestion } from './ask-parts.ts';
import type { Ask } from './asks.ts';
import type { EarlierOf, Looking } from './earlier.ts';
import type { Reply } from './replies.ts';
import type { ScriptStep } from './script.ts';
import type { Sitting } from './sitting.ts';

/** What the sitting can look back at from where it stands, and what follows when it does. */

/** Null where nothing asks for it. */
export function earlierFrom(sitting: Sitting): EarlierOf | null {
  const step = sitting.script[sitting.at];
  switch (step?.kind) {
    case 'from-before':
      return step.days.length === 0 ? null : { kind: 'days', days: step.days };
    case 'stem':
    case 'step':
      return againAfterSentences(sitting) ?? week(sitting, step.text);
    case 'open':
      return againIn(sitting);
    default:
      return null;
  }
}

function week({ setup }: Sitting, words: string): EarlierOf | null {
  const days = daysLookedBackOn(setup.day, words);
  return days.length === 0 ? null : { kind: 'week', days };
}

/** Sentences that both have said tonight, once neither has any of the day's to say: the first day stays closed. */
function againAfterSentences({ setup, script, at }: Sitting): EarlierOf | null {
  const before = script.slice(0, at).filter(isStem);
  if (before.length === 0 || script.slice(at).some(isStem)) return null;
  const said = new Set(before.map(({ about }) => about.index));
  const asked = (setup.askedBefore ?? []).filter(
    ({ about }) => about.part === 'stem' && said.has(about.index),
  );
  return asked.length === 0 ? null : { kind: 'again', asked };
}

function isStem(step: ScriptStep): step is Extract<ScriptStep, { kind: 'stem' }> {
  return step.kind === 'stem';
}

/** The question that is open on the screen. */
function againIn(sitting: Sitting): EarlierOf | null {
  const about = openedNow(sitting)?.about;
  const asked = (sitting.setup.askedBefore ?? []).filter(
    (one) => one.about.part === about?.part && one.about.index === about.index,
  );
  return asked.length === 0 ? null : { kind: 'again', asked };
}

function openedNow({ opened, openedAt }: Sitting): OpenedQuestion | undefined {
  return opened?.[openedAt];
}

/**
 * What is asked while looking back: for both; or for each alone, behind a hand-over. The words are filled
 * in by the loop.
 */
export function lookingAsk(sitting: Sitting, { of, alone }: Looking): Ask {
  const [who = null] = alone;
  const isApart = sitting.setup.only !== undefined;
  if (!isApart && who !== sitting.alone) {
    if (who !== null)
      return { kind: 'hand-over', to: who, from: partnerOf(who), why: 'earlier', saved: false };
    if (sitting.alone !== null)
      return { kind: 'call-back', away: partnerOf(sitting.alone), alone: sitting.alone };
  }
  const now = sitting.script[sitting.at]?.kind === 'open' ? openedNow(sitting) : undefined;
  const tonight = now === undefined ? [] : [now];
  const offersAlone = !isApart && who === null;
  return { kind: 'earlier-words', of, who, days: [], tonight, offersAlone, closed: false };
}

/** What follows from a reply to earlier words: each alone, the other one alone, or where one was. */
export function lookedReply(sitting: Sitting, looking: Looking, reply: Reply): Sitting {
  if (reply.kind === 'each-alone') {
    const first = whoBegins(sitting.setup.couple, sitting.setup.day.number);
    return { ...sitting, looking: { ...looking, alone: [first, partnerOf(first)] } };
  }
  const alone = looking.alone.slice(1);
  return { ...sitting, looking: alone.length === 0 ? null : { ...looking, alone } };
}

/** Back from one's own words to those of both, and from those to where one was. */
export function backFromEarlier(sitting: Sitting, { of, alone }: Looking): Sitting {
  return { ...sitting, looking: alone.length === 0 ? null : { of, alone: [] } };
}
