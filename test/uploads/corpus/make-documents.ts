/** PDFs, archives and programs, as small as they get. */
import { deflateSync } from 'node:zlib';
import { crc32 } from '../../../backend/src/assets/inspect/checksums.ts';
import { bytesOf, little16, little32 } from './sample.ts';

export interface PdfWish {
  /** In the catalog. */
  catalog?: string;
  page?: string;
  /** Objects 5 and on. */
  more?: (string | Uint8Array)[];
  trailer?: string;
}

/** One page. */
export function pdf({
  catalog = '',
  page = '',
  more = [],
  trailer = '',
}: PdfWish = {}): Uint8Array<ArrayBuffer> {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R ${page} >>`,
    '<< /Length 33 >>\nstream\n0.2 0.5 0.4 rg 20 20 160 160 re f\nendstream',
    ...more,
  ];
  let file = bytesOf('%PDF-1.7\n');
  let table = `0000000000 65535 f \n`;
  objects.forEach((object, index) => {
    table += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file = bytesOf(file, `${index + 1} 0 obj\n`, object, '\nendobj\n');
  });
  const size = objects.length + 1;
  return bytesOf(
    file,
    `xref\n0 ${size}\n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

/** An object whose content is packed. */
export function packed(dictionary: string, content: string): Uint8Array<ArrayBuffer> {
  const data = deflateSync(content);
  return bytesOf(
    `<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`,
    data,
    '\nendstream',
  );
}

/** An archive with one file in it, not packed. */
export function zip(name: string, content: string, shift = 0): Uint8Array<ArrayBuffer> {
  const sum = little32(crc32(bytesOf(content)));
  const sizes = bytesOf(little32(content.length), little32(content.length), little16(name.length), [0, 0]);
  const entry = bytesOf('PK\x03\x04', [20, 0, 0, 0, 0, 0, 0, 0, 0, 0], sum, sizes, name, content);
  const listed = bytesOf(
    'PK\x01\x02',
    [20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    sum,
    sizes,
    new Uint8Array(10),
    little32(shift),
    name,
  );
  const end = bytesOf(
    'PK\x05\x06',
    [0, 0, 0, 0, 1, 0, 1, 0],
    little32(listed.length),
    little32(shift + entry.length),
    [0, 0],
  );
  return bytesOf(entry, listed, end);
}

export const exe = bytesOf(
  'MZ',
  new Uint8Array(58),
  little32(128),
  new Uint8Array(64),
  'PE\0\0',
  new Uint8Array(300),
);
export const elf = bytesOf([0x7f], 'ELF', [2, 1, 1, 0], new Uint8Array(300));
