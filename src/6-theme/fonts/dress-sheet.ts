import type { DeclaredFace } from './find-faces.ts'
import type { FontStack } from './find-stacks.ts'
import { cssName, type FontPlan, listOwn } from './plan-fonts.ts'

/** Puts the theme's own files into the faces that name them; a face without its file goes. */
export function replaceFiles(faces: readonly DeclaredFace[], files: ReadonlyMap<string, string>): void {
  for (const { rule, path } of faces) {
    if (path === undefined) continue
    const uri = files.get(path)
    if (uri === undefined) rule.remove()
    else replaceSource(rule, uri)
  }
}

function replaceSource(rule: DeclaredFace['rule'], uri: string): void {
  rule.walkDecls(/^src$/i, (source) => {
    source.value = `url(${uri}) format("woff2")`
  })
}

/** Puts the names of the plan's families into a list, before the first family that every machine has another of. */
export function completeStack(stack: FontStack, plan: FontPlan, lang: string): void {
  const ours = listOwn(stack, plan.declared, lang)
    .filter((family) => plan.families.has(family))
    .map((family) => `"${cssName(family, plan.declared)}"`)
  if (ours.length === 0) return
  const parts = [...stack.parts.slice(0, stack.at), ...ours, ...stack.parts.slice(stack.at)]
  stack.declaration.value = `${stack.before}${parts.join(', ')}`
}
