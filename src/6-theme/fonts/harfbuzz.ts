/** What is called of harfbuzz-subset.wasm; numbers are addresses in its memory, or what C's enumerations are. */
export interface HarfBuzz {
  readonly memory: { readonly buffer: ArrayBuffer }
  readonly _initialize: () => void
  readonly malloc: (length: number) => number
  readonly free: (address: number) => void
  readonly hb_blob_create: (
    address: number,
    length: number,
    mode: number,
    data: number,
    free: number,
  ) => number
  readonly hb_blob_destroy: (blob: number) => void
  readonly hb_blob_get_data: (blob: number, length: number) => number
  readonly hb_blob_get_length: (blob: number) => number
  readonly hb_face_create: (blob: number, index: number) => number
  readonly hb_face_destroy: (face: number) => void
  readonly hb_face_reference_blob: (face: number) => number
  readonly hb_set_add: (set: number, value: number) => void
  readonly hb_set_clear: (set: number) => void
  readonly hb_set_invert: (set: number) => void
  readonly hb_subset_input_create_or_fail: () => number
  readonly hb_subset_input_destroy: (input: number) => void
  readonly hb_subset_input_set: (input: number, kind: number) => number
  readonly hb_subset_input_set_flags: (input: number, flags: number) => void
  readonly hb_subset_input_unicode_set: (input: number) => number
  readonly hb_subset_input_pin_axis_location: (input: number, face: number, tag: number, at: number) => number
  readonly hb_subset_or_fail: (face: number, input: number) => number
}

/** As much of the engine's WebAssembly as is used: TypeScript knows it with the browser's types only. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

/**
 * Takes the bytes of harfbuzz-subset.wasm. V8 compiles each function when it is first called, so all this takes 20 ms; the
 * asynchronous way waits for threads, and took 100 ms and more on a busy machine (Node 20.20).
 */
export function startHarfBuzz(wasm: Uint8Array): HarfBuzz {
  const harfBuzz = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as HarfBuzz
  harfBuzz._initialize()
  return harfBuzz
}

export interface SubsetRequest {
  /** TrueType or OpenType, uncompressed. */
  readonly font: Uint8Array
  readonly codes: Iterable<number>
  /** Undefined: all. */
  readonly features?: readonly string[]
  /** Where to pin the axis of a font that has all weights. */
  readonly weight?: number
}

/** C's HB_MEMORY_MODE_WRITABLE, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG and HB_SUBSET_FLAGS_NO_HINTING. */
const c = { writable: 2, featureTags: 6, noHinting: 1 } as const

/** Gives the font with these characters only, without hints. Throws where HarfBuzz cannot. */
export function subsetFont(hb: HarfBuzz, request: SubsetRequest): Buffer {
  const address = hb.malloc(request.font.length)
  // The memory is another one whenever it grew.
  new Uint8Array(hb.memory.buffer).set(request.font, address)
  const blob = hb.hb_blob_create(address, request.font.length, c.writable, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  hb.hb_blob_destroy(blob)
  const input = hb.hb_subset_input_create_or_fail()
  try {
    tellWhatToKeep(hb, face, input, request)
    const subset = hb.hb_subset_or_fail(face, input)
    if (subset === 0) throw new Error('HarfBuzz cannot cut this font')
    const made = hb.hb_face_reference_blob(subset)
    const start = hb.hb_blob_get_data(made, 0)
    const bytes = Buffer.from(hb.memory.buffer.slice(start, start + hb.hb_blob_get_length(made)))
    hb.hb_blob_destroy(made)
    hb.hb_face_destroy(subset)
    return bytes
  } finally {
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(face)
    hb.free(address)
  }
}

function tellWhatToKeep(
  hb: HarfBuzz,
  face: number,
  input: number,
  { codes, features, weight }: SubsetRequest,
): void {
  const kept = hb.hb_subset_input_set(input, c.featureTags)
  hb.hb_set_clear(kept)
  if (features === undefined) hb.hb_set_invert(kept)
  for (const feature of features ?? []) hb.hb_set_add(kept, toTag(feature))
  hb.hb_subset_input_set_flags(input, c.noHinting)
  const unicodes = hb.hb_subset_input_unicode_set(input)
  for (const code of codes) hb.hb_set_add(unicodes, code)
  if (weight === undefined) return
  if (hb.hb_subset_input_pin_axis_location(input, face, toTag('wght'), weight) === 0)
    throw new Error('the font has no axis of weights')
}

/** Four letters as C has them. */
const toTag = (letters: string): number => Buffer.from(letters, 'latin1').readUInt32BE(0)
