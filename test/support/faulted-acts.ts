/** What a person can send from each element, how it is filled in, and how one sees what became of it. */
import type { OrderSnapshot } from '../../src/contract/order.ts';
import { asked, later, weigh } from './case-stage.ts';
import { all, find, hours, press as pressFirst, rested, type } from './casework.ts';
import { held } from './desk-stage.ts';
import { disputed, type Staged, type Subject, subjects, toReview, toSend } from './faulted.ts';
import { accepted, placed } from './look-orders.ts';
import { waitUntil } from './waiting.ts';
import { press } from './widget.ts';

export interface Act extends Subject {
  name: string;
  /** Fills in what is to be filled in, and sends it. */
  send(el: Staged['el']): Promise<void>;
  /** What the button says meanwhile. */
  busy: string;
  /** What was not done. */
  not: string;
  /** Where what was typed still stands. */
  typed?: [selector: string, value: string];
  done: OrderSnapshot;
  says: string;
}

export const subjectOf = (tag: string) => subjects.find((one) => one.tag === tag)!;
const complaint = 'Only the issue of 17 March carried ours; the issue of 20 March did not.';

const question = 'On which day did you see the issue?';
const openQuestion = {
  id: 'i1',
  side: 'client',
  question,
  askedAt: hours(0),
  dueAt: hours(72),
  answer: null,
  state: 'open',
} as const;

export const acts: readonly Act[] = [
  {
    ...subjectOf('order-actions'),
    name: 'accept',
    send: (el) => press(el, 'Accept order'),
    busy: 'Accepting…',
    not: 'The order was not accepted.',
    done: accepted('channel', { version: 2 }),
    says: 'You accepted this order',
  },
  {
    ...subjectOf('order-actions'),
    name: 'decline',
    async send(el) {
      await press(el, 'Decline order');
      await waitUntil(() => el.shadowRoot!.querySelector('form'));
      all(el, '[type=radio]')[0]!.click();
      await type(el, 'textarea', 'Both March issues are already sold.');
      await press(el, 'Decline order');
    },
    busy: 'Declining…',
    not: 'The order was not declined.',
    typed: ['textarea', 'Both March issues are already sold.'],
    done: placed('channel', {
      version: 2,
      status: 'declined',
      endedAt: '2026-03-10T06:13:00.000Z',
      endReason: 'declined',
      actions: [],
    }),
    says: 'You declined this order',
  },
  {
    ...subjectOf('creative-review'),
    name: 'submitCreative',
    async send(el) {
      await pressFirst(el, 'Add text');
      await type(el, 'textarea', 'Half a pound free');
      await pressFirst(el, 'Send ');
    },
    busy: 'Sending…',
    not: 'not sent',
    typed: ['textarea', 'Half a pound free'],
    done: toSend({ version: 2, actions: [] }),
    says: 'Harbour Letter',
  },
  {
    tag: 'creative-review',
    order: toReview(),
    ready: 'Approve',
    name: 'requestChanges',
    async send(el) {
      await pressFirst(el, 'Request changes');
      await type(el, 'textarea', 'Please name the roastery in the first line.');
      await rested(el);
      el.shadowRoot!.querySelector<HTMLButtonElement>('form [type=submit]')!.click();
      await rested(el);
    },
    busy: 'Sending…',
    not: 'not sent',
    typed: ['textarea', 'Please name the roastery in the first line.'],
    done: toReview({ version: 2, actions: [] }),
    says: 'Northfold Coffee',
  },
  {
    ...subjectOf('dispute-form'),
    name: 'dispute',
    async send(el) {
      all(el, '[name=ground]')[1]!.click();
      await rested(el);
      await type(el, '#text', complaint);
      all(el, '[name=clauses]')[0]!.click();
      await rested(el);
      all(el, '[name=asked]')[0]!.click();
      await rested(el);
      await pressFirst(el, 'Check your answers');
      await waitUntil(() => find(el, '.review') !== null);
      await pressFirst(el, 'Open dispute');
    },
    busy: 'Opening',
    not: 'not opened',
    done: disputed({ version: 2 }),
    says: '1042',
  },
  {
    tag: 'dispute-case',
    order: asked(),
    ready: 'Answer the mediator',
    name: 'provideInfo',
    async send(el) {
      await weigh(el, 'Answer the mediator');
      await type(el, '#text', 'It reached 41,800 readers.');
      await pressFirst(el, 'Send answer');
    },
    busy: 'Sending…',
    not: 'Your answer was not sent.',
    typed: ['#text', 'It reached 41,800 readers.'],
    done: later(asked(), 'provideInfo', 'channel', { actions: [] }),
    says: 'You answered the mediator',
  },
  {
    tag: 'mediator-desk',
    order: held({}, { version: 1 }),
    ready: 'Ask the parties',
    name: 'requestInfo',
    async send(el) {
      await press(el, 'Ask Northfold Coffee');
      await type(el, '#ask-question', question);
      await press(el, 'Send question');
    },
    busy: 'Sending…',
    not: 'The question was not sent.',
    typed: ['#ask-question', question],
    done: held({ infoRequests: [openQuestion] }, { actions: [] }),
    says: 'You asked Northfold Coffee',
  },
];
