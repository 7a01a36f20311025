// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/mediatype.h"

class MediaTypeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesByTheNamesEnding_data();
    void goesByTheNamesEnding();
};

void MediaTypeTest::goesByTheNamesEnding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("an image") << QStringLiteral("a/b.PNG") << QByteArray("image/png");
    QTest::newRow("two endings") << QStringLiteral("a.txt.pdf") << QByteArray("application/pdf");
    QTest::newRow("unknown") << QStringLiteral("a.qqq") << QByteArray();
    QTest::newRow("none") << QStringLiteral("txt") << QByteArray();
    QTest::newRow("empty") << QString() << QByteArray();
}

void MediaTypeTest::goesByTheNamesEnding()
{
    QFETCH(QString, name);
    QTEST(xip::mediaTypeOf(name), "type");
}

QTEST_GUILESS_MAIN(MediaTypeTest)
#include "mediatype_test.moc"
