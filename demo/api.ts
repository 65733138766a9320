/** The questions that only the demo may ask: who is who, what time it is, what was mailed. */
import type { Actor } from '../src/contract/actions.ts';
import type { Instant } from '../src/contract/primitives.ts';

export interface DemoSession {
  token: string;
  expiresAt: Instant;
  party: string;
  subject: string;
}

export interface DemoOrder {
  id: string;
  number: string;
  status: string;
  channel: string;
  client: string;
  title: string;
}

export interface DemoClock {
  now: Instant;
  next: { orderId: string; kind: string; dueAt: Instant } | null;
}

export interface DemoMail {
  id: string;
  to: string | { name: string; address: string };
  subject: string;
  text: string;
  at: Instant;
  orderId: string;
  ics?: string | null;
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(
    path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

const order = (id: string) => `order=${encodeURIComponent(id)}`;

export const demo = {
  session: (actor: Actor, id: string) => ask<DemoSession>(`/demo/session?actor=${actor}&${order(id)}`),
  /** As one of the cast; the first of the mediators is nobody's party. */
  signIn: (actor: Actor, party: string) =>
    ask<DemoSession>(`/demo/session?actor=${actor}${party && `&party=${encodeURIComponent(party)}`}`),
  signInMediator: (mediator: string) =>
    ask<DemoSession>(`/demo/session?actor=mediator&mediator=${encodeURIComponent(mediator)}`),
  /** Places so many more orders for one channel. */
  fill: (orders: number) => ask<{ orders: number; tookMs: number }>('/demo/fill', { orders }),
  orders: () => ask<DemoOrder[]>('/demo/orders'),
  clock: (id: string) => ask<DemoClock>(`/demo/clock?${order(id)}`),
  time: () => ask<DemoClock>('/demo/clock'),
  /** Forward only; answers when everything that fell due is done and mailed. */
  moveClock: (by: { advanceMs: number } | { to: Instant }) => ask<{ now: Instant }>('/demo/clock', by),
  mail: (id: string) => ask<DemoMail[]>(`/demo/mail?${order(id)}`),
  reset: () => ask<unknown>('/demo/reset', {}),
};
