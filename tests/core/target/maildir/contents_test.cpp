// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "contract/target/letters.h"
#include "target/maildir/contents.h"
#include "target/maildir/messagename.h"

using contract::Letters;
using Content = target::Found::Content;

static const QString mailbox = QStringLiteral("ann@example.com");

/// What every target tells of contents is tried in maildircontract_test.
class ContentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aCopyIsReadWhateverItsNameIsNow_data();
    void aCopyIsReadWhateverItsNameIsNow();
    void aCopyThatIsGoneIsNoOther();

private:
    maildir::MailFolder folder() const { return {m_directory->path(), mailbox, QStringLiteral("XIP")}; }
    void write(const char *part, const QString &name, const QByteArray &digest) const
    {
        QDir().mkpath(folder().part(part));
        QFile file(folder().part(part) + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("X-Archive-Sha256: " + digest.toHex() + "\r\n\r\nText\r\n");
    }
    Content contentOf(const target::Letter &letter) const
    {
        std::map<model::DeliveryKey, target::Found> found{
            {letter.key,
             {target::Found::State::Complete, maildir::baseName(letter.key, letter.size).toLatin1()}}};
        maildir::tellContents(folder(), std::span(&letter, 1), found, {});
        return found.at(letter.key).content;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

static target::Letter letterWith(char digest)
{
    target::Letter letter = contract::letterTo(mailbox, 1, contract::messageOf(1));
    letter.sourceDigest = QByteArray(32, digest);
    return letter;
}

void ContentsTest::aCopyIsReadWhateverItsNameIsNow_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("name");
    const target::Letter letter = letterWith('1');
    const QString base = maildir::baseName(letter.key, letter.size);
    QTest::newRow("as delivered") << QByteArray("cur") << maildir::deliveredName(base);
    QTest::newRow("new") << QByteArray("new") << base;
    QTest::newRow("answered") << QByteArray("cur") << QString(maildir::deliveredName(base) + u'R');
    QTest::newRow("of another size") << QByteArray("cur")
                                     << maildir::deliveredName(
                                            maildir::baseName(letter.key, letter.size + 1));
}

void ContentsTest::aCopyIsReadWhateverItsNameIsNow()
{
    QFETCH(QByteArray, part);
    QFETCH(QString, name);
    write(part.constData(), name, QByteArray(32, '2'));
    QCOMPARE(contentOf(letterWith('1')), Content::Other);
    QCOMPARE(contentOf(letterWith('2')), Content::Same);
    write("new", QStringLiteral("anybody's"), QByteArray(32, '1'));
    QCOMPARE(contentOf(letterWith('1')), Content::Elsewhere);
}

void ContentsTest::aCopyThatIsGoneIsNoOther()
{
    QCOMPARE(contentOf(letterWith('1')), Content::Same);
    write("cur", QStringLiteral("another"), QByteArray(32, '1'));
    QCOMPARE(contentOf(letterWith('1')), Content::Same);
}

QTEST_GUILESS_MAIN(ContentsTest)
#include "contents_test.moc"
