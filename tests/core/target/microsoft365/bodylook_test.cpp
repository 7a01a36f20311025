// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/microsoft365/bodylook.h"

using mime::HtmlTokenizer;

class BodyLookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatStandsWhere_data();
    void tellsWhatStandsWhere();
};

static QStringList lookOf(const QString &html)
{
    microsoft365::BodyLook look(html);
    qsizetype text = 0;
    HtmlTokenizer tokens(html);
    for (auto kind = tokens.next(); kind != HtmlTokenizer::Kind::End; kind = tokens.next()) {
        if (kind == HtmlTokenizer::Kind::Text)
            text += tokens.text().size();
        else if (kind == HtmlTokenizer::Kind::StartTag)
            look.add(tokens, text);
    }
    return look.takeAll();
}

void BodyLookTest::tellsWhatStandsWhere_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("look");
    const auto row = [](const char *html, const char *look) {
        QTest::newRow(html) << QString::fromLatin1(html) << QString::fromLatin1(look);
    };
    row("<p title=x><b>a</b></p>", "");
    row("ab<p style=\"Color : RED; width:1px;;\">", "2 color:red|2 width:1px");
    row("<p style='a:b/*;*/c'>", "0 a:bc");
    row("<p style='display&#58;none'>", "0 display:none");
    row("a<TEMPLATE>b<input VALUE='do  NOT'>", "1 <template|2 <input|2 value=donot");
    row("<p class=a hidden>", "0 hidden=");
    row("<img alt='' src=cid:x><input value=''>", "0 <input");
    row("<img alt=Plan src='data:image/png;base64,AA=='>", "0 alt=plan|0 src=data:image/png;base64,aa==");
    row("<ol start=7 type=a>", "0 start=7|0 type=a");
    row("<style>p { a:b }</style><p class='A b'>", "0 <style>p{a:b}|0 class=ab");
    row("<style><!-- --></style><style>p {}</style><p class=a>", "");
}

void BodyLookTest::tellsWhatStandsWhere()
{
    QFETCH(QString, html);
    QTEST(lookOf(html).join(u'|'), "look");
}

QTEST_GUILESS_MAIN(BodyLookTest)
#include "bodylook_test.moc"
