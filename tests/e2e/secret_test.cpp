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
    void anEmptyValueTakesOneOfAConnectorAway();
    void anEmptyValueIsNoneWhenSomethingIsAdded();
    void theSettingsTakeAnEmptyValueToo();
    void aValueWithoutASourceIsStillRefused();
    void anEmptySourceTakesNothingAway();
    void whatMayBeASecretIsNotShown();
    void theSettingsAreAllSetOrNone();
};

static const QByteArray key = QByteArray(64, 'k').toBase64();

static QStringList words(const QString &line, const QString &family = QStringLiteral("account"))
{
    return QStringLiteral("--json %1 %2").arg(family, line).split(u' ', Qt::SkipEmptyParts);
}

/// Adds a local archive, Archive, that is staged in a container.
static QStringList addition(const Chanceryctl &chanceryctl, const QString &secrets)
{
    return words(QStringLiteral("add --name Archive --kind local --set domains=example.com --set path=%1 "
                                "--set staging=azureblob --set "
                                "containerUrl=https://contoso1.blob.core.windows.net/archive %2")
                     .arg(chanceryctl.path(QStringLiteral("archive")), secrets));
}

/// The keys of the secrets that the account or connector of that name has.
static QStringList stored(const Chanceryctl &chanceryctl, const QString &name = QStringLiteral("Archive"),
                          const QString &family = QStringLiteral("account"))
{
    const Ended shown = chanceryctl.run(words(QStringLiteral("show ") + name, family));
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

void SecretTest::anEmptyValueTakesOneOfAConnectorAway()
{
    const Chanceryctl chanceryctl;
    const QString connector = QStringLiteral("connector");
    const Ended added = chanceryctl.run(addition(chanceryctl, QStringLiteral("--secret accountKey=-")), key);
    QVERIFY2(added.exitCode == 0, added.description().constData());
    const QString line = QStringLiteral(
        "add --type jabber --name Chats --account Archive --accept-terms --set server=db.example.com "
        "--set database=tcmadb --set username=reader --secret password=-");
    const Ended connected = chanceryctl.run(words(line, connector), "word");
    QVERIFY2(connected.exitCode == 0, connected.description().constData());
    QCOMPARE(stored(chanceryctl, QStringLiteral("Chats"), connector),
             QStringList{QStringLiteral("password")});
    const Ended edited = chanceryctl.run(words(QStringLiteral("edit Chats --secret password="), connector));
    QVERIFY2(edited.exitCode == 0, edited.description().constData());
    QCOMPARE(stored(chanceryctl, QStringLiteral("Chats"), connector), QStringList());
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

void SecretTest::anEmptySourceTakesNothingAway()
{
    const Chanceryctl chanceryctl;
    const Ended added = chanceryctl.run(addition(chanceryctl, QStringLiteral("--secret accountKey=-")), key);
    QVERIFY2(added.exitCode == 0, added.description().constData());
    for (const QByteArray &nothing : {QByteArray(), QByteArray("\n")}) {
        const Ended ended =
            chanceryctl.run(words(QStringLiteral("edit Archive --secret accountKey=-")), nothing);
        VERIFY_REFUSED(ended, 3, true);
        QVERIFY2(ended.out.contains("SECRET_MISSING"), ended.description().constData());
    }
    QCOMPARE(stored(chanceryctl), QStringList{QStringLiteral("accountKey")});
}

void SecretTest::whatMayBeASecretIsNotShown()
{
    const Chanceryctl chanceryctl;
    const Ended ended = chanceryctl.run(addition(chanceryctl, QStringLiteral("--secret hunter2")));
    VERIFY_REFUSED(ended, 3, true);
    QVERIFY(!ended.out.contains("hunter2") && !ended.err.contains("hunter2"));
}

void SecretTest::theSettingsAreAllSetOrNone()
{
    const Chanceryctl chanceryctl;
    const Ended ended = chanceryctl.run(
        words(QStringLiteral("set lanes=8 --secret bogus=-"), QStringLiteral("settings")), "x");
    VERIFY_REFUSED(ended, 3, true);
    const Ended got = chanceryctl.run(words(QStringLiteral("get lanes"), QStringLiteral("settings")));
    QVERIFY2(!got.out.contains("\"8\""), got.description().constData());
}

QTEST_GUILESS_MAIN(SecretTest)
#include "secret_test.moc"
