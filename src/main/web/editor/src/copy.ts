import type { DocumentJson } from './document';
import type { Note } from './margin';
import type { Told as Suggested } from './review';
import type { Anchor } from './passages';
import { digest, folded } from './folding';
import { forget, keep, kept, type Draft } from './keep';

/** The working copy on the server, and when it is sent: within two seconds, one at a time, again until it is there. */

export type Fields = Record<string, string | string[]>;

export interface Holder {
  name: string;
  since: string;
  me: boolean;
}

export interface Copy {
  version: number;
  savedAt: string;
  savedBy: string;
  fields: Fields;
  document: DocumentJson;
  pictures: Record<string, { address: string; alt: string; width: number; height: number }>;
  holder: Holder | null;
  notes?: Note[];
  suggestions?: Suggested[];
  /** Of a suggestion: what it began with. */
  base?: DocumentJson;
}

export interface Other {
  by: string;
  at: string;
  version: number;
  fields: Fields;
  document: DocumentJson;
}

/** How things stand; the page says so in one line. */
export type Standing =
  | { is: 'saved'; at: string }
  | { is: 'changed' }
  | { is: 'saving' }
  | { is: 'offline'; kept: boolean }
  | { is: 'signed-out'; kept: boolean }
  | { is: 'locked'; holder: string; since: string }
  | { is: 'differs'; other: Other }
  | { is: 'refused'; troubles: Trouble[] };

/** What the server objects to: in a field by its name, or in the text by its place in there. */
export interface Trouble {
  place: string;
  sentence: string;
}

type Anchored = Anchor & { id: string };

const REST = 500;
const LONGEST_WAIT = 1300;
const RENEW = 20_000;
const LONGEST_PAUSE = 5_000;

/** What the server says of the margin with every answer; places of notes go there with every text. */
export interface Told {
  notes?: Note[];
  suggestions?: Suggested[];
}

export interface Page {
  document(): DocumentJson;
  fields(): Fields;
  anchors(): Anchored[];
  decisions(): object[];
  /** `saving`: it answers to what was sent last. */
  told(answer: Told, saving: boolean): void;
  stands(standing: Standing): void;
}

export class WorkingCopy {
  version = 0;
  private readonly window = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  private changes = 0;
  private sent = 0;
  private firstChange = 0;
  private timer = 0;
  private keeping = 0;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private holds = false;
  /** What was sent without an answer, any of which the server may have kept before it went away; known again by its mark. */
  private readonly unanswered = new Set<string>();
  standing: Standing = { is: 'saved', at: '' };

