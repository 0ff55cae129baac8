/* Loads a page of the preview again when it, or what it uses, has changed; shows what is wrong. */
(function () {
  'use strict';
  var script = document.currentScript;
  var version = script.getAttribute('data-version');
  var key = 'jiedu-preview';
  var events, box, retry;

  function plain(path) {
    try {
      return decodeURIComponent(path);
    } catch (e) {
      return path;
    }
  }

  function here() {
    return plain(location.pathname).replace(/\/index\.html$/, '/');
  }

  function reload() {
    try {
      sessionStorage.setItem(key, JSON.stringify([here(), window.pageXOffset, window.pageYOffset]));
    } catch (e) { /* then the browser's own memory has to do */ }
    location.reload();
  }

  function restore() {
    var kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
    } catch (e) { return; }
    if (!kept || kept[0] !== here()) { return; }
    history.scrollRestoration = 'manual';
    window.scrollTo(kept[1], kept[2]);
    window.addEventListener('load', function () {
      window.scrollTo(kept[1], kept[2]);
      history.scrollRestoration = 'auto';
    });
  }

  function uses(paths) {
    var used = [here()];
    performance.getEntriesByType('resource').forEach(function (entry) {
      if (entry.name.indexOf(location.origin) === 0) {
        used.push(plain(entry.name.slice(location.origin.length).replace(/[?#].*/, '')));
      }
    });
    return used.some(function (path) { return paths.indexOf(path) >= 0; });
  }

  /* A style's name without the mark that changes with its content. */
  function family(path) {
    return path.replace(/\.[0-9a-f]{10}\.css$/, '.css');
  }

  function restyle(path) {
    var links = document.querySelectorAll('link[rel=stylesheet]');
    Array.prototype.forEach.call(links, function (old) {
      var now = plain(new URL(old.href).pathname);
      if (now === path || family(now) !== family(path)) { return; }
      var link = old.cloneNode(false);
      link.href = encodeURI(path);
      link.onload = link.onerror = function () {
        if (old.parentNode) { old.parentNode.removeChild(old); }
      };
      old.parentNode.insertBefore(link, old.nextSibling);
    });
  }

  /* The changed page in the language that is being read, else in all of them. */
  function next(pages) {
    var edition = here().split('/')[1];
    var same = pages.filter(function (page) { return page.split('/')[1] === edition; });
    return same[0] || pages.slice().sort(function (a, b) { return a.length - b.length; })[0];
  }

  function changed(event) {
    var change = JSON.parse(event.data);
    version = event.lastEventId || version;
    var page = script.hasAttribute('data-follow') && next(change.pages);
    if (page && page !== here()) {
      location.assign(encodeURI(page));
    } else if (change.all || script.hasAttribute('data-stand-in') || uses(change.paths)) {
      reload();
    } else {
      change.styles.forEach(restyle);
    }
  }

  function show(event) {
    var html = JSON.parse(event.data);
    if (!box) {
      box = document.createElement('div');
      box.id = 'jiedu-findings';
      box.setAttribute('role', 'status');
      box.attachShadow({mode: 'open'});
    }
    if (box.html !== html) {
      box.html = box.shadowRoot.innerHTML = html;
    }
    if (html) {
      document.body.appendChild(box);
    } else if (box.parentNode) {
      box.parentNode.removeChild(box);
    }
  }

  /* Only pages that are seen listen: a browser has six connections for all of them. */
  function listen() {
    clearTimeout(retry);
    if (events) { events.close(); }
    events = null;
    if (document.hidden) { return; }
    events = new EventSource('/-/events?version=' + encodeURIComponent(version));
    events.addEventListener('change', changed);
    events.addEventListener('findings', show);
    events.onerror = function () {
      if (events && events.readyState === 2) { retry = setTimeout(listen, 1000); }
    };
  }

  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pagehide', function () { if (events) { events.close(); } });
  window.addEventListener('pageshow', function (event) { if (event.persisted) { listen(); } });
  restore();
  listen();
}());
