/** Where the demo's page keeps what mails and widgets link to. */
import type { LinkTemplates } from '../orders/links.ts';

/** `base` is the page's address without a trailing slash. */
export function demoLinks(base: string): LinkTemplates {
  return {
    order: `${base}/?order={id}`,
    terms: `${base}/terms.html`,
    termsDisputes: `${base}/terms.html#disputes`,
    support: `${base}/terms.html#support`,
    reorder: `${base}/?order={id}&reorder=1`,
  };
}
