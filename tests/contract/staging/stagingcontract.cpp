// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/staging/stagingcontract.h"

#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "support/failureof.h"

namespace contract {

/// A segment with an id of its own and content of that size.
struct Segment
{
    explicit Segment(qsizetype size) : content(size, Qt::Uninitialized)
    {
        for (qsizetype i = 0; i < size; ++i)
            content[i] = static_cast<char>(i * 7 + i / 251);
        sha256 = base::Digest::sha256(content);
    }

    QString putInto(staging::Staging &staging, const base::Stop &stop = {}) const
    {
        QBuffer device;
        device.setData(content);
        device.open(QIODevice::ReadOnly);
        return staging.put(id, device, content.size(), sha256, stop);
    }

    QByteArray id = base::randomBytes(16).toHex();
    QByteArray content;
    QByteArray sha256;
};

void StagingContract::probePasses()
{
    const model::Checks checks = m_fixture.make()->probe({});
    QVERIFY(!checks.empty());
    for (const model::Check &check : checks)
        QVERIFY2(check.state != model::Check::State::Failed, qPrintable(check.text));
}

void StagingContract::whatWasPutIsThereWhole_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("an empty tar") << qsizetype(1024);
    QTest::newRow("a piece") << qsizetype(1 << 20);
    QTest::newRow("some pieces") << qsizetype((9 << 20) + 512);
}

void StagingContract::whatWasPutIsThereWhole()
{
    QFETCH(qsizetype, size);
    const Segment segment(size);
    const QString where = segment.putInto(*m_fixture.make());
    const auto staging = m_fixture.make();
    QCOMPARE(where, staging::segmentAt(staging->place(), segment.id));
    QVERIFY(staging->verify(segment.id, segment.sha256, {}));
    const auto device = staging->open(segment.id, 0, size, {});
    QVERIFY(device->readAll() == segment.content);
}

void StagingContract::aRangeIsThatRange_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("first byte") << qint64(0) << qint64(1);
    QTest::newRow("an entry") << qint64(512) << qint64(1234);
    QTest::newRow("many bytes") << qint64(100) << qint64(2 << 20);
    QTest::newRow("the end") << qint64((3 << 20) - 5) << qint64(5);
}

void StagingContract::aRangeIsThatRange()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const Segment segment(3 << 20);
    const auto staging = m_fixture.make();
    segment.putInto(*staging);
    const auto device = staging->open(segment.id, offset, length, {});
    QVERIFY(device->readAll() == segment.content.mid(offset, length));
}

void StagingContract::puttingTheSameAgainSucceeds()
{
    const Segment segment(5000);
    const QString where = segment.putInto(*m_fixture.make());
    QCOMPARE(segment.putInto(*m_fixture.make()), where);
    QVERIFY(m_fixture.make()->verify(segment.id, segment.sha256, {}));
}

void StagingContract::otherContentUnderTheNameIsAConflict()
{
    const Segment segment(5000);
    Segment other(6000);
    other.id = segment.id;
    const auto staging = m_fixture.make();
    segment.putInto(*staging);
    const base::Failure failure = support::failureOf([&] { other.putInto(*staging); });
    QCOMPARE(failure.key, "STAGING_CONFLICT");
    QCOMPARE(failure.area, base::Area::Destination);
    QVERIFY(staging->verify(segment.id, segment.sha256, {}));
}

void StagingContract::contentWithAnotherDigestIsRefused_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("another byte") << 0;
    QTest::newRow("a byte less") << -1;
    QTest::newRow("a byte more") << 1;
}

