/** The files on their way to one order, for its slots, its messages or its case: measured, sent three at a time, paused, dropped, taken up again, kept. */
import type { ReactiveController } from 'lit';
import type { UploadOptions } from '../contract/api-adapter.ts';
import { ApiError } from '../contract/api-error.ts';
import type { Coded } from '../contract/primitives.ts';
import type { OrderLease } from './leases.ts';
import { lookAt } from './uploads-look.ts';
import { type OrderHost, Tenant } from './tenant.ts';
import {
  type FilePlace,
  isSameFile,
  isTiedUp,
  keptOf,
  type KeptUpload,
  paced,
  problemsIn,
  stop,
  type Upload,
  uploadOf,
  wait,
  waitOf,
} from './uploads-one.ts';

export {
  type FilePlace,
  type FileSlot,
  isUnderWay,
  type KeptUpload,
  type Upload,
  type UploadPhase,
} from './uploads-one.ts';

type UploadPurpose = UploadOptions['purpose'];

/** Where what is needed to go on after a reload is kept, by slot. */
export interface UploadKeeper {
  kept(slotId: string): KeptUpload | null;
  keep(slotId: string, kept: KeptUpload | null): void;
}

/** Files that are sent at the same time. */
const most = 3;
/** How often what has arrived is written down. */
const noteMs = 1000;

export class UploadsController implements ReactiveController {
  readonly #host: OrderHost;
  readonly #keeper: UploadKeeper;
  readonly #purpose: UploadPurpose;
  readonly #tenant: Tenant<OrderLease>;
  /** By place (whose, which order), then by slot: another order on the same element must not lose this one's files. */
  readonly #places = new Map<string, Map<string, Upload>>();
  #place = '';
  #all = new Map<string, Upload>();
  #isOffline = false;
  #isResting = true;

  constructor(host: OrderHost, keeper: UploadKeeper, purpose: UploadPurpose = 'creative') {
    this.#host = host;
    this.#keeper = keeper;
    this.#purpose = purpose;
    const changed = () => host.requestUpdate();
    this.#tenant = new Tenant(host, (campaign, orderId) => campaign.openOrder(orderId, { changed }), changed);
    this.#tenant.moveIn();
    host.addController(this);
    // Where the order is known already, files can be chosen before the next update.
    this.hostUpdate();
  }

