import type { Chart, ChartType } from '../part-model.ts'
import { shorten } from '../shorten.ts'

/** Screen readers give an alternative text in one breath; what is longer stands in the description. */
const longestAlt = 250

/** What each type is called, by language; English where a language is not here. */
const typeNames: { readonly [language: string]: { readonly [T in ChartType]: string } } = {
  en: {
    bar: 'Bar chart',
    stacked: 'Stacked bar chart',
    line: 'Line chart',
    area: 'Area chart',
    pie: 'Pie chart',
    donut: 'Donut chart',
    scatter: 'Scatter plot',
  },
  de: {
    bar: 'Balkendiagramm',
    stacked: 'Gestapeltes Balkendiagramm',
    line: 'Liniendiagramm',
    area: 'Flächendiagramm',
    pie: 'Kreisdiagramm',
    donut: 'Ringdiagramm',
    scatter: 'Punktdiagramm',
  },
  fr: {
    bar: 'Diagramme à barres',
    stacked: 'Diagramme à barres empilées',
    line: 'Courbe',
    area: 'Diagramme en aires',
    pie: 'Diagramme circulaire',
    donut: 'Diagramme en anneau',
    scatter: 'Nuage de points',
  },
  es: {
    bar: 'Gráfico de barras',
    stacked: 'Gráfico de barras apiladas',
    line: 'Gráfico de líneas',
    area: 'Gráfico de áreas',
    pie: 'Gráfico circular',
    donut: 'Gráfico de anillo',
    scatter: 'Gráfico de dispersión',
  },
  zh: {
    bar: '条形图',
    stacked: '堆积条形图',
    line: '折线图',
    area: '面积图',
    pie: '饼图',
    donut: '环形图',
    scatter: '散点图',
  },
}

/** Takes a chart; gives its data as plain text: in one breath (`alt`), and whole (`data`). */
export function describeChart(chart: Omit<Chart, 'alt' | 'data'>, lang: string): Pick<Chart, 'alt' | 'data'> {
  const names = typeNames[lang.split('-')[0] ?? ''] ?? typeNames.en
  const type = names?.[chart.type] ?? ''
  const whole = clean(`${type}. ${chart.type === 'scatter' ? tellDots(chart) : tellSeries(chart, everyRow)}`)
  if (whole.length <= longestAlt) return { alt: whole, data: whole }
  const brief = chart.type === 'scatter' ? tellAxes(chart) : tellSeries(chart, firstAndLast)
  return { alt: shorten(clean(`${type}. ${brief}`), longestAlt), data: whole }
}

type Described = Omit<Chart, 'alt' | 'data'>
type Rows = Chart['rows']

const everyRow = (rows: Rows): Rows => rows
const firstAndLast = (rows: Rows): Rows =>
  rows.length <= 2 ? rows : [rows.at(0), rows.at(-1)].flatMap((row) => row ?? [])

/** `Exports (%): 31 (2019), 33 (2020). Imports (%): …` */
function tellSeries(chart: Described, choose: (rows: Rows) => Rows): string {
  return chart.header
    .map((head, column) => ({ head, column }))
    .slice(1)
    .map(({ head, column }) => {
      const filled = chart.rows.filter((row) => row.values[column] !== undefined)
      const chosen = choose(filled)
      const told = chosen.map((row) => `${row.cells[column]?.plain} (${row.cells[0]?.plain})`)
      return `${withUnit(head.plain, chart)}: ${told.join(chosen.length < filled.length ? ' … ' : ', ')}.`
    })
    .join(' ')
}

function tellDots(chart: Described): string {
  const dots = chart.rows.map(({ cells }) => {
    const [across, up] = cells.slice(chart.firstSeries)
    const name = chart.firstSeries === 0 ? '' : ` (${cells[0]?.plain})`
    return `${across?.plain} × ${up?.plain}${name}`
  })
  return `${tellAxes(chart)} ${dots.join('; ')}.`
}

function tellAxes({ header, firstSeries }: Described): string {
  const axes = header.slice(firstSeries)
  return `${axes.map(({ plain }) => plain).join(' × ')}.`
}

function withUnit(name: string, { unit }: Described): string {
  return unit === undefined || name.includes(unit) ? name : `${name} (${unit})`
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
