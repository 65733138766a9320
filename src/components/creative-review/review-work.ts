/** Working on the comments of a review: rows and their places, what is resolved or asked again, and sending it all. */
import type { CommandInput } from '../../contract/commands.ts';
import type { CreativeSlot, CreativeVersion, ReviewComment } from '../../contract/creative.ts';
import { limits } from '../../contract/limits.ts';
import type { AvailableAction } from '../../contract/order.ts';
import { textProblem } from '../shared/field.ts';
import { CommentDrafts, written } from './comment-drafts.ts';
import { focusOn, type Kit } from './kit.ts';
import { openBefore, placeOn, type Said, saidOn } from './said.ts';
import type { Mark, Work } from './scene.ts';
import { stagesOf } from './stages.ts';
import { markOf } from './version.ts';

/** A row of the form by its place in it, and as the stage knows it. */
export const keyOf = (at: number): string => `d${at}`;
const rowOf = (key: string): number => Number(key.slice(1));

export class ReviewWork {
  readonly drafts: CommentDrafts;
  #kit: Kit;
  #tried = false;
  /** The mark whose pin or text has the focus. */
  current: string | undefined;

  constructor(kit: Kit) {
    this.#kit = kit;
    this.drafts = new CommentDrafts(kit);
  }

  /** Nothing was tried yet: a form is opened, or done. */
  rest(): void {
    this.#tried = false;
    this.current = undefined;
  }

  /** Where something is pointed at, there need not be a row; elsewhere there always is one to write into. */
  rows(slot: CreativeSlot, { asset }: CreativeVersion): ReviewComment[] {
    const { rows } = this.drafts.of(slot);
    return rows.length > 0 || asset.kind === 'file' ? rows : [{ text: '' }];
  }

  change(slot: CreativeSlot, version: CreativeVersion, at: number, part: Partial<ReviewComment>): void {
    const rows = this.rows(slot, version);
    const row = rows[at];
    if (row) this.drafts.set(slot, { rows: rows.with(at, { ...row, ...part }) });
  }

  /** False when no more fit into one request. */
  add(slot: CreativeSlot, version: CreativeVersion, row: ReviewComment = { text: '' }): boolean {
    const rows = this.rows(slot, version);
    if (rows.length >= limits.comments.max) return false;
    this.drafts.set(slot, { rows: [...rows, row] });
    this.focusRow(slot, rows.length);
    return true;
  }

  remove(slot: CreativeSlot, version: CreativeVersion, at: number): void {
    const rows = this.rows(slot, version).toSpliced(at, 1);
    this.drafts.set(slot, { rows });
    this.current = undefined;
    if (rows.length > 0) this.focusRow(slot, Math.min(at, rows.length - 1));
    else void focusOn(this.#kit, `[id="comments-${slot.id}"]`);
  }

  tick(slot: CreativeSlot, { name }: Said, isResolved: boolean): void {
    const rest = this.drafts.of(slot).resolved.filter((one) => one !== name);
    this.drafts.set(slot, { resolved: isResolved ? [...rest, name] : rest });
  }

  /** The same words again, at the same place where the new version has it. */
  again(slot: CreativeSlot, version: CreativeVersion, said: Said): void {
    this.tick(slot, said, false);
    const rows = this.rows(slot, version);
    const row = { text: said.text, place: placeOn(version.asset, said.place) };
    const blank = rows.findIndex(({ text, place }) => text.trim() === '' && !place);
    if (blank < 0) return void this.add(slot, version, row);
    this.drafts.set(slot, { rows: rows.with(blank, row) });
    this.focusRow(slot, blank);
  }

  focusRow(slot: CreativeSlot, at: number): void {
    void focusOn(this.#kit, `[id="comment-${slot.id}-${at}"]`);
  }

  /** What stands open from before, and what is being written, as the stage shows it. */
  marks(slot: CreativeSlot, version: CreativeVersion): Mark[] {
    const { resolved } = this.drafts.of(slot);
    const before = openBefore(slot, version).map((said): Mark => {
      const mark = { ...markOf(said), place: placeOn(version.asset, said.place) };
      return resolved.includes(said.name) ? { ...mark, state: 'resolved' } : mark;
    });
    const first = saidOn(slot).length + 1;
    const drafts = this.rows(slot, version).map(({ place }, at): Mark => ({
      key: keyOf(at),
      number: first + at,
      state: 'draft',
      place,
    }));
    return [...before, ...drafts];
  }

  /** What the stage may do to the rows. */
  onStage(slot: CreativeSlot, version: CreativeVersion): Work {
    return {
      add: (place, byKey) => {
        const at = this.rows(slot, version).length;
        if (!this.add(slot, version, { text: '', place }) || !byKey || place.seconds !== undefined) return;
        void stagesOf(this.#kit).of(version)?.focusPin(slot.id, keyOf(at));
      },
      move: (key, place) => this.change(slot, version, rowOf(key), { place }),
      drop: (key) => {
        if (this.rows(slot, version)[rowOf(key)]?.text.trim()) return false;
        this.remove(slot, version, rowOf(key));
        return true;
      },
    };
  }

  send(slot: CreativeSlot, version: CreativeVersion, { on }: AvailableAction): void {
    this.#tried = true;
    this.#kit.host.requestUpdate();
    const rows = this.rows(slot, version);
    const wrong = this.problems(slot, version).findIndex(Boolean);
    if (wrong >= 0) return this.focusRow(slot, wrong);
    const comments = written(rows).map(({ text, place }) =>
      place ? { text, place } : { text },
    ) as CommandInput<'requestChanges'>['payload']['comments'];
    if (comments.length === 0) return void focusOn(this.#kit, `[id="comments-${slot.id}"]`);
    this.#tried = false;
    const named = new Set(openBefore(slot, version).map(({ name }) => name));
    const resolved = this.drafts.of(slot).resolved.filter((name) => named.has(name));
    const payload = resolved.length > 0 ? { comments, resolved } : { comments };
    this.#kit.order.act({ type: 'requestChanges', on, payload });
  }

  /** Whether somebody tried to ask for changes without saying any. */
  isMute(slot: CreativeSlot, version: CreativeVersion): boolean {
    return this.#tried && written(this.rows(slot, version)).length === 0;
  }

  /** By row: what is wrong before sending, or what the server found. Empty rows are left out unless there is nothing else. */
  problems(slot: CreativeSlot, version: CreativeVersion): (string | undefined)[] {
    const { i18n } = this.#kit;
    const rows = this.rows(slot, version);
    if (!this.#tried) return this.#refused(version, rows);
    if (this.isMute(slot, version))
      return rows.map((_, at) => (at === 0 ? i18n.t('problem.comment.none') : undefined));
    return rows.map(({ text }) => (text.trim() ? textProblem(i18n, text, limits.comment) : undefined));
  }

  /** What the server found wrong; it counts only the rows in which something stands. */
  #refused({ id }: CreativeVersion, all: ReviewComment[]): (string | undefined)[] {
    const { i18n, order } = this.#kit;
    const { outcome } = order.view;
    if (outcome?.kind !== 'failed' || outcome.command.on.versionId !== id) return [];
    const rows = all.flatMap(({ text }, at) => (text.trim() ? [at] : []));
    const found: (string | undefined)[] = [];
    for (const { path } of outcome.error.fields) {
      const [, at] = /^payload\.comments(?:\.(\d+))?/.exec(path) ?? [];
      if (path.startsWith('payload.comments')) found[rows[Number(at ?? 0)] ?? 0] = i18n.t('problem.server');
    }
    return found;
  }
}