  /** What there is to see of a slot's file; undefined when none was chosen. */
  of(slotId: string): Upload | undefined {
    const kept = this.#keeper.kept(slotId);
    if (kept && !this.#all.has(slotId)) this.#all.set(slotId, uploadOf(kept));
    return this.#all.get(slotId);
  }

  /** Takes a file: looks at it, and sends it when it fits. Where the same one was asked for, another one asks back. */
  choose(slot: FilePlace, file: File): void {
    const before = this.of(slot.id);
    if (before?.phase === 'lost' && before.kept.resume && !isSameFile(before.kept, file))
      this.#show(before, { other: { slot, file } });
    else this.#begin(slot, file, before);
  }

  /** Gives up what was begun for the other file that was chosen in its place. */
  chooseOther(slotId: string): void {
    const before = this.#all.get(slotId);
    if (!before?.other) return;
    const { slot, file } = before.other;
    this.remove(slotId);
    this.#begin(slot, file, undefined);
  }

  pause(slotId: string): void {
    const upload = this.#all.get(slotId);
    if (upload) this.#rest(upload, 'paused');
  }

  /** Goes on: after a pause, at once after a dropped connection, again after a failure. */
  resume(slotId: string): void {
    const upload = this.#all.get(slotId);
    if (upload?.file) this.#rest(upload, 'waiting');
  }

  /** Forgets a file, here and where it was being sent to. */
  remove(slotId: string): void {
    const upload = this.of(slotId);
    if (!upload) return;
    this.#forget(upload);
    this.#all.delete(slotId);
    this.#keeper.keep(slotId, null);
    this.#pump();
  }

  /** The server refused the file when it was to be sent for review. */
  refused(slotId: string, problems: readonly Coded[]): void {
    const upload = this.of(slotId);
    if (!upload) return;
    if (problems.some(({ code }) => code === 'unknown')) this.#lose(slotId, upload);
    else this.#refuse(slotId, upload, problems);
  }

  /** A file that the server still has stands ready again. */
  restore(slotId: string, kept: KeptUpload): void {
    this.#all.delete(slotId);
    this.#keeper.keep(slotId, kept);
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#handleOnline);
    globalThis.addEventListener('offline', this.#handleOffline);
    this.#isResting = false;
    if (navigator.onLine) this.#goOn();
  }

  hostDisconnected(): void {
    // A move in the page is no leave.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      globalThis.removeEventListener('online', this.#handleOnline);
      globalThis.removeEventListener('offline', this.#handleOffline);
      this.#isResting = true;
      this.#interrupt();
    });
  }

  hostUpdate(): void {
    const { lease, campaign } = this.#tenant;
    const subject = lease?.view.order?.viewer.subject;
    if (!lease || !campaign || subject === undefined) return;
    const place = JSON.stringify([campaign.adapter.scope, lease.orderId, subject]);
    if (place !== this.#place) this.#move(place);
    for (const [slotId, upload] of this.#all)
      if (!this.#keeper.kept(slotId) && isTiedUp(upload)) this.#erase(slotId, upload);
    const wasOffline = this.#isOffline;
    this.#isOffline = lease.view.connection === 'offline';
    if (wasOffline && !this.#isOffline) this.#goOn();
    this.#pump();
  }

  #move(place: string): void {
    this.#interrupt();
    this.#places.set(this.#place, this.#all);
    this.#all = this.#places.get(place) ?? new Map<string, Upload>();
    this.#place = place;
  }

  /** Sent for review, or erased at sign-out. */
  #erase(slotId: string, upload: Upload): void {
    stop(upload);
    this.#all.delete(slotId);
  }

  #begin(slot: FilePlace, file: File, before: Upload | undefined): void {
    const goesOn = before?.phase === 'lost' && before.kept.modified === file.lastModified;
    if (before && !goesOn) this.#forget(before);
    const kept = goesOn ? before.kept : keptOf(file);
    const arrived = before?.phase === 'arrived' ? before : undefined;
    const upload: Upload = { ...uploadOf(kept), slot, file, phase: 'waiting', before: arrived };
    this.#all.set(slot.id, upload);
    this.#keeper.keep(slot.id, kept);
    this.#show(upload);
    void this.#measure(slot, upload, file);
  }

  async #measure(slot: FilePlace, upload: Upload, file: File): Promise<void> {
    const leave = new AbortController();
    this.#show(upload, { phase: 'measuring', leave });
    const { facts, problems, error } = await lookAt(slot, file, leave.signal);
    if (upload.leave !== leave) return;
    if (problems.length > 0) return this.#refuse(slot.id, upload, problems);
    if (facts) this.#note(upload, { facts });
    this.#show(upload, { phase: facts ? 'waiting' : 'failed', error, leave: null });
    this.#pump();
  }

  /** Sends what waits, as far as there is room. */
  #pump(): void {
    if (this.#isResting || !this.#tenant.campaign) return;
    const all = [...this.#all.values()];
    let free = most - all.filter(({ phase }) => phase === 'sending' || phase === 'checking').length;
    for (const upload of all) {
      const { phase, slot, file, kept } = upload;
      // Who came first goes first: a place is held for what is still being looked at.
      if (phase === 'measuring') free -= 1;
      if (phase !== 'waiting' || !slot || !file) continue;
      free -= 1;
      if (!kept.facts) void this.#measure(slot, upload, file);
      else if (free >= 0) this.#send(slot, upload, file);
    }
  }

  #send(slot: FilePlace, upload: Upload, file: File): void {
    const { lease, campaign } = this.#tenant;
    if (!lease || !campaign) return;
    const leave = new AbortController();
    const mine = <A extends unknown[]>(run: (...given: A) => void) => {
      return (...given: A) => {
        if (upload.leave === leave) run(...given);
      };
    };
    this.#show(upload, { phase: 'sending', leave, problems: [], error: null, pace: null, leftMs: null });
    const begin = async () =>
      campaign.adapter.upload(file, {
        orderId: lease.orderId,
        purpose: this.#purpose,
        slotId: this.#purpose === 'creative' ? slot.id : undefined,
        resume: upload.kept.resume ?? undefined,
        signal: leave.signal,
        onResumable: mine((resume) => this.#note(upload, { resume })),
        onProgress: mine(({ stage, bytes, total }) => {
          if (bytes > upload.kept.arrived) upload.tries = 0;
          upload.kept = { ...upload.kept, arrived: bytes };
          if (performance.now() - upload.notedAt > noteMs) this.#note(upload, {});
          this.#show(upload, { phase: stage, ...paced(upload, bytes, total) });
        }),
      });
    begin().then(
      mine(({ id }) => {
        this.#note(upload, { assetId: id, resume: null, arrived: upload.kept.bytes });
        this.#show(upload, { phase: 'arrived', leave: null });
        this.#pump();
      }),
      mine((thrown: unknown) => this.#stumble(slot.id, upload, ApiError.from(thrown))),
    );
  }

  #stumble(slotId: string, upload: Upload, error: ApiError): void {
    const { problems, way } = problemsIn(error, upload.kept.bytes);
    if (way === 'refused') this.#refuse(slotId, upload, problems);
    else {
      if (way === 'anew') this.#note(upload, { resume: null, arrived: 0 });
      const isDropped = way === 'dropped';
      this.#show(upload, { phase: isDropped ? 'dropped' : 'failed', problems, error, leave: null });
      // Without a network there is nothing to try: its return is told.
      if (isDropped && navigator.onLine)
        upload.timer = setTimeout(() => this.resume(slotId), waitOf(error, upload.tries++));
    }
    this.#pump();
  }

  #refuse(slotId: string, upload: Upload, problems: readonly Coded[]): void {
    stop(upload);
    const { before, slot, file } = upload;
    this.#keeper.keep(slotId, before?.kept ?? null);
    if (before && slot && file) {
      this.#all.set(slotId, before);
      this.#show(before, { problems, other: { slot, file } });
    } else this.#show(upload, { phase: 'refused', problems });
    this.#pump();
  }

  /** What had arrived is no longer there; sent again at a click when this page still has the file. */
  #lose(slotId: string, upload: Upload): void {
    const kept = { ...upload.kept, assetId: null, resume: null, arrived: 0 };
    upload.kept = kept;
    this.#keeper.keep(slotId, upload.file ? kept : null);
    this.#show(upload, { phase: upload.file ? 'failed' : 'gone', problems: [{ code: 'gone', params: {} }] });
  }

