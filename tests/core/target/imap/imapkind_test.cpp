// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/target/letters.h"
#include "core/target/imap/scripted.h"
#include "target/imap/imapkind.h"

class ImapKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsEveryField();
    void onlyTheFolderAndASingleMailboxSayWhereCopiesLie();
    void itsTargetsShareWhatTheyRead();
};

void ImapKindTest::explainsEveryField()
{
    const target::TargetKind kind = imap::kind();
    QCOMPARE(kind.id, "imap");
    QStringList keys;
    for (const model::Field &field : kind.fields) {
        keys.append(QString::fromLatin1(field.key));
        QVERIFY2(!field.label.isEmpty() && !field.help.isEmpty(), field.key.constData());
    }
    for (const char *key : {"host", "port", "security", "auth", "username", "masterUser", "directory",
                            "folderPrefix", "password"})
        QVERIFY2(keys.contains(QLatin1String(key)), key);
}

void ImapKindTest::onlyTheFolderAndASingleMailboxSayWhereCopiesLie()
{
    for (const model::Field &field : imap::kind().fields)
        QVERIFY2(field.isPlace == (field.key == "folderPrefix" || field.key == "username"),
                 field.key.constData());
}

void ImapKindTest::itsTargetsShareWhatTheyRead()
{
    support::ImapServer server;
    const target::TargetKind kind = imap::kind();
    const auto context = scripted::contextOf(server);
    const auto letters = contract::lettersTo(scripted::mailbox, 3);
    kind.make(context)->put(scripted::mailbox, QStringLiteral("XIP"), letters, {});
    QCOMPARE(kind.make(context)->find(scripted::mailbox, QStringLiteral("XIP"), letters, {}).size(), 3u);
    server.forget();
    QCOMPARE(kind.make(context)->find(scripted::mailbox, QStringLiteral("XIP"), letters, {}).size(), 3u);
    QCOMPARE(server.count("UID FETCH"), 1); // whether they are still there
}

QTEST_GUILESS_MAIN(ImapKindTest)
#include "imapkind_test.moc"
