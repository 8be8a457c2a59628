/** XML 1.0 has no spelling at all for these characters, not even an escaped one: PowerPoint refuses a file with one. */
const unspeakable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu

const needsWork = /[&<>"\t\n\r\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/

/** Gives text for an element or an attribute. Line breaks and tabs are escaped too, since an attribute would turn them into spaces. */
export function escapeXml(text: string): string {
  if (!needsWork.test(text)) return text
  return text
    .replace(unspeakable, '')
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
