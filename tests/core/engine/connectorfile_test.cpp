// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/connectorfile.h"
#include "support/failureof.h"

using engine::ConnectorFile;

class ConnectorFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote();
    void writesTheSameBytesForTheSameConnector();
    void refusesWhatIsNoConnectorFile_data();
    void refusesWhatIsNoConnectorFile();
};

static ConnectorFile example()
{
    return {.name = QStringLiteral("Desk “7”"),
            .kind = QStringLiteral("xip"),
            .account = QStringLiteral("Archive"),
            .settings = {{"folder", QStringLiteral("/drop")}, {"after", QStringLiteral("move")}},
            .secretKeys = {"password"},
            .automaticMapping = false,
            .mapping = {{QStringLiteral("ann"), QStringLiteral("ann@example.com")}}};
}

void ConnectorFileTest::readsBackWhatItWrote()
{
    QCOMPARE(engine::connectorFileOf(toBytes(example())), example());
}

void ConnectorFileTest::writesTheSameBytesForTheSameConnector()
{
    QCOMPARE(toBytes(example()), toBytes(example()));
}

void ConnectorFileTest::refusesWhatIsNoConnectorFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &bytes, const char *named) {
        QTest::newRow(name) << bytes << QString::fromLatin1(named);
    };
    row("empty", "", "JSON");
    row("not JSON", "name=Desk", "JSON");
    row("an array", "[]", "object");
    row("another format", R"({"format":"other","version":1})", "format");
    row("a newer version", R"({"format":"chancery-connector","version":2})", "version 2");
    row("no name", R"({"format":"chancery-connector","version":1,"type":"xip","account":"A"})", "name");
    row("a number for a name",
        R"({"format":"chancery-connector","version":1,"name":7,"type":"xip","account":"A"})", "name");
    row("a setting that is no text",
        R"({"format":"chancery-connector","version":1,"name":"N","type":"xip","account":"A","settings":{"folder":1}})",
        "folder");
    row("a mapping line without a mailbox",
        R"({"format":"chancery-connector","version":1,"name":"N","type":"xip","account":"A","mapping":[{"sourceUser":"ann"}]})",
        "mailbox");
    const auto with = [](const char *member) -> QByteArray {
        return QByteArray(
                   R"({"format":"chancery-connector","version":1,"name":"N","type":"xip","account":"A",)") +
               member + '}';
    };
    row("settings that are a list", with(R"("settings":[])"), "settings");
    row("secrets that are a text", with(R"("secrets":"password")"), "secrets");
    row("a secret without a name", with(R"("secrets":[7])"), "secrets");
    row("a text for a choice", with(R"("automaticMapping":"false")"), "automaticMapping");
    row("a mapping that is no list", with(R"("mapping":{"ann":"ann@example.com"})"), "mapping");
    row("a mapping line that is a text", with(R"("mapping":["ann"])"), "sourceUser");
    row("cut off", toBytes(example()).chopped(20), "JSON");
    row("too large", QByteArray((16 << 20) + 1, ' '), "16 MiB");
}

void ConnectorFileTest::refusesWhatIsNoConnectorFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    const base::Failure failure = support::failureOf([&] { engine::connectorFileOf(bytes); });
    QCOMPARE(failure.key, QByteArray("CONFIG_INVALID"));
    QCOMPARE(failure.area, base::Area::Input);
    if (named != QLatin1String("JSON"))
        QVERIFY2(failure.text.contains(named), qPrintable(failure.text));
}

QTEST_GUILESS_MAIN(ConnectorFileTest)
#include "connectorfile_test.moc"
