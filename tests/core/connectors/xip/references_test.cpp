// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/references.h"

class ReferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settlesWhatIsAnAttachment_data();
    void settlesWhatIsAnAttachment();
    void settlesManyQuickly();
};

Q_DECLARE_METATYPE(xip::References)

void ReferencesTest::settlesWhatIsAnAttachment_data()
{
    QTest::addColumn<xip::References>("references");
    QTest::addColumn<QByteArray>("attachments");
    const auto row = [](const char *name, const xip::References &references, const char *attachments) {
        QTest::newRow(name) << references << QByteArray(attachments);
    };
    // Of the members 0 to 4, those with a list are record files.
    row("nothing refers", {{0, {}}, {1, {}}}, "");
    row("a plain file", {{0, {2}}}, "2");
    row("a record file", {{0, {1}}, {1, {}}}, "1");
    row("a record file before it", {{0, {}}, {1, {0}}}, "0");
    row("what an attachment refers to stays", {{0, {1}}, {1, {2}}, {2, {}}}, "1");
    row("in a chain, whatever the order", {{0, {3}}, {1, {0}}, {2, {1}}}, "1 3");
    row("itself", {{0, {0, 1}}}, "1");
    row("two in a circle", {{0, {1}}, {1, {0}}}, "1");
    row("three in a circle", {{0, {1}}, {1, {2}}, {2, {0}}}, "1");
    row("a circle that someone refers to", {{0, {1}}, {1, {0}}, {2, {1}}}, "1");
    row("by two", {{0, {2}}, {1, {2}}, {2, {}}}, "2");
}

void ReferencesTest::settlesWhatIsAnAttachment()
{
    QFETCH(xip::References, references);
    const std::vector<bool> isAttachment = xip::attachmentsAmong(5, references);
    QByteArrayList shown;
    for (size_t i = 0; i < isAttachment.size(); ++i) {
        if (isAttachment[i])
            shown.append(QByteArray::number(i));
    }
    QTEST(shown.join(' '), "attachments");
}

void ReferencesTest::settlesManyQuickly()
{
    constexpr qsizetype count = 50'000;
    xip::References chain;
    for (qsizetype i = 0; i < count; ++i)
        chain[i] = {(i + 1) % count};
    const std::vector<bool> isAttachment = xip::attachmentsAmong(size_t(count), chain);
    QCOMPARE(std::ranges::count(isAttachment, true), count / 2);
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "references_test.moc"
