/** A line that stays out of the bundled courses, and what is wrong with it. */
export type KeptOut = { readonly pattern: RegExp; readonly why: string };

const shares = 'No percentages in the days: say it in words, or name the study and its people.';
const unsupported = 'The evidence does not carry it.';
const overclaim = 'It claims more than is known; name the one study, or say that many couples find it so.';

/** Popular lines in many wordings, each with its reason. Text is compared in lower case with plain quotes. */
export const keptOut: readonly KeptOut[] = [
  { pattern: /%|\bper ?cents?\b|\bpercentages?\b/, why: shares },
  {
    pattern:
      /\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine) (?:out of|of every|in) (?:every )?(?:\d{1,3}|two|three|four|five|ten|twenty|a hundred) (?:of )?(?:couples|people|partners|marriages|relationships|women|men)\b/,
    why: shares,
  },
  {
    pattern: /\bnon-?verbal(?:ly)?\b.{0,40}\bcommunicat|\bcommunicat\w*\b.{0,40}\bnon-?verbal|\bmehrabian\b/,
    why: 'The study was about single words and tones, never about talk in general.',
  },
  {
    pattern:
      /\bpredict\w*\b.{0,40}\b(?:divorce|break-?up|separation)|\b(?:divorce|break-?up)s?\b.{0,40}\bpredict/,
    why: 'The famous prediction was fitted afterwards and fades when it is checked.',
  },
  {
    pattern: /\blove[- ]languages?\b|\blanguages? of love\b|\bprimary language\b/,
    why: 'A primary love language and matching are not supported.',
  },
  {
    pattern: /\b(?:36|thirty-six) questions\b|\bquestions (?:that|to) (?:make|lead|fall)\b.{0,30}\blove\b/,
    why: 'The study aimed at closeness for an hour between strangers.',
  },
  {
    pattern: /\b(?:4|four)[- ]minutes? of (?:eye|gaz|look)|\bgaz\w* into each other|\beye[- ]gazing\b/,
    why: 'Tried with couples once, as one small task of four, and it wore off within the day.',
  },
  {
    pattern: /\bmagic ratio\b|\b(?:5|five)(?::| to )(?:1|one)\b|\b69\b.{0,20}\bproblems\b/,
    why: 'It describes observed talks and is no target.',
  },
  { pattern: /\bwait\w*\b.{0,20}\b(?:six|6) years\b/, why: 'Six years is poorly supported.' },
  {
    pattern: /\bhalf of (?:all )?(?:marriages|couples)\b|\bevery second marriage\b/,
    why: 'It depends on the country and the year of the wedding.',
  },
  {
    pattern:
      /\b(?:secure|avoidant|anxious|disorgani[sz]ed)(?:ly)?[- ](?:attach\w*|type|style)\b|\bsecurely attached\b|\battachment types?\b|\b(?:is|are|you're|am|being) avoidant\b/,
    why: 'Leanings are dimensions that change, and no label for a partner.',
  },
  {
    pattern: /\boxytocin\b|\b(?:cuddle|love|bonding) hormones?\b|\bcortisol\b/,
    why: 'What touch does to hormones differs by study and person.',
  },
  {
    pattern:
      /\b(?:20|twenty)[- ]seconds?[- ](?:hug|embrace)|\b(?:8|eight|twelve|12) hugs\b|\bhugs (?:a|per) day\b/,
    why: 'Hugs by the clock are not what the studies tested.',
  },
  { pattern: /\b(?:6|six)[- ]seconds?[- ]kiss/, why: 'A suggestion without a trial.' },
  {
    pattern: /\bfailure rates?\b|\bsuccess rates?\b|\bsensate focus (?:cures|heals|fixes)\b/,
    why: 'The rates were disputed.',
  },
  {
    pattern:
      /\b(?:spontaneous|responsive) desire\b|\bdesire is (?:responsive|spontaneous)\b|\b(?:women|men)'s desire\b/,
    why: 'The model is debated, and it is not about women and men.',
  },
  {
    pattern:
      /\bmore sex (?:makes|means|leads)\b|\bonce a week is\b|\btimes a week is (?:normal|best|average)\b|\bhappy couples have sex\b/,
    why: 'A correlation; told to have more, couples grew slightly less happy.',
  },
  {
    pattern:
      /\bbeats (?:a|per) minute\b|\bpulse (?:over|above)\b|\bmen flood\b|\bmirror neurons?\b|\b(?:poly)?vag(?:al|us)\b|\b(?:left|right)[- ]brain(?:ed)?\b|\brewir(?:e|es|ed|ing)\b/,
    why: unsupported,
  },
  { pattern: /\bname it to tame it\b/, why: 'A slogan.' },
  {
    pattern:
      /\b(?:21|66|twenty-one|sixty-six) days\b.{0,30}\bhabit|\bhabit\b.{0,40}\b(?:21|66|twenty-one|sixty-six) days\b/,
    why: 'Habits take very different times.',
  },
  {
    pattern: /\bforgiv(?:eness|ing)\b.{0,15}\b(?:frees|sets you free|liberates|heals)\b/,
    why: 'It depends on whether amends were made.',
  },
  { pattern: /\btrigger warnings?\b/, why: 'Notes inform; they do not reduce distress.' },
  {
    pattern:
      /\b(?:studies|research|science) (?:shows?|proves?|says?|tells? us|confirms?)\b|\b(?:scientifically|clinically) proven\b|\bproven\b/,
    why: overclaim,
  },
  { pattern: /\b(?:recover|improve)\b.{0,30}\b(?:eft|emotionally focused)\b.{0,30}\b\d\d\b/, why: overclaim },
  { pattern: /\bhusbands?\b|\bwi(?:fe|ves)\b/, why: 'Any two people may be walking.' },
  {
    pattern: /\bsoul ?mates?\b|\b(?:better half|(?:my|your|his|her|their) other half)\b|\bthe one for you\b/,
    why: 'It promises what no course can.',
  },
  { pattern: /\bdelv(?:e|es|ing)\b|\btapestry\b|\btestament to\b/, why: 'It is worn out.' },
];
