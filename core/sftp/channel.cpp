// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sftp/channel.h"

#include <optional>

#include <QEventLoop>
#include <QHostInfo>
#include <QMap>
#include <QProcess>
#include <QTimer>

#include <libssh/libssh.h>

#include "sftp/troubles.h"

namespace sftp {

using std::chrono::milliseconds;

static constexpr milliseconds betweenSteps{10};
static constexpr int slice = 100; ///< ms, after which a stop is looked for
static constexpr int mostQuestions = 8;

/// What libssh calls the algorithms of a key's type.
static const QMap<QString, QString> algorithms{
    {QStringLiteral("ed25519"), QStringLiteral("ssh-ed25519")},
    {QStringLiteral("ecdsa"), QStringLiteral("ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521")},
    {QStringLiteral("rsa"), QStringLiteral("rsa-sha2-512,rsa-sha2-256")}};

void Channel::Closing::operator()(ssh_session_struct *session) const
{
    ssh_disconnect(session);
    ssh_free(session);
}

Channel::Channel(const Login &login) : m_login(login) {}

Channel::~Channel() = default;

QString Channel::lastWords() const
{
    return QString::fromUtf8(ssh_get_error(m_session.get()));
}

/// Repeats a step of libssh, which waits for nothing by itself, until it is done.
int Channel::finish(const QString &doing, const base::Stop &stop, const Step &step) const
{
    const QDeadlineTimer deadline(m_login.patience);
    for (;;) {
        const int result = step();
        if (result != SSH_AGAIN && result != SSH_AUTH_AGAIN)
            return result;
        if (deadline.hasExpired())
            throw tooSlow(m_login, doing);
        if (!stop.waitFor(betweenSteps))
            stop.throwIfGentle();
    }
}

/// libssh would look the name up without an end, and try the first address alone.
QStringList Channel::addresses(const base::Stop &stop) const
{
    if (const QHostAddress literal(m_login.host); !literal.isNull()) // whose name nobody asks for
        return {literal.toString()};
    QEventLoop loop;
    QStringList found;
    const auto take = [&](const QHostInfo &info) {
        for (const QHostAddress &address : info.addresses())
            found.append(address.toString());
        loop.quit();
    };
    const int lookUp = QHostInfo::lookupHost(m_login.host, &loop, take);
    QTimer::singleShot(m_login.patience, &loop, &QEventLoop::quit);
    {
        const base::StopWatch watch(
            stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
        loop.exec();
    }
    QHostInfo::abortHostLookup(lookUp);
    stop.throwIfGentle();
    if (found.isEmpty())
        throw unknownHost(m_login);
    return found;
}

Channel::SshSession Channel::sessionFor(const QString &address, const QStringList &keyTypes) const
{
    SshSession session(ssh_new());
    const auto set = [&](ssh_options_e option, const QByteArray &value) {
        ssh_options_set(session.get(), option, value.constData());
    };
    // Nothing of the user's own: no configuration, and no list of hosts, by which libssh chooses a key.
    const int no = 0;
    ssh_options_set(session.get(), SSH_OPTIONS_PROCESS_CONFIG, &no);
    const QByteArray nothing = QProcess::nullDevice().toLocal8Bit();
    set(SSH_OPTIONS_KNOWNHOSTS, nothing);
    set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, nothing);
    set(SSH_OPTIONS_HOST, address.toUtf8());
    set(SSH_OPTIONS_PORT_STR, QByteArray::number(m_login.port));
    set(SSH_OPTIONS_USER, m_login.user.toUtf8());
    QStringList names;
    for (const QString &type : keyTypes)
        names.append(algorithms.value(type));
    set(SSH_OPTIONS_HOSTKEYS, names.join(u',').toLatin1());
    ssh_set_blocking(session.get(), 0);
    return session;
}

void Channel::connectWith(const QStringList &keyTypes, const QStringList &addresses, const base::Stop &stop)
{
    for (const QString &address : addresses) {
        m_session = sessionFor(address, keyTypes);
        const auto step = [this] {
            return ssh_connect(m_session.get());
        };
        try {
            if (finish(QStringLiteral("connecting"), stop, step) == SSH_OK)
                return;
        } catch (const base::Failure &) { // of an address that does not answer; another may
            if (stop.isGentle() || address == addresses.last())
                throw;
        }
    }
    throw unreachable(m_login, lastWords());
}

static QString fingerprintOf(ssh_key key)
{
    unsigned char *digest = nullptr;
    size_t size = 0;
    if (ssh_get_publickey_hash(key, SSH_PUBLICKEY_HASH_SHA256, &digest, &size) != SSH_OK)
        return {};
    char *text = ssh_get_fingerprint_hash(SSH_PUBLICKEY_HASH_SHA256, digest, size);
    const QString fingerprint = QString::fromLatin1(text);
    ssh_string_free_char(text);
    ssh_clean_pubkey_hash(&digest);
    return fingerprint;
}

struct ShownKey
{
    QString fingerprint;
    QString type; ///< in libssh's words: `ssh-ed25519`
};

static std::optional<ShownKey> shownBy(ssh_session session)
{
    ssh_key key = nullptr;
    if (ssh_get_server_publickey(session, &key) != SSH_OK)
        return {};
    const ShownKey shown{fingerprintOf(key), QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(key)))};
    ssh_key_free(key);
    return shown;
}

