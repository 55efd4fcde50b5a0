// What is inside a bubble, by kind of message. A kind without an entry shows its JSON: nothing is hidden.

import { markPlayed } from './api.js';
import { contactCard, place } from './cards.js';
import { el, icon } from './dom.js';
import { interactive } from './interactive.js';
import { jsonBlock } from './json.js';
import { withCaption } from './media.js';
import { attempt } from './problems.js';
import { answerCard } from './replies.js';
import { templateCard } from './template-card.js';
import { paragraph } from './text.js';

const shows = {
  text: message => paragraph(message.edited?.text?.body ?? message.json.text?.body),
  image: message => withCaption('image', edited(message, 'image')),
  video: message => withCaption('video', edited(message, 'video')),
  document: message => withCaption('document', edited(message, 'document')),
  sticker: message => withCaption('sticker', message.json.sticker),
  audio: (message, chat) => withCaption('audio', message.json.audio,
    message.from === 'business' && message.json.audio.voice ? () => attempt(markPlayed(chat, message.id)) : null),
  location: message => place(message.json.location),
  contacts: message => (Array.isArray(message.json.contacts) ? message.json.contacts : []).map(contactCard),
  button: message => paragraph(message.json.button?.text),
  interactive: (message, chat) => (message.from === 'business' ? interactive(message, chat) : answerCard(message.json.interactive)),
  template: (message, chat) => templateCard(message, chat),
  order: message => order(message.json.order),
  system: message => paragraph(message.json.system?.body),
};

export function content(message, chat) {
  if (message.revoked) return [el('p', { class: 'text faded' }, 'This message was deleted')];
  const show = shows[message.json.type];
  return [show ? show(message, chat) : [paragraph(`Message of type ${message.json.type}`), jsonBlock(message.json, 'Message')]].flat();
}

const edited = (message, type) => ({ ...message.json[type], ...message.edited?.[type] });

function order(content) {
  const items = content.product_items ?? [];
  return el('div', { class: 'card' }, el('strong', {}, icon('shop'), ' Order'),
    el('ul', { class: 'lines' }, ...items.map(item =>
      el('li', {}, `${item.quantity} × ${item.product_retailer_id}`, el('span', {}, ` ${item.item_price} ${item.currency}`)))),
    paragraph(content.text));
}
