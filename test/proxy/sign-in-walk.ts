/** A browser on its way to the identity provider and back: redirects are followed, cookies are kept by site. */
import { Browser, send } from './browser.ts';
import type { HttpAnswer } from './browser.ts';

const stepsAtMost = 12;

export class Walk {
  /** Cookies by origin, by name. */
  readonly jar = new Map<string, Map<string, string>>();
  readonly console: string;

  constructor(console: string) {
    this.console = console;
  }

  /** One request; what it sets is kept. */
  async visit(address: string): Promise<HttpAnswer> {
    const { origin } = new URL(address);
    const answer = await send(address, 'GET', { cookie: this.cookies(origin) });
    for (const line of answer.headers['set-cookie'] ?? []) this.keep(origin, line);
    return answer;
  }

  cookies(origin: string): string | null {
    const kept = [...(this.jar.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`);
    return kept.length === 0 ? null : kept.join('; ');
  }

  private keep(origin: string, line: string): void {
    const [pair = ''] = line.split(';', 1);
    const [name = '', ...value] = pair.split('=');
    const cookies = this.jar.get(origin) ?? new Map<string, string>();
    this.jar.set(origin, cookies);
    if (/; (?:max-age=0|expires=Thu, 01 Jan 1970)/i.test(line)) cookies.delete(name);
    else cookies.set(name, value.join('='));
  }

  /** From the console's start as far as the address that leads back into it, which is not visited. */
  async toCallback(to = '/'): Promise<string> {
    let address = `${this.console}/api/session/oidc?${new URLSearchParams({ to })}`;
    for (let step = 0; step < stepsAtMost; step += 1) {
      const { headers, status, text } = await this.visit(address);
      if (headers.location === undefined) throw new Error(`${address} answers ${status} ${text}`);
      address = new URL(headers.location, address).href;
      if (address.startsWith(`${this.console}/api/session/oidc/callback`)) return address;
      if (address.startsWith(`${this.console}/sign-in`)) return address;
    }
    throw new Error(`The way does not end: ${address}`);
  }

  /** The whole way; the answer of its last step, which leads to a page of the console. */
  async signIn(to = '/'): Promise<HttpAnswer> {
    return await this.visit(await this.toCallback(to));
  }

  /** A client with the session that this browser has now. */
  browser(url = this.console): Browser {
    const browser = new Browser(url);
    browser.cookie = this.cookies(this.console);
    return browser;
  }
}
