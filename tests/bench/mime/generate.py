#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Chancery authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the data set of the composing benchmark: generate.py FOLDER [COUNT]

messages.jsonl  one chat message a line: 1-4 KB of text in many scripts, one to six recipients, a subject
file-N.bin      sixteen attachments of 100 KB; every tenth message has one

The same data on every machine. A smaller COUNT (default 20,000) gives the first lines of the larger set.
"""
import json
import pathlib
import random
import sys

LATIN = 'please send the minutes of our call before noon and copy the desk in London agreed thanks regards'.split()
ACCENTED = 'Müller São façade œuvre naïveté Ångström über español żółć déjà crème'.split()
OTHERS = '会議 資料 こんにちは 확인 부탁 Договор привет сегодня العقد مرحبا שלום สวัสดี विषय Καλημέρα'.split()
SIGNS = ['👍', '🎉', '👩‍💻', '<b>', '&', '"quoted"', 'a=b', '@ann', '#desk', 'https://example.com/x?y=1&z=2']
AUTHORS = ['Desk 42', 'Zürich Straße', '東京支店', 'Отдел Казань', "Cork O'Desk"]
WEIGHTED = [(LATIN, 45), (ACCENTED, 15), (OTHERS, 30), (SIGNS, 10)]


def words(rng, count):
    lists = rng.choices([words for words, _ in WEIGHTED], [weight for _, weight in WEIGHTED], k=count)
    return [rng.choice(choices) for choices in lists]


def text(rng):
    wanted = rng.randint(1000, 4000)
    lines, size = [], 0
    while size < wanted:
        line = ' '.join(words(rng, rng.randint(6, 24)))
        lines.append(line)
        size += len(line.encode()) + 1
    return '\n'.join(lines)


def message(number):
    # A generator of its own for each, so that COUNT changes nothing.
    rng = random.Random(f'chancery {number}')
    recipients = [{'name': f'Empfänger {n}', 'addr': f'user{rng.randrange(500)}@example.com'}
                  for n in range(rng.randint(1, 6))]
    return {
        'id': f'item-{number}',
        'room': f'room-{number % 100}',
        'from': {'name': rng.choice(AUTHORS), 'addr': f'user{number % 500}@example.com'},
        'to': recipients,
        'subject': ' '.join(words(rng, 7)),
        'date': 1_700_000_000 + 13 * number,
        'reply': f'item-{number - 1}' if number % 3 else None,
        'text': text(rng),
        'att': number % 16 if number % 10 == 0 else None,
    }


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) == 3 else 20_000
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(16):
        (folder / f'file-{number}.bin').write_bytes(random.Random(number).randbytes(100 * 1024))
    with open(folder / 'messages.jsonl', 'w', encoding='utf-8') as out:
        for number in range(count):
            print(json.dumps(message(number), ensure_ascii=False), file=out)


if __name__ == '__main__':
    main()
