import { describe, expect, test } from 'vitest';

import { type MarkupNode, parseMarkup, textOfMarkup } from './markup-tree.ts';

/** The tree as the HTML that React would write for it. */
function write(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const address = node.href === null ? '' : ` ${node.href}`;
      return `[${node.tag}${address}]${write(node.children)}[/]`;
    })
    .join('');
}

const shown = (html: string) => write(parseMarkup(html));

describe('what descriptions use', () => {
  test('headings, paragraphs, lists and emphasis', () => {
    expect(
      shown("<h4 class='headerBodyStyle'>Alert Criteria</h4>Yellow: <b>some</b><ul><li>One<li>Two</ul>"),
    ).toBe('[heading]Alert Criteria[/]Yellow: [strong]some[/][ul][li]One[/][li]Two[/][/]');
  });

  test('line breaks in both spellings', () => {
    expect(shown('a<br>b<br/>c')).toBe('a[br][/]b[br][/]c');
  });

  test('links keep an absolute address and nothing else', () => {
    expect(
      shown('<a href="https://docs.aws.amazon.com/a?b=1&amp;c=2" target=_blank onclick="x()">Docs</a>'),
    ).toBe('[a https://docs.aws.amazon.com/a?b=1&c=2]Docs[/]');
  });

  test('character references', () => {
    expect(shown('a &lt;b&gt; &amp;amp; &#8364;&#x20AC;&nbsp;&unknown; &toString;')).toBe(
      'a <b> &amp; €€\u00A0&unknown; &toString;',
    );
  });

  test('a bracket that opens no tag is text', () => {
    expect(shown('utilization < 10% and 3<4 <')).toBe('utilization < 10% and 3<4 <');
  });

  test('the words alone', () => {
    expect(textOfMarkup(parseMarkup('<p>One</p><ul><li>two<li>three</ul>'))).toBe('One two three');
  });
});

describe('what could do harm', () => {
  test.each([
    ['javascript', '<a href="javascript:alert(1)">x</a>'],
    ['javascript with a tab', '<a href="java\tscript:alert(1)">x</a>'],
    ['javascript by references', '<a href="&#106;avascript&#58;alert(1)">x</a>'],
    ['data', '<a href="data:text/html,<script>1</script>">x</a>'],
    ['an address of the console', '<a href="/cases">x</a>'],
    ['another host without a scheme', '<a href="//evil.example">x</a>'],
    ['no address', '<a>x</a>'],
  ])('a link to %s is only its text', (_name, html) => {
    expect(shown(html)).toBe('x');
  });

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT src=x>alert(1)</SCRIPT >',
    '<style>*{display:none}</style>',
    '<svg><a href="https://x"><script>1</script></a></svg>',
    '<iframe srcdoc="<p>x</p>"></iframe>',
    '<!-- <b>hidden</b> -->',
    '<!doctype html>',
    '<?php echo 1 ?>',
    '<script>never closed <b>x</b>',
    '<!-- never closed <b>x</b>',
    '<img src=x onerror=alert(1)>',
    '<input autofocus onfocus=alert(1)>',
    '</b></p></script>',
  ])('%s leaves nothing behind', (html) => {
    expect(shown(html)).toBe('');
  });

  test('unknown tags vanish and their text stays', () => {
    expect(shown('<marquee>one</marquee><form action="https://x"><b>two</b></form>')).toBe(
      'one[strong]two[/]',
    );
  });

  test('a tag made of references stays text', () => {
    expect(shown('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe('<script>alert(1)</script>');
  });

  test('a bracket inside an attribute does not end the tag', () => {
    expect(shown('<b title="a > b" data-x=\'<i>\'>x</b>')).toBe('[strong]x[/]');
  });

  test('references to no character become the replacement character', () => {
    expect(shown('&#0;&#xD800;&#x110000;&#9999999;')).toBe('\uFFFD\uFFFD\uFFFD\uFFFD');
  });

  test('nesting that React would complain about is undone', () => {
    expect(shown('<p>a<p>b<ul><li>c</ul><a href="https://x">d<a href="https://y">e')).toBe(
      '[p]a[/][p]b[/][ul][li]c[/][/][a https://x/]d[/][a https://y/]e[/]',
    );
  });

  test('a hundred thousand open tags keep their text and end', () => {
    const html = `${'<b>'.repeat(100_000)}x`;
    expect(textOfMarkup(parseMarkup(html))).toBe('x');
  });

  test.each([
    ['tags that never end', `${'<a '.repeat(60_000)}"`],
    ['comments that never end', '<!--'.repeat(60_000)],
    ['elements without an end', '<script '.repeat(60_000)],
    ['references without an end', '&#'.repeat(60_000)],
  ])('%s are read to the end', (_name, html) => {
    expect(() => parseMarkup(html)).not.toThrow();
  });
});
