// WhatsApp's own markup in a text: *bold*, _italic_, ~struck~, `code`, and web addresses as links.

import { el, link } from './dom.js';

const pieces = /(```[\s\S]+?```|`[^`\n]+`|https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]|(?<![\w*])\*[^\s*](?:[^*\n]*[^\s*])?\*(?!\w)|(?<!\w)_[^\s_](?:[^_\n]*[^\s_])?_(?!\w)|(?<![\w~])~[^\s~](?:[^~\n]*[^\s~])?~(?!\w))/g;
const tags = { '*': 'strong', _: 'em', '~': 's' };

function formatted(text) {
  return String(text ?? '').split(pieces).map((piece, index) => {
    if (index % 2 === 0) return piece;
    if (piece.startsWith('```')) return el('code', {}, piece.slice(3, -3));
    if (piece[0] === '`') return el('code', {}, piece.slice(1, -1));
    if (tags[piece[0]]) return el(tags[piece[0]], {}, ...formatted(piece.slice(1, -1)));
    return link(piece, piece);
  });
}

export const paragraph = (text, name = 'text') =>
  text ? el('p', { class: name, dir: 'auto' }, ...formatted(text)) : null;
