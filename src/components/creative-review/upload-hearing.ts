/** What is heard of files on their way: each turn once, and progress in steps of ten per cent. */
import type { FileSlot, Upload } from '../../controllers/uploads.ts';
import { wrongName, wrongTexts } from './upload-row.ts';
import { shownName, type UploadWords } from './upload-words.ts';

export class Hearing {
  #i18n: UploadWords;
  #heard = new Map<string, string>();
  /** What was said last. */
  text = '';

  constructor(i18n: UploadWords) {
    this.#i18n = i18n;
  }

  listen(slot: FileSlot, upload: Upload): void {
    const { phase, kept } = upload;
    const tenths = phase === 'sending' ? Math.floor((kept.arrived / kept.bytes) * 10) : 0;
    const turn = `${wrongName(upload)} ${kept.name} ${phase} ${tenths}`;
    if (turn === this.#heard.get(slot.id)) return;
    this.#heard.set(slot.id, turn);
    const said = this.#say(slot, upload, tenths);
    if (said) this.text = said;
  }

  #say(slot: FileSlot, upload: Upload, tenths: number): string {
    const { phase, kept } = upload;
    const name = shownName(kept.name);
    const wrong = wrongTexts(this.#i18n, slot, upload);
    if (wrong.length > 0)
      return wrong.map((text) => text.replaceAll('{name}', () => shownName(wrongName(upload)))).join(' ');
    if (phase !== 'sending') return this.#i18n.maybe([`heard.${phase}`], { name }) ?? '';
    return tenths === 0
      ? ''
      : this.#i18n.t('heard.percent', { name, percent: this.#i18n.percent(tenths * 1000) });
  }
}
