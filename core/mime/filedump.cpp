// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/filedump.h"

#include <functional>

#include <QHash>
#include <QIODevice>
#include <QXmlStreamReader>

#include "base/failure.h"

namespace mime {

namespace {

constexpr int depthLimit = 32;
constexpr qsizetype textLimit = 16 * 1024 * 1024;
constexpr size_t eventLimit = 100'000;

/// Between the reader and the file: an element that never ends must not be read into memory for ever.
class BoundedDevice final : public QIODevice
{
public:
    explicit BoundedDevice(QIODevice &device) : m_device(device)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_device.atEnd(); }

    void allowMore() { m_left = allowance; }
    bool isSpent() const { return m_left <= 0; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (isSpent())
            return -1;
        const qint64 got = m_device.read(data, std::min(size, m_left));
        m_left -= std::max<qint64>(0, got);
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    // A text at its limit, each character four bytes long.
    static constexpr qint64 allowance = 4 * qint64{textLimit};
    QIODevice &m_device;
    qint64 m_left = allowance;
};

class FileDumpReader
{
public:
    FileDumpReader(QIODevice &device, const std::function<void(DumpConversation)> &each, BadValues badValues)
        : m_bounded(device), m_xml(&m_bounded), m_each(each), m_badValues(badValues)
    {}

    void read()
    {
        if (!nextElement() || m_xml.name() != u"FileDump")
            refuse(QStringLiteral("its root element is not FileDump"));
        while (nextElement()) {
            if (m_xml.name() == u"Conversation")
                m_each(conversation());
            else
                skip();
        }
        while (!m_xml.atEnd())
            advance();
    }

private:
    using Kind = DumpEvent::Kind;

    [[noreturn]] void refuse(const QString &cause) const
    {
        throw base::itemFailure(
            "SOURCE_ITEM_UNREADABLE",
            QStringLiteral("The FileDump cannot be read, line %1: %2.").arg(m_xml.lineNumber()).arg(cause),
            QStringLiteral("Export the file again."));
    }

    void advance()
    {
        m_bounded.allowMore();
        const auto token = m_xml.readNext();
        if (m_bounded.isSpent())
            refuse(QStringLiteral("an element is too long"));
        if (m_xml.hasError())
            refuse(m_xml.errorString());
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            refuse(QStringLiteral("it has a document type, which is not allowed"));
        if (token == QXmlStreamReader::StartElement && ++m_depth > depthLimit)
            refuse(QStringLiteral("its elements are nested too deeply"));
        if (token == QXmlStreamReader::EndElement)
            --m_depth;
    }

    /// Goes to the next child element; false at the parent's end.
    bool nextElement()
    {
        while (!m_xml.atEnd()) {
            advance();
            if (m_xml.isStartElement())
                return true;
            if (m_xml.isEndElement())
                return false;
        }
        return false;
    }

    void skip()
    {
        const int outside = m_depth - 1;
        while (m_depth > outside)
            advance();
    }

    QString text()
    {
        QString text;
        const int outside = m_depth - 1;
        while (m_depth > outside) {
            advance();
            if (!m_xml.isCharacters())
                continue;
            text += m_xml.text();
            if (text.size() > textLimit)
                refuse(QStringLiteral("a text is too long"));
        }
        return text;
    }

    QString word() { return text().trimmed(); }

    /// What cannot be read, where the rest can.
    void mark(QString &trouble, const QString &cause) const
    {
        if (m_badValues == BadValues::Refuse)
            refuse(cause);
        if (trouble.isEmpty())
            trouble = QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(cause);
    }

    /// Seconds or milliseconds since 1970: exports mix them. Absent: it is marked.
    std::optional<base::Instant> instant(QString &trouble)
    {
        constexpr qint64 firstMilliseconds = 100'000'000'000;
        constexpr qint64 last = 253'402'300'800'000;
        const QString number = word();
        bool isNumber = false;
        const qint64 value = number.toLongLong(&isNumber);
        if (!isNumber || value < 0 || value >= last) {
            mark(trouble, QStringLiteral("\"%1\" is not a time").arg(number.left(40)));
            return {};
        }
        return base::Instant(std::chrono::milliseconds(value >= firstMilliseconds ? value : value * 1000));
    }

