// Searches by the index beside the page. org.jiedu.search makes it: how texts are compared and taken
// apart is explained there, and is the same here. For browsers of 2018 (Chrome 64).
const TSHEG = '\u0f0b';
const SYLLABLE = /[\u0f00\u0f39\u0f40-\u0f84\u0f86-\u0fbc]/;
const DROPPED = /[\0-/:-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u02b0-\u036f\u0f00-\u0fff\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u302a-\u3030\u303d-\u303f\u3099-\u309e\u30fb\ufe00-\ufe6f\ufeff\ufff0-\uffff]/;
const CLUSTER = /[^][\u0300-\u036f\u0f18\u0f19\u0f35\u0f37\u0f39\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc\u3099\u309a\udc00-\udfff]*/g;
const TOKEN = /[\u0f00-\u0fbc]+?\u0f0b|[\ud800-\udbff][\udc00-\udfff]|[^]/g;
const INLINE = /^(a|abbr|b|bd[io]|br|cite|code|data|del|dfn|em|i|ins|kbd|label|mark|q|s|samp|small|span|strong|su[bp]|time|u|var|wbr)$/i;
const LEFT_OUT = 'nav,script,style,svg,template,noscript,video,audio,[data-search=off],[aria-hidden=true]';
const BUDGET = 80000; // bytes that a search loads by itself
const form = document.querySelector('.search-form');
const count = document.querySelector('.search-count');
const more = document.querySelector('.more');
const lists = document.querySelectorAll('.results');
const loaded = {};
let now = {};
let budget;
let queue = Promise.resolve();

const flat = arrays => [].concat(...arrays);
const text = bytes => new TextDecoder().decode(bytes);

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
    const units = cluster.normalize('NFKC').toLowerCase().replace('\u03c2', '\u03c3')
      .replace(/[\u0f18\u0f19\u0f35\u0f37\u0f3e\u0f3f]|\udb40[^]/g, '')
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
  for (let i = 0; i < term.length; i++) {
    h = Math.imul(h ^ term.charCodeAt(i), 0x1000193);
  }
  h = Math.imul(h ^ h >>> 16, 0x85ebca6b);
  h = Math.imul(h ^ h >>> 13, 0xc2b2ae35);
  return (h ^ h >>> 16) >>> 8;
}

// Pairs that cover a text, some from all over it first; then those between.
function terms(text) {
  const all = text.match(TOKEN) || [];
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

// A syllable without the particle that is written into it.
const stem = syllable => syllable
  .replace(/(.)\u0f60[\u0f72\u0f7c\u0f74\u0f44\u0f58]$|^(.[\u0f90-\u0fbc]*[\u0f71-\u0f84]*)[\u0f62\u0f66]$/, '$1$2');

// Where a normal text has another one, in whole syllables.
function find(text, wanted, from) {
  const needle = wanted.replace(/\u0f0b$/, '');
  const last = needle === wanted ? '' : needle.match(/[^\u0f0b]*$/)[0].replace(/^[^\u0f00-\u0fbc]+/, '');
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const rest = last && text.slice(end, text.indexOf(TSHEG, end));
    const isInside = at && SYLLABLE.test(needle[0]) && SYLLABLE.test(text[at - 1]);
    if (!isInside && (!rest || stem(last + rest) === last)) {
      return [at, end];
    }
  }
}

function get(url, options) {
  return loaded[url] || (loaded[url] = fetch(url, options).then(answer => {
    if (!answer.ok) {
      throw url;
    }
    return answer.arrayBuffer();
  }).then(bytes => {
    budget -= bytes.byteLength;
    return new Uint8Array(bytes);
  }).catch(error => {
    delete loaded[url];
    throw error;
  }));
}

