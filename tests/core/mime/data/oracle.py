#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what went into messages with what GMime and Python's email read from them: oracle.py FOLDER

FOLDER/mails holds the messages one after the other, FOLDER/notes a JSON line for each: its length, what was given, and
what GMime read. What has to be there is worked out here from what was given, by the rules and not by the program.
"""
import email
import email.policy
import hashlib
import html
import json
import pathlib
import re
import sys
import unicodedata

FIELDS = {
    'X-Archive-Key', 'X-Archive-Schema', 'X-Archive-Source', 'X-Archive-Connector', 'X-Archive-Item-Id', 'X-Archive-Event',
    'X-Archive-Conversation-Id', 'X-Archive-Sha256', 'X-Archive-Participants', 'Message-ID', 'Date', 'From', 'To', 'Cc',
    'Subject', 'In-Reply-To', 'References', 'Thread-Topic', 'Thread-Index', 'X-Hostile', 'Auto-Submitted', 'MIME-Version',
    'Content-Type', 'Content-Transfer-Encoding',
}
BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


class Mismatch(Exception):
    pass


def expect(what, expected, read):
    if expected != read:
        raise Mismatch(f'{what}: expected {expected!r:.400}, read {read!r:.400}')


def whole(text):
    """Lone surrogates become U+FFFD."""
    return text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')


def body(text):
    """What is left of a text: line ends as LF, no controls."""
    text = whole(text.replace('\r\n', '\n').replace('\r', '\n'))
    return re.sub('[\x00-\x08\x0b-\x1f\x7f]', '', text)


def line(text):
    """A text as a header shows it."""
    text = whole(text).translate(BIDI)
    return re.sub('[\x00-\x20\x7f-\x9f\u2028\u2029]+', ' ', text).strip(' ')


def units(text):
    return len(text.encode('utf-16-le', 'surrogatepass')) // 2


def excerpt_fits(read, full, limit):
    """True when `read` is `full`, cut at most a cluster before the limit."""
    if units(full) <= limit:
        return read == full
    longest_cluster = 24
    return full.startswith(read) and limit - longest_cluster <= units(read) <= limit


def check_subject(given, read):
    prefix = '[XIP] '
    if not read.startswith(prefix):
        raise Mismatch(f'subject {read!r:.200}')
    read, limit = read[len(prefix):], 200 - len(prefix)
    full = line(given['subject'])
    if not full:
        full, limit = line(given['text']), 60
    if not full and not line(given['html']) and not line(given['topic']):
        full = '(no subject)'
    if full and not excerpt_fits(read, full, limit):
        raise Mismatch(f'subject: given {full!r:.300}, read {read!r:.300}')


def check_text(given, read):
    """What Subject lacks of a long subject stands before the text, unless the text has it."""
    text, subject = body(given['text']), line(given['subject'])
    is_cut = units(subject) > 200 - len('[XIP] ') and ' '.join(subject.split()) not in ' '.join(whole(given['text']).split())
    # A blank text with HTML is made from the HTML; then there is nothing to compare it with.
    if text.strip() or not given['html']:
        expect('text', f'Subject: {subject}\n\n{text}' if is_cut else text, read)


def check_mailboxes(what, people, read, is_python):
    if len(people) != len(read):
        raise Mismatch(f'{what}: {len(people)} people given, {len(read)} read')
    for person, (name, address) in zip(people, read):
        if person['address']:
            expect(f'{what} address', person['address'], address)
        elif not re.fullmatch(r'xip\.user\.[A-Za-z0-9_-]+@connector\.invalid', address):
            raise Mismatch(f'{what}: {address!r} for {person}')
        shown = line(person['name'])
        if not shown and not person['address']:
            shown = line(person['given'] or person['id'])
        if is_python:
            # Some versions put a space between two encoded words of a name, or drop other kinds of space.
            shown, name = re.sub(r'\s', '', shown), re.sub(r'\s', '', name)
        if not excerpt_fits(name, shown, 100):
            raise Mismatch(f'{what} name: given {shown!r}, read {name!r}')


def addressees(people):
    """Who has to be in From, To and Cc."""
    by_role = {role: [p for p in people if p['role'] == role] for role in ('from', 'to', 'cc', 'bcc', 'present')}
    author = by_role['from'][:1]
    to, cc = by_role['to'], by_role['cc']
    if not to and not cc:
        # Those present; the author is not written to unless there is nobody else.
        to = by_role['present']
        if not to and author and not by_role['bcc']:
            to = author
    return author, to, cc


def check_people(given, read, is_python):
    author, to, cc = addressees(given['people'])
    if author:
        check_mailboxes('From', author, read['From'], is_python)
    else:
        expect('From', [['XIP', 'xip.system@connector.invalid']], [list(m) for m in read['From']])
    check_mailboxes('To', to, read['To'], is_python)
    check_mailboxes('Cc', cc, read['Cc'], is_python)


def check_file_name(given, read):
    name = whole(re.split(r'[/\\]', given)[-1]).translate(BIDI)
    name = re.sub('[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u2028\u2029\ufeff]', '', name)
    name = unicodedata.normalize('NFC', re.sub('[<>:"|?*]', '_', name)).strip()
    name = re.sub(r'[\s.]+$', '', name)
    if units(name) >= 120:
        if units(read) > 120 or not name.startswith(read[:80]) or (name.endswith('.pdf') and not read.endswith('.pdf')):
            raise Mismatch(f'file name: given {name!r}, read {read!r}')
        return
    if re.fullmatch(r'(CON|PRN|AUX|NUL|COM\d|LPT\d)(\..*)?', name, re.IGNORECASE | re.DOTALL):
        name = '_' + name
    expect('file name', name or 'attachment', read)


def check_files(given, read):
    expect('number of files', len(given['files']), len(read))
    for file, (name, size, digest) in zip(given['files'], read):
        expect('file size', file['size'], size)
        expect('file digest', file['sha256'], digest)
        check_file_name(file['name'], name)


def check(given, read, is_python):
    check_subject(given, read['subject'])
    check_people(given, read, is_python)
    expect('date', given['date'], read['date'])
    expect('offset', given['offset'], read['offset'])
    expect('id', f'archive.xip.{given["key"]}@archive.chancery.invalid', read['id'])
    expect('parent', given['parent'], read['parent'])
    check_text(given, read['text'])
    if given['html']:
        if html.escape(body(given['text']), quote=False).strip('\n') not in read['html'].replace('&quot;', '"'):
            raise Mismatch('HTML lacks the text')
        for bad in ('<script', 'onclick'):
            if bad in read['html'].replace('&lt;script', ''):
                raise Mismatch(f'HTML has {bad}')
    else:
        expect('HTML', '', read['html'])
    check_files(given, read['files'])


def check_bytes(raw):
    if not raw.isascii():
        raise Mismatch('8-bit bytes')
    if re.search(rb'(?<!\r)\n|\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]', raw):
        raise Mismatch('controls or lone line ends')
    if max(map(len, raw.split(b'\r\n'))) > 998:
        raise Mismatch('a line is too long')


def read_mailboxes(field):
    # email forgets the quotes around a local part whose dots stand wrong.
    return [(a.display_name, re.sub(r'^(.*\.\..*)@', r'"\1"@', a.addr_spec)) for a in field.addresses] if field else []


def read_by_python(raw):
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    names = {name for name in mail.keys()}
    if names - FIELDS:
        raise Mismatch(f'unknown fields {names - FIELDS}')
    if len(names) != len(mail.keys()):
        raise Mismatch(f'repeated fields in {mail.keys()}')
    for part in mail.walk():
        if part.defects:
            raise Mismatch(f'defects {part.defects}')
        for name in ('Content-Type', 'Content-Disposition', 'Content-Transfer-Encoding'):
            defects = [] if part[name] is None else part[name].defects
            # A name outside ASCII comes a second time, for programs that do not know RFC 2231.
            if [d for d in defects if str(d) != 'duplicate parameter name; duplicate ignored']:
                raise Mismatch(f'defects of {name}: {defects}')
    texts, files = {'text/plain': '', 'text/html': ''}, []
    for part in mail.walk():
        if part.is_multipart():
            continue
        content = part.get_payload(decode=True)
        if part.get_content_disposition() is None:
            texts[part.get_content_type()] = content.decode('utf-8').replace('\r\n', '\n')
        else:
            files.append((part.get_filename(), len(content), hashlib.sha256(content).hexdigest()))
    date = mail['Date'].datetime
    return {
        'subject': str(mail['Subject']),
        'From': read_mailboxes(mail['From']),
        'To': read_mailboxes(mail['To']),
        'Cc': read_mailboxes(mail['Cc']),
        'date': int(date.timestamp()),
        'offset': int(date.utcoffset().total_seconds()) // 60,
        'id': str(mail['Message-ID']).strip('<>'),
        'parent': str(mail['In-Reply-To'] or '').strip('<>'),
        'text': texts['text/plain'],
        'html': texts['text/html'],
        'files': files,
    }


def main():
    folder = pathlib.Path(sys.argv[1])
    wrong = total = 0
    with open(folder / 'mails', 'rb') as mails, open(folder / 'notes', encoding='ascii') as notes:
        for note in map(json.loads, notes):
            total += 1
            raw = mails.read(note['length'])
            for reader, read in (('GMime', lambda: note['gmime']), ('email', lambda: read_by_python(raw))):
                try:
                    check_bytes(raw)
                    check(note['given'], read(), reader == 'email')
                except Mismatch as mismatch:
                    wrong += 1
                    if wrong <= 20:
                        print(f'message {note["number"]}, {reader}: {mismatch}')
    print(f'{total} messages, {wrong} disagreements')
    sys.exit(1 if wrong or not total else 0)


if __name__ == '__main__':
    main()
