/** The words in which the record is told: those of a case, and those that chat and creatives have for theirs. */
import type { chat } from '../../i18n/en/chat.ts';
import type { creatives } from '../../i18n/en/creatives.ts';
import type { files } from '../../i18n/en/files.ts';
import type { mediatorCase } from '../../i18n/en/mediator-case.ts';
import type { review } from '../../i18n/en/review.ts';
import type { I18nController } from '../../i18n/i18n-controller.ts';

export type RecordWords = I18nController<
  typeof mediatorCase & typeof chat & typeof files & typeof creatives & typeof review
>;
