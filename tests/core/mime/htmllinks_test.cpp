// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "mime/htmllinks.h"

class HtmlLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereAMessageMayLinkTo_data();
    void tellsWhereAMessageMayLinkTo();
    void tellsAPlaceAsText_data();
    void tellsAPlaceAsText();
    void cutsAnAddressThatIsTooLong();
};

void HtmlLinksTest::tellsWhereAMessageMayLinkTo_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isAllowed");
    for (const char *url : {"https://example.com", "HTTP://example.com", "mailto:ann@example.com", "ftp://x",
                            "tel:+4930", "sip:ann@example.com"})
        QTest::newRow(url) << QString::fromLatin1(url) << true;
    for (const char *url :
         {"", "x", ":x", "//example.com", "file:///x", "javascript:x", "data:,x", "ht\ntp:x"})
        QTest::newRow(url) << QString::fromLatin1(url) << false;
}

void HtmlLinksTest::tellsWhereAMessageMayLinkTo()
{
    QFETCH(QString, url);
    QTEST(mime::isAllowedLink(url), "isAllowed");
}

void HtmlLinksTest::tellsAPlaceAsText_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    for (const char *url : {"https://example.com", "file:///srv/plan.doc", "\\\\srv\\plan.doc", "/wiki",
                            "//example.com", "onenote:x", ":x"})
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(url);
    QTest::newRow("spaces around it") << QStringLiteral(" a b ") << QStringLiteral("a b");
    for (const char *url : {"", " ", "#top", "javascript:x", " Java\nScript:x", "vbscript:x", "data:,x",
                            "cid:x", "mid:x", "blob:x", "about:blank"})
        QTest::newRow(url) << QString::fromLatin1(url) << QString();
}

void HtmlLinksTest::tellsAPlaceAsText()
{
    QFETCH(QString, url);
    QTEST(mime::addressAsText(url), "text");
}

void HtmlLinksTest::cutsAnAddressThatIsTooLong()
{
    const QString url = QStringLiteral("https://example.com/") + QString(3000, u'x');
    QVERIFY(!mime::isAllowedLink(url));
    QCOMPARE(mime::addressAsText(url), QString(url.first(2048) + u'…'));
}

QTEST_GUILESS_MAIN(HtmlLinksTest)

#include "htmllinks_test.moc"
