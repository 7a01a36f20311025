// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "mime/gmimevalues.h"

namespace {

QString flattened(const QByteArray &value)
{
    QStringList list;
    for (const model::Person &person : mime::mailboxesIn(value))
        list += person.name + u'<' + person.address + u'>';
    return list.join(u'|');
}

} // namespace

class GMimeValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesText_data();
    void decodesText();
    void readsMailboxes_data();
    void readsMailboxes();
    void readsAnyListInTime_data();
    void readsAnyListInTime();
    void readsAGroupInAGroup();
    void decodesBytes_data();
    void decodesBytes();
    void worksInManyThreads();
};

void GMimeValuesTest::decodesText_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *value, const char *text) {
        QTest::newRow(value) << QByteArray(value) << QString::fromUtf8(text);
    };
    row("", "");
    row("plain", "plain");
    row("=?UTF-8?Q?M=C3=BCller?=", "Müller");
    row("a =?utf-8?b?w7w=?= b", "a ü b");
    row("=?iso-8859-1?Q?M=FCller?= =?UTF-8?Q?_x?=", "Müller x");
    row("=?shift_jis?B?ie+LYw==?=", "会議");
    row("raw \xC3\xBC", "raw ü");
    row("raw \xFC", "raw ü");
    row("raw \x93quoted\x94", "raw “quoted”");
    row("=?broken?=", "=?broken?=");
}

void GMimeValuesTest::decodesText()
{
    QFETCH(QByteArray, value);
    QTEST(mime::decodedText(value), "text");
}

void GMimeValuesTest::readsMailboxes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("mailboxes");
    const auto row = [](const char *value, const char *mailboxes) {
        QTest::newRow(value) << QByteArray(value) << QString::fromUtf8(mailboxes);
    };
    row("", "");
    row("ann@contoso.com", "<ann@contoso.com>");
    row("Desk 42 <ann@contoso.com>, \"Ops, Bob\" <bob@contoso.com>",
        "Desk 42<ann@contoso.com>|Ops, Bob<bob@contoso.com>");
    row("=?UTF-8?Q?M=C3=BCller?= <m@x.com>", "Müller<m@x.com>");
    row("M\xFCller <m@x.com>", "Müller<m@x.com>");
    row("ann@contoso.com (Ann (the first) Lee)", "Ann (the first) Lee<ann@contoso.com>");
    row("Team: ann@contoso.com, Bob <bob@contoso.com>;, eve@x.com",
        "<ann@contoso.com>|Bob<bob@contoso.com>|<eve@x.com>");
    row("undisclosed-recipients:;", "");
    row("ann@m\xC3\xBCller.example", "<ann@xn--mller-kva.example>");
    row("ann@xn--mller-kva.example", "<ann@xn--mller-kva.example>");
    row("\"a b\"@x.com", "<\"a b\"@x.com>");
    row("<@relay.example:ann@contoso.com>", "<ann@contoso.com>");
    row("ann", "<ann>");
    row(",, ann@contoso.com,", "<ann@contoso.com>");
    row("a..b@x.com", "<a..b@x.com>");
    row("Ann <ann.@x.com>, bob@x.com", "<bob@x.com>|Ann<ann.@x.com>");
    row("ann@x.com; Bob <bob@x.com>;eve@x.com", "<ann@x.com>|Bob<bob@x.com>|<eve@x.com>");
    row("\"Doe; d@x.com\" <ann@x.com>, bob@x.com (of c,d@x.com)",
        "Doe; d@x.com<ann@x.com>|of c,d@x.com<bob@x.com>");
    row("ann@old.com <ann@new.com>", "ann@old.com<ann@new.com>");
    row("<ann@contoso.com> <bob@contoso.com>", "<ann@contoso.com>|<bob@contoso.com>");
    row("John 5\" Doe <john@contoso.com>, Bob \"B\" Lee <bob@contoso.com>",
        "John 5 Doe<john@contoso.com>|Bob B Lee<bob@contoso.com>");
    row("John Doe (Sales <john@contoso.com>, bob@contoso.com",
        "John Doe (Sales<john@contoso.com>|<bob@contoso.com>");
    row("John :( Doe <john@contoso.com>, bob@contoso.com", "( Doe<john@contoso.com>|<bob@contoso.com>");
    row("ann@contoso.com (Sales, bob@contoso.com", "<ann@contoso.com>|<bob@contoso.com>");
    row("Team (x: ann@contoso.com: bob@contoso.com", "<ann@contoso.com>|<bob@contoso.com>");
    row("(<)ann@x.com, Bob (x", "<ann@x.com>");
    row("a..b@x.com (Ann)", "<a..b@x.com (Ann)>");
    row("Team: Ann <ann@contoso.com>, Bob (x <bob@contoso.com>;, eve@x.com",
        "Ann<ann@contoso.com>|Bob (x<bob@contoso.com>|<eve@x.com>");
    row("\"Doe, Bob (x\" <bob@x.com>, ann@x.com (a \" b)", "Doe, Bob (x<bob@x.com>|a  b<ann@x.com>");
}

