// Searches by the index beside the page. org.jiedu.search makes it: how texts are compared and taken
// apart is explained there, and is the same here. For browsers of 2018 (Chrome 64).
const TSHEG = '\u0f0b';
const SYLLABLE = /[\u0f00\u0f39\u0f40-\u0f84\u0f86-\u0fbc]/;
const DROPPED = /[\0-/:-@[-\x60{-\u00bf\u00d7\u00f7\u02b0-\u036f\u0f00-\u0fff\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u303f\u3099-\u309e\u30fb\ufe00-\uffff]/;
const CLUSTER = /[^][\u0300-\u036f\u0f35-\u0f39\u0f71-\u0fbc\udc00-\udfff]*/g;
const TOKEN = /[\u0f00-\u0fbc]+?\u0f0b|[\ud800-\udbff][^]|[^]/g;
const INLINE = /^(a|abbr|b|br|code|del|em|i|ins|mark|s|small|span|strong|su[bp]|time|u|wbr)$/i;
const LEFT_OUT = 'nav,svg,video,audio,[data-search=off],[aria-hidden=true]';
const [form, count, list, apart, more] = document.querySelectorAll('.search-form,.search-count,.results,.more');
const say = form.dataset;
let loaded = {};
let now = {};
let budget;
let queue = Promise.resolve();

const flat = arrays => [].concat(...arrays);
const text = bytes => new TextDecoder().decode(bytes);
const json = bytes => JSON.parse(text(bytes));

// A text as it is compared, and where each unit of it begins and ends in the text as it is.
function normal(raw) {
  const block = { raw, text: '', from: [], to: [] };
  let at = 0;
  let end = 0;
  const put = c => {
    block.text += c;
    block.from.push(at);
    block.to.push(end);
  };
  const close = () => SYLLABLE.test(block.text.slice(-1)) && put(TSHEG);
  for (const cluster of raw.match(CLUSTER) || []) {
    end = at + cluster.length;
    const units = cluster.normalize('NFKC').toLowerCase().replace('ς', 'σ')
      .replace(/[\u0f35\u0f37]|\udb40[^]/g, '')
      .replace(/[\u0f20-\u0f29]/g, c => c.charCodeAt(0) - 0xf20);
    for (const c of units.split('')) {
      SYLLABLE.test(c) ? put(c) : close() | DROPPED.test(c) || put(c);
    }
    at = end;
  }
  close();
  return block;
}

function hash(term) {
  let h = 0x811c9dc5;
  for (const c of term.split('')) {
    h = Math.imul(h ^ c.charCodeAt(), 0x1000193);
  }
  h = Math.imul(h ^ h >>> 16, 0x85ebca6b);
  return (h ^ h >>> 13) >>> 8;
}

// Pairs that cover a text, some from all over it first; then those between.
function terms(text) {
  const all = text.match(TOKEN);
  const isPair = i => i in all && i + 1 in all && SYLLABLE.test(all[i]) === SYLLABLE.test(all[i + 1]);
  const ranks = [[], [], [], []];
  all.forEach((token, i) => {
    if (isPair(i)) {
      ranks[i % 2 && isPair(i + 1) ? 3 : (i >> 1) % 3].push(token + all[i + 1]);
    } else if (!isPair(i - 1)) {
      ranks[0].push(token);
    }
  });
  return flat(ranks);
}

// A passage may begin and end within a syllable: of four or more, the outer ones are not insisted on.
const inner = text => text.replace(/^[^\u0f0b]+\u0f0b(([^\u0f0b]+\u0f0b){2,})[^\u0f0b]+\u0f0b$/, '$1');

// A syllable without the particle that is written into it.
const stem = syllable => syllable
  .replace(/(.)\u0f60[\u0f72\u0f7c\u0f74\u0f44\u0f58]$|^(.[\u0f90-\u0fbc]*[\u0f71-\u0f84]*)[\u0f62\u0f66]$/, '$1$2');

// Where a normal text has another one, in whole syllables but for a passage.
function find(text, wanted, from) {
  const needle = wanted.replace(/\u0f0b$/, '');
  const last = needle === wanted ? '' : needle.match(/[\u0f0c-\u0fbc]*$/)[0];
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const rest = last && text.slice(end, text.indexOf(TSHEG, end));
    const isInside = at && SYLLABLE.test(needle[0]) && SYLLABLE.test(text[at - 1]);
    if (inner(wanted) !== wanted || !isInside && (!rest || stem(last + rest) === last)) {
      return [at, end];
    }
  }
}

const get = (url, options) => loaded[url] = loaded[url] || fetch(url, options)
  .then(answer => answer.ok ? answer.arrayBuffer() : Promise.reject(url))
  .then(bytes => {
    budget -= bytes.byteLength;
    return new Uint8Array(bytes);
  });

const index = root => get(root + 'index.json', { cache: 'no-cache' }).then(json);

// Reads a file's numbers and lists; one that is wanted has a 1 for each page, and a 3 for one with
// that title.
function reader(data, pages) {
  let at = 0;
  const number = () => {
    const byte = data[at++];
    return byte < 128 ? byte : byte - 128 + 128 * number();
  };
  const next = isWanted => {
    const head = number();
    const has = new Uint8Array(isWanted ? pages : 0);
    if (head & 2) {
      has.forEach((none, page) => has[page] = data[at + (page >> 3)] >> (page & 7) & 1);
      at += pages + 7 >> 3;
    } else {
      for (let left = head >> 2, page = -1; left--;) {
        has[page += number() + 1] = 1;
      }
    }
    head & 1 && next(isWanted).forEach((is, page) => has[page] |= is << 1);
    return has;
  };
  return { number, next, isOpen: () => at < data.length };
}

// The pages of an index that have all words and bear all marks, best first; and those that only
// may have a passage.
const search = (root, words, marks, lang) => index(root).then(({ pages, bits, version }) => {
  // A 1, with 2 more if the title has all, and 4 if nothing is missing.
  const has = new Uint8Array(pages).fill(words.length ? 7 : 5);
  const needed = flat(words.map(inner).map(terms));
  const left = [...new Set(needed.concat(...words.map(terms)))];
  const load = name => get(root + name + '?v=' + version);
  const marked = name => load(`filters/${name}.bin`)
    .then(data => reader(data, pages).next(true), () => new Uint8Array(pages));
  const lookUp = term => {
    const wanted = hash(term);
    const shard = wanted >>> 24 - bits;
    const name = (0x10000 + shard).toString(16).replace(/1(..)/, '$1/');
    const least = needed.includes(term) ? 0 : 3;
    return load(`shards/${name}.bin`).then(data => {
      const read = reader(data, pages);
      for (let key = shard << 24 - bits; read.isOpen();) {
        key += read.number();
        const list = read.next(key === wanted);
        if (key++ === wanted) {
          return list;
        }
      }
      return new Uint8Array(pages);
    }).then(list => list.forEach((is, page) => has[page] &= is ? is | 4 | least : least));
  };
  // Some at a time, as long as there is much to tell apart.
  const narrow = rounds => rounds && left[0] && (rounds > 1 || has.filter(Number).length > 2)
    ? Promise.all(left.splice(0, 4).map(lookUp)).then(() => narrow(rounds - 1)) : [];
  return Promise.all(['past', ...marks].map(marked).concat(narrow(2))).then(([past, ...all]) => {
    all.slice(0, marks.length).forEach(one => one.forEach((is, page) => has[page] *= is));
    const rank = page => has[page] + 8 * (has[page] > 4) - 4 * past[page];
    const found = [...has.keys()].filter(page => has[page]).sort((a, b) => rank(b) - rank(a) || b - a);
    const total = found.filter(page => has[page] > 4).length || found.length;
    return { root, load, lang, words, found, perhaps: found.splice(total), total };
  });
});

// Adds an element with a text, or with its text, its language where that is another, and its class.
function add(parent, name, said) {
  const [words, lang, kind] = [].concat(said);
  const made = parent.appendChild(document.createElement(name));
  made.append(words);
  lang && (made.lang = lang);
  kind && (made.className = kind);
  return made;
}

// Writes a text with the words in it marked, or what is around the first of them.
function mark(parent, { raw, text, from, to }, words, around) {
  const all = [];
  for (const word of words) {
    for (let at = find(text, word, 0); at; at = find(text, word, at[1])) {
      all.push([from[at[0]], to[at[1] - 1]]);
    }
  }
  all.sort((a, b) => a[0] - b[0]);
  const [first, last] = all[0] || [0, 0];
  // Not in the middle of a syllable.
  let at = Math.max(0, first - around);
  at += at && raw.slice(at, first).indexOf(TSHEG) + 1;
  const end = raw.indexOf(TSHEG, last + 2 * around) + 1 || last + 2 * around;
  parent.append(at ? '…' : '');
  for (const [start, stop] of all) {
    if (start >= at && stop <= end) {
      parent.append(raw.slice(at, start));
      add(parent, 'mark', raw.slice(start, at = stop));
    }
  }
  parent.append(raw.slice(at, end), end < raw.length ? '…' : '');
}

// The texts of a page, each with the heading above it and the anchor that leads to it.
function blocks(main) {
  const all = [];
  let raw = '';
  let head = '';
  const walk = (parent, anchor, lang, isTitle) => {
    const flush = () => {
      raw.trim() && all.push(Object.assign(normal(raw.trim()), { anchor, lang, isTitle, head }));
      raw = '';
    };
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        raw += node.data.replace(/\s+/g, ' ');
      } else if (node.nodeType === 1 && !node.matches(LEFT_OUT)) {
        const isBlock = !INLINE.test(node.nodeName);
        isBlock && flush();
        walk(node, node.id || anchor, node.lang || lang, isTitle || node.matches('h1,[data-search=title]'));
        head = /^H[2-4]$/.test(node.nodeName) ? (all[all.length - 1] || {}).raw : head;
      }
    }
    INLINE.test(parent.nodeName) || flush();
  };
  walk(main, '', '', false);
  return all;
}

