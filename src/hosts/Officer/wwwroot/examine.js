// The comparison page: both pictures are enlarged, moved and turned together. The page works without this file.
const viewer = document.querySelector('.examine');
const pictures = [...viewer.querySelectorAll('.examine-picture')];
const isRight = (picture) => picture.closest('.examine-figure').matches(':last-child');
const state = viewer.querySelector('.examine-state');
const parts = [...viewer.querySelectorAll('.examine-parts input')];
const keysOn = viewer.querySelector('.examine-keys-on');
const minutiae = viewer.querySelector('.examine-minutiae');
const reason = document.querySelector('#reason');

const start = { zoom: 1, turn: 0, aside: 0, x: 0, y: 0 };
let at = { ...start };

const largest = 8;
const step = { zoom: 1.25, turn: 5, move: 40 };

function show() {
  at.zoom = Math.min(largest, Math.max(1, at.zoom));
  if (at.zoom === 1) at = { ...at, x: 0, y: 0 };
  for (const picture of pictures) {
    const turn = at.turn + (isRight(picture) ? at.aside : 0);
    picture.style.transform = `translate(${at.x}px, ${at.y}px) scale(${at.zoom}) rotate(${turn}deg)`;
  }
  const turned = at.aside === 0 ? `${at.turn}°` : `${at.turn}° / ${at.turn + at.aside}°`;
  state.textContent = `${Math.round(at.zoom * 100)}% · ${turned}`;
}

const does = {
  in: () => (at.zoom *= step.zoom),
  out: () => (at.zoom /= step.zoom),
  left: () => (at.turn -= step.turn),
  right: () => (at.turn += step.turn),
  asideLeft: () => (at.aside -= step.turn),
  asideRight: () => (at.aside += step.turn),
  reset: () => (at = { ...start }),
  west: () => (at.x -= step.move),
  east: () => (at.x += step.move),
  north: () => (at.y -= step.move),
  south: () => (at.y += step.move),
};

function run(name) {
  does[name]();
  show();
}

function choosePart(by) {
  const chosen = parts.findIndex((part) => part.checked);
  const next = parts[(chosen + by + parts.length) % parts.length];
  next.checked = true;
}

function chooseOpinion(place) {
  const choice = document.querySelectorAll('input[name=opinion]')[place];
  choice.checked = true;
  choice.focus();
}

// By the place of the key: the digits of a Vietnamese keyboard write letters.
const keys = {
  Digit1: () => chooseOpinion(0),
  Digit2: () => chooseOpinion(1),
  Digit3: () => chooseOpinion(2),
  Numpad1: () => chooseOpinion(0),
  Numpad2: () => chooseOpinion(1),
  Numpad3: () => chooseOpinion(2),
  Digit0: () => run('reset'),
  Equal: () => run('in'),
  NumpadAdd: () => run('in'),
  Minus: () => run('out'),
  NumpadSubtract: () => run('out'),
  BracketLeft: (event) => run(event.shiftKey ? 'asideLeft' : 'left'),
  BracketRight: (event) => run(event.shiftKey ? 'asideRight' : 'right'),
  KeyM: () => minutiae?.click(),
  KeyN: () => choosePart(1),
  KeyP: () => choosePart(-1),
};

const moves = { ArrowLeft: 'west', ArrowRight: 'east', ArrowUp: 'north', ArrowDown: 'south' };

const isTyping = (target) => target.closest('textarea, select, input:not([type=radio], [type=checkbox])') !== null;

document.addEventListener('keydown', (event) => {
  if (event.target === reason && event.ctrlKey && event.key === 'Enter') {
    reason.form.requestSubmit();
    return;
  }
  if (!keysOn.checked || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  const isInRadios = event.target.matches('input[type=radio]');
  if (moves[event.code] && at.zoom > 1 && !isInRadios) run(moves[event.code]);
  else if (keys[event.code]) keys[event.code](event);
  else return;
  event.preventDefault();
});

for (const tool of viewer.querySelectorAll('[data-do]')) tool.addEventListener('click', () => run(tool.dataset.do));

for (const frame of viewer.querySelectorAll('.examine-frame')) {
  frame.addEventListener('pointerdown', (event) => {
    if (at.zoom === 1) return;
    frame.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  frame.addEventListener('pointermove', (event) => {
    if (!frame.hasPointerCapture(event.pointerId)) return;
    at.x += event.movementX;
    at.y += event.movementY;
    show();
  });
  // With Ctrl, as the page itself is enlarged: a wheel alone goes on through the page.
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      run(event.deltaY < 0 ? 'in' : 'out');
    },
    { passive: false },
  );
}

const remembered = 'examine-keys-off';
keysOn.checked = localStorage.getItem(remembered) === null;
keysOn.addEventListener('change', () =>
  keysOn.checked ? localStorage.removeItem(remembered) : localStorage.setItem(remembered, ''),
);
for (const hidden of viewer.querySelectorAll('.examine-tools, .examine-keys')) hidden.hidden = false;
show();
