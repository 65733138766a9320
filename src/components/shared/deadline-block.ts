/** One deadline on screen that screen readers hear too. */
import { announce } from './announcements.ts';
import { CoreDeadlineBlock } from './core-deadline-block.ts';

export { dueText, meansText, nextDeadline } from './core-deadline-block.ts';

export class DeadlineBlock extends CoreDeadlineBlock {
  override announce = announce;
}
