// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sftp/session.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>

#include <QtEndian>

#include "sftp/channel.h"
#include "sftp/packet.h"
#include "sftp/troubles.h"

namespace sftp {

static constexpr quint32 version = 3;
static constexpr quint32 pieceSize = 32 << 10; ///< what every server gives at once
static constexpr size_t piecesAhead = 64;
static constexpr quint32 longestPacket = 1 << 20;
static constexpr size_t mostFiles = 200'000;
static constexpr quint32 forReading = 1;
static constexpr quint32 withMode = 4;
static constexpr quint32 privateMode = 0700;

/// What the server answers: its type, the request's id, and the fields behind these.
struct Session::Reply
{
    quint8 type = 0;
    quint32 id = 0;
    QByteArray fields;
    quint32 status = Status::Ok; ///< of an answer that is a status
    QString said;

    bool isMissing() const { return type == Type::Answer && status == Status::NoSuchFile; }
    bool isClosed() const { return type == Type::Answer && status == Status::PermissionDenied; }

    /// In an answer that has one.
    QByteArray handle() const
    {
        PacketReader reader(fields);
        return reader.bytes().value_or(QByteArrayView()).toByteArray();
    }
};

Session::Session(Login login) : m_login(std::move(login)) {}

Session::~Session() = default;

/// After a failure in the middle of something nobody knows what comes next on the connection.
template<typename Work>
decltype(auto) Session::guarded(const base::Stop &stop, Work &&work)
{
    signIn(stop);
    try {
        return work();
    } catch (const base::Failure &failure) {
        if (m_unanswered > 0 || failure.key == "UNEXPECTED_ANSWER")
            m_channel.reset();
        throw;
    }
}

void Session::connect(const base::Stop &stop)
{
    if (m_channel)
        return;
    auto channel = std::make_unique<Channel>(m_login);
    channel->connect(stop);
    m_channel = std::move(channel);
    m_isIn = false;
    m_unanswered = 0;
}

void Session::signIn(const base::Stop &stop)
{
    connect(stop);
    if (m_isIn)
        return;
    try {
        m_channel->signIn(stop);
        // Of all packets, the first alone has its version in place of an id.
        m_channel->write(PacketWriter().packet(Type::Init, version), stop);
        ++m_unanswered;
        if (receive(stop).type != Type::Version)
            throw nonsense(m_login, QStringLiteral("it does not begin with a version"));
        m_isIn = true;
    } catch (...) {
        m_channel.reset();
        throw;
    }
}

quint32 Session::send(quint8 type, const PacketWriter &fields, const base::Stop &stop)
{
    ++m_unanswered;
    m_channel->write(fields.packet(type, ++m_lastId), stop);
    return m_lastId;
}

Session::Reply Session::receive(const base::Stop &stop)
{
    std::array<char, sizeof(quint32)> length{};
    m_channel->read(length, stop);
    const auto size = qFromBigEndian<quint32>(length.data());
    if (size < sizeof(quint8) + sizeof(quint32) || size > longestPacket)
        throw nonsense(m_login, QStringLiteral("a packet of %1 bytes").arg(size));
    QByteArray packet(qsizetype(size), Qt::Uninitialized);
    m_channel->read(std::span(packet.data(), size), stop);
    --m_unanswered;
    PacketReader reader(packet);
    Reply reply;
    reply.type = *reader.octet();
    reply.id = *reader.number();
    reply.fields = packet.sliced(sizeof(quint8) + sizeof(quint32));
    if (reply.type == Type::Answer) {
        reply.status = reader.number().value_or(~0U);
        reply.said = QString::fromUtf8(reader.bytes().value_or(QByteArrayView()));
    }
    return reply;
}

Session::Reply Session::ask(quint8 type, const PacketWriter &fields, const base::Stop &stop)
{
    const quint32 id = send(type, fields, stop);
    Reply reply = receive(stop);
    if (reply.id != id)
        throw nonsense(m_login, QStringLiteral("an answer to what was not asked"));
    return reply;
}

/// Throws the refusal when it is one.
void Session::expect(const Reply &reply, quint8 type, const QString &doing) const
{
    if (reply.type == Type::Answer && (type != Type::Answer || reply.status != Status::Ok))
        throw refusal(m_login, reply.status, reply.said, doing);
    if (reply.type != type)
        throw nonsense(m_login, QStringLiteral("an answer of type %1").arg(reply.type));
}

void Session::close(const QByteArray &handle, const base::Stop &stop)
{
    ask(Type::Close, PacketWriter().bytes(handle), stop);
}

static Entry entryOf(const QString &name, const Attributes &attributes)
{
    return {name, attributes.size.value_or(-1), attributes.modified.value_or(base::Instant{})};
}

/// False when the packet ends in the middle.
static bool takeNames(PacketReader &reader, std::vector<Entry> &into)
{
    const quint32 count = reader.number().value_or(0);
    for (quint32 i = 0; i < count; ++i) {
        const auto name = reader.bytes();
        const auto line = reader.bytes();
        const auto attributes = Attributes::in(reader);
        if (!name || !line || !attributes)
            return false;
        if (attributes->isFile(*line) && !name->contains('/') && !name->contains('\0'))
            into.push_back(entryOf(QString::fromUtf8(*name), *attributes));
    }
    return count > 0;
}

std::optional<std::vector<Entry>> Session::list(const QString &folder, const base::Stop &stop)
{
    return guarded(stop, [&]() -> std::optional<std::vector<Entry>> {
        const QString doing = QStringLiteral("listing the folder “%1”").arg(folder);
        const Reply opened = ask(Type::OpenDir, PacketWriter().bytes(folder.toUtf8()), stop);
        if (opened.isMissing())
            return {};
        expect(opened, Type::Handle, doing);
        const QByteArray handle = opened.handle();
        std::vector<Entry> files;
        for (;;) {
            const Reply reply = ask(Type::ReadDir, PacketWriter().bytes(handle), stop);
            if (reply.type == Type::Answer && reply.status == Status::EndOfFile)
                break;
            expect(reply, Type::Name, doing);
            PacketReader reader(reply.fields);
            if (!takeNames(reader, files) || files.size() > mostFiles)
                throw nonsense(m_login, QStringLiteral("a list of files that is cut, or does not end"));
        }
        close(handle, stop);
        std::ranges::sort(files, {}, &Entry::name);
        return files;
    });
}

std::optional<Entry> Session::entry(const QString &path, const base::Stop &stop)
{
    return guarded(stop, [&]() -> std::optional<Entry> {
        const Reply reply = ask(Type::LStat, PacketWriter().bytes(path.toUtf8()), stop);
        if (reply.isMissing())
            return {};
        expect(reply, Type::Attrs, QStringLiteral("looking at “%1”").arg(path));
        PacketReader reader(reply.fields);
        const auto attributes = Attributes::in(reader);
        if (!attributes)
            throw nonsense(m_login, QStringLiteral("attributes that end in the middle"));
        if (!attributes->isFile({}))
            return {};
        return entryOf(path.section(u'/', -1), *attributes);
    });
}

/// A file that comes in pieces, of which many are asked for before the first is there.
class Session::Reading
{
public:
    Reading(Session &session, QByteArray handle, qint64 from, qint64 to, QString doing)
        : m_session(session), m_handle(std::move(handle)), m_next(from), m_to(to), m_doing(std::move(doing))
    {}

