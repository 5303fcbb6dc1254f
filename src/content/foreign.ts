/** Words of course files in German, French and Spanish, beside the English ones the format is written in. */

/** What a paragraph says that asks to complete sentences. */
export const completeWords =
  'vervollständig|ergänz|beende[tn]? |complét|complet[ae]d? |completa|terminez|terminad';

type Keys = readonly string[];

export const foreignDaySections = {
  learning: [
    'heutiges lernen',
    'heutige lektion',
    'lernen',
    'apprentissage du jour',
    'leçon du jour',
    'aprendizaje de hoy',
    'lección de hoy',
  ],
  why: [
    'warum das wichtig ist',
    'warum das für eure beziehung wichtig ist',
    'pourquoi cest important',
    'por qué es importante',
    'por qué importa',
  ],
  activity: [
    'heutige aktivität',
    'heutige übung',
    'übung',
    'aktivität',
    'activité du jour',
    'exercice du jour',
    'activité',
    'actividad de hoy',
    'ejercicio de hoy',
    'actividad',
  ],
  questions: [
    'reflexionsfragen',
    'fragen zum nachdenken',
    'questions de réflexion',
    'réflexion',
    'preguntas de reflexión',
    'preguntas para reflexionar',
    'reflexión',
  ],
  sources: ['quellen', 'fuentes'],
} as const satisfies Readonly<Record<string, Keys>>;

export const foreignCourseSections = {
  plan: [
    'euer reiseplan',
    'reiseplan',
    'euer plan',
    'der plan',
    'votre plan',
    'le plan',
    'plan du parcours',
    'vuestro plan',
    'su plan',
    'el plan',
    'plan del viaje',
  ],
  'daily-activities': [
    'tägliche aktivitäten',
    'tägliche übungen',
    'activités quotidiennes',
    'actividades diarias',
  ],
  foundations: [
    'psychologische grundlage',
    'psychologische grundlagen',
    'fondements psychologiques',
    'fundamento psicológico',
    'fundamentos psicológicos',
  ],
  outcomes: ['erwartete ergebnisse', 'résultats attendus', 'resultados esperados'],
  closing: ['schlusswort', 'zum schluss', 'pour finir', 'palabras finales'],
} as const satisfies Readonly<Record<string, Keys>>;
