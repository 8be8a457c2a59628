/** Points in the operators of a page between which feet are: they paint nothing, and no reader asks for them. */
export const footBegins = '/Foot MP\n'
export const footEnds = '/FootEnd MP\n'
