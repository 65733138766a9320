/** Every order of the demo, the one to begin with first. */
import { caseOrders } from './seed-orders-cases.ts';
import { disputedOrders } from './seed-orders-disputed.ts';
import { endedOrders } from './seed-orders-ended.ts';
import { fileOrders } from './seed-orders-files.ts';
import { openOrders } from './seed-orders-open.ts';
import { runningOrders } from './seed-orders-running.ts';
import type { SeedOrder } from './seed-script.ts';

export const seededOrders: readonly SeedOrder[] = [
  ...openOrders,
  ...fileOrders,
  ...runningOrders,
  ...disputedOrders,
  ...caseOrders,
  ...endedOrders,
];
