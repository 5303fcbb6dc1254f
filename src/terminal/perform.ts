import type { Performable } from '../sitting/asks.ts';
import type { Reply } from '../sitting/replies.ts';
import { arrivalLines } from '../views/asks/arrival.ts';
import { farewellLines } from '../views/asks/farewell.ts';
import { openedLines, openedWidth } from '../views/asks/opening.ts';
import { beforeYouBeginLines } from '../views/asks/paths.ts';
import { fromBeforeLines } from '../views/asks/read.ts';
import { openWhenLines, questionLines } from '../views/asks/reflection.ts';
import { resumeLines } from '../views/asks/resume.ts';
import { stemLines, writeStemLines, writtenStemLines } from '../views/asks/stem.ts';
import { writeNoteLines } from '../views/asks/step.ts';
import { type Look, marginOf } from '../views/look.ts';
import type { Scene } from '../views/scene.ts';
import { keyWords } from '../words/terminal.ts';
import {
  arrivalChoices,
  finishedChoices,
  fromBeforeChoices,
  goOnChoices,
  openedChoices,
  openWhenChoices,
  resumeChoices,
  stemChoices,
  writtenStemChoices,
} from './ask-choices.ts';
import type { AskPorts } from './ask-ports.ts';
import { handOverBefore, headlineOf } from './between-screens.ts';
import type { Performed } from './choices.ts';
import { comesBack, handOver, handOverText } from './hand-over.ts';
import { performEarlier } from './perform-earlier.ts';
import { markList, showList, showOverlap } from './perform-list.ts';
import { performShare } from './perform-share.ts';
import { choosePath, openMenu, read, readText, step } from './perform-together.ts';
import { keys, type Performing } from './performing.ts';
import { pushAway, pushWordsAway, wordsInSight } from './plain/out-of-sight.ts';
import type { Terminal } from './terminal.ts';
import { waysOf } from './ways.ts';

export type { AskPorts };

/**
 * Performs one ask of a sitting, rich or plain. A pause is taken in here and never returned. After a
 * stop and after the farewell the normal screen is back.
 * @throws Interrupted on Ctrl-C, SIGINT, SIGTERM and SIGHUP; the normal screen is back then, too
 */
export async function performAsk(
  ask: Performable,
  scene: Scene,
  given: Terminal,
  ports: AskPorts,
): Promise<Reply> {
  const bare: Terminal = { ...given, headline: (look) => headlineOf(ports, look) };
  const cover = handOverBefore(ask);
  const covered = cover === null ? {} : { cover: (look: Look) => handOverText(cover, scene, bare, look) };
  const terminal: Terminal = { ...bare, ...covered };
  const performing: Performing = {
    scene,
    terminal,
    ports,
    text: ports.draft.initial,
    block: null,
    clock: null,
    wasRead: false,
    sharing: { boxes: null },
    marks: null,
  };
  for (;;) {
    const performed = terminal.plain
      ? await performPlain(ask, performing, cover !== null)
      : await performOrRead(ask, performing);
    if (performed.kind === 'pause') {
      if (await comesBack(cover, { ...performing, terminal: bare })) continue;
      terminal.restore();
      return { kind: 'stop' };
    }
    if (performed.kind === 'stop') terminal.restore();
    return performed;
  }
}

/** The ask, and asked again after a text that was only looked at; a pause and a stop count there, too. */
async function performOrRead(
  ask: Performable,
  performing: Performing,
): Promise<Reply | { readonly kind: 'pause' }> {
  const { ports } = performing;
  for (;;) {
    const performed = await perform(ask, performing);
    if (performed.kind !== 'whole-text' && performed.kind !== 'about-text') return performed;
    const isWhole = performed.kind === 'whole-text';
    const kind = isWhole
      ? await readText(performing, ports.wholeText, keyWords.wholeTextTitle)
      : await readText(performing, ports.aboutText, keyWords.aboutTextTitle);
    if (kind === 'pause' || kind === 'stop') return { kind };
    if (isWhole && kind === 'end') performing.wasRead = true;
  }
}

