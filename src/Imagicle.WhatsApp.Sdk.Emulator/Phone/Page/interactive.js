// Messages of the business that ask for a tap: buttons, lists, links, forms, products, cards.

import { send } from './api.js';
import { button, el, icon, link } from './dom.js';
import { chooseRow, confirmCall, fillAddress, fillForm, pickProducts, sendLocation } from './answers.js';
import { withCaption } from './media.js';
import { attempt } from './problems.js';
import { buttonReply, quickReply } from './replies.js';
import { state } from './store.js';
import { paragraph } from './text.js';

const actions = {
  button: (content, message, chat) => content.action.buttons.map(({ reply }) =>
    tap(reply.title, 'reply', () => attempt(send(chat, buttonReply(reply), message.id)))),
  list: (content, message, chat) => [tap(content.action.button, 'list', () => chooseRow(content, message, chat))],
  cta_url: content => [linkButton(content.action.parameters)],
  location_request_message: (_, message, chat) => [tap('Send location', 'place', () => sendLocation(chat, message.id))],
  address_message: (content, message, chat) => [tap('Provide address', 'form', () => fillAddress(content, message, chat))],
  flow: (content, message, chat) => {
    const flow = content.action.parameters;
    return [tap(flow.flow_cta, 'form', () => fillForm(flow.flow_cta, flow.flow_token, flow.flow_action_payload, message, chat))];
  },
  product_list: (content, message, chat) => [tap('View items', 'shop', () =>
    pickProducts(content.action.catalog_id, content.action.sections, message, chat))],
  product: (content, message, chat) => [tap('View', 'shop', () => pickProducts(content.action.catalog_id,
    [{ title: 'Product', product_items: [{ product_retailer_id: content.action.product_retailer_id }] }], message, chat))],
  catalog_message: (content, message, chat) => [tap('View catalogue', 'shop', () => pickProducts(null,
    [{ title: 'Catalogue', product_items: [{ product_retailer_id: content.action.parameters?.thumbnail_product_retailer_id ?? '' }] }], message, chat))],
  call_permission_request: (_, message, chat) => [tap('Choose', 'phone', () => confirmCall(message, chat))],
  request_contact_info: (_, message, chat) => [tap('Share contact', 'person', () => attempt(shareContact(message, chat)))],
  voice_call: content => [disabled(content.action.parameters?.display_text ?? 'Call Now', 'phone', 'Calls are not emulated')],
  order_details: () => [disabled('Review and pay', 'shop', 'Payments are not emulated')],
};

export function interactive(message, chat) {
  const content = message.json.interactive;
  const action = actions[content.type];
  return [
    header(content.header),
    products(content),
    paragraph(content.body?.text),
    paragraph(content.footer?.text, 'text footer'),
    content.type === 'carousel' && carousel(content.action.cards, message, chat),
    action && el('div', { class: 'taps' }, ...action(content, message, chat)),
  ];
}

function header(content) {
  if (!content) return null;
  return content.type === 'text'
    ? [paragraph(content.text, 'text header'), paragraph(content.sub_text, 'text faded')]
    : withCaption(content.type, content[content.type]);
}

/** What the catalogue would show; only Meta knows its pictures and prices. */
function products(content) {
  const { action } = content;
  if (content.type === 'product') return [product(action.product_retailer_id, action.catalog_id)];
  if (content.type === 'catalog_message') return [product('Catalogue', action.parameters?.thumbnail_product_retailer_id)];
  if (content.type === 'order_details' || content.type === 'order_status') return orderState(action.parameters ?? {});
  if (content.type !== 'product_list') return null;
  const count = action.sections.reduce((sum, section) => sum + section.product_items.length, 0);
  return [product(`${count} ${count === 1 ? 'item' : 'items'}`, `Catalogue ${action.catalog_id}`)];
}

export const product = (name, detail) => el('div', { class: 'card product' },
  el('div', { class: 'product-picture', 'aria-hidden': 'true' }, icon('shop')),
  el('div', {}, el('strong', {}, name), detail && el('span', {}, detail)));

const orderState = parameters =>
  product(`Order ${parameters.reference_id ?? ''}`, parameters.order?.status ?? parameters.total_amount?.value);

function carousel(cards, message, chat) {
  return el('div', { class: 'cards', role: 'group', 'aria-label': `${cards.length} cards`, tabindex: '0' }, ...cards.map(card =>
    el('div', { class: 'card carousel-card' },
      card.type === 'product' ? product(card.action.product_retailer_id, `Catalogue ${card.action.catalog_id}`) : header(card.header),
      paragraph(card.body?.text),
      el('div', { class: 'taps' }, ...cardActions(card.action, message, chat)))));
}

function cardActions(action, message, chat) {
  if (action.product_retailer_id) {
    const sections = [{ title: 'Product', product_items: [{ product_retailer_id: action.product_retailer_id }] }];
    return [tap('View', 'shop', () => pickProducts(action.catalog_id, sections, message, chat))];
  }
  return action.buttons
    ? action.buttons.map(({ quick_reply: { id, title } }) =>
      tap(title, 'reply', () => attempt(send(chat, quickReply({ payload: id, text: title }), message.id))))
    : [linkButton(action.parameters)];
}

export const tap = (label, picture, onclick) =>
  el('button', { type: 'button', class: 'tap', onclick }, icon(picture), el('span', { dir: 'auto' }, label));

export const linkButton = ({ display_text: label, url }) => {
  const anchor = link(url, icon('open'), el('span', { dir: 'auto' }, label));
  anchor.classList.add('tap');
  anchor.title = url;
  return anchor;
};

export const disabled = (label, picture, why) =>
  el('button', { type: 'button', class: 'tap', 'aria-disabled': 'true', title: why }, icon(picture), el('span', {}, label),
    el('span', { class: 'hint' }, ` (${why})`));

function shareContact(message, chat) {
  const { name, phone } = state.customers.get(chat.customer);
  return send(chat, {
    type: 'contacts',
    contacts: [{ name: { formatted_name: name, first_name: name }, phones: phone ? [{ phone: `+${phone}`, wa_id: phone }] : [] }],
  }, message.id);
}