  constructor(readonly address: string, private readonly lock: string, private readonly page: Page) {
    addEventListener('online', () => this.soon(0));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) void this.keepNow();
      else if (this.dirty) this.soon(0);
      else if (this.holds) void this.take(false);
    });
    addEventListener('pagehide', () => this.leave());
    // A page that comes back out of the browser's memory is as old as when it was left.
    addEventListener('pageshow', (event) => event.persisted && location.reload());
    setInterval(() => this.holds && void this.take(false), RENEW);
  }

  get dirty(): boolean {
    return this.changes !== this.sent;
  }

  async read(): Promise<Copy> {
    // A server that does not know us leads to its door, which is no working copy.
    const answer = await fetch(`${this.address}?window=${this.window}`, { headers: { Accept: 'application/json' }, redirect: 'manual' });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as Copy;
  }

  /** From here on this is what the server has. */
  adopt(copy: { version: number; savedAt: string }): void {
    this.version = copy.version;
    this.sent = this.changes;
    this.stand({ is: 'saved', at: copy.savedAt });
  }

  kept(): Promise<Draft | undefined> {
    return kept(this.address);
  }

  changed(): void {
    if (!this.dirty) this.firstChange = performance.now();
    this.changes++;
    if (!this.holds && this.standing.is !== 'locked') void this.take(false);
    if (this.standing.is === 'saved' || this.standing.is === 'refused') this.stand({ is: 'changed' });
    if (this.standing.is !== 'differs') this.soon(Math.max(0, Math.min(REST, this.firstChange + LONGEST_WAIT - performance.now())));
    if (!this.keeping) this.keeping = window.setTimeout(() => void this.keepNow(), 400);
  }

  private async keepNow(): Promise<boolean> {
    clearTimeout(this.keeping);
    this.keeping = 0;
    if (!this.dirty) return true;
    return keep({ copy: this.address, version: this.version, at: Date.now(), document: this.page.document(), fields: this.page.fields() });
  }

  private soon(wait: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), wait);
  }

  /** Sends what is not sent yet; true when the server has everything. */
  async send(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    if (!this.dirty) return true;
    if (this.standing.is === 'differs' || this.standing.is === 'locked') return false;
    this.sending = this.put().finally(() => (this.sending = null));
    await this.sending;
    return !this.dirty;
  }

  private async put(withFields = true): Promise<void> {
    const mark = this.changes;
    const document = this.page.document();
    const fields = withFields ? { fields: this.page.fields() } : {};
    const body = JSON.stringify({ version: this.version, window: this.window, document, anchors: this.page.anchors(), decided: this.page.decisions(), ...fields });
    const slow = setTimeout(() => this.stand({ is: 'saving' }), 900);
    let answer: Response;
    try {
      answer = await fetch(this.address, {
        method: 'PUT', body, headers: { 'Content-Type': 'application/json', Accept: 'application/json' }, signal: AbortSignal.timeout(20_000),
      });
      if (answer.status >= 500) throw new Error(String(answer.status));
    } catch {
      clearTimeout(slow);
      this.unanswered.add(digest(folded(document)));
      return this.later();
    }
    clearTimeout(slow);
    this.failures = 0;
    await this.answered(answer, mark, document, withFields);
  }

  private async answered(answer: Response, mark: number, sent: DocumentJson, withFields: boolean): Promise<void> {
    switch (answer.status) {
      case 200: {
        const now = (await answer.json()) as { version: number; savedAt: string } & Told;
        this.page.told(now, true);
        if (withFields) this.done(now.version, now.savedAt, mark);
        else this.version = now.version;
        return;
      }
      case 409: {
        const other = (await answer.json()) as Other;
        // An answer of ours was lost on the way: what is there is what we sent.
        const theirs = folded(other.document);
        const same = theirs === folded(sent);
        if (same || this.unanswered.has(digest(theirs))) {
          this.version = other.version;
          if (same) return this.done(other.version, other.at, mark);
          return this.soon(0);
        }
        await this.keepNow();
        return this.stand({ is: 'differs', other });
      }
      case 423: {
        const { holder, since } = (await answer.json()) as { holder: string; since: string };
        await this.keepNow();
        this.holds = false;
        return this.stand({ is: 'locked', holder, since });
      }
      case 422: {
        const { troubles } = (await answer.json()) as { troubles: Trouble[] };
        await this.keepNow();
        // A head that will not do keeps no word of the text from being saved.
        if (withFields && troubles.every((one) => one.place && !/^(blocks|document|version)\b/.test(one.place))) await this.put(false);
        if (this.standing.is !== 'differs' && this.standing.is !== 'locked') this.stand({ is: 'refused', troubles });
        return;
      }
      case 403:
      case 404: {
        const { sentence } = (await answer.json().catch(() => ({}))) as { sentence?: string };
        await this.keepNow();
        return this.stand({ is: 'refused', troubles: [{ place: '', sentence: sentence ?? String(answer.status) }] });
      }
      case 401:
        this.stand({ is: 'signed-out', kept: await this.keepNow() });
        return this.soon(15_000);
      default:
        return this.later();
    }
  }

  private done(version: number, at: string, mark: number): void {
    this.version = version;
    this.sent = mark;
    this.unanswered.clear();
    if (this.dirty) {
      this.firstChange = performance.now();
      this.soon(REST);
    } else {
      clearTimeout(this.keeping);
      this.keeping = 0;
      void forget(this.address);
      this.stand({ is: 'saved', at });
    }
  }

  private async later(): Promise<void> {
    this.failures++;
    this.stand({ is: 'offline', kept: await this.keepNow() });
    this.soon(Math.min(LONGEST_PAUSE, 1000 * 2 ** this.failures));
  }

  /** The person has chosen: what is on the page now goes on top of the other's version. */
  settle(version: number): void {
    this.version = version;
    this.changes++;
    this.stand({ is: 'changed' });
    this.soon(0);
  }

  /** Takes or renews the lock. */
  async take(over: boolean): Promise<void> {
    // What somebody suggests is theirs alone.
    if (!this.lock) return;
    if (!over && this.standing.is === 'locked') return;
    this.holds = true;
    let answer: Response;
    try {
      answer = await fetch(this.lock, {
        keepalive: true,
        method: 'POST', body: JSON.stringify({ window: this.window, takeOver: over }), headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      });
    } catch {
      return;
    }
    if (answer.ok) {
      this.page.told((await answer.json()) as Told, false);
    } else if (answer.status === 423) {
      const { holder, since } = (await answer.json()) as { holder: string; since: string };
      this.holds = false;
      await this.keepNow();
      this.stand({ is: 'locked', holder, since });
    } else if (answer.status === 401) {
      this.holds = false;
      if (this.dirty) this.stand({ is: 'signed-out', kept: await this.keepNow() });
    }
  }

  /** Another holds it, as the page learnt while reading. */
  lockedBy(holder: Holder): void {
    this.stand({ is: 'locked', holder: holder.name, since: holder.since });
  }

  /** After a take-over: on with it. */
  async takeOver(): Promise<void> {
    this.standing = { is: 'changed' };
    await this.take(true);
    if ((this.standing as Standing).is === 'locked') return;
    if (this.dirty) this.soon(0);
  }

  private leave(): void {
    if (!this.holds) return;
    this.holds = false;
    navigator.sendBeacon(`${this.lock}/release`, new Blob([JSON.stringify({ window: this.window })], { type: 'application/json' }));
  }

  private stand(standing: Standing): void {
    this.standing = standing;
    this.page.stands(standing);
  }
}
