import { composeOutline } from './support/compose-outline.ts'
import { createEngine } from '../marp.config.ts'
const e = createEngine()
for (const t of ['(word$中é#{theme: gaia}\\frac12$','$中e\u0301#{a}$', '$#{a}$', '$é#$', '$ab#x$'])
 console.log(t, e.render(t,{htmlAsArray:true}).html[0]!.replace(/[\s\S]*<section[^>]*>/,'').slice(0,300), composeOutline(JSON.stringify({title:'x',lang:'en',slides:[{statement:t}]})).diagnostics.map(d=>d.code))
