/** What the process says about itself: memory, how long its event loop is held up, and which build it is. */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Registry } from '../metrics/registry.ts';

const program = new URL('../../package.json', import.meta.url);
const nanoseconds = 1e9;

export function watchProcess({ gauge }: Registry): void {
  const { version } = JSON.parse(readFileSync(program, 'utf8')) as { version: string };
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  gauge('build_info', 'Which build runs.', () => [
    { labels: { version, node: process.versions.node }, value: 1 },
  ]);
  gauge('process_start_time_seconds', 'When the process began, since 1970.', () => [
    { value: Math.round(performance.timeOrigin / 1000) },
  ]);
  gauge('process_memory_bytes', 'Resident memory, and the part of it that is JavaScript.', () => {
    const { rss, heapUsed } = process.memoryUsage();
    return [
      { labels: { kind: 'resident' }, value: rss },
      { labels: { kind: 'heap' }, value: heapUsed },
    ];
  });
  gauge('event_loop_delay_seconds', 'How late timers were since the last collection.', () => {
    const [p50, p99, max] = [delay.percentile(50), delay.percentile(99), delay.max];
    delay.reset();
    return Object.entries({ p50, p99, max }).map(([quantile, ns]) => ({
      labels: { quantile },
      value: ns / nanoseconds,
    }));
  });
}
