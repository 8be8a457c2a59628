/**
 * The browser died, hung or refused, and a restart did not help. This is the one fault that this room
 * throws instead of returning it: it cuts through whatever `withPage` was asked to do.
 * `reason` is a sentence without a full stop, for the message of a diagnostic.
 */
export class BrowserTrouble extends Error {
  readonly reason: string

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'BrowserTrouble'
    this.reason = reason
  }
}
