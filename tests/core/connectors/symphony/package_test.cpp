// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "connectors/symphony/package.h"
#include "core/connectors/symphony/exportbox.h"
#include "support/failureof.h"

using namespace symphony;

class PackageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_scratch;
    const base::Stop m_stop;
    ExportBox m_box;

    std::unique_ptr<Package> package(const QByteArray &bytes,
                                     const archive::OpenPgpKeyring *keyring = nullptr,
                                     const QString &name = QStringLiteral("n.zip"))
    {
        auto file = std::make_unique<QTemporaryFile>(m_scratch.filePath(QStringLiteral("x-XXXXXX")));
        if (!file->open() || file->write(bytes) != bytes.size() || !file->flush())
            qFatal("no file");
        return std::make_unique<Package>(symphony::ExportFile{QStringLiteral("k"), name, {}, {}},
                                         "symphony:acme", std::move(file), base::Digest::sha256(bytes),
                                         keyring, m_scratch.path(), m_stop);
    }

    QByteArray zip(const std::vector<xipmaker::Entry> &entries)
    {
        m_box.drop(QStringLiteral("z.zip"), entries);
        return m_box.read(QStringLiteral("z.zip"));
    }

    static QByteArray transferOf(const QByteArray &name)
    {
        return "<FileTransferEnded><LoginName>bob</LoginName><DateTimeUTC>1767323300000</DateTimeUTC>"
               "<UserFileName>" +
               name + "</UserFileName><FileName>f/" + name +
               "</FileName><Status>Completed</Status></FileTransferEnded>";
    }

    QStringList items(Package &package)
    {
        QStringList lines;
        while (const auto item = package.next(m_stop)) {
            QString line = item->container + u' ' + QString::fromLatin1(item->event);
            try {
                const model::Message message = exportedMessageOf(*item);
                for (const model::Person &person : message.people)
                    line += u' ' + person.label().section(u'@', 0, 0);
                for (const model::Attachment &file : message.attachments)
                    line +=
                        u' ' + file.name +
                        (file.omittedFor.isEmpty()
                             ? u"=" +
                                   QString::fromUtf8(
                                       package.read(ExportLocator::decoded(file.locator)->member)->readAll())
                             : QString());
            } catch (const base::Failure &failure) {
                line += u' ' + QString::fromLatin1(failure.key);
            }
            lines.append(line);
        }
        return lines;
    }