/// A server has a key of each type, and shows one that the client knows: an admin may have been told of any.
void Channel::connect(const base::Stop &stop)
{
    const QStringList known = addresses(stop);
    const QStringList all{QStringLiteral("ed25519"), QStringLiteral("ecdsa"), QStringLiteral("rsa")};
    QStringList untried = all;
    QStringList shown;
    while (!untried.isEmpty()) {
        try {
            connectWith(untried, known, stop);
        } catch (const base::Failure &) {
            if (shown.isEmpty() || stop.isGentle())
                throw;
            connectWith(all, known, stop); // unless it has no key of the types that are left, it is gone
            break;
        }
        const auto key = shownBy(m_session.get());
        if (!key || key->fingerprint.isEmpty())
            throw unreachable(m_login, lastWords());
        if (key->fingerprint == m_login.hostKey)
            return;
        shown.append(QStringLiteral("%1 (%2)").arg(key->fingerprint, key->type));
        untried.removeIf([&](const QString &type) { return key->type.contains(type); });
    }
    m_session.reset();
    throw otherHostKey(m_login, shown);
}

int Channel::signInWithKey(const base::Stop &stop) const
{
    ssh_key key = nullptr;
    // Without a passphrase, libssh would have one asked for in the terminal.
    ssh_pki_import_privkey_base64(m_login.key.reveal().trimmed().append('\n').constData(),
                                  m_login.passphrase.isEmpty() ? "" : m_login.passphrase.reveal().constData(),
                                  nullptr, nullptr, &key);
    if (!key)
        throw badKey();
    const std::unique_ptr<ssh_key_struct, decltype(&ssh_key_free)> held(key, &ssh_key_free);
    return finish(QStringLiteral("signing in"), stop,
                  [&] { return ssh_userauth_publickey(m_session.get(), nullptr, key); });
}

/// What asks in words for a password: the sign-in of servers that offer no other.
int Channel::answerQuestions(const base::Stop &stop) const
{
    ssh_session session = m_session.get();
    const auto step = [session] {
        return ssh_userauth_kbdint(session, nullptr, nullptr);
    };
    int result = finish(QStringLiteral("signing in"), stop, step);
    for (int round = 0; result == SSH_AUTH_INFO && round < mostQuestions; ++round) {
        for (int i = 0; i < ssh_userauth_kbdint_getnprompts(session); ++i) {
            char isShown = 0;
            ssh_userauth_kbdint_getprompt(session, unsigned(i), &isShown);
            ssh_userauth_kbdint_setanswer(session, unsigned(i),
                                          isShown ? "" : m_login.password.reveal().constData());
        }
        result = finish(QStringLiteral("signing in"), stop, step);
    }
    return result;
}

int Channel::signInWithPassword(unsigned offered, const base::Stop &stop) const
{
    if (!(offered & SSH_AUTH_METHOD_PASSWORD) && offered & SSH_AUTH_METHOD_INTERACTIVE)
        return answerQuestions(stop);
    return finish(QStringLiteral("signing in"), stop, [this] {
        return ssh_userauth_password(m_session.get(), nullptr, m_login.password.reveal().constData());
    });
}

