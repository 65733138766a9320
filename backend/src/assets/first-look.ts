/** Tells formats by their first bytes only; stands in until files are looked into as a whole. */
import { fileTypeFromBuffer } from 'file-type';
import { mediaTypeOf } from '../../../src/contract/media-type.ts';
import type { Inspector } from './inspector.ts';
import { kindOf } from './names.ts';

export function createFirstLook(): Inspector {
  return {
    async inspect(file) {
      const head = await file.read(0, 4100);
      const type = mediaTypeOf((await fileTypeFromBuffer(head))?.mime, head);
      const kind = kindOf(type);
      if (kind === undefined)
        return { ok: false, problem: { code: 'wrongFormat', params: { actual: type } } };
      const bytes = kind === 'image' ? await file.read(0, file.size) : null;
      return { ok: true, facts: { type, bytes: file.size }, preview: bytes && { type, bytes } };
    },
  };
}
