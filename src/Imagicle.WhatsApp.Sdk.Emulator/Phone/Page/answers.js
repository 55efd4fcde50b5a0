// Dialogs in which the customer answers: lists, forms, places, products, calls.

import { send } from './api.js';
import { openForm } from './dialogs.js';
import { el, field } from './dom.js';
import { callPermission, formReply, listReply } from './replies.js';
import { now, state } from './store.js';

export function chooseRow(content, message, chat) {
  const rows = content.action.sections.flatMap(section => section.rows);
  openForm(content.action.button, content.action.sections.map(section => el('fieldset', { class: 'choices' },
    el('legend', section.title ? {} : { class: 'hidden-text' }, section.title ?? 'Choices'),
    ...section.rows.map(row => el('label', { class: 'choice' },
      el('input', { type: 'radio', name: 'row', value: row.id, required: true }),
      el('span', {}, el('strong', { dir: 'auto' }, row.title), row.description && el('span', { class: 'hint', dir: 'auto' }, row.description)))))),
  { kind: 'sheet', submit: data => send(chat, listReply(rows.find(row => row.id === data.get('row'))), message.id) });
}

/**
 * A flow's screens are on Meta's servers: the emulator shows a plain form instead, with a field for each value that
 * the business passed, and more as needed.
 */
export function fillForm(title, token, payload, message, chat) {
  const rows = el('div', { class: 'form-rows' });
  const add = (name = '', value = '') => rows.append(el('div', { class: 'form-row', role: 'group', 'aria-label': `Answer ${rows.childElementCount + 1}` },
    field('Field', el('input', { name: 'name', value: name, autocomplete: 'off' })),
    field('Answer', el('input', { name: 'value', value, autocomplete: 'off' }))));
  const given = Object.entries(payload?.data ?? {}).filter(([, value]) => typeof value !== 'object');
  for (const [name, value] of given) add(name, String(value));
  if (given.length === 0) add();
  const dialog = openForm(title, [
    el('p', { class: 'hint' }, payload?.screen ? `Screen ${payload.screen}. ` : '',
      'The fields are yours to name, as the form’s own screens are not emulated. Numbers, true, false and JSON are sent as such.'),
    rows,
    el('button', { type: 'button', class: 'button', onclick: () => { add(); rows.lastChild.querySelector('input').focus(); } }, 'Add field'),
  ], {
    kind: 'sheet',
    submitLabel: 'Submit',
    submit: data => {
      const values = data.getAll('value');
      const answers = Object.fromEntries(data.getAll('name').map((name, index) => [name.trim(), typed(values[index])]).filter(([name]) => name));
      return send(chat, formReply('flow', { ...answers, flow_token: token ?? 'unused' }), message.id);
    },
  });
  dialog.querySelector(given.length ? '[name=value]' : '[name=name]').focus();
}

/** `7`, `true` and `["a"]` are what they look like; the rest is text. */
function typed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const addressFields = {
  name: 'Name', phone_number: 'Phone number', in_pin_code: 'Pin code', house_number: 'House number', floor_number: 'Floor',
  tower_number: 'Tower', building_name: 'Building', address: 'Address', landmark_area: 'Landmark', city: 'City', state: 'State',
};

export function fillAddress(content, message, chat) {
  const { values = {}, validation_errors: errors = {} } = content.action.parameters ?? {};
  openForm('Provide address', Object.entries(addressFields).map(([name, label]) =>
    field(label, el('input', { name, value: values[name] ?? '', autocomplete: 'off' }), errors[name])), {
    kind: 'sheet',
    submit: data => send(chat, formReply('address_message',
      { saved_address_id: '', values: Object.fromEntries([...data].filter(([, value]) => value)) }), message.id),
  });
}

