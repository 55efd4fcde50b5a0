// Times as people read them, in the browser's own zone.

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const exactTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

export const hourMinute = time => clockTime.format(time);
export const hourMinuteSecond = time => exactTime.format(time);
export const day = time => dayName.format(time);
export const dateTime = time => `${shortDay.format(time)}, ${exactTime.format(time)}`;

/** The time of a chat in the list: today's hour, else the day. */
export const brief = (time, now) =>
  new Date(time).toDateString() === new Date(now).toDateString() ? hourMinute(time) : shortDay.format(time);

/** 86399000 -> "23:59:59". */
export function duration(milliseconds) {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = number => String(number).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** 125000 -> "2 minutes", for those who listen. */
export function roughly(milliseconds) {
  const minutes = Math.round(milliseconds / 60000);
  return minutes >= 120 ? `${Math.round(minutes / 60)} hours` : minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
