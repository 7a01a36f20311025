// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/markup.h"

class MarkupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsMentions_data();
    void findsMentions();
    void findsAndReplacesImages();
};

void MarkupTest::findsMentions_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("ids");
    QTest::newRow("new")
        << QStringLiteral(
               "<a class='jiveTT-hover-user' data-objectId=\"2012\" data-objectType=\"3\" href='x'>B</a>")
        << QStringLiteral("2012");
    QTest::newRow("old")
        << QStringLiteral("<a class=\"jive-username-link\" data-userid=\"5316\" href=\"/people/x\">S</a>")
        << QStringLiteral("5316");
    QTest::newRow("twice") << QStringLiteral(
                                  "<a data-userid=1>x</a><a data-userid=1>x</a><a data-userid=2>y</a>")
                           << QStringLiteral("1 2");
    QTest::newRow("a document") << QStringLiteral("<a data-objectId=\"7\" data-objectType=\"102\">d</a>")
                                << QString();
    QTest::newRow("no number") << QStringLiteral("<a data-userid=\"1/../2\">d</a>") << QString();
}

void MarkupTest::findsMentions()
{
    QFETCH(QString, html);
    QTEST(jive::mentionedIn(html).join(u' '), "ids");
}

void MarkupTest::findsAndReplacesImages()
{
    const QString html = QStringLiteral(
        "<p><img src=\"/a?x=1&amp;y=2\" alt='a'><img src='b'>t<img src=\"/a?x=1&amp;y=2\"></p>");
    QCOMPARE(jive::imagesIn(html).join(u' '), u"/a?x=1&y=2 b");
    const QString other = jive::withImages(
        html, [](const QString &source) { return source == u"b" ? QString() : QStringLiteral("cid:1"); });
    QCOMPARE(other, u"<p><img src=\"cid:1\" alt='a'><img src='b'>t<img src=\"cid:1\"></p>");
}

QTEST_GUILESS_MAIN(MarkupTest)
#include "markup_test.moc"
