// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Composes the data set with nodemailer: node nodemailer_bench.js FOLDER NODE_FOLDER
// NODE_FOLDER is where nodemailer is installed (run.sh does that).
'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join, resolve } = require('node:path');

const [, , folder, nodeFolder] = process.argv;
const load = createRequire(resolve(nodeFolder, 'package.json'));
const composer = load('nodemailer/lib/mail-composer');
const MailComposer = composer.default ?? composer;

const files = Array.from({ length: 16 }, (_, n) => readFileSync(join(folder, `file-${n}.bin`)));
const chats = readFileSync(join(folder, 'messages.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line));

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const htmlOf = text => `<html><body><p>${text.replace(/[&<>"]/g, c => escapes[c]).replaceAll('\n', '<br>')}</p></body></html>`;
const person = ({ name, addr }) => ({ name, address: addr });
const id = name => `<${name}@peers.example>`;

function mailOf(chat) {
  return {
    from: person(chat.from),
    to: chat.to.map(person),
    subject: chat.subject,
    date: new Date(1000 * chat.date),
    messageId: id(chat.id),
    ...(chat.reply && { inReplyTo: id(chat.reply), references: id(chat.reply) }),
    headers: { 'X-Chat-Room': chat.room, 'X-Chat-Id': chat.id, 'X-Chat-Source': 'bench' },
    text: chat.text,
    html: chat.html,
    ...(chat.att !== null && {
      attachments: [{ filename: `doc-ü-${chat.att}.bin`, content: files[chat.att], contentType: 'application/octet-stream' }],
    }),
  };
}

const build = mail => new Promise((done, fail) => {
  new MailComposer(mail).compile().build((error, bytes) => (error ? fail(error) : done(bytes)));
});

async function main() {
  for (const chat of chats) chat.html = htmlOf(chat.text);
  const before = process.cpuUsage();
  let bytes = 0;
  for (const chat of chats) bytes += (await build(mailOf(chat))).length;
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const report = [chats.length / seconds, bytes / seconds / 1e6, bytes / 1e6];
  console.log(`nodemailer\t${report[0].toFixed(0)}\t${report[1].toFixed(1)}\t${report[2].toFixed(0)}`);
}

main();
