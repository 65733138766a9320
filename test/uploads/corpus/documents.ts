/** PDFs that do more than lie there, and whatever is neither a picture nor a sheet. */
import { loadMedia } from '../../../backend/src/demo/media/media.ts';
import { elf, exe, packed, pdf, type PdfWish, zip } from './make-documents.ts';
import { png } from './make-images.ts';
import { bytesOf, cut, type Sample, type SampleClass } from './sample.ts';

const sheet = (what: string, wish: PdfWish, found: string): Sample => ({
  what,
  name: 'sheet.pdf',
  slot: 'pdf',
  bytes: pdf(wish),
  expected: 'unsafe',
  params: { found },
});

const called = (
  slot: Sample['slot'],
  what: string,
  name: string,
  bytes: Sample['bytes'],
  actual: string,
): Sample => ({
  what,
  name,
  slot,
  bytes,
  expected: 'wrongFormat',
  params: { actual },
});

const menu = (await loadMedia('sheet-1')).bytes;
const alert = '<< /S /JavaScript /JS (app.alert(1)) >>';

const good: SampleClass = {
  title: 'good PDFs',
  samples: [
    { what: 'two pages', name: 'menu.pdf', slot: 'pdf', bytes: menu, expected: 'application/pdf' },
    { what: 'one page', name: 'a.pdf', slot: 'pdf', bytes: pdf(), expected: 'application/pdf' },
    {
      what: 'a link to a page of the web',
      name: 'a.pdf',
      slot: 'pdf',
      bytes: pdf({
        page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://shop.example/) >> >>]',
      }),
      expected: 'application/pdf',
    },
    {
      what: 'opens on its first page',
      name: 'a.pdf',
      slot: 'pdf',
      bytes: pdf({ catalog: '/OpenAction [3 0 R /Fit]' }),
      expected: 'application/pdf',
    },
    {
      what: 'packed objects',
      name: 'a.pdf',
      slot: 'pdf',
      bytes: pdf({ more: [packed('/Type /ObjStm /N 1 /First 4', '6 0 << /A (b) >>')] }),
      expected: 'application/pdf',
    },
    {
      what: 'the word JavaScript on the page',
      name: 'a.pdf',
      slot: 'pdf',
      bytes: pdf({ more: [packed('/Type /Metadata', 'We teach /JavaScript and /Launch rockets')] }),
      expected: 'application/pdf',
    },
  ],
};

