// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "staging/local/localkind.h"
#include "support/failureof.h"

class LocalKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsNoSetting();
    void usesTheFolderOfTheSetting_data();
    void usesTheFolderOfTheSetting();
    void refusesARelativePath();

private:
    QTemporaryDir m_folder;
};

void LocalKindTest::needsNoSetting()
{
    const staging::StagingKind kind = local::kind();
    QCOMPARE(kind.id, "local");
    QCOMPARE(model::validated(kind.fields, {}, {}).value("stagingPath"), QString());
}

void LocalKindTest::usesTheFolderOfTheSetting_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("used");
    QTest::newRow("none") << ""
                          << "default";
    QTest::newRow("one") << "chosen"
                         << "chosen";
}

void LocalKindTest::usesTheFolderOfTheSetting()
{
    QFETCH(QString, setting);
    QFETCH(QString, used);
    staging::StagingContext context;
    context.defaultFolder = m_folder.filePath(QStringLiteral("default"));
    if (!setting.isEmpty())
        context.values.insert("stagingPath", m_folder.filePath(setting));
    local::kind().make(context)->putDocument(QStringLiteral("manifests/%1.json").arg(used), "{}", {});
    QVERIFY(QFileInfo::exists(m_folder.filePath(QStringLiteral("%1/manifests/%1.json").arg(used))));
}

void LocalKindTest::refusesARelativePath()
{
    for (const QString &path : {QStringLiteral("staging"), QStringLiteral("../staging")}) {
        staging::StagingContext context;
        context.values.insert("stagingPath", path);
        const base::Failure failure = support::failureOf([&] { local::kind().make(context); });
        QCOMPARE(failure.key, "INVALID_SETTING");
        QCOMPARE(failure.area, base::Area::Input);
    }
}

QTEST_GUILESS_MAIN(LocalKindTest)
#include "localkind_test.moc"
