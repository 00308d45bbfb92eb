import type { DocumentJson } from './document';

/** Drafts that the server does not have yet, in this browser: one a story, gone as soon as the server has it. */

export interface Draft {
  copy: string;
  version: number;
  at: number;
  document: DocumentJson;
  fields: Record<string, unknown>;
}

const STORE = 'drafts';
let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  return (opened ??= new Promise((done, failed) => {
    const request = indexedDB.open('broadsheet-desk', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'copy' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  }));
}

async function within<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const change = (await open()).transaction(STORE, mode, { durability: 'relaxed' });
  const request = ask(change.objectStore(STORE));
  return new Promise((done, failed) => {
    change.oncomplete = () => done(request.result);
    change.onerror = change.onabort = () => failed(change.error);
  });
}

/** False where the browser keeps nothing, as in some private windows. */
export async function keep(draft: Draft): Promise<boolean> {
  try {
    await within('readwrite', (store) => store.put(draft));
    return true;
  } catch {
    return false;
  }
}

export async function kept(copy: string): Promise<Draft | undefined> {
  try {
    return (await within('readonly', (store) => store.get(copy))) as Draft | undefined;
  } catch {
    return undefined;
  }
}

export async function forget(copy: string): Promise<void> {
  try {
    await within('readwrite', (store) => store.delete(copy));
  } catch {
    // What was never kept need not be forgotten.
  }
}
