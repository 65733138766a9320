/** Which elements the desk is made of, and when each is shown. */
import { html, type TemplateResult } from 'lit';
import type { OrderSnapshot } from '../../contract/order.ts';

const widgets = {
  'order-actions': (id: string) => html`<order-actions part="widget" order-id=${id}></order-actions>`,
  'completion-checklist': (id: string) =>
    html`<completion-checklist part="widget" order-id=${id}></completion-checklist>`,
  'dispute-case': (id: string) => html`<dispute-case part="widget" order-id=${id}></dispute-case>`,
  'dispute-form': (id: string) => html`<dispute-form part="widget" order-id=${id}></dispute-form>`,
  'creative-review': (id: string) => html`<creative-review part="widget" order-id=${id}></creative-review>`,
  'order-chat': (id: string) => html`<order-chat part="widget" order-id=${id}></order-chat>`,
  'order-timeline': (id: string) => html`<order-timeline part="widget" order-id=${id}></order-timeline>`,
} as const;

type Widget = keyof typeof widgets;
export type Part = Widget | 'order-queue';

/** Each is rendered at a place of its own, so that one that comes moves no other. */
export function renderWidgets(id: string, shown: ReadonlySet<Part>): (TemplateResult | undefined)[] {
  return (Object.keys(widgets) as Widget[]).map((tag) => (shown.has(tag) ? widgets[tag](id) : undefined));
}

/** What of an order this viewer needs; `disputing`: the client asked for the long form. */
export function widgetsFor(order: OrderSnapshot, disputing: boolean): Widget[] {
  const { viewer, status, dispute, endedAt } = order;
  const [isChannel, isClient] = [viewer.actor === 'channel', viewer.actor === 'client'];
  const all: [Widget, boolean][] = [
    ['order-actions', isChannel || isClient],
    // It stays to show its receipt and what went on record.
    ['completion-checklist', isChannel && (status === 'ready' || status === 'completed')],
    ['dispute-case', dispute !== null],
    ['dispute-form', isClient && disputing && endedAt === null],
    ['creative-review', isChannel || isClient],
    ['order-chat', true],
    ['order-timeline', true],
  ];
  return all.flatMap(([tag, isWanted]) => (isWanted ? [tag] : []));
}

/** Which parts are here: the queue is sent for, the others are those that the page has registered. */
export class Parts {
  /** Whether the queue could not be had. */
  isLost = false;
  readonly #awaited = new Set<Part>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  here(wanted: readonly Part[]): Set<Part> {
    const missing = wanted.filter((tag) => customElements.get(tag) === undefined);
    for (const tag of missing) if (!this.isLost && !this.#awaited.has(tag)) this.#await(tag);
    return new Set(wanted.filter((tag) => !missing.includes(tag)));
  }

  #await(tag: Part): void {
    this.#awaited.add(tag);
    void customElements.whenDefined(tag).then(this.#changed);
    if (tag !== 'order-queue') return;
    import('../order-queue/define.ts').catch(() => {
      this.isLost = true;
      this.#awaited.delete(tag);
      this.#changed();
    });
  }
}
