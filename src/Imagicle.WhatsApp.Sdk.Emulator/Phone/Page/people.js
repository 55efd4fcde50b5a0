// Customers: how they are called, and how one more comes in.

import { saveCustomer } from './api.js';
import { openForm } from './dialogs.js';
import { el, field } from './dom.js';
import { openChat } from './navigation.js';
import { state, take } from './store.js';

export const formattedPhone = digits => (digits ? `+${digits}` : '');

/** The phone number, or what stands in for it. */
export const identity = person => (person.phone && !person.hidesPhone ? formattedPhone(person.phone) : person.username ? `@${person.username}` : person.id);

export function startChat() {
  const people = [...state.customers.values()];
  const numbers = [...state.numbers.values()];
  const who = el('select', { name: 'customer' },
    el('option', { value: '' }, 'A new customer'), ...people.map(person => el('option', { value: person.id }, `${person.name} (${identity(person)})`)));
  const fresh = el('div', { class: 'fields' },
    field('Name', el('input', { name: 'name', autocomplete: 'off', maxlength: '100' })),
    field('Phone number, with country code', el('input', { name: 'phone', type: 'tel', autocomplete: 'off' }),
      'Leave it empty for a customer who is known by user id only.'),
    field('Username (optional)', el('input', { name: 'username', autocomplete: 'off', maxlength: '35' })));
  who.addEventListener('change', () => { fresh.hidden = who.value !== ''; });
  const dialog = openForm('New chat', [
    field('You are', who), fresh,
    field('Write to', el('select', { name: 'number' }, ...numbers.map(number => el('option', { value: number.id }, `${number.name} (${formattedPhone(number.phone)})`)))),
  ], {
    submitLabel: 'Start',
    submit: async data => {
      const number = data.get('number');
      const known = state.customers.get(who.value);
      const person = await saveCustomer(known ? { number, phone: known.phone, customer: known.id } : { ...Object.fromEntries(data), customer: null });
      take('customer', person);
      openChat(number, person.id);
    },
  });
  dialog.querySelector('[name=name]').focus();
}

/** What WhatsApp tells the business of a customer, and whether the customer can be reached. */
export function editCustomer(chat) {
  const person = state.customers.get(chat.customer);
  const check = (name, label, checked) => el('label', { class: 'choice' },
    el('input', { type: 'checkbox', name, checked }), el('span', {}, label));
  openForm('Customer', [
    field('Name', el('input', { name: 'name', value: person.name, required: true, maxlength: '100', autocomplete: 'off' })),
    field('Username (optional)', el('input', { name: 'username', value: person.username ?? '', maxlength: '35', autocomplete: 'off' })),
    person.phone && check('hidesPhone', 'Hide the phone number from the business', person.hidesPhone),
    check('refusesMarketing', 'Stopped marketing messages: they fail with 131050', person.refusesMarketing),
    check('unreachable', 'Not on WhatsApp: messages fail with 131026', person.unreachable),
    el('p', { class: 'hint' }, `User id ${person.id}`),
  ].filter(Boolean), {
    submitLabel: 'Save',
    submit: async data => take('customer', await saveCustomer({
      number: chat.number, customer: chat.customer, name: data.get('name'), username: data.get('username'),
      hidesPhone: data.has('hidesPhone'), unreachable: data.has('unreachable'),
      refusesMarketing: data.has('refusesMarketing'),
    })),
  });
}