private Q_SLOTS:
    void readsEveryFormat()
    {
        const auto made = package(zip({member(QStringLiteral("a/one.eml"), exportedMail(1)),
                                       member(QStringLiteral("actiance_export.xml"), mime::sampleDump()),
                                       member(QStringLiteral("r-1/curve.csv"), "the curve"),
                                       member(QStringLiteral("symphony.xml"), "<messages><m/></messages>"),
                                       member(QStringLiteral("bad.eml"), "no mail"),
                                       member(QStringLiteral("warning.txt"), "beware")}));
        const QStringList lines = items(*made);
        QCOMPARE(lines.filter(QStringLiteral("export post")).first(), u"export post ann bob");
        QVERIFY(lines.contains(QStringLiteral("export/r-1 edit ann bob")));
        QVERIFY(lines.contains(QStringLiteral("export/r-1 delete ann bob")));
        QCOMPARE(lines.filter(QStringLiteral("curve.csv=the curve")).size(), 1);
        QVERIFY(lines.contains(
            QStringLiteral("export file symphony-xml symphony.xml=<messages><m/></messages>")));
        QCOMPARE(lines.filter(QStringLiteral("SOURCE_ITEM_UNREADABLE")).size(), 2);
    }
    void keepsTheBytesOfWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *path, const QByteArray &bytes, const char *why) {
            QTest::addRow("%s %lld", path, qlonglong(bytes.size()))
                << QString::fromLatin1(path) << bytes << QString::fromLatin1(why);
        };
        row("inner.zip", zip({member(QStringLiteral("one.eml"), exportedMail(1))}),
            "neither an e-mail nor XML");
        row("mail.msg", "an e-mail of another form", "neither an e-mail nor XML");
        row("x.xml", {}, "no XML that can be read");
        row("x.xml", "garbage", "no XML that can be read");
        row("x.xml", "<messages><m>", "no XML that can be read");
        row("x.xml", "<fileDump><Conversation/></fileDump>", "no FileDump");
        row("bad.eml", "no mail", "");
    }
    void keepsTheBytesOfWhatItDoesNotUnderstand()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, why);
        const auto made =
            package(zip({member(path, bytes), member(QStringLiteral("z.eml"), exportedMail(2))}), nullptr,
                    exportName('a', 3));
        const auto item = made->next(m_stop);
        QVERIFY(item && item->recordAt);
        QCOMPARE(made->read(ExportLocator::decoded(item->recordAt->locator)->member)->readAll(), bytes);
        const auto failure = support::failureOf([&] { exportedMessageOf(*item); });
        QCOMPARE(failure.key, QByteArray("SOURCE_ITEM_UNREADABLE"));
        QVERIFY2(failure.text.contains(why) && !failure.text.contains(u"Symphony's own"),
                 qPrintable(failure.text));
        QVERIFY(!failure.fix.isEmpty());
        QVERIFY(made->next(m_stop) && !made->next(m_stop));
        QVERIFY(!made->isWhole());
    }
    void isWholeWhenAllOfItWasUnderstood()
    {
        const auto isWhole = [&](const std::vector<xipmaker::Entry> &entries) {
            const auto made = package(zip(entries));
            items(*made);
            return made->isWhole();
        };
        QVERIFY(isWhole({member(QStringLiteral("one.eml"), exportedMail(1))}));
        QVERIFY(isWhole({member(QStringLiteral("d.xml"), "<FileDump/>")})); // an hour in which nobody wrote
        QVERIFY(!isWhole({member(QStringLiteral("symphony.xml"), "<messages><m/></messages>")}));
        QVERIFY(!isWhole({}));
    }
    void givesRawXmlATimeThatItTellsOf()
    {
        const auto made = package(zip({member(QStringLiteral("symphony.xml"), "<messages/>")}), nullptr,
                                  exportName('s', 3));
        QCOMPARE(base::toIso(made->next(m_stop)->sentAt), u"2026-11-19T03:59:59Z");
    }
    void takesWhatIsSharedForAFileAndNothingElse()
    {
        QByteArray dump = mime::sampleDump();
        for (const char *name : {"board.eml", "table.xml", "forged.xml"})
            dump.replace("<EndTimeUTC>", QByteArray(transferOf(name) + "<EndTimeUTC>"));
        QByteArray forged = mime::sampleDump();
        forged.replace("r-1/curve.csv", "dump.xml");
        forged.replace("r-1</RoomID>", "r-9</RoomID>");
        const std::vector<xipmaker::Entry> entries{
            member(QStringLiteral("f/forged.xml"), forged), member(QStringLiteral("f/table.xml"), "<table/>"),
            member(QStringLiteral("f/board.eml"), exportedMail(1)), member(QStringLiteral("dump.xml"), dump)};
        const auto made = package(zip(entries));
        const QString lines = items(*made).join(u'\n');
        QVERIFY2(lines.contains(u"board.eml=From: Ann"), qPrintable(lines));
        QVERIFY2(lines.contains(u"table.xml=<table/>"), qPrintable(lines));
        QVERIFY2(lines.contains(u"forged.xml=<FileDump>"), qPrintable(lines));
        QVERIFY2(!lines.contains(u"export post"), qPrintable(lines));
        QVERIFY2(!lines.contains(u"NO_PARTICIPANTS"), qPrintable(lines));
        QVERIFY2(!lines.contains(u"export/r-9"), qPrintable(lines));
        QVERIFY(made->isWhole());
    }
    void takesADumpBesideItsOwnForAFileToo()
    {
        QByteArray dump = mime::sampleDump();
        dump.replace("r-1/curve.csv", "a.xml");
        QByteArray forged = mime::sampleDump();
        forged.replace("r-1</RoomID>", "r-9</RoomID>");
        const auto made =
            package(zip({member(QStringLiteral("a.xml"), forged), member(QStringLiteral("dump.xml"), dump)}));
        const QString lines = items(*made).join(u'\n');
        QVERIFY2(lines.contains(u"curve.csv=<FileDump>"), qPrintable(lines));
        QVERIFY2(!lines.contains(u"export/r-9"), qPrintable(lines));
    }
    void deliversNoMailThatMayBeASharedFile()
    {
        QByteArray dump = mime::sampleDump();
        dump.replace("</FileDump>", "<Conversation><RoomID>r-2</RoomID><Mess");
        const auto made = package(zip({member(QStringLiteral("dump.xml"), dump),
                                       member(QStringLiteral("f/board.eml"), exportedMail(1)),
                                       member(QStringLiteral("f/table.xml"), "<table/>"),
                                       member(QStringLiteral("f/forged.xml"), mime::sampleDump())}));
        const QStringList lines = items(*made);
        QCOMPARE(lines.filter(QStringLiteral("export post")), QStringList());
        QCOMPARE(lines.filter(QStringLiteral("export file SOURCE_ITEM_UNREADABLE")).size(), 4);
        QVERIFY(!made->isWhole());
    }
    void readsOnBehindAnEventWithABadTime()
    {
        QByteArray dump = mime::sampleDump();
        QByteArray second = dump.mid(dump.indexOf("<Conversation"));
        second.replace("r-1</RoomID>", "r-2</RoomID>");
        dump.replace("<DateTimeUTC>1767323000000</DateTimeUTC>", "<DateTimeUTC/>");
        dump.replace("</FileDump>", second);
        const auto good = package(zip({member(QStringLiteral("d.xml"), mime::sampleDump())}));
        const auto made = package(zip({member(QStringLiteral("d.xml"), dump)}));
        const qsizetype each = items(*good).size();
        const QStringList lines = items(*made);
        QCOMPARE(lines.size(), 2 * each);
        QCOMPARE(lines.filter(QStringLiteral("export/r-2")).size(), each);
        QCOMPARE(lines.filter(QStringLiteral("SOURCE_ITEM_UNREADABLE")),
                 QStringList(QStringLiteral("export/r-1 delete SOURCE_ITEM_UNREADABLE")));
        QVERIFY(made->isWhole());
    }
    void failsAnElementThatIsNotUnderstoodAlone()
    {
        QByteArray dump = mime::sampleDump();
        dump.replace("<EndTimeUTC>", "<History>words</History><EndTimeUTC>");
        const auto good = package(zip({member(QStringLiteral("d.xml"), mime::sampleDump())}));
        const auto made = package(zip({member(QStringLiteral("d.xml"), dump)}));
        QStringList expected = items(*good);
        expected.append(QStringLiteral("export/r-1 file SOURCE_ITEM_UNREADABLE"));
        QCOMPARE(items(*made), expected);
        QVERIFY(made->isWhole());
    }
    void readsOnBehindAConversationOfTooManyEvents()
    {
        const QByteArray event("<ParticipantLeft><DateTimeUTC>1</DateTimeUTC></ParticipantLeft>");
        QByteArray dump = mime::sampleDump();
        const QByteArray endless =
            "<FileDump><Conversation><RoomID>r-0</RoomID>" + event.repeated(100'001) + "</Conversation>";
        dump.replace("<FileDump>", endless);
        const auto made = package(zip({member(QStringLiteral("d.xml"), dump)}));
        const QStringList lines = items(*made);
        QVERIFY(!lines.filter(QStringLiteral("export/r-1")).isEmpty());
        QCOMPARE(lines.last(), u"export file SOURCE_ITEM_UNREADABLE");
        QVERIFY(!made->isWhole());
    }
    void goesBackAndOn()
    {
        const QByteArray bytes = zip({member(QStringLiteral("one.eml"), exportedMail(1)),
                                      member(QStringLiteral("d.xml"), mime::sampleDump()),
                                      member(QStringLiteral("two.eml"), exportedMail(2))});
        const auto whole = package(bytes);
        std::vector<model::SourceItem> all;
        while (const auto item = whole->next(m_stop))
            all.push_back(*item);
        QVERIFY(all.size() >= 5);
        for (const qint64 from : {3, 1, 4, 0}) {
            whole->seek(from, m_stop);
            QCOMPARE(whole->position(), from);
            QVERIFY(*whole->next(m_stop) == all.at(size_t(from)));
        }
    }
    void keepsWhatCameBeforeADamage()
    {
        QByteArray dump = mime::sampleDump();
        dump.replace("</FileDump>", "<Conversation><RoomID>r-2</RoomID><Mess");
        const auto made = package(zip({member(QStringLiteral("d.xml"), dump)}));
        const QStringList lines = items(*made);
        QVERIFY(lines.size() > 2);
        QVERIFY(lines.last().endsWith(u"SOURCE_ITEM_UNREADABLE"));
    }
    void refusesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("no archive") << QByteArray("hello") << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("encrypted, without a key")
            << QByteArray("\x85\x01\x0c\x03") << QByteArray("PGP_KEY_MISSING");
        QTest::newRow("armoured") << QByteArray("-----BEGIN PGP MESSAGE-----\n")
                                  << QByteArray("PGP_KEY_MISSING");
        QTest::newRow("a bomb") << zip({member(QStringLiteral("b.eml"), QByteArray(64 << 20, 'a'))})
                                << QByteArray("ARCHIVE_LIMIT");
        QByteArray cut = zip({member(QStringLiteral("one.eml"), exportedMail(1))});
        cut.chop(10);
        QTest::newRow("cut") << cut << QByteArray("ARCHIVE_UNREADABLE");
        QTest::newRow("climbs out") << zip({member(QStringLiteral("../one.eml"), exportedMail(1))})
                                    << QByteArray("ARCHIVE_UNSAFE");
    }
    void refusesBadFiles()
    {
        QFETCH(QByteArray, bytes);
        const auto failure = support::failureOf([&] { package(bytes); });
        QTEST(failure.key, "key");
        QVERIFY(failure.reaction == base::Reaction::SkipItem);
    }
    void decrypts()
    {
        const archive::OpenPgpKeyring keyring(exportKey().program(), m_scratch.path(),
                                              base::Secret(exportKey().key()), {}, m_stop);
        const QByteArray plain = zip({member(QStringLiteral("one.eml"), exportedMail(1))});
        QCOMPARE(items(*package(exportKey().encrypted(plain), &keyring)), items(*package(plain)));
    }
    void readsOnlyItsOwnLocators()
    {
        const ExportLocator locator{QStringLiteral("k"), QByteArray(32, 7), 3};
        const auto same = ExportLocator::decoded(locator.encoded());
        QVERIFY(same && same->key == locator.key && same->content == locator.content && same->member == 3);
        QVERIFY(!ExportLocator::decoded("{}") && !ExportLocator::decoded("nonsense"));
        const auto made = package(zip({member(QStringLiteral("one.eml"), exportedMail(1))}));
        QCOMPARE(support::failureOf([&] { made->read(1); }).key, QByteArray("ATTACHMENT_UNAVAILABLE"));
    }
};

QTEST_GUILESS_MAIN(PackageTest)
#include "package_test.moc"
