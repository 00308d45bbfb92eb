/** What differs between two lists: by blocks first, then by words. Myers' way, in time that grows with the differences. */

export interface Hunk<T> {
  same: boolean;
  mine: T[];
  theirs: T[];
}

const TOO_MANY = 3000;

export function compare<T>(mine: T[], theirs: T[], key: (one: T) => string): Hunk<T>[] {
  const a = mine.map(key);
  const b = theirs.map(key);
  let begin = 0;
  while (begin < a.length && begin < b.length && a[begin] === b[begin]) begin++;
  let end = 0;
  while (end < a.length - begin && end < b.length - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const pairs = longest(a.slice(begin, a.length - end), b.slice(begin, b.length - end));
  const hunks: Hunk<T>[] = [];
  const add = (same: boolean, left: T[], right: T[]) => {
    if (!left.length && !right.length) return;
    const last = hunks.at(-1);
    if (last && last.same === same) {
      last.mine.push(...left);
      last.theirs.push(...right);
    } else hunks.push({ same, mine: [...left], theirs: [...right] });
  };
  add(true, mine.slice(0, begin), theirs.slice(0, begin));
  let i = begin;
  let j = begin;
  for (const [x, y] of pairs) {
    add(false, mine.slice(i, begin + x), theirs.slice(j, begin + y));
    add(true, [mine[begin + x]], [theirs[begin + y]]);
    i = begin + x + 1;
    j = begin + y + 1;
  }
  add(false, mine.slice(i, mine.length - end), theirs.slice(j, theirs.length - end));
  add(true, mine.slice(mine.length - end), theirs.slice(theirs.length - end));
  return hunks;
}

/** The places of a longest common part. */
function longest(a: string[], b: string[]): [number, number][] {
  const most = Math.min(a.length + b.length, TOO_MANY);
  const far = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let changes = 0; changes <= most; changes++) {
    trail.push(new Map(far));
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && (far.get(k - 1) ?? -1) < (far.get(k + 1) ?? -1));
      let x = down ? far.get(k + 1) ?? 0 : (far.get(k - 1) ?? 0) + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      far.set(k, x);
      if (x >= a.length && y >= b.length) return back(trail, a, b);
    }
  }
  return [];
}

function back(trail: Map<number, number>[], a: string[], b: string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let x = a.length;
  let y = b.length;
  for (let changes = trail.length - 1; changes >= 0; changes--) {
    const far = trail[changes];
    const k = x - y;
    const down = k === -changes || (k !== changes && (far.get(k - 1) ?? -1) < (far.get(k + 1) ?? -1));
    const before = down ? k + 1 : k - 1;
    const fromX = changes === 0 ? 0 : far.get(before) ?? 0;
    const fromY = changes === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}

export function byWords(mine: string, theirs: string): Hunk<string>[] {
  const split = (text: string) => text.match(/\s+|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu) ?? [];
  return compare(split(mine), split(theirs), (one) => one);
}
