// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonObject>
#include <QTest>

#include "e2e/chanceryctl.h"

using e2e::Chanceryctl;
using support::Ended;

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInToNoAccountWithoutPersons();
};

void SignInTest::signsInToNoAccountWithoutPersons()
{
    const Chanceryctl chanceryctl;
    const Ended added = chanceryctl.run(
        {QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"),
         QStringLiteral("Archive"), QStringLiteral("--kind"), QStringLiteral("local"),
         QStringLiteral("--set"), QStringLiteral("domains=example.com"), QStringLiteral("--set"),
         QStringLiteral("path=") + chanceryctl.path(QStringLiteral("archive"))});
    QVERIFY2(added.exitCode == 0, added.description().constData());
    const Ended ended = chanceryctl.run({QStringLiteral("--json"), QStringLiteral("account"),
                                         QStringLiteral("sign-in"), QStringLiteral("Archive")});
    const QString fault = e2e::refusalFault(ended, 3, true);
    QVERIFY2(fault.isEmpty(), qUtf8Printable(fault));
    const QJsonObject error =
        e2e::onlyDocument(ended.out)->object().value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("key")).toString(), QStringLiteral("NO_SIGN_IN"));
}

QTEST_GUILESS_MAIN(SignInTest)
#include "signin_test.moc"
