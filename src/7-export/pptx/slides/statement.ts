import type { StatementSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { bodyOf, fillPart, paragraphOf } from './fill-part.ts'

/** Without a title, the statement is the title. */
export const writeStatement: SlideWriter<StatementSlide> = ({ title, statement }, context) =>
  title === undefined
    ? { shapes: [], steps: [] }
    : { ...bodyOf([fillPart('body', [paragraphOf(statement)], context)]), steps: [] }
