/** Words that decide whether a full stop ends a sentence. Data only; the rules are in `sentence-rules.ts`. Case counts. */
interface SentenceWords {
  /** A stop after these never ends a sentence: a name or an example follows. */
  readonly never: readonly string[]
  /** … does not before a number: "No. 5", but "Was it? No. It was not." */
  readonly beforeNumber: readonly string[]
  /** … ends one only if the next word is an opener: "in the U.S. It", but "the U.S. Congress". */
  readonly either: readonly string[]
  /** Abbreviations of several words with spaces between. */
  readonly spaced: readonly string[]
  /** Words that begin sentences far more often than they begin names. */
  readonly openers: readonly string[]
}

const words = (list: string): readonly string[] => list.split(' ')

const english: SentenceWords = {
  never: words(
    'Mr. Mrs. Ms. Messrs. Dr. Drs. Prof. Rev. Hon. Gen. Col. Maj. Capt. Cmdr. Lt. Sgt. Adm. Gov. Sen. Sens. Rep. Reps. Pres. Amb. Supt. Mt. Ft. Sts. e.g. i.e. E.g. I.e. eg. ie. cf. Cf. vs. Vs. v. viz. approx. ca. c. resp. incl.',
  ),
  beforeNumber: words(
    'No. Nos. no. nos. Fig. Figs. fig. figs. Vol. Vols. vol. vols. Ch. ch. Chap. Sec. sec. Sect. Eq. eq. Eqs. Art. art. Arts. Tab. p. pp. P. Pp. para. paras. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. est. b. d. r. Op. op. Ref. ref. Rs. ver.',
  ),
  either: words(
    'St. Ave. Blvd. Rd. Inc. Ltd. Co. Corp. Bros. LLC. Jr. Sr. Esq. Ph.D. M.D. B.A. M.A. B.Sc. M.Sc. D.Phil. a.m. p.m. A.M. P.M. al. Ed. Eds. ed. eds. trans. Dept. Univ. Assn. Mass. Calif. Conn. Fla. Penn. Wash. Va. Ala. Ariz. Colo. Ill. Mich. Minn. Tenn. Tex. Wis.',
  ),
  spaced: ['e. g.', 'i. e.', 'U. S.', 'U. K.', 'U. N.', 'a. m.', 'p. m.', 'Ph. D.'],
  openers: words(
    'A After All Also Although An And Another Any Are Around As At Because Before Between Both But By Can Despite Did Do Does During Each Either Even Every Finally First Firstly For Four From Further Furthermore Has Have He Hence Her Here His How However I If In Indeed Instead Is It Its Just Last Later Let Many Meanwhile Moreover Most Much My Neither Nevertheless Next No Nobody None Nor Not Nothing Now Of On Once One Only Or Other Our Over Perhaps Second Secondly She Should Similarly Since So Some Soon Still Such Than That The Their Then There Therefore These They This Those Though Three Through Throughout Thus To Today Two Under Unless Until Was We Were What When Where Whereas Whether Which While Who Why Will With Within Without Would Yes Yet You Your',
  ),
}

const german: SentenceWords = {
  never: words(
    'Hr. Fr. Hrn. Frl. Prof. Dr. Dipl. Ing. bzw. sog. vgl. Vgl. ca. inkl. exkl. evtl. ggf. gem. lat. engl. franz. griech. geb. gest. insb. bes. dgl. allg. röm. dt. hl. St. Str. z.B. d.h. u.a. z.T. i.d.R. o.g. s.o. s.u. v.a. u.U. m.E. Z.B. D.h.',
  ),
  beforeNumber: words(
    'Nr. Nrn. Bd. Bde. Abb. Tab. Kap. S. Abs. Art. Aufl. Jg. Jh. Ziff. Anm. Jan. Feb. Apr. Aug. Sept. Okt. Nov. Dez.',
  ),
  either: words('usw. usf. etc. Chr. Jhs. Jh. Hg. Hrsg. Std. Min. Mio. Mrd. Co.'),
  spaced: [
    'z. B.',
    'Z. B.',
    'd. h.',
    'D. h.',
    'u. a.',
    'z. T.',
    'i. d. R.',
    'o. g.',
    's. o.',
    's. u.',
    'v. a.',
    'u. U.',
    'm. E.',
    'i. e. S.',
    'v. Chr.',
    'n. Chr.',
    'o. ä.',
    'o. Ä.',
  ],
  openers: words(
    'Aber Alle Allerdings Als Also Am An Auch Auf Aus Außerdem Bei Bis Da Dabei Dadurch Daher Damals Damit Danach Dann Daraufhin Darum Das Dass Davon Dazu Dem Den Denn Der Des Deshalb Die Dies Diese Dieser Dieses Doch Dort Durch Ein Eine Einem Einen Einer Eines Er Erst Es Für Hier Hinter Ich Ihr Ihre Im In Ist Jede Jeder Jedoch Jetzt Kein Keine Man Mit Nach Nicht Noch Nun Nur Ob Obwohl Oder Ohne Schon Sein Seine Seit Seitdem Sie Sind So Sowohl Später Trotz Trotzdem Über Um Und Unter Viele Vom Von Vor Wann Warum Was Weil Wenn Wer Wie Wir Wo Während Zu Zudem Zum Zur Zwar Zwischen',
  ),
}