static QString wordsOf(unsigned offered)
{
    QStringList words;
    if (offered & SSH_AUTH_METHOD_PASSWORD)
        words.append(QStringLiteral("password"));
    if (offered & SSH_AUTH_METHOD_INTERACTIVE)
        words.append(QStringLiteral("password, asked for"));
    if (offered & SSH_AUTH_METHOD_PUBLICKEY)
        words.append(QStringLiteral("key"));
    return words.isEmpty() ? QStringLiteral("nothing that is known here") : words.join(QStringLiteral(", "));
}

void Channel::signIn(const base::Stop &stop)
{
    ssh_session session = m_session.get();
    int result =
        finish(QStringLiteral("signing in"), stop, [session] { return ssh_userauth_none(session, nullptr); });
    const auto offered = static_cast<unsigned>(ssh_userauth_list(session, nullptr));
    if (result != SSH_AUTH_SUCCESS && !m_login.key.isEmpty())
        result = signInWithKey(stop);
    if (result != SSH_AUTH_SUCCESS && result != SSH_AUTH_ERROR && !m_login.password.isEmpty())
        result = signInWithPassword(
            result == SSH_AUTH_PARTIAL ? static_cast<unsigned>(ssh_userauth_list(session, nullptr)) : offered,
            stop);
    // Servers hang up on whoever has failed too often.
    if (result == SSH_AUTH_ERROR && !lastWords().contains(u"authentication", Qt::CaseInsensitive))
        throw cut(m_login, lastWords());
    if (result != SSH_AUTH_SUCCESS)
        throw signInRefused(m_login, wordsOf(offered));
    m_channel = ssh_channel_new(session);
    if (!m_channel ||
        finish(QStringLiteral("opening a channel"), stop,
               [this] { return ssh_channel_open_session(m_channel); }) != SSH_OK ||
        finish(QStringLiteral("opening SFTP"), stop,
               [this] { return ssh_channel_request_sftp(m_channel); }) != SSH_OK)
        throw withoutSftp(m_login, lastWords());
}

void Channel::waitForNews(QDeadlineTimer &deadline, const base::Stop &stop)
{
    stop.throwIfNow();
    const int count = ssh_channel_poll_timeout(m_channel, slice, 0);
    if (count == SSH_ERROR || count == SSH_EOF)
        throw cut(m_login, count == SSH_EOF ? QStringLiteral("the server ended it") : lastWords());
    if (count > 0)
        deadline.setRemainingTime(m_login.patience);
    else if (deadline.hasExpired())
        throw tooSlow(m_login, QStringLiteral("reading"));
}

void Channel::write(QByteArrayView bytes, const base::Stop &stop)
{
    QDeadlineTimer deadline(m_login.patience);
    while (!bytes.isEmpty()) {
        const int count = ssh_channel_write(m_channel, bytes.data(), uint32_t(bytes.size()));
        if (count < 0 && count != SSH_AGAIN)
            throw cut(m_login, lastWords());
        if (count > 0) {
            bytes = bytes.sliced(count);
            deadline.setRemainingTime(m_login.patience);
            continue;
        }
        // The server takes nothing more for now. What it has answered meanwhile is no sign that it will.
        stop.throwIfNow();
        if (deadline.hasExpired())
            throw tooSlow(m_login, QStringLiteral("writing"));
        if (ssh_channel_poll_timeout(m_channel, 0, 0) == SSH_ERROR)
            throw cut(m_login, lastWords());
        stop.waitFor(std::chrono::milliseconds(slice));
    }
}

void Channel::read(std::span<char> to, const base::Stop &stop)
{
    QDeadlineTimer deadline(m_login.patience);
    while (!to.empty()) {
        waitForNews(deadline, stop);
        const int count = ssh_channel_read_nonblocking(m_channel, to.data(), uint32_t(to.size()), 0);
        if (count > 0)
            to = to.subspan(size_t(count));
        else if (count != SSH_AGAIN && count != 0)
            throw cut(m_login, lastWords());
    }
}

} // namespace sftp
