/** Whether a PDF is whole, and free of whatever runs, opens, holds files, or is locked. */
import { lettersOf } from './reader.ts';
import { damaged, unsafe } from './refusal.ts';

/** Names that a sheet to look at has no need of, with what is said of them. */
const refused: readonly [RegExp, string][] = [
  [/\/(JavaScript|JS)(?![\w])/, 'script'],
  [/\/(Launch|ImportData|SubmitForm|GoToR|GoToE|Rendition)(?![\w])/, 'action'],
  [/\/(EmbeddedFiles?|FileAttachment|AF|RichMedia|Movie|3D)(?![\w])/, 'attachment'],
  [/\/XFA(?![\w])/, 'form'],
  [/\/Encrypt(?![\w])/, 'encrypted'],
];
/** What all object streams together may hold once they are unpacked. */
const mostUnpacked = 16_000_000;

/** Resolves with how many pages its words speak of. */
export async function walkPdf(bytes: Uint8Array): Promise<number> {
  const text = lettersOf(bytes);
  if (!/^%PDF-[12]\.\d/.test(text)) throw damaged();
  requireEnd(text);
  const { words, streams } = partsOf(text);
  refuseIn(words);
  let pages = pagesIn(words);
  let room = mostUnpacked;
  for (const { head, start, end } of streams) {
    const unpacked = await unpack(head, bytes.subarray(start, end), room);
    room -= unpacked.length;
    refuseIn(unpacked);
    pages += pagesIn(unpacked);
  }
  if (pages === 0) throw damaged();
  return pages;
}

/** The last words say where the table of objects begins; nothing but white space may follow them. */
function requireEnd(text: string): void {
  if (/startxref\s+\d+\s+%%EOF\s*$/.test(text.slice(-2048))) return;
  const last = text.lastIndexOf('%%EOF');
  // Cut off in the middle of a later revision, or never finished: it ends among objects.
  if (last < 0 || /\d\s+obj\b/.test(text.slice(last))) throw damaged();
  throw unsafe('trailing');
}

interface Packed {
  /** The dictionary before the stream. */
  head: string;
  start: number;
  end: number;
}

/** What stands outside of streams, and the streams that hold objects of their own. */
function partsOf(text: string): { words: string; streams: Packed[] } {
  const words: string[] = [];
  const streams: Packed[] = [];
  let from = 0;
  for (const opened of text.matchAll(/>>\s*stream\r?\n/g)) {
    const head = opened.index;
    if (head < from) continue;
    const start = head + opened[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) throw damaged();
    const before = text.slice(from, head + 2);
    words.push(before);
    const about = before.slice(before.lastIndexOf(' obj'));
    if (/\/ObjStm\b/.test(plain(about))) streams.push({ head: plain(about), start, end });
    from = end;
  }
  words.push(text.slice(from));
  return { words: plain(words.join('\n')), streams };
}

/** Names may be written with numbers for letters. */
const plain = (text: string): string =>
  text.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function refuseIn(words: string): void {
  for (const [pattern, found] of refused) if (pattern.test(words)) throw unsafe(found);
}

const pagesIn = (words: string): number => words.match(/\/Type\s*\/Page(?![\w])/g)?.length ?? 0;

/** Objects packed in a way that nobody uses are packed to be overlooked. */
async function unpack(head: string, packed: Uint8Array, room: number): Promise<string> {
  const [, listed, single] = /\/Filter\s*(?:\[([^\]]*)\]|(\/\w+))/.exec(head) ?? [];
  const filter = listed?.trim() ?? single;
  if (filter === undefined) return plain(lettersOf(packed));
  if (filter !== '/FlateDecode' || /\/Predictor\b/.test(head)) throw unsafe('hidden');
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  const pieces: string[] = [];
  try {
    for (let reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(lettersOf(value));
      room -= value.length;
      if (room < 0) throw unsafe('hidden');
    }
  } catch (error) {
    // After the packed bytes comes the end of a line: what was unpacked before that counts.
    if (!(error instanceof TypeError)) throw error;
  }
  return plain(pieces.join(''));
}
