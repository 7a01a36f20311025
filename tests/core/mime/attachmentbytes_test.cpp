// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/attachmentbytes.h"
#include "support/failureof.h"

namespace {

/// Gives some bytes and then an error, as a broken disk does.
class Failing final : public QIODevice
{
public:
    Failing() { open(ReadOnly | Unbuffered); }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_given) {
            setErrorString(QStringLiteral("the disk is gone"));
            return -1;
        }
        m_given = true;
        std::fill_n(data, std::min<qint64>(size, 10), 'x');
        return std::min<qint64>(size, 10);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_given = false;
};

base::Failure failureOf(const model::Attachment &attachment, const mime::Opener &open)
{
    return support::failureOf([&] { mime::readAttachment(attachment, open, [](QByteArrayView) {}); });
}

} // namespace

class AttachmentBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverAllBytesInPieces();
    void refusesHalfAFile_data();
    void refusesHalfAFile();
    void passesOnWhatTheOpenerThrows();
};

void AttachmentBytesTest::handsOverAllBytesInPieces()
{
    QByteArray bytes(1'000'003, Qt::Uninitialized);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i % 251);
    model::Attachment attachment = compose::attachment(QStringLiteral("x"), "1");
    attachment.size = bytes.size();
    QByteArray taken;
    mime::readAttachment(attachment, compose::opener({{"1", bytes}}), [&](QByteArrayView piece) {
        QVERIFY(piece.size() <= 100'000);
        taken += piece;
    });
    QCOMPARE(taken, bytes);
}

void AttachmentBytesTest::refusesHalfAFile_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"null", "closed", "error", "short", "long"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void AttachmentBytesTest::refusesHalfAFile()
{
    QFETCH(QString, way);
    model::Attachment attachment = compose::attachment(QStringLiteral("plan.pdf"), "1");
    attachment.size = way == u"short" ? 5 : way == u"long" ? 3 : -1;
    const base::Failure failure =
        failureOf(attachment, [&](const model::Attachment &) -> std::unique_ptr<QIODevice> {
            if (way == u"null")
                return nullptr;
            if (way == u"closed")
                return std::make_unique<QBuffer>();
            if (way == u"error")
                return std::make_unique<Failing>();
            return compose::deviceOf("four");
        });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
    QCOMPARE(failure.reaction, base::Reaction::Retry);
    QVERIFY(failure.text.contains(QStringLiteral("plan.pdf")));
}

void AttachmentBytesTest::passesOnWhatTheOpenerThrows()
{
    const base::Failure failure =
        failureOf(compose::attachment({}, "1"), [](const model::Attachment &) -> std::unique_ptr<QIODevice> {
            throw base::itemFailure("GONE", QStringLiteral("It is gone."));
        });
    QCOMPARE(failure.key, QByteArray("GONE"));
}

QTEST_GUILESS_MAIN(AttachmentBytesTest)

#include "attachmentbytes_test.moc"
