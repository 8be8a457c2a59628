import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectFolder } from '../generate/project-folder.ts'

/** Gives the relative links of a Markdown file that lead to no file, or to no heading of that file. */
export function findDeadLinks(path: string): readonly string[] {
  return readLinks(path).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : join(dirname(path), file)
    if (!existsSync(`${projectFolder}${target}`)) return true
    return anchor !== undefined && !readAnchors(target).includes(anchor)
  })
}

function readLinks(path: string): readonly string[] {
  const text = readText(path)
  const inline = [...text.matchAll(/\]\(([^()\s]+)\)/g)]
  const defined = [...text.matchAll(/^\[[^\]]+\]: +(\S+)$/gm)]
  return [...inline, ...defined].map(([, link]) => link ?? '')
}

/** Headings as GitHub names them. */
function readAnchors(path: string): readonly string[] {
  const headings = [...readText(path).matchAll(/^#+ +(.+)$/gm)]
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** Without code, where brackets mean something else; the words of code in a heading stay. */
function readText(path: string): string {
  return readFileSync(`${projectFolder}${path}`, 'utf8')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''))
}
