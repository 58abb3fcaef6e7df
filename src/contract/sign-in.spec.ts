import { describe, expect, test } from 'vitest';

import { safeReturnPath } from './sign-in.ts';

describe('safeReturnPath', () => {
  test.each([
    ['/cases?account=1#x', '/cases?account=1#x'],
    ['/cases/%2e%2e', '/'],
    ['/cases?q=ü ', '/cases?q=%C3%BC'],
    [null, '/'],
    ['', '/'],
    ['cases', '/'],
    ['//evil.example', '/'],
    ['///evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\\\\evil.example', '/'],
    ['/\\/evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/\n/evil.example', '/'],
    ['\t//evil.example', '/'],
    [' //evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/cases/..//evil.example', '/'],
    ['/%2e//evil.example', '/'],
    ['/;@evil.example', '/;@evil.example'],
    ['/cases\r\nSet-Cookie: a=b', '/casesSet-Cookie:%20a=b'],
    ['https://evil.example/cases', '/'],
    ['https:evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['data:text/html,x', '/'],
    ['/sign-in?to=/sign-in', '/'],
    ['/Sign-In/', '/'],
    ['/cases/../sign-in', '/'],
    ['/api/session/oidc', '/'],
    [`/${'x'.repeat(2048)}`, '/'],
  ])('%j leads to %s', (wanted, path) => expect(safeReturnPath(wanted)).toBe(path));
});
