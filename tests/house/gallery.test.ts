import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/2-outline/kinds/table-of-kinds.ts'
import { densities, listThemes, readSpecimens } from '../gallery/dress-specimens.ts'
import { pictureName } from '../gallery/picture-name.ts'
import { printGalleryPage } from '../gallery/print-gallery-page.ts'
import { projectFolder } from './generate/project-folder.ts'

const folder = `${projectFolder}docs/gallery/`
const page = readFileSync(`${folder}index.html`, 'utf8')
const specimens = await readSpecimens()
const themes = await listThemes()
const names = specimens.slides.flatMap(({ id }) =>
  themes.flatMap((theme) => densities.map((density) => pictureName(id, theme, density))),
)

describe('the specimens', () => {
  it('are a talk without a fault', () => {
    expect(specimens.told).toBe('')
  })

  it('show every kind', () => {
    expect([...new Set(specimens.slides.map(({ kind }) => kind))].sort()).toEqual(
      ['title', ...Object.keys(kinds)].sort(),
    )
  })
})

describe('docs/gallery (npm run gallery)', () => {
  it('has a fresh page', () => {
    expect(page).toBe(printGalleryPage(specimens.slides, themes))
  })

  it('has the pictures of the specimens in every theme and density, and no others', () => {
    expect(readdirSync(folder).sort()).toEqual([...names, 'index.html'].sort())
  })

  it('shows each of them once, with words for those who do not see it', () => {
    const pictures = [...page.matchAll(/<img src="([^"]+)" alt="([^"]+)"/g)]
    expect(pictures.map(([, source]) => source).sort()).toEqual([...names].sort())
    expect(new Set(pictures.map(([, , words]) => words)).size).toBeGreaterThan(themes.length)
    expect(page).not.toMatch(/<script|https?:\/\/(?!structurae)/)
  })

  it('stays small: 20 kB a picture, 4 MB in all', () => {
    const sizes = names.map((name) => statSync(`${folder}${name}`).size)
    expect(Math.max(...sizes)).toBeLessThan(20_000)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000)
  })
})
