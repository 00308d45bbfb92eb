import type { Node } from '@tiptap/pm/model';

/** Words as the server counts them; what was counted of a block is true as long as the block is the same. */

/** As the server has it. */
const WORDS_A_MINUTE = 230;
const counted = new WeakMap<Node, number>();

export function words(doc: Node): number {
  let sum = 0;
  doc.forEach((block) => {
    let count = counted.get(block);
    if (count === undefined) counted.set(block, (count = countIn(block)));
    sum += count;
  });
  return sum;
}

export function minutes(count: number): number {
  return count && Math.max(1, Math.floor(count / WORDS_A_MINUTE));
}

const SIGN = /[\u2E80-\u2FDF\u3005-\u3007\u3021-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F]/g;

function countIn(block: Node): number {
  let count = 0;
  let signs = 0;
  const text = (node: Node) => {
    let plain = '';
    node.forEach((child) => (plain += child.isText ? child.text : child.type.name === 'lineBreak' ? ' ' : ''));
    signs += plain.match(SIGN)?.length ?? 0;
    count += plain.replace(SIGN, ' ').match(/[^\s\u00a0\u2007\u202f]+(?:[\u00a0\u2007\u202f]+[^\s\u00a0\u2007\u202f]+)*/g)?.length ?? 0;
  };
  if (block.isTextblock) text(block);
  else block.descendants((node) => (node.isTextblock ? (text(node), false) : true));
  return count + Math.floor((signs + 1) / 2);
}
