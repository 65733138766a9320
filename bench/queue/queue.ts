/** The page of the queue bench: the real element over a backend in the page; everything is loaded before the first question. */
import '../../src/components/campaign-manager/define.ts';
import '../../src/components/order-queue/define.ts';
import { serving } from './adapter.ts';
import { rowAt } from './rows.ts';

const total = Number(new URLSearchParams(location.search).get('rows'));
const manager = document.querySelector('campaign-manager')!;
const place = manager.querySelector('main')!;

const kept: unknown[] = [];

window.bench = {
  start: () => void (manager.adapter = serving(total)),
  keepRows: (count) => void kept.push(...Array.from({ length: count }, (_, i) => rowAt(i))),
  async mountAndRemove(times) {
    for (let i = 0; i < times; i += 1) {
      const queue = document.createElement('order-queue');
      place.append(queue);
      while (!queue.shadowRoot?.querySelector('.link')) await new Promise((next) => setTimeout(next));
      queue.remove();
      await new Promise((next) => setTimeout(next));
    }
  },
};