/** What is private is out of sight once it is left in any way, and before what both may see. */
async function performPlain(
  ask: Performable,
  performing: Performing,
  isAlone: boolean,
): ReturnType<typeof performOrRead> {
  const { terminal } = performing;
  if (isAlone) wordsInSight(terminal);
  else pushWordsAway(terminal);
  const leave = () => {
    if (isPrivate(ask)) pushAway(terminal);
  };
  try {
    const performed = await performOrRead(ask, performing);
    if (performed.kind === 'pause' || performed.kind === 'stop') leave();
    return performed;
  } catch (error) {
    leave();
    throw error;
  }
}

/** Also a sentence that is being written, though both may read it in the end. */
function isPrivate(ask: Performable): boolean {
  return ask.kind === 'write-stem' || handOverBefore(ask) !== null;
}

async function perform(ask: Performable, performing: Performing): Promise<Performed> {
  const { scene } = performing;
  switch (ask.kind) {
    case 'arrival':
      return await keys(
        performing,
        (look) => arrivalLines(ask, scene, look),
        arrivalChoices(ask, {
          wholeText: performing.ports.wholeText !== undefined,
          wasRead: performing.wasRead,
          about: performing.ports.aboutText !== undefined,
        }),
      );
    case 'resume':
      return await keys(
        performing,
        (look) => resumeLines(ask, scene, look),
        ask.finished ? finishedChoices : resumeChoices,
      );
    case 'menu':
      return await openMenu(ask, performing);
    case 'before-you-begin': {
      const { markdown } = performing.ports;
      const lines = (look: Look) => beforeYouBeginLines(ask, scene, look, markdown);
      return await keys(performing, lines, goOnChoices);
    }
    case 'choose-path':
      return await choosePath(ask, performing);
    case 'read':
      return await read(ask, performing);
    case 'from-before': {
      const { markdown } = performing.ports;
      const lines = (look: Look) => fromBeforeLines(ask, scene, look, markdown);
      return await keys(performing, lines, fromBeforeChoices);
    }
    case 'earlier-words':
      return await performEarlier(ask, performing);
    case 'stem':
      return await keys(performing, (look) => stemLines(ask, scene, look), stemChoices);
    case 'write-stem':
      return await answer(performing, (look) => writeStemLines(ask, scene, look));
    case 'written-stem':
      return await keys(performing, (look) => writtenStemLines(ask, scene, look), writtenStemChoices);
    case 'step':
      return await step(ask, performing);
    case 'write-note':
      return await answer(performing, (look) => writeNoteLines(ask, scene, look, performing.ports.markdown));
    case 'hand-over':
      return await handOver(ask, performing, goOnChoices);
    case 'call-back':
      return await handOver(ask, performing, goOnChoices);
    case 'open-when':
      return await keys(performing, (look) => openWhenLines(ask, scene, look), openWhenChoices);
    case 'question':
      return await answer(performing, (look) => questionLines(ask, scene, look));
    case 'share':
      return await performShare(ask, scene, performing.terminal, performing.sharing);
    case 'list':
      return await showList(ask, performing);
    case 'mark':
      return await markList(ask, performing);
    case 'overlapped':
      return await showOverlap(ask, performing);
    case 'opened':
      return await keys(
        performing,
        (look) => openedLines(ask, scene, look),
        openedChoices(ask),
        (look) => openedWidth(ask, scene, look) + 2 * marginOf(look),
      );
    case 'farewell': {
      performing.terminal.out(
        ['', ...farewellLines(ask, scene, performing.terminal.look('out'), performing.ports.keeps)].join(
          '\n',
        ),
      );
      return { kind: 'go-on' };
    }
  }
}

async function answer(
  performing: Performing,
  question: (look: Look) => readonly string[],
): Promise<Performed> {
  const { terminal, ports } = performing;
  const { kind, text } = await waysOf(terminal).askAnswer(terminal, {
    question: terminal.plain ? question : (look) => ['', ...question(look)],
    initial: performing.text ?? '',
    answered: ports.answered,
    earlier: ports.earlier,
    keeps: ports.keeps,
    onChange: ports.draft.save,
    edit: ports.edit,
  });
  performing.text = text;
  return kind === 'wrote' || (kind === 'pass' && text.trim() !== '') ? { kind, text } : { kind };
}