    DumpConversation conversation()
    {
        static const QHash<QString, Kind> kinds = {
            {QStringLiteral("Message"), Kind::Message},
            {QStringLiteral("ParticipantEntered"), Kind::Entered},
            {QStringLiteral("ParticipantLeft"), Kind::Left},
            {QStringLiteral("FileTransferStarted"), Kind::TransferStarted},
            {QStringLiteral("FileTransferEnded"), Kind::TransferEnded}};
        DumpConversation conversation;
        QString trouble;
        conversation.perspective = m_xml.attributes().value(QLatin1String("Perspective")).toString();
        while (nextElement()) {
            const QString name = m_xml.name().toString();
            if (const auto kind = kinds.constFind(name); kind != kinds.constEnd()) {
                addEvent(conversation, *kind);
            } else if (name == u"RoomID") {
                conversation.roomId = word();
            } else if (name == u"StartTimeUTC") {
                conversation.start = instant(trouble);
            } else if (name == u"EndTimeUTC") {
                conversation.end = instant(trouble);
            } else {
                skip();
            }
        }
        return conversation;
    }

    void addEvent(DumpConversation &conversation, Kind kind)
    {
        if (conversation.events.size() < eventLimit) {
            conversation.events.push_back(event(kind));
            return;
        }
        if (m_badValues == BadValues::Refuse)
            refuse(QStringLiteral("a conversation has more than %1 events").arg(eventLimit));
        conversation.isCut = true;
        skip();
    }

    DumpEvent event(Kind kind)
    {
        DumpEvent event;
        event.kind = kind;
        bool hasTime = false;
        while (nextElement()) {
            const QStringView name = m_xml.name();
            if (name == u"DateTimeUTC") {
                event.at = instant(event.trouble).value_or(base::Instant{});
                hasTime = true;
            } else if (name == u"UpdatedDateTimeUTC") {
                event.updatedAt = instant(event.trouble);
            } else if (name == u"Content") {
                event.content = text();
            } else if (QString *field = fieldOf(event, name)) {
                *field = word();
            } else {
                skip();
            }
        }
        if (!hasTime)
            mark(event.trouble, QStringLiteral("an event has no DateTimeUTC"));
        return event;
    }

    static QString *fieldOf(DumpEvent &event, QStringView name)
    {
        static const QHash<QString, QString DumpEvent::*> fields = {
            {QStringLiteral("MessageId"), &DumpEvent::id},
            {QStringLiteral("LoginName"), &DumpEvent::loginName},
            {QStringLiteral("CorporateEmailID"), &DumpEvent::address},
            {QStringLiteral("UserType"), &DumpEvent::userType},
            {QStringLiteral("UpdatedType"), &DumpEvent::updatedType},
            {QStringLiteral("EditedNewMsgId"), &DumpEvent::editedNewId},
            {QStringLiteral("PreviewsPost"), &DumpEvent::previews},
            {QStringLiteral("UserFileName"), &DumpEvent::userFileName},
            {QStringLiteral("FileName"), &DumpEvent::fileName},
            {QStringLiteral("Status"), &DumpEvent::status},
        };
        const auto field = fields.constFind(name.toString());
        return field == fields.constEnd() ? nullptr : &(event.**field);
    }

    BoundedDevice m_bounded;
    QXmlStreamReader m_xml;
    const std::function<void(DumpConversation)> &m_each;
    const BadValues m_badValues;
    int m_depth = 0;
};

} // namespace

void readFileDump(QIODevice &device, const std::function<void(DumpConversation)> &each, BadValues badValues)
{
    FileDumpReader(device, each, badValues).read();
}

} // namespace mime
