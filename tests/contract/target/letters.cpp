// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/target/letters.h"

#include <algorithm>

#include <QIODevice>

using namespace std::chrono_literals;

namespace contract {

namespace {

class UnevenDevice final : public QIODevice
{
public:
    explicit UnevenDevice(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        m_piece = m_piece * 3 % 100003 + 1;
        const qint64 count = std::min({maximum, m_piece, m_bytes.size() - m_at});
        std::copy_n(m_bytes.cbegin() + m_at, count, data);
        m_at += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
    qint64 m_piece = 1000;
};

} // namespace

/// A connector's identity, so that letters are items of one source.
static model::ItemKey itemOf(int number)
{
    return model::itemKey("contract", {}, QString::number(number), {});
}

QByteArray keyLine(int number)
{
    return "X-Archive-Key: " + itemOf(number).toHex() + "\r\n";
}

QByteArray messageOf(int number)
{
    const QByteArray text = QByteArray::number(number);
    return "From: sender@example.com\r\nTo: receiver@example.com\r\nDate: Fri, 20 Nov 2026 08:00:00 +0000\r\n"
           "Message-ID: <" +
           text + "@archive.chancery.invalid>\r\n" + keyLine(number) + "Subject: Message " + text +
           "\r\n\r\nText of message " + text + ".\r\n";
}

target::Letter letterTo(const QString &mailbox, int number, const QByteArray &message)
{
    target::Letter letter;
    letter.archiveKey = itemOf(number);
    letter.key = model::deliveryKey(letter.archiveKey, mailbox);
    letter.date = *base::fromIso(u"2026-03-03T10:20:30Z") + std::chrono::hours{number};
    letter.size = message.size();
    letter.open = [message] {
        return std::make_unique<UnevenDevice>(message);
    };
    return letter;
}

Letters lettersTo(const QString &mailbox, int count, int from)
{
    Letters letters;
    for (int number = from; number < from + count; ++number)
        letters.push_back(letterTo(mailbox, number, messageOf(number)));
    return letters;
}

target::Letter letter(int number, const QByteArray &message)
{
    return letterTo(QStringLiteral("ann@example.com"), number, message);
}

Letters letters(int count, int from)
{
    return lettersTo(QStringLiteral("ann@example.com"), count, from);
}

} // namespace contract
