// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "base/digest.h"
#include "staging/azureblob/azureblobstaging.h"
#include "staging/azureblob/upload.h"
#include "support/azurite.h"
#include "support/failureof.h"
#include "support/faultproxy.h"

using Fate = support::FaultProxy::Fate;
using support::HttpRequest;

static const QString container = QStringLiteral("archive");

/// On Azurite, behind a proxy that does to requests what the network may.
class AzureBlobStagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void anotherClientReadsWhatWasStaged_data();
    void anotherClientReadsWhatWasStaged();
    void goesOnWhereAnUploadWasCut();
    void aLostAnswerStoresNothingTwice_data();
    void aLostAnswerStoresNothingTwice();
    void waitsOutAServerThatIsBusy();
    void readsOnAfterACut();
    void namesAContainerThatIsNotThere();
    void namesAKeyThatIsNotAccepted();
    void namesAPermissionThatIsMissing();
    void tellsAnAccidentFromASegmentThatIsGone();
    void documentsKeepTheirNames();

private:
    std::unique_ptr<azureblob::AzureBlobStaging> staging(const QString &of = container,
                                                         const QByteArray &sas = {}) const;
    QString put(const QByteArray &content, const base::Stop &stop = {});
    QByteArray stored() const
    {
        return m_azurite
            .client({QStringLiteral("get"), container,
                     QStringLiteral("segments/%1.tar").arg(QString::fromLatin1(m_segment))})
            .out;
    }
    qsizetype count(const char *method, const char *query = "") const
    {
        return std::ranges::count_if(m_proxy->requests(), [&](const HttpRequest &request) {
            return request.method == method && request.target.contains(query);
        });
    }

    base::SystemClock m_clock;
    support::Azurite m_azurite;
    std::optional<support::FaultProxy> m_proxy;
    std::function<Fate(const HttpRequest &)> m_fate;
    QByteArray m_segment;
    QByteArray m_key;
};

static QByteArray contentOf(qsizetype size)
{
    QByteArray content(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        content[i] = static_cast<char>(i * 31 + i / 4099);
    return content;
}

static constexpr qsizetype large = 3 * azureblob::pieceBytes + 1000;

void AzureBlobStagingTest::initTestCase()
{
    QCOMPARE(m_azurite.start(), QString());
    const support::Ended made = m_azurite.client({QStringLiteral("make"), container});
    QVERIFY2(made.exitCode == 0, made.description().constData());
    m_proxy.emplace(m_azurite.port(), [this](const HttpRequest &request) { return m_fate(request); });
}

void AzureBlobStagingTest::init()
{
    m_fate = [](const HttpRequest &) {
        return Fate::Pass;
    };
    m_proxy->forget();
    m_segment = base::randomBytes(16).toHex();
    m_key = m_azurite.key();
}

std::unique_ptr<azureblob::AzureBlobStaging> AzureBlobStagingTest::staging(const QString &of,
                                                                           const QByteArray &sas) const
{
    QString url = m_azurite.containerUrl(of);
    url.replace(QString::number(m_azurite.port()), QString::number(m_proxy->port()));
    return std::make_unique<azureblob::AzureBlobStaging>(staging::StagingContext{
        .values = {{"containerUrl", url}},
        .secretKeys = {sas.isEmpty() ? "accountKey" : "sas"},
        .secret = [this, sas](const QByteArray &key) { return base::Secret(key == "sas" ? sas : m_key); },
        .clock = &m_clock,
        .network = {.proxy = QStringLiteral("none")}});
}

QString AzureBlobStagingTest::put(const QByteArray &content, const base::Stop &stop)
{
    QBuffer device;
    device.setData(content);
    device.open(QIODevice::ReadOnly);
    return staging()->put(m_segment, device, content.size(), base::Digest::sha256(content), stop);
}

void AzureBlobStagingTest::anotherClientReadsWhatWasStaged_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("in one go") << qsizetype(100000);
    QTest::newRow("in blocks") << large;
}

void AzureBlobStagingTest::anotherClientReadsWhatWasStaged()
{
    QFETCH(qsizetype, size);
    const QString where = put(contentOf(size));
    QVERIFY(where.endsWith(QStringLiteral("/archive/segments/%1.tar").arg(QString::fromLatin1(m_segment))));
    QCOMPARE(base::Digest::sha256(stored()), base::Digest::sha256(contentOf(size)));
}

/// The process ends in the middle; the next one sends what is missing.
void AzureBlobStagingTest::goesOnWhereAnUploadWasCut()
{
    const base::Stop stop;
    QByteArrayList kept; // blocks are sent side by side: the cut waits until the server has these
    m_fate = [&](const HttpRequest &request) {
        if (request.method == "PUT" && kept.size() < 2 && !kept.contains(request.target))
            kept.append(request.target);
        if (request.method != "PUT" || kept.contains(request.target))
            return Fate::Pass;
        if (!std::ranges::all_of(kept, [this](auto &each) { return m_proxy->answered().contains(each); }))
            return Fate::Busy;
        stop.now();
        return Fate::LoseRequest;
    };
    QCOMPARE(support::failureOf([&] { put(contentOf(large), stop); }).reaction, base::Reaction::Stopped);
    m_fate = [](const HttpRequest &) {
        return Fate::Pass;
    };
    QVERIFY(!staging()->verify(m_segment, base::Digest::sha256(contentOf(large)), {}));
    m_proxy->forget();
    put(contentOf(large));
    QVERIFY(count("PUT", "comp=block&") <= 2); // one more may have been under way to the server
    QVERIFY(std::ranges::none_of(kept, [this](auto &each) { return m_proxy->answered().contains(each); }));
    QVERIFY(staging()->verify(m_segment, base::Digest::sha256(contentOf(large)), {}));
}

