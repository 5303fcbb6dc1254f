/**
 * Words that number the evenings of a course, in the most used languages. `before` stands in front of its
 * number ("Day 1", "Tag 1"), `after` behind it ("1日目", "1st day", "1. Tag").
 */

/** Day, in the nominative and without an article, as headings write it. */
const days = [
  // English, German, Dutch, Scandinavian, Romance
  'day|tag|dag|jour|journée|d[ií]a|giorno|ziua|zi',
  // Slavic, Greek, Hungarian, Finnish, Turkish
  'день|дня|дан|dzień|den|deň|dan|ден|ημέρα|μέρα|nap|päivä|gün',
  // Semitic and Iranian
  'اليوم|يوم|יום|روز|ቀን',
  // India
  'दिन|दिवस|দিন|দিবস|دن|రోజు|நாள்|ਦਿਨ|દિવસ|ದಿನ|ദിവസം',
  // South-east Asia, Africa
  'hari|ngày|araw|วันที่|วัน|နေ့|siku|rana|dina|ọjọ́|ụbọchị',
].join('|');

/** Behind its number without a space: Chinese, Japanese, Korean. */
const daysBehind = '天|日目|日|일차|일째|일';

const weeks = [
  'weeks?|wochen?|we+k|uke|uge|vecka|semaines?|semanas?|settimana|săptămâna|săptămână',
  'неделя|тиждень|tydzień|týden|týždeň|tjedan|sedmica|teden|седмица|εβδομάδα|hét|viikko|hafta',
  'الأسبوع|أسبوع|שבוע|هفته|ہفتہ|ሳምንት',
  'सप्ताह|हफ़्ता|आठवडा|সপ্তাহ|వారం|வாரம்|ਹਫ਼ਤਾ|અઠવાડિયું|ವಾರ|ആഴ്ച',
  'minggu|tuần|linggo|สัปดาห์ที่|สัปดาห์|wiki|mako|အပတ်',
].join('|');

const weeksBehind = '周|週目|週間目|週|星期|주차|주';

export const dayWords = { before: days, after: daysBehind } as const;
export const weekWords = { before: weeks, after: weeksBehind } as const;

/** What a course counts where it counts no days. */
export const sessionWords = {
  before:
    'session|lesson|evening|night|step|meeting|date night|sitzung|lektion|abend|schritt|séance|leçon|soirée|étape|sesión|lección|noche|paso|sessione|lezione|sera|passo|sessão|lição|aula|noite|les|avond|stap|lektie|aften|урок|вечер|шаг|занятие|lekcja|wieczór|krok|ders|akşam|adım|الدرس|درس|שיעור|ערב|पाठ|pelajaran|sesi|malam|bài',
  after: '课|課|晚|回目|回|강|夜',
} as const;

/** What a course is parted into above its evenings; its evenings where it has no others. */
export const groupWords = {
  before:
    'phase|part|module|unit|stage|section|chapter|block|month|level|pillar|theme|topic|teil|modul|kapitel|phase|partie|chapitre|mois|fase|parte|módulo|capítulo|mes|modulo|capitolo|deel|hoofdstuk|часть|модуль|глава|część|rozdział|bölüm|bagian|phần',
  after: '章|部|节|編',
} as const;

/** What counts the parts of one evening, so that "Question 1" and "Part 2" are no evenings. */
export const partWords =
  'q|question|frage|pregunta|domanda|pergunta|vraag|вопрос|pytanie|soru|part|teil|partie|parte|deel|часть|część|section|abschnitt|phase|fase|stage|round|runde|option|example|beispiel|tip|tipp|rule|regel|figure|fig|table|step|schritt|note|point|number|month|year|level|version';

