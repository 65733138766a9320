// Who may enter whom: checks every import of every module against the floor table, and fails on a forbidden one,
// on a cycle, on a banned package, or when it could not read what git lists.
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { backendDoor, banned, computedDoor, deskDoor, lazyDoor, roomOf, zod } from './lib/floor-table.mjs';
import { cyclesOf, importsOf, listModules } from './lib/modules.mjs';

const problems = [];
const graph = new Map();
let edges = 0;
let read = 0;

/** Why an import of a package is forbidden, or undefined. */
function packageProblem([room, , , packages], { to, kinds }) {
  if (room !== 'backend/node' && banned.test(to)) return 'banned package';
  if (to === zod && !kinds?.every((kind) => kind === 'NamespaceObject'))
    return `only import * as z from '${zod}'`;
  if (!packages.some((p) => (p instanceof RegExp ? p.test(to) : p === to))) return `${room} may not name it`;
}

const folder = (path) => path.split('/').slice(0, 3).join('/');

/** Why an import of one of our modules is forbidden, or undefined. */
function floorProblem(file, [room, , mayEnter], target, lazy) {
  const other = roomOf(target)[0];
  if (room.startsWith('backend') && target === backendDoor) return;
  if (room === 'api-adapter/demo' && target === lazyDoor)
    return lazy ? undefined : 'load the backend by import()';
  if (file === deskDoor.from && target === deskDoor.to)
    return lazy ? undefined : 'load the queue by import()';
  if (room === other)
    return room === 'components' && folder(file) !== folder(target) ? 'another component' : undefined;
  if (!mayEnter.test(other)) return `${room} may not enter ${other}`;
}

function problem(file, room, edge) {
  if (edge.to === undefined)
    return room[0] === 'top' || file === computedDoor ? undefined : 'an import names its module literally';
  edges++;
  if (!edge.to.startsWith('.')) return room[0] === 'top' ? undefined : packageProblem(room, edge);
  const target = posix.join(posix.dirname(file), edge.to);
  if (!existsSync(target)) return 'no such file (imports name .ts)';
  if (!edge.lazy) graph.get(file).push(target);
  return room[0] === 'top' ? undefined : floorProblem(file, room, target, edge.lazy);
}

const inner = ['src', 'backend/src'];
const listed = listModules([...inner, 'stories', 'test', 'demo', 'examples', 'bench', 'scripts']);
for (const file of listed) {
  graph.set(file, []);
  try {
    const room = roomOf(file);
    if (room[0] === 'top' && inner.some((folder) => file.startsWith(`${folder}/`)))
      throw new Error('stands in no room');
    const text = readFileSync(file, 'utf8');
    for (const edge of importsOf(file, text)) {
      const why = problem(file, room, edge);
      if (why) problems.push(`${file} → ${edge.to ?? edge.raw}: ${why}`);
    }
    if (file.startsWith('src/') && /\sstyle=["'$]/.test(text))
      problems.push(`${file}: style="" breaks a strict CSP`);
    read++;
  } catch (error) {
    problems.push(`${file}: ${error.message}`);
  }
}
for (const cycle of cyclesOf(graph)) problems.push(`cycle: ${cycle.join(' → ')}`);
if (read === 0 || read < listed.length * 0.9) problems.push(`read only ${read} of ${listed.length} modules`);
const found = new Set(problems);
for (const line of found) console.log(line);
console.log(
  `floors: ${read} of ${listed.length} modules read, ${edges} imports checked, ${found.size} problems`,
);
process.exitCode = found.size > 0 ? 1 : 0;