    void run(const std::function<void(QByteArrayView)> &take, const base::Stop &stop)
    {
        for (bool hasEnded = false;;) {
            while (!hasEnded && m_next < m_to && m_asked.size() < piecesAhead) {
                const auto count = quint32(std::min<qint64>(pieceSize, m_to - m_next));
                m_asked.push_back(asked(m_next, count, stop));
                m_next += count;
            }
            if (m_asked.empty())
                return;
            const Piece piece = m_asked.front();
            m_asked.pop_front();
            hasEnded = !give(piece, hasEnded, take, stop) || hasEnded;
        }
    }

private:
    struct Piece
    {
        quint32 id = 0;
        qint64 offset = 0;
        quint32 count = 0;
    };

    Piece asked(qint64 offset, quint32 count, const base::Stop &stop)
    {
        const PacketWriter fields = PacketWriter().bytes(m_handle).big(quint64(offset)).number(count);
        const quint32 id = m_session.send(Type::Read, fields, stop);
        return {id, offset, count};
    }

    /// Servers may answer in another order.
    Reply answerTo(quint32 id, const base::Stop &stop)
    {
        for (;;) {
            if (auto early = m_early.extract(id))
                return early.mapped();
            Reply reply = m_session.receive(stop);
            const bool isAsked = reply.id == id || std::ranges::any_of(m_asked, [&](const Piece &piece) {
                                     return piece.id == reply.id;
                                 });
            if (!isAsked || !m_early.emplace(reply.id, reply).second)
                throw nonsense(m_session.m_login, QStringLiteral("an answer to what was not asked"));
        }
    }

