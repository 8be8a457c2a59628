/** A formula for everything that KaTeX knows and an outline may hold. */
export const formulas: readonly string[] = String.raw`
a + b = c
E = mc^2
-x - (-y) \pm z \mp w
\frac{a}{b} \in \mathbb{R}
\dfrac{1}{2} + \tfrac{1}{3} + \cfrac{1}{1 + \cfrac{1}{x}}
x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
\sqrt{2} \sqrt[3]{x + y}
\binom{n}{k} \dbinom{n}{k} \tbinom{a}{b}
x_1, x_i^2, x^{a^b}_{i_j}
{}_a^b X {}^{14} C {}_6
{}^a
\sum_{i=1}^{n} x_i + y
\sum_i x_i = \prod_{k=1}^\infty k
\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt{\pi}}{2}
\iint_D f \oint_C g \iiint h
\int f(x) \, dx
\bigcup_{i} A_i \bigcap B \bigoplus_j V_j
\sum\nolimits_i a_i \int\limits_a^b f
\lim_{x\to 0} \frac{\sin x}{x} = 1
\limsup_n a_n \liminf_n b_n \sup A \inf B
\max_{x \in S} f(x) \min(a, b)
\log x + \ln(1 + x) \exp(-t) \lg n
\sin\theta \cos^2 \theta \tan x \arcsin y \sinh z \cosh z \tanh z
\arccos x \arctan x \det A \dim V \ker f \gcd(a,b) \deg p \arg z \Pr(A)
\operatorname{argmax}_x f \operatorname*{argmin}_y g
\hat{x} \bar{x} \vec{v} \dot{x} \ddot{x} \tilde{n}
\check{a} \breve{a} \acute{a} \grave{a} \mathring{a} \dddot{x}
\overline{ab} \underline{cd} \widehat{abc} \widetilde{xyz}
\overrightarrow{AB} \overleftarrow{AB} \overleftrightarrow{AB} \underrightarrow{x}
\overbrace{a+b}^{n} \underbrace{c+d}_{m}
\overset{a}{b} \underset{c}{d} \stackrel{!}{=}
\xrightarrow{a} \xleftarrow[b]{a} \xRightarrow{} \xmapsto{f}
\begin{matrix} a & b \\ c & d \end{matrix}
\begin{pmatrix} a & b \\ c & d \end{pmatrix} \begin{pmatrix} x \\ y \end{pmatrix}
\begin{bmatrix} 1 & 0 \\ 0 & 1 \end{bmatrix} \begin{vmatrix} a \end{vmatrix}
\begin{Bmatrix} a \end{Bmatrix} \begin{Vmatrix} b \end{Vmatrix}
\begin{smallmatrix} a & b \\ c & d \end{smallmatrix}
\begin{pmatrix} 1 & \cdots & 0 \\ \vdots & \ddots & \vdots \\ 0 & \cdots & 1 \end{pmatrix}
f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}
\begin{rcases} a \\ b \end{rcases} = c
\begin{aligned} a &= b \\ c &= d + e \end{aligned}
\begin{aligned} a &= b & c &= d \\ e &= f & g &= h \end{aligned}
\begin{alignedat}{2} a &= b &\quad c &= d \end{alignedat}
\begin{gathered} a \\ b + c \end{gathered}
\begin{split} a &= b \\ &= c \end{split}
\begin{array}{c|c} a & b \\ \hline c & d \end{array}
\begin{array}{rlc} 1 & 2 & 3 \\ 4 & 5 \end{array}
\sum_{\substack{0 < i < m \\ j}} P(i, j)
\left( \frac{a}{b} \right) + \left[ x \right] + \left\{ y \right\}
\left\{ a \middle| b \right\}
\left. \frac{df}{dx} \right|_{x = 0}
\left\langle \phi \middle| \hat{H} \middle| \psi \right\rangle
\left( a \middle/ b \middle\| c \right)
\big( \Big( \bigg( \Bigg( x \Bigg) \bigg) \Big) \big)
\bigl[ a \bigr] \bigm| \lvert x \rvert \lVert v \rVert |y| \|z\|
\langle u, v \rangle \lfloor x \rfloor \lceil x \rceil \lgroup a \rgroup
\boxed{x} \cancel{y} \bcancel{z} \xcancel{w} \sout{abc}
\fbox{words} \phase{30} \angl{n}
\phantom{x} \hphantom{abc} \vphantom{\int} \smash{y} \mathrlap{b}
\mathbf{x} \boldsymbol{\alpha} \bm{\beta} \mathrm{d} \mathit{xy}
\mathcal{L} \mathscr{F} \mathfrak{g} \mathbb{NZQRC} \mathsf{S} \mathtt{T}
\mathbf{A}^{-1} \mathrm{pH} \mathnormal{x} \mathbf{123}
\text{where } x \textbf{bold} \textit{slanted} \textrm{plain} \texttt{code} \textsf{sans}
\text{if $x > 0$ and \textbf{more}}
a \pmod{n} \quad b \bmod c \quad \mod{m} \pod{k}
x' + x'' + f'(x)^2 + y^{\prime}_i
a, b; c: d \colon e
a\,b\:c\;d\!e\quad f\qquad g~h\ i \enspace j \hspace{1em} k \kern 3mu l
\alpha\beta\gamma\delta\epsilon\varepsilon\zeta\eta\theta\vartheta\iota\kappa\lambda\mu
\nu\xi\pi\rho\sigma\tau\upsilon\phi\varphi\chi\psi\omega\varrho\varsigma\varpi
\Gamma\Delta\Theta\Lambda\Xi\Pi\Sigma\Upsilon\Phi\Psi\Omega
\cdot \times \div \ast \star \circ \bullet \oplus \ominus \otimes \odot \wedge \vee \cup \cap \setminus
\leq \geq \neq \approx \equiv \sim \simeq \cong \propto \ll \gg \le \ge \ne
\in \notin \ni \subset \subseteq \supset \supseteq \emptyset \varnothing
\forall x \exists y \nexists z \neg p \land q \lor r \implies s \iff t
\to \gets \mapsto \rightarrow \leftarrow \Rightarrow \Leftarrow \leftrightarrow \Leftrightarrow \longrightarrow
\uparrow \downarrow \Uparrow \Downarrow \updownarrow \nearrow \searrow \hookrightarrow \rightharpoonup \rightleftharpoons
\infty \partial \nabla \hbar \ell \Re \Im \aleph \angle \perp \parallel \mid \prime \dagger \ddagger
\cdots \ldots \dots \vdots \ddots
\not= \not\in \not\subset a \nmid b \ncong
\displaystyle \sum_i a_i \textstyle \sum_i b_i \scriptstyle c \scriptscriptstyle d
P(A \mid B) = \frac{P(B \mid A) \, P(A)}{P(B)}
\nabla \times \vec{B} = \mu_0 \left( \vec{J} + \varepsilon_0 \frac{\partial \vec{E}}{\partial t} \right)
\frac{\partial^2 u}{\partial t^2} = c^2 \nabla^2 u
\Delta x \, \Delta p \geq \frac{\hbar}{2}
F = G \frac{m_1 m_2}{r^2}
e^{i\pi} + 1 = 0
\zeta(s) = \sum_{n=1}^\infty \frac{1}{n^s} = \prod_p \frac{1}{1 - p^{-s}}
\sigma = \sqrt{\frac{1}{N} \sum_{i=1}^N (x_i - \mu)^2}
\int_{-\infty}^{\infty} \left| \hat{f}(\xi) \right|^2 d\xi
A = \{ x \in \mathbb{R} : x > 0 \}
1{,}234.5 + 0.1\,\% + \$5 + 10^{\circ}\mathrm{C}
a < b > c \& d \# \_ \{ \}
\left\lceil \frac{n}{2} \right\rceil! \qquad n!! \qquad {n \choose k} \quad {a \brace b} \quad {c \brack d}
{a \over b} \quad {a \atop b}
\overgroup{AB} \undergroup{CD} \overlinesegment{AB} \utilde{AB} \Overrightarrow{AB}
\mathop{\mathrm{Res}}_{z=0} f \quad \mathbin{@} \mathrel{R} \mathopen{(} x \mathclose{)}
\vcenter{x} \raisebox{1em}{y}
\KaTeX \TeX \LaTeX
H_2O + \mathrm{CO_2} \rightleftharpoons \mathrm{H_2CO_3}
\hat{\beta} = (X^\top X)^{-1} X^\top y
\mathbb{E}[X] = \int_\Omega X \, dP
\operatorname{Var}(X) = \mathbb{E}[X^2] - \mathbb{E}[X]^2
\lim\limits_{h \to 0} \frac{f(x + h) - f(x)}{h}
\int_0^1 \!\! \int_0^1 xy \, dx \, dy
p \oplus q \otimes \overline{p \lor q} \equiv \overline{p} \land \overline{q}
\underbrace{1 + 1 + \dots + 1}_{n \text{ times}} = n
\begin{pmatrix} \frac{1}{2} \\ \sqrt{2} \end{pmatrix}^{\!\top}
x \xrightarrow[\text{below}]{\text{above}} y
\sum_{i} \left( \sum_{j} a_{ij} \right)
\sum
\frac{}{}
\sqrt{}
\left( \right)
\ce{x}
中文 + \text{über}
\imath \jmath \wp \eth \complement \mho \Game \Finv \beth \gimel \daleth
\lbrace a \rbrace \lbrack b \rbrack \ulcorner c \urcorner
\bra{\phi} \ket{\psi} \braket{\phi|\psi} \Set{x|y} \set{a}
\mathring{A} \widecheck{abc} \text{\'e \"o \~n \^a \c{c}}
\begin{array}{l} \text{one} \\ \text{two} \end{array}
\underline{\underline{x}} \overline{\overline{y}} \widehat{\widehat{z}}
`
  .trim()
  .split('\n')
