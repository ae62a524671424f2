// One run: fetch every object from its own name at once, say one sentence within three seconds, report
// once after the time-out of the slowest, show the help code. Fetches only the names in the page.
'use strict';
(() => {
  const LIMIT = 10000, SENTENCE = 2500, REPORT = 10300, AGAIN = 400;
  const main = document.getElementById('test');
  const token = main.dataset.token;
  const show = (element, on) => { if (element) element.hidden = !on; };
  const byId = (id) => document.getElementById(id);
  if (!token) return;
  const state = {};
  let spoken = false;
  const rows = [...document.querySelectorAll('[data-object]')];

  const mark = (row, word, ms) => {
    row.querySelectorAll('[data-state]').forEach((span) => show(span, span.dataset.state === word));
    row.querySelector('.ms').textContent = ms === null ? '' : ms + ' ms';
  };
  const family = () => state.ds && state.ds.family;
  const settled = (word) => state[word] && state[word].end !== 'wait';
  const ok = (word) => Boolean(state[word]) && state[word].end === 'ok';

  // The same order of questions as org.v6ready.use.visit.Finding.
  const finding = () => {
    if (!ok('v4') && !ok('v6')) return 'unknown';
    if (!ok('ds')) return settled('ds') ? 'broken' : 'unknown';
    if (!ok('v6')) return family() === 6 ? 'unknown' : 'no-ipv6';
    if (family() === 4) return 'not-preferred';
    if (settled('big') && !ok('big') && state.big.end !== 'n') return 'large-lost';
    return ok('v4') ? 'good' : 'good-without-ipv4';
  };
  const say = (word) => {
    show(byId('working'), false);
    show(byId('answer'), true);
    document.querySelectorAll('[data-finding]').forEach((block) => show(block, block.dataset.finding === word));
    document.body.dataset.said = word;
    spoken = true;
  };
  const look = () => {
    if (spoken || ['ds', 'v4', 'v6'].every(settled)) say(finding());
  };

  // A browser drops all that is under way when an address of the device changes (a lease, a roaming
  // phone), and that is no fault of the name: what fails at once is asked for once more.
  const patient = async (url, signal) => {
    const ask = () => fetch(url, { cache: 'no-store', credentials: 'omit', signal });
    try {
      return await ask();
    } catch (failed) {
      if (signal.aborted) throw failed;
      await new Promise((done) => setTimeout(done, AGAIN));
      return ask();
    }
  };

  const run = async (row) => {
    const word = row.dataset.object;
    if (!row.dataset.origin) {
      state[word] = { end: 'n' };
      mark(row, 'n', null);
      return;
    }
    state[word] = { end: 'wait' };
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), LIMIT);
    const label = 'r' + Math.random().toString(36).slice(2, 11);
    const began = performance.now();
    try {
      const url = row.dataset.origin.replace('*', label) + '/o/' + word + '/' + token;
      const answer = await patient(url, stop.signal);
      if (!answer.ok) throw new Error(String(answer.status));
      await answer.arrayBuffer();
      const ms = Math.min(Math.round(performance.now() - began), 99999);
      state[word] = { end: 'ok', ms, family: Number(answer.headers.get('V6ready-Family')) };
      mark(row, 'ok', ms);
    } catch (failed) {
      const end = stop.signal.aborted ? 't' : 'f';
      state[word] = { end };
      mark(row, end, null);
    } finally {
      clearTimeout(timer);
    }
    look();
  };

  const report = async () => {
    const claims = new URLSearchParams({ j: '1', w: navigator.webdriver ? '1' : '0' });
    Object.entries(state).forEach(([word, s]) => claims.set(word, s.end === 'ok' ? String(s.ms) : s.end === 'wait' ? 't' : s.end));
    try {
      const answer = await fetch('/r/' + token + '?' + claims, { cache: 'no-store', credentials: 'omit' });
      if (!answer.ok) throw new Error(String(answer.status));
      const told = await answer.json();
      say(told.finding);
      byId('code').textContent = told.code;
      show(byId('help'), true);
      show(byId('done'), true);
      show(byId('place'), true);
    } catch (failed) {
      say(finding());
      show(byId('undone'), true);
    }
    show(byId('counted'), false);
    document.body.dataset.reported = '1';
  };

  const place = byId('place');
  if (place) {
    place.addEventListener('submit', async (event) => {
      event.preventDefault();
      let sent = false;
      try {
        sent = (await fetch(place.action, { method: 'POST', body: new URLSearchParams(new FormData(place)), credentials: 'omit' })).ok;
      } catch (failed) {
        sent = false;
      }
      show(byId('thanks'), sent);
      show(byId('failed'), !sent);
      if (sent) place.querySelector('button').disabled = true;
    });
  }

  show(byId('working'), true);
  show(byId('counted'), true);
  rows.sort(() => Math.random() - 0.5).forEach(run);
  setTimeout(() => { if (!spoken) say(finding()); }, SENTENCE);
  setTimeout(report, REPORT);
})();
