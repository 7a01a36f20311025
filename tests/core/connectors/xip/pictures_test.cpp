// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/pictures.h"

class PicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheAttachment_data();
    void findsTheAttachment();
    void leavesWhatIsNotThere();
};

void PicturesTest::findsTheAttachment_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QByteArray>("contentId");
    const auto row = [](const char *html, const char *shown, const char *contentId) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(shown) << QByteArray(contentId);
    };
    row("<img src='cid:logo.png'>", "<img src='cid:logo.png'>", "logo.png");
    row("<img src='cid:logo@x'>", "<img src='cid:logo@x'>", "logo@x");
    row("<img alt=L src=\"att/my logo.png\">", "<img alt=L src=\"cid:att/my%20logo.png\">",
        "att/my logo.png");
    row("<IMG SRC='./att/my%20logo.png'>", "<IMG SRC='cid:att/my%20logo.png'>", "att/my logo.png");
    row("<img src='logo.png'>", "<img src='cid:logo.png'>", "logo.png");
    row("<img src='cid:logo@x'><img src='logo.png'>", "<img src='cid:logo@x'><img src='cid:logo@x'>",
        "logo@x");
    row("<img src='other.png'>", "<img src='other.png'>", "");
    row("<a href='logo.png'>", "<a href='logo.png'>", "");
}

void PicturesTest::findsTheAttachment()
{
    QFETCH(QString, html);
    std::vector<model::Attachment> attachments{{.name = QStringLiteral("logo.png")}};
    xip::showPictures(html, attachments,
                      {{.path = QStringLiteral("att/my logo.png"),
                        .name = QStringLiteral("logo.png"),
                        .contentId = QStringLiteral("logo@x")}});
    QTEST(html, "shown");
    QTEST(attachments.front().contentId, "contentId");
}

void PicturesTest::leavesWhatIsNotThere()
{
    QString html = QStringLiteral("<img src='a.png'>");
    std::vector<model::Attachment> attachments{
        {.name = QStringLiteral("a.png"), .omittedFor = "ATTACHMENT_MISSING"}};
    xip::showPictures(html, attachments, {});
    QCOMPARE(html, u"<img src='a.png'>");
    QCOMPARE(attachments.front().contentId, QByteArray());
}

QTEST_GUILESS_MAIN(PicturesTest)
#include "pictures_test.moc"
