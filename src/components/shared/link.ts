/** Links that people give: what is wrong with one before it is sent, and whose it is. */
import { limits } from '../../contract/limits.ts';

export type LinkProblem = 'empty' | 'long' | 'scheme' | 'broken' | 'user';

/** As the server checks it: http or https, complete, without a user name. */
export function linkProblem(typed: string): LinkProblem | undefined {
  const value = typed.trim();
  if (!value) return 'empty';
  if (value.length > limits.url.max) return 'long';
  if (!/^https?:/i.test(value)) return 'scheme';
  if (!URL.canParse(value)) return 'broken';
  const { username, password } = new URL(value);
  return username || password ? 'user' : undefined;
}

/** The domain that a link leads to, as the browser reads it; empty where there is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}
