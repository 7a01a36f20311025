#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Composes the data set with Python's email package: email_bench.py FOLDER modern|classic

modern is EmailMessage with the SMTP policy, classic the older and faster email.mime classes.
"""
import email.message
import email.policy
import email.utils
import html
import json
import pathlib
import sys
import time
from datetime import datetime, timezone
from email.headerregistry import Address
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText


def own_fields(chat):
    yield 'Subject', chat['subject']
    yield 'Message-ID', f'<{chat["id"]}@peers.example>'
    if chat['reply']:
        yield 'In-Reply-To', f'<{chat["reply"]}@peers.example>'
        yield 'References', f'<{chat["reply"]}@peers.example>'
    yield 'X-Chat-Room', chat['room']
    yield 'X-Chat-Id', chat['id']
    yield 'X-Chat-Source', 'bench'


def modern(chat, files):
    message = email.message.EmailMessage(email.policy.SMTP)
    message['From'] = Address(chat['from']['name'], addr_spec=chat['from']['addr'])
    message['To'] = [Address(to['name'], addr_spec=to['addr']) for to in chat['to']]
    message['Date'] = datetime.fromtimestamp(chat['date'], timezone.utc)
    for name, value in own_fields(chat):
        message[name] = value
    message.set_content(chat['text'])
    message.add_alternative(chat['html'], subtype='html')
    if chat['att'] is not None:
        message.add_attachment(files[chat['att']], 'application', 'octet-stream', filename=f'doc-ü-{chat["att"]}.bin')
    return bytes(message)


def classic(chat, files):
    message = MIMEMultipart('alternative', _subparts=[MIMEText(chat['text']), MIMEText(chat['html'], 'html')])
    if chat['att'] is not None:
        attachment = MIMEApplication(files[chat['att']])
        attachment.add_header('Content-Disposition', 'attachment', filename=('utf-8', '', f'doc-ü-{chat["att"]}.bin'))
        message = MIMEMultipart('mixed', _subparts=[message, attachment])
    message['From'] = email.utils.formataddr((chat['from']['name'], chat['from']['addr']))
    message['To'] = ', '.join(email.utils.formataddr((to['name'], to['addr'])) for to in chat['to'])
    message['Date'] = email.utils.formatdate(chat['date'])
    for name, value in own_fields(chat):
        message[name] = value
    return bytes(message)


def main():
    folder = pathlib.Path(sys.argv[1])
    compose = {'modern': modern, 'classic': classic}[sys.argv[2]]
    files = [(folder / f'file-{n}.bin').read_bytes() for n in range(16)]
    with open(folder / 'messages.jsonl', encoding='utf-8') as lines:
        chats = [json.loads(line) for line in lines]
    for chat in chats:
        body = html.escape(chat['text']).replace('\n', '<br>')
        chat['html'] = f'<html><body><p>{body}</p></body></html>'
    start = time.process_time()
    total = sum(len(compose(chat, files)) for chat in chats)
    seconds = time.process_time() - start
    name = {'modern': 'Python EmailMessage', 'classic': 'Python email.mime'}[sys.argv[2]]
    print(f'{name}\t{len(chats) / seconds:.0f}\t{total / seconds / 1e6:.1f}\t{total / 1e6:.0f}')


if __name__ == '__main__':
    main()
