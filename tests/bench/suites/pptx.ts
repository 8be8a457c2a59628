import { installPeers } from '../contenders/install-peers.ts'
import type { Serialize } from '../contenders/serialize.ts'
import { prepareLectern } from '../contenders/write-with-lectern.ts'
import { loadPptxgenjs } from '../contenders/write-with-pptxgenjs.ts'
import { measureHere } from '../measure/measure-here.ts'
import type { Claim, Group, Sample } from '../measure/model.ts'
import { summarize } from '../measure/summarize.ts'
import { takeTurns } from '../measure/take-turns.ts'
import { type PptxSlide, planPptx } from '../talks/plan-pptx.ts'
import type { Suite } from './suite.ts'

const sizes = [20, 200, 1000] as const
const promisedShare = 0.5

interface Serializer {
  readonly name: string
  readonly serialize: Serialize
}

async function prepareAll(
  planned: readonly PptxSlide[],
  packages: string | undefined,
): Promise<readonly Serializer[]> {
  const { serialize, serializeAll } = await prepareLectern(planned)
  const ours = [
    { name: 'lectern', serialize },
    { name: 'lectern, plans and notes too', serialize: serializeAll },
  ]
  if (packages === undefined) return ours
  const prepare = await loadPptxgenjs(packages)
  return [
    ...ours,
    { name: 'pptxgenjs, as it writes files', serialize: prepare(planned, 'stored') },
    { name: 'pptxgenjs, compressed', serialize: prepare(planned, 'compressed') },
  ]
}

export const pptx: Suite = {
  about: 'slides to PPTX bytes in process, without a browser: our serializer and pptxgenjs',
  run: async ({ slides = sizes, rounds = 7, tell }) => {
    const packages = installPeers(tell)
    const groups: Group[] = []
    for (const count of slides) {
      const serializers = await prepareAll(planPptx(count), packages)
      const candidates = serializers.map(({ name, serialize }) => ({
        name,
        run: async (): Promise<Sample> => {
          const { made, cost } = await measureHere(serialize)
          return { ...cost, outKiB: made.length / 1024 }
        },
      }))
      for (const { run } of candidates) await run()
      tell(`  ${count} slides, ${rounds} rounds\n`)
      const taken = await takeTurns(candidates, rounds)
      const rows = candidates.map(({ name }) => summarize(name, taken.get(name) ?? []))
      groups.push({ title: `${count} slides`, base: 'pptxgenjs, as it writes files', rows })
    }
    return { groups, claims: claimsOf(groups), notes: [] }
  },
}

function claimsOf(groups: readonly Group[]): readonly Claim[] {
  const rows = groups.find(({ title }) => title === '1000 slides')?.rows ?? []
  const ours = rows.find(({ name }) => name === 'lectern')
  return rows.flatMap((theirs): readonly Claim[] => {
    if (ours === undefined || !theirs.name.startsWith('pptxgenjs')) return []
    return [
      {
        text: `1,000 slides: time, for that of ${theirs.name}`,
        seen: ours.wallMs.median / theirs.wallMs.median,
        limit: promisedShare,
      },
      {
        text: '… processor time, least',
        seen: ours.cpuMs.min / theirs.cpuMs.min,
        limit: promisedShare,
      },
      { text: '… size', seen: (ours.outKiB ?? 0) / (theirs.outKiB ?? 1), limit: 1 },
    ]
  })
}
