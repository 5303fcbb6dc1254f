/** Plans as many authors write them, for the evenings that are made from headings. */

/** The bullets as the plan of a course, so many in a week. */
export const weeks = (bullets: readonly string[], each = 5) =>
  `## Your Journey Plan\n${Array.from(
    { length: Math.ceil(bullets.length / each) },
    (_, week) =>
      `### Week ${week + 1}: Theme ${week + 1}\n${bullets
        .slice(week * each, (week + 1) * each)
        .map((one) => `- ${one}`)
        .join('\n')}`,
  ).join('\n\n')}`;

/** What plans ask for, in the words of many authors. */
export const bullets = [
  'Active listening basics',
  'Speak from the heart',
  'Weekly check-ins',
  'Fair fighting rules',
  'Apologize well',
  'Forgive and release',
  'Daily gratitude',
  'Name three appreciations',
  'Date night at home',
  'Plan a weekend away',
  'Laugh more',
  'Try a new hobby together',
  'Money talks',
  'Share the housework',
  'Meet the in-laws',
  'Parenting as a team',
  'Family traditions',
  'Rebuild broken trust',
  'Keep small promises',
  'Be honest',
  'A safe haven',
  'Accept each other',
  'Understand triggers',
  'Calm down together',
  'Name emotions precisely',
  'Attachment and closeness',
  'Independence within togetherness',
  'Voice your needs',
  'Ask for help',
  'Update love maps',
  'Ask deep questions',
  'Walk in your partner’s shoes',
  'Celebrate wins',
  'Put phones away',
  'Breathe together',
  'Hugs and comfort',
  'Consent and boundaries',
  'Morning ritual',
  'Body image',
  'Sensate focus',
  'Hopes for next year',
  'Face your fears',
  'Shared values',
  'Our story',
  'Turn toward bids',
  'Friendship first',
  'Keep romance alive',
  'Talk about desire',
  'Grow together',
  'Long-term maintenance',
  'Set shared goals',
  'Career dreams',
  'Prayer and faith',
  'Handling stress',
  'Jealousy',
  'Grow tomatoes',
  'Vertrauen schenken',
];

/** Twenty plans from them: as many bullets a week as a plan may have, in an order of their own. */
export const plans = Array.from({ length: 20 }, (_, nth) => {
  const each = 3 + (nth % 5);
  const all = Array.from(
    { length: each * 5 },
    (_, at) => bullets[(at * (nth * 2 + 1) + nth * 7) % bullets.length] ?? '',
  );
  return [nth + 1, weeks(all, each)] as const;
});
