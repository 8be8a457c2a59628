const names = `
alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi
chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
frac dfrac tfrac cfrac binom sqrt sum prod int iint oint lim limsup liminf sup inf max min log ln exp sin cos tan arcsin arccos
arctan sinh cosh tanh det dim ker gcd deg arg Pr operatorname
cdot cdots ldots dots vdots ddots times div pm mp ast star circ bullet oplus otimes wedge vee cup cap setminus
leq geq neq approx equiv sim simeq cong propto ll gg in notin ni subset subseteq supset supseteq emptyset forall exists neg land
lor implies iff to gets mapsto rightarrow leftarrow Rightarrow Leftarrow leftrightarrow Leftrightarrow longrightarrow uparrow
downarrow infty partial nabla hbar ell Re Im aleph angle perp parallel mid prime
hat bar vec dot ddot tilde overline underline overbrace underbrace widehat widetilde overrightarrow overset underset stackrel
mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt boldsymbol bm text textbf textit
left right big Big bigg Bigg langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert
begin end quad qquad boxed cancel tag displaystyle textstyle substack pmod bmod mod
`

/** What people mostly write, to tell what a mistyped command was meant to be. */
export const commonCommands: readonly string[] = names
  .trim()
  .split(/\s+/)
  .map((name) => `\\${name}`)
