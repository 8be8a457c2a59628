/// <reference lib="dom" />

// This function runs in the page, sent there as text.

/**
 * Marks slides as a reader of the PDF shall hear them: feet are said on no page, and a formula is one thing, named by its TeX.
 * Done to the page that is loaded, so that the page that was measured can be printed.
 */
export function markForReaders({ formulaMark }: { readonly formulaMark: string }): void {
  for (const foot of document.querySelectorAll('header, footer'))
    if (foot.attributes.length === 0) foot.setAttribute('aria-hidden', 'true')
  for (const formula of document.querySelectorAll('math[alttext]')) {
    formula.setAttribute('role', 'img')
    formula.setAttribute('aria-label', `${formulaMark}${formula.getAttribute('alttext')}`)
  }
}