void StagingContract::contentWithAnotherDigestIsRefused()
{
    QFETCH(int, change);
    const Segment segment(2 << 20);
    QByteArray content = segment.content;
    if (change == 0)
        content[4711] = static_cast<char>(content[4711] ^ 1);
    else if (change < 0)
        content.chop(1);
    else
        content.append('x');
    QBuffer device(&content);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto staging = m_fixture.make();
    const base::Failure failure = support::failureOf(
        [&] { staging->put(segment.id, device, segment.content.size(), segment.sha256, {}); });
    QCOMPARE(failure.key, "SEGMENT_DAMAGED");
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(!staging->verify(segment.id, base::Digest::sha256(content), {}));
    segment.putInto(*staging);
    QVERIFY(staging->verify(segment.id, segment.sha256, {}));
}

void StagingContract::aPutThatBreaksOffLeavesNothing()
{
    class Breaking : public QBuffer
    {
        qint64 readData(char *data, qint64 maximum) override
        {
            setErrorString(QStringLiteral("The disk fails here."));
            return pos() > (1 << 20) ? -1 : QBuffer::readData(data, std::min<qint64>(maximum, 300000));
        }
    } device;
    const Segment segment(3 << 20);
    device.setData(segment.content);
    QVERIFY(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto staging = m_fixture.make();
    const base::Failure failure = support::failureOf(
        [&] { staging->put(segment.id, device, segment.content.size(), segment.sha256, {}); });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(!staging->verify(segment.id, segment.sha256, {}));
    segment.putInto(*staging);
    QVERIFY(staging->verify(segment.id, segment.sha256, {}));
}

void StagingContract::verifyNoticesAChangedByte()
{
    const Segment segment(3 << 20);
    segment.putInto(*m_fixture.make());
    m_fixture.damage(segment.id);
    const auto staging = m_fixture.make();
    QVERIFY(!staging->verify(segment.id, segment.sha256, {}));
    QCOMPARE(support::failureOf([&] { segment.putInto(*staging); }).key, "STAGING_CONFLICT");
}

void StagingContract::verifyIsFalseForWhatIsNotThere()
{
    QVERIFY(!m_fixture.make()->verify(base::randomBytes(16).toHex(), QByteArray(32, 'x'), {}));
}

void StagingContract::aRangeThatIsNotThereFails_data()
{
    QTest::addColumn<bool>("isStored");
    QTest::newRow("no such segment") << false;
    QTest::newRow("beyond its end") << true;
}

void StagingContract::aRangeThatIsNotThereFails()
{
    QFETCH(bool, isStored);
    const Segment segment(5000);
    const auto staging = m_fixture.make();
    if (isStored)
        segment.putInto(*staging);
    const base::Failure failure = support::failureOf([&] { staging->open(segment.id, 4000, 1001, {}); });
    QCOMPARE(failure.area, base::Area::Destination);
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
}

void StagingContract::removeRemovesAndForgives()
{
    const Segment segment(5000);
    const auto staging = m_fixture.make();
    segment.putInto(*staging);
    QVERIFY(staging->remove(segment.id, {}));
    QVERIFY(!staging->verify(segment.id, segment.sha256, {}));
    QVERIFY(staging->remove(segment.id, {}));
    segment.putInto(*staging);
    QVERIFY(staging->verify(segment.id, segment.sha256, {}));
}

void StagingContract::documentsAreReplaced()
{
    const auto staging = m_fixture.make();
    const QString name =
        QStringLiteral("manifests/%1.json").arg(QString::fromLatin1(base::randomBytes(4).toHex()));
    QVERIFY(staging->document(name, {}).isEmpty());
    staging->putDocument(name, "{\"run\": 1, \"long\": \"longer than the next\"}", {});
    staging->putDocument(name, "{\"run\": 2}", {});
    QCOMPARE(m_fixture.make()->document(name, {}), "{\"run\": 2}");
}

void StagingContract::stopNowEndsAtOnce()
{
    const Segment segment(3 << 20);
    const auto staging = m_fixture.make();
    const base::Stop stop;
    stop.now();
    QCOMPARE(support::failureOf([&] { segment.putInto(*staging, stop); }).reaction, base::Reaction::Stopped);
    QVERIFY(!staging->verify(segment.id, segment.sha256, {}));
}

} // namespace contract
