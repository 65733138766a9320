/** The one clock hand of the page: one aligned interval, none while hidden, none without listeners. */
import type { ReactiveController, ReactiveElement } from 'lit';
import { SECOND } from '../contract/time.ts';
import { type CampaignConsumer, consumerOf } from './campaign-consumer.ts';

const listeners = new Set<() => void>();
let start: ReturnType<typeof setTimeout> | undefined;
let interval: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  for (const listener of listeners) listener();
}

function run(): void {
  const align = () => {
    interval = setInterval(tick, SECOND);
    tick();
  };
  start ??= setTimeout(align, SECOND - (Date.now() % SECOND));
}

function rest(): void {
  clearTimeout(start);
  clearInterval(interval);
  start = undefined;
}

function handleVisibility(): void {
  if (document.hidden) return rest();
  tick();
  run();
}

function listen(listener: () => void): void {
  if (listeners.size === 0) document.addEventListener('visibilitychange', handleVisibility);
  listeners.add(listener);
  if (!document.hidden) run();
}

function leave(listener: () => void): void {
  listeners.delete(listener);
  if (listeners.size > 0) return;
  document.removeEventListener('visibilitychange', handleVisibility);
  rest();
}

/** Calls its host at every full second of the page's clock, and at once when the page is seen again. */
export class TickController implements ReactiveController {
  readonly #consumer: CampaignConsumer;
  readonly #listener: () => void;

  /** `onTick` gets the server-aligned time in ms. */
  constructor(host: ReactiveElement, onTick: (nowMs: number) => void) {
    this.#consumer = consumerOf(host);
    this.#listener = () => onTick(this.now);
    host.addController(this);
  }

  /** The server-aligned time in ms; before a provider is there, this page's own. */
  get now(): number {
    return this.#consumer.campaign?.clock.now() ?? Date.now();
  }

  hostConnected(): void {
    listen(this.#listener);
  }

  hostDisconnected(): void {
    leave(this.#listener);
  }
}