// Reads a file's numbers and lists; a list has a 1 for each page, and a 3 for one with that title.
function reader(data, pages) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      value |= (data[at] & 127) << shift;
      if (data[at++] < 128) {
        return value;
      }
    }
  };
  const list = () => {
    const head = number();
    const has = new Uint8Array(pages);
    if (head & 2) {
      has.forEach((none, page) => has[page] = data[at + (page >> 3)] >> (page & 7) & 1);
      at += pages + 7 >> 3;
    } else {
      for (let left = head >> 2, page = -1; left--;) {
        has[page += number() + 1] = 1;
      }
    }
    head & 1 && list().forEach((is, page) => has[page] |= is << 1);
    return has;
  };
  return { number, list, isOpen: () => at < data.length };
}

// The pages of an index that have all words and bear all marks, best first.
const search = (root, words, marks) => get(root + 'index.json', { cache: 'no-cache' }).then(head => {
  const { pages, bits, version } = JSON.parse(text(head));
  const has = new Uint8Array(pages).fill(words.length ? 3 : 1);
  const left = flat(words.map(terms));
  const load = name => get(root + name + '?v=' + version);
  const marked = name => load(`filters/${name}.bin`)
    .then(data => reader(data, pages).list(), () => new Uint8Array(pages));
  const lookUp = term => {
    const shard = ('000' + (hash(term) >>> 24 - bits).toString(16)).slice(-4);
    return load(`shards/${shard.slice(0, 2)}/${shard.slice(2)}.bin`).then(data => {
      const read = reader(data, pages);
      for (let key = -1; read.isOpen();) {
        key += read.number() + 1;
        const list = read.list();
        if (key === (hash(term) & (1 << 24 - bits) - 1)) {
          return list;
        }
      }
      return new Uint8Array(pages);
    });
  };
  // Three at a time, as long as there is much to tell apart.
  const narrow = rounds => rounds && left[0] && (rounds > 2 || has.filter(is => is).length > 2)
    ? Promise.all(left.splice(0, 3).map(lookUp)).then(all => {
      all.forEach(list => list.forEach((is, page) => has[page] &= is));
      return narrow(rounds - 1);
    }) : Promise.resolve();
  return Promise.all(['past'].concat(marks).map(marked)).then(all => narrow(3).then(() => {
    const past = all.shift();
    all.forEach(list => list.forEach((is, page) => has[page] *= is));
    const rank = page => has[page] - 4 * past[page];
    const found = Array.from(has.keys()).filter(page => has[page])
      .sort((a, b) => rank(b) - rank(a) || b - a);
    return { root, load, words, found, total: found.length };
  }));
});

// Adds an element with a text; that is a list with its language where it is not in the page's.
function add(parent, name, said, kind) {
  const made = parent.appendChild(document.createElement(name));
  const parts = [].concat(said);
  made.append(parts[0]);
  kind && (made.className = kind);
  parts[1] && (made.lang = parts[1]);
  return made;
}

