/** What number words come to. Data only; `read-number-words.ts` puts them together. */
export interface WordValues {
  readonly cardinals: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  /** Words that multiply what stands before them: hundred, thousand, million. */
  readonly scales: ReadonlyMap<string, number>
  /** May stand between the parts of one number. */
  readonly joints: ReadonlySet<string>
}

const count = (words: string, from = 0, step = 1): readonly (readonly [string, number])[] =>
  words.split(' ').flatMap((word, index) => word.split('/').map((one) => [one, from + index * step] as const))

const english = (): WordValues => ({
  cardinals: new Map([
    ...count(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...count('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    ['dozen', 12],
  ]),
  ordinals: new Map([
    ...count(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
      1,
    ),
    ...count('firstly secondly thirdly fourthly fifthly sixthly seventhly eighthly ninthly tenthly', 1),
    ...count(
      'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth',
      20,
      10,
    ),
  ]),
  scales: new Map([
    ['hundred', 100],
    ['thousand', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
    ['bn', 1e9],
  ]),
  joints: new Set(['and']),
})

type Valued = readonly (readonly [string, number])[]

function germanBelowHundred(): Valued {
  const tens = count('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10)
  const joined = tens.flatMap(([ten, value]) =>
    count('ein zwei drei vier fünf sechs sieben acht neun', 1).map(
      ([unit, more]) => [`${unit}und${ten}`, value + more] as const,
    ),
  )
  const units = count(
    'null ein/eins/eine/einen/einem/einer zwei/zwo drei/dreien vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  )
  return [...units, ...tens, ...joined]
}

const germanStems = (belowHundred: Valued): Valued => [
  ...count('er zwei drit vier fünf sechs sieb ach neun zehn elf zwölf', 1),
  ...belowHundred.filter(([, value]) => value > 12 && value < 20),
  ...belowHundred.filter(([, value]) => value >= 20).map(([word, value]) => [`${word}s`, value] as const),
]

const german = (belowHundred = germanBelowHundred()): WordValues => ({
  cardinals: new Map([...belowHundred, ['dutzend', 12]]),
  ordinals: new Map([
    ...count('erstens zweitens drittens viertens fünftens sechstens siebtens achtens neuntens zehntens', 1),
    ...germanStems(belowHundred).flatMap(([stem, value]) =>
      ['te', 'ter', 'tes', 'ten', 'tem'].map(
        (ending) => [`${stem === 'er' ? 'ers' : stem}${ending}`, value] as const,
      ),
    ),
  ]),
  scales: new Map([
    ['hundert', 100],
    ['tausend', 1e3],
    ['million', 1e6],
    ['millionen', 1e6],
    ['mio', 1e6],
    ['milliarde', 1e9],
    ['milliarden', 1e9],
    ['mrd', 1e9],
    ['billionen', 1e12],
  ]),
  joints: new Set(),
})

const frenchUnits = (): Valued =>
  count('zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize')
const frenchOrdinal = (word: string): string =>
  `${word.replace(/e$/, '').replace(/cinq$/, 'cinqu').replace(/neuf$/, 'neuv')}ième`

const french = (units = frenchUnits()): WordValues => ({
  cardinals: new Map([
    ...units,
    ...count('vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante', 20, 10),
  ]),
  ordinals: new Map([
    ['premier', 1],
    ['première', 1],
    ['second', 2],
    ['seconde', 2],
    ...[...units, ...count('vingt trente quarante cinquante soixante', 20, 10)]
      .filter(([word]) => word !== 'zéro' && word !== 'un')
      .map(([word, value]) => [frenchOrdinal(word), value] as const),
  ]),
  scales: new Map([
    ['cent', 100],
    ['cents', 100],
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
    ['milliard', 1e9],
    ['milliards', 1e9],
  ]),
  joints: new Set(['et']),
})

const arabic = (): WordValues => ({
  cardinals: new Map([
    ...count(
      'صفر واحد/واحدة اثنان/اثنين/اثنتان/اثنتين ثلاث/ثلاثة أربع/أربعة خمس/خمسة ست/ستة سبع/سبعة ثمان/ثماني/ثمانية تسع/تسعة عشر/عشرة',
    ),
    ...count(
      'عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين',
      20,
      10,
    ),
  ]),
  ordinals: new Map(
    count(
      'الأول/الأولى الثاني/الثانية الثالث/الثالثة الرابع/الرابعة الخامس/الخامسة السادس/السادسة السابع/السابعة الثامن/الثامنة التاسع/التاسعة العاشر/العاشرة',
      1,
    ),
  ),
  scales: new Map([
    ['مئة', 100],
    ['مائة', 100],
    ['ألف', 1e3],
    ['ألفا', 1e3],
    ['آلاف', 1e3],
    ['مليون', 1e6],
    ['ملايين', 1e6],
    ['مليار', 1e9],
    ['مليارات', 1e9],
  ]),
  joints: new Set(['و']),
})

const byLanguage: ReadonlyMap<string, () => WordValues> = new Map([
  ['en', english],
  ['de', () => german()],
  ['fr', () => french()],
  ['ar', arabic],
])
const none: WordValues = { cardinals: new Map(), ordinals: new Map(), scales: new Map(), joints: new Set() }
const made = new Map<string, WordValues>()

/**
 * Gives the number words of a primary language (`de`); of any other there are none, and figures alone are read. They are put
 * together when they are asked for first: a talk has one language.
 */
export function wordValues(language: string): WordValues {
  const values = made.get(language) ?? byLanguage.get(language)?.() ?? none
  made.set(language, values)
  return values
}
