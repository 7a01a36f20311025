// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "target/microsoft365/directorycache.h"

using namespace microsoft365;

static const QByteArray place = "somewhere";

class DirectoryCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItWasGiven();
    void isOfOnePlaceAlone();
    void isPrivate();
    void aDamagedFileIsNone_data();
    void aDamagedFileIsNone();

private:
    QString path(const QString &name = QStringLiteral("deep/er/directory.json")) const
    {
        return m_folder.filePath(name);
    }
    static DirectoryState state()
    {
        DirectoryState state{.deltaLink = QStringLiteral("https://graph.example/delta?$deltatoken=x"),
                             .users = {}};
        for (int i = 0; i < 3; ++i)
            state.users[QStringLiteral("u%1").arg(i)] = {.displayName =
                                                             QString::fromUtf8("Schreibtisch Ü\n2"),
                                                         .mail = QStringLiteral("u%1@example.com").arg(i)};
        return state;
    }

    QTemporaryDir m_folder;
};

void DirectoryCacheTest::keepsWhatItWasGiven()
{
    QVERIFY(!readDirectory(path(), place));
    writeDirectory(path(), place, state());
    QCOMPARE(readDirectory(path(), place), std::optional(state()));
    DirectoryState less = state();
    less.users.clear();
    writeDirectory(path(), place, less);
    QCOMPARE(readDirectory(path(), place), std::optional(less));
}

void DirectoryCacheTest::isOfOnePlaceAlone()
{
    writeDirectory(path(), place, state());
    QVERIFY(!readDirectory(path(), "elsewhere"));
    QVERIFY(!readDirectory(path(), {}));
}

void DirectoryCacheTest::isPrivate()
{
    writeDirectory(path(), place, state());
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
}

void DirectoryCacheTest::aDamagedFileIsNone_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("empty") << 0;
    QTest::newRow("half") << 1;
    QTest::newRow("a line less") << 2;
    QTest::newRow("other properties") << 3;
    QTest::newRow("rubbish behind") << 4;
    QTest::newRow("a user twice") << 5;
}

void DirectoryCacheTest::aDamagedFileIsNone()
{
    QFETCH(int, damage);
    writeDirectory(path(), place, state());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    QByteArrayList lines = text.split('\n');
    if (damage == 0)
        text.clear();
    else if (damage == 1)
        text.truncate(text.size() / 2);
    else if (damage == 2)
        text = lines.mid(0, 3).join('\n') + '\n';
    else if (damage == 3)
        text.replace("proxyAddresses,", "");
    else if (damage == 4)
        text += "rubbish\n";
    else
        text = (lines.mid(0, 3) + lines.mid(2, 1)).join('\n') + '\n';
    file.resize(0);
    file.seek(0);
    file.write(text);
    file.close();
    QVERIFY(!readDirectory(path(), place));
}

QTEST_GUILESS_MAIN(DirectoryCacheTest)
#include "directorycache_test.moc"
