/// <reference lib="dom" />

/** A page that asks for something at `origin` in every way that HTML and CSS have. */
export function reachingPage(origin: string): string {
  const url = (name: string) => `${origin}/${name}`
  return `<!doctype html><html lang="en" manifest="${url('appcache')}"><head><title>x</title>
<meta http-equiv="refresh" content="0; url=${url('refresh')}">
<link rel="preconnect" href="${url('preconnect')}"><link rel="dns-prefetch" href="${url('dns')}">
<link rel="prefetch" href="${url('prefetch')}"><link rel="preload" as="image" href="${url('preload')}">
<link rel="modulepreload" href="${url('module')}"><link rel="prerender" href="${url('prerender')}">
<link rel="icon" href="${url('icon')}"><link rel="manifest" href="${url('manifest')}">
<link rel="stylesheet" href="${url('style')}"><script src="${url('script')}"></script>
<style>@import "${url('import')}"; @font-face { font-family: far; src: url(${url('font')}) }
body { font-family: far; background: url(${url('background')}); cursor: url(${url('cursor')}), auto }
li { list-style-image: url(${url('marker')}) } p::before { content: url(${url('content')}) }
p { mask-image: url(${url('mask')}); border-image: url(${url('border')}) 1; filter: url(${url('filter')}#f) }</style></head>
<body><p>Hello</p><ul><li>point</li></ul><img src="${url('img')}"><img srcset="${url('srcset')} 1x">
<img src="//${origin.slice(7)}/relative"><picture><source srcset="${url('source')}"><img></picture>
<video src="${url('video')}" poster="${url('poster')}" autoplay></video><audio src="${url('audio')}" autoplay></audio>
<video autoplay><track default src="${url('track')}"></video>
<iframe src="${url('iframe')}"></iframe><iframe srcdoc="<img src=${url('srcdoc')}>"></iframe>
<object data="${url('object')}"></object><embed src="${url('embed')}"><input type="image" src="${url('input')}">
<svg><image href="${url('svg-image')}"/><use href="${url('svg-use')}#a"/></svg>
<img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe>
<script>fetch('${url('page-script')}')</script><body onload="fetch('${url('page-handler')}')">
</body></html>`
}

/** To run in the page: the ways that only a script has, though the page's own scripts are disabled. */
export async function reachByScript(origin: string): Promise<string> {
  const host = origin.slice('http://'.length)
  const tries: (() => unknown)[] = [
    () => fetch(`${origin}/fetch`, { mode: 'no-cors' }).catch(() => {}),
    () => navigator.sendBeacon(`${origin}/beacon`, 'x'),
    () => new WebSocket(`ws://${host}/socket`),
    () => new EventSource(`${origin}/events`),
    () => new Worker(URL.createObjectURL(new Blob([`fetch('${origin}/worker')`]))),
    () => window.open(`${origin}/popup`),
    () => {
      const request = new XMLHttpRequest()
      request.open('GET', `${origin}/xhr`)
      request.send()
    },
    () => {
      new Image().src = `${origin}/late-image`
    },
    async () => {
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] })
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
    },
    () => {
      const link = document.createElement('a')
      link.href = `${origin}/ping-target`
      link.ping = `${origin}/ping`
      link.target = '_blank'
      link.click()
    },
  ]
  for (const reach of tries) {
    try {
      await reach()
    } catch {}
  }
  return document.title
}
