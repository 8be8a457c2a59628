import { installPeers } from '../contenders/install-peers.ts'
import { loadPptxgenjs } from '../contenders/write-with-pptxgenjs.ts'
import { measureHere } from '../measure/measure-here.ts'
import type { Claim, Group, Sample } from '../measure/model.ts'
import { summarize } from '../measure/summarize.ts'
import { takeTurns } from '../measure/take-turns.ts'
import { type PptxSlide, planPptx } from '../talks/plan-pptx.ts'
import type { Suite } from './suite.ts'

const sizes = [20, 200, 1000] as const
const promisedShare = 0.5

type Serialize = (slides: readonly PptxSlide[]) => Promise<Uint8Array>

/** Our own serializer joins here, as one more entry, with what makes a deck of ours from these slides. */
async function loadSerializers(packages: string | undefined): Promise<ReadonlyMap<string, Serialize>> {
  if (packages === undefined) return new Map()
  return new Map([['pptxgenjs', await loadPptxgenjs(packages)]])
}

export const pptx: Suite = {
  about: 'slides to PPTX bytes in process, without a browser: our serializer and pptxgenjs',
  run: async ({ slides = sizes, rounds = 7, tell }) => {
    const serializers = await loadSerializers(installPeers(tell))
    const groups: Group[] = []
    for (const count of slides) {
      const planned = planPptx(count)
      const candidates = [...serializers].map(([name, serialize]) => ({
        name,
        run: async (): Promise<Sample> => {
          const { made, cost } = await measureHere(() => serialize(planned))
          return { ...cost, outKiB: made.length / 1024 }
        },
      }))
      for (const { run } of candidates) await run()
      tell(`  ${count} slides, ${rounds} rounds\n`)
      const taken = await takeTurns(candidates, rounds)
      const rows = candidates.map(({ name }) => summarize(name, taken.get(name) ?? []))
      groups.push({ title: `${count} slides`, base: 'pptxgenjs', rows })
    }
    const isAlone = !serializers.has('lectern')
    return {
      groups,
      claims: claimsOf(groups),
      notes: isAlone ? ['Lectern’s PPTX holds pictures so far: its serializer is not in this table yet'] : [],
    }
  },
}

function claimsOf(groups: readonly Group[]): readonly Claim[] {
  const rows = groups.find(({ title }) => title === '1000 slides')?.rows ?? []
  const [ours, theirs] = ['lectern', 'pptxgenjs'].map((name) => rows.find((row) => row.name === name))
  if (ours === undefined || theirs === undefined) return []
  return [
    {
      text: '1,000 slides: time, for that of pptxgenjs',
      seen: ours.wallMs.median / theirs.wallMs.median,
      limit: promisedShare,
    },
    { text: '… size', seen: (ours.outKiB ?? 0) / (theirs.outKiB ?? 1), limit: 1 },
  ]
}
