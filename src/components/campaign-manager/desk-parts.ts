/** Which elements the desk is made of, when each is shown, and how its code comes. */
import { html, type TemplateResult } from 'lit';
import type { OrderSnapshot } from '../../contract/order.ts';

const widgets = {
  'order-actions': {
    load: () => import('./desk-actions.ts'),
    render: (id: string) => html`<order-actions order-id=${id}></order-actions>`,
  },
  'completion-checklist': {
    load: () => import('../completion-checklist/define.ts'),
    render: (id: string) => html`<completion-checklist order-id=${id}></completion-checklist>`,
  },
  'dispute-case': {
    load: () => import('../dispute-case/define.ts'),
    render: (id: string) => html`<dispute-case order-id=${id}></dispute-case>`,
  },
  'dispute-form': {
    load: () => import('../dispute-form/define.ts'),
    render: (id: string) => html`<dispute-form order-id=${id}></dispute-form>`,
  },
  'creative-review': {
    load: () => import('../creative-review/define.ts'),
    render: (id: string) => html`<creative-review order-id=${id}></creative-review>`,
  },
  'order-chat': {
    load: () => import('../order-chat/define.ts'),
    render: (id: string) => html`<order-chat order-id=${id}></order-chat>`,
  },
  'order-timeline': {
    load: () => import('../order-timeline/define.ts'),
    render: (id: string) => html`<order-timeline order-id=${id}></order-timeline>`,
  },
} as const;

type Widget = keyof typeof widgets;
export type Part = Widget | 'order-queue';

/** Each is rendered at a place of its own, so that one that comes moves no other. */
export function renderWidgets(id: string, shown: ReadonlySet<Part>): (TemplateResult | undefined)[] {
  return (Object.keys(widgets) as Widget[]).map((tag) =>
    shown.has(tag) ? widgets[tag].render(id) : undefined,
  );
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

/** The parts that are here; the code of those that are not is sent for once. */
export class Parts {
  /** Whether one could not be had. */
  isLost = false;
  readonly #coming = new Set<Part>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  here(wanted: readonly Part[]): Set<Part> {
    const missing = wanted.filter((tag) => customElements.get(tag) === undefined);
    for (const tag of missing) if (!this.isLost && !this.#coming.has(tag)) this.#send(tag);
    return new Set(wanted.filter((tag) => !missing.includes(tag)));
  }

  #send(tag: Part): void {
    this.#coming.add(tag);
    const load = tag === 'order-queue' ? () => import('../order-queue/define.ts') : widgets[tag].load;
    load()
      .catch(() => (this.isLost = true))
      .finally(() => {
        this.#coming.delete(tag);
        this.#changed();
      });
  }
}
