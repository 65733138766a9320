// npm run test:full: what takes too long for every change. Other browsers, a real PostgreSQL, long soaks, benches.
//   npm run test:full -- examples bench   runs only the named suites
import { runSuites } from './lib/suites.mjs';

const suites = [
  ['build', 'build'],
  ['postgres', 'test:postgres', 'counts'],
  ['pg-kit', 'test:postgres:conformance', 'counts'],
  ['pg-races', 'test:races -- --postgres', 'counts'],
  ['firefox', 'test:firefox', 'counts'],
  ['webkit', 'test:webkit', 'counts'],
  ['cdn', 'test:cdn', 'counts'],
  ['install', 'test:install', 'counts'],
  ['embedding', 'test:embedding', 'counts'],
  ['themes', 'test:themes', 'counts'],
  ['examples', 'test:examples', 'counts'],
  ['ops', 'test:ops', 'counts'],
  ['soak-sqlite', 'soak -- --kills 100', 'counts'],
  ['soak-postgres', 'soak -- --kills 100 --engine postgres', 'counts'],
  ['conflicts', 'soak:conflicts', 'counts'],
  ['deadlines', 'soak:deadlines', 'counts'],
  ['docs', 'test:docs', 'counts'],
  ['bench', 'bench', 'counts'],
];

await runSuites([[suites]], { minutes: 40 });
