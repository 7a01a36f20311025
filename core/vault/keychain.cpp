// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychain.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include <QCoreApplication>
#include <QEvent>
#include <QEventLoop>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include "base/digest.h"
#include "base/failure.h"

namespace vault::keychain {

static constexpr std::chrono::minutes patience{2};

static const QString &service()
{
    static const QString name = QStringLiteral("Chancery");
    return name;
}

namespace {

struct Answer
{
    bool isThere = false;
    QKeychain::Error error = QKeychain::NoError;
    QString text;
    base::Secret value;
};

/// QtKeychain queues all jobs of a process in one object that lives in the thread of the first; once that
/// thread has ended, no job ever finishes again. So all jobs run in one thread, which lives as long as the
/// process.
class JobThread final : public QThread
{
public:
    using Make = std::function<QKeychain::Job *()>;

    JobThread() : m_here(*this)
    {
        m_here.moveToThread(this);
        start();
    }

    ~JobThread() override
    {
        quit();
        wait();
    }

    Answer ask(const Make &make)
    {
        const std::lock_guard oneAtATime(m_asking);
        std::unique_lock lock(m_mutex);
        m_make = &make;
        QCoreApplication::postEvent(&m_here, new QEvent(QEvent::User));
        m_answered.wait(lock, [this] { return m_answer.has_value(); });
        return *std::exchange(m_answer, std::nullopt);
    }

private:
    /// What is in the thread.
    class Here final : public QObject
    {
    public:
        explicit Here(JobThread &thread) : m_thread(thread) {}

        bool event(QEvent *event) override
        {
            if (event->type() != QEvent::User)
                return QObject::event(event);
            m_thread.work();
            return true;
        }

    private:
        JobThread &m_thread;
    };

    void work()
    {
        const Make *make = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            make = m_make;
        }
        Answer answer = finished((*make)());
        const std::lock_guard lock(m_mutex);
        m_answer = std::move(answer);
        m_answered.notify_one();
    }

    /// The job deletes itself, also when it is answered only after the patience is over.
    static Answer finished(QKeychain::Job *job)
    {
        Answer answer;
        QEventLoop loop;
        QObject::connect(job, &QKeychain::Job::finished, &loop, [&](QKeychain::Job *done) {
            answer.isThere = true;
            answer.error = done->error();
            answer.text = done->errorString();
            if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                answer.value = base::Secret(QByteArray::fromBase64(reading->textData().toLatin1()));
            loop.quit();
        });
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        job->setInsecureFallback(false);
        job->start();
        loop.exec();
        return answer;
    }

    Here m_here;
    std::mutex m_asking;
    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_answered;
    const Make *m_make = nullptr;
    std::optional<Answer> m_answer;
};

} // namespace

static JobThread &jobThread()
{
    static JobThread thread;
    return thread;
}

static base::Failure failed(QByteArray key, const QString &text, const QString &fix)
{
    return {base::Reaction::SignInAgain, base::Area::SignIn, std::move(key), text, fix};
}

/// Throws for every error but a missing entry.
static void throwUnlessAnswered(const Answer &answer)
{
    if (!answer.isThere)
        throw failed("VAULT_LOCKED", QStringLiteral("The %1 has not answered for two minutes.").arg(name()),
                     QStringLiteral("Look for a window that asks to unlock it, then try again."));
    switch (answer.error) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return;
    case QKeychain::AccessDenied:
        throw failed("VAULT_LOCKED", QStringLiteral("The %1 is locked.").arg(name()),
                     QStringLiteral("Unlock it, for example by signing in to the desktop, then try again."));
    case QKeychain::AccessDeniedByUser:
        throw failed("VAULT_DENIED", QStringLiteral("Access to the %1 was refused.").arg(name()),
                     QStringLiteral("Try again and allow Chancery to use it."));
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        throw failed("VAULT_UNAVAILABLE",
                     QStringLiteral("The %1 cannot be used: %2.").arg(name(), answer.text),
                     QStringLiteral(
                         "Sign in to a desktop with a keyring. On a machine without one, let CHANCERY_VAULT="
                         "file:PATH name a passphrase file before the data folder is first used."));
    }
    Q_UNREACHABLE();
}

std::optional<base::Secret> read(const QString &key)
{
    const Answer answer = jobThread().ask([&] {
        auto job = std::make_unique<QKeychain::ReadPasswordJob>(service());
        job->setKey(key);
        return job.release();
    });
    throwUnlessAnswered(answer);
    return answer.error == QKeychain::NoError ? std::optional(answer.value) : std::nullopt;
}

void write(const QString &key, const base::Secret &value)
{
    throwUnlessAnswered(jobThread().ask([&] {
        auto job = std::make_unique<QKeychain::WritePasswordJob>(service());
        job->setKey(key);
        // As text: some platforms limit or convert binary values.
        job->setTextData(QString::fromLatin1(value.reveal().toBase64()));
        return job.release();
    }));
}

void remove(const QString &key)
{
    throwUnlessAnswered(jobThread().ask([&] {
        auto job = std::make_unique<QKeychain::DeletePasswordJob>(service());
        job->setKey(key);
        return job.release();
    }));
}

void checkThatItWorks()
{
    const QByteArray random = base::randomBytes(8).toHex();
    const QString key = QStringLiteral("check %1").arg(QString::fromLatin1(random));
    write(key, base::Secret(random));
    const std::optional<base::Secret> found = read(key);
    remove(key);
    if (!found || found->reveal() != random)
        throw failed("VAULT_UNAVAILABLE",
                     QStringLiteral("The %1 does not keep what is stored in it.").arg(name()),
                     QStringLiteral("Check the keychain of this system."));
}

QString name()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("Windows Credential Manager");
#elif defined(Q_OS_DARWIN)
    return QStringLiteral("macOS keychain");
#else
    return QStringLiteral("keyring of the desktop");
#endif
}

} // namespace vault::keychain
