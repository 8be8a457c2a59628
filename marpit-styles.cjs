// @ts-check

/*
 * What Marpit 3.2 takes for its styles of elements, bundled by `bundle-marpit.mjs`: its own, which has PostCSS parse each value
 * and print it again, so that no value can begin another; values without signs that mean something come out as they are.
 */

/** @type {{ default: new (declarations?: object | string) => { decls: Readonly<Record<string, unknown>>, toString(): string } }} */
const { default: MarpitStyle } = require('@marp-team/marpit/lib/helpers/inline_style.js')

class InlineStyle extends MarpitStyle {
  /** @override */
  toString() {
    const declarations = Object.entries(this.decls)
    if (!declarations.every(isPlain)) return super.toString()
    return declarations.map(([name, value]) => `${name}:${value};`).join('')
  }
}

/**
 * Letters of any script, digits, spaces between, and signs that are none to PostCSS; brackets only in pairs, colons only in properties
 * of the theme's own.
 * @param {[name: string, value: unknown]} declaration
 */
function isPlain([name, value]) {
  const pattern = name.startsWith('--') ? ownValue : plainValue
  return /^(?:--)?[a-z][a-z-]*$/.test(name) && pattern.test(String(value))
}

const plainValue = /^[^\s\\/;:!@"'(){}[\]]+(?: [^\s\\/;:!@"'(){}[\]]+)*$/
const ownValue =
  /^(?:[^\s\\/;!@"'(){}[\]]|\((?:[^\s\\/;!@"'(){}[\]]| )*\))+(?: (?:[^\s\\/;!@"'(){}[\]]|\((?:[^\s\\/;!@"'(){}[\]]| )*\))+)*$/

exports.__esModule = true
exports.default = InlineStyle
