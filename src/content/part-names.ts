/**
 * What course files call their parts, in one place: add a name here, and it is read. Names are as keys: small
 * letters, no marks, no numbers (`headingKey`), with a bar between two.
 */

/** The `###` sections of a day that the format knows. */
export type DaySection =
  | 'before-you-begin'
  | 'content-note'
  | 'learning'
  | 'why'
  | 'from-before'
  | 'activity'
  | 'other-way'
  | 'five-minutes'
  | 'questions'
  | 'sources';

/** The `##` sections after the days that the format knows. */
export type CourseSection = 'plan' | 'daily-activities' | 'foundations' | 'outcomes' | 'closing';

export type PartNames = {
  /** As the format writes it. */
  readonly heading: string;
  readonly also: string;
  /** In German, French and Spanish; the first one is as long as the format's own. */
  readonly foreign?: string;
  /** Names that say enough only in a day that has no such section under a name of the format. */
  readonly loose?: string;
};

export const daySections: Readonly<Record<DaySection, PartNames>> = {
  'before-you-begin': {
    heading: 'Before You Begin',
    also: 'before we begin|before you start|before we start',
  },
  'content-note': { heading: 'Content Note', also: 'content notes|a content note|content warning' },
  learning: {
    heading: "Today's Learning",
    also: 'todays lesson|todays reading|lesson|learning|the learning',
    foreign:
      'heutiges lernen|heutige lektion|lernen|apprentissage du jour|leçon du jour|aprendizaje de hoy|lección de hoy',
    loose: 'read|reading|todays theme|the lesson',
  },
  why: {
    heading: 'Why This Matters For Your Relationship',
    also: 'why this matters|why it matters',
    foreign:
      'warum das wichtig ist|warum das für eure beziehung wichtig ist|pourquoi cest important|por qué es importante|por qué importa',
  },
  'from-before': {
    heading: 'From Before',
    also: 'from an earlier day|from earlier days',
    foreign: 'von früher|davant|de antes',
  },
  activity: {
    heading: "Today's Activity",
    also: 'todays activities|todays exercise|todays practice|exercise|activity|activities|the activity',
    foreign:
      'heutige aktivität|heutige übung|übung|aktivität|activité du jour|exercice du jour|activité|actividad de hoy|ejercicio de hoy|actividad',
    loose: 'practice|practise|exercises|task|todays task|do|try this|together',
  },
  'other-way': { heading: 'Another Way', also: '' },
  'five-minutes': {
    heading: 'Five-Minute Form',
    also: '5 minute form|five minute version|5 minute version|the five minute form',
  },
  questions: {
    heading: 'Reflection Questions',
    also: 'reflection question|reflections|reflection|todays reflection|todays reflection questions|questions for reflection|questions to reflect on|reflection prompts|todays questions',
    foreign:
      'reflexionsfragen|fragen zum nachdenken|questions de réflexion|réflexion|preguntas de reflexión|preguntas para reflexionar|reflexión',
    loose: 'questions|fragen|preguntas|reflect|prompts|journal prompts|journaling|discussion questions',
  },
  sources: { heading: 'Sources', also: 'source|references', foreign: 'quellen|fuentes' },
};

export const courseSections: Readonly<Record<CourseSection, PartNames>> = {
  plan: {
    heading: 'Your Journey Plan',
    also: 'journey plan|our journey plan|the journey plan|your plan|the plan|plan|weekly plan',
    foreign:
      'euer reiseplan|reiseplan|euer plan|der plan|votre plan|le plan|plan du parcours|vuestro plan|su plan|el plan|plan del viaje',
  },
  'daily-activities': {
    heading: 'Daily Activities',
    also: 'daily activity|daily practices|your daily activities|daily structure',
    foreign: 'tägliche aktivitäten|tägliche übungen|activités quotidiennes|actividades diarias',
  },
  foundations: {
    heading: 'Psychological Foundation',
    also: 'psychological foundations|foundations|the psychological foundation',
    foreign:
      'psychologische grundlage|psychologische grundlagen|fondements psychologiques|fundamento psicológico|fundamentos psicológicos',
  },
  outcomes: {
    heading: 'Expected Outcomes',
    also: 'outcomes|expected outcome|hoped for outcomes|what you may hope for|expected results|what you will gain|what youll gain',
    foreign: 'erwartete ergebnisse|résultats attendus|resultados esperados',
  },
  closing: {
    heading: 'Closing',
    also: 'a closing reminder|closing reminder|closing words|final words|final thoughts|a final word|remember|a gentle reminder|a reminder|on pace',
    foreign: 'schlusswort|zum schluss|pour finir|palabras finales',
  },
};

/**
 * Words by which a heading or label says what a day's part is, though it is no name of the format: "Evening
 * Reflection", "Action Step". A heading is looked at word by word.
 */
export const nearWords: Readonly<Record<'activity' | 'questions', readonly string[]>> = {
  activity: [
    'activity activities exercise exercises practice practise practices challenge challenges homework action actions task tasks',
    'try do assignment assignments experiment experiments ritual instructions instruction experience game games mission apply',
    'application steps workout project hands-on dare',
    'übung übungen aktivität aufgabe aufgaben exercice exercices activité défi ejercicio ejercicios actividad reto tarea',
    'esercizio attività sfida exercício atividade desafio oefening opdracht задание упражнение практика ćwiczenie zadanie',
    '练习 活动 行动 ワーク 活動 실천 활동 نشاط تمرين תרגיל פעילות अभ्यास latihan kegiatan',
  ],
  questions: [
    'ask talk reflection reflections reflect reflecting reflective discussion discussions discuss question questions journal journaling',
    'journalling prompt prompts debrief examen ponder consider starters inquiry self-inquiry introspection checkin',
    'fragen frage reflexion nachdenken austausch tagebuch questions réflexion réfléchir discussion preguntas pregunta reflexión',
    'reflexiona conversación domande domanda riflessione perguntas pergunta reflexão vragen vraag reflectie вопросы размышление',
    'pytania refleksja sorular 反思 问题 思考 質問 振り返り 질문 성찰 أسئلة שאלות प्रश्न pertanyaan refleksi câu',
  ],
};

/** Phrases that say as much: "Talk About It", "Let's Practise". */
export const nearPhrases: Readonly<Record<'activity' | 'questions', RegExp>> = {
  activity: /\b(?:your turn|lets do|put it into)\b/,
  questions:
    /\b(?:talk|think|chat|write) (?:about|on) (?:it|this)\b|\b(?:ask each other|ask yoursel(?:f|ves)|check in|lets talk|conversation)\b/,
};

/** What a paragraph says that asks to complete sentences, in German, French and Spanish. */
export const completeWords =
  'vervollständig|ergänz|beende[tn]? |complét|complet[ae]d? |completa|terminez|terminad';
