// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stagingpatience.h"

#include <type_traits>

#include <QIODevice>

#include "engine/progress.h"

namespace engine {

static QString about(const QString &place, const QString &sentence)
{
    return QStringLiteral("Staging %1: %2").arg(place, sentence);
}

class StagingPatience::Shared final : public staging::Staging
{
public:
    Shared(std::unique_ptr<staging::Staging> staging, StagingPatience &patience)
        : m_staging(std::move(staging)), m_patience(patience)
    {}

    QString place() const override { return m_staging->place(); }
    model::Checks probe(const base::Stop &stop) override { return m_staging->probe(stop); }
    QString put(const QByteArray &segment, QIODevice &content, qint64 size, const QByteArray &sha256,
                const base::Stop &stop) override
    {
        return once([&] { return m_staging->put(segment, content, size, sha256, stop); });
    }
    bool verify(const QByteArray &segment, const QByteArray &sha256, const base::Stop &stop) override
    {
        return once([&] { return m_staging->verify(segment, sha256, stop); });
    }
    std::unique_ptr<QIODevice> open(const QByteArray &segment, qint64 offset, qint64 length,
                                    const base::Stop &stop) override
    {
        return once([&] { return m_staging->open(segment, offset, length, stop); });
    }
    bool remove(const QByteArray &segment, const base::Stop &stop) override
    {
        return once([&] { return m_staging->remove(segment, stop); });
    }
    void putDocument(const QString &name, const QByteArray &bytes, const base::Stop &stop) override
    {
        once([&] { m_staging->putDocument(name, bytes, stop); });
    }
    QByteArray document(const QString &name, const base::Stop &stop) override
    {
        return once([&] { return m_staging->document(name, stop); });
    }

private:
    template<typename Call>
    std::invoke_result_t<Call> once(const Call &call)
    {
        m_patience.throwIfGivenUp(place());
        try {
            return call();
        } catch (const base::Failure &failure) {
            if (failure.reaction != base::Reaction::Retry)
                throw;
            throw m_patience.giveUp(place(), failure);
        }
    }

    std::unique_ptr<staging::Staging> m_staging;
    StagingPatience &m_patience;
};

std::vector<staging::StagingKind> StagingPatience::shared(std::vector<staging::StagingKind> kinds)
{
    for (staging::StagingKind &kind : kinds) {
        kind.make = [this, make = kind.make](const staging::StagingContext &given) {
            const auto place = std::make_shared<QString>(); // known before anything is waited for
            staging::StagingContext context = given;
            context.waiting = [place, tell = m_progress.waiting()](const base::Failure &failure,
                                                                   std::chrono::milliseconds pause) {
                base::Failure named = failure;
                named.text = about(*place, failure.text);
                tell(named, pause);
            };
            auto staging = make(context);
            *place = staging->place();
            return std::make_unique<Shared>(std::move(staging), *this);
        };
    }
    return kinds;
}

std::optional<base::Failure> StagingPatience::unreachable()
{
    return m_givenUp.with([](const GivenUp &givenUp) { return givenUp.first; });
}

void StagingPatience::throwIfGivenUp(const QString &place)
{
    m_givenUp.with([&](const GivenUp &givenUp) {
        if (const auto known = givenUp.byPlace.find(place); known != givenUp.byPlace.end())
            throw base::Failure(known->second);
    });
}

base::Failure StagingPatience::giveUp(const QString &place, const base::Failure &failure)
{
    const QStringList fix{failure.fix,
                          QStringLiteral("What is not staged yet stays in the data folder, and the "
                                         "next run stages it.")};
    const base::Failure lasting{base::Reaction::LeaveMailbox, failure.area, failure.key,
                                about(place, failure.text), fix.join(u' ').trimmed()};
    return m_givenUp.with([&](GivenUp &givenUp) {
        if (!givenUp.first)
            givenUp.first = lasting;
        return givenUp.byPlace.emplace(place, lasting).first->second; // of two at a time, one is told
    });
}

} // namespace engine
