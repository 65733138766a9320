// npm test: quick looks at the source first (when they fail, the rest still tells more), then everything that runs.
//   npm test -- lint floors   runs only the named suites
import { runSuites } from './lib/suites.mjs';

const looks = [
  [['format', 'format:check']],
  [
    ['lint', 'lint'],
    ['floors', 'floors'],
    ['lock', 'lock:check'],
    ['manifest', 'manifest:check'],
    ['docs', 'docs:check'],
    ['unused', 'unused'],
    ['typecheck', 'typecheck'],
    ['surface', 'surface'],
  ],
];

/** The longest rows first; what reads another suite's output stands behind it. */
const runs = [
  [
    ['stories', 'test:stories', 'counts'],
    ['pseudo', 'test:pseudo:built -- --only by-status', 'counts'],
  ],
  [
    ['build', 'build'],
    ['package', 'package:check'],
    ['editors', 'test:package', 'counts'],
    ['e2e', 'test:e2e', 'counts'],
  ],
  [['backend', 'test:backend', 'counts']],
  [['browser', 'test:browser', 'counts']],
  [['conformance', 'test:conformance', 'counts']],
  [
    ['machine', 'test:machine', 'counts'],
    ['mutants', 'test:mutants', 'counts'],
    ['contract', 'test:contract', 'counts'],
  ],
  [['faults', 'test:widget-faults -- --mixes 12', 'counts']],
  [['soak', 'soak -- --kills 20']],
  [['uploads', 'test:uploads', 'counts']],
  [['races', 'test:races', 'counts']],
  [['postgres', 'test:postgres:short', 'counts']],
  [['size', 'size']],
];

await runSuites([looks, runs]);
