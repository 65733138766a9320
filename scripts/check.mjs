// npm test: quick looks at the source first (when they fail, the rest still tells more), then two lanes side by side.
//   npm test -- lint floors   runs only the named suites
import { runSuites } from './lib/suites.mjs';

const looks = [
  ['format', 'format:check'],
  ['lint', 'lint'],
  ['floors', 'floors'],
  ['lock', 'lock:check'],
  ['manifest', 'manifest:check'],
  ['docs', 'docs:check'],
  ['unused', 'unused'],
  ['typecheck', 'typecheck'],
  ['surface', 'surface'],
];

/** Mostly in a browser; with the soak, both lanes are about as long. */
const pages = [
  ['browser', 'test:browser', 'counts'],
  ['size', 'size'],
  ['stories', 'test:stories', 'counts'],
  ['pseudo', 'test:pseudo:built -- --only by-status', 'counts'],
  ['faults', 'test:widget-faults -- --mixes 12', 'counts'],
  ['soak', 'soak -- --kills 20'],
];

/** Mostly in Node. */
const processes = [
  ['contract', 'test:contract', 'counts'],
  ['machine', 'test:machine', 'counts'],
  ['mutants', 'test:mutants', 'counts'],
  ['backend', 'test:backend', 'counts'],
  ['postgres', 'test:postgres:short', 'counts'],
  ['races', 'test:races', 'counts'],
  ['uploads', 'test:uploads', 'counts'],
  ['conformance', 'test:conformance', 'counts'],
  ['build', 'build'],
  ['package', 'package:check'],
  ['editors', 'test:package', 'counts'],
  ['e2e', 'test:e2e', 'counts'],
];

await runSuites([[looks], [pages, processes]], { minutes: 12 });
