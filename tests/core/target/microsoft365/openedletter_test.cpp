// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/mail.h"
#include "support/failureof.h"
#include "target/microsoft365/openedletter.h"

using microsoft365::OpenedLetter;

static const QString mailbox = QStringLiteral("u1");

namespace {

/// Gives some bytes and then fails.
class BrokenDevice final : public QIODevice
{
public:
    BrokenDevice() { open(QIODevice::ReadOnly); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        if (std::exchange(m_isGiven, true))
            return -1;
        std::fill_n(data, std::min<qint64>(maximum, 10), 'x');
        return std::min<qint64>(maximum, 10);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_isGiven = false;
};

} // namespace

class OpenedLetterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesALetterApart();
    void holdsLargeOnesInTheScratchFolderOnly();
    void knowsWhatTheHtmlShows();
    void givesEveryPartAName();
    void carriesTheOriginalOfAnEMail();
    void carriesItselfWhenItsTextIsCut_data();
    void carriesItselfWhenItsTextIsCut();
    void doesNotCarryItselfWhenItsTextJustFits();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
};

void OpenedLetterTest::takesALetterApart()
{
    const mail::Files files{mail::file(1000), mail::file(70'000), QByteArray()};
    OpenedLetter opened(mail::letter(1, mailbox, files), {});
    QCOMPARE(opened.headers().subject, QStringLiteral("[XIP] Lunch"));
    QVERIFY(opened.html().contains(QStringLiteral("At noon?")) ||
            opened.text().contains(QStringLiteral("At noon?")));
    QCOMPARE(opened.parts().size(), size_t{3});
    QCOMPARE(opened.partsSize(), 71'000);
    for (size_t i = 0; i < files.size(); ++i) {
        QCOMPARE(opened.parts()[i].name, QStringLiteral("%1.bin").arg(i));
        QCOMPARE(opened.parts()[i].size, files[i].size());
        QCOMPARE(opened.read(i, 0, files[i].size()), files[i]);
    }
    QCOMPARE(opened.read(1, 60'000, 1'000'000), files[1].mid(60'000));
    QCOMPARE(opened.read(1, 10, 20), files[1].mid(10, 20));
}

void OpenedLetterTest::holdsLargeOnesInTheScratchFolderOnly()
{
    QTemporaryDir folder;
    const QString scratch = folder.filePath(QStringLiteral("cache"));
    const mail::Files files{mail::file(5'000'000)};
    {
        OpenedLetter opened(mail::letter(1, mailbox, files), scratch);
        QVERIFY(QFileInfo(scratch).isDir()); // its files may have no names
        QCOMPARE(opened.read(0, 4'999'990, 100), files[0].right(10));
    }
    QVERIFY(QDir(scratch).isEmpty());
    const QString unused = folder.filePath(QStringLiteral("unused"));
    const OpenedLetter small(mail::letter(2, mailbox), unused);
    QVERIFY(!QFileInfo::exists(unused));
}

void OpenedLetterTest::knowsWhatTheHtmlShows()
{
    const QByteArray bytes = "From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\n"
                             "Content-Type: multipart/related; boundary=x\r\n\r\n"
                             "--x\r\nContent-Type: text/html\r\n\r\n<img src=\"cid:one@x\">\r\n"
                             "--x\r\nContent-Type: image/png\r\nContent-ID: <one@x>\r\nContent-Disposition: "
                             "inline; filename=1.png\r\n\r\n1\r\n"
                             "--x\r\nContent-Type: image/png\r\nContent-ID: <two@x>\r\n\r\n2\r\n--x--\r\n";
    const OpenedLetter opened(mail::letterOf(bytes, mail::keyOf(QStringLiteral("i")), mailbox), {});
    QCOMPARE(opened.parts().size(), size_t{2});
    QCOMPARE(opened.parts()[0].contentId, "one@x");
    QVERIFY(opened.parts()[0].isInline);
    QVERIFY(!opened.parts()[1].isInline);
}

void OpenedLetterTest::givesEveryPartAName()
{
    const QByteArray bytes =
        "From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        "--x\r\nContent-Type: text/plain\r\n\r\nhi\r\n--x\r\nContent-Type: image/png\r\n\r\n1\r\n--x--\r\n";
    const OpenedLetter opened(mail::letterOf(bytes, mail::keyOf(QStringLiteral("i")), mailbox), {});
    QCOMPARE(opened.parts().at(0).name, QStringLiteral("attachment-1"));
}

void OpenedLetterTest::carriesTheOriginalOfAnEMail()
{
    const QByteArray original =
        "From: a@example.com\r\nTo: b@example.com\r\nSubject: S\r\nX-Mailer: m\r\n\r\nbody\r\n";
    OpenedLetter opened(mail::passedThrough(original, mailbox), {});
    QCOMPARE(opened.parts().size(), size_t{1});
    QCOMPARE(opened.parts()[0].name, QStringLiteral("original.eml"));
    QCOMPARE(opened.parts()[0].mediaType, "message/rfc822");
    QCOMPARE(opened.read(0, 0, original.size()), original);
    QVERIFY(opened.ownHeaders().contains("X-Archive-Key"));
    QVERIFY(!opened.ownHeaders().contains("X-Mailer"));
}

void OpenedLetterTest::carriesItselfWhenItsTextIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray fields = "From: a@example.com\r\n\r\n";
    QTest::newRow("LF") << QByteArray(fields + QByteArray("0123456789abcde\n").repeated(100'000));
    QTest::newRow("CRLF") << QByteArray(fields + QByteArray("0123456789abcd\r\n").repeated(100'000));
    QTest::newRow("one byte too long") << QByteArray(fields + QByteArray(OpenedLetter::bodyLimit + 1, 'x'));
    model::Message composed = mail::message();
    composed.html = QStringLiteral("<p>0123456789</p>\n").repeated(100'000);
    QTest::newRow("composed HTML") << mail::bytesOf(composed, QStringLiteral("i"));
}

void OpenedLetterTest::carriesItselfWhenItsTextIsCut()
{
    QFETCH(QByteArray, bytes);
    OpenedLetter opened(mail::letterOf(bytes, mail::keyOf(QStringLiteral("i")), mailbox), {});
    QVERIFY(opened.text().size() <= OpenedLetter::bodyLimit);
    QVERIFY(opened.html().size() <= OpenedLetter::bodyLimit);
    QCOMPARE(opened.parts().size(), size_t{1});
    QCOMPARE(opened.parts()[0].name, QStringLiteral("original.eml"));
    QCOMPARE(opened.read(0, 0, bytes.size()), bytes);
}

void OpenedLetterTest::doesNotCarryItselfWhenItsTextJustFits()
{
    const QByteArray bytes = "From: a@example.com\r\n\r\n" + QByteArray(OpenedLetter::bodyLimit, 'x');
    const OpenedLetter opened(mail::letterOf(bytes, mail::keyOf(QStringLiteral("i")), mailbox), {});
    QCOMPARE(opened.text().size(), OpenedLetter::bodyLimit);
    QVERIFY(opened.parts().empty());
}

void OpenedLetterTest::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<base::Reaction>("reaction");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("too few bytes") << 0 << base::Reaction::SkipItem << QByteArray("MESSAGE_UNREADABLE");
    QTest::newRow("breaks off") << 1 << base::Reaction::Retry << QByteArray("MESSAGE_UNREADABLE");
    QTest::newRow("no e-mail") << 2 << base::Reaction::SkipItem << QByteArray("SOURCE_ITEM_UNREADABLE");
}

void OpenedLetterTest::refusesWhatCannotBeRead()
{
    QFETCH(int, kind);
    QFETCH(base::Reaction, reaction);
    QFETCH(QByteArray, key);
    target::Letter letter = mail::letter(1, mailbox);
    if (kind == 0)
        ++letter.size;
    else if (kind == 1)
        letter.open = [] {
            return std::make_unique<BrokenDevice>();
        };
    else
        letter = mail::letterOf("no e-mail at all", letter.archiveKey, mailbox);
    const base::Failure failure = support::failureOf([&] { OpenedLetter(letter, {}); });
    QCOMPARE(failure.reaction, reaction);
    QCOMPARE(failure.key, key);
}

QTEST_GUILESS_MAIN(OpenedLetterTest)
#include "openedletter_test.moc"