const french: SentenceWords = {
  never: words('M. MM. Mme. Mlle. Mgr. Dr. Pr. Me. St. Ste. cf. Cf. p.ex. c.-à-d. env. éd. chap.'),
  beforeNumber: words(
    'p. pp. vol. t. art. fig. n. no. No. av. ap. janv. févr. avr. juil. sept. oct. nov. déc.',
  ),
  either: words('J.-C. etc.'),
  spaced: ['p. ex.', 'P. ex.', 'c. -à-d.', 'av. J.-C.', 'apr. J.-C.', 'ap. J.-C.'],
  openers: words(
    'À Afin Ainsi Alors Après Au Aucun Aujourd Aussi Aux Avant Avec C Ce Celle Celui Cependant Ces Cet Cette Chaque Chez Comme D Dans De Depuis Dès Des Donc Du Elle Elles En Enfin Ensuite Entre Et Ici Il Ils J Je L La Le Les Leur Leurs Lors Lorsque Mais Malgré Même N Ni Nos Notre Nous On Or Où Ou Par Parce Pendant Plus Pour Pourtant Puis Qu Quand Que Quel Quelle Qui S Sa Sans Se Selon Ses Si Son Sous Sur Tous Tout Toute Toutefois Un Une Vers Voici Vos Votre Vous',
  ),
}

const spanish: SentenceWords = {
  never: words('Sr. Sra. Srta. Sres. Dr. Dra. Prof. Ud. Uds. D. Dña. p.ej. pág. págs. cf. Cf.'),
  beforeNumber: words('núm. n. vol. art. fig. cap. p. pp.'),
  either: words('etc. EE.UU. a.C. d.C. S.A.'),
  spaced: ['p. ej.', 'P. ej.', 'EE. UU.', 'a. C.', 'd. C.', 'S. A.'],
  openers: words(
    'A Además Al Algunos Así Aunque Cada Como Con Cuando De Del Desde Después Donde Durante El Él Ella Ellas Ellos En Entonces Entre Es Esa Ese Esta Este Esto Estos Hasta Hay La Las Lo Los Luego Mientras Muchos Ni No Nos O Para Pero Por Porque Pues Que Qué Quien Se Según Ser Si Sí Sin Sobre Son Su Sus También Tal Tan Todo Todos Tras Un Una Uno Y Ya Yo',
  ),
}

export interface SentenceWordSets {
  readonly never: ReadonlySet<string>
  readonly beforeNumber: ReadonlySet<string>
  readonly either: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  /** Abbreviations with spaces inside, at each of their stops: what stands before it, and what after. */
  readonly spaced: readonly SplitPhrase[]
  /** What the last word before such a stop ends in. */
  readonly spacedEnds: readonly string[]
}

interface SplitPhrase {
  readonly head: string
  readonly tail: string
}

const englishSets = toSets(english)
const setsOf = new Map([
  ['de', toSets(german)],
  ['fr', toSets(french)],
  ['es', toSets(spanish)],
])

/** Gives the words for a primary language (`de`); a language without words of its own has the English ones. */
export function sentenceWords(language: string): SentenceWordSets {
  return setsOf.get(language) ?? englishSets
}

function toSets(lists: SentenceWords): SentenceWordSets {
  const spaced = lists.spaced.flatMap(splitsOf)
  return {
    never: new Set(lists.never),
    beforeNumber: new Set(lists.beforeNumber),
    either: new Set(lists.either),
    openers: new Set(lists.openers),
    spaced,
    spacedEnds: [...new Set(spaced.map(({ head }) => head.slice(head.lastIndexOf(' ') + 1)))],
  }
}

function splitsOf(phrase: string): readonly SplitPhrase[] {
  const parts = phrase.split(' ')
  return parts.map((_, index) => ({
    head: parts.slice(0, index + 1).join(' '),
    tail: parts.slice(index + 1).join(' '),
  }))
}

/** Languages that write an ordinal with a stop: "am 3. Oktober", "im 19. Jahrhundert". */
export const ordinalStopLanguages: ReadonlySet<string> = new Set(
  words('bs cs da de et fi fo hr hu is lb lv nb nn no sk sl sr'),
)

/** Nouns whose label may be one capital: "plan B. Then" ends a sentence, "George W. Bush" does not. */
export const labelNouns: ReadonlySet<string> = new Set(
  words(
    'appendix case category class company exhibit figure grade group hepatitis item label letter option part phase plan point room schedule section series side step table team type version vitamin ward zone',
  ),
)
