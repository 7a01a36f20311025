// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/mime/compose.h"
#include "mime/preview.h"

class PreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAMessage();
    void makesForeignHtmlSafe();
    void boundsTheFields();
};

void PreviewTest::showsAMessage()
{
    model::Message message = compose::message();
    message.subject = QStringLiteral("Grüße");
    message.html = QStringLiteral("<p>x</p>");
    message.attachments = {compose::attachment(QStringLiteral("plan.pdf"), "1")};
    const mime::Preview preview =
        mime::preview(*compose::deviceOf(compose::written(message, {{"1", "%PDF"}})));
    const std::pair subject(QStringLiteral("Subject"), QStringLiteral("[XIP] Grüße"));
    QVERIFY(std::find(preview.fields.begin(), preview.fields.end(), subject) != preview.fields.end());
    QCOMPARE(preview.fields.at(0).first, QStringLiteral("X-Archive-Key"));
    QCOMPARE(preview.text, QStringLiteral("At noon?"));
    QVERIFY(preview.safeHtml.contains(QStringLiteral("<p>x</p>")));
    QCOMPARE(preview.attachments.at(0).name, QStringLiteral("plan.pdf"));
}

void PreviewTest::makesForeignHtmlSafe()
{
    const QByteArray mail(
        "From: a@x\nTo: b@x\nContent-Type: text/html\n\n<script>x</script><img src=http://x/><p>y");
    QCOMPARE(mime::preview(*compose::deviceOf(mail)).safeHtml, QStringLiteral("[image: http://x/]<p>y</p>"));
}

void PreviewTest::boundsTheFields()
{
    const QByteArray mail = "From: a@x\n" + QByteArray("X-Many: x\n").repeated(1000) +
                            "X-Long: " + QByteArray(9999, 'x') + "\n\n";
    QCOMPARE(mime::preview(*compose::deviceOf(mail)).fields.size(), size_t{200});
}

QTEST_GUILESS_MAIN(PreviewTest)

#include "preview_test.moc"
