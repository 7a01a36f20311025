// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include "e2e/chanceryctl.h"

using e2e::Chanceryctl;
using support::Ended;

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyValueTakesOneAway();
    void anEmptyValueIsNoneWhenSomethingIsAdded();
    void theSettingsTakeAnEmptyValueToo();
    void aValueWithoutASourceIsStillRefused();
};

static const QByteArray key = QByteArray(64, 'k').toBase64();

/// `account …` for a local archive, Archive, that is staged in a container.
static QStringList words(const QString &line)
{
    return QString(QStringLiteral("--json account ") + line).split(u' ', Qt::SkipEmptyParts);
}

static QStringList addition(const Chanceryctl &chanceryctl, const QString &secrets)
{
    return words(QStringLiteral("add --name Archive --kind local --set domains=example.com --set path=%1 "
                                "--set staging=azureblob --set "
                                "containerUrl=https://contoso1.blob.core.windows.net/archive %2")
                     .arg(chanceryctl.path(QStringLiteral("archive")), secrets));
}

static QStringList stored(const Chanceryctl &chanceryctl)
{
    const Ended shown = chanceryctl.run(words(QStringLiteral("show Archive")));
    const std::optional<QJsonDocument> document = e2e::onlyDocument(shown.out);
    QStringList keys;
    if (!document)
        return {QString::fromUtf8(shown.description())};
    for (const QJsonValue &each : document->object().value(u"secrets").toArray())
        keys.append(each.toString());
    return keys;
}

void SecretTest::anEmptyValueTakesOneAway()
{
    const Chanceryctl chanceryctl;
    const Ended added = chanceryctl.run(addition(chanceryctl, QStringLiteral("--secret accountKey=-")), key);
    QVERIFY2(added.exitCode == 0, added.description().constData());
    QCOMPARE(stored(chanceryctl), QStringList{QStringLiteral("accountKey")});
    const Ended edited =
        chanceryctl.run(words(QStringLiteral("edit Archive --secret accountKey= --secret sas=-")), "sig=a");
    QVERIFY2(edited.exitCode == 0, edited.description().constData());
    QCOMPARE(stored(chanceryctl), QStringList{QStringLiteral("sas")});
}

void SecretTest::anEmptyValueIsNoneWhenSomethingIsAdded()
{
    const Chanceryctl chanceryctl;
    const Ended added = chanceryctl.run(
        addition(chanceryctl, QStringLiteral("--secret sas= --secret accountKey=-")), key + '\n');
    QVERIFY2(added.exitCode == 0, added.description().constData());
    QCOMPARE(stored(chanceryctl), QStringList{QStringLiteral("accountKey")});
}

void SecretTest::theSettingsTakeAnEmptyValueToo()
{
    const Chanceryctl chanceryctl;
    const QStringList set{QStringLiteral("settings"), QStringLiteral("set"), QStringLiteral("--secret")};
    const Ended given = chanceryctl.run(set + QStringList{QStringLiteral("smtpPassword=-")}, "word");
    QVERIFY2(given.exitCode == 0, given.description().constData());
    const Ended taken = chanceryctl.run(set + QStringList{QStringLiteral("smtpPassword=")});
    QVERIFY2(taken.exitCode == 0, taken.description().constData());
}

void SecretTest::aValueWithoutASourceIsStillRefused()
{
    const Chanceryctl chanceryctl;
    const Ended ended =
        chanceryctl.run(addition(chanceryctl, QStringLiteral("--secret accountKey=hunter-two")));
    const QString fault = e2e::refusalFault(ended, 3, true);
    QVERIFY2(fault.isEmpty(), qUtf8Printable(fault));
    QVERIFY2(ended.out.contains("SECRET_ON_COMMAND_LINE"), ended.description().constData());
    QVERIFY2(!ended.out.contains("hunter-two"), ended.description().constData());
}

QTEST_GUILESS_MAIN(SecretTest)
#include "secret_test.moc"
