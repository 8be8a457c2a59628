/** Code that shows most of what its language has, by the name that a fence gives it. */
export const codeSamples: Readonly<Record<string, string>> = {
  python:
    'import os\n@d\nclass A(B):\n    """doc"""\n    def f(self, x: int = 1) -> str:\n        return f"{x:>3} {self.y!r}" # c\nfor i in range(3): print("a\\n", r\'x\', 0x1f, None)\ntry:\n  x = [y for y in z if y > 1]\nexcept E as e: raise\nasync def g(): await h(lambda a: a**2)',
  javascript:
    'import {a} from "b"\nexport class A extends B { #x = 1; static async *f(a, {b}, ...c) { return `x${a}y` } }\nconst g = async (x) => { for (const y of z) if (y?.a ?? 1) await y; /re\\/x/g.test(s) } // c\n/** @param {x} y */\nswitch (a) { case 1: break; default: throw new Error(\'x\') }',
  java: 'package a.b;\nimport java.util.*;\n/** doc */\npublic class A<T> extends B implements C {\n  private static final int X = 0x1f;\n  @Override public String f(List<? super T> a) throws E {\n    for (int i = 0; i < 3; i++) { System.out.println("a\\n" + i); }\n    return a.stream().map(x -> x * 2).toString(); // c\n  }\n}',
  c: '#include <stdio.h>\n#define X 1\nstruct a { int b; };\nint main(int argc, char *argv[]) {\n  /* c */ for (int i = 0; i < 3; i++) printf("%d\\n", i);\n  return a->b ? 0 : \'x\'; // d\n}',
  sql: "SELECT a, COUNT(*) AS n FROM t LEFT JOIN u ON t.id = u.id WHERE x > 1.5 AND y LIKE 'a%' -- c\nGROUP BY a HAVING n > 1 ORDER BY n DESC;\nCREATE TABLE x (id INT PRIMARY KEY, y VARCHAR(20));",
  r: 'x <- c(1, 2, NA)\nf <- function(a, b = TRUE) { if (a > b) return(mean(x, na.rm = TRUE)) else NULL } # c\nlibrary(dplyr)\ny %>% filter(a == "b") |> summary()',
  shellscript:
    '#!/bin/bash\nfor f in *.txt; do echo "$f ${x:-1}" | grep -v \'a\' > out; done # c\nif [[ -f $1 && $2 = a ]]; then x=$(ls); fi\nf() { local a=1; cat <<EOF\n$a\nEOF\n}',
  html: '<!DOCTYPE html>\n<html lang="en"><head><style>a:hover { color: #fff; margin: 0 1px }</style><script>const a = 1</script></head><body><!-- c --><p class="a b" onclick="f()">x &amp; y</p></body></html>',
  css: '@media (min-width: 3px) { .a > b:hover::before, #c { color: rgb(1 2 3 / 50%); --x: var(--y); content: "a" !important } } /* c */',
  json: '{"a": [1, 2.5e3, true, null], "b\\n": {"c": "d"}}',
  typescript:
    'interface A<T> { readonly a?: string; b(x: number): void }\ntype B = { [k in keyof A]: A[k] } | undefined\nenum E { X = 1 }\nconst f = <T,>(x: T): x is T => (x as unknown as any)!\nabstract class C implements A { constructor(private readonly x: number) {} @d() get y(): number { return 1 } }',
  ruby: 'class A < B\n  attr_reader :x\n  def f(y = 1) = puts "#{y} a" # c\nend',
  latex: '\\\\section{A} $x^2$ \\\\begin{align} a &= b \\\\end{align} % c',
  py: 'x = 1',
}
