// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/filedump.h"

#include <functional>

#include <QHash>
#include <QIODevice>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include "base/failure.h"

namespace mime {

namespace {

constexpr int depthLimit = 32;
constexpr qsizetype textLimit = 16 * 1024 * 1024;
constexpr size_t eventLimit = 100'000;
constexpr qsizetype conversationLimit = 2 * textLimit;

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
    FileDumpReader(QIODevice &device, const std::function<void(DumpConversation)> &each)
        : m_bounded(device), m_xml(&m_bounded), m_each(each)
    {}

    void read()
    {
        QString loose;
        if (!nextElement(loose) || m_xml.name() != u"FileDump")
            refuse(QStringLiteral("its root element is not FileDump"));
        while (nextElement(loose)) {
            if (m_xml.name() == u"Conversation")
                handOnConversation();
            else
                handOnAlone(unknownEvent());
        }
        handOnAlone(looseEvent(loose));
        while (!m_xml.atEnd())
            advance();
    }

private:
    using Kind = DumpEvent::Kind;

    /// An element of no known meaning.
    struct Unknown
    {
        QString xml;
        QString words; ///< empty: nothing is said in it
    };

    [[noreturn]] void refuse(const QString &cause) const
    {
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The FileDump cannot be read, line %1: %2.")
                                    .arg(m_xml.lineNumber())
                                    .arg(cause.endsWith(u'.') ? cause.chopped(1) : cause),
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

    void add(QString &text, QStringView more)
    {
        text += more;
        m_said += more.size();
        if (text.size() > textLimit)
            refuse(QStringLiteral("a text is too long"));
    }

    /// Puts words behind others; where there are none, nothing.
    void join(QString &words, QChar between, const QString &more)
    {
        if (more.isEmpty())
            return;
        if (!words.isEmpty())
            words += between;
        add(words, more);
    }

    /// Goes to the next child element; false at the parent's end. Words in between go behind `loose`.
    bool nextElement(QString &loose)
    {
        QString words;
        while (!m_xml.atEnd()) {
            advance();
            if (m_xml.isStartElement() || m_xml.isEndElement())
                break;
            if (m_xml.isCharacters())
                add(words, m_xml.text());
        }
        join(loose, u'\n', words.trimmed());
        return m_xml.isStartElement();
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
            if (m_xml.isCharacters())
                add(text, m_xml.text());
        }
        return text;
    }

    QString word() { return text().trimmed(); }

    /// Those of the element just begun. One with a prefix says something of the XML.
    QString attributes()
    {
        QString all;
        for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
            const QString value = attribute.value().trimmed().toString();
            if (attribute.prefix().isEmpty() && !value.isEmpty())
                join(all, u' ', attribute.name() + u'=' + value);
        }
        return all;
    }

    Unknown unknown()
    {
        Unknown found;
        QXmlStreamWriter writer(&found.xml);
        QString words;
        for (const int outside = m_depth - 1;; advance()) {
            writer.writeCurrentToken(m_xml);
            if (found.xml.size() > textLimit)
                refuse(QStringLiteral("an element is too long"));
            if (m_xml.isCharacters()) {
                add(words, m_xml.text());
                continue;
            }
            join(found.words, u' ', words.trimmed());
            words.clear();
            if (m_xml.isStartElement())
                join(found.words, u' ', attributes());
            if (m_depth == outside)
                return found;
        }
    }

    /// What cannot be read, where the rest can.
    void mark(QString &trouble, const QString &cause) const
    {
        if (trouble.isEmpty())
            trouble = QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(cause);
    }

    static constexpr qint64 endOfTime = 253'402'300'800'000;

    /// Seconds or milliseconds since 1970, which exports mix, or ISO 8601.
    static std::optional<base::Instant> timeIn(const QString &text)
    {
        constexpr qint64 firstMilliseconds = 100'000'000'000;
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        if (!isNumber)
            return base::fromIso(text);
        if (value < 0 || value >= endOfTime)
            return {};
        return base::Instant(std::chrono::milliseconds(value >= firstMilliseconds ? value : value * 1000));
    }

    /// Absent: it is marked.
    std::optional<base::Instant> instant(QString &trouble)
    {
        const QString text = word();
        const std::optional<base::Instant> time = timeIn(text);
        const qint64 ms = time ? time->time_since_epoch().count() : -1;
        if (ms >= 0 && ms < endOfTime)
            return time;
        mark(trouble, QStringLiteral("\"%1\" is not a time").arg(text.left(40)));
        return {};
    }

    void handOnConversation()
    {
        DumpConversation conversation;
        try {
            readInto(conversation);
        } catch (const base::Failure &) { // what stands before it counts
            m_each(std::move(conversation));
            throw;
        }
        m_each(std::move(conversation));
    }

    void handOnAlone(DumpEvent event)
    {
        if (event.trouble.isEmpty())
            return;
        DumpConversation conversation;
        conversation.events.push_back(std::move(event));
        m_each(std::move(conversation));
    }

