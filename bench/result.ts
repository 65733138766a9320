/** What a bench says: lines for people and the page of figures, samples for the plots, and whether its gates hold. */
import { interval, median } from './statistics.ts';

export interface Line {
  /** The figure's number: S1, S2, … */
  id: string;
  what: string;
  measured: string;
  limit: string;
  /** Null: only told. */
  isHeld: boolean | null;
}

export interface Plot {
  title: string;
  unit: string;
  bars: { name: string; samples: readonly number[] }[];
}

export interface Result {
  lines: Line[];
  plots: Plot[];
  /** How it was measured, in sentences. */
  how: string;
}

/** A ratio of two sides measured in turns; it breaks its limit only when the whole interval lies beyond it. */
export function ratioLine(
  { id, what, limit }: { id: string; what: string; limit: number },
  ratios: readonly number[],
): Line {
  const [low, high] = interval(ratios);
  const shown = [median(ratios), low, high].map((value) => value.toFixed(2));
  return {
    id,
    what,
    measured: `${shown[0]}× (95 %: ${shown[1]}–${shown[2]})`,
    limit: `${limit}×`,
    isHeld: low <= limit,
  };
}

export const told = (id: string, what: string, measured: string, limit = 'told'): Line => ({
  id,
  what,
  measured,
  limit,
  isHeld: null,
});
