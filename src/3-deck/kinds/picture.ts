import type { OutlineImage } from '../../2-outline/body-model.ts'
import { type Composing, given, optionalWords } from '../composing.ts'
import { inspectImage } from '../inspect-image.ts'
import type { Picture } from '../part-model.ts'

/** Takes an image of the outline; gives it with its bytes, or undefined after telling why it cannot be shown. */
export function composePicture(image: OutlineImage, composing: Composing): Picture | undefined {
  const { report } = composing
  const file = image.file.text
  const found = composing.files.get(file)
  if (found === undefined || found.kind === 'missing') {
    report.add('deck/image-missing', image.file.at, { file, suggestion: found?.suggestion })
    return undefined
  }
  if (found.kind === 'outside') {
    report.add('deck/image-outside', image.file.at, { file })
    return undefined
  }
  const inspected = found.kind === 'read' ? inspectImage(found.bytes) : found
  if (inspected.kind === 'refused' || found.kind === 'refused') {
    const reason = inspected.kind === 'refused' ? inspected.reason : ''
    report.add('deck/image-broken', image.file.at, { file, reason })
    return undefined
  }
  return {
    ...inspected.image,
    bytes: found.bytes,
    file,
    alt: image.alt.text.replace(/[\t-\r]+/g, ' ').trim(),
    ...given('caption', optionalWords(image.caption, report)),
    ...given('credit', optionalWords(image.credit, report)),
    fit: image.fit ?? 'contain',
    at: image.at,
  }
}
