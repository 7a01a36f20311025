// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QToolButton>

#include "support/eventually.h"
#include "ui/pageroom.h"

using support::PageRoom;

class PropertiesSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSourcesIdentityWithoutReadingAMessage();
};

/// The staging may be far away, and not answer.
void PropertiesSectionTest::tellsTheSourcesIdentityWithoutReadingAMessage()
{
    PageRoom room;
    room.serveMessages(1);
    room.world.run();
    const QDir data(room.world.dataFolder());
    for (const QString &folder : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY(QDir(data.filePath(folder)).removeRecursively());
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY([&] {
        const auto buttons = room.flyout()->findChildren<QToolButton *>();
        return std::ranges::any_of(buttons, [](const QToolButton *each) {
            return each->accessibleName() == QStringLiteral("Copy “Source identity”");
        });
    }());
}

QTEST_MAIN(PropertiesSectionTest)
#include "propertiessection_test.moc"
