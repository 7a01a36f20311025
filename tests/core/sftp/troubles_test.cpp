// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/redactor.h"
#include "sftp/packet.h"
#include "sftp/troubles.h"

using namespace sftp;
using base::Reaction;

class TroublesTest : public QObject
{
    Q_OBJECT

    const Login m_login{
        .host = QStringLiteral("sftp.example.com"), .port = 2222, .user = QStringLiteral("ann")};

private Q_SLOTS:
    void tellsWhatAServerSaysOnOneLineAndWithoutSecrets()
    {
        base::rememberSecret("open sesame");
        const QString text =
            cut(m_login, QStringLiteral("no\r\n\x1b[31m “open sesame” ") + QString(5000, u'x')).text;
        QVERIFY(text.startsWith(u"The connection to sftp.example.com:2222 was cut: no"));
        QVERIFY(!text.contains(u'\n') && !text.contains(u'\x1b') && !text.contains(u"sesame"));
        QVERIFY(text.size() < 300);
        QVERIFY(cut(m_login, {}).text.endsWith(u"no reason is given."));
    }
    void triesAgainWhatMayPass()
    {
        const QString doing = QStringLiteral("reading “a.zip”");
        for (const base::Failure &failure : {unknownHost(m_login), unreachable(m_login, {}), cut(m_login, {}),
                                             tooSlow(m_login, doing), refusal(m_login, 4, {}, doing)})
            QVERIFY2(failure.reaction == Reaction::Retry, failure.key.constData());
        for (const quint32 status : {Status::NoSuchFile, Status::PermissionDenied}) {
            const base::Failure failure = refusal(m_login, status, {}, doing);
            QVERIFY(failure.reaction == Reaction::EndRun && !failure.fix.isEmpty());
            QVERIFY(failure.text.contains(doing));
        }
        QVERIFY(signInRefused(m_login, QStringLiteral("key")).reaction == Reaction::SignInAgain);
        QVERIFY(closedFile(m_login, QStringLiteral("a.zip")).reaction == Reaction::SkipItem);
    }
};

QTEST_GUILESS_MAIN(TroublesTest)
#include "troubles_test.moc"