// Shows where a page has the words; one that has them apart goes to the end, one without them away.
const look = item => get(item.link.href).then(data => {
  const { words } = now;
  const page = new DOMParser().parseFromString(text(data), 'text/html');
  const all = blocks(page.querySelector('main') || page.body);
  const has = term => all.some(block => find(block.text, term, 0));
  const isFound = words.every(has);
  if (item.parentNode) {
    isFound || item.remove();
    isFound || flat(words.map(terms)).every(has) && apart.append(item);
    now.total += isFound === item.isPerhaps && (isFound || -1);
    tell();
  }
  const rank = block => block.isTitle ? 0 : words.filter(word => find(block.text, word, 0)).length;
  all.filter(rank).sort((a, b) => rank(b) - rank(a)).slice(0, 3).forEach(block => {
    const clause = block.raw !== block.head && block.raw.match(/^\S{2,9}(?=\s)/) || '';
    block.head + clause && (add(add(item, 'p', ['', '', 'place']), 'a', block.head + ' ' + clause).href = item.link.href + '#' + block.anchor);
    mark(add(item, 'p', ['', block.lang, 'quote']), block, words, 30);
  });
});

const observer = new IntersectionObserver(seen => seen.forEach(({ target, isIntersecting }) => {
  queue = queue.then(() => {
    if (isIntersecting && target.cost < budget && now.words[0]) {
      observer.unobserve(target);
      return look(target);
    }
  }).catch(fail);
}));