    void readInto(DumpConversation &conversation)
    {
        static const QHash<QString, Kind> kinds = {
            {QStringLiteral("Message"), Kind::Message},
            {QStringLiteral("ParticipantEntered"), Kind::Entered},
            {QStringLiteral("ParticipantLeft"), Kind::Left},
            {QStringLiteral("FileTransferStarted"), Kind::TransferStarted},
            {QStringLiteral("FileTransferEnded"), Kind::TransferEnded}};
        QString trouble;
        QString loose;
        m_said = 0;
        conversation.perspective = m_xml.attributes().value(QLatin1String("Perspective")).toString();
        while (nextElement(loose)) {
            const QString name = m_xml.name().toString();
            if (name == u"RoomID" && conversation.roomId.isEmpty())
                conversation.roomId = word();
            else if (name == u"StartTimeUTC" && !conversation.start)
                conversation.start = instant(trouble);
            else if (name == u"EndTimeUTC" && !conversation.end)
                conversation.end = instant(trouble);
            else
                addEvent(conversation, kinds.value(name, Kind::Unknown));
        }
        DumpEvent last = looseEvent(loose);
        if (!last.trouble.isEmpty())
            conversation.events.push_back(std::move(last));
    }

    void addEvent(DumpConversation &conversation, Kind kind)
    {
        if (conversation.events.size() >= eventLimit || m_said >= conversationLimit) {
            conversation.isCut = true;
            skip();
            return;
        }
        DumpEvent event = kind == Kind::Unknown ? unknownEvent() : knownEvent(kind);
        if (kind != Kind::Unknown || !event.trouble.isEmpty())
            conversation.events.push_back(std::move(event));
    }

    /// Without trouble when nothing is said in it.
    DumpEvent unknownEvent()
    {
        DumpEvent event{.kind = Kind::Unknown};
        QString trouble;
        mark(trouble, QStringLiteral("the element “%1” is not understood here").arg(m_xml.name()));
        Unknown found = unknown();
        if (found.words.isEmpty())
            return event;
        m_said += found.xml.size();
        event.content = std::move(found.xml);
        event.trouble = std::move(trouble);
        return event;
    }

    DumpEvent looseEvent(const QString &loose) const
    {
        DumpEvent event{.kind = Kind::Unknown, .content = loose};
        if (!loose.isEmpty())
            mark(event.trouble, QStringLiteral("there are words between the elements"));
        return event;
    }

    DumpEvent knownEvent(Kind kind)
    {
        DumpEvent event;
        event.kind = kind;
        const QString element = m_xml.name().toString();
        keep(event, element, attributes());
        bool hasTime = false;
        QString loose;
        while (nextElement(loose)) {
            const QString name = m_xml.name().toString();
            QString *field = fieldOf(event, name);
            if (name == u"DateTimeUTC" && !hasTime) {
                event.at = instant(event.trouble).value_or(base::Instant{});
                hasTime = true;
            } else if (name == u"UpdatedDateTimeUTC" && kind == Kind::Message && !event.updatedAt) {
                event.updatedAt = instant(event.trouble);
            } else if (field && field->isEmpty()) {
                *field = field == &event.content ? text() : word();
            } else if (isMetadata(name)) {
                skip();
            } else {
                keep(event, name, unknown().words);
            }
        }
        keep(event, element, loose);
        if (!hasTime)
            mark(event.trouble, QStringLiteral("an event has no DateTimeUTC"));
        return event;
    }

    void keep(DumpEvent &event, const QString &name, const QString &words)
    {
        if (!words.isEmpty())
            join(event.more, u'\n', name + u": " + words);
    }

    /// Says nothing that anybody said.
    static bool isMetadata(const QString &name)
    {
        return name == u"InternalFlag" || name == u"CompanyName" || name == u"ConversationID";
    }

    static QString *fieldOf(DumpEvent &event, const QString &name)
    {
        using Fields = QHash<QString, QString DumpEvent::*>;
        static const Fields fields = {{QStringLiteral("LoginName"), &DumpEvent::loginName},
                                      {QStringLiteral("CorporateEmailID"), &DumpEvent::address},
                                      {QStringLiteral("UserType"), &DumpEvent::userType}};
        static const Fields messages = {{QStringLiteral("MessageId"), &DumpEvent::id},
                                        {QStringLiteral("Content"), &DumpEvent::content},
                                        {QStringLiteral("UpdatedType"), &DumpEvent::updatedType},
                                        {QStringLiteral("EditedNewMsgId"), &DumpEvent::editedNewId},
                                        {QStringLiteral("PreviewsPost"), &DumpEvent::previews}};
        static const Fields transfers = {{QStringLiteral("UserFileName"), &DumpEvent::userFileName},
                                         {QStringLiteral("FileName"), &DumpEvent::fileName},
                                         {QStringLiteral("Status"), &DumpEvent::status}};
        QString DumpEvent::*found = fields.value(name, nullptr);
        if (!found && event.kind == Kind::Message)
            found = messages.value(name, nullptr);
        else if (!found && event.kind != Kind::Entered && event.kind != Kind::Left)
            found = transfers.value(name, nullptr);
        return found ? &(event.*found) : nullptr;
    }

    BoundedDevice m_bounded;
    QXmlStreamReader m_xml;
    const std::function<void(DumpConversation)> &m_each;
    int m_depth = 0;
    qsizetype m_said = 0; ///< characters of the conversation's texts so far
};

} // namespace

void readFileDump(QIODevice &device, const std::function<void(DumpConversation)> &each)
{
    FileDumpReader(device, each).read();
}

} // namespace mime
