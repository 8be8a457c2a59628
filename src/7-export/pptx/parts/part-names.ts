/** Where each part stands in the package. */
export const paths = {
  presentation: 'ppt/presentation.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  theme: 'ppt/theme/theme1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  handoutMaster: 'ppt/handoutMasters/handoutMaster1.xml',
  handoutTheme: 'ppt/theme/theme3.xml',
  presentationProperties: 'ppt/presProps.xml',
  viewProperties: 'ppt/viewProps.xml',
  tableStyles: 'ppt/tableStyles.xml',
  tags: 'ppt/tags/tag1.xml',
  core: 'docProps/core.xml',
  app: 'docProps/app.xml',
} as const

export const layoutPath = (number: number): string => `ppt/slideLayouts/slideLayout${number}.xml`
export const slidePath = (number: number): string => `ppt/slides/slide${number}.xml`
export const notesPath = (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`

/** Slide ids below 256 are refused. */
const firstSlideId = 256
/** What the presentation knows the nth slide by, from 1. */
export const slideId = (number: number): number => firstSlideId + number - 1

const presentationml = 'application/vnd.openxmlformats-officedocument.presentationml'

export const contentTypes = {
  presentation: `${presentationml}.presentation.main+xml`,
  master: `${presentationml}.slideMaster+xml`,
  layout: `${presentationml}.slideLayout+xml`,
  slide: `${presentationml}.slide+xml`,
  notesMaster: `${presentationml}.notesMaster+xml`,
  handoutMaster: `${presentationml}.handoutMaster+xml`,
  notes: `${presentationml}.notesSlide+xml`,
  tags: `${presentationml}.tags+xml`,
  presentationProperties: `${presentationml}.presProps+xml`,
  viewProperties: `${presentationml}.viewProps+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const
