/** Writes the slides that it was prepared with: what is timed. */
export type Serialize = () => Promise<Uint8Array>
