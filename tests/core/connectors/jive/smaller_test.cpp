// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QTest>

#include "connectors/jive/smaller.h"

class SmallerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halvesAPageDownToOneEntryWithoutItsText();
    void asksForNoTextOfWhatIsNoList();
    void letsTheListGoOnAsItWasAskedFor();
    void marksWhatCameWithoutItsText();
};

static QUrl urlOf(const char *query)
{
    return QUrl(QStringLiteral("https://x/api/core/v3/contents?") + QLatin1String(query));
}

static QJsonObject pageOf(const QString &next)
{
    QJsonObject page{{QStringLiteral("list"), QJsonArray{QJsonObject{{QStringLiteral("id"), 1}}}}};
    if (!next.isEmpty())
        page.insert(QStringLiteral("links"), QJsonObject{{QStringLiteral("next"), next}});
    return page;
}

static QString nextOf(const QJsonObject &answer)
{
    return answer.value(u"links").toObject().value(u"next").toString();
}

static QUrl briefOf(const QUrl &whole)
{
    QUrl last = whole;
    for (QUrl next = whole; !next.isEmpty(); next = jive::smaller(next))
        last = next;
    return last;
}

void SmallerTest::halvesAPageDownToOneEntryWithoutItsText()
{
    QUrl url = urlOf("sort=a&count=7&fields=@all&startIndex=20");
    for (const char *fewer : {"count=3", "count=1"}) {
        url = jive::smaller(url);
        const QString query = QStringLiteral("sort=a&%1&fields=@all&startIndex=20").arg(QLatin1String(fewer));
        QCOMPARE(url.query(), query);
    }
    const QString brief = jive::smaller(url).query();
    QVERIFY2(brief.startsWith(QStringLiteral("sort=a&count=1&fields=type,id,")), qPrintable(brief));
    QVERIFY2(brief.endsWith(QStringLiteral("&startIndex=20")), qPrintable(brief));
    QVERIFY(brief.contains(QStringLiteral(",resources,")) && brief.contains(QStringLiteral(",visibility,")));
    QVERIFY(!brief.contains(QStringLiteral("content,")) && !brief.contains(QStringLiteral("@all")));
    QVERIFY(jive::smaller(jive::smaller(url)).isEmpty());
}

void SmallerTest::asksForNoTextOfWhatIsNoList()
{
    const QUrl plain(QStringLiteral("https://x/api/core/v3/contents/1"));
    QVERIFY(jive::smaller(plain).query().startsWith(QStringLiteral("fields=type,id,")));
    QVERIFY(jive::smaller(urlOf("directive=silent"))
                .query()
                .startsWith(QStringLiteral("directive=silent&fields=type,id,")));
    QVERIFY(jive::smaller(jive::smaller(plain)).isEmpty());
}

void SmallerTest::letsTheListGoOnAsItWasAskedFor()
{
    const QUrl whole = urlOf("count=100&fields=@all");
    const auto goesOn = [&](const QString &next, const QUrl &asked) {
        return nextOf(jive::completed(pageOf(next), whole, asked));
    };
    const auto written = [](const char *fields, const char *count) {
        return QStringLiteral("http://y/contents?fields=%1&count=%2&startIndex=50")
            .arg(QLatin1String(fields), QLatin1String(count));
    };
    QCOMPARE(goesOn(written("%40all", "50"), jive::smaller(whole)), written("%40all", "100"));
    QCOMPARE(goesOn(written("type%2Cid", "1"), briefOf(whole)), written("@all", "100"));
    QVERIFY(!jive::completed(pageOf({}), whole, jive::smaller(whole)).contains(u"links"));
}

void SmallerTest::marksWhatCameWithoutItsText()
{
    const QUrl whole = urlOf("count=2&fields=@all");
    const auto first = [](const QJsonObject &answer) {
        return answer.value(u"list").toArray().first().toObject();
    };
    QVERIFY(!jive::isTooLarge(first(jive::completed(pageOf({}), whole, jive::smaller(whole)))));
    QVERIFY(jive::isTooLarge(first(jive::completed(pageOf({}), whole, briefOf(whole)))));
    const QUrl entity(QStringLiteral("https://x/api/core/v3/contents/1"));
    QVERIFY(jive::isTooLarge(jive::completed({{QStringLiteral("id"), 1}}, entity, jive::smaller(entity))));
}

QTEST_GUILESS_MAIN(SmallerTest)
#include "smaller_test.moc"
