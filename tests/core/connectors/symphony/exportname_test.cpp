// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/exportname.h"

using symphony::ExportName;

class ExportNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames_data()
    {
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *said) {
            QTest::newRow(name) << QString::fromUtf8(said);
        };
        row("s_POD_ID_SD-2025-01-01-00_ED-2025-05-12-09_GD-2025-05-12_1747050746368.zip.pgp",
            "s POD_ID 2025-01-01T00:00:00Z 2025-05-12T09:00:00Z");
        row("s_POD_CD-2024-10-23_GD-2024-11-08_1731059488177.zip.pgp",
            "s POD 2024-10-23T00:00:00Z 2024-10-24T00:00:00Z once");
        row("e_POD_SD-2025-01-01-23_ED-2025-01-02-00_GD-2025-01-02_1747050746368.zip",
            "e POD 2025-01-01T23:00:00Z 2025-01-02T00:00:00Z");
        row("a_POD_CD-2024-10-23_GD-2024-11-081731059488177.zip",
            "a POD 2024-10-23T00:00:00Z 2024-10-24T00:00:00Z once");
        row("report.zip", "");
        row("s_POD_CD-2024-13-23_GD-2024-11-08_1731059488177.zip", "");
        row("s_POD_SD-2025-05-12-09_ED-2025-01-01-00_GD-2025-05-12_1747050746368.zip", "");
        row("s_POD_CD-2024-10-23_GD-2024-11-08_1731059488177.zip.exe", "");
    }
    void readsNames()
    {
        const auto name = ExportName::of(QString::fromUtf8(QTest::currentDataTag()));
        QString said;
        if (name)
            said = QLatin1Char(name->format) + u' ' + name->pod + u' ' + base::toIso(name->start) + u' ' +
                   base::toIso(name->end) + (name->isRecurring ? u"" : u" once");
        QTEST(said, "said");
    }
};

QTEST_GUILESS_MAIN(ExportNameTest)
#include "exportname_test.moc"
