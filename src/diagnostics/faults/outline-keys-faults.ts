import type { CatalogueEntry } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { didYouMean, list, withLine } from './phrases.ts'

export const outlineKeysFaults = {
  'outline/duplicate-key': fault(
    'error',
    'input',
    (d) =>
      `the key \`${d.key}\` stands twice in this map${d.hint === undefined ? '' : ': is this the next item?'}`,
    (d) => (d.hint === undefined ? 'keep one of the two' : withLine(String(d.hint), d)),
    'Which of the two should count, nobody can know.',
  ),
  'outline/unknown-key': fault(
    'error',
    'input',
    (d) => `there is no key \`${d.key}\` in ${d.where}`,
    (d) => didYouMean(d) ?? `keys are ${list(d.keys)}`,
    'A mistyped key would be lost in silence, so unknown keys are faults.',
  ),
  'outline/misplaced-key': fault(
    'error',
    'input',
    (d) =>
      `${list(d.keys)} ${(d.keys as readonly string[]).length === 1 ? 'stands' : 'stand'} beside \`${d.kind}\`, not under it`,
    (d) => {
      if (d.braces !== undefined) return `put it between the braces of \`${d.kind}\``
      if (d.main === undefined) return 'indent by two more spaces what belongs to it'
      return `put all of it under \`${d.kind}:\`, indented by two more spaces, and what stands there now under \`${d.main}:\``
    },
    'A key of a body was typed as a key of the slide. What belongs to a body stands on the lines below it, indented deeper.',
  ),
  'outline/missing-key': fault(
    'error',
    'input',
    (d) => `${d.where} has no \`${d.key}\``,
    (d) => `add \`${d.key}: …\`${d.what ? ` (${d.what})` : ''}`,
    'The key is required here.',
  ),
  'outline/wrong-type': fault(
    'error',
    'input',
    (d) => `\`${d.key}\` is ${d.found}, and should be ${d.expected}`,
    (d) => didYouMean(d) ?? (d.hint === undefined ? undefined : withLine(String(d.hint), d)),
    'The value has another form than its key asks for.',
  ),
  'outline/both-keys': fault(
    'error',
    'input',
    (d) => `${d.where} has both ${(d.keys as readonly string[]).map((key) => `\`${key}\``).join(' and ')}`,
    'keep one of the two: they say the same thing in two ways',
    'Which of the two should count, nobody can know.',
  ),
  'outline/no-body': fault(
    'error',
    'input',
    'the slide has no body',
    (d) => didYouMean(d) ?? `add one of ${list(d.kinds)}`,
    'What is on a slide is the key of its body: exactly one.',
  ),
  'outline/two-bodies': fault(
    'error',
    'input',
    (d) => `the slide has ${(d.kinds as readonly string[]).length} bodies: ${list(d.kinds)}`,
    'make a slide of each',
    'What is on a slide is the key of its body: exactly one.',
  ),
  'outline/no-slides': fault(
    'error',
    'input',
    'the outline has no slides',
    'add an entry under `slides:`',
    'A talk has at least one slide beside the title.',
  ),
  'outline/no-lang': fault(
    'warning',
    'input',
    'the outline does not say its language',
    'add `lang: en` (or de, fr, zh, …): it decides hyphens, sentences and screen readers',
    'Without `lang:`, English is assumed.',
  ),
  'outline/duplicate-id': fault(
    'error',
    'input',
    (d) => `the id \`${d.id}\` is used twice`,
    'give one of the slides another id',
    'Ids are how links, pictures of changes and colleagues name a slide.',
  ),
  'outline/too-many': fault(
    'error',
    'input',
    (d) => `the talk has more than ${d.limit} ${d.noun}`,
    'make several talks of it',
    'A limit that keeps every check fast. It counts the slides, and the includes, of all files together.',
  ),
  'outline/link-refused': fault(
    'error',
    'input',
    (d) => `the link to \`${d.href}\` cannot be used`,
    'links begin with https:, http:, mailto: or #id-of-a-slide',
    'Other schemes can run code or name files of the machine.',
  ),
  'outline/no-effect': fault(
    'warning',
    'input',
    (d) => `\`${d.key}\` does nothing on a slide of the kind \`${d.kind}\``,
    (d) => `take \`${d.key}\` off: the kind has no items to go through`,
    'The kind stands as a whole. Steps reveal, and splitting parts, what is made of items.',
  ),
  'outline/unused-allow': fault(
    'warning',
    'input',
    (d) => `the slide allows \`${d.code}\`, and gives no such warning`,
    'take it off: it would hide the next one that is told',
    'What `allow:` hides is a decision about one slide as it is. When the slide is put right, the decision goes too.',
  ),
  'outline/control-character': fault(
    'error',
    'input',
    (d) => `the outline holds the character ${d.character}, which cannot be shown`,
    (d) => withLine(String(d.hint ?? 'delete it'), d),
    'Control characters (C0, C1), lone surrogates and noncharacters such as U+FFFE are refused.',
  ),
} as const satisfies Record<string, CatalogueEntry>
