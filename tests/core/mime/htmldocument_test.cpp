// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/envelope.h"
#include "mime/htmldocument.h"
#include "mime/inlineimages.h"

using compose::Role;

namespace {

QString document(const model::Message &message, const QByteArray &event = "post", const QString &notes = {})
{
    mime::InlineImages images;
    const mime::Envelope envelope(message.people, message.sourceName, "xip");
    return QString::fromUtf8(mime::htmlDocument(message, envelope, {event, {}, notes}, images));
}

} // namespace

class HtmlDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithATable();
    void escapesWhatTheSourceSays();
    void leavesBccOut();
    void namesAnEventOtherThanAPost();
    void boundsTheListOfPeople();
    void endsWithTheNotes();
    void isAWholeDocument();
};

void HtmlDocumentTest::beginsWithATable()
{
    model::Message message = compose::message();
    message.html = QStringLiteral("<p>hello</p>");
    message.utcOffset = std::chrono::minutes(60);
    message.conversationTopic = QStringLiteral("Desk");
    const QString html = document(message);
    const auto row = [](const char *label, const char *value) {
        return QStringLiteral("<tr><th align=\"left\" valign=\"top\">%1</th><td>%2</td></tr>")
            .arg(QLatin1String(label), QLatin1String(value));
    };
    QVERIFY(html.contains(row("Source", "XIP")));
    QVERIFY(html.contains(row("Conversation", "Desk")));
    QVERIFY(html.contains(row("From", "Desk 42 &lt;ann@contoso.com&gt;")));
    QVERIFY(html.contains(row("Participants", "Bob &lt;bob@contoso.com&gt;")));
    QVERIFY(html.contains(row("Time", "2026-11-20 09:00:00 +01:00")));
    QVERIFY(!html.contains(QStringLiteral("Event")));
    QVERIFY(html.indexOf(QStringLiteral("<p>hello</p>")) > html.indexOf(QStringLiteral("</table>")));
}

void HtmlDocumentTest::escapesWhatTheSourceSays()
{
    model::Message message = compose::message();
    message.sourceName = message.conversationTopic = message.people[0].name =
        QStringLiteral("<script>x</script>");
    const QString html = document(message, "<script>", QStringLiteral("<script>note"));
    QVERIFY(!html.contains(QStringLiteral("<script")));
    QCOMPARE(html.count(QStringLiteral("&lt;script&gt;")), 5);
}

void HtmlDocumentTest::leavesBccOut()
{
    model::Message message = compose::message();
    message.people.push_back(
        compose::person(Role::Bcc, QStringLiteral("Eve"), QStringLiteral("eve@other.example")));
    QVERIFY(!document(message).contains(QStringLiteral("eve@other.example")));
}

void HtmlDocumentTest::namesAnEventOtherThanAPost()
{
    QVERIFY(document(compose::message(), "edit").contains(QStringLiteral(">Event</th><td>edit</td>")));
}

void HtmlDocumentTest::boundsTheListOfPeople()
{
    model::Message message = compose::message();
    for (int i = 0; i < 10'000; ++i)
        message.people.push_back(
            compose::person(Role::To, QStringLiteral("Someone"), QStringLiteral("u@example.com")));
    const QString html = document(message);
    QVERIFY(html.size() < 20'000);
    QVERIFY(html.contains(QStringLiteral("and 9901 more")));
}

void HtmlDocumentTest::endsWithTheNotes()
{
    const QString html = document(compose::message(), "post", QStringLiteral("[one]\n[two & three]"));
    QVERIFY(html.contains(
        QStringLiteral("<p><em>[one]</em></p>\r\n<p><em>[two &amp; three]</em></p>\r\n</body>")));
}

void HtmlDocumentTest::isAWholeDocument()
{
    model::Message message = compose::message();
    message.html = QStringLiteral("<body><div>unclosed</body></html>");
    const QString html = document(message);
    QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
    QVERIFY(html.contains(QStringLiteral("<meta charset=\"utf-8\">")));
    QVERIFY(html.endsWith(QStringLiteral("</body></html>\r\n")));
    QCOMPARE(html.count(QStringLiteral("<div>")), html.count(QStringLiteral("</div>")));
    QCOMPARE(html.count(QStringLiteral("</body>")), 1);
}

QTEST_GUILESS_MAIN(HtmlDocumentTest)

#include "htmldocument_test.moc"
