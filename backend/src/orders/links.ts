/** The addresses of the host's pages for one order. */
import type { OrderSnapshot } from '../../../src/contract/order.ts';

/** Addresses with `{id}`, `{number}` and `{marketplace}` where the order's own go; null where the host has no such page. */
export interface LinkTemplates {
  order: string | null;
  terms: string | null;
  termsDisputes: string | null;
  support: string | null;
  reorder: string | null;
}

export const noLinks: LinkTemplates = {
  order: null,
  terms: null,
  termsDisputes: null,
  support: null,
  reorder: null,
};

export function linksOf(
  templates: LinkTemplates,
  order: { id: string; number: string },
  marketplace: string,
): OrderSnapshot['links'] {
  const values: Record<string, string> = { id: order.id, number: order.number, marketplace };
  const fill = (template: string | null) =>
    template?.replace(/\{(id|number|marketplace)\}/g, (_, name: string) =>
      encodeURIComponent(values[name]!),
    ) ?? null;
  return {
    terms: fill(templates.terms),
    termsDisputes: fill(templates.termsDisputes),
    support: fill(templates.support),
    reorder: fill(templates.reorder),
    order: fill(templates.order),
  };
}