// Writes a text with the words in it marked, or what is around the first of them.
function mark(parent, block, words, around) {
  const { raw, from, to } = block;
  const all = [];
  for (const word of words) {
    for (let at = find(block.text, word, 0); at; at = find(block.text, word, at[1])) {
      all.push([from[at[0]], to[at[1] - 1]]);
    }
  }
  all.sort((a, b) => a[0] - b[0]);
  const [first, last] = all[0] || [0, 0];
  // Not in the middle of a syllable.
  let at = Math.max(0, first - around);
  at += at && raw.slice(at, first).indexOf(TSHEG) + 1;
  const end = last + (raw.slice(last, last + 2 * around).lastIndexOf(TSHEG) + 1 || 2 * around);
  parent.append(at ? '…' : '');
  for (const one of all) {
    if (one[0] >= at && one[1] <= end) {
      parent.append(raw.slice(at, one[0]));
      add(parent, 'mark', raw.slice(one[0], at = one[1]));
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
        walk(node, isBlock && node.id || anchor, node.lang || lang, isTitle || node.matches('h1,[data-search=title]'));
        head = /^H[2-4]$/.test(node.nodeName) ? all[all.length - 1].raw : head;
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
  if (item.parentNode && !words.every(has)) {
    item.remove();
    flat(words.map(terms)).every(has) && lists[1].append(item);
    now.total--;
    tell();
  }
  const rank = block => block.isTitle ? 0 : words.filter(word => find(block.text, word, 0)).length;
  all.filter(rank).sort((a, b) => rank(b) - rank(a)).slice(0, 3).forEach(block => {
    const clause = block.raw !== block.head && block.raw.match(/^\S{2,9}(?=\s)/) || '';
    const place = add(item, 'p', '', 'place');
    add(place, 'a', block.head + ' ' + clause).href = item.link.href + '#' + block.anchor;
    mark(add(item, 'p', ['', block.lang], 'quote'), block, words, 30);
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
  count.textContent = form.dataset.failed;
}

function tell() {
  lists[0].setAttribute('aria-busy', false);
  count.textContent = (now.isOther ? form.dataset.instead + ' ' : '')
    + (now.total ? form.dataset.count.replace('{0}', now.total) : form.dataset.none);
  lists[1].parentNode.hidden = !lists[1].firstChild;
  more.hidden = !now.found[0];
}

// Shows the next ten pages.
const show = () => Promise.all(now.found.splice(0, 10).map(page =>
  now.load(`pages/${page >> 3}.json`).then(data => JSON.parse(text(data))[page & 7])
)).then(entries => {
  for (const entry of entries) {
    const item = add(lists[0], 'li', ['', now.lang], 'entry');
    const [title, lang] = [].concat(entry.title);
    item.link = add(item, 'a', ['', lang], 'entry-title');
    item.link.href = now.root + '../' + entry.address;
    mark(item.link, normal(title), now.words, 999);
    const facts = add(item, 'p', '', 'entry-meta');
    entry.facts.forEach(fact => facts.append(add(facts, 'span', fact), ' '));
    entry.number && add(facts, 'span', entry.number, 'document-number');
    (entry.past || []).forEach(word => add(facts, 'span', word, 'tag'));
    item.cost = entry.kilobytes * 1024;
    observer.observe(item);
  }
  tell();
});

function start() {
  const given = new URLSearchParams(new FormData(form));
  const asked = given.get('q').replace(/([\u0f00-\u0fff])\s+(?=[\u0f00-\u0fff])/g, '$1' + TSHEG).split(/\s+/);
  const words = asked.map(word => normal(word).text).filter(word => word);
  const marks = Array.from(given).filter(one => one[0] !== 'q' && one[1]).map(one => one.join('/'));
  history.replaceState(null, '', '?' + given);
  lists.forEach(list => list.textContent = '');
  lists[0].setAttribute('aria-busy', true);
  count.textContent = '';
  budget = BUDGET;
  observer.disconnect();
  more.hidden = lists[1].parentNode.hidden = true;
  const run = now = { words, found: [] };
  if (words[0] || marks[0]) {
    search('', words, marks).then(own => own.total || !words[0] ? own
      : search(form.dataset.other, words, marks).then(other => other.total ? Object.assign(other, { isOther: true, lang: form.dataset.lang }) : own)
    ).then(found => run === now && show(now = found)).catch(fail);
  }
}

new URLSearchParams(location.search).forEach((value, name) => {
  form.elements[name] && (form.elements[name].value = value);
});
form.addEventListener('submit', event => {
  event.preventDefault();
  start();
});
form.addEventListener('change', event => event.target.name !== 'q' && start());
more.addEventListener('click', show);
// What the reader comes to see may be loaded.
['scroll', 'mousemove', 'touchstart', 'keydown'].forEach(name => addEventListener(name, event => {
  event.target === form.q || lists[0].querySelectorAll('.entry').forEach(item => {
    budget = Infinity;
    item.querySelector('.quote') || observer.observe(item);
  });
}));
addEventListener('keydown', event => {
  if (event.key === '/' && document.activeElement === document.body) {
    event.preventDefault();
    form.q.focus();
  }
});
start();