const active: SampleClass = {
  title: 'PDFs that run, open, hold files or are locked',
  samples: [
    sheet('a script when it is opened', { catalog: `/OpenAction ${alert}` }, 'script'),
    sheet('a script by name', { catalog: `/Names << /JavaScript << /Names [(a) ${alert}] >> >>` }, 'script'),
    sheet('a script of a page', { page: `/AA << /O ${alert} >>` }, 'script'),
    sheet(
      'a script in other letters',
      { catalog: '/OpenAction << /S /J#61vaScript /#4a#53 (app.alert(1)) >>' },
      'script',
    ),
    sheet(
      'a script in packed objects',
      { more: [packed('/Type /ObjStm /N 1 /First 4', `6 0 ${alert}`)] },
      'script',
    ),
    sheet(
      'objects packed twice',
      {
        more: [
          '<< /Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode] /Length 4 >>\nstream\n78da\nendstream',
        ],
      },
      'hidden',
    ),
    sheet(
      'objects that unpack to twenty megabytes',
      { more: [packed('/Type /ObjStm /N 1 /First 4', ' '.repeat(20_000_000))] },
      'hidden',
    ),
    sheet('starts a program', { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }, 'action'),
    sheet(
      'sends a form',
      { page: '/Annots [<< /Subtype /Widget /A << /S /SubmitForm /F (https://collector.example) >> >>]' },
      'action',
    ),
    sheet(
      'holds a file',
      { catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >>' },
      'attachment',
    ),
    sheet('holds a film', { page: '/Annots [<< /Subtype /RichMedia >>]' }, 'attachment'),
    sheet('an XFA form', { catalog: '/AcroForm << /XFA 5 0 R >>' }, 'form'),
    sheet(
      'locked',
      { trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P -4 >>' },
      'encrypted',
    ),
  ],
};

const damaged = (what: string, bytes: Sample['bytes'], expected = 'damaged'): Sample => ({
  what,
  name: 'a.pdf',
  slot: 'pdf',
  bytes,
  expected,
});
const cuts: SampleClass = {
  title: 'PDFs that are not whole',
  samples: [
    damaged('half of one', cut(menu, 0.5)),
    damaged('without its end', menu.slice(0, -8)),
    damaged('without pages', bytesOf('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nstartxref\n9\n%%EOF')),
    damaged('a head and an end', bytesOf('%PDF-1.4\nstartxref\n0\n%%EOF')),
    damaged('a page among its own pages', pdf({ page: '/Parent 3 0 R /Kids [2 0 R] /Type /Pages' })),
    damaged(
      'a stream without an end',
      bytesOf(Buffer.from(menu).toString('latin1').replaceAll('endstream', 'endstroam')),
    ),
    damaged('no version', bytesOf('%PDF-nine', menu.slice(9))),
  ],
};

const utf16 = (text: string) => bytesOf([0xff, 0xfe], Buffer.from(text, 'utf16le'));
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
const html = '<!DOCTYPE html><html><body><script>alert(document.cookie)</script></body></html>';

const drawings: SampleClass = {
  title: 'SVG',
  samples: [
    called('image', 'an SVG', 'logo.svg', bytesOf(svg), 'image/svg+xml'),
    called('image', 'an SVG called PNG', 'logo.png', bytesOf(svg), 'image/svg+xml'),
    called(
      'image',
      'after an XML declaration',
      'logo.svg',
      bytesOf(`<?xml version="1.0"?>\n${svg}`),
      'image/svg+xml',
    ),
    called(
      'image',
      'after a comment and white space',
      'logo.svg',
      bytesOf(`\n\n<!-- drawn by hand -->\n ${svg}`),
      'image/svg+xml',
    ),
    called(
      'image',
      'after a mark of byte order',
      'logo.svg',
      bytesOf([0xef, 0xbb, 0xbf], svg),
      'image/svg+xml',
    ),
    called(
      'image',
      'with a document type',
      'logo.svg',
      bytesOf(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">${svg}`),
      'image/svg+xml',
    ),
    called('image', 'in wide letters', 'logo.svg', utf16(svg), 'image/svg+xml'),
    called(
      'image',
      'packed',
      'logo.svgz',
      bytesOf([0x1f, 0x8b, 8, 0], new Uint8Array(60)),
      'application/gzip',
    ),
  ],
};

const pages: SampleClass = {
  title: 'HTML, XML and scripts',
  samples: [
    called('image', 'a page', 'a.html', bytesOf(html), 'text/html'),
    called('image', 'a page called JPEG', 'a.jpg', bytesOf(html), 'text/html'),
    called('pdf', 'a page called PDF', 'a.pdf', bytesOf(`\n  ${html}`), 'text/html'),
    called('image', 'a page in wide letters', 'a.png', utf16(html), 'text/html'),
    called(
      'image',
      'XHTML',
      'a.xhtml',
      bytesOf(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>`),
      'text/html',
    ),
    called(
      'image',
      'XML',
      'a.xml',
      bytesOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
      'application/xml',
    ),
    called(
      'image',
      'XML that does not say so',
      'a.svg',
      bytesOf('<drawing><line/></drawing>'),
      'application/xml',
    ),
    called('image', 'a script', 'a.js', bytesOf('window.alert(1);'), 'text/plain'),
    called(
      'video',
      'a shell script called MP4',
      'a.mp4',
      bytesOf('#!/bin/sh\nrm -rf /\n'),
      'text/x-shellscript',
    ),
    called(
      'audio',
      'a list of songs',
      'a.m3u',
      bytesOf('#EXTM3U\nhttps://collector.example/a.mp3\n'),
      'text/plain',
    ),
    called(
      'image',
      'a page packed for mail',
      'a.mht',
      bytesOf(`MIME-Version: 1.0\nContent-Type: text/html\n\n${html}`),
      'text/plain',
    ),
  ],
};

const boxes: SampleClass = {
  title: 'archives and programs',
  samples: [
    called('image', 'a ZIP called PNG', 'a.png', zip('a.html', html), 'application/zip'),
    called('image', 'an empty ZIP', 'a.jpg', zip('', '').slice(-22), 'application/zip'),
    called(
      'pdf',
      'a document called PDF',
      'a.pdf',
      zip('[Content_Types].xml', '<Types/>'),
      'application/zip',
    ),
    called('video', 'a program called MP4', 'film.mp4.exe', exe, 'application/x-msdownload'),
    called('audio', 'a program of another system', 'a.mp3', elf, 'application/x-elf'),
    called(
      'image',
      'a tarball',
      'a.gif',
      bytesOf('a', new Uint8Array(99), '0000644\0', new Uint8Array(149), 'ustar\x0000', new Uint8Array(300)),
      'application/x-tar',
    ),
    called(
      'image',
      'a RAR',
      'a.webp',
      bytesOf('Rar!\x1a\x07\x01\0', new Uint8Array(200)),
      'application/x-rar-compressed',
    ),
    called(
      'image',
      'a 7z',
      'a.webp',
      bytesOf('7z\xbc\xaf\x27\x1c', new Uint8Array(200)),
      'application/x-7z-compressed',
    ),
    called(
      'video',
      'WebAssembly',
      'a.webm',
      bytesOf('\0asm\x01\0\0\0', new Uint8Array(50)),
      'application/wasm',
    ),
  ],
};

const image = await png();
const misnamed = (name: string, becomes: string): Sample => ({
  what: `a PNG called ${name.slice(0, 30)}`,
  name,
  slot: 'image',
  bytes: image,
  expected: 'image/png',
  called: becomes,
});

const names: SampleClass = {
  title: 'names',
  samples: [
    misnamed('picture.jpg', 'picture.png'),
    misnamed('picture.html', 'picture.png'),
    misnamed('../../etc/passwd', 'passwd.png'),
    misnamed('..\\..\\boot.png', 'boot.png'),
    misnamed('invoice\u202egnp.exe', 'invoicegnp.png'),
    misnamed('a\r\nSet-Cookie: b=c.png', 'aSet-Cookie_ b=c.png'),
    misnamed('....', 'file.png'),
    misnamed('<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'),
    misnamed(`${'n'.repeat(10_000)}.png`, `${'n'.repeat(116)}.png`),
    misnamed('', 'file.png'),
    misnamed('\0\0\0', 'file.png'),
  ],
};

export const documentClasses: SampleClass[] = [good, active, cuts, drawings, pages, boxes, names];
