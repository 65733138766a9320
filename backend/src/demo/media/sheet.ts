/** A menu on two pages, as a PDF written by hand. */

type Line = readonly [text: string, price?: string];

const coffee: readonly Line[] = [
  ['Cold brew, 18 hours', '4.20'],
  ['Espresso tonic with rosemary', '4.80'],
  ['Iced oat latte', '4.60'],
  ['Filter of the week', '3.90'],
];
const kitchen: readonly Line[] = [
  ['Overnight oats, berries, hazelnut', '6.50'],
  ['Sourdough, cultured butter, honey', '4.90'],
  ['Plum cake from the tray', '3.80'],
];
const allergies = 'Allergies: oats, hazelnut, wheat, milk. Ask us, we know every recipe.';

/** The second version says what one may be allergic to on the first page. */
export function sheet(version: 1 | 2): Uint8Array<ArrayBuffer> {
  const first = page(
    'Northfold, summer menu',
    'Coffee',
    coffee,
    version === 2 ? allergies : 'Until the end of August',
  );
  const second = page(
    'Northfold, summer menu',
    'From the kitchen',
    kitchen,
    version === 1 ? allergies : 'Until the end of August',
  );
  return pdf([first, second]);
}

const show = (x: number, y: number, size: number, text: string): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;

const page = (title: string, head: string, lines: readonly Line[], foot: string): string =>
  [
    '0.18 0.5 0.47 rg 0 500 420 95 re f 0.97 0.95 0.92 rg',
    show(40, 540, 24, title),
    '0.29 0.17 0.1 rg',
    show(40, 440, 18, head),
    ...lines.flatMap(([text, price = ''], row) => [
      show(40, 400 - row * 34, 13, text),
      show(340, 400 - row * 34, 13, price),
    ]),
    '0.84 0.41 0.29 RG 2 w 40 90 m 380 90 l S',
    show(40, 66, 10, foot),
  ].join('\n');

/** Each page a stream of drawing words; the table at the end says where each object begins. */
function pdf(pages: readonly string[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((drawn, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
