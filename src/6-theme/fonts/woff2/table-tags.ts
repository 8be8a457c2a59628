/** The tags that WOFF2 has numbers for, in their order (https://www.w3.org/TR/WOFF2/#table_dir_format). */
const known =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea ' +
  'vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx ' +
  'fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'

export const knownTags: readonly string[] = known.split(' ').map((tag) => tag.replace('_', ' '))

/** The number that says that the tag follows in letters. */
export const spelledTag = 63