    /// False at the end of the file, behind which nothing is given.
    bool give(const Piece &piece, bool isBehind, const std::function<void(QByteArrayView)> &take,
              const base::Stop &stop)
    {
        const Reply reply = answerTo(piece.id, stop);
        if (isBehind || (reply.type == Type::Answer && reply.status == Status::EndOfFile))
            return false;
        m_session.expect(reply, Type::Data, m_doing);
        PacketReader reader(reply.fields);
        const QByteArrayView bytes = reader.bytes().value_or(QByteArrayView());
        if (bytes.isEmpty() || bytes.size() > qsizetype(piece.count))
            throw nonsense(m_session.m_login, QStringLiteral("a piece of %1 bytes").arg(bytes.size()));
        take(bytes);
        if (const auto rest = quint32(piece.count - bytes.size()); rest > 0)
            m_asked.push_front(asked(piece.offset + bytes.size(), rest, stop));
        return true;
    }

    Session &m_session;
    const QByteArray m_handle;
    qint64 m_next;
    const qint64 m_to;
    const QString m_doing;
    std::deque<Piece> m_asked; ///< in the file's order
    std::map<quint32, Reply> m_early;
};

bool Session::read(const QString &path, qint64 from, qint64 to,
                   const std::function<void(QByteArrayView)> &take, const base::Stop &stop)
{
    return guarded(stop, [&] {
        const QString doing = QStringLiteral("reading “%1”").arg(path);
        const PacketWriter fields = PacketWriter().bytes(path.toUtf8()).number(forReading).number(0);
        const Reply opened = ask(Type::Open, fields, stop);
        if (opened.isMissing())
            return false;
        if (opened.isClosed())
            throw closedFile(m_login, path);
        expect(opened, Type::Handle, doing);
        Reading(*this, opened.handle(), from, to, doing).run(take, stop);
        close(opened.handle(), stop);
        return true;
    });
}

void Session::makeFolder(const QString &path, const base::Stop &stop)
{
    guarded(stop, [&] {
        const PacketWriter fields = PacketWriter().bytes(path.toUtf8()).number(withMode).number(privateMode);
        const Reply made = ask(Type::MkDir, fields, stop);
        if (made.type == Type::Answer && made.status == Status::Ok)
            return;
        // Servers have no word of their own for what is there already.
        const Reply known = ask(Type::OpenDir, PacketWriter().bytes(path.toUtf8()), stop);
        if (known.type != Type::Handle)
            expect(made, Type::Answer, QStringLiteral("making the folder “%1”").arg(path));
        close(known.handle(), stop);
    });
}

void Session::rename(const QString &from, const QString &to, const base::Stop &stop)
{
    guarded(stop, [&] {
        const Reply reply = ask(Type::Rename, PacketWriter().bytes(from.toUtf8()).bytes(to.toUtf8()), stop);
        expect(reply, Type::Answer, QStringLiteral("moving “%1” to “%2”").arg(from, to));
    });
}

} // namespace sftp
