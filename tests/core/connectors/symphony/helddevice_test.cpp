// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "connectors/symphony/helddevice.h"
#include "core/connectors/symphony/exportbox.h"

using namespace symphony;

class HeldDeviceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsFileUnpacked()
    {
        QTemporaryDir scratch;
        ExportBox box;
        box.drop(QStringLiteral("z.zip"), {member(QStringLiteral("one.eml"), exportedMail(1))});
        auto file = std::make_unique<QTemporaryFile>();
        QVERIFY(file->open() && file->write(box.read(QStringLiteral("z.zip"))) > 0 && file->flush());
        auto package = std::make_shared<const Package>(
            symphony::ExportFile{QStringLiteral("k"), QStringLiteral("z.zip"), {}, {}}, "symphony:acme",
            std::move(file), QByteArray(32, 1), nullptr, scratch.path(), base::Stop());
        HeldDevice device(package, package->read(0));
        package.reset();
        QCOMPARE(device.size(), exportedMail(1).size());
        QCOMPARE(device.readAll(), exportedMail(1));
        QVERIFY(device.seek(6));
        QCOMPARE(device.read(3), QByteArray("Ann"));
    }
};

QTEST_GUILESS_MAIN(HeldDeviceTest)
#include "helddevice_test.moc"