function fail() {
  loaded = {};
  count.textContent = say.failed;
}

function tell() {
  list.setAttribute('aria-busy', false);
  count.textContent = (now.lang && say.instead || '')
    + (now.total ? say.count.replace('{0}', now.total) : say.none);
  apart.parentNode.hidden = !apart.firstChild;
  more.hidden = !now.found.concat(now.perhaps).length;
}

// Shows the next ten pages; none is among them that only may have a passage, or each is one.
function show() {
  const isPerhaps = !now.found.length;
  const next = (isPerhaps ? now.perhaps : now.found).splice(0, 10);
  const entry = page => now.load(`pages/${page >> 3}.json`).then(data => json(data)[page & 7]);
  return Promise.all(next.map(entry)).then(entries => {
    for (const entry of entries) {
      const item = add(list, 'li', ['', now.lang, 'entry']);
      const [title, lang] = [].concat(entry.title);
      item.link = add(item, 'a', ['', lang, 'entry-title']);
      item.link.href = now.root + '../' + entry.address;
      mark(item.link, normal(title), now.words, 999);
      const facts = add(item, 'p', ['', '', 'entry-meta']);
      entry.facts.forEach(fact => facts.append(add(facts, 'span', fact), ' '));
      item.isPerhaps = isPerhaps;
      item.cost = entry.kilobytes * 1024;
      observer.observe(item);
    }
    tell();
  });
}

function start() {
  const given = new URLSearchParams(new FormData(form));
  const words = given.get('q').replace(/([\u0f00-\u0fff])\s+(?=[\u0f00-\u0fff])/g, '$1' + TSHEG)
    .split(/\s+/).map(word => normal(word).text).filter(String);
  const marks = [...given].filter(([name, value]) => name !== 'q' && value).map(one => one.join('/'));
  history.replaceState(0, 0, '?' + given);
  list.textContent = apart.textContent = count.textContent = '';
  list.setAttribute('aria-busy', true);
  // What a search loads by itself; the page and this script are not counted.
  budget = 80000;
  observer.disconnect();
  const run = now = { words, found: [], perhaps: [] };
  if (words[0] || marks[0]) {
    search('', words, marks).then(own => own.total ? own : search(say.other, words, marks, say.lang)
      .then(other => other.total ? other : own)
    ).then(found => run === now && show(now = found)).catch(fail);
  }
}

new URLSearchParams(location.search).forEach((value, name) => (form.elements[name] || {}).value = value);
form.onsubmit = () => !!start();
form.onchange = event => event.target === form.q || start();
more.onclick = show;
// What the reader comes to see may be loaded.
onscroll = onpointermove = onkeydown = event => {
  event.target === form.q || list.childNodes.forEach(item => {
    budget = Infinity;
    item.querySelector('.quote') || observer.observe(item);
  });
  if (event.key === '/' && event.target === document.body) {
    event.preventDefault();
    form.q.focus();
  }
};
// What every search needs first.
index('').catch(() => loaded = {});
start();
