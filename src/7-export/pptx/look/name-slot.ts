const names: Readonly<Record<string, string>> = {
  ...{
    title: 'Title',
    subtitle: 'Subtitle',
    byline: 'Byline',
    body: 'Text',
    source: 'Source',
    footer: 'Footer',
  },
  page: 'Slide number',
}

/** Gives what PowerPoint's selection pane calls a placeholder: `event-2.date` is “Event 2, date”. */
export function nameSlot(part: string, type: string): string {
  if (type === 'title') return 'Title'
  const spelled = part.replaceAll('-', ' ').replaceAll('.', ', ')
  return names[part] ?? spelled.charAt(0).toUpperCase() + spelled.slice(1)
}