void GMimeValuesTest::readsMailboxes()
{
    QFETCH(QByteArray, value);
    QTEST(flattened(value), "mailboxes");
}

void GMimeValuesTest::readsAnyListInTime_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("mailboxes");
    const auto row = [](const char *name, const QByteArray &value, const char *mailboxes) {
        QTest::newRow(name) << value << QString::fromLatin1(mailboxes);
    };
    row("groups in groups", QByteArray("a:").repeated(200'000), "");
    row("with somebody", QByteArray("a:bob,ann@x.com,").repeated(50'000), "<ann@x.com>|<bob>");
    row("in quotation marks", QByteArray("\"a\":b@c.com,").repeated(50'000), "<b@c.com>");
    row("that end in texts", QByteArray("\";\"a:(;)b@c.com,").repeated(50'000), "<b@c.com>");
    row("behind an open quotation mark", '"' + QByteArray("a:").repeated(200'000) + ",b@c.com", "<b@c.com>");
    row("comments in comments", "b@c.com " + QByteArray("(").repeated(200'000), "<b@c.com>");
    row("names without addresses", QByteArray("a b,").repeated(50'000) + "c@d.com", "<c@d.com>");
    row("quoted ones", QByteArray("a b,\"x@y\",").repeated(50'000) + "c@d.com", "<c@d.com>|<\"x@y\">");
    row("groups side by side", QByteArray("a:b@c.com;,").repeated(20'000), "<b@c.com>");
}

/// Were one of them not bounded, the test would crash or take hours.
void GMimeValuesTest::readsAnyListInTime()
{
    QFETCH(QByteArray, value);
    QTEST(flattened(value), "mailboxes");
}

void GMimeValuesTest::readsAGroupInAGroup()
{
    QCOMPARE(flattened("a: b: c: ann@x.com, d: e: f: g: h: i: j: k: bob;;;"),
             QStringLiteral("<ann@x.com>|<bob>"));
}

void GMimeValuesTest::decodesBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *bytes, const char *charset, const char *text) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(charset) << QString::fromUtf8(text);
    };
    row("UTF-8", "ü会", "utf-8", "ü会");
    row("no charset, UTF-8", "ü", "", "ü");
    row("no charset, 8 bit", "\xFC\x80", "", "ü€");
    row("says ASCII", "\xFC", "us-ascii", "ü");
    row("Latin-1", "\xFC", "ISO-8859-1", "ü");
    row("Cyrillic", "\xCF\xF0\xE8", "windows-1251", "При");
    row("Japanese", "\x1B$B2q5D\x1B(B", "iso-2022-jp", "会議");
    row("broken UTF-8", "a\xFFz", "utf-8", "a\uFFFDz");
    row("broken Shift-JIS", "a\x81", "shift_jis", "a\uFFFD");
    row("unknown charset", "ü", "x-nobody-knows", "ü");
    row("hostile charset", "ü", "../../x//TRANSLIT", "ü");
}

void GMimeValuesTest::decodesBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, charset);
    QTEST(mime::decodedBytes(bytes, charset), "text");
}

void GMimeValuesTest::worksInManyThreads()
{
    std::atomic<int> right = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&right] {
            for (int n = 0; n < 200; ++n)
                right +=
                    flattened("=?iso-8859-1?Q?M=FCller?= <m@x.com>") == QStringLiteral("Müller<m@x.com>");
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(right.load(), 800);
}

QTEST_GUILESS_MAIN(GMimeValuesTest)

#include "gmimevalues_test.moc"
