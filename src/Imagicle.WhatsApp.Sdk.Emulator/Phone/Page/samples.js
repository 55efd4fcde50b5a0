// Files to send when there is none at hand.

async function drawn(width, height, type, name, transparent) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const draw = canvas.getContext('2d');
  if (!transparent) {
    const sky = draw.createLinearGradient(0, 0, 0, height);
    sky.addColorStop(0, '#f6b48f');
    sky.addColorStop(1, '#5b57d6');
    draw.fillStyle = sky;
    draw.fillRect(0, 0, width, height);
  }
  draw.fillStyle = '#ffd166';
  draw.beginPath();
  draw.arc(width / 2, height / 2, height / 4, 0, 2 * Math.PI);
  draw.fill();
  const blob = await new Promise(done => canvas.toBlob(done, type, 0.9));
  return new File([blob], name, { type });
}

export const samples = {
  image: () => drawn(800, 600, 'image/jpeg', 'sunset.jpg', false),
  sticker: () => drawn(512, 512, 'image/webp', 'sun.webp', true),
  document: async () => new File(['A document from the phone.\n'], 'note.txt', { type: 'text/plain' }),
};
