// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mime/hostile.h"

#include <iterator>
#include <random>

namespace hostile {

namespace {

// clang-format off
constexpr const char *pieces[] = {
    "word", "Lunch at noon", " ", "  ", "\t", "\n", "\r\n", "\r", "\n\n", " \n", "ü", "Ångström",
    "naïve", "会議", "メッセージ", "한국어", "Привет", "مرحبا", "שלום", "ไทย", "हिन्दी", "👍", "👩‍👩‍👧‍👦", "🏳️‍🌈",
    "🇩🇪", "e\u0301\u0302", "\u200F", "\u202Egnp.exe", "\u2066x\u2069", "\u2028", "\u2029", "\u0085",
    "\u00A0", "\u200B", "\uFEFF", "\uFFFF", "\x01", "\x0B", "\x0C", "\x1B[31m", "\x7F", "\"", "'", "\\",
    "<", ">", ",", ";", ":", "@", "(", ")", "[", "]", "=", "=3D", "=\n", "?=", "=?UTF-8?Q?x?=",
    "=?utf-8?b?", "--", "--=_a\n", "\n.\n", "\nFrom me\n", "\nBcc: eve@example.com\n", "\r\n\r\nbody",
    "<script>alert(1)</script>", "&amp;", "&", "%", "%0d%0a", "${x}", "../../", "C:\\x", "NUL",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
};
// clang-format on

/// A person and the address that has to be read back.
struct Somebody
{
    model::Person person;
    QByteArray address;
};

class Generator
{
public:
    explicit Generator(quint32 number) : m_random(number + 1), m_number(number) {}

    Item item()
    {
        Item item;
        model::Message &message = item.message;
        message.sourceName = QStringLiteral("XIP");
        message.date = base::Instant(std::chrono::seconds(below(4'000'000'000)));
        message.utcOffset = std::chrono::minutes(15 * (static_cast<int>(below(104)) - 52));
        message.subject = m_number % 50 == 7 ? text(1'000'000) : text(below(60));
        message.text = text(below(3) == 0 ? below(4000) : below(200));
        if (below(2) == 0)
            message.html = u"<p onclick=\"x\">" + message.text.toHtmlEscaped() + u"</p><script>x</script>";
        message.conversationId = text(below(30));
        message.conversationTopic = text(below(30));
        message.headers = {{"X-Hostile", text(40)}, {text(5).toUtf8(), text(5)}};
        if (below(2) == 0)
            message.inReplyTo = "parent-" + QByteArray::number(m_number) + "@example.com";
        addPeople(item);
        addFiles(item);
        return item;
    }

private:
    quint64 below(quint64 limit) { return std::uniform_int_distribution<quint64>(0, limit - 1)(m_random); }

    QString piece()
    {
        // Ordinary words are what most of a text is made of.
        const quint64 index = below(3) == 0 ? below(2) : below(std::size(pieces) + 3);
        if (index < std::size(pieces))
            return QString::fromUtf8(pieces[index]);
        const char16_t halves[] = {0xD83D, 0xDC4D, 0};
        return QString(QChar(halves[index - std::size(pieces)]));
    }

    QString text(quint64 size)
    {
        QString text;
        while (static_cast<quint64>(text.size()) < size)
            text += piece();
        return text;
    }

    Somebody somebody(compose::Role role)
    {
        Somebody somebody;
        somebody.person.role = role;
        somebody.person.name = below(5) == 0 ? QString() : text(below(40)).left(90);
        const QString number = QString::number(below(100'000));
        switch (below(6)) {
        case 0:
            somebody.person.address = text(10) + number;
            somebody.person.address.remove(u'@');
            break;
        case 1:
            somebody.person.sourceId = text(below(20)) + number;
            break;
        case 2:
            somebody.person.address = u"user" + number + u"@bücher.example";
            somebody.address = "user" + number.toLatin1() + "@xn--bcher-kva.example";
            break;
        case 3:
            somebody.person.address = u"a.." + number + u"@example.com";
            somebody.address = "\"a.." + number.toLatin1() + "\"@example.com";
            break;
        default:
            somebody.person.address = u"user" + number + u"@example.com";
            somebody.address = somebody.person.address.toLatin1();
        }
        return somebody;
    }

    void addPeople(Item &item)
    {
        using compose::Role;
        const auto add = [&](Role role) {
            Somebody one = somebody(role);
            item.message.people.push_back(std::move(one.person));
            item.addresses.push_back(std::move(one.address));
        };
        if (below(10) > 0)
            add(Role::From);
        const quint64 count = m_number % 1000 == 3 ? 10'000 : below(8);
        for (quint64 i = 0; i < count; ++i)
            add(std::vector{Role::To, Role::To, Role::Cc, Role::Bcc, Role::Present}[below(5)]);
    }

    void addFiles(Item &item)
    {
        const quint64 count = below(4);
        for (quint64 i = 0; i < count; ++i) {
            const QByteArray locator = QByteArray::number(i);
            model::Attachment file = compose::attachment(text(below(40)), locator);
            if (m_number % 40 == 11)
                file.name = text(1000) + u".pdf";
            file.mediaType = below(3) == 0 ? text(8).toUtf8() : QByteArray("application/pdf");
            if (below(4) == 0)
                file.contentId = text(8).toUtf8();
            QByteArray bytes = below(5) == 0 ? QByteArray() : text(below(3000)).toUtf8();
            file.size = bytes.size();
            item.files.insert(locator, bytes);
            item.message.attachments.push_back(std::move(file));
        }
    }

    std::mt19937 m_random;
    quint32 m_number;
};

} // namespace

Item item(quint32 number)
{
    return Generator(number).item();
}

} // namespace hostile