void AzureBlobStagingTest::aLostAnswerStoresNothingTwice_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("in one go") << qsizetype(100000) << QByteArray(".tar");
    QTest::newRow("a block") << large << QByteArray("comp=block&");
    QTest::newRow("the commit") << large << QByteArray("comp=blocklist");
}

void AzureBlobStagingTest::aLostAnswerStoresNothingTwice()
{
    QFETCH(qsizetype, size);
    QFETCH(QByteArray, query);
    bool isLost = false;
    m_fate = [&](const HttpRequest &request) {
        const bool isMeant = request.method == "PUT" && request.target.contains(query);
        return isMeant && !std::exchange(isLost, true) ? Fate::LoseAnswer : Fate::Pass;
    };
    put(contentOf(size));
    QVERIFY(isLost);
    QVERIFY(stored() == contentOf(size));
    const bool isBlock = query == "comp=block&";
    QCOMPARE(count("PUT", query.constData()), isBlock ? 5 : 1);
}

void AzureBlobStagingTest::waitsOutAServerThatIsBusy()
{
    int left = 6;
    m_fate = [&](const HttpRequest &request) {
        return request.method == "PUT" && left > 0 && left-- % 2 == 0 ? Fate::Busy : Fate::Pass;
    };
    put(contentOf(large));
    QCOMPARE(left, 0);
    QVERIFY(stored() == contentOf(large));
}

void AzureBlobStagingTest::readsOnAfterACut()
{
    put(contentOf(large));
    bool isLost = false;
    m_fate = [&](const HttpRequest &request) {
        const bool isMeant =
            request.method == "GET" && !request.headers.value("range").startsWith("bytes=0-");
        return isMeant && !std::exchange(isLost, true) ? Fate::LoseAnswer : Fate::Pass;
    };
    const auto from = staging();
    QVERIFY(from->open(m_segment, 5, large - 5, {})->readAll() == contentOf(large).mid(5));
    QVERIFY(isLost);
}

/// Those behind it were not tried.
static model::Check failedIn(const model::Checks &checks)
{
    const auto failed = std::ranges::find(checks, model::Check::State::Failed, &model::Check::state);
    return failed == checks.end() ? model::Check() : *failed;
}

void AzureBlobStagingTest::namesAContainerThatIsNotThere()
{
    const auto nowhere = staging(QStringLiteral("nowhere"));
    QCOMPARE(support::failureOf([&] { nowhere->verify(m_segment, QByteArray(32, 'x'), {}); }).key,
             "STAGING_CONTAINER_MISSING");
    QCOMPARE(support::failureOf([&] { nowhere->putDocument(QStringLiteral("x.json"), "{}", {}); }).key,
             "STAGING_CONTAINER_MISSING");
    QCOMPARE(failedIn(nowhere->probe({})).name, QStringLiteral("Staging container"));
}

void AzureBlobStagingTest::namesAKeyThatIsNotAccepted()
{
    m_key = QByteArray(64, 'k').toBase64();
    const base::Failure failure = support::failureOf([&] { put("x"); });
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QCOMPARE(failure.area, base::Area::SignIn);
    const model::Check failed = failedIn(staging()->probe({}));
    QCOMPARE(failed.name, QStringLiteral("Staging sign-in"));
    QCOMPARE(failed.area.value(), base::Area::SignIn);
}

void AzureBlobStagingTest::namesAPermissionThatIsMissing()
{
    const QByteArray sas =
        m_azurite.client({QStringLiteral("sas"), container, QStringLiteral("r"), QStringLiteral("1")}).out;
    const base::Failure failure =
        support::failureOf([&] { staging(container, sas)->putDocument(QStringLiteral("x.json"), "{}", {}); });
    QCOMPARE(failure.key, "STAGING_PERMISSION");
    QVERIFY(!failure.text.contains(QStringLiteral("sig=")));
}

void AzureBlobStagingTest::tellsAnAccidentFromASegmentThatIsGone()
{
    put(contentOf(1000));
    const base::Failure tooShort = support::failureOf([&] { staging()->open(m_segment, 999, 2, {}); });
    QCOMPARE(tooShort.key, "STAGED_SEGMENT_MISSING");
    m_key = QByteArray(64, 'k').toBase64();
    QCOMPARE(support::failureOf([&] { staging()->open(m_segment, 0, 2, {}); }).area, base::Area::SignIn);
}

void AzureBlobStagingTest::documentsKeepTheirNames()
{
    staging()->putDocument(QStringLiteral("manifests/0a/run-1.json"), "{\"run\": 1}", {});
    QCOMPARE(
        m_azurite.client({QStringLiteral("get"), container, QStringLiteral("manifests/0a/run-1.json")}).out,
        "{\"run\": 1}");
    QCOMPARE(support::failureOf([&] { staging()->putDocument(QStringLiteral("segments/x"), "x", {}); }).key,
             "INVALID_NAME");
    QCOMPARE(support::failureOf([&] { staging()->document(QStringLiteral("../x"), {}); }).key,
             "INVALID_NAME");
}

QTEST_GUILESS_MAIN(AzureBlobStagingTest)
#include "azureblobstaging_test.moc"
