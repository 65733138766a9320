// The floor table: which rooms there are, who may enter whom, and which packages each may name.
/** The only form of zod that src/ may name. */
export const zod = 'zod/mini';
const lit = /^(lit|@lit)(\/|$)/;
const any = /./;
/** Room, its files, the rooms it may enter besides itself, the packages it may name. The first match is the room. */
const rooms = [
  ['contract', /^src\/contract\//, /^$/, [zod]],
  ['machines', /^src\/machines\//, /^contract$/, [zod, 'xstate']],
  ['api-adapter/demo', /^src\/api-adapter\/demo\//, /^(contract|api-adapter)$/, []],
  // Decides a foreign history again: the one adapter that asks the rules.
  ['api-adapter/own', /^src\/api-adapter\/own\//, /^(contract|machines)$/, []],
  ['api-adapter', /^src\/api-adapter\//, /^contract$/, [zod, /^(tus-js-client|@noble\/hashes)(\/|$)/]],
  [
    'controllers',
    /^src\/controllers\//,
    /^(contract|machines|api-adapter|i18n)$/,
    [lit, 'xstate', /^(file-type|image-dimensions)$/],
  ],
  // What happened, as sentences: chat, history and mails tell it in the same words.
  ['i18n/events', /^src\/i18n\/[a-z]+\/events\.ts$/, /^(contract|i18n)$/, []],
  ['i18n', /^src\/i18n\//, /^(contract|controllers|i18n\/events)$/, [lit]],
  ['components/shared', /^src\/components\/shared\//, /^(contract|controllers|i18n(\/events)?)$/, [lit]],
  [
    'components',
    /^src\/components\/[^/]+\//,
    /^(contract|controllers|i18n(\/events)?|components\/shared)$/,
    [lit, /^pdfjs-dist(\/|$)/],
  ],
  ['react', /^src\/react\//, /^components/, ['react']],
  ['entry', /^src\/((index|define|cdn|vue)\.ts$|autoloader\/)/, /^(?!backend|top)/, ['vue']],
  ['backend/node', /^backend\/src\/(node\/|(serve|erase|verify)\.ts$)/, /^(backend|contract)$/, [any]],
  [
    'backend',
    /^backend\/src\//,
    /^(contract|i18n\/events)$/,
    [zod, /^(hono|jose|@noble\/hashes|client-zip|file-type|image-dimensions)(\/|$)/],
  ],
  ['top', /^(stories|test|demo|examples|bench|scripts)\//, any, [any]],
];
/** The one machine module that the backend may enter. */
export const backendDoor = 'src/machines/decide.ts';
/** What the in-page demo loads by dynamic import. */
export const lazyDoor = 'backend/src/demo/in-page.ts';
/** The one door between elements: what the manager shows on its own brings the queue, by dynamic import. */
export const deskDoor = {
  from: 'src/components/campaign-manager/desk-parts.ts',
  to: 'src/components/order-queue/define.ts',
};
/** Imports by addresses that are known only when the files are built. */
export const computedDoor = 'src/autoloader/load.ts';
/** Packages that no module of src/ may name. */
export const banned = /^lit\/directives\/(style-map|unsafe-)|^lit-html|^zod$|^zod\/v\d/;

/** The room of a file; whatever stands in none is `top`. */
export const roomOf = (file) => rooms.find(([, pattern]) => pattern.test(file)) ?? ['top', any, any, [any]];
