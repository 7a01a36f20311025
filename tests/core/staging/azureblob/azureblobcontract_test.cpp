// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QTest>

#include "contract/staging/stagingcontract.h"
#include "staging/azureblob/azureblobkind.h"
#include "support/azurite.h"
#include "support/fakeclock.h"

static const QString container = QStringLiteral("archive");

namespace {

class AzureFixture final : public contract::StagingFixture
{
public:
    AzureFixture(const support::Azurite &azurite, const QByteArray &key, const QByteArray &secret)
        : m_azurite(azurite), m_key(key), m_secret(secret)
    {}

    std::unique_ptr<staging::Staging> make() override
    {
        return azureblob::kind().make({.values = {{"containerUrl", m_azurite.containerUrl(container)}},
                                       .secretKeys = {m_key},
                                       .secret =
                                           [this](const QByteArray &key) {
                                               return base::Secret(key == m_key ? m_secret : QByteArray());
                                           },
                                       .clock = &m_clock,
                                       .network = {.proxy = QStringLiteral("none")}});
    }

    /// The other client stores the blob anew.
    void damage(const QByteArray &segment) override
    {
        const QString blob = QStringLiteral("segments/%1.tar").arg(QString::fromLatin1(segment));
        QByteArray content = m_azurite.client({QStringLiteral("get"), container, blob}).out;
        content[content.size() / 2] = static_cast<char>(content.at(content.size() / 2) ^ 1);
        if (m_azurite.client({QStringLiteral("put"), container, blob}, content).exitCode != 0)
            qFatal("The staged segment is not where it should be");
    }

private:
    const support::Azurite &m_azurite;
    QByteArray m_key;
    QByteArray m_secret;
    base::SystemClock m_clock;
};

} // namespace

static QByteArray printed(const support::Azurite &azurite, const QStringList &arguments)
{
    const support::Ended ended = azurite.client(arguments);
    if (ended.exitCode != 0)
        qFatal("%s", ended.description().constData());
    return ended.out;
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    support::Azurite azurite;
    const QString problem = azurite.start();
    if (!problem.isEmpty())
        qFatal("%s", qPrintable(problem));
    printed(azurite, {QStringLiteral("make"), container});
    const QByteArray sas =
        printed(azurite, {QStringLiteral("sas"), container, QStringLiteral("rcwd"), QStringLiteral("2")});
    int failures = 0;
    for (const auto &[key, secret] :
         {std::pair{QByteArray("accountKey"), azurite.key()}, std::pair{QByteArray("sas"), sas}}) {
        AzureFixture fixture(azurite, key, secret);
        contract::StagingContract suite(fixture);
        failures += QTest::qExec(&suite, argc, argv);
    }
    return failures;
}
