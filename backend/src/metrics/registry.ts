/** Figures that a monitor collects: counters, histograms and values of the moment, written in Prometheus' text format 0.0.4. */

export type Labels = Readonly<Record<string, string>>;

export interface Counter {
  add(labels?: Labels, by?: number): void;
}
export interface Histogram {
  observe(value: number, labels?: Labels): void;
}
/** One value of the moment. */
export interface Reading {
  labels?: Labels;
  value: number;
}

export interface Registry {
  counter(name: string, help: string): Counter;
  /** `bounds` in ascending order; what is above the last one counts as `+Inf`. */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram;
  /** Asked at each collection; one that fails is left out, and counted in the last lines. */
  gauge(name: string, help: string, read: () => readonly Reading[] | Promise<readonly Reading[]>): void;
  text(): Promise<string>;
}

export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

/** Writes the lines of one family. */
type Family = () => Promise<string[]>;

export function createRegistry(prefix: string): Registry {
  const families: Family[] = [];

  const family = (name: string, help: string, type: string, samples: () => Promise<string[]>) => {
    const head = [`# HELP ${name} ${escapeHelp(help)}`, `# TYPE ${name} ${type}`];
    families.push(async () => [...head, ...(await samples())]);
  };

  return {
    counter(name, help) {
      const full = `${prefix}${name}`;
      const counts = new Map<string, number>();
      family(full, help, 'counter', async () =>
        [...counts].map(([labels, value]) => `${full}${braced(labels)} ${value}`),
      );
      return {
        add(labels = {}, by = 1) {
          const key = written(labels);
          counts.set(key, (counts.get(key) ?? 0) + by);
        },
      };
    },
    histogram(name, help, bounds) {
      const full = `${prefix}${name}`;
      const series = new Map<string, { counts: number[]; sum: number }>();
      family(full, help, 'histogram', async () =>
        [...series].flatMap(([labels, { counts, sum }]) => histogramLines(full, labels, bounds, counts, sum)),
      );
      return {
        observe(value, labels = {}) {
          const key = written(labels);
          const one = series.get(key) ?? { counts: [...bounds, Infinity].map(() => 0), sum: 0 };
          const at = bounds.findIndex((bound) => value <= bound);
          const place = at < 0 ? bounds.length : at;
          one.counts[place] = (one.counts[place] ?? 0) + 1;
          one.sum += value;
          series.set(key, one);
        },
      };
    },
    gauge(name, help, read) {
      const full = `${prefix}${name}`;
      family(full, help, 'gauge', async () =>
        (await read()).map(({ labels = {}, value }) => `${full}${braced(written(labels))} ${number(value)}`),
      );
    },
    async text() {
      const results = await Promise.allSettled(families.map((lines) => lines()));
      const lines = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
      const failed = results.filter(({ status }) => status === 'rejected').length;
      const name = `${prefix}metrics_unread`;
      lines.push(`# HELP ${name} Families left out because they could not be read.`, `# TYPE ${name} gauge`);
      return `${[...lines, `${name} ${failed}`].join('\n')}\n`;
    },
  };
}

function histogramLines(
  name: string,
  labels: string,
  bounds: readonly number[],
  counts: readonly number[],
  sum: number,
): string[] {
  let total = 0;
  const buckets = [...bounds, Infinity].map((bound, i) => {
    total += counts[i] ?? 0;
    const all = [...(labels ? [labels] : []), `le="${number(bound)}"`].join(',');
    return `${name}_bucket{${all}} ${total}`;
  });
  return [
    ...buckets,
    `${name}_sum${braced(labels)} ${number(sum)}`,
    `${name}_count${braced(labels)} ${total}`,
  ];
}

const number = (value: number): string => (value === Infinity ? '+Inf' : String(value));
const braced = (labels: string): string => (labels === '' ? '' : `{${labels}}`);
const escapeHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

function written(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escapeHelp(value).replaceAll('"', '\\"')}"`)
    .join(',');
}
