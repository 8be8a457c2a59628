/**
 * What sets feet apart in print: Chromium (147) draws what is not quite opaque into a form of its own, even a single line of
 * text. Nobody else writes this number; in the file that is handed out nothing of it is left.
 */
export const footOpacity = 0.996
