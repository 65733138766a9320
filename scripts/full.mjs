// npm run test:full: what takes too long for every change. Other browsers, a real PostgreSQL, long soaks, benches.
//   npm run test:full -- examples bench   runs only the named suites
import { runSuites } from './lib/suites.mjs';

/** Backends, databases, and what is done to them. */
const servers = [
  ['conflicts', 'soak:conflicts', 'counts'],
  ['soak-sqlite', 'soak -- --kills 100', 'counts'],
  ['soak-postgres', 'soak -- --kills 100 --engine postgres', 'counts'],
  ['deadlines', 'soak:deadlines', 'counts'],
  ['ops', 'test:ops', 'counts'],
  ['postgres', 'test:postgres', 'counts'],
  ['pg-kit', 'test:postgres:conformance', 'counts'],
  ['pg-races', 'test:races -- --postgres', 'counts'],
];

/** Pages, in Chromium, Firefox and WebKit. */
const pages = [
  ['embedding', 'test:embedding', 'counts'],
  ['examples', 'test:examples', 'counts'],
  ['install', 'test:install', 'counts'],
  ['cdn', 'test:cdn', 'counts'],
  ['docs', 'test:docs', 'counts'],
  ['themes', 'test:themes', 'counts'],
  ['firefox', 'test:firefox', 'counts'],
  ['webkit', 'test:webkit', 'counts'],
];

// The benches measure, so nothing else runs beside them.
await runSuites([[[['build', 'build']]], [servers, pages], [[['bench', 'bench', 'counts']]]]);