export function sendLocation(chat, replyTo) {
  const number = (name, label, value, limit) => field(label, el('input',
    { name, value, type: 'number', step: 'any', min: -limit, max: limit, required: true }));
  openForm('Send location', [
    number('latitude', 'Latitude', '43.7696', 90),
    number('longitude', 'Longitude', '11.2558', 180),
    field('Name (optional)', el('input', { name: 'name', value: 'Piazza del Duomo' })),
    field('Address (optional)', el('input', { name: 'address', value: '50122 Firenze, Italy' })),
  ], {
    submit: data => send(chat, {
      type: 'location',
      location: {
        latitude: Number(data.get('latitude')),
        longitude: Number(data.get('longitude')),
        ...(data.get('name') ? { name: data.get('name') } : {}),
        ...(data.get('address') ? { address: data.get('address') } : {}),
      },
    }, replyTo),
  });
}

/** The catalogue is Meta's: names and prices are made up here, ids and quantities are real. */
export function pickProducts(catalogId, sections, message, chat) {
  const items = sections.flatMap(section => section.product_items.map(item => item.product_retailer_id)).filter(Boolean);
  const row = (id, index) => el('div', { class: 'form-row three', role: 'group', 'aria-label': `Item ${index + 1}` },
    field('Item', el('input', { name: 'id', value: id, readonly: Boolean(id), required: true })),
    field('Quantity', el('input', { name: 'quantity', type: 'number', min: 0, value: index === 0 ? 1 : 0, required: true })),
    field('Price each', el('input', { name: 'price', type: 'number', min: 0, step: 'any', value: 10, required: true })));
  openForm('Order items', [
    el('p', { class: 'hint' }, 'Prices are yours to choose: the catalogue is not emulated.'),
    ...(items.length ? items : ['']).map(row),
    field('Currency', el('input', { name: 'currency', value: 'EUR', maxlength: 3, required: true })),
    field('Note (optional)', el('input', { name: 'text' })),
  ], {
    kind: 'sheet',
    submitLabel: 'Send order',
    submit: data => {
      const [quantities, prices] = [data.getAll('quantity').map(Number), data.getAll('price').map(Number)];
      const chosen = data.getAll('id').map((id, index) => ({
        product_retailer_id: id, quantity: quantities[index], item_price: prices[index], currency: data.get('currency'),
      })).filter(item => item.quantity > 0);
      if (chosen.length === 0) throw new Error('Choose at least one item.');
      return send(chat, {
        type: 'order',
        order: { catalog_id: catalogId ?? 'catalogue', ...(data.get('text') ? { text: data.get('text') } : {}), product_items: chosen },
      }, message.id);
    },
  });
}

export function confirmCall(message, chat) {
  const choice = (value, label, checked) => el('label', { class: 'choice' },
    el('input', { type: 'radio', name: 'answer', value, checked }), el('span', {}, label));
  openForm('May the business call you?', [el('fieldset', { class: 'choices' }, el('legend', { class: 'hidden-text' }, 'Answer'),
    choice('always', 'Always allow', false), choice('week', 'Allow for 7 days', true), choice('no', 'Do not allow', false))],
  { submit: data => send(chat, callPermission(data.get('answer') !== 'no', data.get('answer') === 'always', now()), message.id) });
}

export function shareContactCard(chat, replyTo) {
  const people = [...state.customers.values()].filter(person => person.id !== chat.customer && person.phone);
  openForm('Send contact', [
    field('Name', el('input', { name: 'name', value: people[0]?.name ?? 'Grace Hopper', required: true })),
    field('Phone', el('input', { name: 'phone', value: people[0] ? `+${people[0].phone}` : '+12125550123', type: 'tel', required: true })),
    field('Company (optional)', el('input', { name: 'company' })),
    field('Email (optional)', el('input', { name: 'email', type: 'email' })),
  ], {
    submit: data => {
      const phone = data.get('phone').trim();
      return send(chat, {
        type: 'contacts',
        contacts: [{
          name: { formatted_name: data.get('name'), first_name: data.get('name').split(' ')[0] },
          phones: [{ phone, wa_id: phone.replace(/\D/g, ''), type: 'CELL' }],
          ...(data.get('email') ? { emails: [{ email: data.get('email'), type: 'HOME' }] } : {}),
          ...(data.get('company') ? { org: { company: data.get('company') } } : {}),
        }],
      }, replyTo);
    },
  });
}
