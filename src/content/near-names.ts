import { type DaySection, headingKey } from './names.ts';

/**
 * Words by which a heading or label says what a day's part is, though it is no name of the format:
 * "Evening Reflection", "Talk About It", "Action Step", "Let's Practise". A heading is looked at word by word.
 */
const words: Readonly<Record<'questions' | 'activity', readonly string[]>> = {
  questions: [
    'ask talk reflection reflections reflect reflecting reflective discussion discussions discuss question questions journal journaling',
    'journalling prompt prompts debrief examen ponder consider starters inquiry self-inquiry introspection checkin',
    'fragen frage reflexion nachdenken austausch tagebuch questions réflexion réfléchir discussion preguntas pregunta reflexión',
    'reflexiona conversación domande domanda riflessione perguntas pergunta reflexão vragen vraag reflectie вопросы размышление',
    'pytania refleksja sorular 反思 问题 思考 質問 振り返り 질문 성찰 أسئلة שאלות प्रश्न pertanyaan refleksi câu',
  ],
  activity: [
    'activity activities exercise exercises practice practise practices challenge challenges homework action actions task tasks',
    'try do assignment assignments experiment experiments ritual instructions instruction experience game games mission apply',
    'application steps workout project hands-on dare',
    'übung übungen aktivität aufgabe aufgaben exercice exercices activité défi ejercicio ejercicios actividad reto tarea',
    'esercizio attività sfida exercício atividade desafio oefening opdracht задание упражнение практика ćwiczenie zadanie',
    '练习 活动 行动 ワーク 活動 실천 활동 نشاط تمرين תרגיל פעילות अभ्यास latihan kegiatan',
  ],
};

const phrases: readonly (readonly [RegExp, 'questions' | 'activity'])[] = [
  [/\b(?:talk|think|chat|write) (?:about|on) (?:it|this)\b/, 'questions'],
  [/\b(?:ask each other|ask yoursel(?:f|ves)|check in|lets talk|conversation)\b/, 'questions'],
  [/\b(?:your turn|lets do|put it into)\b/, 'activity'],
];

const table = new Map<string, 'questions' | 'activity'>(
  (['activity', 'questions'] as const).flatMap((kind) =>
    words[kind].flatMap((line) => line.split(' ').map((word) => [word, kind] as const)),
  ),
);

/** The part a heading's words most likely mean; null where none of them says. Questions win over activities. */
export function nearSection(heading: string): Extract<DaySection, 'questions' | 'activity'> | null {
  const key = headingKey(heading.replace(/^\s*(?:part|section)\s+\d{1,2}\s*[:.–—-]\s*/i, ''));
  if (key.length > 80) return null;
  const phrase = phrases.find(([pattern]) => pattern.test(key))?.[1];
  const kinds = key.split(' ').map((word) => table.get(word));
  if (phrase === 'questions' || kinds.includes('questions')) return 'questions';
  return phrase === 'activity' || kinds.includes('activity') ? 'activity' : null;
}