  #forget(upload: Upload): void {
    stop(upload);
    const { lease, campaign } = this.#tenant;
    const { resume } = upload.kept;
    // What cannot be forgotten now is forgotten by the server in time.
    if (resume && lease) campaign?.adapter.discardUpload(lease.orderId, resume).catch(() => {});
  }

  #rest(upload: Upload, phase: 'paused' | 'waiting'): void {
    stop(upload);
    this.#show(upload, { phase });
    this.#pump();
  }

  /** Stops all work; it waits to be taken up again. */
  #interrupt(): void {
    for (const upload of this.#all.values()) if (upload.leave ?? upload.timer) wait(upload);
  }

  #goOn(): void {
    for (const upload of this.#all.values()) if (upload.phase === 'dropped') wait(upload);
  }

  /** Changes what is kept of an upload. */
  #note(upload: Upload, part: Partial<KeptUpload>): void {
    upload.kept = { ...upload.kept, ...part };
    upload.notedAt = performance.now();
    if (upload.slot) this.#keeper.keep(upload.slot.id, upload.kept);
  }

  #show(upload: Upload, part: Partial<Upload> = {}): void {
    Object.assign(upload, part);
    this.#host.requestUpdate();
  }

  #handleOnline = (): void => {
    this.#goOn();
    this.#pump();
    this.#host.requestUpdate();
  };

  #handleOffline = (): void => {
    for (const upload of this.#all.values())
      if (upload.phase === 'sending') {
        stop(upload);
        this.#show(upload, { phase: 'dropped' });
      }
  };
}