/** Ordinals, first to tenth, in the forms that headings have before or after "day". */
export const ordinals = byNumber(
  'first|erster|premier|premiere|primer|primero|primo|primeiro|eerste|första|første|первый|перший|pierwszy|první|birinci|ilk|الأول|اول|pertama|पहला|첫째',
  'second|zweiter|deuxième|segundo|secondo|tweede|andra|anden|второй|другий|drugi|druhý|ikinci|الثاني|دوم|kedua|दूसरा|둘째',
  'third|dritter|troisième|tercer|tercero|terzo|terceiro|derde|tredje|третий|третій|trzeci|třetí|üçüncü|الثالث|سوم|ketiga|तीसरा|셋째',
  'fourth|vierter|quatrième|cuarto|quarto|vierde|fjärde|fjerde|четвёртый|четвертый|четвертий|czwarty|čtvrtý|dördüncü|الرابع|چهارم|keempat|चौथा|넷째',
  "fifth|fünfter|cinquième|quinto|vijfde|femte|пятый|п'ятий|piąty|pátý|beşinci|الخامس|پنجم|kelima|पाँचवाँ|다섯째",
  'sixth|sechster|sixième|sexto|sesto|zesde|sjätte|sjette|шестой|шостий|szósty|šestý|altıncı|السادس|ششم|keenam|छठा|여섯째',
  'seventh|siebter|siebenter|septième|séptimo|settimo|sétimo|zevende|sjunde|syvende|седьмой|сьомий|siódmy|sedmý|yedinci|السابع|هفتم|ketujuh|सातवाँ|일곱째',
  'eighth|achter|huitième|octavo|ottavo|oitavo|achtste|åttonde|восьмой|восьмий|ósmy|osmý|sekizinci|الثامن|هشتم|kedelapan|आठवाँ',
  "ninth|neunter|neuvième|noveno|nono|negende|nionde|niende|девятый|дев'ятий|dziewiąty|devátý|dokuzuncu|التاسع|نهم|kesembilan|नौवाँ",
  'tenth|zehnter|dixième|décimo|decimo|tiende|tionde|десятый|десятий|dziesiąty|desátý|onuncu|العاشر|دهم|kesepuluh|दसवाँ',
);

/** One to ten as words behind "day", beside the English ones. */
export const cardinals = byNumber(
  'eins|ein|un|une|uno|una|um|een|één|ett|en|один|jeden|bir|واحد|एक|satu|một|isa|moja',
  'zwei|deux|dos|due|dois|twee|två|to|два|dwa|iki|दो|dua|hai|dalawa|mbili',
  'drei|trois|tres|tre|três|drie|три|trzy|üç|तीन|tiga|tatlo|tatu',
  'vier|quatre|cuatro|quattro|quatro|fyra|fire|четыре|cztery|dört|चार|empat|bốn|apat|nne',
  'fünf|cinq|cinco|cinque|vijf|fem|пять|pięć|beş|पाँच|lima|năm|tano',
  'sechs|seis|sei|zes|sex|seks|шесть|sześć|altı|छह|enam|sáu|anim|sita',
  'sieben|sept|siete|sette|sete|zeven|sju|syv|семь|siedem|yedi|सात|tujuh|bảy|pito|saba',
  'acht|huit|ocho|otto|oito|åtta|otte|восемь|osiem|sekiz|आठ|delapan|tám|walo|nane',
  'neun|neuf|nueve|nove|negen|nio|ni|девять|dziewięć|dokuz|नौ|sembilan|chín|siyam|tisa',
  'zehn|dix|diez|dieci|dez|tien|tio|ti|десять|dziesięć|on|दस|sepuluh|mười|sampu|kumi',
);

function byNumber(...words: readonly string[]): readonly (readonly string[])[] {
  return words.map((one) => one.split('|'));
}

/** Short forms in headings that the calendar data has otherwise. */
export const shortNames = {
  weekday:
    'tues|weds|thur|thurs|segunda|terça|quarta|quinta|sexta|周一|周二|周三|周四|周五|周六|周日|thứ 2|thứ 3|thứ 4|thứ 5|thứ 6|thứ 7'.split(
      '|',
    ),
  month: ['sept'],
} as const;

/** Languages whose names of weekdays and months are known to headings, by their BCP 47 tags. */
export const calendarLanguages: readonly string[] =
  'en zh hi es fr ar bn pt ru ur id de ja mr te tr ta vi ko fa ha sw jv it pa gu th pl uk nl he ro el cs hu sv da nb fi sk hr bs sr sr-Latn sl bg kn ml am my fil'.split(
    ' ',
  );

/** Those that have a month in another form beside a day: "февраль", but "15 февраля". */
export const inflectingLanguages: readonly string[] = 'ru uk pl cs sk hr el fi'.split(' ');
